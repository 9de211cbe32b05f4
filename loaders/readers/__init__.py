"""One module a document format: bytes in, a :class:`loaders.document.Document` out.

A reader module has ``KIND``, ``recognises(data) -> bool`` and ``read(data) -> Document``. The
kind is told from the content, never from the file's name; the first that recognises it reads.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Protocol, cast

from loaders import sniff
from loaders.document import Document
from loaders.errors import UnreadableDocument
from loaders.readers.plain_text import decode

# In the order of asking: marked formats first, then text by its layout.
READERS = ("word", "excel", "pdf", "web", "markdown", "tabbed", "layout", "flowed", "outline")


class Reader(Protocol):
    """What a reader module offers."""

    KIND: str

    def recognises(self, data: bytes) -> bool:
        """Tell from the content whether this reader can read it."""
        ...

    def read(self, data: bytes) -> Document:
        """Read the content."""
        ...


def reader(name: str) -> Reader:
    """The reader module of this name."""
    return cast("Reader", import_module(f"{__name__}.{name}"))


def read_document(data: bytes, name: str = "") -> Document:
    """One document of any supported format.

    Parameters
    ----------
    data : bytes
        The whole file.
    name : str
        Its name, for messages only.

    Raises
    ------
    UnreadableDocument, UnsupportedLayout
        With what was found and what to do about it.
    """
    sniff.check(data, name)
    for known in READERS:
        if find_spec(f"{__name__}.{known}") is not None and reader(known).recognises(data):
            return reader(known).read(data)
    decode(data)  # says so if it is no text at all
    raise UnreadableDocument(
        f"{name or 'The document'}: no table of tasks was recognised. "
        "Give the Word, PDF, Excel or HTML file itself; tasks that stand in sentences only are not "
        "read: put them into a table first.",
        key="unknown_format",
        name=name,
    )
