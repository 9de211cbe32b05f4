"""The text of one Word paragraph as it is printed, with its layout hints."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from loaders.readers.legacy import Repair
from loaders.readers.numbering import Numbering
from loaders.readers.ooxml import attribute, child, children, is_on, local, number

_UNPRINTED = frozenset(
    ["del", "moveFrom", "instrText", "delText", "Fallback", "rPr", "pPr", "rt", "commentReference"]
)
_CHARACTERS = {"tab": " ", "noBreakHyphen": "-", "sym": "•", "ptab": " "}
_BREAKS = frozenset(["br", "cr"])


@dataclass(slots=True)
class Paragraph:
    """One paragraph: its lines (parted by line breaks), its layout, and its text boxes."""

    lines: list[str]
    bold: bool = False
    centred: bool = False
    boxes: list[etree._Element] = field(default_factory=list)


@dataclass(slots=True)
class _Style:
    based_on: str | None
    bold: bool | None
    centred: bool | None
    num_id: str | None
    level: int | None


class Styles:
    """What the named styles of a document say about bold, centring and numbers.

    ``repair`` turns text of old fonts into readable letters, where the document is in such.
    """

    def __init__(self, root: etree._Element | None, repair: Repair | None = None) -> None:
        self.repair = repair
        self._styles: dict[str, _Style] = {}
        self._default: str | None = None
        for style in children(root, "style"):
            key = attribute(style, "styleId") or ""
            paragraph = child(style, "pPr")
            level = attribute(child(paragraph, "numPr", "ilvl"), "val")
            self._styles[key] = _Style(
                attribute(child(style, "basedOn"), "val"),
                is_on(child(style, "rPr", "b")),
                _is_centred(paragraph),
                attribute(child(paragraph, "numPr", "numId"), "val"),
                None if level is None else number(level),
            )

    def chain(self, key: str | None) -> list[_Style]:
        """A style and those it is based on, nearest first."""
        found: list[_Style] = []
        while key in self._styles and len(found) < 20:
            found.append(self._styles[key])
            key = self._styles[key].based_on
        return found

    def bold(self, key: str | None) -> bool:
        """Whether text of this style is bold."""
        return next((s.bold for s in self.chain(key) if s.bold is not None), False)

    def centred(self, key: str | None) -> bool:
        """Whether paragraphs of this style are centred."""
        return next((s.centred for s in self.chain(key) if s.centred is not None), False)

    def numbered(self, key: str | None) -> tuple[str | None, int | None]:
        """List and level that a style numbers its paragraphs with."""
        for style in self.chain(key):
            if style.num_id is not None:
                return style.num_id, style.level
        return None, None


def read_paragraph(element: etree._Element, styles: Styles, numbering: Numbering) -> Paragraph:
    """One paragraph as printed.

    The automatic number is counted even where the paragraph is empty, because Word prints it:
    the number column of a task table often holds nothing else.
    """
    properties = child(element, "pPr")
    style = attribute(child(properties, "pStyle"), "val")
    text = _Text(styles, styles.bold(style))
    text.take(element)
    whole = "".join(text.pieces)
    lines = (styles.repair(whole) if styles.repair else whole).split("\n")
    marker = _marker(properties, style, styles, numbering)
    if marker:
        lines[0] = f"{marker} {lines[0]}".rstrip()
    centred = _is_centred(properties)
    return Paragraph(
        lines,
        bold=text.printed > 0 and text.printed == text.heavy,
        centred=styles.centred(style) if centred is None else centred,
        boxes=text.boxes,
    )


class _Text:
    """Gathers the printed text of a paragraph and how much of it is bold."""

    def __init__(self, styles: Styles, bold: bool) -> None:
        self.styles = styles
        self.bold = bold
        self.pieces: list[str] = []
        self.boxes: list[etree._Element] = []
        self.printed = 0
        self.heavy = 0

    def take(self, element: etree._Element) -> None:
        """Gather everything printed inside an element."""
        for inner in element:
            kind = local(inner)
            if kind == "r":
                self._take_run(inner)
            elif kind == "txbxContent":
                self.boxes.append(inner)
            elif kind not in _UNPRINTED and kind not in ("p", "tbl"):
                self.take(inner)
            if kind == "t" and local(element) != "r":
                self._add(inner.text or "", self.bold)

    def _take_run(self, run: etree._Element) -> None:
        properties = child(run, "rPr")
        if is_on(child(properties, "vanish")):
            return
        own = is_on(child(properties, "b"))
        if own is None:
            named = attribute(child(properties, "rStyle"), "val")
            own = self.bold or self.styles.bold(named)
        for inner in run:
            kind = local(inner)
            if kind == "t":
                self._add(inner.text or "", own)
            elif kind in _BREAKS:
                self.pieces.append("\n")
            elif kind in _CHARACTERS:
                self._add(_CHARACTERS[kind], own)
            elif kind not in _UNPRINTED:
                self.take(inner)

    def _add(self, text: str, bold: bool) -> None:
        text = text.replace("\n", " ")
        self.pieces.append(text)
        printed = len("".join(text.split()))
        self.printed += printed
        self.heavy += printed if bold else 0


def _marker(
    properties: etree._Element | None, style: str | None, styles: Styles, numbering: Numbering
) -> str:
    """The automatic number of a paragraph, if it has one."""
    own = child(properties, "numPr")
    num_id = attribute(child(own, "numId"), "val")
    level = attribute(child(own, "ilvl"), "val")
    at = None if level is None else number(level)
    if num_id is None:
        num_id, from_style = styles.numbered(style)
        at = from_style if at is None else at
    if num_id is None or num_id == "0":
        return ""
    if at is None:
        at = numbering.level_of_style(num_id, style) if style else 0
    return numbering.next(num_id, at)


def _is_centred(properties: etree._Element | None) -> bool | None:
    justified = attribute(child(properties, "jc"), "val")
    return None if justified is None else justified == "center"
