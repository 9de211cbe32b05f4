"""Synthetic corpora with the real plans' statistics, as a database or as documents.

``python -m benchmarks.corpus --tasks 1000000`` writes a published database of that many tasks;
``--documents`` writes a data folder of plan documents instead (at most 10,000 tasks).
The same seed and size give the same rows.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import shutil
import time
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from benchmarks import corpus_sql as sql
from benchmarks import pools
from benchmarks.timing import peak_memory
from loaders import derived, schema
from loaders.paths import REFERENCE, ROOT
from loaders.publishing import build_lock, publish
from loaders.records import Plan
from loaders.reference import province_rows
from loaders.warehouse import derive

FOLDER = ROOT / "build" / "bench"
SEED = 20
MOST_IN_DOCUMENTS = 10_000
RESOLUTIONS = 100

# Plans of one slice: what is sorted and joined at once, so that memory and disk stay bounded.
SLICE = 5_000
MEMORY = "2GB"


@cache
def stamp() -> str:
    """Hash of what makes the rows: this generator, its pools and the tables' columns."""
    content = hashlib.sha256()
    for module in (__file__, sql.__file__, pools.__file__):
        content.update(Path(module).read_bytes())
    for table in schema.RECORD_TABLES.values():
        content.update(table.ddl().encode())
    content.update(derived.declaration().encode())
    return content.hexdigest()[:8]


def folder_of(tasks: int, seed: int = SEED) -> Path:
    """Where the database of a size lies; another generator's lies elsewhere."""
    return FOLDER / f"tables-{tasks}-{seed}-{stamp()}"


def tables(tasks: int, seed: int = SEED, folder: Path | None = None) -> Path:
    """A published database of so many tasks; one that is already there is taken as it is.

    ``built.json`` beside it says what building took: ``seconds`` and ``memory`` (MB, the most
    that the process held).
    """
    if folder is None:
        folder = folder_of(tasks, seed)
        for old in FOLDER.glob(f"tables-{tasks}-{seed}*"):
            if old != folder:  # of an earlier generator; a large one takes gigabytes
                shutil.rmtree(old, ignore_errors=True)
    if (folder / "current.json").exists():
        return folder
    began = time.perf_counter()
    folder.mkdir(parents=True, exist_ok=True)
    with build_lock(folder):
        publish(folder, f"corpus-{tasks}-{seed}", lambda path: _write(path, tasks, seed))
    took = {"seconds": time.perf_counter() - began, "memory": peak_memory()}
    (folder / "built.json").write_text(json.dumps(took), encoding="utf-8")
    return folder


def _write(path: Path, tasks: int, seed: int) -> None:
    # Plain rows lie in a file of their own until the facts are worked out from them.
    scratch = path.with_name(f"building-{path.stem}-scratch.duckdb")
    with duckdb.connect(str(path), config={"memory_limit": MEMORY}) as connection:
        connection.execute(f"ATTACH '{scratch}' AS scratch")
        reference = list(schema.reference_tables(REFERENCE))
        known = [*schema.RECORD_TABLES.values(), *(table for table, _ in reference)]
        for statement in schema.enum_ddl(known):
            connection.execute(statement)
        with_facts = {facts.records for facts in derived.FACTS}
        for table in known:
            if table.name not in with_facts:
                connection.execute(table.ddl())
        for table, rows in reference:
            _insert(connection, f'"{table.name}"', table.frame(rows))
        sizes = _register(connection, seed)
        plans = math.ceil(tasks / sizes.pop("mean"))
        _draw(connection, plans, tasks, seed, sizes)
        connection.execute(
            "CREATE TABLE build AS SELECT $1 AS version, TIMESTAMP '2026-01-01' AS built_at,"
            " version() AS duckdb",
            [f"corpus-{tasks}-{seed}"],
        )
        connection.execute("DETACH scratch")
        connection.execute("CHECKPOINT")
    scratch.unlink()


def _insert(connection: duckdb.DuckDBPyConnection, name: str, frame: pa.Table) -> None:
    if frame.num_rows:
        connection.register("frame", frame)
        connection.execute(f"INSERT INTO {name} SELECT * FROM frame")
        connection.unregister("frame")


