"""The calendar, read back: the right days, stable ids, the same bytes twice."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from icalendar import Calendar

from analytics.calendar import calendar_bytes, first_stay
from analytics.filters import Filters
from loaders.warehouse import Warehouse
from tests.analytics.sample import A, B, C


def events(data: bytes) -> dict[str, Any]:
    found = {str(e["UID"]): e for e in Calendar.from_ical(data).walk("VEVENT")}
    assert len(found) == data.count(b"BEGIN:VEVENT")
    return found


def test_dated_work_stands_on_its_last_day(warehouse: Warehouse) -> None:
    found = events(calendar_bytes(warehouse, Filters()))
    day = found[f"{A}%2FII.2@provincial-plans"]
    assert (day["DTSTART"].dt, day["DTEND"].dt) == (date(2026, 6, 30), date(2026, 7, 1))
    assert "Trước 30/6/2026" in str(day["DESCRIPTION"])
    assert "RRULE" not in day


def test_yearly_work_and_duties_repeat(warehouse: Warehouse) -> None:
    found = events(calendar_bytes(warehouse, Filters()))
    for identity in (f"{A}%2FII.1", f"{A}%2Fduty-1"):
        event = found[f"{identity}@provincial-plans"]
        assert event["RRULE"]["FREQ"] == ["YEARLY"]
        assert event["DTSTART"].dt == date(2023, 12, 15)


def test_what_has_no_date_is_left_out(warehouse: Warehouse) -> None:
    assert set(events(calendar_bytes(warehouse, Filters()))) == {
        f"{name}@provincial-plans"
        for name in (
            f"{A}%2FI.1",
            f"{A}%2FII.1",
            f"{A}%2FII.2",
            f"{A}%2Fduty-1",
            f"{B}%2FI.1",
            f"{C}%2FI.1",
        )
    }
    assert events(calendar_bytes(warehouse, Filters(plan=("none",)))) == {}


def test_importing_twice_updates(warehouse: Warehouse) -> None:
    first, second = (calendar_bytes(warehouse, Filters(plan=(A,))) for _ in range(2))
    assert first == second
    narrower = events(calendar_bytes(warehouse, Filters(plan=(A,), deadline=("dated",))))
    assert set(narrower) < set(events(first))


@pytest.mark.parametrize(
    ("issued", "rhythm", "begins"),
    [
        ("2022-12-01", ("yearly", 11, 15), ("2023-11-15", "yearly")),
        ("2022-12-15", ("yearly", 12, 15), ("2022-12-15", "yearly")),
        ("2022-12-16", ("yearly", 12, 15), ("2023-12-15", "yearly")),
        ("2022-12-16", ("yearly", 12, None), ("2022-12-01", "yearly")),
        ("2022-12-26", ("monthly", None, 25), ("2023-01-25", "monthly")),
        ("2023-01-31", ("monthly", None, 30), ("2023-03-30", "monthly")),
        ("2022-12-01", ("monthly", None, None), None),
        ("2022-12-01", ("quarterly", None, 25), None),
        ("2022-12-01", ("yearly", None, None), None),
        ("2022-12-01", ("yearly", 2, 31), None),
    ],
)
def test_a_repeated_day_begins_on_or_after_the_day_of_issue(
    issued: str, rhythm: tuple[str, int | None, int | None], begins: tuple[str, str] | None
) -> None:
    found = first_stay(date.fromisoformat(issued), *rhythm)
    assert (found and (found[0][0].isoformat(), found[2])) == begins
