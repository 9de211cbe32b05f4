"""What one plan does that another does not, by policy area."""

from __future__ import annotations

from itertools import groupby

import streamlit as st

from analytics.compare_queries import gaps
from analytics.queries import count_tasks
from ui import compare_decide, compare_export, compare_parts, tables
from ui.compare_plans import two_plans
from ui.page import Page, Row, escape
from ui.views.compare_matrix import group_name


def show(page: Page) -> None:
    """Draw the tasks of A without a counterpart in B, each leading to its source lines."""
    picked = two_plans(page)
    if picked is None:
        return
    one, other = picked
    own = page.filters.change(plan=(one,))
    table = page.ask(gaps, filters=page.filters, one=one, other=other)
    rows: list[Row] = table.to_pylist()
    total = page.ask(count_tasks, filters=own)
    names = {"a": escape(page.plan_label(one)), "b": escape(page.plan_label(other))}
    waiting = sum(row["link"] == "suggested" for row in rows)
    st.markdown(
        page.words(
            "compare.gaps_summary",
            count=page.number(len(rows)),
            total=page.number(total),
            none=page.number(len(rows) - waiting),
            suggested=page.number(waiting),
            **names,
        )
    )
    if not rows:
        return
    for area, held in groupby(rows, key=lambda row: row["policy_area"]):
        _area(page, area, list(held))
    compare_export.button(page, "gaps", table, page.filters.change(plan=(one, other)))


def _area(page: Page, area: str | None, rows: list[Row]) -> None:
    name = group_name(page, "policy_area", area)
    st.markdown(
        f"**{escape(name)}** · {escape(page.words('noun.tasks', count=page.number(len(rows))))}"
    )
    for row in rows:
        with st.container(border=True, gap="small"):
            label = (
                f"{compare_parts.number_of(row)} · {row['task'] or page.words('common.not_stated')}"
            )
            page.link("tasks", label, icon=":material/description:", task=row["task_id"], plan=None)
            st.caption(escape(_facts(page, row)))
            if row["link"] == "suggested":
                _suggested(page, row)


def _facts(page: Page, row: Row) -> str:
    missing = page.words("common.not_stated")
    return page.words(
        "compare.gap_facts",
        lead=tables.lead_of(page, row["task_id"], row["lead_text"]),
        deadline=row["deadline_text"] or missing,
        reason=(row["policy_reason"] or missing).split("; ")[0],
    )


def _suggested(page: Page, row: Row) -> None:
    tag = compare_parts.link_tag(page, "suggested", row["score"])
    link = compare_parts.task_link(
        page, row["other_task_id"], compare_parts.shortened(row["other_task"], 160)
    )
    st.html(f"<div class='cmp-suggested'>{tag} {link}</div>")
    other = {"task_id": row["other_task_id"], "task": row["other_task"]}
    compare_decide.buttons(page, [compare_decide.pair(row, other, "suggested")])
