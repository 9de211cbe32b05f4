"""One number of a sentence with the words around it: segment, unit, phrase, year."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from loaders.numbers import Number, currency_pattern
from loaders.sentences import Plain
from loaders.target_rules import Vocabulary, vocabulary

_ASIDE = re.compile(r"\s*\([^()\d]{2,20}\)")


@dataclass(frozen=True, slots=True)
class Candidate:
    """One number of a sentence with its surroundings, in plain text unless said otherwise.

    Attributes
    ----------
    kind : str
        count, percent or money.
    unit : str or None
        Unit as written.
    phrase : str
        Exact words that state the number.
    before, after : str
        Words of the number's own segment on either side, unit included in ``after``.
    reach : str
        Words before the number back to the number or semicolon before it.
    so_far : str
        The sentence up to the number.
    whole : str
        The whole sentence.
    nested : bool
        Whether the number is a part of the one before it.
    year : int or None
        Year that the sentence gives for this number.
    words_start : int
        Where the words after the number and its percent sign, currency or aside begin.
    offset : int
        Place of the number in the exact sentence.
    parent : Candidate or None
        The number that a nested one is a part of.
    """

    number: Number
    kind: str
    unit: str | None
    phrase: str
    before: str
    after: str
    reach: str
    so_far: str
    whole: str
    nested: bool
    year: int | None
    offset: int
    text: Plain = field(repr=False)
    segment: tuple[int, int]
    words_start: int
    parent: Candidate | None = None


def build_candidate(
    text: Plain,
    number: Number,
    previous_end: int,
    breaks: list[tuple[int, int]],
    years: list[tuple[int, int]],
    found: list[Candidate],
) -> Candidate:
    """One number with the words around it.

    Parameters
    ----------
    text : Plain
        The sentence.
    number : Number
        The number.
    previous_end : int
        Where the target before it ends.
    breaks : list of spans
        Where the words of one target end and those of the next begin.
    years : list of (place, year)
        Years of the sentence.
    found : list of Candidate
        Targets before it.
    """
    words = vocabulary()
    start = max([b for _, b in breaks if b <= number.start], default=0)
    aside = _ASIDE.match(text.text, number.end)
    stop = aside.end() if aside else number.end
    end = min([a for a, _ in breaks if a >= stop], default=len(text.text))
    reach_start = max(previous_end, text.text.rfind(";", 0, number.start) + 1)
    between = text.text[reach_start : number.start]
    kind, unit, tail = _unit(text, number, end)
    nested = bool(found) and words.search("segments.nested", between) is not None
    return Candidate(
        number=number,
        kind=kind,
        unit=unit,
        phrase=_phrase(
            text, _subject_start(text, start, reach_start, tail, end), number, end, words
        ),
        before=text.text[start : number.start],
        after=text.text[number.end : end],
        reach=_carried(found, between, words) + between,
        so_far=text.text[: number.start],
        whole=text.text,
        nested=nested,
        year=_year(text.text, number, years),
        offset=text.origin[number.start],
        text=text,
        segment=(start, end),
        words_start=tail,
        parent=_root(found[-1]) if nested else None,
    )


def _carried(found: list[Candidate], between: str, words: Vocabulary) -> str:
    """Verb of the number before, where this one only goes on with its enumeration."""
    if not found or words.search("segments.enumeration", between) is None:
        return ""
    verb = words.search("segments.carried", found[-1].reach)
    return f"{verb[0]} " if verb else ""


def _subject_start(text: Plain, start: int, reach_start: int, tail: int, end: int) -> int:
    """Where the phrase begins: nothing follows the number, so its subject stands before it."""
    if text.text[tail:end].strip() or text.text[start - 1 : start] != ",":
        return start
    return reach_start


def _root(candidate: Candidate) -> Candidate:
    """The number that all nested ones of an enumeration are parts of."""
    return candidate.parent if candidate.parent is not None else candidate


def _unit(text: Plain, number: Number, end: int) -> tuple[str, str | None, int]:
    """Kind of number, unit as written, and where the words after the unit begin."""
    words = vocabulary()
    tail = text.text[number.end : end]
    per = words.patterns["units.per"]
    if number.percent:
        rate = per.match(tail)
        written = text.written(number.end, number.end + rate.end()) if rate else ""
        return "percent", f"%{written}", number.end + (rate.end() if rate else 0)
    if currency := currency_pattern().match(tail):
        stop = number.end + currency.end()
        rate = per.match(text.text, stop)
        unit = text.written(number.end, rate.end() if rate else stop)
        scale = number.scale_text
        return "money", f"{scale} {unit}".strip(), rate.end() if rate else stop
    aside = _ASIDE.match(text.text, number.end)
    begin = aside.end() if aside else number.end
    rest = text.text[begin:end]
    space = len(rest) - len(rest.lstrip())
    for word in words.units:
        if re.match(rf"{re.escape(word)}(?!\w)", rest[space:]):
            stop = begin + space + len(word)
            rate = per.match(text.text, stop)
            stop = rate.end() if rate else stop
            return "count", text.written(begin, stop), begin
    return "count", _first_words(text, begin, begin + len(rest)), begin


def _first_words(text: Plain, start: int, end: int) -> str | None:
    """The first two words after a number as its unit, where a noun may stand there."""
    match = re.match(r"\s+([^\W\d]+(?:\s+[^\W\d]+)?)", text.text[start:end])
    if match is None or vocabulary().search("units.not_a_unit", match[1]):
        return None
    return text.written(start + match.start(1), start + match.end(1))


def _phrase(text: Plain, start: int, number: Number, end: int, words: Vocabulary) -> str:
    """Exact words of the segment, connecting words at its beginning left out."""
    lead = words.patterns["segments.lead"]
    while start < number.start:
        if text.text[start].isspace():
            start += 1
        elif (match := lead.match(text.text, start)) and start < match.end() <= number.start:
            start = match.end()
        else:
            break
    return text.written(start, end)


def _year(text: str, number: Number, years: list[tuple[int, int]]) -> int | None:
    """Year for a number: announced right after it, else the last one before it, else the next."""
    after = vocabulary().patterns["years.follows"].match(text[number.end :])
    if after:
        return int(after["year"])
    before = [year for place, year in years if place < number.start]
    if before:
        return before[-1]
    stop = text.find(";", number.end)
    later = [
        year for place, year in years if number.end <= place < (stop if stop >= 0 else len(text))
    ]
    return later[0] if later else None
