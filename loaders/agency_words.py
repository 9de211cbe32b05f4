"""Agency cells and names as words: one form for all spellings, each word with its place.

Names are compared as sequences of folded words with abbreviations written out; punctuation and
the word for "and" make no difference within a name, only between names.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

from loaders.reference import vocabulary
from loaders.text import fold, nfc

_PIECE = re.compile(r"[^\W_]+|\S", re.UNICODE)
_HARD = set(";:+•|")
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a cell: its folded form, its place, and what parts it from the word before.

    ``gap`` is ``""`` for white space, ``","`` for signs and words that may stand within a name,
    ``"&"`` for the word for "and",
    ``";"`` for signs that never do. ``colon`` says that a colon follows. ``proper`` says that it
    is written with a capital letter. ``bracket`` says that a bracket opens before it.
    """

    key: str
    start: int
    end: int
    gap: str = ""
    colon: bool = False
    proper: bool = False
    bracket: bool = False


@cache
def book() -> dict[str, Any]:
    """The vocabulary of agency cells."""
    return vocabulary("agencies")


@lru_cache(maxsize=8192)
def key_of(name: str) -> Key:
    """A name as the sequence of words by which names are compared.

    >>> key_of("A - B & C") == key_of("a, b c")
    True
    """
    return tuple(word.key for word in words_of(name))


def phrase(text: str) -> Key:
    """A phrase of the vocabulary as a key."""
    return key_of(text)


def words_of(cell: str) -> list[Word]:
    """Words of a cell with their places in it; ``cell`` must be in NFC."""
    return _written_out(_plain(cell))


def _plain(cell: str) -> list[Word]:
    """Words as written: a word said twice in a row counts once, its place covers both."""
    words: list[Word] = []
    gap, bracket = "", False
    for match in _PIECE.finditer(cell):
        piece = match.group()
        if piece == "." and words and words[-1].key in book()["dotted"]["words"]:
            continue
        if not piece.isalnum():
            hard = piece in _HARD
            gap = ";" if hard else gap if gap == ";" else "," if piece in ",/" else gap or "-"
            bracket = bracket or piece in "(["
            if piece == ":" and words:
                words[-1] = _changed(words[-1], colon=True)
            continue
        key = fold(piece)
        if key in book()["joiners"]:
            gap = gap if gap in (",", ";") else "&"
            continue
        if "\n" in cell[words[-1].end if words else 0 : match.start()] and piece[0].isupper():
            gap = gap or ","
        if words and words[-1].key == key and not gap:
            words[-1] = _changed(words[-1], end=match.end())
            continue
        proper = piece[0].isupper()
        words.append(Word(key, match.start(), match.end(), gap, False, proper, bracket))
        gap, bracket = "", False
    return words


def _written_out(words: list[Word]) -> list[Word]:
    """Words with abbreviations replaced by what they stand for, at the same place."""
    table, longest = _abbreviations()
    out: list[Word] = []
    at = 0
    while at < len(words):
        size, full = next(
            (
                (n, table[run])
                for n in range(min(longest, len(words) - at), 0, -1)
                if (run := tuple(w.key for w in words[at : at + n])) in table
                and _one_abbreviation(words[at : at + n])
                and not _cuts_another(words, at, n)
            ),
            (1, None),
        )
        first, last = words[at], words[at + size - 1]
        for index, key in enumerate(full or (first.key,)):
            out.append(
                Word(
                    key,
                    first.start,
                    last.end,
                    first.gap if index == 0 else "",
                    last.colon if index == len(full or "x") - 1 else False,
                    first.proper,
                    first.bracket and index == 0,
                )
            )
        at += size
    return out


def _cuts_another(words: list[Word], at: int, size: int) -> bool:
    """Whether an abbreviation that begins inside the run reaches beyond it: "A and KH&DT"."""
    table, longest = _abbreviations()
    return any(
        tuple(w.key for w in words[start:stop]) in table and _one_abbreviation(words[start:stop])
        for start in range(at + 1, at + size)
        for stop in range(at + size + 1, min(len(words), start + longest) + 1)
    )


def _one_abbreviation(words: list[Word]) -> bool:
    """Whether signs between the letters leave them one abbreviation: a comma and a space do not."""
    return all(
        word.gap in ("", "-", "&") or (word.gap == "," and word.start - before.end == 1)
        for before, word in pairwise(words)
    )


@cache
def _abbreviations() -> tuple[dict[Key, Key], int]:
    table = {
        tuple(short.split()): tuple(full.split()) for short, full in book()["abbreviations"].items()
    }
    return table, max(map(len, table))


def _changed(word: Word, *, end: int | None = None, colon: bool = False) -> Word:
    return Word(
        word.key,
        word.start,
        end or word.end,
        word.gap,
        colon or word.colon,
        word.proper,
        word.bracket,
    )


def normal(cell: str) -> str:
    """A cell in the form that places refer to: NFC, ends trimmed."""
    return nfc(cell).strip()


def begins_name(words: list[Word], at: int) -> bool:
    """Whether the words from ``at`` on begin as names of bodies do."""
    starts = book()["starts"]["words"]
    if at and not words[at].gap and f"{words[at - 1].key} {words[at].key}" in starts:
        return False  # the second word of one beginning
    return words[at].key in starts or " ".join(w.key for w in words[at : at + 2]) in starts
