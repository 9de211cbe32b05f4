"""What each place promised for 2030, how that stands beside the nation, how far there is to go."""

from __future__ import annotations

from analytics import target_queries
from analytics.trajectories import Figure
from ui import export, header
from ui.page import Page
from ui.views import (
    targets_choice,
    targets_matrix,
    targets_measures,
    targets_missing,
    targets_path,
    targets_values,
)


def show(page: Page) -> None:
    """The page: one indicator toward 2030 first, then all of them, shares, gaps, own values."""
    choice = targets_choice.ask(page)
    rows = page.rows(target_queries.figures, places=choice.places)
    figures = [Figure.of(row) for row in rows]
    targets_path.show(page, choice, [f for f in figures if f.indicator == choice.indicator])
    targets_matrix.show(page, choice, figures)
    targets_measures.show(page, choice, figures)
    targets_missing.show(page, choice, figures)
    targets_values.show(page)
    header.sources(page)
    export.button(page)
