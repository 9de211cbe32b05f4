"""Dotted rules of a PDF page: rows of small squares -> lines, as if they were drawn whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

Drawn = dict[str, Any]
_DOT = 2.5  # points: a larger rectangle is none
_GAP = 3.5  # points: dots further apart belong to two rules
_LEAST = 5  # dots of a rule
_LONG = 6.0  # points: how long a rule is at least


def is_dot(drawn: Drawn) -> bool:
    """Whether a rectangle is so small that it only draws a rule together with others."""
    return bool(max(drawn["x1"] - drawn["x0"], drawn["bottom"] - drawn["top"]) < _DOT)


def dotted_rules(rects: Sequence[Drawn]) -> list[Drawn]:
    """The lines that the dots of a page draw, as pdfplumber's own lines are."""
    dots = [rect for rect in rects if is_dot(rect)]
    if len(dots) < _LEAST:
        return []
    level = _runs(dots, "top", ("x0", "x1"))
    upright = _runs(dots, "x0", ("top", "bottom"))
    return [
        *(_line(start, end, y, y, "h") for y, start, end in level),
        *(_line(x, x, start, end, "v") for x, start, end in upright),
    ]


def _runs(
    dots: Sequence[Drawn], place: str, ends: tuple[str, str]
) -> Iterator[tuple[float, float, float]]:
    """Place, start and end of each run of dots that stand in one line."""
    lines: dict[float, list[tuple[float, float]]] = defaultdict(list)
    for dot in dots:
        lines[round(dot[place], 1)].append((dot[ends[0]], dot[ends[1]]))
    for at, own in lines.items():
        run: list[tuple[float, float]] = []
        for part in [*sorted(own), (float("inf"), float("inf"))]:
            if run and part[0] - run[-1][1] > _GAP:
                if len(run) >= _LEAST and run[-1][1] - run[0][0] > _LONG:
                    yield at, run[0][0], run[-1][1]
                run = []
            run.append(part)


def _line(x0: float, x1: float, top: float, bottom: float, orientation: str) -> Drawn:
    return {
        "object_type": "line",
        "orientation": orientation,
        "x0": x0,
        "x1": x1,
        "top": top,
        "bottom": bottom,
        "width": x1 - x0,
        "height": bottom - top,
    }
