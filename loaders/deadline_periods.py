"""Points in time of a deadline cell: tokens -> periods with their bounds and missing years."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from loaders.deadline_patterns import Token, words
from loaders.records import DeadlinePrecision

_LEAP_YEAR = 2024  # 29 February is a day of a year that is not stated
_NUMBER = re.compile(r"[0-9]+")
_PART = re.compile(r"[0-9]+|[ivx]+\b|-|[a-z]+")


class ImpossibleDateError(ValueError):
    """An impossible date or span."""


@dataclass(frozen=True, slots=True)
class Period:
    """One point in time as named: months of a year, or days of a month.

    ``edge`` is the word before it: before, until, from, or empty. ``linked`` says that a range
    word joins it to the period before.
    """

    precision: DeadlinePrecision
    year: int | None
    month: int = 1
    last_month: int = 12
    day: int | None = None
    last_day: int | None = None
    quarters: tuple[int, ...] = ()
    edge: str = ""
    linked: bool = False
    several_months: bool = False
    fixed: tuple[date, date] | None = None

    @classmethod
    def of_days(cls, start: date, end: date) -> Period:
        """A period whose two days are known already."""
        return cls(DeadlinePrecision.DAY, end.year, fixed=(start, end))

    @property
    def complete(self) -> bool:
        """Whether its year is known."""
        return self.year is not None

    @property
    def ranged(self) -> bool:
        """Whether it names its last part by itself, as "months 4-6" does."""
        return len(self.quarters) > 1 or self.last_day != self.day or self.several_months

    def bounds(self) -> tuple[date | None, date | None]:
        """First and last day that it states; ``None`` on a side it leaves open.

        "Before 30/6" reaches the day named, as deadlines do; "before 2030" ends before that year
        begins. "Until" reaches the end of what it names. Neither says when work begins.
        """
        if self.fixed:
            return self.fixed
        if self.year is None:
            raise ImpossibleDateError
        first = _day(self.year, self.month, self.day or 1)
        last = _day(self.year, self.last_month, self.last_day or self.day or 0)
        if last < first:
            raise ImpossibleDateError
        if self.edge == "from":
            return first, None
        if self.edge == "until":
            return None, last
        if self.edge == "before":
            return None, last if self.day else first - timedelta(days=1)
        return first, last

    def quarters_until(self, other: Period) -> list[int]:
        """Quarters from this one to another, both included; every quarter after a year."""
        if self.year is None or other.year is None or not (self.quarters and other.quarters):
            return []
        first = self.year * 4 + self.quarters[-1] - 1
        last = other.year * 4 + other.quarters[0] - 1
        return [n % 4 + 1 for n in range(first, min(last, first + 3) + 1)]


def periods_of(found: list[Token], year: int | None) -> list[Period]:
    """Periods of a cell in order, each with its year where the cell or the plan gives one."""
    periods: list[Period] = []
    edge, linked, joined = "", False, True
    for token in found:
        period = _period(token)
        if period:
            linked = linked and bool(periods)
            if edge == "from" and period.ranged:  # "from months 4-6/2025" names its end as well
                edge = ""
            periods.append(replace(period, edge=edge, linked=linked))
            edge, linked, joined = "", False, True
        elif token.kind in ("before", "until", "from"):
            linked = linked or (token.kind == "until" and bool(periods) and joined)
            edge = token.kind
        elif token.kind == "range":
            linked = True
        else:
            joined = joined and token.kind == "noise"
    return [_with_year(p, year) for p in _shared_years(_qualified(periods))]


def add(start: date, count: int, unit: str) -> date | None:
    """The day that ends a duration; ``None`` for a unit that has no fixed length here."""
    if unit == words("days"):
        return start + timedelta(days=count)
    if unit == words("weeks"):
        return start + timedelta(weeks=count)
    if unit in (words("months"), words("years")):
        months = start.year * 12 + start.month - 1 + count * (12 if unit == words("years") else 1)
        year, month = divmod(months, 12)
        return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
    return None


def _period(token: Token) -> Period | None:
    """The period that one token names; ``None`` where it is no point in time."""
    groups = token.groups
    year = int(groups["year"]) if "year" in groups else None
    if token.kind == "day":
        day, month = int(groups["day"]), int(groups["month"])
        last_day = int(groups.get("last_day", day))
        _day(year or _LEAP_YEAR, month, day)
        _day(year or _LEAP_YEAR, month, last_day)
        return Period(DeadlinePrecision.DAY, year, month, month, day, last_day)
    if token.kind == "month":
        months = _listed(groups["months"], 12)
        return Period(
            DeadlinePrecision.MONTH,
            year,
            min(months),
            max(months),
            several_months=len(months) > 1,
        )
    if token.kind == "quarter":
        quarters = _listed(groups["quarters"], 4)
        first, last = min(quarters), max(quarters)
        return Period(
            DeadlinePrecision.QUARTER, year, first * 3 - 2, last * 3, quarters=tuple(quarters)
        )
    if token.kind == "half":
        months = [1, 6] if groups["half"] == words("first_half") else [7, 12]
        return Period(DeadlinePrecision.HALF_YEAR, year, months[0], months[1])
    if token.kind == "year":
        return Period(DeadlinePrecision.YEAR, year)
    return None


def _listed(text: str, highest: int) -> list[int]:
    """Numbers of a list such as "ii, iii va iv"; a range word fills in what lies between."""
    numbers: list[int] = []
    ranged = False
    for part in _PART.findall(text):
        if part in words("range"):
            ranged = True
        elif part in words("quarters") or _NUMBER.fullmatch(part):
            number = words("quarters").get(part) or int(part)
            if not 1 <= number <= highest or (ranged and number <= numbers[-1]):
                raise ImpossibleDateError
            numbers += range(numbers[-1] + 1, number) if ranged else []
            numbers.append(number)
            ranged = False
    return list(dict.fromkeys(numbers))


def _qualified(periods: list[Period]) -> list[Period]:
    """Periods without the years that only say of which year a neighbour is.

    "Year 2025: quarter II" names one quarter, not a year and a quarter; so does "2025 (II/2025)".
    """
    kept: list[Period] = []
    for period in periods:
        before = kept[-1] if kept else None
        if (
            before
            and before.precision is DeadlinePrecision.YEAR
            and before.complete
            and not (before.edge or before.linked or period.linked)
            and period.year in (None, before.year)
            and period.precision is not DeadlinePrecision.YEAR
        ):
            kept[-1] = replace(period, year=before.year)
        else:
            kept.append(period)
    return kept


def _shared_years(periods: list[Period]) -> list[Period]:
    """Periods that take their missing year from the next of their kind, else from the last."""
    done: list[Period] = []
    for index, period in enumerate(periods):
        if period.complete:
            done.append(period)
            continue
        alike = [p for p in periods[index + 1 :] if p.complete and _alike(p, period)]
        past = [p for p in done if p.complete and _alike(p, period)]
        source = alike[0] if alike else past[-1] if past else None
        done.append(replace(period, year=source.year) if source else period)
    return done


def _alike(one: Period, other: Period) -> bool:
    """Whether two points may share a year: neither of them is a whole year."""
    return DeadlinePrecision.YEAR not in (one.precision, other.precision)


def _with_year(period: Period, year: int | None) -> Period:
    return period if period.complete or year is None else replace(period, year=year)


def _day(year: int, month: int, day: int) -> date:
    """A day of the calendar, the last of the month for day 0."""
    if not 1 <= month <= 12:
        raise ImpossibleDateError
    length = monthrange(year, month)[1]
    if not 0 <= day <= length:
        raise ImpossibleDateError
    return date(year, month, day or length)
