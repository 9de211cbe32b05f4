"""Which words of a printed line stand in which column of a table without rules."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from loaders.numbering import NumberKind, kind_of
from loaders.readers.aligned_columns import Columns, Spread, Word

MARKED = re.compile(r"\(?(?:[a-zđ]|[IVX]+|\d{1,2}(?:\.\d{1,2})*)[.)]\s+(\w)")


@dataclass(slots=True)
class Placed:
    """One line of the body with the text that it has in each column."""

    line: Spread
    parts: dict[int, Word]
    wide: bool = False  # one run of words that reaches over borders


def place(
    line: Spread,
    columns: Columns,
    margin: float,
    above: Placed | None,
    edges: dict[int, float],
) -> Placed:
    """The words of a line by the columns that they stand in.

    ``edges`` is where each column's last cell began: blocks of a page may be shifted, but the
    lines of one cell begin below each other.
    """
    if len(line.segments) == len(columns.roles):
        return Placed(line, dict(enumerate(line.segments)))
    first, *others = line.segments
    lone = not others or (len(others) == 1 and kind_of(first.text) is not NumberKind.OTHER)
    reach = margin if columns.at(line.segments[-1].x0) == 0 or others else 3 * margin
    if (
        lone
        and columns.crosses(line.segments[-1], reach)
        and not _fills_cells(line, columns, margin, above)
    ):
        at = columns.at(first.x0)
        parts = {at: first}
        if others:
            parts = {at: first, max(at + 1, columns.at(others[0].x0)): others[0]}
        return Placed(line, parts, wide=True)
    words: dict[int, list[Word]] = {}
    for segment in line.segments:
        inside = [w for w in line.words if segment.x0 <= w.x0 and w.x1 <= segment.x1]
        below = [at for at, x0 in edges.items() if abs(x0 - segment.x0) < margin / 4]
        crossed = columns.crossed(segment)
        touching = any(abs(x0 - w.x0) < margin / 4 for w in inside[1:] for x0 in edges.values())
        if len(below) == 1 and len(crossed) <= 1 and not touching:
            words.setdefault(below[0], []).extend(inside)
            continue
        shares = {columns.at(word.middle) for word in inside}
        if len(shares) > 1 and not columns.crosses(segment, margin):
            shares = {columns.at(segment.middle)}
        for word in inside:
            at = columns.at(word.middle) if len(shares) > 1 else next(iter(shares))
            words.setdefault(at, []).append(word)
    parts = {
        at: Word(" ".join(w.text for w in own), own[0].x0, own[-1].x1) for at, own in words.items()
    }
    return Placed(line, parts)


def _fills_cells(line: Spread, columns: Columns, margin: float, above: Placed | None) -> bool:
    """Whether a run of words is cells that touch: each border lies between two words, and the
    cells on both sides have begun on the line above."""
    if above is None or above.wide or line.apart or len(line.segments) > 1:
        return False
    if MARKED.match(line.segments[0].text):
        return False
    gaps = [(a.x1, b.x0) for a, b in itertools.pairwise(line.words)]
    for at in columns.crossed(line.segments[0]):
        border = columns.borders[at]
        between = any(x1 - margin / 2 <= border <= x0 + margin / 2 for x1, x0 in gaps)
        if not between or at not in above.parts or at + 1 not in above.parts:
            return False
    return True
