"""A table heading in one string, cut into columns: the cut that explains all its words best."""

from __future__ import annotations

from loaders.columns import heading_key, wordings
from loaders.document import ColumnRole

_LONGEST = 9  # words of one heading
_UNKNOWN = 3.0  # a word that belongs to no known heading
_TWICE = 5.0  # a role that two columns have
_BOTH = 4.0  # a column of all agencies beside one of the leading or the coordinating ones
_CAPITAL = 1.5  # a capital inside a heading, or a heading without one
_KNOWN = -0.2

_State = tuple[float, tuple[tuple[ColumnRole, str], ...]]


def split_columns(text: str) -> tuple[tuple[ColumnRole, str], ...]:
    """Columns of a heading; words that no known heading explains have the role ``OTHER``.

    Unlike a longest match, the whole heading decides: two neighbours that together are also a
    known wording stay two columns where capitals or the other columns say so.
    """
    words = text.split()
    cased = text != text.upper()
    states: list[dict[frozenset[ColumnRole], _State]] = [{frozenset(): (0.0, ())}]
    for end in range(1, len(words) + 1):
        reached: dict[frozenset[ColumnRole], _State] = {}
        for start in range(max(0, end - _LONGEST), end):
            title = " ".join(words[start:end])
            role = _role(title)
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


def _role(title: str) -> ColumnRole | None:
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
