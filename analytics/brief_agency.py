"""The one-page brief of an agency: its tasks in every plan, what falls due, who it is today."""

from __future__ import annotations

from datetime import date

from analytics import queries
from analytics.brief import dated, due, duty
from analytics.brief_parts import (
    Brief,
    Figure,
    Grid,
    Paragraph,
    Row,
    Run,
    cut,
    figures_of,
    filled,
    places,
    several,
)
from analytics.filters import Filters
from analytics.words import Words, words
from loaders.warehouse import Warehouse

NEXT = 3
MOST_PLANS = 5


def agency_brief(
    warehouse: Warehouse, agency: str, as_of: date, lang: str = "vi", names: str = "written"
) -> Brief:
    """One agency on one page over all plans, named as written or as it is today."""
    text = words(lang)
    own = Filters(agency=(agency,), names=names)
    led = queries.tasks(warehouse, own.change(role="lead")).to_pylist()
    helped = queries.tasks(warehouse, own.change(role="coordinating")).to_pylist()
    plans = _plans(warehouse, own, led, helped)
    parts: list[Paragraph | Grid] = [
        filled(
            text("brief_agency_size"),
            led=_count("led", agency, plans, led, text),
            coordinated=_count("coordinated", agency, plans, helped, text),
        ),
        *_now(warehouse, plans, led + helped, agency, names, text),
        filled(text("brief_agency_table")),
        _table(plans, led, helped, agency, text),
        *_time(warehouse, own, plans, led, agency, as_of, text),
        *_product(plans, led, agency, text),
        *_duties(warehouse, own, plans, as_of, text),
    ]
    return Brief(
        left=(text("brief_office"),),
        right=(text("brief_state"), text("brief_motto"), dated(as_of, text)),
        title=text("brief_title"),
        subtitle=text("brief_of_agency", agency=agency),
        about=text("brief_about_agency", count=len(plans), names=text(f"names_{names}")),
        parts=tuple(parts),
        foot=text("brief_foot", version=warehouse.version[:8]),
        figures=figures_of(parts),
    )


def _plans(warehouse: Warehouse, own: Filters, led: list[Row], helped: list[Row]) -> dict[str, Row]:
    named = {row["plan_id"] for row in led + helped}
    found = queries.plans(warehouse, own.only("names")).to_pylist()
    return {row["plan_id"]: row for row in found if row["plan_id"] in named}


def _count(
    key: str, agency: str, plans: dict[str, Row], rows: list[Row], text: Words, *more: str
) -> Figure:
    where = several(plans, rows, text)
    return Figure((key, agency, *more), (len(rows),), str(len(rows)), where)


def _table(
    plans: dict[str, Row], led: list[Row], helped: list[Row], agency: str, text: Words
) -> Grid:
    shown = list(plans)[:MOST_PLANS]
    rows = []
    for plan_id in shown:
        plan = plans[plan_id]
        cells: list[Paragraph] = [(Run(cut(plan["issuer"] or plan["locality"] or plan_id, 60)),)]
        for key, tasks in (("led", led), ("coordinated", helped)):
            own = [row for row in tasks if row["plan_id"] == plan_id]
            figure = Figure(
                (key, agency, plan_id), (len(own),), str(len(own)), places(plan, own, text)
            )
            cells.append((Run(figure.text, figure=figure),))
        rows.append(tuple(cells))
    rest = {p: row for p, row in plans.items() if p not in shown}
    if rest:
        name = text("brief_agency_left", count=len(rest))
        both = [[row for row in tasks if row["plan_id"] in rest] for tasks in (led, helped)]
        more = [
            _count(key, agency, rest, rows_left, text, "*")
            for key, rows_left in zip(("led", "coordinated"), both, strict=True)
        ]
        rows.append(((Run(name),), *((Run(f.text, figure=f),) for f in more)))
    heads = (text("brief_in_plan"), text("brief_led"), text("brief_coordinated"))
    return Grid(heads, tuple(rows), (0.6, 0.2, 0.2))


def _now(
    warehouse: Warehouse,
    plans: dict[str, Row],
    tasks: list[Row],
    agency: str,
    names: str,
    text: Words,
) -> list[Paragraph]:
    """Who answers today in each place, where the document's name is no longer in use."""
    found: dict[str, str] = {}
    if names == "written":
        for plan_id in plans:
            own = [task for task in tasks if task["plan_id"] == plan_id][:1]
            for row in (
                queries.task_agencies(warehouse, own[0]["task_id"]).to_pylist() if own else ()
            ):
                now = row["agency_today_local"] or row["agency_today"]
                if row["agency"] == agency and now and row["today_confidence"]:
                    sure = text(f"confidence_{row['today_confidence']}")
                    found.setdefault(now, sure)
    if not found:
        return []
    said = "; ".join(f"{cut(now, 70)} ({sure})" for now, sure in list(found.items())[:3])
    return [filled(text("brief_agency_now"), bodies=said)]


def _time(
    warehouse: Warehouse,
    own: Filters,
    plans: dict[str, Row],
    led: list[Row],
    agency: str,
    as_of: date,
    text: Words,
) -> list[Paragraph]:
    rows = queries.deadlines_next(warehouse, own.change(role="lead"), as_of).to_pylist()
    by_id = {task["task_id"]: task for task in led}
    passed = [by_id[row["task_id"]] for row in rows if row["status"] == "passed"]
    ahead = [by_id[row["task_id"]] for row in rows if row["status"] != "passed"]
    said = filled(
        text("brief_agency_time"),
        dated=_count("dated", agency, plans, passed + ahead, text),
        passed=_count("passed", agency, plans, passed, text),
        ahead=_count("ahead", agency, plans, ahead, text),
    )
    return [said, *(due(plans[task["plan_id"]], task, text) for task in ahead[:NEXT])]


def _product(plans: dict[str, Row], led: list[Row], agency: str, text: Words) -> list[Paragraph]:
    if not any(task["has_product_column"] for task in led):
        return []
    named = [task for task in led if (task["product_text"] or "").strip()]
    figure = _count("product", agency, plans, named, text)
    return [filled(text("brief_agency_product"), named=figure)]


def _duties(
    warehouse: Warehouse, own: Filters, plans: dict[str, Row], as_of: date, text: Words
) -> list[Paragraph]:
    rows = queries.obligations(warehouse, own, as_of).to_pylist()
    known = {row["plan_id"]: row for row in queries.plans(warehouse, Filters()).to_pylist()}
    owed = [row for row in rows if row["day"] and row["month"]]
    return [duty(plans.get(row["plan_id"], known[row["plan_id"]]), row, text) for row in owed][:2]
