"""Letters of a PDF page that are not its lines: watermarks across it, stamps and headings on edge.

A watermark is printed over the text and would fall between its letters; a heading that stands on
edge in a narrow column is read turned back.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from loaders.readers.pdf_grid import Grid, GridCell
from loaders.readers.pdf_text import Char, join, printed_lines

_SLANT = 0.15  # of a letter's size: how far its base line may rise
_LARGE = 2.0  # of the usual letter size: what is as large and printed over others is no text
_STEP = 50.0  # points: how the page is parted to look for neighbours


@dataclass(slots=True)
class Marks:
    """What stands on a page beside its upright text.

    ``on_edge`` are letters on a vertical line, ``across`` those of watermarks.
    """

    on_edge: list[Char] = field(default_factory=list)
    across: list[Char] = field(default_factory=list)

    def texts(self) -> list[str]:
        """The marks as lines of text, in the order in which the file writes them."""
        found = ["".join(char["text"] for char in part) for part in (self.across, self.on_edge)]
        return [text.strip() for text in found if text.strip()]


def part_marks(chars: Sequence[Char]) -> tuple[list[Char], Marks]:
    """The upright characters of a page, and its marks."""
    marks = Marks()
    upright: list[Char] = []
    for char in chars:
        across, rise, *_ = char.get("matrix") or (1.0, 0.0)
        if abs(rise) > _SLANT * abs(across) and abs(across) > _SLANT * abs(rise):
            marks.across.append(char)
        elif char.get("upright", True) and abs(across) >= abs(rise):
            upright.append(char)
        else:  # on a turned page letters on edge pass for upright
            marks.on_edge.append(char)
    over = _printed_over(upright)
    marks.across += [char for char in upright if id(char) in over]
    return [char for char in upright if id(char) not in over], marks


def _printed_over(chars: Sequence[Char]) -> set[int]:
    """Identities of large letters that lie over smaller ones, and of those of their size."""
    sizes = sorted(char["size"] for char in chars)
    if not sizes:
        return set()
    usual = sizes[len(sizes) // 2]
    large = [char for char in chars if char["size"] > _LARGE * usual]
    if not large:
        return set()
    near: dict[tuple[int, int], list[Char]] = defaultdict(list)
    for char in chars:
        if char["size"] <= _LARGE * usual and char["text"].strip():
            near[_place(_middle(char))].append(char)
    bad = {round(char["size"]) for char in large if _covers(char, near)}
    return {id(char) for char in large if round(char["size"]) in bad}


def _covers(large: Char, near: dict[tuple[int, int], list[Char]]) -> bool:
    left, top = _place((large["x0"], large["top"]))
    right, bottom = _place((large["x1"], large["bottom"]))
    for column in range(left, right + 1):
        for row in range(top, bottom + 1):
            for char in near.get((column, row), ()):
                x, y = _middle(char)
                if large["x0"] < x < large["x1"] and large["top"] < y < large["bottom"]:
                    return True
    return False


def _place(point: tuple[float, float]) -> tuple[int, int]:
    return int(point[0] // _STEP), int(point[1] // _STEP)


def _middle(char: Char) -> tuple[float, float]:
    return (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2


def read_on_edge(grid: Grid, marks: Marks) -> None:
    """Give cells that hold nothing else the letters that stand on edge in them, turned back."""
    owner = {(c.row + down, c.column + across): c for c in grid.cells()
             for down in range(c.down) for across in range(c.across)}  # fmt: skip
    inside: dict[int, tuple[GridCell, list[Char]]] = {}
    for char in marks.on_edge:
        x, y = _middle(char)
        cell = owner.get((bisect_right(grid.ys, y) - 1, bisect_right(grid.xs, x) - 1))
        if cell is not None and not cell.lines:
            inside.setdefault(id(cell), (cell, []))[1].append(char)
    for cell, own in inside.values():
        lines = printed_lines([_turned(char) for char in own])
        if join(lines):
            cell.lines = lines
            used = {id(char) for char in own}
            marks.on_edge = [char for char in marks.on_edge if id(char) not in used]


def _turned(char: Char) -> Char:
    """A letter on edge as it would stand upright: read upwards, or downwards."""
    upwards = (char.get("matrix") or (0.0, 1.0))[1] > 0
    turned = (
        (-char["bottom"], -char["top"], char["x0"], char["x1"])
        if upwards
        else (char["top"], char["bottom"], -char["x1"], -char["x0"])
    )
    x0, x1, top, bottom = turned
    return {**char, "x0": x0, "x1": x1, "top": top, "bottom": bottom, "upright": True}
