"""Measures that make places of different size comparable, each with its formula and numbers."""

from __future__ import annotations

import html
from collections.abc import Sequence

import streamlit as st

from analytics import measures, target_tables
from analytics.measures import NATION_SHARE, Ratio
from analytics.trajectories import Figure
from ui import address, chart_blocks, formats, tables
from ui.charts import Figure as Drawing
from ui.page import Page, escape
from ui.tables import Column
from ui.views import targets_said, targets_style
from ui.views.targets_choice import Choice

_ROW = 46


def show(page: Page, choice: Choice, figures: Sequence[Figure]) -> None:
    """The section: one measure as bars, all of them as a table."""
    words = page.words
    st.subheader(words("targets.measures", year=choice.year), anchor=False)
    found = measures.ratios(figures, choice.year)
    if not found:
        st.info(words("targets.no_measures", year=choice.year))
        return
    groups: dict[str, list[Ratio]] = {}
    for row in found:
        groups.setdefault(_key(row), []).append(row)
    chosen = _choose(page, groups)
    rows = groups[chosen]
    st.caption(escape(_formula(page, rows[0])))
    alt = words(
        "targets.measure_alt",
        measure=_name(page, rows[0]),
        facts="; ".join(f"{_who(page, r)}: {targets_said.ratio(page, r)}" for r in rows),
    )
    chart_blocks.draw(page, _bars(page, rows, figures), key="measure", alt=alt)
    targets_said.sources(page, [f for r in rows for f in (r.numerator, r.denominator)], "measure")
    tables.twin(page, found, _columns(page), key="measure_table", alt=alt)  # type: ignore[arg-type] # ratios
    targets_said.excel(page, target_tables.ratios_table(found), "measures")


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


def _choose(page: Page, groups: dict[str, list[Ratio]]) -> str:
    options = list(groups)
    asked = address.one("by", options[0])
    st.session_state["targets_by"] = asked if asked in options else options[0]

    def changed() -> None:
        chosen = st.session_state["targets_by"]
        address.write(by=chosen if chosen != options[0] else None)

    st.selectbox(
        page.words("targets.choose_measure"),
        options,
        format_func=lambda key: _name(page, groups[key][0]),
        key="targets_by",
        on_change=changed,
    )
    return str(st.session_state["targets_by"])


def _who(page: Page, row: Ratio) -> str:
    """A bar's name: the place, the kind of figure, and the source where it is a plan."""
    kind = page.words.code("figure_kind_short", row.numerator.kind)
    return page.words("targets.bar", place=row.place, kind=kind)


def _bar_name(page: Page, row: Ratio, rows: Sequence[Ratio]) -> str:
    """A bar's name, with the source of what it is measured against where several bars share one."""
    name = _who(page, row)
    if sum(_who(page, other) == name for other in rows) < 2:
        return name
    return page.words(
        "targets.bar_of", name=name, source=targets_said.source(page, row.denominator)
    )


def _worked(page: Page, row: Ratio) -> str:
    above, below = (targets_said.value(page, f) for f in (row.numerator, row.denominator))
    return page.words("targets.worked", above=above, below=below)


def _columns(page: Page) -> list[Column]:
    words = page.words
    head = {key: f"plan:{words(f'targets.column.{key}')}" for key in _HEADS}
    return [
        Column(head["measure"], lambda r: _name(page, r), 230, pinned=True),
        Column(head["place"], lambda r: r.place, 120),
        Column(head["kind"], lambda r: words.code("figure_kind", r.numerator.kind), 150),
        Column(head["value"], lambda r: targets_said.ratio(page, r), 110),
        Column(head["worked"], lambda r: _worked(page, r), 300),
        Column(head["source"], lambda r: _sources(page, r), 320),
    ]


_HEADS = ("measure", "place", "kind", "value", "worked", "source")


def _sources(page: Page, row: Ratio) -> str:
    return " / ".join(
        dict.fromkeys(targets_said.source(page, f) for f in (row.numerator, row.denominator))
    )


def _bars(page: Page, rows: Sequence[Ratio], figures: Sequence[Figure]) -> Drawing:
    """One bar a place and source; the ends of a range as a whisker."""
    looks = targets_style.look(page, figures)
    scale = 100 if rows[0].form == "share" else 1
    lows = [row.low * scale for row in rows]
    names = [
        "<br>".join(map(html.escape, formats.wrapped(_bar_name(page, row, rows), 26)))
        + ("\u200b" * at)  # two sources of one place are two bars
        for at, row in enumerate(rows)
    ]
    peak = max(row.high * scale for row in rows)
    above, below = (
        page.words.code("unit_code", f.unit) for f in (rows[0].numerator, rows[0].denominator)
    )
    key = "targets.percent_axis" if scale == 100 else "targets.ratio_axis"
    unit = page.words(key, above=above, below=below)
    return {
        "data": [
            {
                "type": "bar",
                "orientation": "h",
                "y": names,
                "x": lows,
                "text": [html.escape(targets_said.ratio(page, row)) for row in rows],
                "textposition": "outside",
                "constraintext": "none",
                "cliponaxis": False,
                "showlegend": False,
                "customdata": [html.escape(_worked(page, row)) for row in rows],
                "hovertemplate": "%{text}<br>%{customdata}<extra></extra>",
                "marker": {
                    "color": [
                        targets_style.colour(r.place, r.numerator.is_nation, looks) for r in rows
                    ]
                },
                "error_x": {
                    "type": "data",
                    "symmetric": False,
                    "array": [(row.high - row.low) * scale for row in rows],
                    "arrayminus": [0] * len(rows),
                    "visible": any(row.high > row.low for row in rows),
                },
            }
        ],
        "layout": {
            "height": int(len(rows) * _ROW + 90),
            "margin": {"l": 8, "r": 24, "t": 10, "b": 8},
            "bargap": 0.35,
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "dragmode": False,
            "yaxis": {
                "autorange": "reversed",
                "automargin": True,
                "fixedrange": True,
                "type": "category",
            },
            "xaxis": {
                "title": {"text": html.escape(unit)},
                "range": [0, peak * 1.3 or 1],
                "tickformat": ",.0f" if peak > 5 else ",.1f",
                "gridcolor": "rgba(128,128,128,0.22)",
                "zeroline": False,
                "fixedrange": True,
                "automargin": True,
            },
        },
    }
