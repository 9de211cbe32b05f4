"""Where the columns of a table without rules stand: its heading, and the gaps between its cells.

Works on printed lines as words with their places, in letters (text whose columns are kept by
spaces) or in points (a PDF page) alike.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.columns import is_plain_heading, role_of
from loaders.document import ColumnRole
from loaders.numbering import NumberKind, kind_of
from loaders.readers.flowed_vocabulary import load_vocabulary
from loaders.text import join_wrapped

_HEADING_LINES = 6
_LEAST_COLUMNS = 3
_WHO_OR_WHEN = frozenset(
    [ColumnRole.LEAD, ColumnRole.AGENCIES, ColumnRole.COORDINATING, ColumnRole.DEADLINE]
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word, or run of words, with its left and right edge."""

    text: str
    x0: float
    x1: float

    @property
    def middle(self) -> float:
        """Half way between its edges."""
        return (self.x0 + self.x1) / 2


@dataclass(frozen=True, slots=True)
class Spread:
    """One printed line: its words from left to right, and whether white space stands above it.

    ``key`` is whatever the caller knows the line by; ``segments`` are its words joined where no
    gap as wide as between columns parts them.
    """

    key: int
    words: tuple[Word, ...]
    segments: tuple[Word, ...]
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of one page of a table: headings, roles, and the borders between them."""

    headings: tuple[str, ...]
    roles: tuple[ColumnRole | None, ...]
    borders: tuple[float, ...]
    guessed: bool = False

    def at(self, x: float) -> int:
        """Column in which a place lies."""
        return sum(x >= border for border in self.borders)

    def crossed(self, word: Word) -> list[int]:
        """Borders that a run of words reaches over."""
        return [at for at, border in enumerate(self.borders) if word.x0 < border < word.x1]

    def crosses(self, word: Word, margin: float) -> bool:
        """Whether a run of words reaches clearly over a border."""
        return any(word.x0 + margin < border < word.x1 - margin for border in self.borders)


def spread(key: int, words: Sequence[Word], gutter: float, *, apart: bool) -> Spread:
    """One line with its words joined to segments."""
    joined: list[Word] = []
    for word in words:
        if joined and word.x0 - joined[-1].x1 < gutter:
            joined[-1] = Word(f"{joined[-1].text} {word.text}", joined[-1].x0, word.x1)
        else:
            joined.append(word)
    return Spread(key, tuple(words), tuple(joined), apart)


def find_heading(
    lines: Sequence[Spread], at: int, known: Sequence[str] = ()
) -> tuple[list[list[Word]], int] | None:
    """Heading cells that begin at a line, each as its wrapped words, and how many lines they take.

    Lines above a heading are no part of it: nothing begins where less would be named better.
    ``known`` are the headings of the table so far: printed again they end where they ended.
    """
    best = _heading_at(lines, at, known)
    if best is None:
        return None
    later = (_heading_at(lines, n) for n in range(at + 1, min(at + best[2], len(lines))))
    if any(found is not None and found[0] >= best[0] for found in later):
        return None
    return best[1:]


def _heading_at(
    lines: Sequence[Spread], at: int, known: Sequence[str] = ()
) -> tuple[int, list[list[Word]], int] | None:
    best: tuple[int, list[list[Word]], int] | None = None
    if len(lines[at].segments) < 2:
        return None
    whole: tuple[int, list[list[Word]], int] | None = None
    for end in range(at + 1, min(at + _HEADING_LINES, len(lines)) + 1):
        if end > at + 1 and (begins_row(lines[end - 1]) or _closes(lines[end - 1])):
            break
        ends = end == len(lines) or lines[end].apart or begins_row(lines[end])
        taken = list(lines[at:end])
        ways = [list(_cells(taken)), _by_words(taken)]
        if (apart := _cut(taken)) != taken:
            ways.append(list(_cells(apart)))
        for cells in ways:
            score = _score(cells)
            if score is None:
                continue
            score, cells = _closer(lines[at:end], score, cells)
            if known and [text_of(cell) for cell in cells] == list(known):
                return score, cells, end - at
            if best is None or score >= best[0]:
                best = score, cells, end - at
            if ends and (whole is None or score >= whole[0]):
                whole = score, cells, end - at
        if ends:
            break
    if best and whole and not all(is_plain_heading(text_of(cell)) for cell in best[1]):
        return max(best[0], whole[0]), *whole[1:]  # unusual words: all that stands up to the rows
    return best


def _cut(lines: Sequence[Spread]) -> list[Spread]:
    """Heading lines whose runs of words are cut where a lower line begins a run of its own."""
    found = []
    for n, line in enumerate(lines):
        starts = {segment.x0 for below in lines[n + 1 :] for segment in below.segments}
        segments: list[Word] = []
        for segment in line.segments:
            inside = [w for w in line.words if segment.x0 <= w.x0 and w.x1 <= segment.x1]
            cuts = [0, *(at for at in range(1, len(inside)) if inside[at].x0 in starts)]
            segments += [
                _run(inside[a:b]) for a, b in zip(cuts, [*cuts[1:], len(inside)], strict=True)
            ]
        found.append(replace(line, segments=tuple(segments)))
    return found


def _closer(
    lines: Sequence[Spread], score: int, cells: list[list[Word]]
) -> tuple[int, list[list[Word]]]:
    """Heading cells once runs of words are cut in two wherever both parts then read as headings.

    Two headings may stand a single space apart on the line where both are full.
    """
    strange = [word for cell in cells if not is_plain_heading(text_of(cell)) for word in cell]
    full = max(lines, key=lambda line: len(line.segments))
    rest = [line for line in lines if line is not full]
    for n, segment in enumerate(full.segments):
        if not any(segment.x0 <= word.x0 and word.x1 <= segment.x1 for word in strange):
            continue
        inside = [w for w in full.words if segment.x0 <= w.x0 and w.x1 <= segment.x1]
        for at in range(1, len(inside)):
            parts = [_run(inside[:at]), _run(inside[at:])]
            segments = (*full.segments[:n], *parts, *full.segments[n + 1 :])
            tried = [replace(full, segments=segments), *rest]
            found = _by_words(sorted(tried, key=lambda line: line.key))
            if (better := _score(found)) is not None and better > score + 3:
                return _closer(tried, better, found)
    return score, cells


def _run(words: Sequence[Word]) -> Word:
    return Word(" ".join(word.text for word in words), words[0].x0, words[-1].x1)


def _score(cells: Sequence[Sequence[Word]]) -> int | None:
    """How well cells read as headings; None where they do not."""
    texts = [text_of(cell) for cell in cells]
    known = [role for role in map(role_of, texts) if role is not None]
    plain = sum(map(is_plain_heading, texts))
    good = (
        len(cells) >= _LEAST_COLUMNS
        and ColumnRole.TASK in known
        and bool(_WHO_OR_WHEN & set(known))
        and len(known) >= len(cells) - 1
        and plain >= 2
        and len(set(known)) >= len(known) - 1
    )
    return 3 * plain + len(known) if good else None


def begins_row(line: Spread) -> bool:
    """Whether a line opens with a number of a row."""
    first = line.segments[0].text
    kinds = (NumberKind.NONE, NumberKind.OTHER, NumberKind.LETTER)
    return len(first) <= 7 and kind_of(first) not in kinds


def _closes(line: Spread) -> bool:
    """Whether a line opens the words that stand after a table."""
    return bool(load_vocabulary().after.match(line.segments[0].text))


def text_of(words: Sequence[Word]) -> str:
    """The wrapped words of a cell as one text."""
    return join_wrapped([word.text for word in words])


def _cells(lines: Sequence[Spread]) -> Iterator[list[Word]]:
    """Columns of a heading: what stands under one another, groups over several columns left out."""
    placed = [(n, word) for n, line in enumerate(lines) for word in line.segments]
    parts = [(n, w) for n, w in placed if not _is_group(n, w, placed)]
    columns: list[list[tuple[int, Word]]] = []
    for n, word in sorted(parts, key=lambda item: item[1].x0):
        if columns and word.x0 < max(w.x1 for _, w in columns[-1]):
            columns[-1].append((n, word))
        else:
            columns.append([(n, word)])
    for column in columns:
        yield [word for _, word in sorted(column, key=lambda item: item[0])]


def _by_words(lines: Sequence[Spread]) -> list[list[Word]]:
    """Columns of a heading whose cells stand close: each word under the nearest of the line that
    has most of them."""
    fullest = max(lines, key=lambda line: len(line.segments))
    columns = [[(lines.index(fullest), word)] for word in fullest.segments]
    for n, line in enumerate(lines):
        for word in line.words if line is not fullest else ():
            distance = {
                at: max(min(w.x0 for _, w in own) - word.x1, word.x0 - max(w.x1 for _, w in own))
                for at, own in enumerate(columns)
            }
            columns[min(distance, key=lambda at: distance[at])].append((n, word))
    return [[w for _, w in sorted(own, key=lambda item: (item[0], item[1].x0))] for own in columns]


def _is_group(n: int, word: Word, placed: Sequence[tuple[int, Word]]) -> bool:
    """Whether two cells of one lower line stand under this one."""
    below = [m for m, w in placed if m > n and w.x0 < word.x1 and word.x0 < w.x1]
    return any(below.count(m) >= 2 for m in below)


def borders_between(
    cells: Sequence[Sequence[Word]], lines: Sequence[Spread], step: float
) -> tuple[float, ...]:
    """Borders between columns: the widest place that the fewest cells of the body cross.

    Parameters
    ----------
    cells : sequence of sequences of Word
        The heading cells: each lies within its column.
    lines : sequence of Spread
        Lines of the body; those of one or two segments may be titles and do not count.
    step : float
        How finely places are tried.
    """
    segments = [w for line in lines if len(line.segments) > 2 for w in line.segments]
    segments += [w for cell in cells for w in cell]
    centres = [(min(w.x0 for w in c) + max(w.x1 for w in c)) / 2 for c in cells]
    return tuple(
        _border(segments, left, right, step) for left, right in itertools.pairwise(centres)
    )


def _border(segments: Sequence[Word], left: float, right: float, step: float) -> float:
    tried = [left + step * n for n in range(1, max(2, int((right - left) / step)))]
    costs = [sum(w.x0 < x < w.x1 for w in segments) for x in tried]
    least = min(costs)
    best = run = (0, 0)
    start = None
    for n, cost in enumerate([*costs, least + 1]):
        if cost == least:
            start = n if start is None else start
        elif start is not None:
            run = (start, n)
            best = max(best, run, key=lambda r: r[1] - r[0])
            start = None
    # cells stand at the left edge of their column: the border lies nearer to what follows
    return tried[best[0]] + 0.75 * (tried[best[1] - 1] - tried[best[0]])


def bands(lines: Sequence[Spread], count: int) -> tuple[float, ...] | None:
    """Borders of a page that prints no heading, if its own gaps make as many columns."""
    full = [line for line in lines if len(line.segments) > 1]
    segments = sorted((w for line in full for w in line.segments), key=lambda w: w.x0)
    merged: list[list[float]] = []
    for word in segments:
        if merged and word.x0 < merged[-1][1] + 1:
            merged[-1][1] = max(merged[-1][1], word.x1)
        else:
            merged.append([word.x0, word.x1])
    if len(merged) != count:
        return None
    return tuple(b[0] - 0.5 for b in merged[1:])
