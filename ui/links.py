"""Where links lead: the pages of this run, by name."""

from __future__ import annotations

from contextvars import ContextVar
from pathlib import Path

import streamlit as st

from loaders.paths import ROOT

FOLDER = ROOT / "pages"
FIRST = "overview"  # the page at the address without a name

# The pages that this run declared. Streamlit takes a declared page as it is; for the path of a
# script it asks the file system about every part of it, at each of thirty links.
ENTRIES: ContextVar[dict[str, st.Page] | None] = ContextVar("entries", default=None)


def page_path(name: str) -> Path:
    """Script of a page; absolute, because a first request may run the page's script alone."""
    return FOLDER / f"{name}.py"


def target(name: str) -> st.Page | Path:
    """What ``st.page_link`` is given for a page."""
    return (ENTRIES.get() or {}).get(name) or page_path(name)
