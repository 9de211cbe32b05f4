"""The shared lake beside the embedded file: ``.venv-lake/bin/python -m benchmarks.lake``.

The same records, the same DuckDB (1.5.5), operations in turn, PostgreSQL on the same machine with
its usual durability. Prints the table of docs/lake.md.
"""

from __future__ import annotations

import argparse
import dataclasses
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pyarrow as pa

from analytics import queries
from analytics.filters import Filters
from analytics.match_build import match_table
from loaders import lake, lake_changes, lake_loading
from loaders.paths import DATA
from loaders.plans import load_plan
from loaders.records import PlanRecords
from loaders.warehouse import Warehouse, build_database
from tests.lake.postgres import Postgres

OFFICES = 4
QUESTIONS: dict[str, Callable[[Warehouse], object]] = {
    "overview": lambda w: queries.overview(w, Filters()),
    "workload": lambda w: queries.workload(w, Filters()),
    "facets": lambda w: queries.facets(w, Filters()),
    "page of tasks": lambda w: queries.tasks(w, Filters(q="hop tac xa"), limit=50),
}


def renamed(plan: PlanRecords, name: str) -> PlanRecords:
    """The same plan under another id."""
    old = plan.plan.plan_id

    def copy(record: object) -> object:
        fields = {
            field: name + value.removeprefix(old)
            for field in ("plan_id", "task_id", "target_id")
            if isinstance(value := getattr(record, field, None), str)
        }
        return dataclasses.replace(record, **fields)  # type: ignore[type-var] # every record is a dataclass

    parts = {
        field.name: tuple(copy(record) for record in getattr(plan, field.name))
        for field in dataclasses.fields(plan)
        if field.name != "plan"
    }
    return PlanRecords(plan=copy(plan.plan), **parts)  # type: ignore[arg-type] # each part keeps its type


def corpus(plans: int) -> list[PlanRecords]:
    """So many plans, made of the three real ones."""
    real = [load_plan(folder) for folder in sorted((DATA / "plans").iterdir())]
    return [renamed(real[n % len(real)], f"plan-{n:04}") for n in range(plans)]


def no_matches(plans: Sequence[PlanRecords]) -> tuple[list[PlanRecords], pa.Table]:
    """Loading is measured, not comparing."""
    return list(plans), match_table([], {})


def timed(work: Callable[[], object], rounds: int = 1) -> float:
    """Median of the seconds that something takes."""
    took = []
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        took.append(time.perf_counter() - began)
    return statistics.median(took)


@contextmanager
def settings(values: dict[str, str]) -> Iterator[None]:
    """The process with a lake's settings, or with none."""
    for name in (lake.CATALOG_SETTING, lake.DATA_SETTING):
        os.environ.pop(name, None)
    os.environ.update(values)
    yield
    for name in values:
        os.environ.pop(name)


def measure(plans: list[PlanRecords], server: Postgres, rounds: int) -> dict[str, list[float]]:
    """Seconds with the embedded file and with the lake, by operation."""
    more = [renamed(plans[0], f"more-{n}") for n in range(OFFICES)]
    rows: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as name:
        folder, chosen = Path(name), server.lake()
        rows["first load"] = [timed(lambda: build_database(plans, (), folder))]
        with settings(chosen):
            catalogue = lake.required()
            rows["first load"].append(
                timed(lambda: lake_loading.publish(plans, no_matches, catalogue))
            )
            shared, opening = Warehouse.open(), timed(Warehouse.open, 3)
            asking = timed(lambda: shared.refresh(), 20)
        file = Warehouse.open(folder)
        rows["open the newest version"] = [timed(lambda: Warehouse.open(folder), 3), opening]
        rows["is there a newer version?"] = [timed(file.refresh, 20), asking]
        for title, question in QUESTIONS.items():
            pairs = [
                (timed(lambda: question(file)), timed(lambda: question(shared)))  # noqa: B023 - called at once
                for _ in range(rounds + 1)
            ][1:]
            rows[title] = [statistics.median(side) for side in zip(*pairs, strict=True)]

        def in_turn() -> None:
            for count in range(1, OFFICES + 1):
                build_database([*plans, *more[:count]], (), folder)

        def at_once() -> None:
            with ThreadPoolExecutor(OFFICES) as pool:
                list(pool.map(lambda p: lake_loading.publish([p], no_matches, catalogue), more))

        one = renamed(plans[0], "one-more")
        rows["one more plan"] = [
            timed(lambda: build_database([*plans, one], (), folder)),
            timed(lambda: lake_loading.publish([one], no_matches, catalogue)),
        ]
        rows[f"{OFFICES} offices, one plan each"] = [timed(in_turn), timed(at_once)]
        with settings(chosen):
            for n in range(20):
                lake_loading.publish([renamed(plans[0], f"late-{n}")], no_matches, catalogue)
            before = Warehouse.open()
            lake_changes.compact(catalogue, 30)
            after = Warehouse.open()
        for title, opened in (("before", before), ("after", after)):
            queries.facets(opened, Filters())
            rows[f"facets after 25 small loads, {title} compacting"] = [
                rows["facets"][0],
                timed(lambda: queries.facets(opened, Filters()), rounds),  # noqa: B023 - called at once
            ]
    return rows


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plans", type=int, nargs="+", default=[3, 260])
    parser.add_argument("--rounds", type=int, default=15)
    arguments = parser.parse_args()
    server = Postgres(durable=True)
    try:
        for count in arguments.plans:
            plans = corpus(count)
            tasks = sum(len(plan.tasks) for plan in plans)
            print(f"\n| {count} plans, {tasks} tasks | embedded file | lake | lake / file |")
            print("| --- | ---: | ---: | ---: |")
            for title, (file, shared) in measure(plans, server, arguments.rounds).items():
                print(
                    f"| {title} | {file * 1000:.1f} ms | {shared * 1000:.1f} ms "
                    f"| {shared / file:.2g} |"
                )
    finally:
        server.stop()


if __name__ == "__main__":
    main()
