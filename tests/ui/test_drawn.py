"""Figures go to Streamlit as plain dictionaries: they must be what plotly would have made."""

from __future__ import annotations

import json

import plotly.graph_objects as go
import plotly.io
import pytest

from ui import charts
from ui.text import Words

SERIES = [
    charts.Series("A <b>", [1, None, 3], ["1", "", "3"], 0, ["x", "y", "z"]),
    charts.Series("B", [2, 2, 2], ["2", "2", "2"], 1),
]
FIGURES = {
    "bars": charts.bars_by_category(["a", "b", "c"], SERIES, "axis"),
    "columns": charts.columns_by_period(["2024", "2025", "2026"], ["I", "II", ""], SERIES, "axis"),
}


@pytest.mark.parametrize("name", FIGURES)
def test_a_drawn_figure_is_the_checked_figure(name):
    figure = FIGURES[name]
    checked = go.Figure(**figure).to_dict()  # raises for a property that plotly does not know
    drawn = charts.Drawn(figure).to_dict()
    as_sent = [json.loads(plotly.io.to_json(one, validate=False)) for one in (checked, drawn)]
    kinds = {trace["type"] for trace in figure["data"]}
    looks = [one["layout"]["template"].pop("data", {}) for one in as_sent]
    assert as_sent[0] == as_sent[1]
    # Looks of kinds that the figure does not hold stay at home.
    assert all(looks[0].get(kind) == looks[1].get(kind) for kind in kinds)


def test_drawing_leaves_the_figure_as_it_was():
    figure = FIGURES["bars"]
    before = json.dumps(figure)
    charts.Drawn(figure).to_dict()
    assert json.dumps(figure) == before


def test_plotly_words_exist_in_both_languages():
    for language in ("vi", "en"):
        assert charts.config(Words(language))["locale"] == language
