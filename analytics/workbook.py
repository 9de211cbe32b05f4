"""The Excel workbook of a view: data, filters, sources and notes, ready to print.

The rows are those of the screen, because both come from the same question.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pyarrow as pa

from analytics import queries
from analytics.filters import Filters
from analytics.words import Words, words
from analytics.workbook_book import Book
from analytics.workbook_limits import LONGEST_CELL, MOST_ROWS
from analytics.workbook_parts import Part
from analytics.workbook_rows import task_keys, task_rows
from analytics.workbook_sheets import (
    SOURCE_COLUMNS,
    TASK_COLUMNS,
    VIEWS,
    SheetColumn,
    columns_of,
)
from analytics.workbook_summary import Summary, draw, summary
from loaders.warehouse import Warehouse

__all__ = ["LONGEST_CELL", "part_name", "save_workbook", "table_workbook", "workbook_bytes"]
_NOTES = (
    "cells",
    "names",
    "collective",
    "deadline",
    "clarity",
    "corrections",
    "levels",
    "source",
    "printed",
)


def workbook_bytes(
    warehouse: Warehouse,
    filters: Filters,
    lang: str = "vi",
    view: str = "tasks",
    as_of: date | None = None,
    part: Part | None = None,
    most_rows: int = MOST_ROWS,
) -> bytes:
    """The workbook of a view: ``tasks`` or a key of :data:`workbook_sheets.VIEWS`.

    Parameters
    ----------
    part : Part, optional
        The part of the tasks to write, where they are too many for one file.
    most_rows : int
        Rows of one sheet; what goes beyond goes on in further sheets.
    """
    return _book(warehouse, filters, lang, view, as_of, part, most_rows).bytes()


def save_workbook(
    path: Path,
    warehouse: Warehouse,
    filters: Filters,
    lang: str = "vi",
    view: str = "tasks",
    as_of: date | None = None,
    part: Part | None = None,
) -> None:
    """Write the same workbook to a file, without holding it in memory."""
    _book(warehouse, filters, lang, view, as_of, part, MOST_ROWS).save(path)


def table_workbook(
    warehouse: Warehouse,
    table: pa.Table,
    filters: Filters,
    lang: str = "vi",
    as_of: date | None = None,
    made: Summary | None = None,
    most_rows: int = MOST_ROWS,
) -> bytes:
    """Any answer as a workbook: one row a row, headings and values in words.

    ``made`` is the summary of the screen's chart, which gets a sheet and a chart of its own.
    """
    return _of_table(Book(words(lang), most_rows), warehouse, table, filters, as_of, made).bytes()


def _book(
    warehouse: Warehouse,
    filters: Filters,
    lang: str,
    view: str,
    as_of: date | None,
    part: Part | None,
    most_rows: int,
) -> Book:
    as_of = as_of or date.today()
    text = words(lang)
    made = summary(warehouse, filters, view, text)
    book = Book(text, most_rows)
    if view != "tasks":
        return _of_table(
            book, warehouse, VIEWS[view](warehouse, filters, as_of), filters, as_of, made
        )
    keys = task_keys(warehouse, filters, part)
    columns = [SheetColumn(key, text(f"column_{key}"), *layout) for key, layout in TASK_COLUMNS]
    rows = task_rows(warehouse, filters, text, keys)
    return _finished(book, warehouse, filters, as_of, columns, rows, made, part)


def _of_table(
    book: Book,
    warehouse: Warehouse,
    table: pa.Table,
    filters: Filters,
    as_of: date | None,
    made: Summary | None,
) -> Book:
    columns, rows = columns_of(table, book.text)
    return _finished(book, warehouse, filters, as_of or date.today(), columns, rows, made)


def _finished(
    book: Book,
    warehouse: Warehouse,
    filters: Filters,
    as_of: date,
    columns: Sequence[SheetColumn],
    rows: Iterable[Sequence[Any]],
    made: Summary | None = None,
    part: Part | None = None,
) -> Book:
    text = book.text
    data = book.sheets("sheet_data", columns, rows)
    if made:
        heads = [SheetColumn(*head) for head in made.heads(text)]
        sheet = book.sheet("sheet_summary", heads, made.rows())
        if made.is_drawn:
            draw(sheet, made)
    said = _filter_lines(warehouse, filters, text, as_of, sum(count for _, count in data))
    if part:
        said.insert(0, _part_line(part, text))
    book.sheet(
        "sheet_filters",
        [SheetColumn("filter", text("column_filter"), 110, "text")],
        [[line] for line in said],
    )
    book.sheet("sheet_sources", *_sources(warehouse, filters, text))
    notes = [text(f"note_{key}") for key in _NOTES] + _quality(warehouse, filters, text)
    if len(data) > 1:
        notes.insert(0, text("note_sheets", rows=book.most_rows, sheets=len(data)))
    if part:
        notes.insert(0, text("note_part"))
    if made and not made.is_drawn:
        notes.append(text("note_no_chart", plans=len(made.plans)))
    if book.cut:
        notes.append(text("note_cut", value=book.cut))
    book.sheet(
        "sheet_notes",
        [SheetColumn("note", text("column_note"), 110, "text")],
        [[note] for note in notes],
    )
    return book


def part_name(part: Part, text: Words) -> str:
    """A part in few words: its place, its province or plan, its rows."""
    given = {"number": part.number, "of": part.of, "name": part.name}
    first, last = part.skipped + 1, part.skipped + part.rows
    return text("part_named" if part.name else "part_rows", **given, first=first, last=last)


def _part_line(part: Part, text: Words) -> str:
    return text("part_line", part=part_name(part, text), rows=part.rows, total=part.total)


def _quality(warehouse: Warehouse, filters: Filters, text: Words) -> list[str]:
    """One sentence a plan: how many points of it are open, by severity."""
    found: dict[str, list[str]] = {}
    for row in queries.issue_counts(warehouse, filters).to_pylist():
        said = found.setdefault(row["locality"] or row["plan_id"], [])
        if row["issues"]:
            said.append(f"{row['issues']} {text('severity_' + row['severity'])} ({row['code']})")
    none = text("note_no_issues")
    return [
        text("note_quality", locality=name, value="; ".join(said) or none)
        for name, said in found.items()
    ]


def _filter_lines(
    warehouse: Warehouse, filters: Filters, text: Words, as_of: date, rows: int
) -> list[str]:
    said = filters.sentences(text) or [text("no_filter")]
    if filters.names == "written":
        said.append(text("filter_names", value=text("names_written")))
    address = urlencode(filters.to_query(), doseq=True)
    return [
        *said,
        text("rows_selected", value=rows),
        text("as_of", value=as_of.strftime("%d/%m/%Y")),
        text("data_version", value=warehouse.version),
        *([text("filter_address", value="?" + address)] if address else []),
    ]


def _sources(
    warehouse: Warehouse, filters: Filters, text: Words
) -> tuple[list[SheetColumn], list[list[Any]]]:
    columns = [SheetColumn(key, text(f"column_{key}"), *layout) for key, layout in SOURCE_COLUMNS]
    rows = []
    for plan in queries.plans(warehouse, filters).to_pylist():
        plan["plan_number"] = plan["number"]
        plan["issued_on"] = _as_date(plan["issued_on"])
        plan["level"] = plan["level"] and text(f"level_{plan['level']}")
        rows.append([plan[column.key] for column in columns])
    return columns, rows


def _as_date(stated: str | None) -> date | str | None:
    try:
        return date.fromisoformat(stated or "")
    except ValueError:
        return stated
