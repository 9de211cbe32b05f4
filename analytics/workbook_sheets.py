"""What stands in the columns of the workbook: declared once a column, words from the data file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any

import pyarrow as pa

from analytics import queries
from analytics.filters import Filters
from analytics.words import Words, has_word
from loaders.warehouse import Warehouse


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column of a sheet: its key, its heading, its width in characters, its kind."""

    key: str
    heading: str
    width: int
    kind: str


Layout = tuple[int, str]
# On paper the task sheet ends here: the checks and places in the file are for the screen.
LAST_PRINTED = "policy_areas"

# Key, width and kind of each column of the task sheet, in the order printed.
TASK_COLUMNS: tuple[tuple[str, Layout], ...] = (
    ("locality", (11, "text")),
    ("section", (6, "text")),
    ("section_title", (25, "text")),
    ("pillar", (7, "text")),
    ("subsection", (11, "text")),
    ("number", (5, "integer")),
    ("task", (44, "text")),
    ("lead_agencies", (20, "text")),
    ("coordinating_agencies", (23, "text")),
    ("product_text", (17, "text")),
    ("deadline_text", (13, "text")),
    ("deadline_kind", (11, "text")),
    ("deadline_start", (11, "date")),
    ("deadline_end", (11, "date")),
    ("note_text", (13, "text")),
    ("policy_areas", (14, "text")),
    ("named_lead", (9, "text")),
    ("one_lead", (9, "text")),
    ("dated", (9, "text")),
    ("has_product", (9, "text")),
    ("corrections", (24, "text")),
    ("page", (6, "integer")),
    ("first_line", (6, "integer")),
    ("last_line", (6, "integer")),
    ("task_id", (18, "text")),
)

SOURCE_COLUMNS: tuple[tuple[str, Layout], ...] = (
    ("plan_id", (18, "text")),
    ("locality", (14, "text")),
    ("level", (14, "text")),
    ("province_today", (14, "text")),
    ("issuer", (24, "text")),
    ("plan_number", (16, "text")),
    ("issued_on", (12, "date")),
    ("title", (50, "text")),
    ("programme", (16, "text")),
    ("resolution", (14, "text")),
    ("signatory", (18, "text")),
    ("source_file", (16, "text")),
    ("source_sha256", (30, "text")),
)

View = Callable[[Warehouse, Filters, date], pa.Table]
VIEWS: dict[str, View] = {
    "overview": lambda w, f, _: queries.overview(w, f),
    "workload": lambda w, f, _: queries.workload(w, f),
    "workload_area": lambda w, f, _: _by_field(w, f),
    "workload_coordinating": lambda w, f, _: queries.workload(w, f, "coordinating"),
    "workload_area_coordinating": lambda w, f, _: _by_field(w, f, "coordinating"),
    "deadlines": lambda w, f, as_of: queries.deadlines_next(w, f, as_of),
    "deadline_kinds": lambda w, f, _: queries.deadlines_by_kind(w, f),
    "obligations": lambda w, f, as_of: queries.obligations(w, f, as_of),
    "targets": lambda w, f, _: queries.targets_matrix(w, f),
    "counts": lambda w, f, _: queries.cooperative_counts(w, f),
    "clarity": lambda w, f, _: queries.clarity(w, f),
    "clarity_pillar": lambda w, f, _: queries.clarity(w, f, "pillar"),
    "clarity_agency": lambda w, f, _: queries.clarity(w, f, "agency"),
    "clarity_field": lambda w, f, _: queries.clarity(w, f, "field"),
    "today": lambda w, f, _: queries.abolished_bodies(w, f),
    "uncertain": lambda w, f, _: queries.uncertain_owners(w, f),
    "unknown": lambda w, f, _: queries.unknown_agencies(w, f),
    "pillars": lambda w, f, _: queries.pillar_matrix(w, f),
    "issues": lambda w, f, _: queries.issues(w, f),
    "lines": lambda w, f, _: queries.line_accounting(w, f),
}

