"""Cells that say "as above": what they mean is the text of the same column in the row above."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from loaders.document import ColumnRole
from loaders.reference import vocabulary
from loaders.tables import TaskRow
from loaders.text import nfc

_REPEATED = (ColumnRole.LEAD, ColumnRole.COORDINATING, ColumnRole.AGENCIES, ColumnRole.DEADLINE)


class Above:
    """Remembers what the cells of the rows above mean, within one section."""

    def __init__(self) -> None:
        self._section: tuple[int | None, str | None] | None = None
        self._meant: dict[ColumnRole, str] = {}

    def meant(self, row: TaskRow) -> TaskRow:
        """The row with the text above for each cell that repeats it; the row itself else."""
        place = (row.section, row.subsection)
        before = self._meant if place == self._section else {}
        cells = {
            role: before[role] if role in before and says_ditto(text) else text
            for role, text in row.cells.items()
        }
        self._section = place
        self._meant = {role: cells[role] for role in _REPEATED if cells.get(role)}
        return row if cells == row.cells else replace(row, cells=cells)


def says_ditto(text: str | None) -> bool:
    """Whether a cell only repeats the one above.

    >>> says_ditto("-nt-"), says_ditto("2026")
    (True, False)
    """
    return bool(text and _ditto().fullmatch(text.strip()))


@cache
def _ditto() -> re.Pattern[str]:
    return re.compile(nfc(vocabulary("columns")["ditto"]["cell"]), re.IGNORECASE)
