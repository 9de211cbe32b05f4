"""Two plans read side by side, pillar by pillar, linked tasks in one row."""

from __future__ import annotations

import html
from itertools import groupby

import streamlit as st

from analytics.compare_queries import side_by_side
from ui import compare_decide, compare_export, compare_parts, tables
from ui.compare_parts import link_tag, number_of, task_link
from ui.compare_plans import two_plans
from ui.page import Page, Row, escape
from ui.views.compare_matrix import group_name


def show(page: Page) -> None:
    """Draw both plans, one pillar after another."""
    picked = two_plans(page)
    if picked is None:
        return
    one, other = picked
    table = page.ask(side_by_side, filters=page.filters, one=one, other=other)
    rows: list[Row] = table.to_pylist()
    if not rows:
        st.info(page.words("common.nothing"), icon=":material/search_off:")
        return
    st.markdown(_summary(page, rows, one, other))
    for pillar, held in groupby(rows, key=lambda row: row["pillar"]):
        st.header(escape(group_name(page, "pillar", pillar)), anchor=False)
        lines = list(held)
        st.html(_drawn(page, lines, one, other))
        waiting = [_pair(row) for row in lines if row["link"]]
        if waiting and compare_decide.allowed() and not page.printing:  # paper has no buttons
            with st.expander(page.words("compare.decide_here", count=page.number(len(waiting)))):
                compare_decide.buttons(page, waiting, named=True)
    compare_export.button(page, "sides", table, page.filters.change(plan=(one, other)))


def _pair(row: Row) -> Row:
    one = {"task_id": row["task_id"], "task": row["task"]}
    other = {"task_id": row["other_task_id"], "task": row["other_task"]}
    return compare_decide.pair(one, other, row["link"])


def _summary(page: Page, rows: list[Row], one: str, other: str) -> str:
    def count(kinds: tuple[str | None, ...], key: str) -> str:
        return page.number(len({r[key] for r in rows if r["link"] in kinds and r[key]}))

    return page.words(
        "compare.sides_summary",
        a=escape(page.plan_label(one)),
        b=escape(page.plan_label(other)),
        sure=page.number(sum(r["link"] in ("accepted", "matched") for r in rows)),
        suggested=page.number(sum(r["link"] == "suggested" for r in rows)),
        only_a=count((None,), "task_id"),
        only_b=count((None,), "other_task_id"),
    )


def _drawn(page: Page, rows: list[Row], one: str, other: str) -> str:
    left, right = (html.escape(page.plan_label(plan_id)) for plan_id in (one, other))
    head = html.escape(page.words("compare.how"))
    lines = []
    for row in rows:
        mine, theirs = html.escape(row["task"] or ""), html.escape(row["other_task"] or "")
        if row["link"]:
            mine, theirs = compare_parts.wordings(row["task"], row["other_task"])
        link = link_tag(page, row["link"], row["score"]) if row["link"] else ""
        lines.append(
            f"<tr><td data-plan='{left}'>{_side(page, row, '', mine)}</td><td>{link}</td>"
            f"<td data-plan='{right}'>{_side(page, row, 'other_', theirs)}</td></tr>"
        )
    label = html.escape(page.words("compare.sides_alt"))
    return (
        f"<table class='cmp sides' aria-label='{label}'><colgroup><col style='width:43%'>"
        f"<col style='width:14%'><col style='width:43%'></colgroup><thead><tr>"
        f"<th scope='col'>{left}</th><th scope='col'>{head}</th><th scope='col'>{right}</th></tr>"
        f"</thead><tbody>{''.join(lines)}</tbody></table>"
    )


def _side(page: Page, row: Row, prefix: str, wording: str) -> str:
    task_id = row[f"{prefix}task_id"]
    if task_id is None:
        return f"<em>{html.escape(page.words('compare.none_here'))}</em>"
    missing = page.words("common.not_stated")
    said = wording or html.escape(missing)
    facts = page.words(
        "compare.side_facts",
        lead=tables.lead_of(page, task_id, row[f"{prefix}lead_text"]),
        deadline=row[f"{prefix}deadline_text"] or missing,
    )
    moved = ""
    if prefix and row["link"] and row["other_pillar"] != row["pillar"]:
        name = group_name(page, "pillar", row["other_pillar"])
        moved = f"<small>{html.escape(page.words('compare.elsewhere', pillar=name))}</small>"
    link = task_link(page, task_id, number_of(row, prefix))
    return f"<strong>{link}</strong> {said}<small>{html.escape(facts)}</small>{moved}"
