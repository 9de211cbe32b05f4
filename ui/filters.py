"""The filter bar: one widget a filter of :data:`analytics.filters.FILTERS`."""

from __future__ import annotations

import dataclasses
import html
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

import streamlit as st

from analytics import page_queries
from analytics.filters import BY_KEY, FILTERS, Filter, Filters
from ui import address, folds, formats, many
from ui.controls import Way, row_of
from ui.page import Page, escape
from ui.text import LANGUAGES, Words

CONTENT = "page-content"  # where the page itself begins, past menu and filters
_WIDGET = "filter_"
_LINKED = ("names",)  # chosen by links
_MORE = ("role", "from", "to", "pillar", "area", "field", "check")


def bar(page: Page) -> Page:
    """Draw the bar in the sidebar; the page comes back with the values that exist."""
    with st.sidebar:
        # One element: the way past the filters, then their heading.
        skip = f"<a class='skip' href='#{CONTENT}'>{html.escape(page.words('filters.skip'))}</a>"
        st.html(f"{skip}<h3 class='aside'>{html.escape(page.words('filters.heading'))}</h3>")
        selection = _draw(
            page, page.filters, [f for f in FILTERS if f.key not in (*_MORE, *_LINKED)]
        )
        more = not page.printing and folds.is_open(page, "filters", folds.MORE)
        # Boxes that nobody sees cost every rerun: those folded away and unset are not drawn.
        if more or any(f.key in _MORE for f, _ in selection.active()):
            selection = _draw(page, selection, [f for f in FILTERS if f.key in _MORE])
        st.html(_ways(page, selection))
    return dataclasses.replace(page, filters=selection)


def language_alone(page: Page) -> Page:
    """The sidebar of a page that no filter applies to; the selection waits for the next page."""
    with st.sidebar:
        st.html(f"<div class='switches stays'>{_languages(page.words)}</div>")
    return page


def _ways(page: Page, selection: Filters) -> str:
    """What of the bar needs no box: more filters, none at all, the naming, the language."""
    fold = folds.way(page, page.words("filters.more"), "filters", folds.MORE)
    clear = ""
    if any(f.key != "names" for f, _ in selection.active()):
        where, label = everything(page), html.escape(page.words("filters.clear"))
        clear = f"<a class='clear' href='{where}' target='_self'>{label}</a>"
    switches = f"{_names(page, selection)}{_languages(page.words)}"
    return f"<p class='beside stays'>{fold}{clear}</p><div class='switches stays'>{switches}</div>"


def everything(page: Page) -> str:
    """Address of this page without any filter but the naming of agencies, safe in HTML."""
    return address.link(page.name, **cleared(), **{**address.kept(), "part": None})


def _draw(page: Page, selection: Filters, chosen: list[Filter]) -> Filters:
    for one in chosen:
        selection = _DRAW.get(one.key, _text_box)(page, one, selection)
    return selection


def clear() -> None:
    """Put every filter back to its default; the naming of agencies stays."""
    address.write(**cleared(), part=None)


def cleared() -> dict[str, None]:
    """What changes in an address that keeps no filter but the naming of agencies."""
    return {_safe(f.key): None for f in FILTERS if f.key != "names"}


def _safe(key: str) -> str:
    return f"{key}_" if key in ("from",) else key


def _changed(key: str) -> None:
    value = st.session_state[_WIDGET + key]
    if isinstance(value, date):
        value = value.isoformat()
    address.write(**{_safe(key): value, "part": None})


def _keep(selection: Filters, one: Filter, value: Any) -> Filters:
    return selection.change(**{one.attribute: value})


def _choice_list(
    options: Callable[[Page], list[str]], labels: Callable[[Page], Callable[[str], str]]
) -> Any:
    def draw(page: Page, one: Filter, selection: Filters) -> Filters:
        offered = options(page)
        if not offered:
            return _keep(selection, one, ())
        stated = getattr(selection, one.attribute)
        kept = [value for value in stated if value in offered]
        st.session_state[_WIDGET + one.key] = kept
        st.multiselect(
            page.words(f"filters.{one.key}"),
            offered,
            format_func=labels(page),  # called for each of hundreds of options
            placeholder=page.words("filters.all"),
            help=page.words(f"filters.{one.key}_help"),
            key=_WIDGET + one.key,
            on_change=_changed,
            args=(one.key,),
        )
        _say_left_out(page, one, [value for value in stated if value not in offered])
        return _keep(selection, one, tuple(kept))

    return draw


def _say_left_out(page: Page, one: Filter, values: list[str]) -> None:
    """Name the values of an address that the data does not have: the view is wider than asked."""
    if values:
        name = page.words(f"filters.{one.key}")
        said = page.words("filters.left_out", name=name, values="; ".join(values))
        st.warning(escape(said), icon=":material/warning:")


