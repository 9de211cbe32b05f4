"""How well documents were read: per plan, per task, per line, and what was corrected."""

from __future__ import annotations

import pyarrow as pa

from analytics.asking import ask, reads
from analytics.filters import Filters
from loaders.warehouse import Warehouse

_SUMMARY = """
said AS (
    SELECT plan_id, count(*) FILTER (role <> 'blank') AS line_count,
           count(*) FILTER (role NOT IN ('blank', 'unused')) AS used,
           count(*) FILTER (role = 'unused') AS unused
    FROM source_lines GROUP BY plan_id
),
read AS (
    SELECT plan_id, count(*) AS tasks, avg(confidence) AS sureness,
           count(*) FILTER (list_contains(confidence_reasons, 'joined_rows')) AS joined,
           count(*) FILTER (len(doubtful_cells) > 0) AS doubtful
    FROM tasks GROUP BY plan_id
),
changed AS (SELECT plan_id, count(*) AS corrections FROM corrections GROUP BY plan_id),
open AS (
    SELECT plan_id, count(*) FILTER (severity = 'error') AS errors,
           count(*) FILTER (severity = 'warning') AS warnings,
           count(*) FILTER (severity = 'info') AS notes
    FROM issues GROUP BY plan_id
)
SELECT c.plan_id, c.source_format, c.source_file, coalesce(s.line_count, 0) AS line_count,
       coalesce(s.used, 0) AS used, coalesce(s.unused, 0) AS unused,
       coalesce(r.tasks, 0) AS tasks, r.sureness, coalesce(r.joined, 0) AS joined,
       coalesce(r.doubtful, 0) AS doubtful, coalesce(h.corrections, 0) AS corrections,
       coalesce(o.errors, 0) AS errors, coalesce(o.warnings, 0) AS warnings,
       coalesce(o.notes, 0) AS notes
FROM chosen c LEFT JOIN said s USING (plan_id) LEFT JOIN read r USING (plan_id)
LEFT JOIN changed h USING (plan_id) LEFT JOIN open o USING (plan_id)
ORDER BY c.plan_id
"""


@reads("plan")
def reading(warehouse: Warehouse, filters: Filters) -> pa.Table:
    """One row per plan: lines read, used and not used, tasks joined and guessed, open points.

    ``line_count`` leaves blank lines out, so that ``used`` and ``unused`` add up to it; only the
    plan filter counts.
    """
    return ask(warehouse, filters, _SUMMARY)


def points(warehouse: Warehouse, plan_id: str) -> pa.Table:
    """One row per open point of one plan, the gravest first."""
    return warehouse.query(
        "SELECT plan_id, severity, code, message, line, task_id, subject, suggestion FROM issues "
        "WHERE plan_id = $plan_id ORDER BY severity DESC, line NULLS LAST, code, message",
        {"plan_id": plan_id},
    )


def confidence(warehouse: Warehouse, plan_id: str) -> pa.Table:
    """One row per task of one plan with how sure its reading is, the least sure first."""
    return warehouse.query(
        "SELECT plan_id, task_id, section, number, task, lead_text, deadline_text, confidence, "
        "confidence_reasons, doubtful_cells, corrected, page, first_line, last_line FROM tasks "
        "WHERE plan_id = $plan_id ORDER BY confidence, position",
        {"plan_id": plan_id},
    )


def unused(warehouse: Warehouse, plan_id: str) -> pa.Table:
    """One row per line of one plan's document that nothing was read from."""
    return warehouse.query(
        "SELECT plan_id, line, page, text FROM source_lines "
        "WHERE plan_id = $plan_id AND role = 'unused' ORDER BY line",
        {"plan_id": plan_id},
    )


def uses(warehouse: Warehouse, plan_id: str) -> pa.Table:
    """One row per use of the lines of one plan's document."""
    return warehouse.query(
        "SELECT role, count(*) AS lines FROM source_lines WHERE plan_id = $plan_id "
        "GROUP BY role ORDER BY lines DESC, role",
        {"plan_id": plan_id},
    )


def corrections(warehouse: Warehouse, plan_id: str) -> pa.Table:
    """One row per recorded correction of one plan, in the order of its file."""
    return warehouse.query(
        "SELECT * FROM corrections WHERE plan_id = $plan_id", {"plan_id": plan_id}
    )


def all_corrections(warehouse: Warehouse) -> pa.Table:
    """One row per correction in force, of every plan."""
    return warehouse.query("SELECT * FROM corrections WHERE applied ORDER BY plan_id, first_line")


def task_corrections(warehouse: Warehouse, task_id: str) -> pa.Table:
    """One row per correction that counts in one task."""
    return warehouse.query(
        "SELECT * FROM corrections WHERE task_id = $task_id AND applied", {"task_id": task_id}
    )


def provinces(warehouse: Warehouse) -> list[str]:
    """Names of every province, of before the mergers and of today, in Vietnamese order."""
    found = warehouse.query(
        "SELECT name FROM (SELECT name_vi AS name FROM provinces UNION "
        "SELECT successor_name_vi FROM provinces) WHERE name IS NOT NULL ORDER BY name COLLATE vi"
    )
    return [str(name) for name in found.column("name").to_pylist()]
