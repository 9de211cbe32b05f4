"""Rules of a PDF page that do not come as lines: rows of dots, and lines askew by rounding."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from loaders.readers.pdf_rules import Edge, line

_DOT = 2.5  # points: a larger rectangle is none
_GAP = 3.5  # points: dots further apart belong to two rules
_LEAST = 5  # dots of a rule
_LONG = 6.0  # points: how long a rule is at least


def is_dot(drawn: Edge) -> bool:
    """Whether a rectangle is so small that it only draws a rule together with others."""
    return bool(max(drawn["x1"] - drawn["x0"], drawn["bottom"] - drawn["top"]) < _DOT)


def dotted_rules(rects: Sequence[Edge]) -> list[Edge]:
    """The lines that the dots of a page draw, as pdfplumber's own lines are."""
    dots = [rect for rect in rects if is_dot(rect)]
    if len(dots) < _LEAST:
        return []
    level = _runs(dots, "top", ("x0", "x1"))
    upright = _runs(dots, "x0", ("top", "bottom"))
    return [
        *(line(start, end, y, y, "h") for y, start, end in level),
        *(line(x, x, start, end, "v") for x, start, end in upright),
    ]


def askew_rules(edges: Sequence[Edge]) -> list[Edge]:
    """The level rules of a turned page: rounding lifts one end, and they pass for upright.

    Each as a level line in place of the edge that it came as; see :func:`is_askew`.
    """
    return [line(e["x0"], e["x1"], e["top"], e["top"], "h") for e in edges if is_askew(e)]


def is_askew(edge: Edge) -> bool:
    """Whether an edge said to be upright is a level rule."""
    long, high = edge["x1"] - edge["x0"], edge["bottom"] - edge["top"]
    return edge["orientation"] == "v" and bool(long > _LONG and high < 0.1)


def _runs(
    dots: Sequence[Edge], place: str, ends: tuple[str, str]
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
