"""Stub."""

from ui.page import Page


def show(page: Page) -> None:
    """The page."""
