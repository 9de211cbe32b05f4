"""Which two plans are compared: two pickers and a swap, kept in the address."""

from __future__ import annotations

import streamlit as st

from ui import address
from ui.page import Page, escape


def two_plans(page: Page) -> tuple[str, str] | None:
    """The two plans that are compared, kept in the address; None until they are two."""
    offered = page.chosen if len(page.chosen) >= 2 else list(page.plans)
    one = _picked("a", offered, offered[0])
    other = _picked("b", offered, next(p for p in offered if p != one))
    left, middle, right = st.columns([5, 2, 5], vertical_alignment="bottom")
    with left:
        _picker(page, "a", offered, one)
    with middle:
        st.button(
            page.words("compare.swap"),
            icon=":material/swap_horiz:",
            on_click=address.write,
            kwargs={"a": other, "b": one},
            width="stretch",
            key="swap",
        )
    with right:
        _picker(page, "b", offered, other)
    if one == other:
        st.warning(page.words("compare.same_plan"))
        return None
    if page.plans[one]["level"] != page.plans[other]["level"]:
        st.caption(escape(page.words("compare.levels")))
    return one, other


def _picked(key: str, offered: list[str], default: str) -> str:
    asked = address.one(key)
    return asked if asked in offered else default


def _picker(page: Page, key: str, offered: list[str], chosen: str) -> None:
    widget = f"plan_{key}"
    st.session_state[widget] = chosen

    def changed() -> None:
        address.write(**{key: st.session_state[widget]})

    st.selectbox(
        page.words(f"compare.plan_{key}"),
        offered,
        format_func=page.plan_label,
        key=widget,
        on_change=changed,
    )
