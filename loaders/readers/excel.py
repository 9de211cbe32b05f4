"""Excel workbooks (.xlsx): every sheet, title rows as text, the table as rows.

Values arrive as a person sees them: 1.0 is "1", a date is ISO, no more precise than its format.
Pages are unknown, because a workbook has none until it is printed.
"""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from xml.etree.ElementTree import ParseError

from lxml import etree
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from loaders.document import Document
from loaders.plan_titles import pattern
from loaders.readers.assembly import Assembly, RawCell, RawRow, names_columns
from loaders.readers.excel_grid import MAX_COLUMNS, MAX_ROWS, SheetFacts, lay_out, sheet_facts
from loaders.readers.excel_values import printed
from loaders.readers.legacy import repair_of
from loaders.readers.ooxml import Container, damaged

KIND = "xlsx"
_TABLE_CELLS = 3
DAMAGE = (
    zipfile.BadZipFile,
    InvalidFileException,
    etree.XMLSyntaxError,
    ParseError,
    KeyError,
    ValueError,
    IndexError,
    TypeError,
    AttributeError,
    EOFError,
    OSError,
    RuntimeError,
    ArithmeticError,
    struct.error,
    zlib.error,
)


def recognises(data: bytes) -> bool:
    """Whether the bytes are a zip that holds an Excel workbook."""
    return data.startswith(b"PK\x03\x04") and b"xl/workbook" in data


def read(data: bytes) -> Document:
    """One workbook as lines and table rows, sheet after sheet."""
    facts = sheet_facts(Container(data))
    widths: set[int] = set()
    named = list(_sheets(data))
    _repair([cell for _, rows in named for row in rows for cell in row])
    sheets = [_Sheet.of(cells, facts.get(name, SheetFacts()), widths) for name, cells in named]
    if any(sheet.speaks_for_itself for sheet in sheets):
        sheets.sort(key=lambda sheet: not sheet.has_table)
    assembly = Assembly(KIND)
    for sheet in sheets:
        sheet.place(assembly)
    return assembly.document()


def _repair(cells: list[RawCell]) -> None:
    """Texts that were typed in an old font as the letters they were printed with."""
    repair = repair_of("\n".join(block for cell in cells for block in cell.blocks))
    if repair is not None:
        for cell in cells:
            cell.blocks = [repair(block) for block in cell.blocks]


