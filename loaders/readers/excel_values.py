"""Cell values of a workbook as the text that a person sees: numbers, dates, percentages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal

_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
_DAY_FIRST = re.compile(r"(?P<day>dd?)(?P<sign>[/.-])(?P<month>mm?)(?P=sign)y{2,4}(?:;@)?")
_DECIMALS = re.compile(r"0\.(0+)")


def printed(value: object, number_format: str = "") -> str:
    """A cell's value as text, never more precise than its format shows.

    >>> printed(1.0), printed(1.1, "0.00"), printed(0.65, "0%"), printed(datetime(2025, 6, 30))
    ('1', '1.10', '65%', '2025-06-30')
    >>> printed(datetime(2025, 6, 1), "mm/yyyy"), printed(datetime(2025, 1, 1), "yyyy")
    ('06/2025', '2025')
    >>> printed(datetime(2025, 6, 3), "d/m/yyyy"), printed(datetime(2025, 6, 3), "dd/mm/yyyy")
    ('3/6/2025', '03/06/2025')
    """
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, datetime | date):
        return _printed_date(value, number_format)
    if isinstance(value, int | float | Decimal):
        return _printed_number(float(value), number_format)
    if isinstance(value, time | timedelta):
        return str(value)
    return str(value)


def _printed_date(value: date, number_format: str) -> str:
    """A date to the day, or only to the month or year where its format shows no day."""
    shown = _QUOTED.sub("", number_format).lower()
    if found := _DAY_FIRST.fullmatch(shown.strip()):
        day, month = (f"{n:02d}" if len(t) > 1 else str(n) for n, t in _paired(value, found))
        return found["sign"].join((day, month, value.strftime("%Y")))
    if shown and shown != "general" and "d" not in shown and "y" in shown:
        return value.strftime("%m/%Y") if "m" in shown else value.strftime("%Y")
    return value.strftime("%Y-%m-%d")


def _paired(value: date, found: re.Match[str]) -> Iterator[tuple[int, str]]:
    yield value.day, found["day"]
    yield value.month, found["month"]


def _printed_number(value: float, number_format: str) -> str:
    """A number without a meaningless ``.0``; decimals that its format asks for are kept."""
    shown = _QUOTED.sub("", number_format)
    if "%" in shown:
        return f"{_plain(round(value * 100, 6))}%"
    decimals = _DECIMALS.search(shown)
    if decimals and not value.is_integer():
        return f"{value:.{len(decimals.group(1))}f}"
    return _plain(value)


def _plain(value: float) -> str:
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
