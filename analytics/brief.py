"""The one-page brief of a plan: what a leader must know, each number with its place in the text."""

from __future__ import annotations

from datetime import date

from analytics import page_queries, queries
from analytics.brief_parts import (
    Brief,
    Figure,
    Grid,
    Paragraph,
    Row,
    Run,
    cut,
    document,
    figures_of,
    filled,
    issued,
    part_of,
    places,
    plain,
)
from analytics.filters import Filters
from analytics.measures import measures
from analytics.words import Words, words
from loaders.warehouse import Warehouse

NEXT = 2
MOST_TARGETS = 4


def plan_brief(warehouse: Warehouse, plan_id: str, as_of: date, lang: str = "vi") -> Brief:
    """One plan on one page: its size, leads, clarity, deadlines, targets and duties.

    Raises
    ------
    KeyError
        When there is no such plan.
    """
    text = words(lang)
    filters = Filters(plan=(plan_id,))
    found = queries.plans(warehouse, filters).to_pylist()
    if not found:
        raise KeyError(plan_id)
    plan = found[0]
    tasks = queries.tasks(warehouse, filters).to_pylist()
    parts: list[Paragraph | Grid] = [
        _size(plan, tasks, text),
        *_leads(warehouse, filters, plan, tasks, text),
        filled(text("brief_clarity")),
        _clarity(warehouse, filters, plan, tasks, text),
        *_time(warehouse, filters, plan, tasks, as_of, text),
        *_targets(warehouse, filters, plan, text, lang),
        *_duties(warehouse, filters, plan, as_of, text),
    ]
    return Brief(
        left=(text("brief_office"),),
        right=(text("brief_state"), text("brief_motto"), dated(as_of, text)),
        title=text("brief_title"),
        subtitle=_subtitle(plan, text),
        about=cut(plan["title"] or "", 190),
        parts=tuple(parts),
        foot=text("brief_foot", version=warehouse.version[:8]),
        figures=figures_of(parts),
    )


def dated(as_of: date, text: Words) -> str:
    """The day of the brief as official papers write it."""
    return text("brief_day", day=f"{as_of.day:02}", month=f"{as_of.month:02}", year=as_of.year)


def _subtitle(plan: Row, text: Words) -> str:
    number = plan["number"]
    said = text("brief_number", number=number) if number else text("brief_no_number")
    issuer = plan["issuer"] or plan["locality"] or plan["plan_id"]
    return text("brief_of_plan", number=said, day=issued(plan, text), issuer=issuer)


def _count(key: str, plan: Row, rows: list[Row], text: Words, *more: str) -> Figure:
    return Figure(
        (key, plan["plan_id"], *more), (len(rows),), str(len(rows)), places(plan, rows, text)
    )


def _size(plan: Row, tasks: list[Row], text: Words) -> Paragraph:
    sections = {row["section"] for row in tasks if row["section"] is not None}
    where = places(plan, tasks, text, whole=True)
    total = Figure(("tasks", plan["plan_id"]), (len(tasks),), str(len(tasks)), where)
    parts = Figure(("sections", plan["plan_id"]), (len(sections),), str(len(sections)), where)
    return filled(text("brief_size"), tasks=total, sections=parts)


def _leads(
    warehouse: Warehouse, filters: Filters, plan: Row, tasks: list[Row], text: Words
) -> list[Paragraph]:
    said = []
    bodies = [
        row
        for row in queries.workload(warehouse, filters, role="lead").to_pylist()
        if not row["is_collective"]
    ]
    runs: list[Run] = []
    for row in sorted(bodies, key=lambda r: -r["tasks"])[:3]:
        own = [t for t in tasks if row["name"] in t["lead_agencies"]]
        figure = _count("led", plan, own, text, row["name"])
        runs += [Run("; ")] if runs else []
        runs += filled(text("brief_lead"), agency=cut(row["name"], 60), tasks=figure)
    checks = {c["task_id"]: c for c in queries.task_checks(warehouse, filters).to_pylist()}
    unnamed = [t for t in tasks if not checks[t["task_id"]]["named_lead"]]
    figure = _count("unnamed", plan, unnamed, text)
    if runs:
        said.append(filled(text("brief_leads"), bodies=tuple(runs), unnamed=figure))
    else:
        said.append(filled(text("brief_no_leads"), unnamed=figure))
    gone = set(queries.tasks_led_by_abolished(warehouse, filters).column("task_id").to_pylist())
    if own := [t for t in tasks if t["task_id"] in gone]:
        said.append(filled(text("brief_gone"), tasks=_count("gone", plan, own, text)))
    return said


def _clarity(
    warehouse: Warehouse, filters: Filters, plan: Row, tasks: list[Row], text: Words
) -> Grid:
    checks = {c["task_id"]: c for c in queries.task_checks(warehouse, filters).to_pylist()}
    rows = []
    for row in queries.clarity(warehouse, filters).to_pylist():
        own = [t for t in tasks if checks[t["task_id"]][row["check"]]]
        cell: Paragraph = (Run(text("not_applicable")),)
        if row["status"] == "counted":
            figure = Figure(
                ("clarity", plan["plan_id"], row["check"]),
                (row["met"], row["applicable"]),
                part_of(row["met"], row["applicable"], text),
                places(plan, own, text),
            )
            cell = (Run(figure.text, figure=figure),)
        rows.append(((Run(text(f"check_{row['check']}")),), cell))
    heads = (text("column_check"), text("brief_met"))
    return Grid(heads, tuple(rows), (0.55, 0.45))


