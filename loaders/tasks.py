"""Task rows -> task records: cells verbatim, agencies named, deadlines normalised, doubts told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from loaders.agencies import Mention, load_agencies, part_at_slash, split_roles
from loaders.confidence import confidence_of
from loaders.deadlines import Deadline, parse_deadline
from loaders.ditto import Above
from loaders.document import ColumnRole
from loaders.metadata import PlanFacts
from loaders.numbering import bare
from loaders.policy_areas import policy_areas
from loaders.records import Issue, Level, Role, Section, Severity, Task, TaskAgency
from loaders.search_text import search_text
from loaders.successors import today
from loaders.tables import SectionRow, TaskRow, TaskTable
from loaders.taxonomy import knows, pillar_of

UNPRINTED = "~"  # begins the ordinal we give to a section for which the document prints none


class Book(Protocol):
    """Whoever resolves the agencies of a cell, as :class:`loaders.agencies.AgencyBook` does."""

    def resolve(
        self, text: str | None, level: Level | str | None = None, locality: str | None = None
    ) -> list[Mention]:
        """Bodies named in a cell, in its order."""
        ...


@dataclass(frozen=True, slots=True)
class TaskRecords:
    """Sections and tasks of one plan with their agencies and issues."""

    sections: tuple[Section, ...]
    tasks: tuple[Task, ...]
    agencies: tuple[TaskAgency, ...]
    issues: tuple[Issue, ...]


def read_tasks(
    table: TaskTable, plan_id: str, facts: PlanFacts, agency_book: Book | None = None
) -> TaskRecords:
    """Turn the rows of a plan's task tables into records; the book resolves agency cells."""
    bodies = agency_book or load_agencies()
    sections = tuple(_sections(table.sections, plan_id, facts.resolution))
    issues = list(_section_issues(sections, facts.resolution))
    tasks: list[Task] = []
    agencies: list[TaskAgency] = []
    ids: dict[str, int] = {}
    above = Above()
    for position, row in enumerate(table.rows, start=1):
        section = sections[row.section] if row.section is not None else None
        meant = above.meant(row)
        deadline = parse_deadline(meant.text(ColumnRole.DEADLINE), facts.year, facts.issued_on)
        task_id = _task_id(plan_id, section, row, position, ids)
        task = _task(task_id, plan_id, section, row, position, deadline)
        named = _agencies(task, _by_role(meant, table), facts, bodies)
        sure = confidence_of(row, table.columns, deadline, (agency for agency, _ in named))
        task = replace(
            task,
            confidence=sure.value,
            confidence_reasons=sure.reasons,
            doubtful_cells=sure.cells,
        )
        tasks.append(task)
        agencies += [agency for agency, _ in named]
        issues += _task_issues(task, row, table, deadline, named)
    return TaskRecords(sections, tuple(tasks), tuple(agencies), tuple(issues))


def ordinals(rows: Sequence[SectionRow]) -> list[str]:
    """Ordinal of each section, unique within its plan: ours where none is printed or one twice."""
    seen: dict[str, int] = {}
    unique: list[str] = []
    for position, row in enumerate(rows, start=1):
        ordinal = row.ordinal or f"{UNPRINTED}{position}"
        seen[ordinal] = seen.get(ordinal, 0) + 1
        unique.append(ordinal if seen[ordinal] == 1 else f"{ordinal}{UNPRINTED}{seen[ordinal]}")
    return unique


def _sections(
    rows: Sequence[SectionRow], plan_id: str, resolution: str | None
) -> Iterator[Section]:
    for position, (row, ordinal) in enumerate(zip(rows, ordinals(rows), strict=True), start=1):
        pillar = pillar_of(row.title, resolution)
        lines = (row.lines[0], row.lines[-1]) if row.lines else (None, None)
        yield Section(plan_id, ordinal, row.title, pillar, position, *lines)


def _task_id(
    plan_id: str, section: Section | None, row: TaskRow, position: int, ids: dict[str, int]
) -> str:
    number = bare(row.text(ColumnRole.NUMBER) or "") or f"p{position}"
    place = f"{section.ordinal}." if section else ""
    wanted = f"{plan_id}/{place}{number}"
    ids[wanted] = ids.get(wanted, 0) + 1
    return wanted if ids[wanted] == 1 else f"{wanted}~{ids[wanted]}"


def _task(
    task_id: str,
    plan_id: str,
    section: Section | None,
    row: TaskRow,
    position: int,
    deadline: Deadline,
) -> Task:
    areas = policy_areas(row.text(ColumnRole.TASK))
    cells = {role: row.text(role) for role in ColumnRole if role is not ColumnRole.OTHER}
    lead = cells[ColumnRole.LEAD] or cells[ColumnRole.AGENCIES]
    titles = [section.title if section else None, row.subsection]
    return Task(
        task_id=task_id,
        plan_id=plan_id,
        section=section.ordinal if section else None,
        subsection=row.subsection,
        number=cells[ColumnRole.NUMBER],
        position=position,
        task=cells[ColumnRole.TASK],
        lead_text=lead,
        coordinating_text=cells[ColumnRole.COORDINATING],
        product_text=cells[ColumnRole.PRODUCT],
        deadline_text=cells[ColumnRole.DEADLINE],
        note_text=cells[ColumnRole.NOTE],
        deadline_kind=deadline.deadline_kind,
        deadline_precision=deadline.deadline_precision,
        deadline_start=deadline.deadline_start,
        deadline_end=deadline.deadline_end,
        deadline_quarters=deadline.deadline_quarters,
        recurrence=deadline.recurrence,
        recurrence_month=deadline.recurrence_month,
        recurrence_day=deadline.recurrence_day,
        policy_areas=list(areas.areas),
        policy_area=areas.areas[0] if areas.areas else None,
        policy_reason=areas.reason or None,
        search_text=search_text([*cells.values(), *titles]),
        corrected=row.corrected,
        page=row.page,
        first_line=min(row.lines, default=None),
        last_line=max(row.lines, default=None),
    )


