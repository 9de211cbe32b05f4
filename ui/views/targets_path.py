"""One indicator on its way to its target: actuals, promises, the straight line, needed growth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from analytics import target_queries, target_tables, trajectories
from analytics.trajectories import Figure, Need
from ui import address, chart_blocks, formats, rows
from ui.page import Page, Row
from ui.views import targets_choice, targets_said, targets_style
from ui.views.targets_choice import Choice
from ui.views.targets_figure import Break, Panel, draw
from ui.views.targets_files import Files
from ui.views.targets_growth import show as show_growth


@dataclass(frozen=True, slots=True)
class _Scale:
    """How values become heights: as they are, or as an index on a base of each place."""

    bases: dict[tuple[str, int], Figure]
    is_index: bool

    def heights(self, f: Figure) -> tuple[float, float] | None:
        """Both ends of a figure on the axis, or null where it has no base."""
        if not self.is_index:
            return f.value, f.top
        base = self.bases.get((f.place, f.segment if f.segment is not None else -1))
        return trajectories.indexed(f, base) if base else None


def show(page: Page, choice: Choice, figures: Sequence[Figure], files: Files) -> str:
    """Draw the section to its chart; what stands under that comes back as safe HTML."""
    words = page.words
    heading = rows.heading(words("targets.path", indicator=choice.label))
    if not figures:
        return heading + rows.small(words("targets.no_figures", indicator=choice.label))
    if choice.is_growth:
        return show_growth(page, choice, figures, heading, files)
    needs = trajectories.needs(figures)
    facts = page.of_plans("facts", lambda: tuple(_facts(page, figures, needs)))
    st.html(heading + rows.listed(facts))
    scale = _scale(page, figures)
    cuts = page.rows(
        target_queries.breaks,
        filtered=False,
        places=targets_said.names(figures),
        indicator=choice.indicator,
    )
    breaks = [
        Break(trajectories.year_point(row["date"]), formats.day(row["date"], words), row["place"])
        for row in cuts
    ]
    alt = words("targets.path_alt", indicator=choice.label, facts=_plain(facts))
    figure = page.of_plans(
        "path",
        lambda: draw(
            page, _panels(page, choice, figures, needs, scale), breaks, is_index=scale.is_index
        ),
    )
    chart_blocks.draw(page, figure, key="path", alt=alt)
    files["figures"] = target_tables.figures_table(figures)
    files["needs"] = target_tables.needs_table(needs)
    return (
        rows.small(*_notes(page, figures, scale, needs))
        + "".join(dict.fromkeys(_why(page, cut) for cut in cuts))
        + rows.kept(page, "figures", lambda: _behind(page, figures, alt))
    )


def _behind(page: Page, figures: Sequence[Figure], alt: str) -> str:
    return targets_said.sources(page, figures) + targets_said.table(page, figures, alt)


def _scale(page: Page, figures: Sequence[Figure]) -> _Scale:
    views = ["value", "index"]
    if address.one("view") != "index":  # without columns: each costs the reader a part of a repaint
        targets_choice.switch(page, "view", views, "value")
        return _Scale({}, False)
    left, right = st.columns([2, 3], vertical_alignment="bottom")
    with left:
        targets_choice.switch(page, "view", views, "value")
    with right:
        years = [f.year for f in figures if f.year and not f.is_target]
        year = targets_choice.base_year(page, years, page.words("targets.base_last"))
    return _Scale(trajectories.bases(figures, year), True)


def _facts(page: Page, figures: Sequence[Figure], needs: Sequence[Need]) -> list[str]:
    """One sentence a target: what it is, what was last counted, what each year must bring."""
    said = [_fact(page, need, figures) for need in needs if need.reason != "past"]
    stating = {need.target.plan_id for need in needs}
    missing = [page.plan_label(p) for p in page.chosen if p not in stating]
    if missing:
        said.append(page.words("targets.fact_none", plans=", ".join(missing)))
    return said


def _fact(page: Page, need: Need, figures: Sequence[Figure]) -> str:
    words = page.words
    target = need.target
    agree = [
        f
        for f in figures
        if (f.kind, f.place, f.year, f.stated, f.plan_id)
        == (target.kind, target.place, target.year, target.stated, target.plan_id)
    ]
    about = {
        "place": need.place,
        "target": targets_said.value(page, target),
        "year": target.year or words("common.not_stated"),
        "source": "; ".join(dict.fromkeys(_short(page, f) for f in agree)),
    }
    if need.last is None or need.low is None:
        reason = words(f"targets.reason.{need.reason}")
        return words("targets.fact_unknown", reason=reason, **about)
    return words(
        "targets.fact_reached" if need.reached else "targets.fact",
        last=targets_said.value(page, need.last),
        when=targets_said.when(page, need.last),
        growth=targets_said.growth(page, need),
        **about,
    )


def _short(page: Page, f: Figure) -> str:
    return page.plan_label(f.plan_id) if f.plan_id else targets_said.source(page, f)


def _plain(facts: Sequence[str]) -> str:
    return " ".join(facts).replace("**", "")


def _panels(
    page: Page, choice: Choice, figures: Sequence[Figure], needs: Sequence[Need], scale: _Scale
) -> list[Panel]:
    """Places above the nation, whose numbers are far larger; on an index all in one panel."""
    look = targets_style.look(page, figures)
    traces = {
        nation: targets_style.traces(
            page,
            [f for f in figures if f.is_nation is nation],
            [n for n in needs if n.target.is_nation is nation],
            look,
            scale.heights,
        )
        for nation in (False, True)
    }
    words = page.words
    unit = words.code("unit_code", choice.unit) if choice.unit else ""
    key = "targets.share_axis" if choice.unit == "%" else "targets.unit_axis"
    title = words("targets.index_axis") if scale.is_index else words(key, unit=unit)
    if scale.is_index:
        return [Panel(words("targets.all_places"), traces[False] + traces[True], title)]
    found = [
        Panel(words("targets.provinces"), traces[False], title),
        Panel(words("columns.nation"), traces[True], title),
    ]
    return [panel for panel in found if panel.traces]


def _notes(
    page: Page, figures: Sequence[Figure], scale: _Scale, needs: Sequence[Need]
) -> list[str]:
    words = page.words
    notes = [words("targets.path_help")]
    forms = {need.form for need in needs if need.low is not None}
    notes += [words(f"targets.formula.{form}") for form in sorted(forms)]
    if scale.is_index:
        notes.append(words("targets.formula.index"))
        notes += _base_notes(page, figures, scale)
    return notes


def _why(page: Page, cut: Row) -> str:
    """Why a series is cut, in the page's language, and which documents say so."""
    said = rows.rich(str(cut.get(f"reason_{page.words.language}") or cut["reason"]))
    if cut.get("source"):
        named = "; ".join(map(targets_said.anchor, cut["source"].split("; ")))
        said += " " + page.words("common.source", text=named)
    return f"<p class='small-print quiet'>{said}</p>"


def _base_notes(page: Page, figures: Sequence[Figure], scale: _Scale) -> list[str]:
    """Which base each place has, the sources that differ from it, and who has none."""
    notes = []
    for (place, segment), base in scale.bases.items():
        same_day = [
            f
            for f in figures
            if not f.is_target and f.place == place and f.segment == segment and f.at == base.at
        ]
        others = dict.fromkeys(
            targets_said.number(page, f) for f in same_day if f.stated != base.stated
        )
        key = "targets.base_one" if not others else "targets.base_several"
        notes.append(
            page.words(
                key,
                place=place,
                value=targets_said.number(page, base),
                when=targets_said.when(page, base),
                source=targets_said.source(page, base),
                others="; ".join(others),
            )
        )
    without = [
        p for p in targets_said.names(figures) if all(p != place for place, _ in scale.bases)
    ]
    if without:
        notes.append(page.words("targets.base_none", places=", ".join(without)))
    return notes
