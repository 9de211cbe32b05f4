"""Grid tables of Markdown and plain text: cells drawn with ``+---+`` and ``|``, wrapped inside.

A border that is left out merges cells: between columns in all lines of a row, or below a cell
where the rule of its row is not drawn.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from loaders.document import Cell, Line, Row
from loaders.readers.assembly import Assembly
from loaders.text import join_wrapped, nfc, squeeze

_RULE = re.compile(r"^\s{0,3}\+(?:[-=:]{2,}\+)+\s*$")
_PART = re.compile(r"[-=:+]{2,}")
_INSIDE = re.compile(r"^\s{0,3}[|+].*[|+]\s*$")
_NEAR = 2  # letters: how far a bar may stand from its column's border
_WHOLLY_BOLD = re.compile(r"^(\*\*\*|\*\*|__)(?!\s)(?:(?!\1).)+\1$")


@dataclass(slots=True)
class _Open:
    """One cell that is being read: its lines of text; ``begun`` once a row holds it."""

    texts: list[str] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    begun: bool = False


@dataclass(slots=True)
class _Drawn:
    """One row of a drawn table: its cells with their spans and whether they began above it."""

    numbers: list[int]
    header: bool
    cells: list[tuple[_Open, int, bool]] = field(default_factory=list)


def starts_grid(lines: Sequence[str], at: int) -> bool:
    """Whether a drawn table begins at a line."""
    return (
        bool(_RULE.match(lines[at]))
        and at + 1 < len(lines)
        and lines[at + 1].lstrip().startswith("|")
    )


def read_grid(
    assembly: Assembly, lines: Sequence[str], at: int, plain: Callable[[str], str]
) -> int:
    """Place one drawn table and give the index of the line after it.

    ``plain`` takes the marks of emphasis off a text.
    """
    end = at
    while end < len(lines) and _INSIDE.match(lines[end]):
        end += 1
    block = [nfc(line).rstrip() for line in lines[at:end]]
    _Grid(assembly, block, plain).place()
    return end


class _Grid:
    """One drawn table, read line by line."""

    def __init__(
        self, assembly: Assembly, block: Sequence[str], plain: Callable[[str], str]
    ) -> None:
        self.assembly = assembly
        self.block = block
        self.plain = plain
        rules = [line for line in block if _RULE.match(line)]
        self.borders = sorted({n for line in rules for n, c in enumerate(line) if c == "+"})
        self.cells = [_Open() for _ in self.borders[1:]]
        self.rows: list[_Drawn] = []
        self.table = assembly.tables
        assembly.tables += 1
        self.headed = any("=" in line for line in rules)

    def place(self) -> None:
        """Number every line, and place the rows between the rules."""
        row: list[str] = []
        numbers: list[int] = []
        for line in self.block:
            number = len(self.assembly.lines) + 1
            self.assembly.lines.append(Line(number, squeeze(line)))
            cut = self.cut(line)
            if not any(cut):
                row.append(line)
                numbers.append(number)
                continue
            self.assembly.furniture.append(number)
            if numbers:
                self.take(row, numbers)
                row, numbers = [], []
            self.close(cut, line)
            self.headed = self.headed and "=" not in line
        for drawn in self.rows:
            self.add(drawn)

    def cut(self, line: str) -> list[bool]:
        """Whether a line rules off each column."""
        pieces = zip(self.borders, self.borders[1:], strict=False)
        return [bool(_PART.fullmatch(line[a + 1 : b])) for a, b in pieces]

    def take(self, row: Sequence[str], numbers: Sequence[int]) -> None:
        """Gather the text of a row's lines into its cells."""
        places = [self.bars(line) for line in row]
        starts = [
            n for n in range(len(self.cells)) if n == 0 or any(n in place for place in places)
        ]
        drawn = _Drawn(list(numbers), self.headed)
        for n, after in zip(starts, [*starts[1:], len(self.cells)], strict=True):
            cell = self.cells[n]
            for line, place, number in zip(row, places, numbers, strict=True):
                left, right = place.get(n, self.borders[n]), place.get(after, self.borders[after])
                cell.texts.append(line[left + 1 : right].strip())
                cell.lines.append(number)
            drawn.cells.append((cell, after - n, cell.begun))
            cell.begun = True
        self.rows.append(drawn)

    def bars(self, line: str) -> dict[int, int]:
        """Where a line draws each border: in order if it draws all, else near its place."""
        found = [n for n, letter in enumerate(line) if letter == "|"]
        if len(found) == len(self.borders):
            return dict(enumerate(found))
        near = {}
        for at, border in enumerate(self.borders):
            close = [bar for bar in found if abs(bar - border) <= _NEAR]
            if close:
                near[at] = min(close, key=lambda bar: abs(bar - border))
        return near

    def add(self, drawn: _Drawn) -> None:
        """Place one row; a cell that a rule does not end has its whole text in each of its rows."""
        cells = []
        for own, span, above in drawn.cells:
            texts = [text for text in own.texts if text]
            text = squeeze(self.plain(join_wrapped(texts)))
            bold = bool(_WHOLLY_BOLD.match(" ".join(texts)))
            lines = tuple(n for n in own.lines if n in drawn.numbers)
            cells.append(Cell(text, lines, above, span, bold))
        if any(cell.text for cell in cells):
            row = Row(tuple(cells), tuple(drawn.numbers), None, self.table, None, drawn.header)
            self.assembly.items.append(row)
        else:
            self.assembly.furniture.extend(drawn.numbers)

    def close(self, cut: Sequence[bool], line: str) -> None:
        """End the cells that a rule ends; the others go on below it, and may speak beside it."""
        for n, ended in enumerate(cut):
            if ended:
                self.cells[n] = _Open()
            else:
                self.cells[n].texts.append(line[self.borders[n] + 1 : self.borders[n + 1]].strip())
