"""The product's questions at scale beside pandas, SQLite and Datasette on the same rows."""

from __future__ import annotations

import asyncio
import gc
import importlib.util
import json
import sqlite3
import time
from collections.abc import Callable
from typing import Any

import pandas as pd
import pyarrow as pa

from analytics import queries
from analytics.filters import Filters
from benchmarks import corpus
from benchmarks import question_peers as peers
from benchmarks.report import Goal, Section, figure, milliseconds
from benchmarks.timing import Timed, alternate
from loaders.warehouse import Warehouse

AGGREGATES = ("workload", "deadline histogram", "facets")
Operations = dict[str, Callable[[], Any]]
SEARCH = "dat dai"
FOLDING = (
    "SELECT count(*) FROM tasks WHERE contains(replace(strip_accents(lower(concat_ws(' | ', task, "
    "lead_text, coordinating_text, product_text, deadline_text))), 'đ', 'd'), $q)"
)


def run(quick: bool) -> list[Section]:
    """Measure at a million tasks (two thousand when quick), and facets beside Datasette."""
    return [_at(2_000 if quick else 1_000_000, 5 if quick else 7), *_datasette(quick)]


def _at(tasks: int, rounds: int) -> Section:
    folder = corpus.tables(tasks)
    warehouse = Warehouse.open(folder)
    frames = peers.frames(folder)
    lite = sqlite3.connect(peers.sqlite_file(folder, tasks))
    everything, today = Filters(), Filters(names="today")
    of_year = Filters(from_=peers.YEAR["from_"], to=peers.YEAR["to"])
    sides: dict[str, Operations] = {
        "workload": {
            "product": lambda: queries.workload(warehouse, everything),
            "pandas": lambda: peers.pandas_workload(*frames),
            "SQLite": lambda: lite.execute(peers.lite_workload("")).fetchall(),
        },
        "workload under today's names": {"product": lambda: queries.workload(warehouse, today)},
        "workload of the work of 2025": {
            "product": lambda: queries.workload(warehouse, of_year),
            "pandas": lambda: peers.pandas_workload(*peers.of_year(*frames)),
            "SQLite": lambda: lite.execute(
                peers.lite_workload(peers.LITE_YEAR), peers.YEAR
            ).fetchall(),
        },
        "deadline histogram": {
            "product": lambda: queries.deadlines_by_kind(warehouse, everything),
            "pandas": lambda: peers.pandas_kinds(*frames),
            "SQLite": lambda: lite.execute(peers.LITE_KINDS).fetchall(),
        },
        "facets": {
            "product": lambda: queries.facets(warehouse, everything),
            "pandas": lambda: peers.pandas_facets(*frames),
            "SQLite": lambda: [
                row for sql in peers.LITE_FACETS for row in lite.execute(sql).fetchall()
            ],
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
            "The product's own questions, over every plan. Each way gives as many rows with the "
            "same counts, which is checked before it is timed: a row an agency and plan, or a "
            "kind and plan, with zeros, totals, shares and the plan's place and level; the product "
            "also gives the Vietnamese order and how sure a name is. pandas holds its frames in "
            "memory with categories for columns of few values, SQLite has indexes on the keys; "
            "the product has what it works out when a version is published (`docs/database.md`) "
            "and holds the plans' names. All take turns in one process and each finds its memory "
            "and caches as the one before left them: SQLite, which reads and frees most, costs "
            "whoever comes next some milliseconds. Today's names are asked of the product alone: "
            "what succeeds what is its own work."
        ],
    )
    rows = []
    for question, operations in sides.items():
        _check_same(question, operations)
        found = alternate(operations, rounds)
        rows.append(_row(question, found))
        _goals(section, question, found, tasks)
    heads = ["question", "product", "pandas", "SQLite", "folded in the query"]
    section.tables.append((heads, rows))
    warehouse.close()
    return section


