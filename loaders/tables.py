"""Document -> task table: sections and tasks, cut rows joined, and what each line was used as."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from loaders.agencies import load_agencies
from loaders.document import ColumnRole, Document, Finding, Line, Row
from loaders.numbering import NumberKind, bare, doubts_of, follows, kind_of, split_title
from loaders.records import LineRole
from loaders.sections import Heading, Headings, Reading, opens_item, starts_low
from loaders.task_parts import Part, no_task_table, task_parts, unknown_headings
from loaders.text import join_cut, join_wrapped, words_of
from loaders.transposed import upright

AGENCY_CELLS = (ColumnRole.LEAD, ColumnRole.COORDINATING, ColumnRole.AGENCIES)
FLAT_TEXT = ("flowed", "layout")  # kinds of documents that print no end of a table
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
    doubtful: list[ColumnRole] = field(default_factory=list)
    corrected: bool = False

    def text(self, role: ColumnRole) -> str | None:
        """Verbatim text of a cell, ``None`` when empty or without a column."""
        return self.cells.get(role) or None


@dataclass(slots=True)
class TaskTable:
    """Everything that the task tables of one document say."""

    columns: tuple[ColumnRole, ...] = ()
    headings: dict[ColumnRole, str] = field(default_factory=dict)
    sections: list[SectionRow] = field(default_factory=list)
    rows: list[TaskRow] = field(default_factory=list)
    line_roles: dict[int, LineRole] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    words: Mapping[str, int] = field(default_factory=dict)  # of the whole document, counted


def read_table(document: Document) -> TaskTable:
    """Read the task tables of a document.

    Raises
    ------
    MissingColumn
        No table has a task column and a column that says who, when or what results.
    """
    rows = upright([item for item in document.items if isinstance(item, Row)])
    parts = task_parts(rows)
    if not parts:
        raise no_task_table(rows)
    words = words_of(n.text for n in document.lines)
    table = TaskTable(_columns(parts), _named(parts), words=words)
    headings_above = _headings_above(document, parts)
    readings: list[Reading] = []
    titles: dict[int, SectionRow] = {}
    for part in parts:
        if part.start in headings_above:
            titles[len(readings)] = headings_above[part.start]
        _mark(table, part.heading_lines, LineRole.HEADER)
        readings.extend(part.readings)
        table.findings.extend(unknown_headings(part.layout))
    _walk(table, readings, titles)
    flat = document.kind in FLAT_TEXT
    _leave_closing_words(table, flat=flat)
    if flat:
        _take_first_heading(table, document)
    _check_numbers(table)
    return table


def _leave_closing_words(table: TaskTable, *, flat: bool) -> None:
    """Headings that head no task are what is said after the tasks: totals, notes, closing words.

    In ``flat`` text no rule ends the table, so that numbered ones are none of its sections either.
    """
    last = max((n for row in table.rows for n in row.lines), default=0)
    closing = [
        s for s in table.sections if s.lines and s.lines[0] > last and (flat or s.ordinal is None)
    ]
    table.sections = [s for s in table.sections if s not in closing]
    lines = {n for section in closing for n in section.lines}
    lines |= {n for n, role in table.line_roles.items() if role is LineRole.SUBSECTION and n > last}
    for line in lines:
        table.line_roles.pop(line, None)


def _take_first_heading(table: TaskTable, document: Document) -> None:
    """The heading of the first rows, where it stands above the heading row and the next below it.

    Text keeps no border between a heading above a table and one inside it: the count tells.
    """
    first = table.sections[0] if table.sections else None
    if first is None or not table.rows or table.rows[0].section is not None:
        return
    rows = [index for index, item in enumerate(document.items) if isinstance(item, Row)]
    for above in reversed(document.items[max(0, rows[0] - LOOK_BACK) : rows[0]]):
        parted = split_title(above.text.strip()) if isinstance(above, Line) else None
        if isinstance(above, Line) and parted and follows(parted[0], first.ordinal or ""):
            table.sections.insert(0, SectionRow(bare(parted[0]), parted[1], [above.number]))
            _mark(table, [above.number], LineRole.SECTION)
            for row in table.rows:
                row.section = 0 if row.section is None else row.section + 1
            return


def _columns(parts: Sequence[Part]) -> tuple[ColumnRole, ...]:
    named = {role: None for part in parts for role in part.layout.roles if role is not None}
    if any(part.layout.shares for part in parts):
        named[ColumnRole.PRODUCT] = None
    return tuple(named)


def _named(parts: Sequence[Part]) -> dict[ColumnRole, str]:
    """The heading of each role's column, the first where tables differ."""
    found: dict[ColumnRole, str] = {}
    for part in parts:
        for role, heading in zip(part.layout.roles, part.layout.headings, strict=False):
            if role is not None and heading:
                found.setdefault(role, heading)
    return found


def _headings_above(document: Document, parts: Sequence[Part]) -> dict[int, SectionRow]:
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
        if reading.is_total:
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
            doubts = _doubts(reading)
            lines = list(reading.row.lines)
            page = reading.row.page
            doubtful = _doubtful(reading)
            table.rows.append(TaskRow(section, subsection, cells, lines, page, 0, doubts, doubtful))
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
    if not task or not above.text(ColumnRole.TASK):
        return True
    if starts_low(task) and not opens_item(reading):
        return True
    if reading.fresh and any(_ends_name(above, reading, role) for role in AGENCY_CELLS):
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
        whole = apart and role in AGENCY_CELLS and _is_one_body(before, cell.text)
        glue = ";" if apart and not whole and before and before[-1] not in ",;:-" else ""
        words = table.words if reading.fresh else {}
        row.cells[role] = join_cut(before + glue, cell.text, words)
    row.lines += reading.row.lines
    row.joined += 1
    task = reading.text(ColumnRole.TASK)
    if reading.fresh and task and not starts_low(task):
        row.doubts.append("joined_rows_uncertain")
    row.doubts += _doubts(reading)
    row.doubtful += _doubtful(reading)
    _mark(table, reading.row.lines, LineRole.TASK)


def _ends_name(above: TaskRow, reading: Reading, role: ColumnRole) -> bool:
    """Whether an agency cell is no body by itself, but one with the last words of that above."""
    rest, before = reading.text(role), above.text(role)
    if not before or not starts_low(rest):
        return False
    alone = load_agencies().resolve(rest)
    return not all(body.known for body in alone) and _is_one_body(before, rest)


def _is_one_body(before: str, rest: str) -> bool:
    """Whether a name is cut: its last part alone is no body, with the words above it is one."""
    name = f"{before.rsplit(';')[-1]} {rest}".strip()
    bodies = load_agencies().resolve(name)
    return len(bodies) == 1 and bodies[0].known and bodies[0].text == name


def _doubts(reading: Reading) -> list[str]:
    cells = [*reading.row.cells, *reading.cells.values()]
    return [doubt for cell in cells for doubt in cell.doubts]


def _doubtful(reading: Reading) -> list[ColumnRole]:
    return [role for role, cell in reading.cells.items() if cell.doubts]


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
        about = printed, str(doubt.expected)
        table.findings.append(Finding(doubt.code, f"{message}. {remedy}", row.lines[0], *about))
