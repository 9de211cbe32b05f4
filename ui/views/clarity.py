"""How clear each task is: four checks side by side, never one score."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from analytics import queries
from analytics.checks import CHECKS, FAILING
from ui import address, behind, chart_blocks, charts, export, folds, formats, header, rows
from ui.controls import Switch, choice, written
from ui.page import Page, Row
from ui.rows import Cell
from ui.tables import Column
from ui.views.workload import TOP

GROUPS = ("plan", "pillar", "agency", "field")
_TALL = 30  # rows from which a table is scrolled under its heads
_MARK = "␟"  # parts plan, check and group in the id of a bar; no document holds it


def show(page: Page) -> None:
    """The page."""
    whole = page.rows(queries.clarity)
    if not any(row["tasks"] for row in whole):
        header.nothing(page)
        return
    principle = rows.written(page.words("clarity.principle"))
    ways = Switch("by", GROUPS, "clarity.by")
    st.html(
        rows.folded(page, page.words("clarity.principle_heading"), principle)
        + rows.listed(in_words(page, whole))
        + written(page, ways)
    )
    by = ways.value
    clicked = _by_plan(page, whole) if by == "plan" else _by_group(page, by)
    if clicked:
        _behind(page, by, *clicked.split(_MARK, 2))
    export.button(page, "clarity" if by == "plan" else f"clarity_{by}")


def in_words(page: Page, found: Sequence[Row]) -> list[str]:
    """A sentence a plan: of how many tasks each check holds, and where it cannot be asked."""
    said = []
    for plan_id in page.chosen:
        own = {row["check"]: row for row in found if row["plan_id"] == plan_id}
        if not own or not own["dated"]["tasks"]:
            continue
        counts = {check: page.number(own[check]["met"]) for check in CHECKS}
        product = own["product"]["status"] == "counted"
        parts = {
            "plan": page.plan_label(plan_id),
            "total": page.number(own["dated"]["tasks"]),
            "product_part": page.words(
                "clarity.said_product" if product else "clarity.said_no_column",
                met=counts.pop("product"),
                total=page.number(own["product"]["applicable"]),
            ),
        }
        said.append(page.words("clarity.said", **parts, **counts))
    return said


def _by_plan(page: Page, found: list[Row]) -> str | None:
    by_check = {(row["plan_id"], row["check"]): row for row in found}
    series = [
        _series(page, plan_id, [by_check[plan_id, check] for check in CHECKS])
        for plan_id in page.chosen
    ]
    names = [page.words(f"check.{check}") for check in CHECKS]
    return _draw(page, found, names, series, "plan")


def _by_group(page: Page, by: str) -> str | None:
    found = page.rows(queries.clarity, by=by)
    check = choice(page, "show", CHECKS, "clarity.which")
    own = [row for row in found if row["check"] == check]
    if not own:
        st.caption(page.words("clarity.no_groups"))
        return None
    groups = _ordered(own, by)
    if len(groups) > TOP and not page.printing:
        label = page.words("workload.show_all", count=page.number(len(groups)))
        st.html(f"<p class='folds'>{folds.way(page, label, by, folds.ALL)}</p>")
    shown = groups if folds.is_open(page, by, folds.ALL) else groups[:TOP]
    by_place = {(row["plan_id"], row["name"]): row for row in own}
    series = [
        _series(page, plan_id, [by_place.get((plan_id, name)) for name in shown])
        for plan_id in page.chosen
    ]
    return _draw(page, found, [_group(page, by, name) for name in shown], series, by)


def _ordered(found: Sequence[Row], by: str) -> list[str]:
    """Groups in the order drawn: pillars by number, all else by the tasks behind them."""
    if by == "pillar":
        return sorted({str(row["name"]) for row in found}, key=lambda name: (not name, name))
    sizes: dict[str, int] = {}
    for row in found:
        sizes[row["name"]] = sizes.get(row["name"], 0) + row["tasks"]
    return sorted(sizes, key=lambda name: -sizes[name])


def _series(page: Page, plan_id: str, found: Sequence[Row | None]) -> charts.Series:
    return charts.Series(
        name=page.plan_label(plan_id),
        values=[None if row is None else row["share"] or 0 for row in found],
        labels=["" if row is None else _met(page, row) for row in found],
        index=page.look(plan_id),
        ids=[_identity(row) for row in found],
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
    page: Page, found: list[Row], names: list[str], series: list[charts.Series], by: str
) -> str | None:
    figure = charts.bars_by_category(names, series, page.words("clarity.axis"), percent=True)
    alt = page.words("clarity.alt")
    clicked = chart_blocks.draw(page, figure, key=f"clarity_{by}", alt=alt, clickable=True)
    words = page.words
    beside = _side_by_side(found)
    narrowed = any(_is_narrowed(page, _where(by, row["plan_id"], row["name"])) for row in beside)
    st.html(
        rows.small(
            words("clarity.click"),
            words("clarity.help"),
            words("clarity.narrowed" if narrowed else "clarity.pick"),
        )
        + rows.table(page, beside, _columns(page, by), alt=alt, tall=len(beside) > _TALL)
        + rows.small(header.sources_said(page))
    )
    return clicked


def _is_narrowed(page: Page, where: dict[str, Any]) -> bool:
    """Whether a filter of the same kind is set: no address then selects what a row counts."""
    return any(getattr(page.filters, key) for key in ("check", *where) if key != "plan")


def _side_by_side(found: Sequence[Row]) -> list[Row]:
    """One row per plan and group with its four checks beside each other."""
    beside: dict[tuple[str, str], Row] = {}
    for row in found:
        both = (row["plan_id"], row["name"])
        beside.setdefault(both, {"plan_id": both[0], "name": both[1], "tasks": row["tasks"]})
        beside[both][row["check"]] = row
    return list(beside.values())


def _columns(page: Page, by: str) -> list[Column]:
    columns = [Column("plan", lambda row: page.plan_label(row["plan_id"]), 170)]
    if by != "plan":
        head = {"pillar": "pillar", "agency": "lead", "field": "field"}[by]
        columns.insert(0, Column(head, lambda row: _group(page, by, row["name"]), 280))
    columns.append(Column("tasks", lambda row: _all(page, by, row), 90))
    return columns + [Column(f"check_{check}", _checked(page, by, check), 170) for check in CHECKS]


def _all(page: Page, by: str, row: Row) -> Cell:
    """The number of tasks of a row, and the way to them."""
    count = page.number(row["tasks"])
    label = page.words("common.open_tasks", count=count, of=_named(page, by, row))
    return Cell(count, _way(page, by, row), label, row["tasks"])


def _checked(page: Page, by: str, check: str) -> Callable[[Row], Cell]:
    """What meets a check and what does not, each with the way to its tasks."""

    def cell(row: Row) -> Cell:
        own = row[check]
        met, failing = own["met"], own["applicable"] - own["met"]
        if not own["applicable"]:
            return Cell(_met(page, own))
        links = [
            _way(page, by, row, outcome) if count else ""
            for outcome, count in ((check, met), (FAILING[check], failing))
        ]
        rest = page.words("clarity.rest", count=page.number(failing))
        label = _spoken(page, by, row, FAILING[check], failing)
        more = Cell(rest, links[1], label).said if failing else ""
        label = _spoken(page, by, row, check, met)
        below = f"<small>{more}</small>" if more else ""
        return Cell(_met(page, own), links[0], label, own["share"], below)

    return cell


def _spoken(page: Page, by: str, row: Row, outcome: str, count: int) -> str:
    """What a link is called: the check, the number of tasks, whose they are."""
    check = page.words(f"check.{outcome}")
    said = page.words("clarity.link", check=check, count=page.number(count))
    return f"{said}, {_named(page, by, row)}"


def _named(page: Page, by: str, row: Row) -> str:
    plan = page.plan_label(row["plan_id"])
    return plan if by == "plan" else f"{_group(page, by, row['name'])}, {plan}"


def _way(page: Page, by: str, row: Row, outcome: str | None = None) -> str:
    """Address of the tasks of a row, those with one outcome of a check; empty where none is."""
    where = _where(by, row["plan_id"], row["name"])
    if (by == "pillar" and not row["name"]) or _is_narrowed(page, where):
        return ""
    return address.link("tasks", **_query(where), check=outcome)


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
