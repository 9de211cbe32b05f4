"""What a page counts of a task, worked out once a version and kept in memory.

A filter change asks for a dozen figures. Over the documents' own tables each would join tasks,
sections, plans and agencies again, and planning those joins takes longer than answering. Here the
facts of a task that no filter changes (its checks, its pillar, its leads as numbers) stand in one
narrow table beside the database, so that a question is one scan of it. The definitions are those
of :mod:`analytics.checks` and the questions; tests hold both ways to the same answers.
"""

from __future__ import annotations

import threading
from datetime import date
from typing import Any
from weakref import WeakKeyDictionary

import pyarrow as pa

from analytics.asking import reads
from analytics.checks import EXPRESSIONS, LEADS
from analytics.filters import Filters, Names
from loaders.warehouse import Warehouse

BUILDING_SECONDS = 300.0

# Numbers follow the Vietnamese order of the names, so that sorting by number sorts by name.
_BODIES = """
CREATE TABLE IF NOT EXISTS {facts}.main.bodies AS
SELECT (row_number() OVER (ORDER BY name COLLATE vi, name))::INTEGER AS id, name FROM (
    SELECT agency AS name FROM task_agencies WHERE role = 'lead'
    UNION SELECT coalesce(agency_today, agency) FROM task_agencies WHERE role = 'lead'
)
"""

# A lead is the number of its body; a negative one is a collective.
_NUMBERED = """
    SELECT task_id, list(CASE WHEN is_collective THEN -id ELSE id END) AS bodies FROM (
        SELECT task_id, {agency} AS name, bool_or(is_collective) AS is_collective
        FROM task_agencies a WHERE role = 'lead' GROUP BY task_id, {agency}
    ) JOIN {facts}.main.bodies USING (name) GROUP BY task_id
"""

_TASKS = """
CREATE TABLE IF NOT EXISTS {facts}.main.tasks AS
WITH headings AS (
    SELECT plan_id, ordinal, first(pillar) AS pillar FROM sections GROUP BY plan_id, ordinal
),
counted AS ({leads}),
written AS ({written}),
today AS ({today}),
gone AS (
    SELECT DISTINCT task_id FROM task_agencies
    WHERE role = 'lead' AND agency_today IS DISTINCT FROM agency AND (
        agency_today IS NOT NULL
        OR agency IN (SELECT name_vi FROM agencies WHERE exists_now = 'abolished'))
),
placed AS (
    SELECT t.*, h.pillar, list_contains(p.columns, 'product') AS has_product_column
    FROM tasks t JOIN plans p ON p.plan_id = t.plan_id
    LEFT JOIN headings h ON h.plan_id = t.plan_id AND h.ordinal = t.section
)
SELECT s.task_id, s.plan_id, s.position, s.pillar, s.policy_areas, s.deadline_kind,
       s.deadline_start, s.deadline_end, s.recurrence_month,
       CASE WHEN s.deadline_kind = 'dated' THEN year(s.deadline_end) END AS year,
       CASE WHEN s.deadline_kind = 'dated' AND s.deadline_precision IN ('day', 'month', 'quarter')
            THEN quarter(s.deadline_end) END AS quarter,
       {expressions}, g.task_id IS NOT NULL AS gone, w.bodies AS leads_written,
       CASE WHEN d.bodies IS DISTINCT FROM w.bodies THEN d.bodies END AS leads_today
FROM placed s LEFT JOIN counted l USING (task_id) LEFT JOIN gone g USING (task_id)
LEFT JOIN written w USING (task_id) LEFT JOIN today d USING (task_id)
ORDER BY s.plan_id, s.position
"""

_ready: WeakKeyDictionary[Warehouse, str] = WeakKeyDictionary()
_lock = threading.Lock()


def prepare(warehouse: Warehouse) -> str:
    """Name of the facts beside a version's tables; worked out at the first call."""
    with _lock:
        if warehouse not in _ready:
            _ready[warehouse] = _prepared(warehouse)
        return _ready[warehouse]


def _prepared(warehouse: Warehouse) -> str:
    quoted = warehouse.version.replace('"', "")
    facts = f'"facts {quoted}"'
    # The plans are read only; what is in memory beside them must be asked for as writable.
    warehouse.query(f"ATTACH IF NOT EXISTS ':memory:' AS {facts} (READ_WRITE)")
    numbered = {
        naming.value: _NUMBERED.replace("{agency}", Filters(names=naming.value).agency_sql)
        for naming in Names
    }
    parts = {"{leads}": LEADS, "{expressions}": EXPRESSIONS}
    parts |= {f"{{{naming}}}": sql for naming, sql in numbered.items()}
    for statement in (_BODIES, _TASKS):
        for name, sql in (*parts.items(), ("{facts}", facts)):
            statement = statement.replace(name, sql)
        warehouse.query(statement, limit_seconds=BUILDING_SECONDS)
    return facts


