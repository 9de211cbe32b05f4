"""The three real plans, cell for cell, against files made by reading the documents."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

import pytest

from loaders.paths import ROOT
from loaders.plans import load_plan
from loaders.records import PlanRecords
from loaders.report import as_json

PLANS = ("khanh-hoa-2023", "bac-giang-2022", "tp-lang-son-2025")
TARGET_FIELDS = (
    "indicator",
    "value",
    "value_max",
    "unit",
    "comparator",
    "year",
    "sentence",
    "line",
)
DUTY_FIELDS = ("agencies", "text", "recurrence", "month", "day", "line")


@cache
def golden(plan_id: str) -> dict[str, Any]:
    return json.loads((ROOT / "tests" / "golden" / f"{plan_id}.json").read_text(encoding="utf-8"))


@cache
def records(plan_id: str) -> PlanRecords:
    return load_plan(ROOT / "data" / "plans" / plan_id)


@cache
def loaded(plan_id: str) -> dict[str, Any]:
    return as_json(records(plan_id))


def picked(rows: list[dict[str, Any]], names: tuple[str, ...]) -> list[dict[str, Any]]:
    return [{name: row[name] for name in names} for row in rows]


pytestmark = pytest.mark.parametrize("plan_id", PLANS)


def test_facts(plan_id):
    assert loaded(plan_id)["plan"] == golden(plan_id)["plan"]


def test_sections(plan_id):
    assert loaded(plan_id)["sections"] == golden(plan_id)["sections"]


CELLS = (
    "section",
    "subsection",
    "number",
    "task",
    "lead",
    "coordinating",
    "product",
    "deadline",
    "note",
    "source",
)
AGENCIES = ("number", "lead_agencies", "coordinating_agencies")
DEADLINES = (
    "number",
    "deadline",
    "deadline_kind",
    "deadline_precision",
    "deadline_start",
    "deadline_end",
    "deadline_quarters",
    "recurrence",
    "recurrence_month",
    "recurrence_day",
)


@pytest.mark.parametrize(
    "names", [CELLS, AGENCIES, DEADLINES], ids=["cells", "agencies", "deadlines"]
)
def test_tasks(plan_id, names):
    assert picked(loaded(plan_id)["tasks"], names) == picked(golden(plan_id)["tasks"], names)


def test_targets(plan_id):
    found = loaded(plan_id)["targets"]
    assert picked(found, TARGET_FIELDS) == picked(golden(plan_id)["targets"], TARGET_FIELDS)
    for target, expected in zip(found, golden(plan_id)["targets"], strict=True):
        assert target["phrase"] in target["sentence"]
        assert _figure(expected["phrase"]) in target["phrase"], "the phrase holds the number"


def _figure(phrase: str) -> str:
    """The first number of a phrase, as printed."""
    found = re.search(r"\d[\d.,]*", phrase)
    assert found, phrase
    return found[0].rstrip(".,")


def test_duties(plan_id):
    found = picked(loaded(plan_id)["obligations"], DUTY_FIELDS)
    assert found == picked(golden(plan_id)["obligations"], DUTY_FIELDS)


def test_pillars_line_up(plan_id):
    pillars = [section.pillar for section in records(plan_id).sections]
    assert pillars == ["I", "II", "III", "IV", "V"][: len(pillars)]


def test_counts_of_the_manifest_are_met(plan_id):
    assert [i for i in records(plan_id).issues if i.code == "count_mismatch"] == []


def test_the_json_has_just_the_keys_of_the_contract(plan_id):
    """The golden files have the shape of ``read --json``; tasks add how sure the reading is."""
    printed, expected = loaded(plan_id), golden(plan_id)
    assert list(printed) == [*expected, "issues"]
    for name in ("sections", "tasks", "targets", "obligations"):
        added = {"confidence", "confidence_reasons"} if name == "tasks" else set()
        for row, wanted in zip(printed[name], expected[name], strict=True):
            assert set(row) == set(wanted) - {"note" if name == "targets" else ""} | added
    for issue in printed["issues"]:
        assert list(issue) == ["severity", "code", "message", "line"]


def test_missing_is_null_never_an_empty_text(plan_id):
    rows = [row for name in ("sections", "tasks", "targets") for row in loaded(plan_id)[name]]
    assert "" not in [value for row in rows for value in row.values()]
