"""Records to database beside DuckDB's own load of the same rows from CSV."""

from __future__ import annotations

import dataclasses
import tempfile
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.csv

from benchmarks.report import Section, figure, milliseconds
from benchmarks.timing import alternate
from loaders import schema
from loaders.paths import DATA
from loaders.plans import load_plan
from loaders.warehouse import build_database

COMMAND = "python -m benchmarks --only loading"


def database(quick: bool) -> Section:
    """Records to database beside DuckDB's own load of the same rows from CSV."""
    times = 4 if quick else 40
    real = [load_plan(folder) for folder in sorted((DATA / "plans").iterdir())]
    plans = [_renamed(plan, n) for n in range(times) for plan in real]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        tables = {
            n: schema.RECORD_TABLES[n].frame(rows)
            for n, rows in schema.record_rows(plans).items()
            if rows
        }
        for table, frame in tables.items():
            lists = [f.name for f in frame.schema if "list" in str(f.type)]
            pyarrow.csv.write_csv(frame.drop_columns(lists), folder / f"{table}.csv")

        def product() -> None:
            with tempfile.TemporaryDirectory() as target:
                build_database(plans, (), Path(target))

        def csv() -> None:
            target = folder / "peer.duckdb"
            target.unlink(missing_ok=True)
            with duckdb.connect(str(target)) as connection:
                for table in tables:
                    path = folder / f"{table}.csv"
                    connection.execute(
                        f"CREATE TABLE {table} AS FROM read_csv('{path}', all_varchar = true)"
                    )

        found = alternate({"product": product, "DuckDB's CSV": csv}, 2 if quick else 4)
    own, peer = found["product"].median, found["DuckDB's CSV"].median
    rows = sum(frame.num_rows for frame in tables.values())
    section = Section(
        "Records to database beside DuckDB's own CSV load",
        COMMAND,
        notes=[
            f"{rows:,} rows of {len(plans)} plans. The product checks types and keys, hashes "
            "every row for the version, and publishes; the peer parses the CSV as text."
        ],
    )
    section.tables.append(
        (
            ["what", "time", "rows/s", "of DuckDB's CSV load"],
            [
                [
                    "product: check, write, publish",
                    milliseconds(own),
                    figure(rows / own),
                    f"{figure(own / peer)}x",
                ],
                ["DuckDB: read_csv as text", milliseconds(peer), figure(rows / peer), "1.00x"],
            ],
        )
    )
    return section


def _renamed(plan: Any, number: int) -> Any:
    """A plan under another id, and all its rows with it."""

    def renamed(record: Any) -> Any:
        changes = {
            f.name: f"{number}-{value}"
            for f in dataclasses.fields(record)
            if f.name in ("plan_id", "task_id", "target_id")
            and (value := getattr(record, f.name)) is not None
        }
        return dataclasses.replace(record, **changes)

    parts = {
        f.name: tuple(map(renamed, held)) if isinstance(held, tuple) else renamed(held)
        for f in dataclasses.fields(plan)
        if (held := getattr(plan, f.name)) is not None
    }
    return type(plan)(**parts)
