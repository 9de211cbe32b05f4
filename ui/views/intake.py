"""Take a plan document in: upload, compare with the document, confirm, save, build, publish."""

from __future__ import annotations

from dataclasses import dataclass, field

import streamlit as st

from loaders.errors import DashboardError
from loaders.intake import Draft, add, read_draft
from loaders.paths import DATA
from loaders.records import Correction
from ui import access, intake_style
from ui.page import Page, escape
from ui.text import known
from ui.views import intake_facts, intake_preview

_WORK = "intake_work"
_ROUND = "intake_round"
_DONE = "intake_done"


@dataclass(slots=True)
class Work:
    """One upload under way: what was read of it and what the person corrected so far."""

    file_id: str
    draft: Draft | None = None
    error: DashboardError | None = None
    corrections: list[Correction] = field(default_factory=list)


def show(page: Page) -> None:
    """The page: the steps from a file to a published plan, or that they are turned off."""
    words = page.words
    if not access.may_edit():
        st.info(escape(words("intake.off")), icon=":material/lock:")
        return
    _done(page)
    limit = int(st.get_option("server.maxUploadSize"))
    intake_style.show(page, limit)
    st.subheader(words("intake.file"), anchor=False)
    given = st.file_uploader(
        words("intake.file"),
        key=f"intake_file_{st.session_state.get(_ROUND, 0)}",
        label_visibility="collapsed",
        max_upload_size=limit,
    )
    st.caption(escape(words("intake.file_help", limit=limit)))
    if given is None:
        st.session_state.pop(_WORK, None)
        return
    work = _work(page, given.file_id, given.name, given.getvalue())
    if work.draft is None:
        _failed(page, work.error)
        return
    st.subheader(words("intake.read"), anchor=False)
    intake_preview.show(page, work.draft, work.corrections)
    st.subheader(words("intake.facts"), anchor=False)
    facts = intake_facts.ask(page, work.draft)
    st.subheader(words("intake.confirm"), anchor=False)
    st.caption(escape(words("intake.confirm_help")))
    with st.container(horizontal=True):
        confirmed = st.button(
            words("intake.keep"), type="primary", disabled=not facts.ready, key="intake_confirm"
        )
        st.button(words("intake.discard"), on_click=_forget, key="intake_discard")
    if confirmed and access.may_edit():
        _keep(page, work, work.draft, facts)


def _work(page: Page, file_id: str, name: str, data: bytes) -> Work:
    """The upload as read; read once, in a process of its own."""
    held: Work | None = st.session_state.get(_WORK)
    if held is not None and held.file_id == file_id:
        return held
    work = Work(file_id)
    with st.spinner(page.words("intake.reading"), show_time=True):
        try:
            work.draft = read_draft(data, name)
        except DashboardError as error:
            work.error = error
    st.session_state[_WORK] = work
    return work


def _failed(page: Page, error: DashboardError | None) -> None:
    if error is not None:
        st.error(escape(page.words("intake.failed", reason=said(page, error))))
        st.caption(page.words("intake.again"))


def said(page: Page, error: DashboardError) -> str:
    """An error as one sentence with its remedy, in the page's language."""
    text = known(f"errors.{error.key}", page.words.language)
    if text is None:
        return str(error)
    try:
        return text.format_map(error.values)
    except (KeyError, IndexError):
        return page.words("errors.unknown_format")


def _forget() -> None:
    """Drop the upload; nothing of it was ever saved."""
    st.session_state.pop(_WORK, None)
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1


def _keep(page: Page, work: Work, draft: Draft, facts: intake_facts.Facts) -> None:
    words = page.words
    with st.status(words("intake.saving"), expanded=True) as status:

        def step(name: str) -> None:
            status.update(label=words(f"intake.{name}"))
            st.text(words(f"intake.{name}"))

        try:
            with access.editing("intake", plan=facts.plan_id, sha256=draft.sha256):
                add(
                    draft,
                    facts.plan_id,
                    facts.stated,
                    work.corrections,
                    replace=facts.replace,
                    data=DATA,
                    database=page.warehouse.directory,
                    progress=step,
                )
        except DashboardError as error:
            status.update(state="error", expanded=True)
            st.error(escape(said(page, error)))
            return
        status.update(label=words("intake.publishing"), state="complete")
    st.session_state[_DONE] = facts.plan_id
    _forget()
    st.rerun()


def _done(page: Page) -> None:
    """What was just taken in, with the ways to it."""
    plan_id = st.session_state.get(_DONE)
    if plan_id is None or plan_id not in page.plans:
        return
    words = page.words
    label = page.plan_label(plan_id)
    st.success(escape(words("intake.done", plan=label)), icon=":material/check_circle:")
    with st.container(horizontal=True):
        page.link("tasks", words("intake.open_tasks"), icon=":material/checklist:", plan=plan_id)
        page.link(
            "quality", words("intake.open_quality"), icon=":material/fact_check:", plan=plan_id
        )
