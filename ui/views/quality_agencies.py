"""Names of agencies that the reference does not know, each with the line that would add it."""

from __future__ import annotations

import html

from analytics import queries
from ui import address, rows
from ui.page import Page, Row
from ui.rows import Cell
from ui.tables import Column
from ui.views import quality_lines


def written(page: Page) -> str:
    """Names of agencies that the reference file does not know, each with the line to add."""
    words = page.words
    found = page.rows(queries.unknown_agencies)
    heading = rows.heading(words("quality.unknown"))
    if not found:
        return heading + rows.small(words("quality.no_unknown"))
    columns = [
        Column("agency", lambda row: row["agency"], 260),
        Column("plan", lambda row: page.plan_label(row["plan_id"]), 140),
        Column("tasks", lambda row: _tasks(page, row), 70),
        Column("line", lambda row: _line(page, row), 60),
        Column("nearest", lambda row: row["nearest"] or words("common.dash"), 200),
        Column("reference_line", lambda row: _line_to_add(page, row), 420),
    ]
    table = rows.table(page, found, columns, alt=words("quality.unknown"), tall=len(found) > 30)
    return heading + rows.small(words("quality.unknown_help")) + table


def _tasks(page: Page, row: Row) -> Cell:
    """How many tasks name the agency, and the way to them."""
    label = page.words("quality.unknown_tasks", agency=row["agency"])
    where = address.link("tasks", plan=row["plan_id"], agency=row["agency"])
    return Cell(page.number(row["tasks"]), where, label, row["tasks"])


def _line(page: Page, row: Row) -> Cell | None:
    """The first line that names the agency, and the way to it."""
    return quality_lines.opener(page, row["first_line"], show=row["plan_id"], view=None)


def _line_to_add(page: Page, row: Row) -> Cell:
    """The line to add, marked whole by one click."""
    return Cell("", more=f"<code class='whole'>{html.escape(_reference_line(page, row))}</code>")


def _reference_line(page: Page, row: Row) -> str:
    line: str = page.ask(
        queries.reference_line, filtered=False, name=row["agency"], level=row["level"]
    )
    return line