def _role(page: Page, one: Filter, selection: Filters) -> Filters:
    st.session_state[_WIDGET + one.key] = selection.role
    st.selectbox(
        page.words("filters.role"),
        one.choices,
        index=None,
        format_func=lambda value: page.words(f"role.{value}"),
        placeholder=page.words("filters.any_role"),
        help=page.words("filters.role_help"),
        key=_WIDGET + one.key,
        on_change=_changed,
        args=(one.key,),
    )
    return selection


def _day(page: Page, one: Filter, selection: Filters) -> Filters:
    stated = getattr(selection, one.attribute)
    st.session_state[_WIDGET + one.key] = date.fromisoformat(stated) if stated else None
    st.date_input(
        page.words(f"filters.{one.key}"),
        value=None,
        min_value=date(1990, 1, 1),
        max_value=date(2100, 12, 31),
        format="DD/MM/YYYY",
        help=page.words("filters.period_help"),
        key=_WIDGET + one.key,
        on_change=_changed,
        args=(one.key,),
    )
    return selection


def _text_box(page: Page, one: Filter, selection: Filters) -> Filters:
    st.session_state[_WIDGET + one.key] = getattr(selection, one.attribute) or ""
    st.text_input(
        page.words(f"filters.{one.key}"),
        placeholder=page.words(f"filters.{one.key}_placeholder"),
        help=page.words(f"filters.{one.key}_help"),
        key=_WIDGET + one.key,
        on_change=_changed,
        args=(one.key,),
    )
    return selection


def _names(page: Page, selection: Filters) -> str:
    """The ways to name agencies; a chosen agency goes along under its other name."""
    ways = []
    for at, naming in enumerate(BY_KEY["names"].choices):
        others = _renamed(page, selection, naming)
        changes = {**address.kept(), "part": None, "names": naming if at else None}
        where = address.link(page.name, **changes, agency=others)
        ways.append(Way(where, page.words(f"names.{naming}"), naming == selection.names))
    return row_of(page.words("filters.names"), ways, page.words("filters.names_help"))


def _renamed(page: Page, selection: Filters, naming: str) -> list[str]:
    if not selection.agency or naming == selection.names:
        return list(selection.agency)
    chosen = list(selection.agency)
    found: list[str] = page.ask(page_queries.renamed, filtered=False, agencies=chosen, names=naming)
    return found


def _languages(words: Words) -> str:
    """The way to the same view in another language."""
    ways = []
    for at, one in enumerate(LANGUAGES):
        where = address.opener(address.one("at") or None, lang=one if at else None)
        ways.append(Way(where, words(f"languages.{one}"), one == words.language, one))
    return row_of(words("filters.lang"), ways)


def _agencies(page: Page) -> list[str]:
    found: list[str] = page.ask(page_queries.agency_names, filtered=False, names=page.filters.names)
    return found


def _pillars(page: Page) -> list[str]:
    found: list[str] = page.ask(page_queries.pillars, filtered=False)
    return found


def _areas(page: Page) -> list[str]:
    found: list[str] = page.ask(page_queries.policy_areas, filtered=False)
    return found


def _fields(page: Page) -> list[str]:
    found: list[str] = page.ask(page_queries.fields, filtered=False)
    return found


_DRAW: dict[str, Callable[[Page, Filter, Filters], Filters]] = {
    "plan": _choice_list(many.offered, lambda page: page.plan_label),
    "agency": _choice_list(_agencies, lambda _: str),
    "role": _role,
    "pillar": _choice_list(_pillars, lambda page: partial(page.words.code, "pillar")),
    "deadline": _choice_list(
        lambda _: list(BY_KEY["deadline"].choices),
        lambda page: partial(page.words.code, "deadline"),
    ),
    "area": _choice_list(_areas, lambda page: partial(page.words.code, "policy_area")),
    "field": _choice_list(_fields, lambda page: lambda value: formats.field(value, page.words)),
    "check": _choice_list(
        lambda _: list(BY_KEY["check"].choices), lambda page: partial(page.words.code, "check")
    ),
    "from": _day,
    "to": _day,
}


def in_words(page: Page) -> list[str]:
    """Each active filter as a short sentence for the head of the page."""
    found = []
    for one, values in page.filters.active():
        if one.key == "names":
            continue
        said = "; ".join(_value_in_words(page, one.key, value) for value in values)
        found.append(page.words("filters.said", name=page.words(f"filters.{one.key}"), value=said))
    return found


def _value_in_words(page: Page, key: str, value: str) -> str:
    if key == "plan":
        return page.plan_label(value)
    if key in ("from", "to"):
        return date.fromisoformat(value).strftime("%d/%m/%Y")
    if key in ("role", "deadline", "names", "pillar", "check"):
        return page.words.code(key, value)
    if key == "field":
        return formats.field(value, page.words)
    return page.words.code("policy_area", value) if key == "area" else value
