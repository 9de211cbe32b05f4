"""Rows whose cells span columns and rows, laid on the grid that they mean."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from loaders.readers.assembly import RawCell, RawRow

MAX_COLUMNS = 200
MAX_ROWSPAN = 2000


@dataclass(slots=True)
class SpannedCell:
    """One cell with the columns and rows that it covers."""

    cell: RawCell
    rowspan: int = 1


@dataclass(slots=True)
class _Carried:
    """A cell that still reaches down, and for how many rows."""

    cell: RawCell
    rows_left: int


def lay_out(rows: Iterable[tuple[Sequence[SpannedCell], bool]]) -> list[RawRow]:
    """Physical rows with the cells that vertical merges carry into them.

    Parameters
    ----------
    rows : iterable of (cells, header)
        The cells that each row brings itself, in order, and whether the row is a heading.

    Returns
    -------
    list of RawRow
        Rows in which a cell carried from above stands in its place, marked as merged.
    """
    carried: dict[int, _Carried] = {}
    return [RawRow(_one_row(cells, carried), header) for cells, header in rows]


def _one_row(cells: Sequence[SpannedCell], carried: dict[int, _Carried]) -> list[RawCell]:
    """One row; ``carried`` is updated for the next."""
    placed: list[RawCell] = []
    column = 0
    waiting = list(cells)
    last_carried = max(carried, default=-1)
    while (waiting or column <= last_carried) and column < MAX_COLUMNS:
        if column in carried:
            above = carried[column]
            placed.append(RawCell(list(above.cell.blocks), above.cell.span, True, above.cell.bold))
            above.rows_left -= 1
            if above.rows_left <= 0:
                del carried[column]
            column += above.cell.span
        elif waiting:
            spanned = waiting.pop(0)
            placed.append(spanned.cell)
            if spanned.rowspan > 1:
                carried[column] = _Carried(spanned.cell, min(spanned.rowspan, MAX_ROWSPAN) - 1)
            column += spanned.cell.span
        else:
            placed.append(RawCell())
            column += 1
    return placed
