"""What must hold of the three real plans whatever is asked: screen, SQL, workbook and calendar."""

from __future__ import annotations

import io
import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from openpyxl import load_workbook

from analytics import queries
from analytics.__main__ import main
from analytics.calendar import calendar_bytes
from analytics.checks import CHECKS, FAILING
from analytics.filters import Filters
from analytics.workbook import workbook_bytes
from loaders.paths import ROOT
from loaders.plans import load_plan
from loaders.records import DeadlineKind, PlanRecords
from loaders.warehouse import Warehouse, build_database

PLANS = ("bac-giang-2022", "khanh-hoa-2023", "tp-lang-son-2025")
NAMINGS = ("written", "today")
NAME = {"written": "agency", "today": "coalesce(agency_today, agency)"}


def loaded() -> list[PlanRecords]:
    return [load_plan(ROOT / "data" / "plans" / name) for name in PLANS]


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Warehouse]:
    directory: Path = tmp_path_factory.mktemp("real-plans")
    build_database(loaded(), (), directory)
    opened = Warehouse.open(directory)
    yield opened
    opened.close()


def ask(warehouse: Warehouse, sql: str, **params: Any) -> list[dict[str, Any]]:
    return warehouse.query(sql, params).to_pylist()


def one(warehouse: Warehouse, sql: str, **params: Any) -> Any:
    return next(iter(ask(warehouse, sql, **params)[0].values()))


# --- agencies and deadlines -----------------------------------------------------------------


@pytest.mark.parametrize("role", ["lead", "coordinating"])
def test_every_cell_yields_an_agency_or_an_issue(real: Warehouse, role: str) -> None:
    silent = ask(
        real,
        f"SELECT t.task_id, t.{role}_text FROM tasks t WHERE trim(coalesce(t.{role}_text, '')) <> '' "
        f"AND t.task_id NOT IN (SELECT task_id FROM task_agencies WHERE role = '{role}') "
        "AND NOT EXISTS (SELECT 1 FROM issues i WHERE i.plan_id = t.plan_id AND i.line "
        "BETWEEN t.first_line AND coalesce(t.last_line, t.first_line))",
    )
    assert silent == []


def test_agencies_come_from_a_cell_that_says_something(real: Warehouse) -> None:
    silent = ask(
        real,
        "SELECT a.* FROM task_agencies a JOIN tasks t USING (task_id) WHERE coalesce(trim("
        "CASE a.role WHEN 'lead' THEN t.lead_text ELSE t.coordinating_text END), '') = ''",
    )
    assert silent == []


def test_unknown_names_are_issues(real: Warehouse) -> None:
    unknown = {
        (r["plan_id"], r["agency"]) for r in queries.unknown_agencies(real, Filters()).to_pylist()
    }
    said = {
        (r["plan_id"], r["subject"])
        for r in ask(real, "SELECT * FROM issues WHERE code = 'unknown_agency'")
    }
    assert unknown == said


def test_deadlines_are_sound(real: Warehouse) -> None:
    assert one(real, "SELECT count(*) FROM tasks WHERE deadline_end < deadline_start") == 0
    assert (
        one(
            real,
            "SELECT count(*) FROM tasks WHERE deadline_kind = 'dated' AND deadline_end IS NULL",
        )
        == 0
    )
    assert (
        one(
            real,
            "SELECT count(*) FROM tasks WHERE (deadline_kind = 'recurring') <> (recurrence IS NOT NULL)",
        )
        == 0
    )
    assert one(real, "SELECT count(*) FROM tasks WHERE recurrence_month NOT BETWEEN 1 AND 12") == 0
    # Said nothing: unstated without an issue. Said something: understood, or an issue.
    assert (
        ask(
            real,
            "SELECT t.task_id, t.deadline_text FROM tasks t WHERE t.deadline_kind = 'unstated' "
            "AND coalesce(trim(t.deadline_text), '') <> '' AND NOT EXISTS (SELECT 1 FROM issues i "
            "WHERE i.plan_id = t.plan_id AND i.code = 'deadline_not_understood' AND i.line "
            "BETWEEN t.first_line AND t.last_line)",
        )
        == []
    )


