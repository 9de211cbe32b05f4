"""Where the series of a place stop being comparable, and on which side of it a figure falls."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from loaders.errors import ReferenceFileError
from loaders.indicator_values import IndicatorValue
from loaders.paths import REFERENCE
from loaders.reference_files import csv_rows, last_day
from loaders.targets import indicator_units

BREAKS = REFERENCE / "series_breaks.csv"
ANY = "*"
_COLUMNS = ("place", "indicator", "date", "reason", "reason_en", "source")


@dataclass(frozen=True, slots=True)
class SeriesBreak:
    """One date at which figures of a place stop being comparable with earlier ones.

    ``indicator`` is a code, or ``*`` for every indicator. ``source`` is the document that made the
    break, or the addresses of the figures on both of its sides.
    """

    place: str
    indicator: str
    date: date
    reason: str
    reason_en: str = ""
    source: str = ""

    def concerns(self, place: str, indicator: str) -> bool:
        """Whether the break cuts the series of this place and indicator."""
        return self.place == place and self.indicator in (ANY, indicator)


def load_series_breaks(path: Path = BREAKS) -> tuple[SeriesBreak, ...]:
    """Breaks of the rule file, by place and date.

    Raises
    ------
    ReferenceFileError
        If a row has no ISO day, no reason in both languages, no source, or an unknown indicator.
    """
    found = []
    for number, row in enumerate(csv_rows(path, _COLUMNS), 2):
        known = row["indicator"] == ANY or row["indicator"] in indicator_units()
        day = last_day(row["date"]) if len(row["date"]) == 10 else None
        if not (known and day and all(row[name] for name in _COLUMNS)):
            raise ReferenceFileError(
                f"{path.name}, row {number}: place, indicator code or *, ISO day, reason in both "
                f"languages and source are needed, found {list(row.values())}.",
                key="reference_rows",
                file=path.name,
            )
        said = (row["reason"], row["reason_en"], row["source"])
        found.append(SeriesBreak(row["place"], row["indicator"], day, *said))
    return tuple(sorted(found, key=lambda b: (b.place, b.date, b.indicator)))


def known_on(value: IndicatorValue) -> date | None:
    """The day on whose borders and way of counting a figure rests; None where unknown.

    An actual rests on its as-of date, else on the end of its year; a target on the day it was
    published, because it was set for the place as it then was.
    """
    if value.kind == "target":
        return last_day(value.source_date) if value.source_date else None
    return last_day(value.as_of_date or str(value.year))


def segment_of(value: IndicatorValue, breaks: Iterable[SeriesBreak]) -> int | None:
    """Number of the comparable stretch, 0 the earliest; None where the day is unknown.

    The rule in plain words: the SQL of :func:`analytics.target_queries.figures` is held to it.
    """
    cuts = [b for b in breaks if b.concerns(value.locality, value.indicator_code)]
    day = known_on(value)
    if not cuts:
        return 0
    return None if day is None else sum(b.date <= day for b in cuts)
