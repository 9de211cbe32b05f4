"""Where a sentence stands: inside a section of targets, of past results, or elsewhere.

A heading opens a section until the next heading of the same or a higher level. Which words make a
section one of targets is vocabulary; what counts as a heading is decided here by its form.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from loaders.document import Line
from loaders.sentences import Paragraph, plain
from loaders.target_rules import Vocabulary

_PREFIX = re.compile(r"^\s*(#{0,6})\s*[*_]*\s*")
_CAPITAL = re.compile(r"^[A-HĐ]\s*[.)]\s+\S")
_ROMAN = re.compile(r"^[IVX]+\s*[.)/:-]\s*\S")
_DIGITS = re.compile(
    r"^(\d{1,2}(?:\.\d{1,2})*)\s*[.)/]?\s+(?=\S)|^(\d{1,2}(?:\.\d{1,2})*)\s*[.)/](?=[^\W\d])"
)
_LETTER = re.compile(r"^[a-zđ]\s*[.)]\s+\S")
_BULLET = re.compile(r"^\s*(?:[-–—+•●▪◦*·]\s|\(?[a-zđ\d]{1,2}\))")
_LONGEST_HEADING = 200
_NUMBERED, _LABEL_LEVEL, _LEAD_LEVEL = 4, 20, 30


class SectionKind(StrEnum):
    """What a section is about, as far as targets go."""

    TARGET = "target"
    PAST = "past"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Context:
    """What the headings above a paragraph say: kind of section and year, if any."""

    kind: SectionKind | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class _Heading:
    level: int
    kind: SectionKind | None
    year: int | None


def in_context(
    items: Iterable[Paragraph], words: Vocabulary
) -> Iterator[tuple[Paragraph, Context]]:
    """Each paragraph with what the headings above it say; a heading counts for itself too."""
    open_headings: list[_Heading] = []
    item = 0
    for paragraph in items:
        level = heading_level(paragraph)
        item = _item_number(paragraph, level, open_headings, item)
        if item:
            yield paragraph, _context(open_headings)
            continue
        heading = _heading(paragraph, level, words)
        if level is not None:
            open_headings = [h for h in open_headings if h.level < level]
        elif _ends_lead(paragraph, open_headings):
            open_headings = [h for h in open_headings if h.level < _LEAD_LEVEL]
        if heading is not None:
            open_headings = [h for h in open_headings if h.level < heading.level]
            open_headings.append(heading)
        yield paragraph, _context(open_headings)


def _item_number(
    paragraph: Paragraph, level: int | None, open_headings: list[_Heading], before: int
) -> int:
    """Number of an item of a numbered list inside a section; 0 where the line is none.

    Such a list begins again at 1 below a heading of the same form, or below a line that ends in
    a colon, and goes on with the next number as long as its lines end like sentences.
    """
    match = _DIGITS.match(paragraph.text.lstrip())
    if match is None or level != _NUMBERED or not paragraph.text.rstrip().endswith((".", ";", ",")):
        return 0
    number = int(match[1] or match[2])
    if before and number == before + 1:
        return number
    nested = any(h.level == level or h.level >= _LABEL_LEVEL for h in open_headings)
    return 1 if number == 1 and nested else 0


def heading_level(paragraph: Paragraph) -> int | None:
    """Level of a numbered or marked heading, 1 the highest; None for other text."""
    match = _PREFIX.match(paragraph.text)
    hashes = len(match[1]) if match else 0
    text = paragraph.text[match.end() :] if match else paragraph.text
    if _ROMAN.match(text):
        return 3
    if _CAPITAL.match(text):
        return 2
    if digits := _DIGITS.match(text):
        return _NUMBERED + (digits[1] or digits[2]).count(".")
    if _LETTER.match(text):
        return 10
    if hashes:
        return 1 + hashes
    letters = [c for c in text if c.isalpha()]
    if letters and len(text) <= _LONGEST_HEADING and all(c.isupper() for c in letters):
        return 3
    return None


def _heading(paragraph: Paragraph, level: int | None, words: Vocabulary) -> _Heading | None:
    text = plain(paragraph.text).text.strip()
    if words.search("headings.parts", text):
        level = 1
    if level is not None:
        if len(text) > _LONGEST_HEADING or text.endswith((";", ",")):
            return None
        return _Heading(level, _kind(text, words), heading_year(text, words))
    if text.endswith(":") and len(text) <= _LONGEST_HEADING:
        return _lead(text, words)
    if _is_label(paragraph, text, words):
        return _Heading(_LABEL_LEVEL, _kind(text, words), heading_year(text, words))
    return None


def _lead(text: str, words: Vocabulary) -> _Heading:
    """A line that ends in a colon and so speaks for the items below it."""
    label = len(text.split()) <= 8
    states_goal = words.search("context.goal", text) or words.search("context.ahead", text)
    kind = _kind(text, words) if label else None
    if kind is None and states_goal:
        kind = SectionKind.TARGET
    return _Heading(_LABEL_LEVEL if label and kind and not states_goal else _LEAD_LEVEL, kind,
                    heading_year(text, words))  # fmt: skip


def _is_label(paragraph: Paragraph, text: str, words: Vocabulary) -> bool:
    """A short line without number that begins with what its section is about."""
    bare = text.lstrip("-–—+•●▪◦* ")
    match = words.search("headings.target", bare) or words.search("headings.past", bare)
    short = len(bare.split()) <= 10 and not bare.endswith((".", ";"))
    return short and match is not None and (match.start() == 0 or paragraph.bold)


def _kind(text: str, words: Vocabulary) -> SectionKind | None:
    """Kind of section by the word that comes first."""
    places = {
        kind: match.start()
        for kind in SectionKind
        if (match := words.search(f"headings.{kind.value}", text))
    }
    return min(places, key=lambda kind: places[kind]) if places else None


def _ends_lead(paragraph: Paragraph, open_headings: list[_Heading]) -> bool:
    """Whether plain prose ends the list that a lead line opened outside a section of targets."""
    if not open_headings or open_headings[-1].level != _LEAD_LEVEL:
        return False
    outside = _context([h for h in open_headings if h.level < _LEAD_LEVEL])
    return outside.kind is not SectionKind.TARGET and not _BULLET.match(paragraph.text)


def _context(open_headings: list[_Heading]) -> Context:
    context = Context()
    for heading in open_headings:
        if heading.kind is not None:
            context = replace(context, kind=heading.kind)
        if heading.year is not None:
            context = replace(context, year=heading.year)
    return context


def cue_year(match: re.Match[str]) -> int:
    """Year of a match of the year cue: the last year of a period."""
    return int(next(year for year in match.groupdict().values() if year))


def heading_year(text: str, words: Vocabulary) -> int | None:
    """Year of a heading: the first that is not announced as an outlook, else the outlook's."""
    outlook = words.patterns["headings.outlook"]
    cues = list(words.patterns["years.cue"].finditer(text))
    main = [match for match in cues if not outlook.search(text[: match.start()])]
    first = next(iter([*main, *cues]), None)
    return cue_year(first) if first else None


def issue_year(lines: Iterable[Line], words: Vocabulary) -> int | None:
    """Year of the place-and-date line of a document, where one is among the lines."""
    for line in lines:
        if match := words.search("years.issued", plain(line.text).text):
            return int(match["year"])
    return None
