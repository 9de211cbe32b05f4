"""The same task in different plans: a score for each pair, and bands that mean something.

A score depends on the two plans alone, never on the rest of the corpus: adding a plan changes no
other score, so new plans are compared without touching the old ones, and a person's decision
keeps the score it was made on.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from analytics.wordings import Floats, Numbering, PlanSubjects, Wordings, subjects, weigh
from loaders.records import Match, MatchBand, MatchDecision, PlanRecords
from loaders.reference import vocabulary

# Raised whenever the arithmetic below changes, so that remembered scores are made anew.
METHOD = 2
_BLOCK = 32

Decisions = Mapping[frozenset[str], MatchDecision]
Scored = tuple[str, str, float]


@dataclass(frozen=True, slots=True)
class Rules:
    """What ``data/vocabulary/matching.toml`` says of weights and bands."""

    whole: float
    coverage: float
    clause: float
    same_areas: float
    same_field: float
    same_pillar: float
    matched: float
    suggested: float


@cache
def rules() -> Rules:
    """Weights and bands of the vocabulary file."""
    raw = vocabulary("matching")
    score = {name: float(value) for name, value in raw["score"].items() if name != "clause_least"}
    return Rules(**score, **{name: float(value) for name, value in raw["bands"].items()})


def band_of(score: float) -> MatchBand | None:
    """Band of a score; ``None`` below what is worth a person's look."""
    if score >= rules().matched:
        return MatchBand.MATCHED
    return MatchBand.SUGGESTED if score >= rules().suggested else None


def scores(one: Wordings, other: Wordings) -> Floats:
    """Similarity of each task of one plan with each of another, 0 to 1.

    How like the wordings are: cosine of the whole, how far the longer covers the shorter, and the
    best pair of clauses; rare terms of the two plans weigh more. Common policy areas, lead
    agencies of one field and sections of one pillar raise it, but never join unlike wordings:
    0 stays 0, 1 stays 1.

    Returns
    -------
    numpy.ndarray
        One row a task of ``one``, one column a task of ``other``.
    """
    return _scores(one, one.table(), other, other.table())


def _scores(one: Wordings, left: Floats, other: Wordings, right: Floats) -> Floats:
    if not (one.task_ids and other.task_ids and one.terms.size and other.terms.size):
        return np.zeros((len(one.task_ids), len(other.task_ids)), dtype=np.float32)
    wording = _wording_likeness(one, left, other, right)
    lift: Floats = 1.0 + _context(one, other)
    found: Floats = (1.0 - (1.0 - wording) ** lift).round(4)
    return found


def _wording_likeness(one: Wordings, left: Floats, other: Wordings, right: Floats) -> Floats:
    rule = rules()
    _, at_left, at_right = np.intersect1d(
        one.terms, other.terms, assume_unique=True, return_indices=True
    )
    left_often, right_often = one.frequency.copy(), other.frequency.copy()
    left_often[at_left] += other.frequency[at_right]
    right_often[at_right] += one.frequency[at_left]
    total = 1.0 + len(one.task_ids) + len(other.task_ids)
    left_rarity = (np.log(total / (1.0 + left_often)) + 1.0) ** 2
    right_rarity = (np.log(total / (1.0 + right_often)) + 1.0) ** 2
    shared = (left[at_left] * left_rarity[at_left, None]).T @ right[at_right]
    left_size, right_size = left_rarity @ (left * left), right_rarity @ (right * right)
    cosine = shared / np.sqrt(np.maximum(np.outer(left_size, right_size), 1e-9))
    # The units of a task stand together: the best pair of its clauses (or the wholes) is a
    # maximum over blocks.
    clause = np.maximum.reduceat(
        np.maximum.reduceat(cosine, one.starts, axis=0), other.starts, axis=1
    )
    wholes = np.ix_(one.starts, other.starts)
    least = np.minimum.outer(left_size[one.starts], right_size[other.starts])
    coverage = np.minimum(shared[wholes] / np.maximum(least, 1e-9), 1.0)
    mixed = rule.whole * cosine[wholes] + rule.coverage * coverage + rule.clause * clause
    likeness: Floats = np.clip(mixed, 0.0, 1.0)
    return likeness


def _context(one: Wordings, other: Wordings) -> Floats:
    rule = rules()
    common = _common(one.areas, other.areas)
    either = np.add.outer(one.areas.sum(axis=1), other.areas.sum(axis=1)) - common
    pillar = (one.pillars[:, None] == other.pillars) & (one.pillars[:, None] >= 0)
    context: Floats = (
        rule.same_areas * common / np.maximum(either, 1.0)
        + rule.same_field * (_common(one.fields, other.fields) > 0)
        + rule.same_pillar * pillar
    )
    return context


