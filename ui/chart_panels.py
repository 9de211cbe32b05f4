"""Several figures drawn as one, below each other.

Each drawn figure costs a browser about twice what an empty page takes to repaint, whatever is in
it: views that belong together share one drawing area, one legend and one row of buttons.
"""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import Any

from ui import chart_room

Figure = dict[str, Any]
_HEADING = 34  # pixels above the bars of a panel for its name


def below_each_other(panels: Sequence[tuple[str, Figure]]) -> Figure:
    """One figure of several, each under its name, as high as they are together.

    Parameters
    ----------
    panels : sequence of (str, dict)
        What each panel is called and its figure with one ``xaxis`` and one ``yaxis``. A series
        that several panels have, known by its name, stands once in the legend.
    """
    first = panels[0][1]["layout"]
    heights = [_inner(figure["layout"]) for _, figure in panels]
    rooms = [figure["layout"]["margin"]["b"] for _, figure in panels]
    # In pixels from the top of the first panel's bars to the foot of the last one's.
    whole = sum(heights) + sum(rooms[:-1]) + _HEADING * (len(panels) - 1)
    left = max(figure["layout"]["margin"]["l"] for _, figure in panels)
    over = chart_room.OVER_PLOT + _HEADING
    layout: Figure = {
        **first,
        "height": whole + over + rooms[-1],
        "margin": {**first["margin"], "l": left, "t": over, "b": rooms[-1]},
        "legend": {**first["legend"], "y": 1 + _HEADING / whole},
        "annotations": [],
    }
    data: list[Figure] = []
    named: set[str] = set()
    top = 0
    for at, (heading, figure) in enumerate(panels):
        axis = "" if at == 0 else str(at + 1)
        foot = top + heights[at]
        domain = [1 - foot / whole, 1 - top / whole]
        own = figure["layout"]
        layout[f"xaxis{axis}"] = {**own["xaxis"], "anchor": f"y{axis}"}
        layout[f"yaxis{axis}"] = {**own["yaxis"], "anchor": f"x{axis}", "domain": domain}
        layout["annotations"].append(_name(heading, 1 - top / whole, left))
        for trace in figure["data"]:
            name = trace["name"]
            data.append(
                {
                    **trace,
                    "xaxis": f"x{axis}",
                    "yaxis": f"y{axis}",
                    "legendgroup": name,
                    "showlegend": name not in named,
                }
            )
            named.add(name)
        top = foot + rooms[at] + _HEADING
    return {"data": data, "layout": layout}


def _inner(layout: Figure) -> int:
    return int(layout["height"] - layout["margin"]["t"] - layout["margin"]["b"])


def _name(heading: str, y: float, left: int) -> Figure:
    """The name of a panel, above it and flush with the words beside its bars."""
    return {
        "text": f"<b>{html.escape(heading)}</b>",
        "font": {"size": 16},
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "xshift": 6 - left,
        "y": y,
        "yshift": 6,
        "xanchor": "left",
        "yanchor": "bottom",
        "align": "left",
        "showarrow": False,
    }
