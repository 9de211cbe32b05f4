"""Figures, needed growth and ratios as tables to take along: every number with its source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pyarrow as pa

from analytics.measures import Ratio
from analytics.trajectories import Figure, Need

_FIGURE = (
    ("locality", pa.string()),
    ("label", pa.string()),
    ("indicator", pa.string()),
    ("kind", pa.string()),
    ("value", pa.float64()),
    ("value_max", pa.float64()),
    ("unit", pa.string()),
    ("comparator", pa.string()),
    ("year", pa.int64()),
    ("as_of_date", pa.string()),
    ("document", pa.string()),
    ("source_url", pa.string()),
    ("source_date", pa.string()),
    ("year_basis", pa.string()),
    ("confidence", pa.string()),
    ("added_by", pa.string()),
    ("added_on", pa.string()),
    ("plan_id", pa.string()),
    ("line", pa.int64()),
    ("sentence", pa.string()),
)
_NEED = (
    ("locality", pa.string()),
    ("last_value", pa.float64()),
    ("last_on", pa.string()),
    ("last_document", pa.string()),
    ("last_url", pa.string()),
    ("target_value", pa.float64()),
    ("target_max", pa.float64()),
    ("comparator", pa.string()),
    ("year", pa.int64()),
    ("target_document", pa.string()),
    ("target_url", pa.string()),
    ("line", pa.int64()),
    ("years_left", pa.float64()),
    ("need_form", pa.string()),
    ("need_low", pa.float64()),
    ("need_high", pa.float64()),
    ("need_reason", pa.string()),
)
_RATIO = (
    ("measure", pa.string()),
    ("locality", pa.string()),
    ("kind", pa.string()),
    ("year", pa.int64()),
    ("ratio_low", pa.float64()),
    ("ratio_high", pa.float64()),
    ("comparator", pa.string()),
    ("numerator", pa.string()),
    ("numerator_value", pa.float64()),
    ("numerator_document", pa.string()),
    ("numerator_url", pa.string()),
    ("denominator", pa.string()),
    ("denominator_value", pa.float64()),
    ("denominator_document", pa.string()),
    ("denominator_url", pa.string()),
)


def in_matrix(figures: Iterable[Figure], year: int, indicators: Sequence[str]) -> list[Figure]:
    """The figures that a matrix of a year shows, in the order of the indicators.

    A target of a plan that states no year stands in the matrix of every year.
    """
    order = {code: at for at, code in enumerate(indicators)}
    kept = [
        f
        for f in figures
        if f.indicator in order and (f.year == year or (f.year is None and f.plan_id))
    ]
    return sorted(kept, key=lambda f: order[f.indicator])


def figures_table(figures: Iterable[Figure]) -> pa.Table:
    """One row per figure."""
    rows = [
        {name: f.place if name == "locality" else getattr(f, name) for name, _ in _FIGURE}
        for f in figures
    ]
    return _table(_FIGURE, rows)


def needs_table(needs: Iterable[Need]) -> pa.Table:
    """One row per target and last actual of its place, or per target with why there is none."""
    return _table(_NEED, [_need(n) for n in needs])


def _need(need: Need) -> dict[str, Any]:
    target, last = need.target, need.last
    return {
        "locality": need.place,
        "last_value": last and last.value,
        "last_on": last and (last.as_of_date or str(last.year)),
        "last_document": last and last.document,
        "last_url": last and last.source_url,
        "target_value": target.value,
        "target_max": target.value_max,
        "comparator": target.comparator,
        "year": target.year,
        "target_document": target.document,
        "target_url": target.source_url,
        "line": target.line,
        "years_left": need.years,
        "need_form": need.form if need.low is not None else None,
        "need_low": need.low,
        "need_high": need.high,
        "need_reason": need.reason,
    }


def ratios_table(ratios: Iterable[Ratio]) -> pa.Table:
    """One row per ratio, with both of its parts and their sources."""
    return _table(_RATIO, [_ratio(r) for r in ratios])


def _ratio(row: Ratio) -> dict[str, Any]:
    above, below = row.numerator, row.denominator
    return {
        "measure": row.measure,
        "locality": row.place,
        "kind": above.kind,
        "year": above.year,
        "ratio_low": row.low,
        "ratio_high": row.high,
        "comparator": row.comparator,
        "numerator": above.label,
        "numerator_value": above.value,
        "numerator_document": above.document,
        "numerator_url": above.source_url,
        "denominator": below.label,
        "denominator_value": below.value,
        "denominator_document": below.document,
        "denominator_url": below.source_url,
    }


def _table(fields: Sequence[tuple[str, pa.DataType]], rows: list[dict[str, Any]]) -> pa.Table:
    return pa.Table.from_pylist(rows, schema=pa.schema(fields))
