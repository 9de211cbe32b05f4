"""How every question is put: the selection as common table expressions, then the question.

``chosen``    one row a plan that the plan filter leaves in, also plans without a selected task.
``selected``  one row a selected task, with its plan's and its section's facts.
``named``     one row a distinct (task, role, agency) of the selected tasks, agencies in the chosen
              naming: two co-leads that one merger made one body count once under today's names.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import pyarrow as pa

from analytics.filters import Filters
from loaders.warehouse import Warehouse

_SELECTION = """
WITH chosen AS (
    SELECT * FROM plans t WHERE {plans}
),
headings AS (
    SELECT plan_id, ordinal, first(title) AS section_title, first(pillar) AS pillar,
           min(position) AS section_position
    FROM sections GROUP BY plan_id, ordinal
),
selected AS (
    SELECT t.*, h.section_title, h.pillar, h.section_position, p.locality, p.level,
           list_contains(p.columns, 'product') AS has_product_column
    FROM tasks t
    JOIN plans p ON p.plan_id = t.plan_id
    LEFT JOIN headings h ON h.plan_id = t.plan_id AND h.ordinal = t.section
    WHERE {tasks}
),
named AS (
    SELECT a.task_id, s.plan_id, a.role::VARCHAR AS role, {agency} AS agency,
           min(a.position) AS position, bool_and(a.known) AS known,
           bool_or(a.is_collective) AS is_collective,
           arg_min_null(a.functional_area, a.position) AS functional_area,
           min(CASE a.today_confidence WHEN 'unverified' THEN 1
               WHEN 'partial' THEN 2 WHEN 'verified' THEN 3 END) AS certainty,
           {written} AS written
    FROM task_agencies a JOIN selected s ON s.task_id = a.task_id
    GROUP BY a.task_id, s.plan_id, a.role, {agency}
),
"""


# Under written names a body's names as written are its name: no list need be gathered.
_WRITTEN = {
    "written": "[a.agency]",
    "today": "list(DISTINCT a.agency ORDER BY a.agency)",
}


Question = TypeVar("Question", bound=Callable[..., Any])
_COUNTING: dict[Callable[..., Any], tuple[str, ...]] = {}


def reads(*keys: str) -> Callable[[Question], Question]:
    """Mark a question whose answer depends on these filters alone."""

    def mark(question: Question) -> Question:
        _COUNTING[question] = keys
        return question

    return mark


def counting(question: Callable[..., Any], filters: Filters) -> Filters:
    """The part of a selection that an answer depends on: what a cache must tell apart."""
    keys = _COUNTING.get(question)
    return filters if keys is None else filters.only(*keys)


def ask(warehouse: Warehouse, filters: Filters, question: str, **params: Any) -> pa.Table:
    """Answer a question over the selection.

    ``question`` goes on after the shared expressions: ``answer AS (SELECT ...) SELECT ...``.
    Expressions that it does not use cost nothing.
    """
    tasks, task_params = filters.where()
    plans, plan_params = filters.only("plan").where()
    selection = (
        _SELECTION.replace("{plans}", plans)
        .replace("{tasks}", tasks)
        .replace("{agency}", filters.agency_sql)
        .replace("{written}", _WRITTEN[filters.names])
    )
    return warehouse.query("".join((selection, question)), {**task_params, **plan_params, **params})
