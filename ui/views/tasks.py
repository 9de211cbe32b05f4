"""The tasks as a table in pages, with columns to choose; one task opens in its own view."""

from __future__ import annotations

import math
from typing import Any

import streamlit as st

from analytics import queries
from ui import address, export, folds, header, rows, tables, task_list
from ui.ahead import Questions
from ui.controls import Switch, chosen, pager, written
from ui.markup import Markup
from ui.page import Page
from ui.views import task

_COLUMNS = "columns"  # the box of columns to choose, opened by a link
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
    sort = Switch("sort", SORTS, "tasks.sort")
    fold = folds.way(page, page.words("tasks.columns"), _COLUMNS)
    st.html(written(page, sort) + f"<p class='folds'>{fold}</p>")
    if folds.is_open(page, _COLUMNS) and not page.printing:
        _choose_columns(page)
    parts = max(1, math.ceil(total / tables.PAGE_ROWS))
    part = min(_asked_part(page), parts)
    found = page.rows(queries.tasks, **_part_of(page, part, sort.value))
    first = (part - 1) * tables.PAGE_ROWS + 1
    ends = {"first": page.number(first), "last": page.number(first + len(found) - 1)}
    said = rows.rich(page.words("tasks.range", **ends, total=page.number(total)))
    columns = [column for key, column in tables.task_columns(page).items() if key in _chosen(page)]
    listed = task_list.table(page, found, columns, page.words("tasks.table_alt"))
    turns = pager(page, part, parts) if parts > 1 and not page.printing else ""
    sources = rows.small(header.sources_said(page))
    st.html(Markup(f"<p>{said}</p>{listed}{turns}{sources}"))
    if page.printing:
        tables.not_printed(page, total - len(found))
    export.button(page)


def _chosen(page: Page) -> list[str]:
    """The columns that the address names, else those that a list usually has."""
    offered = tables.task_columns(page)
    asked = [key for key in address.values().get("cols", ()) if key in offered]
    return asked or list(tables.TASK_DEFAULT)


def _choose_columns(page: Page) -> None:
    """Draw the box of columns; they are kept in the address, their order stays the list's."""

    def changed() -> None:
        picked = st.session_state["columns_chosen"]
        address.write(cols=picked if set(picked) != set(tables.TASK_DEFAULT) else None)

    st.session_state["columns_chosen"] = _chosen(page)
    st.multiselect(
        page.words("tasks.columns"),
        list(tables.task_columns(page)),
        format_func=lambda key: page.words(f"columns.{key}"),
        placeholder=page.words("filters.all"),
        help=page.words("tasks.columns_help"),
        key="columns_chosen",
        on_change=changed,
    )


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 1
