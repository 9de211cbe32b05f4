"""What every reader hands on: a document as body lines and table rows with their places.

Readers know formats and nothing of plans' meaning beyond column headings; from here on no code
knows which format a document had.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class ColumnRole(StrEnum):
    """What a column of a task table holds."""

    NUMBER = "number"
    TASK = "task"
    LEAD = "lead"
    COORDINATING = "coordinating"
    AGENCIES = "agencies"  # lead and coordinating bodies in one column
    PRODUCT = "product"
    DEADLINE = "deadline"
    NOTE = "note"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a document: a text line, a paragraph, or one physical row of a table.

    ``number`` is 1-based and counts every line, blank ones too; ``text`` is NFC without its end
    of line. ``bold`` and ``centred`` are layout hints where the format has them. ``beside`` is the
    end of the text that stands in a right-hand column of its own, as letterheads and signatures
    do; it is empty for a line of the left column, ``None`` where there is one column.
    """

    number: int
    text: str
    page: int | None = None
    bold: bool = False
    centred: bool = False
    beside: str | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a physical row.

    ``text`` is NFC, tags gone, wrapped lines joined by one space. ``merged_above`` marks a cell
    that a vertical merge carries down (``text`` then repeats the text of the cell above).
    ``span`` is how many grid columns it covers. ``doubts`` are stable codes of what the reader
    had to guess about this cell.
    """

    text: str = ""
    lines: tuple[int, ...] = ()
    merged_above: bool = False
    span: int = 1
    bold: bool = False
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One physical row of a table, as printed: header rows, section rows, cut rows included.

    ``lines`` are all line numbers that the row stands on. ``roles`` is set only by a reader that
    had to find the columns itself (flowed text): one role a cell. ``header`` marks a row that the
    format itself says is a heading. ``table`` numbers the tables of the document from 0.
    """

    cells: tuple[Cell, ...]
    lines: tuple[int, ...]
    page: int | None = None
    table: int = 0
    roles: tuple[ColumnRole, ...] | None = None
    header: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a reader noticed: a stable code, a message for people, and the line.

    ``subject`` is the text it is about, ``suggestion`` what may have been meant.
    """

    code: str
    message: str
    line: int | None = None
    subject: str | None = None
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One document as read.

    Attributes
    ----------
    kind : str
        Format told from the content: tabbed, layout, flowed, docx, pdf, xlsx, html, markdown.
    lines : tuple of Line
        Every line, in order. Nothing of the document is missing here.
    items : tuple of Line or Row
        The same in reading order, table rows as :class:`Row`, the rest as :class:`Line`. Blank
        lines and page furniture are left out of ``items`` and listed in ``furniture``.
    furniture : tuple of int
        Line numbers of page numbers, running heads and the like.
    findings : tuple of Finding
        What was doubtful.
    """

    kind: str
    lines: tuple[Line, ...]
    items: tuple[Line | Row, ...]
    furniture: tuple[int, ...] = ()
    findings: tuple[Finding, ...] = field(default=())
