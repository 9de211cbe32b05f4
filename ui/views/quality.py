"""How well each document was read: the use of every line, open points, unused lines."""

from __future__ import annotations

import streamlit as st

from analytics import queries
from ui import export, header, tables
from ui.page import Page, Row, escape
from ui.tables import Column


def show(page: Page) -> None:
    """The page."""
    lines = page.rows(queries.line_accounting)
    open_points = page.rows(queries.issues)
    st.markdown("\n".join(f"- {_said(page, plan, lines, open_points)}" for plan in page.chosen))
    st.subheader(page.words("quality.lines"), anchor=False)
    columns = [
        Column("plan", lambda r: page.plan_label(r["plan_id"]), 220, pinned=True),
        Column("line_role", lambda r: page.words.code("line_role", r["role"]), 220),
        Column("lines", lambda r: r["lines"], "small"),
        Column("share", lambda r: page.percent(r["share"], 1), "small"),
    ]
    tables.show(page, lines, columns, key="lines", alt=page.words("quality.lines"))
    st.subheader(page.words("quality.issues"), anchor=False)
    if open_points:
        columns = [
            Column("severity", lambda r: page.words.code("severity", r["severity"]), 110),
            Column("plan", lambda r: page.plan_label(r["plan_id"]), 180),
            Column("line", lambda r: r["line"], 60),
            Column("message", lambda r: r["message"], 640),
            Column("code", lambda r: r["code"], 170),
        ]
        alt = page.words("quality.issues")
        tables.show(page, open_points, columns, key="issues", alt=alt, row_height=58)
    else:
        st.caption(page.words("quality.no_issues"))
    _unknown(page)
    unused = page.rows(queries.unused_lines)
    with st.expander(page.words("quality.unused", count=page.number(len(unused)))):
        columns = [
            Column("plan", lambda r: page.plan_label(r["plan_id"]), 180),
            Column("line", lambda r: r["line"], 60),
            Column("text", lambda r: r["text"], 640),
        ]
        tables.show(page, unused, columns, key="unused", alt=page.words("quality.lines"))
    header.sources(page)
    export.button(page)


def _unknown(page: Page) -> None:
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
        page, rows, columns, key="unknown", alt=alt, row_height=58, selectable=True
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


def _said(
    page: Page, plan_id: str, lines: list[dict[str, object]], points: list[dict[str, object]]
) -> str:
    own = {str(row["role"]): int(str(row["lines"])) for row in lines if row["plan_id"] == plan_id}
    return page.words(
        "quality.summary",
        plan=escape(page.plan_label(plan_id)),
        lines=page.number(sum(own.values())),
        unused=page.number(own.get("unused", 0)),
        points=page.number(sum(row["plan_id"] == plan_id for row in points)),
    )
