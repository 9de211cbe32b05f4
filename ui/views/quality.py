"""How well each document was read: lines, rows, guesses, corrections, open points."""

from __future__ import annotations

import pyarrow as pa
import streamlit as st

from analytics import quality_queries
from ui import address, export, header, reading, tables
from ui.controls import choice
from ui.page import Page, Row
from ui.tables import Column
from ui.views import quality_agencies, quality_lines, quality_rows

_WIDTHS = {
    "line_count": 100,
    "tasks": 64,
    "joined": 118,
    "doubtful": 128,
    "corrections": 84,
    "errors": 48,
    "warnings": 80,
    "notes": 60,
}
VIEWS = ("points", "rows", "lines", "corrections")


def show(page: Page) -> None:
    """The page: all plans in one table, then one plan in detail."""
    rows = page.rows(quality_queries.reading)
    if not rows:
        header.nothing(page)
        return
    st.subheader(page.words("quality.table"), anchor=False)
    _plans(page, rows)
    plan_id = _which(page, rows)
    view = choice(page, "view", VIEWS, "quality.view")
    table: pa.Table = page.ask(_QUESTIONS[view], filtered=False, plan_id=plan_id)
    _SHOW[view](page, plan_id, table.to_pylist())
    quality_lines.excel(page, view, plan_id, table)
    quality_agencies.show(page)
    header.sources(page)
    export.button(page)


def _plans(page: Page, rows: list[Row]) -> None:
    def count(name: str) -> Column:
        return Column(name, lambda r: r[name], _WIDTHS.get(name, 74))

    columns = [
        Column("plan", lambda r: page.plan_label(r["plan_id"]), 160, pinned=True),
        *map(count, ("line_count", "used", "unused", "tasks", "joined", "doubtful")),
        Column("sureness", lambda r: page.percent(r["sureness"], 1), 84),
        *map(count, ("corrections", "errors", "warnings", "notes")),
    ]
    alt = page.words("quality.table_alt", count=page.number(len(rows)))
    tables.show(page, rows, columns, key="quality_plans", alt=alt)


def _which(page: Page, rows: list[Row]) -> str:
    """The plan in detail: the one the address names, else the one with most to review."""
    ids = [row["plan_id"] for row in rows]
    worst = max(rows, key=lambda row: (row["errors"], row["warnings"], row["doubtful"]))
    asked = address.one("show", worst["plan_id"])
    st.session_state["quality_which"] = asked if asked in ids else worst["plan_id"]
    if len(ids) == 1:
        return str(ids[0])

    def changed() -> None:
        address.write(show=st.session_state["quality_which"])

    return str(
        st.selectbox(
            page.words("quality.which"),
            ids,
            format_func=page.plan_label,
            key="quality_which",
            on_change=changed,
        )
    )


def _points(page: Page, plan_id: str, rows: list[Row]) -> None:
    words = page.words
    if not rows:
        st.caption(words("quality.no_issues"))
        return
    st.caption(words("quality.pick_point"))
    picked = tables.show(
        page,
        rows,
        reading.issue_columns(page),
        key=f"quality_points_{plan_id}",
        alt=words("quality.points_alt", count=page.number(len(rows))),
        row_height=72,
        selectable=True,
    )
    for at in picked:
        row = rows[at]
        if row["task_id"]:
            label = words("quality.open_task", number=row["task_id"].rpartition("/")[2])
            page.link("tasks", label, icon=":material/description:", task=row["task_id"])
        if row["line"]:
            quality_lines.around(page, plan_id, row["line"], row["line"])


_QUESTIONS = {
    "points": quality_queries.points,
    "rows": quality_queries.confidence,
    "lines": quality_queries.unused,
    "corrections": quality_queries.corrections,
}
_SHOW = {
    "points": _points,
    "rows": quality_rows.show,
    "lines": quality_lines.show,
    "corrections": quality_rows.corrections,
}
