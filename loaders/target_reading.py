"""What the words around a number say: indicator, how it binds, scope, year."""

from __future__ import annotations

import re

from loaders.records import Comparator
from loaders.sentences import plain
from loaders.target_context import heading_year
from loaders.target_parts import Candidate
from loaders.target_rules import IndicatorRule, Vocabulary, vocabulary

_QUALIFIERS = (
    Comparator.AT_LEAST,
    Comparator.MORE_THAN,
    Comparator.UP_TO,
    Comparator.ABOUT,
)


def indicator_of(candidate: Candidate) -> str | None:
    """Code of the first indicator entry that fits; None where none does."""
    words = vocabulary()
    organisation, agri = _organisation(candidate, words)
    near = _around(candidate, candidate.segment[1])
    wide = _around(candidate, _next_number(candidate))
    growth = is_growth(candidate)
    if candidate.kind != "percent" and words.search("scopes.each", candidate.before):
        return None
    if "/" in candidate.text.text[candidate.number.start : candidate.number.end]:
        return None  # so many of all: neither a total nor a share
    acted = candidate.kind == "count" and words.search("segments.acted", candidate.before)
    for rule in words.rules:
        if acted and rule.code not in words.flows:
            continue
        if _fits(rule, candidate, wide if rule.wide else near, organisation, agri, growth):
            return rule.code
    return None


def _around(candidate: Candidate, end: int) -> str:
    """The words around the number, the number itself as one sign."""
    behind = candidate.text.text[candidate.words_start : end]
    return f"{candidate.reach.strip()} # {behind.strip(' .,;')}"


def _next_number(candidate: Candidate) -> int:
    """Where the next number or semicolon begins, "of which" not passed."""
    text, start = candidate.text.text, candidate.words_start
    stops = [match.start() for match in re.finditer(r"\d|;", text[start:])]
    nested = vocabulary().search("segments.nested", text[start:])
    return start + min([*stops, *([nested.start()] if nested else []), len(text) - start])


def _fits(
    rule: IndicatorRule,
    candidate: Candidate,
    around: str,
    organisation: str | None,
    agri: bool,
    growth: bool,
) -> bool:
    return (
        rule.kind == candidate.kind
        and rule.growth in (None, growth)
        and (not rule.organisations or organisation in rule.organisations)
        and rule.agri in (None, agri)
        and rule.nested in (None, candidate.nested)
        and rule.match.search(around) is not None
        and (rule.where is None or rule.where.search(candidate.whole) is not None)
    )


def is_growth(candidate: Candidate) -> bool:
    """Whether the number says by how much something grows, not where it stands."""
    words = vocabulary()
    if words.search("segments.growth", candidate.so_far):
        return True
    rate = words.search("segments.growth_after", candidate.after)
    return candidate.kind == "percent" and rate is not None


def _organisation(candidate: Candidate, words: Vocabulary) -> tuple[str | None, bool]:
    """Kind of organisation that the number belongs to, and whether it is agricultural."""
    own = _mentions(candidate.after, words)
    if own:
        return _as_labelled(own[0], candidate.before, words)
    clause = candidate.so_far[candidate.so_far.rfind(";") + 1 :]
    if words.total.search(candidate.before) and len({n for n, _ in _mentions(clause, words)}) > 1:
        return "mixed", False
    before = _mentions(candidate.so_far, words)
    return before[-1] if before else (None, False)


def _as_labelled(
    own: tuple[str | None, bool], before: str, words: Vocabulary
) -> tuple[str | None, bool]:
    """A unit that repeats the noun of its label is as narrow as the label: "number of X: 5 X"."""
    label = words.search("context.counted", before)
    named = _mentions(label[0], words) if label else []
    return named[-1] if named and named[-1][0] == own[0] else own


def _mentions(text: str, words: Vocabulary) -> list[tuple[str, bool]]:
    """Organisations named in a text, in order; the longest name at a place counts."""
    found: list[tuple[int, int, str]] = []
    for name, pattern in words.organisations:
        for match in pattern.finditer(text):
            if not any(start < match.end() and match.start() < end for start, end, _ in found):
                found.append((match.start(), match.end(), name))
    return [
        (name, words.agri.match(text[end:]) is not None)
        for start, end, name in sorted(found)
        if name != "none"
    ]


