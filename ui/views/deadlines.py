"""By when: sorts of deadlines, the years and quarters, what passed, is due and comes next."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Sequence
from datetime import date

import streamlit as st

from analytics import facts, queries
from analytics.deadline_queries import DUE_DAYS
from ui import (
    address,
    export,
    figures,
    folds,
    formats,
    header,
    rows,
    tables,
    task_list,
)
from ui.ahead import Questions
from ui.controls import Switch, written
from ui.markup import Markup
from ui.page import Page, Row
from ui.tables import Column
from ui.views import deadline_charts, yearly

SHOWN = 200
STATUSES = ("due", "coming", "passed")
_AS_OF = "as_of"  # the box for another day, opened by a link


def asks(page: Page) -> Questions:
    """What the page asks of a selection."""
    day = {"as_of": page.as_of}
    return [(facts.deadlines, {}), (facts.dated, day), (queries.recurring_tasks, day)]


def show(page: Page) -> None:
    """The page."""
    counts: list[Row] = page.ask(facts.deadlines).to_pylist()
    if not counts:
        header.nothing(page)
        return
    measure = Switch("count", ("tasks", "share"), "workload.measure")
    kinds = figures.by_kind(page, counts)
    label = page.words("deadlines.as_of_fold", day=formats.day(page.as_of, page.words))
    fold = f"<p class='folds'>{folds.way(page, label, _AS_OF)}</p>"
    st.html(written(page, measure) + _without_date(page, kinds, counts) + fold)
    if not page.printing and folds.is_open(page, _AS_OF):
        as_of_input(page)
    dated = [row for row in counts if row["deadline_kind"] == "dated"]
    below = deadline_charts.show(page, kinds, dated, measure.value)
    st.html(Markup(below + _next(page) + yearly.written(page)))
    yearly.opened_line(page)
    export.button(page, dates=True)


def as_of_input(page: Page) -> None:
    """The day from which "passed" and "next" are counted, kept in the address."""

    def changed() -> None:
        chosen = st.session_state["as_of"]
        stated = chosen.isoformat() if isinstance(chosen, date) else None
        address.write(asof=stated)

    st.session_state["as_of"] = page.as_of
    st.date_input(
        page.words("deadlines.as_of"),
        min_value=date(1990, 1, 1),
        max_value=date(2100, 12, 31),
        format="DD/MM/YYYY",
        help=page.words("deadlines.as_of_help"),
        width=260,
        key="as_of",
        on_change=changed,
    )


def _without_date(page: Page, kinds: Sequence[Row], counts: Sequence[Row]) -> str:
    undated = Counter[str]()
    for row in counts:
        undated[row["plan_id"]] += row["undated"]
    totals = {row["plan_id"]: row["plan_tasks"] for row in kinds if row["plan_tasks"]}
    lines = [
        page.words(
            "deadlines.without_date",
            plan=page.plan_label(plan_id),
            tasks=page.number(undated[plan_id]),
            total=page.number(total),
            share=page.percent(undated[plan_id] / total),
        )
        for plan_id, total in totals.items()
    ]
    return rows.listed(lines)


def _next(page: Page) -> str:
    """What is due, comes and passed, counted from the day: one of them at a time, on paper all."""
    dated: list[Row] = page.ask(facts.dated, as_of=page.as_of).to_pylist()
    words = page.words
    parts = {status: [row for row in dated if _status(row) == status] for status in STATUSES}
    labels = {
        status: words(f"deadlines.{status}", count=page.number(len(own)))
        for status, own in parts.items()
    }
    shown = Switch("due", STATUSES, "deadlines.when", labels)
    said = rows.heading(words("deadlines.next"))
    said += rows.small(words("deadlines.next_help", day=formats.day(page.as_of, words)))
    said += written(page, shown)
    for status, own in parts.items():
        if page.printing:
            said += f"<h4>{html.escape(labels[status])}</h4>"
        if page.printing or status == shown.value:
            said += _due_table(page, own, status) if own else rows.small(words("deadlines.none"))
    return said


def _status(row: Row) -> str:
    if row["days"] < 0:
        return "passed"
    return "due" if row["days"] <= DUE_DAYS else "coming"


def _due_table(page: Page, dated: Sequence[Row], status: str) -> str:
    days = {row["task_id"]: row["days"] for row in dated}
    found = page.rows(facts.worded, tasks=list(days)[:SHOWN])
    columns = [
        Column("place", tables.task_number, 56),
        Column("end", tables.day_cell(page, "deadline_end"), 96),
        Column("days", lambda r: page.number(days[r["task_id"]]), 84),
        Column("plan", lambda r: page.plan_label(r["plan_id"]), 120),
        Column("task", lambda r: tables.shown(r["task"]), 380),
        Column("lead", lambda r: "; ".join(r["lead_agencies"] or []), 190),
        Column("deadline", lambda r: tables.shown(r["deadline_text"]), 120),
    ]
    if status == "passed":
        columns.pop(2)
    alt = page.words(f"deadlines.{status}", count=page.number(len(dated)))
    cut = page.words("deadlines.cut", shown=page.number(SHOWN)) if len(dated) > SHOWN else ""
    return task_list.table(page, found, columns, alt) + rows.small(cut)
