"""Tables as HTML with links in their cells: sorted by their heads, cards on a phone.

Everything here is text, so that a view puts its headings, sentences and tables into one block: each
block of Streamlit's own costs the reader some of the time between a key and the new picture. A grid
also cuts long wordings, lies beside a phone's screen, and asks for a box to be ticked.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ui import address, formats, tables
from ui.page import Page
from ui.tables import Column

_BOLD = re.compile(r"\*\*(.+?)\*\*")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell that is more than its text.

    Attributes
    ----------
    link, label : str
        Address as :mod:`ui.address` gives it, safe in HTML, and what the link there is called.
    sort : float or None
        What the column is sorted by where that is not the text.
    more : str
        Safe HTML under the text.
    """

    text: str
    link: str = ""
    label: str = ""
    sort: float | None = None
    more: str = ""

    @property
    def said(self) -> str:
        """The text as safe HTML, with its link where it has one."""
        text = html.escape(self.text)
        if not self.link:
            return text
        label = f" aria-label='{html.escape(self.label)}'" if self.label else ""
        where = "_blank' rel='noreferrer" if self.link.startswith("http") else "_self"
        return f"<a href='{self.link}' target='{where}'{label}>{text}</a>"


def table(
    page: Page,
    rows: Sequence[Any],
    columns: Sequence[Column],
    *,
    alt: str,
    tall: bool = False,
    pairs: bool = False,
) -> str:
    """Rows as a table; what stands in the first column names its row.

    Cells are text, numbers (written in the page's language) or :class:`Cell`. A ``tall`` table
    keeps its heads in sight while its rows are scrolled. The cards of short numbers stand in
    ``pairs`` on a phone.
    """
    names = [html.escape(tables.heading(page, column)) for column in columns]
    wide = sum(int(c.width) for c in columns)
    sizes = "".join(f"<col style='width:{int(c.width) / wide * 100:.2f}%'>" for c in columns)
    heads = "".join(_head(page, name) for name in names)
    body = "".join(_row(page, row, columns, names) for row in rows)
    frame = "scroll cards-narrow" + (" list" if tall else "")
    more = (" pairs" if pairs else "") + (" printed" if page.printing else "")
    return (
        f"<div class='{frame}' tabindex='0' role='region' aria-label='{html.escape(alt)}'>"
        f"<table class='facts small rows{more}' aria-label='{html.escape(alt)}'>"
        f"<colgroup>{sizes}</colgroup><thead><tr>{heads}</tr></thead><tbody>{body}</tbody>"
        "</table></div>"
    )


def _head(page: Page, name: str) -> str:
    if page.printing:
        return f"<th scope='col'>{name}</th>"
    return f"<th scope='col'><button type='button'>{name}</button></th>"


def _row(page: Page, row: Any, columns: Sequence[Column], names: Sequence[str]) -> str:
    cells = [
        _cell(page, column.cell(row), name) for column, name in zip(columns, names, strict=True)
    ]
    attributes, said = cells[0]
    found = f"<th scope='row'{attributes}>{said}</th>"
    return f"<tr>{found}{''.join(f'<td{named}>{said}</td>' for named, said in cells[1:])}</tr>"


def _cell(page: Page, value: Any, name: str) -> tuple[str, str]:
    """Attributes and content of one cell."""
    cell = value if isinstance(value, Cell) else _plain(page, value)
    attributes = f" data-of='{name}'"
    if cell.sort is not None:
        attributes += f" data-sort='{cell.sort}'"
    if isinstance(value, int | float):
        attributes += " class='number'"
    said = f"{cell.said}\n{cell.more}" if cell.text and cell.more else cell.said or cell.more
    return attributes, f"<span>{said}</span>"


def _plain(page: Page, value: Any) -> Cell:
    if isinstance(value, int | float):
        return Cell(page.number(value), sort=value)
    return Cell("" if value is None else str(value))


def day(page: Page, value: date | None) -> Cell:
    """A date, sorted as one: its text begins with the day of the month."""
    return Cell(formats.day(value, page.words), sort=value.toordinal() if value else None)


def heading(text: str) -> str:
    """The heading of a part of the page."""
    return f"<h3 class='part'>{html.escape(text)}</h3>"


def rich(text: str) -> str:
    """A sentence of the text files as safe HTML: what stands between ``**`` is strong."""
    return _BOLD.sub(r"<strong>\1</strong>", html.escape(text))


def listed(lines: Iterable[str]) -> str:
    """Sentences under one another, each with its dot."""
    return f"<ul class='said'>{''.join(f'<li>{rich(line)}</li>' for line in lines)}</ul>"


def small(*lines: str) -> str:
    """Sentences in small print."""
    return "".join(f"<p class='small-print quiet'>{rich(line)}</p>" for line in lines if line)


def written(text: str) -> str:
    """Paragraphs and lists of the text files: an empty line parts them, ``-`` begins a line."""
    found = []
    for part in text.split("\n\n"):
        lines = part.split("\n")
        dotted = [line.removeprefix("- ") for line in lines if line.startswith("- ")]
        found.append(listed(dotted) if dotted else f"<p>{rich(part)}</p>")
    return "".join(found)


def folded(page: Page, label: str, inside: str) -> str:
    """Something folded away, opened without asking the server; on paper it stands open."""
    state = " open" if page.printing else ""
    return (
        f"<details class='folded' data-nopicture{state}><summary>{html.escape(label)}</summary>"
        f"{inside}</details>"
    )


def kept(page: Page, name: str, make: Callable[[], str]) -> str:
    """What is written of plans and places, whatever tasks are selected: made once a view."""

    def made() -> str | None:
        found = make()
        return None if _OTHER_LINK.search(found) else found

    found: str | None = page.of_plans(name, made)
    return make() if found is None else found


_OTHER_LINK = re.compile(r"href='(?!https?:|\?)")  # what may carry the selection of tasks


def opened(heads: str, at: str, page: Page, inside: str) -> str:
    """What a cell opened: the page's script brings it in sight; a link closes it again."""
    close = html.escape(page.words("common.close"))
    return (
        f"<section class='opened' data-list='{html.escape(at)}'>"
        f"<a class='close no-print' href='{address.opener(None)}' target='_self'>{close}</a>"
        f"<h4>{html.escape(heads)}</h4>{inside}</section>"
    )
