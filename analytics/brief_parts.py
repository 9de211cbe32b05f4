"""What a brief is made of: runs of text, figures with their notes, where a count comes from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from string import Formatter
from typing import Any

from analytics.words import Words

Row = dict[str, Any]
LINES_NAMED = 7


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of a brief: what it counts, its values, its words, and the note that proves it.

    ``key`` names the question (and the plan, the agency...), so that a test can ask it again.
    """

    key: tuple[str, ...]
    values: tuple[float | None, ...]
    text: str
    note: str


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one face; a figure carries its note."""

    text: str
    bold: bool = False
    figure: Figure | None = None


Paragraph = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A small table: heads, then rows of cells, each cell a paragraph; widths as shares of 1."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Paragraph, ...], ...]
    widths: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """One page: its heads, then paragraphs (numbered) and tables in order."""

    left: tuple[str, ...]
    right: tuple[str, ...]
    title: str
    subtitle: str
    about: str
    parts: tuple[Paragraph | Grid, ...]
    foot: str = ""
    figures: tuple[Figure, ...] = field(default=())


def figures_of(parts: Iterable[Paragraph | Grid]) -> tuple[Figure, ...]:
    """Every figure in reading order."""
    found: list[Figure] = []
    for part in parts:
        cells = [cell for row in part.rows for cell in row] if isinstance(part, Grid) else [part]
        found += [run.figure for cell in cells for run in cell if run.figure]
    return tuple(found)


def filled(sentence: str, **values: str | Figure | Sequence[Run]) -> Paragraph:
    """A sentence with its blanks filled: text, figures or runs; ``**`` toggles bold face."""
    runs: list[Run] = []
    bold = False
    for text, name, _, _ in Formatter().parse(sentence):
        for at, piece in enumerate(text.split("**")):
            bold = bold != (at > 0)
            if piece:
                runs.append(Run(piece, bold))
        if name is None:
            continue
        value = values[name]
        if isinstance(value, Figure):
            runs.append(Run(value.text, bold, value))
        elif isinstance(value, str):
            runs.append(Run(value, bold))
        else:
            runs += value
    return tuple(runs)


def cut(text: str, length: int) -> str:
    """Text of at most about ``length`` characters, cut at a space."""
    text = " ".join(text.replace("**", "").split())
    if len(text) <= length:
        return text
    at = text.rfind(" ", 0, length)
    return text[: at if at > 0 else length] + "…"


def document(plan: Row, text: Words) -> str:
    """How a note names a plan's document: its number and date, or what stands in their place."""
    day = issued(plan, text)
    if plan["number"]:
        return text("brief_document", number=plan["number"], day=day)
    place = plan["locality"] or plan["issuer"] or plan["plan_id"]
    return text("brief_document_unnumbered", place=place, day=day)


def issued(plan: Row, text: Words) -> str:
    """Day of issue as it is written, as exactly as it is stated."""
    return "/".join(reversed((plan["issued_on"] or "").split("-"))) or text("brief_no_day")


def places(plan: Row, rows: Sequence[Row], text: Words, whole: bool = False) -> str:
    """Where counted tasks stand in the document: their first lines, or the span of all."""
    lines = sorted({row["first_line"] for row in rows if row["first_line"]})
    name = document(plan, text)
    if not lines:
        return text("brief_note_none" if not rows else "brief_note_whole", document=name)
    if whole or len(lines) > LINES_NAMED * 4:
        last = max(row["last_line"] or row["first_line"] or 0 for row in rows)
        return text("brief_note_span", document=name, first=lines[0], last=last)
    named = ", ".join(map(str, lines[:LINES_NAMED]))
    if len(lines) > LINES_NAMED:
        return text("brief_note_more", document=name, lines=named, more=len(lines) - LINES_NAMED)
    return text("brief_note_lines", document=name, lines=named)


def several(plans: dict[str, Row], rows: Sequence[Row], text: Words) -> str:
    """Where tasks of several plans stand."""
    used = [p for p in plans if any(row["plan_id"] == p for row in rows)]
    parts = [places(plans[p], [row for row in rows if row["plan_id"] == p], text) for p in used]
    return "; ".join(parts) or text("brief_note_no_task")


def plain(value: float | None, text: Words) -> str:
    """A number as the language writes it, at most two digits after the separator."""
    if value is None:
        return text("brief_missing")
    said = f"{value:,.2f}".rstrip("0").rstrip(".")
    return said.translate(str.maketrans(",.", text("brief_separators")))


def part_of(met: int, total: int, text: Words) -> str:
    """A count within its whole with the share."""
    if not total:
        return text("brief_missing")
    return text("brief_part", met=met, total=total, share=plain(round(100 * met / total), text))
