"""The tasks as a table in pages, with columns to choose; one task opens in its own view."""

from __future__ import annotations

import html
import math
from collections.abc import Sequence

import streamlit as st

from analytics import queries
from analytics.search import hits
from ui import address, export, header, tables
from ui.controls import choice, pager
from ui.page import Page, Row
from ui.views import task

SORTS = ("plan", "deadline", "lead", "task", "product", "pillar")


def show(page: Page) -> None:
    """The page: a task when the address names one, else the table."""
    task_id = address.one("task")
    if task_id:
        task.show(page, task_id)
        return
    total = page.total
    if total == 0:
        header.nothing(page)
        return
    left, right = st.columns([3, 2], vertical_alignment="bottom")
    with left:
        sort = choice(page, "sort", SORTS, "tasks.sort")
    with right:
        columns = _columns(page)
    parts = max(1, math.ceil(total / tables.PAGE_ROWS))
    part = min(max(_whole(address.one("part")), 1), parts)
    rows = page.rows(
        queries.tasks,
        offset=(part - 1) * tables.PAGE_ROWS,
        limit=tables.PAGE_ROWS,
        sort=sort,
    )
    first = (part - 1) * tables.PAGE_ROWS + 1
    st.markdown(
        page.words(
            "tasks.range",
            first=page.number(first),
            last=page.number(first + len(rows) - 1),
            total=page.number(total),
        )
    )
    _found(page, rows)
    key = f"tasks_{part}_{sort}_{'_'.join(columns)}"
    tables.open_from_list(page, rows, key=key, height=640, columns=columns)
    if parts > 1:
        pager(page, part, parts)
    header.sources(page)
    export.button(page)


def _columns(page: Page) -> Sequence[str]:
    """Columns that a person chose, kept in the address; the order stays that of the list."""
    offered = list(tables.task_columns(page))
    asked = [key for key in address.values().get("cols", ()) if key in offered]

    def changed() -> None:
        chosen = st.session_state["columns_chosen"]
        address.write(cols=chosen if set(chosen) != set(tables.TASK_DEFAULT) else None)

    st.session_state["columns_chosen"] = asked or list(tables.TASK_DEFAULT)
    st.multiselect(
        page.words("tasks.columns"),
        offered,
        format_func=lambda key: page.words(f"columns.{key}"),
        placeholder=page.words("filters.all"),
        help=page.words("tasks.columns_help"),
        key="columns_chosen",
        on_change=changed,
    )
    chosen = asked or list(tables.TASK_DEFAULT)
    return [key for key in offered if key in chosen]


def _found(page: Page, rows: Sequence[Row]) -> None:
    """Where the searched words stand in the tasks of this part of the list."""
    if not page.filters.q:
        return
    with st.expander(page.words("tasks.found"), expanded=True, key="found"):
        lines = "".join(
            f"<tr><th scope='row'>{html.escape(page.plan_label(row['plan_id']))}, "
            f"{html.escape(tables.task_number(row))}</th><td>{_snippets(page, row)}</td></tr>"
            for row in rows
        )
        st.html(f"<div class='scroll tall' tabindex='0'><table class='facts'>{lines}</table></div>")


def _snippets(page: Page, row: Row) -> str:
    """The cells of a task in which the search found something, hits marked, long ones cut."""
    query = page.filters.q or ""
    cells = [tables.shown(row[key]) for key in tables.VERBATIM]
    said = []
    for text in cells:
        if places := hits(text, query):
            first = max(0, text.rfind(" ", 0, max(0, places[0][0] - 60)) + 1)
            last = places[0][1] + 100
            said.append(("…" if first else "") + task.marked(page, text[first:last].rstrip()))
    return " · ".join(said) or html.escape(page.words("tasks.found_by_agency"))


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 1
