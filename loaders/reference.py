"""Reference and vocabulary files: typed rows, read once, wrong files named with their remedy."""

from __future__ import annotations

import csv
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from loaders.errors import ReferenceFileError
from loaders.paths import REFERENCE, VOCABULARY
from loaders.text import nfc, squeeze

YES_NO = {"yes": True, "no": False}


@dataclass(frozen=True, slots=True)
class AgencyRow:
    """One body or collective phrase of the agencies file."""

    name: str
    short_name: str
    level: str
    category: str
    functional_area: str | None
    is_collective: bool
    aliases: tuple[str, ...]
    successor: str
    successor_from: str | None
    successor_note: str | None
    exists_now: bool
    confidence: str


@dataclass(frozen=True, slots=True)
class LocalName:
    """One body's name of today in one place."""

    place: str
    name: str
    name_today: str
    from_date: str | None
    note: str | None
    confidence: str


@dataclass(frozen=True, slots=True)
class SuccessorRule:
    """One rule that tells from a task's text which successor of a split body answers."""

    name: str
    task_pattern: str
    successor: str
    from_date: str | None
    functional_area: str | None
    note: str | None
    confidence: str


@dataclass(frozen=True, slots=True)
class ProvinceRow:
    """One province or centrally run city of 2024 with its successor."""

    name: str
    full_name: str
    successor: str
    successor_full_name: str
    successor_from: str | None
    aliases: tuple[str, ...]
    confidence: str


@cache
def agency_rows(path: Path = REFERENCE / "agencies.csv") -> tuple[AgencyRow, ...]:
    """One row per body or collective phrase, in the order of the file."""
    return tuple(
        AgencyRow(
            name=_needed(path, number, row, "name_vi"),
            short_name=_cell(path, row, "short_name_vi"),
            level=_needed(path, number, row, "level"),
            category=_needed(path, number, row, "category"),
            functional_area=_cell(path, row, "functional_area") or None,
            is_collective=_yes_no(path, number, row, "is_collective"),
            aliases=_split(_cell(path, row, "aliases")),
            successor=_cell(path, row, "successor_name_vi") or row["name_vi"],
            successor_from=_cell(path, row, "successor_from_date") or None,
            successor_note=_cell(path, row, "successor_note") or None,
            exists_now=_cell(path, row, "exists_now") == "active",
            confidence=_needed(path, number, row, "confidence"),
        )
        for number, row in _rows(path)
    )


@cache
def local_names(path: Path = REFERENCE / "agency_names_today.csv") -> tuple[LocalName, ...]:
    """One row per place and body (or pattern such as ``*word*``)."""
    return tuple(
        LocalName(
            place=_needed(path, number, row, "plan_place"),
            name=_needed(path, number, row, "name_vi"),
            name_today=_needed(path, number, row, "agency_today_name"),
            from_date=_cell(path, row, "from_date") or None,
            note=_cell(path, row, "note") or None,
            confidence=_needed(path, number, row, "confidence"),
        )
        for number, row in _rows(path)
    )


@cache
def successor_rules(
    path: Path = REFERENCE / "agency_successor_rules.csv",
) -> tuple[SuccessorRule, ...]:
    """One row per rule; the first rule of a body whose pattern matches decides."""
    return tuple(
        SuccessorRule(
            name=_needed(path, number, row, "name_vi"),
            task_pattern=_needed(path, number, row, "task_text_regex"),
            successor=_needed(path, number, row, "successor_name_vi"),
            from_date=_cell(path, row, "successor_from_date") or None,
            functional_area=_cell(path, row, "functional_area") or None,
            note=_cell(path, row, "note") or None,
            confidence=_needed(path, number, row, "confidence"),
        )
        for number, row in _rows(path)
    )


@cache
def province_rows(path: Path = REFERENCE / "provinces.csv") -> tuple[ProvinceRow, ...]:
    """One row per province of 2024."""
    return tuple(
        ProvinceRow(
            name=_needed(path, number, row, "name_vi"),
            full_name=_needed(path, number, row, "full_name_vi_2024"),
            successor=_needed(path, number, row, "successor_name_vi"),
            successor_full_name=_needed(path, number, row, "successor_full_name_vi"),
            successor_from=_cell(path, row, "successor_from_date") or None,
            aliases=_split(_cell(path, row, "aliases")),
            confidence=_needed(path, number, row, "confidence"),
        )
        for number, row in _rows(path)
    )


@cache
def vocabulary(name: str, folder: Path = VOCABULARY) -> dict[str, Any]:
    """The words of one rule set, e.g. ``vocabulary("deadlines")``."""
    path = folder / f"{name}.toml"
    try:
        return tomllib.loads(nfc(path.read_text(encoding="utf-8")))
    except FileNotFoundError as error:
        raise _wrong(f"{path.name} is missing", f"restore data/vocabulary/{path.name}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _wrong(f"{path.name}: {error}", "correct the file as TOML in UTF-8") from error


def _rows(path: Path) -> list[tuple[int, dict[str, str]]]:
    """Rows of a CSV file with their line of the heading-and-records count (first record is 2)."""
    try:
        text = nfc(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise _wrong(f"{path.name} is missing", f"restore data/reference/{path.name}") from error
    except UnicodeDecodeError as error:
        raise _wrong(f"{path.name}: {error}", "save the file as UTF-8") from error
    rows = []
    reader = csv.DictReader(text.splitlines(keepends=True))
    for number, raw in enumerate(reader, start=2):
        if None in raw or None in raw.values():
            raise _wrong(
                f"{path.name}, row {number}: not {len(reader.fieldnames or ())} columns",
                "put a cell that holds a comma between double quotes",
            )
        rows.append((number, {name: squeeze(value) for name, value in raw.items()}))
    return rows


def _cell(path: Path, row: dict[str, str], column: str) -> str:
    if column not in row:
        raise _wrong(
            f"{path.name}: column '{column}' is missing; found {', '.join(row)}",
            "name the column in the first line",
        )
    return row[column]


def _needed(path: Path, number: int, row: dict[str, str], column: str) -> str:
    value = _cell(path, row, column)
    if not value:
        raise _wrong(f"{path.name}, row {number}, column '{column}': empty", "fill it in")
    return value


def _yes_no(path: Path, number: int, row: dict[str, str], column: str) -> bool:
    value = _needed(path, number, row, column)
    if value not in YES_NO:
        raise _wrong(f"{path.name}, row {number}, column '{column}': '{value}'", "write yes or no")
    return YES_NO[value]


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part for part in (squeeze(p) for p in cell.split("|")) if part)


def _wrong(finding: str, remedy: str) -> ReferenceFileError:
    return ReferenceFileError(
        f"{finding}; {remedy}.", key="reference_file", finding=finding, remedy=remedy
    )
