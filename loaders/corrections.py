"""``corrections.toml``: what people corrected in the cells of a plan, and why.

The document stays as received. Each record names one cell of one task, the text it replaces and
the text that counts instead. The text it replaces is a guard: when the document, or our reading of
it, says something else by now, the correction is not applied and becomes an open point.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import tomli_w

from loaders.document import ColumnRole
from loaders.errors import ManifestError
from loaders.files import put
from loaders.records import Correction, Issue, PlanRecords, Severity, Task
from loaders.tables import TaskRow, TaskTable
from loaders.tasks import ordinals
from loaders.text import nfc, squeeze

FILE = "corrections.toml"
TABLE = "correction"
CORRECTABLE = tuple(role for role in ColumnRole if role is not ColumnRole.OTHER)
# Key in the file -> field of the record; the rest have one name for both.
_NAMES = {"when": "made_on"}
_KEYS = ("section", "number", "first_line", "cell", "was", "now", "reason", "who", "when")
_NEEDED = ("cell", "was", "now", "reason")
_HEAD = (
    "# Corrections of single cells. 'was' is the document's own text and guards each of them.\n\n"
)


@dataclass(frozen=True, slots=True)
class Corrected:
    """A task table with its corrections applied; ``rows`` gives the index of each one's row."""

    table: TaskTable
    corrections: tuple[Correction, ...]
    rows: tuple[int | None, ...]


def read_corrections(folder: Path) -> tuple[Correction, ...]:
    """Corrections kept in a plan's folder, in the order of the file; none without a file.

    Raises
    ------
    ManifestError
        The file is not TOML, or a record misses a field or names a cell that we do not know.
    """
    path = folder / FILE
    if not path.exists():
        return ()
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _wrong(folder, f"{error}", "correct it as TOML in UTF-8") from error
    records = data.get(TABLE, [])
    if not isinstance(records, list) or data.keys() - {TABLE}:
        raise _wrong(folder, "it may hold [[correction]] records only", "remove the rest")
    return tuple(_parsed(folder, at, record) for at, record in enumerate(records, start=1))


def _parsed(folder: Path, at: int, record: Any) -> Correction:
    place = f"record {at}"
    if not isinstance(record, dict):
        raise _wrong(folder, f"{place} is no table", "begin it with [[correction]]")
    for name in record.keys() - set(_KEYS):
        raise _wrong(folder, f"{place}: unknown field '{name}'", f"use one of {list(_KEYS)}")
    for name in _NEEDED:
        if not isinstance(record.get(name), str):
            raise _wrong(folder, f"{place}: '{name}' is not a text", f"state all of {_NEEDED}")
    for name, kind in (("first_line", int), ("when", date), ("who", str), ("section", str)):
        if not isinstance(record.get(name), kind | None):
            raise _wrong(folder, f"{place}: '{name}' is of a wrong type", f"give a {kind.__name__}")
    if record["cell"] not in set(CORRECTABLE):
        known = [role.value for role in CORRECTABLE]
        raise _wrong(folder, f"{place}: unknown cell '{record['cell']}'", f"use one of {known}")
    if not record["reason"].strip():
        raise _wrong(folder, f"{place}: no reason is given", "say why the cell is corrected")
    values: dict[str, Any] = {_NAMES.get(str(k), str(k)): v for k, v in record.items()}
    if values.get("number") is not None:
        values["number"] = str(values["number"])
    return Correction(plan_id=folder.name, **values)


def correct(table: TaskTable, corrections: Sequence[Correction]) -> Corrected:
    """A copy of the table in which every correction counts whose guard holds.

    Of two corrections of one cell the later one counts; both guards are the document's own text.
    """
    rows = [replace(row, cells=dict(row.cells)) for row in table.rows]
    places = ordinals(table.sections)
    done: list[Correction] = []
    found: list[int | None] = []
    for correction in corrections:
        index = _row_of(correction, table.rows, places)
        cell = ColumnRole(correction.cell)
        holds = index is not None and _same(table.rows[index].cells.get(cell), correction.was)
        if index is not None and holds:
            rows[index].cells[cell] = squeeze(nfc(correction.now))
            rows[index].corrected = True
        done.append(replace(correction, applied=holds))
        found.append(index)
    return Corrected(replace(table, rows=rows), tuple(done), tuple(found))


