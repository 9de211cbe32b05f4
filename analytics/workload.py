"""Who carries how much: tasks by agency or field of work, side by side for each plan."""

from __future__ import annotations

from typing import Literal

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from analytics.asking import MANY_PLANS, PLAN_COLUMNS, ask, chosen
from analytics.assembling import Numbers, parted, parts_of, places, taken
from analytics.facts import bodies
from analytics.filters import FIELD, Filters, Names
from loaders.warehouse import Warehouse

# Counted by number alone. The plans' totals come with the counts, as rows without a body, so that
# a selection that is costly to find is found once.
_BY_AGENCY = """
counts AS (
    SELECT n.plan_no, n.agency_no AS body, count(*) AS tasks,
           bool_and(n.is_collective) AS is_collective,
           bool_and(NOT n.known) AS is_unknown{certainty}
    FROM named n WHERE n.role = $role_counted::enum_role
    GROUP BY n.plan_no, n.agency_no
),
totals AS (SELECT plan_no, count(*) AS tasks FROM selected GROUP BY plan_no){names}
SELECT * FROM counts UNION ALL BY NAME SELECT * FROM totals{and_names}
"""
# Under today's names also how each was written, a row each: gathered into lists in SQL they would
# take five times as long. What did not change (it has no certainty) is written as it is today.
_TODAY = {
    "{certainty}": ", min(n.certainty) AS certainty, bool_or(n.certainty IS NULL) AS as_today",
    "{names}": """,
names AS (
    SELECT DISTINCT n.plan_no, n.agency_no AS body, unnest(n.written) AS written
    FROM named n WHERE n.role = $role_counted::enum_role AND n.certainty IS NOT NULL
)""",
    "{and_names}": " UNION ALL BY NAME SELECT * FROM names",
}

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

# Fields are put in order once, among themselves; the rows of every plan then follow by number.
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
       {confidence} AS today_confidence, a.written, b.all_tasks
