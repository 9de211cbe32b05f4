"""Ruled tables of a PDF page: cell boxes -> a grid of rows with spans and vertical merges."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from loaders.numbering import NumberKind, kind_of
from loaders.readers.pdf_text import Char, Printed, printed_lines

Box = tuple[float, float, float, float]
SNAP = 3.0
_OWN_SHARE = 0.3  # of a table's height: what a column of its own reaches over at least
_PADDING = 12.0  # points: a table inside a cell stands so near to the cell's own border
_APART = 0.4  # of a line's height: the least room between the numbers of two rows
_NUMBERS = (NumberKind.ROMAN, NumberKind.LETTER, NumberKind.ARABIC, NumberKind.NESTED)
NARROW = 32.0  # points: a column of numbers


@dataclass(slots=True)
class GridCell:
    """One cell on the grid: first column and row, how many it covers, and its printed lines."""

    column: int
    row: int
    across: int
    down: int
    width: float
    lines: list[Printed] = field(default_factory=list)
    nested: bool = False  # a table stands in it: its cells are read line by line


@dataclass(slots=True)
class Grid:
    """One ruled table of one page.

    Attributes
    ----------
    xs, ys : list of float
        Borders of columns and rows in points.
    rows : list of list of GridCell
        For each row the cells that stand on it, those reaching down from above included.
    """

    xs: list[float]
    ys: list[float]
    rows: list[list[GridCell]]

    @property
    def top(self) -> float:
        """Where the table begins on the page."""
        return self.ys[0]

    def cells(self) -> list[GridCell]:
        """Every cell once."""
        return [c for at, row in enumerate(self.rows) for c in row if c.row == at]


def build(
    boxes: Sequence[Box], chars: Sequence[Char], before: Grid | None
) -> tuple[Grid, set[int]]:
    """A table with its text, and which of the characters it took.

    Parameters
    ----------
    boxes : sequence of (x0, top, x1, bottom)
        The cells that the rules on the page enclose.
    chars : sequence of dict
        The characters of the page.
    before : Grid or None
        The table on the page before; where this one goes on with the same borders, its columns
        count, because a page may hold nothing but merged rows.
    """
    xs = _snapped([x for box in boxes for x in (box[0], box[2])])
    ys = _snapped([y for box in boxes for y in (box[1], box[3])])
    inner = _nested(boxes, xs, ys, before)
    xs = [x for x in xs if x not in inner]
    ys = _without_nested_rows(boxes, xs, ys, inner)
    if before is not None and _fits_into(xs, before.xs):
        xs = before.xs
    owner: dict[tuple[int, int], GridCell] = {}
    for box in sorted(boxes, key=lambda b: (b[1], b[0])):
        left, right = _nearest(xs, box[0]), _nearest(xs, box[2])
        top, bottom = _nearest(ys, box[1]), _nearest(ys, box[3])
        cell = GridCell(left, top, max(1, right - left), max(1, bottom - top), box[2] - box[0])
        for row in range(top, top + cell.down):
            for column in range(left, left + cell.across):
                before_it = owner.setdefault((row, column), cell)
                before_it.nested = before_it.nested or (bool(inner) and before_it is not cell)
    rows = [_cells_of_row(owner, at, len(xs) - 1) for at in range(len(ys) - 1)]
    taken = _pour(chars, xs, ys, owner)
    return Grid(xs, ys, rows), taken


def many_numbers(cell: GridCell) -> bool:
    """Whether a cell holds the numbers of several rows, one below the other with room between."""
    kinds = [kind_of(line.text) for line in cell.lines]
    apart = [b.top - a.bottom > _APART * a.size for a, b in pairwise(cell.lines)]
    return len(kinds) > 1 and all(k in _NUMBERS for k in kinds) and all(apart)


def holds_many_rows(grid: Grid) -> bool:
    """Whether no rules part the rows: most rows hold the numbers of several."""
    first = [row[0] for row in grid.rows if row and row[0].lines]
    numbered = [c for c in first if kind_of(c.lines[0].text) in _NUMBERS]
    return bool(numbered) and 2 * sum(map(many_numbers, numbered)) > len(numbered)


def _pour(
    chars: Sequence[Char], xs: list[float], ys: list[float], owner: dict[tuple[int, int], GridCell]
) -> set[int]:
    """Put each character into the cell that its middle lies in."""
    inside: dict[int, tuple[GridCell, list[Char]]] = {}
    taken: set[int] = set()
    for at, char in enumerate(chars):
        x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
        if not (xs[0] <= x < xs[-1] and ys[0] <= y < ys[-1]):
            continue
        cell = owner.get((bisect_right(ys, y) - 1, bisect_right(xs, x) - 1))
        if cell is not None:
            inside.setdefault(id(cell), (cell, []))[1].append(char)
            taken.add(at)
    for cell, own in inside.values():
        cell.lines = printed_lines(own)
    return taken


def _cells_of_row(owner: dict[tuple[int, int], GridCell], row: int, columns: int) -> list[GridCell]:
    """The cells on one row from left to right; a hole in the rules becomes an empty cell."""
    found: list[GridCell] = []
    for column in range(columns):
        cell = owner.get((row, column))
        if cell is None:
            found.append(GridCell(column, row, 1, 1, 0.0))
        elif not found or found[-1] is not cell:
            found.append(cell)
    return found


def _snapped(values: list[float]) -> list[float]:
    """Sorted values, those within the tolerance of each other taken as one."""
    borders: list[float] = []
    for value in sorted(values):
        if not borders or value - borders[-1] > SNAP:
            borders.append(value)
    return borders


def _nested(
    boxes: Sequence[Box], xs: list[float], ys: list[float], before: Grid | None
) -> set[float]:
    """Column borders that only a table inside a cell has.

    They are no border of the heading's rows, nor of the page before, and reach over little of
    the table's height.
    """
    heading = ys[min(2, len(ys) - 1)] - SNAP
    ends = before is not None and all(abs(before.xs[end] - xs[end]) <= 2 * SNAP for end in (0, -1))
    known = before.xs if before is not None and ends else []
    found = set()
    for x in xs[1:-1]:
        at = [box for box in boxes if min(abs(box[0] - x), abs(box[2] - x)) <= SNAP]
        height = len({round(y) for box in at for y in range(round(box[1]), round(box[3]))})
        little = height < _OWN_SHARE * (ys[-1] - ys[0])
        top = not known and any(box[1] < heading for box in at)
        if little and not top and not any(abs(x - own) <= SNAP for own in known):
            found.add(x)
    kept = [x for x in xs if x not in found]
    padded = any(abs(x - own) <= _PADDING for x in found for own in kept)
    return found if padded else set()


def _without_nested_rows(
    boxes: Sequence[Box], xs: list[float], ys: list[float], inner: set[float]
) -> list[float]:
    """Row borders without those that only tables inside cells have."""
    bands = {_band(xs, x) for x in inner}
    kept = []
    for y in ys:
        at = [box for box in boxes if min(abs(box[1] - y), abs(box[3] - y)) <= SNAP]
        own = {_band(xs, (box[0] + box[2]) / 2) for box in at}
        if not (len(own) == 1 and own <= bands) or y in (ys[0], ys[-1]):
            kept.append(y)
    return kept


def _band(xs: list[float], x: float) -> int:
    return bisect_right(xs, x) - 1


def _nearest(borders: list[float], value: float) -> int:
    return min(range(len(borders)), key=lambda at: abs(borders[at] - value))


def _fits_into(xs: list[float], wider: list[float]) -> bool:
    """Whether borders are some of the borders of another table of the same width."""
    if len(xs) >= len(wider):
        return False
    ends = abs(xs[0] - wider[0]) <= 2 * SNAP and abs(xs[-1] - wider[-1]) <= 2 * SNAP
    return ends and all(min(abs(x - w) for w in wider) <= 2 * SNAP for x in xs)
