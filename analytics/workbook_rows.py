"""Rows of the task sheet, fetched a few thousand at a time so that memory stays as it is."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

import pyarrow as pa

from analytics import quality_queries
from analytics.asking import ask
from analytics.checks import EXPRESSIONS
from analytics.filters import Filters
from analytics.words import Words
from analytics.workbook_parts import Part
from analytics.workbook_sheets import TASK_COLUMNS, as_number, in_words, yes_or_no
from loaders.warehouse import Warehouse

BATCH = 4_000
_YES_OR_NO = ("named_lead", "one_lead", "dated", "has_product")

_KEYS = """
answer AS (
    SELECT s.task_id FROM selected s
    WHERE $plans IS NULL OR list_contains($plans::VARCHAR[], s.plan_id)
    ORDER BY s.plan_id, s.position, s.task_id LIMIT $most OFFSET $skipped
)
SELECT task_id FROM answer
"""

# The range of the ids lets the database skip what lies outside; the list says which they are.
_THESE = "task_id BETWEEN $low AND $high AND task_id IN (SELECT unnest($ids::VARCHAR[]))"
_ROWS = """
page AS (SELECT * FROM selected WHERE {these}),
mentions AS (
    SELECT a.task_id, a.role::VARCHAR AS role, {agency} AS agency, min(a.position) AS position
    FROM (SELECT * FROM task_agencies WHERE {these}) a GROUP BY ALL
),
bodies AS (
    SELECT task_id,
           string_agg(agency, '; ' ORDER BY position) FILTER (role = 'lead') AS lead_agencies,
           string_agg(agency, '; ' ORDER BY position) FILTER (role = 'coordinating')
               AS coordinating_agencies
    FROM mentions GROUP BY task_id
),
checked AS (SELECT s.task_id, {expressions} FROM page s)
SELECT s.* EXCLUDE (search_text, deadline_kind), s.deadline_kind::VARCHAR AS deadline_kind,
       b.lead_agencies, b.coordinating_agencies, k.named_lead, k.one_lead, k.dated,
       k.product AS has_product
FROM page s LEFT JOIN bodies b USING (task_id) JOIN checked k USING (task_id)
ORDER BY s.plan_id, s.position, s.task_id
"""


def task_keys(warehouse: Warehouse, filters: Filters, part: Part | None = None) -> pa.Array:
    """Ids of the selected tasks (of one part of them), in the order of the sheet."""
    given = {
        "plans": list(part.plans) if part and part.plans is not None else None,
        "most": part.rows if part else None,
        "skipped": part.skipped if part else 0,
    }
    found = ask(warehouse, filters, _KEYS, many=True, **given)
    return found.column("task_id").combine_chunks()


def task_rows(
    warehouse: Warehouse, filters: Filters, text: Words, keys: pa.Array | None = None
) -> Iterator[tuple[Any, ...]]:
    """One row per selected task, its values in the order of ``TASK_COLUMNS``."""
    ids = task_keys(warehouse, filters) if keys is None else keys
    corrections = _corrections(warehouse)
    parts = (ids.slice(at, BATCH) for at in range(0, len(ids), BATCH))
    return chain.from_iterable(
        _batch(warehouse, filters, text, part.to_pylist(), corrections) for part in parts
    )


def _batch(
    warehouse: Warehouse,
    filters: Filters,
    text: Words,
    ids: list[str],
    corrections: dict[str, str],
) -> Iterator[tuple[Any, ...]]:
    question = _ROWS.replace("{expressions}", EXPRESSIONS)
    question = question.replace("{these}", _THESE).replace("{agency}", filters.agency_sql)
    given = {"ids": ids, "low": min(ids), "high": max(ids)}
    found = ask(warehouse, filters.only("names"), question, many=True, **given)
    said = {
        name: found.column(name).to_pylist() for name, _ in TASK_COLUMNS if name != "corrections"
    }
    said["number"] = [as_number(number) for number in said["number"]]
    kinds = {kind: text(f"deadline_{kind}") for kind in set(said["deadline_kind"])}
    said["deadline_kind"] = [kinds[kind] for kind in said["deadline_kind"]]
    answers = {answer: yes_or_no(answer, text) for answer in (True, False, None)}
    for name in _YES_OR_NO:
        said[name] = [answers[answer] for answer in said[name]]
    said["policy_areas"] = [
        "; ".join(in_words(f"area_{area}", area, text) for area in areas or ())
        for areas in said["policy_areas"]
    ]
    said["corrections"] = [corrections.get(task_id) for task_id in said["task_id"]]
    return zip(*(said[name] for name, _ in TASK_COLUMNS), strict=True)


def _corrections(warehouse: Warehouse) -> dict[str, str]:
    """Corrections in force by task: the document's text, what counts instead, and why."""
    said: dict[str, list[str]] = {}
    for one in quality_queries.all_corrections(warehouse).to_pylist():
        text = f"{one['was'] or '-'} \N{RIGHTWARDS ARROW} {one['now'] or '-'} ({one['reason']})"
        said.setdefault(one["task_id"], []).append(text)
    return {task_id: "; ".join(texts) for task_id, texts in said.items()}
