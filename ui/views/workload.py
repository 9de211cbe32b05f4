"""Who carries how much: bars by agency and plan, and the tasks behind a bar."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from analytics import facts, queries
from analytics.filters import Names
from ui import (
    behind,
    brief_button,
    chart_blocks,
    chart_panels,
    charts,
    export,
    figures,
    folds,
    formats,
    header,
    tables,
)
from ui.ahead import Questions
from ui.controls import Switch, choices, chosen, written
from ui.folds import ALL
from ui.page import Page, Row
from ui.rows import listed, small
from ui.tables import Column
from ui.views import today

TOP = 15
VIEWS = ("load", "today")
BY = ("agency", "functional_area")
ROLES = ("lead", "coordinating")
MEASURES = ("tasks", "share")
_MARK = "␟"  # parts plan and agency in the id of a bar; no document holds it


def asks(page: Page) -> Questions:
    """What the page asks of a selection."""
    if chosen("view", VIEWS) == "today":
        return []
    role = page.filters.role or chosen("show", ROLES)
    if _plain(page, by := chosen("by", BY)):
        return [(facts.carried, {"role": role})]
    return [(queries.workload, {"role": role, "by": by})]


def _plain(page: Page, by: str) -> bool:
    """Whether agencies are counted as the documents name them, which asks least."""
    return by == "agency" and page.filters.names == Names.WRITTEN


def _rows(page: Page, role: str, by: str) -> list[Row]:
    if _plain(page, by):
        return figures.carried(page, role)
    return page.rows(queries.workload, role=role, by=by)


def show(page: Page) -> None:
    """The page."""
    view = Switch("view", VIEWS, "workload.view")
    if view.value == "today":
        choices(page, view)
        today.show(page)
        return
    by, measure = Switch("by", BY, "workload.by"), Switch("count", MEASURES, "workload.measure")
    shown = Switch("show", ROLES, "role")
    ways = _ways(page, view, by, measure, shown)
    _load(page, ways, by.value, measure.value, page.filters.role or shown.value)


def _load(page: Page, ways: str, by: str, measure: str, role: str) -> None:
    """Who carries how much: the sentences, the bars, the tasks behind a pressed one."""
    rows = _rows(page, role, by)
    if not rows:
        if ways:
            st.html(ways)
        header.nothing(page)
        return
    named = [row for row in rows if not row["is_collective"]]
    collective = [row for row in rows if row["is_collective"]]
    summary = _summary(page, named, collective, f"{role}_field" if by != "agency" else role)
    parts = {"workload.named": named, "workload.collective": collective}
    panels = {heading: part for heading, part in parts.items() if part}
    st.html(ways + listed(summary) + _whole(page, panels))
    clicked = _chart(page, panels, measure, by, role)
    if clicked:
        _behind(page, clicked, by, role)
    agencies = list(dict.fromkeys(str(row["name"]) for row in named)) if by == "agency" else []
    table = "workload" if by == "agency" else "workload_area"
    export.button(
        page,
        f"{table}_coordinating" if role == "coordinating" else table,
        opened={"brief.heading": lambda: brief_button.for_agency(page, agencies)}
        if agencies
        else None,
    )


def _ways(page: Page, *switches: Switch) -> str:
    """The switches; a role that the filter has chosen cannot be chosen here too."""
    role = page.filters.role
    if not role:
        return written(page, *switches)
    note = page.words("workload.role_filtered", role=page.words(f"role.{role}"))
    return written(page, *switches[:-1], note=note)


def _whole(page: Page, panels: dict[str, list[Row]]) -> str:
    """The way to every bar where a panel shows only its first, and back."""
    counts = [len({_name(page, row) for row in part}) for part in panels.values()]
    if page.printing or max(counts) <= TOP:
        return ""
    label = page.words("workload.show_all", count=page.number(sum(counts)))
    return f"<p class='folds'>{folds.way(page, label, 'rows', ALL)}</p>"


def _name(page: Page, row: Row) -> str:
    if row["field"]:
        return formats.field(row["field"], page.words)
    name = str(row["name"])
    return page.words("workload.unknown", name=name) if row["is_unknown"] else name


def _opened(plan_id: str, name: str, by: str, role: str) -> dict[str, str | list[str] | None]:
    """What the address of /tasks changes for the tasks behind one bar."""
    return {"plan": plan_id, "agency" if by == "agency" else "field": name, "role": role}


def _chart(
    page: Page, panels: dict[str, list[Row]], measure: str, by: str, role: str
) -> str | None:
    """Draw the bars, a panel for each heading, and their table; what was clicked comes back."""
    rows = [row for part in panels.values() for row in part]
    peak = max(row[measure] for row in rows)
    figures_of = [
        (page.words(heading), _panel(page, part, measure, peak)) for heading, part in panels.items()
    ]
    alt = page.words("workload.alt", count=page.number(len({_name(page, row) for row in rows})))
    figure = chart_panels.below_each_other(figures_of)
    clicked = chart_blocks.draw(page, figure, key="workload_bars", alt=alt, clickable=True)
    tables.twin(
        page,
        rows,
        _columns(page, rows),
        key="table_workload",
        alt=alt,
        opens=lambda row: _opened(row["plan_id"], str(row["field"] or row["name"]), by, role),
        below=small(header.sources_said(page), page.words("workload.click")),
    )
    return clicked


def _panel(page: Page, rows: Sequence[Row], measure: str, peak: float) -> charts.Figure:
    names = list(dict.fromkeys(_name(page, row) for row in rows))
    shown = names if folds.is_open(page, "rows", ALL) else names[:TOP]
    share = measure == "share"
    by_place = {(row["plan_id"], _name(page, row)): row for row in rows}
    series = []
    for plan_id in page.chosen:
        found = [by_place.get((plan_id, name)) for name in shown]
        series.append(
            charts.Series(
                name=page.plan_label(plan_id),
                values=[row[measure] if row else None for row in found],
                labels=[_label(page, row, share) for row in found],
                index=page.look(plan_id),
                ids=[
                    f"{plan_id}{_MARK}{(row['field'] or row['name']) if row else ''}"
                    for row in found
                ],
            )
        )
    axis = page.words("workload.axis_share" if share else "workload.axis_tasks")
    return charts.bars_by_category(shown, series, axis, percent=share, peak=peak)


def _label(page: Page, row: Row | None, share: bool) -> str:
    if row is None:
        return ""
    if share:
        return f"{page.percent(row['share'])} ({page.number(row['tasks'])})"
    return page.number(row["tasks"])


def _columns(page: Page, rows: Sequence[Row]) -> list[Column]:
    by_field = any(row["field"] for row in rows)
    columns = [
        Column("field" if by_field else "agency", lambda row: _name(page, row), 340, pinned=True),
        Column("plan", lambda row: page.plan_label(row["plan_id"]), 180),
        Column("tasks", lambda row: row["tasks"], "small"),
        Column("plan_tasks", lambda row: row["plan_tasks"], "small"),
        Column("share", lambda row: page.percent(row["share"], 1), "small"),
    ]
    if by_field or page.filters.names == "today":
        columns.append(Column("written", lambda row: "; ".join(row["written"] or []), 340))
    if page.filters.names == "today":
        columns += [
            Column(
                "confidence",
                lambda row: page.words.code("confidence", row["today_confidence"] or "unchanged"),
                140,
            ),
        ]
    return columns


def _summary(page: Page, named: Sequence[Row], collective: Sequence[Row], role: str) -> list[str]:
    words = page.words
    lines = []
    for plan_id in page.chosen:
        own = sorted((r for r in named if r["plan_id"] == plan_id), key=lambda r: -r["tasks"])
        if not own:
            continue
        best = [r for r in own if r["tasks"] == own[0]["tasks"]]
        lines.append(
            words(
                f"workload.summary_{role}",
                plan=page.plan_label(plan_id),
                agency="; ".join(_name(page, r) for r in best[:3]),
                tasks=page.number(own[0]["tasks"]),
                total=page.number(own[0]["plan_tasks"]),
                share=page.percent(own[0]["share"]),
                agencies=page.number(len(own)),
            )
        )
    if collective:
        lines.append(words("workload.summary_collective", count=page.number(len(collective))))
    if len({page.plans[p]["level"] for p in page.chosen}) > 1:
        lines.append(words("workload.levels"))
    return lines


def _behind(page: Page, clicked: str, by: str, role: str) -> None:
    plan_id, _, name = clicked.partition(_MARK)
    key, label = ("agency", name)
    if by != "agency":
        key, label = "field", formats.field(name, page.words)
    narrowed = {"plan": (plan_id,), key: (name,), "role": role}
    heading = page.words("workload.behind", agency=label, plan=page.plan_label(plan_id))
    behind.listed(page, heading, behind.tasks_behind(page, **narrowed))
    changes = _opened(plan_id, name, by, role)
    page.link("tasks", page.words("workload.all_of_it"), icon=":material/checklist:", **changes)
