"""Level rules of a PDF page: joined from their pieces, and gathered to those of one table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

Edge = dict[str, Any]
NEAR = 3.0  # points: within which places are one
ENDS = 8.0  # points: within which two rules begin or end together
_LEAST_RULES = 4


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule across the page, joined from its pieces, with the places where these meet."""

    y: float
    x0: float
    x1: float
    breaks: tuple[float, ...] = ()


def line(x0: float, x1: float, top: float, bottom: float, orientation: str) -> Edge:
    """A rule as pdfplumber's own lines are; ``orientation`` is ``h`` or ``v``."""
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


def level_rules(edges: Sequence[Edge]) -> Iterator[Rule]:
    """Level edges joined to rules, top down."""
    level = sorted((e for e in edges if e["orientation"] == "h"), key=lambda e: e["top"])
    row: list[Edge] = []
    for edge in [*level, None]:
        if row and (edge is None or edge["top"] - row[-1]["top"] > NEAR):
            yield from _joined(row)
            row = []
        if edge is not None:
            row.append(edge)


def _joined(row: Sequence[Edge]) -> Iterator[Rule]:
    """The rules that edges of one height make."""
    y = sum(e["top"] for e in row) / len(row)
    start = end = None
    ends: list[float] = []
    for edge in sorted(row, key=lambda e: (e["x0"], e["x1"])):
        if start is None or end is None or edge["x0"] > end + NEAR:
            if start is not None and end is not None:
                yield Rule(y, start, end, _inner(ends, start, end))
            start, end, ends = edge["x0"], edge["x1"], []
        end = max(end, edge["x1"])
        ends += [edge["x0"], edge["x1"]]
    if start is not None and end is not None:
        yield Rule(y, start, end, _inner(ends, start, end))


def _inner(ends: Sequence[float], start: float, end: float) -> tuple[float, ...]:
    """Places inside a rule at which its pieces meet."""
    places: list[float] = []
    for x in sorted(ends):
        if start + NEAR < x < end - NEAR and (not places or x - places[-1] > NEAR):
            places.append(x)
    return tuple(places)


def blocks_of(rules: Sequence[Rule]) -> Iterator[list[Rule]]:
    """Rules that begin and end together: those of one table."""
    block: list[Rule] = []
    for rule in rules:
        if block and abs(rule.x0 - block[0].x0) + abs(rule.x1 - block[0].x1) > ENDS:
            if len(block) >= _LEAST_RULES:
                yield block
            block = []
        block.append(rule)
    if len(block) >= _LEAST_RULES:
        yield block
