"""The cheapest way to cut one row's lines into its columns, and the next best. Dynamic programming.

A row that goes on over a page has two parts; each part holds a stretch of every column, in order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.document import ColumnRole
from loaders.readers.flowed_costs import (
    Model,
    joints_cost,
    tail_cost,
    words_cost,
    wrap_cost,
)
from loaders.readers.flowed_lines import Piece

_LOWER_ALLOWED = ColumnRole.DEADLINE
_HOPELESS = 14.0  # a cell this dear on its lines alone is part of no good row
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
        return [
            [*first[a:c], *second[b:d]]
            for (a, b), (c, d) in zip(borders, borders[1:], strict=False)
        ]


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
        tail = tail_cost([*first[i:], *second[j:]], model)
        tail = min(tail, 4.0 + 0.2 * (len(first) - i + len(second) - j)) if last else tail
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
    costs: dict[tuple[int, int, int, int], float] = {}
    reached: dict[tuple[int, int, bool], _Best] = {}
    own_text = own[column] if own and column < len(own) else None
    for (i, j, skipped), best in states.items():
        for k in range(i, len(first) + 1):
            if second and not j and k < len(first) and first[k].lower:
                continue  # over a page break, only whole first parts: keeps the search small
            for m in range(j, len(second) + 1):
                if second and i == k and j < m and second[j].lower and role is not _LOWER_ALLOWED:
                    break  # what goes on after the page's turn began before it
                span = (i, k, j, m)
                if span not in costs:
                    costs[span] = _cell_cost(column, role, first[i:k], second[j:m], model, own_text)
                cost = costs[span]
                empty = i == k and j == m
                if i < k and i:
                    cost += model.gap("skip" if skipped else "border", first[i])
                if j < m and j and i == k:
                    cost += model.gap("skip" if skipped else "border", second[j])
                key = (k, m, empty)
                goal = reached.setdefault(key, _Best())
                for paid, borders in best.ways:
                    goal.offer(paid + cost, (*borders, (k, m)))
    return reached


def _cell_cost(
    column: int,
    role: ColumnRole,
    first: Sequence[Piece],
    second: Sequence[Piece],
    model: Model,
    own: str | None,
) -> float:
    pieces = [*first, *second]
    cost = model.emptiness(column, role, not pieces)
    if not pieces:
        return cost
    cost += wrap_cost(pieces, model.widths.get(column)) + joints_cost(role, pieces)
    if cost > _HOPELESS:
        return cost + _HOPELESS
    text = " ".join(p.text for p in pieces)
    inside = [*first[1:], *second[1:]]
    return (
        cost
        + words_cost(role, text)
        + model.repetition(column, text, own)
        + sum(model.gap("inside", p) for p in inside)
    )


def folded(cells: Sequence[Sequence[Piece]]) -> list[str]:
    """Each cell's text without regard to case, as the model counts it."""
    return [" ".join(p.text for p in cell).casefold() for cell in cells]


def _two(parts: Sequence[Sequence[Piece]]) -> tuple[Sequence[Piece], Sequence[Piece]]:
    if len(parts) > 2:  # over two pages at least: the later turns are read straight on
        return parts[0], [p for part in parts[1:] for p in part]
    return parts[0], (parts[1] if len(parts) == 2 else ())
