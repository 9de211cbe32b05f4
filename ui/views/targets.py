"""What each place promised for 2030, how that stands beside the nation, how far there is to go."""

from __future__ import annotations

import streamlit as st

from analytics import target_queries
from analytics.trajectories import Figure
from ui import export, header, rows
from ui.page import Page, Row
from ui.views import (
    targets_choice,
    targets_matrix,
    targets_measures,
    targets_missing,
    targets_path,
    targets_values,
)


def _figures(rows: list[Row]) -> tuple[Figure, ...]:
    return tuple(map(Figure.of, rows))


def show(page: Page) -> None:
    """The page: one indicator toward 2030 first, then all of them, shares, gaps, own values."""
    choice = targets_choice.ask(page)
    figures = list(page.made(_figures, target_queries.figures, places=choice.places))
    targets_path.show(page, choice, [f for f in figures if f.indicator == choice.indicator])
    targets_matrix.show(page, choice, figures)
    targets_measures.show(page, choice, figures)
    targets_missing.show(page, choice, figures)
    targets_values.show(page)
    st.html(rows.small(header.sources_said(page)))
    export.button(page)
