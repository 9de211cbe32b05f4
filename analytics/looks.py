"""Colours that mean one plan everywhere: on screen, in the workbook, on paper."""

from __future__ import annotations

# Okabe and Ito's colours for colour-blind eyes, ordered so that neighbours differ in lightness.
PALETTE = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#D55E00", "#56B4E9", "#8C6BB1")
