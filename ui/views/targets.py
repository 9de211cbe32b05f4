"""What each place promised for 2030, how that stands beside the nation, how far there is to go.

What stands between two controls is one block of text: each block costs a reader a part of the time
between a key and the new picture.
"""

from __future__ import annotations

import streamlit as st

from analytics import target_queries
from analytics.trajectories import Figure
from ui import export, header, rows
from ui.markup import Markup
from ui.page import Page, Row
from ui.views import (
    targets_choice,
    targets_evidence,
    targets_files,
    targets_matrix,
    targets_measures,
    targets_missing,
    targets_path,
    targets_values,
)


def _figures(found: list[Row]) -> tuple[Figure, ...]:
    return tuple(map(Figure.of, found))


def show(page: Page) -> None:
    """The page: one indicator toward 2030 first, then all of them, shares, gaps, own values."""
    choice = targets_choice.ask(page)
    figures = list(page.made(_figures, target_queries.figures, places=choice.places))
    files: targets_files.Files = {}
    own = [f for f in figures if f.indicator == choice.indicator]
    said = targets_path.show(page, choice, own, files)
    said += targets_matrix.written(page, choice, figures, files)
    rest = (
        targets_measures.written(page, choice, figures, files)
        + targets_missing.written(page, choice, figures)
        + rows.small(header.sources_said(page))
    )
    st.html(Markup(said))
    if found := targets_evidence.written(page, choice, figures):
        st.html(found)  # apart, so that what a number opens leaves the tables as they stand
    st.html(Markup(rest))
    targets_files.show(page, files)
    targets_values.show(page)
    export.button(page)
