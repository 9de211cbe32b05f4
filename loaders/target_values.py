"""One numeric target as found, and the unit that its value is kept in."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache

from loaders.paths import REFERENCE
from loaders.records import Comparator
from loaders.target_parts import Candidate

_BILLION_DONG = "billion VND"


@dataclass(frozen=True, slots=True)
class FoundTarget:
    """One numeric target; fields as in :class:`loaders.records.Target`, without ids."""

    indicator: str | None
    value: float
    value_max: float | None
    unit: str | None
    comparator: Comparator
    year: int | None
    scope: str | None
    phrase: str
    sentence: str
    line: int


@cache
def indicator_units() -> dict[str, str]:
    """Unit of each indicator code of the reference file."""
    with (REFERENCE / "indicators.csv").open(encoding="utf-8", newline="") as file:
        return {row["code"]: row["unit"] for row in csv.DictReader(file)}


def unit_of(candidate: Candidate, indicator: str | None) -> tuple[str | None, float]:
    """Unit of the value, and what the number is divided by to be in that unit."""
    if indicator is None:
        scale = candidate.number.scale if candidate.kind == "money" else 1.0
        return candidate.unit, scale
    unit = indicator_units()[indicator]
    return unit, 1e9 if unit == _BILLION_DONG else 1.0
