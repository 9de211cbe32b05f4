"""The rows as read beside the lines of the document, with doubtful cells marked and corrected."""

from __future__ import annotations

import streamlit as st

from loaders.corrections import added, text_of
from loaders.intake import Draft
from loaders.records import Correction, Issue, Task, as_row
from ui import correcting, reading, tables
from ui.page import Page, Row, escape
from ui.tables import Column

_SHOWN = ("task", "deadline", "lead", "coordinating", "product", "note")
_WIDTHS = {"task": 270, "deadline": 120, "lead": 160, "coordinating": 190, "product": 150}
_ROW_HEIGHT = 80
_TABLE_HEIGHT = 560


def show(page: Page, draft: Draft, corrections: list[Correction]) -> None:
    """Draw the preview; corrections are added to the list as the person makes them."""
    words, records = page.words, draft.records
    doubtful = [task for task in records.tasks if task.doubtful_cells]
    st.markdown(
        words(
            "intake.read_said",
            tasks=page.number(len(records.tasks)),
            sections=page.number(len(records.sections)),
            targets=page.number(len(records.targets)),
            duties=page.number(len(records.obligations)),
            lines=page.number(len(records.source_lines)),
            kind=escape(records.plan.source_format or ""),
            doubtful=page.number(len(doubtful)),
        )
    )
    _issues(page, records.issues)
    tasks = list(records.tasks)
    if doubtful and len(doubtful) < len(tasks):
        picked = st.segmented_control(
            words("intake.show.label"),
            ("doubtful", "all"),
            default="doubtful",
            format_func=lambda one: words(f"intake.show.{one}"),
            required=True,
            key=f"intake_show_{draft.sha256[:12]}",
        )
        tasks = doubtful if picked == "doubtful" else tasks
    st.caption(escape(words("intake.pick")))
    left, right = st.columns([3, 2], gap="medium")
    with left:
        at = _table(page, draft, tasks, corrections)
    with right:
        if tasks:
            _beside(page, draft, tasks[at], corrections)
    _pending(page, draft, corrections)


def _table(page: Page, draft: Draft, tasks: list[Task], corrections: list[Correction]) -> int:
    """Position of the row that is shown beside; the first where none is picked."""
    present = set(draft.records.plan.columns)
    if "agencies" in present:
        present.add("lead")
    rows: list[Row] = [{"task": task} for task in tasks]
    columns = [
        Column("place", lambda r: _number(r["task"]), 60, pinned=True),
        Column("sureness", lambda r: _sureness(page, r["task"]), 170),
    ]
    columns += [_column(page, cell, corrections) for cell in _SHOWN if cell in present]
    picked = tables.show(
        page,
        rows,
        columns,
        key=f"intake_rows_{draft.sha256[:12]}_{len(tasks)}",
        alt=page.words("intake.rows_alt", count=page.number(len(rows))),
        row_height=_ROW_HEIGHT,
        height=_TABLE_HEIGHT if len(rows) * _ROW_HEIGHT > _TABLE_HEIGHT else None,
        selectable=True,
    )
    return picked[0] if picked else 0


def _column(page: Page, cell: str, corrections: list[Correction]) -> Column:
    def shown(row: Row) -> str:
        return _cell(page, row["task"], cell, corrections)

    return Column(cell, shown, _WIDTHS.get(cell, 140))


def _number(task: Task) -> str:
    return tables.task_number({"section": task.section, "number": task.number})


def _cell(page: Page, task: Task, cell: str, corrections: list[Correction]) -> str:
    for one in corrections:
        if _is_of(one, task) and one.cell == cell:
            return f"✎ {one.now or page.words('common.not_stated')}"
    doubtful = {"lead" if c == "agencies" else c for c in task.doubtful_cells}
    return reading.marked(text_of(task, cell), cell, doubtful, page.words)


def _is_of(one: Correction, task: Task) -> bool:
    place = one.section, one.number, one.first_line
    return place == (task.section, task.number, task.first_line)


def _sureness(page: Page, task: Task) -> str:
    value = page.percent(task.confidence)
    return f"{value} · {_reasons(page, task)}" if task.confidence < 1 else value


def _reasons(page: Page, task: Task) -> str:
    return reading.reasons(task.confidence_reasons, page.words) or page.words("common.dash")


def _beside(page: Page, draft: Draft, task: Task, corrections: list[Correction]) -> None:
    """The lines of one task in the document, what is doubtful about it, and the form."""
    words = page.words
    first, last = task.first_line or 0, task.last_line or task.first_line or 0
    place = {"first": page.number(first), "last": page.number(last)}
    if task.page is None:
        heading = words("intake.source", **place)
    else:
        heading = words("intake.source_page", page=page.number(task.page), **place)
    st.markdown(f"**{escape(_number(task))}** · {escape(heading)}")
    if task.confidence < 1:
        value, why = page.percent(task.confidence), _reasons(page, task)
        st.caption(escape(words("intake.doubt", value=value, reasons=why)))
    else:
        st.caption(escape(words("intake.sure")))
    around = range(first - 1, last + 2)  # a line may be a whole row of the table: one is enough
    near = [as_row(line) for line in draft.records.source_lines if line.line in around]
    reading.lines(near, first, last)
    made = correcting.form(page, draft.records, task, publish=False)
    if made is not None:
        corrections[:] = added(corrections, made)
        st.rerun()


def _pending(page: Page, draft: Draft, corrections: list[Correction]) -> None:
    """Corrections made so far; each can be taken back."""
    if not corrections:
        return
    st.markdown(f"**{escape(page.words('correct.pending', count=page.number(len(corrections))))}**")
    for at, one in enumerate(list(corrections)):
        task = next(task for task in draft.records.tasks if _is_of(one, task))
        with st.container(horizontal=True, vertical_alignment="center"):
            st.text(correcting.said(page, one, _number(task)))
            if st.button(page.words("correct.remove"), key=f"correct_remove_{at}"):
                corrections.remove(one)
                st.rerun()


def _issues(page: Page, issues: tuple[Issue, ...]) -> None:
    words = page.words
    rows = [as_row(issue) for issue in issues]
    if not rows:
        st.caption(escape(words("intake.no_issues")))
        return
    label = words("intake.issues", count=page.number(len(rows)))
    with st.expander(label, key="intake_issues"):
        tables.show(
            page,
            rows,
            reading.issue_columns(page),
            key="intake_issue_rows",
            alt=label,
            row_height=72,
        )
