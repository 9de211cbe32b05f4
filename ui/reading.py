"""What a reading found, in words: issues, reasons for doubt, marked cells, lines of a document."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import streamlit as st

from ui import formats
from ui.page import Page
from ui.tables import Column
from ui.text import Words, known

MARK = "⚠ "
CONTEXT = 3


def finding(row: Mapping[str, Any], words: Words) -> str:
    """An issue in the page's language; the loader's own sentence where no word is declared."""
    return known(f"issue.{row['code']}", words.language) or str(row["message"])


def remedy(row: Mapping[str, Any], words: Words) -> str:
    """What to do about an issue."""
    return known(f"remedy.{row['code']}", words.language) or words("common.dash")


def reasons(codes: Iterable[str], words: Words) -> str:
    """Reasons for doubt about a row, as a list in one sentence."""
    return "; ".join(words.code("reason", code) for code in codes)


def correction(row: Mapping[str, Any], words: Words) -> str:
    """A recorded correction in one sentence: cell, both texts, why and who."""
    return words(
        "correct.said",
        cell=words.code("cell", row["cell"]),
        was=row["was"] or words("correct.empty"),
        now=row["now"] or words("correct.empty"),
        reason=row["reason"],
        who=row["who"] or words("common.dash"),
        day=formats.day(row["made_on"], words),
    )


def marked(text: str | None, cell: str, doubtful: Iterable[str], words: Words) -> str:
    """Text of a cell, with a mark where a person should compare it."""
    shown = text or words("common.not_stated")
    return MARK + shown if cell in doubtful else shown


def lines(rows: Sequence[Mapping[str, Any]], first: int | None, last: int | None) -> None:
    """Draw lines of a document with those from ``first`` to ``last`` marked."""
    st.html(lines_html(rows, first, last))


def lines_html(rows: Sequence[Mapping[str, Any]], first: int | None, last: int | None) -> str:
    """Lines of a document as safe HTML, those from ``first`` to ``last`` marked."""

    def shown(row: Mapping[str, Any]) -> str:
        own = first is not None and first <= row["line"] <= (last or first)
        tag, style = ("mark", "") if own else ("i", " style='font-style:normal'")
        text = html.escape(row["text"])
        return f"<div><span>{row['line']}</span><{tag}{style}>{text}</{tag}></div>"

    return f"<div class='source-lines'>{''.join(map(shown, rows))}</div>"


def issue_columns(page: Page) -> list[Column]:
    """Columns of a list of issues: how grave, where, what, and what to do."""
    words = page.words
    dash = words("common.dash")
    return [
        Column("severity", lambda r: words.code("severity", r["severity"]), 105),
        Column("line", lambda r: r["line"], 60),
        Column("finding", lambda r: finding(r, words), 250),
        Column("remedy", lambda r: remedy(r, words), 280),
        Column("about", lambda r: r["subject"] or dash, 230),
        Column("meant", lambda r: r["suggestion"] or dash, 130),
    ]
