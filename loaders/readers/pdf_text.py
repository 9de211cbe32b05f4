"""Printed characters of a PDF page -> lines of text, and lines -> the text of one cell.

Works on the characters that pdfplumber has already extracted, so that a page is parsed once.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from loaders.text import cuts_year

Char = dict[str, Any]

_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_SPACE_GAP = 0.25  # of the letter size: a wider gap is a space that the file did not write
_COLUMN_GAP = 2.5  # of the letter size: a wider gap parts two columns of text
_SAME_LINE = 0.45  # of the letter size: how far letters of one line may lie apart vertically
_NUMBER_PART = re.compile(r"[\dIVXivx.]{1,4}")
_BREAKABLE = frozenset("-–/")  # where a line may be wrapped inside a word
_UNMAPPED = re.compile(r"\(cid:\d+\)")


@dataclass(slots=True)
class Printed:
    """One printed line: its text, where it stands, whether all is bold, its first word's width.

    ``spaced`` says that the file wrote a space after the last letter.
    """

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    bold: bool = False
    spaced: bool = False
    first_word: float = 0.0

    @property
    def size(self) -> float:
        """Height of the line in points."""
        return max(1.0, self.bottom - self.top)


def letters(chars: Iterable[Char]) -> list[Char]:
    """Upright characters, each combining mark put on the letter before it."""
    found: list[Char] = []
    for char in chars:
        text = char["text"]
        if not char.get("upright", True):
            continue
        if found and text and unicodedata.combining(text[0]):
            found[-1] = {**found[-1], "text": found[-1]["text"] + text}
        else:
            found.append(char)
    return found


def printed_lines(
    chars: Sequence[Char], *, columns: bool = False, words: bool = False
) -> list[Printed]:
    """Lines of text in reading order.

    Parameters
    ----------
    chars : sequence of dict
        Characters of one cell or of a page.
    columns : bool
        Whether a wide gap parts a line: a letterhead prints two columns side by side.
    words : bool
        Whether every space parts a line: each word stands by itself.
    """
    lines: list[Printed] = []
    for row in rows_of(chars):
        lines.extend(_segments(sorted(row, key=lambda c: c["x0"]), columns, words))
    return lines


def rows_of(chars: Sequence[Char]) -> list[list[Char]]:
    """Characters grouped by the line that they stand on, top down."""
    rows: list[list[Char]] = []
    middle = size = 0.0
    for char in sorted(chars, key=_middle):
        here = _middle(char)
        if rows and here - middle <= _SAME_LINE * max(size, char["size"]):
            rows[-1].append(char)
            if char["size"] >= size:
                middle, size = here, char["size"]
        else:
            rows.append([char])
            middle, size = here, char["size"]
    return rows


def _middle(char: Char) -> float:
    return float(char["top"] + char["bottom"]) / 2


def _segments(row: list[Char], columns: bool, words: bool = False) -> list[Printed]:
    """One row of characters as one line, or as one line for each column."""
    found: list[Printed] = []
    pieces: list[str] = []
    inked: list[Char] = []
    space = False
    for char in row:
        if not char["text"].strip():
            space = space or bool(inked)
            continue
        if inked:
            last = inked[-1]
            gap = char["x0"] - last["x1"]
            if char["text"] == last["text"] and abs(char["x0"] - last["x0"]) < 0.15 * last["size"]:
                continue  # the same letter printed twice to look bold
            parted = space or gap > _SPACE_GAP * char["size"]
            if (columns and gap > _COLUMN_GAP * char["size"]) or (words and parted):
                found.append(_printed(pieces, inked, space))
                pieces, inked, space = [], [], False
            elif parted:
                pieces.append(" ")
        pieces.append(char["text"])
        inked.append(char)
        space = False
    if inked:
        found.append(_printed(pieces, inked, space))
    return found


def _printed(pieces: list[str], inked: list[Char], spaced: bool) -> Printed:
    """One line; ``pieces`` holds the text of each of ``inked``, and the spaces between."""
    first = pieces.index(" ") if " " in pieces else len(inked)
    return Printed(
        "".join(pieces),
        min(c["x0"] for c in inked),
        max(c["x1"] for c in inked),
        min(c["top"] for c in inked),
        max(c["bottom"] for c in inked),
        all(_BOLD.search(c.get("fontname") or "") for c in inked),
        spaced,
        inked[first - 1]["x1"] - inked[0]["x0"],
    )


def join(lines: Sequence[Printed], *, narrow: bool = False) -> str:
    """The lines of one cell or paragraph as one text.

    Parameters
    ----------
    lines : sequence of Printed
        In reading order.
    narrow : bool
        Whether the lines stand in a narrow column, where numbers wrap digit by digit.
    """
    if not lines:
        return ""
    if narrow and all(_NUMBER_PART.fullmatch(line.text) for line in lines):
        return "".join(line.text for line in lines)
    text = lines[0].text
    for before, line in itertools.pairwise(lines):
        text += _glue(before, line) + line.text
    return text


def _glue(before: Printed, line: Printed) -> str:
    """What stands between two lines that a wrap has parted.

    A hyphen or slash has the space after it that it has before it; a space that the file wrote
    there counts, except inside a range of numbers.
    """
    ends, begins = before.text, line.text
    if cuts_year(ends, begins):
        return ""
    if ends[-1:] in _BREAKABLE and len(ends) > 1:
        if ends[-2] == " ":
            return " "
        numbers = ends[-2].isdigit() and begins[:1].isdigit()
        return " " if before.spaced and not numbers else ""
    if begins[:1] in _BREAKABLE and begins[1:2].strip():
        return "" if ends[-1:].isdigit() and begins[1].isdigit() else " "
    return " "


def share_unmapped(text: str) -> float:
    """Share of a text that is glyphs without a meaning."""
    return sum(len(m) for m in _UNMAPPED.findall(text)) / max(1, len(text))
