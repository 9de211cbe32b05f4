"""Who carries how much: tasks by agency or field of work, side by side for each plan."""

from __future__ import annotations

from typing import Literal

import pyarrow as pa

from analytics.asking import ask
from analytics.filters import FIELD, Filters, Names
from loaders.warehouse import Warehouse

_BY_AGENCY = """
counts AS (
    SELECT n.plan_no, n.agency_no AS body, NULL::VARCHAR AS name, NULL::VARCHAR AS field,
           count(*) AS tasks, 1::BIGINT AS agencies, bool_and(n.is_collective) AS is_collective,
           bool_and(NOT n.known) AS is_unknown{names_today}
    FROM named n WHERE n.role = $role_counted::enum_role
    GROUP BY n.plan_no, n.agency_no
),
names AS (SELECT agency_no AS body, agency AS name FROM agency_names),
"""

# By field the agencies are counted as they stand in the tasks: one body of today may take over
# leads from two fields, and then the task counts in both, under either naming.
_BY_FIELD = """
counts AS (
    SELECT a.plan_no, {field} AS body, any_value(a.functional_area) AS name, {field} AS field,
           count(DISTINCT a.task_no) AS tasks, count(DISTINCT {agency}) AS agencies,
           bool_and(a.is_collective) AS is_collective, bool_and(NOT a.known) AS is_unknown,
           min(CASE a.today_confidence WHEN 'unverified' THEN 1 WHEN 'partial' THEN 2
               WHEN 'verified' THEN 3 END) AS certainty,
           list_sort(list(DISTINCT a.agency)) AS written
    FROM mentioned a WHERE a.role = $role_counted::enum_role
    GROUP BY a.plan_no, {field}
),
names AS (SELECT body, max(name) AS name FROM counts GROUP BY body),
"""

# Bodies are put in order once, among themselves; the rows of every plan then follow by number.
_WORKLOAD = """
totals AS (SELECT plan_no, count(*) AS plan_tasks FROM selected GROUP BY plan_no),
bodies AS (
    SELECT c.body, c.is_collective, b.name, sum(c.tasks)::BIGINT AS all_tasks,
           row_number() OVER (ORDER BY c.is_collective, sum(c.tasks) DESC, b.name COLLATE vi,
                              c.body) AS place
    FROM counts c JOIN names b USING (body) GROUP BY c.body, c.is_collective, b.name
)
SELECT c.plan_id, c.locality, c.level, b.name, a.field, a.tasks, t.plan_tasks,
       a.tasks / t.plan_tasks AS share, a.agencies, a.is_collective, a.is_unknown,
       {confidence} AS today_confidence, {written} AS written, b.all_tasks
FROM counts a JOIN bodies b USING (body, is_collective) JOIN chosen c USING (plan_no)
JOIN totals t USING (plan_no)
ORDER BY b.place, a.plan_no
"""
_CONFIDENCE = (
    "CASE a.certainty WHEN 1 THEN 'unverified' WHEN 2 THEN 'partial' WHEN 3 THEN 'verified' END"
)
_NAMES_TODAY = (
    ", min(n.certainty) AS certainty, list_sort(list_distinct(flatten(list(n.written)))) AS written"
)


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
    today = filters.names == Names.TODAY
    by_agency = by == "agency"
    question = (_BY_AGENCY if by_agency else _BY_FIELD) + _WORKLOAD
    parts = {
        "{names_today}": _NAMES_TODAY if today else "",
        "{confidence}": _CONFIDENCE if today else "NULL::VARCHAR",
        "{written}": "a.written" if today or not by_agency else "[b.name]",
        "{field}": FIELD,
        "{agency}": filters.agency_sql,
    }
    for name, sql in parts.items():
        question = question.replace(name, sql)
    return ask(warehouse, filters, question, role_counted=role or filters.role or "lead")