def _row_of(correction: Correction, rows: Sequence[TaskRow], places: Sequence[str]) -> int | None:
    """Index of the row that a correction means: by section and number, then by its line or text."""

    def means(row: TaskRow) -> bool:
        section = places[row.section] if row.section is not None else None
        number = row.text(ColumnRole.NUMBER)
        return section == correction.section and _same(number, correction.number)

    meant = [index for index, row in enumerate(rows) if means(row)]
    if len(meant) > 1:
        cell = ColumnRole(correction.cell)
        at_line = [i for i in meant if min(rows[i].lines, default=None) == correction.first_line]
        meant = at_line or [i for i in meant if _same(rows[i].cells.get(cell), correction.was)]
    return meant[0] if len(meant) == 1 else None


def _same(one: str | None, other: str | None) -> bool:
    return squeeze(nfc(one or "")) == squeeze(nfc(other or ""))


def with_tasks(corrected: Corrected, tasks: Sequence[Task]) -> tuple[Correction, ...]:
    """The corrections with the id of the task that each applied one changed."""
    return tuple(
        replace(one, task_id=tasks[row].task_id) if one.applied and row is not None else one
        for one, row in zip(corrected.corrections, corrected.rows, strict=True)
    )


def issues_of(corrected: Corrected, tasks: Sequence[Task]) -> Iterator[Issue]:
    """One issue a correction: a note where it was applied, an open point where it was not."""
    for one, row in zip(with_tasks(corrected, tasks), corrected.rows, strict=True):
        task = tasks[row] if row is not None else None
        line = task.first_line if task else one.first_line
        place = f"line {line}, task {one.number or '-'}: the {one.cell} cell"
        if one.applied:
            message = f"{place} '{one.was}' was corrected to '{one.now}': {one.reason}"
            yield Issue(
                one.plan_id,
                Severity.INFO,
                "corrected",
                f"{message}. Compare with the document.",
                *(line, one.task_id, one.was, one.now),
            )
            continue
        finding = "is not there any more" if task is None else "has another text by now"
        yield Issue(
            one.plan_id,
            Severity.WARNING,
            "correction_not_applied",
            f"{place} that a correction replaces ('{one.was}') {finding}. Look at the row, then "
            f"renew or remove the record in {FILE}.",
            *(line, task.task_id if task else None, one.was, one.now),
        )


def propose(records: PlanRecords, task: Task, cell: str, now: str, **said: Any) -> Correction:
    """A correction of one cell of a task as read; its guard is the text that the document has.

    ``said`` gives ``reason``, ``who`` and ``made_on``. Where the cell was corrected before, the
    guard stays that of the first correction.
    """
    earlier = {(one.task_id, one.cell): one for one in records.corrections if one.applied}
    before, renumbered = earlier.get((task.task_id, cell)), earlier.get((task.task_id, "number"))
    return Correction(
        plan_id=task.plan_id,
        cell=cell,
        was=before.was if before else text_of(task, cell),
        now=squeeze(nfc(now)),
        section=task.section,
        number=renumbered.number if renumbered else task.number,
        first_line=task.first_line,
        **said,
    )


def text_of(task: Task, cell: str) -> str:
    """Text of a task's cell by the role of its column; empty where it is empty."""
    names = {"task": "task", "number": "number", "agencies": "lead_text"}
    return getattr(task, names.get(cell, f"{cell}_text")) or ""


def cells_of(records: PlanRecords) -> list[str]:
    """Roles of the cells that can be corrected in a plan: the columns that its table has."""
    known = {role.value for role in CORRECTABLE}
    return [role for role in records.plan.columns if role in known]


def write_corrections(folder: Path, corrections: Sequence[Correction]) -> None:
    """Keep these corrections, and no others, in a plan's folder; in one step."""
    path = folder / FILE
    if not corrections:
        path.unlink(missing_ok=True)
        return
    put(path, as_toml(corrections).encode("utf-8"))


def added(before: Sequence[Correction], correction: Correction) -> tuple[Correction, ...]:
    """Corrections with one more; an earlier one of the same cell and guard gives way."""

    def place(one: Correction) -> tuple[object, ...]:
        return one.section, one.number, one.first_line, one.cell, one.was

    kept = [one for one in before if place(one) != place(correction)]
    undone = correction.now == squeeze(nfc(correction.was))
    return tuple(kept) if undone else (*kept, correction)


def as_toml(corrections: Sequence[Correction]) -> str:
    """The file's content."""
    records = [
        {name: value for name in _KEYS if (value := _field(one, name)) is not None}
        for one in corrections
    ]
    return _HEAD + tomli_w.dumps({TABLE: records})


def _field(one: Correction, name: str) -> Any:
    return getattr(one, _NAMES.get(name, name))


def _wrong(folder: Path, finding: str, remedy: str) -> ManifestError:
    return ManifestError(
        f"{folder.name}/{FILE}: {finding}: {remedy}.",
        key="manifest",
        plan=folder.name,
        finding=finding,
    )
