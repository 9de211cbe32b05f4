"""From where a place was to what it promised: needed yearly growth, indexes, segments.

Pure functions over :class:`Figure`. Nothing is chosen silently: where several sources give the
last actual or the target, each pair has its line, and what cannot be worked out says why.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

PERCENT = "%"
INDEX_START = 100.0
_SURE = ("high", "medium", "low", None)


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of one place: an actual, a published target, or a target of a plan.

    ``known_on`` is the day on whose borders and way of counting it rests, ``segment`` the
    comparable stretch of its series, ``area`` the stretch between changes of the place's borders
    (null: unknown).
    """

    kind: str
    place: str
    level: str
    indicator: str
    value: float
    value_max: float | None
    unit: str | None
    comparator: str
    year: int | None
    known_on: date | None
    segment: int | None
    area: int | None = None
    as_of_date: str | None = None
    document: str | None = None
    source_url: str | None = None
    source_date: str | None = None
    year_basis: str | None = None
    confidence: str | None = None
    added_by: str | None = None
    added_on: str | None = None
    plan_id: str | None = None
    target_id: str | None = None
    line: int | None = None
    phrase: str | None = None
    sentence: str | None = None
    label: str | None = None
    scope: str | None = None

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Figure:
        """The figure of one row of :func:`analytics.target_queries.figures`."""
        return cls(**row)

    @property
    def is_target(self) -> bool:
        """Whether it says what shall be, not what was."""
        return self.kind != "actual"

    @property
    def is_nation(self) -> bool:
        """Whether it is the nation's."""
        return self.level == "national"

    @property
    def top(self) -> float:
        """Upper end of a range, else the value."""
        return self.value if self.value_max is None else self.value_max

    @property
    def ends(self) -> tuple[float, float]:
        """Both ends of a range; equal where there is none."""
        return self.value, self.top

    @property
    def stated(self) -> tuple[float, float, str]:
        """The number as stated; equal for sources that agree."""
        return self.value, self.top, self.comparator

    @property
    def source(self) -> str | None:
        """What tells its source from others: the plan, the document, or the address."""
        return self.plan_id or self.document or self.source_url

    @property
    def at(self) -> float | None:
        """Its place on the axis of years, on which n is the end of the year n."""
        if self.is_target or self.known_on is None:
            return None if self.year is None else float(self.year)
        return year_point(self.known_on)


def year_point(day: date) -> float:
    """A day on an axis on which n is the last day of the year n; 2025-12-31 is 2025.0."""
    end = date(day.year, 12, 31)
    return day.year - (end - day).days / (366 if end.timetuple().tm_yday == 366 else 365)


@dataclass(frozen=True, slots=True)
class Need:
    """One straight way from a last actual to a target, or why there is none.

    ``low`` and ``high`` are percent a year (``form`` ``growth``) or percentage points a year
    (``points``), equal unless the target is a range. ``reason``: ``no_actual``, ``other_basis``
    (a break lies between), ``unknown_basis`` (the target's day is unknown), ``no_year``,
    ``past`` (the target's year is not after the last actual), or null.
    """

    place: str
    target: Figure
    last: Figure | None = None
    years: float | None = None
    low: float | None = None
    high: float | None = None
    form: str = "growth"
    comparator: str = "exact"
    reached: bool = False
    reason: str | None = None


def needs(figures: Sequence[Figure]) -> list[Need]:
    """One row per target of one indicator and last actual of its place."""
    found: list[Need] = []
    for target in _distinct(f for f in figures if f.is_target):
        actuals = [f for f in figures if not f.is_target and f.place == target.place]
        found += _needs_of(target, actuals)
    worked = {_promise(need.target) for need in found if need.low is not None}
    return [n for n in found if n.low is not None or _promise(n.target) not in worked]


def _promise(f: Figure) -> tuple[object, ...]:
    """What is promised, whoever says so: a target that a later source repeats is one promise."""
    return f.place, f.kind, f.plan_id, f.year, f.stated


