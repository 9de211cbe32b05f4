"""What is doubtful about a row as cut, and whether a text's rows hang together at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.document import ColumnRole
from loaders.errors import UnsupportedLayout
from loaders.readers.flowed_costs import AGENCY_ROLES
from loaders.readers.flowed_lines import Piece
from loaders.readers.flowed_rows import Found
from loaders.readers.flowed_vocabulary import load_vocabulary
from loaders.text import join_wrapped

GUESSED, UNLIKE, TOGETHER = "border_guessed", "unlike_column", "cells_run_together"
DROPPED = "page_number_guessed"
_LONG_PART = 7  # words: longer parts of an agency cell are names or no agencies
_SURE = 3.5  # a margin below this many nats leaves a border in doubt
_COHERENT = 0.6  # share of rows that must look like rows
_LEFT_CELLS = 3  # cells behind the last row that are more than words of a closing sentence
_LEFT_SHARE = 0.2  # of the rows' own lines
_RUN_TOGETHER = 0.25  # share of rows with two cells on one line that makes the text unusable


def is_displaced_deadline(lines: Sequence[str]) -> bool:
    """Whether what stands behind the last row begins with a deadline that some row lacks.

    Extracting programs print a cell behind the table where its column has no room for it.
    """
    vocabulary = load_vocabulary()
    text = join_wrapped(list(lines[:2]))
    return bool(vocabulary.deadline_start.match(text)) and not text[:1].islower()


def doubts_of(
    row: Found, roles: Sequence[ColumnRole], *, displaced: bool = False
) -> list[tuple[str, ...]]:
    """Stable codes of what was guessed, for each column of a task row.

    ``displaced``: a deadline stands behind the table, so a row without one may have lost it.
    """
    guessed = _guessed(row)
    cells = row.cells()
    undated = any(
        role is ColumnRole.DEADLINE and not cell for role, cell in zip(roles, cells, strict=True)
    )
    found = []
    for n, (role, cell) in enumerate(zip(roles, cells, strict=True)):
        strange = _is_strange(role, join_wrapped([p.text for p in cell]))
        ended = bool(row.tail) and n == len(cells) - 1 and not cell
        codes = [GUESSED] if n in guessed or strange or ended else []
        codes += [] if _fits(role, cell) else [UNLIKE]
        codes += [GUESSED] if displaced and role is ColumnRole.DEADLINE and not cell else []
        codes += [DROPPED] if row.dropped and cell else []
        codes += [TOGETHER] if _run_together(role, cell, undated) else []
        found.append(tuple(codes))
    return found


def badly_cut(rows: Sequence[Found], roles: Sequence[ColumnRole]) -> list[int]:
    """How many cells of each task row look unlike their columns or like several cells."""
    return [
        sum(UNLIKE in codes or TOGETHER in codes for codes in doubts_of(row, roles))
        for row in rows
        if row.is_task
    ]


def refuse_incoherent(judged: Sequence[Sequence[tuple[str, ...]]], line: int) -> None:
    """Stop where the rows cannot be rows: cells far apart, or several on one line.

    Parameters
    ----------
    judged : sequence
        The doubts of every task row, as :func:`doubts_of` gives them.
    line : int
        Line of the table heading, for the message.
    """
    rows = len(judged)
    bad = sum(any(UNLIKE in codes for codes in row) for row in judged)
    merged = sum(any(TOGETHER in codes for codes in row) for row in judged)
    if not rows or rows - bad < _COHERENT * rows:
        raise UnsupportedLayout(
            f"Line {line}: only {rows - bad} of {rows} rows of the table have agencies and "
            "deadlines where the heading puts them, so the cells of a row do not stand together "
            "in this text: give the PDF or Word file itself.",
            key="cells_scattered",
            good=rows - bad,
            rows=rows,
        )
    if merged >= max(2, _RUN_TOGETHER * rows):
        raise UnsupportedLayout(
            f"Line {line}: in {merged} of {rows} rows of the table several cells stand on one "
            "line, so cell borders are lost: give the PDF or Word file itself.",
            key="cells_run_together",
            merged=merged,
            rows=rows,
        )


def refuse_headings(headings: int, tasks: int, line: int) -> None:
    """Stop where section titles take more lines than tasks: then cells were read as titles."""
    if headings <= max(tasks, 1):
        return
    raise UnsupportedLayout(
        f"Line {line}: {headings} lines of the table read as section titles and only {tasks} as "
        "tasks, so the cells of a row do not stand together in this text: give the PDF or Word "
        "file itself.",
        key="cells_scattered",
        good=tasks,
        rows=headings + tasks,
    )


def refuse_left_over(lines: Sequence[str], tasks: int, line: int) -> None:
    """Stop where what is left behind the last row are cells too: rows without numbers were lost.

    Parameters
    ----------
    lines : sequence of str
        What no row has a place for, before the words that close the document.
    tasks : int
        How many lines the rows took.
    line : int
        Line of the table heading, for the message.
    """
    vocabulary = load_vocabulary()
    cells = [
        text
        for text in lines
        if vocabulary.deadline_whole.fullmatch(text)
        or vocabulary.deadline_behind.fullmatch(text)
        or vocabulary.agency_start.match(text)
    ]
    if len(cells) >= _LEFT_CELLS and len(lines) > _LEFT_SHARE * tasks:
        raise UnsupportedLayout(
            f"Line {line}: {len(lines)} lines behind the last row look like further rows without "
            "numbers, so rows cannot be told apart: give the PDF or Word file itself.",
            key="no_row_numbers",
        )


def _guessed(row: Found) -> set[int]:
    """Columns that the next best cutting would fill otherwise, where it is nearly as good."""
    if row.cut is None or row.cut.rival is None or row.cut.margin >= _SURE:
        return set()
    ours, rival = row.cut.borders, row.cut.rival
    return {n for n in range(len(rival) - 1) if ours[n : n + 2] != rival[n : n + 2]}


def _is_strange(role: ColumnRole, text: str) -> bool:
    """Whether a filled cell has what cells of other columns have: then a border may be wrong.

    A cell of agencies that ends inside its list or has a long part that names none, a task or
    product that goes on with a small letter or is an agency's name.
    """
    vocabulary = load_vocabulary()
    if not text or role is ColumnRole.DEADLINE:
        return False
    if role in AGENCY_ROLES:
        if text.endswith((",", ";")):
            return True
        parts = [part.strip() for part in re.split(r"[,;]", text)]
        long = [part for part in parts if len(part.split()) > _LONG_PART]
        return any(not vocabulary.agency_share(part) and part[:1].islower() for part in long) or (
            text[:1].islower() and not vocabulary.agency_start.match(text)
        )
    if role in (ColumnRole.TASK, ColumnRole.PRODUCT):
        return text[:1].islower() or vocabulary.agency_share(text) >= 1
    return False


def _fits(role: ColumnRole, pieces: Sequence[Piece]) -> bool:
    return fits(role, join_wrapped([p.text for p in pieces]))


def fits(role: ColumnRole, text: str) -> bool:
    """Whether a cell looks like its column, empty cells included."""
    vocabulary = load_vocabulary()
    dated = bool(vocabulary.deadline_whole.fullmatch(text))
    if role is ColumnRole.TASK:
        return bool(text) and not dated
    if not text:
        return role is not ColumnRole.LEAD
    if role in AGENCY_ROLES:
        return bool(vocabulary.agency_start.match(text)) or vocabulary.agency_share(text) > 0
    if role is ColumnRole.DEADLINE:
        return dated or bool(vocabulary.deadline_start.match(text))
    return not dated


def _run_together(role: ColumnRole, pieces: Sequence[Piece], undated: bool) -> bool:
    vocabulary = load_vocabulary()
    if role in AGENCY_ROLES and any(vocabulary.agencies_behind.fullmatch(p.text) for p in pieces):
        return True
    behind = undated and role not in (ColumnRole.TASK, ColumnRole.DEADLINE)
    return behind and any(vocabulary.deadline_behind.fullmatch(p.text) for p in pieces)
