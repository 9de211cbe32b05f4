"""Document -> task table: sections and tasks, cut rows joined, and what each line was used as."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from loaders.columns import VOCABULARY_FILE, nearest_wording, role_of
from loaders.document import Cell, ColumnRole, Document, Finding, Line, Row
from loaders.errors import MissingColumn
from loaders.headers import Layout, find_layout, looks_like_headings, looks_like_repeat
from loaders.numbering import NumberKind, bare, doubts_of, kind_of, split_title
from loaders.records import LineRole
from loaders.sections import Heading, Headings, Reading, read_row, starts_low
from loaders.text import join_wrapped

LOOK_BACK = 3  # a section heading stands at most so many body lines above its table


@dataclass(slots=True)
class SectionRow:
    """One section heading; ``ordinal`` is ``None`` where the document prints none."""

    ordinal: str | None
    title: str
    lines: list[int]


@dataclass(slots=True)
class TaskRow:
    """One task, its physical rows joined; ``joined`` counts the joins, ``section`` is an index."""

    section: int | None
    subsection: str | None
    cells: dict[ColumnRole, str]
    lines: list[int]
    page: int | None
    joined: int = 0
    doubts: list[str] = field(default_factory=list)

    def text(self, role: ColumnRole) -> str | None:
        """Verbatim text of a cell, ``None`` when empty or without a column."""
        return self.cells.get(role) or None


@dataclass(slots=True)
class TaskTable:
    """Everything that the task tables of one document say."""

    columns: tuple[ColumnRole, ...] = ()
    sections: list[SectionRow] = field(default_factory=list)
    rows: list[TaskRow] = field(default_factory=list)
    line_roles: dict[int, LineRole] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def read_table(document: Document) -> TaskTable:
    """Read the task tables of a document.

    Raises
    ------
    MissingColumn
        No table has a task column and a column that says who, when or what results.
    """
    rows = [item for item in document.items if isinstance(item, Row)]
    parts = _task_parts(rows)
    if not parts:
        raise _no_task_table(rows)
    table = TaskTable(columns=_columns(parts))
    headings_above = _headings_above(document, parts)
    readings: list[Reading] = []
    titles: dict[int, SectionRow] = {}
    for part in parts:
        if part.start in headings_above:
            titles[len(readings)] = headings_above[part.start]
        _mark(table, part.heading_lines, LineRole.HEADER)
        readings.extend(part.readings)
        table.findings.extend(_unknown_headings(part.layout))
    _walk(table, readings, titles)
    _check_numbers(table)
    return table


@dataclass(slots=True)
class _Part:
    """One run of rows under one layout."""

    start: int
    layout: Layout
    heading_lines: list[int] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)
    titled: bool = False


def _task_parts(rows: Sequence[Row]) -> list[_Part]:
    parts: list[_Part] = []
    layout: Layout | None = None
    at, previous = 0, None
    while at < len(rows):
        row = rows[at]
        new_table = previous is None or previous.table != row.table
        found = _heading_at(rows, at, layout)
        if found is not None:
            same = layout is not None and found.roles == layout.roles and not new_table
            if not same or not parts:
                layout = found
                if layout.is_task_table:
                    parts.append(_Part(row.lines[0] if row.lines else 0, layout, titled=True))
            if layout is not None and layout.is_task_table:
                parts[-1].heading_lines += [n for r in found.rows for n in r.lines]
            at += len(found.rows)
            previous = rows[at - 1]
            if parts and at < len(rows) and layout is not None and layout.is_task_table:
                _take(parts[-1], rows[at], fresh=True)
                previous, at = rows[at], at + 1
            continue
        if layout is None and row.roles is not None:
            layout = Layout(row.roles, tuple("" for _ in row.roles))
            parts.append(_Part(row.lines[0], layout))
        if new_table and layout is not None and previous is not None and not _fits(row, layout):
            layout = None
        if layout is not None and layout.is_task_table and parts:
            turned = previous is not None and previous.page != row.page
            _take(parts[-1], row, fresh=new_table or turned)
        previous, at = row, at + 1
    agents = any(part.layout.names_agents for part in parts)
    return [part for part in parts if part.layout.names_agents or not agents]


def _take(part: _Part, row: Row, *, fresh: bool) -> None:
    part.readings.append(read_row(row, part.layout, fresh=fresh))


def _heading_at(rows: Sequence[Row], at: int, layout: Layout | None) -> Layout | None:
    found = find_layout(rows, at)
    if found is None and layout is not None and looks_like_repeat(rows[at], layout):
        return Layout(layout.roles, layout.headings, (rows[at],))
    if found is not None and layout is not None and found.roles != layout.roles:
        return _spelt_otherwise(found, layout, rows[at])
    return found


def _spelt_otherwise(found: Layout, layout: Layout, row: Row) -> Layout:
    """Printed again with a heading we do not know: the column keeps its first role."""
    known = [
        (a, b) for a, b in zip(found.roles, layout.roles, strict=False) if a is not None is not b
    ]
    again = len(found.roles) == len(layout.roles) and all(a is b for a, b in known)
    return Layout(layout.roles, layout.headings, found.rows) if again else found


def _fits(row: Row, layout: Layout) -> bool:
    """Whether a table without headings goes on with the columns of the one before."""
    width = sum(max(1, cell.span) for cell in row.cells)
    return row.roles is not None or width == len(layout.roles)


def _columns(parts: Sequence[_Part]) -> tuple[ColumnRole, ...]:
    named = {role: None for part in parts for role in part.layout.roles if role is not None}
    return tuple(named)


def _headings_above(document: Document, parts: Sequence[_Part]) -> dict[int, SectionRow]:
    """Section headings that stand as body lines above tables of their own."""
    starts = {part.start for part in parts if part.titled}
    if len(starts) < 2:
        return {}
    found: dict[int, SectionRow] = {}
    for index, item in enumerate(document.items):
        if not isinstance(item, Row) or not item.lines or item.lines[0] not in starts:
            continue
        for above in reversed(document.items[max(0, index - LOOK_BACK) : index]):
            if not isinstance(above, Line):
                break
            parted = split_title(above.text.strip())
            if parted and kind_of(parted[0]) is not NumberKind.NONE:
                found[item.lines[0]] = SectionRow(parted[0], parted[1], [above.number])
                break
    return found if len(found) >= 2 else {}


def _walk(table: TaskTable, readings: Sequence[Reading], titles: dict[int, SectionRow]) -> None:
    headings = Headings(readings)
    subsection: str | None = None
    open_heading = False
    for index, reading in enumerate(readings):
        if index in titles:
            table.sections.append(titles[index])
            _mark(table, titles[index].lines, LineRole.SECTION)
            subsection = None
        if not any(cell.text for cell in reading.row.cells):
            _mark(table, reading.row.lines, LineRole.BLANK)
            continue
        heading = headings.of(reading)
        if heading is Heading.SECTION:
            _open_section(table, reading)
            subsection, open_heading = None, True
        elif heading is Heading.SUBSECTION:
            subsection, open_heading = reading.title, False
            _mark(table, reading.row.lines, LineRole.SUBSECTION)
        elif open_heading and reading.title is not None and not reading.number:
            _extend_title(table, reading)
        elif table.rows and not open_heading and _continues(reading, table.rows[-1], table):
            _join(table, reading)
        else:
            section = len(table.sections) - 1 if table.sections else None
            cells = {role: cell.text for role, cell in reading.cells.items()}
            doubts = [doubt for cell in reading.row.cells for doubt in cell.doubts]
            lines = list(reading.row.lines)
            page = reading.row.page
            table.rows.append(TaskRow(section, subsection, cells, lines, page, 0, doubts))
            _mark(table, lines, LineRole.TASK)
            open_heading = False


def _open_section(table: TaskTable, reading: Reading) -> None:
    lines = list(reading.row.lines)
    table.sections.append(SectionRow(bare(reading.ordinal) or None, reading.title or "", lines))
    _mark(table, lines, LineRole.SECTION)


def _extend_title(table: TaskTable, reading: Reading) -> None:
    section = table.sections[-1]
    section.title = join_wrapped([section.title, reading.title or ""])
    section.lines += reading.row.lines
    _mark(table, reading.row.lines, LineRole.SECTION)


def _continues(reading: Reading, above: TaskRow, table: TaskTable) -> bool:
    """Whether a row without a number is the rest of the task above."""
    if reading.continues_number:
        return True
    if reading.number:
        return False
    task = reading.text(ColumnRole.TASK)
    if not task or starts_low(task) or not above.text(ColumnRole.TASK):
        return True
    if ColumnRole.NUMBER not in table.columns or not reading.fresh:
        return reading.title is not None
    deadline = reading.text(ColumnRole.DEADLINE)
    both = bool(deadline) and above.text(ColumnRole.DEADLINE) is not None
    return not (both and not starts_low(deadline))


def _join(table: TaskTable, reading: Reading) -> None:
    row = table.rows[-1]
    for role, cell in reading.own.items():
        before = row.cells.get(role, "")
        apart = not reading.fresh and role is not ColumnRole.TASK and not starts_low(cell.text)
        glue = ";" if apart and before and before[-1] not in ",;:-" else ""
        row.cells[role] = join_wrapped([before + glue, cell.text])
    row.lines += reading.row.lines
    row.joined += 1
    task = reading.text(ColumnRole.TASK)
    if reading.fresh and task and not starts_low(task):
        row.doubts.append("joined_rows_uncertain")
    row.doubts += [doubt for cell in reading.row.cells for doubt in cell.doubts]
    _mark(table, reading.row.lines, LineRole.TASK)


def _mark(table: TaskTable, lines: Sequence[int], role: LineRole) -> None:
    table.line_roles.update(dict.fromkeys(lines, role))


def _check_numbers(table: TaskTable) -> None:
    numbers = [row.text(ColumnRole.NUMBER) for row in table.rows]
    places = [(row.section, row.subsection) for row in table.rows]
    starts = [i == 0 or places[i] != places[i - 1] for i in range(len(places))]
    for doubt in doubts_of(numbers, starts):
        row, printed = table.rows[doubt.index], numbers[doubt.index]
        message = (
            f"number {doubt.expected} is missing before {printed}"
            if doubt.code == "number_gap"
            else f"number {printed} where {doubt.expected} was expected; kept as printed"
        )
        if doubt.code == "number_unexpected":
            row.doubts.append(doubt.code)
        remedy = "Compare with the document; correct it in corrections.toml if a row was lost."
        table.findings.append(Finding(doubt.code, f"{message}. {remedy}", row.lines[0]))


def _unknown_headings(layout: Layout) -> Iterator[Finding]:
    line = layout.rows[0].lines[0] if layout.rows and layout.rows[0].lines else None
    for heading in layout.unknown():
        yield Finding("unknown_heading", _unknown(heading), line)


def _unknown(heading: str) -> str:
    nearest = nearest_wording(heading)
    hint = f" Did you mean '{nearest}'?" if nearest else " Add it to the wordings of its role."
    return f"column '{heading}' is not in {VOCABULARY_FILE}.{hint}"


def _no_task_table(rows: Sequence[Row]) -> MissingColumn:
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
    detail = " ".join(_unknown(heading[:80]) for heading in strange[:3])
    return MissingColumn(
        f"line {line}: the table with columns {names} names no task column, or neither agency, "
        f"deadline nor product. {detail or f'Add the headings to {VOCABULARY_FILE}.'}",
        key="missing_column",
        line=line,
        columns=names,
    )
