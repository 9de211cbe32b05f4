"""Policy areas of a task, by the words of its wording, with the words that decided.

The vocabulary is ``data/vocabulary/policy_areas.toml``; its comments say how phrases weigh.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from loaders.errors import ReferenceFileError
from loaders.reference import vocabulary
from loaders.text import nfc, squeeze
from loaders.wording import Syllable, syllables

_ANY = "*"
_PUNCTUATION = re.compile(r"[^\w&/.-]+")
_MOST_SKIPPED = 3


@dataclass(frozen=True, slots=True)
class PolicyAreas:
    """Policy areas of one wording.

    Attributes
    ----------
    areas : tuple of str
        Codes, the strongest first; empty where no area fits.
    reason : str
        The words as written that decided: one part for each area, in the order of ``areas``,
        parted by ``; ``, words within a part by ``, ``. Empty where no area fits.
    """

    areas: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class _Phrase:
    area: str
    parts: tuple[str, ...]
    plain: tuple[str, ...]
    strong: bool


@dataclass(frozen=True, slots=True)
class _Hit:
    phrase: _Phrase
    first: int
    last: int


def policy_areas(text: str | None) -> PolicyAreas:
    """Policy areas of a task's wording, each with the words that decided it."""
    words = syllables(text or "")
    hits = _outermost(list(_hits(words)))
    any_strong = any(hit.phrase.strong for hit in hits)
    weights: dict[str, float] = {}
    reasons: dict[str, dict[str, None]] = {}
    counted: set[tuple[str, tuple[str, ...]]] = set()
    for hit in sorted(hits, key=lambda h: h.first):
        area = hit.phrase.area
        if (any_strong and not hit.phrase.strong) or (area, hit.phrase.parts) in counted:
            continue
        counted.add((area, hit.phrase.parts))
        weights[area] = weights.get(area, 0.0) + _weight(hit, words)
        reasons.setdefault(area, {})[_as_written(text or "", words, hit)] = None
    kept = _strongest(weights)
    return PolicyAreas(tuple(kept), "; ".join(", ".join(reasons[area]) for area in kept))


def area_codes() -> tuple[str, ...]:
    """Codes of all policy areas, in the order of the vocabulary file."""
    return tuple(vocabulary("policy_areas")["area"])


def _strongest(weights: dict[str, float]) -> list[str]:
    rule = vocabulary("policy_areas")["rule"]
    order = {code: place for place, code in enumerate(area_codes())}
    ranked = sorted(weights, key=lambda area: (-weights[area], order[area]))
    least = rule["least_share"] * max(weights.values(), default=0.0)
    return [area for area in ranked if weights[area] >= least][: rule["most_areas"]]


def _weight(hit: _Hit, words: Sequence[Syllable]) -> float:
    vocabulary_ = vocabulary("policy_areas")
    size = float(sum(part != _ANY for part in hit.phrase.parts))
    size *= float(vocabulary_["area"][hit.phrase.area].get("weight", 1.0))
    return size * float(vocabulary_["rule"]["first_clause"] if _is_first(hit, words) else 1.0)


def _is_first(hit: _Hit, words: Sequence[Syllable]) -> bool:
    return words[hit.first].clause == 0


def _as_written(text: str, words: Sequence[Syllable], hit: _Hit) -> str:
    # The parts of a reason are told apart by commas and semicolons, so none may stand inside one.
    return squeeze(_PUNCTUATION.sub(" ", nfc(text)[words[hit.first].start : words[hit.last].end]))


def _hits(words: Sequence[Syllable]) -> Iterator[_Hit]:
    # Marks alone part many words; only a text without any is read without.
    marked = any(not word.toned.isascii() for word in words)
    texts = [word.toned if marked else word.text for word in words]
    for first, word in enumerate(words):
        for phrase in _phrases().get(word.text, ()):
            last = _matched_to(texts, first, phrase.parts if marked else phrase.plain)
            if last is not None:
                yield _Hit(phrase, first, last)


def _matched_to(texts: Sequence[str], first: int, parts: Sequence[str]) -> int | None:
    """Place of the last syllable if the parts follow from ``first``, else None."""
    at = first
    for place, part in enumerate(parts):
        if part == _ANY:
            rest = parts[place + 1 :]
            ends = (_matched_to(texts, at + n, rest) for n in range(_MOST_SKIPPED + 1))
            return next((end for end in ends if end is not None), None)
        if at >= len(texts) or texts[at] != part:
            return None
        at += 1
    return at - 1


def _outermost(hits: Sequence[_Hit]) -> list[_Hit]:
    """Hits that do not lie inside a longer one."""
    return [
        hit
        for hit in hits
        if not any(
            o.first <= hit.first and hit.last <= o.last and o.last - o.first > hit.last - hit.first
            for o in hits
        )
    ]


@cache
def _phrases() -> dict[str, tuple[_Phrase, ...]]:
    """Phrases of the vocabulary by their first syllable."""
    found: dict[str, list[_Phrase]] = {}
    for area, words in vocabulary("policy_areas")["area"].items():
        for strength in ("strong", "weak"):
            for phrase in words.get(strength, ()):
                parts, plain = _parts(phrase)
                if not parts or _ANY in (parts[0], parts[-1]):
                    raise ReferenceFileError(
                        f"data/vocabulary/policy_areas.toml, area '{area}': the phrase '{phrase}' "
                        "must begin and end with a syllable. Write it without `*` at its ends.",
                        key="reference_file",
                        file="policy_areas.toml",
                    )
                strong = strength == "strong"
                found.setdefault(plain[0], []).append(_Phrase(area, parts, plain, strong))
    return {first: tuple(phrases) for first, phrases in found.items()}


def _parts(phrase: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Syllables of a phrase with their tones and without, placeholders kept."""
    toned, plain = list[str](), list[str]()
    for word in phrase.split():
        found = syllables(word)
        toned += [_ANY] if word == _ANY else [s.toned for s in found]
        plain += [_ANY] if word == _ANY else [s.text for s in found]
    return tuple(toned), tuple(plain)