def _common(one: Floats, other: Floats) -> Floats:
    width = min(one.shape[1], other.shape[1])
    common: Floats = one[:, :width] @ other[:, :width].T
    return common


def fingerprint(plan: PlanSubjects) -> str:
    """Hash of all that the scores of a plan depend on, the rules included."""
    content = [
        METHOD,
        vocabulary("matching")["removed"],
        vocabulary("matching")["score"],
        vocabulary("matching")["bands"]["suggested"],
        vocabulary("abbreviations"),
        plan.plan_id,
        plan.places,
        [(t.task_id, t.wording, sorted(t.areas), sorted(t.fields), t.pillar) for t in plan.tasks],
    ]
    return hashlib.sha256(json.dumps(content, ensure_ascii=True).encode()).hexdigest()[:24]


Remember = Callable[[str, str, list[Scored]], None]


def pair_scores(
    plans: Sequence[PlanSubjects],
    known: Callable[[str, str], list[Scored] | None] = lambda one, other: None,
    remember: Remember = lambda one, other, found: None,
) -> Iterator[Scored]:
    """Every pair of tasks of different plans that reaches the lowest band, with its score.

    Each pair comes once. Plans are compared in blocks, so memory does not grow with their number.

    Parameters
    ----------
    known : callable
        (fingerprint, fingerprint) -> scores found before, or None.
    remember : callable
        Called with both fingerprints and the scores of each pair of plans compared anew.
    """
    terms, codes = Numbering(), Numbering()
    ordered = sorted(plans, key=lambda plan: plan.plan_id)
    marks = [fingerprint(plan) for plan in ordered]
    weighed = [weigh(plan, terms, codes) for plan in ordered]
    for rows in _blocks(len(ordered)):
        for columns in _blocks(len(ordered)):
            fresh = list[tuple[int, int]]()
            for row, column in ((r, c) for r in rows for c in columns if r < c):
                held = known(marks[row], marks[column])
                if held is None:
                    fresh.append((row, column))
                else:
                    yield from held
            tables = {at: weighed[at].table() for at in sorted({at for p in fresh for at in p})}
            for row, column in fresh:
                table = _scores(weighed[row], tables[row], weighed[column], tables[column])
                found = list(_worth_a_look(weighed[row], weighed[column], table))
                remember(marks[row], marks[column], found)
                yield from found


def _blocks(count: int) -> list[range]:
    return [range(first, min(first + _BLOCK, count)) for first in range(0, count, _BLOCK)]


def _worth_a_look(one: Wordings, other: Wordings, table: Floats) -> Iterator[Scored]:
    for row, column in zip(*np.nonzero(table >= rules().suggested), strict=True):
        yield one.task_ids[row], other.task_ids[column], round(float(table[row, column]), 4)


def match_plans(
    records: Iterable[PlanRecords],
    decisions: Decisions | None = None,
    known: Callable[[str, str], list[Scored] | None] = lambda one, other: None,
    remember: Remember = lambda one, other, found: None,
) -> Iterator[Match]:
    """Matches between all pairs of plans, both ways round, decisions winning over scores.

    A pair that a person decided is kept whatever its score: accepted it is a match though its
    wording is unlike, rejected it stays on record. Different plans only; no task matches itself.
    """
    plans = [subjects(r) for r in records]
    home = {t.task_id: plan.plan_id for plan in plans for t in plan.tasks}
    open_decisions = {
        pair: decision
        for pair, decision in (decisions or {}).items()
        if len(pair) == 2 and len({home.get(task_id, "") for task_id in pair} - {""}) == 2
    }
    for task_id, other_id, score in pair_scores(plans, known, remember):
        decision = open_decisions.pop(frozenset((task_id, other_id)), None)
        yield from _both_ways(task_id, other_id, score, decision)
    for pair in sorted(open_decisions, key=sorted):
        task_id, other_id = sorted(pair)
        yield from _both_ways(task_id, other_id, 0.0, open_decisions[pair])


def _both_ways(
    task_id: str, other_id: str, score: float, decision: MatchDecision | None
) -> Iterator[Match]:
    band = band_of(score)
    yield Match(task_id, other_id, score, band, decision)
    yield Match(other_id, task_id, score, band, decision)
