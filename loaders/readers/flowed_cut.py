"""The cheapest way to cut one row's lines into its columns, and the next best. Dynamic programming.

A row that goes on over a page has two parts; each part holds a stretch of every column, in order.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.document import ColumnRole
from loaders.readers.flowed_costs import (
    Model,
    closing_cost,
    joints_cost,
    tail_cost,
    words_cost,
    wrap_cost,
)
from loaders.readers.flowed_joined import merged
from loaders.readers.flowed_lines import Piece

_LOWER_ALLOWED = ColumnRole.DEADLINE
_HOPELESS = 16.0  # a cell this dear on its lines alone is part of no good row
# where a line may hold several cells: a border there, and none
_PARTED, _KEPT = 0.3, 1.3
_LARGEST = 1200  # pieces of the first times those of the second part of a row
Border = tuple[int, int]  # how many pieces of the first and the second part lie before it


@dataclass(frozen=True, slots=True)
class Cut:
    """One way to cut a row: its borders, one more than there are columns, and its cost.

    ``margin`` is how much dearer the next best way is; ``rival`` are the borders of that way.
    """

    borders: tuple[Border, ...]
    cost: float
    margin: float = 99.0
    rival: tuple[Border, ...] | None = None

    def cells(self, parts: Sequence[Sequence[Piece]]) -> list[list[Piece]]:
        """The pieces of each column, and last those behind the row's end."""
        first, second = _two(parts)
        borders = [*self.borders, (len(first), len(second))]
        pairs = itertools.pairwise(borders)
        return [merged([*first[a:c], *second[b:d]]) for (a, b), (c, d) in pairs]


class _Best:
    """The two cheapest ways to a state."""

    __slots__ = ("ways",)

    def __init__(self) -> None:
        self.ways: list[tuple[float, tuple[Border, ...]]] = []

    def offer(self, cost: float, borders: tuple[Border, ...]) -> None:
        if len(self.ways) < 2 or cost < self.ways[1][0]:
            self.ways.append((cost, borders))
            self.ways.sort(key=lambda way: way[0])
            del self.ways[2:]


def cut_row(
    roles: Sequence[ColumnRole],
    parts: Sequence[Sequence[Piece]],
    model: Model,
    own: Sequence[str] | None = None,
    last: bool = False,
) -> Cut:
    """Cut a row's pieces into the columns of ``roles``.

    Parameters
    ----------
    roles : sequence of ColumnRole
        The columns after the number, in the order of the header.
    parts : sequence of sequences of Piece
        The row's pieces, cut in two where a page turns.
    model : Model
        What is known of the columns so far.
    own : sequence of str, optional
        This row's folded cells of the pass before, so that a row does not confirm itself.
    last : bool
        Whether text that follows the table may stand behind the row.
    """
    first, second = _two(parts)
    states: dict[tuple[int, int, bool], _Best] = {(0, 0, False): _Best()}
    states[0, 0, False].offer(0.0, ((0, 0),))
    for column, role in enumerate(roles):
        states = _next_column(states, column, role, (first, second), model, own)
    goal = _Best()
    for (i, j, _), best in states.items():
        if j and i < len(first):
            continue
        left = [*first[i:], *second[j:]]
        tail = tail_cost(left, model)
        tail = min(tail, closing_cost(left)) if last else tail
        for cost, borders in best.ways:
            goal.offer(cost + tail, borders)
    (cost, borders), *others = goal.ways
    margin = others[0][0] - cost if others else 99.0
    return Cut(borders, cost, margin, others[0][1] if others else None)


def _next_column(
    states: dict[tuple[int, int, bool], _Best],
    column: int,
    role: ColumnRole,
    parts: tuple[Sequence[Piece], Sequence[Piece]],
    model: Model,
    own: Sequence[str] | None,
) -> dict[tuple[int, int, bool], _Best]:
    first, second = parts
    stretches = _Stretches(column, role, parts, model, own[column] if own else None)
    reached: dict[tuple[int, int, bool], _Best] = {}
    for (i, j, skipped), best in states.items():
        for k, m, cost in stretches.of(i, j):
            empty = i == k and j == m
            if i < k and i:
                cost += _begins(model, skipped, first[i])
            if j < m and j and i == k:
                cost += _begins(model, skipped, second[j])
            goal = reached.setdefault((k, m, empty), _Best())
            for paid, borders in best.ways:
                goal.offer(paid + cost, (*borders, (k, m)))
    return reached


