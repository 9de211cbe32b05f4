"""Deadline cell -> what it states about time. Pure functions over one cell's text.

A cell is cut into tokens (``deadline_patterns``); points in time become periods, the words around
them say whether a period begins, ends or comes back, and all of a cell's periods form one span.
Where a cell says several things the most binding wins: an end, then a rhythm, then ongoing work,
then a condition; what else it says (a rhythm beside an end) is kept in its own field.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date

from loaders.deadline_patterns import Token, folded, tokens
from loaders.deadline_periods import ImpossibleDateError, Period, add, periods_of
from loaders.records import DeadlineKind, DeadlinePrecision, Recurrence

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)
_FREQUENT_FIRST = (
    Recurrence.MONTHLY,
    Recurrence.QUARTERLY,
    Recurrence.HALF_YEARLY,
    Recurrence.YEARLY,
    Recurrence.PERIODIC,
)
_EXACT_FIRST = list(DeadlinePrecision)


@dataclass(frozen=True, slots=True)
class Deadline:
    """What one deadline cell states; fields as in :class:`loaders.records.Task`.

    ``understood`` is false where the cell has text that could not be read, or a quarter, month or
    day whose year is nowhere stated.
    """

    deadline_kind: DeadlineKind = DeadlineKind.UNSTATED
    deadline_precision: DeadlinePrecision | None = None
    deadline_start: date | None = None
    deadline_end: date | None = None
    deadline_quarters: list[int] = field(default_factory=list)
    recurrence: Recurrence | None = None
    recurrence_month: int | None = None
    recurrence_day: int | None = None
    understood: bool = True


_NOT_UNDERSTOOD = Deadline(understood=False)


def parse_deadline(
    text: str | None, year: int | None = None, issued_on: str | None = None
) -> Deadline:
    """What a deadline cell states.

    Parameters
    ----------
    text : str or None
        The cell, verbatim.
    year : int or None
        Year of the plan, only where its title is for one year: it completes "quarter IV".
    issued_on : str or None
        ISO date of the plan: durations counted from the day of issue need all of it.

    Returns
    -------
    Deadline
        ``unstated`` with ``understood`` true for an empty cell, false for one that is not read.
    """
    cell = folded(text or "")
    if not cell:
        return Deadline()
    found = tokens(cell)
    if not found:
        return _NOT_UNDERSTOOD
    try:
        return _stated(found, year, issued_on)
    except ImpossibleDateError:
        return _NOT_UNDERSTOOD


def _stated(found: list[Token], year: int | None, issued_on: str | None) -> Deadline:
    """The deadline that a cell's tokens state together."""
    rhythm = _rhythm(found)
    kinds = {token.kind for token in found}
    if rhythm is None and "rhythm" in kinds:
        return _NOT_UNDERSTOOD
    periods = periods_of(found, None if rhythm else year) + _durations(found, issued_on)
    if rhythm:
        return _recurring(found, periods, rhythm)
    if "ongoing" in kinds:  # "regularly, in the year": a year that is not named adds nothing
        periods = [p for p in periods if p.complete or p.precision is not DeadlinePrecision.YEAR]
    if any(not period.complete for period in periods):
        quarters = _quarters(periods)
        return replace(_NOT_UNDERSTOOD, deadline_quarters=quarters)
    if periods:
        return _spanned(periods, onwards="onwards" in kinds)
    if "ongoing" in kinds:
        return Deadline(DeadlineKind.ONGOING)
    if kinds & {"condition", "duration"}:
        return Deadline(DeadlineKind.CONDITIONAL)
    return _NOT_UNDERSTOOD


def _rhythm(found: list[Token]) -> Recurrence | None:
    """The shortest rhythm that the cell names.

    Bare words count beside a word for "every" or beside one another: "6 months, year".
    """
    named = {Recurrence(t.value) for t in found if t.kind == "every" and t.value}
    bare = {Recurrence(t.value) for t in found if t.kind == "rhythm" and t.value}
    if not named and len(bare) < 2:
        return None
    named |= bare
    return next(rhythm for rhythm in _FREQUENT_FIRST if rhythm in named)


def _recurring(found: list[Token], periods: list[Period], rhythm: Recurrence) -> Deadline:
    """Recurring work: its day or month where one is named; dated where the cell names an end."""
    whole = [period for period in periods if period.complete]
    parts = [period for period in periods if not period.complete]
    day = _day_of_month(found, rhythm)
    base = Deadline(
        DeadlineKind.RECURRING,
        recurrence=rhythm,
        deadline_quarters=_quarters(parts),
        recurrence_day=day,
    )
    if len(parts) == 1:  # two dates a year cannot be one month and day: the raw text keeps them
        month = parts[0].month if parts[0].month == parts[0].last_month else None
        base = replace(base, recurrence_month=month, recurrence_day=parts[0].day or day)
    if not whole:
        return base
    span = _spanned(whole, onwards=any(token.kind == "onwards" for token in found))
    if span.deadline_end is None:
        return replace(base, deadline_start=span.deadline_start)
    return replace(
        span,
        deadline_quarters=span.deadline_quarters or base.deadline_quarters,
        recurrence=rhythm,
        recurrence_month=base.recurrence_month,
        recurrence_day=base.recurrence_day,
    )


def _day_of_month(found: list[Token], rhythm: Recurrence) -> int | None:
    days = [int(token.groups["day"]) for token in found if token.kind == "day_of_month"]
    if not days:
        return None
    in_months = rhythm in (Recurrence.MONTHLY, Recurrence.QUARTERLY)
    if not in_months or len(days) > 1 or not 1 <= days[0] <= 31:
        raise ImpossibleDateError
    return days[0]


def _spanned(periods: list[Period], *, onwards: bool) -> Deadline:
    """One span from the first start to the last end; without an end the work is ongoing."""
    bounds = [period.bounds() for period in periods]
    for before, after, period in zip(bounds, bounds[1:], periods[1:], strict=False):
        if period.linked and before[0] and after[1] and after[1] < before[0]:
            raise ImpossibleDateError
    starts = [start for start, _ in bounds if start]
    ends = [end for _, end in bounds if end]
    start = min(starts) if starts else None
    if not ends or onwards:
        return Deadline(DeadlineKind.ONGOING, deadline_start=start)
    end = max(ends)
    if start and end < start:
        raise ImpossibleDateError
    precision = max((p.precision for p in periods), key=_EXACT_FIRST.index)
    if precision is DeadlinePrecision.YEAR and start and start.year != end.year:
        precision = DeadlinePrecision.YEARS
    return Deadline(DeadlineKind.DATED, precision, start, end, _quarters(periods))


def _quarters(periods: list[Period]) -> list[int]:
    """Quarters that the cell names, each once; those between the ends of a range too."""
    named: list[int] = []
    for before, period in zip([None, *periods], periods, strict=False):
        if period.precision is not DeadlinePrecision.QUARTER:
            continue
        if before and period.linked and before.precision is DeadlinePrecision.QUARTER:
            named += before.quarters_until(period)
        named += period.quarters
    return list(dict.fromkeys(named))


def _durations(found: list[Token], issued_on: str | None) -> list[Period]:
    """Durations from the plan's own day of issue, where that day is known in full.

    Working days would need a calendar of holidays: such a duration stays a condition.
    """
    if not issued_on or not _ISO_DAY.match(issued_on):
        return []
    try:
        start = date.fromisoformat(issued_on)
    except ValueError:  # not a day of the calendar, so no day to count from
        return []
    return [
        Period.of_days(start, end)
        for token in found
        if token.kind == "duration"
        and (end := add(start, int(token.groups["count"]), token.groups["unit"]))
    ]
