"""Loads, time travel, killed writers, closed doors: one lake with PostgreSQL as its catalogue."""

from __future__ import annotations

import dataclasses
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa
import pytest

from analytics.decisions import Decision
from analytics.match_build import match_table
from analytics.match_update import record_decision, undo_decision
from loaders import lake, lake_changes, lake_loading
from loaders.__main__ import main
from loaders.errors import WarehouseError
from loaders.lake import Catalogue, Snapshot
from loaders.records import MatchDecision, PlanRecords
from loaders.warehouse import Warehouse, current
from tests.analytics import sample
from tests.analytics.sample import A, B, C, D

ROOT = Path(__file__).resolve().parents[2]


def matched(plans: Sequence[PlanRecords]) -> tuple[list[PlanRecords], pa.Table]:
    return list(plans), match_table(plans, {})


def load(catalogue: Catalogue, *plan_ids: str) -> Snapshot:
    plans = [plan for plan in sample.plans() if plan.plan.plan_id in plan_ids]
    return lake_loading.publish(plans, matched, catalogue)


def retitled(title: str) -> PlanRecords:
    plan = sample.plan_a()
    return dataclasses.replace(plan, plan=dataclasses.replace(plan.plan, title=title))


def titles(warehouse: Warehouse) -> dict[str, str]:
    rows = warehouse.query("SELECT plan_id, title FROM plans").to_pylist()
    return {row["plan_id"]: row["title"] for row in rows}


def count(warehouse: Warehouse, table: str) -> int:
    found: int = warehouse.query(f"SELECT count(*) AS n FROM {table}").column("n")[0].as_py()
    return found


def test_a_load_replaces_its_plans_and_leaves_the_others(catalogue: Catalogue) -> None:
    load(catalogue, A, B)
    counted = ("tasks", "task_agencies", "matches", "source_lines", "obligations", "provinces")
    before = {name: count(Warehouse.open(), name) for name in counted}
    lake_loading.publish([retitled("Other")], matched, catalogue)
    now = Warehouse.open()
    assert titles(now) == {A: "Other", B: "Kế hoạch B"}
    assert {name: count(now, name) for name in counted} == before


def test_an_unchanged_load_makes_no_snapshot(catalogue: Catalogue) -> None:
    first = load(catalogue, A, B)
    assert load(catalogue, A).version == first.version
    assert load(catalogue, A, B).version == first.version
    assert load(catalogue, C).version != first.version


def test_a_load_is_one_snapshot_with_who_and_what(catalogue: Catalogue) -> None:
    load(catalogue, A)
    load(catalogue, B, D)
    assert [s.note for s in lake.snapshots(catalogue)] == [
        "", f"loaded {A}", f"loaded {B}, {D}",
    ]  # fmt: skip


def test_matches_join_the_plans_of_two_loads(catalogue: Catalogue) -> None:
    load(catalogue, A)
    load(catalogue, B, C, D)
    _, together = matched(sample.plans())
    question = "SELECT task_id, other_task_id, score, band FROM matches ORDER BY ALL"
    names = ["task_id", "other_task_id", "score", "band"]
    expected = sorted(tuple(row[n] for n in names) for row in together.to_pylist())
    found = Warehouse.open().query(question).to_pylist()
    assert [tuple(row[n] for n in names) for row in found] == expected


def test_time_travel_to_before_a_load(catalogue: Catalogue) -> None:
    before = load(catalogue, A)
    lake_loading.publish([retitled("Later")], matched, catalogue)
    load(catalogue, B)
    assert titles(Warehouse.open(version=before.version)) == {A: "Kế hoạch A"}
    assert titles(Warehouse.open()) == {A: "Later", B: "Kế hoạch B"}
    with pytest.raises(WarehouseError, match="No snapshot 99 is kept; kept are 0 to 3"):
        Warehouse.open(version="99")


