"""The golden plans as subjects to compare, and the pairs judged by reading, in two halves."""

from __future__ import annotations

import csv
import hashlib
import json
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from analytics.matching import pair_scores
from analytics.wordings import PlanSubjects, Subject
from loaders.paths import REFERENCE
from loaders.policy_areas import policy_areas

GOLDEN = Path(__file__).resolve().parent.parent / "golden"
PLANS = ("khanh-hoa-2023", "bac-giang-2022", "tp-lang-son-2025")


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
def labels() -> dict[frozenset[str], str]:
    raw = tomllib.loads((GOLDEN / "judged_pairs.toml").read_text(encoding="utf-8"))
    return {
        frozenset(f"{x['plan']}/{x['section']}.{x['number']}" for x in (p["a"], p["b"])): p["label"]
        for p in raw["pair"]
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


def outcome(least: float, half: str) -> Outcome:
    """Precision and recall at a score in one half; doubtful pairs are left out of both."""
    judged = {p: said for p, said in labels().items() if half_of(p) == half}
    found = {
        pair
        for a, b, score in pair_scores(golden_plans())
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
