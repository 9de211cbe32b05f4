"""The syllables of a wording: folded for comparison, each with its place in the text as written.

Abbreviations are written out, so that a wording compares equal however long its words are; a
syllable of a written-out abbreviation stands where the abbreviation stands.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from loaders.reference import vocabulary
from loaders.text import fold, nfc

_SYLLABLE = re.compile(r"[^\W_]+")
_TONES = "\u0300\u0301\u0303\u0309\u0323"  # grave, acute, tilde, hook, dot below


@dataclass(frozen=True, slots=True)
class Syllable:
    """One syllable: folded, with its tone, and the slice of the text it was read from.

    ``toned`` is the syllable with all marks, its tone written last, so that two ways to place a
    tone mark compare equal. ``clause`` counts the clauses of the text (parted by a full stop,
    semicolon or colon) from 0.
    """

    text: str
    toned: str
    start: int
    end: int
    clause: int


_CLAUSE_END = re.compile(r"[;:]|\.(?=\s|$)")


def syllables(text: str) -> list[Syllable]:
    """Syllables of a text in order, abbreviations written out.

    >>> [s.text for s in syllables("Hỗ trợ HTX")]
    ['ho', 'tro', 'hop', 'tac', 'xa']
    """
    composed = nfc(text)
    folded = fold_in_place(text)
    found: list[Syllable] = []
    clause, at = 0, 0
    for match in _pattern().finditer(folded):
        # A full stop within a word or number ("4.0", "1.600") ends no clause.
        between = folded[at : match.start()]
        if between != " " and _CLAUSE_END.search(between):
            clause += 1
        at = match.end()
        written = (match.group(), _tone_last(composed[match.start() : match.end()]))
        for plain, toned in _long_forms().get(match.group(), (written,)):
            found.append(Syllable(plain, toned, match.start(), match.end(), clause))
    return found


def fold_in_place(text: str) -> str:
    """Folded text in which every character keeps the place that it has in ``nfc(text)``."""
    return nfc(text).translate(_FOLDED)


class _Folded(dict[int, str]):
    """Folded characters by code, each worked out when first met."""

    def __missing__(self, code: int) -> str:
        self[code] = _fold_character(chr(code))
        return self[code]


_FOLDED = _Folded()


def _fold_character(character: str) -> str:
    if character in "đĐ":
        return "d"
    base = unicodedata.normalize("NFD", character)[0].casefold()
    return base if len(base) == 1 else character


@cache
def _tone_last(syllable: str) -> str:
    letters = unicodedata.normalize("NFD", syllable.casefold())
    tones = "".join(c for c in letters if c in _TONES)
    return unicodedata.normalize("NFC", "".join(c for c in letters if c not in _TONES)) + tones


@cache
def _long_forms() -> dict[str, tuple[tuple[str, str], ...]]:
    listed = vocabulary("abbreviations")["abbreviations"]
    return {
        fold(short): tuple((fold(word), _tone_last(word)) for word in _SYLLABLE.findall(long))
        for short, long in listed.items()
    }


@cache
def _pattern() -> re.Pattern[str]:
    shorts = sorted(map(re.escape, _long_forms()), key=len, reverse=True)
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(shorts)})(?![^\W_])|[^\W_]+")
