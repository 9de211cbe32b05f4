"""What a reader takes along in words: the address of the view and its sources, ready to copy."""

from __future__ import annotations

from urllib.parse import urlencode, urlsplit, urlunsplit

import streamlit as st

from analytics import queries
from ui import address, header, tables
from ui.folds import OPEN
from ui.page import Page, Row

NAME = "export.link"  # the words of the link that opens it


def show(page: Page) -> None:
    """The address and the citation, each with a button that copies it."""
    with st.container(key="share"):
        st.markdown(page.words("export.link_own"))
        st.code(view_address(), language=None, wrap_lines=True)
        st.markdown(page.words("export.citation"))
        st.code(citation(page), language=None, wrap_lines=True)
        st.caption(page.words("export.copy_help"))


def view_address() -> str:
    """The whole address of the view, as the browser would open it; without this part of it."""
    parts = urlsplit(st.context.url or "")
    shown = {k: list(v) for k, v in address.values().items() if (k, v) != (OPEN, (NAME,))}
    query = urlencode(shown, doseq=True)
    return urlunsplit((parts.scheme, parts.netloc, parts.path, query, ""))


def citation(page: Page) -> str:
    """The documents of the view: issuer, number and date of each; one task has its own alone."""
    task = one_task(page)
    if task:
        return f"{task_citation(page, task, tables.task_number(task))}."
    return "; ".join(header.cite(page.plans[plan_id], page.words) for plan_id in page.chosen) + "."


def one_task(page: Page) -> Row | None:
    """The task that the view is about, where it is about one."""
    asked = address.one("task") if page.name == "tasks" else ""
    if not asked:
        return None
    found: Row | None = page.ask(queries.one_task, filtered=False, task_id=asked)
    return found


def task_citation(page: Page, task: dict[str, object], number: str) -> str:
    """One task as a source: its number, its document, its lines."""
    plan = page.plans.get(str(task["plan_id"]))
    source = header.cite(plan, page.words) if plan else str(task["plan_id"])
    said = page.words("tasks.cite", number=number, source=source)
    if not task["first_line"]:
        return said
    last = task["last_line"] or task["first_line"]
    if last == task["first_line"]:
        return page.words("tasks.cite_line", said=said, line=last)
    return page.words("tasks.cite_lines", said=said, first=task["first_line"], last=last)
