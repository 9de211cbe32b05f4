"""The form for adding published values: a workbook to fill, with guidance and allowed words.

What a cell may hold comes from the database (places, indicators) and from
``data/vocabulary/values.toml`` (words for codes).
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from analytics import values_words
from analytics.values_reading import Lists
from loaders.reference import vocabulary

_FORM_ROWS = 300  # rows of the form that offer lists
_WIDE = {"indicator_code": 44, "document": 36, "source_url": 40, "locality": 18, "year_basis": 18}
_HEAD = PatternFill("solid", start_color="FF1F4E79")


def template(offered: Lists, lang: str = "vi") -> bytes:
    """The empty form: a sheet to fill with lists to choose from, its guidance, the lists."""
    book = Workbook()
    sheet = book.active
    sheet.title = values_words.say("sheet", "values", lang)
    ranges = _lists_sheet(book, offered, lang)
    for at, name in enumerate(values_words.columns(), 1):
        letter = get_column_letter(at)
        cell = sheet.cell(1, at, values_words.head(name, lang))
        _as_heading(cell)
        sheet.column_dimensions[letter].width = _WIDE.get(name, 15)
        rule = _rule(name, ranges, lang)
        sheet.add_data_validation(rule)
        rule.add(f"{letter}2:{letter}{_FORM_ROWS + 1}")
    sheet.freeze_panes = "A2"
    _guide_sheet(book, lang)
    book.move_sheet(values_words.say("sheet", "guide", lang), offset=-1)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _rule(name: str, ranges: Mapping[str, str], lang: str) -> DataValidation:
    """What a column offers, and the guidance that shows when one of its cells is selected."""
    listed = ranges.get(name)
    rule = DataValidation(
        type="list" if listed else None,
        formula1=listed,
        allow_blank=True,
        showErrorMessage=False,
        showInputMessage=True,
    )
    rule.promptTitle = values_words.head(name, lang)[:32]
    rule.prompt = values_words.say("column", name, lang, "guide")[:250]
    return rule


def _lists_sheet(book: Workbook, offered: Lists, lang: str) -> dict[str, str]:
    """Put everything that may be chosen on a sheet; the range of each column's list."""
    title = values_words.say("sheet", "codes", lang)
    sheet = book.create_sheet(title)
    blocks: dict[str, list[str]] = {
        "locality": list(offered.places),
        "indicator_code": [label for label, _ in offered.indicators.values()],
        "unit": [values_words.word("unit", unit, lang) for _, unit in offered.indicators.values()],
    }
    for group, codes in values_words.words().items():
        blocks.setdefault(group, [values_words.word(group, code, lang) for code in codes])
    ranges = {}
    for at, (name, items) in enumerate(blocks.items(), 1):
        letter = get_column_letter(at)
        _as_heading(sheet.cell(1, at, values_words.head(name, lang)))
        sheet.column_dimensions[letter].width = _WIDE.get(name, 20)
        for row, item in enumerate(items, 2):
            sheet.cell(row, at, item)
        if name != "unit":
            ranges[name] = f"'{title}'!${letter}$2:${letter}${len(items) + 1}"
    sheet.freeze_panes = "A2"
    return ranges


def _guide_sheet(book: Workbook, lang: str) -> None:
    sheet = book.create_sheet(values_words.say("sheet", "guide", lang))
    sheet.append([values_words.say("text", "title", lang)])
    sheet["A1"].font = Font(bold=True, size=14)
    sheet.append([values_words.say("text", "intro", lang)])
    sheet.merge_cells("A2:D2")
    sheet["A2"].alignment = Alignment(wrap_text=True, vertical="top")
    sheet.row_dimensions[2].height = 48
    sheet.append([])
    sheet.append(
        [values_words.say("text", key, lang) for key in ("column", "needed", "meaning", "example")]
    )
    for cell in sheet[4]:
        _as_heading(cell)
    said = vocabulary("values")
    for name in values_words.columns():
        needed = values_words.say("text", "yes" if said["column"][name]["needed"] else "no", lang)
        example = said["example"].get(name, {}).get(lang, "")
        row = [
            values_words.head(name, lang),
            needed,
            values_words.say("column", name, lang, "guide"),
            example,
        ]
        sheet.append(row)
        for cell in sheet[sheet.max_row]:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for letter, width in zip("ABCD", (24, 12, 70, 44), strict=True):
        sheet.column_dimensions[letter].width = width


def _as_heading(cell: Any) -> None:
    cell.font = Font(bold=True, color="FFFFFFFF")
    cell.fill = _HEAD
    cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")
