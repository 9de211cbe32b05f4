"""The view as the address states it: read once a run, written when a person changes something.

Streamlit's own binding writes the labels of options into the address; labels differ by language,
so addresses would break with it. Here the address carries codes (``plan=khanh-hoa-2023``), in one
place for every widget. The address leads: a first visit, a link and the Back button are read from
it. Links of the menu carry the filters, so an address without any is a view without any.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import quote_plus, urlencode

import streamlit as st

from analytics.filters import FILTERS
from ui.links import FIRST

Values = dict[str, tuple[str, ...]]

FILTER_KEYS = tuple(f.key for f in FILTERS)
SHARED_KEYS = (*FILTER_KEYS, "lang", "asof")
# Keys that mean something on one page only; the menu leaves them behind.
PAGE_KEYS = (
    "task",
    "sort",
    "part",
    "show",
    "by",
    "count",
    "indicator",
    "year",
    "place",
    "base",
    "a",
    "b",
    "view",
    "cols",
    "at",
    "open",
    "more",
    "all",
    "due",
    "print",
)
_STATE = "_address"
_PAGE = "_page"
_LONGEST = 300


def read(page: str) -> Values:
    """The values of this run, by address key."""
    asked = _from_browser()
    held: Values | None = st.session_state.get(_STATE)
    # A link to the page that is open changes the view, but Streamlit leaves the browser's address.
    same_page = held is not None and st.session_state.get(_PAGE) == page and asked != held
    st.session_state[_PAGE] = page
    st.session_state[_STATE] = asked
    if same_page:
        st.query_params.from_dict({key: list(value) for key, value in asked.items()})
    return asked


def values() -> Values:
    """The values of this run as last read or written."""
    held: Values = st.session_state.get(_STATE) or {}
    return held


def one(key: str, default: str = "") -> str:
    """The single value of a key."""
    return (values().get(key) or (default,))[-1]


def kept() -> dict[str, Any]:
    """The values of this page alone, as a link to the same page must carry them."""
    return {k: list(v) for k, v in values().items() if k in PAGE_KEYS and k != "print"}


def write(**changes: str | tuple[str, ...] | list[str] | None) -> None:
    """Change some values; an empty one leaves the address."""
    st.session_state[_STATE] = changed(values(), **changes)
    _to_browser(st.session_state[_STATE])


def changed(
    before: Mapping[str, tuple[str, ...]], **changes: str | tuple[str, ...] | list[str] | None
) -> Values:
    """Values with some changed, without touching the address: what a link must carry."""
    after = dict(before)
    for name, value in changes.items():
        key = name.rstrip("_")
        given = (value,) if isinstance(value, str) else tuple(value or ())
        after.pop(key, None)
        if any(given):
            after[key] = given
    return after


def link(page: str, **changes: str | tuple[str, ...] | list[str] | None) -> str:
    """Address of another page with this selection, some of it changed; escaped for HTML."""
    shared = {k: v for k, v in values().items() if k in SHARED_KEYS}
    query = _encoded(tuple(changed(shared, **changes).items()))
    path = "./" if page == FIRST else page
    return f"{path}?{query}" if query else path


def opener(at: str | None, **more: str | None) -> str:
    """Address of this very view with another thing opened, or with none.

    It says only what changes; the page's script adds the rest of the address when a link is pressed
    or copied. So a table stays the same text, and is not drawn anew, while somebody types.
    """
    changes = {"at": at, **more}
    return "?" + html.escape(urlencode({key: value or "" for key, value in changes.items()}))


def each(page: str, key: str) -> Callable[[str], str]:
    """:func:`link` for links that differ in one value alone: the rest is written once."""
    begin = link(page, **{key: None})
    begin += f"{'&amp;' if '?' in begin else '?'}{key}="
    return lambda value: begin + quoted(value)


quoted = lru_cache(maxsize=4096)(quote_plus)


@lru_cache(maxsize=512)
def _encoded(query: tuple[tuple[str, tuple[str, ...]], ...]) -> str:
    """A query as links write it, safe in HTML: the links of a menu all carry the same one."""
    return html.escape(urlencode(query, doseq=True))


def _from_browser() -> Values:
    keys = {*SHARED_KEYS, *PAGE_KEYS}
    return {
        key: tuple(v[:_LONGEST] for v in st.query_params.get_all(key))
        for key in st.query_params
        if key in keys
    }


def _to_browser(address: Values) -> None:
    wanted = {key: list(value) for key, value in address.items()}
    if {key: st.query_params.get_all(key) for key in st.query_params} != wanted:
        st.query_params.from_dict(wanted)
