"""The filters: each declared once, with its address key, its SQL and its sentence.

Addresses, SQL, the command line, the workbook's filter sheet and the filter bar derive from
:data:`FILTERS`. Values from outside are untrusted: what is not valid is left out, never raised.
"""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Self

from analytics.checks import OUTCOMES, condition
from analytics.search import word_groups
from analytics.words import has_word
from loaders.records import DeadlineKind, Role
from loaders.text import nfc, squeeze

LONGEST_VALUE = 300
MOST_VALUES = 200
_PILLAR = re.compile(r"[IVX]{1,5}")


class Names(StrEnum):
    """How agencies are named: as the documents write them, or as the bodies are today."""

    WRITTEN = "written"
    TODAY = "today"


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter.

    Attributes
    ----------
    key : str
        Key in the address and (``--key``) on the command line.
    attribute : str
        Field of :class:`Filters` that holds its value.
    multiple : bool
        Whether it takes several values (any of them fits).
    clean : callable
        Text -> valid text, or None for what is not a value of this filter.
    sql : str
        Condition on ``t`` (a task) or, with ``on_agency``, on ``a`` (a task's agency); ``{param}``
        stands for the value, ``{values}`` for a list of them in brackets, which lets DuckDB skip
        parts of a table, ``{agency}`` for the agency's name in the chosen naming.
    on_agency : bool
        Whether the condition is about one agency of the task. All such conditions must hold for
        the same agency.
    choices : tuple of str
        Every allowed value, where there are few.
    word : str
        First part of the word's key of a coded value, where the codes are not ``choices``.
    sentence : str
        Key of the sentence that says this filter in words.
    """

    key: str
    attribute: str
    multiple: bool
    clean: Callable[[str], str | None]
    sql: str = ""
    on_agency: bool = False
    choices: tuple[str, ...] = ()
    word: str = ""

    @property
    def sentence(self) -> str:
        """Key of the sentence that says this filter in words."""
        return f"filter_{self.key}"


def _text(value: str) -> str | None:
    # Lone surrogates and control characters come from hand-made addresses, never from documents.
    kept = "".join(c for c in value[:LONGEST_VALUE] if unicodedata.category(c) not in ("Cs", "Cc"))
    return squeeze(nfc(kept)) or None


def _iso_date(value: str) -> str | None:
    try:
        return date.fromisoformat(value.strip()[:10]).isoformat()
    except ValueError:
        return None


def _pillar(value: str) -> str | None:
    return value if _PILLAR.fullmatch(value := value.strip().upper()[:9]) else None


def _one_of(kind: type[StrEnum]) -> Callable[[str], str | None]:
    allowed = {v.value for v in kind}
    return lambda value: v if (v := value.strip().lower()[:40]) in allowed else None


def _outcome(value: str) -> str | None:
    return v if (v := value.strip().lower()[:40]) in OUTCOMES else None


def _choices(kind: type[StrEnum]) -> tuple[str, ...]:
    return tuple(v.value for v in kind)


# Field of work of agency ``a``: each agency of a task has exactly one. Collectives keep theirs
# apart, because they name nobody; names that the reference does not know have no field.
FIELD = (
    "CASE WHEN NOT a.known THEN 'unknown' WHEN a.is_collective "
    "THEN 'collective-' || coalesce(a.functional_area, 'other') "
    "ELSE coalesce(a.functional_area, 'other') END"
)
_HAS_PERIOD = "(t.deadline_end IS NOT NULL OR t.deadline_start IS NOT NULL)"

# A search that begins like the name of a body finds its tasks under its old and its new name. The
# names come from the small reference table, so that the tasks' agencies are never folded here.
# 273 is the barred d, which has no accent to strip.
_BODY_OF_TODAY = (
    "t.task_no IN (SELECT n.task_no FROM task_mentions n WHERE n.agency_today IN "
    "(SELECT name FROM (SELECT name_vi AS name FROM agencies "
    "UNION SELECT successor_name_vi FROM agencies) WHERE "
    "starts_with(replace(lower(strip_accents(name)), chr(273), 'd'), {param})))"
)
_SEARCH = "contains(t.search_text, {param})"

FILTERS: tuple[Filter, ...] = (
    Filter("plan", "plan", True, _text, "{row}.plan_id IN {values}"),
    Filter("agency", "agency", True, _text, "{agency} IN {values}", on_agency=True),
    Filter(
        "role",
        "role",
        False,
        _one_of(Role),
        "a.role::VARCHAR IN {values}",
        on_agency=True,
        choices=_choices(Role),
    ),
    Filter("pillar", "pillar", True, _pillar, "t.pillar IN {values}"),
    Filter(
        "deadline",
        "deadline",
        True,
        _one_of(DeadlineKind),
        "t.deadline_kind::VARCHAR IN {values}",
        choices=_choices(DeadlineKind),
    ),
    Filter("area", "area", True, _text, "list_has_any({param}, t.policy_areas)", word="area"),
    Filter("field", "field", True, _text, FIELD + " IN {values}", True, word="field"),
    Filter("check", "check", True, _outcome, condition(), choices=OUTCOMES),
    Filter(
        "from",
        "from_",
        False,
        _iso_date,
        _HAS_PERIOD + " AND coalesce(t.deadline_end, DATE '9999-12-31') >= {param}::DATE",
    ),
    Filter(
        "to",
        "to",
        False,
        _iso_date,
        _HAS_PERIOD + " AND coalesce(t.deadline_start, DATE '0001-01-01') <= {param}::DATE",
    ),
    Filter("q", "q", False, _text, _SEARCH),
    Filter("names", "names", False, _one_of(Names), choices=_choices(Names)),
)
BY_KEY: dict[str, Filter] = {f.key: f for f in FILTERS}

AGENCY_NAME = {Names.WRITTEN: "a.agency", Names.TODAY: "coalesce(a.agency_today, a.agency)"}


@dataclass(frozen=True, slots=True)
class Filters:
    """One selection of tasks, and how their agencies are named.

    Several values of one filter widen it, several filters narrow the selection. ``agency``,
    ``field`` and ``role`` speak of the same agency: a task is selected when one is named in the
    role (in any role without one; ``role`` alone asks for anybody in that role). ``from`` and
    ``to`` select tasks whose stated period touches the period asked for; a deadline without a
    stated start ("before 30 June") is open at its start, ongoing work at its end; work without
    any stated date is left out then.
    """

    plan: tuple[str, ...] = ()
    agency: tuple[str, ...] = ()
    role: str | None = None
    pillar: tuple[str, ...] = ()
    deadline: tuple[str, ...] = ()
    area: tuple[str, ...] = ()
    field: tuple[str, ...] = ()
    check: tuple[str, ...] = ()
    from_: str | None = None
    to: str | None = None
    q: str | None = None
    names: str = Names.WRITTEN.value

    @classmethod
    def from_query(cls, query: Mapping[str, str | Iterable[str]]) -> Self:
        """The selection that an address states; unknown keys and invalid values are left out."""
        found: dict[str, Any] = {}
        for f in FILTERS:
            given = query.get(f.key, ())
            values = [given] if isinstance(given, str) else list(given)[:MOST_VALUES]
            valid = [v for text in values if (v := f.clean(str(text))) is not None]
            if valid:
                found[f.attribute] = tuple(dict.fromkeys(valid)) if f.multiple else valid[-1]
        return cls(**found)

    def to_query(self) -> dict[str, str | list[str]]:
        """What an address must state for this selection; defaults are left out."""
        return {f.key: list(values) if f.multiple else values[0] for f, values in self.active()}

    def active(self) -> Iterator[tuple[Filter, tuple[str, ...]]]:
        """Each filter that is not at its default, with its values."""
        defaults = Filters.__dataclass_fields__
        for f in FILTERS:
            value = getattr(self, f.attribute)
            if value and value != defaults[f.attribute].default:
                yield f, value if f.multiple else (value,)

    def only(self, *keys: str) -> Filters:
        """This selection with all but the named filters at their defaults."""
        return Filters(**{BY_KEY[k].attribute: getattr(self, BY_KEY[k].attribute) for k in keys})

    def change(self, **values: Any) -> Filters:
        """This selection with some fields changed, by field name (``from_`` for ``from``)."""
        return dataclasses.replace(self, **values)

    @property
    def agency_sql(self) -> str:
        """SQL for the name of agency ``a`` in the chosen naming."""
        return AGENCY_NAME[Names(self.names)]

    def where(self, row: str = "t") -> tuple[str, dict[str, Any]]:
        """Condition on a row of ``task_facts`` with its named parameters.

        ``row`` is the name of the row; where only plans are chosen it may be of any table with
        a ``plan_id``.
        """
        on_task, on_agency = ["true"], list[str]()
        params: dict[str, Any] = {}
        for f, values in self.active():
            for sql, given in _conditions(f, values) if f.sql else ():
                params |= given
                condition = sql.replace("{agency}", self.agency_sql).replace("{row}", row)
                (on_agency if f.on_agency else on_task).append(f"({condition})")
        if on_agency:
            named = _NAMES_ONE.replace("{conditions}", " AND ".join(on_agency))
            on_task.append(named)
        return " AND ".join(on_task), params

    def sentences(self, text: Callable[..., str]) -> list[str]:
        """Each active filter in words: ``text(sentence_key, value=...)`` gives the sentence.

        Values of filters with fixed choices pass through ``text("<key>_<value>")`` first.
        """
        return [
            text(f.sentence, value="; ".join(_in_words(f, v, text) for v in values))
            for f, values in self.active()
        ]


_NAMES_ONE = "t.task_no IN (SELECT a.task_no FROM task_mentions a WHERE {conditions})"


def _conditions(f: Filter, values: tuple[str, ...]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The conditions of one filter, each with its parameters."""
    if f.key == "q":
        for number, group in enumerate(word_groups(values[0])):
            # One word is no beginning of a body's name: it would find half of them.
            sql = f"{_SEARCH} OR {_BODY_OF_TODAY}" if " " in group else _SEARCH
            yield sql.replace("{param}", f"$q_{number}"), {f"q_{number}": group}
    elif "{values}" in f.sql:
        given = {f"{f.key}_{number}": value for number, value in enumerate(values)}
        places = ", ".join(f"${name}" for name in given)
        yield f.sql.replace("{values}", f"({places})"), given
    else:
        name = f"filter_{f.key}"
        value = list(values) if f.multiple else values[0]
        yield f.sql.replace("{param}", f"${name}"), {name: value}


def _in_words(f: Filter, value: str, text: Callable[..., str]) -> str:
    if f.choices:
        return text(f"{f.key}_{value}")
    parts = [f"{f.word}_{part}" for part in value.split("-")] if f.word else []
    return ": ".join(map(text, parts)) if parts and all(map(has_word, parts)) else value
