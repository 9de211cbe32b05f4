"""Sheets of a workbook, written row by row: memory does not grow with the rows.

openpyxl makes the file; only the rows of a sheet are put together here, as one piece of XML each
with styles worked out once a kind, since a cell object for every value takes most of its time.
"""

from __future__ import annotations

import io
import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from html import escape
from pathlib import Path
from typing import Any

from lxml import etree
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import to_excel
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties

from analytics.words import Words
from analytics.workbook_limits import LONGEST_CELL, MOST_ROWS
from analytics.workbook_sheets import LAST_PRINTED, SheetColumn
from loaders.files import replacing

LINE_HEIGHT = 13.0  # points, of the font below
FONT = "Arial"
TALLEST_ROW = 409.0  # points, the limit of Excel
LETTER_WIDTH = 1.0  # columns are measured in digits; words wrap before the last letter fits
FIRST_YEAR = 1900  # Excel knows no earlier date
_UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE = Side(style="thin", color="FFBFBFBF")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_FORMATS = {"date": "dd/mm/yyyy", "share": "0.0%", "number": "#,##0.##", "integer": "0"}


class _RowsAsXml(WorksheetWriter):  # type: ignore[misc] # openpyxl has no types
    """Writes rows that are finished pieces of XML."""

    def write_row(self, xf: Any, row: Sequence[str], row_idx: int) -> None:
        """Put one row into the sheet."""
        del row_idx
        xf.write(etree.fromstring(row[0]))


class _Sheet(WriteOnlyWorksheet):  # type: ignore[misc] # openpyxl has no types
    """A sheet of openpyxl's streaming kind; ``append`` takes a list of one row's XML."""

    _writer: Any = None

    def _get_writer(self) -> None:
        if self._writer is None:
            self._writer = _RowsAsXml(self)
            self._writer.write_top()

    def _values_to_row(self, values: Sequence[str], row_idx: int) -> Sequence[str]:
        del row_idx
        return values


