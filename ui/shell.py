"""The frame of every page: menu, access, the filter bar, the selection, friendly errors.

A page is three small edits: a row of :data:`PAGES`, a script in ``pages/`` and a view in
``ui/views/`` with its words in ``ui/text/``.
"""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from copy import copy
from dataclasses import dataclass
from datetime import date
from functools import cache

import streamlit as st

from analytics.filters import Filters
from loaders import warehouse
from loaders.errors import DashboardError
from loaders.paths import DATABASE
from ui import access, address, ahead, filters, header, links, many, menu
from ui.links import page_path
from ui.markup import Markup
from ui.page import Page
from ui.text import LANGUAGES, Words, known

# Whether this run has declared its menu: a page that ``dashboard.py`` runs need not do it again.
_DECLARED: ContextVar[bool] = ContextVar("declared", default=False)


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One page of the menu: its name (and address), its picture, whether filters apply."""

    name: str
    icon: str
    filtered: bool = True


PAGES: tuple[PageEntry, ...] = (
    PageEntry("overview", ":material/home:"),
    PageEntry("workload", ":material/account_balance:"),
    PageEntry("deadlines", ":material/event:"),
    PageEntry("clarity", ":material/rule:"),
    PageEntry("targets", ":material/flag:"),
    PageEntry("compare", ":material/compare_arrows:"),
    PageEntry("tasks", ":material/checklist:"),
    PageEntry("quality", ":material/fact_check:"),
    PageEntry("intake", ":material/upload_file:", filtered=False),
    PageEntry("method", ":material/menu_book:"),
)


def language() -> str:
    """Language of this run: the address leads, then what the session last used."""
    asked = st.query_params.get("lang") or address.one("lang")
    return asked if asked in LANGUAGES else LANGUAGES[0]


def navigation() -> st.Page:
    """The menu. Called by ``dashboard.py`` and by every page, so each works as first request."""
    words = Words(language())
    st.set_page_config(page_title=words("product.title"), page_icon="📊", layout="wide")
    # A run keeps in its entries which of them it shows: each has its own copies.
    entries = {name: copy(entry) for name, entry in _entries(words.language).items()}
    links.ENTRIES.set(entries)
    return st.navigation(list(entries.values()), position="hidden")


@cache
def _entries(language: str) -> dict[str, st.Page]:
    """Every page as Streamlit knows it: making one asks the file system about its path."""
    words = Words(language)
    return {
        page.name: st.Page(
            page_path(page.name),
            title=words(f"{page.name}.menu"),
            icon=page.icon,
            default=page.name == links.FIRST,
        )
        for page in PAGES
    }


def run() -> None:
    """The page that was asked for, as ``dashboard.py`` runs it."""
    _run(navigation())


def _run(page: st.Page) -> None:
    declared = _DECLARED.set(True)
    try:
        page.run()
    finally:
        _DECLARED.reset(declared)


def open_page(
    name: str,
    show: Callable[[Page], None],
    asks: Callable[[Page], ahead.Questions] | None = None,
) -> None:
    """Run one page: menu, access, filters, then its view; what fails is said in a sentence.

    ``asks`` tells what the view will ask of a selection (:mod:`ui.ahead`).
    """
    if not _DECLARED.get():
        # A first request to a page's own address ran its script alone. It runs again below the
        # menu, as every later run will: else its widgets would have other ids then, and what was
        # typed, chosen or uploaded first would be lost.
        asked = navigation()
        if asked is links.target(name):
            _run(asked)
            return
    address.read(name)
    words = Words(language())
    header.style(words)
    if not access.require(words):
        return
    top = menu.written([(entry.name, entry.icon) for entry in PAGES], name, words)
    try:
        filtered = next(entry.filtered for entry in PAGES if entry.name == name)
        page = _open(name, words, asks, filtered=filtered)
        head = header.written(page, filtered=filtered)
    except DashboardError as error:
        st.html(Markup(top))
        _say(error, words)
        return
    if page.printing:
        header.leave_print(page)
    st.html(Markup(top + head))
    try:
        show(many.narrowed(page))
    except DashboardError as error:
        _say(error, words)


def _open(
    name: str,
    words: Words,
    asks: Callable[[Page], ahead.Questions] | None,
    *,
    filtered: bool,
) -> Page:
    held = warehouse.current(DATABASE)
    selection = Filters.from_query(address.values())
    page = Page(name, words, selection, held, _as_of())
    if filtered:
        ahead.begin(page, asks(page) if asks else ())
    return filters.bar(page) if filtered else filters.language_alone(page)


def _as_of() -> date:
    try:
        return date.fromisoformat(address.one("asof"))
    except ValueError:
        return date.today()


def _say(error: DashboardError, words: Words) -> None:
    text = known(f"errors.{error.key}", words.language)
    if text is None:
        st.error(words("errors.unknown"))
        st.text(str(error))
        return
    try:
        st.error(text.format_map(error.values))
    except (KeyError, IndexError):
        st.error(text)
