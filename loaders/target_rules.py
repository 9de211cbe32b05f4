"""The vocabulary of targets, compiled: patterns by name and one rule an indicator entry."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from loaders.errors import ReferenceFileError
from loaders.reference import vocabulary as read_vocabulary

TARGETS, INDICATORS = "targets", "indicators"
_MACRO = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True, slots=True)
class IndicatorRule:
    """One entry of the indicator vocabulary.

    Attributes
    ----------
    code : str
        Indicator that a fitting number belongs to.
    kind : str
        count, percent or money: the kind of number it fits.
    match : re.Pattern
        Searched in "words before # words after".
    organisations : frozenset of str
        Kinds of organisation that the number may belong to; empty where any will do.
    agri, nested : bool or None
        Whether that organisation must be agricultural, and whether the number must be a part of
        the one before it; None where it does not matter.
    growth : bool or None
        Whether the number says how much something grows; None where either will do.
    where : re.Pattern or None
        Searched in the whole sentence.
    wide : bool
        Whether the words after go on over commas, up to the next number or semicolon.
    """

    code: str
    kind: str
    match: re.Pattern[str]
    organisations: frozenset[str] = frozenset()
    agri: bool | None = None
    nested: bool | None = None
    growth: bool | None = False
    where: re.Pattern[str] | None = None
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Patterns of ``targets.toml`` as ``section.name``, indicator rules, organisations, units.

    ``flows`` are the indicators that count what is done, not what there is.
    """

    patterns: Mapping[str, re.Pattern[str]]
    rules: tuple[IndicatorRule, ...]
    organisations: tuple[tuple[str, re.Pattern[str]], ...]
    agri: re.Pattern[str]
    total: re.Pattern[str]
    spans: tuple[re.Pattern[str], ...]
    units: tuple[str, ...]
    flows: frozenset[str]

    def search(self, name: str, text: str) -> re.Match[str] | None:
        """First place in ``text`` where the pattern ``section.name`` fits."""
        return self.patterns[name].search(text)


@cache
def vocabulary() -> Vocabulary:
    """Vocabulary of targets and indicators, read once.

    Raises
    ------
    ReferenceFileError
        If a pattern is not a regular expression or names an unknown macro.
    """
    targets, indicators = read_vocabulary(TARGETS), read_vocabulary(INDICATORS)
    macros: dict[str, str] = {**targets["macros"], **indicators["macros"]}

    def compiled(pattern: str, where: str = TARGETS) -> re.Pattern[str]:
        return _compiled(pattern, macros, where)

    skipped = {"macros", "units"}
    patterns = {
        f"{section}.{name}": compiled(pattern)
        for section, entries in targets.items()
        if section not in skipped
        for name, pattern in entries.items()
        if isinstance(pattern, str)
    }
    for name in ("per", "not_a_unit", "out_of"):
        patterns[f"units.{name}"] = compiled(targets["units"][name])
    places = indicators["organisations"]
    return Vocabulary(
        patterns=patterns,
        rules=tuple(_rule(entry, macros) for entry in indicators["indicator"]),
        organisations=tuple(
            (name, compiled(places[name], INDICATORS))
            for name in ("none", "union", "group", "coop", "collective")
        ),
        agri=compiled(places["agri"], INDICATORS),
        total=compiled(places["total"], INDICATORS),
        spans=tuple(compiled(span) for span in targets["not_targets"]["spans"]),
        flows=frozenset(indicators["flows"]["codes"]),
        units=tuple(sorted(targets["units"]["words"], key=len, reverse=True)),
    )


def _rule(entry: dict[str, Any], macros: Mapping[str, str]) -> IndicatorRule:
    where = entry.get("where")
    return IndicatorRule(
        code=entry["code"],
        kind=entry["kind"],
        match=_compiled(entry["match"], macros, INDICATORS),
        organisations=frozenset(entry.get("org", ())),
        agri=entry.get("agri"),
        nested=entry.get("nested"),
        growth=None if entry.get("growth") == "any" else entry.get("growth", False),
        wide=entry.get("wide", False),
        where=_compiled(where, macros, INDICATORS) if where else None,
    )


def _compiled(pattern: str, macros: Mapping[str, str], name: str) -> re.Pattern[str]:
    """Pattern with its macros filled in, also those inside macros."""
    try:
        while _MACRO.search(pattern):
            pattern = _MACRO.sub(lambda m: macros[m[1]], pattern)
        return re.compile(pattern, re.IGNORECASE)
    except (KeyError, re.error) as error:
        raise ReferenceFileError(
            f"{name}.toml: pattern {pattern!r} is not usable ({error}). Correct it.",
            key="vocabulary_file",
            file=f"{name}.toml",
        ) from error
