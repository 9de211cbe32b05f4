"""One screen for leaders: findings, the plans side by side in figures, what falls due next."""

from __future__ import annotations

import streamlit as st

from analytics import page_queries, queries
from analytics.measures import measures
from ui import brief_button, export, formats, header, scorecard
from ui.findings import findings
from ui.page import Page, Row, escape
from ui.scorecard import Line

MOST_CARDS = 6
NEXT = 4


def show(page: Page) -> None:
    """The page."""
    plans = page.rows(queries.overview)
    if not sum(row["tasks"] for row in plans):
        header.nothing(page)
        return
    with st.container(key="lead"):
        left, right = st.columns([5, 4], gap="medium")
        with left:
            _plans(page, plans)
        with right:
            _findings(page)
            _next(page)
    header.sources(page)
    brief_button.for_plans(page, [row["plan_id"] for row in plans if row["tasks"]])
    export.button(page)


def _findings(page: Page) -> None:
    with st.container(border=True, gap="xsmall", key="findings"):
        st.markdown(f"**{page.words('findings.heading')}**")
        for finding in findings(page):
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(f"- {finding.text}", width="stretch")
                page.link(finding.page, page.words("findings.see"), **finding.changes)


def _plans(page: Page, plans: list[Row]) -> None:
    """Every plan's figures: a column a plan, or a row a plan where they are many."""
    groups = [
        (page.words("overview.work"), [*_sizes(page, plans), *_clarity(page, plans)]),
        (page.words("overview.headlines"), _headlines(page, plans)),
    ]
    if len(plans) > MOST_CARDS:
        groups = [(name, [line for line in lines if line.short]) for name, lines in groups]
        scorecard.rows(page, plans, [line for _, lines in groups for line in lines])
    else:
        scorecard.columns(page, plans, groups)
    with st.container(horizontal=True, key="scorecard_links"):
        for plan in plans if len(plans) <= MOST_CARDS else ():
            label = page.words("overview.open", plan=page.plan_label(plan["plan_id"]))
            page.link("tasks", label, plan=plan["plan_id"])
        page.link("clarity", page.words("overview.to_clarity"))
        page.link("targets", page.words("overview.to_targets"))


def _sizes(page: Page, plans: list[Row]) -> list[Line]:
    tops = _tops(page)
    return [
        Line(
            page.words("overview.tasks"),
            [page.number(row["tasks"]) for row in plans],
            strong=True,
            short=True,
            help=page.words("overview.tasks_help"),
        ),
        Line(
            page.words("overview.most"),
            [_top(page, tops.get(row["plan_id"])) for row in plans],
            short=True,
            help=page.words("overview.most_help"),
        ),
    ]


def _top(page: Page, top: Row | None) -> str:
    if top is None:
        return ""
    return page.words(
        "overview.top",
        agency=top["name"],
        tasks=page.number(top["tasks"]),
        share=page.percent(top["share"]),
    )


def _tops(page: Page) -> dict[str, Row]:
    """The named body that leads most in each plan."""
    tops: dict[str, Row] = {}
    for row in page.rows(queries.workload, role="lead"):
        held = tops.get(row["plan_id"])
        if not row["is_collective"] and (held is None or row["tasks"] > held["tasks"]):
            tops[row["plan_id"]] = row
    return tops


def _clarity(page: Page, plans: list[Row]) -> list[Line]:
    found = {(row["plan_id"], row["check"]): row for row in page.rows(queries.clarity)}
    order = sorted(queries.CHECKS, key=lambda check: check != "dated")
    return [
        Line(
            page.words(f"clarity.{check}"),
            [_met(page, found.get((row["plan_id"], check))) for row in plans],
            shares=[
                (found.get((row["plan_id"], check)) or {"share": None})["share"] for row in plans
            ],
            short=check == "dated",
            help=page.words(f"overview.{check}_help"),
        )
        for check in order
    ]


def _met(page: Page, row: Row | None) -> str:
    if row is None or row["share"] is None:
        return page.words("clarity.not_applicable")
    return page.words(
        "clarity.met",
        share=page.percent(row["share"]),
        met=page.number(row["met"]),
        total=page.number(row["applicable"]),
    )


def _headlines(page: Page, plans: list[Row]) -> list[Line]:
    main = measures().headlines
    national = page.rows(page_queries.national_targets, filtered=False)
    nation = {
        row["indicator_code"]: row
        for row in reversed(national)
        if row["year"] == 2030 and row["indicator_code"] in main
    }
    stated = [row for row in page.rows(queries.targets) if row["indicator"] in main]
    return [
        Line(
            page.indicator_names.get(code, code),
            [
                "; ".join(
                    _value(page, row)
                    for row in stated
                    if row["plan_id"] == plan["plan_id"] and row["indicator"] == code
                )
                for plan in plans
            ],
            nation=_value(page, nation[code]) if code in nation else "",
        )
        for code in main
    ]


def _value(page: Page, row: Row) -> str:
    unit = "%" if row["unit"] == "%" else None
    said = formats.target(row["value"], row["value_max"], unit, row["comparator"], page.words)
    if row["year"] in (None, 2030):
        return said
    return page.words("targets.in_year", value=said, year=row["year"])


def _next(page: Page) -> None:
    with st.container(border=True, gap="xsmall", key="next"):
        st.markdown(f"**{page.words('overview.next')}**")
        rows = page.rows(queries.first_deadlines, as_of=page.as_of, most=NEXT)
        coming = [row for row in rows if row["days"] >= 0]
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
        passed = page.words(
            "overview.passed",
            count=page.number(rows[0]["all_passed"] if rows else 0),
            day=formats.day(page.as_of, page.words),
        )
        st.caption(escape(passed))
        page.link("deadlines", page.words("overview.to_deadlines"))


def _short(text: str, length: int = 90) -> str:
    return text if len(text) <= length else text[: text.rfind(" ", 0, length)] + "…"
