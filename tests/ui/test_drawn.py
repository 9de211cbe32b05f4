"""Figures go to Streamlit as plain dictionaries: they must be what plotly would have made."""

from __future__ import annotations

import json

import plotly.graph_objects as go
import plotly.io
import pytest

from ui import chart_panels, charts
from ui.text import Words

SERIES = [
    charts.Series("A <b>", [1, None, 3], ["1", "", "3"], 0, ["x", "y", "z"]),
    charts.Series("B", [2, 2, 2], ["2", "2", "2"], 1),
]
FIGURES = {
    "bars": charts.bars_by_category(["a", "b", "c"], SERIES, "axis"),
    "panels": chart_panels.below_each_other(
        [("a", charts.bars_by_category(["a", "b", "c"], SERIES, "axis"))]
    ),
    "columns": charts.columns_by_period(["2024", "2025", "2026"], ["I", "II", ""], SERIES, "axis"),
}


@pytest.mark.parametrize("name", FIGURES)
def test_a_drawn_figure_is_the_checked_figure(name):
    figure = FIGURES[name]
    checked = go.Figure(**figure).to_dict()  # raises for a property that plotly does not know
    drawn = charts.Drawn(figure).to_dict()
    as_sent = [json.loads(plotly.io.to_json(one, validate=False)) for one in (checked, drawn)]
    as_sent[0]["layout"].pop("template")  # Plotly's default looks, which our figures do not use
    assert as_sent[0] == as_sent[1]


def test_the_second_drawing_finds_nothing_to_find_out():
    """A range left to Plotly, or a template, makes Streamlit's second drawing as dear as the first."""
    for figure in FIGURES.values():
        layout = figure["layout"]
        axes = [axis for name, axis in layout.items() if name[1:].startswith("axis")]
        assert axes
        assert all("range" in axis and "autorange" not in axis for axis in axes)
        assert "template" not in layout
        assert layout["datarevision"] == 1


def test_panels_stand_below_each_other_with_one_legend():
    names = ("first", "second <i>")
    bars = charts.bars_by_category(["a", "b", "c"], SERIES, "axis")
    few = charts.bars_by_category(["d"], SERIES[:1], "axis")
    both = chart_panels.below_each_other([(names[0], bars), (names[1], few)])
    go.Figure(**both)
    layout = both["layout"]
    (foot, top), (last, below) = layout["yaxis"]["domain"], layout["yaxis2"]["domain"]
    assert top == 1
    assert foot > below > last
    assert abs(last) < 1e-9
    assert [trace["showlegend"] for trace in both["data"]] == [True, True, False]
    assert [note["text"] for note in layout["annotations"]] == [
        "<b>first</b>",
        "<b>second &lt;i&gt;</b>",
    ]
    # A bar is as thick as in the figure of its own.
    room = layout["height"] - layout["margin"]["t"] - layout["margin"]["b"]
    for domain, own in (((foot, top), bars), ((last, below), few)):
        alone = (
            own["layout"]["height"] - own["layout"]["margin"]["t"] - own["layout"]["margin"]["b"]
        )
        assert (domain[1] - domain[0]) * room == pytest.approx(alone)


def test_drawing_leaves_the_figure_as_it_was():
    figure = FIGURES["bars"]
    before = json.dumps(figure)
    charts.Drawn(figure).to_dict()
    assert json.dumps(figure) == before


def test_plotly_words_exist_in_both_languages():
    for language in ("vi", "en"):
        assert charts.config(Words(language))["locale"] == language
