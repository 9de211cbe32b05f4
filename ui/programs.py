"""The programs that our pages bring: behind links, behind pictures, behind the heads of tables.

They stand in one block that no filter changes; the security policy allows each by its hash.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FILES = ("links.js", "picture.js", "sort_rows.js")


@cache
def scripts() -> tuple[str, ...]:
    """Each program as it stands in the page."""
    folder = Path(__file__).parent
    return tuple((folder / name).read_text("utf-8").strip() for name in _FILES)


@cache
def written() -> str:
    """All of them as HTML."""
    return "".join(f"<script>{one}</script>" for one in scripts())
