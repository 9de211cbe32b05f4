"""How unlikely a cell is: in its column, at its widths, with its words. Natural logarithms.

A :class:`Model` holds what was learned from the document itself: the width of each column, how
often it is empty, what its cells usually say, and what blank lines mean.
"""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from loaders.document import ColumnRole
from loaders.readers.flowed_lines import Piece
from loaders.readers.flowed_vocabulary import load_vocabulary

AGENCY_ROLES = (ColumnRole.LEAD, ColumnRole.COORDINATING, ColumnRole.AGENCIES)
_EMPTY = {
    ColumnRole.TASK: 0.0005,
    ColumnRole.LEAD: 0.02,
    ColumnRole.AGENCIES: 0.02,
    ColumnRole.COORDINATING: 0.1,
    ColumnRole.PRODUCT: 0.15,
    ColumnRole.DEADLINE: 0.06,
    ColumnRole.NOTE: 0.7,
    ColumnRole.OTHER: 0.4,
}
_CUT = 5.0  # a cell that ends in the middle of a phrase
_LOWER = 4.0  # a cell that begins with a small letter


@dataclass(slots=True)
class Model:
    """What the document itself teaches about its columns."""

    widths: dict[int, float] = field(default_factory=dict)
    empty: dict[int, float] = field(default_factory=dict)
    said: dict[int, Counter[str]] = field(default_factory=dict)
    gaps: dict[str, dict[tuple[int, int], float]] = field(default_factory=dict)
    table_width: float = 0.0
    indents_tell: bool = False

    def gap(self, kind: str, piece: Piece) -> float:
        """Cost of the blank lines before a piece, inside a cell or at a border."""
        learned = self.gaps.get(kind)
        return learned.get(piece.gap, 4.0) if learned else 0.0

    def emptiness(self, column: int, role: ColumnRole, empty: bool) -> float:
        """Cost of a column's being empty, or of its being filled."""
        chance = self.empty.get(column, _EMPTY[role])
        return -math.log(chance if empty else 1 - chance)

    def repetition(self, column: int, text: str, own: str | None) -> float:
        """Credit for a cell that other rows have word for word in the same column."""
        if column not in self.said:
            return 0.0
        key = text.casefold()
        others = self.said[column][key] - (key == own)
        return -min(3.5, 1.1 * math.log2(1 + others)) if others > 0 else 0.0


def wrap_cost(pieces: Sequence[Piece], width: float | None) -> float:
    """Cost of lines that end too early or run too far for a column of this width."""
    own = max(p.width for p in pieces)
    limit = own if width is None else width
    cost = 0.0
    vocabulary = load_vocabulary()
    for piece, following in itertools.pairwise(pieces):
        room = limit - (piece.width + 1 + following.head)
        if room >= 0:
            early = 7.0 * min(1.0, (room + 0.7) / (0.08 * limit + 0.7))
            if vocabulary.bullet.match(following.text):
                early = min(early, 1.0)
            elif piece.text[-1] in vocabulary.closing:
                early = min(early, 3.0)
            cost += early
    return cost + sum(
        5.0 * min(1.0, (p.width - limit) / (0.06 * limit + 0.7))
        for p in pieces
        if p.width > limit and " " in p.text
    )


def joints_cost(role: ColumnRole, pieces: Sequence[Piece]) -> float:
    """Cost of reading consecutive lines on as one cell, from how each begins and ends."""
    cost = 0.0
    for piece, following in itertools.pairwise(pieces):
        if following.lower or ends_open(piece.text):
            continue
        if role is ColumnRole.DEADLINE and load_vocabulary().time_begun.fullmatch(piece.text):
            continue
        cost += 0.6
        closed = piece.text[-1] in load_vocabulary().closing
        if role in AGENCY_ROLES and starts_agency(following.text) and not closed:
            cost += 2.0
        elif role is ColumnRole.DEADLINE:
            cost += 1.0
        elif role is ColumnRole.TASK and not closed and starts_agency(following.text):
            cost += 0.7
    return cost


