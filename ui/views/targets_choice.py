"""What the page /targets is asked to show: indicator, year, further places; kept in the address."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from analytics import target_queries
from analytics.measures import measures
from ui import address
from ui.page import Page, Row

YEAR = 2030
_WIDGET = "targets_"


@dataclass(frozen=True, slots=True)
class Choice:
    """One state of the page's own controls.

    Attributes
    ----------
    indicator : str
        Code of the indicator whose way to its target is drawn.
    label, unit : str
        Its name, and the code of its unit.
    places : tuple of str
        Places beside those of the chosen plans.
    headlines : list of dict
        What the resolution itself sets numbers for; empty where no plan names a resolution.
    """

    indicator: str
    label: str
    unit: str | None
    year: int
    places: tuple[str, ...]
    show_all: bool
    headlines: list[Row]

    @property
    def is_growth(self) -> bool:
        """Whether the indicator says how fast something grows."""
        return self.indicator in measures().growth


def ask(page: Page) -> Choice:
    """Draw the controls; what is not known in the address falls back to the default."""
    known = {row["indicator"]: row for row in page.rows(target_queries.known_indicators)}
    left, middle, right = st.columns([5, 2, 5], vertical_alignment="bottom")
    with left:
        indicator = _one(page, "indicator", list(known), lambda v: str(known[v]["label"] or v))
    with middle:
        years = [str(year) for year in page.ask(target_queries.years)]
        year = _one(page, "year", years, str, default=str(YEAR))
    with right:
        places = _places(page, indicator)
    chosen = known.get(indicator, {})
    return Choice(
        indicator=indicator,
        label=str(chosen.get("label") or indicator),
        unit=chosen.get("unit"),
        year=int(year or YEAR),
        places=places,
        show_all=address.one("show") == "all",
        headlines=page.rows(target_queries.headlines),
    )


def _one(
    page: Page, key: str, options: list[str], label: Callable[[str], str], default: str = ""
) -> str:
    """A list of which one is chosen; the default leaves the address."""
    widget = _WIDGET + key
    first = default if default in options else (options[0] if options else "")
    asked = address.one(key, first)
    st.session_state[widget] = asked if asked in options else (first or None)

    def changed() -> None:
        chosen = st.session_state[widget]
        address.write(**{key: chosen if chosen != first else None})

    st.selectbox(
        page.words(f"targets.choose_{key}"),
        options,
        format_func=label,
        placeholder=page.words("filters.all"),
        key=widget,
        on_change=changed,
    )
    return str(st.session_state[widget] or first)


def _places(page: Page, indicator: str) -> tuple[str, ...]:
    widget = _WIDGET + "place"
    found = page.rows(target_queries.published_places, filtered=False, indicator=indicator)
    counts = {row["place"]: row["of_indicator"] for row in found}
    asked = [place for place in address.values().get("place", ()) if place in counts]
    st.session_state[widget] = asked

    def changed() -> None:
        address.write(place=list(st.session_state[widget]))

    def label(place: str) -> str:
        count = page.number(counts[place])
        return page.words("targets.place_option", place=place, count=count)

    st.multiselect(
        page.words("targets.choose_place"),
        list(counts),
        format_func=label,
        placeholder=page.words("targets.place_placeholder"),
        help=page.words("targets.place_help"),
        key=widget,
        on_change=changed,
    )
    return tuple(asked)


def switch(page: Page, key: str, options: list[str], default: str) -> str:
    """A small switch kept in the address."""
    widget = _WIDGET + key
    asked = address.one(key, default)
    value = asked if asked in options else default
    st.session_state[widget] = value

    def changed() -> None:
        chosen = st.session_state[widget]
        address.write(**{key: chosen if chosen != default else None})

    st.segmented_control(
        page.words(f"targets.{key}.label"),
        options,
        format_func=lambda v: page.words(f"targets.{key}.{v}"),
        required=True,
        key=widget,
        on_change=changed,
    )
    return value


def base_year(page: Page, years: list[int], automatic: str) -> int | None:
    """The year that is 100, or null for the last actual of each place."""
    options = ["", *map(str, sorted(set(years), reverse=True))]
    widget = _WIDGET + "base"
    asked = address.one("base")
    value = asked if asked in options else ""
    st.session_state[widget] = value
    st.selectbox(
        page.words("targets.base"),
        options,
        format_func=lambda v: v or automatic,
        key=widget,
        on_change=lambda: address.write(base=st.session_state[widget] or None),
    )
    return int(value) if value else None
