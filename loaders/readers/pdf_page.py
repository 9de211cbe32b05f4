"""One page of a PDF as printed: its tables, ruled or not, and the lines between them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pdfplumber

from loaders.readers import pdf_paragraphs as running
from loaders.readers.pdf_dots import askew_rules, dotted_rules, is_askew, is_dot
from loaders.readers.pdf_grid import Box, Grid, build, holds_many_rows
from loaders.readers.pdf_half_ruled import HalfRuled, find_half_ruled
from loaders.readers.pdf_legacy import OldFonts
from loaders.readers.pdf_marks import part_marks, read_on_edge
from loaders.readers.pdf_open_cells import closing_rules
from loaders.readers.pdf_text import letters, printed_lines
from loaders.readers.pdf_unruled import Unruled, find_unruled, is_heading_only

_TABLES = {"vertical_strategy": "lines", "horizontal_strategy": "lines"}


@dataclass(slots=True)
class Page:
    """One page: its tables and the lines between them, top down, and what stands across it.

    ``last_grid`` is the last ruled table so far, on this page or one before.
    """

    number: int
    lines: list[running.Paged]
    grids: list[Grid]
    last_grid: Grid | None
    half_ruled: list[HalfRuled]
    unruled: list[Unruled]
    pictures: int
    marks: list[str]

    def parts(self) -> Iterator[running.Paged | Grid | Unruled]:
        """Lines and tables in reading order; lines keep their order between two tables."""
        tables: list[Grid | Unruled] = [*self.grids, *self.unruled]
        grids = sorted(tables, key=lambda table: table.top)
        tops = [grid.top for grid in grids]
        slots: list[list[running.Paged]] = [[] for _ in range(len(grids) + 1)]
        for paged in self.lines:
            slots[bisect_right(tops, paged.line.top)].append(paged)
        yield from slots[0]
        for grid, below in zip(grids, slots[1:], strict=True):
            yield grid
            yield from below


def read_page(
    page: pdfplumber.page.Page, number: int, before: Page | None, fonts: OldFonts
) -> Page:
    """One page: the ruled tables first, then those without rules, then what is left as lines.

    ``before`` is the page before, whose last table this one may go on with.
    """
    last = before.last_grid if before else None
    open_table = before.unruled[-1] if before and before.unruled else None
    open_rows = before.half_ruled[-1] if before and before.half_ruled else None
    upright, marks = part_marks(page.chars)
    chars = fonts.readable(letters(upright))
    grids: list[Grid] = []
    headings: list[tuple[Grid, set[int]]] = []
    taken: set[int] = set()
    dotted = [*dotted_rules(page.rects), *askew_rules(page.edges)]
    edges = page.edges
    if dotted:
        edges = [*(e for e in edges if not (is_dot(e) or is_askew(e))), *dotted]
    half_ruled = find_half_ruled(edges, page.rects, chars, float(page.width), open_rows)
    drawn = [*dotted, *closing_rules(edges)]
    settings = {
        **_TABLES,
        "explicit_vertical_lines": [rule for rule in drawn if rule["orientation"] == "v"],
        "explicit_horizontal_lines": [rule for rule in drawn if rule["orientation"] == "h"],
    }
    tables = [table.cells for table in page.find_tables(settings) if len(table.cells) > 1]
    tables = [cells for cells in tables if not _lies_over(cells, half_ruled)]
    for cells in [*tables, *(table.boxes for table in half_ruled)]:
        left = [char for at, char in enumerate(chars) if at not in taken]
        kept = [at for at in range(len(chars)) if at not in taken]
        grid, own = build(cells, left, grids[-1] if grids else last)
        if is_heading_only(grid) or holds_many_rows(grid):  # rules that do not part the rows
            headings.append((grid, {kept[at] for at in own}))
            continue
        read_on_edge(grid, marks)
        grids.append(grid)
        taken |= {kept[at] for at in own}
    height = float(page.height)
    rest = [char for at, char in enumerate(chars) if at not in taken]
    unruled = find_unruled(rest, height, open_table, blocked=[grid.top for grid in grids])
    if not unruled:
        for grid, own in headings:
            grids.append(grid)
            taken |= own
        rest = [char for at, char in enumerate(chars) if at not in taken]
    used = {id(char) for table in unruled for char in table.chars}
    rest = [char for char in rest if id(char) not in used]
    width = float(page.width)
    lines = [
        running.Paged(line, number, width, height) for line in printed_lines(rest, columns=True)
    ]
    pictures = len(page.images)
    texts = running.in_columns(lines)
    last = grids[-1] if grids else last
    return Page(number, texts, grids, last, half_ruled, unruled, pictures, marks.texts())


def _lies_over(cells: Sequence[Box], half_ruled: Sequence[HalfRuled]) -> bool:
    """Whether a ruled table is a part of one whose rules part rows only."""
    return any(table.overlaps(cell) for table in half_ruled for cell in cells)
