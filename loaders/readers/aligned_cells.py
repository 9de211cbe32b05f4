"""Which words of a printed line stand in which column of a table without rules."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from loaders.numbering import NumberKind, kind_of
from loaders.readers.aligned_columns import Columns, Spread, Word
from loaders.readers.flowed_costs import AGENCY_ROLES
from loaders.readers.flowed_vocabulary import fold, load_vocabulary

_OPEN = ("-", "–", "/", "&", "(")  # no cell ends so
_PUSHED = 7.0  # letters by which full cells may push a name along
MARKED = re.compile(r"\(?(?:[a-zđ]|[IVX]+|\d{1,2}(?:\.\d{1,2})*)[.)]\s+(\w)")


@dataclass(slots=True)
class Placed:
    """One line of the body with the text that it has in each column."""

    line: Spread
    parts: dict[int, Word]
    wide: bool = False  # one run of words that reaches over borders
    guessed: frozenset[int] = frozenset()  # columns that a run of words was cut between


def place(
    line: Spread,
    columns: Columns,
    margin: float,
    above: Placed | None,
    edges: dict[int, float],
    slack: float = 0.0,
) -> Placed:
    """The words of a line by the columns that they stand in.

    ``edges`` is where each column's last cell began: blocks of a page may be shifted, but the
    lines of one cell begin below each other. ``slack`` is how far from its column's edge a cell
    may begin where the cell before it fills its own.
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
        and not (slack and _goes_on_beside(line, columns, above, edges, slack))
        and not (slack and _opens_agencies(line, columns, edges, slack))
    ):
        at = columns.at(first.x0)
        parts = {at: first}
        if others:
            parts = {at: first, max(at + 1, columns.at(others[0].x0)): others[0]}
        return Placed(line, parts, wide=True)
    words: dict[int, list[Word]] = {}
    guessed: set[int] = set()
    for n, segment in enumerate(line.segments):
        inside = [w for w in line.words if segment.x0 <= w.x0 and w.x1 <= segment.x1]
        later = [columns.at(other.x0) for other in line.segments[n + 1 :]]
        free = {at: x0 for at, x0 in edges.items() if at < min(later, default=len(columns.roles))}
        if slack and (
            parted := _parted(inside, columns, free, slack, above, min(later, default=99))
        ):
            for at, own in parted.items():
                words.setdefault(at, []).extend(own)
            guessed |= {at for at in parted if len(parted) > 1}
            continue
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
    return Placed(line, parts, guessed=frozenset(guessed))


def _parted(
    words: list[Word],
    columns: Columns,
    edges: dict[int, float],
    slack: float,
    above: Placed | None = None,
    end: int = 0,
) -> dict[int, list[Word]]:
    """A run of words cut where one of them begins at the edge of a later column's cells.

    Empty where none does. A full cell pushes the cell beside it a few letters along, more where
    the words then are an agency's name, or go on with one above.
    """
    starts = [at for at, x0 in edges.items() if abs(x0 - words[0].x0) <= slack]
    first = min(starts, key=lambda at: abs(edges[at] - words[0].x0), default=None)
    first = columns.at(words[0].x0) if first is None else first
    cuts: dict[int, int] = {}
    begun = {at: x0 for at, x0 in _begun(columns).items() if at < end} | edges
    for at in sorted(at for at in begun if at > first):
        if name := _name_begins(words, at, columns, begun[at], above):
            cuts[at] = name
        if at in cuts or at not in edges:
            continue
        near = [n for n in range(1, len(words)) if abs(words[n].x0 - edges[at]) <= slack]
        free = [n for n in near if n > max(cuts.values(), default=0)]
        free = [n for n in free if not words[n - 1].text.endswith(_OPEN)] or free
        if free:
            cuts[at] = min(free, key=lambda n: abs(words[n].x0 - edges[at]))
    if not cuts:
        return {}
    bounds = [0, *cuts.values(), len(words)]
    named = [first, *cuts]
    return {at: words[a:b] for at, a, b in zip(named, bounds[:-1], bounds[1:], strict=True)}


def _begun(columns: Columns) -> dict[int, float]:
    """Where agencies' columns begin before any cell of them is seen: at their borders."""
    named = [at for at, role in enumerate(columns.roles) if at and role in AGENCY_ROLES]
    return {at: columns.borders[at - 1] for at in named}


def _name_begins(
    words: list[Word], at: int, columns: Columns, edge: float, above: Placed | None
) -> int:
    """The word near a column of agencies with which a name begins there, or goes on; else 0."""
    if columns.roles[at] not in AGENCY_ROLES or words[-1].x1 <= edge:
        return 0
    over = above.parts[at].text.split() if above and at in above.parts else []
    near = [n for n in range(1, len(words)) if -_PUSHED <= words[n].x0 - edge <= _PUSHED / 2]
    named = [
        n
        for n in near
        if words[n].text[0].isupper() and _is_name(over, " ".join(w.text for w in words[n:]))
    ]
    return min(named, key=lambda n: abs(words[n].x0 - edge), default=0)


def _is_name(over: list[str], text: str) -> bool:
    """Whether words name an agency or begin its name, alone or with the last words above."""
    vocabulary = load_vocabulary()
    known = vocabulary.agency_names | vocabulary.agency_prefixes
    begun = [" ".join([*over[n:], text]) for n in range(len(over) + 1)]
    return any(vocabulary.agency_start.match(name) and fold(name) in known for name in begun)


def _goes_on_beside(
    line: Spread, columns: Columns, above: Placed | None, edges: dict[int, float], slack: float
) -> bool:
    """Whether a lone run of words is the rest of cells that stand side by side above it."""
    if above is None or above.wide or line.apart or len(line.segments) > 1:
        return False
    if not line.segments[0].text[0].islower():
        return False
    parted = _parted(list(line.words), columns, edges, slack)
    return len(parted) > 1 and all(at in above.parts for at in parted)


def _opens_agencies(line: Spread, columns: Columns, edges: dict[int, float], slack: float) -> bool:
    """Whether a lone run of words is cells side by side of which the later name agencies."""
    if len(line.segments) > 1 or MARKED.match(line.segments[0].text):
        return False
    parted = _parted(list(line.words), columns, edges, slack, None, 99)
    later = sorted(parted)[1:]
    opens = load_vocabulary().agency_start
    return bool(later) and all(
        columns.roles[at] in AGENCY_ROLES
        and parted[at][0].text[0].isupper()
        and opens.match(" ".join(word.text for word in parted[at]))
        for at in later
    )


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
