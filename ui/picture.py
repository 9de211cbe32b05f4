"""The button that takes a view along as a picture (PNG), drawn by the reader's own browser.

The browser already holds the charts and tables of the view, so nothing is sent and no drawing
program runs on the server. The program is ``picture.js`` (:mod:`ui.programs`); the policy of
``ui.server`` allows it by its hash alone.
"""

from __future__ import annotations

import html
import json

import streamlit as st

from ui import filters, formats, header, sharing
from ui.markup import Markup
from ui.page import Page

_MARKUP = (
    '<button type="button" class="take" data-picture="{about}" data-failed="{failed}" '
    'title="{help}">{label}<span role="status"></span></button>'
)


def button(page: Page, name: str, beside: str = "") -> None:
    """Draw the button; ``name`` begins the file's name, ``beside`` are links of the same row."""
    words = page.words
    said = _MARKUP.format(
        about=html.escape(json.dumps(_about(page, name), ensure_ascii=False)),
        failed=html.escape(words("export.picture_failed")),
        help=html.escape(words("export.picture_help")),
        label=html.escape(words("export.picture")),
    )
    st.html(Markup(f"<div class='takes'>{said}{beside}</div>"), width="content")


def _about(page: Page, name: str) -> dict[str, object]:
    """What stands above and under the picture, and its file's name."""
    words = page.words
    day = formats.day(page.as_of, words)
    names = words(f"header.names_{page.filters.names}")
    if sharing.one_task(page):  # whatever is selected, the view shows one task of one document
        lines, sources = [names], words("common.source", text=sharing.citation(page).rstrip("."))
    else:
        said = filters.in_words(page)
        chosen = words("filters.active", said=" · ".join(said)) if said else ""
        lines = [f"{chosen or words('export.unfiltered')} · {names}"]
        sources = header.sources_said(page)
    return {
        "title": words(f"{page.name}.title"),
        "lines": lines,
        "foot": [
            sources,
            f"{words('header.as_of', day=day)} · "
            + words("header.data", version=page.warehouse.version[:8]),
        ],
        "cut": words("export.picture_cut"),
        "file": f"{name}-{page.as_of.isoformat()}.png",
    }
