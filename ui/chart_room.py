"""How many pixels the words beside a chart take, before any browser has drawn them.

Plotly draws a chart, finds that the words of an axis do not fit, and draws all of it again. A
margin that is wide enough from the start saves the second drawing, the dearest part of a repaint;
where the estimate is short the chart is drawn twice, as it would be without.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

UNDER_AXIS = 64  # tick labels and a title under a value axis
UNDER_PERIODS = 64  # three rows of tick labels: parts of a year in two, and years
OVER_PLOT = 44  # one row of a legend above the bars
_BESIDE = 30  # between the words and the axis, and at the chart's edge
_WIDTHS = (  # of the signs of the interface's font at the size of tick labels, rounded up
    (" ", 2.3),
    ("iljI.,:;'|!", 2.9),
    ('ftr()-/[]"', 3.9),
    ("mwMW%@", 9.2),
    ("aceksvxyz0123456789", 5.7),
)
_OTHER, _CAPITAL = 6.25, 6.8
_WIDTH_OF = {sign: width for signs, width in _WIDTHS for sign in signs}


def beside(labels: Iterable[Iterable[str]]) -> int:
    """Left margin for labels given as their lines: the widest line and the gap to the axis."""
    widest = max((_width(line) for lines in labels for line in lines), default=0.0)
    return int(widest) + _BESIDE


@lru_cache(maxsize=4096)
def _width(line: str) -> float:
    plain = (sign for sign in unicodedata.normalize("NFD", line) if not unicodedata.combining(sign))
    return sum(_WIDTH_OF.get(sign, _CAPITAL if sign.isupper() else _OTHER) for sign in plain)