def _ask(warehouse: Warehouse, filters: Filters, question: str, **params: Any) -> pa.Table:
    """Answer a question over ``{selected}``, the facts ``t`` of the selected tasks."""
    facts = prepare(warehouse)
    condition, given = filters.change(q=None).where()
    condition = condition.replace("h.pillar", "t.pillar")  # a task's own here, not its heading's
    if filters.q:
        searched, words = Filters(q=filters.q).where()
        condition += f" AND t.task_id IN (SELECT t.task_id FROM tasks t WHERE {searched})"  # noqa: S608 - conditions of the filters
        given = {**given, **words}
    selected = f"{facts}.main.tasks t WHERE {condition}"
    return warehouse.query(question.replace("{selected}", selected), {**given, **params})


_FIGURES = """
SELECT plan_id, count(*) AS tasks, count(*) FILTER (dated) AS dated,
       count(*) FILTER (named_lead) AS named_lead, count(*) FILTER (one_lead) AS one_lead,
       count(*) FILTER (product) AS product, count(product) AS with_column,
       count(*) FILTER (gone) AS gone,
       count(*) FILTER (dated AND deadline_end < $as_of::DATE) AS passed
FROM {selected} GROUP BY plan_id ORDER BY plan_id
"""


def figures(warehouse: Warehouse, filters: Filters, as_of: date) -> pa.Table:
    """One row per plan with a selected task, by its id: what the pages count of its tasks.

    ``tasks``; those that meet each check (``dated``, ``named_lead``, ``one_lead``, ``product``),
    ``with_column`` being the tasks to which ``product`` applies; ``gone``, of which a lead no
    longer exists as written; ``passed``, whose stated day lies before ``as_of``.
    """
    return _ask(warehouse, filters, _FIGURES, as_of=as_of)


_DEADLINES = """
SELECT plan_id, deadline_kind::VARCHAR AS deadline_kind, year, quarter, count(*) AS tasks,
       count(*) FILTER (deadline_end IS NULL AND recurrence_month IS NULL) AS undated
FROM {selected} GROUP BY ALL ORDER BY plan_id, year, quarter NULLS LAST
"""


def deadlines(warehouse: Warehouse, filters: Filters) -> pa.Table:
    """One row per plan, kind of deadline and quarter with selected tasks.

    ``year`` and ``quarter`` are those in which dated tasks end, ``quarter`` null where the
    document states nothing so exact; ``undated`` are the tasks that state neither a last day nor
    a yearly date.
    """
    return _ask(warehouse, filters, _DEADLINES)


_LEADERS = """
SELECT plan_id, abs(body) AS body, count(*) AS tasks
FROM (SELECT t.plan_id, unnest({leads}) AS body FROM {selected})
GROUP BY plan_id, abs(body) HAVING NOT bool_and(body < 0) ORDER BY plan_id, tasks DESC, body
"""
_LEADS = {"written": "t.leads_written", "today": "coalesce(t.leads_today, t.leads_written)"}


def leaders(warehouse: Warehouse, filters: Filters) -> pa.Table:
    """One row per plan and named body that leads selected tasks, most tasks of a plan first.

    ``body`` numbers the body (:func:`bodies`) in the chosen naming; collectives are left out.
    """
    return _ask(warehouse, filters, _LEADERS.replace("{leads}", _LEADS[filters.names]))


@reads()
def bodies(warehouse: Warehouse, filters: Filters | None = None) -> pa.Table:
    """One row per body that leads some task: its number and its name, in Vietnamese order."""
    del filters
    return warehouse.query(f"SELECT id, name FROM {prepare(warehouse)}.main.bodies ORDER BY id")  # noqa: S608 - our own name


_DATED = """
SELECT task_id, plan_id, deadline_end, date_diff('day', $as_of::DATE, deadline_end) AS days
FROM {selected} AND dated AND deadline_end IS NOT NULL
ORDER BY days < 0, abs(days), plan_id, position
"""


def dated(warehouse: Warehouse, filters: Filters, as_of: date, most: int | None = None) -> pa.Table:
    """One row per selected dated task, the next ones first and then the last passed."""
    if most is None:
        return _ask(warehouse, filters, _DATED, as_of=as_of)
    return _ask(warehouse, filters, _DATED + "LIMIT $most", as_of=as_of, most=most)


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


def wordings(warehouse: Warehouse, tasks: list[str]) -> dict[str, str]:
    """What some tasks say, by their ids."""
    found = warehouse.query(
        "SELECT task_id, task FROM tasks WHERE task_id IN (SELECT unnest($tasks::VARCHAR[]))",
        {"tasks": tasks},
    )
    return {row["task_id"]: row["task"] or "" for row in found.to_pylist()}
