"""Rows of a task table read by their columns, and which of them are headings, not tasks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from loaders.columns import says_total
from loaders.document import Cell, ColumnRole, Row
from loaders.headers import Layout, on_grid
from loaders.numbering import NumberKind, bare, kind_of, split_title
from loaders.period_columns import spread_deadline
from loaders.shared_cells import part_shared

EMPTY = Cell()
_ITEM = re.compile(r"\(?(?:[a-zđ]|\d{1,2}(?:\.\d{1,2})*)[.)]\s+(\w)")
_WORKERS = {ColumnRole.LEAD, ColumnRole.COORDINATING, ColumnRole.AGENCIES}
_WORDS = re.compile(r"[^\W\d_]{2,}\s+[^\W\d_]{2,}")
_OPEN_ENDS = (",", "-", "–", "(", "/", "&", "“", ":")


class Heading(StrEnum):
    """What a heading row heads."""

    SECTION = "section"
    SUBSECTION = "subsection"


@dataclass(frozen=True, slots=True)
class Reading:
    """One physical row by roles.

    ``fresh``: it stands right after a heading row, a page break or the start of a table, where
    the rest of a cut row may stand. ``title`` is set where only one cell speaks.
    """

    row: Row
    cells: dict[ColumnRole, Cell]
    fresh: bool = False
    title: str | None = None
    ordinal: str = ""
    merged: bool = False

    def text(self, role: ColumnRole) -> str:
        """Text of the cell of this role, empty where there is none."""
        return self.cells.get(role, EMPTY).text

    @property
    def number(self) -> str:
        """Text of the number cell."""
        return self.text(ColumnRole.NUMBER)

    @property
    def own(self) -> dict[ColumnRole, Cell]:
        """Filled cells that no vertical merge carries down."""
        return {r: c for r, c in self.cells.items() if c.text and not c.merged_above}

    @property
    def bold(self) -> bool:
        """Whether the row speaks in bold only."""
        filled = [cell for cell in self.row.cells if cell.text]
        return bool(filled) and all(cell.bold for cell in filled)

    @property
    def is_total(self) -> bool:
        """Whether the row only adds up the rows above: it names nobody who works."""
        filled = [cell for cell in self.row.cells if cell.text and not cell.merged_above]
        total = next((cell for cell in filled if says_total(cell.text)), None)
        if total is None or any(_WORDS.search(c.text) for c in filled if c is not total):
            return False
        return all(cell is total for role, cell in self.own.items() if role in _WORKERS)

    @property
    def continues_number(self) -> bool:
        """Whether number and task are those of the row above, by a vertical merge."""
        number = self.cells.get(ColumnRole.NUMBER, EMPTY)
        task = self.cells.get(ColumnRole.TASK, EMPTY)
        return task.merged_above and (number.merged_above or not number.text)


def read_row(row: Row, layout: Layout, *, fresh: bool) -> Reading:
    """One row with its cells under their columns' roles; a lone cell becomes a title."""
    cells: dict[ColumnRole, Cell] = {}
    roles = row.roles or layout.roles
    placed = list(enumerate(row.cells)) if row.roles else on_grid(row)
    for at, cell in placed:
        role = roles[at] if at < len(roles) else None
        if role is not None:
            cells[role] = _both(cells[role], cell) if role in cells else cell
    times = [(at, cell) for at, cell in placed if at in layout.times]
    if row.roles is None and len(layout.times) > 1 and times:
        cells[ColumnRole.DEADLINE] = spread_deadline(times, layout.headings, layout.periods)
    if layout.shares and ColumnRole.DEADLINE in cells:
        cells |= part_shared(cells.pop(ColumnRole.DEADLINE))
    filled = [cell for cell in row.cells if cell.text and not cell.merged_above]
    number = cells.get(ColumnRole.NUMBER, EMPTY)
    task = cells.get(ColumnRole.TASK, EMPTY)
    if len(filled) == 1 and not (
        number is filled[0] and kind_of(number.text) is not NumberKind.OTHER
    ):
        lone = filled[0]
        if not any(cell.merged_above and cell.text for cell in row.cells):
            ordinal, title = split_title(lone.text) or ("", lone.text)
            # the first cell may hold a merged row's title, but on a fresh page also a cut cell
            leads = row.cells[0] is lone and (bool(ordinal) or not fresh)
            speaks = lone is task or lone is number or lone.span > 1 or leads
            if speaks:
                merged = lone is not task or lone.span > 1
                return Reading(row, cells, fresh, title, ordinal, merged)
    if len(filled) == 2 and {id(cell) for cell in filled} == {id(number), id(task)}:
        return Reading(row, cells, fresh, task.text, bare(number.text), task.span > 1)
    if title := _beside_ordinal(filled, number, task):
        return Reading(row, cells, fresh, title, bare(number.text), True)
    return Reading(row, cells, fresh)


def _beside_ordinal(filled: Sequence[Cell], number: Cell, task: Cell) -> str:
    """The only words beside a section's ordinal, where they stand in another column than tasks.

    Where the tasks' column is not the second, an unmerged title stands in the one that is.
    """
    if len(filled) != 2 or filled[0] is not number or task.text:
        return ""
    led = kind_of(number.text) in (NumberKind.ROMAN, NumberKind.LETTER)
    bold = number.bold and filled[1].bold and kind_of(number.text) is NumberKind.ARABIC
    return filled[1].text if led or bold else ""


