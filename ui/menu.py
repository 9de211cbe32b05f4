"""The menu: links to every page.

A link element of Streamlit's own a page would cost ten messages and ten components at every
change of a filter; these stand in one block with the head of the page.
"""

from __future__ import annotations

import html
from collections.abc import Sequence

from ui import address
from ui.text import Words


def written(pages: Sequence[tuple[str, str]], here: str, words: Words) -> str:
    """Links to every page that keep the filters; they wrap, so none hides on narrow screens.

    ``pages`` are names with their icons as Streamlit writes them, ``:material/home:``.
    """
    links = "".join(_link(name, icon, name == here, words) for name, icon in pages)
    label = html.escape(words("product.menu"))
    return f'<nav class="menu" aria-label="{label}">{links}</nav>'


def _link(name: str, icon: str, here: bool, words: Words) -> str:
    # A name that stands in the font as one sign; readers of the screen are not told it.
    sign = icon.removeprefix(":material/").removesuffix(":")
    marked = ' aria-current="page"' if here else ""
    return (
        f'<a href="{address.link(name)}"{marked}>'
        f'<span aria-hidden="true" translate="no">{sign}</span>'
        f"{html.escape(words(f'{name}.menu'))}</a>"
    )
