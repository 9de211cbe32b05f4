"""A chart with what must stand beside it: a description, its words, its table, its sources."""

from __future__ import annotations

from typing import Any

import streamlit as st

from ui import charts, widths
from ui.charts import Figure
from ui.page import Page


def draw(page: Page, figure: Figure, *, key: str, alt: str, clickable: bool = False) -> str | None:
    """Draw a figure; what the clicked mark stands for comes back."""
    settings = charts.config(page.words)
    width = widths.of_charts()
    if width:
        figure = {**figure, "layout": {**figure["layout"], "width": width}}
    drawn = charts.Drawn(figure)
    if not clickable:
        st.plotly_chart(drawn, config=settings, alt=alt, key=key, theme=None)
        return None
    event: Any = st.plotly_chart(
        drawn,
        config=settings,
        alt=alt,
        key=key,
        theme=None,  # ours are styled as a whole; Streamlit's way draws them twice
        on_select="rerun",
        selection_mode="points",
    )
    points = event["selection"]["points"]
    if not points:
        return None
    custom = points[0].get("customdata")
    if isinstance(custom, list):
        custom = custom[0] if custom else None
    return str(custom) if custom is not None else None