def _register(connection: duckdb.DuckDBPyConnection, seed: int) -> dict[str, Any]:
    """Hand the pools to DuckDB; how large each is comes back."""
    heads, middles, tails = pools.thirds()
    plans, sections, places = pools.templates()
    texts, named = pools.cells(seed)
    by_cell = {at: row["template"] for at, row in enumerate(texts)}
    for row in named:
        row["template"] = by_cell[row["cell"]]
    targets = [
        pools.as_row(target) | {"template": number}
        for number, plan in enumerate(pools.real_plans())
        for target in plan.targets
    ]
    provinces = [
        {"id": at, "name": row.name, "successor": row.successor, "full_name": row.full_name}
        for at, row in enumerate(province_rows())
    ]
    products, deadlines = pools.products(), pools.deadlines(seed)
    for name, rows in (
        ("heads", heads),
        ("middles", middles),
        ("tails", tails),
        ("templates", plans),
        ("sections_in", sections),
        ("places", places),
        ("cells", texts),
        ("named", named),
        ("products", products),
        ("deadlines", deadlines),
        ("targets_in", targets),
        ("provinces_in", provinces),
    ):
        connection.register("pool", pa.Table.from_pylist(rows))
        connection.execute(f"CREATE TEMP TABLE {name} AS SELECT * FROM pool")
        connection.unregister("pool")
    return {
        "mean": sum(plan["size"] for plan in plans) / len(plans),
        "templates": len(plans),
        "provinces": len(provinces),
        "heads": len(heads),
        "middles": len(middles),
        "tails": len(tails),
        "cells": pools.CELLS,
        "products": len(products),
        "deadlines": len(deadlines),
    }


def _draw(
    connection: duckdb.DuckDBPyConnection,
    plans: int,
    tasks: int,
    seed: int,
    sizes: dict[str, Any],
) -> None:
    given = {**sizes, "seed": seed, "resolutions": RESOLUTIONS}
    # Templates have different sizes: some plans more than the mean needs, then cut to fit.
    given["plans"] = plans + 8 + plans // 8
    _run(connection, sql.PLANS, given)
    left, last = tasks, 0
    while left:
        given |= {"first": last, "last": last + SLICE, "tasks": left}
        _run(connection, sql.DRAWN, given)
        for name, rows in sql.FACTS.items():
            into = (
                f"INSERT INTO scratch.{name} BY NAME" if last else f"CREATE TABLE scratch.{name} AS"
            )
            connection.execute(f"{into} {rows}")
        drawn, final = connection.execute("SELECT count(*), max(i) FROM drawn").fetchall()[0]
        left, last = left - drawn, last + SLICE
    connection.execute("DELETE FROM drawn_plans WHERE i > ?", [final])
    columns = ", ".join(f.name for f in fields(Plan))
    connection.execute(
        f"CREATE TABLE scratch.plans AS SELECT {columns} FROM drawn_plans ORDER BY i"
    )
    for statement in sql.OTHERS:
        connection.execute(statement)
    for name in ("plans", "sections", *sql.FACTS):
        place = "main" if name == "sections" else "scratch"
        connection.execute(f"CREATE TEMP VIEW frame_{name} AS SELECT * FROM {place}.{name}")
    derive(connection)
    connection.execute(sql.SOURCE_LINES)
    for name in ("plans", "sections", *sql.FACTS):
        connection.execute(f"DROP VIEW frame_{name}")


def _run(connection: duckdb.DuckDBPyConnection, statement: str, given: dict[str, Any]) -> None:
    used = {name: value for name, value in given.items() if f"${name}" in statement}
    connection.execute(statement, used)


def main() -> None:
    """Write a corpus and say where it is."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.corpus", description=__doc__)
    parser.add_argument("--tasks", type=int, required=True, help="100 to 10,000,000")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--documents", action="store_true", help="write documents, not a database")
    parser.add_argument("--to", type=Path, help="folder to write to (default: under build/bench)")
    given = parser.parse_args()
    if given.documents:
        from benchmarks.documents import write_documents

        if given.tasks > MOST_IN_DOCUMENTS:
            parser.error(f"documents are written for at most {MOST_IN_DOCUMENTS} tasks")
        folder = given.to or FOLDER / f"documents-{given.tasks}-{given.seed}"
        print(f"{write_documents(given.tasks, folder, given.seed)} documents in {folder}")
        return
    print(tables(given.tasks, given.seed, given.to))


if __name__ == "__main__":
    main()
