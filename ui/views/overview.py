"""One screen for leaders: findings, plans in figures, clarity, headline targets, what is next."""

from __future__ import annotations

import streamlit as st

from analytics import page_queries, queries
from ui import chart_blocks, charts, export, formats, header, tables
from ui.findings import findings
from ui.page import Page, Row, escape
from ui.tables import Column

MOST_CARDS = 4
NEXT = 5
HEADLINES = (
    "cooperatives",
    "cooperative_members",
    "cooperative_groups",
    "share_good_or_fair",
    "share_in_value_chain",
)


def show(page: Page) -> None:
    """The page."""
    plans = page.rows(queries.overview)
    if not sum(row["tasks"] for row in plans):
        header.nothing(page)
        return
    _findings(page)
    _plans(page, plans)
    left, right = st.columns([1, 1], gap="large")
    with left:
        _clarity(page)
    with right:
        _next(page)
    _headlines(page)
    header.sources(page)
    export.button(page)


def _findings(page: Page) -> None:
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**{page.words('findings.heading')}**")
        for finding in findings(page):
            text, link = st.columns([6, 1], vertical_alignment="center")
            text.markdown(f"- {finding.text}")
            with link:
                page.link(finding.page, page.words("findings.see"), **finding.changes)


def _plans(page: Page, plans: list[Row]) -> None:
    if len(plans) > MOST_CARDS:
        _plan_table(page, plans)
        return
    tops = _tops(page)
    for column, row in zip(st.columns(len(plans)), plans, strict=True):
        with column, st.container(border=True, height="stretch"):
            colour = charts.PALETTE[page.look(row["plan_id"]) % len(charts.PALETTE)]
            st.html(f"<div style='height:.35rem;border-radius:.2rem;background:{colour}'></div>")
            st.markdown(f"**{escape(page.plan_label(row['plan_id']))}**")
            level = page.words.code("level", row["level"])
            st.caption(escape(f"{level} · {row['number'] or page.words('common.no_number')}"))
            first, second = st.columns(2)
            first.metric(page.words("overview.tasks"), page.number(row["tasks"]))
            second.metric(page.words("overview.dated"), page.percent(row["share_dated"]))
            top = tops.get(row["plan_id"])
            if top:
                st.markdown(
                    page.words(
                        "overview.top",
                        agency=escape(top["name"]),
                        tasks=page.number(top["tasks"]),
                        share=escape(page.percent(top["share"])),
                    )
                )
            page.link("tasks", page.words("overview.open"), plan=row["plan_id"])


def _tops(page: Page) -> dict[str, Row]:
    """The named body that leads most in each plan."""
    tops: dict[str, Row] = {}
    for row in page.rows(queries.workload, role="lead"):
        held = tops.get(row["plan_id"])
        if not row["is_collective"] and (held is None or row["tasks"] > held["tasks"]):
            tops[row["plan_id"]] = row
    return tops


def _plan_table(page: Page, plans: list[Row]) -> None:
    tops = _tops(page)
    columns = [
        Column("plan", lambda r: page.plan_label(r["plan_id"]), 220, pinned=True),
        Column("tasks", lambda r: r["tasks"], "small"),
        Column("share", lambda r: page.percent(r["share_dated"]), "small"),
        Column("lead", lambda r: (tops.get(r["plan_id"]) or {}).get("name", ""), 300),
    ]
    tables.show(page, plans, columns, key="plans", alt=page.words("overview.title"))


def _clarity(page: Page) -> None:
    st.subheader(page.words("clarity.heading"), anchor=False)
    rows = page.rows(queries.clarity)
    by_check = {(row["plan_id"], row["check"]): row for row in rows}
    series = []
    for plan_id in page.chosen:
        found = [by_check.get((plan_id, check)) for check in queries.CHECKS]
        series.append(
            charts.Series(
                page.plan_label(plan_id),
                [row["share"] if row else None for row in found],
                [_met(page, row) for row in found],
                page.look(plan_id),
            )
        )
    names = [page.words(f"clarity.{check}") for check in queries.CHECKS]
    figure = charts.bars_by_category(names, series, page.words("workload.axis_share"), percent=True)
    alt = page.words("clarity.alt")
    chart_blocks.draw(page, figure, key="clarity", alt=alt)
    st.caption(page.words("clarity.help"))
    columns = [
        Column("check", lambda r: page.words(f"clarity.{r['check']}"), 220),
        Column("plan", lambda r: page.plan_label(r["plan_id"]), 200),
        Column("share", lambda r: _met(page, r), 180),
    ]
    tables.twin(page, rows, columns, key="clarity_table", alt=alt)


def _met(page: Page, row: Row | None) -> str:
    if row is None or row["share"] is None:
        return page.words("clarity.not_applicable")
    return page.words(
        "clarity.met",
        share=page.percent(row["share"]),
        met=page.number(row["met"]),
        total=page.number(row["applicable"]),
    )


def _headlines(page: Page) -> None:
    st.subheader(page.words("overview.headlines"), anchor=False)
    nation = {
        row["indicator_code"]: row
        for row in reversed(page.rows(page_queries.national_targets, filtered=False))
        if row["year"] == 2030 and row["indicator_code"] in HEADLINES
    }
    stated = [row for row in page.rows(queries.targets) if row["indicator"] in HEADLINES]
    labels = {
        row["code"]: row["label_vi"] for row in page.rows(page_queries.indicators, filtered=False)
    }
    heads = [*(page.plan_label(plan_id) for plan_id in page.chosen), page.words("columns.nation")]
    body = []
    for code in HEADLINES:
        own = [
            "; ".join(
                _value(page, row)
                for row in stated
                if row["plan_id"] == plan_id and row["indicator"] == code
            )
            for plan_id in page.chosen
        ]
        whole = _value(page, nation[code]) if code in nation else ""
        body.append([labels.get(code, code), *own, whole])
    missing = page.words("common.not_stated")
    tables.small(page.words("columns.indicator"), heads, body, missing)
    page.link("targets", page.words("overview.to_targets"))


def _value(page: Page, row: Row) -> str:
    unit = "%" if row["unit"] == "%" else None
    return formats.target(row["value"], row["value_max"], unit, row["comparator"], page.words)


def _next(page: Page) -> None:
    st.subheader(page.words("overview.next"), anchor=False)
    rows = page.rows(queries.deadlines_next, as_of=page.as_of)
    coming = [row for row in rows if row["status"] != "passed"][:NEXT]
    if not coming:
        st.caption(page.words("deadlines.none"))
    for row in coming:
        label = page.words(
            "overview.due",
            day=formats.day(row["deadline_end"], page.words),
            plan=page.plan_label(row["plan_id"]),
            task=_short(row["task"] or ""),
        )
        page.link("tasks", label, task=row["task_id"])
    passed = sum(row["status"] == "passed" for row in rows)
    st.caption(
        escape(
            page.words(
                "overview.passed",
                count=page.number(passed),
                day=formats.day(page.as_of, page.words),
            )
        )
    )
    page.link("deadlines", page.words("overview.to_deadlines"))


def _short(text: str, length: int = 90) -> str:
    return text if len(text) <= length else text[: text.rfind(" ", 0, length)] + "…"
