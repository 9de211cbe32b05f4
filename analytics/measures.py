"""Comparable measures: shares and ratios of figures of one place, never of unlike figures.

A ratio keeps what is uncertain about its parts: ends of a range make a range, and a qualifier
("about", "at least") of a part is carried over or weakened to "about".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

from analytics.trajectories import Figure
from loaders.reference import vocabulary

NATION_SHARE = "share_of_nation"
_EXACT = "exact"


@dataclass(frozen=True, slots=True)
class Measure:
    """One ratio of two indicators; ``form`` is ``ratio`` or ``share`` (a percentage)."""

    code: str
    numerator: str
    denominator: str
    form: str


@dataclass(frozen=True, slots=True)
class Measures:
    """What ``data/vocabulary/measures.toml`` declares."""

    order: tuple[str, ...]
    headlines: tuple[str, ...]
    growth: frozenset[str]
    ratios: tuple[Measure, ...]
    of_nation: tuple[str, ...]
    narrower: dict[str, tuple[str, ...]]


@cache
def measures() -> Measures:
    """The declared measures."""
    said = vocabulary("measures")
    return Measures(
        order=tuple(said["order"]),
        headlines=tuple(said["headlines"]),
        growth=frozenset(said["growth"]),
        ratios=tuple(Measure(**one) for one in said["measure"]),
        of_nation=tuple(said["national_share"]["indicators"]),
        narrower={code: tuple(codes) for code, codes in said["narrower"].items()},
    )


@dataclass(frozen=True, slots=True)
class Ratio:
    """One measure of one place from one pair of figures.

    ``low`` and ``high`` are equal unless a part is a range; shares are between 0 and 1 where the
    part is no larger than the whole.
    """

    measure: str
    form: str
    place: str
    numerator: Figure
    denominator: Figure
    low: float
    high: float
    comparator: str


def ratios(figures: Sequence[Figure], year: int) -> list[Ratio]:
    """One row per measure, place, kind of figure and pair of sources in a year.

    Both parts are of one place, kind and year. Where a document gives both parts, its own pair
    counts; parts of different documents are divided only where no document gives both and they
    rest on the same borders. Sources that disagree give a row each.
    """
    of_year = [f for f in figures if f.year == year]
    found = [row for one in measures().ratios for row in _of_measure(one, of_year)]
    return [*_of_nation(of_year), *found]


def _of_measure(one: Measure, figures: Sequence[Figure]) -> Iterator[Ratio]:
    for group in _groups(figures):
        above = [f for f in group if f.indicator == one.numerator]
        below = [f for f in group if f.indicator == one.denominator and f.value > 0]
        pairs = list(product(above, below))
        same = [(a, b) for a, b in pairs if a.source == b.source]
        pairs = [(a, b) for a, b in pairs if a.area is not None and a.area == b.area]
        for a, b in _distinct(same or pairs):
            yield _ratio(one.code, one.form, a, b)


def _of_nation(figures: Sequence[Figure]) -> Iterator[Ratio]:
    for code in measures().of_nation:
        mine = [f for f in figures if f.indicator == code and f.is_target and not f.is_nation]
        nation = [f for f in figures if f.indicator == code and f.is_target and f.is_nation]
        for a, b in _distinct((a, b) for a, b in product(mine, nation) if b.value > 0):
            yield _ratio(NATION_SHARE, "share", a, b)


def _groups(figures: Sequence[Figure]) -> list[list[Figure]]:
    """Figures of one place and kind; a plan's own figures apart from other published ones."""
    groups: dict[tuple[str, str, str | None], list[Figure]] = {}
    for f in figures:
        groups.setdefault((f.place, f.kind, f.plan_id), []).append(f)
    return list(groups.values())


def _distinct(pairs: Iterable[tuple[Figure, Figure]]) -> list[tuple[Figure, Figure]]:
    """Pairs that differ in a number; those that repeat the same numbers once."""
    kept: dict[tuple[object, ...], tuple[Figure, Figure]] = {}
    for a, b in pairs:
        kept.setdefault((a.indicator, a.place, a.kind, a.plan_id, a.stated, b.stated), (a, b))
    return list(kept.values())


def _ratio(code: str, form: str, a: Figure, b: Figure) -> Ratio:
    low, high = a.value / b.top, a.top / b.value
    if low != high:
        comparator = "range"
    elif b.comparator == _EXACT:
        comparator = a.comparator
    else:
        comparator = "about"
    return Ratio(code, form, a.place, a, b, low, high, comparator)
