"""Text for search: folded, with abbreviations beside their long forms, so that either is found."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from loaders.reference import vocabulary
from loaders.text import fold


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    """Folded abbreviation and long form, longest long form first."""
    pairs = [(fold(a), fold(b)) for a, b in vocabulary("abbreviations")["abbreviations"].items()]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[1])))


@cache
def _short_pattern() -> re.Pattern[str]:
    shorts = sorted((short for short, _ in _pairs()), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, shorts)) + r")(?!\w)")


def expand(text: str) -> str:
    """Folded text in which every known abbreviation stands as its long form.

    Search texts and queries both pass through here, so that "htx" and its long form meet.
    """
    longs = dict(_pairs())
    return _short_pattern().sub(lambda found: longs[found.group()], fold(text))


def search_text(parts: Iterable[str | None]) -> str:
    """Folded text of some cells, followed by the parts that abbreviations change, expanded."""
    texts = [part for part in parts if part]
    plain = " | ".join(fold(text) for text in texts)
    expanded = " | ".join(expand(text) for text in texts)
    return plain if plain == expanded else f"{plain} | {expanded}"
