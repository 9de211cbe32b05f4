"""Word documents (.docx): paragraphs and tables in the order of the page.

Deleted tracked changes and hidden text are left out, inserted ones kept; numbers that Word prints
by itself are counted; text boxes follow the paragraph they hang on; running heads are furniture.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from loaders.document import Document
from loaders.readers.assembly import Assembly, RawCell, RawRow
from loaders.readers.legacy import repair_of
from loaders.readers.numbering import Numbering
from loaders.readers.ooxml import Container, attribute, child, damaged, local, number
from loaders.readers.word_text import Paragraph, Styles, read_paragraph

KIND = "docx"
MAX_COLUMNS = 100
_FRAMES = frozenset(
    ["sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "body", "hdr", "ftr"]
)


def recognises(data: bytes) -> bool:
    """Whether the bytes are a zip that holds a Word document."""
    return data.startswith(b"PK\x03\x04") and b"word/document" in data


def read(data: bytes) -> Document:
    """One Word document as lines and table rows."""
    container = Container(data)
    main = container.main_part()
    root = container.xml(main)
    body = child(root, "body")
    if body is None:
        raise damaged()
    numbering = next(iter(container.related(main, "numbering")), "")
    styles = next(iter(container.related(main, "styles")), "")
    named = Styles(container.xml(styles), repair_of("".join(body.itertext())))
    reader = _Reader(Numbering(container.xml(numbering)), named)
    reader.blocks(body)
    for kind in ("header", "footer", "footnotes", "endnotes"):
        for part in sorted(container.related(main, kind)):
            reader.furnish(container.xml(part))
    return reader.assembly.document()


class _Reader:
    """Walks the blocks of a document once, in order, because automatic numbers count up."""

    def __init__(self, numbering: Numbering, styles: Styles) -> None:
        self.assembly = Assembly(KIND)
        self.numbering = numbering
        self.styles = styles

    def blocks(self, parent: etree._Element) -> None:
        """Place the paragraphs and tables inside an element."""
        for element in parent:
            kind = local(element)
            if kind == "p":
                self.place(self.paragraph(element))
            elif kind == "tbl":
                self.table(element)
            elif kind in _FRAMES:
                self.blocks(element)

    def paragraph(self, element: etree._Element) -> Paragraph:
        """One paragraph with the number that Word prints before it."""
        return read_paragraph(element, self.styles, self.numbering)

    def place(self, paragraph: Paragraph) -> None:
        """Number the lines of a paragraph, then what hangs on it."""
        for text in paragraph.lines or [""]:
            self.assembly.add_line(text, bold=paragraph.bold, centred=paragraph.centred)
        for box in paragraph.boxes:
            self.blocks(box)

    def table(self, table: etree._Element) -> None:
        """Place one table, or what a frame for other tables holds."""
        if _is_frame(table):
            for row in _through(table, "tr"):
                for cell in _through(row, "tc"):
                    self.blocks(cell)
            return
        above: dict[int, RawCell] = {}
        rows = []
        for element in _through(table, "tr"):
            properties = child(element, "trPr")
            if child(properties, "del") is None:
                rows.append(self.row(element, properties, above))
        self.assembly.add_table(rows)

    def row(
        self,
        element: etree._Element,
        properties: etree._Element | None,
        above: dict[int, RawCell],
    ) -> RawRow:
        """One physical row; ``above`` knows the cells that reach down, by grid column."""
        before = _count(child(properties, "gridBefore"), 0)
        cells = [RawCell(span=before)] if before else []
        column = before
        for cell_element in _through(element, "tc"):
            cell, reaches_down = self.cell(cell_element, above.get(column))
            for covered in range(column, column + cell.span):
                above.pop(covered, None)
            if reaches_down:
                above[column] = cell
            cells.append(cell)
            column += cell.span
        after = _count(child(properties, "gridAfter"), 0)
        if after:
            cells.append(RawCell(span=after))
        return RawRow(cells, header=child(properties, "tblHeader") is not None)

    def cell(self, element: etree._Element, above: RawCell | None) -> tuple[RawCell, bool]:
        """One cell, and whether it may reach into the next row."""
        properties = child(element, "tcPr")
        span = _count(child(properties, "gridSpan"), 1) or 1
        merge = child(properties, "vMerge")
        if merge is not None and attribute(merge, "val") != "restart" and above is not None:
            return RawCell(list(above.blocks), span, True, above.bold, above.centred), True
        paragraphs = [self.paragraph(p) for p in element.iter() if local(p) == "p" and _kept(p)]
        filled = [p for p in paragraphs if any(line.strip() for line in p.lines)]
        cell = RawCell(
            [line for p in filled for line in p.lines if line.strip()],
            span,
            bold=bool(filled) and all(p.bold for p in filled),
            centred=bool(filled) and all(p.centred for p in filled),
        )
        return cell, merge is not None

    def furnish(self, root: etree._Element | None) -> None:
        """Number running heads and notes as furniture, so that no text is lost."""
        for element in () if root is None else root.iter():
            if local(element) == "p":
                for text in self.paragraph(element).lines:
                    if text.strip():
                        self.assembly.add_line(text, furniture=True)


def _kept(paragraph: etree._Element) -> bool:
    """Whether a paragraph of a cell is printed: not the older copy of a drawing, not moved away."""
    return not any(local(a) in ("Fallback", "moveFrom", "del") for a in paragraph.iterancestors())


def _is_frame(table: etree._Element) -> bool:
    """Whether a table holds other tables with more cells than it has itself."""
    own = sum(1 for row in _through(table, "tr") for _ in _through(row, "tc"))
    inner = sum(1 for e in table.iter() if local(e) == "tc") - own
    return inner > own


def _through(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """Children with this name, also those wrapped in a content control or a tracked change."""
    for element in parent:
        if local(element) == name:
            yield element
        elif local(element) in _FRAMES:
            yield from _through(element, name)


def _count(element: etree._Element | None, default: int) -> int:
    return min(MAX_COLUMNS, max(0, number(attribute(element, "val"), default)))
