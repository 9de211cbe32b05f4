"""Text whose table cells stand between tabs, one line a row or one row over several lines."""

from __future__ import annotations

import re

from loaders.columns import role_of
from loaders.document import Cell, Document, Line, Row
from loaders.errors import UnreadableDocument
from loaders.readers.plain_text import decode, text_lines
from loaders.text import join_wrapped

KIND = "tabbed"
LEAST_COLUMNS = 3
LEAST_ROWS = 2

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
    while at < len(lines):
        line = lines[at]
        if "\t" in line.text.strip(" "):
            if not items or isinstance(items[-1], Line):
                table, width = table + 1, 0
            taken = _row_lines(lines, at, width)
            row = _row(lines[at : at + taken], table)
            width = max(width, len(row.cells))
            items.append(row)
            at += taken
            continue
        if line.text.strip():
            if _PAGE_NUMBER.fullmatch(line.text) and table >= 0:
                furniture.append(line.number)
            else:
                items.append(line)
        at += 1
    return Document(KIND, tuple(lines), tuple(items), tuple(furniture))


def _row_lines(lines: list[Line], start: int, width: int) -> int:
    """How many lines the row takes: more than one only if they complete the table's width."""
    cells = lines[start].text.count("\t") + 1
    if cells >= width:
        return 1
    for taken, line in enumerate(lines[start + 1 :], start=2):
        first = line.text.split("\t")[0]
        if not line.text.strip() or _NUMBERED.fullmatch(first) or not first.strip():
            return 1
        cells += line.text.count("\t")
        if cells >= width:
            return taken if cells == width and "\t" in line.text else 1
    return 1


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