# Columns whose values have words of their own: column -> first part of the word's key.
_WORDED = {
    "deadline_kind": "deadline",
    "deadline_precision": "precision",
    "recurrence": "recurrence",
    "level": "level",
    "comparator": "comparator",
    "status": "status",
    "check": "check",
    "today_confidence": "confidence",
    "kind": "kind",
    "severity": "severity",
    "role": "role",
    "functional_area": "field",
    "policy_area": "area",
    "link": "link",
    "unit": "unit",
    "indicator_unit": "unit",
    "confidence": "confidence",
    "year_basis": "basis",
    "need_form": "need",
    "need_reason": "reason",
    "measure": "measure",
}
_WIDE = {
    "task": 48,
    "other_task": 48,
    "text": 60,
    "sentence": 60,
    "message": 70,
    "title": 40,
    "section_titles": 40,
}
# Headings that mean something else in one answer: (column, a column beside it) -> word.
_ELSEWHERE = {("number", "issuer"): "plan_number", ("status", "check"): "counting"}
_BATCH = 4_000
_HIDDEN = {"field", "task_ids", "target_id", "plan_states_targets", "obligation_id"}


def _by_field(warehouse: Warehouse, filters: Filters, role: str | None = None) -> pa.Table:
    found = queries.workload(warehouse, filters, role, by="functional_area")
    names = found.column_names
    return found.rename_columns(["functional_area" if n == "name" else n for n in names])


def columns_of(table: pa.Table, text: Words) -> tuple[list[SheetColumn], Iterator[tuple[Any, ...]]]:
    """Columns and rows of any answer; headings and coded values in words where there are any."""
    names = [name for name in table.column_names if name not in _HIDDEN]
    columns = [
        _column(name, _heading_key(name, names), table.schema.field(name).type, text)
        for name in names
    ]
    batches = table.select(names).to_batches(max_chunksize=_BATCH)
    rows = chain.from_iterable(_rows(batch, names, text) for batch in batches)
    return columns, rows


def _rows(batch: pa.RecordBatch, names: list[str], text: Words) -> Iterator[tuple[Any, ...]]:
    columns = (batch.column(at).to_pylist() for at in range(len(names)))
    said = [
        [_value(name, value, text) for value in values]
        for name, values in zip(names, columns, strict=True)
    ]
    return zip(*said, strict=True)


def _heading_key(name: str, names: list[str]) -> str:
    found = (
        word for (column, beside), word in _ELSEWHERE.items() if column == name and beside in names
    )
    return f"column_{next(found, name)}"


def _column(name: str, word: str, kind: pa.DataType, text: Words) -> SheetColumn:
    heading = text(word) if has_word(word) else name
    if name.startswith("share"):
        return SheetColumn(name, heading, 10, "share")
    if pa.types.is_date(kind):
        return SheetColumn(name, heading, 12, "date")
    if pa.types.is_integer(kind):
        return SheetColumn(name, heading, 11, "integer")
    if pa.types.is_floating(kind):
        return SheetColumn(name, heading, 12, "number")
    return SheetColumn(name, heading, _WIDE.get(name, 20), "text")


def _value(name: str, value: Any, text: Words) -> Any:
    if isinstance(value, bool):
        return yes_or_no(value, text)
    if name in _WORDED:
        return in_words(f"{_WORDED[name]}_{value}", value, text)
    return in_cell(value)


def in_words(key: str, code: Any, text: Words) -> Any:
    """Word of a coded value, or the code where no word is declared."""
    return text(key) if has_word(key) else code


def yes_or_no(value: bool | None, text: Words) -> str:
    """Say a check in words; None is "not applicable"."""
    return text("not_applicable" if value is None else "yes" if value else "no")


def as_number(printed: str | None) -> int | str | None:
    """Number as printed, as a real number where it is printed as one."""
    return int(printed) if printed and printed.isascii() and printed.isdigit() else printed


def in_cell(value: Any) -> Any:
    """Value of one cell: lists joined, all else as it is."""
    return "; ".join(map(str, value)) if isinstance(value, list) else value
