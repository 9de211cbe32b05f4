"""What the readers of laid-out formats share: numbering lines, placing rows, telling layout tables.

Every paragraph and every physical table row is one numbered line, so that the source view shows
the whole document and each row can point at its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from loaders.columns import is_plain_heading, is_year, role_of
from loaders.document import Cell, Document, Finding, Line, Row
from loaders.text import nfc, squeeze

MIN_TABLE_COLUMNS = 3
MIN_HEADER_ROLES = 2


@dataclass(slots=True)
class RawCell:
    """One cell of a physical row as a format stores it: its paragraphs and its span."""

    blocks: list[str] = field(default_factory=list)
    span: int = 1
    merged_above: bool = False
    bold: bool = False
    centred: bool = False
    doubts: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The paragraphs of the cell joined by single spaces."""
        return squeeze(" ".join(self.blocks))


@dataclass(slots=True)
class RawRow:
    """One physical row of a table before it has a line number."""

    cells: list[RawCell]
    header: bool = False

    @property
    def width(self) -> int:
        """How many grid columns the row covers."""
        return sum(cell.span for cell in self.cells)

    @property
    def filled(self) -> int:
        """How many cells have text of their own."""
        return sum(1 for cell in self.cells if cell.text and not cell.merged_above)


class Assembly:
    """Collects a document line by line and row by row, numbering as it goes."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.lines: list[Line] = []
        self.items: list[Line | Row] = []
        self.furniture: list[int] = []
        self.findings: list[Finding] = []
        self.tables = 0
        self.widths: set[int] = set()

    def add_line(
        self,
        text: str,
        *,
        page: int | None = None,
        bold: bool = False,
        centred: bool = False,
        furniture: bool = False,
    ) -> int:
        """Number one line of text; blank lines and furniture stay out of the reading order."""
        line = Line(len(self.lines) + 1, squeeze(nfc(text)), page, bold, centred)
        self.lines.append(line)
        if furniture or not line.text:
            self.furniture.append(line.number)
        else:
            self.items.append(line)
        return line.number

    def add_row(
        self, raw: RawRow, *, table: int, page: int | None = None, furniture: bool = False
    ) -> None:
        """Number one physical table row, its cells joined by tabs in the source view."""
        cells = tuple(
            Cell(squeeze(nfc(c.text)), (), c.merged_above, max(1, c.span), c.bold, c.doubts)
            for c in raw.cells
        )
        printed = "\t".join("" if cell.merged_above else cell.text for cell in cells)
        number = len(self.lines) + 1
        self.lines.append(Line(number, printed, page))
        if furniture or not printed.strip():
            self.furniture.append(number)
            return
        placed = tuple(replace(cell, lines=(number,)) for cell in cells)
        self.items.append(Row(placed, (number,), page, table, None, raw.header))

    def add_table(
        self, rows: Sequence[RawRow], *, page: int | None = None, furniture: bool = False
    ) -> None:
        """Place a table: as rows, or cell by cell as text where it only lays text out."""
        rows = [row for row in rows if row.cells]
        if not rows:
            return
        if is_layout(rows, self.widths):
            for row in rows:
                self.add_cells_as_lines(row, page=page, furniture=furniture)
            return
        self.widths.add(max(row.width for row in rows))
        for row in rows:
            self.add_row(row, table=self.tables, page=page, furniture=furniture)
        self.tables += 1

    def add_cells_as_lines(
        self, row: RawRow, *, page: int | None = None, furniture: bool = False
    ) -> None:
        """Place the paragraphs of a row that is not a table row, cell after cell."""
        for cell in row.cells:
            if cell.merged_above:
                continue
            for block in cell.blocks:
                self.add_line(
                    block, page=page, bold=cell.bold, centred=cell.centred, furniture=furniture
                )

    def note(self, code: str, message: str, line: int | None = None) -> None:
        """Record what was doubtful."""
        self.findings.append(Finding(code, message, line))

    def document(self) -> Document:
        """The finished document."""
        return Document(
            self.kind,
            tuple(self.lines),
            tuple(self.items),
            tuple(self.furniture),
            tuple(self.findings),
        )


def is_layout(rows: Sequence[RawRow], known_widths: Iterable[int] = ()) -> bool:
    """Whether a table only puts text side by side, such as a letterhead or a signature block.

    A table as wide as one already read is its continuation; a table with column headings is one
    of its own; anything else in one or two columns of text is layout.
    """
    width = max(row.width for row in rows)
    if any(names_columns(row) for row in rows[:4]):
        return False
    if width < MIN_TABLE_COLUMNS:
        return True
    if width in set(known_widths):
        return False
    return max(row.filled for row in rows) < MIN_TABLE_COLUMNS and len(rows) <= MIN_TABLE_COLUMNS


def names_columns(row: RawRow) -> bool:
    """Whether a row reads as column headings: two word for word, or nearly all by their words."""
    filled = [cell.text for cell in row.cells if cell.text]
    years = [text for text in filled if is_year(text)]
    if any(text.strip(" .()").isdigit() for text in filled if text not in years):
        return False
    known = [text for text in filled if role_of(text) is not None]
    plain = [text for text in known if is_plain_heading(text)]
    if len(plain) >= MIN_HEADER_ROLES and years:  # a table of figures
        return len(known) + len(years) >= len(filled) - 1
    if len(plain) >= MIN_HEADER_ROLES:
        return 2 * len(known) > len(filled)
    return len(known) > MIN_HEADER_ROLES and len(known) >= len(filled) - 1
