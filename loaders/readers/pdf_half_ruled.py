"""Tables of a PDF page whose rows are ruled and whose columns are not: rules -> boxes of cells.

Columns lie where the pieces of the rules meet, else between the headings, where the fewest words
are crossed. Boxes then become a grid as those of wholly ruled tables do.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from loaders.readers.aligned_columns import Spread, Word, borders_between, find_heading, spread
from loaders.readers.pdf_grid import Box
from loaders.readers.pdf_text import Char, printed_lines, rows_of

Edge = dict[str, Any]
_NEAR = 3.0  # points: within which places are one
_ENDS = 8.0  # points: within which two rules begin or end together
_WIDE = 0.5  # of the page: how long the rules of a table are at least
_LEAST_RULES = 4
_TALL = 0.3  # of the table: what a rule between columns reaches over at least
_EVERY_ROW = 0.85  # of the table: what coloured cells cover where every row has its colour
_THICK = 4.0  # points: a thicker rectangle is no rule
_COMMON = 0.6  # of the rules: how many meet at a border of columns
_GUTTER = 0.75  # of the letter size: a wider gap may part two columns
_TIGHT = 0.4  # of the letter size: a narrower gap is a space between words


@dataclass(frozen=True, slots=True)
class HalfRuled:
    """Such a table: its columns' borders from left to right, and the boxes of its cells."""

    xs: tuple[float, ...]
    boxes: tuple[Box, ...]

    @property
    def area(self) -> Box:
        """The page's part that it takes."""
        tops, bottoms = [b[1] for b in self.boxes], [b[3] for b in self.boxes]
        return self.xs[0], min(tops), self.xs[-1], max(bottoms)

    def overlaps(self, box: Sequence[float]) -> bool:
        """Whether another table lies over this one."""
        left, top, right, bottom = self.area
        return box[0] < right and left < box[2] and box[1] < bottom and top < box[3]


@dataclass(frozen=True, slots=True)
class _Rule:
    """One rule across the page, joined from its pieces, with the places where these meet."""

    y: float
    x0: float
    x1: float
    breaks: tuple[float, ...] = ()


def find_half_ruled(
    edges: Sequence[Edge],
    rects: Sequence[Edge],
    chars: Sequence[Char],
    width: float,
    before: HalfRuled | None,
) -> list[HalfRuled]:
    """The tables of a page whose rules part rows only.

    Parameters
    ----------
    edges : sequence of dict
        Edges of the page's lines and rectangles.
    rects : sequence of dict
        The rectangles themselves: coloured cells are no rules.
    chars : sequence of dict
        The upright characters of the page.
    width : float
        Width of the page in points.
    before : HalfRuled or None
        Such a table on the page before; its columns count where this page goes on with it.
    """
    rules = list(_rules(edges))
    found = []
    for block in _blocks([rule for rule in rules if rule.x1 - rule.x0 > _WIDE * width]):
        ys = [rule.y for rule in block]
        left, right = block[0].x0, block[0].x1
        if _has_columns(edges, rects, block):
            continue
        words = _lines(chars, left, right, ys[0], ys[-1])
        inner = _met(block) or _carried(before, left, right) or _headed(words, ys)
        if len(inner) < 2:
            continue
        xs = (left, *inner, right)
        parts = [rule for rule in rules if ys[0] < rule.y < ys[-1] and rule not in block]
        found.append(HalfRuled(xs, tuple(_boxes(xs, ys, parts, words))))
    return found


def _rules(edges: Sequence[Edge]) -> Iterator[_Rule]:
    """Level edges joined to rules, top down."""
    level = sorted((e for e in edges if e["orientation"] == "h"), key=lambda e: e["top"])
    row: list[Edge] = []
    for edge in [*level, None]:
        if row and (edge is None or edge["top"] - row[-1]["top"] > _NEAR):
            yield from _joined(row)
            row = []
        if edge is not None:
            row.append(edge)


def _joined(row: Sequence[Edge]) -> Iterator[_Rule]:
    """The rules that edges of one height make."""
    y = sum(e["top"] for e in row) / len(row)
    start = end = None
    ends: list[float] = []
    for edge in sorted(row, key=lambda e: (e["x0"], e["x1"])):
        if start is None or end is None or edge["x0"] > end + _NEAR:
            if start is not None and end is not None:
                yield _Rule(y, start, end, _inner(ends, start, end))
            start, end, ends = edge["x0"], edge["x1"], []
        end = max(end, edge["x1"])
        ends += [edge["x0"], edge["x1"]]
    if start is not None and end is not None:
        yield _Rule(y, start, end, _inner(ends, start, end))


def _inner(ends: Sequence[float], start: float, end: float) -> tuple[float, ...]:
    """Places inside a rule at which its pieces meet."""
    places: list[float] = []
    for x in sorted(ends):
        if start + _NEAR < x < end - _NEAR and (not places or x - places[-1] > _NEAR):
            places.append(x)
    return tuple(places)


def _blocks(rules: Sequence[_Rule]) -> Iterator[list[_Rule]]:
    """Rules that begin and end together: those of one table."""
    block: list[_Rule] = []
    for rule in rules:
        if block and abs(rule.x0 - block[0].x0) + abs(rule.x1 - block[0].x1) > _ENDS:
            if len(block) >= _LEAST_RULES:
                yield block
            block = []
        block.append(rule)
    if len(block) >= _LEAST_RULES:
        yield block


