"""Numeric targets by place, and published figures beside them."""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa

from analytics.asking import ask
from analytics.filters import Filters
from loaders.warehouse import Warehouse

_MATRIX = """
stated AS (
    SELECT t.*, coalesce(t.indicator, t.target_id) AS line_of FROM targets t
    JOIN chosen USING (plan_id)
),
measured AS (
    SELECT line_of, first(indicator) AS indicator, first(unit ORDER BY target_id) AS unit,
           min(target_id) AS first_target
    FROM stated GROUP BY line_of
)
SELECT m.indicator, i.label_vi AS label, coalesce(i.unit, m.unit) AS indicator_unit,
       c.plan_id, c.locality, c.level, s.target_id IS NOT NULL AS stated,
       s.target_id, s.value, s.value_max, s.unit, s.comparator::VARCHAR AS comparator, s.year,
       s.scope, s.phrase, s.sentence, s.line,
       EXISTS (SELECT 1 FROM stated x WHERE x.plan_id = c.plan_id) AS plan_states_targets
FROM measured m CROSS JOIN chosen c
LEFT JOIN stated s ON s.line_of = m.line_of AND s.plan_id = c.plan_id
LEFT JOIN indicators i ON i.code = m.indicator
ORDER BY m.first_target, c.plan_id, s.year NULLS LAST, s.target_id
"""


def targets_matrix(warehouse: Warehouse, filters: Filters) -> pa.Table:
    """One row per indicator, plan and target of it, with a row also where a plan states none.

    ``stated`` is false, and every value null, where the plan has no target for the indicator;
    ``plan_states_targets`` tells whether it has any at all. Indicators are those that a chosen
    plan states; ``indicator`` is null for a target that fits none. Only the plan filter counts.
    """
    return ask(warehouse, filters, _MATRIX)


_TARGETS = """
answer AS (SELECT t.*, c.locality, c.level FROM targets t JOIN chosen c USING (plan_id))
SELECT a.* EXCLUDE (comparator), a.comparator::VARCHAR AS comparator, i.label_vi AS label
FROM answer a LEFT JOIN indicators i ON i.code = a.indicator
ORDER BY a.plan_id, a.line, a.target_id
"""


def targets(warehouse: Warehouse, filters: Filters) -> pa.Table:
    """One row per target stated in a chosen plan, with its sentence and line."""
    return ask(warehouse, filters, _TARGETS)


_COUNTS = """
places AS (
    SELECT DISTINCT province AS place FROM chosen WHERE province IS NOT NULL
    UNION SELECT DISTINCT province_today FROM chosen WHERE province_today IS NOT NULL
),
published AS (
    SELECT v.kind, v.locality, v.level, v.indicator_code AS indicator, v.value, v.value_max,
           v.unit, v.comparator, v.year, v.as_of_date, v.document, v.source_url, v.source_date,
           v.confidence, NULL::VARCHAR AS plan_id, NULL::BIGINT AS line
    FROM indicator_values v
    WHERE list_contains($indicators, v.indicator_code)
      AND (v.level = 'national' OR v.locality IN (SELECT place FROM places))
),
stated AS (
    SELECT 'plan' AS kind, c.locality, c.level::VARCHAR, t.indicator, t.value, t.value_max,
           t.unit, t.comparator::VARCHAR, t.year, NULL, c.title, NULL, c.issued_on, NULL,
           t.plan_id, t.line
    FROM targets t JOIN chosen c USING (plan_id) WHERE list_contains($indicators, t.indicator)
),
known AS (SELECT * FROM published UNION ALL SELECT * FROM stated),
answer AS (
    SELECT * FROM known
    UNION ALL
    SELECT 'none', place, 'province', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
           NULL, NULL, NULL
    FROM places WHERE place NOT IN (SELECT locality FROM known)
)
SELECT * FROM answer
ORDER BY level = 'national' DESC, locality, indicator, kind, year NULLS LAST, value
"""


def cooperative_counts(
    warehouse: Warehouse, filters: Filters, indicators: Sequence[str] = ("cooperatives",)
) -> pa.Table:
    """One row per published or planned figure of the nation and the chosen plans' provinces.

    ``kind`` is ``actual`` or ``target`` (published, with document, address and confidence),
    ``plan`` (stated in a chosen plan, with its line) or ``none`` (nothing known of the place).
    Where sources disagree there are several rows for one place and year: show them all.
    """
    return ask(warehouse, filters, _COUNTS, indicators=list(indicators))
