"""Questions that only the dashboard's pages ask."""

from __future__ import annotations

from typing import Any

import pyarrow as pa

from analytics.asking import ask
from analytics.filters import FIELD, Filters
from loaders.warehouse import Warehouse


def all_plans(warehouse: Warehouse) -> pa.Table:
    """One row per plan of the database, in the order that gives plans their colours."""
    return warehouse.query("SELECT * FROM plans ORDER BY plan_id")


def agency_names(warehouse: Warehouse, names: str) -> list[str]:
    """Every agency that some task names, in Vietnamese order, in the chosen naming."""
    found = warehouse.query(
        "SELECT agency AS name FROM agency_names WHERE agency_no IN "
        "(SELECT agency_no FROM named_agencies WHERE naming = $names) ORDER BY name COLLATE vi",
        {"names": names},
    )
    return [str(name) for name in found.column("name").to_pylist()]


def renamed(warehouse: Warehouse, agencies: list[str], names: str) -> list[str]:
    """The same bodies in the other naming: successors of written names, or their forerunners."""
    now, before = "coalesce(agency_today, agency)", "agency"
    wanted, given = (now, before) if names == "today" else (before, now)
    found = warehouse.query(
        f"SELECT DISTINCT {wanted} AS name FROM task_agencies "  # noqa: S608 - constants
        f"WHERE list_contains($agencies, {given}) ORDER BY name COLLATE vi",
        {"agencies": agencies},
    )
    return [str(name) for name in found.column("name").to_pylist()]


def pillars(warehouse: Warehouse) -> list[str]:
    """Every pillar that some section belongs to."""
    found = warehouse.query(
        "SELECT DISTINCT pillar FROM sections WHERE pillar IS NOT NULL ORDER BY 1"
    )
    return [str(name) for name in found.column("pillar").to_pylist()]


def policy_areas(warehouse: Warehouse) -> list[str]:
    """Every policy area that some task belongs to."""
    found = warehouse.query("SELECT DISTINCT unnest(policy_areas) AS area FROM tasks ORDER BY 1")
    return [str(name) for name in found.column("area").to_pylist()]


def fields(warehouse: Warehouse) -> list[str]:
    """Every field of work of an agency that some task names; collectives and unknown ones last."""
    found = warehouse.query(f"SELECT DISTINCT {FIELD} AS field FROM task_agencies a ORDER BY 1")  # noqa: S608 - a constant
    names = [str(name) for name in found.column("field").to_pylist()]
    return sorted(names, key=lambda name: (name == "unknown", "-" in name))


_LEADS = """
answer AS (
    SELECT any_value(task_id) AS task_id, list(agency ORDER BY position) AS agencies FROM named
    WHERE role = 'lead' GROUP BY task_no
)
SELECT task_id, agencies FROM answer
"""


def lead_names(warehouse: Warehouse, filters: Filters) -> dict[str, list[str]]:
    """Names of the leads of each selected task, in the chosen naming."""
    found = ask(warehouse, filters, _LEADS).to_pylist()
    return {row["task_id"]: row["agencies"] for row in found}


_NEIGHBOURS = """
answer AS (
    SELECT task_id, lag(task_id) OVER w AS previous, lead(task_id) OVER w AS next,
           row_number() OVER w AS place, count(*) OVER () AS total
    FROM selected WINDOW w AS (ORDER BY plan_id, position)
)
SELECT previous, next, place, total FROM answer WHERE task_id = $task_id
"""


def neighbours(warehouse: Warehouse, filters: Filters, task_id: str) -> dict[str, Any] | None:
    """The tasks before and after one in the selection, and its place; None when not selected."""
    rows: list[dict[str, Any]] = ask(warehouse, filters, _NEIGHBOURS, task_id=task_id).to_pylist()
    return rows[0] if rows else None


def national_targets(warehouse: Warehouse) -> pa.Table:
    """One row per published target of the nation, with its source."""
    return warehouse.query(
        "SELECT * FROM indicator_values WHERE level = 'national' AND kind = 'target' "
        "ORDER BY indicator_code, year, confidence = 'high' DESC, document"
    )


def indicators(warehouse: Warehouse) -> pa.Table:
    """One row per indicator of the reference file."""
    return warehouse.query("SELECT * FROM indicators ORDER BY code")
