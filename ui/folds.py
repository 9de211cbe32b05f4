"""What a reader opens and closes: a link in the page's own text, its state in the address.

Streamlit's expanders, popovers and toggles cost every change of a filter as much as a table; a
link costs nothing, and a copied address shows what was open.
"""

from __future__ import annotations

import html
from collections.abc import Callable

import streamlit as st

from ui import address
from ui.page import Page

OPEN = "open"
MORE = "more"
ALL = "all"


def is_open(page: Page, name: str, key: str = OPEN) -> bool:
    """Whether the address opens a part of the page; on paper every part is."""
    return page.printing or address.one(key) == name


def way(page: Page, label: str, name: str, key: str = OPEN) -> str:
    """The link that opens a part or closes it again, as safe HTML."""
    stands = is_open(page, name, key)
    changes = {key: None if stands else name}
    where = address.opener(address.one("at") or None, **changes)
    return (
        f"<a class='fold stays no-print' role='button' href='{where}' target='_self' "
        f"aria-expanded='{str(stands).lower()}'>{html.escape(label)}</a>"
    )


def written(page: Page, label: str, key: str, inside: Callable[[], str]) -> str:
    """Text folded away, with its link, as safe HTML; on paper it stands open under a heading."""
    if page.printing:
        return f"<h3 class='part'>{html.escape(label)}</h3>{inside()}"
    link = f"<p class='folds'>{way(page, label, key)}</p>"
    return link + inside() if is_open(page, key) else link


def folded(page: Page, label: str, key: str, draw: Callable[[], None], below: str = "") -> None:
    """Something folded away: on screen it is made when a person opens it, on paper always.

    ``below`` is safe HTML that stands under its link.
    """
    if page.printing:
        st.subheader(label, anchor=False)
        draw()
        if below:
            st.html(below)
        return
    link = f"<p class='folds'>{way(page, label, key)}</p>"
    if not is_open(page, key):
        st.html(link + below)
        return
    st.html(link)
    draw()
    if below:
        st.html(below)
