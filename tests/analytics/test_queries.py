"""Questions over the hand-made records; every expectation is counted by hand in sample.py."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from analytics import facts, queries
from analytics.filters import Filters
from loaders.warehouse import Warehouse
from tests.analytics import sample
from tests.analytics.sample import A, B, C, D

ALL, TODAY = Filters(), Filters(names="today")


def rows(table: Any, *columns: str) -> list[tuple[Any, ...]]:
    return [tuple(row[c] for c in columns) for row in table.to_pylist()]


def test_overview_has_every_plan_also_an_empty_one(warehouse: Warehouse) -> None:
    found = queries.overview(warehouse, ALL)
    assert rows(found, "plan_id", "tasks", "sections", "dated", "named_lead", "leads", "targets", "obligations", "issues") == [
        (A, 4, 2, 2, 3, 4, 0, 1, 1),
        (B, 3, 2, 1, 3, 4, 2, 0, 0),
        (D, 0, 0, 0, 0, 0, 0, 0, 0),
        (C, 2, 1, 1, 1, 1, 0, 1, 0),
    ]  # fmt: skip
    assert rows(found, "plan_id", "share_dated")[2] == (D, None)
    # Under today's names two departments of plan A are one, and two leads of plan B are one.
    assert rows(queries.overview(warehouse, TODAY), "plan_id", "leads")[:2] == [(A, 3), (B, 3)]


def test_workload_as_written(warehouse: Warehouse) -> None:
    found = rows(
        queries.workload(warehouse, ALL),
        "name",
        "plan_id",
        "tasks",
        "plan_tasks",
        "is_collective",
        "is_unknown",
    )
    assert set(found) == {
        (sample.FARMING, A, 1, 4, False, False), (sample.NATURE, A, 1, 4, False, False), (sample.ALL, A, 1, 4, True, False),
        (sample.LABOUR, A, 1, 4, False, False), (sample.PLANNING, A, 1, 4, False, False), (sample.FINANCE, B, 1, 3, False, False),
        (sample.PLANNING, B, 1, 3, False, False), (sample.NATURE, B, 1, 3, False, False), (sample.UNKNOWN, B, 1, 3, False, True),
        (sample.OFFICE, C, 1, 2, False, False),
    }  # fmt: skip
    assert found[-1][0] == sample.ALL  # collectives stand apart, last
    assert all(c is None for (c,) in rows(queries.workload(warehouse, ALL), "today_confidence"))


def test_workload_today_counts_merged_leads_once(warehouse: Warehouse) -> None:
    found = rows(queries.workload(warehouse, TODAY), "name", "plan_id", "tasks", "today_confidence")
    assert (sample.FARMING_TODAY, A, 1, "verified") in found  # two co-leads, one body, one task
    assert (sample.FINANCE, B, 1, "verified") in found
    assert (sample.HOME, A, 1, "partial") in found
    assert (sample.UNKNOWN, B, 1, None) in found
    written = dict(
        zip(
            *[
                queries.workload(warehouse, TODAY).column(c).to_pylist()
                for c in ("name", "written")
            ],
            strict=True,
        )
    )
    assert written[sample.HOME] == [sample.LABOUR]


def test_workload_by_role_and_by_field_of_work(warehouse: Warehouse) -> None:
    helping = rows(
        queries.workload(warehouse, ALL, role="coordinating"), "name", "plan_id", "tasks"
    )
    assert set(helping) == {
        (sample.FINANCE, A, 1), (sample.PLANNING, A, 1), (sample.ALL, A, 1), (sample.FARMING, A, 1), (sample.UNKNOWN, B, 1),
    }  # fmt: skip
    assert (
        rows(queries.workload(warehouse, Filters(role="coordinating")), "name", "plan_id", "tasks")
        == helping
    )
    fields = rows(
        queries.workload(warehouse, ALL, by="functional_area"),
        "name",
        "plan_id",
        "tasks",
        "is_collective",
        "is_unknown",
    )
    assert set(fields) == {
        ("agriculture_environment", A, 1, False, False), ("planning_finance", A, 1, False, False),
        ("labour_home_affairs", A, 1, False, False), (None, A, 1, True, False), ("planning_finance", B, 1, False, False),
        ("agriculture_environment", B, 1, False, False), (None, B, 1, False, True), ("planning_finance", C, 1, False, False),
    }  # fmt: skip
    assert fields == rows(
        queries.workload(warehouse, TODAY, by="functional_area"),
        "name",
        "plan_id",
        "tasks",
        "is_collective",
        "is_unknown",
    )


def test_a_task_selected_by_one_lead_still_counts_for_the_other(warehouse: Warehouse) -> None:
    found = queries.workload(warehouse, Filters(agency=(sample.FARMING,), role="lead"))
    assert rows(found, "name", "tasks") == [(sample.FARMING, 1), (sample.NATURE, 1)]


def test_deadlines_by_kind_keep_zero_rows(warehouse: Warehouse) -> None:
    found = queries.deadlines_by_kind(warehouse, ALL)
    assert found.num_rows == 4 * 5
    assert [r for r in rows(found, "plan_id", "deadline_kind", "tasks", "share") if r[2]] == [
        (A, "dated", 2, 0.5), (A, "recurring", 1, 0.25), (A, "ongoing", 1, 0.25), (B, "dated", 1, 1 / 3), (B, "ongoing", 1, 1 / 3),
        (B, "conditional", 1, 1 / 3), (C, "dated", 1, 0.5), (C, "unstated", 1, 0.5),
    ]  # fmt: skip


def test_quarters_are_never_finer_than_the_document(warehouse: Warehouse) -> None:
    found = rows(
        facts.deadlines(warehouse, ALL), "plan_id", "deadline_kind", "year", "quarter", "tasks"
    )
    assert [row for row in found if row[1] == "dated"] == [
        (A, "dated", 2023, None, 1), (A, "dated", 2026, 2, 1), (B, "dated", 2022, 4, 1), (C, "dated", 2025, 4, 1),
    ]  # fmt: skip
    assert {row[2:4] for row in found if row[1] != "dated"} == {(None, None)}


def test_what_comes_next(warehouse: Warehouse) -> None:
    found = queries.deadlines_next(warehouse, ALL, date(2025, 12, 15))
    assert rows(found, "task_id", "status", "days") == [
        (f"{C}/I.1", "due", 16), (f"{A}/II.2", "coming", 197), (f"{A}/I.1", "passed", -715), (f"{B}/I.1", "passed", -1080),
    ]  # fmt: skip
    assert "overdue" not in str(found.to_pylist())
    on_the_day = queries.deadlines_next(warehouse, Filters(plan=(C,)), date(2025, 12, 31))
    assert rows(on_the_day, "status", "days") == [("due", 0)]


def test_yearly_work_and_duties(warehouse: Warehouse) -> None:
    assert rows(
        queries.recurring_tasks(warehouse, ALL, date(2025, 12, 16)), "task_id", "next_date"
    ) == [(f"{A}/II.1", date(2026, 12, 15))]
    duties = queries.obligations(warehouse, ALL, date(2025, 12, 15))
    assert rows(duties, "plan_id", "agencies", "next_date") == [
        (A, sorted([sample.PLANNING, sample.FINANCE]), date(2025, 12, 15)), (C, [], None),
    ]  # fmt: skip
    assert rows(queries.obligations(warehouse, TODAY, date(2025, 1, 1)), "plan_id", "agencies")[
        0
    ] == (A, [sample.FINANCE])
    assert rows(
        queries.obligations(warehouse, Filters(agency=(sample.PLANNING,)), date(2025, 1, 1)),
        "plan_id",
    ) == [(A,)]


def test_tasks_without_a_last_day_or_a_yearly_date(warehouse: Warehouse) -> None:
    found = rows(facts.deadlines(warehouse, ALL), "plan_id", "deadline_kind", "undated")
    assert [row for row in found if row[2]] == [
        (A, "ongoing", 1), (B, "conditional", 1), (B, "ongoing", 1), (C, "unstated", 1),
    ]  # fmt: skip


def test_pages_of_tasks(warehouse: Warehouse) -> None:
    everything = queries.tasks(warehouse, ALL)
    assert everything.num_rows == 9
    paged = [
        row["task_id"]
        for offset in range(0, 12, 4)
        for row in queries.tasks(warehouse, ALL, offset, 4).to_pylist()
    ]
    assert paged == everything.column("task_id").to_pylist()
    assert set(queries.tasks(warehouse, ALL, 4, 2).column("total").to_pylist()) == {9}
    assert queries.tasks(warehouse, ALL, 100, 10).num_rows == 0
    by_name = queries.tasks(warehouse, Filters(plan=(A,)), sort="task").column("task").to_pylist()
    assert by_name[-3:] == [
        "Đào tạo nghề",
        "Rà soát chính sách đất đai",
        "Tuyên truyền về hợp tác xã",
    ]
    last = queries.tasks(warehouse, ALL, 0, 1, "deadline", True).column("task_id").to_pylist()
    assert last == [f"{A}/II.2"]
    assert queries.tasks(warehouse, ALL, 0, 2, "'; DROP TABLE tasks").num_rows == 2


def test_agencies_of_tasks_follow_the_naming(warehouse: Warehouse) -> None:
    written = rows(
        queries.tasks(warehouse, Filters(plan=(A,)), 0, 1), "lead_agencies", "coordinating_agencies"
    )
    assert written == [([sample.FARMING, sample.NATURE], [sample.FINANCE, sample.PLANNING])]
    today = rows(
        queries.tasks(warehouse, Filters(plan=(A,), names="today"), 0, 1),
        "lead_agencies",
        "coordinating_agencies",
    )
    assert today == [([sample.FARMING_TODAY], [sample.FINANCE])]


def test_one_task_down_to_its_lines(warehouse: Warehouse) -> None:
    task = queries.one_task(warehouse, f"{A}/II.2")
    assert task is not None
    assert (task["task"], task["section_title"], task["plan_number"]) == (
        sample.FORMULA,
        "Chính sách",
        "1/KH-UBND",
    )
    assert queries.one_task(warehouse, "nobody") is None
    lines = queries.task_lines(warehouse, f"{A}/II.2", context=2)
    assert rows(lines, "line", "in_task") == [
        (20, False),
        (21, False),
        (22, True),
        (23, True),
        (24, False),
        (25, False),
    ]
    assert rows(queries.task_lines(warehouse, f"{C}/I.2", context=0), "line", "in_task") == [
        (16, True)
    ]
    assert rows(queries.task_agencies(warehouse, f"{B}/I.2"), "role", "agency", "known") == [
        ("lead", sample.NATURE, True),
        ("coordinating", sample.UNKNOWN, False),
    ]
    assert rows(queries.similar_tasks(warehouse, f"{A}/I.1"), "task_id", "band") == [
        (f"{B}/I.2", "matched")
    ]


def test_places_without_targets_stay(warehouse: Warehouse) -> None:
    found = queries.targets_matrix(warehouse, ALL)
    assert rows(found, "indicator", "plan_id", "stated", "value", "plan_states_targets") == [
        ("cooperatives", A, False, None, False), ("cooperatives", B, True, 1000, True), ("cooperatives", D, False, None, False),
        ("cooperatives", C, False, None, False), ("share_of_grdp", A, False, None, False), ("share_of_grdp", B, True, 8.9, True),
        ("share_of_grdp", D, False, None, False), ("share_of_grdp", C, False, None, False),
    ]  # fmt: skip
    assert rows(queries.targets(warehouse, ALL), "target_id", "comparator", "line") == [
        (f"{B}/target-1", "at_least", 4), (f"{B}/target-2", "about", 5),
    ]  # fmt: skip


def test_counts_have_their_sources_and_their_gaps(warehouse: Warehouse) -> None:
    found = queries.cooperative_counts(warehouse, ALL).to_pylist()
    assert {r["locality"] for r in found if r["kind"] == "none"} == {"A", "C", "D"}
    assert [r["value"] for r in found if r["kind"] == "plan"] == [1000]
    national = [r for r in found if r["level"] == "national"]
    assert (35041, 2025, "actual") in {(r["value"], r["year"], r["kind"]) for r in national}
    assert all(r["source_url"] for r in national)


def test_facets_in_one_pass(warehouse: Warehouse) -> None:
    found = {
        (f, v): n for f, v, n in rows(queries.facets(warehouse, ALL), "facet", "value", "tasks")
    }
    assert found["plan", A] == 4
    assert found["deadline", "dated"] == 4
    assert found["pillar", "I"] == 6
    assert found["agency", sample.PLANNING] == 3
    assert found["role", "lead"] == 8
    assert found["area", "land"] == 1
    assert ("plan", D) not in found


def test_bodies_that_no_longer_exist(warehouse: Warehouse) -> None:
    found = rows(
        queries.abolished_bodies(warehouse, ALL),
        "plan_id",
        "agency",
        "agency_today",
        "today_confidence",
        "tasks",
        "tasks_led",
    )
    assert set(found) == {
        (A, sample.PLANNING, sample.FINANCE, "verified", 2, 1), (A, sample.FARMING, sample.FARMING_TODAY, "verified", 2, 1),
        (A, sample.NATURE, sample.FARMING_TODAY, "verified", 1, 1), (A, sample.LABOUR, sample.HOME, "partial", 1, 1),
        (B, sample.PLANNING, sample.FINANCE, "verified", 1, 1), (B, sample.NATURE, sample.FARMING_TODAY, "verified", 1, 1),
        (C, sample.OFFICE, "Phòng Kinh tế, Hạ tầng và Đô thị", "unverified", 1, 1),
    }  # fmt: skip
    assert rows(queries.uncertain_owners(warehouse, ALL), "task_id") == [
        (f"{A}/II.1",),
        (f"{C}/I.1",),
    ]
    assert rows(queries.led_by_abolished(warehouse, ALL), "plan_id", "tasks") == [
        (A, 3),
        (B, 2),
        (D, 0),
        (C, 1),
    ]


def test_lines_of_a_plan_add_up(warehouse: Warehouse) -> None:
    total: dict[str, int] = {}
    for plan, lines in rows(queries.line_accounting(warehouse, ALL), "plan_id", "lines"):
        total[plan] = total.get(plan, 0) + lines
    assert total == {p.plan.plan_id: len(p.source_lines) for p in sample.plans() if p.source_lines}
    assert rows(queries.issues(warehouse, ALL), "plan_id", "code") == [(A, "doubtful_number")]
    assert rows(queries.issue_counts(warehouse, ALL), "plan_id", "issues") == [
        (A, 1),
        (B, 0),
        (D, 0),
        (C, 0),
    ]


def test_pillars_line_up(warehouse: Warehouse) -> None:
    found = rows(queries.pillar_matrix(warehouse, ALL), "plan_id", "pillar", "tasks")
    assert found[:6] == [
        (A, "I", 2),
        (A, "II", 2),
        (A, None, 0),
        (B, "I", 2),
        (B, "II", 0),
        (B, None, 1),
    ]
    assert len(found) == 12


@pytest.mark.parametrize("naming", ["written", "today"])
def test_no_question_fails_on_an_empty_selection(warehouse: Warehouse, naming: str) -> None:
    nothing = Filters(plan=("no-such-plan",), q="không có", names=naming)
    day = date(2025, 1, 1)
    for question in (
        queries.overview, queries.facets, queries.pillar_matrix, queries.issues, queries.issue_counts, queries.line_accounting,
        queries.workload, queries.deadlines_by_kind, facts.deadlines, queries.tasks, queries.targets, queries.targets_matrix, queries.abolished_bodies,
        queries.uncertain_owners, queries.led_by_abolished, queries.clarity, queries.task_checks,
    ):  # fmt: skip
        assert question(warehouse, nothing).num_rows == 0
    for question in (queries.deadlines_next, queries.recurring_tasks, queries.obligations):
        assert question(warehouse, nothing, day).num_rows == 0
