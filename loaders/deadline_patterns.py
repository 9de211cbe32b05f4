"""A deadline cell cut into tokens, by the patterns of ``data/vocabulary/deadlines.toml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from loaders.reference import vocabulary
from loaders.text import fold, nfc

_FRAGMENT = re.compile(r"\{([a-z_]+)\}")
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00ad", "-"))
_IDLE = ". ,;:-_/*…?"


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of a cell: its kind, its fixed value if any, and what its pattern captured."""

    kind: str
    value: str | None
    groups: dict[str, str]
    text: str


@dataclass(frozen=True, slots=True)
class _Pattern:
    kind: str
    value: str | None
    regex: re.Pattern[str]


def folded(text: str) -> str:
    """Cell text as the patterns expect it: folded, all dashes alike, idle marks at the ends off.

    >>> folded(" II/2021 – IV/2025. ")
    'ii/2021 - iv/2025'
    """
    return fold(nfc(text).translate(_DASHES).replace("*", " ")).strip(_IDLE)


def tokens(cell: str) -> list[Token] | None:
    """Tokens of a folded cell in order; ``None`` where a word is none of the vocabulary's."""
    found: list[Token] = []
    at = 0
    while at < len(cell):
        if cell[at] == " ":
            at += 1
            continue
        token, at = _longest(cell, at)
        if token is None:
            return None
        found.append(token)
    return found


def words(name: str) -> Any:
    """A word or word list of the vocabulary that the code needs by itself."""
    return vocabulary("deadlines")["words"][name]


def _longest(cell: str, at: int) -> tuple[Token | None, int]:
    best: Token | None = None
    end = at
    for pattern in _patterns():
        match = pattern.regex.match(cell, at)
        if match and match.end() > end:
            groups = {k: v for k, v in match.groupdict().items() if v is not None}
            best, end = Token(pattern.kind, pattern.value, groups, match.group()), match.end()
    return best, end


@cache
def _patterns() -> tuple[_Pattern, ...]:
    """All patterns, compiled; words must end where a word of the cell ends."""
    book = vocabulary("deadlines")
    fragments: dict[str, str] = book["fragments"]

    def whole(pattern: str) -> str:
        while _FRAGMENT.search(pattern):
            pattern = _FRAGMENT.sub(lambda m: fragments[m.group(1)], pattern)
        return pattern

    return tuple(
        _Pattern(
            entry["kind"],
            entry.get("value"),
            re.compile(
                f"(?:{whole(pattern)})" + ("" if entry.get("symbol") else "(?![a-z0-9])"), re.ASCII
            ),
        )
        for entry in book["tokens"]
        for pattern in entry["patterns"]
    )
