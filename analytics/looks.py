"""Colours, patterns and symbols that mean one plan everywhere: screen, workbook, paper."""

from __future__ import annotations

# Blue, amber and green of Okabe and Ito; the others were searched for: any two, and each beside the
# grey of the nation, stay apart for colour-blind eyes, all show on white and on the dark page, and
# neighbours differ in lightness. ``tests/analytics/test_looks.py`` measures it.
PALETTE = (
    "#0072B2",
    "#E69F00",
    "#009E73",
    "#A81818",
    "#B490E4",
    "#907800",
    "#843C6C",
    "#FC4860",
)
NATION = "#7A7F87"
# What carries the meaning where colours cannot: hatching of bars, shape of marks; one a colour.
PATTERNS = ("", "/", ".", "x", "-", "+", "|", "\\")
SYMBOLS = ("circle", "square", "diamond", "triangle-up", "x", "cross", "star", "triangle-down")


def colour(index: int) -> str:
    """Colour of the plan at a position in the list of all plans."""
    return PALETTE[index % len(PALETTE)]


def shape(index: int) -> int:
    """Position of a plan's pattern or symbol: after each round of colours it is the next one.

    So as many looks differ as colours times shapes.
    """
    return (index // len(PALETTE) + index) % len(PALETTE)
