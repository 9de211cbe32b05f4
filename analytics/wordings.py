"""The tasks of one plan made ready to be compared: weighted terms, policy areas, leads, pillars."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import numpy as np

from loaders.records import PlanRecords, Role
from loaders.reference import vocabulary
from loaders.text import fold, nfc
from loaders.wording import fold_in_place, syllables

Floats = np.ndarray[Any, np.dtype[np.float32]]
Integers = np.ndarray[Any, np.dtype[np.int32]]
_BREAK = "|"


@dataclass(frozen=True, slots=True)
class Subject:
    """One task as far as it is compared.

    ``areas`` are its policy areas, ``fields`` the fields of work of its lead agencies
    (collectives have none), ``pillar`` the pillar of its section.
    """

    task_id: str
    wording: str
    areas: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()
    pillar: str | None = None


@dataclass(frozen=True, slots=True)
class PlanSubjects:
    """One plan as far as it is compared; ``places`` are its own names, left out of wordings."""

    plan_id: str
    tasks: tuple[Subject, ...]
    places: tuple[str, ...] = ()


def subjects(records: PlanRecords) -> PlanSubjects:
    """What is compared of one plan."""
    plan = records.plan
    pillars = {s.ordinal: s.pillar for s in records.sections}
    fields: dict[str, set[str]] = {}
    for named in records.task_agencies:
        if named.role is Role.LEAD and not named.is_collective and named.functional_area:
            fields.setdefault(named.task_id, set()).add(named.functional_area)
    return PlanSubjects(
        plan.plan_id,
        tuple(
            Subject(
                t.task_id,
                t.task or "",
                frozenset(t.policy_areas),
                frozenset(fields.get(t.task_id, ())),
                pillars.get(t.section) if t.section else None,
            )
            for t in records.tasks
        ),
        tuple(sorted({name for name in (plan.locality, plan.province) if name})),
    )


@dataclass(slots=True)
class Numbering:
    """Numbers for terms, areas and the like, shared by the plans of one comparison."""

    numbers: dict[str, int] = field(default_factory=dict)

    def of(self, name: str) -> int:
        """Number of a name, a new one where it is new."""
        return self.numbers.setdefault(name, len(self.numbers))


@dataclass(frozen=True, slots=True)
class Wordings:
    """One plan's tasks as weighted terms.

    A unit is the whole wording of a task or one of its clauses; the units of a task stand
    together, the whole wording first.

    Attributes
    ----------
    terms : array of int
        Numbers of the plan's terms, one a row of ``weights``.
    units : int
        How many units there are.
    places, weights : array of int (row of ``terms``, unit), array of float
        How much each term occurs in each unit: 1 + log(count), concepts by their own weight. See
        :meth:`table`.
    frequency : array of float
        In how many of the plan's tasks each term occurs.
    starts : array of int
        The unit at which each task begins.
    areas, fields : array of float, tasks x codes
        1 where the task has the policy area or its lead the field of work; as wide as there were
        codes when the plan was weighed, so cut to the narrower before two are compared.
    pillars : array of int
        Number of each task's pillar, -1 where it has none.
    """

    plan_id: str
    task_ids: tuple[str, ...]
    terms: Integers
    units: int
    places: Integers
    weights: Floats
    frequency: Floats
    starts: Integers
    areas: Floats
    fields: Floats
    pillars: Integers

    def table(self) -> Floats:
        """Weights as one row a term, one column a unit."""
        full = np.zeros((len(self.terms), self.units), dtype=np.float32)
        full[self.places[:, 0], self.places[:, 1]] = self.weights
        return full


def weigh(plan: PlanSubjects, terms: Numbering, codes: Numbering) -> Wordings:
    """Weighted terms of one plan's tasks."""
    units: list[dict[str, int]] = []
    starts: list[int] = []
    frequency: dict[str, int] = {}
    for task in plan.tasks:
        clauses = words_of(task.wording, plan.places)
        whole = count_terms(clauses)
        starts.append(len(units))
        units.append(whole)
        least = vocabulary("matching")["score"]["clause_least"]
        long = [c for c in clauses if len(c) >= least]
        units += [count_terms([c]) for c in long] if len(clauses) > 1 else []
        for term in whole:
            frequency[term] = frequency.get(term, 0) + 1
    row = {term: place for place, term in enumerate(frequency)}
    entries = [(row[t], unit, n) for unit, held in enumerate(units) for t, n in held.items()]
    places = np.array([entry[:2] for entry in entries], dtype=np.int32).reshape(-1, 2)
    counts = np.array([entry[2] for entry in entries], dtype=np.float32)
    share = float(vocabulary("matching")["score"]["concept"])
    shares = np.array([share if term.startswith("=") else 1.0 for term in row], dtype=np.float32)
    return Wordings(
        plan.plan_id,
        tuple(task.task_id for task in plan.tasks),
        np.array([terms.of(term) for term in row], dtype=np.int32),
        len(units),
        places,
        ((1.0 + np.log(counts)) * shares[places[:, 0]]).astype(np.float32),
        np.array(list(frequency.values()), dtype=np.float32),
        np.array(starts, dtype=np.int32),
        _flags([task.areas for task in plan.tasks], codes),
        _flags([task.fields for task in plan.tasks], codes),
        np.array(
            [codes.of(f"pillar {t.pillar}") if t.pillar else -1 for t in plan.tasks],
            dtype=np.int32,
        ),
    )