def _begins(model: Model, skipped: bool, piece: Piece) -> float:
    """Cost of a cell's beginning at a piece, from the blank lines before it or none at all."""
    return _PARTED if piece.glued else model.gap("skip" if skipped else "border", piece)


class _Stretches:
    """What the stretches of a row would cost as one column's cell; hopeless ones left out."""

    def __init__(
        self,
        column: int,
        role: ColumnRole,
        parts: tuple[Sequence[Piece], Sequence[Piece]],
        model: Model,
        own: str | None,
    ) -> None:
        self.column, self.role, self.model, self.own = column, role, model, own
        self.first, self.second = parts
        self._known: dict[tuple[int, int], list[tuple[int, int, float]]] = {}
        self._lines: dict[tuple[int, int], list[float]] = {}

    def of(self, i: int, j: int) -> list[tuple[int, int, float]]:
        """Every end (of the first and second part) with its cost, for a cell from here."""
        if (i, j) not in self._known:
            self._known[i, j] = list(self._from(i, j))
        return self._known[i, j]

    def _from(self, i: int, j: int) -> Iterator[tuple[int, int, float]]:
        first, second = self.first, self.second
        yield i, j, self.model.emptiness(self.column, self.role, empty=True)
        for a, upper in enumerate(self._inside(0, i)):
            k = i + a
            if second and not j and k < len(first) and first[k].lower:
                continue  # no border where a phrase goes on: keeps the search small
            if a:
                yield k, j, self._cell(first[i:k], upper)
            begun_before = j < len(second) and second[j].lower and not a
            if begun_before and self.role is not _LOWER_ALLOWED:
                continue  # what goes on after the page's turn began before it
            for b, lower in enumerate(self._inside(1, j)):
                if not b:
                    continue
                joint = 0.0
                if a:
                    pair = [first[k - 1], second[j]]
                    joint = wrap_cost(pair, self._limit()) + joints_cost(self.role, pair)
                if upper + lower + joint > _HOPELESS:
                    break
                yield k, j + b, self._cell([*first[i:k], *second[j : j + b]], upper + lower + joint)

    def _inside(self, part: int, start: int) -> list[float]:
        """Costs of the lines alone of the first 0, 1, 2 ... pieces from a start."""
        pieces = (self.first, self.second)[part]
        key = (part, start)
        if key not in self._lines:
            costs = [0.0]
            for end in range(start + 1, len(pieces) + 1):
                cell = merged(pieces[start:end])
                cost = wrap_cost(cell, self._limit()) + joints_cost(self.role, cell)
                cost += sum(self.model.gap("inside", p) for p in cell[1:])
                cost += _KEPT * (end - start - len(cell))
                if cost > _HOPELESS:
                    break
                costs.append(cost)
            self._lines[key] = costs
        return self._lines[key]

    def _limit(self) -> float | None:
        return self.model.widths.get(self.column)

    def _cell(self, pieces: Sequence[Piece], lines: float) -> float:
        text = " ".join(p.text for p in pieces)
        return (
            lines
            + self.model.emptiness(self.column, self.role, empty=False)
            + words_cost(self.role, text)
            + self.model.repetition(self.column, text, self.own)
        )


def folded(cells: Sequence[Sequence[Piece]]) -> list[str]:
    """Each cell's text without regard to case, as the model counts it."""
    return [" ".join(p.text for p in cell).casefold() for cell in cells]


def _two(parts: Sequence[Sequence[Piece]]) -> tuple[Sequence[Piece], Sequence[Piece]]:
    size = len(parts[0]) * sum(map(len, parts[1:]))
    if size > _LARGEST:  # no search could weigh all pairs of stretches: read straight on
        return [p for part in parts for p in part], ()
    if len(parts) > 2:  # over two pages at least: the later turns are read straight on
        return parts[0], [p for part in parts[1:] for p in part]
    return parts[0], (parts[1] if len(parts) == 2 else ())
