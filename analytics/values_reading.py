"""Reading a filled-in form for added values: codes for words, every fault by row and column.

Words of either language are understood, and codes too. Nothing is taken unless every cell is
right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from analytics import values_words
from loaders.indicator_values import COLUMNS, IndicatorValue, ValueProblem, check_rows
from loaders.reference import vocabulary
from loaders.text import fold
from loaders.warehouse import Warehouse

MAX_ROWS = 500
LONGEST = 500
_NATION = "national"
_DAY = re.compile(r"(?:(\d{1,2})/)?(\d{1,2})/(\d{4})")

Cells = Sequence[Sequence[str | float | None]]
Value = IndicatorValue


@dataclass(frozen=True, slots=True)
class Lists:
    """What may be chosen: places with their level, indicators with name and unit, what is there."""

    places: dict[str, str]
    indicators: dict[str, tuple[str, str]]
    known: frozenset[tuple[str, ...]]


_PLACES = """
WITH named AS (
    SELECT locality AS place, level, 0 AS rank FROM indicator_values
    UNION ALL SELECT name_vi, CASE WHEN full_name_en_2024 LIKE '%City' THEN 'city'
                                   ELSE 'province' END, 1 FROM provinces
    UNION ALL SELECT successor_name_vi, 'province', 2 FROM provinces
)
SELECT place, arg_min(level, rank) AS level FROM named WHERE place IS NOT NULL
GROUP BY place ORDER BY bool_or(level = 'national') DESC, place COLLATE vi
"""


def lists(warehouse: Warehouse) -> Lists:
    """What the form offers, from the database."""
    places = warehouse.query(_PLACES).to_pylist()
    found = warehouse.query("SELECT * FROM indicators ORDER BY label_vi COLLATE vi").to_pylist()
    values = warehouse.query("SELECT * FROM indicator_values").to_pylist()
    return Lists(
        {row["place"]: row["level"] for row in places},
        {row["code"]: (row["label_vi"], row["unit"]) for row in found},
        frozenset(_identity(row) for row in values),
    )


def _identity(row: Mapping[str, Any]) -> tuple[str, ...]:
    """What makes a figure the same figure of the same source."""
    names = ("kind", "locality", "indicator_code", "value", "value_max", "year", "as_of_date",
             "document", "source_url")  # fmt: skip
    return tuple("" if row.get(name) is None else str(row[name]) for name in names)


def check(cells: Cells, offered: Lists) -> tuple[list[IndicatorValue], list[ValueProblem]]:
    """Values of a filled-in form, and every fault; with any fault there are no values."""
    if not cells:
        return [], [ValueProblem(1, "value", "nothing", "", "nothing")]
    columns = _read_heads(cells[0])
    problems = [
        ValueProblem(1, name, "is missing", "", "column")
        for name, column in vocabulary("values")["column"].items()
        if column["needed"] and name not in columns.values()
    ]
    if problems:
        return [], problems
    filled = [
        (number, {columns[at]: cell for at, cell in enumerate(row) if at in columns})
        for number, row in enumerate(cells[1:], start=2)
        if any(cell is not None for at, cell in enumerate(row) if at in columns)
    ]
    if not filled:
        return [], [ValueProblem(2, "value", "nothing", "", "nothing")]
    if len(filled) > MAX_ROWS:
        return [], [ValueProblem(1, "value", "too many", "", "too_many", allowed=str(MAX_ROWS))]
    return _checked(filled, offered)


def _checked(
    filled: Iterable[tuple[int, dict[str, str | float | None]]], offered: Lists
) -> tuple[list[IndicatorValue], list[ValueProblem]]:
    values: list[IndicatorValue] = []
    problems: list[ValueProblem] = []
    seen = set(offered.known)
    for number, raw in filled:
        row = _coded(raw, offered)
        own = list(_own_faults(number, raw, row, offered))
        wrong = {problem.column for problem in own}
        right, found = check_rows([row], first_row=number)
        problems += own + [p for p in found if p.column not in wrong]
        if own or found:
            continue
        identity = _identity({name: getattr(right[0], name) for name in COLUMNS})
        if identity in seen:
            problems.append(ValueProblem(number, "value", "is there already", "", "again"))
        seen.add(identity)
        values += right
    problems.sort(key=lambda p: p.row)
    return ([], problems) if problems else (values, [])


def _coded(raw: Mapping[str, str | float | None], offered: Lists) -> dict[str, object]:
    """A row with codes in place of words, and with what follows from its indicator and place."""
    row: dict[str, object] = {name: raw.get(name) for name in COLUMNS}
    for group in values_words.words():
        row[group] = _code(group, raw.get(group))
    row["indicator_code"] = _find(raw.get("indicator_code"), {
        **{label: code for code, (label, _) in offered.indicators.items()},
        **{code: code for code in offered.indicators},
    })  # fmt: skip
    place = _find(raw.get("locality"), {name: name for name in offered.places})
    row["locality"], row["level"] = place, offered.places.get(str(place), _NATION)
    label, unit = offered.indicators.get(str(row["indicator_code"]), ("", ""))
    row["indicator_vi"], row["unit"] = label, row["unit"] or unit or "-"
    for name in ("as_of_date", "source_date"):
        row[name] = _iso(raw.get(name))
    return row


def _own_faults(
    number: int, raw: Mapping[str, Any], row: Mapping[str, object], offered: Lists
) -> Iterator[ValueProblem]:
    """Faults that only the form can have: an unknown place, a number typed as text."""
    if raw.get("locality") is not None and row["locality"] not in offered.places:
        yield ValueProblem(number, "locality", "unknown", "", "place", str(raw["locality"]))
    for name in ("value", "value_max", "year"):
        typed = raw.get(name)
        if isinstance(typed, str) and not (typed.isascii() and typed.isdigit()):
            yield ValueProblem(number, name, "no number", "", "number", typed)
    for name, typed in raw.items():
        if isinstance(typed, str) and len(typed) > LONGEST:
            yield ValueProblem(number, name, "too long", "", "too_long", allowed=str(LONGEST))


def say(problem: ValueProblem, lang: str) -> str:
    """A fault in words: row, column, what is wrong, what to do."""
    key = problem.key or "empty"
    allowed = problem.allowed
    if key == "not_allowed":
        codes = values_words.words().get(problem.column, {})
        allowed = (
            ", ".join(values_words.word(problem.column, code, lang) for code in codes) or allowed
        )
    if key == "unit":
        allowed = values_words.word("unit", allowed, lang)
    wrong = values_words.say("problem", key, lang).format(given=problem.given, allowed=allowed)
    head = values_words.head(problem.column, lang)
    return values_words.say("problem", "at", lang).format(row=problem.row, column=head, said=wrong)


def _read_heads(row: Sequence[str | float | None]) -> dict[int, str]:
    """Which column stands where, by its heading in any language or its code."""
    names = {
        fold(said): name
        for name, column in vocabulary("values")["column"].items()
        for said in (*column["head"].values(), name)
    }
    found = {at: names.get(fold(str(cell or ""))) for at, cell in enumerate(row)}
    return {at: name for at, name in found.items() if name}


def _code(group: str, said: object) -> object:
    """Code of a word; what is no word of the group stays, and is a fault later."""
    words = {
        word: code for code, both in values_words.words()[group].items() for word in both.values()
    }
    return _find(said, {**words, **{code: code for code in values_words.words()[group]}})


def _find(said: object, known: Mapping[str, str]) -> object:
    if not isinstance(said, str):
        return said
    folded = {fold(name): value for name, value in known.items()}
    return known.get(said) or folded.get(fold(said)) or said


def _iso(said: object) -> object:
    """A date as people write it, in ISO: 31/12/2025, 12/2025; anything else as it is."""
    found = _DAY.fullmatch(said) if isinstance(said, str) else None
    if not found:
        return said
    day, month, year = found.groups()
    return "-".join([year, month.zfill(2), *([day.zfill(2)] if day else [])])
