"""The same task in several plans, side by side, with what differs marked and named."""

from __future__ import annotations

import html
import math
from bisect import bisect_right
from itertools import accumulate
from typing import Any

import streamlit as st

from analytics.compare_groups import FLAGS, Group, Member, groups, groups_table
from ui import address, compare_decide, compare_export, compare_parts, tables
from ui.controls import choice, pager
from ui.page import Page, Row, escape

PER_PART = 8
MOST_PLANS = 8
SHOWN = ("all", "sure", "suggested", *FLAGS)


def show(page: Page) -> None:
    """Draw the groups of one part of the list, their filter and their download."""
    selection = page.filters
    if len(page.chosen) > MOST_PLANS:
        selection = selection.change(plan=tuple(page.chosen[:MOST_PLANS]))
        st.warning(page.words("compare.too_many", most=page.number(MOST_PLANS)))
    found: list[Group] = page.ask(groups, filters=selection)
    if not found:
        st.info(page.words("compare.no_groups"), icon=":material/search_off:")
        return
    st.markdown(_summary(page, found))
    wanted = choice(page, "show", SHOWN, "compare.show")
    shown = [group for group in found if _fits(group, wanted)]
    if not shown:
        st.info(page.words("compare.no_such_groups"))
        compare_decide.record(page)
        return
    if page.printing:
        _printed(page, shown)
    else:
        _part(page, shown)
    compare_decide.record(page)
    compare_export.button(page, "same", groups_table(shown), selection)


def _part(page: Page, shown: list[Group]) -> None:
    """The groups of the part that the address names."""
    parts = math.ceil(len(shown) / PER_PART)
    asked = address.one("part")
    part = min(max(int(asked) if asked.isdecimal() and len(asked) < 6 else 1, 1), parts)
    for group in shown[(part - 1) * PER_PART : part * PER_PART]:
        _group(page, group)
    if parts > 1:
        st.html(pager(page, part, parts))


def _printed(page: Page, shown: list[Group]) -> None:
    """Every group, for paper has no pager; past what one prints, how many tasks are left out."""
    sizes = list(accumulate(len(group.members) for group in shown))
    for group in shown[: bisect_right(sizes, tables.PRINTED_ROWS)]:
        _group(page, group)
    printed = max((size for size in sizes if size <= tables.PRINTED_ROWS), default=0)
    tables.not_printed(page, sizes[-1] - printed)


def _fits(group: Group, wanted: str) -> bool:
    if wanted == "sure":
        return group.is_sure
    if wanted == "suggested":
        return any(member.link == "suggested" for member in group.members)
    return wanted == "all" or wanted in group.flags


def _summary(page: Page, found: list[Group]) -> str:
    sure = [group for group in found if group.is_sure]
    counts = {flag: sum(flag in group.flags for group in sure) for flag in FLAGS}
    return page.words(
        "compare.same_summary",
        sure=page.number(len(sure)),
        suggested=page.number(len(found) - len(sure)),
        **{flag: page.number(count) for flag, count in counts.items()},
    )


def _group(page: Page, group: Group) -> None:
    first = group.members[0]
    with st.container(border=True):
        st.markdown(f"**{escape(compare_parts.shortened(first.row['task']))}**")
        tags = [html.escape(page.words(f"compare.flag.{flag}")) for flag in group.flags]
        if not group.is_sure:
            tags.insert(0, html.escape(compare_parts.link_word(page, "suggested")))
        if tags:
            st.html("".join(f"<span class='tag'>{tag}</span>" for tag in tags))
        cards = [_card(page, group, member) for member in group.members]
        st.html(f"<div class='cards'>{''.join(cards)}</div>")
        compare_decide.buttons(page, _pairs(group))


def _pairs(group: Group) -> list[Row]:
    rows = {member.row["task_id"]: member.row for member in group.members}
    return [
        compare_decide.pair(rows[member.linked_to], member.row, member.link)
        for member in group.members
        if member.linked_to
    ]


def _card(page: Page, group: Group, member: Member) -> str:
    row, words = member.row, page.words
    other = _compared_to(group, member)
    wording = compare_parts.wordings(row["task"], other["task"])[0] if other else ""
    label = words(
        "compare.task_of", number=compare_parts.number_of(row), plan=page.plan_label(row["plan_id"])
    )
    tag = compare_parts.link_tag(page, member.link, member.score) if member.link else ""
    values = {
        words("compare.lead"): tables.agencies_of(page, row, "lead"),
        words("compare.coordinating"): tables.agencies_of(page, row, "coordinating"),
        words("compare.product"): tables.product_of(page, row),
        words("compare.deadline"): row["deadline_text"] or words("common.not_stated"),
    }
    kind = "suggested" if member.link == "suggested" else "sure"
    return (
        f"<div class='card {kind}'><strong>{compare_parts.task_link(page, row['task_id'], label)}"
        f"</strong><div>{tag}</div><div>{wording}</div>"
        f"{compare_parts.facts(values)}</div>"
    )


def _compared_to(group: Group, member: Member) -> dict[str, Any] | None:
    """The task whose wording this one is held against: its nearest, for the first the second."""
    by_id = {m.row["task_id"]: m.row for m in group.members}
    if member.linked_to:
        return by_id[member.linked_to]
    return group.members[1].row if len(group.members) > 1 else None
