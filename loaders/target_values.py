"""One numeric target as found, and the unit that its value is kept in."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, replace
from functools import cache

from loaders.numbers import Number
from loaders.paths import REFERENCE
from loaders.records import Comparator
from loaders.target_parts import Candidate

_THOUSANDS = re.compile(r"[1-9]\d{0,2},\d{3}", re.ASCII)
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


def whole_things(candidate: Candidate, indicator: str | None) -> Number:
    """The number of an indicator that counts whole things: there, a comma groups thousands.

    "1,600 cooperatives" is sixteen hundred typed the English way; a fraction of one is nothing.
    """
    number = candidate.number
    written = candidate.text.text[number.start : number.end].strip()
    if indicator is None or candidate.kind != "count" or not _THOUSANDS.fullmatch(written):
        return number
    return replace(number, value=round(number.value * 1000, 6))


def unit_of(candidate: Candidate, indicator: str | None) -> tuple[str | None, float]:
    """Unit of the value, and what the number is divided by to be in that unit."""
    if indicator is None:
        scale = candidate.number.scale if candidate.kind == "money" else 1.0
        return candidate.unit, scale
    unit = indicator_units()[indicator]
    return unit, 1e9 if unit == _BILLION_DONG else 1.0
