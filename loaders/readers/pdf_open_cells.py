"""Cells of a PDF page that a page's end leaves open: the rules that would close them.

Programs that print pages of the web draw no rule where a page cuts a cell, so that its sides end
in nothing. Sides that end at one height are closed there.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pdfplumber.table import merge_edges

Edge = dict[str, Any]
_NEAR = 3.0  # points: within which rules meet
_SHORT = 6.0  # points: a shorter side is none


@dataclass(frozen=True, slots=True)
class _Side:
    """One upright rule: its place and where it ends."""

    x: float
    top: float
    bottom: float


def closing_rules(edges: Sequence[Edge]) -> list[Edge]:
    """Level rules between neighbouring upright ones that end together where no rule is drawn."""
    straight = [edge for edge in edges if edge["orientation"] in ("h", "v")]
    if not any(edge["orientation"] == "v" for edge in straight):
        return []
    merged = merge_edges(straight, _NEAR, _NEAR, _NEAR, _NEAR)
    level = [e for e in merged if e["orientation"] == "h"]
    sides = [
        _Side(e["x0"], e["top"], e["bottom"])
        for e in merged
        if e["orientation"] == "v" and e["bottom"] - e["top"] > _SHORT
    ]
    sides = [side for side in sides if _is_met(side, level)]
    return [*_closed(sides, level, "top"), *_closed(sides, level, "bottom")]


def _is_met(side: _Side, level: Sequence[Edge]) -> bool:
    """Whether a level rule meets a side somewhere: else it is no side of a cell."""
    return any(
        side.top - _NEAR <= e["top"] <= side.bottom + _NEAR
        and e["x0"] - _NEAR <= side.x <= e["x1"] + _NEAR
        for e in level
    )


def _closed(sides: Sequence[_Side], level: Sequence[Edge], end: str) -> Iterator[Edge]:
    """Rules at one end of the sides, each between two neighbours."""
    for side in sides:
        y = getattr(side, end)
        beside = [s for s in sides if s.x > side.x and s.top - _NEAR <= y <= s.bottom + _NEAR]
        nearest = min(beside, key=lambda s: s.x, default=None)
        if nearest is None or abs(getattr(nearest, end) - y) > _NEAR:
            continue
        if not _is_ruled(side.x, nearest.x, y, level):
            yield {
                "object_type": "line",
                "orientation": "h",
                "x0": side.x,
                "x1": nearest.x,
                "top": y,
                "bottom": y,
                "width": nearest.x - side.x,
                "height": 0.0,
            }


def _is_ruled(left: float, right: float, y: float, level: Sequence[Edge]) -> bool:
    """Whether level rules cover the way between two sides."""
    parts = sorted((e["x0"], e["x1"]) for e in level if abs(e["top"] - y) <= _NEAR)
    reached = left
    for start, end in itertools.chain(parts, [(right, right)]):
        if start > reached + 2 * _NEAR:
            return False
        reached = max(reached, end)
        if reached >= right - _NEAR:
            return True
    return reached >= right - _NEAR
