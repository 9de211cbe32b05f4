"""Tables of a PDF page that no rules draw: found by their heading, read by where words stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from loaders.columns import is_plain_heading
from loaders.document import Row
from loaders.readers.aligned import AlignedRow, goes_on, read_page, row_of
from loaders.readers.aligned_columns import Columns, Spread, Word, find_heading, spread
from loaders.readers.assembly import RawCell, RawRow, names_columns
from loaders.readers.pdf_grid import Grid
from loaders.readers.pdf_text import Char, Printed, join, printed_lines, rows_of

_GUTTER = 0.75  # of the letter size: a wider gap may part two columns
_MARGIN = 0.5  # of the letter size: how far words must reach over a border
_APART = 0.6  # of the letter size: white space between rows
_EDGE = 0.08  # of the page's height: where page numbers stand
_TIE = "\u2060"


@dataclass(slots=True)
class Unruled:
    """A table without rules on one page: its rows, columns, characters, and where it begins.

    ``goes_on`` says that it is the rest of the table of the page before, ``closed`` that text
    follows it.
    """

    top: float
    rows: list[Row]
    columns: Columns
    chars: list[Char]
    parts: list[AlignedRow]
    goes_on: bool = False
    closed: bool = False


def is_heading_only(grid: Grid) -> bool:
    """Whether a ruled table holds nothing but column headings."""
    if not 0 < len(grid.rows) <= 2:
        return False
    rows = [RawRow([RawCell([join(c.lines)] if c.lines else []) for c in r]) for r in grid.rows]
    words = [cell.text for row in rows for cell in row.cells if cell.text]
    heads = any(names_columns(row) for row in rows) and len(grid.xs) > 3
    return heads and (len(rows) == 1 or all(is_plain_heading(text) for text in words))


def find_unruled(
    chars: Sequence[Char], height: float, before: Unruled | None, blocked: Sequence[float]
) -> list[Unruled]:
    """The table without rules on a page, if there is one.

    Parameters
    ----------
    chars : sequence of dict
        Characters that no ruled table took.
    height : float
        Height of the page in points.
    before : Unruled or None
        Such a table on the page before.
    blocked : sequence of float
        Where ruled tables begin: nothing goes on past them.
    """
    rows = [row for row in rows_of(chars) if any(c["text"].strip() for c in row)]
    rows = [row for row in rows if not _is_page_number(row, height)]
    stop = min(blocked, default=height)
    rows = [row for row in rows if min(c["top"] for c in row) < stop]
    if not rows:
        return []
    size = sorted(c["size"] for row in rows for c in row)[sum(map(len, rows)) // 2]
    lines = _lines(rows, size)
    headed = any(find_heading(lines, n) for n in range(len(lines)))
    stays = before is not None and (
        not before.closed or goes_on(before.columns, before.parts, lines)
    )
    if not headed and not stays:
        return []
    known = before.columns if before is not None and stays else None
    found, columns, closed = read_page(lines, known, step=1.0, margin=_MARGIN * size)
    parts = [part for part in found if isinstance(part, AlignedRow)]
    if columns is None or all(part.header for part in parts):
        return []
    own = [char for part in parts for key in part.lines for char in rows[key]]
    made = [_untied(row_of(part, columns, None)) for part in parts]
    top = min(c["top"] for c in own)
    return [Unruled(top, made, columns, own, parts, known is not None and not headed, closed)]


def _tied(word: Printed) -> str:
    """A word; one that a wrap cuts behind its hyphen is marked, for no space stands there."""
    cut = len(word.text) > 1 and word.text[-1] in "-–/" and not word.spaced
    return word.text + _TIE if cut else word.text


def _untied(row: Row) -> Row:
    cells = (replace(c, text=c.text.replace(f"{_TIE} ", "").replace(_TIE, "")) for c in row.cells)
    return replace(row, cells=tuple(cells))


def _is_page_number(row: Sequence[Char], height: float) -> bool:
    text = "".join(c["text"] for c in row).strip(" -–—")
    at_edge = row[0]["top"] < _EDGE * height or row[0]["bottom"] > (1 - _EDGE) * height
    return at_edge and text.isdigit()


def _lines(rows: Sequence[Sequence[Char]], size: float) -> list[Spread]:
    lines: list[Spread] = []
    bottom = 0.0
    for key, row in enumerate(rows):
        top = min(c["top"] for c in row)
        printed = printed_lines(row, words=True)
        words = [Word(_tied(p), p.x0, p.x1) for p in sorted(printed, key=lambda p: p.x0)]
        lines.append(spread(key, words, _GUTTER * size, apart=top - bottom > _APART * size))
        bottom = max(c["bottom"] for c in row)
    return lines
