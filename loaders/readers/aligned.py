"""Tables without rules -> rows: whose cells stand under their headings, parted only by white space.

A row begins at its number; where numbers stand in the middle of their rows, the border between two
rows lies where the cells of the upper one have ended.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from loaders.columns import holds_product_too
from loaders.document import Cell, ColumnRole, Row
from loaders.headers import layout_of
from loaders.numbering import bare
from loaders.readers.aligned_borders import borders_of, end_of, starts_of
from loaders.readers.aligned_cells import MARKED, Placed, place
from loaders.readers.aligned_columns import (
    Columns,
    Spread,
    Word,
    bands,
    borders_between,
    find_heading,
    text_of,
)
from loaders.readers.flowed_costs import AGENCY_ROLES
from loaders.readers.flowed_doubts import GUESSED, UNLIKE, fits
from loaders.text import join_wrapped

_JUDGED = frozenset([ColumnRole.TASK, ColumnRole.DEADLINE, *AGENCY_ROLES])
_MERGED = frozenset([ColumnRole.LEAD, ColumnRole.AGENCIES, ColumnRole.DEADLINE])


@dataclass(slots=True)
class AlignedRow:
    """One physical row: its cells' text by column, the lines of each, and whether it is a heading.

    ``title`` marks a row of one text over the columns; ``doubts`` are stable codes by column.
    """

    cells: list[str]
    keys: list[tuple[int, ...]]
    header: bool = False
    title: bool = False
    doubts: dict[int, tuple[str, ...]] = field(default_factory=dict)

    @property
    def lines(self) -> tuple[int, ...]:
        """Every line that the row stands on."""
        return tuple(sorted({key for keys in self.keys for key in keys}))


def read_page(
    lines: Sequence[Spread],
    known: Columns | None,
    *,
    step: float,
    margin: float,
    slack: float = 0.0,
) -> tuple[list[AlignedRow | Spread], Columns | None, bool]:
    """Rows and other lines of one page in order, the columns, and whether the table has ended.

    Parameters
    ----------
    lines : sequence of Spread
        The page's lines, top down.
    known : Columns or None
        The columns of the table that the page before left open; their borders are tried first.
    step, margin : float
        How finely borders are sought, and how far a run of words must reach over one.
    slack : float
        How far a full cell may push the one beside it, where the print keeps no gap for it.
    """
    out: list[AlignedRow | Spread] = []
    at = 0
    columns = known
    body: list[Spread] = []
    while at < len(lines):
        found = find_heading(lines, at, columns.headings if columns else ())
        if found is None:
            (body if columns else out).append(lines[at])
            at += 1
            continue
        cells, taken = found
        if columns and body:
            out += _body(body, columns, margin, slack)[0]
            body = []
        columns = _columns(cells, lines, at, taken, step)
        out.append(_heading_row(columns, lines[at : at + taken]))
        at += taken
    if columns is None:
        return out, None, True
    rows, closed = _body(body, columns, margin, slack)
    return out + rows, columns, closed


def again(columns: Columns, lines: Sequence[Spread]) -> Columns:
    """The columns of a table on a page that prints text elsewhere and no heading.

    The page's own gaps decide; where it prints one column only, that is the tasks'.
    """
    own = bands(lines, len(columns.roles))
    if own:
        return replace(columns, borders=own)
    if all(len(line.segments) == 1 for line in lines):
        task = columns.roles.index(ColumnRole.TASK)
        most = max((line.segments[0].x1 for line in lines), default=0.0) + 1
        borders = [*([-1.0] * task), *([most] * (len(columns.roles) - 1 - task))]
        return replace(columns, borders=tuple(borders), guessed=True)
    return replace(columns, guessed=True)


def goes_on(columns: Columns, before: Sequence[object], lines: Sequence[Spread]) -> bool:
    """Whether a page goes on with a table that seemed to have ended: its count runs on."""
    if ColumnRole.NUMBER not in columns.roles:
        return False
    rows = [part for part in before if isinstance(part, AlignedRow)]
    column = columns.roles.index(ColumnRole.NUMBER)
    numbers = [r.cells[column] for r in rows if not r.title and bare(r.cells[column]).isdigit()]
    firsts = [bare(line.segments[0].text) for line in lines if len(line.segments) > 2]
    found = [first for first in firsts if first.isdigit()]
    return bool(numbers and found) and int(found[0]) == int(bare(numbers[-1])) + 1


def row_of(part: AlignedRow, columns: Columns, page: int | None, table: int = 0) -> Row:
    """A row as the loaders know it, each cell with what is doubtful about it."""
    number = columns.roles.index(ColumnRole.NUMBER) if ColumnRole.NUMBER in columns.roles else None
    whole = not part.title and not part.header and (number is None or bool(part.cells[number]))
    index = all(text.strip("()").isdigit() for text in part.cells if text)
    cells = []
    for at, (text, keys) in enumerate(zip(part.cells, part.keys, strict=True)):
        last = part.title and at == len(part.cells) - 1
        role = columns.roles[at] if whole else None
        shared = role is ColumnRole.DEADLINE and holds_product_too(columns.headings[at])
        judged = role if role in _JUDGED and text and not index and not shared else None
        doubts = (UNLIKE,) if judged and not fits(judged, text) else ()
        if role in _MERGED and not text and not index:
            doubts = (GUESSED,)  # a cell merged over rows is printed once, in one of them
        if text and not part.header and (columns.guessed or at in part.doubts):
            doubts = (*doubts, *part.doubts.get(at, (GUESSED,)))
        span = len(columns.roles) - at if last else 1
        cells.append(Cell(text, keys, span=span, doubts=doubts))
    return Row(tuple(cells), part.lines, page, table, None, part.header)


def _columns(
    cells: list[list[Word]], lines: Sequence[Spread], at: int, taken: int, step: float
) -> Columns:
    headings = tuple(text_of(cell) for cell in cells)
    row = Row(tuple(Cell(text) for text in headings), ())
    roles = layout_of([row]).roles
    end = next((n for n in range(at + taken, len(lines)) if find_heading(lines, n)), len(lines))
    borders = borders_between(cells, lines[at + taken : end], step)
    return Columns(headings, roles, borders)


def _heading_row(columns: Columns, lines: Sequence[Spread]) -> AlignedRow:
    keys = tuple(line.key for line in lines)
    return AlignedRow(list(columns.headings), [keys for _ in columns.headings], header=True)


def _body(
    lines: Sequence[Spread], columns: Columns, margin: float, slack: float
) -> tuple[list[AlignedRow | Spread], bool]:
    """Rows under a heading, then the lines after the table; whether the table has ended."""
    placed: list[Placed] = []
    edges: dict[int, float] = {}
    for line in lines:
        placed.append(place(line, columns, margin, _above(placed), edges, slack))
        if not placed[-1].wide:
            parts, guessed = placed[-1].parts.items(), placed[-1].guessed
            pushed = {
                at for at, w in parts if at in guessed and abs(w.x0 - edges.get(at, w.x0)) > slack
            }
            edges.update({at: word.x0 for at, word in parts if at not in pushed})
    number = columns.roles.index(ColumnRole.NUMBER) if ColumnRole.NUMBER in columns.roles else None
    starts = starts_of(placed, columns, number)
    end = end_of(placed, starts)
    starts = [n for n in starts if n < end]
    rows: list[AlignedRow | Spread] = []
    borders = borders_of(placed[:end], starts, number)
    for begin, stop in zip([0, *borders], [*borders, end], strict=True):
        if begin < stop:
            rows += _rows(placed[begin:stop], columns, number)
    return [*rows, *(p.line for p in placed[end:])], end < len(placed)


def _above(placed: Sequence[Placed]) -> Placed | None:
    """The last lines as one: of cells that are centred, each stands on lines of its own."""
    if not placed or placed[-1].wide:
        return placed[-1] if placed else None
    parts: dict[int, Word] = {}
    for p in reversed(list(takewhile(lambda p: not p.wide, placed[:-4:-1]))):
        for at, word in p.parts.items():
            text = f"{parts[at].text} {word.text}" if at in parts else word.text
            parts[at] = replace(word, text=text)
    return replace(placed[-1], parts=parts)


def _rows(
    placed: Sequence[Placed], columns: Columns, number: int | None
) -> list[AlignedRow | Spread]:
    """The lines between two borders as one row, or as a title and what follows it."""
    count = len(columns.roles)
    if placed[0].wide:
        more = 1
        while more < len(placed) and len(placed[more].line.segments) == 1 and not placed[more].wide:
            more += 1
        title, rest = placed[:more], placed[more:]
        found: list[AlignedRow | Spread] = [_title(title, count)]
        return found + (_rows(rest, columns, number) if rest else [])
    cells: list[list[str]] = [[] for _ in range(count)]
    keys: list[list[int]] = [[] for _ in range(count)]
    for p in placed:
        for at, word in sorted(p.parts.items()):
            cells[at].append(word.text)
            keys[at].append(p.line.key)
    texts = [join_wrapped(cell) for cell in cells]
    alone = [at for at, text in enumerate(texts) if text]
    if number is None and len(alone) == 1 and MARKED.match(texts[alone[0]]):
        return [AlignedRow([texts[alone[0]]], [tuple(keys[alone[0]])], title=True)]
    doubts: dict[int, tuple[str, ...]] = {at: (GUESSED,) for p in placed for at in p.guessed}
    return [AlignedRow(texts, [tuple(k) for k in keys], doubts=doubts)]


def _title(placed: Sequence[Placed], count: int) -> AlignedRow:
    """A row of one text over the columns, its number apart where the page prints it apart."""
    first = placed[0]
    at = min(first.parts)
    number = [first.parts[at].text] if len(first.parts) == 2 else []
    words = [first.parts[max(first.parts)].text]
    words += [word.text for p in placed[1:] for word in p.parts.values()]
    keys = tuple(p.line.key for p in placed)
    texts = [*number, join_wrapped(words)]
    return AlignedRow(texts, [keys for _ in texts], title=True)
