"""How wide a chart will be, so that the browser draws it once.

Streamlit's chart learns its width only after it has been drawn: it is drawn unseen, measured, and
drawn again. A figure that names the right width is drawn once; with a wrong one it is drawn twice,
as without any. The browser says how wide its window is by a cookie (``width.js``).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st

COOKIE = "plans_width"
# What stands beside the content, in pixels: Streamlit's sidebar, and the margins of ``style.css``.
_SIDEBAR = 281.25
_MARGINS = 2 * 36
_PHONE_MARGINS = 2 * 15
_PHONE = 640  # up to which the margins are a phone's
_TABLET = 768  # up to which the sidebar lies over the content
_MOST = 1400  # of content and margins
_LEAST = 10  # that Plotly draws


@cache
def script() -> str:
    """The program that tells the width, to stand in the page's head."""
    return Path(__file__).with_name("width.js").read_text("utf-8").strip()


def of_charts() -> float | None:
    """Width in pixels that a chart of this visitor will have; null where nothing tells it."""
    return expected(str(st.context.cookies.get(COOKIE, "")))


def expected(said: str) -> float | None:
    """The width of a chart by what the cookie says.

    Parameters
    ----------
    said : str
        Width of the window, and after a colon that of a chart there, where one was measured.
        A cookie may say anything: what no chart can have counts as untold.
    """
    window, _, measured = said.partition(":")
    try:
        width = float(measured) if measured else _of_window(float(window))
    except ValueError:
        return None
    return width if _LEAST <= width <= _MOST else None


def _of_window(window: float) -> float:
    if window <= _PHONE:
        return window - _PHONE_MARGINS
    beside = 0 if window <= _TABLET else _SIDEBAR
    return min(window - beside, _MOST) - _MARGINS
