"""A body as a plan names it -> the body that answers today, and its name in its province of today.

The canonical successor makes plans comparable; the local name is what stands on the door.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from loaders.agency_words import book, key_of
from loaders.records import Level
from loaders.reference import (
    AgencyRow,
    LocalName,
    ProvinceRow,
    SuccessorRule,
    agency_rows,
    local_names,
    province_rows,
    successor_rules,
)
from loaders.text import nfc

_SUREST_FIRST = ("verified", "partial", "unverified")


@dataclass(frozen=True, slots=True)
class Successor:
    """Who answers today for a body that a plan names.

    ``confidence`` is verified, partial or unverified, and ``None`` where nothing changed.
    ``functional_area`` is that of the task: mergers do not change it, rules for split bodies may.
    """

    agency: str
    local_name: str
    confidence: str | None = None
    functional_area: str | None = None
    from_date: str | None = None
    note: str | None = None
    changed: bool = False


def today(
    agency: str,
    locality: str | None = None,
    province: str | None = None,
    level: Level | str | None = None,
    task_text: str | None = None,
) -> Successor:
    """The body of today for one body of a plan.

    Parameters
    ----------
    agency : str
        Canonical name as :meth:`loaders.agencies.AgencyBook.resolve` gives it; a name that the
        reference does not know is its own successor.
    locality, province, level
        Place of the plan (without its level word), its province when issued, its level.
    task_text : str or None
        Words of the task: they tell which successor of a split body answers.
    """
    row = _rows().get(agency)
    if row is None:
        return Successor(agency, agency)
    rule = _matching_rule(row, task_text)
    after = _end_of_chain(rule.successor if rule else row.successor)
    changed = after != row.name
    if rule:
        confidence, note, since = rule.confidence, rule.note, rule.from_date
    else:
        confidence, note, since = row.confidence, row.successor_note, row.successor_from
        if changed and _is_split(row):
            confidence, note = _less_sure(confidence, "partial"), book()["today"]["uncertain"]
    named = _local_row(row, after, locality, level)
    local = _filled(named, after) if named else _in_province(after, province or locality)
    return Successor(
        agency=after,
        local_name=local,
        confidence=_less_sure(confidence, "verified") if changed else None,
        functional_area=(rule.functional_area if rule else None) or row.functional_area,
        from_date=(named.from_date if named and not since else since) if changed else None,
        note=note,
        changed=changed,
    )


def province_today(name: str | None) -> str | None:
    """The province of today that a province of 2024 is part of; ``None`` for an unknown name."""
    row = _province(name)
    return row.successor if row else None


def _matching_rule(row: AgencyRow, task_text: str | None) -> SuccessorRule | None:
    """The first rule of a body whose pattern the task's words match."""
    text = nfc(task_text or "")
    rules = _rules().get(row.name, ())
    return next((r for r in rules if re.search(r.task_pattern, text, re.IGNORECASE)), None)


def _is_split(row: AgencyRow) -> bool:
    """Whether a single body's fields of work are known to have gone to different bodies."""
    return not row.is_collective and any(
        rule.successor != row.successor and rule.confidence == "verified"
        for rule in _rules().get(row.name, ())
    )


def _end_of_chain(name: str) -> str:
    """The last of a body's successors."""
    seen = {name}
    while (row := _rows().get(name)) and not row.exists_now and row.successor not in seen:
        name = row.successor
        seen.add(name)
    return name


def _less_sure(one: str, other: str) -> str:
    """The weaker of two confidences; what only the plans show counts as partial."""
    ranks = [c if c in _SUREST_FIRST else "partial" for c in (one, other)]
    return max(ranks, key=_SUREST_FIRST.index)


def _local_row(
    row: AgencyRow, after: str, locality: str | None, level: Level | str | None
) -> LocalName | None:
    """The place's own row for a body: under its old name, its new one, or by its first word."""
    names = [after] if after != _end_of_chain(row.successor) else [row.name, after]
    here = [n for n in local_names() if _is_place(n.place, locality, level)]
    exact = [n for name in names for n in here if n.name == name]
    first_words = {key_of(name)[0] for name in names}
    by_word = [
        n for n in here if n.name.startswith("*") and key_of(n.name.strip("*"))[0] in first_words
    ]
    return next(iter([*exact, *by_word]), None)


def _is_place(place: str, locality: str | None, level: Level | str | None) -> bool:
    """Whether a place of the local names is the plan's: a city is not the province it names."""
    key, wanted = key_of(place), key_of(locality or "")
    city = key_of(book()["places"]["central_city"])
    if key[: len(city)] == city:
        return wanted == key or (level == Level.DISTRICT and wanted == key[len(city) :])
    return wanted == key and level != Level.DISTRICT


def _filled(named: LocalName, after: str) -> str:
    """A local name, its blank filled: "Department ... of province X" for every department."""
    blank = book()["today"]["blank"]
    before, found, rest = named.name_today.partition(blank)
    if not found:
        return named.name_today
    return f"{after} {rest.strip()}" if key_of(after)[0] in key_of(before) else after


def _in_province(name: str, province: str | None) -> str:
    """A provincial body's name with its province of today; other bodies keep their name."""
    row, where = _rows().get(name), _province(province)
    if row is None or where is None or row.level != Level.PROVINCE or row.is_collective:
        return name
    kind, _, place = where.successor_full_name.partition(where.successor)
    full = f"{kind.strip().lower()} {where.successor}{place}"
    for ending in book()["today"]["province_endings"]:
        if name.endswith(ending):
            return f"{name.removesuffix(ending)} {full}"
    return f"{name} {full}" if row.category == "department" else name


def _province(name: str | None) -> ProvinceRow | None:
    return _provinces().get(key_of(name or "")) if name else None


@cache
def _provinces() -> dict[tuple[str, ...], ProvinceRow]:
    return {
        key_of(name): row
        for row in province_rows()
        for name in (row.name, row.full_name, *row.aliases)
    }


@cache
def _rows() -> dict[str, AgencyRow]:
    return {row.name: row for row in agency_rows()}


@cache
def _rules() -> dict[str, tuple[SuccessorRule, ...]]:
    rules: dict[str, tuple[SuccessorRule, ...]] = {}
    for rule in successor_rules():
        rules[rule.name] = (*rules.get(rule.name, ()), rule)
    return rules
