"""How each number is made: what is counted, from where, with which limits."""

from __future__ import annotations

import html
from collections.abc import Sequence

import streamlit as st

from analytics import queries
from ui import export, formats, header
from ui.page import Page, Row, escape

# Sections in the order read; their words are under ``method`` in the text files.
SECTIONS = (
    "sources",
    "tasks",
    "agencies",
    "today",
    "deadlines",
    "clarity",
    "targets",
    "matching",
    "areas",
    "confidence",
    "limits",
    "files",
    "keys",
)
TERMS = (
    "lead",
    "coordinating",
    "collective",
    "pillar",
    "area",
    "field",
    "dated",
    "clarity",
    "as_of",
)


def show(page: Page) -> None:
    """The page."""
    words = page.words
    for section in SECTIONS:
        st.subheader(words(f"method.{section}"), anchor=section)
        st.markdown(words(f"method.{section}_said"))
        if section == "sources":
            _sources(page)
        elif section == "targets":
            _comparators(page)
    st.subheader(words("method.terms"), anchor="terms")
    rows = [(words(f"method.term_{term}"), words(f"method.term_{term}_said")) for term in TERMS]
    _table([words("method.term"), words("method.meaning")], rows)
    header.sources(page)
    export.button(page)


def _sources(page: Page) -> None:
    """One row a plan: how its document is called and how much of it was read."""
    words = page.words
    counts = {row["plan_id"]: row for row in page.rows(queries.overview)}
    rows: list[tuple[str, ...]] = [
        (
            page.plan_label(plan_id),
            header.cite(page.plans[plan_id], words),
            f"{page.plans[plan_id]['source_file']} ({page.plans[plan_id]['source_format']})",
            _number(page, counts.get(plan_id), "tasks"),
            _number(page, counts.get(plan_id), "targets"),
            _number(page, counts.get(plan_id), "issues"),
        )
        for plan_id in page.chosen
    ]
    heads = ("plan", "document", "file", "tasks", "targets", "points")
    _table([words(f"method.head_{head}") for head in heads], rows)
    st.caption(
        escape(
            words(
                "method.version",
                version=page.warehouse.version,
                day=formats.day(page.as_of, words),
            )
        )
    )


def _number(page: Page, row: Row | None, key: str) -> str:
    return page.number(row[key]) if row else page.words("common.dash")


def _comparators(page: Page) -> None:
    """How each binding word is shown, with a number of ours as the example."""
    words = page.words
    example = page.number(1600)
    names = ("about", "at_least", "more_than", "up_to")
    rows = [
        (words(f"comparator_form.{name}", value=example), words(f"method.comparator_{name}"))
        for name in names
    ]
    between = words("comparator_form.range", low=page.number(3), high=page.number(5))
    _table(
        [words("method.shown"), words("method.meaning")],
        [*rows, (between, words("method.comparator_range"))],
    )


def _table(heads: list[str], rows: Sequence[tuple[str, ...]]) -> None:
    head = "".join(f"<th scope='col'>{html.escape(name)}</th>" for name in heads)
    body = "".join(
        f"<tr><th scope='row'>{html.escape(row[0])}</th>"
        + "".join(f"<td>{html.escape(cell)}</td>" for cell in row[1:])
        + "</tr>"
        for row in rows
    )
    table = f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody>"
    frame = f"class='scroll' tabindex='0' role='region' aria-label='{html.escape(heads[0])}'"
    st.html(f"<div {frame}><table class='facts small'>{table}</table></div>")
