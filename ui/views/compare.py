"""Plans compared task by task: the matrix, the same task, the gaps, two plans side by side."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from ui import compare_parts, header
from ui.ahead import Questions
from ui.controls import choice, chosen
from ui.page import Page, escape
from ui.views import compare_gaps, compare_matrix, compare_same, compare_sides

VIEWS: dict[str, Callable[[Page], None]] = {
    "matrix": compare_matrix.show,
    "same": compare_same.show,
    "gaps": compare_gaps.show,
    "sides": compare_sides.show,
}


def asks(page: Page) -> Questions:
    """What the page asks of a selection."""
    del page
    matrix = chosen("view", tuple(VIEWS)) == "matrix"
    return compare_matrix.asks() if matrix else []


def show(page: Page) -> None:
    """The page: the chosen view alone is asked for and drawn."""
    compare_parts.style()
    view = choice(page, "view", tuple(VIEWS), "compare.view")
    st.markdown(escape(page.words(f"compare.about.{view}")))
    if view != "matrix" and len(page.plans) < 2:
        st.info(page.words("compare.one_plan"), icon=":material/info:")
        return
    VIEWS[view](page)
    header.sources(page)
