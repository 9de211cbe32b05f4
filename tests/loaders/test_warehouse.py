"""The database answers right under threads, refuses what it must, and says what to do."""

from __future__ import annotations

import dataclasses
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from loaders import records, schema
from loaders.errors import QueryTooLong, WarehouseError
from loaders.warehouse import Warehouse, build_database, current
from tests.analytics import sample


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder: Path = tmp_path_factory.mktemp("database")
    build_database(sample.plans(), sample.matches(), folder)
    return folder


@pytest.fixture(scope="module")
def warehouse(directory: Path) -> Warehouse:
    return Warehouse.open(directory)


@pytest.mark.parametrize(
    ("record", "table"),
    [
        (records.Plan, "plans"),
        (records.Section, "sections"),
        (records.Task, "tasks"),
        (records.TaskAgency, "task_agencies"),
        (records.Target, "targets"),
        (records.Issue, "issues"),
        (records.SourceLine, "source_lines"),
        (records.Match, "matches"),
    ],
)
def test_every_field_of_a_record_is_a_column(
    warehouse: Warehouse, record: type, table: str
) -> None:
    columns = warehouse.query(f"SELECT * FROM {table} LIMIT 0").schema.names
    assert columns == [f.name for f in dataclasses.fields(record)]


def test_obligations_have_one_row_an_agency(warehouse: Warehouse) -> None:
    rows = warehouse.query(
        "SELECT plan_id, agency, month, day, line FROM obligations ORDER BY ALL"
    ).to_pylist()
    assert {(r["plan_id"], r["agency"]) for r in rows} == {
        (sample.A, sample.FINANCE),
        (sample.A, sample.PLANNING),
        (sample.C, None),  # a duty that names nobody is kept
    }


def test_reference_files_keep_all_columns_and_rows(warehouse: Warehouse) -> None:
    assert warehouse.query("SELECT count(*) AS n FROM provinces").to_pylist() == [{"n": 63}]
    assert {"name_vi", "aliases", "successor_name_vi", "exists_now"} <= set(
        warehouse.query("SELECT * FROM agencies LIMIT 0").schema.names
    )
    value = warehouse.query(
        "SELECT max(value) AS v, max(year) AS y FROM indicator_values"
    ).to_pylist()[0]
    assert value["v"] > 1_000_000
    assert 2020 < value["y"] < 2100


def test_columns_explain_themselves(warehouse: Warehouse) -> None:
    said = warehouse.query(
        "SELECT comment FROM duckdb_columns() WHERE table_name = 'tasks' AND column_name = 'number'"
    ).to_pylist()
    assert said == [{"comment": "Number of the task as printed, typos kept"}]


def test_enums_refuse_unknown_values(tmp_path: Path) -> None:
    plan = sample.plan_a()
    wrong = dataclasses.replace(plan.tasks[0], deadline_kind="someday")
    with pytest.raises(WarehouseError, match="someday"):
        build_database([dataclasses.replace(plan, tasks=(wrong,), task_agencies=())], (), tmp_path)


@pytest.mark.parametrize("value", [3.5, object(), "\ud800"])
def test_a_value_of_a_wrong_type_is_named(tmp_path: Path, value: object) -> None:
    plan = sample.plan_a()
    wrong = dataclasses.replace(plan.plan, title=value)
    with pytest.raises(WarehouseError, match=r"plans\.title"):
        build_database([dataclasses.replace(plan, plan=wrong)], (), tmp_path)


def test_a_task_id_may_occur_once(tmp_path: Path) -> None:
    plan = sample.plan_a()
    with pytest.raises(WarehouseError, match=r"tasks: tinh-a-2023/I\.1 occurs twice"):
        build_database(
            [dataclasses.replace(plan, tasks=(plan.tasks[0], plan.tasks[0]))], (), tmp_path
        )


def test_same_inputs_same_version(tmp_path: Path) -> None:
    first = build_database(sample.plans(), sample.matches(), tmp_path / "one")
    second = build_database(sample.plans(), sample.matches(), tmp_path / "two")
    third = build_database(sample.plans()[:3], (), tmp_path / "two")
    assert first.version == second.version != third.version


def test_no_plan_at_all_is_still_a_database(tmp_path: Path) -> None:
    build_database([], (), tmp_path)
    assert Warehouse.open(tmp_path).query("SELECT count(*) AS n FROM tasks").to_pylist() == [
        {"n": 0}
    ]


def test_sixteen_threads_get_no_wrong_answer(warehouse: Warehouse) -> None:
    def ask(number: int) -> bool:
        rows = warehouse.query(
            "SELECT $n::INT AS n, plan_id FROM plans ORDER BY plan_id", {"n": number}
        ).to_pylist()
        return rows == [
            {"n": number, "plan_id": p} for p in (sample.A, sample.B, sample.D, sample.C)
        ]

    with ThreadPoolExecutor(16) as pool:
        assert all(pool.map(ask, range(960)))


@pytest.mark.parametrize("many", [False, True])
def test_a_runaway_query_is_stopped(warehouse: Warehouse, many: bool) -> None:
    with pytest.raises(QueryTooLong) as stopped:
        warehouse.query(
            "SELECT count(*) FROM range(10000000) a, range(1000000) b", limit_seconds=0.2, many=many
        )
    assert stopped.value.key == "query_too_long"
    assert warehouse.query("SELECT 1 AS one").to_pylist() == [{"one": 1}]


@pytest.mark.parametrize(
    "sql",
    [
        "DROP TABLE tasks",
        "INSERT INTO matches VALUES ('a', 'b', 1, NULL, NULL)",
        "SELECT * FROM read_text('/etc/passwd')",
        "SELECT * FROM read_csv('/etc/passwd')",
        "COPY plans TO '/tmp/plans-escape.csv'",
        "INSTALL httpfs",
        "SET enable_external_access = true",
        "ATTACH '/tmp/other.duckdb'",
        "nonsense",
    ],
)
def test_readers_can_only_read_this_database(warehouse: Warehouse, sql: str) -> None:
    with pytest.raises(WarehouseError):
        warehouse.query(sql)
    assert not Path("/tmp/plans-escape.csv").exists()


def test_every_type_of_a_field_has_a_column_type() -> None:
    for table in schema.RECORD_TABLES.values():
        for column in table.columns:
            assert column.sql_type
            assert column.arrow_type is not None


def test_current_is_shared_and_follows_a_publish(tmp_path: Path) -> None:
    build_database(sample.plans(), (), tmp_path)
    before = current(tmp_path)
    assert current(tmp_path) is before
    published = build_database(sample.plans()[:1], (), tmp_path)
    after = current(tmp_path)
    assert (after.version, len(after.query("SELECT * FROM plans"))) == (published.version, 1)
    assert len(before.query("SELECT * FROM plans")) == 4  # a page in the middle of its queries
