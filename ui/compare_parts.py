"""Parts that the views of /compare share: links to tasks, words for links, marked differences."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

import streamlit as st

from analytics.text_diff import Segment, differences, likeness
from ui import address
from ui.page import Page, Row

LEAST_LIKE = 0.35
# How sure a link is, in signs as well as words: colour alone says nothing.
SIGNS = {"accepted": "✔", "matched": "=", "suggested": "?", "rejected": "✕", None: "–"}
# How a task is read, whatever is selected: language, names of agencies and the day counted from.
_READING = ("lang", "names", "asof")
_STYLE = """<style>
.cmp {border-collapse: collapse; width: 100%; table-layout: fixed; margin-bottom: .75rem;}
.cmp th, .cmp td {border: 1px solid rgba(128,128,128,.35); padding: .45rem .55rem; text-align: left;
  vertical-align: top; font-size: .93rem; overflow-wrap: anywhere; font-weight: 400;}
.cmp thead th {font-weight: 600; background: rgba(128,128,128,.1);}
.cmp tbody th {font-weight: 600;}
.cmp.matrix td {text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap;}
.cmp.matrix th:first-child {width: 40%;}
.cmp td.empty {background: repeating-linear-gradient(45deg, transparent 0 5px,
  rgba(128,128,128,.18) 5px 7px); text-align: center;}
.cmp mark, .card mark {background: rgba(230,159,0,.25); color: inherit; padding: 0;
  text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 3px;}
.cmp small, .card small {opacity: .82; display: block; margin-top: .2rem;}
.cards {display: grid; gap: .6rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 250px), 1fr));}
.card {border: 1px solid rgba(128,128,128,.4); border-radius: .5rem; padding: .6rem .75rem;
  overflow-wrap: anywhere; font-size: .93rem;}
.card.suggested {border-style: dashed; border-width: 2px;}
.card dl {margin: .5rem 0 0 !important; padding: 0 !important; display: grid;
  grid-template-columns: 4.9rem 1fr; gap: .15rem .5rem;}
.card dt, .card dd {margin: 0 !important; padding: 0 !important; font-size: .88rem !important;}
.card dt {opacity: .82; font-weight: 400 !important;}
.cmp a, .card a, .cmp-suggested a {color: var(--st-link-color, inherit);}
.cmp-suggested {font-size: .93rem;}
.tag {border: 1px solid currentColor; border-radius: 1rem; padding: .02rem .5rem; font-size: .82rem;
  white-space: nowrap; display: inline-block; margin: .1rem .25rem .1rem 0;}
.tag.suggested {border-style: dashed;}
.cmp .tag {white-space: normal; border-radius: .5rem; margin: 0;}
@media (max-width: 640px) {
  .cmp.sides thead, .cmp.sides colgroup {display: none;}
  .cmp.sides, .cmp.sides tbody {display: block;}
  .cmp.sides tr {display: block; margin-bottom: .6rem;
    border: 1px solid rgba(128,128,128,.45);}
  .cmp.sides td {display: block; border: 0; padding: .35rem .55rem; width: auto !important;}
  .cmp.sides td[data-plan]::before {content: attr(data-plan); display: block; font-weight: 600;
    font-size: .82rem;}
  .cmp.matrix th, .cmp.matrix td {padding: .35rem .3rem; font-size: .82rem;}
  .cmp.matrix th:first-child {width: 36%;}
}
</style>"""


def style() -> None:
    """The look of tables and cards of this page."""
    st.html(_STYLE)


def task_address(page: Page, **changes: str | list[str] | None) -> str:
    """Address of /tasks with this selection, some of it changed; escaped for HTML."""
    del page  # the selection is the address itself
    return address.link("tasks", **changes)


def task_link(page: Page, task_id: str, label: str) -> str:
    """A link to one task, as HTML."""
    # The filters stay behind: a task opened from a comparison may lie outside them.
    stated = {key: address.one(key) for key in _READING if address.one(key)}
    query = html.escape("tasks?" + urlencode({"task": task_id, **stated}))
    return f'<a href="{query}" target="_self">{html.escape(label)}</a>'


def wordings(one: str | None, other: str | None) -> tuple[str, str]:
    """Two wordings as HTML, in each the words marked that the other lacks.

    Wordings with little in common stay as they are: marks on nearly every word say nothing.
    """
    if likeness(one, other) < LEAST_LIKE:
        return html.escape(one or ""), html.escape(other or "")
    left, right = differences(one, other)
    return _marked(left), _marked(right)


def _marked(segments: Sequence[Segment]) -> str:
    return "".join(
        f"<mark>{html.escape(s.text)}</mark>" if s.differs else html.escape(s.text)
        for s in segments
    )


def link_word(page: Page, link: str | None) -> str:
    """A sign and the words that say how sure a link is."""
    said = page.words(f"compare.link.{link or 'none'}")
    return f"{SIGNS[link]} {said}"


def link_tag(page: Page, link: str | None, score: float | None = None) -> str:
    """A link's sureness as a small framed label, with its score."""
    said = link_word(page, link)
    if score is not None and link in ("matched", "suggested"):
        said = page.words("compare.with_score", link=said, score=page.number(score, 2))
    kind = "suggested" if link == "suggested" else "sure"
    return f"<span class='tag {kind}'>{html.escape(said)}</span>"


def facts(rows: Mapping[str, str]) -> str:
    """Names and values of a card, as HTML."""
    said = "".join(
        f"<dt>{html.escape(name)}</dt><dd>{html.escape(value)}</dd>" for name, value in rows.items()
    )
    return f"<dl>{said}</dl>"


def number_of(row: Row, prefix: str = "") -> str:
    """Section and number of a task as printed; its place in the plan where none is printed."""
    parts = [row.get(f"{prefix}section"), row.get(f"{prefix}number")]
    said = ".".join(str(part) for part in parts if part)
    return said or "•"


def shortened(text: str | None, length: int = 90) -> str:
    """The beginning of a wording, cut at a space."""
    words = (text or "").split()
    said = ""
    for word in words:
        if said and len(said) + len(word) > length:
            return f"{said} …"
        said = f"{said} {word}".strip()
    return said
