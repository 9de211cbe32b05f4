"""The product's questions at scale beside pandas, SQLite and Datasette on the same rows."""

from __future__ import annotations

import asyncio
import importlib.util
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from analytics import queries
from analytics.filters import Filters
from benchmarks import corpus
from benchmarks.report import Goal, Section, figure, milliseconds
from benchmarks.timing import Timed, alternate
from loaders.warehouse import Warehouse

AGGREGATES = ("workload", "deadline histogram", "facets")
TASK_COLUMNS = (
    "task_id, t.plan_id, section, number, position, task, lead_text, coordinating_text, "
    "product_text, deadline_text, deadline_kind::VARCHAR AS deadline_kind, deadline_start, "
    "deadline_end, policy_area, search_text, h.pillar"
)
Operations = dict[str, Callable[[], Any]]
SEARCH = "dat dai"
FOLDING = (
    "SELECT count(*) FROM tasks WHERE contains(replace(strip_accents(lower(concat_ws(' | ', task, "
    "lead_text, coordinating_text, product_text, deadline_text))), 'đ', 'd'), $q)"
)


def run(quick: bool) -> list[Section]:
    """Measure at a million tasks (two thousand when quick), and facets beside Datasette."""
    return [_at(2_000 if quick else 1_000_000, 5 if quick else 3), *_datasette(quick)]


def _at(tasks: int, rounds: int) -> Section:
    folder = corpus.tables(tasks)
    warehouse = Warehouse.open(folder)
    frames = _frames(folder)
    lite = sqlite3.connect(_sqlite(folder, tasks))
    everything = Filters()
    sides: dict[str, Operations] = {
        "workload": {
            "product": lambda: queries.workload(warehouse, everything),
            "pandas": lambda: _pandas_workload(*frames),
            "SQLite": lambda: lite.execute(_LITE_WORKLOAD).fetchall(),
        },
        "deadline histogram": {
            "product": lambda: queries.deadlines_by_kind(warehouse, everything),
            "pandas": lambda: frames[0].groupby(["plan_id", "deadline_kind"], observed=True).size(),
            "SQLite": lambda: lite.execute(
                "SELECT plan_id, deadline_kind, count(*) FROM tasks GROUP BY 1, 2"
            ).fetchall(),
        },
        "facets": {
            "product": lambda: queries.facets(warehouse, everything),
            "pandas": lambda: _pandas_facets(*frames),
            "SQLite": lambda: [lite.execute(sql).fetchall() for sql in _LITE_FACETS],
        },
        "page of 50 tasks by deadline": {
            "product": lambda: queries.tasks(
                warehouse, everything, offset=1000, limit=50, sort="deadline"
            ),
            "pandas": lambda: (
                frames[0].sort_values(["deadline_end", "plan_id", "position"]).iloc[1000:1050]
            ),
            "SQLite": lambda: lite.execute(
                "SELECT * FROM tasks ORDER BY deadline_end IS NULL, deadline_end, plan_id, "
                "position LIMIT 50 OFFSET 1000"
            ).fetchall(),
        },
        "search, folded when loaded": {
            "product": lambda: queries.count_tasks(warehouse, Filters(q=SEARCH)),
            "pandas": lambda: frames[0].search_text.str.contains(SEARCH, regex=False).sum(),
            "SQLite": lambda: lite.execute(
                "SELECT count(*) FROM tasks WHERE instr(search_text, ?)", [SEARCH]
            ).fetchall(),
            "folded in the query": lambda: warehouse.query(
                FOLDING, {"q": SEARCH}, limit_seconds=300
            ),
        },
    }
    section = Section(
        f"Questions at {tasks:,} tasks",
        "python -m benchmarks --only questions",
        notes=[
            "The product's own questions with all that they give (counts, shares, names, flags, "
            "Vietnamese order), unfiltered over every plan; peers give the counts alone. pandas "
            "holds its frames in memory, SQLite has indexes on the keys."
        ],
    )
    rows = []
    for question, operations in sides.items():
        found = alternate(operations, rounds)
        rows.append(_row(question, found))
        _goals(section, question, found, tasks)
    heads = ["question", "product", "pandas", "SQLite", "folded in the query"]
    section.tables.append((heads, rows))
    warehouse.close()
    return section


def _row(question: str, found: dict[str, Timed]) -> list[str]:
    own = found["product"].median
    cells = [milliseconds(own)]
    for peer in ("pandas", "SQLite", "folded in the query"):
        if peer in found:
            times = found[peer].median / own
            cells.append(f"{milliseconds(found[peer].median)} ({figure(times)}x)")
        else:
            cells.append("")
    return [question, *cells]


def _goals(section: Section, question: str, found: dict[str, Timed], tasks: int) -> None:
    own = found["product"].median
    if tasks < 1_000_000:
        return  # the goals are about national scale; below, a question is some planning
    aims = {"SQLite": 15.0, "pandas": 2.0} if question in AGGREGATES else {}
    if "folded in the query" in found:
        aims = {"folded in the query": 20.0}
    for peer, aim in aims.items():
        what = f"{peer}'s time, {question}, {tasks:,} tasks"
        section.goals.append(Goal(what, found[peer].median / own, aim, at_most=False))


def _connect(folder: Path) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    connection.execute(f"ATTACH '{next(folder.glob('*.duckdb'))}' AS held (READ_ONLY); USE held")
    return connection


TABLES = {
    "tasks": f"SELECT {TASK_COLUMNS} FROM tasks t LEFT JOIN (SELECT plan_id, ordinal, "
    "first(pillar) AS pillar FROM sections GROUP BY ALL) h ON h.plan_id = t.plan_id "
    "AND h.ordinal = t.section",
    "task_agencies": "SELECT task_id, role::VARCHAR AS role, agency, is_collective, known, "
    "split_part(task_id, '/', 1) AS plan_id FROM task_agencies",
}


