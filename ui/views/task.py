"""One task: its cells as written, its agencies, its lines in the document, its neighbours."""

from __future__ import annotations

import html

import streamlit as st

from analytics import page_queries, quality_queries, queries
from ui import compare_parts, export, formats, reading, sharing, tables, task_list
from ui.page import Page, Row, escape


def show(page: Page, task_id: str) -> None:
    """The task of an id, or a sentence that there is none."""
    task = page.ask(queries.one_task, filtered=False, task_id=task_id)
    if task is None:
        st.warning(escape(page.words("tasks.unknown", task=task_id)))
        page.link("tasks", page.words("tasks.back"), icon=":material/checklist:")
        return
    _steps(page, task_id)
    words = page.words
    place = words(
        "tasks.heading", number=tables.task_number(task), plan=page.plan_label(task["plan_id"])
    )
    st.subheader(escape(place), anchor=False)
    if task["section_title"]:
        st.caption(escape(f"{task['section']}. {task['section_title']}"))
    said = tables.shown(task["task"]) or words("common.not_stated")
    st.html(f"<p class='task-text'>{task_list.marked(page, said)}</p>")
    left, right = st.columns([1, 1], gap="large")
    with left:
        st.markdown(f"**{escape(words('tasks.verbatim'))}**")
        _facts(page, _verbatim(page, task))
        st.markdown(f"**{escape(words('tasks.deadline_read'))}**")
        _facts(page, _deadline(page, task))
    with right:
        st.markdown(f"**{escape(words('tasks.agencies'))}**")
        _agencies(page, task_id)
        _remarks(page, task)
    _lines(page, task)
    _similar(page, task_id)
    st.markdown(f"**{escape(words('tasks.cite_heading'))}**")
    st.code(
        sharing.task_citation(page, task, tables.task_number(task)), language=None, wrap_lines=True
    )
    export.button(page)


def _steps(page: Page, task_id: str) -> None:
    found = page.ask(page_queries.neighbours, task_id=task_id)
    with st.container(horizontal=True, vertical_alignment="center"):
        page.link("tasks", page.words("tasks.back"), icon=":material/checklist:")
        if found is None:
            st.caption(page.words("tasks.outside"))
            return
        if found["previous"]:
            page.link(
                "tasks",
                page.words("tasks.before"),
                icon=":material/arrow_back:",
                task=found["previous"],
            )
        st.caption(
            page.words(
                "tasks.place", place=page.number(found["place"]), total=page.number(found["total"])
            ),
            width="content",
        )
        if found["next"]:
            page.link(
                "tasks",
                page.words("tasks.after"),
                icon=":material/arrow_forward:",
                task=found["next"],
            )


def _facts(page: Page, rows: list[tuple[str, str]]) -> None:
    body = "".join(
        f"<tr><th scope='row'>{html.escape(name)}</th><td>{task_list.marked(page, value)}</td></tr>"
        for name, value in rows
    )
    st.html(f"<table class='facts'>{body}</table>")


def _verbatim(page: Page, task: Row) -> list[tuple[str, str]]:
    words = page.words
    missing = words("common.not_stated")
    return [
        (words("columns.lead"), tables.shown(task["lead_text"]) or missing),
        (words("columns.coordinating"), tables.shown(task["coordinating_text"]) or missing),
        (words("columns.product"), tables.product_of(page, task)),
        (words("columns.deadline"), tables.shown(task["deadline_text"]) or missing),
        (words("columns.note"), tables.shown(task["note_text"]) or missing),
    ]


def _deadline(page: Page, task: Row) -> list[tuple[str, str]]:
    words = page.words
    rows = [(words("columns.deadline_kind"), words.code("deadline", task["deadline_kind"]))]
    if task["deadline_start"]:
        rows.append((words("columns.start"), formats.day(task["deadline_start"], words)))
    if task["deadline_end"]:
        rows.append((words("columns.end"), formats.day(task["deadline_end"], words)))
    if task["deadline_precision"]:
        rows.append(
            (words("columns.precision"), words.code("precision", task["deadline_precision"]))
        )
    if task["recurrence"]:
        rows.append((words("columns.recurrence"), words.code("recurrence", task["recurrence"])))
    return rows


