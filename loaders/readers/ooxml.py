"""Opening the zip containers of Word and Excel files, and finding one's way in their XML.

Elements and attributes are found by local name, so that the transitional and the strict dialect
of the formats read alike.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from loaders.errors import UnreadableDocument

OFF = frozenset({"0", "false", "off", "none"})


class Container:
    """The members of one Office file, read as XML on demand.

    Raises
    ------
    UnreadableDocument
        When the container or a member is cut short or damaged.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self.zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise damaged() from error
        self.names = set(self.zip.namelist())

    def main_part(self) -> str:
        """Name of the member that holds the document itself."""
        for kind, target in self.relations("").values():
            if kind == "officeDocument":
                return target
        raise damaged()

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Relations of a member: id -> (kind, name of the member that it points at)."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, tuple[str, str]] = {}
        if root is None:
            return found
        for relation in root:
            if attribute(relation, "TargetMode") == "External":
                continue
            target = attribute(relation, "Target") or ""
            where = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            kind = (attribute(relation, "Type") or "").rpartition("/")[2]
            found[attribute(relation, "Id") or ""] = (kind, posixpath.normpath(where))
        return found

    def related(self, part: str, kind: str) -> list[str]:
        """Names of the members of one kind that a member points at."""
        return [target for k, target in self.relations(part).values() if k == kind]

    def raw(self, name: str) -> bytes | None:
        """The bytes of a member; None where there is no such member."""
        if name not in self.names:
            return None
        try:
            return self.zip.read(name)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError) as error:
            raise damaged() from error
        except (RuntimeError, NotImplementedError) as error:
            raise UnreadableDocument(
                "The file is protected by a password: save it without one.", key="encrypted"
            ) from error

    def xml(self, name: str) -> etree._Element | None:
        """The root element of a member; None where there is no such member."""
        data = self.raw(name)
        if data is None:
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            return etree.fromstring(data, parser)
        except etree.XMLSyntaxError as error:
            raise damaged() from error


def damaged() -> UnreadableDocument:
    """The error for a file whose inside does not hold together."""
    return UnreadableDocument(
        "The file is damaged or was cut short: open it in its program, save it again and retry.",
        key="truncated",
    )


def local(element: etree._Element) -> str:
    """Name of an element without its namespace; empty for comments."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element | None, name: str) -> str | None:
    """Value of the attribute with this local name."""
    if element is None:
        return None
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first descendant along a path of local names."""
    for name in path:
        if element is None:
            return None
        element = next((c for c in element if local(c) == name), None)
    return element


def children(element: etree._Element | None, name: str) -> Iterator[etree._Element]:
    """Children with this local name."""
    return (c for c in (() if element is None else element) if local(c) == name)


def is_on(element: etree._Element | None) -> bool | None:
    """An on/off property: None where it is not stated."""
    if element is None:
        return None
    return (attribute(element, "val") or "on") not in OFF


def number(text: str | None, default: int = 0) -> int:
    """A whole number of an attribute."""
    try:
        return int(text or "")
    except ValueError:
        return default
