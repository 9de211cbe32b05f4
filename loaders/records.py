"""What the database holds: each record type, field and allowed value, declared once.

The SQL schema, the JSON of ``python -m loaders read`` and the column docs derive from here.
Every class says what one row is; every field carries its description in ``metadata``.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any


def column(description: str, *, unit: str | None = None, default: Any = None) -> Any:
    """Declare an optional field: its meaning, its unit and its default (``None``: not stated)."""
    metadata = {"description": description, "unit": unit}
    if isinstance(default, list | dict | set):
        kind = type(default)
        return field(default_factory=lambda: kind(default), metadata=metadata)
    return field(default=default, metadata=metadata)


def key(description: str) -> Any:
    """Declare a field that every row must have."""
    return field(metadata={"description": description, "unit": None})


class Level(StrEnum):
    """The administrative level of the place that issued a plan."""

    CENTRAL = "central"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"


class Role(StrEnum):
    """What an agency does in a task."""

    LEAD = "lead"
    COORDINATING = "coordinating"


class DeadlineKind(StrEnum):
    """What sort of time a deadline cell states."""

    DATED = "dated"
    RECURRING = "recurring"
    ONGOING = "ongoing"
    CONDITIONAL = "conditional"
    UNSTATED = "unstated"


class DeadlinePrecision(StrEnum):
    """How exact a dated deadline is."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"
    YEARS = "years"


class Recurrence(StrEnum):
    """How often recurring work or a report comes back."""

    YEARLY = "yearly"
    HALF_YEARLY = "half_yearly"
    QUARTERLY = "quarterly"
    MONTHLY = "monthly"
    PERIODIC = "periodic"


class Comparator(StrEnum):
    """How a target's number binds."""

    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    UP_TO = "up_to"
    EXACT = "exact"
    RANGE = "range"


class Severity(StrEnum):
    """How much an issue weakens what it is about."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class LineRole(StrEnum):
    """What a line of a document was used as; every line has exactly one."""

    BLANK = "blank"
    METADATA = "metadata"
    FURNITURE = "furniture"
    HEADER = "header"
    SECTION = "section"
    SUBSECTION = "subsection"
    TASK = "task"
    TARGET = "target"
    OBLIGATION = "obligation"
    BODY = "body"
    UNUSED = "unused"


class MatchBand(StrEnum):
    """How sure the similarity of two tasks is."""

    MATCHED = "matched"
    SUGGESTED = "suggested"


class MatchDecision(StrEnum):
    """What a person said about a pair of tasks."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Plan:
    """One plan document."""

    plan_id: str = key("Folder name of the plan, e.g. the place and the year")
    locality: str | None = column("Place the plan is for; below a province with its level word")
    province: str | None = column("Province the place belonged to when the plan was issued")
    province_today: str | None = column("Province the place belongs to today")
    level: Level | None = column("Administrative level of the issuer")
    issuer: str | None = column("Body that issued the plan, as a canonical name with its place")
    number: str | None = column("Document number, null where the number is left blank")
    issued_on: str | None = column("ISO date of issue, as precise as stated: 2023-02-24 or 2022-12")
    title: str | None = column("Title of the plan, lines joined")
    programme: str | None = column("Number of the action programme that the plan carries out")
    resolution: str | None = column("Number of the resolution that the plan carries out")
    signatory: str | None = column("Name of the person who signed")
    year: int | None = column("The year, where the title says that the plan is for one year")
    columns: list[str] = column("Roles of the columns of the task table", default=[])
    source_file: str | None = column("File name of the document inside the plan's folder")
    source_format: str | None = column("Document format as told from the content")
    source_sha256: str | None = column("SHA-256 of the document's bytes")


@dataclass(frozen=True, slots=True)
class Section:
    """One section of a plan's task table."""

    plan_id: str = key("Plan of the section")
    ordinal: str = key("Number of the section as printed, usually a roman numeral")
    title: str = key("Title of the section, lines joined")
    pillar: str | None = column("Group of solutions of the resolution, I to V; null if none fits")
    position: int = column("1-based place of the section in the plan", default=0)
    first_line: int | None = column("First line of the heading in the document")
    last_line: int | None = column("Last line of the heading in the document")


@dataclass(frozen=True, slots=True)
class Task:
    """One task row of a plan's table, its cells verbatim and its deadline normalised."""

    task_id: str = key("Unique id: plan, section and number as printed")
    plan_id: str = key("Plan of the task")
    section: str | None = column("Ordinal of the task's section")
    subsection: str | None = column("Unnumbered sub-heading that the task stands under")
    number: str | None = column("Number of the task as printed, typos kept")
    position: int = column("1-based place of the task in the plan", default=0)
    task: str | None = column("What is to be done, verbatim")
    lead_text: str | None = column("Lead agency cell, verbatim")
    coordinating_text: str | None = column("Coordinating agency cell, verbatim")
    product_text: str | None = column("Product cell, verbatim")
    deadline_text: str | None = column("Deadline cell, verbatim")
    note_text: str | None = column("Note cell, verbatim")
    deadline_kind: DeadlineKind = column("Sort of deadline", default=DeadlineKind.UNSTATED)
    deadline_precision: DeadlinePrecision | None = column("How exact a dated deadline is")
    deadline_start: date | None = column("First day of the stated period")
    deadline_end: date | None = column("Last day of the stated period")
    deadline_quarters: list[int] = column("Quarters that the cell names", default=[])
    recurrence: Recurrence | None = column("How often recurring work comes back")
    recurrence_month: int | None = column("Month of a yearly duty")
    recurrence_day: int | None = column("Day of a yearly duty")
    policy_areas: list[str] = column("Policy areas of the task, strongest first", default=[])
    policy_area: str | None = column("First of the policy areas; null where none fits")
    policy_reason: str | None = column("Words of the task that decided its policy areas")
    search_text: str | None = column("Folded text of all cells, for search without diacritics")
    confidence: float = column("How sure the reading of the row is, 0 to 1", default=1.0)
    confidence_reasons: list[str] = column("Why the confidence is below 1", default=[])
    doubtful_cells: list[str] = column("Roles of the cells the confidence is about", default=[])
    corrected: bool = column("Whether a recorded correction changed a cell", default=False)
    page: int | None = column("Page the row begins on, where the document shows pages")
    first_line: int | None = column("First line of the row in the document")
    last_line: int | None = column("Last line of the row in the document")


