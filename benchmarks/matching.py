"""Plans compared with each other: all pairs of a corpus, then one plan more."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb

from benchmarks import corpus
from benchmarks.report import Goal, Section, figure
from benchmarks.timing import peak_memory
from loaders.paths import ROOT
from loaders.records import Plan, PlanRecords, Task
from loaders.records import Section as PlanSection

COMMAND = "python -m benchmarks --only matching"
TASKS = 50
MINUTES, SECONDS, MOST_MEMORY = 5.0, 10.0, 1000.0


def run(quick: bool) -> list[Section]:
    """Measure 500 plans of 50 tasks (60 when quick)."""
    plans = 40 if quick else 500
    _corpus(plans + 1)  # made here: making it must not count as memory of the comparison
    ended = subprocess.run(
        [sys.executable, "-m", "benchmarks.matching", str(plans)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(ended.stdout.strip().splitlines()[-1])
    section = Section(
        f"Matching {plans} plans of {TASKS} tasks",
        COMMAND,
        notes=[
            f"{plans * (plans - 1) // 2:,} pairs of plans, {found['matches']:,} matches found; "
            "one process, scores remembered on disk."
        ],
    )
    section.tables.append(
        (
            ["what", "time"],
            [
                ["all plans, from nothing", f"{figure(found['all'])} s"],
                ["one plan more", f"{figure(found['one'])} s"],
                ["nothing changed", f"{figure(found['none'])} s"],
                ["peak memory", f"{found['memory']:.0f} MB"],
                ["of it before comparing: programs and plans", f"{found['before']:.0f} MB"],
            ],
        )
    )
    section.goals += [
        Goal(f"comparing {plans} plans, minutes", found["all"] / 60, MINUTES, unit=""),
        Goal(f"one plan more beside {plans}, seconds", found["one"], SECONDS, unit=""),
        Goal(f"memory of comparing {plans} plans, MB", found["memory"], MOST_MEMORY, unit=""),
    ]
    return [section]


def _corpus(plans: int) -> Path:
    return corpus.tables(max(1000, plans * TASKS * 2))


def plans_of(count: int) -> list[PlanRecords]:
    """Plans of 50 tasks with the texts of the corpus."""
    file = next(_corpus(count).glob("*.duckdb"))
    with duckdb.connect(str(file), read_only=True) as connection:
        texts = connection.execute(
            "SELECT task FROM tasks ORDER BY hash(task_id) LIMIT ?", [count * TASKS]
        ).fetchall()
    made = []
    for number in range(count):
        name = f"plan-{number:04}"
        tasks = tuple(
            Task(f"{name}/I.{at}", name, "I", None, str(at), at, text)
            for at, (text,) in enumerate(texts[number * TASKS : (number + 1) * TASKS], start=1)
        )
        made.append(PlanRecords(Plan(name), (PlanSection(name, "I", "I"),), tasks))
    return made


def main() -> None:
    """Compare so many plans in this process and print what it took."""
    from analytics.match_build import match_table
    from analytics.match_cache import match_cache

    plans = plans_of(int(sys.argv[1]) + 1)
    took = {"before": peak_memory()}
    with tempfile.TemporaryDirectory() as folder:
        for what, given in (("all", plans[:-1]), ("one", plans), ("none", plans)):
            began = time.perf_counter()
            with match_cache(Path(folder)) as memory:
                table = match_table(given, {}, memory)
            took[what] = time.perf_counter() - began
    peak = peak_memory()
    print(json.dumps({**took, "matches": table.num_rows // 2, "memory": peak}))


if __name__ == "__main__":
    main()
