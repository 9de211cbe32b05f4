"""What a column heading means: heading text -> :class:`ColumnRole`, by vocabulary alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from loaders.document import ColumnRole
from loaders.text import fold, nfc, squeeze
from loaders.vocabulary import vocabulary

VOCABULARY_FILE = "data/vocabulary/columns.toml"
LONGEST_HEADING = 80
TYPO_CUTOFF = 0.85

_WORD = re.compile(r"[^\W_]+")
_BRACKETS = re.compile(r"\([^)]*\)")


@dataclass(frozen=True, slots=True)
class _Rule:
    role: ColumnRole
    all: tuple[str, ...]
    any: tuple[str, ...]
    none: tuple[str, ...]

    def fits(self, heading: str) -> bool:
        return (
            all(word in heading for word in self.all)
            and (not self.any or any(word in heading for word in self.any))
            and not any(word in heading for word in self.none)
        )


def heading_key(text: str) -> str:
    """A heading for comparison: folded words with single spaces, punctuation gone."""
    return " ".join(_WORD.findall(fold(text)))


@cache
def wordings() -> dict[str, tuple[ColumnRole, str]]:
    """Every known heading: its comparison key -> role and the wording as the file writes it."""
    known: dict[str, tuple[ColumnRole, str]] = {}
    for role in ColumnRole:
        for wording in vocabulary("columns").get(role.value, {}).get("wordings", []):
            known.setdefault(heading_key(wording), (role, wording))
    return known


@cache
def _rules() -> tuple[_Rule, ...]:
    def keys(rule: dict[str, list[str]], name: str) -> tuple[str, ...]:
        return tuple(heading_key(word) for word in rule.get(name, []))

    return tuple(
        _Rule(ColumnRole(rule["role"]), keys(rule, "all"), keys(rule, "any"), keys(rule, "none"))
        for rule in vocabulary("columns")["rules"]
    )


@cache
def role_of(heading: str) -> ColumnRole | None:
    """Role of a column with this heading, or ``None`` if the vocabulary does not know it.

    Whole wordings win; then the heading without its brackets; then the word rules; last a wording
    one or two letters away (extracted headings lose letters).
    """
    if len(heading) > LONGEST_HEADING:
        return None
    steps: tuple[Callable[[str], ColumnRole | None], ...] = (
        _by_wording,
        lambda text: _by_wording(_BRACKETS.sub(" ", text)),
        _by_rule,
        _by_typo,
    )
    for step in steps:
        if (role := step(heading)) is not None:
            return role
    return None


def is_plain_heading(heading: str) -> bool:
    """Whether the text is a heading word for word, not merely one that holds its words."""
    return _by_wording(heading) is not None or _by_wording(_BRACKETS.sub(" ", heading)) is not None


def _by_wording(heading: str) -> ColumnRole | None:
    key = heading_key(heading)
    found = wordings().get(key) or wordings().get(key.replace(" ", ""))
    return found[0] if found else None


def _by_rule(heading: str) -> ColumnRole | None:
    key = heading_key(heading)
    return next((rule.role for rule in _rules() if rule.fits(key)), None)


def _by_typo(heading: str) -> ColumnRole | None:
    key = heading_key(heading)
    if len(key) < 6:
        return None
    close = get_close_matches(key, wordings(), n=1, cutoff=TYPO_CUTOFF)
    return wordings()[close[0]][0] if close else None


def nearest_wording(heading: str) -> str | None:
    """The known wording most like an unknown heading, for the message to a person."""
    close = get_close_matches(heading_key(heading), wordings(), n=1, cutoff=0.4)
    return wordings()[close[0]][1] if close else None


def split_header(text: str) -> list[tuple[ColumnRole, str]]:
    """A whole header line in one string, cut into headings, longest wordings first.

    Words that no wording covers become a heading of role ``OTHER``.

    >>> [role.value for role, _ in split_header("STT Task")]
    ['number', 'other']
    """
    words = [(match.group(), match.start(), match.end()) for match in _WORD.finditer(nfc(text))]
    keys = [fold(word) for word, _, _ in words]
    longest = max(len(key.split()) for key in wordings())
    headings: list[tuple[ColumnRole, int, int]] = []
    at = 0
    while at < len(keys):
        for size in range(min(longest, len(keys) - at), 0, -1):
            found = wordings().get(" ".join(keys[at : at + size]))
            if found:
                headings.append((found[0], at, at + size))
                at += size
                break
        else:
            if headings and headings[-1][0] is ColumnRole.OTHER and headings[-1][2] == at:
                headings[-1] = (ColumnRole.OTHER, headings[-1][1], at + 1)
            else:
                headings.append((ColumnRole.OTHER, at, at + 1))
            at += 1
    source = nfc(text)
    return [(role, squeeze(source[words[a][1] : words[b - 1][2]])) for role, a, b in headings]