def _frames(folder: Path) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Both tables as pandas would hold them, columns of few values as categories."""
    with _connect(folder) as connection:
        found = {name: connection.execute(sql).df() for name, sql in TABLES.items()}
    for name in ("plan_id", "deadline_kind", "policy_area", "pillar"):
        found["tasks"][name] = found["tasks"][name].astype("category")
    for name in ("plan_id", "role", "agency"):
        found["task_agencies"][name] = found["task_agencies"][name].astype("category")
    return found["tasks"], found["task_agencies"]


def _sqlite(folder: Path, tasks: int) -> Path:
    path = folder / f"peer-{tasks}.sqlite"
    if path.exists():
        return path
    making = path.with_suffix(".tmp")
    making.unlink(missing_ok=True)
    with _connect(folder) as connection, sqlite3.connect(making) as lite:
        for name, sql in TABLES.items():
            reading = connection.execute(sql)
            columns = [column[0] for column in reading.description]
            marks = ", ".join("?" * len(columns))
            lite.execute(f"CREATE TABLE {name} ({', '.join(columns)})")
            while rows := reading.fetchmany(50_000):
                lite.executemany(f"INSERT INTO {name} VALUES ({marks})", map(_plain, rows))
        lite.execute("CREATE UNIQUE INDEX by_task ON tasks (task_id)")
        lite.execute("CREATE INDEX by_plan ON tasks (plan_id)")
        lite.execute("CREATE INDEX named ON task_agencies (task_id)")
        lite.commit()
    making.rename(path)
    return path


def _plain(row: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(v.isoformat() if hasattr(v, "isoformat") else v for v in row)


_LITE_WORKLOAD = """
SELECT n.plan_id, n.agency, n.is_collective, n.tasks, t.plan_tasks,
       1.0 * n.tasks / t.plan_tasks AS share
FROM (SELECT plan_id, agency, max(is_collective) AS is_collective, count(DISTINCT task_id) AS tasks
      FROM task_agencies WHERE role = 'lead' GROUP BY plan_id, agency) n
JOIN (SELECT plan_id, count(*) AS plan_tasks FROM tasks GROUP BY plan_id) t USING (plan_id)
ORDER BY n.is_collective, n.agency, n.plan_id
"""
_LITE_FACETS = [
    f"SELECT {column}, count(*) FROM tasks GROUP BY 1 ORDER BY 2 DESC"
    for column in ("plan_id", "pillar", "deadline_kind", "policy_area")
] + [
    f"SELECT {column}, count(DISTINCT task_id) FROM task_agencies GROUP BY 1 ORDER BY 2 DESC"
    for column in ("role", "agency")
]


def _pandas_workload(tasks: pd.DataFrame, agencies: pd.DataFrame) -> pd.DataFrame:
    led = agencies[agencies.role == "lead"]
    groups = led.groupby(["plan_id", "agency"], observed=True)
    found = groups.agg(tasks=("task_id", "nunique"), is_collective=("is_collective", "first"))
    found = found.reset_index()
    found["plan_tasks"] = found.plan_id.map(tasks.groupby("plan_id", observed=True).size())
    found["share"] = found.tasks / found.plan_tasks.astype(float)
    return found.sort_values(["is_collective", "agency", "plan_id"])


def _pandas_facets(tasks: pd.DataFrame, agencies: pd.DataFrame) -> list[Any]:
    plain = [tasks[c].value_counts() for c in ("plan_id", "pillar", "deadline_kind", "policy_area")]
    named = [
        agencies.groupby(c, observed=True).task_id.nunique().sort_values(ascending=False)
        for c in ("role", "agency")
    ]
    return [*plain, *named]


def _datasette(quick: bool) -> list[Section]:
    """A faceted page of 50 tasks; nothing where Datasette is not installed."""
    command = "python -m benchmarks --only questions"
    if importlib.util.find_spec("datasette") is None:
        note = "Not measured: Datasette is not installed (`make bench` installs it)."
        return [Section("A faceted page beside Datasette", command, notes=[note])]
    from datasette.app import Datasette

    tasks = 2_000 if quick else 10_000
    folder = corpus.tables(tasks)
    warehouse = Warehouse.open(folder)
    path = _sqlite(folder, tasks)
    address = f"/{path.stem}/tasks.json?_size=50&" + "&".join(
        f"_facet={name}" for name in ("plan_id", "pillar", "deadline_kind", "policy_area")
    )
    app = Datasette([str(path)], settings={"facet_time_limit_ms": 20_000})

    def product() -> None:
        queries.facets(warehouse, Filters())
        queries.tasks(warehouse, Filters(), limit=50)

    async def ask() -> list[float]:
        await app.invoke_startup()
        times = []
        for _ in range(7 if quick else 15):
            began = time.perf_counter()
            answer = await app.client.get(address)
            answer.raise_for_status()
            times.append(time.perf_counter() - began)
        return times

    # Datasette holds on to its event loop, so it has its own turn between two of the product's.
    before = alternate({"product": product}, 4)["product"].seconds
    peer = Timed(asyncio.run(ask()))
    own = Timed(before + alternate({"product": product}, 4)["product"].seconds)
    warehouse.close()
    ratio = peer.median / own.median
    section = Section(f"A faceted page beside Datasette, {tasks:,} tasks", command)
    section.tables.append(
        (
            ["what", "time"],
            [
                ["product: six facets and a page of 50", milliseconds(own.median)],
                ["Datasette: four facets and a page of 50", milliseconds(peer.median)],
            ],
        )
    )
    section.goals.append(Goal("Datasette's time, a faceted page", ratio, 5.0, at_most=False))
    return [section]
