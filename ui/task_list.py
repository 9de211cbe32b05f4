"""The tasks of one part of the list, whole: each number opens its task, searched words are marked.

Written as HTML instead of a grid: a grid cuts long wordings at the height of its rows, hides
columns beside a phone's screen, and takes two steps to open a row.
"""

from __future__ import annotations

import html
from collections.abc import Sequence

import streamlit as st

from analytics.search import hits
from ui import address, tables
from ui.markup import Markup
from ui.page import Page, Row
from ui.tables import Column


def show(
    page: Page, rows: Sequence[Row], keys: Sequence[str] = tables.TASK_DEFAULT, behind: str = ""
) -> None:
    """Draw the chosen columns of the tasks.

    ``behind`` names the bar that was pressed: the page's script brings a new one's list in sight.
    """
    columns = [tables.task_columns(page)[key] for key in keys]
    draw(page, rows, columns, page.words("tasks.table_alt"), behind)


def draw(
    page: Page, rows: Sequence[Row], columns: Sequence[Column], alt: str, behind: str = ""
) -> None:
    """Draw columns of one's own over tasks; the first one's cells open them."""
    st.html(Markup(table(page, rows, columns, alt, behind)))


def table(
    page: Page, rows: Sequence[Row], columns: Sequence[Column], alt: str, behind: str = ""
) -> str:
    """The same as safe HTML, to stand in a block with other words."""
    names = [html.escape(page.words(f"columns.{c.key}")) for c in columns]
    heads = "".join(f"<th scope='col'>{name}</th>" for name in names)
    wide = sum(int(c.width) for c in columns)
    sizes = "".join(f"<col style='width:{int(c.width) / wide * 100:.2f}%'>" for c in columns)
    where = address.each("tasks", "task")
    body = "".join(_row(page, row, columns, names, where(row["task_id"])) for row in rows)
    kind = "facts small printed" if page.printing else "facts small tasks"
    least = "" if page.printing else f" style='min-width:{wide * 0.8:.0f}px'"
    return (
        f"<p class='small-print no-print'>{html.escape(page.words('tasks.pick_number'))}</p>"
        f"<div class='scroll list cards-narrow' data-list='{html.escape(behind)}' tabindex='0' "
        f"role='region' aria-label='{html.escape(alt)}'>"
        f"<table class='{kind}'{least} aria-label='{html.escape(alt)}'>"
        f"<colgroup>{sizes}</colgroup><thead><tr>{heads}</tr></thead><tbody>{body}</tbody>"
        "</table></div>"
    )


def _row(page: Page, row: Row, columns: Sequence[Column], names: Sequence[str], where: str) -> str:
    said = [_text(column.cell(row)) for column in columns]
    label = page.words(
        "tasks.open_one", number=tables.task_number(row), plan=page.plan_label(row["plan_id"])
    )
    name = html.escape(said[0]) or "•"
    first = f"<a href='{where}' target='_self' aria-label='{html.escape(label)}'>{name}</a>"
    cells = [f"<th scope='row'>{first}</th>"]
    for of, text in zip(names[1:], said[1:], strict=True):
        cells.append(f"<td data-of='{of}'>{marked(page, text)}</td>")
    if page.filters.q and not any(hits(text, page.filters.q) for text in said):
        cells[-1] = cells[-1].removesuffix("</td>") + _elsewhere(page, row) + "</td>"
    return f"<tr>{''.join(cells)}</tr>"


def _text(cell: object) -> str:
    return "" if cell is None else str(cell)


def _elsewhere(page: Page, row: Row) -> str:
    """Where the searched words stand when no column shown has them."""
    query = page.filters.q or ""
    said = []
    for text in (tables.shown(row.get(key)) for key in tables.VERBATIM):
        if places := hits(text, query):
            first = max(0, text.rfind(" ", 0, max(0, places[0][0] - 60)) + 1)
            last = places[0][1] + 100
            said.append(("…" if first else "") + marked(page, text[first:last].rstrip()))
    found = " · ".join(said) or html.escape(page.words("tasks.found_by_agency"))
    return f"<small class='elsewhere'>{html.escape(page.words('tasks.found'))}: {found}</small>"


def marked(page: Page, text: str) -> str:
    """Text as safe HTML with the words that the search found marked."""
    if not page.filters.q:
        return html.escape(text)
    parts, end = [], 0
    for first, last in hits(text, page.filters.q):
        parts += [html.escape(text[end:first]), f"<mark>{html.escape(text[first:last])}</mark>"]
        end = last
    return "".join([*parts, html.escape(text[end:])])
