"""One document -> one :class:`PlanRecords` with its issues: the pipeline, step by step."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from loaders.agencies import load_agencies
from loaders.corrections import correct, issues_of, read_corrections, with_tasks
from loaders.declared_names import DeclaredBook, declared_names
from loaders.document import Document, Finding, Line, Row
from loaders.errors import PlanError
from loaders.manifest import Manifest, read_manifest
from loaders.metadata import PlanFacts, read_facts
from loaders.obligations import find_obligations
from loaders.outline import with_outline
from loaders.pages import with_printed_pages
from loaders.readers import read_document
from loaders.records import (
    Correction,
    Issue,
    Level,
    LineRole,
    Obligation,
    Plan,
    PlanRecords,
    Severity,
    SourceLine,
    Target,
)
from loaders.sniff import MAX_BYTES
from loaders.tables import TaskTable, read_table
from loaders.target_rows import figures_in_text, figures_unread, find_row_targets
from loaders.targets import find_targets
from loaders.tasks import read_tasks

LONGEST_MESSAGE = 1000
SEVERITIES = {"number_gap": Severity.WARNING, "number_unexpected": Severity.WARNING}


def read_plan(path: Path, plan_id: str | None = None) -> PlanRecords:
    """Read one document of any supported format, without a manifest.

    Raises
    ------
    PlanError
        The document cannot be read; the message says what, where and what to do.
    """
    return read_plan_bytes(file_bytes(path), path.name, plan_id or path.stem)


def file_bytes(path: Path) -> bytes:
    """The content of a file that a person named.

    Never more than what is too much already, so that a device without an end is refused too.

    Raises
    ------
    PlanError
        There is no such file, or it may not be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise PlanError(
            f"{path.name}: {error.strerror or error}. Check the path and the rights.",
            key="unreadable_file",
            name=path.name,
        ) from error


def load_plan(folder: Path) -> PlanRecords:
    """Read the plan kept in a folder, with what its ``plan.toml`` adds and what was corrected."""
    manifest = read_manifest(folder)
    data = manifest.source.read_bytes()
    corrections = read_corrections(folder)
    return read_plan_bytes(data, manifest.source.name, manifest.plan_id, manifest, corrections)


def read_plan_bytes(
    data: bytes,
    name: str = "",
    plan_id: str = "plan",
    manifest: Manifest | None = None,
    corrections: Sequence[Correction] = (),
) -> PlanRecords:
    """Read one document's bytes: lines, rows, facts, tasks, targets, duties, issues."""
    document = with_outline(with_printed_pages(read_document(data, name)))
    table = read_table(document)
    body = _body_lines(document, table)
    facts = read_facts(body)
    if manifest is not None:
        facts = manifest.complete(facts)
    corrected = correct(table, corrections)
    agencies = load_agencies()
    bodies = DeclaredBook(agencies, declared_names(body, agencies))
    tasks = read_tasks(corrected.table, plan_id, facts, bodies)
    targets = tuple(_targets(document, table, body, plan_id, facts))
    obligations = tuple(_obligations(body, plan_id, bodies))
    records = PlanRecords(
        plan=_plan(plan_id, facts, table, document, data, name),
        sections=tasks.sections,
        tasks=tasks.tasks,
        task_agencies=tasks.agencies,
        targets=targets,
        obligations=obligations,
        corrections=with_tasks(corrected, tasks.tasks),
        source_lines=tuple(_source_lines(document, table, facts, targets, obligations, plan_id)),
    )
    placed = {n for item in document.items if isinstance(item, Row) for n in item.lines}
    loose = figures_in_text([line for line in body if line.number not in placed])
    findings = [*document.findings, *table.findings, *figures_unread(loose)]
    found = list(_found(findings, plan_id))
    counted = _counts(records, manifest) if manifest else ()
    said = [*found, *tasks.issues, *issues_of(corrected, tasks.tasks), *counted]
    issues = sorted(said, key=lambda issue: issue.line or 0)
    return replace(records, issues=tuple(map(_in_short, issues)))


def _in_short(issue: Issue) -> Issue:
    """An issue that quotes an endless cell keeps its place and its remedy; the cell is in full."""
    text = issue.message
    if len(text) <= LONGEST_MESSAGE:
        return issue
    half = LONGEST_MESSAGE // 2
    return replace(issue, message=f"{text[:half]} ... {text[-half:]}")


