"""Who answers today: bodies that no longer exist, and tasks without a certain owner."""

from __future__ import annotations

import csv
import io

import pyarrow as pa

from analytics.asking import ask
from analytics.filters import Filters
from loaders.warehouse import Warehouse

_GONE = """
known_gone AS (SELECT DISTINCT name_vi FROM agencies WHERE exists_now = 'abolished'),
answer AS (
    SELECT s.plan_id, s.locality, a.task_id, a.role, a.agency, a.agency_today,
           a.agency_today_local, a.today_confidence, a.functional_area, s.section, s.number,
           s.task, s.position
    FROM task_agencies a JOIN selected s USING (task_id)
    WHERE a.agency_today IS DISTINCT FROM a.agency
      AND (a.agency_today IS NOT NULL OR a.agency IN (SELECT name_vi FROM known_gone))
)
"""

# Where it is written: the place's own name of the body, the rule that moved a task, the merger.
_ABOLISHED = """
, bodies AS (
    SELECT plan_id, locality, agency, agency_today,
           first(agency_today_local ORDER BY position) AS agency_today_local, today_confidence,
           agency IN (SELECT name_vi FROM known_gone) AS gone,
           count(DISTINCT task_id) AS tasks,
           count(DISTINCT task_id) FILTER (role = 'lead') AS tasks_led,
           count(DISTINCT task_id) FILTER (role = 'coordinating') AS tasks_coordinated,
           list(DISTINCT task_id ORDER BY task_id) AS task_ids
    FROM answer
    GROUP BY plan_id, locality, agency, agency_today, today_confidence
),
said AS (
    SELECT name_vi AS agency, successor_name_vi AS agency_today, NULL AS place, NULL AS local_name,
           source_url FROM agencies
    UNION ALL
    SELECT name_vi, successor_name_vi, NULL, NULL, source_url FROM agency_successor_rules
    UNION ALL
    SELECT NULL, NULL, plan_place, replace(agency_today_name, '...', '%'), source_url
    FROM agency_names_today
)
SELECT b.* EXCLUDE (task_ids),
       (SELECT list(DISTINCT d.source_url ORDER BY d.source_url) FROM said d
        WHERE d.agency = b.agency AND d.agency_today = b.agency_today
           OR d.place = b.locality AND b.agency_today_local LIKE d.local_name) AS sources,
       b.task_ids
FROM bodies b
ORDER BY plan_id, tasks DESC, agency COLLATE vi, agency_today COLLATE vi, today_confidence
"""


def abolished_bodies(warehouse: Warehouse, filters: Filters) -> pa.Table:
    """One row per plan, body that is not what it was, and body that answers now.

    A split body has a row for each successor (and for each confidence); ``agency_today`` is
    null where no successor is known. ``today_confidence`` is ``verified``, ``partial`` or
    ``unverified``; ``gone`` says that the body as written exists no more (else only the task has
    moved); ``sources`` are the addresses of the reference rows that say so. Tasks are the
    selected ones that name the body as written, in any role.
    """
    return ask(warehouse, filters, _GONE + _ABOLISHED)


_UNCERTAIN = """
SELECT plan_id, locality, task_id, section, number, task, agency, agency_today,
       agency_today_local, today_confidence
FROM answer
WHERE role = 'lead' AND (agency_today IS NULL OR today_confidence IN ('partial', 'unverified'))
ORDER BY plan_id, position, agency COLLATE vi
"""


def uncertain_owners(warehouse: Warehouse, filters: Filters) -> pa.Table:
    """One row per lead of a selected task whose body of today is not certain."""
    return ask(warehouse, filters, _GONE + _UNCERTAIN)


_LED_BY_GONE = """
, led AS (SELECT plan_id, count(DISTINCT task_id) AS tasks FROM answer WHERE role = 'lead'
          GROUP BY plan_id),
totals AS (SELECT plan_id, count(*) AS plan_tasks FROM selected GROUP BY plan_id)
SELECT c.plan_id, c.locality, c.level, coalesce(l.tasks, 0) AS tasks,
       coalesce(t.plan_tasks, 0) AS plan_tasks,
       CASE WHEN t.plan_tasks > 0 THEN coalesce(l.tasks, 0) / t.plan_tasks END AS share
FROM chosen c LEFT JOIN led l USING (plan_id) LEFT JOIN totals t USING (plan_id)
ORDER BY c.plan_id
"""


def led_by_abolished(warehouse: Warehouse, filters: Filters) -> pa.Table:
    """One row per plan: selected tasks of which a lead no longer exists as written."""
    return ask(warehouse, filters, _GONE + _LED_BY_GONE)


_TASKS_OF_GONE = "SELECT DISTINCT task_id FROM answer WHERE role = 'lead' ORDER BY task_id"


def tasks_led_by_abolished(warehouse: Warehouse, filters: Filters) -> pa.Table:
    """One row per selected task that :func:`led_by_abolished` counts: its id."""
    return ask(warehouse, filters, _GONE + _TASKS_OF_GONE)


_UNKNOWN = """
unknown AS (
    SELECT s.plan_id, s.level::VARCHAR AS level, a.agency,
           count(DISTINCT a.task_id) AS tasks,
           count(DISTINCT a.task_id) FILTER (a.role = 'lead') AS tasks_led,
           min(s.first_line) AS first_line
    FROM task_agencies a JOIN selected s USING (task_id) WHERE NOT a.known
    GROUP BY s.plan_id, s.level, a.agency
)
SELECT u.plan_id, u.level, u.agency, u.tasks, u.tasks_led, u.first_line,
       (SELECT any_value(i.suggestion) FROM issues i WHERE i.plan_id = u.plan_id
        AND i.code = 'unknown_agency' AND i.subject = u.agency) AS nearest
FROM unknown u ORDER BY plan_id, tasks DESC, agency COLLATE vi
"""


def unknown_agencies(warehouse: Warehouse, filters: Filters) -> pa.Table:
    """One row per plan and name that the reference file does not know, as written.

    ``nearest`` is the known name that a person may have meant, null where none is near; nothing
    is ever taken over from it by itself.
    """
    return ask(warehouse, filters, _UNKNOWN)


def reference_line(warehouse: Warehouse, name: str, level: str | None) -> str:
    """A line for the agencies file that makes a name known: what a person must check is empty."""
    columns = warehouse.query("SELECT * FROM agencies LIMIT 0").column_names
    known = {
        "name_vi": name,
        "level": level or "province",
        "category": "department",
        "is_collective": "no",
        "exists_now": "active",
        "confidence": "unverified",
    }
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow([known.get(column, "") for column in columns])
    return line.getvalue()
