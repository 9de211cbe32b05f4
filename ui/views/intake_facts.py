"""The few facts that a person confirms before a plan is kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from analytics import quality_queries
from loaders.errors import IntakeError
from loaders.intake import Draft, checked_id, exists, suggested_id
from loaders.paths import DATA
from loaders.records import Level
from ui.page import Page, escape


@dataclass(frozen=True, slots=True)
class Facts:
    """What the person confirmed, and whether that is enough to go on."""

    plan_id: str
    stated: dict[str, Any] = field(default_factory=dict)
    replace: bool = False
    ready: bool = False


def ask(page: Page, draft: Draft) -> Facts:
    """Show the facts as the document states them and let the person change them."""
    words, plan = page.words, draft.records.plan
    st.caption(escape(words("intake.facts_help")))
    same = [name for name, kept in page.plans.items() if kept["source_sha256"] == draft.sha256]
    if same:
        st.warning(escape(words("intake.same", plans="; ".join(same))))
    key = draft.sha256[:12]
    left, right = st.columns(2)
    with left:
        locality = st.text_input(
            words("intake.locality"), value=plan.locality or "", key=f"intake_locality_{key}"
        ).strip()
        level = st.selectbox(
            words("intake.level"),
            list(Level),
            index=list(Level).index(plan.level) if plan.level else None,
            format_func=lambda one: words.code("level", one.value),
            placeholder=words("common.not_stated"),
            key=f"intake_level_{key}",
        )
    known = page.ask(quality_queries.provinces, filtered=False)
    with right:
        province = st.selectbox(
            words("intake.province"),
            known,
            index=known.index(plan.province) if plan.province in known else None,
            placeholder=words("intake.province_none"),
            key=f"intake_province_{key}",
        )
        year = st.number_input(
            words("intake.year"),
            min_value=1990,
            max_value=2100,
            value=plan.year if plan.year and 1990 <= plan.year <= 2100 else None,
            step=1,
            placeholder=words("common.not_stated"),
            key=f"intake_year_{key}",
        )
    plan_id = st.text_input(
        words("intake.id"),
        value=suggested_id(plan, locality, year),
        key=f"intake_id_{key}_{locality}_{year}",
        help=words("intake.id_help"),
    ).strip()
    stated = {"locality": locality, "level": level, "province": province, "year": year}
    if not (plan_id and locality):
        st.warning(escape(words("intake.missing")))
        return Facts(plan_id)
    try:
        taken = exists(checked_id(plan_id), DATA)
    except IntakeError as error:
        st.error(escape(words(f"errors.{error.key}", **error.values)))
        return Facts(plan_id)
    replace = False
    if taken:
        st.warning(escape(words("intake.taken", plan=plan_id)))
        label = escape(words("intake.replace", plan=plan_id))
        replace = st.checkbox(label, key=f"intake_replace_{key}_{plan_id}")
    return Facts(plan_id, stated, replace, ready=not taken or replace)
