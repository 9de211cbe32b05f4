"""The tasks as a table in pages, with columns to choose; one task opens in its own view."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import streamlit as st

from analytics import queries
from ui import address, export, header, tables, task_list
from ui.ahead import Questions
from ui.controls import choice, chosen, pager
from ui.page import Page
from ui.views import task

SORTS = ("plan", "deadline", "lead", "task", "product", "pillar")


def asks(page: Page) -> Questions:
    """What the page asks of a selection; how many parts it has is not known yet."""
    if address.one("task"):
        return []
    return [(queries.tasks, _part_of(page, _asked_part(page), chosen("sort", SORTS)))]


def _asked_part(page: Page) -> int:
    """Which part is shown; paper has one, whatever part was on screen."""
    return 1 if page.printing else max(_whole(address.one("part")), 1)


def _part_of(page: Page, part: int, sort: str) -> dict[str, Any]:
    """What :func:`analytics.queries.tasks` is asked for one part of the list."""
    size = tables.PRINTED_ROWS if page.printing else tables.PAGE_ROWS
    return {"offset": (part - 1) * size, "limit": size, "sort": sort}


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
    part = min(_asked_part(page), parts)
    rows = page.rows(queries.tasks, **_part_of(page, part, sort))
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
    if page.printing:
        tables.not_printed(page, total - len(rows))
    elif parts > 1:
        pager(page, part, parts)
    header.sources(page)
    export.button(page)


def _columns(page: Page) -> Sequence[str]:
    """Columns that a person chose, kept in the address; the order stays that of the list."""
    offered = list(tables.task_columns(page))
    asked = [key for key in address.values().get("cols", ()) if key in offered]

    def changed() -> None:
        picked = st.session_state["columns_chosen"]
        address.write(cols=picked if set(picked) != set(tables.TASK_DEFAULT) else None)

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
    picked = asked or list(tables.TASK_DEFAULT)
    return [key for key in offered if key in picked]


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 1
