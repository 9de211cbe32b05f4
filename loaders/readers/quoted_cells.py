"""Rows copied from a spreadsheet: cells of several lines or with quotes inside stand in quotes."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.document import Cell, Line, Row
from loaders.text import join_wrapped

_LONGEST = 60  # lines of one row
_QUOTE = '"'


def quoted_row(lines: Sequence[Line], start: int, table: int) -> tuple[Row, int] | None:
    """The row that begins on a line and how many lines it takes; ``None`` where nothing is quoted.

    A quote opens a cell only at its beginning and closes it only at its end; one inside is doubled.
    """
    text = "\n".join(line.text for line in lines[start : start + _LONGEST])
    at = first = 0
    cells: list[Cell] = []
    quoted = False
    while True:
        found = _quoted(text, at) if text[at : at + 1] == _QUOTE else None
        if found:
            inner, end = found
            quoted = True
        else:
            end = min(p for p in (text.find("\t", at), text.find("\n", at), len(text)) if p >= 0)
            inner = text[at:end]
        last = first + text.count("\n", at, end)
        numbers = tuple(line.number for line in lines[start + first : start + last + 1])
        cells.append(Cell(join_wrapped(inner.split("\n")), numbers))
        first = last
        if text[end : end + 1] != "\t":
            break
        at = end + 1
    if not quoted or len(cells) < 2:
        return None
    taken = lines[start : start + first + 1]
    row = Row(tuple(cells), tuple(line.number for line in taken), taken[0].page, table)
    return row, len(taken)


def _quoted(text: str, at: int) -> tuple[str, int] | None:
    """Content and end of a cell in quotes; ``None`` where the quotes are the author's own."""
    end = at + 1
    while (end := text.find(_QUOTE, end)) >= 0:
        if text[end + 1 : end + 2] == _QUOTE:
            end += 2
            continue
        inner = text[at + 1 : end]
        closes = text[end + 1 : end + 2] in ("", "\t", "\n")
        needed = "\n" in inner or _QUOTE * 2 in inner
        return (inner.replace(_QUOTE * 2, _QUOTE), end + 1) if closes and needed else None
    return None
