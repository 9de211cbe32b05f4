"""Published indicator values: reading and checking row by row.

Used for the reference file and for values that a person adds by a workbook: every fault is named
by row and column, and nothing is taken unless everything is right.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from loaders.errors import ReferenceFileError
from loaders.paths import REFERENCE
from loaders.records import Comparator
from loaders.reference_files import csv_rows, last_day
from loaders.targets import indicator_units

VALUES = REFERENCE / "indicator_values.csv"
COLUMNS = (
    "kind", "locality", "level", "indicator_code", "indicator_vi", "value", "value_max", "unit",
    "comparator", "year", "as_of_date", "document", "source_url", "source_date", "year_basis",
    "confidence",
)  # fmt: skip
_REQUIRED = ("kind", "locality", "level", "indicator_code", "value", "unit", "comparator", "year")
_CHOICES = {
    "kind": ("target", "actual"),
    "level": ("national", "province", "city"),
    "comparator": tuple(c.value for c in Comparator),
    "year_basis": ("sentence", "title", "as_of_date", "page_date", "context", ""),
    "confidence": ("high", "medium", "low", ""),
}
_YEARS = range(1990, 2101)
_Fault = tuple[str, ...]  # column, finding, remedy, key, and what is allowed where that is a list


@dataclass(frozen=True, slots=True)
class IndicatorValue:
    """One published figure of one place, indicator and year, with its source."""

    kind: str
    locality: str
    level: str
    indicator_code: str
    indicator_vi: str
    value: float
    value_max: float | None
    unit: str
    comparator: Comparator
    year: int
    as_of_date: str | None = None
    document: str | None = None
    source_url: str | None = None
    source_date: str | None = None
    year_basis: str | None = None
    confidence: str | None = None


@dataclass(frozen=True, slots=True)
class ValueProblem:
    """One fault of one cell: row as a spreadsheet counts it, column, finding, remedy.

    ``key`` and ``values`` say the same in words of any language.
    """

    row: int
    column: str
    finding: str
    remedy: str
    key: str = ""
    given: str = ""
    allowed: str = ""

    def __str__(self) -> str:
        return f"row {self.row}, column '{self.column}': {self.finding}. {self.remedy}"


def check_rows(
    rows: Iterable[Mapping[str, object]], first_row: int = 2
) -> tuple[list[IndicatorValue], list[ValueProblem]]:
    """Typed values of the right rows, and every fault of the others.

    Parameters
    ----------
    rows : iterable of mapping
        Cells by column name, as text, numbers or None.
    first_row : int
        Number of the first row in its sheet; 2 below a heading.
    """
    values: list[IndicatorValue] = []
    problems: list[ValueProblem] = []
    for number, row in enumerate(rows, first_row):
        cells = {name: _text(row.get(name)) for name in COLUMNS}
        faults = [_problem(number, fault, cells) for fault in _faults(cells)]
        problems.extend(faults)
        if not faults:
            values.append(_value(cells))
    return values, problems


def _text(cell: object) -> str:
    """Cell as text; whole numbers of a spreadsheet without their decimal point."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def _problem(number: int, fault: _Fault, cells: Mapping[str, str]) -> ValueProblem:
    column, finding, remedy, key, *allowed = fault
    given = cells.get(column, "")
    return ValueProblem(number, column, finding, remedy, key, given, "".join(allowed))


def _faults(cells: Mapping[str, str]) -> list[_Fault]:
    """Column, finding and remedy of everything wrong with one row."""
    empty = [(name, "is empty", "Fill it in.", "empty") for name in _REQUIRED if not cells[name]]
    return [*empty, *_choice_faults(cells), *_indicator_faults(cells), *_number_faults(cells),
            *_date_faults(cells)]  # fmt: skip


def _choice_faults(cells: Mapping[str, str]) -> list[_Fault]:
    return [
        (
            name,
            f"'{cells[name]}' is not allowed",
            f"Use one of: {', '.join(filter(None, allowed))}.",
            "not_allowed",
            ", ".join(filter(None, allowed)),
        )
        for name, allowed in _CHOICES.items()
        if cells[name] and cells[name] not in allowed
    ]


