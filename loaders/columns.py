"""What a column heading means: heading text -> :class:`ColumnRole`, by vocabulary alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from loaders.document import ColumnRole
from loaders.reference import vocabulary
from loaders.text import fold, nfc

VOCABULARY_FILE = "data/vocabulary/columns.toml"
LONGEST_HEADING = 80
TYPO_CUTOFF = 0.85

_LONGEST = 9  # words of one heading
_UNKNOWN = 3.0  # a word that belongs to no known heading
_TWICE = 5.0  # a role that two columns have
_BOTH = 4.0  # a column of all agencies beside one of the leading or the coordinating ones
_CAPITAL = 1.5  # a capital inside a heading, or a heading without one
_KNOWN = -0.2

_State = tuple[float, tuple[tuple[ColumnRole, str], ...]]

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


@cache
def holds_product_too(heading: str) -> bool:
    """Whether a heading of deadlines names products as well: its cells hold both."""
    key = heading_key(heading)
    roles = {rule.role for rule in _rules() if rule.fits(key)}
    return {ColumnRole.PRODUCT, ColumnRole.DEADLINE} <= roles


@cache
def is_year(heading: str) -> bool:
    """Whether the text is a year, as the columns of a table of figures are headed."""
    pattern: str = vocabulary("columns")["years"]["heading"]
    return re.fullmatch(nfc(pattern), nfc(heading).strip(), re.IGNORECASE) is not None


@cache
def names_groups(heading: str) -> bool:
    """Whether a column with this heading can name the group of each task."""
    return heading_key(heading) in {
        heading_key(w) for w in vocabulary("columns")["groups"]["wordings"]
    }


@cache
def says_total(text: str) -> bool:
    """Whether the text is the word before the sums of the rows above."""
    pattern: str = vocabulary("columns")["totals"]["wording"]
    return re.fullmatch(nfc(pattern), nfc(text).strip(), re.IGNORECASE) is not None


@cache
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


def nearest_wording(heading: str, among: Collection[ColumnRole] = ()) -> str | None:
    """The known wording most like an unknown heading, for the message to a person.

    ``among`` names the roles that it can have, all where it is empty.
    """
    known = {k: w for k, (role, w) in wordings().items() if not among or role in among}
    key = heading_key(heading)
    akin = [k for k in known if set(k.split()) & set(key.split())]
    close = get_close_matches(key, akin or known, n=1, cutoff=0.4)
    return known[close[0]] if close else None


def split_header(text: str) -> tuple[tuple[ColumnRole, str], ...]:
    """Columns of a heading; words that no known heading explains have the role ``OTHER``.

    Unlike a longest match, the whole heading decides: two neighbours that together are also a
    known wording stay two columns where capitals or the other columns say so.

    >>> [role.value for role, _ in split_header("STT Task")]
    ['number', 'other']
    """
    words = nfc(text).split()
    cased = text != text.upper()
    states: list[dict[frozenset[ColumnRole], _State]] = [{frozenset(): (0.0, ())}]
    for end in range(1, len(words) + 1):
        reached: dict[frozenset[ColumnRole], _State] = {}
        for start in range(max(0, end - _LONGEST), end):
            title = " ".join(words[start:end])
            role = _wording_role(title)
            if role is None and end - start > 1:
                continue
            for roles, (paid, columns) in states[start].items():
                cost = paid + _cost(role, title, roles, cased)
                after = roles | {role} if role else roles
                if after not in reached or cost < reached[after][0]:
                    reached[after] = (cost, (*columns, (role or ColumnRole.OTHER, title)))
        states.append(reached)
    _, columns = min(states[-1].values(), key=lambda state: state[0], default=(0.0, ()))
    return _joined(columns)


def _wording_role(title: str) -> ColumnRole | None:
    found = wordings().get(heading_key(title))
    return found[0] if found else None


def _cost(role: ColumnRole | None, title: str, roles: frozenset[ColumnRole], cased: bool) -> float:
    if role is None:
        return _UNKNOWN
    cost = _KNOWN + (_TWICE if role in roles else 0.0)
    split_agencies = {ColumnRole.LEAD, ColumnRole.COORDINATING}
    if (role is ColumnRole.AGENCIES and roles & split_agencies) or (
        role in split_agencies and ColumnRole.AGENCIES in roles
    ):
        cost += _BOTH
    if cased:
        first, *others = title.split()
        cost += _CAPITAL * sum(word[:1].isupper() and not word.isupper() for word in others)
        cost += 0.0 if first[:1].isupper() or not first[:1].isalpha() else _CAPITAL
    return cost


def _joined(
    columns: tuple[tuple[ColumnRole, str], ...],
) -> tuple[tuple[ColumnRole, str], ...]:
    """Unknown words that stand together are one column."""
    joined: list[tuple[ColumnRole, str]] = []
    for role, title in columns:
        if joined and role is ColumnRole.OTHER and joined[-1][0] is role:
            joined[-1] = (role, f"{joined[-1][1]} {title}")
        else:
            joined.append((role, title))
    return tuple(joined)
