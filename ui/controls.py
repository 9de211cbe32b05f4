"""Controls that several pages share, each keeping its state in the address."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import streamlit as st

from ui import address
from ui.page import Page


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
    labels : mapping of str to str
        Words of values that count something.
    """

    key: str
    options: Sequence[str]
    group: str
    labels: Mapping[str, str] = field(default_factory=dict)

    @property
    def value(self) -> str:
        """The value that the address states, or the default."""
        return chosen(self.key, self.options)


def choice(page: Page, key: str, options: Sequence[str], group: str) -> str:
    """The value of one switch, which is drawn."""
    return choices(page, Switch(key, options, group))[0]


def choices(page: Page, *switches: Switch) -> tuple[str, ...]:
    """The values of switches beside each other, which are drawn."""
    if said := written(page, *switches):
        st.html(said)
    return tuple(one.value for one in switches)


def written(page: Page, *switches: Switch, note: str = "") -> str:
    """Switches beside each other as safe HTML; ``note`` stands behind them.

    They are links, to stand in a block with other words: a widget each costs the browser more than
    a table.
    """
    if page.printing:
        return ""
    said = "".join(_links(page, one) for one in switches)
    more = f"<p class='small-print quiet'>{html.escape(note)}</p>" if note else ""
    return f"<div class='switches stays no-print'>{said}{more}</div>"


def _links(page: Page, switch: Switch) -> str:
    ways = []
    for at, option in enumerate(switch.options):
        # Another order or view begins at its first part.
        where = address.opener(None, **{switch.key: option if at else None, "part": None})
        label = switch.labels.get(option) or page.words(f"{switch.group}.{option}")
        ways.append(Way(where, label, option == switch.value))
    return row_of(page.words(f"{switch.group}.label"), ways)


@dataclass(frozen=True, slots=True)
class Way:
    """One of the links of a switch: an address safe in HTML, its words, whether it is in use."""

    where: str
    label: str
    here: bool
    language: str = ""


def row_of(label: str, ways: Sequence[Way], about: str = "") -> str:
    """Links to choose from beside each other as safe HTML; ``about`` explains them when pressed."""
    name = html.escape(label)
    found = []
    for way in ways:
        mark = " aria-current='true'" if way.here else ""
        spoken = f" lang='{way.language}'" if way.language else ""
        link = f"<a href='{way.where}' target='_self'{spoken}{mark}>{html.escape(way.label)}</a>"
        found.append(f"<li>{link}</li>")
    head = f"<p>{name}</p>"
    if about:
        said = html.escape(about)
        head = f"<details class='term'><summary>{name}</summary><p>{said}</p></details>"
    return f"<div>{head}<ul class='ways' aria-label='{name}'>{''.join(found)}</ul></div>"


def pager(page: Page, part: int, parts: int) -> str:
    """The way to the part of a list before and after this one, and which of how many it is."""
    before = _turn(page.words("tasks.previous_part"), part - 1, part > 1)
    after = _turn(page.words("tasks.next_part"), part + 1, part < parts)
    here = page.words("tasks.part", part=page.number(part), parts=page.number(parts))
    return f"<p class='pager stays no-print'>{before}<span>{html.escape(here)}</span>{after}</p>"


def _turn(label: str, part: int, there: bool) -> str:
    said = html.escape(label)
    if not there:
        return f"<a class='take' role='link' aria-disabled='true'>{said}</a>"
    return (
        f"<a class='take' href='{address.opener(None, part=str(part))}' target='_self'>{said}</a>"
    )
