"""Columns whose headings no vocabulary knows, read by what stands in them: always with a doubt.

A plan with one heading of its own would lose a whole column. What its cells are is often plain:
names of known bodies, or times. Nothing is guessed where the table already has such a column.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from loaders.agencies import load_agencies
from loaders.deadlines import parse_deadline
from loaders.document import ColumnRole, Row
from loaders.headers import Layout, on_grid
from loaders.period_columns import deadline_columns
from loaders.records import DeadlineKind

GUESSED = "guessed_column"
UNREAD = "unread_column"
_BODIES = {ColumnRole.LEAD, ColumnRole.COORDINATING}
_OF_A_TASK = {*_BODIES, ColumnRole.DEADLINE, ColumnRole.PRODUCT}
_SHARE = 0.6  # of a column's filled cells must be alike
_FEWEST = 2  # filled cells
_SHORTEST_TASK = 20  # letters of a task on average, by which a column of tasks stands out
_ANY_YEAR = 2024  # completes a quarter without a year: only whether it is a time is asked


def with_guesses(layout: Layout, rows: Sequence[Row]) -> Layout:
    """A layout with roles for its unknown columns, as far as their cells say them.

    Parameters
    ----------
    layout : Layout
        Columns of one run of rows.
    rows : sequence of Row
        The rows below the headings.
    """
    roles = list(layout.roles)
    unknown = [at for at, role in enumerate(roles) if role is None and layout.headings[at]]
    texts = {at: _texts(rows, at) for at in unknown}
    if ColumnRole.DEADLINE not in roles:
        times = [at for at in unknown if _mostly(texts[at], _is_time)]
        if len(times) == 1:
            roles[times[0]] = ColumnRole.DEADLINE
    if not {ColumnRole.LEAD, ColumnRole.AGENCIES} & set(roles):
        named = [at for at in unknown if roles[at] is None and _mostly(texts[at], _is_agency)]
        if len(named) == 1:
            both = ColumnRole.COORDINATING in roles
            roles[named[0]] = ColumnRole.LEAD if both else ColumnRole.AGENCIES
    guessed = tuple(at for at in unknown if roles[at] is not None)
    if not guessed:
        return layout
    if layout.groups and not any(layout.periods):
        # a table that names bodies may have a column for each period
        spread, periods = deadline_columns(roles, layout.headings, layout.groups)
        layout, roles = replace(layout, periods=periods), spread
    return (
        replace(layout, roles=tuple(roles), guessed=(*layout.guessed, *guessed))
        if guessed
        else layout
    )


def with_guessed_task(layout: Layout, rows: Sequence[Row]) -> Layout:
    """A layout without tasks, its unknown column of the longest texts as that of the tasks.

    Only where the headings say who does the work and, in another column, when or what results.
    """
    besides = {ColumnRole.COORDINATING, ColumnRole.DEADLINE, ColumnRole.PRODUCT} & layout.named
    if ColumnRole.TASK in layout.named or ColumnRole.LEAD not in layout.named or not besides:
        return layout
    lengths = {
        at: sum(map(len, texts)) / len(texts)
        for at, role in enumerate(layout.roles)
        if role is None and layout.headings[at] and len(texts := _texts(rows, at)) >= _FEWEST
    }
    if not lengths or max(lengths.values()) < _SHORTEST_TASK:
        return layout
    best = max(lengths, key=lambda at: lengths[at])
    roles = list(layout.roles)
    roles[best] = ColumnRole.TASK
    return replace(layout, roles=tuple(roles), guessed=(best,))


def marked(row: Row, layout: Layout) -> Row:
    """A row with a doubt on its cells in guessed columns, and on those that nobody reads.

    The latter only where the table lacks one of the columns that a task has: it may be theirs.
    """
    named = layout.named | (_BODIES if ColumnRole.AGENCIES in layout.named else set())
    doubts: dict[int, str] = dict.fromkeys(layout.guessed, GUESSED)
    if not named >= _OF_A_TASK:
        unread = (at for at, role in enumerate(layout.roles) if role is None)
        doubts |= {at: UNREAD for at in unread if layout.headings[at]}
    cells = (
        replace(cell, doubts=(*cell.doubts, doubts[at])) if at in doubts and cell.text else cell
        for at, cell in on_grid(row)
    )
    return replace(row, cells=tuple(cells))


def _texts(rows: Sequence[Row], column: int) -> list[str]:
    """Texts of a column; a cell over several columns is a heading among the rows."""
    return [
        cell.text
        for row in rows
        for at, cell in on_grid(row)
        if at == column and cell.text and cell.span == 1
    ]


def _mostly(texts: Sequence[str], fits: Callable[[str], bool]) -> bool:
    fitting = sum(map(fits, texts))
    return len(texts) >= _FEWEST and fitting >= _SHARE * len(texts)


def _is_time(text: str) -> bool:
    found = parse_deadline(text, _ANY_YEAR)
    return found.understood and found.deadline_kind is not DeadlineKind.UNSTATED


def _is_agency(text: str) -> bool:
    named = load_agencies().resolve(text)
    return bool(named) and all(mention.known for mention in named)