def _flags(sets: Sequence[frozenset[str]], codes: Numbering) -> Floats:
    numbers = [[codes.of(name) for name in sorted(names)] for names in sets]
    flags = np.zeros((len(sets), len(codes.numbers)), dtype=np.float32)
    for place, held in enumerate(numbers):
        flags[place, held] = 1.0
    return flags


def words_of(wording: str, places: Iterable[str] = ()) -> list[list[str]]:
    """Syllables of each clause that say what the task is about; ``|`` where words were removed.

    >>> words_of("Ho tro vay von theo quy dinh; thanh tra")
    [['ho', 'tro', 'vay', 'von', '|'], ['thanh', 'tra']]
    """
    folded = fold_in_place(wording)
    for pattern in _patterns():
        for match in list(pattern.finditer(folded)):
            gap = " " * (match.end() - match.start())
            folded = folded[: match.start()] + gap + folded[match.end() :]
    kept = "".join(
        " " if new == " " else old for old, new in zip(nfc(wording), folded, strict=True)
    )
    clauses: dict[int, list[str]] = {}
    for syllable in syllables(kept):
        clauses.setdefault(syllable.clause, []).append(syllable.text)
    removed = _phrases(tuple(sorted(places)))
    return [removed.sub(_BREAK, " ".join(clause)).split() for clause in clauses.values()]


def count_terms(clauses: Iterable[Sequence[str]]) -> dict[str, int]:
    """Syllables, neighbouring pairs and concepts with their counts, empty words left out.

    A concept stands for the phrases that plans use for one thing; its term begins with ``=``.
    """
    counts: dict[str, int] = {}
    for clause in clauses:
        for concept in _concepts_of(" ".join(clause)):
            counts[concept] = counts.get(concept, 0) + 1
        before = None
        for word in clause:
            if word == _BREAK:
                before = None
                continue
            if word in _stop_words():
                continue
            counts[word] = counts.get(word, 0) + 1
            if before is not None:
                pair = f"{before} {word}"
                counts[pair] = counts.get(pair, 0) + 1
            before = word
    return counts


def _concepts_of(clause: str) -> list[str]:
    pattern, names = _concepts()
    return [f"={names[match.group()]}" for match in pattern.finditer(clause)]


@cache
def _concepts() -> tuple[re.Pattern[str], dict[str, str]]:
    """Every phrase of the concepts, the longest first, and the concept that each stands for."""
    names = {
        " ".join(s.text for s in syllables(phrase)): name
        for name, phrases in vocabulary("concepts")["concepts"].items()
        for phrase in phrases
    }
    ordered = sorted(names, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, ordered))})\b"), names


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(p) for p in vocabulary("matching")["removed"]["patterns"])


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(fold(word) for word in vocabulary("matching")["removed"]["words"])


@cache
def _phrases(places: tuple[str, ...]) -> re.Pattern[str]:
    phrases = [*vocabulary("matching")["removed"]["phrases"], *places]
    plain = {" ".join(s.text for s in syllables(phrase)) for phrase in phrases}
    ordered = sorted(filter(None, plain), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, ordered))})\b")
