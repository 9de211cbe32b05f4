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
from ui import address, formats, many, rows
from ui.page import Page, escape
from ui.text import LANGUAGES, Words

CONTENT = "page-content"  # where the page itself begins, past menu and filters
_WIDGET = "filter_"
_MORE = ("role", "from", "to", "pillar", "area", "field", "check")


def bar(page: Page) -> Page:
    """Draw the bar in the sidebar; the page comes back with the values that exist."""
    with st.sidebar:
        # One element: the way past the filters, then their heading.
        skip = f"<a class='skip' href='#{CONTENT}'>{html.escape(page.words('filters.skip'))}</a>"
        st.html(f"{skip}<h3 class='aside'>{html.escape(page.words('filters.heading'))}</h3>")
        selection = _draw(page, page.filters, [f for f in FILTERS if f.key not in _MORE])
        used = any(f.key in _MORE for f, _ in selection.active())
        more = st.expander(
            page.words("filters.more"), expanded=used, key="filters_more", on_change="rerun"
        )
        # Boxes that nobody sees cost every rerun: those folded away and unset are not drawn.
        if more.open or used:
            with more:
                selection = _draw(page, selection, [f for f in FILTERS if f.key in _MORE])
        st.button(
            page.words("filters.clear"),
            on_click=clear,
            disabled=not any(f.key != "names" for f, _ in selection.active()),
            width="stretch",
            key="clear_bar",
        )
        _languages(page.words)
    return dataclasses.replace(page, filters=selection)


def language_alone(page: Page) -> Page:
    """The sidebar of a page that no filter applies to; the selection waits for the next page."""
    with st.sidebar:
        _languages(page.words)
    return page


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


def _names(page: Page, one: Filter, selection: Filters) -> Filters:
    def changed() -> None:
        naming = st.session_state[_WIDGET + one.key]
        others = page_queries.renamed(page.warehouse, list(selection.agency), naming)
        address.write(names=naming if naming != "written" else None, agency=others)

    st.session_state[_WIDGET + one.key] = selection.names
    st.segmented_control(
        page.words("filters.names"),
        one.choices,
        format_func=lambda value: page.words(f"names.{value}"),
        required=True,
        help=page.words("filters.names_help"),
        key=_WIDGET + one.key,
        on_change=changed,
        width="stretch",
    )
    return selection


def _languages(words: Words) -> None:
    """The way to the same view in another language."""
    label = html.escape(words("filters.lang"))
    found = []
    for at, one in enumerate(LANGUAGES):
        where = rows.opener(address.one("at") or None, lang=one if at else None)
        mark = " aria-current='true'" if one == words.language else ""
        name = html.escape(words(f"languages.{one}"))
        found.append(f"<li><a href='{where}' target='_self' lang='{one}'{mark}>{name}</a></li>")
    st.html(
        f"<div class='switches stays'><div><p>{label}</p>"
        f"<ul class='ways' aria-label='{label}'>{''.join(found)}</ul></div></div>"
    )


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
    "names": _names,
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
