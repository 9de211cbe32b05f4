"""How every question is put: the selection as common table expressions, then the question.

``chosen``    one row a plan that the plan filter leaves in, also plans without a selected task.
``selected``  one row a selected task, with its plan's and its section's facts (a whole row of
              ``task_facts``, of which only the columns that are used are read).
``named``     one row a distinct (task, role, agency) of the selected tasks, agencies in the chosen
              naming: two co-leads that one merger made one body count once under today's names.
``mentioned`` one row an agency as a selected task names it, in any naming.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from analytics.filters import Filters
from loaders.warehouse import Warehouse

_SELECTION = """
WITH chosen AS (
    SELECT * FROM plan_facts t WHERE {plans}
),
selected AS (
    SELECT * FROM task_facts t WHERE {tasks}
),
selected_numbers AS (
    SELECT task_no FROM selected
),
named AS NOT MATERIALIZED (
    SELECT * FROM named_agencies n WHERE n.naming = '{naming}' AND {of_named}
),
mentioned AS (
    SELECT * FROM task_mentions a WHERE {of_mentioned}
),
"""


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


def ask(
    warehouse: Warehouse, filters: Filters, question: str, *, many: bool = False, **params: Any
) -> pa.Table:
    """Answer a question over the selection.

    ``question`` goes on after the shared expressions: ``answer AS (SELECT ...) SELECT ...``.
    Expressions that it does not use cost nothing. ``many``:
    :meth:`loaders.warehouse.Warehouse.query`.
    """
    tasks, task_params = filters.where()
    plans, plan_params = filters.only("plan").where()
    parts = {
        "{plans}": plans,
        "{tasks}": tasks,
        "{of_named}": _of_selected(filters, "n"),
        "{of_mentioned}": _of_selected(filters, "a"),
    }
    selection = _SELECTION.replace("{naming}", filters.names)
    for name, sql in parts.items():
        selection = selection.replace(name, sql)
    given = {**task_params, **plan_params, **params}
    return warehouse.query("".join((selection, question)), given, many=many)


def scan(
    warehouse: Warehouse, filters: Filters, question: str, *, many: bool = False, **params: Any
) -> pa.Table:
    """Answer a question of one scan over ``{selected}``, the facts ``t`` of the selected tasks.

    Nothing but that scan is planned, where :func:`ask` names what questions share. ``many``:
    :meth:`loaders.warehouse.Warehouse.query`.
    """
    condition, given = filters.where()
    asked = question.replace("{selected}", f"task_facts t WHERE {condition}")
    return warehouse.query(asked, {**given, **params}, many=many)


PLAN_COLUMNS = ("plan_id", "locality", "level")
MANY_PLANS = 50  # with more, an answer of rows of each plan has thousands
_MOST_PLANS = 100_000  # whose texts are held: some 6 MB
_plans: WeakKeyDictionary[Warehouse, pa.Table] = WeakKeyDictionary()
_holding = threading.Lock()


def chosen(warehouse: Warehouse, filters: Filters) -> pa.Table:
    """One row per plan of ``chosen``, in the order of its number: what rows of it have in common.

    For questions of so many rows that joining the plans' texts to each would take longest. All
    plans of a version are held, for they are asked of by every selection that no plan narrows.
    """
    condition, given = filters.only("plan").where()
    if given:
        return _plans_where(warehouse, condition, given)
    with _holding:
        held = _plans.get(warehouse)
    if held is None:
        held = _plans_where(warehouse, condition, given)
        if held.num_rows <= _MOST_PLANS:
            with _holding:
                _plans[warehouse] = held
    return held


def _plans_where(warehouse: Warehouse, condition: str, given: dict[str, Any]) -> pa.Table:
    plans = warehouse.query(
        f"SELECT plan_no, plan_id, locality, level FROM plan_facts t WHERE {condition}",  # noqa: S608 - our condition
        given,
    )
    order = pc.sort_indices(plans.column("plan_no"))
    stored_so = (order.to_numpy() == np.arange(len(order))).all()
    return (plans if stored_so else plans.take(order)).combine_chunks()


def _of_selected(filters: Filters, row: str) -> str:
    """Condition on a row of a task's agency: no tasks are looked up where each is selected."""
    conditions, _ = filters.only("plan").where(row)
    if filters.only("plan", "names") == filters:
        return conditions
    return f"{conditions} AND {row}.task_no IN (FROM selected_numbers)"
