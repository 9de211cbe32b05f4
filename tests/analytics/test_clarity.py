"""The four checks, each counted by hand over the sample."""

from __future__ import annotations

import pytest

from analytics.clarity import CHECKS, clarity, task_checks
from analytics.filters import Filters
from loaders.warehouse import Warehouse
from tests.analytics import sample
from tests.analytics.sample import A, B, C, D


@pytest.mark.parametrize("naming", ["written", "today"])
@pytest.mark.parametrize(
    ("task", "expected"),
    [
        (f"{A}/I.1", (True, False, True, True)),  # two leads
        (f"{A}/I.2", (False, False, False, False)),  # a collective leads, no product
        (f"{A}/II.1", (True, True, False, True)),  # every year is not dated
        (f"{A}/II.2", (True, True, True, True)),
        (f"{B}/I.1", (True, False, True, None)),  # the table has no product column
        (f"{B}/II.1", (True, True, False, None)),  # unknown to the reference, named all the same
        (f"{C}/I.2", (False, False, False, False)),  # says nothing
    ],
)
def test_checks_come_from_the_document_alone(
    warehouse: Warehouse, naming: str, task: str, expected: tuple[bool | None, ...]
) -> None:
    found = {r["task_id"]: r for r in task_checks(warehouse, Filters(names=naming)).to_pylist()}
    assert tuple(found[task][check] for check in CHECKS) == expected


def test_per_plan_with_denominators(warehouse: Warehouse) -> None:
    found = clarity(warehouse, Filters()).to_pylist()
    counts = {(r["plan_id"], r["check"]): (r["met"], r["applicable"], r["status"]) for r in found}
    assert len(found) == 16
    assert counts[A, "named_lead"] == (3, 4, "counted")
    assert counts[A, "one_lead"] == (2, 4, "counted")
    assert counts[A, "dated"] == (2, 4, "counted")
    assert counts[A, "product"] == (3, 4, "counted")
    assert counts[B, "product"] == (0, 0, "not_applicable")
    assert counts[C, "named_lead"] == (1, 2, "counted")
    assert counts[D, "dated"] == (0, 0, "no_tasks")
    assert {r["share"] for r in found if r["applicable"] == 0} == {None}


def test_per_pillar_and_per_agency(warehouse: Warehouse) -> None:
    pillars = clarity(warehouse, Filters(), "pillar").to_pylist()
    assert {(r["plan_id"], r["name"]) for r in pillars} == {
        (A, "I"),
        (A, "II"),
        (B, "I"),
        (B, ""),
        (C, "I"),
    }
    today = clarity(warehouse, Filters(names="today"), "agency").to_pylist()
    merged = [r for r in today if r["name"] == sample.FARMING_TODAY and r["plan_id"] == A]
    assert {r["check"]: (r["met"], r["tasks"]) for r in merged} == {
        "named_lead": (1, 1), "one_lead": (0, 1), "dated": (1, 1), "product": (1, 1),
    }  # fmt: skip