@lru_cache(maxsize=200_000)
def words_cost(role: ColumnRole, text: str) -> float:
    """Cost of a whole cell's wording in a column of this role."""
    vocabulary = load_vocabulary()
    cost = _CUT if ends_open(text) or vocabulary.time_begun.fullmatch(text) else 0.0
    cost += 1.5 if text.endswith(";") else 0.0  # a list usually goes on
    cost += 3.0 if text.count("(") != text.count(")") or text.count("“") != text.count("”") else 0.0
    agency = bool(vocabulary.agency_start.match(text))
    whole_deadline = bool(vocabulary.deadline_whole.fullmatch(text))
    like_deadline = whole_deadline or bool(vocabulary.deadline_start.match(text))
    if text[:1].islower() and not (role is ColumnRole.DEADLINE and like_deadline):
        cost += 1.0 if agency and role in AGENCY_ROLES else _LOWER
    if role in AGENCY_ROLES:
        cost += _agency_words(text, agency, whole_deadline)
    elif role is ColumnRole.DEADLINE:
        cost += 0.0 if whole_deadline else (1.0 if like_deadline else 5.5)
        cost += 0.03 * max(0, len(text) - 40)
    elif role is ColumnRole.PRODUCT:
        cost += 0.0 if vocabulary.product_start.match(text) else (3.5 if agency else 1.5)
        cost += 4.5 if whole_deadline else 0.0
    elif role is ColumnRole.TASK:
        cost += 0.0 if vocabulary.task_start.match(text) else (2.5 if agency else 1.0)
        cost += 5.0 if whole_deadline else 0.0
    else:
        cost += 1.5 if whole_deadline or agency else 0.5
    return cost


def _agency_words(text: str, agency: bool, whole_deadline: bool) -> float:
    vocabulary = load_vocabulary()
    share = vocabulary.agency_share(text)
    cost = 0.0 if agency or share > 0 else 5.5
    cost += 5.0 if whole_deadline else 0.0
    if vocabulary.cut_name(text):
        cost += 1.5
        last = text.replace(";", ",").rsplit(",", 1)[-1].strip()
        cost += 2.5 if vocabulary.agency_start.fullmatch(last) else 0.0
    return cost - 1.2 * share


@lru_cache(maxsize=50_000)
def ends_open(text: str) -> bool:
    """Whether a line breaks off where no cell can end."""
    return bool(load_vocabulary().unfinished.fullmatch(text))


@lru_cache(maxsize=50_000)
def starts_agency(text: str) -> bool:
    """Whether a line opens with a capital agency word."""
    return not text[:1].islower() and bool(load_vocabulary().agency_start.match(text))


def closing_cost(pieces: Sequence[Piece]) -> float:
    """Cost of reading lines after a table's last row as the text behind it: no cells are in it."""
    vocabulary = load_vocabulary()
    cells = sum(
        bool(
            vocabulary.deadline_whole.fullmatch(p.text)
            or vocabulary.deadline_behind.fullmatch(p.text)
        )
        for p in pieces
    )
    return 4.0 + 0.2 * len(pieces) + 3.0 * cells


def tail_cost(pieces: Sequence[Piece], model: Model) -> float:
    """Cost of reading lines after a row's last cell as an unnumbered sub-heading."""
    if not pieces:
        return 0.05
    text = " ".join(p.text for p in pieces)
    vocabulary = load_vocabulary()
    cost = (
        3.0
        + (6.0 if pieces[0].lower or pieces[0].glued else 0.0)
        + (_CUT if ends_open(text) else 0.0)
    )
    cost += 5.0 if vocabulary.deadline_start.match(text) else 0.0
    cost += 2.5 if vocabulary.agency_start.match(text) else 0.0
    cost += 1.5 if vocabulary.product_start.match(text) else 0.0
    cost -= 2.5 if model.indents_tell and pieces[0].indented else 0.0
    widest = max(model.widths.values(), default=0.0)
    cost -= 2.5 if widest and any(p.width > 1.08 * widest for p in pieces) else 0.0
    room = 0.75 * (model.table_width or widest)
    cost += sum(3.0 for p, q in itertools.pairwise(pieces) if p.width + q.head < room)
    return cost + joints_cost(ColumnRole.OTHER, pieces)
