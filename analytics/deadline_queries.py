"""By when: sorts of deadlines, years and quarters, what comes next, reporting duties."""

from __future__ import annotations

from datetime import date

import numpy as np
import pyarrow as pa

from analytics.asking import MANY_PLANS, PLAN_COLUMNS, ask, chosen, reads, scan
from analytics.assembling import Numbers, parts_of, places, taken
from analytics.filters import Filters
from loaders.records import DeadlineKind
from loaders.warehouse import Warehouse

DUE_DAYS = 30

_KINDS = """
answer AS (
    SELECT plan_no, enum_code(deadline_kind)::BIGINT AS kind, count(*) AS tasks
    FROM selected GROUP BY ALL
)
SELECT plan_no, kind, tasks FROM answer
"""
# Groups are as many as a tenth of the tasks: to count codes takes half as long as to group rows.
_CODES = """
SELECT (plan_no * {kinds} + enum_code(deadline_kind))::INTEGER AS code FROM {selected}
""".replace("{kinds}", str(len(DeadlineKind)))


def deadlines_by_kind(warehouse: Warehouse, filters: Filters) -> pa.Table:
    """One row per plan and kind of deadline, zero rows included; ``share`` of selected tasks."""
    plans, kinds = chosen(warehouse, filters), len(DeadlineKind)
    counted = _by_kind(warehouse, filters, plans.column("plan_no"))
    plan, tasks = np.repeat(np.arange(plans.num_rows), kinds), counted.ravel()
    plan_tasks = np.repeat(counted @ np.ones(kinds, np.int64), kinds)
    names = pa.array([kind.value for kind in DeadlineKind])
    return pa.table(
        {
            **{name: taken(plans.column(name), plan) for name in PLAN_COLUMNS},
            "deadline_kind": names.take(pa.array(np.tile(np.arange(kinds), plans.num_rows))),
            "tasks": tasks,
            "plan_tasks": plan_tasks,
            "share": parts_of(tasks, plan_tasks),
        }
    )


def _by_kind(warehouse: Warehouse, filters: Filters, plans: pa.ChunkedArray) -> Numbers:
    """How many selected tasks each plan (a row) has of each kind (a column)."""
    if not warehouse.numbered:
        found = ask(warehouse, filters, _KINDS)
        counted = np.zeros((len(plans), len(DeadlineKind)), np.int64)
        at = places(found.column("plan_no"), plans)
        counted[at, found.column("kind").to_numpy()] = found.column("tasks").to_numpy()
        return counted
    many, numbers = len(plans) > MANY_PLANS, plans.to_numpy()
    codes = scan(warehouse, filters, _CODES, many=many).column("code")
    counts = np.zeros((int(numbers.max(initial=-1)) + 1) * len(DeadlineKind), np.int64)
    for part in codes.chunks:  # each some 100,000 rows, so that nothing of the whole is copied
        np.add.at(counts, part.to_numpy(), 1)
    return np.asarray(counts.reshape(-1, len(DeadlineKind))[numbers])


_NEXT = """
answer AS (
    SELECT s.*, date_diff('day', $as_of::DATE, deadline_end) AS days
    FROM selected s WHERE deadline_kind = 'dated' AND deadline_end IS NOT NULL
),
led AS (
    SELECT task_no, list(agency ORDER BY position) AS lead_agencies FROM named
    WHERE role = 'lead' GROUP BY task_no
)
SELECT a.task_id, a.plan_id, a.locality, a.level, a.section, a.number, a.task, a.lead_text,
       a.deadline_text, a.deadline_precision, a.deadline_start, a.deadline_end, a.days,
       CASE WHEN a.days < 0 THEN 'passed' WHEN a.days <= $due_days THEN 'due' ELSE 'coming' END
           AS status,
       l.lead_agencies
FROM answer a LEFT JOIN led l USING (task_no)
ORDER BY a.days < 0, abs(a.days), a.plan_id, a.position
"""


def deadlines_next(
    warehouse: Warehouse, filters: Filters, as_of: date, due_days: int = DUE_DAYS
) -> pa.Table:
    """One row per selected dated task, what comes first on top, what passed last.

    ``status`` is ``passed`` (the stated date lies before ``as_of``; whether the work was done
    the documents do not say), ``due`` (within ``due_days`` days) or ``coming``. ``days`` is
    counted from ``as_of`` to the last day of the stated period, negative once passed.
    """
    return ask(warehouse, filters, _NEXT, as_of=as_of, due_days=due_days)


_YEARLY = """
yearly AS (
    SELECT {columns}, position,
           TRY(make_date(year($as_of::DATE), recurrence_month, recurrence_day)) AS this_year,
           TRY(make_date(year($as_of::DATE) + 1, recurrence_month, recurrence_day)) AS next_year
    FROM selected WHERE deadline_kind = 'recurring'
)
SELECT {columns},
       CASE WHEN this_year >= $as_of::DATE THEN this_year ELSE next_year END AS next_date
FROM yearly
ORDER BY next_date NULLS LAST, plan_id, position
""".replace(
    "{columns}",
    "task_id, plan_id, locality, section, number, task, deadline_text, recurrence, "
    "recurrence_month, recurrence_day",
)


def recurring_tasks(warehouse: Warehouse, filters: Filters, as_of: date) -> pa.Table:
    """One row per selected recurring task; ``next_date`` where month and day are stated."""
    return ask(warehouse, filters, _YEARLY, as_of=as_of)


_OBLIGATIONS = """
successors AS (
    SELECT plan_id, agency, arg_min(agency_today, task_id) AS agency_today
    FROM task_mentions WHERE agency_today IS NOT NULL GROUP BY plan_id, agency
),
duties AS (
    SELECT o.*, c.locality, c.level,
           CASE WHEN $naming = 'today'
                THEN coalesce(s.agency_today, r.successor_name_vi, o.agency)
                ELSE o.agency END AS name
    FROM obligations o
    JOIN chosen c ON c.plan_id = o.plan_id
    LEFT JOIN successors s ON s.plan_id = o.plan_id AND s.agency = o.agency
    LEFT JOIN (SELECT name_vi, first(successor_name_vi) AS successor_name_vi
               FROM agencies GROUP BY name_vi) r ON r.name_vi = o.agency
),
grouped AS (
    SELECT obligation_id, plan_id, locality, level, text, recurrence::VARCHAR AS recurrence,
           month, day, line,
           coalesce(list_sort(list(DISTINCT name) FILTER (name IS NOT NULL)), []) AS agencies
    FROM duties
    GROUP BY obligation_id, plan_id, locality, level, text, recurrence, month, day, line
),
answer AS (
    SELECT *, TRY(make_date(year($as_of::DATE), month, day)) AS this_year,
           TRY(make_date(year($as_of::DATE) + 1, month, day)) AS next_year
    FROM grouped WHERE len($bodies) = 0 OR list_has_any(agencies, $bodies)
)
SELECT * EXCLUDE (this_year, next_year),
       CASE WHEN this_year >= $as_of::DATE THEN this_year ELSE next_year END AS next_date
FROM answer ORDER BY plan_id, line, obligation_id
"""


@reads("plan", "agency", "names")
def obligations(warehouse: Warehouse, filters: Filters, as_of: date) -> pa.Table:
    """One row per reporting duty, its agencies as a list in the chosen naming.

    Only the plan and agency filters count, because a duty stands outside the task table.
    ``next_date`` is the first such day from ``as_of`` on, null where no day is stated.
    """
    return ask(
        warehouse,
        filters.only("plan", "names"),
        _OBLIGATIONS,
        as_of=as_of,
        naming=filters.names,
        bodies=list(filters.agency),
    )
