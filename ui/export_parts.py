"""The workbook of a selection that is too large for one file: what Excel holds, and parts."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from analytics.words import words as file_words
from analytics.workbook import part_name
from analytics.workbook_limits import MOST_ROWS, PART_ROWS
from analytics.workbook_parts import By, Part, parts
from ui.page import Page

OFFERED = (By.ROWS, By.PROVINCE)  # one plan at a time is what the plan filter gives


def popover(page: Page, count: int, download: Callable[[Part], None]) -> None:
    """Say what Excel holds, let a part be chosen, and show the button that gives it."""
    words = page.words
    place = st.popover(
        words("export.parts"),
        icon=":material/download:",
        type="primary",
        key="export_parts",
        on_change="rerun",
    )
    if not place.open:
        return
    with place:
        st.markdown(
            words(
                "export.parts_why",
                count=page.number(count, 0),
                most=page.number(MOST_ROWS, 0),
                part=page.number(PART_ROWS, 0),
            )
        )
        by = st.segmented_control(
            words("export.parts_by"),
            OFFERED,
            default=By.ROWS,
            format_func=lambda by: words(f"export.parts_by_{by}"),
            required=True,
            key="export_parts_by",
        )
        cut = page.ask(parts, by=By(by))
        said = file_words(words.language)
        chosen = st.selectbox(
            words("export.parts_which"),
            range(len(cut)),
            format_func=lambda at: part_name(cut[at], said),
            key=f"export_part_{by}",
        )
        download(cut[chosen or 0])
