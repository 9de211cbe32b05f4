"""The plans side by side: a table of words and figures, shares drawn as bars in their cells.

A table instead of a chart, because a leader reads one column from top to bottom, it prints as it
stands, and the figures are there for a screen reader.
"""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass, field

from ui import charts
from ui.page import Page, Row


@dataclass(frozen=True, slots=True)
class Line:
    """One measure: its name, what it says of each plan, and of the nation where that is known.

    ``shares`` are drawn as bars behind the words; ``short`` lines also stand in the table of
    many plans; ``help`` explains the name where it appears.
    """

    name: str
    said: Sequence[str]
    shares: Sequence[float | None] = ()
    nation: str | None = None
    strong: bool = False
    short: bool = False
    help: str = field(default="")


def columns(page: Page, plans: Sequence[Row], groups: Sequence[tuple[str, Sequence[Line]]]) -> str:
    """One column a plan, the measures in named groups, the nation last where it has any."""
    parts = []
    # Equal widths in every group, so that a plan's column runs straight down.
    share = f"style='width:{76 / (len(plans) + 1):.1f}%'"
    for at, (name, lines) in enumerate(groups):
        nation = any(line.nation is not None for line in lines)
        heads = "".join(_plan_head(page, plan, with_facts=at == 0) for plan in plans)
        whole = html.escape(page.words("columns.nation"))
        last = (
            f"<th scope='col' {share}>{whole}</th>" if nation else f"<td {share} class='none'></td>"
        )
        first = f"<th scope='col' class='group'>{html.escape(name)}</th>"
        head = f"<thead><tr>{first}{heads}{last}</tr></thead>"
        body = "".join(_line(page, plans, line) for line in lines)
        parts.append(f"{head}<tbody>{body}</tbody>")
    # One table a group: a head in the middle of a table is no head to a screen reader.
    tables = "".join(f"<table class='facts scorecard'>{part}</table>" for part in parts)
    return f"<div class='cards-narrow'>{tables}</div>"


def rows(page: Page, plans: Sequence[Row], lines: Sequence[Line]) -> str:
    """One row a plan with the short measures."""
    heads = "".join(_head(name) for name in [page.words("columns.plan"), *(x.name for x in lines)])
    body = "".join(
        f"<tr><th scope='row'>{html.escape(page.plan_label(plan['plan_id']))}</th>"
        + "".join(_cell(page, plan, line, at) for line in lines)
        + "</tr>"
        for at, plan in enumerate(plans)
    )
    table = f"<table class='facts small'><thead><tr>{heads}</tr></thead><tbody>{body}</tbody>"
    name = html.escape(page.words("overview.work"))
    frame = f"class='scroll tall' tabindex='0' role='region' aria-label='{name}'"
    return f"<div {frame}>{table}</table></div>"


def _head(text: str) -> str:
    return f"<th scope='col'>{html.escape(text)}</th>"


def _plan_head(page: Page, plan: Row, *, with_facts: bool) -> str:
    colour = charts.PALETTE[page.look(plan["plan_id"]) % len(charts.PALETTE)]
    facts = f"{page.words.code('level', plan['level'])}, {_number(page, plan)}"
    said = f"<br><small>{html.escape(facts)}</small>" if with_facts else ""
    name = html.escape(page.plan_label(plan["plan_id"]))
    return f"<th scope='col' style='border-top:.3rem solid {colour}'>{name}{said}</th>"


def _number(page: Page, plan: Row) -> str:
    return str(plan["number"] or page.words("common.no_number"))


def _line(page: Page, plans: Sequence[Row], line: Line) -> str:
    cells = "".join(_cell(page, plan, line, at) for at, plan in enumerate(plans))
    nation = "<td class='none'></td>"
    if line.nation is not None:
        said = line.nation or page.words("common.not_stated")
        whole = html.escape(page.words("columns.nation"))
        nation = f"<td data-of='{whole}'>{html.escape(said)}</td>"
    return f"<tr><th scope='row'>{_named(line)}</th>{cells}{nation}</tr>"


def _named(line: Line) -> str:
    """The name; a press, a touch or the keyboard opens what it means below it."""
    name = html.escape(line.name)
    if not line.help:
        return name
    said = html.escape(line.help)
    return f"<details class='term'><summary>{name}</summary><p>{said}</p></details>"


def _cell(page: Page, plan: Row, line: Line, at: int) -> str:
    said = html.escape(line.said[at] or page.words("common.not_stated"))
    colour = charts.PALETTE[page.look(plan["plan_id"]) % len(charts.PALETTE)]
    # On a phone the columns stand below one another: each cell then names its plan itself.
    of = html.escape(page.plan_label(plan["plan_id"]))
    open_cell = f"<td data-of='{of}' style='--plan:{colour}'>"
    share = line.shares[at] if line.shares else None
    if share is None:
        return f"{open_cell}<b>{said}</b></td>" if line.strong else f"{open_cell}{said}</td>"
    bar = f"<i style='width:{share * 100:.0f}%;background:{colour}'></i>"
    return f"{open_cell}{said}<span class='bar' aria-hidden='true'>{bar}</span></td>"
