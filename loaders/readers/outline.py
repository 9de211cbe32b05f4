"""Text without a table whose tasks have labelled lines: body lines only, read on by
:mod:`loaders.outline`."""

from __future__ import annotations

from loaders.document import Document
from loaders.errors import UnreadableDocument
from loaders.outline import is_outline
from loaders.readers.plain_text import decode, text_lines

KIND = "outline"


def recognises(data: bytes) -> bool:
    """Whether the bytes are text in which labels say who leads two tasks at least."""
    try:
        return is_outline(text_lines(decode(data)))
    except UnreadableDocument:
        return False


def read(data: bytes) -> Document:
    """All lines as body lines."""
    lines = text_lines(decode(data))
    filled = tuple(line for line in lines if line.text.strip())
    return Document(KIND, tuple(lines), filled)
