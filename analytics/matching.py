"""The same task in different plans: a score for each pair, and bands that mean something.

A score depends on the two plans alone, never on the rest of the corpus: adding a plan changes no
other score, so new plans are compared without touching the old ones, and a person's decision
keeps the score it was made on.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Protocol

import numpy as np

from analytics.wordings import Floats, Numbering, PlanSubjects, Wordings, subjects, weigh
from loaders.records import Match, MatchBand, MatchDecision, PlanRecords
from loaders.reference import vocabulary

# Raised whenever the arithmetic below changes, so that remembered scores are made anew.
METHOD = 3
_BLOCK = 32
# Settings of the score that `analytics/wordings.py` reads.
_OF_WORDINGS = {"clause_least", "concept"}

Decisions = Mapping[frozenset[str], MatchDecision]
# One pair of tasks by their places in their plans, with the score.
FOUND = np.dtype([("row", "<u4"), ("column", "<u4"), ("score", "<f4")])
Found = np.ndarray[Any, np.dtype[np.void]]


class Memory(Protocol):
    """What was found before, by the fingerprints of two plans."""

    def known(self, one: str, other: str) -> Found | None:
        """Pairs found before, or None."""

    def remember(self, one: str, other: str, found: Found) -> None:
        """Keep the pairs found now."""


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
    score = {name: float(value) for name, value in raw["score"].items() if name not in _OF_WORDINGS}
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
        vocabulary("concepts"),
        plan.plan_id,
        plan.places,
        [(t.task_id, t.wording, sorted(t.areas), sorted(t.fields), t.pillar) for t in plan.tasks],
    ]
    return hashlib.sha256(json.dumps(content, ensure_ascii=True).encode()).hexdigest()[:24]


def compare_plans(
    plans: Sequence[PlanSubjects], memory: Memory | None = None
) -> Iterator[tuple[PlanSubjects, PlanSubjects, Found]]:
    """One triple a pair of plans: both, and their tasks that reach the lowest band.

    Each pair of plans comes once. Plans are compared in blocks, so memory does not grow with the
    square of their number. ``memory`` holds what was found before and keeps what is found now.
    """
    ordered = sorted(plans, key=lambda plan: plan.plan_id)
    marks = [fingerprint(plan) for plan in ordered]
    terms, codes = Numbering(), Numbering()
    weighed: dict[int, Wordings] = {}
    for rows, columns in _blocks(len(ordered)):
        tables: dict[int, Floats] = {}
        for row, column in ((r, c) for r in rows for c in columns if r < c):
            found = memory.known(marks[row], marks[column]) if memory else None
            if found is None:
                for at in (row, column):
                    if at not in weighed:
                        weighed[at] = weigh(ordered[at], terms, codes)
                    if at not in tables:
                        tables[at] = weighed[at].table()
                found = _worth_a_look(
                    _scores(weighed[row], tables[row], weighed[column], tables[column])
                )
                if memory:
                    memory.remember(marks[row], marks[column], found)
            yield ordered[row], ordered[column], found


def _blocks(count: int) -> Iterator[tuple[range, range]]:
    parts = [range(first, min(first + _BLOCK, count)) for first in range(0, count, _BLOCK)]
    return ((rows, columns) for rows in parts for columns in parts if rows[0] <= columns[0])


def _worth_a_look(table: Floats) -> Found:
    rows, columns = np.nonzero(table >= rules().suggested)
    found = np.empty(rows.size, dtype=FOUND)
    found["row"], found["column"], found["score"] = rows, columns, table[rows, columns]
    return found


def pair_scores(
    plans: Sequence[PlanSubjects], memory: Memory | None = None
) -> Iterator[tuple[str, str, float]]:
    """One triple a pair of tasks that reaches the lowest band: both ids and the score."""
    for one, other, found in compare_plans(plans, memory):
        for row, column, score in found.tolist():
            yield one.tasks[row].task_id, other.tasks[column].task_id, round(score, 4)


def match_plans(
    records: Iterable[PlanRecords],
    decisions: Decisions | None = None,
    memory: Memory | None = None,
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
    for task_id, other_id, score in pair_scores(plans, memory):
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
