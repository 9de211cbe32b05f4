"""Text whose columns are kept by spaces, as ``pdftotext -layout`` and old printers write it."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.document import Document, Line, Row
from loaders.errors import UnreadableDocument, UnsupportedLayout
from loaders.plan_titles import plan_heading
from loaders.readers.aligned import AlignedRow, again, goes_on, read_page, row_of
from loaders.readers.aligned_columns import Columns, Spread, Word, find_heading, spread
from loaders.readers.flowed_doubts import refuse_incoherent
from loaders.readers.flowed_vocabulary import load_vocabulary
from loaders.readers.plain_text import decode, text_lines
from loaders.text import squeeze

KIND = "layout"
_GUTTER = 2  # spaces: fewer part words, more part columns
_MARGIN = 2.0  # letters that a run of words must reach over a border
_SLACK = 2.5  # letters by which a full cell pushes the next one along
_WORD = re.compile(r"\S+")
_PAGE_NUMBER = re.compile(r"\s*[-–—]?\s*(?:[Tt]rang\s+)?\d{1,3}(?:\s*/\s*\d{1,3})?\s*[-–—]?\s*")


def recognises(data: bytes) -> bool:
    """Whether the bytes are text with a heading whose cells stand side by side."""
    try:
        text = decode(data)
    except UnreadableDocument:
        return False
    if "\t" in text.strip():
        return False
    lines = [_spread(line, apart=False) for line in text_lines(text) if line.text.strip()]
    return any(len(s.segments) > 2 and find_heading(lines, n) for n, s in enumerate(lines))


def read(data: bytes) -> Document:
    """Lines of text, and rows where cells stand under a heading.

    Raises
    ------
    UnsupportedLayout
        When the cells under the heading do not fit their columns.
    """
    printed = text_lines(decode(data))
    furniture = _page_numbers(printed)
    items: list[Line | Row] = []
    parts: list[AlignedRow | Spread] = []
    columns: Columns | None = None
    closed = True
    apart = _right_columns(printed)
    lines = [
        replace(line, text=squeeze(line.text), beside=apart.get(line.number)) for line in printed
    ]
    pages = sorted({line.page or 1 for line in lines})
    for page in pages:
        own = [line for line in printed if (line.page or 1) == page]
        spreads = _spreads(own, furniture)
        headed = any(find_heading(spreads, n) for n in range(len(spreads)))
        if columns and not headed:
            stays = not closed or goes_on(columns, parts, spreads)
            columns = again(columns, spreads) if stays else None
        elif closed:
            columns = None
        found, named, closed = read_page(spreads, columns, step=0.5, margin=_MARGIN, slack=_SLACK)
        columns = named or columns
        items += [_item(part, lines, columns) for part in found]
        parts += found
    _refuse(items)
    return Document(KIND, tuple(lines), tuple(items), tuple(sorted(furniture)))


def _spreads(lines: list[Line], furniture: set[int]) -> list[Spread]:
    found = []
    apart = False
    for line in lines:
        if not line.text.strip() or line.number in furniture:
            apart = True
            continue
        found.append(_spread(line, apart=apart))
        apart = False
    return found


def _spread(line: Line, *, apart: bool) -> Spread:
    words = [Word(m.group(), m.start(), m.end()) for m in _WORD.finditer(line.text)]
    return spread(line.number, words, _GUTTER, apart=apart)


def _right_columns(printed: list[Line]) -> dict[int, str]:
    """What stands in the right-hand column of the letterhead and of the signature, by line."""
    filled = [line for line in printed if line.text.strip()]
    title = next((n for n, f in enumerate(filled) if plan_heading(f.text.strip())), 0)
    after = load_vocabulary().after
    closing = [n for n, f in enumerate(filled) if after.match(f.text.strip())]
    end = next((n for n in closing if n > title), len(filled))
    return _beside(filled[:title]) | _beside(filled[end:])


def _beside(zone: list[Line]) -> dict[int, str]:
    """The right-hand parts of lines, none where no line has two."""
    spreads = [_spread(line, apart=False) for line in zone]
    edges = [s.segments[-1].x0 for s in spreads if len(s.segments) == 2]
    if not edges:
        return {}
    edge = min(edges)
    return {
        s.key: squeeze(s.segments[-1].text) if s.segments[-1].x0 >= edge else "" for s in spreads
    }


def _page_numbers(lines: list[Line]) -> set[int]:
    """Blank lines, and numbers alone on the first or the last line of a page."""
    found = {line.number for line in lines if not line.text.strip()}
    filled = [line for line in lines if line.text.strip()]
    edges = [
        line
        for before, line, after in zip([None, *filled], filled, [*filled[1:], None], strict=False)
        if (before and before.page != line.page) or (after and after.page != line.page)
    ]
    edges += filled[-1:]
    found |= {line.number for line in edges if _PAGE_NUMBER.fullmatch(line.text)}
    return found


def _item(part: AlignedRow | Spread, lines: list[Line], columns: Columns | None) -> Line | Row:
    first = lines[(part.key if isinstance(part, Spread) else part.lines[0]) - 1]
    if isinstance(part, Spread) or columns is None:
        return first
    return row_of(part, columns, first.page)


def _refuse(items: list[Line | Row]) -> None:
    """Stop where most rows do not look like rows: then the columns were misread."""
    rows = [i for i in items if isinstance(i, Row) and not i.header and len(i.cells) > 2]
    if not rows:
        raise UnsupportedLayout(
            "No row stands under the table heading of the text: give the PDF or Word file itself.",
            key="no_table_heading",
        )
    judged = [tuple(cell.doubts for cell in row.cells) for row in rows]
    refuse_incoherent(judged, rows[0].lines[0])
