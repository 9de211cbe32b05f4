"""Three offices load their plans at once while two dashboards read; then every question is asked.

What the lake answers is held to the embedded database made of the same documents in one build.
"""

from __future__ import annotations

import inspect
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pyarrow as pa
import pytest

from analytics import (
    clarity,
    compare_queries,
    deadline_queries,
    facet_queries,
    overview,
    page_queries,
    quality_queries,
    target_queries,
    task_lists,
    task_queries,
    today_queries,
    workload,
)
from analytics.filters import Filters
from loaders.paths import DATA
from loaders.warehouse import Warehouse
from tests.lake.postgres import Postgres

ROOT = Path(__file__).resolve().parents[2]
PLANS = ("bac-giang-2022", "khanh-hoa-2023", "tp-lang-son-2025")
PATIENCE = 240

# A dashboard: asks what it would draw, each time of one version, until it is told to stop.
DASHBOARD = """
import json, pathlib, sys, time
from loaders.errors import WarehouseError
from loaders.warehouse import current
stop = pathlib.Path(sys.argv[1])
print("ready", flush=True)
last = False
while not last:
    last = stop.exists()
    try:
        held = current()
    except WarehouseError as error:
        assert error.key in ("no_database", "lake_failed"), error
        time.sleep(0.05)
        continue
    def one(sql):
        return held.query(sql).to_pylist()
    plans = {r["plan_id"]: [r["tasks"], r["lines"]] for r in one(
        "SELECT p.plan_id, (SELECT count(*) FROM tasks t WHERE t.plan_id = p.plan_id) AS tasks, "
        "(SELECT count(*) FROM source_lines l WHERE l.plan_id = p.plan_id) AS lines FROM plans p")}
    orphans = one(
        "SELECT (SELECT count(*) FROM tasks WHERE plan_id NOT IN (SELECT plan_id FROM plans)) "
        "+ (SELECT count(*) FROM task_agencies WHERE task_id NOT IN (SELECT task_id FROM tasks)) "
        "+ (SELECT count(*) FROM matches WHERE task_id NOT IN (SELECT task_id FROM tasks) "
        "OR other_task_id NOT IN (SELECT task_id FROM tasks)) AS n")[0]["n"]
    pairs = one("SELECT count(*) AS n FROM matches")[0]["n"]
    print(json.dumps({"version": held.version, "plans": plans, "orphans": orphans, "pairs": pairs}), flush=True)
    time.sleep(0.02)
"""


@dataclass
class Run:
    """What came of one run: the embedded database, the lake's settings, and all that was read."""

    embedded: Warehouse
    settings: dict[str, str]
    offices: list[str]
    readings: list[list[dict[str, Any]]]


