"""The words and forms that tell the columns of flowed text apart, compiled once."""

from __future__ import annotations

import csv
import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from loaders.paths import REFERENCE, VOCABULARY
from loaders.text import fold as _fold

fold = lru_cache(maxsize=100_000)(_fold)  # the same names are asked for again and again
_PIECES = re.compile(r"[,;]")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Compiled patterns of ``data/vocabulary/flowed.toml`` and the names of known agencies.

    ``agency_names`` are folded full names and aliases; ``agency_prefixes`` their folded proper
    beginnings, which show that a cell was cut short.
    """

    agency_start: re.Pattern[str]
    deadline_whole: re.Pattern[str]
    deadline_start: re.Pattern[str]
    product_start: re.Pattern[str]
    task_start: re.Pattern[str]
    bullet: re.Pattern[str]
    unfinished: re.Pattern[str]
    time_begun: re.Pattern[str]
    closing: str
    after: re.Pattern[str]
    page_number: re.Pattern[str]
    deadline_behind: re.Pattern[str]
    agencies_behind: re.Pattern[str]
    before_place: re.Pattern[str]
    before_object: re.Pattern[str]
    before_number: re.Pattern[str]
    numbers: dict[str, re.Pattern[str]]
    agency_names: frozenset[str]
    agency_prefixes: frozenset[str]

    def agency_share(self, text: str) -> float:
        """Share of the comma-separated parts of a text that are known agency names."""
        if fold(text) in self.agency_names:
            return 1.0
        parts = [fold(p) for p in _PIECES.split(text) if p.strip()]
        known = sum(p in self.agency_names for p in parts)
        return known / len(parts) if parts else 0.0

    def cut_name(self, text: str) -> bool:
        """Whether the last name of a text is only the beginning of a known agency's name."""
        whole = fold(text)
        last = fold(_PIECES.split(text)[-1])
        return (
            whole not in self.agency_names
            and last not in self.agency_names
            and (last in self.agency_prefixes or whole in self.agency_prefixes)
        )


@cache
def load_vocabulary() -> Vocabulary:
    """Read the vocabulary file and the agencies' names."""
    with (VOCABULARY / "flowed.toml").open("rb") as stream:
        raw: dict[str, Any] = tomllib.load(stream)
    names = _agency_names()
    unit = "|".join(sorted(raw["deadline"]["units"], key=len, reverse=True))
    gap = raw["deadline"]["separators"]
    signs = "".join(re.escape(sign) for sign in raw["unfinished"]["signs"])
    endings = "|".join(raw["unfinished"]["words"])
    times = "|".join(raw["unfinished"]["times"])
    return Vocabulary(
        agency_start=_opens([re.escape(h) for h in raw["agency"]["heads"]]),
        deadline_whole=_any_case(rf"{gap}(?:(?:{unit})(?!\w){gap})+"),
        deadline_start=_opens(raw["deadline"]["starts"]),
        product_start=_opens(raw["product"]["starts"]),
        task_start=_opens(raw["task"]["starts"]),
        bullet=_any_case(raw["bullet"]["starts"]),
        unfinished=_any_case(rf"(?:.*[\s{signs}])?(?:{endings})|.*[{signs}]"),
        time_begun=_any_case(rf"(?:.*\s)?(?:{times})"),
        closing=raw["unfinished"]["closing"],
        after=_any_case("(?:" + "|".join(raw["after"]["starts"]) + ")"),
        page_number=_any_case("|".join(f"(?:{p})" for p in raw["furniture"]["page_numbers"])),
        deadline_behind=re.compile(raw["together"]["deadline_behind"]),
        agencies_behind=re.compile(raw["together"]["agencies_behind"]),
        before_place=_any_case(raw["together"]["before_place"]),
        before_object=_any_case(raw["together"]["before_object"]),
        before_number=_any_case(raw["rows"].pop("before_number")),
        numbers={kind: re.compile(pattern) for kind, pattern in raw["rows"].items()},
        agency_names=names,
        agency_prefixes=frozenset(
            " ".join(words[:n])
            for name in names
            for words in [name.split()]
            for n in range(1, len(words))
        ),
    )


def _any_case(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _opens(words: list[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return _any_case(r"(?:[-–—+*•]\s*)?(?:" + "|".join(longest_first) + r")(?!\w)")


def _agency_names() -> frozenset[str]:
    with (REFERENCE / "agencies.csv").open(encoding="utf-8", newline="") as stream:
        return frozenset(
            fold(name)
            for row in csv.DictReader(stream)
            for name in [row["name_vi"], row["short_name_vi"], *(row["aliases"] or "").split("|")]
            if name and name.strip()
        )
