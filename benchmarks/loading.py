"""Documents in: each format, PDF beside plain text extraction, builds, records to database."""

from __future__ import annotations

import io
import os
import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pdfplumber
import pyarrow.csv

from benchmarks import documents
from benchmarks.report import Goal, Section, figure, milliseconds
from benchmarks.timing import alternate
from loaders import schema
from loaders.building import load_all, plan_folders
from loaders.paths import DATA
from loaders.plans import load_plan
from loaders.readers import read_document
from loaders.warehouse import build_database

COMMAND = "python -m benchmarks --only loading"


def run(quick: bool) -> list[Section]:
    """Measure all of loading."""
    sections = [_formats(quick), _builds(quick), _database(quick)]
    if documents.factory.SOFFICE:
        sections.insert(1, _pdf(quick))
    return sections


def _formats(quick: bool) -> Section:
    rng = random.Random(1)
    chosen = rng.sample([plan for _, plan in documents.plans(1000)], 3 if quick else 8)
    operations: dict[str, Callable[[], Any]] = {}
    with tempfile.TemporaryDirectory() as name:
        for ending, write in documents.WRITERS.items():
            folders = []
            for at, plan in enumerate(chosen):
                folder = Path(name) / ending / str(at)
                folder.mkdir(parents=True)
                (folder / f"source.{ending}").write_bytes(write(plan))
                folders.append(folder)
            operations[ending] = lambda given=folders: [load_plan(folder) for folder in given]
        for plan_id in ("khanh-hoa-2023", "tp-lang-son-2025"):
            folder = DATA / "plans" / plan_id
            operations[f"{plan_id} (real)"] = lambda given=folder: [load_plan(given)] * len(chosen)
        found = alternate(operations, 2 if quick else 5)
    rows = []
    for kind, timed in found.items():
        count = 1 if "real" in kind else len(chosen)
        rows.append([kind, milliseconds(timed.median / count), figure(count / timed.median)])
    section = Section(
        "Reading one document, to the last record",
        COMMAND,
        notes=[f"{len(chosen)} plans of the corpus in each format, about 39 tasks each."],
    )
    section.tables.append((["format", "a document", "documents/s on one core"], rows))
    return section


def _pdf(quick: bool) -> Section:
    plans = [plan for _, plan in documents.plans(1000)][: 1 if quick else 3]
    with tempfile.TemporaryDirectory() as name:
        written = {str(at): documents.factory.to_docx(plan) for at, plan in enumerate(plans)}
        files = list(documents.factory.print_all(written, Path(name)).values())

    def plain() -> int:
        pages = 0
        for data in files:
            with pdfplumber.open(io.BytesIO(data)) as document:
                pages += sum(1 for page in document.pages if page.extract_text())
        return pages

    pages = plain()
    found = alternate(
        {"product": lambda: [read_document(data) for data in files], "pdfplumber": plain},
        2 if quick else 5,
    )
    own, peer = found["product"].median, found["pdfplumber"].median
    section = Section(
        "PDF beside plain text extraction",
        COMMAND,
        notes=[
            f"{len(files)} plans as LibreOffice prints them, {pages} pages; the product reads "
            "lines and table rows with their places, pdfplumber only extracts text."
        ],
    )
    section.tables.append(
        (
            ["what", "time", "pages/s"],
            [
                ["product: rows and lines", milliseconds(own), figure(pages / own)],
                ["pdfplumber: text", milliseconds(peer), figure(pages / peer)],
            ],
        )
    )
    section.goals.append(Goal("PDF, time of plain text extraction", own / peer, 1.5))
    return section


def _builds(quick: bool) -> Section:
    tasks = 1000 if quick else 5000
    rows = []
    with tempfile.TemporaryDirectory() as name:
        data, cache = Path(name), Path(name) / "cache"
        count = documents.write_documents(tasks, data)
        folders = plan_folders(data)

        def build() -> float:
            began = time.perf_counter()
            held = list(load_all(folders, cache))
            failed = [outcome.error for outcome in held if outcome.error]
            if failed:
                raise RuntimeError(failed[0])
            return time.perf_counter() - began

        first = build()
        again = build()
        changed = next((folders[0]).glob("source.*"))
        changed.write_bytes(documents.WRITERS[changed.suffix[1:]](next(documents.plans(tasks))[1]))
        (folders[0] / "plan.toml").write_text("# touched\n", encoding="utf-8")
        one = build()
        for what, took in (("all new", first), ("nothing changed", again), ("one changed", one)):
            rows.append([what, f"{figure(took)} s", figure(count / took)])
    section = Section(
        f"Building from {count} documents of five formats",
        COMMAND,
        notes=[f"Both cores ({os.cpu_count()}); unchanged documents come from the cache."],
    )
    section.tables.append((["build", "time", "documents/s"], rows))
    return section


def _database(quick: bool) -> Section:
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
            ["what", "time", "rows/s"],
            [
                ["product: check, write, publish", milliseconds(own), figure(rows / own)],
                ["DuckDB: read_csv as text", milliseconds(peer), figure(rows / peer)],
            ],
        )
    )
    return section


def _renamed(plan: Any, number: int) -> Any:
    """A plan under another id, and all its rows with it."""
    import dataclasses

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
