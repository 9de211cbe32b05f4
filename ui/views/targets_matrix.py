"""Indicators by place for one year: every value with its comparator, every cell with its source."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
import streamlit as st

from analytics import target_queries, target_tables
from analytics.trajectories import Figure
from ui.page import Page, escape
from ui.views import targets_choice, targets_said
from ui.views.targets_choice import Choice

_WIDTHS = {0: 230, 4: 210}  # pixels, by position: the label, and the nation beside three plans


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


def show(page: Page, choice: Choice, figures: Sequence[Figure]) -> None:
    """The section."""
    words = page.words
    st.subheader(words("targets.matrix", year=choice.year), anchor=False)
    if choice.headlines:
        targets_choice.toggle(page)
    indicators = _indicators(choice, figures)
    shown = target_tables.in_matrix(figures, choice.year, indicators)
    columns = _columns(page, choice, shown)
    labels = _labels(figures, choice)
    st.caption(escape(words("targets.matrix_help")))
    lines = [[f for f in shown if f.indicator == code] for code in indicators]
    if not lines:
        st.info(words("targets.none"))
        return
    names = _unique([words("columns.indicator"), *(c.heading for c in columns)])
    cells = [
        pa.array([labels.get(code, code) for code in indicators]),
        *(pa.array([_cell(page, column, line) for line in lines]) for column in columns),
    ]
    picked = _draw(page, pa.table(dict(zip(names, cells, strict=True))), names, len(lines))
    if picked:
        row, name = picked
        at = names.index(name) - 1 if name in names else -1
        chosen = columns if at < 0 else [columns[at]]
        _evidence(page, labels.get(indicators[row], ""), chosen, lines[row])
    targets_said.sources(page, shown, "matrix")
    targets_said.excel(page, target_tables.figures_table(shown), "matrix")


def _indicators(choice: Choice, figures: Sequence[Figure]) -> list[str]:
    first = [row["indicator"] for row in choice.headlines]
    if first and not choice.show_all:
        return first
    of_year = target_tables.in_matrix(figures, choice.year, [f.indicator for f in figures])
    stated = [f.indicator for f in of_year if f.plan_id]
    return list(dict.fromkeys([*first, *stated, *(f.indicator for f in of_year)]))


def _labels(figures: Sequence[Figure], choice: Choice) -> dict[str, str]:
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


def _unique(names: Sequence[str]) -> list[str]:
    seen: dict[str, int] = {}
    for name in names:
        seen[name] = seen.get(name, 0) + 1
    counts: dict[str, int] = {}
    found = []
    for name in names:
        counts[name] = counts.get(name, 0) + 1
        found.append(name if seen[name] == 1 else f"{name} ({counts[name]})")
    return found


def _cell(page: Page, column: _Place, line: Sequence[Figure]) -> str:
    own = [f for f in line if column.holds(f)]
    if not own:
        return page.words("common.not_stated" if column.plan_id else "targets.no_published")
    return "; ".join(dict.fromkeys(_said(page, f) for f in own))


def _said(page: Page, f: Figure) -> str:
    text = targets_said.value(page, f)
    if f.kind == "actual":
        text = page.words("targets.actual_value", value=text)
    if f.year is None:
        text = page.words("targets.no_year", value=text)
    return page.words("targets.added_value", value=text) if f.added_by else text


def _draw(page: Page, table: pa.Table, names: list[str], count: int) -> tuple[int, str] | None:
    """The table; the row and column that a person selected come back."""
    widths: dict[str, Any] = {
        name: st.column_config.Column(width=_WIDTHS.get(at, 150), pinned=at == 0)
        for at, name in enumerate(names)
    }
    event: Any = st.dataframe(
        table,
        hide_index=True,
        column_config=widths,
        row_height=64,
        height=min(720, 38 + 65 * count),
        on_select="rerun",
        selection_mode=["single-cell", "single-row"],
        alt=page.words("targets.matrix_alt", count=page.number(count)),
        key="matrix",
    )
    chosen = event["selection"]
    for row, name in chosen.get("cells", []):
        if row < count:
            return int(row), str(name)
    for row in chosen.get("rows", []):
        if row < count:
            return int(row), ""
    return None


def _evidence(page: Page, label: str, columns: Sequence[_Place], line: Sequence[Figure]) -> None:
    """Where each value of the selected cell stands: sentence and lines, or document and address."""
    with st.container(border=True):
        st.markdown(f"**{escape(label)}**")
        for column in columns:
            own = [f for f in line if column.holds(f)]
            st.markdown(f"**{escape(column.heading)}**: {escape(_cell(page, column, line))}")
            for f in own:
                if f.plan_id:
                    _stated(page, f)
                else:
                    _published(page, f)


def _stated(page: Page, f: Figure) -> None:
    st.caption(escape(targets_said.source(page, f)))
    st.text(f.sentence or f.phrase or "")
    if f.line is None:
        return
    found = page.rows(target_queries.lines_around, filtered=False, plan=f.plan_id, line=f.line)
    body = "".join(
        f"<div><span>{row['line']}</span>{_line(row['text'], row['is_target'])}</div>"
        for row in found
    )
    with st.expander(page.words("targets.around"), key=f"around_{f.target_id}"):
        st.html(f"<div class='source-lines'>{body}</div>")


def _line(text: str, marked: bool) -> str:
    safe = html.escape(text)
    return f"<mark>{safe}</mark>" if marked else f"<i style='font-style:normal'>{safe}</i>"


def _published(page: Page, f: Figure) -> None:
    words = page.words
    said = words(
        "targets.published",
        kind=words.code("figure_kind", f.kind),
        value=targets_said.value(page, f),
        when=targets_said.when(page, f),
        source=targets_said.source(page, f),
        basis=words.code("year_basis", f.year_basis),
        confidence=words.code("figure_confidence", f.confidence),
    )
    address = f"  \n{targets_said.link(f.source_url)}" if f.source_url else ""
    st.markdown(f"- {escape(said)}{address}")
