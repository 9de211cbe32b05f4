"""What each place promised: a matrix indicator x plan beside the nation, and cooperative counts."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from analytics import page_queries, queries
from ui import chart_blocks, charts, export, formats, header, tables
from ui.charts import Point
from ui.page import Page, Row, escape
from ui.tables import Column


def show(page: Page) -> None:
    """The page."""
    _summary(page)
    _matrix(page)
    _counts(page)
    header.sources(page)
    export.button(page)


def _summary(page: Page) -> None:
    lines = []
    for row in page.rows(queries.overview, filters=page.filters.only("plan")):
        key = "targets.states" if row["targets"] else "targets.states_none"
        lines.append(
            page.words(
                key,
                plan=escape(page.plan_label(row["plan_id"])),
                count=page.number(row["targets"]),
            )
        )
    st.markdown("\n".join(f"- {line}" for line in lines))


def _matrix(page: Page) -> None:
    st.subheader(page.words("targets.matrix"), anchor=False)
    rows = page.rows(queries.targets_matrix)
    if not rows:
        st.info(page.words("targets.none"))
        return
    st.caption(page.words("targets.matrix_help"))
    nation = _by_indicator(page.rows(page_queries.national_targets, filtered=False))
    lines = _lines(rows)
    columns = [Column("indicator", lambda line: _label(page, line[0]), 250, pinned=True)]
    columns += [_plan_column(page, plan_id) for plan_id in page.chosen]
    columns.append(Column("nation", lambda line: _nation(page, nation, line[0]), 190))
    picked = _draw(page, lines, columns)
    for at in picked:
        _evidence(page, lines[at], nation)


def _draw(page: Page, lines: Sequence[list[Row]], columns: Sequence[Column]) -> list[int]:
    alt = page.words("targets.matrix_alt", count=page.number(len(lines)))
    return tables.show(
        page,
        lines,  # type: ignore[arg-type] # a line holds the rows of one indicator
        columns,
        key="matrix",
        alt=alt,
        row_height=52,
        height=min(640, 42 + 53 * len(lines)),
        selectable=True,
    )


def _lines(rows: Sequence[Row]) -> list[list[Row]]:
    """Rows of one indicator (or of one target that fits none) together, in the order stated."""
    lines: dict[str, list[Row]] = {}
    current = ""
    for row in rows:
        if row["stated"] and row["indicator"] is None:
            current = str(row["target_id"])
        lines.setdefault(str(row["indicator"] or current), []).append(row)
    return list(lines.values())


def _label(page: Page, row: Row) -> str:
    return str(row["label"] or row["phrase"] or page.words("targets.no_indicator"))


def _plan_column(page: Page, plan_id: str) -> Column:
    def cell(line: list[Row]) -> str:
        own = [row for row in line if row["plan_id"] == plan_id and row["stated"]]
        if not own:
            return page.words("common.not_stated")
        return "; ".join(_value(page, row) for row in own)

    return Column(f"plan:{page.plan_label(plan_id)}", cell, 165)  # type: ignore[arg-type] # rows of one indicator


def _value(page: Page, row: Row) -> str:
    text = formats.target(
        row["value"], row["value_max"], row["unit"], row["comparator"], page.words
    )
    return page.words("targets.in_year", value=text, year=row["year"]) if row["year"] else text


def _by_indicator(rows: Sequence[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row["indicator_code"], []).append(row)
    return found


def _nation(page: Page, nation: dict[str, list[Row]], row: Row) -> str:
    stated = [
        n for n in nation.get(row["indicator"] or "", []) if n["year"] == (row["year"] or 2030)
    ]
    values = dict.fromkeys(_value(page, one) for one in stated)
    return "; ".join(values) or page.words("common.dash")


def _evidence(page: Page, line: Sequence[Row], nation: dict[str, list[Row]]) -> None:
    st.markdown(f"**{escape(_label(page, line[0]))}**")
    for row in line:
        if row["stated"]:
            place = page.words(
                "targets.sentence", plan=page.plan_label(row["plan_id"]), line=str(row["line"])
            )
            st.caption(escape(place))
            st.text(row["sentence"] or row["phrase"] or "")
    for one in nation.get(line[0]["indicator"] or "", []):
        source = page.words(
            "targets.national_source",
            value=_value(page, one),
            document=str(one["document"] or ""),
        )
        st.caption(escape(source))
        if one["source_url"]:
            st.caption(escape(str(one["source_url"])))


def _counts(page: Page) -> None:
    st.subheader(page.words("targets.counts"), anchor=False)
    st.caption(page.words("targets.counts_help"))
    rows = page.rows(queries.cooperative_counts)
    numbers = [row for row in rows if row["value"] is not None and row["year"]]
    look: dict[str, int] = {}
    for plan_id in page.chosen:
        plan = page.plans[plan_id]
        for place in (plan["province"], plan["province_today"], plan["locality"]):
            if place:
                look.setdefault(place, page.look(plan_id))
    points = [
        Point(
            place=row["locality"],
            year=row["year"],
            value=row["value"],
            label=_count_label(page, row),
            is_target=row["kind"] != "actual",
            is_nation=row["level"] == "national",
        )
        for row in numbers
    ]
    figure = charts.trajectories(
        points,
        (page.words("targets.provinces"), page.words("columns.nation")),
        page.words("targets.axis"),
        look,
        page.words,
    )
    alt = page.words("targets.counts_alt")
    chart_blocks.draw(page, figure, key="counts", alt=alt)
    for row in rows:
        if row["kind"] == "none":
            st.caption(escape(page.words("targets.no_figure", place=row["locality"])))
    columns = [
        Column("locality", lambda r: r["locality"], 130, pinned=True),
        Column("year", lambda r: str(r["year"] or ""), 60),
        Column("kind", lambda r: page.words.code("figure_kind", r["kind"]), 150),
        Column("value", lambda r: _count_label(page, r), 150),
        Column("document", lambda r: r["document"] or "", 300),
        Column("source_url", lambda r: r["source_url"] or _line_of(page, r), 320),
    ]
    tables.twin(page, numbers, columns, key="counts_table", alt=alt)
    st.caption(page.words("targets.merger"))


def _count_label(page: Page, row: Row) -> str:
    return formats.target(row["value"], row["value_max"], None, row["comparator"], page.words)


def _line_of(page: Page, row: Row) -> str:
    if row["line"] is None:
        return ""
    return page.words(
        "targets.sentence", plan=page.plan_label(row["plan_id"]), line=str(row["line"])
    )