def _both(first: Cell, second: Cell) -> Cell:
    if not second.text or second.text == first.text:
        return first
    if not first.text:
        return second
    return Cell(f"{first.text}; {second.text}", first.lines + second.lines, first.merged_above)


class Headings:
    """Tells headings from tasks by looking at all rows of the tables at once."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._readings = readings
        self._at = {id(reading): index for index, reading in enumerate(readings)}
        kinds = [kind_of(r.ordinal) for r in readings if r.title is not None and r.ordinal]
        led = [bare(r.ordinal) for r in readings if r.title is not None and r.ordinal]
        self.outlined = NumberKind.ROMAN in kinds or NumberKind.LETTER in kinds
        self._romans_below = _romans_below_letters(led)
        self._arabic = not self.outlined and any(self._heads_numbers(r) for r in readings)
        self.numbered = self.outlined or self._arabic
        self._looks = {
            (r.merged, r.bold)
            for r in readings
            if r.title is not None and not r.ordinal and not r.fresh and not starts_low(r.title)
        }

    def of(self, reading: Reading) -> Heading | None:
        """What the row heads, or ``None`` where it is a task or the rest of one."""
        if reading.title is None:
            return None
        kind = kind_of(reading.ordinal)
        if kind is NumberKind.ROMAN:
            return Heading.SUBSECTION if self._romans_below else Heading.SECTION
        if kind is NumberKind.LETTER:
            return Heading.SECTION
        if kind is NumberKind.ARABIC and self._heads_numbers(reading):
            return Heading.SUBSECTION if self.outlined else Heading.SECTION
        if kind is not NumberKind.NONE or self._is_cut(reading):
            return None
        return Heading.SUBSECTION if self.numbered else Heading.SECTION

    def _heads_numbers(self, reading: Reading) -> bool:
        """Whether a lone arabic number heads the rows below: 1 over 1.1, or over a new count."""
        if reading.title is None or kind_of(reading.ordinal) is not NumberKind.ARABIC:
            return False
        following = self._next(reading)
        if following is None:
            return False
        kind = kind_of(following.number)
        if kind is NumberKind.NESTED:
            return bare(following.number).startswith(bare(reading.ordinal) + ".")
        if kind is NumberKind.ARABIC and following.title is None:
            return bare(following.number) == "1" or (
                reading.bold and not following.bold and reading.merged
            )
        no_number = kind in (NumberKind.NONE, NumberKind.OTHER)
        return (reading.bold or reading.merged) and no_number and following.title is None

    def _next(self, reading: Reading) -> Reading | None:
        index = self._at[id(reading)] + 1
        return self._readings[index] if index < len(self._readings) else None

    def _previous(self, reading: Reading) -> Reading | None:
        index = self._at[id(reading)] - 1
        return self._readings[index] if index >= 0 else None

    def _is_cut(self, reading: Reading) -> bool:
        """Whether an unnumbered lone cell is the rest of the row above, not a sub-heading."""
        title = reading.title or ""
        above = self._previous(reading)
        if above is None:
            return False
        if above.title is not None and reading.fresh and starts_low(title):
            return True  # a heading is as bold on the next page as on the first
        if reading.merged or reading.bold:
            return False
        before = above.text(ColumnRole.TASK) or above.title or ""
        if starts_low(title) or not before or before.endswith(_OPEN_ENDS):
            return True
        # a page may turn before a sub-heading too: then it looks like the others of its document
        return reading.fresh and (reading.merged, reading.bold) not in self._looks


def _romans_below_letters(ordinals: Sequence[str]) -> bool:
    """Whether roman headings part lettered ones: they count anew, or from the first, below one."""
    kinds = ((kind_of(ordinal), ordinal) for ordinal in ordinals)
    outer = [(k, o) for k, o in kinds if k in (NumberKind.LETTER, NumberKind.ROMAN)]
    romans = Counter(o for k, o in outer if k is NumberKind.ROMAN)
    if not romans or all(k is not NumberKind.LETTER for k, _ in outer):
        return False
    if max(romans.values()) > 1:
        return True
    firsts = [b for (a, _), (k, b) in pairwise(outer) if a is not k is NumberKind.ROMAN]
    return outer[0][0] is NumberKind.LETTER and all(o == "I" for o in firsts)


def starts_low(text: str) -> bool:
    """Whether a text goes on with a sentence: a small letter, a digit or a closing sign first."""
    return bool(text) and (text[0].islower() or text[0].isdigit() or text[0] in ",;.)/”")


def opens_item(reading: Reading) -> bool:
    """Whether a task that opens with its own mark ("a) ...", "1.2. ...") has other cells too.

    Where the row stands apart from a page's turn, it then is a task and not the rest of one.
    """
    marked = _ITEM.match(reading.text(ColumnRole.TASK))
    upper = marked is not None and marked[1].isupper()
    return upper and not reading.fresh and len(reading.own) > 1
