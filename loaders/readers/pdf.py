"""PDF files: ruled tables as physical rows, running text as paragraphs, page furniture apart.

A table that goes on over a page keeps its number; rows that the page break cuts come as they are
printed and are joined by :mod:`loaders.tables`. Each page is parsed once: tables and text work on
the same characters.
"""

from __future__ import annotations

import io
import logging
import struct
import zlib
from collections.abc import Iterator

import pdfplumber
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from loaders.document import Document
from loaders.errors import UnreadableDocument
from loaders.readers import pdf_paragraphs as running
from loaders.readers.assembly import Assembly, RawCell, RawRow, is_layout, names_columns
from loaders.readers.ooxml import damaged
from loaders.readers.pdf_grid import NARROW, Grid, GridCell, many_numbers
from loaders.readers.pdf_legacy import OldFonts
from loaders.readers.pdf_page import Page, read_page
from loaders.readers.pdf_text import join, share_unmapped
from loaders.readers.pdf_unruled import Unruled

KIND = "pdf"
MAX_PAGES = 400
_FEW_LETTERS = 15  # a page
_DAMAGE = (
    PdfminerException, PDFException, PSException, ValueError, TypeError, KeyError, IndexError,
    AttributeError, AssertionError, RuntimeError, ArithmeticError, EOFError, OSError,
    struct.error, zlib.error, MalformedPDFException,
)  # fmt: skip


def recognises(data: bytes) -> bool:
    """Whether the bytes are a PDF file, rubbish before its mark allowed."""
    return b"%PDF-" in data[:1024]


def read(data: bytes) -> Document:
    """One PDF file as lines and table rows."""
    lost = _LostData()
    logger = logging.getLogger("pdfminer")
    logger.addHandler(lost)
    try:
        pages = list(_pages(data))
    finally:
        logger.removeHandler(lost)
    _refuse_without_text(pages)
    reader = _Reader(pages)
    reader.place_all()
    if lost.seen:
        reader.assembly.note(
            "damaged_parts",
            "Parts of the PDF are damaged and may be missing here: compare with the document.",
        )
    return reader.assembly.document()


class _LostData(logging.Handler):
    """Notices when the parser says that it lost a part of the file."""

    seen = False

    def emit(self, record: logging.LogRecord) -> None:
        """Keep in mind that data was lost."""
        self.seen = self.seen or "Data-loss" in record.msg


def _pages(data: bytes) -> Iterator[Page]:
    before: Page | None = None
    fonts = OldFonts()
    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            if len(pdf.pages) > MAX_PAGES:
                raise UnreadableDocument(
                    f"The PDF has more than {MAX_PAGES} pages: keep the pages of the plan only.",
                    key="too_large",
                )
            for number, page in enumerate(pdf.pages, start=1):
                before = read_page(page, number, before, fonts)
                yield before
                page.close()
    except _DAMAGE as error:
        raise _unreadable(error) from error


def _unreadable(error: BaseException) -> UnreadableDocument:
    """The error that a person can act on."""
    causes: list[object] = [error, error.__cause__, *getattr(error, "args", ())]
    if any(isinstance(c, PDFPasswordIncorrect | PDFEncryptionError) for c in causes):
        return UnreadableDocument(
            "The PDF is protected by a password: save it without one.", key="encrypted"
        )
    return damaged()


def _refuse_without_text(pages: list[Page]) -> None:
    """Refuse pictures of text, and text whose letters have no meaning."""
    texts = [p.line.text for page in pages for p in page.lines]
    texts += [c.text for page in pages for u in page.unruled for r in u.rows for c in r.cells]
    texts += [
        line.text for page in pages for g in page.grids for c in g.cells() for line in c.lines
    ]
    whole = "".join(texts)
    if len(whole) < _FEW_LETTERS * max(1, len(pages)):
        pictures = any(page.pictures for page in pages)
        raise UnreadableDocument(
            "The PDF holds pictures of pages and no text: give the Word file or a text PDF."
            if pictures
            else "The PDF holds no text: give the file that holds the plan.",
            key="scanned_pdf" if pictures else "empty_document",
        )
    if share_unmapped(whole) > 0.1:
        raise UnreadableDocument(
            "The letters of the PDF have no meaning that a program can read: give the Word file.",
            key="scanned_pdf",
        )


