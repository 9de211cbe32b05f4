"""How clear a task is: four checks that the document alone answers, never one score.

They follow the principle of the five clear things (person, work, time, responsibility, product);
:mod:`analytics.checks` states each of them once.
"""

from __future__ import annotations

from typing import Literal

import pyarrow as pa

from analytics.asking import ask
from analytics.checks import CHECKS, EXPRESSIONS
from analytics.filters import FIELD, Filters
from loaders.warehouse import Warehouse

_CHECKED = """
checked AS (
    SELECT s.task_no, s.task_id, s.plan_id, s.pillar, s.position, {expressions} FROM selected s
),
""".replace("{expressions}", EXPRESSIONS)

_BY_TASK = """
answer AS (SELECT * FROM checked)
SELECT task_id, plan_id, named_lead, one_lead, dated, product FROM answer
ORDER BY plan_id, position, task_id
"""


def task_checks(warehouse: Warehouse, filters: Filters) -> pa.Table:
    """One row per selected task with its four checks; ``product`` null: not applicable."""
    return ask(warehouse, filters, _CHECKED + _BY_TASK)


_GROUPED = """
grouped AS ({grouped}),
counted AS (
    SELECT plan_id, name, count(*) AS tasks, count(*) FILTER (named_lead) AS named_lead,
           count(*) FILTER (one_lead) AS one_lead, count(*) FILTER (dated) AS dated,
           count(*) FILTER (product) AS product, count(product) AS with_column
    FROM grouped GROUP BY plan_id, name
),
answer AS (
    SELECT c.plan_id, c.locality, c.level, coalesce(a.name, c.plan_id) AS name,
           k.check_name, k.check_order, coalesce(a.tasks, 0) AS tasks,
           coalesce(CASE k.check_name WHEN 'named_lead' THEN a.named_lead
               WHEN 'one_lead' THEN a.one_lead WHEN 'dated' THEN a.dated
               WHEN 'product' THEN a.product END, 0) AS met,
           coalesce(CASE k.check_name WHEN 'product' THEN a.with_column ELSE a.tasks END, 0)
               AS applicable
    FROM chosen c
    CROSS JOIN (SELECT unnest($checks) AS check_name, unnest(range(4)) AS check_order) k
    LEFT JOIN counted a ON a.plan_id = c.plan_id
    WHERE a.plan_id IS NOT NULL OR $every_plan
)
SELECT plan_id, locality, level, name, check_name AS "check", met, applicable, tasks,
       CASE WHEN applicable > 0 THEN met / applicable END AS share,
       CASE WHEN tasks = 0 THEN 'no_tasks'
            WHEN applicable = 0 THEN 'not_applicable' ELSE 'counted' END AS status
FROM answer ORDER BY name COLLATE vi, plan_id, check_order
"""

_GROUPS = {
    "plan": "SELECT *, plan_id AS name FROM checked",
    "pillar": "SELECT *, coalesce(pillar, '') AS name FROM checked",
    "agency": "SELECT k.*, n.agency AS name FROM checked k "
    "JOIN named n ON n.task_no = k.task_no AND n.role = 'lead'",
    "field": "SELECT DISTINCT k.*, {a_field} AS name FROM checked k "
    "JOIN mentioned a ON a.task_no = k.task_no AND a.role = 'lead'".replace("{a_field}", FIELD),
}


def clarity(
    warehouse: Warehouse,
    filters: Filters,
    by: Literal["plan", "pillar", "agency", "field"] = "plan",
) -> pa.Table:
    """One row per plan, group and check: how many of the selected tasks meet it.

    ``name`` is the plan, the pillar ('' for sections that fit none), the lead agency in the
    chosen naming, or its field of work as the filter ``field`` names it. ``share`` = ``met`` /
    ``applicable``, null where nothing can be counted; ``status`` says why: ``not_applicable``
    (the table has no such column) or ``no_tasks``. By plan every chosen plan has its four rows,
    also one without tasks.
    """
    question = _CHECKED + _GROUPED.replace("{grouped}", _GROUPS[by])
    return ask(warehouse, filters, question, checks=list(CHECKS), every_plan=by == "plan")
