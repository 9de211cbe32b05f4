"""Printed lines of running text -> paragraphs, and the page furniture among them.

Only the place of a line on the page tells a wrapped line from a short one: a line is wrapped when
the first word of the next would not have fitted behind it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from loaders.readers.pdf_text import Printed
from loaders.text import fold

_MARGIN = 0.12  # of the page's height: where page numbers and running heads stand
_FITS = 0.26  # of the line height: the space before a word that would have fitted
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"\W*\d{1,3}(?:\s*/\s*\d{1,3})?\W*")
_ITEM = re.compile(r"(?:[-–—+•*]\s|\(?\d{1,2}(?:\.\d{1,2})*[.)]\s|\(?[a-zđ]\)\s|[IVX]{1,5}[.)]\s)")
_CLOSED = re.compile(r"[.;:!?…]\W*$")


@dataclass(slots=True)
class Paged:
    """One printed line with its page."""

    line: Printed
    page: int
    width: float
    height: float


@dataclass(slots=True)
class Block:
    """One paragraph: the printed lines that it is made of."""

    lines: list[Paged] = field(default_factory=list)
    centred: bool = False

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(p.line.bold for p in self.lines)

    @property
    def page(self) -> int:
        """Page it begins on."""
        return self.lines[0].page


def furniture(pages: Sequence[Sequence[Paged]]) -> set[int]:
    """Identities of the lines that are page numbers or running heads.

    ``pages`` holds the lines of each page. A running head stands in the margin and returns on
    other pages at the same height, its digits aside.
    """
    edges = [[p for p in page if _in_margin(p)] for page in pages]
    seen: Counter[tuple[str, int]] = Counter()
    for page in edges:
        seen.update({_key(p) for p in page})
    enough = max(2, (len(pages) + 1) // 2)
    return {
        id(p)
        for page in edges
        for p in page
        if _PAGE_NUMBER.fullmatch(p.line.text) or seen[_key(p)] >= enough
    }


def _in_margin(paged: Paged) -> bool:
    return (
        paged.line.bottom < _MARGIN * paged.height or paged.line.top > (1 - _MARGIN) * paged.height
    )


def _key(paged: Paged) -> tuple[str, int]:
    return _DIGITS.sub("#", fold(paged.line.text)), round(paged.line.top / 4)


def in_columns(lines: Sequence[Paged]) -> list[Paged]:
    """Lines of a page, those of a left column before those of the right one beside it.

    A letterhead and a signature block print two columns: they begin where two lines stand
    abreast and reach as far as lines keep clear of the gap between the two.
    """
    ordered: list[Paged] = []
    at = 0
    while at < len(lines):
        split = _gap_between(lines, at)
        end = at + (1 if split is None else 2)
        if split is not None:
            while end < len(lines) and _keeps_clear(lines[end], split, lines[at:end]):
                end += 1
        block = lines[at:end]
        if split is None:
            ordered.extend(block)
        else:
            ordered += [p for p in block if p.line.x1 <= split]
            ordered += [p for p in block if p.line.x1 > split]
        at = end
    return ordered


def _gap_between(lines: Sequence[Paged], at: int) -> float | None:
    """Where the gap lies between a line and the next, if they stand abreast."""
    if at + 1 >= len(lines):
        return None
    one, two = sorted((lines[at].line, lines[at + 1].line), key=lambda line: line.x0)
    overlap = min(one.bottom, two.bottom) - max(one.top, two.top)
    abreast = overlap > 0.3 * min(one.size, two.size) and one.x1 < two.x0
    return (one.x1 + two.x0) / 2 if abreast else None


def _keeps_clear(paged: Paged, split: float, block: Sequence[Paged]) -> bool:
    """Whether a line goes on in one of two columns: clear of the gap, close below its column."""
    line = paged.line
    if line.x0 < split < line.x1:
        return False
    own = [p.line.bottom for p in block if (p.line.x1 <= split) == (line.x1 <= split)]
    return bool(own) and line.top - max(own) < 0.9 * line.size


class Margins:
    """Left and right edge of the running text, for each page width of the document."""

    def __init__(self, lines: Sequence[Paged]) -> None:
        self._edges: dict[int, tuple[float, float]] = {}
        for paged in lines:
            width = round(paged.width)
            left, right = self._edges.get(width, (paged.line.x0, paged.line.x1))
            self._edges[width] = min(left, paged.line.x0), max(right, paged.line.x1)

    def of(self, paged: Paged) -> tuple[float, float]:
        """Left and right edge on the page of this line."""
        return self._edges[round(paged.width)]

    def centred(self, paged: Paged) -> bool:
        """Whether a line stands in the middle, clear of both edges."""
        left, right = self.of(paged)
        before, after = paged.line.x0 - left, right - paged.line.x1
        return min(before, after) > 2 * paged.line.size and abs(before - after) < paged.line.size


def paragraphs(lines: Sequence[Paged], margins: Margins) -> list[Block]:
    """Lines in reading order joined to paragraphs, over page breaks too."""
    blocks: list[Block] = []
    for paged in lines:
        if blocks and _goes_on(blocks[-1], paged, margins):
            blocks[-1].lines.append(paged)
        else:
            blocks.append(Block([paged], margins.centred(paged)))
    return blocks


def _goes_on(block: Block, paged: Paged, margins: Margins) -> bool:
    """Whether a line is the rest of the paragraph above it."""
    last, line = block.lines[-1].line, paged.line
    same_page = block.lines[-1].page == paged.page
    if same_page and (line.top - last.bottom > 0.9 * last.size or line.top < last.top):
        return False
    if abs(line.size - last.size) > 0.3 * last.size:
        return False
    if last.bold and not line.bold and line.text[:1].isupper():
        return False  # a heading or title that fills its line
    left, right = margins.of(block.lines[-1])
    if block.centred or margins.centred(paged):
        room = (right - left) - (last.x1 - last.x0)
        centred = block.centred and (margins.centred(paged) or line.x0 - left < line.size)
        return centred and last.bold == line.bold and room < 0.35 * (right - left)
    if right - last.x1 > line.first_word + _FITS * last.size:
        return False
    if _ITEM.match(line.text) and _CLOSED.search(last.text):
        return False
    indented = line.x0 - left > line.size and line.x0 - block.lines[0].line.x0 > -line.size
    return not (indented and _CLOSED.search(last.text))
