"""Documents in: each format, PDF beside plain text extraction, builds, their memory."""

from __future__ import annotations

import io
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pdfplumber

from benchmarks import corpus, documents, loading_database
from benchmarks.report import Goal, Section, figure, milliseconds
from benchmarks.timing import alternate, peak_memory
from loaders.building import load_all, plan_folders
from loaders.paths import DATA, ROOT
from loaders.plans import load_plan
from loaders.readers import read_document

COMMAND = "python -m benchmarks --only loading"
REAL = 4  # a pool of processes starts from so many on
FLAT = 1.25  # memory of a corpus ten times as large


def run(quick: bool) -> Iterator[Section]:
    """Measure all of loading."""
    with tempfile.TemporaryDirectory() as name:
        written = _written(Path(name), quick)
        yield _formats(written, quick)
        if "pdf" in written:
            yield _pdf([next(folder.glob("source.*")) for folder in written["pdf"]], quick)
    yield _builds(quick)
    if not quick:
        yield _memory()
    yield loading_database.database(quick)


def _written(place: Path, quick: bool) -> dict[str, list[Path]]:
    """The same plans in each format; in PDF as LibreOffice prints them, where it is installed."""
    rng = random.Random(1)
    chosen = rng.sample([plan for _, plan in documents.plans(1000)], 4 if quick else 12)
    files = {
        ending: [write(plan) for plan in chosen] for ending, write in documents.WRITERS.items()
    }
    if documents.factory.SOFFICE:
        words = {str(at): documents.factory.to_docx(plan) for at, plan in enumerate(chosen)}
        printed = place / "printed"
        printed.mkdir()
        files["pdf"] = [*documents.factory.print_all(words, printed).values()]
    folders: dict[str, list[Path]] = {}
    for ending, contents in files.items():
        for at, content in enumerate(contents):
            folder = place / ending / str(at)
            folder.mkdir(parents=True)
            (folder / f"source.{ending}").write_bytes(content)
            folders.setdefault(ending, []).append(folder)
    return folders


def _formats(written: dict[str, list[Path]], quick: bool) -> Section:
    count = len(written["txt"])
    operations: dict[str, Callable[[], Any]] = {
        ending: lambda given=folders: _loaded(given, None) for ending, folders in written.items()
    }
    for plan_id in ("khanh-hoa-2023", "tp-lang-son-2025"):
        given = [DATA / "plans" / plan_id] * REAL
        operations[f"{plan_id} (real)"] = lambda given=given: _loaded(given, None)
    found = alternate(operations, 1 if quick else 3, warm=0 if quick else 1)
    one = alternate(
        {name: lambda given=f[0]: load_plan(given) for name, f in written.items()},
        1 if quick else 3,
        warm=0,
    )
    rows = [
        [
            kind,
            figure((REAL if "real" in kind else count) / timed.median),
            milliseconds(one[kind].median) if kind in one else "",
        ]
        for kind, timed in found.items()
    ]
    section = Section(
        "Reading documents, to the last record",
        COMMAND,
        notes=[
            f"{count} plans of the corpus in each format, about 39 tasks each; a real document "
            f"{REAL} times. All processors ({os.cpu_count()}), the start of their processes "
            "included."
        ],
    )
    section.tables.append((["format", "documents/s", "one document alone"], rows))
    return section


def _loaded(folders: list[Path], cache: Path | None) -> int:
    """Load folders, nothing kept; how many there were."""
    count = 0
    for outcome in load_all(folders, cache):
        if outcome.error:
            raise RuntimeError(outcome.error)
        count += 1
    return count


def _pdf(places: list[Path], quick: bool) -> Section:
    files = [place.read_bytes() for place in places[: 1 if quick else 4]]

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
    tasks = 500 if quick else corpus.MOST_IN_DOCUMENTS
    rows = []
    with tempfile.TemporaryDirectory() as name:
        data, cache = Path(name), Path(name) / "cache"
        count = documents.write_documents(tasks, data)
        folders = plan_folders(data)

        def build() -> float:
            began = time.perf_counter()
            _loaded(folders, cache)
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
        f"Building from {count} documents of five formats ({tasks:,} tasks)",
        COMMAND,
        notes=[f"Both cores ({os.cpu_count()}); unchanged documents come from the cache."],
    )
    section.tables.append((["build", "time", "documents/s"], rows))
    return section


def _memory() -> Section:
    """Peak memory of reading small and large corpora, each in processes of their own."""
    sizes = (1_000, corpus.MOST_IN_DOCUMENTS)
    rows, peaks = [], []
    for tasks in sizes:
        with tempfile.TemporaryDirectory() as name:
            count = documents.write_documents(tasks, Path(name))
            ended = subprocess.run(
                [sys.executable, "-m", "benchmarks.loading", name],
                cwd=ROOT,
                capture_output=True,
                text=True,
                check=True,
            )
        own, workers = json.loads(ended.stdout.strip().splitlines()[-1])
        peaks.append(max(own, workers))
        rows.append([f"{tasks:,}", str(count), f"{own:.0f} MB", f"{workers:.0f} MB"])
    section = Section("Memory of reading, small and large corpora", COMMAND)
    section.tables.append((["tasks", "documents", "main process", "largest worker"], rows))
    what = f"memory of reading {sizes[1]:,} tasks, of {sizes[0]:,}"
    section.goals.append(Goal(what, peaks[1] / peaks[0], FLAT))
    return section


def main() -> None:
    """Read a data folder in this process; print the peak memory of it and of its workers in MB."""
    _loaded(plan_folders(Path(sys.argv[1])), None)
    workers = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(json.dumps([peak_memory(), workers]))


if __name__ == "__main__":
    main()