def _indicator_faults(cells: Mapping[str, str]) -> list[_Fault]:
    code, unit = cells["indicator_code"], cells["unit"]
    units = indicator_units()
    if code and code not in units:
        return [
            ("indicator_code", f"'{code}' is unknown", "Use a code of indicators.csv.", "indicator")
        ]
    if code and unit and unit != units[code]:
        finding = f"'{unit}' is not the unit of {code}"
        return [("unit", finding, f"Use '{units[code]}'.", "unit", units[code])]
    return []


def _number_faults(cells: Mapping[str, str]) -> list[_Fault]:
    faults: list[_Fault] = []
    numbers: dict[str, float] = {}
    for name in ("value", "value_max", "year"):
        if not cells[name]:
            continue
        try:
            numbers[name] = float(cells[name])
        except ValueError:
            remedy = "Write digits only, with a point for decimals."
            faults.append((name, f"'{cells[name]}' is not a number", remedy, "number"))
    if numbers.get("value", 0) < 0:
        faults.append(("value", "is below zero", "Write the figure as published.", "below_zero"))
    if "year" in numbers and numbers["year"] not in _YEARS:
        finding = f"'{cells['year']}' is not a year"
        faults.append(("year", finding, "Write it like 2030.", "year"))
    high = numbers.get("value_max")
    if high is not None and "value" in numbers and high <= numbers["value"]:
        faults.append(
            ("value_max", "is not above value", "Write the upper end, or leave it empty.", "top")
        )
    is_range = cells["comparator"] == Comparator.RANGE.value
    if is_range != bool(cells["value_max"]) and cells["comparator"]:
        remedy = "A range has both ends; every other comparator has none."
        faults.append(
            ("comparator", f"'{cells['comparator']}' does not fit value_max", remedy, "range")
        )
    return faults


def _date_faults(cells: Mapping[str, str]) -> list[_Fault]:
    faults: list[_Fault] = []
    for name in ("as_of_date", "source_date"):
        if cells[name] and last_day(cells[name]) is None:
            finding = f"'{cells[name]}' is not a date"
            faults.append((name, finding, "Write 2025-06-30, 2025-06 or 2025.", "date"))
    url = cells["source_url"]
    if url and not url.startswith(("http://", "https://")):
        faults.append(("source_url", "is not a web address", "Begin it with https://.", "address"))
    if not url and not cells["document"]:
        remedy = "Give the address or the document."
        faults.append(("source_url", "no source is given", remedy, "source"))
    return faults


def _value(cells: Mapping[str, str]) -> IndicatorValue:
    return IndicatorValue(
        kind=cells["kind"],
        locality=cells["locality"],
        level=cells["level"],
        indicator_code=cells["indicator_code"],
        indicator_vi=cells["indicator_vi"],
        value=float(cells["value"]),
        value_max=float(cells["value_max"]) if cells["value_max"] else None,
        unit=cells["unit"],
        comparator=Comparator(cells["comparator"]),
        year=int(float(cells["year"])),
        as_of_date=cells["as_of_date"] or None,
        document=cells["document"] or None,
        source_url=cells["source_url"] or None,
        source_date=cells["source_date"] or None,
        year_basis=cells["year_basis"] or None,
        confidence=cells["confidence"] or None,
    )


def load_indicator_values(path: Path = VALUES) -> tuple[IndicatorValue, ...]:
    """Values of the reference file.

    Raises
    ------
    ReferenceFileError
        If the file or any of its rows is wrong; names up to five places.
    """
    values, problems = check_rows(csv_rows(path, COLUMNS))
    if problems:
        shown = "; ".join(map(str, problems[:5]))
        raise ReferenceFileError(
            f"{path.name}: {len(problems)} wrong cells: {shown}", key="reference_rows",
            file=path.name,
        )  # fmt: skip
    return tuple(values)
