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

# Of a task ``s``, whose row says how many bodies lead it and whether it names a product.
EXPRESSIONS = """
    s.named_leads > 0 AS named_lead,
    s.leads = 1 AND s.named_leads = 1 AS one_lead,
    s.deadline_kind = 'dated' AS dated,
    s.names_product AS product
"""
_MET = dict(
    zip(CHECKS, (part.partition(" AS ")[0] for part in EXPRESSIONS.split(",\n")), strict=True)
)


def condition() -> str:
    """Condition on ``t``: its outcome of a check is one of ``{param}``."""
    return " OR ".join(
        f"(({met}) AND list_contains({{param}}, '{check}'))"
        f" OR (NOT ({met}) AND list_contains({{param}}, '{FAILING[check]}'))"
        for check, met in ((check, _MET[check].replace("s.", "t.").strip()) for check in CHECKS)
    )