def comparator_of(candidate: Candidate) -> Comparator:
    """How the number binds: a range, else "or more" after it, else the nearest qualifier."""
    words = vocabulary()
    if candidate.number.value_max is not None:
        return Comparator.RANGE
    nearest = _nearest_qualifier(candidate.so_far, words)
    if nearest is not None and nearest is not Comparator.ABOUT:
        return nearest
    if _or(candidate, "or_more", words):
        return Comparator.AT_LEAST
    if _or(candidate, "or_less", words):
        return Comparator.UP_TO
    return nearest or Comparator.EXACT


def _nearest_qualifier(before: str, words: Vocabulary) -> Comparator | None:
    """The qualifier that stands nearest before the number, words that bind nothing stepped over."""
    text = before.rstrip()
    while text:
        for comparator in _QUALIFIERS:
            pattern = words.patterns[f"comparators.{comparator.value}"]
            if _ends_with(pattern, text) is not None:
                return comparator
        through = _ends_with(words.patterns["comparators.through"], text)
        if through is None:
            return None
        text = text[:through].rstrip()
    return None


def _ends_with(pattern: re.Pattern[str], text: str) -> int | None:
    """Where a word of ``pattern`` that closes ``text`` begins."""
    match = re.search(rf"(?<!\w)(?:{pattern.pattern})$", text, re.IGNORECASE)
    return match.start() if match else None


def _or(candidate: Candidate, name: str, words: Vocabulary) -> bool:
    """Whether "or more" closes the number itself, not a grade named after it."""
    match = words.search(f"comparators.{name}", candidate.after)
    if match is None:
        return False
    between = candidate.after[: match.start()]
    of_grade = words.search("comparators.or_more_of_grade", between)
    return of_grade is None and len(between.split()) <= 8


def scope_of(candidate: Candidate) -> str | None:
    """Part or base that limits the target, as written; None where nothing limits it."""
    words = vocabulary()
    if candidate.kind == "percent":
        return _base(candidate, words) or _parent_base(candidate)
    if each := words.search("scopes.each", candidate.before):
        start = candidate.segment[0]
        return candidate.text.written(start + each.start(), start + each.end())
    field = words.search("scopes.field", candidate.after)
    if field:
        name = "scope" if field["scope"] else "outside"
        return _written_after(candidate, field.start(name), field.end(name))
    if candidate.parent is None:
        return None
    return _base(candidate.parent, words)


def _base(candidate: Candidate, words: Vocabulary) -> str | None:
    """What a share is a share of: the noun after the number up to its verb."""
    start = candidate.words_start - candidate.number.end
    rest = candidate.after[start:]
    verb = re.search(rf"(?<!\w)(?:{words.patterns['segments.nouns_only'].pattern})(?!\w)", rest)
    end = start + (verb.start() if verb else len(rest))
    year = words.search("years.cue", rest)
    if year and not rest[: year.start()].strip():  # "55% in 2025" is a share of nothing named
        return None
    return _written_after(candidate, start, end)


def _parent_base(candidate: Candidate) -> str | None:
    """All that is said of the number that this one is a part of."""
    parent = candidate.parent
    if parent is None:
        return None
    end = parent.words_start + len(
        parent.text.text[parent.words_start : _next_number(parent)].rstrip(" ,")
    )
    return parent.text.written(parent.words_start, end) or None


def _written_after(candidate: Candidate, start: int, end: int) -> str | None:
    origin = candidate.number.end
    return candidate.text.written(origin + start, origin + end) or None


def year_of(sentence: str) -> int | None:
    """The year that a sentence leaves open for what follows it: its last one."""
    words = vocabulary()
    text = plain(sentence).text
    last = text.rsplit(";", 1)[-1]
    return heading_year(last, words) or heading_year(text, words)
