"""Which numbers of a sentence are targets: place, unit, and nothing that speaks against it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.numbers import Number, find_numbers
from loaders.sentences import plain
from loaders.target_context import Context, SectionKind, cue_year
from loaders.target_parts import Candidate, build_candidate
from loaders.target_rules import Vocabulary, vocabulary

_YEAR = re.compile(r"(?:19|20)\d\d")


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
    numbers = sorted([*find_numbers(text.text), *_out_of(text.text, words)], key=_place)
    masked = _masked(text.text, words)
    breaks = [m.span() for m in words.patterns["segments.breaks"].finditer(text.text)]
    years = [(m.start(), cue_year(m)) for m in words.patterns["years.cue"].finditer(text.text)]
    found: list[Candidate] = []
    previous_end = 0
    for number in numbers:
        if any(start < number.end and number.start < end for start, end in masked):
            continue
        candidate = build_candidate(text, number, previous_end, breaks, years, found)
        if _is_target(candidate, context, goal, issued, words):
            found.append(candidate)
            previous_end = number.end
    return found


def _out_of(text: str, words: Vocabulary) -> Iterator[Number]:
    """The first number of "15/20 communes", its span that of both."""
    for match in words.patterns["units.out_of"].finditer(text):
        if int(match["part"]) <= int(match["whole"]):
            yield Number(float(match["part"]), None, *match.span())


def _place(number: Number) -> int:
    return number.start


def _masked(text: str, words: Vocabulary) -> list[tuple[int, int]]:
    """Spans of dates, document numbers, grades and the like."""
    return [match.span() for span in words.spans for match in span.finditer(text)]


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
    if _states_least(candidate, words) or _is_ahead_above(candidate, words):
        return True
    clause = candidate.so_far[candidate.so_far.rfind(";") + 1 :]
    ahead = words.search("context.ahead", clause)
    if ahead and words.search("context.result", clause[ahead.end() :]):
        return True
    follows = words.patterns["years.follows"].match(candidate.whole[candidate.number.end :])
    return bool(follows and words.search("context.result", clause))


def _states_least(candidate: Candidate, words: Vocabulary) -> bool:
    """Whether a label and the least that it is to reach stand before the number."""
    clause = candidate.so_far[candidate.so_far.rfind(";") + 1 :]
    return words.search("context.least", clause) is not None


def _is_ahead_above(candidate: Candidate, words: Vocabulary) -> bool:
    """Whether the sentence opens with a year ahead, which holds for all that semicolons part.

    What follows must be said of a result too, or be a share.
    """
    first, *between = candidate.so_far.split(";")
    opening = words.search("context.ahead_first", first)
    if not between or opening is None or not words.search("context.result", first[opening.end() :]):
        return False
    return candidate.kind == "percent" or words.search("context.result", between[-1]) is not None


def _has_unit(candidate: Candidate, words: Vocabulary) -> bool:
    """Whether the number counts something: its unit follows, or a label stands before it."""
    if candidate.unit is not None:
        return True
    written = candidate.whole[candidate.number.start : candidate.number.end]
    if _YEAR.fullmatch(written):
        return False
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