@dataclass(slots=True)
class Book:
    """A workbook in the making, with what must be said about it at the end.

    Attributes
    ----------
    most_rows : int
        Rows of data that one sheet takes; the others go on in further sheets.
    cut : int
        Cells that were longer than Excel takes.
    """

    text: Words
    most_rows: int = MOST_ROWS
    book: Workbook = field(default_factory=lambda: Workbook(write_only=True))
    cut: int = 0
    looks: dict[tuple[str, bool], int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for style in _styles():
            self.book.add_named_style(style)

    def sheets(
        self, name: str, columns: Sequence[SheetColumn], rows: Iterable[Sequence[Any]]
    ) -> list[tuple[Any, int]]:
        """Add rows as one sheet, or as several where one cannot hold them; each with its rows."""
        made: list[tuple[Any, int]] = []
        sheet, count = self._begun(self.text(name), columns), 0
        for row in rows:
            if count == self.most_rows:
                made.append(_ended(sheet, columns, count))
                title = f"{self.text(name)} ({len(made) + 1})"
                sheet, count = self._begun(title, columns), 0
            count += 1
            self._append(sheet, columns, row, count + 1)
        return [*made, _ended(sheet, columns, count)]

    def sheet(
        self, name: str, columns: Sequence[SheetColumn], rows: Iterable[Sequence[Any]]
    ) -> Any:
        """Add rows that one sheet holds."""
        return self.sheets(name, columns, rows)[0][0]

    def _begun(self, title: str, columns: Sequence[SheetColumn]) -> Any:
        sheet = _Sheet(self.book, title)
        self.book._add_sheet(sheet)
        for number, column in enumerate(columns, 1):
            sheet.column_dimensions[get_column_letter(number)].width = column.width
        sheet.freeze_panes = "A2"
        sheet.print_title_rows = "1:1"
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = 9  # A4
        sheet.page_setup.fitToWidth = 1
        sheet.page_setup.fitToHeight = 0
        sheet.page_margins = PageMargins(left=0.3, right=0.3, top=0.4, bottom=0.6, footer=0.3)
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.oddFooter.center.text = self.text("page_of")
        heads = [SheetColumn(c.key, c.heading, c.width, "heading") for c in columns]
        self._append(sheet, heads, [c.heading for c in columns], 1)
        return sheet

    def _append(
        self, sheet: Any, columns: Sequence[SheetColumn], row: Sequence[Any], number: int
    ) -> None:
        cells, lines = [], 1
        for column, value, letter in zip(columns, row, _letters(len(columns)), strict=True):
            if isinstance(value, str):
                lines = max(lines, _lines(value, column.width))
            cells.append(self._cell(f"{letter}{number}", value, column.kind))
        height = min(LINE_HEIGHT * lines + 3, TALLEST_ROW)
        body = "".join(cells)
        sheet.append([f'<row r="{number}" ht="{height:g}" customHeight="1">{body}</row>'])

    def _cell(self, place: str, value: Any, kind: str) -> str:
        if isinstance(value, str):
            return self._text(place, value, kind)
        if isinstance(value, bool):
            return f'<c r="{place}" s="{self._look(kind)}" t="b"><v>{value:d}</v></c>'
        if isinstance(value, int | float | Decimal) and math.isfinite(value):
            return f'<c r="{place}" s="{self._look(kind)}"><v>{value}</v></c>'
        if isinstance(value, date):
            return self._day(place, value)
        if value is None or isinstance(value, int | float | Decimal):
            return f'<c r="{place}" s="{self._look(kind)}"/>'
        return self._text(place, str(value), kind)

    def _day(self, place: str, value: date) -> str:
        """A real date, or its text where Excel counts no days."""
        if value.year < FIRST_YEAR:
            return self._text(place, value.isoformat(), "text")
        moment = value.replace(tzinfo=None) if isinstance(value, datetime) else value
        return f'<c r="{place}" s="{self._look("date")}"><v>{to_excel(moment)}</v></c>'

    def _text(self, place: str, value: str, kind: str) -> str:
        """Text that stays text: never a formula, whatever it begins with."""
        safe = self._safe(value)
        look = self._look("heading" if kind == "heading" else "text", safe.startswith("="))
        if not safe:
            return f'<c r="{place}" s="{look}"/>'
        # Excel drops white space at the ends unless told to keep it.
        kept = "" if safe == safe.strip() else ' xml:space="preserve"'
        said = escape(safe, quote=False)
        if "\r" in said:
            said = said.replace("\r", "&#13;")
        return f'<c r="{place}" s="{look}" t="inlineStr"><is><t{kept}>{said}</t></is></c>'

    def _look(self, kind: str, quoted: bool = False) -> int:
        """Number of a cell's style, worked out once a kind."""
        found = self.looks.get((kind, quoted))
        if found is None:
            model = WriteOnlyCell(self.book.worksheets[0], value=None)
            model.style = kind
            model.number_format = _FORMATS.get(kind, "General")
            if quoted:
                model.quotePrefix = True
            found = self.looks[kind, quoted] = int(model.style_id)
        return found

    def _safe(self, value: str) -> str:
        clean = _UNSAFE.sub("", value)
        # Excel counts the signs beyond the first plane twice.
        if len(clean) <= LONGEST_CELL // 2 or _units(clean) <= LONGEST_CELL:
            return clean
        self.cut += 1
        mark = self.text("cut_mark")
        kept = clean.encode("utf-16-le")[: 2 * (LONGEST_CELL - _units(mark))]
        return kept.decode("utf-16-le", "ignore") + mark

    def bytes(self) -> bytes:
        """The finished file."""
        out = io.BytesIO()
        self.book.save(out)
        return out.getvalue()

    def save(self, path: Path) -> None:
        """Write the finished file to a path, whole or not at all."""
        try:
            if path.exists() and not path.is_file():  # a device or a pipe has no old content
                self.book.save(path)
                return
            with replacing(path.resolve()) as temporary:
                self.book.save(temporary)
        except OSError:
            for sheet in self.book.worksheets:  # else each complains when it is thrown away
                if not sheet.closed:
                    sheet.close()
            raise


def _ended(sheet: Any, columns: Sequence[SheetColumn], count: int) -> tuple[Any, int]:
    last = get_column_letter(max(1, len(columns)))
    sheet.auto_filter.ref = f"A1:{last}{count + 1}"
    printed = [n for n, c in enumerate(columns, 1) if c.key == LAST_PRINTED]
    if printed:
        sheet.print_area = f"A1:{get_column_letter(printed[0])}{count + 1}"
    return sheet, count


def _letters(count: int) -> list[str]:
    while len(_LETTERS) < count:
        _LETTERS.append(get_column_letter(len(_LETTERS) + 1))
    return _LETTERS if len(_LETTERS) == count else _LETTERS[:count]


_LETTERS: list[str] = []


def _units(value: str) -> int:
    return len(value.encode("utf-16-le")) // 2


def _lines(value: str, width: int) -> int:
    """Lines that wrapped text takes in a column: no program works a row's height out itself."""
    if "\n" not in value:
        return math.ceil(len(value) * LETTER_WIDTH / width)
    parts = value.split("\n")
    return sum(max(1, math.ceil(len(part) * LETTER_WIDTH / width)) for part in parts)


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
