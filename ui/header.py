"""The head of every page: title, question, what is selected; and the shared style."""

from __future__ import annotations

import html
from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from ui import address, filters, formats, programs
from ui.markup import Markup
from ui.page import Page, escape
from ui.text import Words

_STYLE = (Path(__file__).with_name("style.css")).read_text(encoding="utf-8")
_PRINT = (Path(__file__).with_name("print.css")).read_text(encoding="utf-8")


MOST_CITED = 12
CONTENT = filters.CONTENT


def style(words: Words) -> None:
    """The page's own style rules, the way past the menu, and the programs of every page.

    One block that no filter changes. The print view applies on screen what paper always gets.
    """
    always = _PRINT if address.one("print") == "1" else ""
    skip = f"<a class='skip' href='#{CONTENT}'>{html.escape(words('header.skip'))}</a>"
    rules = f"<style>{_STYLE}@media print {{{_PRINT}}}{always}</style>"
    st.html(Markup(f"{rules}{skip}{programs.written()}"), unsafe_allow_javascript=True)


def written(page: Page, *, filtered: bool = True) -> str:
    """Title, question, what is selected and from which data: safe HTML, below the menu."""
    words = page.words
    title = f"<h1>{html.escape(words(f'{page.name}.title'))}</h1>"
    # Streamlit's section headings are of the third rank: this one, unseen, keeps their order.
    unseen = f"<h2 class='unseen' id='{CONTENT}' tabindex='-1'>{words('header.content')}</h2>"
    question = html.escape(words(f"{page.name}.question"))
    said = filters.in_words(page)
    facts = [
        formats.counted(page.total, words, "tasks"),
        formats.counted(len(page.chosen), words, "plans"),
        words(f"header.names_{page.filters.names}"),
        words("header.data", version=page.warehouse.version[:8]),
        words("header.as_of", day=formats.day(page.as_of, words)),
    ]
    small = html.escape(" · ".join(facts if filtered else facts[3:4]))
    active = _active(page, said) if said and filtered else ""
    return (
        f"{title}{unseen}<p class='question'>{question}</p><p class='small-print quiet'>{small}</p>"
        f"{active}"
    )


def _active(page: Page, said: Sequence[str]) -> str:
    """What is selected, with the way back to everything."""
    text = html.escape(page.words("filters.active", said=" · ".join(said)))
    everything = filters.everything(page)
    clear = html.escape(page.words("filters.clear"))
    return f"<div class='active' role='note'><p>{text}</p><a href='{everything}'>{clear}</a></div>"


def leave_print(page: Page) -> None:
    """How to print, and the way back: on screen only, above the page of the print view."""
    with st.container(horizontal=True, vertical_alignment="center", key="print_hint"):
        st.caption(page.words("export.print_hint"))
        page.link(page.name, page.words("export.leave_print"), **address.kept(), print=None)


def nothing(page: Page) -> None:
    """What a page shows when no task fits the selection."""
    st.info(page.words("common.nothing"), icon=":material/search_off:")
    st.button(
        page.words("filters.clear"), on_click=filters.clear, key="clear_empty", type="primary"
    )


def sources(page: Page, *more: str) -> None:
    """The documents under a chart or table, each with its number and date."""
    st.caption(escape(sources_said(page, *more)))


def sources_said(page: Page, *more: str) -> str:
    """The documents of the view in one sentence; where they are many, how many more there are."""
    parts = [cite(page.plans[plan_id], page.words) for plan_id in page.chosen[:MOST_CITED]]
    if rest := len(page.chosen) - len(parts):
        parts.append(page.words("common.more_plans", count=page.number(rest)))
    return page.words("common.source", text="; ".join([*parts, *more]))


def cite(plan: dict[str, object], words: Words) -> str:
    """One plan as a source: issuer, number, date."""
    number, issued = plan["number"], plan["issued_on"]
    return words(
        "common.cite",
        issuer=str(plan["issuer"] or plan["locality"] or plan["plan_id"]),
        number=str(number) if number else words("common.no_number"),
        day=formats.partial_date(str(issued) if issued else None, words),
    )
