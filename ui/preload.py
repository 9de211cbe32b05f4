"""What a page's first visit will need, named in the HTML so that it comes at once, side by side.

Streamlit's page asks for a part of itself when an element of that kind arrives: the chart library,
the largest part by far, only after the page has started, connected and run. Streamlit's own list
of its files says which file holds a part and which others that one needs; where a release has no
such list, or no such part, nothing is named and the page loads as Streamlit made it.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

STATIC = Path(st.__file__).resolve().parent / "static"
_EVERYWHERE = (
    "elements/Html",
    "widgets/DownloadButton",
    "widgets/Multiselect",
    "widgets/TextInput",
)
_CHART = "elements/PlotlyChart"
_CHART_PAGES = frozenset({"clarity", "deadlines", "targets", "workload"})


def links(page: str) -> bytes:
    """The hints for a page, to stand at the end of its head.

    Parameters
    ----------
    page : str
        Last part of the page's address; empty for the first page.
    """
    return _links(page in _CHART_PAGES)


@cache
def _links(has_chart: bool) -> bytes:
    listed = _listed()
    files: dict[str, None] = {}
    for part in (*_EVERYWHERE, _CHART) if has_chart else _EVERYWHERE:
        for name, entry in listed.items():
            if f"components/{part}/" in name and entry.get("isDynamicEntry"):
                _collect(listed, name, files)
    index = (STATIC / "index.html").read_text(encoding="utf-8") if files else ""
    # Low, so that nothing named here goes before what the page needs in order to start.
    hints = (
        f'<link rel="modulepreload" crossorigin fetchpriority="low" href="./{file}">'
        for file in files
        if file not in index
    )
    return "\n".join(hints).encode()


def _collect(listed: dict[str, Any], name: str, files: dict[str, None]) -> None:
    """Add the file of an entry and those it needs, each once."""
    entry = listed.get(name)
    if entry is None or entry["file"] in files:
        return
    files[entry["file"]] = None
    for needed in entry.get("imports", ()):
        _collect(listed, needed, files)


@cache
def _listed() -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads((STATIC / "manifest.json").read_bytes())
    except (OSError, ValueError):
        return {}
    return found
