"""Questions about whole plans: overview, pillars, issues, the use of every line."""

from __future__ import annotations

import pyarrow as pa

from analytics.asking import ask, reads
from analytics.filters import Filters
from loaders.warehouse import Warehouse

_OVERVIEW = """
per_task AS (
    SELECT plan_id, count(*) AS tasks, count(DISTINCT section) AS sections,
           count(*) FILTER (deadline_kind = 'dated') AS dated,
           count(*) FILTER (deadline_kind = 'unstated') AS unstated
    FROM selected GROUP BY plan_id
),
per_agency AS (
    SELECT plan_id, count(DISTINCT agency) FILTER (role = 'lead' AND NOT is_collective) AS leads,
           count(DISTINCT agency) FILTER (role = 'coordinating' AND NOT is_collective)
               AS coordinators,
           count(DISTINCT task_no) FILTER (role = 'lead' AND NOT is_collective) AS named_lead
    FROM named GROUP BY plan_id
),
of_plan AS (
    SELECT plan_id, count(target_id) AS targets, count(DISTINCT obligation_id) AS obligations,
           count(code) AS issues
    FROM (SELECT plan_id, target_id, NULL AS obligation_id, NULL AS code FROM targets
          UNION ALL SELECT plan_id, NULL, obligation_id, NULL FROM obligations
          UNION ALL SELECT plan_id, NULL, NULL, code::VARCHAR FROM issues)
    GROUP BY plan_id
)
SELECT c.plan_id, c.locality, c.province, c.province_today, c.level, c.issuer, c.number,
       c.issued_on, c.title, c.programme, c.resolution, c.year,
       coalesce(t.tasks, 0) AS tasks, coalesce(t.sections, 0) AS sections,
       coalesce(t.dated, 0) AS dated, t.dated / nullif(t.tasks, 0) AS share_dated,
       coalesce(t.unstated, 0) AS unstated,
       coalesce(a.named_lead, 0) AS named_lead,
       CASE WHEN t.tasks > 0 THEN coalesce(a.named_lead, 0) / t.tasks END AS share_named_lead,
       coalesce(a.leads, 0) AS leads, coalesce(a.coordinators, 0) AS coordinators,
       coalesce(o.targets, 0) AS targets, coalesce(o.obligations, 0) AS obligations,
       coalesce(o.issues, 0) AS issues
FROM chosen c LEFT JOIN per_task t USING (plan_id) LEFT JOIN per_agency a USING (plan_id)
LEFT JOIN of_plan o USING (plan_id)
ORDER BY c.plan_id
"""


def overview(warehouse: Warehouse, filters: Filters) -> pa.Table:
    """One row per plan that the plan filter leaves in, also where no task is selected.

    ``tasks``, ``sections``, ``dated``, ``named_lead`` (tasks that a named body leads), ``leads``
    and ``coordinators`` (distinct named bodies, collectives not counted) speak of the selected
    tasks; the shares are 0 to 1 of ``tasks``, null without tasks. ``targets``, ``obligations``
    and ``issues`` speak of the whole plan.
    """
    return ask(warehouse, filters, _OVERVIEW)


_PILLARS = """
answer AS (
    SELECT plan_id, pillar, count(*) AS tasks,
           count(*) FILTER (deadline_kind = 'dated') AS dated
    FROM selected GROUP BY plan_id, pillar
)
SELECT c.plan_id, c.locality, c.level, p.pillar, coalesce(a.tasks, 0) AS tasks,
       coalesce(a.dated, 0) AS dated,
       coalesce(a.tasks, 0) / nullif(sum(a.tasks) OVER (PARTITION BY c.plan_id), 0) AS share,
       (SELECT string_agg(title, '; ' ORDER BY position) FROM sections h
        WHERE h.plan_id = c.plan_id AND h.pillar IS NOT DISTINCT FROM p.pillar) AS section_titles
FROM chosen c
CROSS JOIN (SELECT DISTINCT pillar FROM answer UNION SELECT DISTINCT pillar FROM sections) p
LEFT JOIN answer a ON a.plan_id = c.plan_id AND a.pillar IS NOT DISTINCT FROM p.pillar
ORDER BY c.plan_id, p.pillar NULLS LAST
"""


def pillar_matrix(warehouse: Warehouse, filters: Filters) -> pa.Table:
    """One row per plan and pillar, zero rows included; ``pillar`` null: sections that fit none.

    ``share`` is the part of the plan's selected tasks, 0 to 1, null for a plan without any.
    """
    return ask(warehouse, filters, _PILLARS)


_ISSUES = """
answer AS (SELECT i.* FROM issues i JOIN chosen c USING (plan_id))
SELECT plan_id, severity, code, message, line FROM answer
ORDER BY plan_id, severity DESC, line NULLS LAST, code, message
"""


@reads("plan")
def issues(warehouse: Warehouse, filters: Filters) -> pa.Table:
    """One row per open point of a plan, the gravest first; only the plan filter counts."""
    return ask(warehouse, filters, _ISSUES)


_ISSUE_COUNTS = """
answer AS (
    SELECT plan_id, severity, code, count(*) AS issues FROM issues GROUP BY ALL
)
SELECT c.plan_id, c.locality, a.severity, a.code, coalesce(a.issues, 0) AS issues
FROM chosen c LEFT JOIN answer a USING (plan_id)
ORDER BY c.plan_id, a.severity DESC, a.code
"""


@reads("plan")
def issue_counts(warehouse: Warehouse, filters: Filters) -> pa.Table:
    """One row per plan, severity and code; a plan without issues has one row with 0."""
    return ask(warehouse, filters, _ISSUE_COUNTS)


_LINES = """
answer AS (SELECT plan_id, role, count(*) AS lines FROM source_lines GROUP BY ALL)
SELECT c.plan_id, c.locality, a.role, a.lines,
       a.lines / sum(a.lines) OVER (PARTITION BY c.plan_id) AS share
FROM chosen c JOIN answer a USING (plan_id)
ORDER BY c.plan_id, a.role
"""


@reads("plan")
def line_accounting(warehouse: Warehouse, filters: Filters) -> pa.Table:
    """One row per plan and use of a line; the lines of a plan add up to its document."""
    return ask(warehouse, filters, _LINES)


@reads("plan")
def plans(warehouse: Warehouse, filters: Filters | None = None) -> pa.Table:
    """One row per plan with all its recorded facts; only the plan filter counts."""
    return ask(
        warehouse,
        filters or Filters(),
        "answer AS (SELECT * EXCLUDE (plan_no) FROM chosen) SELECT * FROM answer ORDER BY plan_id",
    )
