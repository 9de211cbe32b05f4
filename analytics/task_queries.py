"""The tasks themselves: how many are selected, one of them, and the lines that state it."""

from __future__ import annotations

from typing import Any

import pyarrow as pa

from analytics.asking import ask
from analytics.filters import Filters
from analytics.task_index import index_of
from loaders.warehouse import Warehouse

# What the table knows for counting, of no use to a reader of one row.
COUNTED = "task_no, plan_no, leads, named_leads, coordinators, led_by_gone, names_product"


def count_tasks(warehouse: Warehouse, filters: Filters) -> int:
    """Count the selected tasks."""
    if index := index_of(warehouse):
        chosen = index.selected(warehouse, filters)
        return index.tasks if chosen is None else int(chosen.sum())
    found = ask(warehouse, filters, "n AS (SELECT count(*) AS n FROM selected) SELECT n FROM n")
    return int(found.column("n")[0].as_py())


_ONE = """
SELECT t.* EXCLUDE (search_text, section_position, {counted}), p.province, p.province_today,
       p.issuer, p.number AS plan_number, p.issued_on, p.title AS plan_title, p.source_file
FROM task_facts t JOIN plans p USING (plan_id)
WHERE t.task_id = $task_id LIMIT 1
""".replace("{counted}", COUNTED)


def one_task(warehouse: Warehouse, task_id: str) -> dict[str, Any] | None:
    """Every recorded fact of one task with its section's and its plan's, or None."""
    rows: list[dict[str, Any]] = warehouse.query(_ONE, {"task_id": task_id}).to_pylist()
    return rows[0] if rows else None


def task_agencies(warehouse: Warehouse, task_id: str) -> pa.Table:
    """One row per agency and role of one task, as written and as it is today."""
    return warehouse.query(
        "SELECT role, position, agency, agency_today, agency_today_local, today_confidence, "
        "agency_text, known, is_collective, functional_area FROM task_agencies "
        "WHERE task_id = $task_id ORDER BY role, position",
        {"task_id": task_id},
    )


def task_lines(warehouse: Warehouse, task_id: str, context: int = 3) -> pa.Table:
    """One row per line of the document on which a task stands, with its neighbours.

    ``in_task`` is true for the task's own lines; ``context`` lines before and after go with them.
    """
    return warehouse.query(
        "SELECT l.line, l.page, l.text, l.role, "
        "l.line BETWEEN t.first_line AND coalesce(t.last_line, t.first_line) AS in_task "
        "FROM source_lines l JOIN tasks t USING (plan_id) "
        "WHERE t.task_id = $task_id AND l.line BETWEEN t.first_line - $context "
        "AND coalesce(t.last_line, t.first_line) + $context ORDER BY l.line",
        {"task_id": task_id, "context": context},
    )


def source_lines(warehouse: Warehouse, plan_id: str, first: int, last: int) -> pa.Table:
    """One row per line of a document, from ``first`` to ``last``."""
    return warehouse.query(
        "SELECT line, page, text, role FROM source_lines WHERE plan_id = $plan_id "
        "AND line BETWEEN $first AND $last ORDER BY line",
        {"plan_id": plan_id, "first": first, "last": last},
    )


def similar_tasks(warehouse: Warehouse, task_id: str) -> pa.Table:
    """One row per task of another plan that says the same or nearly so, the nearest first."""
    return warehouse.query(
        "SELECT m.other_task_id AS task_id, t.plan_id, p.locality, t.task, t.lead_text, "
        "t.deadline_text, m.score, m.band, m.decision "
        "FROM matches m JOIN tasks t ON t.task_id = m.other_task_id "
        "JOIN plans p ON p.plan_id = t.plan_id "
        "WHERE m.task_id = $task_id ORDER BY m.score DESC, t.task_id",
        {"task_id": task_id},
    )
