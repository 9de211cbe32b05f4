"""The tasks themselves: a page of them, one of them, and the lines that state it."""

from __future__ import annotations

from typing import Any

import pyarrow as pa

from analytics.asking import ask
from analytics.filters import Filters, Names
from loaders.warehouse import Warehouse

SORTS: dict[str, str] = {
    "plan": "s.plan_id, s.position",
    "task": "s.task COLLATE vi",
    "lead": "s.lead_text COLLATE vi",
    "deadline": "s.deadline_end NULLS LAST, s.deadline_start NULLS LAST",
    "pillar": "s.pillar NULLS LAST",
    "product": "s.product_text COLLATE vi NULLS LAST",
}

# Under today's names a list sorted by its leads follows the names that it shows.
_LED = """
led AS (
    SELECT task_no, string_agg(agency, '; ' ORDER BY position) AS names FROM named
    WHERE role = 'lead' GROUP BY task_no
),
"""
_LED_ORDER = "(SELECT d.names FROM led d WHERE d.task_no = s.task_no) COLLATE vi NULLS LAST"

# What the table knows for counting, of no use to a reader of one row.
_COUNTED = "task_no, plan_no, leads, named_leads, coordinators, led_by_gone, names_product"

_ROW = """
s.* EXCLUDE (search_text, deadline_kind, deadline_precision, recurrence, {counted}),
       s.deadline_kind::VARCHAR AS deadline_kind,
       s.deadline_precision::VARCHAR AS deadline_precision,
       s.recurrence::VARCHAR AS recurrence
""".strip().replace("{counted}", _COUNTED)
_LISTS = """
list(agency ORDER BY position) FILTER (role = 'lead') AS lead_agencies,
           list(agency ORDER BY position) FILTER (role = 'coordinating')
               AS coordinating_agencies
""".strip()

_EVERY = """
bodies AS (SELECT task_no, {lists} FROM named GROUP BY task_no)
SELECT {row}, count(*) OVER () AS total,
       coalesce(b.lead_agencies, []) AS lead_agencies,
       coalesce(b.coordinating_agencies, []) AS coordinating_agencies
FROM selected s LEFT JOIN bodies b USING (task_no)
ORDER BY {order}
"""

# The keys of a page come first, from narrow columns; the wide rows and the agencies follow for
# those few tasks alone, so that a page of a million tasks costs little more than one of a hundred.
# They are three plain questions because planning one with all these columns takes longer.
_KEYS = """
answer AS (
    SELECT s.task_no, {total} AS total FROM selected s
    ORDER BY {order} LIMIT $most OFFSET $skipped
)
SELECT task_no, total FROM answer
"""
_WIDE = "SELECT s.task_no, {row} FROM task_facts s WHERE s.task_no IN ({numbers})"
_BODIES = (
    "SELECT task_no, {lists} FROM named_agencies "
    "WHERE naming = $naming AND task_no IN ({numbers}) GROUP BY task_no"
)
_MOST_LISTED = 300  # numbers that a condition names one by one


def tasks(
    warehouse: Warehouse,
    filters: Filters,
    offset: int = 0,
    limit: int | None = None,
    sort: str = "plan",
    descending: bool = False,
) -> pa.Table:
    """One row per selected task, in pages; ``total`` says how many are selected in all.

    All columns of ``tasks`` but the search text, with ``section_title``, ``pillar``,
    ``locality``, ``level``, ``has_product_column`` and the lists ``lead_agencies`` and
    ``coordinating_agencies`` in the chosen naming.

    Parameters
    ----------
    sort : str
        A key of :data:`SORTS`; anything else sorts by plan and position.
    limit : int or None
        Rows of a page; None for all.
    """
    by_name = sort == "lead" and filters.names == Names.TODAY
    order = _LED_ORDER if by_name else SORTS.get(sort, SORTS["plan"])
    if descending:
        order = ", ".join(_descending(part) for part in order.split(", "))
    order += ", s.plan_id, s.position, s.task_id"
    led = _LED if by_name else ""
    if limit is None:
        return ask(warehouse, filters, _filled(led + _EVERY, order=order))
    given = {"most": int(limit), "skipped": max(0, int(offset))}
    # Where each task of the chosen plans is selected, counting them again costs nothing.
    every = filters.only("plan", "names") == filters
    total = "(SELECT count(*) FROM selected)" if every else "count(*) OVER ()"
    keys = ask(warehouse, filters, _filled(led + _KEYS, order=order, total=total), **given)
    return _page(warehouse, filters, keys)


def _page(warehouse: Warehouse, filters: Filters, keys: pa.Table) -> pa.Table:
    """The tasks of the keys, in their order."""
    numbers = keys.column("task_no").to_pylist()
    if len(numbers) <= _MOST_LISTED:
        given = {f"n{at}": number for at, number in enumerate(numbers)}
        listed = ", ".join(f"${name}" for name in given) or "NULL"
    else:
        given, listed = {"numbers": numbers}, "SELECT unnest($numbers)"
    found = warehouse.query(_filled(_WIDE, numbers=listed), given)
    named = warehouse.query(
        _filled(_BODIES, numbers=listed), {**given, "naming": filters.names}
    ).to_pylist()
    place = {number: at for at, number in enumerate(found.column("task_no").to_pylist())}
    bodies = {row["task_no"]: row for row in named}
    order = pa.array([place[number] for number in numbers], pa.int64())
    found = found.take(order).drop_columns(["task_no"])
    found = found.append_column("total", keys.column("total"))
    for name in ("lead_agencies", "coordinating_agencies"):
        lists = [bodies[n][name] or [] if n in bodies else [] for n in numbers]
        found = found.append_column(name, pa.array(lists, pa.list_(pa.string())))
    return found


def _filled(question: str, **parts: str) -> str:
    for name, sql in {**parts, "row": _ROW, "lists": _LISTS}.items():
        question = question.replace(f"{{{name}}}", sql)
    return question


def _descending(part: str) -> str:
    return part.replace(" NULLS LAST", "") + " DESC NULLS LAST"


def count_tasks(warehouse: Warehouse, filters: Filters) -> int:
    """Count the selected tasks."""
    found = ask(warehouse, filters, "n AS (SELECT count(*) AS n FROM selected) SELECT n FROM n")
    return int(found.column("n")[0].as_py())


_ONE = """
SELECT t.* EXCLUDE (search_text, section_position, {counted}), p.province, p.province_today,
       p.issuer, p.number AS plan_number, p.issued_on, p.title AS plan_title, p.source_file
FROM task_facts t JOIN plans p USING (plan_id)
WHERE t.task_id = $task_id LIMIT 1
""".replace("{counted}", _COUNTED)


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
