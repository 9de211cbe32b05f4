"""The tasks as a table in pages, with columns to choose; one task opens in its own view."""

from __future__ import annotations

import math
from collections.abc import Sequence

import streamlit as st

from analytics import queries
from ui import address, export, header, tables, task_list
from ui.controls import choice, pager
from ui.page import Page
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
    task_list.show(page, rows, columns)
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


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 1
