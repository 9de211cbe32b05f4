"""Two wordings of one task side by side: which words the other does not have."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.text import fold, nfc, squeeze

# Fewer words in common than this, between others that differ, say nothing and unsettle the eye.
LEAST_COMMON = 2
_TOKEN = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Segment:
    """One stretch of a wording, spaces kept; ``differs``: the other wording lacks these words."""

    text: str
    differs: bool


def differences(one: str | None, other: str | None) -> tuple[list[Segment], list[Segment]]:
    """Both wordings as stretches that together are the wording, equal and different in turn.

    Words are compared without capitals and the place of tone marks; punctuation alone never
    differs.

    >>> [s.text for s in differences("ho tro vay von", "ho tro von")[0] if s.differs]
    ['vay ']
    """
    left, right = _tokens(one), _tokens(other)
    matcher = difflib.SequenceMatcher(
        None, [key for key, _ in left], [key for key, _ in right], autojunk=False
    )
    same_left, same_right = set[int](), set[int]()
    blocks = [
        b
        for b in matcher.get_matching_blocks()
        if b.size >= LEAST_COMMON or _at_edge(b, left, right)
    ]
    for block in blocks:
        same_left.update(range(block.a, block.a + block.size))
        same_right.update(range(block.b, block.b + block.size))
    return _segments(left, same_left), _segments(right, same_right)


def _at_edge(block: difflib.Match, left: Sequence[object], right: Sequence[object]) -> bool:
    begins = block.a == 0 and block.b == 0
    return begins or (block.a + block.size == len(left) and block.b + block.size == len(right))


def likeness(one: str | None, other: str | None) -> float:
    """Share (0 to 1) of the shorter wording's words that :func:`differences` leaves unmarked."""
    left, right = differences(one, other)
    same = min(sum(len(s.text) for s in side if not s.differs) for side in (left, right))
    return same / max(1, min(len(squeeze(one or "")), len(squeeze(other or ""))))


def _tokens(text: str | None) -> list[tuple[str, str]]:
    """Words with what follows each up to the next: (key to compare, slice of the text)."""
    written = squeeze(nfc(text or ""))
    starts = [m.start() for m in _TOKEN.finditer(written) if m.group()[0].isalnum()]
    if not starts:
        return [("", written)] if written else []
    starts[0] = 0
    ends = [*starts[1:], len(written)]
    pieces = [written[a:b] for a, b in zip(starts, ends, strict=True)]
    return [("".join(c for c in fold(piece) if c.isalnum()), piece) for piece in pieces]


def _segments(tokens: Sequence[tuple[str, str]], same: set[int]) -> list[Segment]:
    found: list[Segment] = []
    for place, (_, piece) in enumerate(tokens):
        differs = place not in same
        if found and found[-1].differs == differs:
            found[-1] = Segment(found[-1].text + piece, differs)
        else:
            found.append(Segment(piece, differs))
    return found
