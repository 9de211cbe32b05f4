"""Deadlines that a table spreads over columns: a start and an end, or a mark under a period."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from loaders.columns import role_of
from loaders.document import Cell, ColumnRole
from loaders.reference import vocabulary
from loaders.text import nfc

_AGENTS = {ColumnRole.LEAD, ColumnRole.COORDINATING, ColumnRole.AGENCIES}
_NUMBER = re.compile(r"0?[1-9]|1[0-2]|I|II|III|IV")


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(nfc(vocabulary("columns")["periods"][name]), re.IGNORECASE)


def period_of(heading: str, groups: Sequence[str]) -> str:
    """A column's period in words, empty where its heading names none.

    A bare number is the month or quarter that the headings above it speak of.
    """
    text = nfc(heading).strip()
    if _pattern("heading").fullmatch(text):
        return text
    if not _NUMBER.fullmatch(text):
        return ""
    units = [found[0] for group in groups if (found := _pattern("unit").search(nfc(group)))]
    return f"{units[-1]} {text}" if units else ""


def deadline_columns(
    roles: Sequence[ColumnRole | None], headings: Sequence[str], groups: Sequence[Sequence[str]]
) -> tuple[list[ColumnRole | None], tuple[str, ...]]:
    """Roles with the columns of periods among them, and each such column's period in words.

    Columns of periods under a heading that says something else (money, figures) stay what they
    are, and so does every column of a table that names no agencies: a table of figures.
    """
    given = list(roles)
    periods = [period_of(text, above) for text, above in zip(headings, groups, strict=True)]
    if sum(map(bool, periods)) < 2 or not _AGENTS & {role for role in roles if role}:
        return given, ("",) * len(given)
    for at, period in enumerate(periods):
        above = [role for text in groups[at] if text and (role := role_of(text))]
        free = given[at] is None or (given[at] is ColumnRole.DEADLINE)
        if period and free and all(role is ColumnRole.DEADLINE for role in above):
            given[at] = ColumnRole.DEADLINE
        else:
            periods[at] = ""
    named = [
        {y[0][-4:] for text in above for y in _pattern("year").finditer(nfc(text))}
        for above in groups
    ]
    whole = set().union(*named)
    dated = [_dated(p, own or whole) for p, own in zip(periods, named, strict=True)]
    return given, tuple(dated)


def _dated(period: str, years: set[str]) -> str:
    """A period with the year of the headings above it, where these name one and it does not."""
    if not period or len(years) != 1 or _pattern("year").search(period):
        return period
    (year,) = years
    word: str = nfc(vocabulary("columns")["periods"]["year_word"])
    said = period.lower().split()[-1] == word  # "... of the year" goes on with its number
    return f"{period} {year}" if said else f"{period} {word} {year}"


def spread_deadline(
    cells: Sequence[tuple[int, Cell]], headings: Sequence[str], periods: Sequence[str]
) -> Cell:
    """One deadline cell out of those of a row, each with its grid column.

    A mark counts as the words of its heading; a start and an end become a span.
    """
    filled = [(at, cell) for at, cell in cells if cell.text]
    texts: list[str] = []
    for at, cell in _starts_first(filled, headings):
        over = [p for p in periods[at : at + max(1, cell.span)] if p]
        if over and _pattern("mark").fullmatch(cell.text.strip()):
            texts.append(", ".join(over))
        elif over:
            texts.append(f"{', '.join(over)}: {cell.text}")
        elif cell.text not in texts:
            texts.append(cell.text)
    if not filled:
        return cells[0][1] if cells else Cell()
    whole = Cell(
        _glue([headings[at] for at, _ in filled], any(periods)).join(texts),
        tuple(n for _, cell in filled for n in cell.lines),
        all(cell.merged_above for _, cell in filled),
        bold=all(cell.bold for _, cell in filled),
        doubts=tuple(doubt for _, cell in filled for doubt in cell.doubts),
    )
    only = filled[0]
    alone = len(filled) == 1 and len(cells) > 1 and not periods[only[0]]
    if alone and _is_start(headings[only[0]]) and not _is_start(whole.text):
        return replace(whole, text=f"{headings[only[0]]} {whole.text}")
    return whole


def _is_start(heading: str) -> bool:
    return bool(_pattern("start").search(nfc(heading)))


def _starts_first(
    filled: Sequence[tuple[int, Cell]], headings: Sequence[str]
) -> list[tuple[int, Cell]]:
    return sorted(filled, key=lambda placed: not _is_start(headings[placed[0]]))


def _glue(headings: Sequence[str], marked: bool) -> str:
    starts = [_is_start(heading) for heading in headings]
    if len(headings) == 2 and sum(starts) == 1:
        return " - "
    return ", " if marked else "; "
