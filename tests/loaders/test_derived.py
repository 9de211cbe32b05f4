"""What is worked out when a file is written says the same as the records it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from loaders import contents, derived, derived_parts, schema
from loaders.records import PlanRecords
from loaders.warehouse import Warehouse, build_database
from tests.analytics import sample


@pytest.fixture(scope="module")
def plans() -> list[PlanRecords]:
    return sample.plans()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Warehouse]:
    directory: Path = tmp_path_factory.mktemp("derived")
    build_database(sample.plans(), (), directory)
    opened = Warehouse.open(directory)
    yield opened
    opened.close()


@pytest.mark.parametrize("facts", derived.FACTS, ids=lambda facts: facts.name)
def test_facts_have_each_record_once_and_as_it_is(
    built: Warehouse, facts: derived_parts.Facts
) -> None:
    names = ", ".join(f'"{c.name}"' for c in schema.RECORD_TABLES[facts.records].columns)
    plain = built.query(f"SELECT {names} FROM {facts.records} ORDER BY ALL").to_pylist()
    assert built.query(f"SELECT {names} FROM {facts.name} ORDER BY ALL").to_pylist() == plain
    columns = built.query(f"SELECT * FROM {facts.records} LIMIT 0").column_names
    assert columns == [c.name for c in schema.RECORD_TABLES[facts.records].columns]


def test_facts_of_a_task_are_those_of_its_plan_section_and_agencies(
    built: Warehouse, plans: list[PlanRecords]
) -> None:
    found = {r["task_id"]: r for r in built.query("SELECT * FROM task_facts").to_pylist()}
    assert sorted(r["task_no"] for r in found.values()) == list(range(len(found)))
    for plan in plans:
        pillars = {s.ordinal: (s.title, s.pillar) for s in reversed(plan.sections)}
        for task in plan.tasks:
            row = found[task.task_id]
            own = [a for a in plan.task_agencies if a.task_id == task.task_id]
            leads = {a.agency: a.is_collective for a in own if a.role == "lead"}
            has_column = "product" in plan.plan.columns
            assert (row["locality"], row["level"]) == (plan.plan.locality, plan.plan.level)
            title, pillar = pillars.get(task.section or "", (None, None))
            assert (row["section_title"], row["pillar"]) == (title, pillar)
            assert row["leads"] == len(leads)
            assert row["named_leads"] == sum(not collective for collective in leads.values())
            assert row["coordinators"] == len({a.agency for a in own if a.role == "coordinating"})
            assert row["has_product_column"] is has_column
            expected = bool((task.product_text or "").strip()) if has_column else None
            assert row["names_product"] is expected


@pytest.mark.parametrize("naming", ["written", "today"])
def test_named_agencies_are_the_distinct_ones_of_each_task(
    built: Warehouse, plans: list[PlanRecords], naming: str
) -> None:
    every = [a for plan in plans for a in plan.task_agencies]
    name = {id(a): a.agency if naming == "written" else a.agency_today or a.agency for a in every}
    found = built.query(
        "SELECT n.*, b.agency AS numbered FROM named_agencies n JOIN agency_names b "
        "USING (agency_no) WHERE naming = $naming",
        {"naming": naming},
    ).to_pylist()
    distinct = {(a.task_id, a.role.value, name[id(a)]) for a in every}
    assert sorted((r["task_id"], r["role"], r["agency"]) for r in found) == sorted(distinct)
    assert all(r["numbered"] == r["agency"] for r in found)
    assert sum(r["once"] for r in found) == len({(task, agency) for task, _, agency in distinct})
    for row in found:
        own = [
            a for a in every
            if (a.task_id, a.role.value, name[id(a)]) == (row["task_id"], row["role"], row["agency"])
        ]  # fmt: skip
        assert row["written"] == sorted({a.agency for a in own})
        assert row["is_collective"] is any(a.is_collective for a in own)
        assert row["known"] is all(a.known for a in own)
        assert row["position"] == min(a.position for a in own)


def test_names_follow_the_vietnamese_order(built: Warehouse) -> None:
    found = built.query("SELECT agency FROM agency_names ORDER BY place").column(0).to_pylist()
    sorted_names = built.query("SELECT agency FROM agency_names ORDER BY agency COLLATE vi")
    assert found == sorted_names.column(0).to_pylist()


def test_the_database_explains_what_is_worked_out(built: Warehouse) -> None:
    silent = built.query(
        "SELECT table_name, column_name FROM duckdb_columns() WHERE comment IS NULL "
        "AND table_name IN ('task_facts', 'named_agencies', 'agency_names') "
        "AND column_name NOT IN (SELECT column_name FROM duckdb_columns() "
        "WHERE table_name = 'tasks')"
    )
    assert silent.num_rows == 0


def test_another_derivation_is_another_version(
    plans: list[PlanRecords], monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = contents.all_rows(plans, ())
    before = contents.version_of(rows)
    assert contents.version_of(rows) == before
    monkeypatch.setattr(derived, "VIEWS", derived.VIEWS[:1])
    assert contents.version_of(rows) != before


def test_nothing_to_count_is_no_error(tmp_path: Path) -> None:
    build_database([], (), tmp_path)
    (file,) = tmp_path.glob("plans-*.duckdb")
    with duckdb.connect(str(file), read_only=True) as connection:
        assert connection.execute("SELECT count(*) FROM named_agencies").fetchall() == [(0,)]
