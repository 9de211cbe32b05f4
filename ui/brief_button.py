"""The one-page brief as a download: a button a plan on the overview, one an agency elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from analytics.brief import plan_brief
from analytics.brief_agency import agency_brief
from analytics.brief_parts import Brief
from analytics.brief_word import brief_bytes
from ui.export import recorded
from ui.page import Page

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MOST_BUTTONS = 4


def for_plans(page: Page, plans: Sequence[str]) -> None:
    """One button a plan; where plans are many, one of them is chosen first."""
    with st.container(key="export_brief", gap="xsmall"):
        st.markdown(f"**{page.words('brief.heading')}**")
        shown = list(plans)
        if len(shown) > MOST_BUTTONS:
            chosen = st.selectbox(
                page.words("filters.plan"), shown, format_func=page.plan_label, key="brief_plan"
            )
            shown = [chosen]
        with st.container(horizontal=True):
            for plan_id in shown:
                _button(
                    page,
                    page.words("brief.for_plan", plan=page.plan_label(plan_id)),
                    plan_id,
                    partial(plan_brief, page.warehouse, plan_id, page.as_of, page.words.language),
                )


def for_agency(page: Page, agencies: Sequence[str]) -> None:
    """One agency is chosen among those on the page, and its brief taken along."""
    with st.container(key="brief", width=420):
        agency = st.selectbox(page.words("brief.choose"), list(agencies), key="brief_agency")
        _button(
            page,
            page.words("brief.take"),
            f"agency-{list(agencies).index(agency) + 1}",
            lambda: agency_brief(
                page.warehouse, agency, page.as_of, page.words.language, page.filters.names
            ),
        )


def _button(page: Page, label: str, name: str, make: Callable[[], Brief]) -> None:
    st.download_button(
        label,
        data=recorded(page, "brief", lambda: brief_bytes(make())),
        file_name=f"{page.words('brief.file')}-{name}-{page.as_of.isoformat()}.docx",
        mime=DOCX,
        on_click="ignore",
        icon=":material/article:",
        help=page.words("brief.help"),
        key=f"brief_{name}",
    )
