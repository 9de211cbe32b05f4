"""The tasks of one document by how sure their reading is, and the corrections of their cells."""

from __future__ import annotations

import hashlib
from dataclasses import fields
from typing import Any

import streamlit as st

from analytics import quality_queries, queries
from loaders.errors import DashboardError
from loaders.intake import correct_kept
from loaders.paths import DATA
from loaders.records import Correction, Plan, PlanRecords, Task
from ui import access, address, correcting, folds, reading, rows, tables
from ui.page import Page, Row, escape
from ui.rows import Cell
from ui.tables import Column
from ui.text import known
from ui.views import quality_lines

_DONE = "quality_corrected"


def show(page: Page, plan_id: str, found: list[Row]) -> None:
    """The tasks with doubts, the least certain first; one picked opens its lines and the form."""
    words = page.words
    if st.session_state.pop(_DONE, False):
        st.success(words("correct.done"), icon=":material/check_circle:")
    doubtful = [row for row in found if row["confidence"] < 1 or row["corrected"]]
    values = {
        "sure": page.number(sum(row["confidence"] == 1 for row in found)),
        "total": page.number(len(found)),
        "doubtful": page.number(sum(row["confidence"] < 1 for row in found)),
    }
    fold = folds.way(page, words("quality.rows_all"), "tasks", folds.ALL)
    st.html(f"<p>{rows.rich(words('quality.rows_said', **values))}</p><p class='folds'>{fold}</p>")
    shown = found if folds.is_open(page, "tasks", folds.ALL) else doubtful
    if not shown:
        st.caption(words("quality.no_rows"))
        return
    alt = words("quality.rows_alt", count=page.number(len(shown)))
    quality_lines.listed(page, words("quality.pick_point"), shown, _columns(page), alt)
    at = address.one("at")
    for row in found if at else ():
        if row["task_id"] == at:
            _one(page, plan_id, row)


def _columns(page: Page) -> list[Column]:
    words = page.words

    def cell(row: Row, name: str, role: str) -> str:
        return reading.marked(row[name], role, row["doubtful_cells"], words)

    return [
        Column("place", lambda r: _opener(page, r), 70),
        Column("sureness", lambda r: Cell(page.percent(r["confidence"]), sort=r["confidence"]), 90),
        Column("reasons", lambda r: _reasons(page, r), 300),
        Column("task", lambda r: cell(r, "task", "task"), 360),
        Column("lead", lambda r: cell(r, "lead_text", "lead"), 220),
        Column("deadline", lambda r: cell(r, "deadline_text", "deadline"), 150),
        Column("line", lambda r: quality_lines.opener(page, r["first_line"], r["task_id"]), 60),
    ]


def _opener(page: Page, row: Row) -> Cell:
    """The number of a task, and the way to its lines and the form under the list."""
    number = tables.task_number(row)
    label = page.words("quality.open_row", number=number)
    return Cell(number or "•", address.opener(row["task_id"]), label)


def _reasons(page: Page, row: Row) -> str:
    codes = [*row["confidence_reasons"], *(["corrected"] if row["corrected"] else [])]
    return reading.reasons(codes, page.words) or page.words("common.dash")


def _one(page: Page, plan_id: str, row: Row) -> None:
    number = tables.task_number(row)
    label = page.words("quality.open_task", number=number)
    page.link("tasks", label, icon=":material/description:", task=row["task_id"])
    left, right = st.columns(2, gap="large")
    with left:
        if row["first_line"]:
            last = row["last_line"] or row["first_line"]
            quality_lines.around(page, plan_id, row["first_line"], last, row["task_id"])
    if not access.may_edit():
        return
    with right:
        records, task = _kept(page, plan_id, row["task_id"])
        made = correcting.form(page, records, task, publish=True)
        if made is not None:
            _record(page, plan_id, made)


def _kept(page: Page, plan_id: str, task_id: str) -> tuple[PlanRecords, Task]:
    """What the form needs of a plan that is kept: its columns, its corrections and the task."""
    found: dict[str, Any] = page.ask(queries.one_task, filtered=False, task_id=task_id)
    names = {f.name for f in fields(Task)}
    task = Task(**{name: value for name, value in found.items() if name in names})
    made = page.rows(quality_queries.corrections, filtered=False, plan_id=plan_id)
    plan = Plan(plan_id, columns=page.plans[plan_id]["columns"])
    return PlanRecords(plan, corrections=tuple(Correction(**one) for one in made)), task


def _record(page: Page, plan_id: str, made: Correction) -> None:
    words = page.words
    was = hashlib.sha256(made.was.encode()).hexdigest()[:12]
    try:
        with (
            st.spinner(words("correct.building"), show_time=True),
            access.editing("correction", plan=plan_id, cell=made.cell, was=was, by=made.who),
        ):
            correct_kept(plan_id, made, data=DATA, database=page.warehouse.directory)
    except DashboardError as error:
        st.error(escape(known(f"errors.{error.key}", words.language) or str(error)))
        return
    st.session_state[_DONE] = True
    st.rerun()


def corrections(page: Page, plan_id: str, found: list[Row]) -> None:
    """Every recorded correction of one plan, whether it is in force or not."""
    words = page.words
    said = rows.small(words("quality.corrections_said"))
    if not found:
        st.html(said + rows.small(words("quality.no_corrections")))
        return
    empty = words("correct.empty")
    columns = [
        Column("place", lambda r: _task(page, r), 70),
        Column("cell", lambda r: words.code("cell", r["cell"]), 140),
        Column("was", lambda r: r["was"] or empty, 240),
        Column("now", lambda r: r["now"] or empty, 240),
        Column("reason", lambda r: r["reason"], 220),
        Column("who", lambda r: r["who"] or words("common.dash"), 120),
        Column("made_on", lambda r: rows.day(page, r["made_on"]), 100),
        Column("applied", lambda r: words("common.yes" if r["applied"] else "common.no"), 90),
    ]
    alt = words("quality.corrections_alt", count=page.number(len(found)))
    st.html(said + rows.table(page, found, columns, alt=alt, tall=len(found) > quality_lines.TALL))


def _task(page: Page, row: Row) -> Cell:
    """The number of a corrected task, and the way to it."""
    number = tables.task_number(row)
    where = address.link("tasks", task=row["task_id"]) if row["task_id"] else ""
    return Cell(number or "•", where, page.words("quality.open_task", number=number))
