"""How well each document was read: lines, rows, guesses, corrections, open points."""

from __future__ import annotations

import pyarrow as pa
import streamlit as st

from analytics import quality_queries, queries
from ui import address, export, header, reading, rows
from ui.ahead import Questions
from ui.controls import choice
from ui.page import Page, Row
from ui.rows import Cell
from ui.tables import Column
from ui.views import quality_agencies, quality_lines, quality_rows

# Where the tasks, lines or points that a number of the first table counts are listed.
_LISTED = {
    "unused": "lines",
    "joined": "rows",
    "doubtful": "rows",
    "corrections": "corrections",
    "errors": "points",
    "warnings": "points",
    "notes": "points",
}
VIEWS = ("points", "rows", "lines", "corrections")


def asks(page: Page) -> Questions:
    """What the page asks of a selection."""
    del page
    return [(quality_queries.reading, {}), (queries.unknown_agencies, {})]


def show(page: Page) -> None:
    """The page: all plans in one table, then one plan in detail."""
    found = page.rows(quality_queries.reading)
    if not found:
        header.nothing(page)
        return
    st.html(rows.heading(page.words("quality.table")) + _plans(page, found))
    plan_id = _which(page, found)
    view = choice(page, "view", VIEWS, "quality.view")
    table: pa.Table = page.ask(_QUESTIONS[view], filtered=False, plan_id=plan_id)
    _SHOW[view](page, plan_id, table.to_pylist())
    quality_lines.excel(page, view, plan_id, table)
    st.html(quality_agencies.written(page) + rows.small(header.sources_said(page)))
    export.button(page)


def _plans(page: Page, found: list[Row]) -> str:
    def counted(name: str) -> Column:
        return Column(name, lambda row: _count(page, name, row), 84)

    columns = [
        Column("plan", lambda r: page.plan_label(r["plan_id"]), 150),
        *map(counted, ("line_count", "used", "unused", "tasks", "joined", "doubtful")),
        Column("sureness", lambda r: _sureness(page, r), 84),
        *map(counted, ("corrections", "errors", "warnings", "notes")),
    ]
    alt = page.words("quality.table_alt", count=page.number(len(found)))
    return rows.table(page, found, columns, alt=alt, pairs=True)


def _count(page: Page, name: str, row: Row) -> Cell | int:
    """A number of the first table, and the way to what it counts."""
    count: int = row[name]
    view = _LISTED.get(name)
    if not count or not (view or name == "tasks"):
        return count
    shown = view if view != VIEWS[0] else None
    where = (
        address.opener(None, show=row["plan_id"], view=shown, part=None)
        if view
        else address.link("tasks", plan=row["plan_id"])
    )
    said = page.number(count)
    label = f"{page.plan_label(row['plan_id'])}, {page.words(f'columns.{name}')}: {said}"
    return Cell(said, where, label, count)


def _sureness(page: Page, row: Row) -> Cell | None:
    share = row["sureness"]
    return None if share is None else Cell(page.percent(share, 1), sort=share)


def _which(page: Page, found: list[Row]) -> str:
    """The plan in detail: the one the address names, else the one with most to review."""
    ids = [row["plan_id"] for row in found]
    worst = max(found, key=lambda row: (row["errors"], row["warnings"], row["doubtful"]))
    asked = address.one("show", worst["plan_id"])
    st.session_state["quality_which"] = asked if asked in ids else worst["plan_id"]
    if len(ids) == 1:
        return str(ids[0])

    def changed() -> None:
        address.write(show=st.session_state["quality_which"], at=None, part=None)

    return str(
        st.selectbox(
            page.words("quality.which"),
            ids,
            format_func=page.plan_label,
            key="quality_which",
            on_change=changed,
        )
    )


def _points(page: Page, plan_id: str, found: list[Row]) -> None:
    words = page.words
    if not found:
        st.caption(words("quality.no_issues"))
        quality_lines.opened(page, plan_id)  # a line that the table of agencies names
        return
    columns = reading.issue_columns(page)
    at = [column.key for column in columns].index("line")
    columns[at] = Column("line", lambda row: quality_lines.opener(page, row["line"]), 60)
    columns.insert(at + 1, Column("place", lambda row: _task_of(page, row), 60))
    # The heads of a phone's cards: what was found, not how grave it is.
    columns.sort(key=lambda column: column.key != "finding")
    alt = words("quality.points_alt", count=page.number(len(found)))
    quality_lines.listed(page, words("quality.pick_point"), found, columns, alt)
    quality_lines.opened(page, plan_id)


def _task_of(page: Page, row: Row) -> Cell | None:
    """The task that a point is about, and the way to it."""
    if not row["task_id"]:
        return None
    number = row["task_id"].rpartition("/")[2]
    label = page.words("quality.open_task", number=number)
    return Cell(number, address.link("tasks", task=row["task_id"]), label)


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
