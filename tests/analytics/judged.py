"""Plans whose pairs of tasks were judged by reading, as subjects to compare, in two halves each.

Two sets: ``real`` holds the three real plans, ``fresh`` three invented ones that were written and
judged by someone who had read neither the matcher nor its vocabulary.
"""

from __future__ import annotations

import csv
import hashlib
import json
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from analytics.matching import pair_scores
from analytics.wordings import PlanSubjects, Subject
from loaders.agencies import load_agencies
from loaders.paths import REFERENCE
from loaders.policy_areas import policy_areas
from loaders.taxonomy import pillar_of

GOLDEN = Path(__file__).resolve().parent.parent / "golden"
FRESH = GOLDEN / "fresh"
PLANS = ("khanh-hoa-2023", "bac-giang-2022", "tp-lang-son-2025")
FRESH_PLANS = ("an-giang-2023", "kon-tum-2023", "hai-phong-2024")
RESOLUTION = "20-NQ/TW"


@dataclass(frozen=True)
class JudgedSet:
    """Plans compared with one another and what a reader said of their pairs."""

    plans: Callable[[], tuple[PlanSubjects, ...]]
    labels: Callable[[], Mapping[frozenset[str], str]]


@cache
def golden_plans() -> tuple[PlanSubjects, ...]:
    with (REFERENCE / "agencies.csv").open(encoding="utf-8-sig", newline="") as file:
        fields = {
            r["name_vi"]: r["functional_area"]
            for r in csv.DictReader(file)
            if r["is_collective"] != "yes"
        }
    plans = []
    for plan_id in PLANS:
        said = json.loads((GOLDEN / f"{plan_id}.json").read_text(encoding="utf-8"))
        tasks = tuple(
            Subject(
                f"{plan_id}/{t['section']}.{t['number']}",
                t["task"],
                frozenset(policy_areas(t["task"]).areas),
                frozenset(fields.get(a, "") for a in t["lead_agencies"]) - {""},
                t["section"],  # the sections of the three plans are numbered like the pillars
            )
            for t in said["tasks"]
        )
        plans.append(
            PlanSubjects(plan_id, tasks, (said["plan"]["locality"], said["plan"]["province"]))
        )
    return tuple(plans)


@cache
def fresh_plans() -> tuple[PlanSubjects, ...]:
    return tuple(_fresh_plan(plan_id) for plan_id in FRESH_PLANS)


def _fresh_plan(plan_id: str) -> PlanSubjects:
    said = tomllib.loads((FRESH / f"{plan_id}.toml").read_text(encoding="utf-8"))
    facts = said["plan"]
    pillars = {s["ordinal"]: pillar_of(s["title"], RESOLUTION) for s in said["section"]}
    return PlanSubjects(
        plan_id,
        tuple(
            Subject(
                f"{plan_id}/{t['id']}",
                t["text"],
                frozenset(policy_areas(t["text"]).areas),
                _lead_fields(t.get("lead"), facts),
                pillars[t["section"]],
            )
            for t in said["task"]
        ),
        (facts["locality"],),
    )


def _lead_fields(lead: str | None, facts: Mapping[str, Any]) -> frozenset[str]:
    mentions = load_agencies().resolve(lead, facts["level"], facts["locality"])
    return frozenset(m.functional_area or "" for m in mentions if not m.is_collective) - {""}


@cache
def labels() -> Mapping[frozenset[str], str]:
    raw = tomllib.loads((GOLDEN / "judged_pairs.toml").read_text(encoding="utf-8"))
    return _labels(raw["pair"], lambda x: f"{x['plan']}/{x['section']}.{x['number']}")


@cache
def fresh_labels() -> Mapping[frozenset[str], str]:
    raw = tomllib.loads((FRESH / "judged.toml").read_text(encoding="utf-8"))
    return _labels(raw["pair"], lambda x: f"{x['plan']}/{x['id']}")


def _labels(
    pairs: Sequence[Mapping[str, Any]], name: Callable[[Mapping[str, str]], str]
) -> Mapping[frozenset[str], str]:
    return {frozenset((name(p["a"]), name(p["b"]))): p["label"] for p in pairs}


SETS = {
    "real": JudgedSet(golden_plans, labels),
    "fresh": JudgedSet(fresh_plans, fresh_labels),
}


def half_of(pair: frozenset[str]) -> str:
    """The half that a pair belongs to: weights and bands were tuned on ``tuned`` alone."""
    first_byte = hashlib.sha256("|".join(sorted(pair)).encode()).digest()[0]
    return "held out" if first_byte % 2 else "tuned"


@dataclass(frozen=True)
class Outcome:
    """Of the pairs at or above a score: how many there are, are right, and are missed."""

    found: int
    right: int
    same_found: int
    same: int
    overlap_found: int
    overlap: int

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall_same(self) -> float:
        return self.same_found / self.same

    @property
    def recall(self) -> float:
        return (self.same_found + self.overlap_found) / (self.same + self.overlap)


def outcome(least: float, half: str, judged_set: str = "real") -> Outcome:
    """Precision and recall at a score in one half; doubtful pairs are left out of both."""
    kept = SETS[judged_set]
    judged = {p: said for p, said in kept.labels().items() if half_of(p) == half}
    found = {
        pair
        for a, b, score in pair_scores(kept.plans())
        if score >= least and half_of(pair := frozenset((a, b))) == half
    }
    counted = {p for p in found if judged.get(p) != "doubtful"}
    said = [judged.get(p) for p in counted]
    return Outcome(
        len(counted),
        sum(x in ("same", "overlap") for x in said),
        said.count("same"),
        sum(x == "same" for x in judged.values()),
        said.count("overlap"),
        sum(x == "overlap" for x in judged.values()),
    )
