"""Body lines -> paragraphs -> sentences, each with the line it begins on. Pure functions.

A paragraph that a page break cuts is joined again: a line that ends without a closing sign goes on
in the next written line when that begins in lower case, or when its last word cannot stand last.
A sentence is always an exact substring of its paragraph, so of its line when the paragraph stands
on one line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from loaders.document import Line
from loaders.reference import vocabulary

_CLOSED = re.compile(r"[.!?;:…]\W*$")
_MARKUP = re.compile(r"[*_`]+")
_LIST_MARK = re.compile(
    r"\s*(?:#{1,6}\s+)?(?:>\s*)*"
    r"(?:[-–—+•●▪◦*·]\s+|\(?\d{1,2}\)\s*|\([a-zđ]\)\s*|[a-zđ]\)\s*|\d{1,2}(?:\.\d{1,2})*\.?\s+(?=\D)"
    r"|\d{1,2}(?:\.\d{1,2})*\.\s*(?=[^\W\d]))?"
    r"(?:[-–—+•●▪◦*·]\s+)?"
)
# A full stop ends a sentence before white space, unless what follows begins in lower case or the
# "word" before it is one letter or a list number.
_END = re.compile(r"(?<=[.!?…])[*_\"”’)]*\s+(?=[*_\"“‘(]*(?P<next>[^\W_]))")

# No sentence of a plan comes near this; what does is no prose, and rules must stay fast on it.
_LONGEST = 4000


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: the text of one or more lines joined by single spaces.

    ``places`` holds, for each line, the offset in ``text`` at which it begins and its number.
    """

    text: str
    places: tuple[tuple[int, int], ...]
    bold: bool = False

    @property
    def line(self) -> int:
        """Number of the first line."""
        return self.places[0][1]

    def line_at(self, offset: int) -> int:
        """Number of the line that holds the character at ``offset``."""
        return max((place for place in self.places if place[0] <= offset), default=self.places[0])[
            1
        ]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: exact text, without list mark, and the line it begins on."""

    text: str
    line: int
    start: int


@dataclass(frozen=True, slots=True)
class Plain:
    """A text for reading by rule: lower case, no emphasis marks, tone marks placed the new way.

    ``origin[i]`` is the place in the exact text of character ``i`` of ``text``, so that what a
    rule finds can be given back exactly as written.
    """

    exact: str
    text: str
    origin: tuple[int, ...]

    def written(self, start: int, end: int) -> str:
        """Exact text of a span of the plain text, white space at its ends left out."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        if start >= end:
            return ""
        return self.exact[self.origin[start] : self.origin[end - 1] + 1]


def plain(exact: str) -> Plain:
    """The text as rules read it, with the way back to what is written."""
    marks = {i for m in _MARKUP.finditer(exact) for i in range(m.start(), m.end())}
    kept = [i for i in range(len(exact)) if i not in marks]
    text = "".join(" " if exact[i].isspace() else _lower(exact[i]) for i in kept)
    tones, old = _tones()
    text = old.sub(lambda match: tones[match[0]], text)
    return Plain(exact, text, tuple(kept))


@cache
def _tones() -> tuple[dict[str, str], re.Pattern[str]]:
    """New tone marks by old ones, and the pattern of the old ones at the end of a syllable."""
    tones: dict[str, str] = vocabulary("sentences")["tones"]
    return tones, re.compile(rf"(?<!q)(?:{'|'.join(tones)})(?!\w)")


@cache
def _short_word() -> re.Pattern[str]:
    """A "word" before a full stop that ends no sentence: a number, a letter, an abbreviation."""
    words = "|".join(map(re.escape, vocabulary("sentences")["abbreviations"]["words"]))
    return re.compile(rf"(?:^|[\s(])(?:\d{{1,2}}(?:\.\d{{1,2}})*|[A-ZĐ]|{words}|[IVX]+)\.$")


def _lower(character: str) -> str:
    """Lower case of one character, never longer than one."""
    lower = character.lower()
    return lower if len(lower) == 1 else character


def paragraphs(lines: Iterable[Line]) -> list[Paragraph]:
    """Written lines as paragraphs, those cut by a page break joined again."""
    groups: list[list[Line]] = []
    for line in lines:
        if not line.text.strip():
            continue
        if groups and _goes_on(groups[-1][-1].text, line.text):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_joined(group) for group in groups]


def _goes_on(before: str, after: str) -> bool:
    """Whether ``after`` is the rest of the paragraph that ``before`` leaves open."""
    if _CLOSED.search(before) or before.lstrip().startswith(("#", "|")):
        return False
    if _open_end().search(plain(before).text):
        return True
    first = _MARKUP.sub("", after).strip()
    return first[:1].islower() and not re.match(r"[a-zđ][.)]\s", first)


@cache
def _open_end() -> re.Pattern[str]:
    """A last word that cannot end a line of text, such as "about"."""
    return re.compile(rf"(?<!\w){vocabulary('targets')['segments']['open_end']}\s*$")


def _joined(group: Sequence[Line]) -> Paragraph:
    if len(group) == 1:
        return Paragraph(group[0].text, ((0, group[0].number),), group[0].bold)
    text, places = "", []
    for line in group:
        text += " " if text else ""
        places.append((len(text), line.number))
        text += line.text.strip()
    return Paragraph(text, tuple(places))


def sentences(paragraph: Paragraph) -> list[Sentence]:
    """Sentences of a paragraph, in order; list marks and numbers in front are left out."""
    text = paragraph.text
    begin = mark.end() if (mark := _LIST_MARK.match(text)) else 0
    found = []
    for end in _no_longer_than(_LONGEST, [*_ends(text, begin), len(text)], text, begin):
        piece = text[begin:end]
        if exact := piece.strip():
            start = begin + piece.index(exact)
            found.append(Sentence(exact, paragraph.line_at(start), start))
        begin = end
    return found


def _no_longer_than(longest: int, ends: list[int], text: str, begin: int) -> list[int]:
    """Ends, with more of them where a sentence is too long to be one: at the last space before."""
    cut: list[int] = []
    for end in ends:
        while end - begin > longest:
            begin = max(text.rfind(" ", begin + 1, begin + longest), begin + longest // 2)
            cut.append(begin)
        cut.append(end)
        begin = end
    return cut


def _ends(text: str, begin: int) -> list[int]:
    return [
        match.start()
        for match in _END.finditer(text, begin)
        if not match["next"].islower() and not _short_word().search(text, begin, match.start())
    ]