def test_an_open_warehouse_stays_on_its_snapshot_until_asked_again(catalogue: Catalogue) -> None:
    load(catalogue, A)
    held = Warehouse.open()
    load(catalogue, B)
    assert list(titles(held)) == [A]
    newer = held.refresh()
    assert sorted(titles(newer)) == [A, B]
    assert int(newer.version) > int(held.version)
    assert newer.refresh() is newer


def test_restoring_brings_an_earlier_content_back(
    catalogue: Catalogue, capsys: pytest.CaptureFixture[str]
) -> None:
    first = load(catalogue, A)
    agencies = count(Warehouse.open(), "task_agencies")
    load(catalogue, B)
    assert main(["rollback"]) == 0
    assert f"content of snapshot {first.version}" in capsys.readouterr().out
    now = Warehouse.open()
    assert titles(now) == {A: "Kế hoạch A"}
    assert count(now, "task_agencies") == agencies
    assert int(now.version) > int(first.version)
    assert lake_changes.restore(catalogue, "2", "me")
    assert sorted(titles(Warehouse.open())) == [A, B]
    load(catalogue, C)  # loading goes on after a restore
    assert sorted(titles(Warehouse.open())) == [A, B, C]


def test_a_plan_can_be_withdrawn(catalogue: Catalogue) -> None:
    load(catalogue, A, B)
    assert main(["withdraw", A]) == 0
    now = Warehouse.open()
    assert list(titles(now)) == [B]
    for table in ("tasks", "task_agencies", "source_lines"):
        column = "task_id" if table == "task_agencies" else "plan_id"
        left = now.query(f"SELECT count(*) AS n FROM {table} WHERE starts_with({column}, '{A}')")
        assert left.to_pylist() == [{"n": 0}], table
    with pytest.raises(WarehouseError, match=f"holds no plan '{A}'; it holds: {B}"):
        lake_loading.withdraw(A, catalogue)
    load(catalogue, A)
    assert sorted(titles(Warehouse.open())) == [A, B]


def test_compacting_joins_files_and_disturbs_no_reader(catalogue: Catalogue) -> None:
    first = load(catalogue, A)
    for plan_id in (B, C, D):
        load(catalogue, plan_id)
    lake_loading.publish([retitled("Newer")], matched, catalogue)
    held, files = Warehouse.open(), len(list(Path(catalogue.data).rglob("*.parquet")))
    assert main(["compact", "--keep-days", "30"]) == 0
    assert titles(Warehouse.open(version=first.version)) == {A: "Kế hoạch A"}
    question = "SELECT * FROM tasks ORDER BY task_id"
    assert held.query(question).equals(Warehouse.open().query(question))
    assert held.query(question).num_rows == 9
    assert main(["compact", "--keep-days", "0"]) == 0
    assert titles(Warehouse.open())[A] == "Newer"
    assert len(list(Path(catalogue.data).rglob("*.parquet"))) < files
    load(catalogue, A)  # loading goes on after it
    assert titles(Warehouse.open())[A] == "Kế hoạch A"


def test_values_outside_an_enum_are_refused(catalogue: Catalogue) -> None:
    plan = sample.plan_a()
    wrong = dataclasses.replace(plan.tasks[0], deadline_kind="someday")  # type: ignore[arg-type]
    with pytest.raises(WarehouseError, match=r"tasks\.deadline_kind: 'someday' is none of"):
        lake_loading.publish(
            [dataclasses.replace(plan, tasks=(wrong,), task_agencies=())], matched, catalogue
        )
    with pytest.raises(WarehouseError, match="holds no plans yet"):
        Warehouse.open()


