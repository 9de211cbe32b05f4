"""The sorts of deadlines and the periods in which they end: bars, and tables of the same."""

from __future__ import annotations

from collections.abc import Sequence

from ui import address, chart_blocks, chart_panels, charts, folds, header, rows
from ui.page import Page, Row
from ui.rows import Cell
from ui.tables import Column
from ui.views import deadline_behind
from ui.views.deadline_behind import MARK


def show(page: Page, kinds: Sequence[Row], dated: Sequence[Row], measure: str) -> str:
    """Draw the sorts of deadlines and the periods in which they end, and what a bar opens.

    The tables of both, and their sources, come back as safe HTML to stand below.
    """
    # A quarter that the document does not state stands after those of its year.
    periods = sorted(dated, key=lambda r: (r["year"], r["quarter"] or 5, r["plan_id"]))
    panels = [(page.words("deadlines.by_kind"), _kinds(page, kinds, measure))]
    alts = [page.words("deadlines.by_kind_alt")]
    if periods:
        panels.append((page.words("deadlines.by_period"), _periods(page, periods)))
        alts.append(page.words("deadlines.by_period_alt"))
    figure = chart_panels.below_each_other(panels)
    key, alt = "deadline_bars", " ".join(alts)
    clicked = chart_blocks.draw(page, figure, key=key, alt=alt, clickable=True)

    def tables_of_both() -> str:
        said = _kinds_table(page, kinds, alts[0])
        if periods:
            said += _periods_table(page, periods, alts[-1])
        return said

    if bar := clicked or address.one("at"):
        deadline_behind.of_bar(page, bar)
    about = page.words("deadlines.by_period_help" if periods else "deadlines.no_dated")
    twin = folds.written(page, page.words("common.as_table"), "twin_deadlines", tables_of_both)
    return twin + rows.small(about, header.sources_said(page))


def _kinds(page: Page, rows: Sequence[Row], measure: str) -> charts.Figure:
    kinds = list(dict.fromkeys(row["deadline_kind"] for row in rows))
    share = measure == "share"
    series = []
    for plan_id in page.chosen:
        own = {row["deadline_kind"]: row for row in rows if row["plan_id"] == plan_id}
        found = [own[kind] for kind in kinds if kind in own]
        series.append(
            charts.Series(
                page.plan_label(plan_id),
                [row[measure] for row in found],
                [_label(page, row, share) for row in found],
                page.look(plan_id),
                [f"{plan_id}{MARK}{row['deadline_kind']}" for row in found],
            )
        )
    axis = page.words("workload.axis_share" if share else "workload.axis_tasks")
    names = [page.words.code("deadline", kind) for kind in kinds]
    return charts.bars_by_category(names, series, axis, percent=share)


def _label(page: Page, row: Row, share: bool) -> str:
    if not row["tasks"]:
        return "0"
    if share:
        return f"{page.percent(row['share'])} ({page.number(row['tasks'])})"
    return page.number(row["tasks"])


def _kinds_table(page: Page, found: Sequence[Row], alt: str) -> str:
    columns = [
        Column("deadline_kind", lambda r: page.words.code("deadline", r["deadline_kind"]), 220),
        Column("plan", lambda r: page.plan_label(r["plan_id"]), 220),
        Column("tasks", lambda r: _of_kind(page, r), 90),
        Column("share", lambda r: Cell(page.percent(r["share"], 1), sort=r["share"]), 90),
    ]
    return rows.heading(page.words("deadlines.by_kind")) + rows.table(
        page, found, columns, alt=alt, pairs=True
    )


def _of_kind(page: Page, row: Row) -> Cell:
    """The number of tasks of one kind in a plan, and the way to them."""
    named = page.words.code("deadline", row["deadline_kind"])
    way = {"plan": row["plan_id"], "deadline": row["deadline_kind"]}
    return _counted(page, row, named, address.link("tasks", **way))


def _counted(page: Page, row: Row, named: str, way: str) -> Cell:
    count = page.number(row["tasks"])
    of = f"{named}, {page.plan_label(row['plan_id'])}"
    label = page.words("common.open_tasks", count=count, of=of)
    return Cell(count, way if row["tasks"] else "", label, row["tasks"])


def _periods(page: Page, rows: Sequence[Row]) -> charts.Figure:
    slots = sorted({(row["year"], row["quarter"] or 5) for row in rows})
    by_slot = {(row["plan_id"], row["year"], row["quarter"] or 5): row["tasks"] for row in rows}
    series = [
        charts.Series(
            page.plan_label(plan_id),
            values := [by_slot.get((plan_id, *slot)) for slot in slots],
            ["" if v is None else page.number(v) for v in values],
            page.look(plan_id),
            [MARK.join((plan_id, *map(str, slot))) for slot in slots],
        )
        for plan_id in page.chosen
    ]
    return charts.columns_by_period(
        [str(year) for year, _ in slots],
        [_slot(page, quarter).replace(" ", "<br>") for _, quarter in slots],  # narrow columns
        series,
        page.words("workload.axis_tasks"),
    )


def _periods_table(page: Page, found: Sequence[Row], alt: str) -> str:
    columns = [
        Column("year", lambda r: str(r["year"]), 90),
        Column("quarter", lambda r: _slot(page, r["quarter"] or 5), 90),
        Column("plan", lambda r: page.plan_label(r["plan_id"]), 220),
        Column("tasks", lambda r: _of_period(page, r), 90),
    ]
    return rows.heading(page.words("deadlines.by_period")) + rows.table(
        page, found, columns, alt=alt, pairs=True
    )


def _of_period(page: Page, row: Row) -> Cell:
    """The number of tasks that end in a period, and the way to their list on this page.

    No filter of the tasks page selects them: it takes all that any part of a period touches.
    """
    quarter = row["quarter"] or 5
    named = f"{_slot(page, quarter)} {row['year']}"
    bar = MARK.join((row["plan_id"], str(row["year"]), str(quarter)))
    return _counted(page, row, named, address.opener(bar))


def _slot(page: Page, quarter: int) -> str:
    return page.words(f"quarter.{quarter}")
