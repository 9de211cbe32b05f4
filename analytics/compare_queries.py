"""Plans compared: the matrix, the gaps, two plans side by side, and the pairs to decide on.

A link joins two tasks of different plans: ``accepted`` by a person, ``matched`` by a near-certain
score, or ``suggested`` for a person to decide. What a person rejected is no link.
"""

from __future__ import annotations

from typing import Literal

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from analytics.asking import PLAN_COLUMNS, ask, chosen
from analytics.assembling import parts_of, places, taken
from analytics.filters import Filters
from loaders.warehouse import Warehouse

SURE = ("accepted", "matched")
_LINK = (
    "CASE WHEN m.decision = 'accepted' THEN 'accepted' WHEN m.decision = 'rejected' THEN NULL "
    "WHEN m.band = 'matched' THEN 'matched' WHEN m.band = 'suggested' THEN 'suggested' END"
)
# Pillars are roman numerals; a numeral's place in this list is its number.
PILLARS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_IN_ORDER = f"coalesce(list_position({list(PILLARS)}, {{}}), 99)"
_CELLS = (
    "t.task, t.lead_text, t.coordinating_text, t.product_text, t.deadline_text, t.note_text, "
    "t.deadline_kind::VARCHAR AS deadline_kind, t.deadline_end, "
    "t.section, t.number, t.position, t.policy_area, t.policy_reason, t.first_line, t.last_line"
)

# ``whole`` marks rows of all groups together, in which a task of two areas counts once; a task is
# of one pillar at most.
_MATRIX = {
    "pillar": """
counted AS (
    SELECT plan_no, pillar AS name, count(*) AS tasks, 0 AS whole
    FROM selected GROUP BY plan_no, pillar
)
SELECT * FROM counted
""",
    "policy_area": """
grouped AS (
    SELECT plan_no, task_no,
           unnest(CASE WHEN len(policy_areas) > 0 THEN policy_areas ELSE [NULL] END) AS name
    FROM selected
),
counted AS (
    SELECT plan_no, name, count(DISTINCT task_no) AS tasks, grouping(name) AS whole
    FROM grouped GROUP BY GROUPING SETS ((plan_no, name), (plan_no))
)
SELECT * FROM counted
""",
}


def matrix(
    warehouse: Warehouse, filters: Filters, by: Literal["pillar", "policy_area"] = "pillar"
) -> pa.Table:
    """One row per pillar (or policy area) and plan, also where the plan has no such task.

    The column ``pillar`` or ``policy_area`` is null for tasks of no pillar, or that no area fits.
    A task counts in each of its policy areas, so that column does not add up to ``plan_tasks``.
    ``share`` is the part (0 to 1) of the plan's selected tasks. Pillars come in their order,
    areas with most tasks first.
    """
    found = ask(warehouse, filters, _MATRIX[by])
    plans = chosen(warehouse, filters)
    number, whole = plans.column("plan_no"), pc.equal(found.column("whole"), 1)
    counts = found.filter(pc.invert(whole))
    sums = counts if by == "pillar" else found.filter(whole)
    plan_tasks = np.zeros(plans.num_rows, np.int64)
    np.add.at(plan_tasks, places(sums.column("plan_no"), number), sums.column("tasks").to_numpy())

    coded = counts.column("name").combine_chunks().dictionary_encode(null_encoding="encode")
    names = coded.dictionary.to_pylist()
    tasks = np.zeros((len(names), plans.num_rows), np.int64)
    tasks[coded.indices.to_numpy(), places(counts.column("plan_no"), number)] = counts["tasks"]
    all_tasks = tasks.sum(axis=1)
    order = sorted(range(len(names)), key=lambda at: _in_order(by, names[at], all_tasks[at]))
    name, plan = (axis.ravel() for axis in np.indices(tasks.shape))
    tasks, all_tasks = tasks[order].ravel(), all_tasks[order]
    return pa.table(
        {
            **{column: taken(plans.column(column), plan) for column in PLAN_COLUMNS},
            by: pa.array([names[at] for at in order], pa.string()).take(pa.array(name)),
            "tasks": tasks,
            "plan_tasks": plan_tasks[plan],
            "share": parts_of(tasks, plan_tasks[plan]),
            "all_tasks": all_tasks[name],
        }
    )


def _in_order(by: str, name: str | None, tasks: int) -> tuple[bool, int, str]:
    """Place of a group: areas by their tasks, pillars by their number; none last."""
    place = -tasks if by == "policy_area" else PILLARS.index(name) if name in PILLARS else 99
    return name is None, int(place), name or ""


