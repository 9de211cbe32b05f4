"""The Excel workbook of a view: data, filters, sources and notes, ready to print.

The rows are those of the screen, because both come from the same question.
"""

from __future__ import annotations

import io
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import urlencode

import pyarrow as pa
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties

from analytics import queries
from analytics.filters import Filters
from analytics.words import Words, words
from analytics.workbook_sheets import (
    LAST_PRINTED,
    SOURCE_COLUMNS,
    TASK_COLUMNS,
    VIEWS,
    SheetColumn,
    columns_of,
    task_rows,
)
from analytics.workbook_summary import Summary, draw, summary
from loaders.warehouse import Warehouse

LONGEST_CELL = 32_767
LINE_HEIGHT = 13.0  # points, of the font below
FONT = "Arial"
TALLEST_ROW = 409.0  # points, the limit of Excel
LETTER_WIDTH = 1.0  # columns are measured in digits; words wrap before the last letter fits
_UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE = Side(style="thin", color="FFBFBFBF")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
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
_FORMATS = {"date": "dd/mm/yyyy", "share": "0.0%", "number": "#,##0.##", "integer": "0"}


@dataclass(slots=True)
class _Book:
    """A workbook in the making, with what must be said about it at the end."""

    text: Words
    book: Workbook = field(default_factory=lambda: Workbook(write_only=True))
    cut: int = 0
    looks: dict[tuple[str, str | None, bool], Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for style in _styles():
            self.book.add_named_style(style)

    def sheet(
        self, name: str, columns: Sequence[SheetColumn], rows: Sequence[Sequence[Any]]
    ) -> Any:
        """Add one sheet: headings, frozen and repeated, then the rows."""
        sheet = self.book.create_sheet(self.text(name))
        last = get_column_letter(max(1, len(columns)))
        for number, column in enumerate(columns, 1):
            sheet.column_dimensions[get_column_letter(number)].width = column.width
        sheet.freeze_panes = "A2"
        sheet.auto_filter.ref = f"A1:{last}{len(rows) + 1}"
        sheet.print_title_rows = "1:1"
        printed = [n for n, c in enumerate(columns, 1) if c.key == LAST_PRINTED]
        if printed:
            sheet.print_area = f"A1:{get_column_letter(printed[0])}{len(rows) + 1}"
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = 9  # A4
        sheet.page_setup.fitToWidth = 1
        sheet.page_setup.fitToHeight = 0
        sheet.page_margins = PageMargins(left=0.3, right=0.3, top=0.4, bottom=0.6, footer=0.3)
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.oddFooter.center.text = self.text("page_of")
        kinds = [c.kind for c in columns]
        widths = [c.width for c in columns]
        sheet.row_dimensions[1].height = _height([c.heading for c in columns], widths)
        sheet.append([self._cell(sheet, c.heading, "heading") for c in columns])
        for number, row in enumerate(rows, 2):
            sheet.row_dimensions[number].height = _height(row, widths)
            sheet.append([self._cell(sheet, v, k) for v, k in zip(row, kinds, strict=True)])
        return sheet

    def _cell(self, sheet: Any, value: Any, kind: str) -> WriteOnlyCell:
        cell = WriteOnlyCell(sheet, value=None)
        if isinstance(value, str):
            safe = self._safe(value)
            cell._value = safe  # the setter would read "=..." as a formula
            cell.data_type = "s"
            style = kind if kind == "heading" else "text"
            cell._style = self._look(sheet, style, None, safe.startswith("="))
            return cell
        if value is not None:
            cell.value = value
        cell._style = self._look(sheet, kind, _FORMATS.get(kind, "General"), False)
        return cell

    def _look(self, sheet: Any, style: str, number_format: str | None, quoted: bool) -> Any:
        """Style of a cell, worked out once a kind: naming it cell by cell takes half the time."""
        key = (style, number_format, quoted)
        if key not in self.looks:
            model = WriteOnlyCell(sheet, value=None)
            model.style = style
            if number_format:
                model.number_format = number_format
            if quoted:
                model.quotePrefix = True
            self.looks[key] = model._style
        return self.looks[key]

    def _safe(self, value: str) -> str:
        clean = _UNSAFE.sub("", value)
        if len(clean) <= LONGEST_CELL:
            return clean
        self.cut += 1
        mark = self.text("cut_mark")
        return clean[: LONGEST_CELL - len(mark)] + mark

    def bytes(self) -> bytes:
        """The finished file."""
        out = io.BytesIO()
        self.book.save(out)
        return out.getvalue()


def workbook_bytes(
    warehouse: Warehouse,
    filters: Filters,
    lang: str = "vi",
    view: str = "tasks",
    as_of: date | None = None,
) -> bytes:
    """The workbook of a view: ``tasks`` or a key of :data:`workbook_sheets.VIEWS`."""
    as_of = as_of or date.today()
    text = words(lang)
    made = summary(warehouse, filters, view, text)
    if view != "tasks":
        table = VIEWS[view](warehouse, filters, as_of)
        return table_workbook(warehouse, table, filters, lang, as_of, made)
    rows = task_rows(warehouse, filters, text)
    columns = [SheetColumn(key, text(f"column_{key}"), *layout) for key, layout in TASK_COLUMNS]
    return _finished(warehouse, filters, text, as_of, columns, rows, made)


def table_workbook(
    warehouse: Warehouse,
    table: pa.Table,
    filters: Filters,
    lang: str = "vi",
    as_of: date | None = None,
    made: Summary | None = None,
) -> bytes:
    """Any answer as a workbook: one row a row, headings and values in words.

    ``made`` is the summary of the screen's chart, which gets a sheet and a chart of its own.
    """
    text = words(lang)
    columns, rows = columns_of(table, text)
    return _finished(warehouse, filters, text, as_of or date.today(), columns, rows, made)


def _finished(
    warehouse: Warehouse,
    filters: Filters,
    text: Words,
    as_of: date,
    columns: Sequence[SheetColumn],
    rows: Sequence[Sequence[Any]],
    made: Summary | None = None,
) -> bytes:
    book = _Book(text)
    book.sheet("sheet_data", columns, rows)
    if made:
        kind = "share" if made.is_share else "integer"
        heads = [SheetColumn("category", made.heading, 40, "text")]
        heads += [SheetColumn("plan", plan, 16, kind) for plan in made.plans]
        draw(book.sheet("sheet_summary", heads, made.rows()), made)
    book.sheet(
        "sheet_filters",
        [SheetColumn("filter", text("column_filter"), 110, "text")],
        [[line] for line in _filter_lines(warehouse, filters, text, as_of, len(rows))],
    )
    book.sheet("sheet_sources", *_sources(warehouse, filters, text))
    notes = [text(f"note_{key}") for key in _NOTES] + _quality(warehouse, filters, text)
    if book.cut:
        notes.append(text("note_cut", value=book.cut))
    book.sheet(
        "sheet_notes",
        [SheetColumn("note", text("column_note"), 110, "text")],
        [[note] for note in notes],
    )
    return book.bytes()


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


def _height(row: Sequence[Any], widths: Sequence[int]) -> float:
    """Height in points that shows all of a row's wrapped text: no program works it out itself."""
    lines = 1
    for value, width in zip(row, widths, strict=True):
        if isinstance(value, str):
            wrapped = (math.ceil(len(part) * LETTER_WIDTH / width) for part in value.split("\n"))
            lines = max(lines, sum(max(1, n) for n in wrapped))
    return min(LINE_HEIGHT * lines + 3, TALLEST_ROW)


def _as_date(stated: str | None) -> date | str | None:
    try:
        return date.fromisoformat(stated or "")
    except ValueError:
        return stated


def _styles() -> list[NamedStyle]:
    heading = NamedStyle(
        "heading",
        font=Font(name=FONT, size=10, bold=True, color="FFFFFFFF"),
        fill=PatternFill("solid", start_color="FF1F4E79"),
        alignment=Alignment(wrap_text=True, vertical="center", horizontal="center"),
        border=_BORDER,
    )
    return [heading, _body("text", "left"), *(_body(kind, "right") for kind in _FORMATS)]


def _body(name: str, side: str) -> NamedStyle:
    return NamedStyle(
        name,
        font=Font(name=FONT, size=10),
        alignment=Alignment(wrap_text=True, vertical="top", horizontal=side),
        border=_BORDER,
    )
