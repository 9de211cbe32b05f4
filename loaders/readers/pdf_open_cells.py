"""Cells of a PDF page with open sides: the rules that would close them.

Programs that print pages of the web draw no rule where a page cuts a cell, and tables may have no
frame. Rules that end together at one line are closed there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pdfplumber.table import merge_edges

from loaders.readers.pdf_rules import Edge, line

_NEAR = 3.0  # points: within which rules meet
_SHORT = 6.0  # points: a shorter rule is none


@dataclass(frozen=True, slots=True)
class _Rule:
    """One rule by its place across its direction, and where it begins and ends along it."""

    at: float
    start: float
    end: float


def closing_rules(edges: Sequence[Edge]) -> list[Edge]:
    """Rules between neighbours of one direction that end together where no rule is drawn."""
    straight = [edge for edge in edges if edge["orientation"] in ("h", "v")]
    if len({edge["orientation"] for edge in straight}) < 2:
        return []
    merged = merge_edges(straight, _NEAR, _NEAR, _NEAR, _NEAR)
    level = [_Rule(e["top"], e["x0"], e["x1"]) for e in merged if e["orientation"] == "h"]
    upright = [_Rule(e["x0"], e["top"], e["bottom"]) for e in merged if e["orientation"] == "v"]
    found = [line(r.start, r.end, r.at, r.at, "h") for r in _closing(upright, level)]
    level += [_Rule(e["top"], e["x0"], e["x1"]) for e in found]
    found += [line(r.at, r.at, r.start, r.end, "v") for r in _closing(level, upright)]
    return found + _frame(found)


def _frame(closing: Sequence[Edge]) -> list[Edge]:
    """The frame of a table that is open on all four sides: its corners have no rule to close."""
    level = [e for e in closing if e["orientation"] == "h"]
    upright = [e for e in closing if e["orientation"] == "v"]
    if not level or not upright:
        return []
    top, bottom = min(e["top"] for e in level), max(e["top"] for e in level)
    left, right = min(e["x0"] for e in upright), max(e["x0"] for e in upright)
    inside = all(left - _NEAR <= e["x0"] and e["x1"] <= right + _NEAR for e in level)
    within = all(top - _NEAR <= e["top"] and e["bottom"] <= bottom + _NEAR for e in upright)
    if not (inside and within and bottom - top > _SHORT and right - left > _SHORT):
        return []
    return [
        *(line(left, right, y, y, "h") for y in (top, bottom)),
        *(line(x, x, top, bottom, "v") for x in (left, right)),
    ]


def _closing(rules: Sequence[_Rule], across: Sequence[_Rule]) -> Iterator[_Rule]:
    """Rules of the other direction at both ends of rules that some of that direction meet."""
    long = [rule for rule in rules if rule.end - rule.start > _SHORT and _is_met(rule, across)]
    for end in ("start", "end"):
        for rule in long:
            place = getattr(rule, end)
            beside = [
                r for r in long if r.at > rule.at and r.start - _NEAR <= place <= r.end + _NEAR
            ]
            nearest = min(beside, key=lambda r: r.at, default=None)
            if nearest is None or abs(getattr(nearest, end) - place) > _NEAR:
                continue
            if _are_joined(rule, nearest, across) and not _is_drawn(
                rule.at, nearest.at, place, across
            ):
                yield _Rule(place, rule.at, nearest.at)


def _is_met(rule: _Rule, across: Sequence[_Rule]) -> bool:
    """Whether a rule of the other direction meets this one: else it is no side of a cell."""
    return any(
        rule.start - _NEAR <= other.at <= rule.end + _NEAR
        and other.start - _NEAR <= rule.at <= other.end + _NEAR
        for other in across
    )


def _are_joined(rule: _Rule, other: _Rule, across: Sequence[_Rule]) -> bool:
    """Whether a rule leads from one to the other: two tables one below the other have none."""
    start, end = max(rule.start, other.start), min(rule.end, other.end)
    return any(
        start - _NEAR <= r.at <= end + _NEAR
        and r.start <= rule.at + _NEAR
        and other.at - _NEAR <= r.end
        for r in across
    )


def _is_drawn(first: float, last: float, place: float, across: Sequence[_Rule]) -> bool:
    """Whether rules at one place cover the way between two others."""
    parts = sorted((r.start, r.end) for r in across if abs(r.at - place) <= _NEAR)
    reached = first
    for start, end in parts:
        if start > reached + 2 * _NEAR or reached >= last - _NEAR:
            break
        reached = max(reached, end)
    return reached >= last - _NEAR