def _agencies(
    task: Task, by_role: tuple[str | None, str | None], facts: PlanFacts, bodies: Book
) -> list[tuple[TaskAgency, Mention]]:
    lead, coordinating = by_role
    named: list[tuple[TaskAgency, Mention]] = []
    for role, text in ((Role.LEAD, lead), (Role.COORDINATING, coordinating)):
        mentions = bodies.resolve(text, facts.level, facts.locality)
        for position, mention in enumerate(mentions, start=1):
            named.append((_agency(task, role, position, mention, facts), mention))
    return named


def _by_role(row: TaskRow, table: TaskTable) -> tuple[str | None, str | None]:
    """What names the leads and what names those who coordinate.

    A lead cell may itself say who coordinates ("A leads, together with B"); only a cell of a
    column for both roles can name nobody who leads.
    """
    whole = row.text(ColumnRole.LEAD) or row.text(ColumnRole.AGENCIES)
    lead, beside = split_roles(whole)
    if whole and not beside and not row.text(ColumnRole.LEAD):
        heading = table.headings.get(ColumnRole.AGENCIES)
        lead, beside = part_at_slash(whole, heading) or (lead, beside)
    if not beside or (not lead and row.text(ColumnRole.LEAD)):
        lead, beside = whole, None
    return lead, "; ".join(filter(None, (beside, row.text(ColumnRole.COORDINATING)))) or None


def _agency(
    task: Task, role: Role, position: int, mention: Mention, facts: PlanFacts
) -> TaskAgency:
    now = today(mention.agency, facts.locality, facts.province, facts.level, task.task)
    return TaskAgency(
        task_id=task.task_id,
        role=role,
        agency=mention.agency,
        agency_today=now.agency,
        agency_today_local=now.local_name,
        today_confidence=now.confidence,
        agency_text=mention.text,
        position=position,
        known=mention.known,
        is_collective=mention.is_collective,
        functional_area=mention.functional_area or now.functional_area,
    )


def _section_issues(sections: Sequence[Section], resolution: str | None) -> Iterator[Issue]:
    for section in sections:
        if section.pillar is None and knows(resolution):
            yield Issue(
                section.plan_id,
                Severity.WARNING,
                "section_without_pillar",
                f"line {section.first_line}: section '{section.title}' fits no group of solutions "
                f"of {resolution}. Add its words to data/vocabulary/pillars.toml.",
                section.first_line,
            )


def _task_issues(
    task: Task,
    row: TaskRow,
    table: TaskTable,
    deadline: Deadline,
    named: Sequence[tuple[TaskAgency, Mention]],
) -> Iterator[Issue]:
    def issue(
        severity: Severity,
        code: str,
        finding: str,
        remedy: str,
        subject: str | None = None,
        suggestion: str | None = None,
    ) -> Issue:
        message = (
            f"line {task.first_line}, task {task.number or task.position}: {finding}. {remedy}"
        )
        place = task.first_line, task.task_id
        return Issue(task.plan_id, severity, code, message, *place, subject, suggestion)

    who = {ColumnRole.LEAD, ColumnRole.AGENCIES}
    check = "Compare with the document."
    if not task.lead_text and who & set(table.columns):
        yield issue(Severity.WARNING, "missing_lead", "no lead agency is stated", check, task.task)
    if not task.task:
        yield issue(Severity.ERROR, "missing_task", "the task's wording is empty", check)
    if not task.number and ColumnRole.NUMBER in table.columns:
        yield issue(Severity.INFO, "missing_number", "the row has no number", check, task.task)
    if row.joined:
        doubtful = "joined_rows_uncertain" in row.doubts
        severity = Severity.WARNING if doubtful else Severity.INFO
        finding = f"{row.joined + 1} pieces of the row were joined over a page break"
        yield issue(severity, "joined_rows", finding, check, task.task)
    if task.deadline_text and not deadline.understood:
        finding = f"the deadline '{task.deadline_text}' was not understood"
        remedy = "Add its wording to data/vocabulary/deadlines.toml."
        yield issue(
            Severity.WARNING, "deadline_not_understood", finding, remedy, task.deadline_text
        )
    for agency, mention in named:
        if not agency.known:
            hint = f"Did you mean '{mention.suggestion}'? " if mention.suggestion else ""
            finding = f"the {agency.role} agency '{agency.agency}' is not in agencies.csv"
            remedy = f"{hint}Add it, or its spelling, to data/reference/agencies.csv."
            about = agency.agency, mention.suggestion
            yield issue(Severity.WARNING, "unknown_agency", finding, remedy, *about)
