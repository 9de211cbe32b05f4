"""What a page counts of the selected tasks: each question one scan of a narrow part of a table.

A filter change asks for a dozen figures. What no filter changes of a task (its checks, its pillar,
its leads as numbers) stands in ``task_facts`` since the version was published, so that nothing is
joined and little is planned; of a corpus with an index nothing is scanned either
(:mod:`analytics.task_counts`). The definitions are those of :mod:`analytics.checks` and the
questions; tests hold both ways to the same answers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from analytics import task_counts
from analytics.asking import reads, scan
from analytics.checks import EXPRESSIONS
from analytics.filters import Filters
from analytics.task_counts import PERIOD, UNDATED
from analytics.task_index import index_of
from loaders.warehouse import Warehouse

_FIGURES = """
SELECT plan_id, count(*) AS tasks, count(*) FILTER (dated) AS dated,
       count(*) FILTER (named_lead) AS named_lead, count(*) FILTER (one_lead) AS one_lead,
       count(*) FILTER (product) AS product, count(product) AS with_column,
       count(*) FILTER (led_by_gone) AS gone,
       count(*) FILTER (dated AND deadline_end < $as_of::DATE) AS passed
FROM (SELECT t.plan_id, t.led_by_gone, t.deadline_end, {expressions} FROM {selected})
GROUP BY plan_id ORDER BY plan_id
""".replace("{expressions}", EXPRESSIONS.replace("s.", "t."))


def figures(warehouse: Warehouse, filters: Filters, as_of: date) -> pa.Table:
    """One row per plan with a selected task, by its id: what the pages count of its tasks.

    ``tasks``; those that meet each check (``dated``, ``named_lead``, ``one_lead``, ``product``),
    ``with_column`` being the tasks to which ``product`` applies; ``gone``, of which a lead no
    longer exists as written; ``passed``, whose stated day lies before ``as_of``.
    """
    if index := index_of(warehouse):
        return task_counts.figures(index, warehouse, filters, as_of)
    return scan(warehouse, filters, _FIGURES, as_of=as_of)


_DEADLINES = (
    f"SELECT plan_id, deadline_kind::VARCHAR AS deadline_kind, {PERIOD}, count(*) AS tasks, "  # noqa: S608 - constants
    f"count(*) FILTER ({UNDATED}) AS undated "
    "FROM {selected} GROUP BY ALL ORDER BY plan_id, year, quarter NULLS LAST, 2"
)


def deadlines(warehouse: Warehouse, filters: Filters) -> pa.Table:
    """One row per plan, kind of deadline and quarter with selected tasks.

    ``year`` and ``quarter`` are those in which dated tasks end, ``quarter`` null where the
    document states nothing so exact; ``undated`` are the tasks that state neither a last day nor
    a yearly date.
    """
    if index := index_of(warehouse):
        return task_counts.deadlines(index, warehouse, filters)
    return scan(warehouse, filters, _DEADLINES)


_CARRIED = """
SELECT t.plan_id, n.agency_no AS body, count(*) AS tasks,
       bool_and(n.is_collective) AS is_collective, bool_and(NOT n.known) AS is_unknown
FROM named_agencies n JOIN task_facts t USING (task_no)
WHERE n.naming = '{naming}' AND n.role = $counted::enum_role AND {condition}
GROUP BY t.plan_id, n.agency_no
"""


def carried(warehouse: Warehouse, filters: Filters, role: str = "lead") -> pa.Table:
    """One row per plan and agency that has selected tasks in a role, in no order.

    ``body`` numbers the agency (:func:`bodies`) in the chosen naming. With :func:`workload_rows`
    this is :func:`analytics.workload.workload` by agency, without what only today's names have.
    """
    if index := index_of(warehouse):
        return task_counts.carried(index, warehouse, filters, role)
    condition, given = filters.where()
    question = _CARRIED.replace("{naming}", filters.names).replace("{condition}", condition)
    return warehouse.query(question, {**given, "counted": role})


@reads()
def bodies(warehouse: Warehouse, filters: Filters | None = None) -> pa.Table:
    """One row per agency that some task names: its number, its name, its place among names."""
    del filters
    return warehouse.query(
        "SELECT agency_no AS body, agency AS name, place FROM agency_names ORDER BY place"
    )


def workload_rows(
    found: pa.Table, named: pa.Table, totals: Mapping[str, int]
) -> tuple[dict[str, Any], ...]:
    """The rows of :func:`carried` with names and shares, in the order of the workload.

    ``named`` is :func:`bodies`; ``totals`` are the selected tasks of each plan.
    """
    rows = found.to_pylist()
    wanted = named.filter(pc.is_in(named.column("body"), pc.unique(found.column("body"))))
    by_number = {row["body"]: row for row in wanted.to_pylist()}
    everywhere = Counter[tuple[Any, bool]]()
    for row in rows:
        everywhere[row["body"], row["is_collective"]] += row["tasks"]
    for row in rows:
        body, plan_tasks = row.pop("body"), totals[row["plan_id"]]
        row |= {
            "name": by_number[body]["name"],
            "place": by_number[body]["place"],
            "field": None,
            "plan_tasks": plan_tasks,
            "share": row["tasks"] / plan_tasks,
            "all_tasks": everywhere[body, row["is_collective"]],
        }
    rows.sort(key=lambda r: (r["is_collective"], -r["all_tasks"], r["place"], r["plan_id"]))
    return tuple(rows)


_DATED = """
SELECT task_id, plan_id, {words}deadline_end, date_diff('day', $as_of::DATE, deadline_end) AS days
FROM {selected} AND deadline_kind = 'dated' AND deadline_end IS NOT NULL
ORDER BY days < 0, abs(days), plan_id, position
"""


def dated(warehouse: Warehouse, filters: Filters, as_of: date, most: int | None = None) -> pa.Table:
    """One row per selected dated task, the next ones first and then the last passed.

    The first ``most`` come with what they say (``task``): the words of a few are read late, by
    their places, where a question of its own would be planned for them.
    """
    if most is None:
        return scan(warehouse, filters, _DATED.replace("{words}", ""), as_of=as_of)
    question = _DATED.replace("{words}", "task, ") + "LIMIT $most"
    return scan(warehouse, filters, question, as_of=as_of, most=most)


_WORDED = """
WITH these AS (SELECT * FROM tasks WHERE task_id IN (SELECT unnest($tasks::VARCHAR[]))),
leads AS (
    SELECT a.task_id, {agency} AS agency, min(a.position) AS position
    FROM task_agencies a WHERE a.role = 'lead' AND a.task_id IN (SELECT task_id FROM these)
    GROUP BY a.task_id, {agency}
),
listed AS (
    SELECT task_id, list(agency ORDER BY position) AS lead_agencies FROM leads GROUP BY task_id
)
SELECT task_id, plan_id, section, number, task, deadline_text, deadline_end, lead_agencies
FROM these LEFT JOIN listed USING (task_id) ORDER BY list_position($tasks, task_id)
"""


@reads("names")
def worded(warehouse: Warehouse, filters: Filters, tasks: list[str]) -> pa.Table:
    """One row per task of a list of ids, in its order: its words and its leads."""
    return warehouse.query(_WORDED.replace("{agency}", filters.agency_sql), {"tasks": tasks})
