"""Adding published values by a workbook."""

from __future__ import annotations

from ui.page import Page


def show(page: Page) -> None:
    """The section."""
    del page
