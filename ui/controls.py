"""Controls that several pages share, each keeping its state in the address."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from ui import address
from ui.page import Page


def chosen(key: str, options: Sequence[str]) -> str:
    """What the address states for a switch, or its default."""
    asked = address.one(key, options[0])
    return asked if asked in options else options[0]


def choice(page: Page, key: str, options: Sequence[str], group: str) -> str:
    """The value of a switch kept in the address; the first option is the default.

    Parameters
    ----------
    page : Page
        The page that asks.
    key : str
        Name of the value in the address.
    options : sequence of str
        Values to choose from.
    group : str
        Where the words stand: ``<group>.label`` and ``<group>.<value>``.
    """
    widget = f"choice_{key}"
    st.session_state[widget] = chosen(key, options)

    def changed() -> None:
        value = st.session_state[widget]
        address.write(**{key: value if value != options[0] else None})

    return str(
        st.segmented_control(
            page.words(f"{group}.label"),
            options,
            format_func=lambda value: page.words(f"{group}.{value}"),
            required=True,
            key=widget,
            on_change=changed,
        )
    )


def pager(page: Page, part: int, parts: int) -> None:
    """Draw the way to the part of a list before and after this one, and which of how many it is."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            page.words("tasks.previous_part"),
            disabled=part <= 1,
            on_click=address.write,
            kwargs={"part": str(part - 1)},
            key="part_before",
        )
        st.text(page.words("tasks.part", part=page.number(part), parts=page.number(parts)))
        st.button(
            page.words("tasks.next_part"),
            disabled=part >= parts,
            on_click=address.write,
            kwargs={"part": str(part + 1)},
            key="part_after",
        )
