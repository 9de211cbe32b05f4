"""The lines of one document: what they were used as, those that were not, and any with context."""

from __future__ import annotations

import pyarrow as pa
import streamlit as st

from analytics import quality_queries, queries, workbook
from ui import reading, tables, written
from ui.export import XLSX, recorded
from ui.page import Page, Row, escape
from ui.tables import Column


def show(page: Page, plan_id: str, rows: list[Row]) -> None:
    """The use of every line, then each line that nothing was read from."""
    words = page.words
    uses = page.rows(quality_queries.uses, filtered=False, plan_id=plan_id)
    total = sum(row["lines"] for row in uses if row["role"] != "blank")
    values = {
        "used": page.number(total - len(rows)),
        "lines": page.number(total),
        "unused": page.number(len(rows)),
    }
    st.markdown(escape(words("quality.lines_said", **values)))
    written.small(
        words("columns.line_role"),
        [words("columns.lines")],
        [[words.code("line_role", row["role"]), page.number(row["lines"])] for row in uses],
        words("common.dash"),
    )
    if not rows:
        st.caption(words("quality.no_unused"))
        return
    columns = [
        Column("line", lambda r: r["line"], 70),
        Column("text", lambda r: r["text"], 820),
    ]
    picked = tables.show(
        page,
        rows,
        columns,
        key=f"quality_unused_{plan_id}",
        alt=words("quality.unused_alt", count=page.number(len(rows))),
        selectable=True,
    )
    for at in picked:
        around(page, plan_id, rows[at]["line"], rows[at]["line"])


def around(page: Page, plan_id: str, first: int, last: int) -> None:
    """Lines of a document with their neighbours, the ones meant marked."""
    begin, end = max(1, first - reading.CONTEXT), last + reading.CONTEXT
    found = page.rows(queries.source_lines, filtered=False, plan_id=plan_id, first=begin, last=end)
    if found:
        shown = {"first": page.number(found[0]["line"]), "last": page.number(found[-1]["line"])}
        st.markdown(f"**{escape(page.words('quality.around', **shown))}**")
        reading.lines(found, first, last)


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