def _check_same(question: str, operations: Operations) -> None:
    """Stop where a peer gives other rows than the product: its time would say nothing."""
    own = _rows_and_tasks(operations["product"]())
    for name in operations.keys() & {"pandas", "SQLite"}:
        said = _rows_and_tasks(operations[name]())
        if own[0] != said[0] or (None not in (own[1], said[1]) and own[1] != said[1]):
            raise SystemExit(f"{question}: {name} gives {said} rows and tasks, the product {own}")


def _rows_and_tasks(answer: Any) -> tuple[int, int | None]:
    """How many rows an answer has, and how many tasks its column ``tasks`` adds up to."""
    if isinstance(answer, pd.DataFrame):
        return len(answer), int(answer.tasks.sum()) if "tasks" in answer else None
    if isinstance(answer, pa.Table):
        has = "tasks" in answer.column_names
        return answer.num_rows, sum(answer.column("tasks").to_pylist()) if has else None
    if isinstance(answer, list):
        rows = [row[0] if len(row) == 1 else row for row in answer]
        single = len(rows) == 1 and isinstance(rows[0], int)
        return (rows[0], None) if single else (len(rows), None)
    return int(answer), None


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


# What a faceted page shows: the product's filters, and what narrows Datasette's address.
_PAGES = {
    "every task": (Filters(), ""),
    "dated tasks": (Filters(deadline=("dated",)), "&deadline_kind=dated"),
}


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
    path = peers.sqlite_file(folder, tasks)
    address = f"/{path.stem}/tasks.json?_size=50&_nosuggest=1&" + "&".join(
        f"_facet={name}" for name in ("plan_id", "pillar", "deadline_kind", "policy_area")
    )
    app = Datasette([str(path)], settings={"facet_time_limit_ms": 20_000})

    def product(filters: Filters) -> str:
        answer = {
            "facets": queries.facets(warehouse, filters).to_pylist(),
            "rows": queries.tasks(warehouse, filters, limit=50).to_pylist(),
        }
        return json.dumps(answer, default=str)

    async def take_turns() -> list[tuple[Timed, Timed]]:
        """Times of the product and of Datasette, which needs the event loop it began with."""
        await app.invoke_startup()
        found = [(Timed(), Timed()) for _ in _PAGES]
        for number in range(8 if quick else 16):
            for (filters, narrowed), (own, peer) in zip(_PAGES.values(), found, strict=True):
                gc.collect()
                began = time.perf_counter()
                product(filters)
                between = time.perf_counter()
                gc.collect()
                asked = time.perf_counter()
                answer = await app.client.get(address + narrowed)
                answer.raise_for_status()
                ended = time.perf_counter()
                if number:  # the first round warms both
                    own.seconds.append(between - began)
                    peer.seconds.append(ended - asked)
        return found

    found = asyncio.run(take_turns())
    warehouse.close()
    section = Section(
        f"A faceted page beside Datasette, {tasks:,} tasks",
        command,
        notes=[
            "Six facets of the product, four of Datasette, and a page of 50 tasks as JSON. They "
            "take turns. No answer is kept: the product counts anew from codes of every task and "
            "takes the page from rows that it holds in the process, of a corpus of this size "
            "(`analytics/task_index.py`); above 25,000 tasks the rows are asked of the database, "
            "above 200,000 everything is. Its page has every column and all plans, Datasette's "
            "the columns that the peers get and the first 30 plans."
        ],
    )
    rows = []
    for what, (own, peer) in zip(_PAGES, found, strict=True):
        ratio = peer.median / own.median
        rows.append(
            [what, milliseconds(own.median), f"{milliseconds(peer.median)} ({figure(ratio)}x)"]
        )
    section.tables.append((["page of 50 with its facets", "product", "Datasette"], rows))
    ratio = found[0][1].median / found[0][0].median
    section.goals.append(Goal("Datasette's time, a faceted page", ratio, 5.0, at_most=False))
    return [section]
