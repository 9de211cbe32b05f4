"""Flowed text as measured pieces: its lines, their widths, the gaps between them. Pure."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace

from loaders.document import Line
from loaders.text import nfc, squeeze

_NARROW = frozenset("iíìỉĩịIÍÌỈĨỊjJlfrt.,;:'!|()[]-/ ")
_WIDE = frozenset("mwMW%@—")


@dataclass(frozen=True, slots=True)
class Piece:
    """One line of text inside the table, or what stands after a number on its line.

    ``width`` and ``head`` are the printed widths of the line and of its first word;
    ``gap`` is how many blank lines stand before it and how many of those hold spaces;
    ``glued`` marks what stands on one line with the piece before it.
    """

    line: int
    text: str
    width: float
    head: float
    gap: tuple[int, int] = (0, 0)
    indented: bool = False
    lower: bool = False
    glued: bool = False


@dataclass(slots=True)
class Block:
    """The pieces between one row start and the next, cut in two where the page turns."""

    parts: list[list[Piece]] = field(default_factory=list)


def split_lines(text: str) -> list[Line]:
    """All lines of a text, numbered from 1, with pages counted where form feeds stand."""
    lines = []
    page = 1
    paged = "\f" in text
    for number, raw in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        page += raw.startswith("\f") if paged else 0
        lines.append(Line(number, nfc(raw), page if paged else None))
        page += raw.count("\f") - raw.startswith("\f")
    return lines


def width_of(text: str, proportional: bool) -> float:
    """Printed width in average characters; plain count where the font is of fixed width."""
    if not proportional:
        return float(len(text))
    return sum(map(_advance, text))


def _advance(letter: str) -> float:
    if letter in _NARROW:
        return 0.62
    if letter in _WIDE:
        return 1.65
    if letter.isupper():
        return 1.42
    return 0.92 if unicodedata.category(letter).startswith("P") else 1.03


def piece_of(
    line: int, text: str, gap: tuple[int, int], indented: bool, proportional: bool
) -> Piece:
    """One measured piece of a line's text."""
    clean = squeeze(text)
    return Piece(
        line,
        clean,
        width_of(clean, proportional),
        width_of(clean.split(" ", 1)[0], proportional),
        gap,
        indented,
        clean[:1].islower(),
    )


def remeasured(piece: Piece, proportional: bool) -> Piece:
    """The same piece with the widths of the other kind of font."""
    head = piece.text.split(" ", 1)[0]
    return replace(
        piece, width=width_of(piece.text, proportional), head=width_of(head, proportional)
    )


def printed(line: Line) -> str:
    """A line's text without form feeds and outer spaces."""
    return squeeze(re.sub(r"\f", " ", line.text))