# --- counts ---------------------------------------------------------------------------------

BY_HAND = (
    ({}, "SELECT count(*) FROM tasks"),
    ({"plan": "tp-lang-son-2025"}, "SELECT count(*) FROM tasks WHERE plan_id = 'tp-lang-son-2025'"),
    (
        {"field": "agriculture_environment"},
        "SELECT count(DISTINCT task_id) FROM task_agencies WHERE NOT is_collective AND known "
        "AND functional_area = 'agriculture_environment'",
    ),
    (
        {"field": "planning_finance", "role": "lead"},
        "SELECT count(DISTINCT task_id) FROM task_agencies WHERE NOT is_collective AND known "
        "AND functional_area = 'planning_finance' AND role = 'lead'",
    ),
    (
        {"field": "collective-local_government", "role": "lead"},
        "SELECT count(DISTINCT task_id) FROM task_agencies WHERE is_collective "
        "AND functional_area = 'local_government' AND role = 'lead'",
    ),
    (
        {"check": "no_dated"},
        "SELECT count(*) FROM tasks WHERE deadline_kind <> 'dated'",
    ),
    (
        {"check": "no_product"},
        "SELECT count(*) FROM tasks JOIN plans USING (plan_id) WHERE product_text IS NULL "
        "AND list_contains(columns, 'product')",
    ),
    (
        {"check": "one_lead"},
        "SELECT count(*) FROM (SELECT task_id FROM task_agencies WHERE role = 'lead' "
        "GROUP BY task_id HAVING count(*) = 1 AND NOT bool_or(is_collective))",
    ),
)  # fmt: skip


@pytest.mark.parametrize("naming", NAMINGS)
@pytest.mark.parametrize(("query", "sql"), BY_HAND)
def test_selection_workbook_and_sql_count_the_same(
    real: Warehouse, query: dict[str, str], sql: str, naming: str
) -> None:
    filters = Filters.from_query(query | {"names": naming})
    sheet = load_workbook(io.BytesIO(workbook_bytes(real, filters)), read_only=True)["Dữ liệu"]
    rows = sum(1 for row in sheet.iter_rows(values_only=True) if any(row)) - 1
    assert rows == queries.count_tasks(real, filters) == one(real, sql)


@pytest.mark.parametrize("naming", NAMINGS)
@pytest.mark.parametrize(
    "query", [{"field": "tax"}, {"check": "no_product"}, {"field": "education", "check": "dated"}]
)
def test_the_command_line_exports_the_same(
    real: Warehouse, tmp_path: Path, query: dict[str, str], naming: str
) -> None:
    flags = [part for key, value in query.items() for part in (f"--{key}", value)]
    out = tmp_path / "out.xlsx"
    database = ["--database", str(real.directory), "--names", naming]
    assert main(["export", str(out), *database, *flags]) == 0
    rows = list(load_workbook(out)["Dữ liệu"].iter_rows(min_row=2, values_only=True))
    expected = queries.tasks(real, Filters.from_query(query | {"names": naming}))
    assert [row[-1] for row in rows] == expected.column("task_id").to_pylist()


@pytest.mark.parametrize("role", ["lead", "coordinating"])
@pytest.mark.parametrize("naming", NAMINGS)
def test_workload_counts_distinct_tasks_of_each_body(
    real: Warehouse, naming: str, role: str
) -> None:
    found = queries.workload(real, Filters(names=naming), role).to_pylist()
    expected = ask(
        real,
        f"SELECT t.plan_id, {NAME[naming]} AS name, count(DISTINCT task_id) AS tasks "
        "FROM task_agencies JOIN tasks t USING (task_id) WHERE role = $role GROUP BY ALL",
        role=role,
    )
    assert {(r["plan_id"], r["name"], r["tasks"]) for r in found} == {
        (r["plan_id"], r["name"], r["tasks"]) for r in expected
    }
    assert len(found) == len(expected)


