"""Panels over one axis of years, as a plain dictionary. Pure functions."""

from __future__ import annotations

import html
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ui.charts import GRID, LOOK, Figure
from ui.page import Page
from ui.views.targets_labels import spread

_BREAK = "rgba(213,94,0,0.8)"
_ALONE = 380  # pixels a panel takes that is the only one
_HEIGHT = 300  # pixels a panel takes
_FOOT = 26  # pixels below a panel that is not the last: its years
_UNDER = 56  # pixels below the last panel: its years and the title of their axis
_TITLE, _DIGIT = 40, 7  # pixels of a value axis's title with its gaps, and of a digit
_HEAD = 58  # pixels above each panel: its heading and the labels of its highest marks


@dataclass(frozen=True, slots=True)
class Panel:
    """One plot area: its heading, its traces, the title of its value axis."""

    title: str
    traces: list[Figure]
    axis: str


@dataclass(frozen=True, slots=True)
class Break:
    """One date at which a place's series is cut."""

    at: float
    day: str
    place: str


def draw(page: Page, panels: Sequence[Panel], breaks: Sequence[Break], *, is_index: bool) -> Figure:
    """One panel above the other over the same years, breaks as upright lines."""
    height = (_HEIGHT * len(panels) if len(panels) > 1 else _ALONE) + 150
    traces: list[Figure] = []
    layout: Figure = _layout(height, _beside(page, panels, is_index))
    ticks = _ticks(panels)
    for at, panel in enumerate(panels):
        suffix = "" if at == 0 else str(at + 1)
        bottom, top = _domain(at, len(panels), height)
        spread(panel.traces, _span(ticks), _reach(panel, is_index))
        traces += [t | {"xaxis": f"x{suffix}", "yaxis": f"y{suffix}"} for t in panel.traces]
        is_last = at == len(panels) - 1
        layout[f"xaxis{suffix}"] = _years(page, ticks, f"y{suffix}", titled=is_last)
        layout[f"yaxis{suffix}"] = _values(panel, (bottom, top), f"x{suffix}", is_index)
        layout["annotations"].append(_heading(panel.title, top + 46 / height))
        shown = [b for b in breaks if _concerns(b, panel)]
        for day, cut in {b.day: b.at for b in shown}.items():
            layout["shapes"].append(_upright(cut, suffix))
            layout["annotations"].append(_cut_label(page, cut, day, suffix))
    return {"data": traces, "layout": layout}


def _concerns(one: Break, panel: Panel) -> bool:
    spans = [
        x for t in panel.traces if html.escape(one.place) in str(t.get("name", "")) for x in t["x"]
    ]
    return bool(spans)


def _domain(at: int, count: int, height: float) -> tuple[float, float]:
    share = 1 / count
    top = 1 - at * share - _HEAD / height
    foot = _FOOT / height if at < count - 1 else 0.0
    return max(0.0, 1 - (at + 1) * share + foot), top


def _ticks(panels: Sequence[Panel]) -> tuple[int, int]:
    at = [x for panel in panels for t in panel.traces for x in t["x"] if x is not None]
    return (math.floor(min(at)), math.ceil(max(at))) if at else (2020, 2030)


def _years(page: Page, ticks: tuple[int, int], anchor: str, *, titled: bool) -> Figure:
    first, last = ticks
    step = 1 if last - first <= 8 else 2 if last - first <= 16 else 5
    return {
        "range": list(_span(ticks)),
        "tickvals": list(range(last, first - 1, -step)),
        "tickformat": "d",
        "fixedrange": True,
        "gridcolor": GRID,
        "zeroline": False,
        "anchor": anchor,
        "title": {"text": html.escape(page.words("targets.year_axis")) if titled else ""},
    }


def _span(ticks: tuple[int, int]) -> tuple[float, float]:
    return ticks[0] - 0.7, ticks[1] + 1.1


def _reach(panel: Panel, is_index: bool) -> tuple[float, float]:
    """Ends of the value axis: from nothing, or on an index from below its lowest point."""
    heights = [y for t in panel.traces for y in t["y"] if y is not None]
    tops = [
        y + more
        for t in panel.traces
        for y, more in zip(
            t["y"], t.get("error_y", {}).get("array", [0] * len(t["y"])), strict=True
        )
        if y is not None
    ]
    low = max(0.0, min(heights, default=0.0) - 25) if is_index else 0.0
    return low, max(tops, default=1.0) * 1.12 or 1.0


def _values(panel: Panel, domain: tuple[float, float], anchor: str, is_index: bool) -> Figure:
    low, peak = _reach(panel, is_index)
    return {
        "title": {"text": html.escape(panel.axis)},
        "domain": list(domain),
        "anchor": anchor,
        "range": [low, peak],
        "gridcolor": GRID,
        "zeroline": False,
        "fixedrange": True,
        "tickformat": ",.0f" if peak > 5 else ",.1f",
        "nticks": 6,
    }


def _beside(page: Page, panels: Sequence[Panel], is_index: bool) -> int:
    """Pixels for the longest number beside a value axis and for the axis's title.

    Stated, so that Plotly has nothing to find out and draws once.
    """
    longest = max((len(page.number(_reach(p, is_index)[1], 0)) for p in panels), default=0)
    return int(_TITLE + _DIGIT * longest)


def _layout(height: float, beside: int) -> Figure:
    return {
        "height": int(height),
        "margin": {"l": beside, "r": 20, "t": 12, "b": _UNDER},
        "legend": {"orientation": "h", "x": 0, "y": -70 / height, "yanchor": "top"},
        **LOOK,
        "shapes": [],
        "annotations": [],
    }


def _heading(text: str, y: float) -> dict[str, Any]:
    return {
        "text": f"<b>{html.escape(text)}</b>",
        "x": 0,
        "y": min(y, 1.0),
        "xref": "paper",
        "yref": "paper",
        "xanchor": "left",
        "yanchor": "top",
        "showarrow": False,
    }


def _upright(at: float, suffix: str) -> dict[str, Any]:
    return {
        "type": "line",
        "x0": at,
        "x1": at,
        "y0": 0,
        "y1": 1,
        "xref": f"x{suffix}",
        "yref": f"y{suffix} domain",
        "line": {"color": _BREAK, "width": 1.5, "dash": "dash"},
        "layer": "below",
    }


def _cut_label(page: Page, at: float, day: str, suffix: str) -> dict[str, Any]:
    return {
        "text": html.escape(page.words("targets.break", day=day)),
        "x": at,
        "y": 1,
        "xref": f"x{suffix}",
        "yref": f"y{suffix} domain",
        "xanchor": "right",
        "yanchor": "bottom",  # above the marks, whose labels would meet it
        "showarrow": False,
        "font": {"size": 11},
    }
