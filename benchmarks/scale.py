"""From a hundred tasks to ten million: what making, opening and asking take, and the memory.

Each size is asked in a process of its own, so that its memory is its own.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa

from benchmarks.report import Goal, Section, figure, milliseconds
from benchmarks.timing import peak_memory
from loaders.paths import ROOT
from loaders.warehouse import QUERY_LIMIT_SECONDS, Warehouse

COMMAND = "python -m benchmarks --only scale"
SIZES = (100, 10_000, 100_000, 1_000_000, 10_000_000)
QUICK = (100, 10_000)
GENEROUS = 300.0  # seconds a question may take here: the product stops it after 20
MOST_MEMORY = 2_000.0  # MB of a process that asks ten million tasks


def run(quick: bool) -> Iterator[Section]:
    """Measure every size; the section grows with each, should a later one not end."""
    section = Section(
        "From 100 to 10,000,000 tasks",
        COMMAND,
        notes=[
            "Synthetic corpora as tables, with the lengths, list shapes, deadlines and spellings "
            "of the real plans. Making: drawing every row and publishing the database, when it "
            "was made (which may have been earlier: a corpus is kept until its generator "
            "changes). Each question is asked once, unfiltered, nothing held in any cache, by a "
            "process of its own whose peak memory is shown; DuckDB may take 512 MB of it. "
            f"The product stops a question after {QUERY_LIMIT_SECONDS:g} s; here it may go on."
        ],
    )
    made: list[list[str]] = []
    asked: dict[str, list[str]] = {}
    tried: list[int] = []
    for tasks in QUICK if quick else SIZES:
        folder = _made(tasks)
        found = _asked(folder)
        built = json.loads((folder / "built.json").read_text(encoding="utf-8"))
        size = sum(file.stat().st_size for file in folder.glob("plans-*.duckdb"))
        tried.append(tasks)
        made.append(
            [
                f"{tasks:,}",
                f"{figure(built['seconds'])} s",
                f"{built['memory']:.0f} MB",
                f"{figure(size / 1e6)} MB",
                milliseconds(found["open"]),
                f"{found['memory']:.0f} MB",
            ]
        )
        for name, took in found["questions"].items():
            said = took if isinstance(took, str) else milliseconds(took)
            asked.setdefault(name, []).append(said)
        section.tables = [
            (["tasks", "making", "its memory", "on disk", "opening", "peak memory asking"], made),
            (
                ["question", *(f"{size:,}" for size in tried)],
                [[name, *times] for name, times in asked.items()],
            ),
        ]
        section.goals = [
            Goal(f"memory of asking {tasks:,} tasks, MB", found["memory"], MOST_MEMORY, unit="")
        ]
        yield section


def _made(tasks: int) -> Path:
    """Folder of a corpus, made by another process: its memory is not this one's."""
    return Path(_last_line([sys.executable, "-m", "benchmarks.corpus", "--tasks", str(tasks)]))


def _asked(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        _last_line([sys.executable, "-m", "benchmarks.scale", str(folder)])
    )
    return found


def _last_line(command: list[str]) -> str:
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if ended.returncode:
        raise RuntimeError((ended.stderr.strip() or f"exit {ended.returncode}").splitlines()[-1])
    return ended.stdout.strip().splitlines()[-1]


class _Patient(Warehouse):
    """A measurement says how long an answer takes where the product would stop it."""

    def query(
        self,
        sql: str,
        params: Mapping[str, Any] | Sequence[Any] | None = None,
        *,
        limit_seconds: float = GENEROUS,
        many: bool = False,
    ) -> pa.Table:
        return super().query(sql, params, limit_seconds=limit_seconds, many=many)


def questions(warehouse: Warehouse) -> dict[str, Callable[[], object]]:
    """One pass of the product's questions."""
    from analytics import queries
    from analytics.filters import Filters

    everything, search = Filters(), Filters(q="dat dai")
    return {
        "count": lambda: queries.count_tasks(warehouse, everything),
        "facets": lambda: queries.facets(warehouse, everything),
        "workload": lambda: queries.workload(warehouse, everything),
        "deadline histogram": lambda: queries.deadlines_by_kind(warehouse, everything),
        "clarity": lambda: queries.clarity(warehouse, everything),
        "page of 50 tasks by deadline": lambda: queries.tasks(
            warehouse, everything, limit=50, sort="deadline"
        ),
        "page of 50 tasks found by words": lambda: queries.tasks(warehouse, search, limit=50),
    }


def main() -> None:
    """Ask one size in this process and print what it took."""
    from loaders.errors import DashboardError

    began = time.perf_counter()
    warehouse = _Patient.open(Path(sys.argv[1]))
    opened = time.perf_counter() - began
    took: dict[str, float | str] = {}
    for name, ask in questions(warehouse).items():
        began = time.perf_counter()
        try:
            ask()
            took[name] = time.perf_counter() - began
        except DashboardError as error:
            took[name] = str(error).split(". ")[0][:120].replace("|", "/")
    print(json.dumps({"open": opened, "questions": took, "memory": peak_memory()}))


if __name__ == "__main__":
    main()
