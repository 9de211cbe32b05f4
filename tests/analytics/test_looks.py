"""The colours of plans: measured as eyes see them, also those that miss one kind of cone."""

from __future__ import annotations

from itertools import combinations, pairwise

import numpy as np
import pytest

from analytics import looks

ALL = (*looks.PALETTE, looks.NATION)
WHITE, DARK = "#FFFFFF", "#12161C"  # the backgrounds of .streamlit/config.toml
# Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB.
SEEN = {
    "all": np.eye(3),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
}
_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193, 0.1192, 0.9503]]
)


def linear(colour: str) -> np.ndarray:
    rgb = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    return np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)


def lab(colour: str, seen: str = "all") -> np.ndarray:
    light = np.clip(SEEN[seen] @ linear(colour), 0, 1)
    x, y, z = np.cbrt(_XYZ @ light / (0.95047, 1.0, 1.08883))
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def apart(one: str, other: str, seen: str) -> float:
    """Distance in Lab; about 2 is the least that a trained eye tells apart side by side."""
    return float(np.linalg.norm(lab(one, seen) - lab(other, seen)))


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted(
        (float(_XYZ[1] @ linear(c)) + 0.05 for c in (one, other)), reverse=True
    )
    return lighter / darker


def test_there_are_eight_colours_with_a_pattern_and_a_symbol_each():
    assert len(set(looks.PALETTE)) == len(looks.PALETTE) >= 8
    assert len(set(looks.PATTERNS)) == len(set(looks.SYMBOLS)) == len(looks.PALETTE)


@pytest.mark.parametrize("seen", SEEN)
def test_no_two_colours_are_near_duplicates(seen):
    near = {pair: apart(*pair, seen) for pair in combinations(ALL, 2)}
    assert min(near.values()) > 13, min(near, key=near.get)


@pytest.mark.parametrize("seen", SEEN)
def test_neighbours_are_far_apart(seen):
    near = {pair: apart(*pair, seen) for pair in pairwise(looks.PALETTE)}
    assert min(near.values()) > 30, min(near, key=near.get)


def test_neighbours_differ_in_grey_print():
    greys = [lab(colour)[0] for colour in looks.PALETTE]
    assert min(abs(one - other) for one, other in pairwise(greys)) > 10


@pytest.mark.parametrize("background", [WHITE, DARK])
def test_every_colour_shows_on_both_backgrounds(background):
    assert min(contrast(colour, background) for colour in ALL) > 2.2


def test_looks_differ_for_many_plans():
    seen = {(looks.colour(n), looks.shape(n)) for n in range(64)}
    assert len(seen) == 64
