"""Cells of a column that holds product and deadline together, parted into the two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.deadline_patterns import folded, tokens
from loaders.deadlines import parse_deadline
from loaders.document import Cell, ColumnRole
from loaders.records import DeadlineKind

SPLIT = "split_cell"
_BREAK = re.compile(r"\s*[;,.:\n]\s+|\s*;\s*|\s+[-–]\s+|\s*[()]\s*")


def part_shared(cell: Cell) -> dict[ColumnRole, Cell]:
    """Product and deadline of one cell: the longest part at either end that is a deadline.

    A cell without any is all product; both parts say that they were parted.
    """
    whole = _is_deadline(cell.text)
    if not cell.text or (whole and not any(_is_timeless(part) for part, _ in _ways(cell.text))):
        return {ColumnRole.DEADLINE: cell}
    doubtful = replace(cell, doubts=(*cell.doubts, SPLIT))
    for product, deadline in _ways(cell.text):
        if product and _is_deadline(deadline) and (not whole or _is_timeless(product)):
            return {
                ColumnRole.PRODUCT: replace(doubtful, text=product),
                ColumnRole.DEADLINE: replace(doubtful, text=deadline),
            }
    return {ColumnRole.PRODUCT: doubtful}


def _ways(text: str) -> Iterator[tuple[str, str]]:
    """Product and deadline for each place where a text may be cut, longest deadline first."""
    cuts = [match.span() for match in _BREAK.finditer(text)]
    for start, end in cuts:
        yield text[:start].strip(), text[end:].strip(" ).;")
    for start, end in reversed(cuts):
        yield text[end:].strip(), text[:start].strip()


def _is_timeless(text: str) -> bool:
    """Whether a part has only words that may stand beside a time, "report" for one."""
    found = tokens(folded(text))
    return bool(found) and all(token.kind == "noise" for token in found or [])


def _is_deadline(text: str) -> bool:
    found = parse_deadline(text)
    return found.understood and found.deadline_kind is not DeadlineKind.UNSTATED
