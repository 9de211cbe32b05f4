"""The year round: yearly duties and tasks by stated month and day, then all recurring work."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from analytics import queries
from ui import tables, task_list
from ui.page import Page, Row, escape
from ui.tables import Column

SHOWN = 200
_SHORT = 150


@dataclass(frozen=True, slots=True)
class Entry:
    """One yearly duty or task as it stands in its month; without a day it is for the month."""

    month: int
    day: int | None
    plan_id: str
    text: str
    agencies: tuple[str, ...] = ()


def entries(duties: Sequence[Row], tasks: Sequence[Row]) -> list[Entry]:
    """Every yearly duty and task whose month is stated, through the year."""
    found = [
        Entry(r["month"], r["day"], r["plan_id"], r["text"] or "", tuple(r["agencies"] or ()))
        for r in duties
        if r["month"]
    ]
    found += [
        Entry(r["recurrence_month"], r["recurrence_day"], r["plan_id"], r["task"] or "")
        for r in tasks
        if r["recurrence_month"]
    ]
    return sorted(found, key=lambda e: (e.month, e.day or 0, e.plan_id, e.text))


def show(page: Page) -> None:
    """The calendar of twelve months, what states no month, and the lists of both."""
    duties = page.rows(queries.obligations, as_of=page.as_of)
    tasks = page.rows(queries.recurring_tasks, as_of=page.as_of)
    st.subheader(page.words("yearly.heading"), anchor=False)
    st.caption(page.words("yearly.help"))
    found = entries(duties, tasks)
    cards = "".join(_month(page, month, found) for month in range(1, 13))
    st.html(f"<div class='year'>{cards}</div>")
    for plan_id in page.chosen:
        own = [r for r in [*duties, *tasks] if r["plan_id"] == plan_id]
        unstated = sum(not r.get("month") and not r.get("recurrence_month") for r in own)
        if unstated:
            plan = escape(page.plan_label(plan_id))
            st.caption(page.words("yearly.no_month", plan=plan, count=page.number(unstated)))
    _recurring(page, tasks)
    _duties(page, duties)


def _month(page: Page, month: int, found: Sequence[Entry]) -> str:
    own = [entry for entry in found if entry.month == month]
    heading = html.escape(page.words(f"calendar.month_{month}"))
    body = "".join(_item(page, entry) for entry in own)
    return f"<section class='{'busy' if own else ''}'><h4>{heading}</h4>{body}</section>"


def _item(page: Page, entry: Entry) -> str:
    day = page.words("yearly.day", day=entry.day) if entry.day else page.words("yearly.in_month")
    text = tables.shown(entry.text)
    if len(text) > _SHORT:
        text = text[: text.rfind(" ", 0, _SHORT)] + "…"
    who = "; ".join(entry.agencies)
    parts = [page.plan_label(entry.plan_id), *([who] if who else []), text]
    return f"<p><b>{html.escape(day)}</b> {html.escape(' · '.join(parts))}</p>"


def _recurring(page: Page, rows: Sequence[Row]) -> None:
    if not rows:
        return
    st.subheader(page.words("deadlines.recurring"), anchor=False)
    columns = [
        Column("place", tables.task_number, 60),
        Column("next_date", tables.day_cell(page, "next_date"), 100),
        Column("recurrence", lambda r: page.words.code("recurrence", r["recurrence"]), 130),
        Column("plan", lambda r: page.plan_label(r["plan_id"]), 130),
        Column("task", lambda r: tables.shown(r["task"]), 440),
        Column("deadline", lambda r: tables.shown(r["deadline_text"]), 180),
    ]
    task_list.draw(page, rows[:SHOWN], columns, page.words("deadlines.recurring"))


def _duties(page: Page, rows: Sequence[Row]) -> None:
    st.subheader(page.words("deadlines.duties"), anchor=False)
    if not rows:
        st.caption(page.words("deadlines.no_duties"))
        return
    columns = [
        Column("next_date", tables.day_cell(page, "next_date"), 100),
        Column("recurrence", lambda r: page.words.code("recurrence", r["recurrence"]), 120),
        Column("plan", lambda r: page.plan_label(r["plan_id"]), 130),
        Column("agencies", lambda r: "; ".join(r["agencies"] or []), 200),
        Column("duty", lambda r: tables.shown(r["text"]), 450),
        Column("line", lambda r: r["line"], 60),
    ]
    alt = page.words("deadlines.duties")
    tables.show(page, rows, columns, key="duties", alt=alt, row_height=124)