def _agencies(page: Page, task_id: str) -> None:
    found = page.rows(queries.task_agencies, filtered=False, task_id=task_id)
    words = page.words
    rows = [
        (
            words.code("role", row["role"]),
            _named(page, row),
        )
        for row in sorted(found, key=lambda r: (r["role"] != "lead", r["position"]))
    ]
    _facts(page, rows or [(words("role.lead"), words("common.not_stated"))])


def _named(page: Page, row: Row) -> str:
    words = page.words
    text = str(row["agency"])
    if row["is_collective"]:
        text = words("tasks.collective", name=text)
    now = row["agency_today_local"] or row["agency_today"]
    if now and row["today_confidence"]:
        sure = words.code("confidence", row["today_confidence"])
        return words("tasks.today", name=text, now=now, confidence=sure)
    return text


def _remarks(page: Page, task: Row) -> None:
    if task["corrected"]:
        st.info(_corrections(page, task["task_id"]), icon=":material/edit:")
    if task["confidence"] < 1:
        reasons = reading.reasons(task["confidence_reasons"] or [], page.words)
        st.caption(
            escape(
                page.words(
                    "tasks.confidence", value=page.percent(task["confidence"]), reasons=reasons
                )
            )
        )
    area = task["policy_areas"]
    if area:
        st.caption(escape(page.words("tasks.areas", areas=_areas(page, task))))


def _corrections(page: Page, task_id: str) -> str:
    made = page.rows(quality_queries.task_corrections, filtered=False, task_id=task_id)
    said = [page.words("tasks.corrected"), *(reading.correction(one, page.words) for one in made)]
    return escape(" ".join(said))


def _areas(page: Page, task: Row) -> str:
    """The policy areas of a task, each with the words that decided."""
    words = (task["policy_reason"] or "").split("; ")
    named = [page.words.code("policy_area", one) for one in task["policy_areas"]]
    if len(words) != len(named):
        return "; ".join(named)
    return "; ".join(
        page.words("tasks.area_by", area=area, words=said)
        for area, said in zip(named, words, strict=True)
    )


def _lines(page: Page, task: Row) -> None:
    found = page.rows(queries.task_lines, filtered=False, task_id=task["task_id"], context=4)
    st.markdown(f"**{escape(page.words('tasks.lines'))}**")
    if not found:
        st.caption(page.words("tasks.no_lines"))
        return
    last = task["last_line"] or task["first_line"]
    st.caption(
        escape(
            page.words(
                "tasks.lines_help" if last != task["first_line"] else "tasks.line_help",
                first=page.number(task["first_line"]),
                last=page.number(last),
                file=str(task["source_file"]),
            )
        )
    )
    body = "".join(
        f"<div><span>{row['line']}</span>"
        + (f"<mark>{html.escape(row['text'])}</mark>" if row["in_task"] else _plain(row["text"]))
        + "</div>"
        for row in found
    )
    st.html(f"<div class='source-lines'>{body}</div>")


def _plain(text: str) -> str:
    return f"<i style='font-style:normal'>{html.escape(text)}</i>"


def _similar(page: Page, task_id: str) -> None:
    found = page.rows(queries.similar_tasks, filtered=False, task_id=task_id)
    shown = [row for row in found if row["decision"] != "rejected"]
    if not shown:
        return
    st.markdown(f"**{escape(page.words('tasks.similar'))}**")
    for row in shown[:5]:
        label = page.words(
            "tasks.similar_one",
            plan=page.plan_label(row["plan_id"]),
            task=compare_parts.shortened(row["task"], 140),
            band=page.words.code("band", row["band"]),
        )
        page.link("tasks", label, icon=":material/link:", task=row["task_id"], plan=None)
