"""The selected tasks as rows, in pages and in any order."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa

from analytics.asking import ask
from analytics.filters import Filters, Names
from analytics.task_index import TaskIndex, index_of
from analytics.task_queries import COUNTED
from loaders.warehouse import Warehouse

SORTS: dict[str, str] = {
    "plan": "s.plan_id, s.position",
    "task": "s.task COLLATE vi",
    "lead": "s.lead_text COLLATE vi",
    "deadline": "s.deadline_end NULLS LAST, s.deadline_start NULLS LAST",
    "pillar": "s.pillar NULLS LAST",
    "product": "s.product_text COLLATE vi NULLS LAST",
}

# Under today's names a list sorted by its leads follows the names that it shows.
_LED = """
led AS (
    SELECT task_no, string_agg(agency, '; ' ORDER BY position) AS names FROM named
    WHERE role = 'lead' GROUP BY task_no
),
"""
_LED_ORDER = "(SELECT d.names FROM led d WHERE d.task_no = s.task_no) COLLATE vi NULLS LAST"

_ROW = """
s.* EXCLUDE (search_text, deadline_kind, deadline_precision, recurrence, {counted}),
       s.deadline_kind::VARCHAR AS deadline_kind,
       s.deadline_precision::VARCHAR AS deadline_precision,
       s.recurrence::VARCHAR AS recurrence
""".strip().replace("{counted}", COUNTED)
_LISTS = """
list(agency ORDER BY position) FILTER (role = 'lead') AS lead_agencies,
           list(agency ORDER BY position) FILTER (role = 'coordinating')
               AS coordinating_agencies
""".strip()
_NAMES_OF_LISTS = ("lead_agencies", "coordinating_agencies")
_LIST = pa.list_(pa.field("l", pa.string()))

_EVERY = """
bodies AS (SELECT task_no, {lists} FROM named GROUP BY task_no)
SELECT {row}, count(*) OVER () AS total,
       coalesce(b.lead_agencies, []) AS lead_agencies,
       coalesce(b.coordinating_agencies, []) AS coordinating_agencies
