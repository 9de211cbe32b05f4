"""The selection as a calendar file: stable ids, so that importing it twice updates.

A dated task stands on the last day of its stated period, with its deadline as written in the
description. A yearly or monthly duty repeats from the first such day on or after its plan's date
of issue. What has no date is left out.
"""

from __future__ import annotations

import calendar as month_lengths
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any
from urllib.parse import quote

from icalendar import Calendar, Event

from analytics import queries
from analytics.filters import Filters
from analytics.words import Words, words
from loaders.warehouse import Warehouse

LONGEST_SUMMARY = 160
_NO_DATE_KNOWN = date(2020, 1, 1)


def calendar_bytes(
    warehouse: Warehouse, filters: Filters, lang: str = "vi", *, as_of: date | None = None
) -> bytes:
    """The selected dated and yearly tasks, and the plans' reporting duties, as iCalendar.

    The same selection of the same database gives the same bytes: the stamp of an event is its
    plan's date of issue. ``as_of`` only stands in for a plan whose year is unknown.
    """
    text = words(lang)
    calendar = Calendar()
    calendar.add("prodid", "-//provincial plan dashboard//")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", text("calendar_name"))
    issued = {
        p["plan_id"]: _issued(p, as_of) for p in queries.plans(warehouse, filters).to_pylist()
    }
    for event in _events(warehouse, filters, text, issued):
        calendar.add_component(event)
    ical: bytes = calendar.to_ical()
    return ical


def _events(
    warehouse: Warehouse, filters: Filters, text: Words, issued: dict[str, date]
) -> Iterator[Event]:
    for task in queries.tasks(warehouse, filters).to_pylist():
        first = issued[task["plan_id"]]
        name = text("calendar_task", locality=task["locality"] or "", task=task["task"] or "")
        if task["deadline_end"] and task["deadline_kind"] == "dated":
            days = (task["deadline_end"], task["deadline_end"] + timedelta(days=1))
            yield _event(task["task_id"], name, _description(task, text), days, first)
            continue
        rhythm = task["recurrence"], task["recurrence_month"], task["recurrence_day"]
        if found := first_stay(first, *rhythm):
            yield _event(task["task_id"], name, _description(task, text), *found)
    for duty in queries.obligations(warehouse, filters, _NO_DATE_KNOWN).to_pylist():
        first = issued[duty["plan_id"]]
        if found := first_stay(first, duty["recurrence"], duty["month"], duty["day"]):
            name = text("calendar_duty", locality=duty["locality"] or "", task=duty["text"] or "")
            lines = [duty["text"] or "", _agencies(duty["agencies"])]
            yield _event(duty["obligation_id"], name, "\n".join(lines), *found)


def _event(
    identity: str,
    summary: str,
    description: str,
    days: tuple[date, date],
    issued: date,
    frequency: str | None = None,
) -> Event:
    event = Event()
    event.add("uid", f"{quote(identity, safe='')}@provincial-plans")
    event.add("dtstamp", datetime(issued.year, issued.month, issued.day, tzinfo=UTC))
    event.add("dtstart", days[0])
    event.add("dtend", days[1])
    event.add("summary", _clean(summary)[:LONGEST_SUMMARY])
    event.add("description", _clean(description))
    event.add("transp", "TRANSPARENT")
    if frequency:
        event.add("rrule", {"freq": frequency})
    return event


def first_stay(
    issued: date, recurrence: str | None, month: int | None, day: int | None
) -> tuple[tuple[date, date], date, str] | None:
    """First stay of a date that comes back, the plan's day of issue, and how often it comes.

    It begins on or after that day: a plan of December asks for no report of November before it.
    """
    if month is None and recurrence == "monthly":
        months = [(issued.year + n // 12, n % 12 + 1) for n in range(issued.month - 1, 14)]
        frequency = "monthly"
    elif month is not None:
        months = [(issued.year + n, month) for n in range(2)]
        frequency = "yearly"
    else:
        return None
    stays = (_stay(year, in_month, day) for year, in_month in months)
    first = next((stay for stay in stays if stay and stay[1] > issued), None)
    return (first, issued, frequency) if first and (day or month) else None


def _stay(year: int, month: int, day: int | None) -> tuple[date, date] | None:
    """The day, or the whole month where only that is stated; None where there is no such day."""
    if not 1 <= month <= 12:
        return None
    length = month_lengths.monthrange(year, month)[1]
    if day is not None and not 1 <= day <= length:
        return None
    start = date(year, month, day or 1)
    return start, start + timedelta(days=1 if day else length)


def _issued(plan: dict[str, Any], as_of: date | None) -> date:
    stated = (plan["issued_on"] or "").split("-")
    numbers = [int(part) for part in stated if part.isdigit()]
    if numbers:
        return date(*[*numbers, 1, 1][:3])
    return date(plan["year"], 1, 1) if plan["year"] else as_of or _NO_DATE_KNOWN


def _description(task: dict[str, Any], text: Words) -> str:
    facts = [
        ("task", task["task"]),
        ("lead_agencies", _agencies(task["lead_agencies"])),
        ("coordinating_agencies", _agencies(task["coordinating_agencies"])),
        ("product_text", task["product_text"]),
        ("deadline_text", task["deadline_text"]),
        ("first_line", task["first_line"]),
        ("plan_id", task["plan_id"]),
    ]
    return "\n".join(f"{text(f'column_{key}')}: {value}" for key, value in facts if value)


def _agencies(names: list[str]) -> str:
    return "; ".join(names)


def _clean(value: str) -> str:
    return "".join(c for c in value if c == "\n" or c.isprintable())