@pytest.mark.parametrize("by", ["agency", "functional_area"])
@pytest.mark.parametrize("role", ["lead", "coordinating"])
@pytest.mark.parametrize("naming", NAMINGS)
def test_every_bar_of_the_workload_opens_as_many_tasks(
    real: Warehouse, naming: str, role: str, by: Any
) -> None:
    for row in queries.workload(real, Filters(names=naming), role, by).to_pylist():
        body = {"agency": (row["name"],)} if by == "agency" else {"field": (row["field"],)}
        behind = Filters(plan=(row["plan_id"],), role=role, names=naming, **body)
        assert queries.count_tasks(real, behind) == row["tasks"], row
        assert row["share"] == row["tasks"] / row["plan_tasks"]


def test_fields_do_not_change_with_the_naming(real: Warehouse) -> None:
    written, today = (
        {
            (r["plan_id"], r["field"]): (r["tasks"], r["share"])
            for r in queries.workload(real, Filters(names=n), "lead", "functional_area").to_pylist()
        }
        for n in NAMINGS
    )
    assert written == today


@pytest.mark.parametrize("by", ["plan", "pillar", "agency", "field"])
@pytest.mark.parametrize("naming", NAMINGS)
def test_every_bar_of_clarity_opens_as_many_tasks(real: Warehouse, naming: str, by: Any) -> None:
    rows = queries.clarity(real, Filters(names=naming), by).to_pylist()
    assert {r["check"] for r in rows} == set(CHECKS)
    for row in rows:
        where: dict[str, Any] = {"plan": (row["plan_id"],), "names": naming}
        if by == "pillar":
            where["pillar"] = (row["name"],)
        elif by != "plan":
            where |= {by: (row["name"],), "role": "lead"}
        met, failed = (
            queries.count_tasks(real, Filters(check=(outcome,), **where))
            for outcome in (row["check"], FAILING[row["check"]])
        )
        assert (met, met + failed) == (row["met"], row["applicable"]), row


def test_every_task_has_an_outcome_of_every_check_that_applies(real: Warehouse) -> None:
    for plan_id in PLANS:
        total = queries.count_tasks(real, Filters(plan=(plan_id,)))
        columns = one(real, "SELECT columns FROM plans WHERE plan_id = $p", p=plan_id)
        for check in CHECKS:
            both = Filters(plan=(plan_id,), check=(check, FAILING[check]))
            applies = check != "product" or "product" in columns
            assert queries.count_tasks(real, both) == (total if applies else 0)


# --- today ----------------------------------------------------------------------------------


def test_bodies_that_are_no_more_have_their_tasks_and_sources(real: Warehouse) -> None:
    rows = queries.abolished_bodies(real, Filters()).to_pylist()
    led: dict[str, set[str]] = {plan_id: set() for plan_id in PLANS}
    for row in rows:
        assert len(row["task_ids"]) == row["tasks"] > 0
        assert row["sources"]
        assert row["today_confidence"] in ("verified", "partial", "unverified")
        led[row["plan_id"]] |= {
            r["task_id"]
            for r in ask(
                real,
                "SELECT task_id FROM task_agencies WHERE role = 'lead' AND agency = $agency "
                "AND list_contains($ids, task_id)",
                agency=row["agency"],
                ids=row["task_ids"],
            )
        }
    assert {p: len(ids) for p, ids in led.items()} == {
        r["plan_id"]: r["tasks"] for r in queries.led_by_abolished(real, Filters()).to_pylist()
    }