FROM selected s LEFT JOIN bodies b USING (task_no)
ORDER BY {order}
"""

# The keys of a page come first, from the index or from narrow columns; the wide rows and the
# agencies follow for those few tasks alone, so that a page of a million tasks costs little more
# than one of a hundred. They are plain questions because planning one with all these columns
# takes longer.
_IN_ORDER = "answer AS (SELECT s.task_no FROM selected s ORDER BY {order}) SELECT * FROM answer"
_KEYS = """
answer AS (
    SELECT s.task_no, {total} AS total FROM selected s
    ORDER BY {order} LIMIT $most OFFSET $skipped
)
SELECT task_no, total FROM answer
"""
_ROWS = "SELECT {row} FROM task_facts s ORDER BY s.task_no"
_WIDE = "SELECT s.task_no, {row} FROM task_facts s WHERE s.task_no {those}"
_BODIES = (
    "SELECT task_no, {lists} FROM named_agencies "
    "WHERE naming = $naming AND task_no {those} GROUP BY task_no"
)
_MOST_LISTED = 300  # numbers that a condition names one by one


def tasks(
    warehouse: Warehouse,
    filters: Filters,
    offset: int = 0,
    limit: int | None = None,
    sort: str = "plan",
    descending: bool = False,
) -> pa.Table:
    """One row per selected task, in pages; ``total`` says how many are selected in all.

    All columns of ``tasks`` but the search text, with ``section_title``, ``pillar``,
    ``locality``, ``level``, ``has_product_column`` and the lists ``lead_agencies`` and
    ``coordinating_agencies`` in the chosen naming.

    Parameters
    ----------
    sort : str
        A key of :data:`SORTS`; anything else sorts by plan and position.
    limit : int or None
        Rows of a page; None for all.
    """
    by_name = sort == "lead" and filters.names == Names.TODAY
    order = _LED_ORDER if by_name else SORTS.get(sort, SORTS["plan"])
    if descending:
        order = ", ".join(_descending(part) for part in order.split(", "))
    order += ", s.plan_id, s.position, s.task_id"
    led = _LED if by_name else ""
    index = index_of(warehouse)
    if index and (limit is not None or _rows(warehouse, index) is not None):
        question = _filled(led + _IN_ORDER, order=order)
        every = Filters(names=filters.names)
        found = index.order(order, lambda: ask(warehouse, every, question))
        if (selected := index.selected(warehouse, filters)) is not None:
            found = found[selected[found]]
        page = found if limit is None else found[max(0, int(offset)) :][: int(limit)]
        return _indexed(warehouse, filters, index, page, len(found))
    if limit is None:
        return ask(warehouse, filters, _filled(led + _EVERY, order=order))
    given: dict[str, Any] = {"most": int(limit), "skipped": max(0, int(offset))}
    # Where each task of the chosen plans is selected, counting them again costs nothing.
    every_one = filters.only("plan", "names") == filters
    total = "(SELECT count(*) FROM selected)" if every_one else "count(*) OVER ()"
    keys = ask(warehouse, filters, _filled(led + _KEYS, order=order, total=total), **given)
    return _asked(warehouse, filters, keys)


def _indexed(
    warehouse: Warehouse, filters: Filters, index: TaskIndex, numbers: Any, total: int
) -> pa.Table:
    """The tasks of some numbers, in their order, of ``total`` selected ones."""
    held = _rows(warehouse, index)
    at = numbers.tolist()
    rows = _wide(warehouse, at) if held is None else held.take(pa.array(at, pa.int64()))
    return _with(
        rows,
        pa.array(np.full(len(numbers), total, np.int64)),
        *index.named(warehouse, numbers, filters.names),
    )


def _rows(warehouse: Warehouse, index: TaskIndex) -> pa.Table | None:
    """Rows of all tasks, of a small corpus."""
    return index.rows(lambda: warehouse.query(_filled(_ROWS)))


def _asked(warehouse: Warehouse, filters: Filters, keys: pa.Table) -> pa.Table:
    """The tasks of the keys, in their order, where there is no index."""
    numbers = keys.column("task_no").to_pylist()
    those, given = _those(numbers)
    named = warehouse.query(
        _filled(_BODIES, those=those), {**given, "naming": filters.names}
    ).to_pylist()
    bodies = {row["task_no"]: row for row in named}
    lists = (
        pa.array([bodies.get(n, {}).get(name) or [] for n in numbers], _LIST)
        for name in _NAMES_OF_LISTS
    )
    return _with(_wide(warehouse, numbers), keys.column("total"), *lists)


def _wide(warehouse: Warehouse, numbers: list[Any]) -> pa.Table:
    """Rows of the tasks of some numbers, in their order, without their agencies."""
    those, given = _those(numbers)
    rows = warehouse.query(_filled(_WIDE, those=those), given)
    place = {number: at for at, number in enumerate(rows.column("task_no").to_pylist())}
    order = pa.array([place[number] for number in numbers], pa.int64())
    return rows.take(order).drop_columns(["task_no"])


def _with(rows: pa.Table, total: pa.Array, *lists: pa.Array) -> pa.Table:
    """The rows with how many there are in all, and the agencies of each."""
    columns = dict(zip(rows.column_names, rows.columns, strict=True))
    named = dict(zip(_NAMES_OF_LISTS, lists, strict=True))
    return pa.table({**columns, "total": total, **named})


def _those(numbers: list[Any]) -> tuple[str, dict[str, Any]]:
    """Condition that a number is one of these, with its parameters."""
    if len(numbers) > _MOST_LISTED:
        return "IN (SELECT unnest($numbers))", {"numbers": numbers}
    given = {f"n{at}": number for at, number in enumerate(numbers)}
    listed = ", ".join(f"${name}" for name in given)
    return f"IN ({listed or 'NULL'})", given


def _filled(question: str, **parts: str) -> str:
    for name, sql in {**parts, "row": _ROW, "lists": _LISTS}.items():
        question = question.replace(f"{{{name}}}", sql)
    return question


def _descending(part: str) -> str:
    return part.replace(" NULLS LAST", "") + " DESC NULLS LAST"
