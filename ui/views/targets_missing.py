"""What each plan does not state among the indicators for which the resolution sets numbers."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from analytics.measures import measures
from analytics.trajectories import Figure
from ui import written
from ui.page import Page, Row, escape
from ui.views import targets_said
from ui.views.targets_choice import Choice


def show(page: Page, choice: Choice, figures: Sequence[Figure]) -> None:
    """The section: a sentence a plan, then the table."""
    words = page.words
    st.subheader(words("targets.missing"), anchor=False)
    if not choice.headlines:
        st.info(words("targets.no_resolution"))
        return
    codes = [row["indicator"] for row in choice.headlines]
    lines = []
    for plan_id in page.chosen:
        stated = {f.indicator for f in figures if f.plan_id == plan_id}
        lines.append(
            words(
                "targets.missing_one",
                plan=escape(page.plan_label(plan_id)),
                stated=page.number(len(stated & set(codes))),
                count=page.number(len(codes)),
            )
        )
    st.markdown("\n".join(f"- {line}" for line in lines))
    heads = [page.plan_label(plan_id) for plan_id in page.chosen]
    body = [
        [
            row["label"],
            *(_cell(page, plan_id, row["indicator"], figures) for plan_id in page.chosen),
        ]
        for row in choice.headlines
    ]
    written.small(words("columns.indicator"), heads, body, words("common.not_stated"))
    st.caption(escape(_source(page, choice.headlines)))


def _cell(page: Page, plan_id: str, code: str, figures: Sequence[Figure]) -> str:
    """What the plan states for an indicator; else a narrower form that it does state."""
    own = [f for f in figures if f.plan_id == plan_id]
    exact = [f for f in own if f.indicator == code]
    if exact:
        return "; ".join(_said(page, f) for f in exact)
    narrower = [f for f in own if f.indicator in measures().narrower.get(code, ())]
    if not narrower:
        return ""
    said = "; ".join(f"{f.label}: {_said(page, f)}" for f in narrower)
    return page.words("targets.narrower", said=said)


def _said(page: Page, f: Figure) -> str:
    value = targets_said.value(page, f)
    return page.words("targets.in_year", value=value, year=f.year) if f.year else value


def _source(page: Page, headlines: Sequence[Row]) -> str:
    documents = dict.fromkeys(d for row in headlines for d in row["documents"])
    addresses = dict.fromkeys(a for row in headlines for a in row["addresses"])
    return page.words("common.source", text="; ".join([*documents, *addresses]))
