"""The form for a correction of one cell, used before a plan is kept and after."""

from __future__ import annotations

from datetime import date

import streamlit as st

from loaders.corrections import cells_of, propose, text_of
from loaders.records import Correction, PlanRecords, Task
from ui import access
from ui.page import Page, escape

_WHO = "corrected_by"


def form(page: Page, records: PlanRecords, task: Task, *, publish: bool) -> Correction | None:
    """Ask for one correction of a task; null until a whole one is given.

    ``publish`` says on the button that the data are rebuilt at once.
    """
    words = page.words
    cells = cells_of(records)
    preferred = [cell for cell in task.doubtful_cells if cell in cells]
    key = f"correct_{task.task_id}"
    st.markdown(f"**{escape(words('correct.title'))}**")
    cell = st.selectbox(
        words("correct.cell"),
        cells,
        index=cells.index(preferred[0]) if preferred else min(1, len(cells) - 1),
        format_func=lambda one: words.code("cell", one),
        key=f"{key}_cell",
    )
    text = text_of(task, cell)
    st.text(words("correct.was", text=text or words("correct.empty")))
    with st.form(f"{key}_form_{cell}", border=False):
        now = st.text_area(words("correct.now"), value=text, key=f"{key}_now_{cell}", height=90)
        reason = st.text_input(
            words("correct.reason"), key=f"{key}_why", help=words("correct.reason_help")
        )
        known = st.session_state.get(_WHO) or access.who()
        who = st.text_input(words("correct.who"), value=known, key=f"{key}_who")
        label = "correct.keep_publish" if publish else "correct.keep"
        sent = st.form_submit_button(words(label))
    if not sent:
        return None
    if not (reason.strip() and who.strip()):
        st.error(words("correct.missing"))
        return None
    st.session_state[_WHO] = who.strip()
    said = {"reason": reason.strip(), "who": who.strip(), "made_on": date.today()}
    made = propose(records, task, cell, now, **said)
    if made.now == text:
        st.error(words("correct.same"))
        return None
    return made


def said(page: Page, one: Correction, number: str) -> str:
    """A correction as one sentence."""
    words = page.words
    return words(
        "correct.one",
        number=number,
        cell=words.code("cell", one.cell),
        was=one.was or words("correct.empty"),
        now=one.now or words("correct.empty"),
        reason=one.reason,
        who=one.who or words("common.dash"),
    )
