"""The first sheet of a filled-in workbook as plain cells: numbers as numbers, dates as ISO text."""

from __future__ import annotations

import io
import warnings
from datetime import date

from openpyxl import load_workbook

from loaders.readers.excel import DAMAGE
from loaders.readers.excel_values import printed
from loaders.readers.ooxml import Container, damaged
from loaders.text import nfc, squeeze

MAX_ROWS = 2_000
MAX_COLUMNS = 40
Cell = str | float | None


def read_rows(data: bytes) -> list[list[Cell]]:
    """One list per row from the first, as far down as cells are filled.

    Numbers stay numbers, so that a typed "1.600" is told from the number 1.6; a percentage keeps
    its sign as text.

    Raises
    ------
    UnreadableDocument
        When the file is no workbook or is damaged.
    """
    Container(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            sheet = book.worksheets[0]
            sheet.reset_dimensions()
            rows = sheet.iter_rows(max_row=MAX_ROWS + 2, max_col=MAX_COLUMNS)
            found = [[_plain(cell) for cell in row] for row in rows]
            book.close()
    except DAMAGE as error:
        raise damaged() from error
    while found and not any(cell is not None for cell in found[-1]):
        found.pop()
    return found


def _plain(cell: object) -> Cell:
    value = getattr(cell, "value", None)
    shown = getattr(cell, "number_format", "") or ""
    if value is None:
        return None
    if isinstance(value, int | float) and not isinstance(value, bool) and "%" not in shown:
        return float(value)
    text = value if isinstance(value, str) else printed(value, shown)
    if isinstance(value, date) and "/" in text:
        text = "-".join(reversed(text.split("/")))  # a month of a year
    return squeeze(nfc(text)) or None
