"""Tables of a PDF page whose rows are ruled and whose columns are not: rules -> boxes of cells.

Columns lie where the pieces of the rules meet, else between the headings, where the fewest words
are crossed. Boxes then become a grid as those of wholly ruled tables do.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.readers.aligned_columns import Spread, Word, borders_between, find_heading, spread
from loaders.readers.pdf_grid import Box
from loaders.readers.pdf_rules import ENDS, NEAR, Edge, Rule, blocks_of, level_rules
from loaders.readers.pdf_text import Char, printed_lines, rows_of

_WIDE = 0.5  # of the page: how long the rules of a table are at least
_TALL = 0.3  # of the table: what a rule between columns reaches over at least
_EVERY_ROW = 0.85  # of the table: what coloured cells cover where every row has its colour
_HEADING = 60.0  # points above the first rule in which a heading may stand
_LAST_ROW = 200.0  # points below the last rule in which a row may stand
_CLOSE = 0.9  # of the letter size: a wider gap ends the row
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
    rules = list(level_rules(edges))
    found = []
    for block in blocks_of([rule for rule in rules if rule.x1 - rule.x0 > _WIDE * width]):
        ys = [rule.y for rule in block]
        left, right = block[0].x0, block[0].x1
        if _has_columns(edges, rects, block):
            continue
        ys = [*_above(chars, block), *ys, *_below(chars, block)]
        words = _lines(chars, left, right, ys[0], ys[-1])
        inner = _met(block) or _carried(before, left, right) or _headed(words, ys)
        if len(inner) < 2:
            continue
        xs = (left, *inner, right)
        parts = [rule for rule in rules if ys[0] < rule.y < ys[-1] and rule not in block]
        found.append(HalfRuled(xs, tuple(_boxes(xs, ys, parts, words))))
    return found


def _above(chars: Sequence[Char], block: Sequence[Rule]) -> list[float]:
    """Where the heading begins that stands above the first rule, if one does."""
    left, right, y = block[0].x0, block[0].x1, block[0].y
    lines = _lines(chars, left, right, y - _HEADING, y)
    spreads = [line for _, line, _ in lines]
    for at in range(len(spreads)):
        found = find_heading(spreads, at)
        if found is not None and at + found[1] == len(spreads):
            return [lines[at][0] - lines[at][2]]
    return []


def _below(chars: Sequence[Char], block: Sequence[Rule]) -> list[float]:
    """Where the last row ends that no rule closes, if one stands close below the last rule."""
    left, right, y = block[0].x0, block[0].x1, block[-1].y
    end = y
    columns = 0
    for middle, line, size in _lines(chars, left, right, y, y + _LAST_ROW):
        if middle - size / 2 - end > _CLOSE * size:
            break
        end = middle + 0.7 * size
        columns = max(columns, len(line.segments))
    return [end] if columns > 2 else []


def _has_columns(edges: Sequence[Edge], rects: Sequence[Edge], block: Sequence[Rule]) -> bool:
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
        inside = block[0].x0 + ENDS < edge["x0"] < block[0].x1 - ENDS
        part = max(edge["top"], top), min(edge["bottom"], bottom)
        if inside and part[1] > part[0]:
            place = round(edge["x0"]), round(edge["top"]), round(edge["bottom"])
            (filled if place in grounds else drawn)[round(edge["x0"] / NEAR)].append(part)
    return any(_covered(own) > _TALL * (bottom - top) for own in drawn.values()) or any(
        _covered(own) > _EVERY_ROW * (bottom - top) for own in filled.values()
    )


def _covered(parts: Sequence[tuple[float, float]]) -> float:
    """How much of a line its parts cover together, small gaps counted in."""
    total, end = 0.0, float("-inf")
    for top, bottom in sorted(parts):
        start = top if top > end + NEAR else min(end, bottom)
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


def _met(block: Sequence[Rule]) -> tuple[float, ...]:
    """Places where the pieces of most rules meet."""
    groups: list[list[float]] = []
    for x in sorted(x for rule in block for x in rule.breaks):
        if groups and x - groups[-1][-1] <= NEAR:
            groups[-1].append(x)
        else:
            groups.append([x])
    return tuple(sum(own) / len(own) for own in groups if len(own) >= _COMMON * len(block))


def _carried(before: HalfRuled | None, left: float, right: float) -> tuple[float, ...]:
    """The columns of the page before, where this page's rules begin and end as its do."""
    if before is None or abs(before.xs[0] - left) + abs(before.xs[-1] - right) > ENDS:
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
    parts: Sequence[Rule],
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
    parts: Sequence[Rule], left: float, right: float, top: float, bottom: float
) -> list[float]:
    """Heights at which rules of a part of the table part one column's cell."""
    middle = (left + right) / 2
    return [p.y for p in parts if p.x0 < middle < p.x1 and top + NEAR < p.y < bottom - NEAR]


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
