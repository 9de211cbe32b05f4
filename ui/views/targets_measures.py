"""Measures that make places of different size comparable, each with its formula and numbers."""

from __future__ import annotations

import html
from collections.abc import Sequence

from analytics import measures, target_tables
from analytics.measures import NATION_SHARE, Ratio
from analytics.trajectories import Figure
from ui import address, rows
from ui.page import Page
from ui.rows import Cell
from ui.tables import Column
from ui.views import targets_said, targets_style
from ui.views.targets_choice import Choice
from ui.views.targets_files import Files


def written(page: Page, choice: Choice, figures: Sequence[Figure], files: Files) -> str:
    """The section: the choice of a measure, that one as bars, all of them folded away."""
    words = page.words
    heading = rows.heading(words("targets.measures", year=choice.year))
    found = measures.ratios(figures, choice.year)
    if not found:
        return heading + rows.small(words("targets.no_measures", year=choice.year))
    groups: dict[str, list[Ratio]] = {}
    for row in found:
        groups.setdefault(_key(row), []).append(row)
    chosen = _chosen(list(groups))
    own = groups[chosen]
    alt = words("targets.measure_alt", measure=_name(page, own[0]))
    files["measures"] = target_tables.ratios_table(found)
    return (
        heading
        + _ways(page, groups, chosen)
        + rows.small(_formula(page, own[0]))
        + rows.kept(
            page,
            "measures",
            lambda: (
                rows.table(page, own, _bars(page, own, figures), alt=alt)
                + targets_said.sources(page, [f for r in own for f in (r.numerator, r.denominator)])
                + _every(page, found)
            ),
        )
    )


def _every(page: Page, found: Sequence[Ratio]) -> str:
    label = page.words("targets.all_measures")
    return rows.folded(page, label, rows.table(page, found, _columns(page), alt=label))


def _key(row: Ratio) -> str:
    """What one set of bars shows: the share of the nation is one for each indicator."""
    return (
        f"{row.measure}.{row.numerator.indicator}" if row.measure == NATION_SHARE else row.measure
    )


def _name(page: Page, row: Ratio) -> str:
    if row.measure == NATION_SHARE:
        label = row.numerator.label or row.numerator.indicator
        return page.words("measure.share_of_nation_of", indicator=label)
    return page.words(f"measure.{row.measure}")


def _formula(page: Page, row: Ratio) -> str:
    return page.words(
        "targets.formula.percent" if row.form == "share" else "targets.formula.ratio",
        measure=_name(page, row),
        above=row.numerator.label or row.numerator.indicator,
        below=(row.denominator.label or row.denominator.indicator)
        if row.measure != NATION_SHARE
        else page.words("measure.nation_target"),
    )


def _chosen(options: Sequence[str]) -> str:
    """The measure that the address names, else the first."""
    asked = address.one("by")
    return asked if asked in options else options[0]


def _ways(page: Page, groups: dict[str, list[Ratio]], chosen: str) -> str:
    """The measures as links, the one on show marked: a list to open costs more than the table."""
    if page.printing:
        return ""
    found = []
    for at, (key, own) in enumerate(groups.items()):
        where = address.opener(None, by=key if at else None)
        mark = " aria-current='true'" if key == chosen else ""
        name = html.escape(_name(page, own[0]))
        found.append(f"<li><a href='{where}' target='_self'{mark}>{name}</a></li>")
    label = html.escape(page.words("targets.choose_measure"))
    return f"<ul class='ways stays' aria-label='{label}'>{''.join(found)}</ul>"


def _who(page: Page, row: Ratio) -> str:
    """A bar's name: the place, the kind of figure, and the source where it is a plan."""
    kind = page.words.code("figure_kind_short", row.numerator.kind)
    return page.words("targets.bar", place=row.place, kind=kind)


def _worked(page: Page, row: Ratio) -> Cell:
    """Both numbers of a ratio, each a link to where it stands."""
    above, below = (targets_said.proved(page, f).said for f in (row.numerator, row.denominator))
    return Cell("", more=page.words("targets.worked", above=above, below=below))


def _value(page: Page, row: Ratio) -> Cell:
    return Cell(targets_said.ratio(page, row), sort=row.low)


def _columns(page: Page) -> list[Column]:
    words = page.words
    head = {key: f"plan:{words(f'targets.column.{key}')}" for key in _HEADS}
    return [
        Column(head["measure"], lambda r: _name(page, r), 230),
        Column(head["place"], lambda r: r.place, 120),
        Column(head["kind"], lambda r: words.code("figure_kind", r.numerator.kind), 150),
        Column(head["value"], lambda r: _value(page, r), 110),
        Column(head["worked"], lambda r: _worked(page, r), 300),
        Column(head["source"], lambda r: _sources(page, r), 320),
    ]


_HEADS = ("measure", "place", "kind", "value", "worked", "source")


def _sources(page: Page, row: Ratio) -> str:
    return " / ".join(
        dict.fromkeys(targets_said.source(page, f) for f in (row.numerator, row.denominator))
    )


def _unit(page: Page, row: Ratio) -> str:
    above, below = (page.words.code("unit_code", f.unit) for f in (row.numerator, row.denominator))
    key = "targets.percent_axis" if row.form == "share" else "targets.ratio_axis"
    return page.words(key, above=above, below=below)


def _bars(page: Page, own: Sequence[Ratio], figures: Sequence[Figure]) -> list[Column]:
    """Columns of one measure: a bar a place and source beside what it is made of."""
    looks = targets_style.look(page, figures)
    peak = max(row.high for row in own) or 1.0
    head = {key: f"plan:{page.words(f'targets.column.{key}')}" for key in _HEADS}

    def bar(row: Ratio) -> Cell:
        ink = targets_style.colour(row.place, row.numerator.is_nation, looks)
        ends = (row.low / peak * 100, (row.high - row.low) / peak * 100)
        solid, open_ = (f"width:{end:.2f}%;background-color:{ink}" for end in ends)
        more = f"<i style='{open_};opacity:.45'></i>" if row.high > row.low else ""
        drawn = f"<span class='bar'><i style='{solid}'></i>{more}</span>"
        return Cell(targets_said.ratio(page, row), sort=row.low, more=drawn)

    return [
        Column(head["place"], lambda r: _who(page, r), 170),
        Column(f"plan:{_unit(page, own[0])}", bar, 360),
        Column(head["worked"], lambda r: _worked(page, r), 260),
        Column(head["source"], lambda r: _sources(page, r), 280),
    ]
