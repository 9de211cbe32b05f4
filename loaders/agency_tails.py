"""What follows a name without being part of it: qualifiers, places, numbers, brackets."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.agency_names import Names
from loaders.agency_words import Key, Word, begins_name, book
from loaders.records import Level
from loaders.reference import AgencyRow

QUALIFIER, PLACE, OPEN_WORD, BRACKET, FURTHER_WORD = 0.1, 0.1, 0.6, 0.3, 0.6
_LONGEST_PHRASE = 6
_LONGEST_PLACE = 4
_COMMITTEE = "peoples_committee"

Tail = tuple[int, float, Key]


def tails(words: list[Word], end: int, rows: tuple[AgencyRow, ...], known: Names) -> Iterator[Tail]:
    """Ends that a name may stretch to, with the price and the place that its tail names."""
    waiting: list[Tail] = [(end, 0.0, ())]
    seen: set[tuple[int, Key]] = set()
    while waiting:
        tail = waiting.pop()
        if (tail[0], tail[2]) in seen:
            continue
        seen.add((tail[0], tail[2]))
        yield tail
        waiting += _one_more(words, tail, rows, known)


def _one_more(
    words: list[Word], tail: Tail, rows: tuple[AgencyRow, ...], known: Names
) -> list[Tail]:
    """The tail made longer by one qualifier, place, number or bracket."""
    at, price, place = tail
    if at >= len(words):
        return []
    if words[at].bracket:
        stop = next((n for n in range(at + 1, len(words)) if words[n].gap), len(words))
        return [(stop, price + BRACKET, place)]
    if words[at].gap not in ("", "-"):
        return _more_places(words, at, price, place, rows)
    found: list[Tail] = []
    for stop in range(at + 1, min(len(words), at + _LONGEST_PHRASE) + 1):
        key = tuple(word.key for word in words[at:stop])
        if key in known.qualifiers:
            found.append((stop, price + QUALIFIER, place))
        if key in known.places:
            found.append((stop, price + PLACE, key))
        if key in known.open_qualifiers:
            found += _open(words, at, stop, price, place)
        if stop < len(words) and words[stop].gap not in ("", "-"):
            break
    found += _with_level_word(words, at, price, rows, known)
    found += _all_of_a_level(words, at, price, rows)
    found += _own_place(words, at, price, rows)
    found += _number(words, at, price, place)
    return found


def _open(words: list[Word], at: int, stop: int, price: float, place: Key) -> list[Tail]:
    """Words such as "according to its tasks" reach to any later end before a hard separator."""
    found = []
    for end in range(stop, len(words) + 1):
        if end == len(words) or words[end].gap:
            found.append((end, price + OPEN_WORD * (end - at), place))
        if end == len(words) or words[end].gap == ";":
            break
    return found


def _with_level_word(
    words: list[Word], at: int, price: float, rows: tuple[AgencyRow, ...], known: Names
) -> list[Tail]:
    """A level word, alone or before a place; only of the level that the body is of."""
    found: list[Tail] = []
    for level in {row.level for row in rows}:
        for word in book()["places"].get(level, ()):
            key = tuple(word.split())
            stop = at + len(key)
            if tuple(w.key for w in words[at:stop]) != key:
                continue
            city = word == book()["places"]["central_city"] and level == Level.PROVINCE
            if not city:
                found.append((stop, price + PLACE, ()))
            for end in range(stop + 1, min(len(words), stop + _LONGEST_PLACE) + 1):
                named = tuple(w.key for w in words[stop:end])
                if any(w.gap not in ("", "-") for w in words[stop:end]):
                    break
                if named in known.places:
                    found.append((end, price + PLACE, named))
                elif level != Level.PROVINCE and all(w.proper for w in words[stop:end]):
                    found.append((end, price + PLACE + 0.02 * (end - stop), ()))
    return found


def _all_of_a_level(
    words: list[Word], at: int, price: float, rows: tuple[AgencyRow, ...]
) -> list[Tail]:
    """All districts or communes after the name of a body that each of them has."""
    levels = (Level.DISTRICT, Level.COMMUNE)
    if all(row.level not in levels or row.category == _COMMITTEE for row in rows):
        return []
    every = book()["places"]["every"]
    if words[at].key != every or words[at].gap:
        return []
    known = [tuple(word.split()) for level in levels for word in book()["places"][level]]
    stop = at + 1
    while size := next(
        (len(k) for k in known if tuple(w.key for w in words[stop : stop + len(k)]) == k), 0
    ):
        if words[stop].gap == ";" or any(w.gap for w in words[stop + 1 : stop + size]):
            break
        stop += size
    return [(stop, price + PLACE, ())] if stop > at + 1 else []


def _own_place(words: list[Word], at: int, price: float, rows: tuple[AgencyRow, ...]) -> list[Tail]:
    """The name of a district or commune after its own body: words with capital letters."""
    if all(row.level not in (Level.DISTRICT, Level.COMMUNE) for row in rows):
        return []
    if words[at].gap or begins_name(words, at):
        return []
    found: list[Tail] = []
    for end in range(at + 1, min(len(words), at + _LONGEST_PLACE) + 1):
        word = words[end - 1]
        joined = word.gap in ("", "-") and not (word.gap and begins_name(words, end - 1))
        if not word.proper or (end > at + 1 and not joined):
            break
        if end - at > 1:  # one capital letter alone may begin another name
            found.append((end, price + PLACE + 0.02 * (end - at), ()))
    return found


def _more_places(
    words: list[Word], at: int, price: float, place: Key, rows: tuple[AgencyRow, ...]
) -> list[Tail]:
    """Further districts of a list such as "districts A, B and city C"."""
    after_colon = bool(at) and words[at - 1].colon
    if place or not (price or after_colon) or (words[at].gap == ";" and not after_colon):
        return []
    if all(row.category != _COMMITTEE for row in rows):
        return []
    levels = {w for r in rows for w in book()["places"].get(r.level, ())}
    first = at + next(
        (n for n in (2, 1) if " ".join(w.key for w in words[at : at + n]) in levels), 0
    )
    found: list[Tail] = []
    for end in range(first + 1, min(len(words), first + _LONGEST_PLACE) + 1):
        word = words[end - 1]
        if not word.proper or begins_name(words, end - 1) or (end > first + 1 and word.gap):
            break
        if end - first > 1 and (end == len(words) or words[end].gap):
            found.append((end, price + FURTHER_WORD * (end - first), ()))
    return found


def _number(words: list[Word], at: int, price: float, place: Key) -> list[Tail]:
    """A number, roman or arabic, with or without its word: "khu vuc 5"."""
    for skip in (0, 1, 2):
        before = " ".join(w.key for w in words[at : at + skip])
        if skip and before not in book()["places"]["numbers"]:
            continue
        if at + skip < len(words) and _is_number(words[at + skip].key):
            return [(at + skip + 1, price + PLACE * (skip + 1), place)]
    return []


def _is_number(key: str) -> bool:
    return key.isdigit() or set(key) <= set("ivx")