def test_uncertain_owners_are_those_not_verified(real: Warehouse) -> None:
    expected = ask(
        real,
        "SELECT DISTINCT task_id, agency FROM task_agencies WHERE role = 'lead' "
        "AND agency IS DISTINCT FROM agency_today AND today_confidence <> 'verified'",
    )
    found = queries.uncertain_owners(real, Filters()).to_pylist()
    assert {(r["task_id"], r["agency"]) for r in found} == {
        (r["task_id"], r["agency"]) for r in expected
    }


def test_a_body_whose_name_changed_says_how_sure_it_is(real: Warehouse) -> None:
    """Without it a name counts as unchanged, as :mod:`analytics.workload` takes it."""
    changed = "agency_today IS NOT NULL AND agency_today <> agency"
    assert one(real, f"SELECT count(*) FROM task_agencies WHERE {changed}")
    assert not ask(real, f"FROM task_agencies WHERE {changed} AND today_confidence IS NULL")


def test_the_view_of_today_is_the_same_under_both_namings(real: Warehouse) -> None:
    for question in (queries.abolished_bodies, queries.uncertain_owners, queries.led_by_abolished):
        written, today = (question(real, Filters(names=n)).to_pylist() for n in NAMINGS)
        assert written == today


# --- calendar -------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Warehouse]:
    """A second build of the same plans in another order, as after another plan arrived."""
    directory: Path = tmp_path_factory.mktemp("real-plans-again")
    build_database(loaded()[::-1], (), directory)
    opened = Warehouse.open(directory)
    yield opened
    opened.close()


def uids(data: bytes) -> list[str]:
    return [str(event["UID"]) for event in Calendar.from_ical(data).walk("VEVENT")]


@pytest.mark.parametrize("query", [{}, {"plan": PLANS[1]}, {"field": "tax"}, {"names": "today"}])
def test_a_second_export_of_a_second_build_has_the_same_events(
    real: Warehouse, rebuilt: Warehouse, query: dict[str, str]
) -> None:
    filters = Filters.from_query(query)
    first, second = calendar_bytes(real, filters), calendar_bytes(rebuilt, filters)
    assert len(uids(first)) == len(set(uids(first)))
    assert set(uids(first)) == set(uids(second))
    if not query:
        dated = one(real, "SELECT count(*) FROM tasks WHERE deadline_kind = 'dated'")
        duties = one(
            real, "SELECT count(DISTINCT obligation_id) FROM obligations WHERE month IS NOT NULL"
        )
        yearly = one(
            real,
            "SELECT count(*) FROM tasks WHERE deadline_kind <> 'dated' AND recurrence_month IS NOT NULL",
        )
        assert len(uids(first)) == dated + duties + yearly


@pytest.mark.parametrize("descending", [False, True])
def test_a_list_sorted_by_leads_follows_the_names_of_today(
    real: Warehouse, descending: bool
) -> None:
    today = Filters(names="today")
    found = queries.tasks(real, today, sort="lead", descending=descending).to_pylist()
    alone = [row["lead_agencies"] for row in found if len(row["lead_agencies"]) == 1]
    single = [name for name, _ in itertools.groupby(names[0] for names in alone)]
    assert len(single) == len(set(single)), "one body's own tasks stand together"
    assert {row["task_id"] for row in found} == {
        row["task_id"] for row in queries.tasks(real, Filters()).to_pylist()
    }


# --- what is worked out beforehand -------------------------------------------------------------


@pytest.mark.parametrize("naming", NAMINGS)
@pytest.mark.parametrize("question", [queries.workload, queries.deadlines_by_kind, queries.facets])
def test_a_filter_that_takes_every_task_changes_no_answer(
    real: Warehouse, question: Any, naming: str
) -> None:
    """Without a filter no task is looked up; with one each is: both ways must count the same."""
    every = tuple(kind.value for kind in DeadlineKind)
    plain, filtered = Filters(names=naming), Filters(names=naming, deadline=every)
    assert question(real, filtered).to_pylist() == question(real, plain).to_pylist()
    plans = Filters(names=naming, plan=PLANS)
    assert question(real, plans).to_pylist() == question(real, plain).to_pylist()