def last_actuals(actuals: Iterable[Figure]) -> list[Figure]:
    """The actuals of the latest day, one a distinct number: several where sources disagree."""
    dated = [f for f in actuals if f.at is not None]
    latest = max((f.at or 0.0 for f in dated), default=None)
    return _distinct(f for f in dated if f.at == latest)


def _needs_of(target: Figure, actuals: Sequence[Figure]) -> list[Need]:
    place = target.place
    if target.year is None:
        return [Need(place, target, reason="no_year")]
    if not actuals:
        return [Need(place, target, reason="no_actual")]
    if target.year <= max(f.at or 0.0 for f in actuals):
        return [Need(place, target, last_actuals(actuals)[0], reason="past")]
    if target.segment is None:
        return [Need(place, target, reason="unknown_basis")]
    same = last_actuals(f for f in actuals if f.segment == target.segment)
    if not same:
        return [Need(place, target, reason="other_basis")]
    return [_need(target, last, target.year - (last.at or 0.0)) for last in same]


def _need(target: Figure, last: Figure, years: float) -> Need:
    points = target.unit == PERCENT
    if not points and last.value <= 0:
        return Need(target.place, target, last, years, reason="no_actual")
    yearly = [
        (end - last.value) / years if points else yearly_growth(last.value, end, years)
        for end in (target.value, target.top)
    ]
    comparator = target.comparator if last.comparator == "exact" else "about"
    return Need(
        place=target.place,
        target=target,
        last=last,
        years=years,
        low=yearly[0],
        high=yearly[1],
        form="points" if points else "growth",
        comparator="range" if yearly[0] != yearly[1] else comparator,
        reached=last.value >= target.value and target.comparator != "up_to",
    )


def yearly_growth(first: float, last: float, years: float) -> float:
    """Percent a year that leads from one value to another: ((last / first)^(1 / years) - 1) x 100.

    Raises
    ------
    ZeroDivisionError
        When nothing grows into something, or no time passes.

    Examples
    --------
    >>> round(yearly_growth(100, 121, 2), 6)
    10.0
    """
    return float((last / first) ** (1 / years) - 1) * 100


def bases(figures: Sequence[Figure], year: int | None = None) -> dict[tuple[str, int], Figure]:
    """The actual that is 100 for each place and segment: the last one, or the last of a year.

    Where sources disagree on it, the one of higher confidence, then the first listed; see
    :func:`last_actuals` for the others, which a view must name.
    """
    groups: dict[tuple[str, int], list[Figure]] = {}
    for f in figures:
        if not f.is_target and f.segment is not None and year in (None, f.year) and f.value > 0:
            groups.setdefault((f.place, f.segment), []).append(f)
    return {
        key: min(
            last_actuals(group),
            key=lambda f: _SURE.index(f.confidence) if f.confidence in _SURE else len(_SURE),
        )
        for key, group in groups.items()
    }


def indexed(figure: Figure, base: Figure) -> tuple[float, float]:
    """A figure as an index on a base: both ends of a range, 100 for the base itself."""
    return INDEX_START * figure.value / base.value, INDEX_START * figure.top / base.value


def growth_path(yearly: float, start: int, end: int) -> list[tuple[int, float]]:
    """Index by year of something that grows by so many percent a year, 100 at the start.

    Examples
    --------
    >>> growth_path(10, 2022, 2024)[-1]
    (2024, 121.0)
    """
    return [
        (year, round(INDEX_START * (1 + yearly / 100) ** (year - start), 6))
        for year in range(start, end + 1)
    ]


def _distinct(figures: Iterable[Figure]) -> list[Figure]:
    kept: dict[tuple[object, ...], Figure] = {}
    for f in figures:
        kept.setdefault((*_promise(f), f.segment), f)
    return list(kept.values())
