"""Saved web pages: HTML tables with their spans, and the text around them.

Links of the site's own navigation become furniture, tables that only lay a page out become text,
and a table inside such a layout table is read as a table.
"""

from __future__ import annotations

import codecs
import itertools
import re
from collections.abc import Iterator

from lxml import etree, html

from loaders.document import Document
from loaders.errors import UnreadableDocument
from loaders.readers.assembly import Assembly, RawCell, RawRow
from loaders.readers.grid import MAX_COLUMNS, MAX_ROWSPAN, SpannedCell, lay_out
from loaders.readers.legacy import repaired
from loaders.readers.web_elements import (
    INLINE,
    SKIPPED,
    belongs_to_the_site,
    is_bold,
    is_centred,
    is_hidden,
    is_note_mark,
    span_of,
    tag_of,
)

KIND = "html"

_MARKUP = re.compile(rb"<(?:!doctype\s+html|html|head|body|table|meta)\b", re.IGNORECASE)
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body|meta)\b", re.IGNORECASE)
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,20})""", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>", re.IGNORECASE)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def recognises(data: bytes) -> bool:
    """Whether the bytes are a web page, whatever their name says.

    Text that only has a table in markup, as Markdown may, is none.
    """
    start = _without_wide_zeros(data[:4096])
    opens = start.removeprefix(codecs.BOM_UTF8).lstrip()[:1] in (b"<", b"\xff", b"\xfe")
    return bool((_MARKUP if opens else _PAGE).search(start))


def read(data: bytes) -> Document:
    """One web page as lines and table rows."""
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True)
    text = _DECLARATION.sub("", decode_markup(data)).replace("\x00", "")
    try:
        root = html.document_fromstring(text, parser=parser, ensure_head_body=True)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableDocument(
            "The web page holds no text: save it again from the browser.", key="empty_document"
        ) from error
    page = _Page()
    page.walk(root)
    page.flush()
    return page.assembly.document()


def tables_in(text: str) -> list[list[RawRow]]:
    """The tables of a piece of markup, each as its physical rows."""
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = html.document_fromstring(text, parser=parser, ensure_head_body=True)
    except (etree.LxmlError, ValueError):  # nothing but tags that never end
        return []
    return [read_rows(table) for table in root.iter("table") if not holds_tables(table)]


def decode_markup(data: bytes) -> str:
    """Markup as text: the byte order mark decides, then the page's own word, then UTF-8."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data.decode(encoding, errors="replace")
    if data[1:2] == b"\x00" or data[:1] == b"\x00":
        return data.decode("utf-16-le" if data[1:2] == b"\x00" else "utf-16-be", errors="replace")
    try:
        return repaired(data.decode("utf-8"))
    except UnicodeDecodeError:
        declared = _CHARSET.search(data[:4096])
        name = declared.group(1).decode("ascii") if declared else "windows-1258"
        try:
            return repaired(data.decode(codecs.lookup(name).name, errors="replace"))
        except LookupError:
            return repaired(data.decode("utf-8", errors="replace"))


def _without_wide_zeros(start: bytes) -> bytes:
    """The opening of a file with the zero bytes of UTF-16 taken out."""
    return start.replace(b"\x00", b"")


class _Page:
    """Walks a page once, gathering inline text until a block ends."""

    def __init__(self) -> None:
        self.assembly = Assembly(KIND)
        self.text: list[str] = []
        self.strong: list[str] = []
        self.centred = False
        self.site = 0

    def flush(self) -> None:
        """End the line that is being gathered."""
        text = "".join(self.text)
        if text.strip():
            bold = "".join(self.strong).split() == text.split()
            self.assembly.add_line(text, bold=bold, centred=self.centred, furniture=self.site > 0)
        self.text, self.strong, self.centred = [], [], False

    def walk(self, element: html.HtmlElement, bold: bool = False, centred: bool = False) -> None:
        """Read one element and what is inside it."""
        tag = tag_of(element)
        if tag in SKIPPED or is_hidden(element) or is_note_mark(element, tag):
            return
        if tag == "br":
            self.flush()
            return
        bold, centred = bold or is_bold(element, tag), centred or is_centred(element, tag)
        block = tag not in INLINE
        site = belongs_to_the_site(element, tag)
        if block:
            self.flush()
        self.site += site
        if tag == "table" and not holds_tables(element):
            self.assembly.add_table(read_rows(element), furniture=self.site > 0)
        else:
            if tag == "li":
                self.take(_marker(element), bold, centred)
            self.take(element.text, bold, centred)
            for child in element:
                self.walk(child, bold, centred)
                self.take(child.tail, bold, centred)
        if block:
            self.flush()
        self.site -= site

    def take(self, text: str | None, bold: bool, centred: bool) -> None:
        """Gather inline text."""
        if not text:
            return
        self.text.append(text)
        if bold:
            self.strong.append(text)
        if text.strip():
            self.centred = centred


