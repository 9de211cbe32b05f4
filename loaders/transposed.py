"""Tables that stand on their side: the headings down the first column, one column a task."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from loaders.columns import is_plain_heading, role_of
from loaders.document import Cell, ColumnRole, Row
from loaders.headers import looks_like_headings, on_grid

_LEAST_HEADINGS = 3
_WHO_OR_WHEN = frozenset(
    [ColumnRole.LEAD, ColumnRole.AGENCIES, ColumnRole.COORDINATING, ColumnRole.DEADLINE]
)


def upright(rows: Sequence[Row]) -> list[Row]:
    """Rows of all tables, those of a table on its side turned: its columns become rows."""
    found: list[Row] = []
    for _, group in groupby(rows, key=lambda row: row.table):
        table = list(group)
        found += _turned(table) if _on_its_side(table) else table
    return found


def _on_its_side(rows: Sequence[Row]) -> bool:
    """Whether each row opens with a heading of its own, tasks and who or when among them."""
    if any(row.roles or looks_like_headings(row) for row in rows):
        return False
    firsts = [row.cells[0].text for row in rows if row.cells and len(row.cells) > 1]
    roles = [role_of(text) for text in firsts]
    known = [role for role in roles if role is not None]
    return (
        len(rows) == len(firsts)
        and len(known) >= _LEAST_HEADINGS
        and len(known) >= len(firsts) - 1
        and len(set(known)) == len(known)
        and ColumnRole.TASK in known
        and bool(_WHO_OR_WHEN & set(known))
        and sum(map(is_plain_heading, firsts)) >= _LEAST_HEADINGS
    )


def _turned(rows: Sequence[Row]) -> list[Row]:
    grids = [{at: replace(cell, span=1) for at, cell in on_grid(row)} for row in rows]
    width = max(max(grid) for grid in grids) + 1
    turned = []
    for column in range(width):
        cells = tuple(grid.get(column, Cell()) for grid in grids)
        lines = tuple(dict.fromkeys(number for cell in cells for number in cell.lines))
        turned.append(replace(rows[0], cells=cells, lines=lines, header=column == 0))
    return turned
