"""Reader of flowed text: a table whose columns follow one another as wrapped lines.

Cell ends are not marked, so each row is read as a sequence of lines to be cut into the header's
columns in order, all evidence weighed together (see :mod:`loaders.readers.flowed_costs`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.document import Cell, ColumnRole, Document, Finding, Line, Row
from loaders.errors import UnreadableDocument, UnsupportedLayout
from loaders.readers.flowed_doubts import (
    badly_cut,
    doubts_of,
    is_displaced_deadline,
    refuse_headings,
    refuse_incoherent,
    refuse_left_over,
)
from loaders.readers.flowed_header import Header, find_headers, page_numbers
from loaders.readers.flowed_learn import misfit, read_rows
from loaders.readers.flowed_lines import Piece, piece_of, printed, split_lines, width_of
from loaders.readers.flowed_rows import Found, Token
from loaders.readers.flowed_tokens import in_parts, token_of
from loaders.readers.flowed_vocabulary import load_vocabulary
from loaders.readers.plain_text import decode
from loaders.text import join_wrapped

KIND = "flowed"
_APART = re.compile(r"\S {3,}\S")
_FEW = 0.1  # share of lines in which words stand far apart without columns being kept so


def recognises(data: bytes) -> bool:
    """Whether the bytes are text with a flowed table heading and no cells marked by tabs."""
    try:
        text = decode(data)
    except UnreadableDocument:
        return False
    headers = find_headers(split_lines(text))
    return bool(headers) and not _is_tabbed(text, headers)


def read(data: bytes) -> Document:
    """Read flowed text.

    Raises
    ------
    UnsupportedLayout
        When the cells of a row do not stand together, so that no cutting makes rows of them.
    """
    text = decode(data)
    lines = split_lines(text)
    headers = find_headers(lines)
    if not headers:
        raise UnsupportedLayout(
            "No table heading with a task and an agency column was found in the text: "
            "give the PDF or Word file itself.",
            key="no_table_heading",
        )
    return _Reader(lines, headers).document()


def _is_tabbed(text: str, headers: Sequence[Header]) -> bool:
    lines = split_lines(text)
    return any("\t" in lines[n - 1].text.strip() for header in headers for n in header.lines)


class _Reader:
    """The steps from lines to a document."""

    def __init__(self, lines: list[Line], headers: list[Header]) -> None:
        self.lines = lines
        self.headers = headers
        self.furniture = page_numbers(lines, headers) | {
            line.number for line in lines if "\f" in line.text and not printed(line)
        }
        self.findings: list[Finding] = []
        self.judged: list[list[tuple[str, ...]]] = []
        self.heading_lines = 0
        self.left_over: list[str] = []
        self.displaced = False
        self.task_lines = 0

    def document(self) -> Document:
        """Body lines, heading rows, sections and tasks, in order."""
        items: list[Line | Row] = []
        first = self.headers[0].lines[0]
        items += self._body(range(1, first))
        groups = self._groups()
        for table, group in enumerate(groups):
            end = groups[table + 1][0].lines[0] if table + 1 < len(groups) else len(self.lines) + 1
            items += self._table(group, end, table)
        refuse_incoherent(self.judged, first)
        refuse_left_over(self.left_over, self.task_lines, first)
        refuse_headings(self.heading_lines, self.task_lines, first)
        items.sort(key=_place)
        return Document(
            KIND,
            tuple(self.lines),
            tuple(items),
            tuple(sorted(self.furniture)),
            tuple(self.findings),
        )

    def _groups(self) -> list[list[Header]]:
        groups: list[list[Header]] = []
        for header in self.headers:
            if groups and groups[-1][0].roles == header.roles:
                groups[-1].append(header)
            else:
                groups.append([header])
        return groups

    def _body(self, numbers: range) -> list[Line]:
        chosen = (self.lines[n - 1] for n in numbers if n not in self.furniture)
        return [line for line in chosen if printed(line)]

    def _table(self, group: list[Header], end: int, table: int) -> Iterator[Line | Row]:
        for header in group:
            yield self._header_row(header, table)
        stop = self._closing(group[-1].lines[-1] + 1, end)
        roles: list[ColumnRole] = [r for r in group[0].roles if r is not ColumnRole.NUMBER]
        rows = self._cut(group, roles, stop)
        self.displaced = bool(rows) and is_displaced_deadline([p.text for p in rows[-1].tail])
        for n, row in enumerate(rows):
            self.furniture.update(row.dropped)
            last = n == len(rows) - 1
            self.heading_lines += len(row.title) + (0 if last else len(row.tail))
            self.task_lines += sum(map(len, row.cells()))
            self.left_over += [p.text for p in row.tail] if last else []
            yield from self._items(row, group[0].roles, roles, table, last)
        yield from self._body(range(stop, end))

    def _closing(self, start: int, end: int) -> int:
        """Line on which the text after the table begins."""
        after = load_vocabulary().after
        return next((n for n in range(start, end) if after.match(printed(self.lines[n - 1]))), end)

    def _cut(self, group: list[Header], roles: list[ColumnRole], stop: int) -> list[Found]:
        """The rows, measured by printed widths or by letter counts, whichever fits better."""
        rows = self._measured(group, roles, stop, proportional=True)
        proportional = misfit(rows, proportional=False) >= misfit(rows, proportional=True)
        if not proportional:
            rows = self._measured(group, roles, stop, proportional=False)
        if self._keeps_columns(group, stop):
            return rows
        if not (sum(badly_cut(rows, roles)) or self._may_join(group, stop, proportional)):
            return rows
        apart = self._measured(group, roles, stop, proportional=proportional, joined=True)
        return apart if _worth(apart, roles) > _worth(rows, roles) else rows

    def _keeps_columns(self, group: list[Header], stop: int) -> bool:
        """Whether spaces keep the cells of a line apart: then no words need to part them."""
        own = [line.text for line in self.lines[group[0].lines[-1] : stop - 1] if line.text.strip()]
        return sum(bool(_APART.search(text)) for text in own) > _FEW * len(own)

    def _may_join(self, group: list[Header], stop: int, proportional: bool) -> bool:
        """Whether any line looks like several cells."""
        tokens = self._tokens(group, stop, proportional)
        return any(_holds_several(list(in_parts(token, proportional))) for token in tokens)

    def _measured(
        self,
        group: list[Header],
        roles: list[ColumnRole],
        stop: int,
        *,
        proportional: bool,
        joined: bool = False,
    ) -> list[Found]:
        """The rows by one measure of widths; ``joined``: a line may hold several cells."""
        tokens = list(self._tokens(group, stop, proportional))
        if joined:
            tokens = [part for token in tokens for part in in_parts(token, proportional)]
        if not any(t.kind for t in tokens):
            raise UnsupportedLayout(
                f"Line {group[0].lines[0]}: under the table heading no line begins with a row "
                "number, so rows cannot be told apart: give the PDF or Word file itself.",
                key="no_row_numbers",
            )
        width = max(
            [t.piece.width for t in tokens if t.piece]
            + [width_of(printed(self.lines[n - 1]), proportional) for n in group[0].lines]
        )
        return read_rows(roles, tokens, width)

    def _tokens(self, group: list[Header], stop: int, proportional: bool) -> Iterator[Token]:
        heading = {n for header in group for n in header.lines}
        blanks = spaces = 0
        turned = False
        above = ""
        for line in self.lines[group[0].lines[-1] : stop - 1]:
            text = printed(line)
            turns = "\f" in line.text or line.number in heading or line.number in self.furniture
            if turns and not turned:
                yield Token(None)
            if line.number in heading or line.number in self.furniture:
                blanks = spaces = 0
                turned = True
            elif not text:
                blanks, spaces = blanks + 1, spaces + bool(line.text)
                turned = turned or turns
            else:
                gap = (min(blanks, 3), min(spaces, 2))
                indented = line.text[:1] in " \u00a0"
                piece = piece_of(line.number, text, gap, indented, proportional)
                belongs = load_vocabulary().before_number.fullmatch(above)
                yield Token(piece) if belongs else token_of(piece, turned or turns, proportional)
                blanks = spaces = 0
                above = text
                turned = False

    def _header_row(self, header: Header, table: int) -> Row:
        cells = tuple(Cell(title, header.lines) for _, title in header.columns)
        page = self.lines[header.lines[0] - 1].page
        return Row(cells, header.lines, page, table, header.roles, header=True)

    def _items(
        self,
        row: Found,
        all_roles: Sequence[ColumnRole],
        roles: Sequence[ColumnRole],
        table: int,
        last: bool,
    ) -> Iterator[Line | Row]:
        start = row.start.piece if row.start else None
        page = self.lines[start.line - 1].page if start else None
        if row.start and start:
            number = Cell(row.start.number, (start.line,))
            if row.is_task:
                yield self._task(row, number, all_roles, roles, table, page)
            else:
                title = _cell(row.title)
                at = tuple(sorted({start.line, *title.lines}))
                kinds = (ColumnRole.NUMBER, ColumnRole.TASK)
                yield Row((number, title), at, page, table, kinds)
        if row.tail and last and len(row.tail) > 2:
            yield from (self.lines[p.line - 1] for p in row.tail)
        elif row.tail:
            cell = _cell(row.tail)
            page = self.lines[cell.lines[0] - 1].page
            yield Row((cell,), cell.lines, page, table, (ColumnRole.TASK,))

    def _task(
        self,
        row: Found,
        number: Cell,
        all_roles: Sequence[ColumnRole],
        roles: Sequence[ColumnRole],
        table: int,
        page: int | None,
    ) -> Row:
        doubts = doubts_of(row, roles, displaced=self.displaced)
        self.judged.append(doubts)
        made = [_cell(cell, codes) for cell, codes in zip(row.cells(), doubts, strict=True)]
        at = tuple(sorted({*number.lines, *(n for c in made for n in c.lines)}))
        if ColumnRole.NUMBER in all_roles:
            made.insert(all_roles.index(ColumnRole.NUMBER), number)
            return Row(tuple(made), at, page, table, tuple(all_roles))
        return Row((number, *made), at, page, table, (ColumnRole.NUMBER, *all_roles))


def _holds_several(parts: Sequence[Token]) -> bool:
    """Whether the parts of a line are many, or the last is a deadline behind other words."""
    last = parts[-1].piece
    dated = last and load_vocabulary().deadline_whole.fullmatch(last.text)
    return len(parts) > 2 or (len(parts) == 2 and bool(dated))


def _worth(rows: Sequence[Found], roles: Sequence[ColumnRole]) -> tuple[int, int]:
    """How good a reading is: tasks whose cells look like their columns, and cells that do not."""
    bad = badly_cut(rows, roles)
    return sum(not n for n in bad), -sum(bad)


def _cell(pieces: Sequence[Piece], doubts: tuple[str, ...] = ()) -> Cell:
    text = join_wrapped([p.text for p in pieces])
    return Cell(text, tuple(p.line for p in pieces), doubts=doubts)


def _place(item: Line | Row) -> int:
    return item.number if isinstance(item, Line) else item.lines[0]
