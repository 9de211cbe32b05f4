"""Text whose table cells stand between tabs, one line a row or one row over several lines."""

from __future__ import annotations

import re
from itertools import pairwise

from loaders.columns import is_plain_heading, role_of
from loaders.document import Cell, Document, Line, Row
from loaders.errors import UnreadableDocument
from loaders.numbering import NumberKind, kind_of, split_title
from loaders.readers.plain_text import decode, text_lines
from loaders.readers.quoted_cells import quoted_row
from loaders.text import join_wrapped

KIND = "tabbed"
LEAST_COLUMNS = 3
LEAST_ROWS = 2
_TITLE_KINDS = (NumberKind.ROMAN, NumberKind.LETTER)
_TITLE_LINES = 4  # lines that section titles between two rows may take
_OPEN_ENDS = (",", "-", "–", "(", "/", "&")

_TAGS = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>")
_PAGE_NUMBER = re.compile(r"\s*(?:-\s*)?\d{1,3}(?:\s*-)?\s*")
_NUMBERED = re.compile(r"\s*(?:\d[\d.]*|[IVXLC]+|[A-Z])[.)]?\s*")


def recognises(data: bytes) -> bool:
    """Whether the bytes are text with a heading row, or several rows, of tabbed cells."""
    try:
        lines = decode(data).splitlines()
    except UnreadableDocument:
        return False
    wide = [line for line in lines if line.count("\t") >= LEAST_COLUMNS - 1]
    named = any(sum(role_of(cell) is not None for cell in row.split("\t")) >= 2 for row in wide)
    return len(wide) >= LEAST_ROWS and named


def read(data: bytes) -> Document:
    """Lines with tabs as rows, the others as body lines."""
    lines = text_lines(decode(data))
    items: list[Line | Row] = []
    furniture: list[int] = []
    table, width, at = -1, 0, 0
    repeated: str | None = None  # a heading row that goes on with the table wherever it stands
    while at < len(lines):
        line = lines[at]
        if "\t" in line.text.strip(" "):
            if not items or isinstance(items[-1], Line):
                if table < 0 and not _is_numbered_title(items[-1:]):
                    repeated = line.text
                table, width = table + 1, 0
            if quoted := quoted_row(lines, at, table):
                row, taken = quoted
            else:
                taken = _row_lines(lines, at, width)
                row = _row(lines[at : at + taken], table)
            width = max(width, len(row.cells))
            items.append(row)
            at += taken
            continue
        if line.text.strip():
            within = bool(items) and isinstance(items[-1], Row)
            titles = _titles_within(lines, at, repeated) if within else []
            if titles:
                items += [_title(title, table, width) for title in titles]
                at = titles[-1][-1].number
                continue
            if _PAGE_NUMBER.fullmatch(line.text) and table >= 0:
                furniture.append(line.number)
            else:
                items.append(line)
        at += 1
    return Document(KIND, tuple(lines), tuple(_without_lists(items, lines)), tuple(furniture))


def _without_lists(items: list[Line | Row], lines: list[Line]) -> list[Line | Row]:
    """The items with numbered paragraphs behind the last table as lines, not as its rows.

    Word puts a tab behind the number of a paragraph too; no row of a wide table holds no more.
    """
    last = next((n for n in range(len(items) - 1, -1, -1) if isinstance(items[n], Row)), -1)
    end = items[last] if last >= 0 else None
    if not isinstance(end, Row):
        return items
    begin = last + 1
    while begin and _is_short(items[begin - 1], end.table):
        begin -= 1
    tail = [row for row in items[begin : last + 1] if isinstance(row, Row)]
    titles = [n for n, row in enumerate(tail) if kind_of(row.cells[0].text) in _TITLE_KINDS]
    if not titles or not begin:
        return items
    begin += titles[0]
    listed = [lines[n - 1] for row in tail[titles[0] :] for n in row.lines]
    return [*items[:begin], *listed, *items[last + 1 :]]


def _is_short(item: Line | Row, table: int) -> bool:
    """Whether an item is a row of the table without a cell behind the words of its task."""
    return isinstance(item, Row) and item.table == table and len(item.cells) < LEAST_COLUMNS


def _row_lines(lines: list[Line], start: int, width: int) -> int:
    """How many lines the row takes: more than one only if they complete the table's width."""
    cells = lines[start].text.count("\t") + 1
    if cells >= width:
        return 1 + (_wrapped_lines(lines, start + 1) if width else 0)
    for taken, line in enumerate(lines[start + 1 :], start=2):
        first = line.text.split("\t")[0]
        if not line.text.strip() or _NUMBERED.fullmatch(first) or not first.strip():
            return 1
        cells += line.text.count("\t")
        if cells >= width:
            complete = cells == width and "\t" in line.text
            return taken + _wrapped_lines(lines, start + taken) if complete else 1
    return 1


def _wrapped_lines(lines: list[Line], start: int) -> int:
    """How many lines go on with the last cell of the row that ends before ``start``."""
    taken = 0
    for above, line in pairwise(lines[start - 1 :]):
        text = line.text.strip()
        goes_on = text[:1].islower() or above.text.rstrip().endswith(_OPEN_ENDS)
        if not text or "\t" in line.text.strip(" ") or not goes_on:
            break
        taken += 1
    return taken


def _is_numbered_title(items: list[Line | Row]) -> bool:
    """Whether a section heading stands above the first table: then each table has its own."""
    return any(
        isinstance(item, Line) and split_title(item.text.strip()) is not None for item in items
    )


def _titles_within(lines: list[Line], start: int, repeated: str | None) -> list[list[Line]]:
    """Section titles printed without tabs between two rows of a table, each with its lines.

    None where a blank line parts them from the next row, a heading row follows, or what stands
    there is too long for titles. A printed number makes up for a blank line, and for the heading
    row ``repeated`` on the next page.
    """
    titles: list[list[Line]] = []
    numbered = blank = False
    for line in lines[start : start + _TITLE_LINES + 1]:
        text = line.text.strip()
        if "\t" in line.text.strip(" "):
            heads = sum(is_plain_heading(cell) for cell in line.text.split("\t")) >= 2
            turned = numbered and line.text == repeated
            return [] if (heads and not turned) or (blank and not numbered) else titles
        parted = split_title(text)
        if not text or _PAGE_NUMBER.fullmatch(text):
            blank = True
        elif not titles or (parted and kind_of(parted[0]) is not NumberKind.NONE):
            titles.append([line])
            numbered = parted is not None
        else:
            titles[-1].append(line)
    return []


def _title(lines: list[Line], table: int, width: int) -> Row:
    numbers = tuple(line.number for line in lines)
    text = join_wrapped([_TAGS.sub(" ", line.text) for line in lines])
    return Row((Cell(text, numbers, span=max(2, width)),), numbers, lines[0].page, table)


def _row(lines: list[Line], table: int) -> Row:
    cells: list[tuple[list[str], list[int]]] = []
    for line in lines:
        for index, part in enumerate(line.text.split("\t")):
            if index == 0 and cells:
                cells[-1][0].append(part)
                cells[-1][1].append(line.number)
            else:
                cells.append(([part], [line.number]))
    return Row(
        tuple(
            Cell(join_wrapped([_TAGS.sub(" ", p) for p in parts]), tuple(at)) for parts, at in cells
        ),
        tuple(line.number for line in lines),
        lines[0].page,
        table,
    )