def _has_columns(edges: Sequence[Edge], rects: Sequence[Edge], block: Sequence[_Rule]) -> bool:
    """Whether rules between the columns reach over a good part of the table.

    Sides of coloured cells are rules only where they are so many that every row has its colour.
    """
    top, bottom = block[0].y, block[-1].y
    grounds = {
        (round(x), round(rect["top"]), round(rect["bottom"]))
        for rect in rects
        if rect.get("fill") and min(rect["width"], rect["height"]) > _THICK
        for x in (rect["x0"], rect["x1"])
    }
    drawn: dict[int, list[tuple[float, float]]] = defaultdict(list)
    filled: dict[int, list[tuple[float, float]]] = defaultdict(list)
    for edge in (e for e in edges if e["orientation"] == "v"):
        inside = block[0].x0 + _ENDS < edge["x0"] < block[0].x1 - _ENDS
        part = max(edge["top"], top), min(edge["bottom"], bottom)
        if inside and part[1] > part[0]:
            place = round(edge["x0"]), round(edge["top"]), round(edge["bottom"])
            (filled if place in grounds else drawn)[round(edge["x0"] / _NEAR)].append(part)
    return any(_covered(own) > _TALL * (bottom - top) for own in drawn.values()) or any(
        _covered(own) > _EVERY_ROW * (bottom - top) for own in filled.values()
    )


def _covered(parts: Sequence[tuple[float, float]]) -> float:
    """How much of a line its parts cover together, small gaps counted in."""
    total, end = 0.0, float("-inf")
    for top, bottom in sorted(parts):
        start = top if top > end + _NEAR else min(end, bottom)
        total += max(0.0, bottom - start)
        end = max(end, bottom)
    return total


def _lines(
    chars: Sequence[Char], left: float, right: float, top: float, bottom: float
) -> list[tuple[float, Spread, float]]:
    """Printed lines inside a part of the page: height, words, letter size."""
    inside = [
        char
        for char in chars
        if left <= (char["x0"] + char["x1"]) / 2 <= right
        and top <= (char["top"] + char["bottom"]) / 2 <= bottom
    ]
    found = []
    for key, row in enumerate(rows_of(inside)):
        printed = sorted(printed_lines(row, words=True), key=lambda p: p.x0)
        if printed:
            size = max(c["size"] for c in row)
            words = [Word(p.text, p.x0, p.x1) for p in printed]
            middle = (printed[0].top + printed[0].bottom) / 2
            found.append((middle, spread(key, words, _GUTTER * size, apart=False), size))
    return found


def _met(block: Sequence[_Rule]) -> tuple[float, ...]:
    """Places where the pieces of most rules meet."""
    groups: list[list[float]] = []
    for x in sorted(x for rule in block for x in rule.breaks):
        if groups and x - groups[-1][-1] <= _NEAR:
            groups[-1].append(x)
        else:
            groups.append([x])
    return tuple(sum(own) / len(own) for own in groups if len(own) >= _COMMON * len(block))


def _carried(before: HalfRuled | None, left: float, right: float) -> tuple[float, ...]:
    """The columns of the page before, where this page's rules begin and end as its do."""
    if before is None or abs(before.xs[0] - left) + abs(before.xs[-1] - right) > _ENDS:
        return ()
    return before.xs[1:-1]


def _headed(lines: Sequence[tuple[float, Spread, float]], ys: Sequence[float]) -> tuple[float, ...]:
    """Borders between the headings of the first rows, where the fewest words are crossed."""
    spreads = [line for _, line, _ in lines]
    for at in range(min(3, len(spreads))):
        found = find_heading(spreads, at)
        if found is None:
            continue
        cells, taken = found
        body = []
        for top, bottom in itertools.pairwise(ys):
            band = [line for y, line, _ in lines[at + taken :] if top < y < bottom]
            if any(len(line.segments) > 2 for line in band):  # no title over the columns
                body += [replace(line, segments=line.words) for line in band]
        return borders_between(cells, body, 1.0)
    return ()


def _boxes(
    xs: Sequence[float],
    ys: Sequence[float],
    parts: Sequence[_Rule],
    lines: Sequence[tuple[float, Spread, float]],
) -> Iterator[Box]:
    """Boxes of the cells of every row; what words reach over is one box."""
    for top, bottom in itertools.pairwise(ys):
        columns = [
            (left, right, [top, *_parting(parts, left, right, top, bottom), bottom])
            for left, right in itertools.pairwise(xs)
        ]
        open_boxes: list[Box] = []
        for left, right, own in columns:
            here = [(left, y0, right, y1) for y0, y1 in itertools.pairwise(own)]
            for n, box in enumerate(here):
                same = next((b for b in open_boxes if b[2] == left and b[1::2] == box[1::2]), None)
                if same is not None and _reached_over(left, box, lines):
                    here[n] = (same[0], box[1], right, box[3])
                    open_boxes.remove(same)
            yield from (b for b in open_boxes if b[2] != right)
            open_boxes = here
        yield from open_boxes


def _parting(
    parts: Sequence[_Rule], left: float, right: float, top: float, bottom: float
) -> list[float]:
    """Heights at which rules of a part of the table part one column's cell."""
    middle = (left + right) / 2
    return [p.y for p in parts if p.x0 < middle < p.x1 and top + _NEAR < p.y < bottom - _NEAR]


def _reached_over(x: float, box: Box, lines: Sequence[tuple[float, Spread, float]]) -> bool:
    """Whether words of a box stand over a border, or no line of it has a gap there."""
    tight = 0
    for y, line, size in lines:
        if not box[1] < y < box[3]:
            continue
        if any(word.x0 + 1 < x < word.x1 - 1 for word in line.words):
            return True
        before = [word.x1 for word in line.words if word.x1 <= x + 1]
        after = [word.x0 for word in line.words if word.x0 >= x - 1]
        if before and after:
            if min(after) - max(before) > _TIGHT * size:
                return False
            tight += 1
    return tight > 0
