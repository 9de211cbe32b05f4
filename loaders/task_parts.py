"""The task tables among a document's tables, each run of rows under its headings."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace

from loaders.columns import VOCABULARY_FILE, heading_key, is_plain_heading, nearest_wording, role_of
from loaders.document import Cell, ColumnRole, Finding, Row
from loaders.errors import MissingColumn
from loaders.group_columns import regrouped
from loaders.guessed_columns import marked, with_guessed_task, with_guesses
from loaders.headers import Layout, find_layout, looks_like_headings, looks_like_repeat
from loaders.sections import Reading, read_row


@dataclass(slots=True)
class Part:
    """One run of rows under one layout."""

    start: int
    layout: Layout
    heading_lines: list[int] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)
    titled: bool = False


def task_parts(rows: Sequence[Row]) -> list[Part]:
    """Runs of task rows, each under its layout; tables without a lead beside one with are out.

    A heading of tasks that no vocabulary knows is guessed only where nothing else is found.
    """
    return _parts(rows, guess=False) or _parts(rows, guess=True)


def _parts(rows: Sequence[Row], *, guess: bool) -> list[Part]:
    parts: list[Part] = []
    layout: Layout | None = None
    at, previous = 0, None
    while at < len(rows):
        row = rows[at]
        new_table = previous is None or previous.table != row.table
        found = _heading_at(rows, at, layout)
        if found is not None:
            if guess:
                data = _same_table(rows, at + len(found.rows))
                found = with_guesses(with_guessed_task(found, data), data)
            same = layout is not None and found.roles == layout.roles and not new_table
            if not same or not parts:
                layout = found
                if layout.is_task_table:
                    parts.append(Part(row.lines[0] if row.lines else 0, layout, titled=True))
            if layout is not None and layout.is_task_table:
                parts[-1].heading_lines += [n for r in found.rows for n in r.lines]
            at += len(found.rows)
            previous = rows[at - 1]
            below = at < len(rows) and rows[at].table == previous.table
            if parts and below and layout is not None and layout.is_task_table:
                _take(parts[-1], rows[at], fresh=True)
                previous, at = rows[at], at + 1
            continue
        if layout is None and row.roles is not None:
            layout = Layout(row.roles, tuple("" for _ in row.roles))
            parts.append(Part(row.lines[0], layout))
        opens = new_table and layout is not None and previous is not None
        if opens and layout and (not _fits(row, layout) or _heads_another(rows, at)):
            layout = None
        if layout is not None and layout.is_task_table and parts:
            turned = previous is not None and previous.page != row.page
            _take(parts[-1], row, fresh=new_table or turned)
        previous, at = row, at + 1
    for part in parts:
        _guess_columns(part, [p for p in parts if p.layout.headings == part.layout.headings])
    for part in parts:
        part.layout, part.readings = regrouped(part.layout, part.readings)
    agents = any(part.layout.names_agents for part in parts)
    return [part for part in parts if part.layout.names_agents or not agents]


def _same_table(rows: Sequence[Row], at: int) -> list[Row]:
    """The rows from one on that belong to its table."""
    return [row for row in rows[at:] if row.table == rows[at].table]


def _guess_columns(part: Part, alike: Sequence[Part]) -> None:
    """Read a run again where cells under the same headings say what an unknown column holds."""
    layout = with_guesses(part.layout, [r.row for other in alike for r in other.readings])
    if layout.guessed or layout.unknown():
        part.layout = layout
        part.readings = [
            read_row(marked(reading.row, part.layout), part.layout, fresh=reading.fresh)
            for reading in part.readings
        ]


def _take(part: Part, row: Row, *, fresh: bool) -> None:
    part.readings.append(read_row(row, part.layout, fresh=fresh))


def _heading_at(rows: Sequence[Row], at: int, layout: Layout | None) -> Layout | None:
    if layout is not None and (again := _printed_again(rows, at, layout)):
        return replace(layout, rows=again)
    found = find_layout(rows, at)
    if found is None and layout is not None and looks_like_repeat(rows[at], layout):
        return replace(layout, rows=(rows[at],))
    if found is not None and layout is not None and found.roles != layout.roles:
        return _spelt_otherwise(found, layout, rows[at])
    return found


def _printed_again(rows: Sequence[Row], at: int, layout: Layout) -> tuple[Row, ...]:
    """The heading rows of a table printed once more, all of them; nothing where they are not."""
    again = tuple(rows[at : at + len(layout.rows)])
    if not again or any(row.roles is not None for row in (*again, *layout.rows)):
        return ()
    same = [_words(row) for row in again] == [_words(row) for row in layout.rows]
    return again if same and again[-1].table == again[0].table else ()


def _words(row: Row) -> list[str]:
    return [heading_key(cell.text) for cell in row.cells]


def _spelt_otherwise(found: Layout, layout: Layout, row: Row) -> Layout:
    """Printed again with a heading we do not know: the column keeps its first role."""
    known = [
        (a, b) for a, b in zip(found.roles, layout.roles, strict=False) if a is not None is not b
    ]
    again = len(found.roles) == len(layout.roles) and all(a is b for a, b in known)
    return replace(layout, rows=found.rows) if again else found


def _fits(row: Row, layout: Layout) -> bool:
    """Whether a table without headings goes on with the columns of the one before."""
    width = sum(max(1, cell.span) for cell in row.cells)
    return row.roles is not None or width == len(layout.roles)


def _heads_another(rows: Sequence[Row], at: int) -> bool:
    """Whether the first row of a table heads columns that are none of tasks.

    It has the heading of numbers, or it is bold all through over rows that are not.
    """
    filled = [cell for cell in rows[at].cells if cell.text]
    if rows[at].roles is not None or len(filled) < 3:
        return False
    if role_of(filled[0].text) is ColumnRole.NUMBER and is_plain_heading(filled[0].text):
        return True
    below = rows[at + 1] if at + 1 < len(rows) and rows[at + 1].table == rows[at].table else None
    cells = [cell for cell in below.cells if cell.text] if below else []
    return all(cell.bold for cell in filled) and bool(cells) and not any(c.bold for c in cells)


def unknown_headings(layout: Layout) -> Iterator[Finding]:
    """One finding for each heading that the vocabulary does not know."""
    line = layout.rows[0].lines[0] if layout.rows and layout.rows[0].lines else None
    guessed = {layout.headings[at]: layout.roles[at] for at in layout.guessed}
    for heading in layout.unknown():
        nearest = nearest_wording(heading, _wanted(layout.named))
        message = _unknown(heading, nearest)
        if role := guessed.get(heading):
            message = f"{message} Its cells were read as '{role.value}', because they look like it."
        yield Finding("unknown_heading", message, line, heading, nearest)


def _wanted(named: Collection[ColumnRole]) -> set[ColumnRole]:
    """Roles that a column of unknown heading can have beside those already there."""
    agencies = {ColumnRole.LEAD, ColumnRole.AGENCIES}
    taken = {*named, *(agencies if agencies & set(named) else ())}
    return set(ColumnRole) - taken - {ColumnRole.OTHER}


def _unknown(heading: str, nearest: str | None) -> str:
    hint = f" Did you mean '{nearest}'?" if nearest else " Add it to the wordings of its role."
    return f"column '{heading}' is not in {VOCABULARY_FILE}.{hint}"


def no_task_table(rows: Sequence[Row]) -> MissingColumn:
    """The error that says which table came nearest, and what to add where."""

    def known(row: Row) -> list[Cell]:
        return [cell for cell in row.cells if cell.text and role_of(cell.text) is not None]

    best = max(rows, key=lambda row: len(known(row)), default=None)
    if best is None or not (looks_like_headings(best) or known(best)):
        return MissingColumn(
            "no task table found: no row names the columns of tasks. Give the document that holds "
            f"the table, or add its headings to {VOCABULARY_FILE}.",
            key="missing_table",
        )
    strange = [c.text for c in best.cells if c.text and role_of(c.text) is None]
    line = best.lines[0] if best.lines else 0
    names = ", ".join(f"'{cell.text}'" for cell in best.cells if cell.text)[:300]
    roles = {role for cell in best.cells if (role := role_of(cell.text)) is not None}
    detail = " ".join(
        _unknown(text[:80], nearest_wording(text[:80], _wanted(roles))) for text in strange[:3]
    )
    lacks = "a task column" if ColumnRole.TASK not in roles else "agency, deadline and product"
    return MissingColumn(
        f"line {line}: {detail or f'Add the headings to {VOCABULARY_FILE}.'} "
        f"The table with columns {names} lacks {lacks}.",
        key="missing_column",
        line=line,
        columns=names,
    )
