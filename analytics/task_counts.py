"""What pages count of each plan's tasks, where there is an index of them (:mod:`analytics.facts`).

The same answers as the questions in SQL, by test.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from analytics.assembling import Numbers
from analytics.checks import CHECKS, EXPRESSIONS
from analytics.filters import Filters
from analytics.task_index import TaskIndex
from loaders.warehouse import Warehouse

# Year and quarter of a dated deadline, no more exact than it was written.
PERIOD = """
CASE WHEN deadline_kind = 'dated' THEN year(deadline_end) END AS year,
       CASE WHEN deadline_kind = 'dated' AND deadline_precision IN ('day', 'month', 'quarter')
            THEN quarter(deadline_end) END AS quarter
""".strip()
UNDATED = "deadline_end IS NULL AND recurrence_month IS NULL"
_FACTS = f"""
SELECT *, dense_rank() OVER (ORDER BY year, quarter NULLS LAST, deadline_kind) - 1 AS period
FROM (
    SELECT task_no, plan_no, {EXPRESSIONS}, led_by_gone AS gone, deadline_end,
           deadline_kind::VARCHAR AS deadline_kind, {PERIOD}, {UNDATED} AS undated
    FROM task_facts s
) ORDER BY task_no
"""  # noqa: S608 - constants
_PLANS = "SELECT plan_id FROM plan_facts ORDER BY plan_no"
_FLAGS = (*CHECKS, "gone", "undated")
_FIRST_DAY = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class _Facts:
    """Facts of every task by its number; plans and periods by theirs, in the answers' order."""

    plan_ids: pa.Array
    periods: pa.Table
    plan: Numbers
    period: Numbers
    ends: Numbers
    flags: dict[str, Numbers]


def _facts(warehouse: Warehouse) -> _Facts:
    rows = warehouse.query(_FACTS)
    flags = {name: pc.fill_null(rows.column(name), False).to_numpy() for name in _FLAGS}
    flags["with_column"] = pc.is_valid(rows.column("product")).to_numpy()
    ends = pc.fill_null(rows.column("deadline_end").cast(pa.int32()), np.iinfo(np.int32).max)
    period = rows.column("period").to_numpy()
    _, first = np.unique(period, return_index=True)
    return _Facts(
        warehouse.query(_PLANS).column("plan_id").combine_chunks(),
        rows.select(["deadline_kind", "year", "quarter"]).take(pa.array(first)),
        rows.column("plan_no").to_numpy(),
        period,
        ends.to_numpy(),
        flags,
    )


def figures(index: TaskIndex, warehouse: Warehouse, filters: Filters, as_of: date) -> pa.Table:
    """One row per plan with a selected task: :func:`analytics.facts.figures`."""
    held, at = _selected(index, warehouse, filters)
    plan = held.plan[at]
    tasks = np.bincount(plan, minlength=len(held.plan_ids))
    found = np.flatnonzero(tasks)
    passed = held.flags["dated"] & (held.ends < (as_of - _FIRST_DAY).days)
    counted = {
        name: np.bincount(plan[flags[at]], minlength=len(tasks))[found]
        for name, flags in {**held.flags, "passed": passed}.items()
    }
    names = ("dated", "named_lead", "one_lead", "product", "with_column", "gone", "passed")
    return pa.table(
        {
            "plan_id": held.plan_ids.take(pa.array(found)),
            "tasks": tasks[found],
            **{name: counted[name] for name in names},
        }
    )


def deadlines(index: TaskIndex, warehouse: Warehouse, filters: Filters) -> pa.Table:
    """One row per plan, kind of deadline and quarter: :func:`analytics.facts.deadlines`."""
    held, at = _selected(index, warehouse, filters)
    periods = max(1, held.periods.num_rows)
    key = (held.plan * periods + held.period)[at]
    tasks = np.bincount(key)
    found = np.flatnonzero(tasks)
    undated = np.bincount(key[held.flags["undated"][at]], minlength=len(tasks))[found]
    rows = held.periods.take(pa.array(found % periods))
    return pa.table(
        {
            "plan_id": held.plan_ids.take(pa.array(found // periods)),
            **dict(zip(rows.column_names, rows.columns, strict=True)),
            "tasks": tasks[found],
            "undated": undated,
        }
    )


def carried(index: TaskIndex, warehouse: Warehouse, filters: Filters, role: str) -> pa.Table:
    """One row per plan and agency with tasks in a role: :func:`analytics.facts.carried`."""
    held, selected = _selected(index, warehouse, filters)
    named = index.mentions(warehouse, filters.names).roles[role]
    at = selected if isinstance(selected, slice) else selected[named.task]
    most = len(index.values)
    keys, group, tasks = np.unique(
        held.plan[named.task[at]].astype(np.int64) * most + named.code[at],
        return_inverse=True,
        return_counts=True,
    )
    one_body = np.bincount(group[~named.is_collective[at]], minlength=len(keys))
    known = np.bincount(group[named.known[at]], minlength=len(keys))
    return pa.table(
        {
            "plan_id": held.plan_ids.take(pa.array(keys // most)),
            "body": _bodies(index, warehouse)[keys % most],
            "tasks": tasks,
            "is_collective": one_body == 0,
            "is_unknown": known == 0,
        }
    )


def _bodies(index: TaskIndex, warehouse: Warehouse) -> Numbers:
    """Number of the agency that each code stands for; of no meaning for other values."""

    def numbers() -> Numbers:
        named = warehouse.query("SELECT agency_no, agency FROM agency_names ORDER BY agency_no")
        agencies = pc.equal(index.values.column("facet"), "agency")
        at = pc.index_in(index.values.column("value"), value_set=named.column("agency"))
        found = named.column("agency_no").take(pc.if_else(agencies, at, None))
        return np.asarray(pc.fill_null(found, -1).to_numpy())

    return index.held("bodies", numbers)


def _selected(
    index: TaskIndex, warehouse: Warehouse, filters: Filters
) -> tuple[_Facts, Numbers | slice]:
    """The facts of all tasks, and which of them are selected."""
    chosen = index.selected(warehouse, filters)
    held: _Facts = index.held("facts", lambda: _facts(warehouse))
    return held, slice(None) if chosen is None else chosen
