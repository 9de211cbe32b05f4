"""Where the rows of flowed text begin: the cheapest chain of row numbers through a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from loaders.document import ColumnRole
from loaders.numbering import bare
from loaders.readers.flowed_costs import Model, closing_cost, joints_cost, tail_cost, wrap_cost
from loaders.readers.flowed_cut import Cut, cut_row, folded
from loaders.readers.flowed_joined import merged
from loaders.readers.flowed_lines import Piece
from loaders.readers.flowed_vocabulary import load_vocabulary

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_KEPT = 1.3  # of a title, for each place on its lines at which a cell might begin
_CELLS = 4.0  # a line of a title that is a deadline, or ends in one
_HEAD, _UNSURE = 5.0, 2.0  # to pass by a number over 1.1; to take one over 1 for a heading
_REACH = 4  # how many doubtful numbers one row may hold in its text


@dataclass(frozen=True, slots=True)
class Token:
    """One line of the table: its piece, what number it may be, or a page's turn (no piece).

    ``several``: behind the number stand several cells of its row.
    """

    piece: Piece | None
    kind: str = ""
    value: int = 0
    number: str = ""
    rest: Piece | None = None
    at_turn: bool = False
    several: bool = False


@dataclass(slots=True)
class Found:
    """One row as found: the token that begins it, its pieces by part, and how it is cut."""

    start: Token | None
    parts: list[list[Piece]]
    cut: Cut | None = None
    title: list[Piece] = field(default_factory=list)
    tail: list[Piece] = field(default_factory=list)
    dropped: list[int] = field(default_factory=list)

    def cells(self) -> list[list[Piece]]:
        """The pieces of each column; none where the row is no task."""
        return self.cut.cells(self.parts)[:-1] if self.cut else []

    @property
    def is_task(self) -> bool:
        """Whether the row is a task rather than a section heading."""
        return self.cut is not None


def number_of(text: str) -> tuple[str, int, str, str] | None:
    """Kind, value, number as printed and the text behind it, of a line that may begin a row."""
    for kind in ("decimal", "arabic", "roman", "letter"):
        found = load_vocabulary().numbers[kind].match(text)
        if not found:
            continue
        rest = text[found.end() :]
        if rest and not (rest[0] == " " and rest.lstrip()[:1].isupper()):
            continue
        value = _value(kind, found.group(1))
        if value:
            return kind, value, found.group().strip(), rest.strip()
    return None


def _value(kind: str, number: str) -> int:
    if kind == "arabic":
        return int(number)
    if kind == "decimal":
        return int(number.split(".")[-1])
    if kind == "letter":
        return ord(number) - ord("A") + 1
    total = 0
    digits = [_ROMAN[c] for c in number]
    for digit, following in zip(digits, [*digits[1:], 0], strict=True):
        total += -digit if digit < following else digit
    return total if 0 < total < 50 else 0


def find_rows(
    roles: Sequence[ColumnRole],
    tokens: Sequence[Token],
    model: Model,
    own: dict[int, list[str]],
) -> list[Found]:
    """The cheapest reading of a table's tokens as rows.

    ``own`` holds, by the line of a row's number, that row's folded cells of the pass before.
    """
    starts = [i for i, token in enumerate(tokens) if token.kind]
    strong = _strong(tokens, starts)
    nexts = [*(tokens[s] for s in starts[1:]), None]
    skips = [
        (_HEAD if _heads(tokens[s], nexts[n]) else _skip_cost(tokens[s]))
        + 3.0 * _follows(tokens, starts, n)
        for n, s in enumerate(starts)
    ]
    ends = [*starts, len(tokens)]
    # best[n]: cost, previous index, rows' last arabic number, the row that ends before start n
    best: list[tuple[float, int, int, Found | None]] = [(0.0, -1, 0, None)]
    best += [(float("inf"), -1, 0, None)] * len(starts)
    for k in range(1, len(starts)):
        if all(i not in strong for i in range(k)) and k <= _REACH:
            before = sum(t.piece is not None for t in tokens[: starts[k]])
            best[k] = (sum(skips[:k]) + 3.0 * before, -1, 0, None)
    for n, start in enumerate(starts):
        paid, _, last, _ = best[n]
        token = tokens[start]
        paid += _numbering(token, last)
        for k in range(n + 1, min(n + 1 + _REACH, len(starts)) + 1):
            if any(i in strong for i in range(n + 1, k)):
                break
            skipped = sum(skips[n + 1 : k])
            inner = tokens[start + 1 : ends[k]]
            row, cost = _block(roles, token, inner, model, own, k == len(starts))
            if _may_head(token, nexts[k - 1]):
                title, price = _section(token, row.parts, model, k == len(starts))
                price += 0.0 if _heads(token, nexts[k - 1]) else _UNSURE
                row, cost = min((row, cost), (title, price), key=lambda way: way[1])
            if paid + skipped + cost < best[k][0]:
                now = token.value if token.kind == "arabic" else last
                best[k] = (paid + skipped + cost, n, now, row)
    rows: list[Found] = []
    at = len(starts)
    while at >= 0 and (row_at := best[at][3]) is not None:
        rows.append(row_at)
        at = best[at][1]
    head = tokens[: starts[at]] if starts and at >= 0 else list(tokens)
    opening = merged([t.piece for t in head if t.piece])
    if opening:
        rows.append(Found(None, [opening], tail=opening))
    return rows[::-1]


def _heads(token: Token, following: Token | None) -> bool:
    """Whether a number heads those below it: 1 over 1.1."""
    return (
        token.kind == "arabic"
        and following is not None
        and following.kind == "decimal"
        and bare(following.number) == f"{bare(token.number)}.1"
    )


def _may_head(token: Token, following: Token | None) -> bool:
    """Whether a number may head rows: it stands over 1.1, or where a count begins anew."""
    anew = following is not None and following.kind == "arabic" and following.value == 1
    return _heads(token, following) or (token.kind == "arabic" and anew)


def _strong(tokens: Sequence[Token], starts: Sequence[int]) -> set[int]:
    strong = set()
    for n, start in enumerate(starts):
        token = tokens[start]
        follows = _follows(tokens, starts, n)
        before = tokens[starts[n - 1]] if n else None
        if (
            follows
            and token.rest is not None
            and before is not None
            and (before.kind, before.value + 1) == (token.kind, token.value)
            and load_vocabulary().task_start.match(token.rest.text)
        ):
            strong.add(n)
        if (
            token.rest is None
            and not token.at_turn
            and (
                (token.kind == "arabic" and (follows or token.value == 1))
                or (token.kind == "roman" and follows and len(bare(token.number)) > 1)
            )
        ):
            strong.add(n)
    return strong


def _follows(tokens: Sequence[Token], starts: Sequence[int], n: int) -> bool:
    """Whether a number is the next after one of the last few."""
    token = tokens[starts[n]]
    recent = [tokens[s] for s in starts[max(0, n - 4) : n]]
    return any(t.kind == token.kind and t.value + 1 == token.value for t in recent)


def _skip_cost(token: Token) -> float:
    if token.rest is not None:
        return 4.0 if token.several else 0.3
    if token.at_turn:
        return 0.5
    gap = token.piece.gap[0] if token.piece else 0
    if token.kind == "arabic":
        return 3.0 if gap >= 3 else 5.0
    return 2.5


def _numbering(token: Token, last: int) -> float:
    """Cost of this number after the last; gaps and typing errors are allowed."""
    behind = 0.0 if token.rest is None else 1.5
    if token.kind in ("roman", "letter"):
        return 0.5 if token.kind == "roman" or token.rest is not None else 2.0
    if token.kind == "decimal":
        return 0.3
    if token.value == last + 1:
        return 0.0
    if token.value == 1:
        return 0.4
    if last < token.value <= last + 4:
        return 1.5 + behind
    return 4.0 + 2 * behind


def _block(
    roles: Sequence[ColumnRole],
    token: Token,
    inner: Sequence[Token],
    model: Model,
    own: dict[int, list[str]],
    last: bool,
) -> tuple[Found, float]:
    parts: list[list[Piece]] = [[token.rest] if token.rest else []]
    dropped = []
    for item in inner:
        if item.piece is None:
            parts.append([])
        elif item.kind == "arabic" and item.rest is None and _skip_cost(item) < 4:
            dropped.append(item.piece.line)
            parts.append([])
        else:
            parts[-1].append(item.piece)
    parts = [part for n, part in enumerate(parts) if part or not n]
    line = token.piece.line if token.piece else 0
    if token.kind in ("roman", "letter"):
        row, cost = _section(token, parts, model, last)
    else:
        cut = cut_row(roles, parts, model, own.get(line), last)
        row, cost = Found(token, parts, cut), cut.cost
        row.tail = cut.cells(parts)[-1]
    row.dropped = dropped
    return row, cost


def _section(
    token: Token, parts: list[list[Piece]], model: Model, last: bool
) -> tuple[Found, float]:
    pieces = [p for part in parts for p in merged(part)]
    kept = sum(map(len, parts)) - len(pieces)
    if not pieces:
        return Found(token, parts), 12.0
    limit = max(p.width for p in pieces)
    options = []
    for n in range(1, len(pieces) + 1):
        title, tail = pieces[:n], pieces[n:]
        behind = tail_cost(tail, model)
        behind = min(behind, closing_cost(tail)) if last else behind
        cost = joints_cost(ColumnRole.OTHER, title) + behind + max(0, n - 3)
        cost += wrap_cost(title, None if n == 1 else limit) + (4.0 if title[0].lower else 0.0)
        cost += _KEPT * kept + sum(_CELLS for p in title[1:] if holds_cells(p.text))
        options.append((cost, n))
    cost, n = min(options)
    return Found(token, parts, title=pieces[:n], tail=pieces[n:]), cost


def holds_cells(text: str) -> bool:
    """Whether a line is a whole deadline or has one behind other words."""
    vocabulary = load_vocabulary()
    whole = vocabulary.deadline_whole.fullmatch(text) or vocabulary.deadline_behind.fullmatch(text)
    return whole is not None


def row_texts(row: Found) -> list[str]:
    """A task row's folded cells."""
    return folded(row.cells())
