"""The numbers of one sentence that may be targets, each with the words around it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from loaders.numbers import Number, currency_pattern, find_numbers
from loaders.sentences import Plain, plain
from loaders.target_context import Context, SectionKind, cue_year
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


def states_goal(sentence: str) -> bool:
    """Whether a sentence says by itself that it states goals."""
    return vocabulary().search("context.goal", plain(sentence).text) is not None


def candidates(sentence: str, context: Context, goal: bool, issued: int | None) -> list[Candidate]:
    """Targets of a sentence, before their indicator is known.

    Parameters
    ----------
    sentence : str
        Exact text.
    context : Context
        What the headings above say.
    goal : bool
        Whether an earlier sentence of the paragraph states goals.
    issued : int or None
        Year of the document; a number of an earlier year is a past fact.
    """
    words = vocabulary()
    text = plain(sentence)
    numbers = find_numbers(text.text)
    masked = _masked(text.text, words)
    breaks = [m.span() for m in words.patterns["segments.breaks"].finditer(text.text)]
    years = [(m.start(), cue_year(m)) for m in words.patterns["years.cue"].finditer(text.text)]
    found: list[Candidate] = []
    previous_end = 0
    for number in numbers:
        if any(start < number.end and number.start < end for start, end in masked):
            continue
        candidate = _candidate(text, number, previous_end, breaks, years, found)
        if _is_target(candidate, context, goal, issued, words):
            found.append(candidate)
            previous_end = number.end
    return found


def _masked(text: str, words: Vocabulary) -> list[tuple[int, int]]:
    """Spans of dates, document numbers, grades and the like."""
    return [match.span() for span in words.spans for match in span.finditer(text)]


def _candidate(
    text: Plain,
    number: Number,
    previous_end: int,
    breaks: list[tuple[int, int]],
    years: list[tuple[int, int]],
    found: list[Candidate],
) -> Candidate:
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


def _is_target(
    candidate: Candidate, context: Context, goal: bool, issued: int | None, words: Vocabulary
) -> bool:
    return (
        _has_place(candidate, context, goal, words)
        and _has_unit(candidate, words)
        and not _is_past(candidate, issued, words)
        and not _is_other(candidate, context, words)
    )


def _has_place(candidate: Candidate, context: Context, goal: bool, words: Vocabulary) -> bool:
    """Whether the number stands where targets are stated."""
    if words.search("context.goal", candidate.so_far):
        return True
    if context.kind is SectionKind.TARGET:
        return True
    if context.kind is SectionKind.PAST:
        return False
    if goal:
        return True
    clause = candidate.so_far[candidate.so_far.rfind(";") + 1 :]
    ahead = words.search("context.ahead", clause)
    if ahead and words.search("context.result", clause[ahead.end() :]):
        return True
    follows = words.patterns["years.follows"].match(candidate.whole[candidate.number.end :])
    return bool(follows and words.search("context.result", clause))


def _has_unit(candidate: Candidate, words: Vocabulary) -> bool:
    """Whether the number counts something: its unit follows, or a label stands before it."""
    if candidate.unit is not None:
        return True
    return words.search("context.label", candidate.before) is not None


def _is_past(candidate: Candidate, issued: int | None, words: Vocabulary) -> bool:
    """Whether the number says what already is."""
    if issued and candidate.year and candidate.year < issued:
        return True
    clause = re.split(r"[;:]", candidate.so_far)[-1]
    past = list(words.patterns["context.past"].finditer(clause))
    if not past:
        return False
    return words.search("context.goal", clause[past[-1].end() :]) is None


def _is_other(candidate: Candidate, context: Context, words: Vocabulary) -> bool:
    """Whether the number is a comparison, a duration, an age, a grant, a cost or a start level."""
    before, after = candidate.so_far, candidate.whole[candidate.number.end :]
    if words.search("context.comparison", before):
        return True
    times = words.search("not_targets.durations", after) or words.search("not_targets.ages", after)
    if candidate.kind == "count" and times:
        return words.search("not_targets.duration_levels", before) is None
    if words.search("not_targets.start_level", before) and words.search(
        "not_targets.start_level_after", after
    ):
        return True
    if candidate.kind == "percent":
        return words.search("not_targets.grant_shares", after) is not None
    if candidate.kind != "money":
        return False
    outside = context.kind is not SectionKind.TARGET
    return (
        words.search("not_targets.grants", before) is not None
        or words.search("not_targets.costs", before) is not None
        or (outside and words.search("not_targets.rates", after) is not None)
    )
