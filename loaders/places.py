"""Places in text: which province, city, district or commune a committee belongs to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from loaders.records import Level
from loaders.reference import ProvinceRow, agency_rows, province_rows, vocabulary
from loaders.text import fold, nfc, squeeze


@dataclass(frozen=True, slots=True)
class Place:
    """One place as named in text; ``at`` is where the text names it."""

    name: str
    level: Level
    level_word: str
    at: int = field(default=0, compare=False)
    printed: str = field(default="", compare=False)
    party: str = field(default="", compare=False)

    @property
    def locality(self) -> str:
        """Name of the place: a province's alone, others with their level word."""
        if self.level is Level.PROVINCE:
            return self.name
        return f"{self.level_word.capitalize()} {self.name}"

    @property
    def issuer(self) -> str:
        """Canonical name of its people's committee, or of the party committee that speaks."""
        if self.party:
            below = f"{self.level_word} " if self.level is Level.COMMUNE else ""
            return f"{self.party} {below}{self.printed or self.name}"
        body = str(vocabulary("metadata")["issuers"]["issuer_name"])
        return f"{body} {self.level_word} {self.printed or self.name}"


@cache
def _provinces() -> dict[str, ProvinceRow]:
    """Folded name or alias of a province -> its row; names before aliases."""
    known: dict[str, ProvinceRow] = {}
    for row in province_rows():
        known.setdefault(fold(row.name), row)
    for row in province_rows():
        for alias in row.aliases:
            known.setdefault(fold(alias), row)
    return known


@cache
def _place_pattern(*, needs_body: bool) -> re.Pattern[str]:
    words = vocabulary("metadata")["issuers"]
    body = f"{words['body']} " if needs_body else ""
    return re.compile(nfc(rf"{body}{words['level']}\s+{words['place_name']}"))


def find_places(text: str, *, needs_body: bool = False) -> list[Place]:
    """Places named with their level word, in order; with ``needs_body`` only committees'."""
    matches = _place_pattern(needs_body=needs_body).finditer(text)
    named = (_place(match["level"], match["name"], match.start()) for match in matches)
    return [place for place in named if place]


def party_place(line: str) -> Place | None:
    """Place of the party committee that a letterhead's line names, or ``None``."""
    words = vocabulary("metadata")
    found = re.match(
        nfc(rf"{words['issuers']['party']}\s+{words['issuers']['place_name']}"), line.strip()
    )
    if found is None:
        return None
    party = words["party"][fold(found["body"])]
    level = found["level"] or party["level"]
    place = _place(level, found["name"], 0) if level else None
    return replace(place, party=str(party["name"])) if place else None


def central_body(lines: Sequence[str]) -> tuple[str, int] | None:
    """The ministry or other central body that a letterhead's lines name, and how many lines do.

    None where a body of some place stands below: that one issues, the central one is above it.
    """
    central = {fold(row.name): row.name for row in agency_rows() if row.level == Level.CENTRAL}
    for end in range(1, len(lines) + 1):
        for start in range(max(0, end - 3), end):
            if name := central.get(fold(" ".join(lines[start:end]))):
                below = lines[end] if end < len(lines) else ""
                return None if find_places(below) else (name, end)
    return None


def _place(level_word: str, written: str, at: int) -> Place | None:
    levels = vocabulary("metadata")["levels"]
    kind = levels[fold(level_word)]
    level, word = Level(kind["level"]), str(kind["word"])
    row = _leading_province(written)
    if level is Level.PROVINCE:
        return Place(row.name, level, word, at, _as_province(row, word)) if row else None
    if row and fold(row.full_name) == fold(f"{word} {row.name}"):
        return Place(row.name, Level.PROVINCE, word, at)
    name = _without_capitals(written)
    return Place(name, level, word, at) if name else None


def _as_province(row: ProvinceRow, word: str) -> str:
    """Name of a province that has since become a city, as it was called then; else empty."""
    if fold(row.full_name).startswith(fold(word)):
        return ""
    return next((alias for alias in row.aliases if len(alias) > len(row.name)), "")


def _leading_province(written: str) -> ProvinceRow | None:
    """Province whose name begins a run of words, the longest that does."""
    words = re.split(r"\s+", squeeze(written))
    for size in range(min(len(words), 5), 0, -1):
        if row := _provinces().get(fold(" ".join(words[:size])).strip(".,;")):
            return row
    return None


def _without_capitals(written: str) -> str:
    """A name as names are written; shouted letterheads lose their capitals."""
    words = squeeze(written).strip(".,;").split()
    if not words:
        return ""
    if words[0].isupper() and len(words[0]) > 1:
        shouted = [w for w in words if w.isupper() or w.isdigit()]
        return " ".join(word.capitalize() for word in shouted[:3])
    mixed: list[str] = []
    for word in words:
        if word.isupper() and len(word) > 1:
            break
        mixed.append(word)
    return " ".join(mixed[:4])


def place_of(written: str) -> Place | None:
    """Province that a bare name means ("Bac Giang, day ..."), or ``None``."""
    row = _provinces().get(fold(written))
    if row is None:
        return None
    word = fold(row.full_name).removesuffix(fold(row.name)).strip()
    kind = vocabulary("metadata")["levels"].get(word)
    return Place(row.name, Level.PROVINCE, str(kind["word"])) if kind else None


def of_province(place: Place, text: str) -> str | None:
    """Province that a place belonged to: itself, its namesake, or the one the text names most."""
    if place.level is Level.PROVINCE:
        return place.name
    named = Counter(found.name for found in find_places(text) if found.level is Level.PROVINCE)
    namesake = _provinces().get(fold(place.name))
    if namesake and (not named or namesake.name in named):
        return namesake.name
    return named.most_common(1)[0][0] if named else None


def successor_name(province: str | None) -> str | None:
    """Province of today for a province of before the mergers."""
    row = _provinces().get(fold(province)) if province else None
    return row.successor if row else None
