"""Tables written as HTML, whole and in order: for paper, for links, for a few plain rows."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import Any

import streamlit as st


def whole(heads: Sequence[str], body: Sequence[Sequence[Any]], alt: str) -> None:
    """Draw every row on paper: a grid would print only what its window shows."""
    rows = "".join(
        "<tr>" + "".join(f"<td>{html.escape(_text(cell))}</td>" for cell in row) + "</tr>"
        for row in body
    )
    st.html(
        f"<table class='facts small printed' aria-label='{html.escape(alt)}'>"
        f"{_head(heads)}<tbody>{rows}</tbody></table>"
    )


def linked(
    heads: Sequence[str],
    body: Sequence[Sequence[Any]],
    counts: int,
    links: Sequence[tuple[str, str] | None],
    help_: str,
    alt: str,
) -> None:
    """Draw rows whose cell at position ``counts`` is a link; a link is an address and its name."""
    rows = "".join(
        "<tr>"
        + "".join(
            _cell(at, _text(cell), link if at == counts else None) for at, cell in enumerate(row)
        )
        + "</tr>"
        for row, link in zip(body, links, strict=True)
    )
    st.html(
        f"<p class='small-print'>{html.escape(help_)}</p>"
        f"<div class='scroll' tabindex='0' role='region' aria-label='{html.escape(alt)}'>"
        f"<table class='facts small linked' aria-label='{html.escape(alt)}'>"
        f"{_head(heads)}<tbody>{rows}</tbody></table></div>"
    )


def _head(heads: Sequence[str]) -> str:
    cells = "".join(f"<th scope='col'>{html.escape(name)}</th>" for name in heads)
    return f"<thead><tr>{cells}</tr></thead>"


def _cell(at: int, text: str, link: tuple[str, str] | None = None) -> str:
    said = html.escape(text)
    if link:
        said = f"<a href='{link[0]}' target='_self' aria-label='{html.escape(link[1])}'>{said}</a>"
    return f"<th scope='row'>{said}</th>" if at == 0 else f"<td>{said}</td>"


def _text(cell: Any) -> str:
    if isinstance(cell, list):
        return "; ".join(map(str, cell))
    return "" if cell is None else str(cell)
