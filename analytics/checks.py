"""The four checks of a task as SQL, stated once for the question and for the filter.

``named_lead``  a body is named as lead, not only a collective;
``one_lead``    exactly one body leads, and it is not a collective;
``dated``       the deadline is dated;
``product``     a product is named; null (not applicable) where the plan's table has no such column.

The checks read names as written whatever naming is chosen, because they judge the document.
"""

from __future__ import annotations

CHECKS = ("named_lead", "one_lead", "dated", "product")
FAILING = {check: f"no_{check}" for check in CHECKS}
# Every value of the filter: each check as it is met, then as it is not.
OUTCOMES = (*CHECKS, *FAILING.values())

LEADS = """
    SELECT task_id, count(DISTINCT agency) AS leads,
           count(DISTINCT agency) FILTER (NOT is_collective) AS named_leads
    FROM task_agencies WHERE role = 'lead' GROUP BY task_id
"""

# Of a task ``s`` that knows ``has_product_column``, and its row ``l`` of LEADS.
EXPRESSIONS = """
    coalesce(l.named_leads, 0) > 0 AS named_lead,
    coalesce(l.leads, 0) = 1 AND l.named_leads = 1 AS one_lead,
    s.deadline_kind = 'dated' AS dated,
    CASE WHEN s.has_product_column THEN coalesce(trim(s.product_text), '') <> '' END AS product
"""


def condition() -> str:
    """Condition on ``t``: its outcome of a check is one of ``{param}``."""
    wanted = " OR ".join(
        f"(k.{check} AND list_contains({{param}}, '{check}'))"
        f" OR (NOT k.{check} AND list_contains({{param}}, '{FAILING[check]}'))"
        for check in CHECKS
    )
    return (
        f"t.task_id IN (SELECT k.task_id FROM (SELECT s.task_id, {EXPRESSIONS} FROM "  # noqa: S608 - constants
        "(SELECT x.*, list_contains(p.columns, 'product') AS has_product_column "
        "FROM tasks x JOIN plans p USING (plan_id)) s "
        f"LEFT JOIN ({LEADS}) l USING (task_id)) k WHERE {wanted})"
    )