class _Reader:
    """Places what the pages hold, in reading order."""

    def __init__(self, pages: list[Page]) -> None:
        self.pages = pages
        self.assembly = Assembly(KIND)
        self.furniture = running.furniture([page.lines for page in pages])
        body = [p for page in pages for p in page.lines if id(p) not in self.furniture]
        self.margins = running.Margins(body)
        self.waiting: list[running.Paged] = []
        self.last: Grid | None = None
        self.last_row: list[RawCell] = []
        self.reaching: set[int] = set()

    def place_all(self) -> None:
        """Place every page."""
        for page in self.pages:
            for part in page.parts():
                if isinstance(part, Grid):
                    self.place_text()
                    self.place_table(part, page.number)
                elif isinstance(part, Unruled):
                    self.place_text()
                    self.place_unruled(part, page.number)
                elif id(part) in self.furniture:
                    self.assembly.add_line(part.line.text, page=part.page, furniture=True)
                else:
                    self.waiting.append(part)
            for text in page.marks:
                self.assembly.add_line(text, page=page.number, furniture=True)
            if page.pictures and not page.lines and not page.grids:
                self.assembly.note(
                    "page_without_text", f"Page {page.number} is a picture: its text is not read."
                )
        self.place_text()

    def place_text(self) -> None:
        """Place the running text gathered so far; text between two tables parts them."""
        if self.waiting:
            self.last = None
        for block in running.paragraphs(self.waiting, self.margins):
            text = join([p.line for p in block.lines])
            self.assembly.add_line(text, page=block.page, bold=block.bold, centred=block.centred)
        self.waiting = []

    def place_table(self, grid: Grid, page: int) -> None:
        """Place one table of one page, as the continuation of the last where it is one."""
        rows = [self.row(grid, at) for at in range(len(grid.rows))]
        if is_layout(rows, self.assembly.widths):
            for row in rows:
                self.assembly.add_cells_as_lines(row, page=page)
            return
        goes_on = self.last is not None and len(self.last.xs) == len(grid.xs)
        if goes_on:
            self.carry_over(grid, rows)
        else:
            self.assembly.tables += 1
        self.assembly.widths.add(max(row.width for row in rows))
        for row in rows:
            self.assembly.add_row(row, table=self.assembly.tables - 1, page=page)
        self.last, self.last_row = grid, rows[-1].cells
        bottom = len(grid.rows) - 1
        self.reaching = {c.column for c in grid.rows[bottom] if c.row < bottom and c.down > 1}

    def place_unruled(self, table: Unruled, page: int) -> None:
        """Place the rows of a table without rules; one without a heading goes on."""
        self.last = None
        if not table.goes_on:
            self.assembly.tables += 1
        self.assembly.widths.add(len(table.columns.roles))
        for row in table.rows:
            cells = [
                RawCell([cell.text] if cell.text else [], cell.span, doubts=cell.doubts)
                for cell in row.cells
            ]
            raw = RawRow(cells, header=row.header)
            self.assembly.add_row(raw, table=self.assembly.tables - 1, page=page)

    def carry_over(self, grid: Grid, rows: list[RawRow]) -> None:
        """Let a vertical merge that a page break cuts go on: its rest on the new page is empty."""
        first = next((at for at, row in enumerate(rows) if not names_columns(row)), None)
        if first is None:
            return
        above = dict(zip(_columns(self.last_row), self.last_row, strict=True))
        for at in range(first, len(rows)):
            for cell, raw in zip(grid.rows[at], rows[at].cells, strict=True):
                tall = cell.row == first and cell.down > 1
                cut = cell.row == first and cell.column in self.reaching
                source = above.get(cell.column)
                if source and not raw.blocks and (tall or cut) and source.span == raw.span:
                    raw.blocks, raw.merged_above, raw.bold = source.blocks, True, source.bold

    def row(self, grid: Grid, at: int) -> RawRow:
        """One physical row of a table."""
        return RawRow([self.cell(cell, at) for cell in grid.rows[at]])

    def cell(self, cell: GridCell, at: int) -> RawCell:
        """One cell, its wrapped lines joined."""
        text = join(cell.lines, narrow=cell.width < NARROW)
        bold = bool(cell.lines) and all(line.bold for line in cell.lines)
        doubts = ("nested_table",) if cell.nested else ()
        if cell.column == 0 and many_numbers(cell):
            doubts = (*doubts, "joined_rows_uncertain")
        return RawCell([text] if text else [], cell.across, cell.row < at, bold, doubts=doubts)


def _columns(cells: list[RawCell]) -> list[int]:
    """Grid column at which each cell begins."""
    starts, column = [], 0
    for cell in cells:
        starts.append(column)
        column += cell.span
    return starts
