"""Controls that several pages share, each keeping its state in the address."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from ui import address
from ui.page import Page
from ui.rows import opener


def chosen(key: str, options: Sequence[str]) -> str:
    """What the address states for a switch, or its default."""
    asked = address.one(key, options[0])
    return asked if asked in options else options[0]


@dataclass(frozen=True, slots=True)
class Switch:
    """A few values of which one is shown; the first is the default.

    Attributes
    ----------
    key : str
        Name of the value in the address.
    group : str
        Where the words stand: ``<group>.label`` and ``<group>.<value>``.
    """

    key: str
    options: Sequence[str]
    group: str


def choice(page: Page, key: str, options: Sequence[str], group: str) -> str:
    """The value of one switch, which is drawn."""
    return choices(page, Switch(key, options, group))[0]


def choices(page: Page, *switches: Switch, note: str = "") -> tuple[str, ...]:
    """The values of switches beside each other, kept in the address; ``note`` stands behind them.

    They are links of one block: a widget each costs the browser more than a table.
    """
    values = tuple(chosen(one.key, one.options) for one in switches)
    if not page.printing:
        said = "".join(
            _links(page, one, value) for one, value in zip(switches, values, strict=True)
        )
        more = f"<p class='small-print quiet'>{html.escape(note)}</p>" if note else ""
        st.html(f"<div class='switches stays no-print'>{said}{more}</div>")
    return values


def _links(page: Page, switch: Switch, chosen_one: str) -> str:
    label = html.escape(page.words(f"{switch.group}.label"))
    found = []
    for at, option in enumerate(switch.options):
        # Another order or view begins at its first part.
        where = opener(None, **{switch.key: option if at else None, "part": None})
        mark = " aria-current='true'" if option == chosen_one else ""
        name = html.escape(page.words(f"{switch.group}.{option}"))
        found.append(f"<li><a href='{where}' target='_self'{mark}>{name}</a></li>")
    return f"<div><p>{label}</p><ul class='ways' aria-label='{label}'>{''.join(found)}</ul></div>"


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
