"""Where the database holds more plans than stand side by side: which are shown, how one is found.

A chart with a bar a plan says nothing with hundreds of plans, and the browser would choke on it.
Pages that compare plan by plan then show the first that fit the selection and say so; the list of
tasks pages through all of them.
"""

from __future__ import annotations

import dataclasses
from itertools import islice

import streamlit as st

from loaders.text import fold
from ui.page import Page, escape

MOST_BESIDE = 12
MOST_OFFERED = 300
_LISTING = ("tasks", "intake")  # pages that do not set plans side by side


def narrowed(page: Page) -> Page:
    """The page with the first plans that have a selected task, when there are too many."""
    shown = beside(page)
    if shown is not page:
        text = page.words(
            "common.too_many_plans",
            shown=page.number(len(shown.chosen)),
            total=page.number(len(page.chosen)),
        )
        st.info(escape(text), icon=":material/view_column:")
    return shown


def fits(page: Page) -> bool:
    """Whether the page can show every plan that the filter leaves in."""
    return page.name in _LISTING or len(page.chosen) <= MOST_BESIDE


def beside(page: Page) -> Page:
    """The page with no more plans than stand side by side; itself where that is so."""
    if fits(page):
        return page
    found = page.figures.column("plan_id").slice(0, MOST_BESIDE).to_pylist()
    first = found or page.chosen[:MOST_BESIDE]
    shown = page.filters.change(plan=tuple(first))
    return dataclasses.replace(page, filters=shown, whole=page.filters)


def offered(page: Page) -> list[str]:
    """Plans that the filter offers: all, or those whose name holds what a person types."""
    if len(page.plans) <= MOST_OFFERED:
        return list(page.plans)
    typed = st.text_input(
        page.words("filters.find_plan"),
        placeholder=page.words("filters.find_plan_placeholder"),
        key="find_plan",
    )
    wanted = fold(typed or "")
    names = page.shared(f"folded names {page.words.language}", lambda: _folded(page))
    found = (plan_id for plan_id, name in names if wanted in name)
    return list(dict.fromkeys([*page.filters.plan, *islice(found, MOST_OFFERED)]))


def _folded(page: Page) -> list[tuple[str, str]]:
    return [(plan_id, fold(label)) for plan_id, label in page.plan_labels.items()]