def test_a_lake_of_an_older_release_is_read_and_gets_the_new_columns(catalogue: Catalogue) -> None:
    load(catalogue, A)
    with lake.connect_writer(catalogue) as connection:
        connection.execute("ALTER TABLE tasks DROP COLUMN note_text")
    column = "SELECT DISTINCT note_text FROM tasks WHERE note_text IS NOT NULL"
    assert Warehouse.open().query(column).to_pylist() == []
    load(catalogue, B)
    lake_loading.publish([retitled("Again")], matched, catalogue)
    assert Warehouse.open().query(column).to_pylist() == [{"note_text": "-1+1"}]


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT INTO lake.loads VALUES ('x', 'y', NULL)",
        "DELETE FROM lake.plans",
        "DROP TABLE lake.plans",
        "SELECT * FROM read_text('/etc/passwd')",
        "COPY (SELECT 1) TO '/tmp/plans-escape.csv'",
        "ATTACH '/tmp/other.duckdb'",
        "INSTALL httpfs",
        "SET enable_external_access = true",
        "CALL postgres_execute('__ducklake_metadata_lake', 'CREATE TABLE escape (a int)')",
    ],
)
def test_the_reader_changes_nothing_and_opens_nothing(catalogue: Catalogue, sql: str) -> None:
    load(catalogue, A)
    warehouse = Warehouse.open()
    with pytest.raises(WarehouseError):
        warehouse.query(sql)
    assert list(titles(warehouse)) == [A]


def test_a_catalogue_out_of_reach_is_named_without_its_password(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    address = f"host={tmp_path} user=plans dbname=none password=secret-word"
    monkeypatch.setenv("PLANS_CATALOG", f"ducklake:postgres:{address}")
    monkeypatch.setenv("PLANS_LAKE_DATA", str(tmp_path))
    for attempt in (Warehouse.open, lambda: lake.connect_writer(lake.required())):
        with pytest.raises(WarehouseError, match="The lake could not be used") as failed:
            attempt()
        assert "secret-word" not in str(failed.value)


def test_a_reader_outlives_the_catalogue(
    catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(catalogue, A)
    held = current()
    monkeypatch.setattr(lake, "newest_version", _failing)
    monkeypatch.setattr(lake, "open_snapshot", _failing)
    assert held.refresh() is held


def _failing(*_: object) -> None:
    raise WarehouseError("the catalogue is away")


WRITER = """
import sys, time
from loaders import lake, lake_changes, lake_loading
from tests.lake.test_lake import matched, retitled

def paused(catalogue, work, who):
    def slowly(connection):
        said = work(connection)
        print("written", flush=True)
        time.sleep(float(sys.argv[1]))
        return said
    return lake_changes.change(catalogue, slowly, who)

lake_loading.change = paused
for number in range(1000):
    lake_loading.publish([retitled(f"Writer {number}")], matched, lake.required())
"""


@pytest.mark.parametrize("pause", [600.0, 0.0])
def test_a_writer_killed_in_mid_load_leaves_the_earlier_snapshot(
    catalogue: Catalogue, pause: float
) -> None:
    before = load(catalogue, A, B)
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(pause)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    assert process.stdout.readline() == "written\n"
    if not pause:
        time.sleep(0.15)  # anywhere in one of the loads
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    now = Warehouse.open()
    if pause:
        assert now.version == before.version
        assert titles(now) == {A: "Kế hoạch A", B: "Kế hoạch B"}
    assert count(now, "plans") == 2
    assert count(now, "tasks") == count(Warehouse.open(version=before.version), "tasks")
    lake_loading.publish([retitled("After")], matched, catalogue)
    assert titles(Warehouse.open()) == {A: "After", B: "Kế hoạch B"}


def test_a_decision_on_a_match_shows_at_once(catalogue: Catalogue, tmp_path: Path) -> None:
    load(catalogue, A, B)
    one, other = f"{A}/I.1", f"{B}/I.1"
    quotes = ("the one wording", "the other wording")
    made = Decision((one, other), quotes, MatchDecision.REJECTED, "me", "2026-01-01", "")
    record_decision(made, file=tmp_path / "matches.toml")
    asked = f"SELECT count(*) AS n FROM matches WHERE decision = 'rejected' AND task_id IN ('{one}', '{other}')"
    assert Warehouse.open().query(asked).to_pylist() == [{"n": 2}]
    undo_decision((one, other), file=tmp_path / "matches.toml")
    assert Warehouse.open().query(asked).to_pylist() == [{"n": 0}]
