"""The facts of the tasks answer as the questions over the documents' own tables do."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

import pytest

from analytics import facts, queries
from analytics.filters import Filters
from loaders.warehouse import Warehouse
from tests.analytics import sample
from tests.analytics.sample import A, B, C

AS_OF = date(2025, 6, 1)
SELECTIONS = [
    {},
    {"plan": [A, C]},
    {"plan": "no-such-plan"},
    {"pillar": "II"},
    {"pillar": ["I", "V"], "deadline": ["dated", "unstated"]},
    {"agency": sample.PLANNING, "role": "lead"},
    {"agency": sample.FARMING_TODAY, "names": "today"},
    {"names": "today"},
    {"area": "land"},
    {"check": "no_product"},
    {"check": ["one_lead", "no_dated"], "plan": B},
    {"from": "2025-01-01", "to": "2026-12-31"},
    {"q": "dat dai"},
    {"q": "so KH&ĐT", "pillar": "I", "deadline": "dated"},
]


@pytest.fixture(params=SELECTIONS, ids=str)
def filters(request: pytest.FixtureRequest) -> Filters:
    return Filters.from_query(request.param)


def test_counts_equal_the_questions(warehouse: Warehouse, filters: Filters):
    found = {r["plan_id"]: r for r in facts.figures(warehouse, filters, AS_OF).to_pylist()}
    plans = queries.overview(warehouse, filters).to_pylist()
    assert set(found) == {row["plan_id"] for row in plans if row["tasks"]}
    for row in plans:
        if own := found.get(row["plan_id"]):
            assert (own["tasks"], own["dated"], own["named_lead"]) == (
                row["tasks"],
                row["dated"],
                row["named_lead"],
            )
    for row in queries.clarity(warehouse, filters).to_pylist():
        own = found.get(row["plan_id"], Counter())
        whole = "with_column" if row["check"] == "product" else "tasks"
        assert (own[row["check"]], own[whole]) == (row["met"], row["applicable"])
    for row in queries.led_by_abolished(warehouse, filters).to_pylist():
        assert found.get(row["plan_id"], Counter())["gone"] == row["tasks"]


@pytest.mark.parametrize("role", ["lead", "coordinating"])
def test_who_carries_how_much_is_the_workload(warehouse: Warehouse, filters: Filters, role: str):
    counted = facts.figures(warehouse, filters, AS_OF).to_pylist()
    rows = facts.workload_rows(
        facts.carried(warehouse, filters, role),
        facts.bodies(warehouse),
        {row["plan_id"]: row["tasks"] for row in counted},
    )
    asked = queries.workload(warehouse, filters, role=role).to_pylist()
    assert len(rows) == len(asked)
    for own, row in zip(rows, asked, strict=True):
        assert {k: v for k, v in own.items() if k != "place"} == {
            name: row[name] for name in own if name != "place"
        }


def test_the_first_dated_tasks_are_those_of_the_question(warehouse: Warehouse, filters: Filters):
    found = facts.dated(warehouse, filters, AS_OF, 3).to_pylist()
    asked = queries.deadlines_next(warehouse, filters, as_of=AS_OF).to_pylist()
    assert [(row["task_id"], row["days"], row["task"]) for row in found] == [
        (row["task_id"], row["days"], row["task"]) for row in asked[:3]
    ]
    counted = facts.figures(warehouse, filters, AS_OF).column("passed").to_pylist()
    assert sum(counted) == sum(row["status"] == "passed" for row in asked)


def test_dated_tasks_in_words_are_those_of_the_question(warehouse: Warehouse, filters: Filters):
    asked = queries.deadlines_next(warehouse, filters, as_of=AS_OF).to_pylist()
    ids = facts.dated(warehouse, filters, AS_OF).column("task_id").to_pylist()
    assert ids == [row["task_id"] for row in asked]
    for row, own in zip(asked, facts.worded(warehouse, filters, ids).to_pylist(), strict=True):
        assert own == {name: row[name] for name in own}


def test_deadlines_add_up_to_the_questions(warehouse: Warehouse, filters: Filters):
    found = facts.deadlines(warehouse, filters).to_pylist()
    kinds = Counter[tuple[str, str]]()
    undated = Counter[str]()
    for row in found:
        kinds[row["plan_id"], row["deadline_kind"]] += row["tasks"]
        undated[row["plan_id"]] += row["undated"]
    for row in queries.deadlines_by_kind(warehouse, filters).to_pylist():
        assert kinds[row["plan_id"], row["deadline_kind"]] == row["tasks"]
    tasks = queries.tasks(warehouse, filters).to_pylist()
    assert undated == Counter(
        row["plan_id"]
        for row in tasks
        if row["deadline_end"] is None and row["recurrence_month"] is None
    )
    assert Counter(filter(None, map(period_of, tasks))) == {
        (row["plan_id"], row["year"], row["quarter"]): row["tasks"]
        for row in found
        if row["deadline_kind"] == "dated"
    }


def period_of(task: dict[str, Any]) -> tuple[str, int | None, int | None] | None:
    """Plan, year and quarter of a dated task, no more exact than its deadline was written."""
    if task["deadline_kind"] != "dated":
        return None
    end = task["deadline_end"]
    exact = end and task["deadline_precision"] in ("day", "month", "quarter")
    return task["plan_id"], end and end.year, (end.month + 2) // 3 if exact else None