FROM counts a JOIN bodies b USING (body, is_collective) JOIN chosen c USING (plan_no)
JOIN totals t USING (plan_no)
ORDER BY b.place, a.plan_no
"""
_CONFIDENCE = (
    "CASE a.certainty WHEN 1 THEN 'unverified' WHEN 2 THEN 'partial' WHEN 3 THEN 'verified' END"
)
_CERTAINTIES = pa.array([None, "unverified", "partial", "verified"])
_WRITTEN = pa.list_(pa.field("l", pa.string()))


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
    counted = role or filters.role or "lead"
    if by == "agency":
        question = _filled(_BY_AGENCY, {name: sql if today else "" for name, sql in _TODAY.items()})
        plans = chosen(warehouse, filters)
        many = plans.num_rows > MANY_PLANS
        found = ask(warehouse, filters, question, many=many, role_counted=counted)
        return _by_agency(found, plans, bodies(warehouse))
    parts = {
        "{confidence}": _CONFIDENCE if today else "NULL::VARCHAR",
        "{field}": FIELD,
        "{agency}": filters.agency_sql,
    }
    question = _filled(_BY_FIELD + _WORKLOAD, parts)
    return ask(warehouse, filters, question, role_counted=counted)


def _filled(question: str, parts: dict[str, str]) -> str:
    for name, sql in parts.items():
        question = question.replace(name, sql)
    return question


def _by_agency(found: pa.Table, plans: pa.Table, named: pa.Table) -> pa.Table:
    """The rows of the workload by agency: collectives last, bodies of most tasks first."""
    of_body, counted = pc.is_valid(found.column("body")), pc.is_valid(found.column("tasks"))
    numbers = found.drop_columns([name for name in ("written",) if name in found.column_names])
    counts = numbers.filter(pc.and_(of_body, counted))
    sums = numbers.select(["plan_no", "tasks"]).filter(pc.invert(of_body))
    totals = np.zeros(plans.num_rows, np.int64)
    totals[places(sums.column("plan_no"), plans.column("plan_no"))] = sums.column("tasks")
    plan, body = _plan_and_body(counts, plans, named)
    # A name may stand for a collective in one plan and for one body in another: two bodies.
    kind = body * 2 + counts.column("is_collective").to_numpy()
    all_tasks = np.zeros(named.num_rows * 2, np.int64)
    np.add.at(all_tasks, kind, counts.column("tasks").to_numpy())
    order = np.argsort(_ranks(all_tasks)[kind] * max(1, plans.num_rows) + plan)
    plan, body = plan[order], body[order]
    counts = counts.drop_columns(["plan_no", "body"]).take(pa.array(order))
    tasks, name = counts.column("tasks"), taken(named.column("name"), body)
    if "written" in found.column_names:
        columns = found.select(["plan_no", "body", "written"])
        names = columns.filter(pc.is_valid(found.column("written")))
        written = names.column("written")
        of_names = (*_plan_and_body(names, plans, named), places(written, named.column("name")))
        changes = _as_written((plan, body), counts, of_names, named.column("name"))
    else:
        changes = _unchanged(name)
    return pa.table(
        {
            **{column: taken(plans.column(column), plan) for column in PLAN_COLUMNS},
            "name": name,
            "field": pa.nulls(len(order), pa.string()),
            "tasks": tasks,
            "plan_tasks": totals[plan],
            "share": parts_of(tasks.to_numpy(), totals[plan]),
            "agencies": np.ones(len(order), np.int64),
            "is_collective": counts.column("is_collective"),
            "is_unknown": counts.column("is_unknown"),
            **changes,
            "all_tasks": all_tasks[kind[order]],
        }
    )


def _plan_and_body(rows: pa.Table, plans: pa.Table, named: pa.Table) -> tuple[Numbers, Numbers]:
    """Where the plan and the agency of each row stand among all of them."""
    plan = places(rows.column("plan_no"), plans.column("plan_no"))
    return plan, places(rows.column("body"), named.column("body"))


def _ranks(all_tasks: Numbers) -> Numbers:
    """Place of every body in the order of the rows, those that are collectives at odd places."""
    number = np.arange(len(all_tasks))
    ranks = np.empty_like(number)
    ranks[np.lexsort((number, -all_tasks, number % 2))] = number
    return ranks


def _unchanged(name: pa.Array) -> dict[str, pa.Array]:
    """As they are written: nothing is said of successions, and each name is its only one."""
    each = pa.array(np.arange(len(name) + 1, dtype=np.int32))
    return {
        "today_confidence": pa.nulls(len(name), pa.string()),
        "written": pa.ListArray.from_arrays(each, name, type=_WRITTEN),
    }


def _as_written(
    counted: tuple[Numbers, Numbers],
    counts: pa.Table,
    written: tuple[Numbers, Numbers, Numbers],
    names: pa.ChunkedArray,
) -> dict[str, pa.Array]:
    """How sure each succession is, and the names as written in the order of their letters.

    ``counted`` are plan and body of every row of ``counts``, ``written`` those of every name as
    written, with its place among ``names``.
    """
    letters = pc.sort_indices(names)
    rank = np.argsort(letters.to_numpy())  # of each name
    as_today = counts.column("as_today").to_numpy()
    plan, body, name = (
        np.concatenate((one, other[as_today]))
        for one, other in zip(written, (*counted, counted[1]), strict=True)
    )
    # Sorted as one number each, the names of one plan and body follow each other. A name that some
    # tasks write alone and others beside a body merged into it is there twice.
    most = len(names)
    sorted_names = np.sort((plan * most + body) * most + rank[name])
    sorted_names = sorted_names[np.diff(sorted_names, prepend=-1) > 0]
    group = sorted_names // most
    starts = np.append(np.flatnonzero(np.diff(group, prepend=-1)), len(group))
    place = np.empty(len(as_today), np.int64)  # each row has such a group, and only they have
    place[np.argsort(counted[0] * most + counted[1])] = np.arange(len(as_today))
    offsets, ranks = parted(starts, sorted_names - group * most, place)
    certainty = pc.fill_null(counts.column("certainty"), 0).combine_chunks()
    spelled = names.take(letters).combine_chunks().take(pa.array(ranks))
    return {
        "today_confidence": _CERTAINTIES.take(certainty),
        "written": pa.ListArray.from_arrays(offsets, spelled, type=_WRITTEN),
    }
