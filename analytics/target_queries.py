"""Numeric targets by place, and published figures beside them."""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa

from analytics.asking import ask, reads
from analytics.filters import Filters
from analytics.measures import measures
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


@reads("plan")
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


@reads("plan")
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


@reads("plan")
def cooperative_counts(
    warehouse: Warehouse, filters: Filters, indicators: Sequence[str] = ("cooperatives",)
) -> pa.Table:
    """One row per published or planned figure of the nation and the chosen plans' provinces.

    ``kind`` is ``actual`` or ``target`` (published, with document, address and confidence),
    ``plan`` (stated in a chosen plan, with its line) or ``none`` (nothing known of the place).
    Where sources disagree there are several rows for one place and year: show them all.
    """
    return ask(warehouse, filters, _COUNTS, indicators=list(indicators))


_FIGURES = """
homes AS (
    SELECT DISTINCT province AS place FROM chosen WHERE province IS NOT NULL
    UNION SELECT DISTINCT province_today FROM chosen WHERE province_today IS NOT NULL
),
published AS (
    SELECT v.kind, v.locality AS place, v.level, v.indicator_code AS indicator, v.value,
           v.value_max, v.unit, v.comparator, v.year, v.as_of_date, v.document, v.source_url,
           v.source_date, v.year_basis, v.confidence, v.added_by, v.added_on,
           NULL::VARCHAR AS plan_id, NULL::VARCHAR AS target_id, NULL::BIGINT AS line,
           NULL::VARCHAR AS phrase, NULL::VARCHAR AS sentence, NULL::VARCHAR AS scope,
           CASE v.kind WHEN 'target' THEN v.source_date
                       ELSE coalesce(v.as_of_date, v.year::VARCHAR) END AS known
    FROM indicator_values v
    WHERE CASE WHEN $only_added THEN v.added_by IS NOT NULL
               ELSE v.level = 'national' OR v.locality IN (SELECT place FROM homes)
                    OR list_contains($places, v.locality) END
),
stated AS (
    SELECT 'plan', coalesce(c.locality, c.plan_id), c.level::VARCHAR,
           coalesce(t.indicator, t.target_id), t.value, t.value_max, t.unit,
           t.comparator::VARCHAR, t.year, NULL, c.title, NULL, c.issued_on,
           NULL, NULL, NULL, NULL, t.plan_id, t.target_id, t.line, t.phrase, t.sentence,
           t.scope, c.issued_on
    FROM targets t JOIN chosen c USING (plan_id) WHERE NOT $only_added
),
dated AS (
    SELECT *, CASE length(known)
        WHEN 10 THEN try_cast(known AS DATE)
        WHEN 7 THEN last_day(try_cast(known || '-01' AS DATE))
        WHEN 4 THEN try_cast(known || '-12-31' AS DATE) END AS known_on
    FROM (SELECT * FROM published UNION ALL SELECT * FROM stated)
),
answer AS (
    SELECT d.*, i.label_vi AS label,
           (SELECT count(*) FROM series_breaks b
            WHERE b.place = d.place AND b.indicator IN ('*', d.indicator)) AS cuts,
           (SELECT count(*) FROM series_breaks b
            WHERE b.place = d.place AND b.indicator IN ('*', d.indicator)
              AND b.date::DATE <= d.known_on) AS passed,
           (SELECT CASE WHEN count(*) = 0 THEN 0 WHEN d.known_on IS NULL THEN NULL
                        ELSE count(*) FILTER (b.date::DATE <= d.known_on) END
            FROM series_breaks b WHERE b.place = d.place AND b.indicator = '*') AS area
    FROM dated d LEFT JOIN indicators i ON i.code = d.indicator
)
SELECT * EXCLUDE (known, cuts, passed),
       CASE WHEN cuts = 0 THEN 0 WHEN known_on IS NULL THEN NULL ELSE passed END AS segment
FROM answer
ORDER BY coalesce(level, '') = 'national', plan_id IS NULL, place COLLATE vi, plan_id,
         indicator, kind, year NULLS LAST, known_on NULLS LAST, value, value_max,
         document, source_url
"""


@reads("plan")
def figures(warehouse: Warehouse, filters: Filters, places: Sequence[str] = ()) -> pa.Table:
    """One row per figure of a chosen plan, its province, another chosen place or the nation.

    ``kind`` is ``plan`` (stated in a chosen plan, with its line and sentence), ``target`` or
    ``actual`` (published, with document, address, year basis and confidence; ``added_by`` where a
    person added it). A target of a plan that fits no indicator has its own id as ``indicator``
    and no ``label``. Where sources disagree each has its row. ``segment`` numbers the stretches
    between the breaks of a series: figures of different segments do not compare; null where the
    day of a figure is unknown and the series has a break. Only the plan filter counts.
    """
    return ask(warehouse, filters, _FIGURES, places=list(places), only_added=False)