@dataclass(frozen=True, slots=True)
class TaskAgency:
    """One agency named in one role of one task."""

    task_id: str = key("Task that names the agency")
    role: Role = key("Role in which it is named")
    agency: str = key("Canonical name; the text as written where the reference does not know it")
    agency_today: str | None = column("Canonical name of the body that answers now")
    agency_today_local: str | None = column("Name of that body in its province of today")
    today_confidence: str | None = column("verified, partial, unverified, or null when unchanged")
    agency_text: str | None = column("The words of the cell that name it")
    position: int = column("1-based place within the cell", default=1)
    known: bool = column("Whether the reference file knows the name", default=True)
    is_collective: bool = column("Whether it names many bodies at once", default=False)
    functional_area: str | None = column("Field of work, the same before and after the mergers")


@dataclass(frozen=True, slots=True)
class Target:
    """One numeric target stated in a plan's text."""

    target_id: str = key("Unique id: plan and running number")
    plan_id: str = key("Plan that states the target")
    value: float = key("The number, or the lower end of a range")
    indicator: str | None = column("Code of the indicator; null where none fits")
    value_max: float | None = column("Upper end of a range")
    unit: str | None = column("Unit of the number, a code of the indicators file or as written")
    comparator: Comparator = column("How the number binds", default=Comparator.EXACT)
    year: int | None = column("Year the target is for")
    scope: str | None = column("Part or base that the sentence limits the target to, as written")
    phrase: str | None = column("Exact words that state the target")
    sentence: str | None = column("Sentence that holds the phrase")
    line: int | None = column("Line of the document")


@dataclass(frozen=True, slots=True)
class Obligation:
    """One reporting duty with a recurring date, laid on one or more agencies."""

    plan_id: str = key("Plan that states the duty")
    agencies: list[str] = column("Canonical names of those who must report", default=[])
    text: str | None = column("Sentence that states the duty")
    recurrence: Recurrence | None = column("How often")
    month: int | None = column("Month of the duty")
    day: int | None = column("Day of the duty")
    line: int | None = column("Line of the document")


@dataclass(frozen=True, slots=True)
class Issue:
    """One open point of a plan: something doubtful, unknown or unreadable."""

    plan_id: str = key("Plan the issue is about")
    severity: Severity = key("How much it weakens the data")
    code: str = key("Stable code, e.g. unknown_agency")
    message: str = key("Place, finding and remedy in one sentence")
    line: int | None = column("Line of the document")
    task_id: str | None = column("Task the issue is about")
    subject: str | None = column("Text of the document that the issue is about")
    suggestion: str | None = column("What may have been meant")


@dataclass(frozen=True, slots=True)
class Correction:
    """One recorded correction of one cell, with the text that it replaces."""

    plan_id: str = key("Plan whose folder holds the record")
    cell: str = key("Role of the cell in the task table")
    was: str = key("Text of the document that it replaces; empty for an empty cell")
    now: str = key("Text that counts instead; empty where the cell counts as empty")
    reason: str = key("Why, in the words of the person who made it")
    who: str | None = column("Who made it")
    made_on: date | None = column("Day on which it was made")
    section: str | None = column("Ordinal of the task's section")
    number: str | None = column("Number of the task as printed")
    first_line: int | None = column("First line of the row when the correction was made")
    task_id: str | None = column("Task that it changed; null where it was not applied")
    applied: bool = column("Whether the document still has the text it replaces", default=False)


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line of a document with what it was used as."""

    plan_id: str = key("Plan of the line")
    line: int = key("1-based number of the line")
    text: str = key("The line as received, in NFC")
    role: LineRole = column("What the line was used as", default=LineRole.UNUSED)
    page: int | None = column("Page of the line, where the document shows pages")


@dataclass(frozen=True, slots=True)
class Match:
    """One ordered pair of tasks of different plans that say the same or nearly so."""

    task_id: str = key("Task")
    other_task_id: str = key("Task of the other plan")
    score: float = key("Similarity, 0 to 1")
    band: MatchBand | None = column("How sure the similarity is")
    decision: MatchDecision | None = column("What a person decided, if anyone did")


@dataclass(frozen=True, slots=True)
class PlanRecords:
    """Everything that one document yields, with its open points."""

    plan: Plan
    sections: tuple[Section, ...] = ()
    tasks: tuple[Task, ...] = ()
    task_agencies: tuple[TaskAgency, ...] = ()
    targets: tuple[Target, ...] = ()
    obligations: tuple[Obligation, ...] = ()
    issues: tuple[Issue, ...] = ()
    source_lines: tuple[SourceLine, ...] = ()
    corrections: tuple[Correction, ...] = ()


def as_row(record: Any) -> dict[str, Any]:
    """One record as a plain dictionary, enums as their text."""
    return {
        f.name: (v.value if isinstance(v := getattr(record, f.name), StrEnum) else v)
        for f in dataclasses.fields(record)
    }