def _time(
    warehouse: Warehouse, filters: Filters, plan: Row, tasks: list[Row], as_of: date, text: Words
) -> list[Paragraph]:
    rows = queries.deadlines_next(warehouse, filters, as_of).to_pylist()
    by_id = {t["task_id"]: t for t in tasks}
    passed = [by_id[r["task_id"]] for r in rows if r["status"] == "passed"]
    ahead = [by_id[r["task_id"]] for r in rows if r["status"] != "passed"]
    said = filled(
        text("brief_time"),
        dated=_count("dated", plan, passed + ahead, text),
        passed=_count("passed", plan, passed, text),
        ahead=_count("ahead", plan, ahead, text),
        other=_count("not_dated", plan, [t for t in tasks if t["deadline_kind"] != "dated"], text),
    )
    return [said, *(due(plan, task, text) for task in ahead[:NEXT])]


def due(plan: Row, task: Row, text: Words) -> Paragraph:
    """One task that comes next: its day, what it is, who leads."""
    day = Figure(
        ("due", task["task_id"]),
        (task["deadline_end"].toordinal(),),
        task["deadline_end"].strftime("%d/%m/%Y"),
        places(plan, [task], text),
    )
    lead = cut("; ".join(task["lead_agencies"]) or text("not_stated"), 60)
    return filled(text("brief_due"), day=day, task=cut(task["task"] or "", 105), lead=lead)


def _targets(
    warehouse: Warehouse, filters: Filters, plan: Row, text: Words, lang: str
) -> list[Paragraph | Grid]:
    stated = queries.targets(warehouse, filters).to_pylist()
    if not stated:
        return [filled(text("brief_no_targets"))]
    nation = page_queries.national_targets(warehouse).to_pylist()
    names = {row["code"]: row for row in page_queries.indicators(warehouse).to_pylist()}
    main = [row for code in measures().headlines for row in stated if row["indicator"] == code]
    rows = []
    for row in (main or stated)[:MOST_TARGETS]:
        own = target_figure(plan, row, text)
        whole = _nation(nation, row, str(plan["resolution"] or ""), text)
        name = names.get(row["indicator"], {}).get(f"label_{lang}") or row["label"]
        label = cut(name or row["phrase"] or "", 70)
        cell = (Run(whole.text, figure=whole),) if whole else (Run(text("not_stated")),)
        rows.append(((Run(label),), (Run(own.text, figure=own),), cell))
    heads = (text("column_label"), text("brief_in_plan"), text("brief_nation"))
    total = Figure(
        ("targets", plan["plan_id"]),
        (len(stated),),
        str(len(stated)),
        places(plan, [{"first_line": r["line"], "last_line": r["line"]} for r in stated], text),
    )
    return [
        filled(text("brief_targets"), count=total),
        Grid(heads, tuple(rows), (0.5, 0.25, 0.25)),
    ]


def target_figure(plan: Row, row: Row, text: Words) -> Figure:
    """A target as the plan states it, with its line."""
    note = text("brief_note_lines", document=document(plan, text), lines=row["line"])
    values = (row["value"], row["value_max"])
    return Figure(("target", row["target_id"]), values, _target(row, text), note)


def _nation(rows: list[Row], own: Row, resolution: str, text: Words) -> Figure | None:
    fitting = [
        r for r in rows if r["indicator_code"] == own["indicator"] and r["year"] == own["year"]
    ]
    if not fitting:
        return None
    named = [r for r in fitting if resolution and resolution in (r["document"] or "")]
    row = (named or fitting)[0]
    values = (row["value"], row["value_max"])
    key = ("nation", str(row["indicator_code"]), str(row["year"]))
    note = str(row["document"] or row["source_url"] or "")
    return Figure(key, values, _target(row, text), text("brief_note_published", document=note))


def _target(row: Row, text: Words) -> str:
    low, high = plain(row["value"], text), row["value_max"]
    unit = "%" if row["unit"] == "%" else ""
    if high is not None and high != row["value"]:
        said = text("brief_range", low=low, high=plain(high, text))
    elif row["comparator"] in (None, "exact", "range"):
        said = low
    else:
        said = text(f"brief_{row['comparator']}", value=low)
    year = f" ({row['year']})" if row["year"] else ""
    return f"{said}{unit}{year}"


def _duties(
    warehouse: Warehouse, filters: Filters, plan: Row, as_of: date, text: Words
) -> list[Paragraph]:
    rows = queries.obligations(warehouse, filters, as_of).to_pylist()
    return [duty(plan, row, text) for row in rows if row["day"] and row["month"]][:2]


def duty(plan: Row, row: Row, text: Words) -> Paragraph:
    """One yearly report: its day and who owes it."""
    note = text("brief_note_lines", document=document(plan, text), lines=row["line"])
    said = f"{row['day']:02}/{row['month']:02}"
    day = Figure(("duty", row["obligation_id"]), (row["month"], row["day"]), said, note)
    return filled(text("brief_duty"), day=day, agencies=cut("; ".join(row["agencies"]), 90))