def added_values(warehouse: Warehouse) -> pa.Table:
    """One row per value that a person added, with the columns of :func:`figures`."""
    return ask(warehouse, Filters(), _FIGURES, places=[], only_added=True)


_HEADLINES = """
answer AS (
    SELECT v.indicator_code AS indicator, first(i.label_vi) AS label, first(v.unit) AS unit,
           list(DISTINCT v.document ORDER BY v.document) AS documents,
           list(DISTINCT v.source_url ORDER BY v.source_url) AS addresses,
           min(v.year) AS year, list_contains($order, v.indicator_code) AS known
    FROM indicator_values v JOIN indicators i ON i.code = v.indicator_code
    WHERE v.level = 'national' AND v.kind = 'target' AND v.year = $year
      AND EXISTS (SELECT 1 FROM chosen c WHERE c.resolution IS NOT NULL
                  AND contains(v.document, c.resolution))
    GROUP BY v.indicator_code
)
SELECT * EXCLUDE (known) FROM answer
ORDER BY list_position($order, indicator) NULLS LAST, indicator
"""


@reads("plan")
def headlines(warehouse: Warehouse, filters: Filters, year: int = 2030) -> pa.Table:
    """One row per indicator for which the resolution of a chosen plan itself sets a number.

    Read from the published national targets: those of the year whose document is the resolution
    that the plan carries out. Counts come first, in the order of ``data/vocabulary/measures.toml``.
    """
    return ask(warehouse, filters, _HEADLINES, year=year, order=list(measures().order))


_PLACES = """
SELECT locality AS place, first(level) AS level, count(*) AS figures,
       count(*) FILTER (indicator_code = $indicator) AS of_indicator
FROM indicator_values WHERE level <> 'national'
GROUP BY locality ORDER BY locality COLLATE vi
"""


def published_places(warehouse: Warehouse, indicator: str = "cooperatives") -> pa.Table:
    """One row per place below the nation with published figures, in Vietnamese order."""
    return warehouse.query(_PLACES, {"indicator": indicator})


_INDICATORS = """
known AS (
    SELECT indicator_code AS indicator, unit, count(*) AS figures FROM indicator_values GROUP BY ALL
    UNION ALL
    SELECT t.indicator, t.unit, count(*) FROM targets t JOIN chosen USING (plan_id)
    WHERE t.indicator IS NOT NULL GROUP BY ALL
)
SELECT k.indicator, first(i.label_vi) AS label, coalesce(first(i.unit), first(k.unit)) AS unit,
       sum(figures)::BIGINT AS figures
FROM known k LEFT JOIN indicators i ON i.code = k.indicator
GROUP BY k.indicator
ORDER BY list_position($order, k.indicator) NULLS LAST, label COLLATE vi
"""


@reads("plan")
def known_indicators(warehouse: Warehouse, filters: Filters) -> pa.Table:
    """One row per indicator with any figure, those of the resolution first."""
    return ask(warehouse, filters, _INDICATORS, order=list(measures().order))


_BREAKS = """
SELECT place, indicator, date::DATE AS date, * EXCLUDE (place, indicator, date) FROM series_breaks
WHERE list_contains($places, place) AND indicator IN ('*', $indicator) ORDER BY date, place
"""


def breaks(warehouse: Warehouse, places: Sequence[str], indicator: str) -> pa.Table:
    """One row per date at which the series of one of the places stops being comparable.

    Why is said in ``reason`` and ``reason_en``, by which document in ``source``; versions of the
    data from before these columns have ``reason`` alone.
    """
    return warehouse.query(_BREAKS, {"places": list(places), "indicator": indicator})


_AROUND = """
SELECT line, page, text, line = $line AS is_target FROM source_lines
WHERE plan_id = $plan AND line BETWEEN $line - $more AND $line + $more ORDER BY line
"""


def lines_around(warehouse: Warehouse, plan: str, line: int, more: int = 2) -> pa.Table:
    """One row per line of a plan's document near a line."""
    return warehouse.query(_AROUND, {"plan": plan, "line": line, "more": more})


_YEARS = """
known AS (
    SELECT year FROM indicator_values UNION
    SELECT t.year FROM targets t JOIN chosen USING (plan_id)
)
SELECT year FROM known WHERE year IS NOT NULL ORDER BY year DESC
"""


@reads("plan")
def years(warehouse: Warehouse, filters: Filters) -> list[int]:
    """Every year that some figure is for, the latest first."""
    found: list[int] = ask(warehouse, filters, _YEARS).column("year").to_pylist()
    return found
