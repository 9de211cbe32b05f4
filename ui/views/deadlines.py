"""By when: sorts of deadlines, the years and quarters, what passed, is due and comes next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

import streamlit as st

from analytics import facts, queries
from analytics.deadline_queries import DUE_DAYS
from ui import (
    address,
    export,
    figures,
    formats,
    header,
    rows,
    tables,
    task_list,
)
from ui.ahead import Questions
from ui.controls import choice
from ui.page import Page, Row
from ui.tables import Column
from ui.views import deadline_charts, yearly

SHOWN = 200
STATUSES = ("due", "coming", "passed")


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
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        as_of_input(page)
        measure = choice(page, "count", ("tasks", "share"), "workload.measure")
    kinds = figures.by_kind(page, counts)
    _without_date(page, kinds, counts)
    dated = [row for row in counts if row["deadline_kind"] == "dated"]
    deadline_charts.show(page, kinds, dated, measure)
    _next(page, bool(dated))
    yearly.show(page)
    export.button(page)


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


def _without_date(page: Page, kinds: Sequence[Row], counts: Sequence[Row]) -> None:
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
    st.html(rows.listed(lines))


def _next(page: Page, periods: bool) -> None:
    """What is due, comes and passed, counted from the day; above it what to know of the charts."""
    dated: list[Row] = page.ask(facts.dated, as_of=page.as_of).to_pylist()
    words = page.words
    about = words("deadlines.by_period_help" if periods else "deadlines.no_dated")
    st.html(
        rows.small(about, header.sources_said(page))
        + rows.heading(words("deadlines.next"))
        + rows.small(words("deadlines.next_help", day=formats.day(page.as_of, words)))
    )
    parts = {status: [row for row in dated if _status(row) == status] for status in STATUSES}
    labels = {
        status: words(f"deadlines.{status}", count=page.number(len(own)))
        for status, own in parts.items()
    }
    for tab, (status, own) in zip(_tabs(page, labels), parts.items(), strict=True):
        if not page.printing and not tab.open:
            continue
        with tab:
            if own:
                _due_table(page, own, status)
            else:
                st.caption(words("deadlines.none"))
    export.ics(page)


def _status(row: Row) -> str:
    if row["days"] < 0:
        return "passed"
    return "due" if row["days"] <= DUE_DAYS else "coming"


def _tabs(page: Page, labels: dict[str, str]) -> Sequence[Any]:
    """The tabs, of which the open one alone is asked for; on paper all, under one another."""
    if page.printing:
        places = [st.container() for _ in labels]
        for place, label in zip(places, labels.values(), strict=True):
            place.subheader(label, anchor=False)
        return places

    def changed() -> None:
        opened = st.session_state["due_tabs"]
        st.session_state["_due"] = next((s for s, label in labels.items() if label == opened), "")

    # The labels count, so they change with the filters: the tab stays open by what it is of.
    held = st.session_state.get("_due") or STATUSES[0]
    st.session_state["due_tabs"] = labels[held]
    return st.tabs(list(labels.values()), key="due_tabs", on_change=changed)


def _due_table(page: Page, dated: Sequence[Row], status: str) -> None:
    days = {row["task_id"]: row["days"] for row in dated}
    rows = page.rows(facts.worded, tasks=list(days)[:SHOWN])
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
    task_list.draw(page, rows, columns, alt)
    if len(dated) > SHOWN:
        st.caption(page.words("deadlines.cut", shown=page.number(SHOWN)))
