"""How many tasks each plan has in each pillar or policy area; every cell opens its tasks."""

from __future__ import annotations

import html

import streamlit as st

from analytics.compare_queries import matrix
from ui import compare_export, compare_parts, header
from ui.ahead import Questions
from ui.controls import Switch, choices, chosen
from ui.page import Page, Row, escape

BY = ("pillar", "policy_area")
MOST_PLANS = 12  # columns that can still be read side by side; the workbook has all


def asks() -> Questions:
    """What the matrix asks of a selection."""
    return [(matrix, {"by": chosen("by", BY)})]


def show(page: Page) -> None:
    """Draw the matrix, its words and its download."""
    by, count = choices(
        page, Switch("by", BY, "compare.by"), Switch("count", ("tasks", "share"), "compare.count")
    )
    table = page.ask(matrix, by=by)
    rows: list[Row] = table.to_pylist()
    if not any(row["tasks"] for row in rows):
        header.nothing(page)
        return
    if len(page.chosen) > MOST_PLANS:
        most = page.number(MOST_PLANS)
        st.warning(page.words("compare.too_wide", most=most, count=page.number(len(page.chosen))))
    st.markdown(_summary(page, rows, by))
    st.html(_drawn(page, rows, by, count))
    st.caption(escape(page.words(f"compare.matrix_help_{by}")))
    compare_export.button(page, "matrix", table)


def _drawn(page: Page, rows: list[Row], by: str, count: str) -> str:
    plans = page.chosen[:MOST_PLANS]
    heads = "".join(f"<th scope='col'>{html.escape(page.plan_label(p))}</th>" for p in plans)
    cells = {(row[by], row["plan_id"]): row for row in rows}
    lines = [
        f"<tr><th scope='row'>{html.escape(group_name(page, by, name))}</th>"
        + "".join(_cell(page, cells[name, plan_id], by, count) for plan_id in plans)
        + "</tr>"
        for name in dict.fromkeys(row[by] for row in rows)
    ]
    corner = html.escape(page.words(f"compare.by.{by}"))
    caption = html.escape(page.words("compare.matrix_alt"))
    return (
        f"<table class='cmp matrix' aria-label='{caption}'><thead><tr><th scope='col'>{corner}</th>"
        f"{heads}</tr></thead><tbody>{''.join(lines)}</tbody></table>"
    )


def _cell(page: Page, row: Row, by: str, count: str) -> str:
    if not row["tasks"]:
        return f"<td class='empty'>{html.escape(page.words('compare.empty'))}</td>"
    share = page.percent(row["share"])
    number = page.number(row["tasks"])
    said = f"{share} ({number})" if count == "share" else f"{number} ({share})"
    strength = round(0.06 + 0.5 * row["share"], 2)
    shade = f"background: rgba(0,114,178,{strength})"
    key = "pillar" if by == "pillar" else "area"
    if row[by] is None:  # no filter asks for tasks of no pillar or area
        return f"<td style='{shade}'>{html.escape(said)}</td>"
    where = compare_parts.task_address(page, plan=row["plan_id"], **{key: row[by]})
    name = page.words(
        "compare.cell", plan=page.plan_label(row["plan_id"]), group=group_name(page, by, row[by])
    )
    return (
        f"<td style='{shade}'><a href='{where}' target='_self' "
        f"aria-label='{html.escape(f'{said}: {name}')}'>{html.escape(said)}</a></td>"
    )


def group_name(page: Page, by: str, name: str | None) -> str:
    """Name of a pillar or policy area, or the words for none."""
    if name is None:
        return page.words(f"compare.no_{by}")
    return page.words.code(by, name)


def _summary(page: Page, rows: list[Row], by: str) -> str:
    lines = []
    for plan_id in page.chosen[:MOST_PLANS]:
        own = [row for row in rows if row["plan_id"] == plan_id]
        if not own or not own[0]["plan_tasks"]:
            continue
        most = max(own, key=lambda row: row["tasks"])
        empty = [group_name(page, by, row[by]) for row in own if not row["tasks"] and row[by]]
        said = page.words(
            "compare.matrix_most",
            plan=escape(page.plan_label(plan_id)),
            group=escape(group_name(page, by, most[by])),
            tasks=page.number(most["tasks"]),
            total=page.number(most["plan_tasks"]),
            share=escape(page.percent(most["share"])),
        )
        if empty:
            said += " " + page.words("compare.matrix_empty", groups=escape("; ".join(empty)))
        lines.append(f"- {said}")
    return "\n".join(lines)
