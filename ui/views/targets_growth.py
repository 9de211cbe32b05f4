"""Targets that say how fast something grows, drawn as an index from 100 to their year."""

from __future__ import annotations

import html
from collections.abc import Sequence

import streamlit as st

from analytics import target_tables, trajectories
from analytics.trajectories import Figure
from ui import chart_blocks, formats, rows
from ui.page import Page
from ui.views import targets_choice, targets_said, targets_style
from ui.views.targets_choice import Choice
from ui.views.targets_figure import Panel, draw
from ui.views.targets_files import Files

_SPAN = 12  # years before a target from which it may be drawn


def show(page: Page, choice: Choice, figures: Sequence[Figure], heading: str, files: Files) -> str:
    """Draw the index of each growth target, from the base year to the year of the target.

    What stands under the chart comes back as safe HTML.
    """
    words = page.words
    targets = [f for f in figures if f.is_target and f.year]
    files["figures"] = target_tables.figures_table(figures)
    said = heading + rows.listed(_facts(page, targets))
    if not targets:
        return said
    st.html(said)
    start = _start(page, targets)
    traces = [t for f in targets for t in _paths(page, f, start, targets)]
    facts = "; ".join(_fact(page, f) for f in targets)
    alt = words("targets.growth_alt", indicator=choice.label, facts=facts)
    panel = Panel(words("targets.all_places"), traces, words("targets.growth_axis", year=start))
    chart_blocks.draw(page, draw(page, [panel], [], is_index=True), key="growth", alt=alt)
    return (
        rows.small(words("targets.growth_help"), words("targets.formula.compound"))
        + targets_said.sources(page, figures)
        + targets_said.table(page, figures, alt)
    )


def _facts(page: Page, targets: Sequence[Figure]) -> list[str]:
    said = [_fact(page, f) for f in targets]
    stating = {f.plan_id for f in targets}
    missing = [page.plan_label(p) for p in page.chosen if p not in stating]
    if missing:
        said.append(page.words("targets.fact_none", plans=", ".join(missing)))
    return said


def _fact(page: Page, f: Figure) -> str:
    return page.words(
        "targets.growth_fact",
        place=f.place,
        value=targets_said.value(page, f),
        year=f.year,
        source=targets_said.source(page, f),
    )


def _start(page: Page, targets: Sequence[Figure]) -> int:
    """The base year: the chosen one, else the year the earliest of the targets was set."""
    last = min(f.year for f in targets if f.year)
    set_in = [f.known_on.year for f in targets if f.known_on and f.known_on.year < last]
    default = min(set_in, default=last - 5)
    years = [year for year in range(last - _SPAN, last) if year != default]
    chosen = targets_choice.base_year(page, years, str(default))
    return chosen or default


def _paths(page: Page, f: Figure, start: int, targets: Sequence[Figure]) -> list[dict[str, object]]:
    ink = targets_style.colour(f.place, f.is_nation, targets_style.look(page, targets))
    found: list[dict[str, object]] = []
    for yearly in dict.fromkeys((f.value, f.top)):
        path = trajectories.growth_path(yearly, start, f.year or start)
        end = formats.target(round(path[-1][1], 1), None, None, f.comparator, page.words)
        found.append(
            {
                "type": "scatter",
                "mode": "lines+markers+text",
                "name": html.escape(f"{f.place}: {targets_said.value(page, f)}"),
                "x": [year for year, _ in path],
                "y": [index for _, index in path],
                "text": ["100", *[""] * (len(path) - 2), html.escape(end)],
                "textposition": "top center",
                "cliponaxis": False,
                "line": {"color": ink, "dash": "dot", "width": 2},
                "marker": {"color": ink, "size": 6},
                "hovertemplate": "%{x}: %{y:.1f}<extra>" + html.escape(f.place) + "</extra>",
            }
        )
    return found
