"""The head of every page: title, question, what is selected; and the shared style."""

from __future__ import annotations

import streamlit as st

from analytics.task_queries import count_tasks
from ui import filters, formats
from ui.page import Page, escape
from ui.text import Words

# Only what the theme cannot say: denser blocks, wrapped menu entries, quiet source lines.
_STYLE = """<style>
.block-container {max-width: 1320px; padding-top: 4.2rem;}
h1 {padding-bottom: 0 !important;}
[data-testid="stMetricValue"] {font-variant-numeric: tabular-nums;}
[data-testid="stMetricLabel"] p {white-space: normal;}
.facts.small th {width: auto; min-width: 0;}
.facts.small th, .facts.small td {overflow-wrap: normal;}
.scroll {overflow-x: auto;}
.facts.small th, .facts.small td {font-size: .88rem;}
.source-lines {font-size: .9rem; line-height: 1.55; tab-size: 4;
  border: 1px solid rgba(128,128,128,.3); border-radius: .5rem; padding: .5rem .75rem;}
.source-lines div {display: grid; grid-template-columns: 3.2rem 1fr; white-space: pre-wrap;
  overflow-wrap: anywhere;}
.source-lines span {opacity: .75; user-select: none;}
.source-lines mark {background: rgba(230,159,0,.28); color: inherit; padding: 0;}
.facts {border-collapse: collapse; width: 100%;}
.facts th, .facts td {border: 0; border-bottom: 1px solid rgba(128,128,128,.25);
  padding: .4rem .6rem .4rem 0; text-align: left; vertical-align: top; font-weight: 400;
  overflow-wrap: anywhere; font-size: .95rem;}
.facts th {width: 30%; min-width: 7rem; font-weight: 600;}
[data-testid="stPageLink-NavLink"] p, [data-testid="stPageLink-NavLink"] span {
  white-space: normal; text-align: left;}
[data-testid="stPageLink-NavLink"] p {text-decoration: underline; text-underline-offset: .2em;}
[data-testid="stCaptionContainer"], [data-testid="stCaptionContainer"] p {
  color: var(--st-text-color) !important; opacity: 1;}
[data-testid="stCaptionContainer"] p {opacity: .8;}
.year {display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: .5rem;}
.year section {border: 1px solid rgba(128,128,128,.3); border-radius: .4rem; padding: .4rem .6rem;}
.year section.busy {grid-column: span 2; border-color: var(--st-primary-color);}
.year h4 {font-size: .9rem; padding: 0; margin: 0;}
.year p {font-size: .88rem; line-height: 1.45; margin: .3rem 0 0;}
@media (max-width: 640px) {.block-container {padding-left: 1rem; padding-right: 1rem;}
  h1 {font-size: 1.6rem !important;}}
</style>"""


def style() -> None:
    """The page's own style rules."""
    st.html(_STYLE)


def show(page: Page) -> None:
    """Title, question, what is selected and from which data."""
    words = page.words
    st.title(words(f"{page.name}.title"), anchor=False)
    st.markdown(escape(words(f"{page.name}.question")))
    count = page.ask(count_tasks)
    said = filters.in_words(page)
    facts = [
        formats.counted(count, words, "tasks"),
        formats.counted(len(page.chosen), words, "plans"),
        words(f"header.names_{page.filters.names}"),
        words("header.data", version=page.warehouse.version[:8]),
        words("header.as_of", day=formats.day(page.as_of, words)),
    ]
    st.caption(" · ".join(map(escape, facts)))
    if said:
        left, right = st.columns([5, 1], vertical_alignment="center")
        left.info(
            escape(words("filters.active", said=" · ".join(said))), icon=":material/filter_alt:"
        )
        right.button(
            words("filters.clear"), on_click=filters.clear, key="clear_top", width="stretch"
        )


def nothing(page: Page) -> None:
    """What a page shows when no task fits the selection."""
    st.info(page.words("common.nothing"), icon=":material/search_off:")
    st.button(
        page.words("filters.clear"), on_click=filters.clear, key="clear_empty", type="primary"
    )


def sources(page: Page, *more: str) -> None:
    """The documents under a chart or table, each with its number and date."""
    parts = [cite(page.plans[plan_id], page.words) for plan_id in page.chosen]
    st.caption(escape(page.words("common.source", text="; ".join([*parts, *more]))))


def cite(plan: dict[str, object], words: Words) -> str:
    """One plan as a source: issuer, number, date."""
    number, issued = plan["number"], plan["issued_on"]
    return words(
        "common.cite",
        issuer=str(plan["issuer"] or plan["locality"] or plan["plan_id"]),
        number=str(number) if number else words("common.no_number"),
        day=formats.partial_date(str(issued) if issued else None, words),
    )
