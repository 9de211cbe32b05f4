"""Rows -> figures as plain dictionaries, with one look everywhere. Pure functions.

A plan keeps its colour and its pattern on every page; the pattern and the labels carry the
meaning where colours cannot (grey print, colour-blind eyes). Building dictionaries instead of
``graph_objects`` saves most of a rerun.
"""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from plotly.basedatatypes import BaseFigure

from analytics import looks
from analytics.looks import PALETTE as PALETTE
from ui import chart_room, formats
from ui.text import Words

Figure = dict[str, Any]

GRID = "rgba(128,128,128,0.22)"
_INK = "#1B2430"
# What every figure shares.
LOOK: Figure = {
    "paper_bgcolor": "rgba(0,0,0,0)",
    "plot_bgcolor": "rgba(0,0,0,0)",
    # The style sheet gives words the colour of the page's own, light or dark.
    "font": {"family": "Source Sans, sans-serif", "size": 12, "color": _INK},
    "hoverlabel": {
        "align": "left",
        "bgcolor": "#FFFFFF",
        "bordercolor": "#CBD2DB",
        "font": {"color": _INK, "size": 13},
    },
    # Streamlit draws each chart twice: first as given, then with a copy of it. The second time
    # costs next to nothing where nothing has to be found out again: no template (a copy counts
    # as another), no range left to Plotly, what Streamlit would add for clicks already there.
    "dragmode": "pan",
    "clickmode": "event+select",
    "hovermode": "closest",
    "datarevision": 1,
}
_ROW = 20  # pixels a bar takes


class Drawn(BaseFigure):  # type: ignore[misc] # plotly has no types
    """A figure that is a plain dictionary, taken by Streamlit as it is.

    A dictionary given to ``st.plotly_chart`` is built into a ``go.Figure`` and checked property by
    property, which takes longer than the rest of a page; a test checks each figure instead. It
    also gets a template of Plotly's, larger than all that a page draws: these need none.
    """

    def __init__(self, figure: Figure) -> None:
        # Nothing of the base class is wanted but its name, and it forbids setting attributes.
        self.__dict__["figure"] = figure

    def to_dict(self) -> Figure:
        """The dictionary itself."""
        figure: Figure = self.__dict__["figure"]
        return figure


@dataclass(frozen=True, slots=True)
class Series:
    """One run of values of a chart with the look of its plan."""

    name: str
    values: Sequence[float | None]
    labels: Sequence[str]
    index: int
    ids: Sequence[str] = ()


def plan_style(index: int) -> dict[str, Any]:
    """Marker of the plan at a position in the list of all plans: its colour and its pattern."""
    return {
        "color": looks.colour(index),
        "line": {"width": 0},
        "pattern": {
            "shape": looks.PATTERNS[looks.shape(index)],
            "fillmode": "overlay",
            "fgcolor": "rgba(255,255,255,0.7)",
            "size": 7,
            "solidity": 0.2,
        },
    }


def config(words: Words) -> dict[str, Any]:
    """Plotly settings: Vietnamese without the internet, only the buttons that people use."""
    days = [words(f"calendar.day_{n}") for n in range(7)]
    months = [words(f"calendar.month_{n}") for n in range(1, 13)]
    own = {
        "dictionary": {name: words(f"plotly.{key}") for name, key in _PLOTLY_WORDS.items()},
        "format": {
            "days": days,
            "shortDays": days,
            "months": months,
            "shortMonths": months,
            "date": "%d/%m/%Y",
            "decimal": words("calendar.decimal"),
            "thousands": words("calendar.thousands"),
        },
    }
    return {
        "locale": words.language,
        "locales": {words.language: own},
        "displaylogo": False,
        "scrollZoom": False,
        "modeBarButtons": [["toImage"]],
        "toImageButtonOptions": {"scale": 2, "filename": words("product.file")},
    }


_PLOTLY_WORDS = {"Download plot as a PNG": "download", "Download plot as a png": "download"}


