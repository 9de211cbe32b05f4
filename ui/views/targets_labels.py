"""Labels of a panel's marks kept apart: beside their mark where there is room, else left out.

What is left out still stands in the hover text and in the table under the chart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ui.charts import Figure

_WIDTH, _HEIGHT = 260.0, 185.0  # pixels of a plot area on a phone: no label covers another there
_LETTER, _LINE, _GAP = 6.3, 15.0, 9.0  # pixels of a label at size 12, and of a mark's half
_MARK = 4.0  # pixels of a mark's half that a label must leave free
_PLACES = ("top center", "bottom center", "middle right", "middle left", "top left", "bottom right")


@dataclass(frozen=True, slots=True)
class _Box:
    """One rectangle on the plot area, in pixels."""

    left: float
    right: float
    bottom: float
    top: float

    def meets(self, other: _Box) -> bool:
        """Whether two boxes cover one another."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.bottom < other.top
            and other.bottom < self.top
        )


def spread(
    traces: Sequence[Figure], years: tuple[float, float], values: tuple[float, float]
) -> None:
    """Give every label of the traces a position of its own, in place; crowded ones go.

    Labels of open marks (targets) are placed first, then those of actuals, then of the ways.
    """
    across = _WIDTH / max(years[1] - years[0], 1e-9)
    up = _HEIGHT / max(values[1] - values[0], 1e-9)
    taken = [
        _mark((x - years[0]) * across, (y - values[0]) * up)
        for trace in traces
        if "marker" in trace
        for x, y in zip(trace["x"], trace["y"], strict=True)
        if x is not None and y is not None
    ]
    for trace in sorted(traces, key=_rank):
        texts, positions = list(trace.get("text", ())), []
        preferred = str(trace.get("textposition", _PLACES[0]))
        for at, (x, y) in enumerate(zip(trace["x"], trace["y"], strict=True)):
            place, box = preferred, None
            if at < len(texts) and texts[at] and x is not None and y is not None:
                point = ((x - years[0]) * across, (y - values[0]) * up)
                place, box = _free(texts[at], point, preferred, taken)
                if box is None:
                    texts[at] = ""
                else:
                    taken.append(box)
            positions.append(place)
        if texts:
            trace["text"], trace["textposition"] = texts, positions


def _mark(x: float, y: float) -> _Box:
    return _Box(x - _MARK, x + _MARK, y - _MARK, y + _MARK)


def _rank(trace: Figure) -> int:
    symbol = str(trace.get("marker", {}).get("symbol", ""))
    return 0 if symbol.endswith("-open") else 1 if symbol else 2


def _free(
    text: str, point: tuple[float, float], preferred: str, taken: Sequence[_Box]
) -> tuple[str, _Box | None]:
    """The first position at which a label covers no other; none where all are taken."""
    for place in dict.fromkeys((preferred, *_PLACES)):
        box = _box(text, point, place)
        if box.right <= _WIDTH + 40 and not any(box.meets(other) for other in taken):
            return place, box
    return preferred, None


def _box(text: str, point: tuple[float, float], place: str) -> _Box:
    x, y = point
    vertical, horizontal = place.split()
    width = len(text) * _LETTER
    left = {"left": x - _GAP - width, "center": x - width / 2, "right": x + _GAP}[horizontal]
    bottom = {"top": y + _GAP / 2, "middle": y - _LINE / 2, "bottom": y - _GAP / 2 - _LINE}[
        vertical
    ]
    return _Box(left, left + width, bottom, bottom + _LINE)
