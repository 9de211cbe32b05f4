"""Who carries how much: tasks by agency or field of work, side by side for each plan."""

from __future__ import annotations

from typing import Literal

import pyarrow as pa

from analytics.asking import ask
from analytics.filters import FIELD, Filters
from loaders.warehouse import Warehouse

# By field the agencies are counted as they stand in the tasks: one body of today may take over
# leads from two fields, and then the task counts in both, under either naming.
_FIELDS = """
bodies AS (
    SELECT s.plan_id, a.task_id, a.role::VARCHAR AS role, {agency} AS agency, a.known,
           a.is_collective, a.functional_area, {a_field} AS field, [a.agency] AS written,
           CASE a.today_confidence WHEN 'unverified' THEN 1 WHEN 'partial' THEN 2
               WHEN 'verified' THEN 3 END AS certainty
    FROM task_agencies a JOIN selected s USING (task_id)
),
"""

_WORKLOAD = """
totals AS (SELECT plan_id, count(*) AS plan_tasks FROM selected GROUP BY plan_id),
answer AS (
    SELECT n.plan_id, {name} AS name, {field} AS field,
           {tasks} AS tasks, count(DISTINCT n.agency) AS agencies,
           bool_and(n.is_collective) AS is_collective, bool_and(NOT n.known) AS is_unknown,
           CASE min(n.certainty) WHEN 1 THEN 'unverified' WHEN 2 THEN 'partial'
               WHEN 3 THEN 'verified' END AS today_confidence,
           {written} AS written
    FROM {bodies} n WHERE n.role = $role_counted
    GROUP BY n.plan_id, {group}
)
SELECT c.plan_id, c.locality, c.level, a.name, a.field, a.tasks, t.plan_tasks,
       a.tasks / t.plan_tasks AS share, a.agencies, a.is_collective, a.is_unknown,
       a.today_confidence, a.written,
       sum(a.tasks) OVER (PARTITION BY a.name, a.is_collective, a.field)::BIGINT AS all_tasks
FROM answer a JOIN chosen c USING (plan_id) JOIN totals t USING (plan_id)
ORDER BY a.is_collective, all_tasks DESC, a.name COLLATE vi, c.plan_id
"""


_GATHERED = "list_sort(list_distinct(flatten(list(n.written))))"
_BY_AGENCY = {
    "{name}": "n.agency",
    "{field}": "NULL",
    "{group}": "n.agency",
    "{bodies}": "named",
    "{tasks}": "count(*)",  # one row of named a task and agency
}
_BY_FIELD = {
    "{name}": "any_value(n.functional_area)",
    "{field}": "n.field",
    "{group}": "n.field",
    "{bodies}": "bodies",
    "{tasks}": "count(DISTINCT n.task_id)",
}


def workload(
    warehouse: Warehouse,
    filters: Filters,
    role: str | None = None,
    by: Literal["agency", "functional_area"] = "agency",
) -> pa.Table:
    """One row per agency (or field of work) and plan in which it has a selected task.

    ``role`` is the role that is counted: the argument, else the filter's, else ``lead``. A task
    with two leads counts for both, also when the selection was made by one of them, so the
    column does not add up to the plan's tasks. ``tasks`` are distinct tasks, hence distinct
    (task, agency): two co-leads that are one body today count once under today's names.
    ``share`` is the part (0 to 1) of the plan's selected tasks, ``plan_tasks``. Collectives
    (``is_collective``) and names that the reference does not know (``is_unknown``) are flagged,
    never spread; by field of work they have rows of their own, ``name`` null where the reference
    gives no field. ``field`` is then the filter value that selects the row's tasks.
    ``today_confidence`` is the weakest of the successions involved and only present under
    today's names; ``written`` lists the names as written.
    """
    by_area = by == "functional_area"
    parts = _BY_FIELD if by_area else _BY_AGENCY
    single = filters.names == "written" and not by_area
    parts = parts | {"{written}": "[n.agency]" if single else _GATHERED}
    question = (_FIELDS if by_area else "") + _WORKLOAD
    for name, sql in {"{a_field}": FIELD, "{agency}": filters.agency_sql, **parts}.items():
        question = question.replace(name, sql)
    found = ask(warehouse, filters, question, role_counted=role or filters.role or "lead")
    if filters.names == "written":
        position = found.schema.get_field_index("today_confidence")
        empty = pa.nulls(found.num_rows, pa.string())
        found = found.set_column(position, "today_confidence", empty)
    return found
