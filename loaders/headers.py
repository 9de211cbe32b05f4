"""Heading rows of task tables: which column of a table holds what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from loaders.columns import heading_key, holds_product_too, is_plain_heading, is_year, role_of
from loaders.document import Cell, ColumnRole, Row
from loaders.period_columns import deadline_columns, period_of

_INDEX_CELL = re.compile(r"\(?\s*(?:\d{1,2}|[A-Za-z])\s*\)?")
_MOST_ROWS = 3  # of one heading
_AGENT_ROLES = {ColumnRole.LEAD, ColumnRole.COORDINATING, ColumnRole.AGENCIES}
_TASK_TABLE_ROLES = _AGENT_ROLES | {ColumnRole.DEADLINE, ColumnRole.PRODUCT}


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of one table: role (``None``: unknown) and heading of each grid column.

    ``periods`` has the period in words of each column in which a mark means "then"; ``guessed``
    are the columns whose role their cells say, not their heading. ``groups`` are the headings
    above each column's own.
    """

    roles: tuple[ColumnRole | None, ...]
    headings: tuple[str, ...]
    rows: tuple[Row, ...] = field(default=(), repr=False)
    periods: tuple[str, ...] = ()
    guessed: tuple[int, ...] = ()
    groups: tuple[tuple[str, ...], ...] = ()

    @property
    def times(self) -> tuple[int, ...]:
        """Grid columns that say when."""
        return tuple(at for at, role in enumerate(self.roles) if role is ColumnRole.DEADLINE)

    @property
    def named(self) -> set[ColumnRole]:
        """Roles that occur."""
        return {role for role in self.roles if role is not None}

    @property
    def shares(self) -> bool:
        """Whether one column holds product and deadline."""
        pairs = zip(self.roles, self.headings, strict=False)
        return ColumnRole.PRODUCT not in self.named and any(
            role is ColumnRole.DEADLINE and holds_product_too(text) for role, text in pairs
        )

    @property
    def is_task_table(self) -> bool:
        """Whether a table with these columns lists tasks with who, when or what result."""
        return ColumnRole.TASK in self.named and bool(self.named & _TASK_TABLE_ROLES)

    @property
    def names_agents(self) -> bool:
        """Whether a column says who does the work."""
        return bool(self.named & _AGENT_ROLES)

    def unknown(self) -> list[str]:
        """Headings that the vocabulary does not know."""
        columns = enumerate(zip(self.roles, self.headings, strict=True))
        return [
            heading
            for at, (role, heading) in columns
            if heading and (role is None or at in self.guessed)
        ]


def on_grid(row: Row) -> list[tuple[int, Cell]]:
    """Cells of a row with the grid column at which each begins."""
    placed, at = [], 0
    for cell in row.cells:
        placed.append((at, cell))
        at += max(1, cell.span)
    return placed


def _spread(row: Row) -> list[Cell]:
    return [cell for cell in row.cells for _ in range(max(1, cell.span))]


def looks_like_headings(row: Row) -> bool:
    """Whether most filled cells are known headings, two of them word for word; no number cell."""
    filled = [cell for cell in row.cells if cell.text]
    known = [cell for cell in filled if role_of(cell.text) is not None]
    plain = [cell for cell in known if is_plain_heading(cell.text)]
    if row.header and len(known) >= 2:
        return True
    years = [cell for cell in filled if is_year(cell.text)]
    if not years and len(plain) >= 2:
        filled = [cell for cell in filled if not period_of(cell.text, ())]
    if any(cell.text.strip(" .()").isdigit() for cell in filled if cell not in years):
        return False
    if len(plain) >= 2 and years:  # a table of figures
        return len(known) + len(years) >= len(filled) - 1
    if len(plain) >= 2:
        return 2 * len(known) >= len(filled) + 1
    roles = {role_of(cell.text) for cell in known}
    named = len(roles) == len(known) > 2 and ColumnRole.TASK in roles
    return named and bool(roles & _AGENT_ROLES) and len(known) >= len(filled) - 1


def is_index_row(row: Row) -> bool:
    """Whether the row only numbers the columns: (1) (2) (3), or A B 1 2 3."""
    filled = [cell.text for cell in row.cells if cell.text]
    if len(filled) < 3 or not all(_INDEX_CELL.fullmatch(text) for text in filled):
        return False
    numbers = [int(digits.group()) for text in filled if (digits := re.search(r"\d+", text))]
    return len(numbers) >= 2 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def is_second_heading(row: Row, layout: Layout) -> bool:
    """Whether the row splits group headings above it (lead and coordinating under one)."""
    own = [cell for cell in row.cells if cell.text and not cell.merged_above]
    if not own or looks_like_repeat(row, layout):
        return False
    first = next(iter(row.cells), None)
    if first is not None and first.text and not first.merged_above:
        return False
    upper = _spread(layout.rows[-1])
    return _splits_groups(row, upper) or all(
        role_of(cell.text) is not None
        and not _is_rest(cell, upper, at)
        and _may_stand_under(cell, upper, at)
        for at, cell in on_grid(row)
        if cell.text and not cell.merged_above
    )


def _splits_groups(row: Row, upper: Sequence[Cell]) -> bool:
    """Whether the row does nothing but name the parts of groups that span columns above it.

    What its words are then does not matter: the rest of a row stands under other headings too.
    """
    groups = dict(_groups(upper))
    named: dict[int, int] = {}
    for at, cell in on_grid(row):
        if not cell.text or cell.merged_above:
            continue
        group = next((n for n, span in groups.items() if n <= at < n + span), None)
        if group is None or cell.span >= groups[group] or cell.text[0].islower():
            return False
        named[group] = named.get(group, 0) + cell.span
    return bool(named) and all(filled == groups[at] for at, filled in named.items())