def bars_by_category(
    categories: Sequence[str],
    series: Sequence[Series],
    axis: str,
    *,
    percent: bool = False,
    peak: float | None = None,
) -> Figure:
    """Horizontal bars: one group a category, one bar a plan, the value written at its end.

    ``peak`` is the largest value of all figures that share a scale with this one.
    """
    wrapped = [formats.wrapped(name) for name in categories]
    names = ["<br>".join(map(html.escape, lines)) for lines in wrapped]
    traces = [
        {
            "type": "bar",
            "orientation": "h",
            "name": html.escape(one.name),
            "y": names,
            "x": list(one.values),
            "text": list(one.labels),
            "textposition": "outside",
            "textfont": {"size": 12},
            "constraintext": "none",
            "cliponaxis": False,
            "customdata": list(one.ids) or list(categories),
            "hovertemplate": "%{y}<br>" + html.escape(one.name) + ": %{text}<extra></extra>",
            "marker": plan_style(one.index),
        }
        for one in series
    ]
    bars = len(categories) * max(len(series), 1)
    lines = sum(name.count("<br>") + 1 for name in names)
    layout = _layout(max(bars * _ROW + len(categories) * 10, lines * 18) + 90)
    layout["margin"] |= {"l": chart_room.beside(wrapped), "b": chart_room.UNDER_AXIS}
    layout["yaxis"] = {
        "range": [len(categories) - 0.5, -0.5],  # the first on top
        "automargin": True,
        "ticks": "",
        "ticklabelstandoff": 6,
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
    }
    layout["xaxis"] = _value_axis(axis, percent, _peak(series) if peak is None else peak)
    return {"data": traces, "layout": layout}


def columns_by_period(
    years: Sequence[str], slots: Sequence[str], series: Sequence[Series], axis: str
) -> Figure:
    """Upright bars on a two-level axis: year, then part of the year; one bar a plan."""
    traces = [
        {
            "type": "bar",
            "name": html.escape(one.name),
            "x": [list(years), list(slots)],
            "y": list(one.values),
            "text": list(one.labels),
            "textposition": "outside",
            "textfont": {"size": 12},
            "constraintext": "none",
            "cliponaxis": False,
            "customdata": list(one.ids),
            "hovertemplate": "%{x}<br>" + html.escape(one.name) + ": %{text}<extra></extra>",
            "marker": plan_style(one.index),
        }
        for one in series
    ]
    layout = _layout(330)
    layout["margin"] |= {"l": chart_room.UNDER_AXIS, "b": chart_room.UNDER_PERIODS}
    layout["xaxis"] = {
        "type": "multicategory",
        "range": [-0.5, len(years) - 0.5],
        "showgrid": False,
        "automargin": True,
        "fixedrange": True,
        "tickangle": -90 if len(years) > 14 else 0,
        "dividercolor": GRID,
    }
    layout["yaxis"] = _value_axis(axis, False, _peak(series))
    return {"data": traces, "layout": layout}


def _peak(series: Sequence[Series]) -> float:
    return max((v for one in series for v in one.values if v is not None), default=1.0)


def _value_axis(title: str, percent: bool, peak: float | None) -> Figure:
    axis: Figure = {
        "title": {"text": html.escape(title), "standoff": 8},
        "rangemode": "tozero",
        "gridcolor": GRID,
        "zeroline": False,
        "fixedrange": True,
        "automargin": True,
        "tickformat": ",.0f",
    }
    if percent:
        axis["tickformat"] = ".0%"
    if peak is not None:
        axis["range"] = [0, peak * (1.5 if percent else 1.18) or 1]
        if percent:
            # The range leaves room for the words at the bars' ends; no share is above the whole.
            step = 20 if peak > 0.5 else 10 if peak > 0.25 else 5
            last = min(100, int(peak * 100) + step)
            axis["tickvals"] = [tick / 100 for tick in range(0, last + 1, step)]
        elif peak < 5:
            axis["dtick"] = 1
    return axis


def _layout(height: float) -> Figure:
    return {
        "height": int(height),
        "barmode": "group",
        "bargap": 0.28,
        "bargroupgap": 0.06,
        "margin": {"l": 8, "r": 24, "t": chart_room.OVER_PLOT, "b": 8},
        "legend": {"orientation": "h", "x": 0, "y": 1, "yanchor": "bottom", "yref": "paper"},
        **LOOK,
    }
