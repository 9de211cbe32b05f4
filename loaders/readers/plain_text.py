"""Bytes of a text file -> its lines: encodings, line ends, form feeds. Shared by text readers."""

from __future__ import annotations

import codecs
import re

from loaders.document import Line
from loaders.errors import UnreadableDocument
from loaders.readers.legacy import repair_of, repaired
from loaders.text import nfc

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LINE_END = re.compile(r"\r\n|\r|\n")
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1f]")


def decode(data: bytes) -> str:
    """Text of a file: by its byte order mark, else UTF-8, UTF-16 without a mark, CP1258.

    Raises
    ------
    UnreadableDocument
        The bytes are empty or no text.
    """
    if not data.strip(b"\x00 \t\r\n\x0c"):
        raise UnreadableDocument(
            "The document is empty. Give the file that holds the plan.", key="empty_document"
        )
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(data, encoding)
    if data[:4000].count(0) > len(data[:4000]) // 8:
        zeros_last = data[1:4000:2].count(0) >= data[0:4000:2].count(0)
        return _checked(data, "utf-16-le" if zeros_last else "utf-16-be")
    try:
        return repaired(_checked(data, "utf-8"))
    except UnreadableDocument:
        western = data.decode("latin-1")
        repair = repair_of(western)
        return repair(western) if repair else _checked(data, "cp1258")


def _checked(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _not_text() from error
    if len(_BINARY.findall(text)) > max(2, len(text) // 1000):
        raise _not_text()
    return text


def _not_text() -> UnreadableDocument:
    return UnreadableDocument(
        "The file is neither a document format we read nor text in a known encoding. "
        "Give the Word, PDF, Excel, HTML, Markdown or UTF-8 text file itself.",
        key="unknown_format",
    )


def text_lines(text: str) -> list[Line]:
    """All lines in NFC, numbered from 1; a form feed begins a page and goes away."""
    numbered: list[Line] = []
    paged = "\f" in text
    page = 1
    parts = _LINE_END.split(text)
    if parts and not parts[-1].strip("\f"):
        parts.pop()
    for number, part in enumerate(parts, start=1):
        page += part.count("\f") if paged else 0
        numbered.append(Line(number, nfc(part.replace("\f", "")), page if paged else None))
    return numbered
