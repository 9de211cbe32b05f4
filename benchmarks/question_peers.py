"""The same questions asked of pandas and SQLite, on the same rows."""

from __future__ import annotations

import sqlite3
import zlib
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from loaders.records import DeadlineKind

TASK_COLUMNS = (
    "task_id, plan_id, section, number, position, task, lead_text, coordinating_text, "
    "product_text, deadline_text, deadline_kind::VARCHAR AS deadline_kind, deadline_start, "
    "deadline_end, policy_area, search_text, pillar"
)
YEAR = {"from_": "2025-01-01", "to": "2025-12-31"}


def _connect(folder: Path) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    connection.execute(f"ATTACH '{next(folder.glob('*.duckdb'))}' AS held (READ_ONLY); USE held")
    return connection


TABLES = {
    "tasks": f"SELECT {TASK_COLUMNS} FROM task_facts",
    "task_agencies": "SELECT task_id, role::VARCHAR AS role, agency, is_collective, known, "
    "split_part(task_id, '/', 1) AS plan_id FROM task_agencies",
    "plans": "SELECT plan_id, locality, level::VARCHAR AS level FROM plans",
}
Frames = tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]


def frames(folder: Path) -> Frames:
    """The tables as pandas would hold them, columns of few values as categories."""
    with _connect(folder) as connection:
        found = {name: connection.execute(sql).df() for name, sql in TABLES.items()}
    for name in ("plan_id", "policy_area", "pillar"):
        found["tasks"][name] = found["tasks"][name].astype("category")
    kinds = pd.CategoricalDtype([kind.value for kind in DeadlineKind])
    found["tasks"]["deadline_kind"] = found["tasks"]["deadline_kind"].astype(kinds)
    for name in ("plan_id", "role", "agency"):
        found["task_agencies"][name] = found["task_agencies"][name].astype("category")
    return found["tasks"], found["task_agencies"], found["plans"].set_index("plan_id")


def sqlite_file(folder: Path, tasks: int) -> Path:
    """The tables in SQLite, written once, with indexes on the keys."""
    made_by = zlib.crc32(repr(TABLES).encode())
    path = folder / f"peer-{tasks}-{made_by:08x}.sqlite"
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


LITE_YEAR = (
    "AND task_id IN (SELECT task_id FROM tasks WHERE (deadline_end IS NOT NULL OR deadline_start "
    "IS NOT NULL) AND coalesce(deadline_end, '9999') >= :from_ "
    "AND coalesce(deadline_start, '0001') <= :to)"
)


def lite_workload(chosen: str) -> str:
    """Workload in SQLite; ``chosen`` narrows the tasks."""
    return f"""
SELECT n.plan_id, p.locality, p.level, n.agency, n.tasks, t.plan_tasks,
       1.0 * n.tasks / t.plan_tasks AS share, n.is_collective, n.is_unknown,
       sum(n.tasks) OVER (PARTITION BY n.agency, n.is_collective) AS all_tasks
FROM (SELECT plan_id, agency, min(is_collective) AS is_collective, min(NOT known) AS is_unknown,
             count(DISTINCT task_id) AS tasks
      FROM task_agencies WHERE role = 'lead' {chosen} GROUP BY plan_id, agency) n
JOIN (SELECT plan_id, count(*) AS plan_tasks FROM tasks WHERE true {chosen} GROUP BY plan_id) t
  USING (plan_id)
JOIN plans p USING (plan_id)
ORDER BY n.is_collective, all_tasks DESC, n.agency, n.plan_id
"""


LITE_KINDS = """
SELECT p.plan_id, p.locality, p.level, k.deadline_kind, coalesce(n.tasks, 0) AS tasks,
       t.plan_tasks, 1.0 * coalesce(n.tasks, 0) / t.plan_tasks AS share
FROM plans p
CROSS JOIN (SELECT column1 AS deadline_kind FROM (VALUES {kinds})) k
LEFT JOIN (SELECT plan_id, deadline_kind, count(*) AS tasks FROM tasks GROUP BY 1, 2) n
  ON n.plan_id = p.plan_id AND n.deadline_kind = k.deadline_kind
LEFT JOIN (SELECT plan_id, count(*) AS plan_tasks FROM tasks GROUP BY 1) t
  ON t.plan_id = p.plan_id
ORDER BY p.plan_id, k.deadline_kind
""".replace("{kinds}", ", ".join(f"('{kind.value}')" for kind in DeadlineKind))
LITE_FACETS = [
    f"SELECT {column}, count(*) FROM tasks WHERE {column} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC"
    for column in ("plan_id", "pillar", "deadline_kind", "policy_area")
] + [
    f"SELECT {column}, count(DISTINCT task_id) FROM task_agencies GROUP BY 1 ORDER BY 2 DESC"
    for column in ("role", "agency")
]


def pandas_workload(
    tasks: pd.DataFrame, agencies: pd.DataFrame, plans: pd.DataFrame
) -> pd.DataFrame:
    """One row per plan and lead agency, those with most tasks first."""
    led = agencies[agencies.role == "lead"]
    groups = led.groupby(["plan_id", "agency"], observed=True)
    found = groups.agg(
        tasks=("task_id", "nunique"), is_collective=("is_collective", "all"), known=("known", "any")
    ).reset_index()
    found["plan_tasks"] = found.plan_id.map(tasks.plan_id.value_counts()).astype(int)
    found["share"] = found.tasks / found.plan_tasks
    same = found.groupby(["agency", "is_collective"], observed=True)
    found["all_tasks"] = same.tasks.transform("sum")
    found = found.join(plans, on="plan_id")
    order = ["is_collective", "all_tasks", "agency", "plan_id"]
    return found.sort_values(order, ascending=[True, False, True, True])


def of_year(tasks: pd.DataFrame, agencies: pd.DataFrame, plans: pd.DataFrame) -> Frames:
    """The tasks whose stated period touches the year, and their agencies."""
    touches = (
        (tasks.deadline_end.notna() | tasks.deadline_start.notna())
        & (tasks.deadline_end.isna() | (tasks.deadline_end >= YEAR["from_"]))
        & (tasks.deadline_start.isna() | (tasks.deadline_start <= YEAR["to"]))
    )
    chosen = tasks[touches]
    return chosen, agencies[agencies.task_id.isin(chosen.task_id)], plans


def pandas_kinds(tasks: pd.DataFrame, _agencies: pd.DataFrame, plans: pd.DataFrame) -> pd.DataFrame:
    """One row per plan and kind of deadline, zero rows included."""
    counted = tasks.groupby(["plan_id", "deadline_kind"], observed=False).size()
    found = counted.reset_index(name="tasks")
    found["plan_tasks"] = found.groupby("plan_id", observed=True).tasks.transform("sum")
    found["share"] = found.tasks / found.plan_tasks
    return found.join(plans, on="plan_id")


def pandas_facets(
    tasks: pd.DataFrame, agencies: pd.DataFrame, _plans: pd.DataFrame
) -> pd.DataFrame:
    """One row per facet and value with its tasks."""
    counted = {
        name: tasks[name].value_counts()
        for name in ("plan_id", "pillar", "deadline_kind", "policy_area")
    } | {
        name: agencies.groupby(name, observed=True).task_id.nunique().sort_values(ascending=False)
        for name in ("role", "agency")
    }
    found = pd.concat(counted, names=["facet", "value"]).reset_index(name="tasks")
    return found[found.tasks > 0]
