"""How wide a chart will be, by what a browser's cookie says of its window."""

from __future__ import annotations

import re

import pytest

from ui import widths

SIDEBAR, MARGINS, PHONE_MARGINS = 281.25, 72, 30


@pytest.mark.parametrize(
    ("said", "width"),
    [
        ("390", 390 - PHONE_MARGINS),
        ("640", 640 - PHONE_MARGINS),
        ("641", 641 - MARGINS),
        ("768", 768 - MARGINS),  # the sidebar lies over the content
        ("769", 769 - SIDEBAR - MARGINS),
        ("1440", 1440 - SIDEBAR - MARGINS),
        ("1920", 1400 - MARGINS),  # the content grows no further
        ("3840", 1400 - MARGINS),
        ("1440:", 1440 - SIDEBAR - MARGINS),
        ("1440:1005.5", 1005.5),  # measured there: a closed sidebar, another size of letters
        ("1440.5", 1440.5 - SIDEBAR - MARGINS),
    ],
)
def test_the_width_of_a_chart_follows_the_window_or_what_was_measured(
    said: str, width: float
) -> None:
    assert widths.expected(said) == pytest.approx(width)


@pytest.mark.parametrize(
    "said",
    ["", ":", "wide", "1440:wide", "nan", "1440:nan", "1440:inf", "-5", "20", "1440:-3", "9:1e9"],
)
def test_what_no_chart_can_have_is_not_told(said: str) -> None:
    assert widths.expected(said) is None


def test_margins_and_most_are_those_of_the_style() -> None:
    """The style says once more what the width is reckoned by; the browser tests measure it."""
    style = (widths.Path(widths.__file__).with_name("style.css")).read_text("utf-8")
    assert re.search(rf"max-width:\s*{widths._MOST}px", style)
    assert re.search(rf"max-width:\s*{widths._PHONE}px", style)


def test_the_script_writes_the_cookie_that_is_read() -> None:
    assert f'"{widths.COOKIE}="' in widths.script()
