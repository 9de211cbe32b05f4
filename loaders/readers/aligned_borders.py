"""Where rows of an aligned table begin: at their numbers, or above where cells are centred."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from loaders.columns import is_plain_heading, role_of
from loaders.document import ColumnRole
from loaders.numbering import NumberKind, kind_of
from loaders.readers.aligned_cells import MARKED, Placed
from loaders.readers.aligned_columns import Columns
from loaders.readers.flowed_vocabulary import load_vocabulary

_PART_LETTER = re.compile(r"\(?[a-zđ][.)]")
_OPEN_ENDS = (",", "-", "–", "(", "/", "&", ":")
_NEAR = 8  # lines: further off stands another row's cell
_ABOVE = 0.4  # cost of each line of a row above its number, where cells stand at the top
_ASKEW = 0.8  # cost of each line by which a number stands off its row's middle
_CUT_SHORT = 0.3  # of that, for the last row of a page: the next one may go on with it


def starts_of(placed: Sequence[Placed], columns: Columns, number: int | None) -> list[int]:
    """Lines on which a row begins for certain: those with a number, or titles."""
    if number is None:
        return [n for n in range(len(placed)) if _opens(placed, n, columns)]
    kinds = (NumberKind.NONE, NumberKind.OTHER)
    starts = [
        n
        for n, p in enumerate(placed)
        if p.wide
        or (
            number in p.parts
            and (
                kind_of(p.parts[number].text) not in kinds
                or _PART_LETTER.fullmatch(p.parts[number].text)
            )
        )
    ]
    if not starts or not all(placed[n].wide for n in starts):
        return starts
    # numbers stand before titles only: the rows under them have none
    opened = [n for n in range(starts[0] + 1, len(placed)) if _opens(placed, n, columns)]
    for n in opened:
        if not (placed[n].wide or placed[n].line.apart or placed[n - 1].wide):
            placed[n].guessed = frozenset(placed[n].parts)
    return sorted({*starts, *opened})


def _opens(placed: Sequence[Placed], n: int, columns: Columns) -> bool:
    """Whether a row of a table without numbers begins: two cells open anew, none goes on."""
    task = max(at for at, role in enumerate(columns.roles) if role is ColumnRole.TASK)
    parts = placed[n].parts
    if placed[n].wide or n == 0:
        return True
    if task in parts and (found := MARKED.match(parts[task].text)):
        return found[1].isupper()
    if task not in parts or len(parts) < 2 or any(w.text[0].islower() for w in parts.values()):
        return False
    return placed[n].line.apart or not any(
        at in placed[n - 1].parts and placed[n - 1].parts[at].text.endswith(_OPEN_ENDS)
        for at in parts
    )


def end_of(placed: Sequence[Placed], starts: Sequence[int]) -> int:
    """Line on which the text after the table begins."""
    after = load_vocabulary().after
    last = max((n for n in starts if not placed[n].wide), default=-1)
    for n, p in enumerate(placed):
        first = p.line.segments[0]
        if any(after.match(segment.text) for segment in p.line.segments[:2]):
            return n
        if role_of(first.text) is ColumnRole.NUMBER and is_plain_heading(first.text):
            return n  # the heading of another table
        if n > last and p.wide and len(p.parts) == 1 and not MARKED.match(first.text):
            return n
    return len(placed)


def borders_of(placed: Sequence[Placed], starts: Sequence[int], number: int | None) -> list[int]:
    """First lines of the rows: their numbers' lines, or above, where the cells of a row begin.

    A number stands on the first line of its row or, where cells are centred, in its middle:
    whichever explains the whole page better.
    """
    if number is None:
        return list(starts)
    top = _at_the_top(placed, starts, number)
    middle = _in_the_middle(placed, starts, number)
    return min(top, middle, key=lambda way: way[0])[1]


def _at_the_top(
    placed: Sequence[Placed], starts: Sequence[int], number: int
) -> tuple[float, list[int]]:
    """Cost and first lines of rows whose numbers stand at the top, or nearly so."""
    borders: list[int] = []
    paid = 0.0
    for before, start in zip([-1, *starts], starts, strict=False):
        if placed[start].wide:
            borders.append(start)
            continue
        tried = range(before + 1, start + 1)
        costs = {n: _break_cost(placed, n, number) + _ABOVE * (start - n) for n in tried}
        borders.append(min(tried, key=lambda n: (costs[n], -n)))
        paid += costs[borders[-1]] + (_ASKEW - _ABOVE) * (start - borders[-1])
    return paid, borders


def _in_the_middle(
    placed: Sequence[Placed], starts: Sequence[int], number: int
) -> tuple[float, list[int]]:
    """Cost and first lines of rows whose numbers stand half way down: the cheapest chain."""
    ways: dict[int, tuple[float, list[int]]] = {}
    for index, (before, start) in enumerate(zip([-1, *starts], starts, strict=False)):
        reached: dict[int, tuple[float, list[int]]] = {}
        wide = placed[start].wide
        for border in [start] if wide else range(before + 1, start + 1):
            own = 0.0 if wide else _break_cost(placed, border, number)
            options = [
                (paid + _askew(placed, borders[-1], before, border), borders)
                for paid, borders in ways.values()
            ]
            paid, borders = min(options, default=(0.0, []), key=lambda way: way[0])
            if index == 0 or options:
                reached[border] = (paid + own, [*borders, border])
        ways = reached
    last = starts[-1] if starts else 0
    closed = [
        (paid + _CUT_SHORT * _askew(placed, borders[-1], last, len(placed)), borders)
        for paid, borders in ways.values()
    ]
    return min(closed, default=(0.0, []), key=lambda way: way[0])


def _askew(placed: Sequence[Placed], begin: int, at: int, end: int) -> float:
    """Cost of a number's standing off the middle of the row from one border to the next."""
    return 0.0 if placed[at].wide else _ASKEW * abs((at - begin) - (end - 1 - at))


def _break_cost(placed: Sequence[Placed], at: int, number: int) -> float:
    """How unlikely a row begins on a line: cells that go on speak against it.

    Of cells that are centred each begins on a line of its own, so the next words of a column may
    stand lower than the line.
    """
    cost = -1.0 if placed[at].line.apart else 0.0
    cost -= 1.5 if at and placed[at - 1].wide else 0.0
    columns = {column for p in placed for column in p.parts} - {number}
    for column in columns:
        over = placed[at - 1 :: -1] if at else []
        above = next((p for p in _until_title(over) if column in p.parts), None)
        below = next((p for p in _until_title(placed[at:]) if column in p.parts), None)
        if below is None:
            continue
        text = below.parts[column].text
        if text[0].islower() or text[0] in ",;.)":
            cost += 3.0
        elif below is placed[at]:
            cost -= 0.6
        if above is not None and above.parts[column].text.endswith(_OPEN_ENDS):
            cost += 2.0
    return cost


def _until_title(placed: Sequence[Placed]) -> Iterator[Placed]:
    """The lines up to a title over the columns."""
    return takewhile(lambda p: not p.wide, placed[:_NEAR])
