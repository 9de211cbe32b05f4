"""A brief as a Word file: one A4 page in the layout of official papers, with real footnotes."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from analytics.brief_footnotes import Footnotes
from analytics.brief_parts import Brief, Grid, Paragraph

FONT = "Times New Roman"
SIZES = (12.5, 12.0, 11.5, 11.0, 10.5, 10.0)  # points of the body; the first that fits one page
ROOM = 720.0  # points of the page between its margins, with some to spare
WIDTH = 168  # millimetres
NOTE = 8.0
CENTRE = WD_ALIGN_PARAGRAPH.CENTER
_UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def brief_bytes(brief: Brief) -> bytes:
    """A brief as the bytes of a .docx file."""
    size = fitting(brief)
    document = Document()
    _page(document, brief, size)
    notes = Footnotes(FONT)
    _letterhead(document, brief, size)
    _line(document, brief.title, size + 2, bold=True, before=6)
    _line(document, brief.subtitle, size, bold=True)
    if brief.about:
        _line(document, brief.about, size - 1, italic=True, after=4)
    number = 0
    for part in brief.parts:
        if isinstance(part, Grid):
            _grid(document, part, notes, size - 1)
            continue
        number += 1
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        _spacing(paragraph, before=2, after=1)
        _face(paragraph.add_run(f"{number}. "), size)
        _runs(paragraph, part, size, notes)
    notes.attach(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def fitting(brief: Brief) -> float:
    """The largest size of type at which a brief should keep to one page."""
    return next((size for size in SIZES if height(brief, size) <= ROOM), SIZES[-1])


def height(brief: Brief, size: float) -> float:
    """Points that a brief takes at a size: lines by the average width of a letter."""
    heads = _lines(brief.title, size + 2) + _lines(brief.subtitle, size + 0.5)
    points = (heads + _lines(brief.about, size - 1) + 3) * size * 1.18
    for part in brief.parts:
        if isinstance(part, Grid):
            rows = [["".join(run.text for run in cell) for cell in row] for row in part.rows]
            for cells in ([*part.heads], *rows):
                wrapped = (_lines(c, size - 1, s) for c, s in zip(cells, part.widths, strict=True))
                points += (size - 1) * 1.18 * max(wrapped)
        else:
            points += _lines("".join(run.text for run in part), size) * size * 1.18 + 3
    return points + sum(_lines(figure.note, NOTE) * NOTE * 1.2 for figure in brief.figures) + 12


def _lines(text: str, size: float, share: float = 1.0) -> int:
    letters = WIDTH * share * 72 / 25.4 / (size * 0.47)
    return max(1, -(-len(text) // int(letters))) if text else 0


def _page(document: Any, brief: Brief, size: float) -> None:
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(size)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(27), Mm(15)
    section.top_margin, section.bottom_margin = Mm(16), Mm(14)
    section.footer_distance = Mm(7)
    foot = section.footer.paragraphs[0]
    foot.alignment = CENTRE
    _face(foot.add_run(_safe(brief.foot)), 8, italic=True)
    document.core_properties.title = _safe(f"{brief.title}: {brief.subtitle}")[:250]
    document.core_properties.author = ""


def _letterhead(document: Any, brief: Brief, size: float) -> None:
    table = document.add_table(rows=1, cols=2)
    table.autofit = False
    _widths(table, (58, WIDTH - 58))
    for cell, lines in zip(table.rows[0].cells, (brief.left, brief.right), strict=True):
        for at, text in enumerate(lines):
            paragraph = cell.paragraphs[0] if at == 0 else cell.add_paragraph()
            paragraph.alignment = CENTRE
            _spacing(paragraph)
            _face(paragraph.add_run(_safe(text)), size - 0.5, bold=at < 2, italic=at == 2)
            # The rule of official papers: under the motto, and under the office's name.
            paragraph.runs[0].underline = at == min(1, len(lines) - 1)


def _line(
    document: Any,
    text: str,
    size: float,
    *,
    bold: bool = False,
    italic: bool = False,
    before: float = 0,
    after: float = 0,
) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = CENTRE
    _spacing(paragraph, before, after)
    _face(paragraph.add_run(_safe(text)), size, bold=bold, italic=italic)


def _grid(document: Any, grid: Grid, notes: Footnotes, size: float) -> None:
    table = document.add_table(rows=1, cols=len(grid.heads))
    table.style = "Table Grid"
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    for cell, head in zip(table.rows[0].cells, grid.heads, strict=True):
        paragraph = cell.paragraphs[0]
        paragraph.alignment = CENTRE
        _spacing(paragraph)
        _face(paragraph.add_run(_safe(head)), size, bold=True)
    _repeat_head(table.rows[0])
    for row in grid.rows:
        for at, (cell, runs) in enumerate(zip(table.add_row().cells, row, strict=True)):
            _spacing(cell.paragraphs[0])
            cell.paragraphs[0].alignment = CENTRE if at else WD_ALIGN_PARAGRAPH.LEFT
            _runs(cell.paragraphs[0], runs, size, notes)
    _widths(table, [WIDTH * share for share in grid.widths])


def _widths(table: Any, widths: Sequence[float]) -> None:
    """Set widths in columns and cells: each program reads another of the two."""
    for at, width in enumerate(widths):
        table.columns[at].width = Mm(width)
        for cell in table.columns[at].cells:
            cell.width = Mm(width)


def _repeat_head(row: Any) -> None:
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)


def _runs(paragraph: Any, runs: Paragraph, size: float, notes: Footnotes) -> None:
    for run in runs:
        _face(paragraph.add_run(_safe(run.text)), size, bold=run.bold)
        if run.figure:
            notes.add(paragraph, _safe(run.figure.note))


def _face(run: Any, size: float, *, bold: bool = False, italic: bool = False) -> None:
    run.font.name, run.font.size = FONT, Pt(size)
    run.bold, run.italic = bold, italic


def _spacing(paragraph: Any, before: float = 0, after: float = 0) -> None:
    layout = paragraph.paragraph_format
    layout.space_before, layout.space_after, layout.line_spacing = Pt(before), Pt(after), 1.0


def _safe(text: str) -> str:
    return _UNSAFE.sub("", text)
