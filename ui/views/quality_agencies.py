"""Names of agencies that the reference does not know, each with the line that would add it."""

from __future__ import annotations

import streamlit as st

from analytics import queries
from ui import tables
from ui.page import Page, Row
from ui.tables import Column


def show(page: Page) -> None:
    """Names of agencies that the reference file does not know, each with the line to add."""
    rows = page.rows(queries.unknown_agencies)
    st.subheader(page.words("quality.unknown"), anchor=False)
    if not rows:
        st.caption(page.words("quality.no_unknown"))
        return
    st.caption(page.words("quality.unknown_help"))
    columns = [
        Column("agency", lambda r: r["agency"], 300),
        Column("plan", lambda r: page.plan_label(r["plan_id"]), 180),
        Column("tasks", lambda r: r["tasks"], 90),
        Column("line", lambda r: r["first_line"], 60),
        Column("nearest", lambda r: r["nearest"] or page.words("common.dash"), 260),
        Column("reference_line", lambda r: _reference_line(page, r), 420),
    ]
    alt = page.words("quality.unknown")
    picked = tables.show(
        page, rows, columns, key="unknown", alt=alt, row_height=72, selectable=True
    )
    for at in picked:
        row = rows[at]
        st.code(_reference_line(page, row), language=None, wrap_lines=True)
        page.link(
            "tasks",
            page.words("quality.unknown_tasks", agency=row["agency"]),
            icon=":material/checklist:",
            plan=row["plan_id"],
            agency=row["agency"],
        )


def _reference_line(page: Page, row: Row) -> str:
    line: str = page.ask(
        queries.reference_line, filtered=False, name=row["agency"], level=row["level"]
    )
    return line
