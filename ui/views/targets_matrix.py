"""Indicators by place for one year: every value with its comparator, every cell with its source."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass

from analytics import target_tables
from analytics.trajectories import Figure
from ui import address, rows
from ui.page import Page
from ui.rows import Cell
from ui.tables import Column
from ui.views import targets_said
from ui.views.targets_choice import Choice
from ui.views.targets_files import Files

_LABEL, _WIDE = 210, 190  # relative widths of the first column, and of published figures
_TALL = 15  # indicators from which the table is scrolled under its heads


@dataclass(frozen=True, slots=True)
class _Place:
    """One column: what a plan states, or what is published of a place."""

    heading: str
    plan_id: str | None = None
    place: str | None = None

    def holds(self, f: Figure) -> bool:
        """Whether a figure belongs in the column."""
        return (
            f.plan_id == self.plan_id if self.plan_id else f.place == self.place and not f.plan_id
        )


def written(page: Page, choice: Choice, figures: Sequence[Figure], files: Files) -> str:
    """The section."""
    words = page.words
    heading = rows.heading(words("targets.matrix", year=choice.year))
    indicators = _indicators(choice, figures)
    shown = target_tables.in_matrix(figures, choice.year, indicators)
    places = _columns(page, choice, shown)
    named = labels(figures, choice)
    lines = [[f for f in shown if f.indicator == code] for code in indicators]
    if not lines:
        return heading + rows.small(words("targets.none")) + _which(page, choice)
    columns = [
        Column("indicator", lambda at: named.get(indicators[at], indicators[at]), _LABEL),
        *(_column(page, place, indicators, lines) for place in places),
    ]
    alt = words("targets.matrix_alt", count=page.number(len(lines)))
    tall = len(lines) > _TALL
    files["matrix"] = target_tables.figures_table(shown)
    return (
        heading
        + _which(page, choice)
        + rows.small("" if page.printing else words("targets.matrix_help"))
        + rows.kept(
            page,
            "matrix",
            lambda: (
                rows.table(page, range(len(lines)), columns, alt=alt, tall=tall)
                + targets_said.sources(page, shown)
            ),
        )
    )


def _which(page: Page, choice: Choice) -> str:
    """The way between the resolution's indicators and all."""
    if not choice.headlines or page.printing:
        return ""
    key = "targets.show_few" if choice.show_all else "targets.show_all"
    where = address.opener(None, show=None if choice.show_all else "all")
    said = html.escape(page.words(key))
    return f"<p class='small-print stays'><a href='{where}' target='_self'>{said}</a></p>"


def _column(
    page: Page, place: _Place, indicators: Sequence[str], lines: Sequence[Sequence[Figure]]
) -> Column:
    """A plan, a place or the nation: its figure for each indicator, and the way to its source."""

    def cell(at: int) -> Cell | str:
        said = _cell(page, place, lines[at])
        own = [f for f in lines[at] if place.holds(f)]
        if not own:
            return said
        label = f"{own[0].label or own[0].phrase or ''}, {place.heading}: {said}"
        where = targets_said.proof(page, indicators[at], place.plan_id or place.place or "")
        return Cell(said, where, label, own[0].value)

    return Column(f"plan:{place.heading}", cell, _WIDE if not place.plan_id else 150)


def _indicators(choice: Choice, figures: Sequence[Figure]) -> list[str]:
    first = [row["indicator"] for row in choice.headlines]
    if first and not choice.show_all:
        return first
    of_year = target_tables.in_matrix(figures, choice.year, [f.indicator for f in figures])
    stated = [f.indicator for f in of_year if f.plan_id]
    return list(dict.fromkeys([*first, *stated, *(f.indicator for f in of_year)]))


def labels(figures: Sequence[Figure], choice: Choice) -> dict[str, str]:
    """Name of each indicator; a target that fits none is named by its own words."""
    named = {row["indicator"]: row["label"] for row in choice.headlines}
    return {f.indicator: f.label or f.phrase or f.indicator for f in figures} | named


def _columns(page: Page, choice: Choice, shown: Sequence[Figure]) -> list[_Place]:
    """Every chosen plan, also one that states nothing; the nation; then the published places.

    Places that a person chose stay without a figure too; provinces of the plans only with one.
    """
    plans = [_Place(page.plan_label(p), plan_id=p) for p in page.chosen]
    nations = dict.fromkeys(f.place for f in shown if f.is_nation)
    others = dict.fromkeys(f.place for f in shown if not f.is_nation and not f.plan_id)
    others |= dict.fromkeys(choice.places)
    heading = page.words("columns.nation")
    return [
        *plans,
        *(_Place(heading, place=n) for n in nations),
        *(_Place(page.words("targets.published_of", place=p), place=p) for p in others),
    ]


def _cell(page: Page, column: _Place, line: Sequence[Figure]) -> str:
    own = [f for f in line if column.holds(f)]
    if not own:
        return page.words("common.not_stated" if column.plan_id else "targets.no_published")
    return "; ".join(dict.fromkeys(said_of(page, f) for f in own))


def said_of(page: Page, f: Figure) -> str:
    """A figure with what must be said of it: that it was counted, has no year, was added."""
    text = targets_said.value(page, f)
    if f.kind == "actual":
        text = page.words("targets.actual_value", value=text)
    if f.year is None:
        text = page.words("targets.no_year", value=text)
    return page.words("targets.added_value", value=text) if f.added_by else text