_GAPS = """
sure AS (
    SELECT DISTINCT m.task_id FROM matches m JOIN tasks o ON o.task_id = m.other_task_id
    WHERE o.plan_id = $other AND {link} IN ('accepted', 'matched')
),
maybe AS (
    SELECT m.task_id, arg_max(m.other_task_id, m.score) AS other_task_id, max(m.score) AS score
    FROM matches m JOIN tasks o ON o.task_id = m.other_task_id
    WHERE o.plan_id = $other AND {link} = 'suggested' GROUP BY m.task_id
)
SELECT t.task_id, t.plan_id, t.locality, t.pillar, t.section_title, t.has_product_column, {cells},
       count(*) OVER (PARTITION BY t.policy_area) AS in_area,
       CASE WHEN b.task_id IS NOT NULL THEN 'suggested' ELSE 'none' END AS link,
       b.other_task_id, o.task AS other_task, b.score
FROM selected t
LEFT JOIN maybe b ON b.task_id = t.task_id
LEFT JOIN tasks o ON o.task_id = b.other_task_id
WHERE t.plan_id = $one AND t.task_id NOT IN (SELECT task_id FROM sure)
ORDER BY t.policy_area IS NULL, in_area DESC, t.policy_area, t.position, t.task_id
"""


def gaps(warehouse: Warehouse, filters: Filters, one: str, other: str) -> pa.Table:
    """One row per selected task of plan ``one`` without a sure counterpart in plan ``other``.

    ``link`` is ``suggested`` where a likely counterpart (the likeliest is in ``other_task``)
    waits for a person's decision, else ``none``. Policy areas with most gaps come first, tasks
    that no area fits last.
    """
    question = _GAPS.replace("{link}", _LINK).replace("{cells}", _CELLS)
    return ask(warehouse, _without_plans(filters), question, one=one, other=other)


_SIDES = """
left_side AS (SELECT * FROM selected WHERE plan_id = $one),
right_side AS (
    SELECT * FROM task_facts t WHERE t.plan_id = $other
),
links AS (
    SELECT m.task_id, m.other_task_id, m.score, {link} AS link FROM matches m
    JOIN left_side l ON l.task_id = m.task_id JOIN right_side r ON r.task_id = m.other_task_id
    WHERE {link} IS NOT NULL
),
answer AS (
    SELECT l.pillar, l.position AS place, l.task_id, k.other_task_id, k.link, k.score
    FROM left_side l LEFT JOIN links k ON k.task_id = l.task_id
    UNION ALL
    SELECT r.pillar, NULL, NULL, r.task_id, NULL, NULL FROM right_side r
    WHERE r.task_id NOT IN (SELECT other_task_id FROM links)
      AND r.task_id IN (SELECT task_id FROM selected)
)
SELECT a.pillar, a.link, a.score,
       a.task_id, l.section, l.number, l.task, l.lead_text, l.deadline_text,
       a.other_task_id, r.pillar AS other_pillar, r.section AS other_section,
       r.number AS other_number, r.task AS other_task, r.lead_text AS other_lead_text,
       r.deadline_text AS other_deadline_text
FROM answer a
LEFT JOIN left_side l ON l.task_id = a.task_id
LEFT JOIN right_side r ON r.task_id = a.other_task_id
ORDER BY a.pillar IS NULL, {order}, a.pillar, a.place NULLS LAST, a.score DESC NULLS LAST,
         r.position, a.other_task_id
"""


def side_by_side(warehouse: Warehouse, filters: Filters, one: str, other: str) -> pa.Table:
    """One row per pair of linked tasks of two plans, and per task without a link.

    In the order of pillars; within one the order of plan ``one``, then what only ``other`` has.
    A task with several links has several rows. ``link`` is ``accepted``, ``matched``,
    ``suggested`` or null; the side that has no task is null. A linked task of ``other`` stands
    with its counterpart, its own pillar in ``other_pillar``.
    """
    question = _SIDES.replace("{link}", _LINK).replace("{order}", _IN_ORDER.format("a.pillar"))
    return ask(warehouse, _without_plans(filters), question, one=one, other=other)


_UNDECIDED = """
answer AS (
    SELECT m.task_id, m.other_task_id, m.score, m.band::VARCHAR AS band,
           m.decision::VARCHAR AS decision, {link} AS link
    FROM matches m
    JOIN selected s ON s.task_id = m.task_id
    JOIN tasks o ON o.task_id = m.other_task_id
    WHERE s.plan_id < o.plan_id AND o.plan_id IN (SELECT plan_id FROM chosen)
)
SELECT * FROM answer ORDER BY score DESC, task_id, other_task_id
"""


def pairs(warehouse: Warehouse, filters: Filters) -> pa.Table:
    """One row per pair of tasks of the chosen plans that was scored or decided on, once each.

    The first task is a selected one of the plan whose id comes first. ``link`` is null for what a
    person rejected.
    """
    return ask(warehouse, filters, _UNDECIDED.replace("{link}", _LINK))


_WORDINGS = "SELECT task_id, task FROM tasks WHERE task_id = $one OR task_id = $other"


def wordings(warehouse: Warehouse, one: str, other: str) -> dict[str, str | None]:
    """Wording of two tasks by id, those that exist."""
    found = warehouse.query(_WORDINGS, {"one": one, "other": other}).to_pylist()
    return {row["task_id"]: row["task"] for row in found}


def _without_plans(filters: Filters) -> Filters:
    return filters.change(plan=())
