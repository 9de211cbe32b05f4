"""Tables in which a column of their own names the group of each task: its cells are headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from loaders.columns import names_groups
from loaders.document import Cell, ColumnRole, Row
from loaders.headers import Layout, on_grid
from loaders.numbering import split_title
from loaders.sections import Reading, read_row


def regrouped(layout: Layout, readings: Sequence[Reading]) -> tuple[Layout, list[Reading]]:
    """The rows of a run with the groups of a group column as headings above their tasks.

    A column is one of groups where a column of tasks stands behind it and goes on while its own
    cells are merged down, left empty or say the same again. Other tables come back as they are.
    """
    columns = [at for at, role in enumerate(layout.roles) if _may_group(layout, at, role)]
    if len(columns) < 2 or any(reading.row.roles for reading in readings):
        return layout, list(readings)
    group, task = columns[0], columns[1]
    pairs = [(_at(r.row, group), _at(r.row, task)) for r in readings]
    if not any(_own(below) and not _own(above) for above, below in pairs) and not _repeats(pairs):
        return layout, list(readings)
    number = _number_of_groups(layout, readings, group)
    roles = [
        ColumnRole.OTHER if at in (group, number) else role for at, role in enumerate(layout.roles)
    ]
    apart = replace(layout, roles=tuple(roles))
    return apart, list(_with_headings(readings, apart, group, number))


def _may_group(layout: Layout, at: int, role: ColumnRole | None) -> bool:
    """Whether a column holds tasks, or before these has the heading of one that parts them."""
    if role is not ColumnRole.OTHER:
        return role is ColumnRole.TASK
    return ColumnRole.TASK in layout.roles[at:] and names_groups(layout.headings[at])


def _repeats(pairs: Sequence[tuple[Cell, Cell]]) -> bool:
    """Whether the cells above say the same for several rows running, and never again later."""
    runs = [text for text, _ in groupby(above.text for above, below in pairs if _own(below))]
    rows = sum(1 for _, below in pairs if _own(below))
    return "" not in runs and len(set(runs)) == len(runs) < rows and len(runs) > 1


def _with_headings(
    readings: Sequence[Reading], layout: Layout, group: int, number: int | None
) -> Iterator[Reading]:
    open_group = ""
    for reading in readings:
        title = _at(reading.row, group)
        if _own(title) and len(reading.own) > 1 and title.text != open_group:
            open_group = title.text
            ordinal, text = split_title(title.text) or ("", title.text)
            ordinal = ordinal or (_at(reading.row, number).text if number is not None else "")
            row = replace(reading.row, cells=(title,))
            cells = {ColumnRole.TASK: title}
            yield Reading(row, cells, False, text, ordinal, merged=True)
        yield read_row(reading.row, layout, fresh=reading.fresh)


def _number_of_groups(layout: Layout, readings: Sequence[Reading], group: int) -> int | None:
    """The column of numbers, where these count the groups and are merged down with them."""
    if ColumnRole.NUMBER not in layout.roles:
        return None
    number = layout.roles.index(ColumnRole.NUMBER)
    merged = [_at(r.row, number).merged_above for r in readings if _at(r.row, group).merged_above]
    return number if merged and all(merged) else None


def _at(row: Row, column: int) -> Cell:
    return next((cell for at, cell in on_grid(row) if at == column), Cell())


def _own(cell: Cell) -> bool:
    return bool(cell.text) and not cell.merged_above
