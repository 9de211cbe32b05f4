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
    chart_blocks,
    charts,
    export,
    figures,
    formats,
    header,
    tables,
    task_list,
)
from ui.ahead import Questions
from ui.controls import choice
from ui.page import Page, Row, escape
from ui.tables import Column
from ui.views import deadline_behind, yearly
from ui.views.deadline_behind import MARK

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
    left, right = st.columns([1, 2], vertical_alignment="bottom")
    with left:
        as_of_input(page)
    with right:
        measure = choice(page, "count", ("tasks", "share"), "workload.measure")
    kinds = figures.by_kind(page, counts)
    _without_date(page, kinds, counts)
    _kinds(page, kinds, measure)
    _periods(page, [row for row in counts if row["deadline_kind"] == "dated"])
    _next(page)
    yearly.show(page)
    header.sources(page)
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
            plan=escape(page.plan_label(plan_id)),
            tasks=page.number(undated[plan_id]),
            total=page.number(total),
            share=escape(page.percent(undated[plan_id] / total)),
        )
        for plan_id, total in totals.items()
    ]
    st.markdown("\n".join(f"- {line}" for line in lines))


def _kinds(page: Page, rows: Sequence[Row], measure: str) -> None:
    st.subheader(page.words("deadlines.by_kind"), anchor=False)
    kinds = list(dict.fromkeys(row["deadline_kind"] for row in rows))
    share = measure == "share"
    series = []
    for plan_id in page.chosen:
        own = {row["deadline_kind"]: row for row in rows if row["plan_id"] == plan_id}
        found = [own[kind] for kind in kinds if kind in own]
        series.append(
            charts.Series(
                page.plan_label(plan_id),
                [row[measure] for row in found],
                [_label(page, row, share) for row in found],
                page.look(plan_id),
                [f"{plan_id}{MARK}{row['deadline_kind']}" for row in found],
            )
        )
    axis = page.words("workload.axis_share" if share else "workload.axis_tasks")
    names = [page.words.code("deadline", kind) for kind in kinds]
    figure = charts.bars_by_category(names, series, axis, percent=share)
    alt = page.words("deadlines.by_kind_alt")
    clicked = chart_blocks.draw(page, figure, key="kinds", alt=alt, clickable=True)
    columns = [
        Column("deadline_kind", lambda r: page.words.code("deadline", r["deadline_kind"]), 220),
        Column("plan", lambda r: page.plan_label(r["plan_id"]), 220),
        Column("tasks", lambda r: r["tasks"], "small"),
        Column("share", lambda r: page.percent(r["share"], 1), "small"),
    ]
    tables.twin(
        page,
        rows,
        columns,
        key="kinds_table",
        alt=alt,
        opens=lambda row: {"plan": row["plan_id"], "deadline": row["deadline_kind"]},
    )
    if clicked:
        deadline_behind.of_kind(page, clicked)


def _label(page: Page, row: Row, share: bool) -> str:
    if not row["tasks"]:
        return "0"
    if share:
        return f"{page.percent(row['share'])} ({page.number(row['tasks'])})"
    return page.number(row["tasks"])


def _periods(page: Page, counts: Sequence[Row]) -> None:
    # A quarter that the document does not state stands after those of its year.
    rows = sorted(counts, key=lambda r: (r["year"], r["quarter"] or 5, r["plan_id"]))
    st.subheader(page.words("deadlines.by_period"), anchor=False)
    if not rows:
        st.caption(page.words("deadlines.no_dated"))
        return
    st.caption(page.words("deadlines.by_period_help"))
    slots = sorted({(row["year"], row["quarter"] or 5) for row in rows})
    by_slot = {(row["plan_id"], row["year"], row["quarter"] or 5): row["tasks"] for row in rows}
    series = [
        charts.Series(
            page.plan_label(plan_id),
            values := [by_slot.get((plan_id, *slot)) for slot in slots],
            ["" if v is None else page.number(v) for v in values],
            page.look(plan_id),
            [MARK.join((plan_id, *map(str, slot))) for slot in slots],
        )
        for plan_id in page.chosen
    ]
    figure = charts.columns_by_period(
        [str(year) for year, _ in slots],
        [_slot(page, quarter).replace(" ", "<br>") for _, quarter in slots],  # narrow columns
        series,
        page.words("workload.axis_tasks"),
    )
    alt = page.words("deadlines.by_period_alt")
    clicked = chart_blocks.draw(page, figure, key="periods", alt=alt, clickable=True)
    columns = [
        Column("year", lambda r: str(r["year"]), "small"),
        Column("quarter", lambda r: _slot(page, r["quarter"] or 5), "small"),
        Column("plan", lambda r: page.plan_label(r["plan_id"]), 220),
        Column("tasks", lambda r: r["tasks"], "small"),
    ]
    tables.twin(page, rows, columns, key="periods_table", alt=alt)
    if clicked:
        deadline_behind.of_period(page, clicked)


def _slot(page: Page, quarter: int) -> str:
    return page.words(f"quarter.{quarter}")


def _next(page: Page) -> None:
    rows: list[Row] = page.ask(facts.dated, as_of=page.as_of).to_pylist()
    st.subheader(page.words("deadlines.next"), anchor=False)
    st.caption(escape(page.words("deadlines.next_help", day=formats.day(page.as_of, page.words))))
    parts = {status: [row for row in rows if _status(row) == status] for status in STATUSES}
    labels = {
        status: page.words(f"deadlines.{status}", count=page.number(len(own)))
        for status, own in parts.items()
    }
    for tab, (status, own) in zip(_tabs(page, labels), parts.items(), strict=True):
        if not page.printing and not tab.open:
            continue
        with tab:
            if own:
                _due_table(page, own, status)
            else:
                st.caption(page.words("deadlines.none"))
    export.ics(page)


def _status(row: Row) -> str:
    if row["days"] < 0:
        return "passed"
    return "due" if row["days"] <= DUE_DAYS else "coming"


def _tabs(page: Page, labels: dict[str, str]) -> Sequence[Any]:
    """The tabs; on screen the open one alone is asked for, on paper all are."""
    if page.printing:
        return st.tabs(list(labels.values()))

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
