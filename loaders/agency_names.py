"""All known names of bodies as keys: whole names, names a list shortens, and their rows."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field
from functools import cache
from itertools import permutations

from loaders.agency_words import Key, book, key_of
from loaders.records import Level
from loaders.reference import AgencyRow, agency_rows, province_rows

_MOST_PLACES = 4  # kinds of places that one list of committees names
_EVERY_LEVEL = ("peoples_committee", "government_office", "party")


@dataclass(frozen=True)
class Names:
    """What each sequence of words can name.

    Attributes
    ----------
    whole : dict
        Key -> rows that it names, in the order of the reference file.
    short : dict
        Class word -> key without that word -> rows: what "A" means after "Departments: ".
    headings : dict
        Key -> (class word, whether a colon must follow).
    places : frozenset
        Names of provinces, and ``cities`` those that are centrally run.
    levels : frozenset
        Words for places of any level: "TP" is a city, or what a list leaves of a department.
    """

    whole: dict[Key, tuple[AgencyRow, ...]]
    short: dict[str, dict[Key, tuple[AgencyRow, ...]]]
    headings: dict[Key, tuple[str, bool]]
    noise: frozenset[Key]
    qualifiers: frozenset[Key]
    open_qualifiers: frozenset[Key]
    places: frozenset[Key]
    cities: frozenset[Key]
    levels: frozenset[Key]
    longest: int = field(default=16)

    def class_of(self, key: Key) -> str | None:
        """The class word that a name begins with, if it has one."""
        return _parted(key)[0] or None

    def above(self, row: AgencyRow) -> AgencyRow:
        """The provincial committee in place of a single city's; any other body stays itself."""
        if row.category != "peoples_committee" or row.is_collective:
            return row
        rows = (r for rows in self.whole.values() for r in rows)
        return next((r for r in rows if (r.level, r.category) == ("province", row.category)), row)


@cache
def names() -> Names:
    """The names of the reference files, read once."""
    whole: dict[Key, list[AgencyRow]] = {}
    for row in agency_rows():
        for spelling in (row.name, *row.aliases, row.short_name):
            _add(whole, key_of(spelling), row)
    for key, rows in list(whole.items()):
        _add_without_level(whole, key, rows)
    _add_committees(whole)
    short: dict[str, dict[Key, list[AgencyRow]]] = {c: {} for c in book()["classes"]}
    for key, rows in whole.items():
        class_word, rest = _parted(key)
        wanted = book()["short_after"].get(class_word)
        if rest and (wanted is None or rest[0] in wanted):
            for row in rows:
                _add(short[class_word], rest, row)
    return Names(
        whole=_frozen(whole),
        short={word: _frozen(keys) for word, keys in short.items()},
        headings=_headings(),
        noise=_phrases("noise", "phrases"),
        qualifiers=_phrases("qualifiers", "phrases"),
        open_qualifiers=_phrases("qualifiers", "open"),
        places=frozenset(key for row in province_rows() for key in _place_keys(row)),
        cities=frozenset(
            key
            for row in province_rows()
            if key_of(row.full_name)[:2] == key_of(book()["places"]["central_city"])
            for key in _place_keys(row)
        ),
        levels=_level_words(),
        longest=max(map(len, whole)),
    )


def _add(table: dict[Key, list[AgencyRow]], key: Key, row: AgencyRow) -> None:
    if key and row not in table.setdefault(key, []):
        table[key].append(row)


def _parted(key: Key) -> tuple[str, Key]:
    """A name as its class word and the rest; without a class word nothing is left of it."""
    for word in book()["classes"]:
        size = len(word.split())
        if " ".join(key[:size]) == word:
            return word, key[size:]
    return "", ()


def _add_without_level(table: dict[Key, list[AgencyRow]], key: Key, rows: list[AgencyRow]) -> None:
    """A body's name also without the closing words of its level, where nothing else claims it.

    One word alone is no name, and of bodies that every level has the level is the name.
    """
    for level, ending in book()["level_endings"].items():
        size = len(end := tuple(ending.split()))
        for row in rows:
            own_level = row.category in _EVERY_LEVEL
            if row.level == level and key[-size:] == end and len(key) > size + 1 and not own_level:
                table.setdefault(key[:-size], [row])


def _add_committees(table: dict[Key, list[AgencyRow]]) -> None:
    """All committees of a level, however their places are listed, where no spelling says else."""
    words = book()["committees"]
    for level in (Level.COMMUNE, Level.DISTRICT):
        rows = [
            row
            for row in agency_rows()
            if row.category == "peoples_committee" and row.is_collective and row.level == level
        ]
        places = [tuple(word.split()) for word in words[level.value]]
        the = (words["the"],)
        for count in range(1, _MOST_PLACES + 1):
            for order in permutations(places, count):
                named = tuple(word for place in order for word in place)
                for whose in words["whose"]:
                    table.setdefault((*whose.split(), *the, *named), rows[:1])
                    if count > 1:
                        table.setdefault((*whose.split(), *named), rows[:1])
                if count > 1:
                    table.setdefault((*the, *named), rows[:1])


def _frozen(table: dict[Key, list[AgencyRow]]) -> dict[Key, tuple[AgencyRow, ...]]:
    return {key: tuple(rows) for key, rows in table.items()}


def _headings() -> dict[Key, tuple[str, bool]]:
    found: dict[Key, tuple[str, bool]] = {}
    for table, colon in (("headings_with_colon", True), ("headings", False)):
        for word, phrases in book()[table].items():
            found |= {key_of(p): (word, colon) for p in phrases}
    return found


def _phrases(table: str, name: str) -> frozenset[Key]:
    return frozenset(key_of(p) for p in book()[table][name])


def _level_words() -> frozenset[Key]:
    """The words for places of any level, as a list may write them alone."""
    levels = (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)
    return frozenset(key_of(word) for level in levels for word in book()["places"][level.value])


def _place_keys(row: object) -> set[Key]:
    name, aliases = getattr(row, "name", ""), getattr(row, "aliases", ())
    return {key_of(n) for n in (name, *aliases)}


def suggestion(text: str) -> str:
    """One line for the reference file that would make a name known; the nearest is only named."""
    key = " ".join(key_of(text))
    known = _spelt()
    near = difflib.get_close_matches(key, known, n=1, cutoff=0.6)
    hint = f'; nearest known name: "{known[near[0]]}"' if near else ""
    quoted = '"' + text.replace('"', '""') + '"'
    return f"{quoted},,,province,department,,,no,,,,,active,,unverified{hint}"


@cache
def _spelt() -> dict[str, str]:
    """Each spelling of the reference file as a key in one string -> the name of its body."""
    spelt: dict[str, str] = {}
    for row in agency_rows():
        for spelling in (row.name, *row.aliases, row.short_name):
            spelt.setdefault(" ".join(key_of(spelling)), row.name)
    return spelt