def read_rows(table: html.HtmlElement) -> list[RawRow]:
    """Physical rows of one table with its spans laid out."""
    rows = (row for row in _own(table, "tr") if not _is_left_out(row, table))
    return lay_out((_cells(row), _is_heading(row)) for row in rows)


def _is_left_out(row: html.HtmlElement, table: html.HtmlElement) -> bool:
    """Whether a browser does not show a row, or the group of rows that it stands in."""
    above = itertools.takewhile(lambda e: e is not table, row.iterancestors())
    return is_hidden(row) or any(is_hidden(element) for element in above)


def holds_tables(table: html.HtmlElement) -> bool:
    """Whether a table is a frame for other tables that hold more cells than it has itself."""
    inner = list(table.iterdescendants("table"))
    if not inner:
        return False
    outermost = [t for t in inner if next(t.iterancestors("table")) is table]
    return max(len(list(_own(t, "td", "th"))) for t in inner) > 1 and sum(
        len(list(t.iterdescendants("td", "th"))) for t in outermost
    ) > len(list(_own(table, "td", "th")))


def _own(table: html.HtmlElement, *tags: str) -> Iterator[html.HtmlElement]:
    """Descendants that belong to this table and not to one inside it."""
    for element in table.iterdescendants(*tags):
        if next(element.iterancestors("table")) is table:
            yield element


def _cells(row: html.HtmlElement) -> list[SpannedCell]:
    """The cells that a row brings itself."""
    found = []
    for element in row.iterchildren("td", "th"):
        if is_hidden(element):
            continue
        blocks, strong = _blocks(element)
        whole, bold = "".join(blocks).split(), "".join(strong).split()
        tag = tag_of(element)
        cell = RawCell(
            blocks,
            span=span_of(element.get("colspan"), MAX_COLUMNS),
            bold=bool(whole) and (is_bold(element, tag) or "".join(whole) == "".join(bold)),
            centred=is_centred(element, tag),
        )
        found.append(SpannedCell(cell, _rowspan(element, row)))
    return found


def _rowspan(element: html.HtmlElement, row: html.HtmlElement) -> int:
    """Rows that a cell covers; 0 means all the rest of its group."""
    if (element.get("rowspan") or "").strip() == "0":
        return 1 + sum(1 for _ in row.itersiblings("tr"))
    return span_of(element.get("rowspan"), MAX_ROWSPAN)


def _blocks(cell: html.HtmlElement) -> tuple[list[str], list[str]]:
    """The paragraphs of a cell, and the pieces of text in it that are bold."""
    blocks: list[list[str]] = [[]]
    strong: list[str] = []

    def take(text: str | None, bold: bool) -> None:
        if text:
            blocks[-1].append(text)
            if bold:
                strong.append(text)

    def inside(element: html.HtmlElement, bold: bool) -> None:
        take(element.text, bold)
        for child in element:
            tag = tag_of(child)
            if tag not in SKIPPED and not is_hidden(child) and not is_note_mark(child, tag):
                if tag not in INLINE:
                    blocks.append([])
                if tag == "li":
                    take(_marker(child), bold)
                inside(child, bold or is_bold(child, tag))
                if tag not in INLINE:
                    blocks.append([])
            take(child.tail, bold)

    inside(cell, False)
    return [text for block in blocks if (text := "".join(block)).strip()], strong


def _marker(item: html.HtmlElement) -> str | None:
    """The number that a browser prints before an item of an ordered list."""
    parent = item.getparent()
    if parent is None or tag_of(parent) != "ol":
        return None
    start = span_of(parent.get("start"), 10_000)
    return f"{start + sum(1 for _ in item.itersiblings('li', preceding=True))}. "


def _is_heading(row: html.HtmlElement) -> bool:
    parent = row.getparent()
    if parent is not None and tag_of(parent) == "thead":
        return True
    cells = list(row.iterchildren("td", "th"))
    return len(cells) > 1 and all(tag_of(cell) == "th" for cell in cells)
