"""Adding published values: a workbook to download, fill and upload; all of it or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import streamlit as st

from analytics import target_queries, values_reading, values_update, values_workbook
from analytics.trajectories import Figure
from analytics.values_reading import Lists, Value
from loaders.errors import DashboardError
from ui import access, rows
from ui.export import XLSX
from ui.page import Page, Row, escape
from ui.tables import Column
from ui.text import known
from ui.views import targets_said

_SHOWN = 60  # faults shown at once
_UPLOAD = "values_upload"
_TURN = "values_turn"
_SAVED = "values_saved"


def show(page: Page) -> None:
    """The section: what was added so far, and the form where editing is allowed."""
    words = page.words
    added = page.rows(target_queries.added_values, filtered=False)
    may_edit = access.may_edit()
    if not (added or may_edit):
        return
    if added:
        st.html(rows.heading(words("targets.values")) + _added(page, added))
    saved = st.session_state.pop(_SAVED, None)
    if saved:
        st.success(words("targets.values_saved", count=page.number(saved)), icon=":material/check:")
    if not may_edit:
        return
    label = words("targets.values_add")
    place = st.expander(label, icon=":material/add:", key="values_add", on_change="rerun")
    if place.open:  # made when a person opens it
        with place:
            _form(page)


def _added(page: Page, added: list[Row]) -> str:
    """What people added so far, folded away."""
    figures = [Figure.of(row) for row in added]
    columns = targets_said.figure_columns(page)
    columns.insert(1, Column("indicator", lambda f: f.label or f.indicator, 220))
    shown = page.words("targets.values_list", count=page.number(len(figures)))
    return rows.folded(page, shown, rows.table(page, figures, columns, alt=shown))


def _form(page: Page) -> None:
    words = page.words
    st.markdown(escape(words("targets.values_help")))

    def offered() -> Lists:
        # Every published value, to tell what is new: asked for with a form, not at each run.
        found: Lists = page.ask(values_reading.lists, filtered=False)
        return found

    st.download_button(
        words("targets.values_template"),
        data=lambda: values_workbook.template(offered(), words.language),
        file_name=f"{words('targets.values_file')}.xlsx",
        mime=XLSX,
        on_click="ignore",
        icon=":material/download:",
        key="values_template",
    )
    turn = st.session_state.get(_TURN, 0)
    upload = st.file_uploader(
        words("targets.values_upload"), type=["xlsx"], key=f"{_UPLOAD}_{turn}", max_upload_size=5
    )
    if upload is None:
        return
    try:
        values, problems = values_update.read_upload(upload.getvalue(), upload.name, offered())
    except DashboardError as error:
        st.error(known(f"errors.{error.key}", words.language) or str(error))
        return
    if problems:
        st.error(words("targets.values_wrong", count=page.number(len(problems))))
        for problem in problems[:_SHOWN]:
            st.text(values_reading.say(problem, words.language))
        if len(problems) > _SHOWN:
            st.text(words("targets.values_more", count=page.number(len(problems) - _SHOWN)))
        return
    st.info(words("targets.values_right", count=page.number(len(values))))
    name = access.who()  # someone who logged in is known, and is not asked
    who = name or st.text_input(words("targets.values_who"), key="values_who", max_chars=120)
    if st.button(words("targets.values_save"), type="primary", key="values_save"):
        _save(page, values, who)


def _save(page: Page, values: Sequence[Value], who: str) -> None:
    words = page.words
    if not access.may_edit():
        st.error(words("errors.no_access"))
        return
    if not who.strip():
        st.error(words("targets.values_who_missing"))
        return
    try:
        with access.editing("values", rows=len(values), by=who):
            values_update.add_values(
                values, who, datetime.now().astimezone(), directory=page.warehouse.directory
            )
    except DashboardError as error:
        st.error(known(f"errors.{error.key}", words.language) or str(error))
        return
    st.session_state[_SAVED] = len(values)
    st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1
    st.rerun()
