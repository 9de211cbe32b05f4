"""One screen for leaders: findings, the plans side by side in figures, what falls due next."""

from __future__ import annotations

import re
from html import escape

import streamlit as st

from analytics import facts, page_queries, queries
from analytics.measures import measures
from ui import address, brief_button, export, figures, formats, header, scorecard
from ui.ahead import Questions
from ui.findings import Finding, findings
from ui.markup import Markup
from ui.page import Page, Row
from ui.scorecard import Line

MOST_CARDS = 6
NEXT = 4
_BOLD = re.compile(r"\*\*(.+?)\*\*")


def asks(page: Page) -> Questions:
    """What the page asks of a selection."""
    return [(facts.carried, {"role": "lead"}), (facts.dated, {"as_of": page.as_of, "most": NEXT})]


def show(page: Page) -> None:
    """The page."""
    plans = figures.plans(page)
    if not sum(row["tasks"] for row in plans):
        header.nothing(page)
        return
    leaders = [row for row in figures.carried(page) if not row["is_collective"]]
    # One message: a container or column of Streamlit's own would cost as much as its content.
    asides = _findings(page, findings(page, plans, leaders)) + _next(page, plans)
    table = _plans(page, plans, leaders)
    st.html(Markup(f"<div class='lead'><div>{table}</div><div>{asides}</div></div>"))
    header.sources(page)
    brief_button.for_plans(page, [row["plan_id"] for row in plans if row["tasks"]])
    export.button(page)


def _findings(page: Page, found: list[Finding]) -> str:
    see = escape(page.words("findings.see"))
    lines = "".join(
        f"<li><span>{_bold(finding.text)}</span>"
        f'<a href="{address.link(finding.page, **finding.changes)}">{see}</a></li>'
        for finding in found
    )
    heading = escape(page.words("findings.heading"))
    return f"<section class='notice findings'><h2>{heading}</h2><ul>{lines}</ul></section>"


def _bold(text: str) -> str:
    return _BOLD.sub(r"<strong>\1</strong>", text)


def _plans(page: Page, plans: list[Row], leaders: list[Row]) -> str:
    """Every plan's figures: a column a plan, or a row a plan where they are many."""
    groups = [
        (page.words("overview.work"), [*_sizes(page, plans, leaders), *_clarity(page, plans)]),
        (page.words("overview.headlines"), _headlines(page, plans)),
    ]
    if len(plans) > MOST_CARDS:
        groups = [(name, [line for line in lines if line.short]) for name, lines in groups]
        table = scorecard.rows(page, plans, [line for _, lines in groups for line in lines])
    else:
        table = scorecard.columns(page, plans, groups)
    ways = [
        (page.words("overview.open", plan=page.plan_label(p["plan_id"])), "tasks", p["plan_id"])
        for p in (plans if len(plans) <= MOST_CARDS else ())
    ]
    links = [_way(label, name, plan=plan_id) for label, name, plan_id in ways]
    links.append(_way(page.words("overview.to_clarity"), "clarity"))
    links.append(_way(page.words("overview.to_targets"), "targets"))
    return f"{table}<p class='ways'>{''.join(links)}</p>"


def _way(label: str, name: str, **changes: str) -> str:
    return f'<a href="{address.link(name, **changes)}">{escape(label)}</a> '


def _sizes(page: Page, plans: list[Row], leaders: list[Row]) -> list[Line]:
    tops = _tops(leaders)
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


def _tops(leaders: list[Row]) -> dict[str, Row]:
    """The named body that leads most in each plan."""
    tops: dict[str, Row] = {}
    for one in leaders:
        held = tops.get(one["plan_id"])
        if held is None or one["tasks"] > held["tasks"]:
            tops[one["plan_id"]] = one
    return tops


def _clarity(page: Page, plans: list[Row]) -> list[Line]:
    order = sorted(figures.CHECKS, key=lambda check: check != "dated")
    return [
        Line(
            page.words(f"clarity.{check}"),
            [_met(page, row, check) for row in plans],
            shares=[figures.share(row, check, _applicable(check)) for row in plans],
            short=check == "dated",
            help=page.words(f"overview.{check}_help"),
        )
        for check in order
    ]


def _applicable(check: str) -> str:
    """The count of the tasks that a check applies to: a table may have no column of products."""
    return "with_column" if check == "product" else "tasks"


def _met(page: Page, row: Row, check: str) -> str:
    whole = _applicable(check)
    if not row[whole]:
        return page.words("clarity.not_applicable")
    return page.words(
        "clarity.met",
        share=page.percent(row[check] / row[whole]),
        met=page.number(row[check]),
        total=page.number(row[whole]),
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


def _next(page: Page, plans: list[Row]) -> str:
    passed = sum(row["passed"] for row in plans)
    rows = page.ask(facts.dated, as_of=page.as_of, most=NEXT).to_pylist()
    coming = [row for row in rows if row["days"] >= 0]
    lines = [f"<p>{_way(_due(page, row), 'tasks', task=row['task_id'])}</p>" for row in coming]
    if not lines:
        lines = [f"<p>{escape(page.words('deadlines.none'))}</p>"]
    day = formats.day(page.as_of, page.words)
    note = page.words("overview.passed", count=page.number(passed), day=day)
    lines.append(f'<p class="quiet">{escape(note)}</p>')
    lines.append(f"<p>{_way(page.words('overview.to_deadlines'), 'deadlines')}</p>")
    heading = escape(page.words("overview.next"))
    return f"<section class='notice'><h2>{heading}</h2>{''.join(lines)}</section>"


def _due(page: Page, row: Row) -> str:
    return page.words(
        "overview.due",
        day=formats.day(row["deadline_end"], page.words),
        plan=page.plan_label(row["plan_id"]),
        task=_short(row["task"] or ""),
    )


def _short(text: str, length: int = 90) -> str:
    return text if len(text) <= length else text[: text.rfind(" ", 0, length)] + "…"
