"""The lines of one document: what they were used as, those that were not, and any with context."""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa
import streamlit as st

from analytics import quality_queries, queries, workbook
from ui import address, controls, reading, rows
from ui.export import XLSX, recorded
from ui.page import Page, Row
from ui.tables import Column

MOST = 100  # rows of one part of a long list
TALL = 30  # rows from which a list is scrolled under its heads


def show(page: Page, plan_id: str, found: list[Row]) -> None:
    """The use of every line, then each line that nothing was read from."""
    words = page.words
    uses = page.rows(quality_queries.uses, filtered=False, plan_id=plan_id)
    total = sum(row["lines"] for row in uses if row["role"] != "blank")
    said = words(
        "quality.lines_said",
        used=page.number(total - len(found)),
        lines=page.number(total),
        unused=page.number(len(found)),
    )
    of_uses = [
        Column("line_role", lambda row: words.code("line_role", row["role"]), 200),
        Column("lines", lambda row: row["lines"], 200),
    ]
    st.html(
        f"<p>{rows.rich(said)}</p>"
        + rows.table(page, uses, of_uses, alt=words("columns.line_role"))
    )
    if not found:
        st.caption(words("quality.no_unused"))
        return
    columns = [
        Column("line", lambda row: opener(page, row["line"]), 70),
        Column("text", lambda row: row["text"], 820),
    ]
    alt = words("quality.unused_alt", count=page.number(len(found)))
    listed(page, words("quality.pick_point"), found, columns, alt)
    opened(page, plan_id)


def listed(
    page: Page, help_: str, found: Sequence[Row], columns: Sequence[Column], alt: str
) -> None:
    """Draw a list whose cells open something below it; a long one in parts."""
    parts = -(-len(found) // MOST) if not page.printing else 1
    asked = address.one("part", "1")
    part = min(max(1, int(asked) if asked.isascii() and asked.isdigit() else 1), parts)
    shown = found if page.printing else found[(part - 1) * MOST : part * MOST]
    table = rows.table(page, shown, columns, alt=alt, tall=len(shown) > TALL)
    st.html(rows.small("" if page.printing else help_) + table)
    if parts > 1:
        st.html(controls.pager(page, part, parts))


def opener(
    page: Page, line: int | None, at: str | None = None, **more: str | None
) -> rows.Cell | None:
    """The number of a line, and the way to it and its neighbours.

    ``at`` is what the address says for it where that is not the line, ``more`` what else it says.
    """
    if not line:
        return None
    said = page.number(line)
    label = page.words("quality.open_line", line=said)
    return rows.Cell(said, address.opener(at or str(line), **more), label, line)


def opened(page: Page, plan_id: str) -> None:
    """The line that the address names, with its neighbours."""
    at = address.one("at")
    if is_line(at):
        around(page, plan_id, int(at), int(at), at)


def is_line(at: str) -> bool:
    """Whether an address, which anybody may write, names a line."""
    return at.isascii() and at.isdigit() and len(at) < 10


def around(page: Page, plan_id: str, first: int, last: int, at: str) -> None:
    """Draw lines of a document with their neighbours, the ones meant marked.

    ``at`` is what the address says for them.
    """
    if first < 1:
        return
    begin, end = max(1, first - reading.CONTEXT), last + reading.CONTEXT
    found = page.rows(queries.source_lines, filtered=False, plan_id=plan_id, first=begin, last=end)
    if not found:
        return
    ends = {"first": page.number(found[0]["line"]), "last": page.number(found[-1]["line"])}
    heads = f"{page.plan_label(plan_id)} · {page.words('quality.around', **ends)}"
    st.html(rows.opened(heads, at, page, reading.lines_html(found, first, last)))


def excel(page: Page, view: str, plan_id: str, table: pa.Table) -> None:
    """A button that makes a workbook of the table on screen."""
    filters = page.filters.only().change(plan=(plan_id,))
    st.download_button(
        page.words("quality.excel"),
        data=recorded(
            page,
            f"quality_{view}",
            lambda: workbook.table_workbook(
                page.warehouse, table, filters, page.words.language, page.as_of
            ),
        ),
        file_name=f"{page.words(f'quality.file.{view}')}-{plan_id}.xlsx",
        mime=XLSX,
        on_click="ignore",
        icon=":material/download:",
        key="export_quality",
    )
