"""The grid of a sheet: merged ranges, which openpyxl's streaming mode does not give, and limits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from openpyxl.utils import range_boundaries

from loaders.errors import UnreadableDocument
from loaders.readers.assembly import RawCell, RawRow
from loaders.readers.ooxml import Container, attribute, child, children

MAX_ROWS = 20_000
MAX_COLUMNS = 60
_MERGE = re.compile(
    rb"""<(?:\w+:)?mergeCell\b[^>]*?\bref\s*=\s*["']([A-Za-z]+\d+:[A-Za-z]+\d+)["']"""
)
_ROW = re.compile(rb"<(?:\w+:)?row\b")
_NO_VALUE = re.compile(rb"</(?:\w+:)?f>\s*(?:<(?:\w+:)?v\s*/>|<v></v>)?\s*</(?:\w+:)?c>")

_HIDDEN_ROW = re.compile(rb"""<(?:\w+:)?row\b[^>]*?\bhidden=["'](?:1|true)["'][^>]*>""")
_NUMBER_OF_ROW = re.compile(rb"""\sr=["'](\d+)["']""")
_HIDDEN_COLUMN = re.compile(rb"""<(?:\w+:)?col\b[^>]*?\bhidden=["'](?:1|true)["'][^>]*>""")
_FILTERED = re.compile(rb"<(?:\w+:)?filterColumn\b")

Merge = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """What the raw XML of one sheet says beside its values.

    Attributes
    ----------
    merges : tuple of (row, column, rows, columns)
        Merged ranges, 0-based, within the limits.
    without_value : int
        Formulas whose result is not stored.
    hidden_rows, hidden_columns : frozenset of int
        What the sheet does not show, 0-based; rows that only a filter hides are shown ones.
    hidden : bool
        Whether the whole sheet is hidden.
    """

    merges: tuple[Merge, ...] = ()
    without_value: int = 0
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    hidden: bool = False


def sheet_facts(container: Container) -> dict[str, SheetFacts]:
    """Facts of each sheet by its name."""
    main = container.main_part()
    targets = container.relations(main)
    facts = {}
    for sheet in children(child(container.xml(main), "sheets"), "sheet"):
        _, target = targets.get(attribute(sheet, "id") or "", ("", ""))
        data = container.raw(target)
        if data is not None:
            hidden = (attribute(sheet, "state") or "visible") != "visible"
            facts[attribute(sheet, "name") or ""] = replace(_facts(data), hidden=hidden)
    return facts


def _facts(data: bytes) -> SheetFacts:
    rows = sum(1 for _ in _ROW.finditer(data))
    if rows > MAX_ROWS:
        raise UnreadableDocument(
            f"A sheet has {rows} rows, more than {MAX_ROWS}: keep only the plan's table.",
            key="too_large",
        )
    merges = (_merge(match.group(1).decode("ascii")) for match in _MERGE.finditer(data))
    return SheetFacts(
        tuple(merge for merge in merges if merge is not None),
        sum(1 for _ in _NO_VALUE.finditer(data)),
        frozenset() if _FILTERED.search(data) else frozenset(_hidden_rows(data)),
        frozenset(_hidden_columns(data)),
    )


def _hidden_rows(data: bytes) -> Iterator[int]:
    for element in _HIDDEN_ROW.finditer(data):
        if number := _NUMBER_OF_ROW.search(element.group()):
            yield int(number.group(1)) - 1


def _hidden_columns(data: bytes) -> Iterator[int]:
    for element in _HIDDEN_COLUMN.finditer(data):
        ends = [re.search(rb'\b%s="(\d+)"' % name, element.group()) for name in (b"min", b"max")]
        if ends[0] and ends[1]:
            last = min(int(ends[1].group(1)), MAX_COLUMNS)
            yield from range(int(ends[0].group(1)) - 1, last)


def _merge(reference: str) -> Merge | None:
    """A merged range, cut to the limits; None where it lies outside or is none."""
    try:
        left, top, right, bottom = range_boundaries(reference)
    except ValueError:
        return None
    if left is None or top is None or left > MAX_COLUMNS or top > MAX_ROWS:
        return None
    right, bottom = min(right, MAX_COLUMNS), min(bottom, MAX_ROWS)
    return top - 1, left - 1, bottom - top + 1, right - left + 1


def lay_out(cells: list[list[RawCell]], merges: Iterable[Merge]) -> list[RawRow]:
    """Rows of a sheet with merged ranges as spans, cut at the last column with text."""
    width = max((at + 1 for row in cells for at, c in enumerate(row) if c.text), default=0)
    starts: dict[tuple[int, int], Merge] = {}
    for top, left, height, across in merges:
        if left < width and top < len(cells):
            for row in range(top, min(top + height, len(cells))):
                starts[row, left] = (top, left, height, across)
    return [RawRow(_row(cells, at, width, starts)) for at in range(len(cells))]


def _row(
    cells: list[list[RawCell]], at: int, width: int, starts: dict[tuple[int, int], Merge]
) -> list[RawCell]:
    placed = []
    column = 0
    while column < width:
        cell = cells[at][column] if column < len(cells[at]) else RawCell()
        merge = starts.get((at, column))
        if merge is not None:
            top, left, _, across = merge
            span = min(across, width - column)
            own = cells[top][left] if left < len(cells[top]) else RawCell()
            cell = RawCell(list(own.blocks), span, top < at, own.bold, own.centred)
        placed.append(cell)
        column += cell.span
    return placed