def start(program: list[str], settings: dict[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, *program],
        cwd=ROOT,
        env={**os.environ, **settings, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def folder_of(root: Path, *plans: str) -> Path:
    for plan in plans:
        shutil.copytree(DATA / "plans" / plan, root / "plans" / plan)
    return root


def building(data: Path) -> list[str]:
    return ["-m", "loaders", "build", "--data", str(data), "--database", str(data / "database")]


@pytest.fixture(scope="module")
def run(postgres: Postgres, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    """Three builds into an empty lake at once, two dashboards reading all the while."""
    root = tmp_path_factory.mktemp("offices")
    settings, stop = postgres.lake(), root / "stop"
    readers = [start(["-c", DASHBOARD, str(stop)], settings) for _ in range(2)]
    builds = [
        start(
            building(folder_of(root / plan, plan)),
            settings,
        )
        for plan in PLANS
    ]
    said = [build.communicate(timeout=PATIENCE) for build in builds]
    stop.touch()
    heard = [reader.communicate(timeout=PATIENCE) for reader in readers]
    for process, (_, errors) in zip([*builds, *readers], [*said, *heard], strict=True):
        assert process.returncode == 0, errors
    data = folder_of(root / "all", *PLANS)
    alone = start(building(data), {"PLANS_CATALOG": ""})
    _, errors = alone.communicate(timeout=PATIENCE)
    assert alone.returncode == 0, errors
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("PLANS_CATALOG", raising=False)
        embedded = Warehouse.open(data / "database")
    readings = [[json.loads(line) for line in out.splitlines()[1:]] for out, _ in heard]
    yield Run(embedded, settings, [out for out, _ in said], readings)
    embedded.close()


@pytest.fixture(scope="module")
def shared(run: Run) -> Iterator[Warehouse]:
    with pytest.MonkeyPatch.context() as patch:
        for name, value in run.settings.items():
            patch.setenv(name, value)
        yield Warehouse.open()


def whole(run: Run) -> dict[str, list[int]]:
    rows = run.embedded.query(
        "SELECT plan_id, (SELECT count(*) FROM tasks t WHERE t.plan_id = p.plan_id) AS tasks, "
        "(SELECT count(*) FROM source_lines l WHERE l.plan_id = p.plan_id) AS lines FROM plans p"
    ).to_pylist()
    return {row["plan_id"]: [row["tasks"], row["lines"]] for row in rows}


def test_every_office_says_what_it_published(run: Run) -> None:
    assert all("published 1 plans: snapshot" in said for said in run.offices)


def test_every_dashboard_saw_only_whole_plans(run: Run) -> None:
    expected = whole(run)
    for readings in run.readings:
        assert readings
        for reading in readings:
            assert reading["orphans"] == 0
            assert reading["plans"].items() <= expected.items()
        versions = [int(reading["version"]) for reading in readings]
        assert versions == sorted(versions)
        assert readings[-1]["plans"] == expected


def test_one_version_gives_one_answer_on_both_dashboards(run: Run) -> None:
    answers: dict[str, Any] = {}
    for reading in (r for readings in run.readings for r in readings):
        assert answers.setdefault(reading["version"], reading) == reading


def test_pairs_between_the_plans_of_all_offices_are_there(run: Run, shared: Warehouse) -> None:
    question = "SELECT * FROM matches ORDER BY task_id, other_task_id"
    expected = run.embedded.query(question).to_pylist()
    assert {row["task_id"].split("/")[0] for row in expected} == set(PLANS)
    assert shared.query(question).to_pylist() == expected


@pytest.mark.parametrize(
    "table",
    [
        "plans", "sections", "tasks", "task_agencies", "targets", "obligations", "issues",
        "corrections", "source_lines", "agencies", "provinces", "indicator_values", "indicators",
    ],
)  # fmt: skip
def test_every_table_has_the_same_columns_types_and_rows(
    run: Run, shared: Warehouse, table: str
) -> None:
    question = f"SELECT * FROM {table}"
    one, other = run.embedded.query(question), shared.query(question)
    assert one.schema == other.schema
    assert sorted(map(str, one.to_pylist())) == sorted(map(str, other.to_pylist()))


# ---------------------------------------------------------------- every question, both ways

MODULES: tuple[ModuleType, ...] = (
    clarity, compare_queries, deadline_queries, facet_queries, overview, page_queries,
    quality_queries, target_queries, task_lists, task_queries, today_queries, workload,
)  # fmt: skip
SELECTIONS = {
    "all": Filters(),
    "today": Filters(names="today"),
    "one plan, leads": Filters(plan=("khanh-hoa-2023",), role="lead"),
    "dated": Filters(deadline=("dated",)),
    "words": Filters(q="hợp tác xã"),
}
ONE, OTHER = "khanh-hoa-2023", "bac-giang-2022"


def questions() -> dict[str, Callable[..., Any]]:
    """Every public function that asks a warehouse something, by module and name."""
    return {
        f"{module.__name__.split('.')[1]}.{name}": function
        for module in MODULES
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__ and not name.startswith("_")
        if next(iter(inspect.signature(function).parameters), "") == "warehouse"
    }


def arguments(question: Callable[..., Any], filters: Filters, run: Run) -> dict[str, Any]:
    """A value for each argument that the question requires, by its name."""
    tasks = run.embedded.query("SELECT task_id, other_task_id FROM matches ORDER BY ALL LIMIT 1")
    pair = tasks.to_pylist()[0]
    known: dict[str, Any] = {
        "filters": filters, "as_of": date(2025, 12, 15), "plan_id": ONE, "task_id": pair["task_id"],
        "one": ONE, "other": OTHER, "agencies": ["Sở Tài chính"], "names": "today", "year": 2025,
        "places": ["Khánh Hòa", "Bắc Giang"], "indicator": "cooperatives", "agency": "Sở Tài chính",
        "line": 20, "first_line": 10, "last_line": 30, "first": 10, "last": 30, "code": "cooperatives",
        "plan": ONE, "most": 2, "name": "Sở Tài chính", "level": "province",
    }  # fmt: skip
    required = [
        name
        for name, parameter in list(inspect.signature(question).parameters.items())[1:]
        if parameter.default is inspect.Parameter.empty or name == "filters"
    ]
    missing = set(required) - known.keys()
    assert not missing, f"give this test a value for {missing} in arguments()"
    return {name: known[name] for name in required}


def cases() -> list[tuple[str, str]]:
    """Each question with each selection, or once where it takes none."""
    return [
        (name, selection)
        for name, question in questions().items()
        for selection in SELECTIONS
        if "filters" in inspect.signature(question).parameters or selection == "all"
    ]


@pytest.mark.parametrize(("name", "selection"), cases())
def test_the_lake_answers_as_the_embedded_database(
    run: Run, shared: Warehouse, name: str, selection: str
) -> None:
    question = questions()[name]
    asked = arguments(question, SELECTIONS[selection], run)
    one, other = question(run.embedded, **asked), question(shared, **asked)
    if isinstance(one, pa.Table):
        assert one.schema == other.schema
        one, other = one.to_pylist(), other.to_pylist()
    assert one == other


def test_enough_is_asked() -> None:
    assert len(questions()) >= 30