def _body_lines(document: Document, table: TaskTable) -> list[Line]:
    """Lines outside the task tables, rows of other tables included, in reading order."""
    left_out = set(document.furniture) | table.line_roles.keys()
    return [line for line in document.lines if line.number not in left_out]


def _plan(
    plan_id: str, facts: PlanFacts, table: TaskTable, document: Document, data: bytes, name: str
) -> Plan:
    return Plan(
        plan_id=plan_id,
        locality=facts.locality,
        province=facts.province,
        province_today=facts.province_today,
        level=facts.level,
        issuer=facts.issuer,
        number=facts.number,
        issued_on=facts.issued_on,
        title=facts.title,
        programme=facts.programme,
        resolution=facts.resolution,
        signatory=facts.signatory,
        year=facts.year,
        columns=[role.value for role in table.columns],
        source_file=name or None,
        source_format=document.kind,
        source_sha256=hashlib.sha256(data).hexdigest(),
    )


def _targets(
    document: Document, table: TaskTable, body: Sequence[Line], plan_id: str, facts: PlanFacts
) -> Iterator[Target]:
    """Targets of the running text and of the tables that list no tasks, in order."""
    rows = [item for item in document.items if isinstance(item, Row)]
    figures = [row for row in rows if row.lines and row.lines[0] not in table.line_roles]
    issued = int(facts.issued_on[:4]) if facts.issued_on else None
    stated, taken = find_row_targets(figures, issued)
    rest = [line for line in body if line.number not in taken]
    unread = {line.number for line in figures_in_text(rest)}
    said = find_targets(
        [line for line in rest if line.number not in unread],
        facts.year,
        of_one_place=facts.level not in (None, Level.CENTRAL),
    )
    every = sorted([*said, *stated], key=lambda target: target.line)
    for position, found in enumerate(every, start=1):
        yield Target(
            target_id=f"{plan_id}/t{position}",
            plan_id=plan_id,
            indicator=found.indicator,
            value=found.value,
            value_max=found.value_max,
            unit=found.unit,
            comparator=found.comparator,
            year=found.year,
            scope=found.scope,
            phrase=found.phrase,
            sentence=found.sentence,
            line=found.line,
        )


def _obligations(body: Sequence[Line], plan_id: str, bodies: DeclaredBook) -> Iterator[Obligation]:
    for found in find_obligations(body, bodies):
        yield Obligation(
            plan_id=plan_id,
            agencies=list(found.agencies),
            text=found.text,
            recurrence=found.recurrence,
            month=found.month,
            day=found.day,
            line=found.line,
        )


def _source_lines(
    document: Document,
    table: TaskTable,
    facts: PlanFacts,
    targets: Sequence[Target],
    obligations: Sequence[Obligation],
    plan_id: str,
) -> Iterator[SourceLine]:
    """Every line with the one thing it was used as; the task table has the first word."""
    placed = {number for item in document.items for number in _numbers(item)}
    roles: dict[int, LineRole] = dict.fromkeys(placed, LineRole.BODY)
    roles |= dict.fromkeys(facts.lines, LineRole.METADATA)
    roles |= {duty.line: LineRole.OBLIGATION for duty in obligations if duty.line}
    roles |= {target.line: LineRole.TARGET for target in targets if target.line}
    roles |= dict.fromkeys(document.furniture, LineRole.FURNITURE)
    roles |= table.line_roles
    for line in document.lines:
        role = roles.get(line.number, LineRole.UNUSED)
        if not line.text.strip() and line.number not in table.line_roles:
            role = LineRole.BLANK
        yield SourceLine(plan_id, line.number, line.text, role, line.page)


def _numbers(item: object) -> tuple[int, ...]:
    return (item.number,) if isinstance(item, Line) else getattr(item, "lines", ())


def _found(findings: Sequence[Finding], plan_id: str) -> Iterator[Issue]:
    for finding in findings:
        severity = SEVERITIES.get(finding.code, Severity.WARNING)
        place = f"line {finding.line}: " if finding.line else ""
        message = f"{place}{finding.message}"
        about = finding.subject, finding.suggestion
        yield Issue(plan_id, severity, finding.code, message, finding.line, None, *about)


def _counts(records: PlanRecords, manifest: Manifest) -> Iterator[Issue]:
    for name, expected in manifest.expected.items():
        found = len(getattr(records, name))
        if found != expected:
            yield Issue(
                manifest.plan_id,
                Severity.ERROR,
                "count_mismatch",
                f"{found} {name} were read where plan.toml expects {expected}. "
                "Compare with the document, then correct the one that is wrong.",
            )