def _sheets(data: bytes) -> Iterator[tuple[str, list[list[RawCell]]]]:
    """Name and cells of each worksheet; charts have no cells and are left out."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            for sheet in book.worksheets:
                sheet.reset_dimensions()
                rows = sheet.iter_rows(max_row=MAX_ROWS, max_col=MAX_COLUMNS)
                yield sheet.title, [[_cell(cell) for cell in row] for row in rows]
            book.close()
    except DAMAGE as error:
        raise damaged() from error


def _cell(cell: object) -> RawCell:
    value = getattr(cell, "value", None)
    text = "" if value is None else printed(value, getattr(cell, "number_format", "") or "")
    if not text.strip():
        return RawCell()
    font = getattr(cell, "font", None)
    alignment = getattr(cell, "alignment", None)
    return RawCell(
        [part for part in text.splitlines() if part.strip()],
        bold=bool(font is not None and font.b),
        centred=bool(alignment is not None and alignment.horizontal == "center"),
    )


@dataclass(slots=True)
class _Sheet:
    """One worksheet: its rows, and which of them are its table."""

    rows: list[RawRow]
    first: int
    last: int
    facts: SheetFacts

    @classmethod
    def of(cls, cells: list[list[RawCell]], facts: SheetFacts, widths: set[int]) -> _Sheet:
        """A sheet; ``widths`` gathers how wide the tables before it are."""
        for row in cells:
            for column in facts.hidden_columns & set(range(len(row))):
                row[column] = RawCell()
        rows = lay_out(cells, facts.merges)
        while rows and not rows[-1].filled:
            rows.pop()
        first, last = (0, 0) if facts.hidden else _table_bounds(rows, widths)
        widths.update(row.width for row in rows[first:last])
        return cls(rows, first, last, facts)

    @property
    def has_table(self) -> bool:
        """Whether rows of the sheet are a table."""
        return self.first < self.last

    @property
    def speaks_for_itself(self) -> bool:
        """Whether its table has a title: then notes on other sheets do not belong above it."""
        return self.has_table and any(row.filled for row in self.rows[: self.first])

    def place(self, assembly: Assembly) -> None:
        """Number its rows: text above the header, the table, text below it."""
        table = assembly.tables
        signed = self._signed()
        for at, row in enumerate(self.rows[:signed]):
            hidden = self.facts.hidden or at in self.facts.hidden_rows
            if not row.filled:
                assembly.add_line("")
            elif hidden:
                assembly.add_row(row, table=table, furniture=True)
            elif self.first <= at < self.last:
                assembly.add_row(row, table=table)
            else:
                assembly.add_cells_as_lines(row)
        for row in _by_column(self.rows[signed:]):
            assembly.add_cells_as_lines(row)
        assembly.tables += self.has_table
        if self.facts.hidden or self.facts.hidden_rows or self.facts.hidden_columns:
            assembly.note(
                "hidden_parts",
                "A sheet, rows or columns of the workbook are hidden and were left out: show them "
                "in Excel, save it and load it again if they belong to the plan.",
            )
        if self.facts.without_value:
            assembly.note(
                "formula_without_value",
                f"Sheet has {self.facts.without_value} formulas without a stored value: open the "
                "file in Excel, save it and load it again.",
            )

    def _signed(self) -> int:
        """Index of the row below the table where two or more begin to sign side by side."""
        rows = enumerate(self.rows)
        below = (at for at, row in rows if at >= self.last and row.filled > 1 and _closes(row))
        return next(below, len(self.rows)) if self.has_table else len(self.rows)


def _by_column(rows: list[RawRow]) -> Iterator[RawRow]:
    """Signatures that stand side by side, one after the other, each from its office to its name."""
    starts = [at for at, cell in _placed(rows[0]) if cell.text] if rows else []
    for first, after in pairwise([0, *starts[1:], MAX_COLUMNS + 1] if starts else []):
        for row in rows:
            cells = [cell for at, cell in _placed(row) if first <= at < after and cell.text]
            if cells:
                yield RawRow(cells)


def _placed(row: RawRow) -> Iterator[tuple[int, RawCell]]:
    """The cells of a row that no merge carries down, each with its grid column."""
    at = 0
    for cell in row.cells:
        if not cell.merged_above:
            yield at, cell
        at += max(1, cell.span)


def _table_bounds(rows: list[RawRow], widths: set[int]) -> tuple[int, int]:
    """Indices of the first row of a sheet's table and of the row after it; equal without one.

    The table begins at the column headings, or at the first row with several cells where the
    sheet only continues a table; it ends at the last such row, and rows right below belong to it.
    """
    headings = [at for at, row in enumerate(rows) if names_columns(row)]
    full = [at for at, row in enumerate(rows) if _reach(row) >= _TABLE_CELLS]
    if headings:
        first = headings[0]
    elif full and max(row.width for row in rows) in widths:
        first = 0
    elif full:
        first = full[0]
    else:
        return 0, 0
    last = max([first, *full]) + 1
    while last < len(rows) and rows[last].filled:
        last += 1
    closing = (at for at in range(first + 1, last) if _closes(rows[at]))
    return first, next(closing, last)


def _closes(row: RawRow) -> bool:
    """Whether a row only says where, when and by whom the table was signed."""
    texts = [cell.text for cell in row.cells if cell.text and not cell.merged_above]
    return bool(texts) and all(pattern("signing", "closing").fullmatch(text) for text in texts)


def _reach(row: RawRow) -> int:
    return sum(1 for cell in row.cells if cell.text)
