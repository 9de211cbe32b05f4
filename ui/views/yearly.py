"""The year round: yearly duties and tasks by stated month and day, then all recurring work."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass

from analytics import queries
from ui import address, folds, rows, tables, task_list
from ui.page import Page, Row
from ui.tables import Column
from ui.views import quality_lines
from ui.views.deadline_behind import MARK

SHOWN = 200
_SHORT = 150
_LINE = "line"  # between the plan and the number in what the address says of a line


@dataclass(frozen=True, slots=True)
class Entry:
    """One yearly duty or task as it stands in its month; without a day it is for the month."""

    month: int
    day: int | None
    plan_id: str
    text: str
    agencies: tuple[str, ...] = ()


def entries(duties: Sequence[Row], tasks: Sequence[Row]) -> list[Entry]:
    """Every yearly duty and task whose month is stated, through the year."""
    found = [
        Entry(r["month"], r["day"], r["plan_id"], r["text"] or "", tuple(r["agencies"] or ()))
        for r in duties
        if r["month"]
    ]
    found += [
        Entry(r["recurrence_month"], r["recurrence_day"], r["plan_id"], r["task"] or "")
        for r in tasks
        if r["recurrence_month"]
    ]
    return sorted(found, key=lambda e: (e.month, e.day or 0, e.plan_id, e.text))


def written(page: Page) -> str:
    """The calendar of twelve months, what states no month, the lists of both: safe HTML."""
    duties = page.rows(queries.obligations, as_of=page.as_of)
    tasks = page.rows(queries.recurring_tasks, as_of=page.as_of)
    found = entries(duties, tasks)
    cards = "".join(_month(page, month, found) for month in range(1, 13))
    return (
        rows.heading(page.words("yearly.heading"))
        + rows.small(page.words("yearly.help"))
        + f"<div class='year'>{cards}</div>"
        + rows.small(*_unstated(page, [*duties, *tasks]))
        + _duties(page, duties)
        + _recurring(page, tasks)
    )


def _unstated(page: Page, work: Sequence[Row]) -> list[str]:
    """A sentence for each plan with work that states no month."""
    said = []
    for plan_id in page.chosen:
        own = [row for row in work if row["plan_id"] == plan_id]
        count = sum(not row.get("month") and not row.get("recurrence_month") for row in own)
        if count:
            plan = page.plan_label(plan_id)
            said.append(page.words("yearly.no_month", plan=plan, count=page.number(count)))
    return said


def _month(page: Page, month: int, found: Sequence[Entry]) -> str:
    own = [entry for entry in found if entry.month == month]
    heading = html.escape(page.words(f"calendar.month_{month}"))
    body = "".join(_item(page, entry) for entry in own)
    return f"<section class='{'busy' if own else ''}'><h4>{heading}</h4>{body}</section>"


def _item(page: Page, entry: Entry) -> str:
    day = page.words("yearly.day", day=entry.day) if entry.day else page.words("yearly.in_month")
    text = tables.shown(entry.text)
    if len(text) > _SHORT:
        text = text[: text.rfind(" ", 0, _SHORT)] + "…"
    who = "; ".join(entry.agencies)
    parts = [page.plan_label(entry.plan_id), *([who] if who else []), text]
    return f"<p><b>{html.escape(day)}</b> {html.escape(' · '.join(parts))}</p>"


def _duties(page: Page, duties: Sequence[Row]) -> str:
    heading = rows.heading(page.words("deadlines.duties"))
    if not duties:
        return heading + rows.small(page.words("deadlines.no_duties"))
    columns = [
        Column("next_date", lambda r: rows.day(page, r["next_date"]), 100),
        Column("recurrence", lambda r: page.words.code("recurrence", r["recurrence"]), 120),
        Column("plan", lambda r: page.plan_label(r["plan_id"]), 130),
        Column("agencies", lambda r: "; ".join(r["agencies"] or []), 200),
        Column("duty", lambda r: tables.shown(r["text"]), 450),
        Column("line", lambda r: _line(page, r), 60),
    ]
    return heading + rows.table(page, duties, columns, alt=page.words("deadlines.duties"))


def _line(page: Page, duty: Row) -> rows.Cell | None:
    """The line of a duty, and the way to it and its neighbours below the table."""
    at = MARK.join((duty["plan_id"], _LINE, str(duty["line"])))
    return quality_lines.opener(page, duty["line"], at)


def opened_line(page: Page) -> None:
    """Draw the line of a duty that the address names, with its neighbours."""
    at = address.one("at")
    parts = at.split(MARK)
    if len(parts) != 3 or parts[0] not in page.plans or parts[1] != _LINE:
        return
    if quality_lines.is_line(parts[2]):
        quality_lines.around(page, parts[0], int(parts[2]), int(parts[2]), at)


def _recurring(page: Page, tasks: Sequence[Row]) -> str:
    """The recurring work, folded away: the list of a few plans is as long as all the rest."""
    if not tasks:
        return ""
    columns = [
        Column("place", tables.task_number, 60),
        Column("next_date", tables.day_cell(page, "next_date"), 100),
        Column("recurrence", lambda r: page.words.code("recurrence", r["recurrence"]), 130),
        Column("plan", lambda r: page.plan_label(r["plan_id"]), 130),
        Column("task", lambda r: tables.shown(r["task"]), 440),
        Column("deadline", lambda r: tables.shown(r["deadline_text"]), 180),
    ]
    heading = page.words("deadlines.recurring")
    label = page.words("deadlines.recurring_count", count=page.number(len(tasks)))

    def inside() -> str:
        cut = page.words("deadlines.cut", shown=page.number(SHOWN)) if len(tasks) > SHOWN else ""
        return task_list.table(page, tasks[:SHOWN], columns, heading) + rows.small(cut)

    return folds.written(page, label, "recurring", inside)
