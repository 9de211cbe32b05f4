"""The tasks behind one bar: exactly those that the bar counts, and the way to the tasks page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from analytics import queries
from ui import tables, task_list
from ui.page import Page, Row, escape


def tasks_behind(page: Page, **narrowed: Any) -> list[Row]:
    """Tasks of the page's selection that also fit the changed filters, by field of the filters.

    A bar counts within the selection; a changed filter alone would replace one that is set, so
    the two are intersected.
    """
    found = page.rows(queries.tasks, filters=page.filters.change(**narrowed))
    if any(getattr(page.filters, name) for name in narrowed):
        inside = {row["task_id"] for row in page.rows(queries.tasks)}
        found = [row for row in found if row["task_id"] in inside]
    return found


def listed(page: Page, heading: str, found: list[Row]) -> None:
    """Heading, count and list of the tasks behind a bar."""
    st.subheader(escape(heading), anchor=False)
    st.caption(escape(page.words("noun.tasks", count=page.number(len(found)))))
    if found:
        task_list.show(page, found, behind=heading)


def open_links(page: Page, rows: Sequence[Row]) -> None:
    """The way to each of some tasks."""
    for row in rows:
        label = page.words(
            "tasks.open_one", number=tables.task_number(row), plan=page.plan_label(row["plan_id"])
        )
        page.link("tasks", label, icon=":material/description:", task=row["task_id"])