def _groups(upper: Sequence[Cell]) -> Iterator[tuple[int, int]]:
    """Headings over several columns: first column and span; one without merges is followed by
    empty cells."""
    begun: tuple[int, int] | None = None
    for at, cell in [*_begins(upper), (len(upper), Cell("."))]:
        if begun and not cell.text and not cell.merged_above:
            begun = begun[0], begun[1] + max(1, cell.span)
            continue
        if begun and begun[1] > 1:
            yield begun
        begun = (at, max(1, cell.span)) if cell.text else None


def _begins(upper: Sequence[Cell]) -> Iterator[tuple[int, Cell]]:
    """The cells of a spread row, each once, with the column at which it begins."""
    at = 0
    while at < len(upper):
        yield at, upper[at]
        at += max(1, upper[at].span)


def _is_rest(cell: Cell, upper: Sequence[Cell], at: int) -> bool:
    """Whether a cell goes on with a task and not with the heading above it."""
    above = upper[at].text if at < len(upper) else ""
    whole = is_plain_heading(cell.text) or is_plain_heading(f"{above} {cell.text}")
    return cell.text[0].islower() and not whole


def _may_stand_under(cell: Cell, upper: Sequence[Cell], at: int) -> bool:
    """Whether a cell can be a part of the heading above it: that is a group, or it is one itself.

    The rest of a cut row stands under the repeated heading too, and may hold a heading's words.
    """
    above = upper[at] if at < len(upper) else Cell()
    beside = upper[at + 1] if at + 1 < len(upper) else None
    is_group = above.span > 1 or (beside is not None and not beside.text)
    if not above.text or is_group or not is_plain_heading(above.text):
        return True
    return is_plain_heading(cell.text) and role_of(cell.text) is not ColumnRole.NUMBER


def looks_like_repeat(row: Row, layout: Layout) -> bool:
    """Whether the row prints the table's own headings again, spelling aside."""
    own = {heading_key(heading) for heading in layout.headings if heading}
    filled = [cell for cell in row.cells if cell.text and not cell.merged_above]
    same = [c for c in filled if heading_key(c.text) in own]
    return len(filled) >= 2 and len(same) >= max(2, (len(filled) + 1) // 2)


def layout_of(rows: Sequence[Row]) -> Layout:
    """Columns named by one heading row, or by a row of groups and the row of their parts."""
    if rows[0].roles is not None:
        return Layout(tuple(rows[0].roles), tuple(c.text for c in rows[0].cells), tuple(rows))
    width = max(len(_spread(row)) for row in rows)
    roles: list[ColumnRole | None] = []
    headings: list[str] = []
    groups: list[list[str]] = []
    grids = [_spread(row) for row in rows]
    group: list[str] = []
    for column in range(width):
        parts = [g[column] if column < len(g) else Cell() for g in grids]
        own = [n for n, part in enumerate(parts) if part.text and not (n and part.merged_above)]
        deepest = own[-1] if own else 0
        # a group whose cells are not merged is named over its first column only
        above = [parts[n].text for n in own[:-1]]
        group = above if above or not deepest else group
        group = [parts[0].text] if not deepest else group
        text = parts[deepest].text
        over = [words for words in group if words] if deepest else []
        role = role_of(text) if text else None
        if over and is_plain_heading(f"{over[-1]} {text}"):  # one heading wrapped over two rows
            role, text = role_of(f"{over[-1]} {text}"), f"{over[-1]} {text}"
        if role is None and over:
            role = role_of(f"{over[-1]} {text}") or role_of(" ".join([*over, text]))
        roles.append(role)
        headings.append(text)
        groups.append(over)
    found, periods = deadline_columns(roles, headings, groups)
    over_each = tuple(tuple(above) for above in groups)
    return Layout(tuple(_one_each(found)), tuple(headings), tuple(rows), periods, groups=over_each)


def _one_each(roles: list[ColumnRole | None]) -> list[ColumnRole | None]:
    """A body column without a lead column beside it is the lead column's place."""
    if ColumnRole.AGENCIES in roles and ColumnRole.LEAD in roles:
        return [ColumnRole.OTHER if role is ColumnRole.AGENCIES else role for role in roles]
    if ColumnRole.AGENCIES in roles and ColumnRole.COORDINATING in roles:
        return [ColumnRole.LEAD if role is ColumnRole.AGENCIES else role for role in roles]
    return roles


def find_layout(rows: Sequence[Row], at: int) -> Layout | None:
    """Layout of the headings that begin at a row of a table, or ``None`` if none begin there."""
    if rows[at].roles is not None and not rows[at].header:
        return None
    if not looks_like_headings(rows[at]) and not _group_over_parts(rows, at):
        return None
    taken = [rows[at]]
    while len(taken) < _MOST_ROWS and at + len(taken) < len(rows):
        following = rows[at + len(taken)]
        if following.table != rows[at].table or following.roles is not None:
            break
        if not is_second_heading(following, layout_of(taken)):
            break
        taken.append(following)
    end = at + len(taken)
    layout = layout_of(taken)
    if end < len(rows) and is_index_row(rows[end]):
        taken.append(rows[end])
    return replace(layout, rows=tuple(taken))


def _group_over_parts(rows: Sequence[Row], at: int) -> bool:
    if at + 1 >= len(rows) or rows[at + 1].table != rows[at].table:
        return False
    filled = [cell for cell in rows[at].cells if cell.text]
    parts = [cell for cell in rows[at + 1].cells if cell.text and not cell.merged_above]
    return (
        any(role_of(c.text) is ColumnRole.TASK and is_plain_heading(c.text) for c in filled)
        and bool(parts)
        and not looks_like_headings(rows[at + 1])
        and all(is_plain_heading(cell.text) for cell in parts)
    )
