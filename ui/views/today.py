"""Who answers today: bodies that are no more, their successors, tasks without a sure owner."""

from __future__ import annotations

import html

import streamlit as st

from analytics import queries
from ui import behind, export, header, tables, task_list
from ui.page import Page, Row, escape
from ui.tables import Column


def show(page: Page) -> None:
    """The section; it is a view of the workload page and runs only when shown."""
    led = [row for row in page.rows(queries.led_by_abolished) if row["plan_tasks"]]
    if not led:
        header.nothing(page)
        return
    bodies = page.rows(queries.abolished_bodies)
    uncertain = page.rows(queries.uncertain_owners)
    st.caption(page.words("today.help"))
    st.markdown("\n".join(f"- {_said(page, row, bodies, uncertain)}" for row in led))
    st.subheader(page.words("today.bodies"), anchor=False)
    if bodies:
        _bodies(page, bodies)
    else:
        st.caption(page.words("today.no_bodies"))
    st.subheader(page.words("today.uncertain"), anchor=False)
    if uncertain:
        _uncertain(page, uncertain)
    else:
        st.caption(page.words("today.no_uncertain"))
    header.sources(page)
    export.button(page, "today")


def _said(page: Page, led: Row, bodies: list[Row], uncertain: list[Row]) -> str:
    plan_id = led["plan_id"]
    gone = {row["agency"] for row in bodies if row["plan_id"] == plan_id and row["gone"]}
    unsure = {row["task_id"] for row in uncertain if row["plan_id"] == plan_id}
    return page.words(
        "today.said",
        plan=escape(page.plan_label(plan_id)),
        bodies=page.number(len(gone)),
        tasks=page.number(led["tasks"]),
        total=page.number(led["plan_tasks"]),
        share=escape(page.percent(led["share"])),
        unsure=page.number(len(unsure)),
    )


def _bodies(page: Page, rows: list[Row]) -> None:
    st.caption(page.words("today.pick"))
    columns = [
        Column("written", lambda r: _written(page, r), 210),
        Column("plan", lambda r: page.plan_label(r["plan_id"]), 120),
        Column("today", lambda r: r["agency_today_local"] or _now(page, r), 240),
        Column("tasks", lambda r: r["tasks"], 70),
        Column("tasks_led", lambda r: r["tasks_led"], 70),
        Column("tasks_coordinated", lambda r: r["tasks_coordinated"], 75),
        Column("confidence", lambda r: _sure(page, r), 140),
        Column("canonical", lambda r: _now(page, r), 220),
        Column("source_url", lambda r: "; ".join(r["sources"] or []), 320),
    ]
    picked = tables.show(
        page,
        rows,
        columns,
        key="today_bodies",
        alt=page.words("today.bodies_alt", count=page.number(len(rows))),
        row_height=72,
        height=min(640, 40 + 73 * len(rows)),
        selectable=True,
    )
    for at in picked:
        _behind(page, rows[at])


def _written(page: Page, row: Row) -> str:
    name = str(row["agency"])
    return name if row["gone"] else page.words("today.moved", name=name)


def _now(page: Page, row: Row) -> str:
    return str(row["agency_today"] or page.words("today.nobody"))


def _sure(page: Page, row: Row) -> str:
    return page.words.code("confidence", row["today_confidence"] or "unverified")


def _behind(page: Page, body: Row) -> None:
    """The tasks of one row, the way to them, and the addresses that say who took over."""
    st.markdown(
        "**"
        + escape(
            page.words("today.behind", agency=body["agency"], plan=page.plan_label(body["plan_id"]))
        )
        + "**"
    )
    wanted = set(body["task_ids"])
    own = page.filters.change(plan=(body["plan_id"],))
    found = [row for row in page.rows(queries.tasks, filters=own) if row["task_id"] in wanted]
    st.caption(escape(page.words("noun.tasks", count=page.number(len(found)))))
    task_list.show(page, found)
    page.link(
        "tasks",
        page.words("today.all_of_it"),
        icon=":material/checklist:",
        plan=body["plan_id"],
        agency=body["agency"],
        names=None,
    )
    for source in body["sources"] or []:
        st.html("<p>" + " ; ".join(map(_linked, source.split(" ; "))) + "</p>")


def _linked(source: str) -> str:
    text = html.escape(source)
    if not source.startswith(("https://", "http://")):
        return text
    return f"<a href='{text}' target='_blank' rel='noopener noreferrer'>{text}</a>"


def _uncertain(page: Page, rows: list[Row]) -> None:
    st.caption(page.words("today.uncertain_help"))
    columns = [
        Column("plan", lambda r: page.plan_label(r["plan_id"]), 140),
        Column("place", tables.task_number, 60),
        Column("task", lambda r: r["task"] or "", 380),
        Column("written", lambda r: r["agency"], 230),
        Column("today", lambda r: r["agency_today_local"] or _now(page, r), 250),
        Column("confidence", lambda r: _sure(page, r), 150),
    ]
    picked = tables.show(
        page,
        rows,
        columns,
        key="today_uncertain",
        alt=page.words("today.uncertain_alt", count=page.number(len(rows))),
        row_height=tables.ROW_HEIGHT,
        height=min(460, 40 + 105 * len(rows)),
        selectable=True,
    )
    behind.open_links(page, [rows[at] for at in picked])
