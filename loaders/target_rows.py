"""Tables of figures -> targets: a row an indicator, a column a year.

Tables that list tasks are read elsewhere. A figure is a target where its column's heading names a
year that is not past and nothing says that it was already reached.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from loaders.document import Cell, Finding, Line, Row
from loaders.headers import is_index_row, on_grid
from loaders.numbers import Number, find_numbers
from loaders.records import Comparator
from loaders.target_context import Context, SectionKind
from loaders.target_gates import candidates
from loaders.target_parts import Candidate
from loaders.target_reading import comparator_of, indicator_of, scope_of
from loaders.target_rules import Vocabulary, vocabulary
from loaders.target_values import FoundTarget, unit_of
from loaders.text import squeeze

_HEADING_ROWS = 4
_SIGNS = {
    "≥": Comparator.AT_LEAST,
    ">=": Comparator.AT_LEAST,
    ">": Comparator.MORE_THAN,
    "≤": Comparator.UP_TO,
    "<=": Comparator.UP_TO,
    "<": Comparator.UP_TO,
    "~": Comparator.ABOUT,
}
_ROW_OF_FIGURES = re.compile(r"(?:(?:^|\s)[≥≤<>~]?\s?\d[\d.,]*%?(?=\s|$)){3}")
_CELL_WORDS = 12  # on one line of a table of figures, at most
_SIGN = re.compile(r"^\s*(≥|>=|≤|<=|>|<|~)\s*")


@dataclass(frozen=True, slots=True)
class _Figures:
    """The columns of one table of figures, by grid column."""

    indicator: int
    unit: int | None
    years: dict[int, int]
    rows: tuple[Row, ...]


def find_row_targets(rows: Sequence[Row], issued: int | None) -> tuple[list[FoundTarget], set[int]]:
    """Targets of tables that list no tasks, and the lines of the rows of such tables.

    Parameters
    ----------
    rows : sequence of Row
        Rows outside the task tables, in order.
    issued : int or None
        Year of the document: figures of earlier years are past.
    """
    words = vocabulary()
    found: list[FoundTarget] = []
    lines: set[int] = set()
    for _, group in groupby(rows, key=lambda row: row.table):
        table = list(group)
        figures = _figures(table, words)
        if figures is None:
            continue
        lines.update(number for row in table for number in row.lines)
        for row in figures.rows:
            found += _of_row(row, figures, issued)
    return found, lines


def figures_in_text(lines: Sequence[Line]) -> list[Line]:
    """Lines of running text that are rows of figures, with the rest of the cells around them.

    Which column a number stands in is lost there. Cells go on over short lines above and below,
    up to a blank line or the end of a sentence.
    """
    taken = {n for n, line in enumerate(lines) if _ROW_OF_FIGURES.search(line.text)}
    for step in (-1, 1):
        for start in sorted(taken, reverse=step > 0):
            at = start + step
            while 0 <= at < len(lines) and at not in taken and _beside(lines[at - step], lines[at]):
                taken.add(at)
                at += step
    return [lines[n] for n in sorted(taken)]


def _beside(line: Line, other: Line) -> bool:
    text = other.text.strip()
    near = abs(line.number - other.number) == 1
    return near and len(text.split()) <= _CELL_WORDS and bool(text) and text[-1] not in ".;:"


def figures_unread(lines: Sequence[Line]) -> Iterator[Finding]:
    """One finding for all rows of figures that stand in running text."""
    if lines:
        yield Finding(
            "figures_unread",
            f"{len(lines)} lines are rows of a table of figures whose columns the text does not "
            "keep; no target was read from them. Give the PDF, Word or Excel file itself.",
            lines[0].number,
        )


def _figures(rows: Sequence[Row], words: Vocabulary) -> _Figures | None:
    """The columns that the heading rows name; None where no column is for a year."""
    grids = [_spread(row) for row in rows[:_HEADING_ROWS]]
    last = max((n for n, grid in enumerate(grids) if _years(grid, words)), default=None)
    if last is None:
        return None
    width = max(map(len, grids))
    stacks = [[g[at].text for g in grids[: last + 1] if at < len(g)] for at in range(width)]
    indicator = _first(stacks, "tables.indicator", words)
    if indicator is None:
        return None
    years = {
        at: year
        for at, year in _years(grids[last], words).items()
        if at != indicator and not any(words.search("tables.past", text) for text in stacks[at])
    }
    unit = _first(stacks, "tables.unit", words)
    said = any(not grids[last][at].text.strip().isdigit() for at in years)
    if unit is None and not said:
        return None  # bare years over bare numbers: a summary, not goals
    body = [row for row in rows[last + 1 :] if not is_index_row(row)]
    return _Figures(indicator, unit, years, tuple(body))


def _spread(row: Row) -> list[Cell]:
    return [cell for cell in row.cells for _ in range(max(1, cell.span))]


def _years(cells: Sequence[Cell], words: Vocabulary) -> dict[int, int]:
    """Columns whose heading is a year; none where the row also holds other numbers."""
    found: dict[int, int] = {}
    for at, cell in enumerate(cells):
        text = cell.text.strip()
        if match := words.search("tables.year", text):
            found[at] = int(match["year"])
        elif text[:1].isdigit() and len(text) > 2:
            return {}
    return found


def _first(stacks: Sequence[Sequence[str]], name: str, words: Vocabulary) -> int | None:
    for at, texts in enumerate(stacks):
        if any(words.search(name, text.strip()) for text in texts):
            return at
    return None


def _of_row(row: Row, figures: _Figures, issued: int | None) -> Iterator[FoundTarget]:
    """One target for each year for which the row gives one number."""
    cells = dict(on_grid(row))
    indicator = cells.get(figures.indicator, Cell()).text
    unit = cells[figures.unit].text if figures.unit in cells else ""
    sentence = squeeze(" ".join(c.text for c in row.cells if c.text and not c.merged_above))
    if not indicator:
        return
    for at, year in figures.years.items():
        text = cells.get(at, Cell()).text
        sign = _SIGN.match(text)
        value = text[sign.end() :] if sign else text
        numbers = find_numbers(value)
        if len(numbers) != 1 or (issued and year < issued):
            continue
        stated = _SIGNS[sign[1]] if sign else None
        yield _target(indicator, unit, value, numbers[0], year, sentence, row.lines[0], stated)


def _target(
    indicator: str,
    unit: str,
    value: str,
    number: Number,
    year: int,
    sentence: str,
    line: int,
    stated: Comparator | None,
) -> FoundTarget:
    """One figure, its indicator told from the words of its row."""
    written = _written(indicator, unit.strip(), value)
    place = Context(SectionKind.TARGET, year)
    read = [c for c in candidates(written, place, True, None) if _same(c, number)]
    candidate = read[-1] if read else None
    code = indicator_of(candidate) if candidate else None
    kept, factor = unit_of(candidate, code) if candidate and code else (unit or None, 1.0)
    comparator = comparator_of(candidate) if candidate else Comparator.EXACT
    if number.value_max is not None:
        comparator = Comparator.RANGE
    return FoundTarget(
        indicator=code,
        value=round(number.value / factor, 6),
        value_max=None if number.value_max is None else round(number.value_max / factor, 6),
        unit=kept,
        comparator=stated or comparator,
        year=year,
        scope=scope_of(candidate) if candidate else None,
        phrase=indicator,
        sentence=sentence,
        line=line,
    )


def _written(indicator: str, unit: str, value: str) -> str:
    """The figure as a sentence would say it."""
    words = vocabulary()
    if words.search("tables.things", unit) and (led := words.search("tables.counting", indicator)):
        return f"{value} {indicator[led.end() :]}"
    percent = unit == "%" and "%" not in value
    return f"{indicator}: {value}{'%' if percent else f' {unit}'}"


def _same(candidate: Candidate, number: Number) -> bool:
    return candidate.number.value % max(number.value, 1e-9) == 0 if number.value else False
