"""What the command line prints: a plan as JSON or as a short text, and one line a plan built."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Any

from loaders.records import PlanRecords, Role, Severity, Task
from loaders.tasks import UNPRINTED

PLAN_FIELDS = (
    "locality",
    "province",
    "level",
    "issuer",
    "number",
    "issued_on",
    "title",
    "programme",
    "resolution",
    "signatory",
)
DEADLINE_FIELDS = (
    "deadline_kind",
    "deadline_precision",
    "deadline_start",
    "deadline_end",
    "deadline_quarters",
    "recurrence",
    "recurrence_month",
    "recurrence_day",
)
TARGET_FIELDS = (
    "indicator",
    "value",
    "value_max",
    "unit",
    "comparator",
    "year",
    "scope",
    "phrase",
    "sentence",
    "line",
)
OBLIGATION_FIELDS = ("agencies", "text", "recurrence", "month", "day", "line")
ISSUE_FIELDS = ("severity", "code", "message", "line")


def as_json(records: PlanRecords) -> dict[str, Any]:
    """One plan as the object that ``read --json`` prints; missing is ``None``."""
    return {
        "plan": _picked(records.plan, PLAN_FIELDS),
        "sections": [
            {"ordinal": _printed(section.ordinal), "title": section.title}
            for section in records.sections
        ],
        "tasks": [_task(records, task) for task in records.tasks],
        "targets": [_picked(target, TARGET_FIELDS) for target in records.targets],
        "obligations": [_picked(duty, OBLIGATION_FIELDS) for duty in records.obligations],
        "issues": [_picked(issue, ISSUE_FIELDS) for issue in records.issues],
    }


def _task(records: PlanRecords, task: Task) -> dict[str, Any]:
    return {
        "section": _printed(task.section),
        "subsection": task.subsection,
        "number": task.number,
        "task": task.task,
        "lead": task.lead_text,
        "coordinating": task.coordinating_text,
        "product": task.product_text,
        "deadline": task.deadline_text,
        "note": task.note_text,
        "lead_agencies": _named(records, task, Role.LEAD),
        "coordinating_agencies": _named(records, task, Role.COORDINATING),
        **_picked(task, DEADLINE_FIELDS),
        "confidence": task.confidence,
        "confidence_reasons": task.confidence_reasons,
        "source": {
            "page": task.page,
            "first_line": task.first_line,
            "last_line": task.last_line,
        },
    }


def _named(records: PlanRecords, task: Task, role: Role) -> list[str]:
    return [
        agency.agency
        for agency in records.task_agencies
        if agency.task_id == task.task_id and agency.role is role
    ]


def _printed(ordinal: str | None) -> str | None:
    """Ordinal as the document prints it: ours are not shown."""
    if ordinal is None:
        return None
    return ordinal.split(UNPRINTED)[0] or None


def _picked(record: object, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: _plain(getattr(record, name)) for name in names}


def _plain(value: object) -> object:
    if isinstance(value, StrEnum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


def summary(records: PlanRecords) -> Iterator[str]:
    """What was found in one document, line by line, for a person."""
    plan = records.plan
    yield plan.title or plan.plan_id
    for name in PLAN_FIELDS:
        if name != "title":
            yield f"  {name}: {_plain(getattr(plan, name)) or '-'}"
    yield f"  format: {plan.source_format}; columns: {', '.join(plan.columns)}"
    for section in records.sections:
        count = sum(task.section == section.ordinal for task in records.tasks)
        yield f"  {_printed(section.ordinal) or '-'}. {section.title} ({count} tasks)"
    yield f"  {len(records.tasks)} tasks, {len(records.targets)} targets, " + (
        f"{len(records.obligations)} duties, {len(records.issues)} issues"
    )
    roles = Counter(line.role.value for line in records.source_lines)
    yield "  lines: " + ", ".join(f"{count} {role}" for role, count in roles.most_common())
    for issue in records.issues:
        yield f"  {issue.severity.value} {issue.code}: {issue.message}"


def one_line(records: PlanRecords) -> str:
    """One plan's build in one line."""
    severities = Counter(issue.severity for issue in records.issues)
    issues = ", ".join(f"{severities[s]} {s.value}" for s in reversed(Severity) if severities[s])
    return (
        f"{records.plan.plan_id}: {len(records.sections)} sections, {len(records.tasks)} tasks, "
        f"{len(records.targets)} targets, {len(records.obligations)} duties; "
        f"issues: {issues or 'none'}"
    )
