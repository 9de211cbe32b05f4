"""How clear each task is: four checks side by side, never one score."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from analytics import queries
from analytics.checks import CHECKS, FAILING
from ui import behind, chart_blocks, charts, export, formats, header, tables
from ui.controls import choice
from ui.page import Page, Row, escape
from ui.tables import Column
from ui.views.workload import TOP

GROUPS = ("plan", "pillar", "agency", "field")
_MARK = "␟"  # parts plan, check and group in the id of a bar; no document holds it


def show(page: Page) -> None:
    """The page."""
    whole = page.rows(queries.clarity)
    if not any(row["tasks"] for row in whole):
        header.nothing(page)
        return
    with st.expander(page.words("clarity.principle_heading")):
        st.markdown(page.words("clarity.principle"))
    st.markdown("\n".join(f"- {line}" for line in in_words(page, whole)))
    by = choice(page, "by", GROUPS, "clarity.by")
    clicked = _by_plan(page, whole) if by == "plan" else _by_group(page, by)
    header.sources(page)
    if clicked:
        _behind(page, by, *clicked.split(_MARK, 2))
    else:
        st.caption(page.words("clarity.click"))
    export.button(page, "clarity" if by == "plan" else f"clarity_{by}")


def in_words(page: Page, rows: Sequence[Row]) -> list[str]:
    """A sentence a plan: of how many tasks each check holds, and where it cannot be asked."""
    said = []
    for plan_id in page.chosen:
        own = {row["check"]: row for row in rows if row["plan_id"] == plan_id}
        if not own or not own["dated"]["tasks"]:
            continue
        counts = {check: page.number(own[check]["met"]) for check in CHECKS}
        product = own["product"]["status"] == "counted"
        parts = {
            "plan": escape(page.plan_label(plan_id)),
            "total": page.number(own["dated"]["tasks"]),
            "product_part": page.words(
                "clarity.said_product" if product else "clarity.said_no_column",
                met=counts.pop("product"),
                total=page.number(own["product"]["applicable"]),
            ),
        }
        said.append(page.words("clarity.said", **parts, **counts))
    return said


def _by_plan(page: Page, rows: list[Row]) -> str | None:
    by_check = {(row["plan_id"], row["check"]): row for row in rows}
    series = [
        _series(page, plan_id, [by_check[plan_id, check] for check in CHECKS])
        for plan_id in page.chosen
    ]
    names = [page.words(f"check.{check}") for check in CHECKS]
    return _draw(page, rows, names, series, "plan")


def _by_group(page: Page, by: str) -> str | None:
    rows = page.rows(queries.clarity, by=by)
    check = choice(page, "show", CHECKS, "clarity.which")
    own = [row for row in rows if row["check"] == check]
    if not own:
        st.caption(page.words("clarity.no_groups"))
        return None
    groups = _ordered(own, by)
    everything = len(groups) <= TOP or st.toggle(
        page.words("workload.show_all", count=page.number(len(groups))), key=f"all_clarity_{by}"
    )
    shown = groups if everything else groups[:TOP]
    by_place = {(row["plan_id"], row["name"]): row for row in own}
    series = [
        _series(page, plan_id, [by_place.get((plan_id, name)) for name in shown])
        for plan_id in page.chosen
    ]
    return _draw(page, rows, [_group(page, by, name) for name in shown], series, by)


def _ordered(rows: Sequence[Row], by: str) -> list[str]:
    """Groups in the order drawn: pillars by number, all else by the tasks behind them."""
    if by == "pillar":
        return sorted({str(row["name"]) for row in rows}, key=lambda name: (not name, name))
    sizes: dict[str, int] = {}
    for row in rows:
        sizes[row["name"]] = sizes.get(row["name"], 0) + row["tasks"]
    return sorted(sizes, key=lambda name: -sizes[name])


def _series(page: Page, plan_id: str, rows: Sequence[Row | None]) -> charts.Series:
    return charts.Series(
        name=page.plan_label(plan_id),
        values=[None if row is None else row["share"] or 0 for row in rows],
        labels=["" if row is None else _met(page, row) for row in rows],
        index=page.look(plan_id),
        ids=[_identity(row) for row in rows],
    )


def _identity(row: Row | None) -> str:
    if row is None or not row["applicable"]:
        return ""
    return _MARK.join((row["plan_id"], row["check"], row["name"]))


def _met(page: Page, row: Row) -> str:
    if row["share"] is None:
        return page.words(f"clarity.{row['status']}")
    return page.words(
        "clarity.met",
        share=page.percent(row["share"]),
        met=page.number(row["met"]),
        total=page.number(row["applicable"]),
    )


def _group(page: Page, by: str, name: str) -> str:
    if by == "pillar":
        return page.words.code("pillar", name) if name else page.words("clarity.no_pillar")
    if by == "field":
        return formats.field(name, page.words)
    return page.plan_label(name) if by == "plan" else name


def _draw(
    page: Page, rows: list[Row], names: list[str], series: list[charts.Series], by: str
) -> str | None:
    figure = charts.bars_by_category(names, series, page.words("clarity.axis"), percent=True)
    alt = page.words("clarity.alt")
    clicked = chart_blocks.draw(page, figure, key=f"clarity_{by}", alt=alt, clickable=True)
    st.caption(page.words("clarity.help"))
    st.caption(page.words("clarity.pick"))
    beside = _side_by_side(rows)
    picked = tables.show(
        page, beside, _columns(page, by), key=f"table_{by}", alt=alt, selectable=True
    )
    for at in picked:
        _links(page, by, beside[at])
    return clicked


def _links(page: Page, by: str, row: Row) -> None:
    """The way to the tasks of one row that meet each check, and to those that do not."""
    if by == "pillar" and not row["name"]:
        return
    where = _where(by, row["plan_id"], row["name"])
    if any(getattr(page.filters, key) for key in ("check", *where) if key != "plan"):
        st.caption(page.words("clarity.narrowed"))
        return
    for check in CHECKS:
        met, applicable = row[check]["met"], row[check]["applicable"]
        for outcome, count in ((check, met), (FAILING[check], applicable - met)):
            if count:
                label = page.words(
                    "clarity.link", check=page.words(f"check.{outcome}"), count=page.number(count)
                )
                page.link(
                    "tasks", label, icon=":material/checklist:", **_query(where), check=outcome
                )


def _side_by_side(rows: Sequence[Row]) -> list[Row]:
    """One row per plan and group with its four checks beside each other."""
    beside: dict[tuple[str, str], Row] = {}
    for row in rows:
        both = (row["plan_id"], row["name"])
        beside.setdefault(both, {"plan_id": both[0], "name": both[1], "tasks": row["tasks"]})
        beside[both][row["check"]] = row
    return list(beside.values())


def _columns(page: Page, by: str) -> list[Column]:
    columns = [Column("plan", lambda row: page.plan_label(row["plan_id"]), 170)]
    if by != "plan":
        head = {"pillar": "pillar", "agency": "lead", "field": "field"}[by]
        columns.insert(0, Column(head, lambda row: _group(page, by, row["name"]), 280))
    columns.append(Column("tasks", lambda row: row["tasks"], 90))
    return columns + [Column(f"check_{check}", _cell(page, check), 170) for check in CHECKS]


def _cell(page: Page, check: str) -> Any:
    return lambda row: _met(page, row[check])


def _behind(page: Page, by: str, plan_id: str, check: str, name: str) -> None:
    where = _where(by, plan_id, name)
    for outcome in (check, FAILING[check]):
        found = behind.tasks_behind(page, **where, check=(outcome,))
        if by == "pillar" and not name:
            found = [row for row in found if row["pillar"] is None]
        place = page.plan_label(plan_id)
        if by != "plan":
            place = f"{_group(page, by, name)} · {place}"
        heading = page.words("clarity.behind", place=place, check=page.words(f"check.{outcome}"))
        behind.listed(page, heading, found)
        if found and (by != "pillar" or name):
            page.link(
                "tasks",
                page.words("workload.all_of_it"),
                icon=":material/checklist:",
                **_query(where),
                check=outcome,
            )


def _where(by: str, plan_id: str, name: str) -> dict[str, Any]:
    """Filters that select the tasks of one plan and group."""
    where: dict[str, Any] = {"plan": (plan_id,)}
    if by in ("agency", "field"):
        where |= {by: (name,), "role": "lead"}
    elif by == "pillar" and name:
        where["pillar"] = (name,)
    return where


def _query(where: dict[str, Any]) -> dict[str, str | list[str]]:
    return {k: v if isinstance(v, str) else list(v) for k, v in where.items()}
