"""Where the figures that the address names stand: sentence and lines, or document and address."""

from __future__ import annotations

import html
from collections.abc import Sequence

from analytics import target_queries, target_tables
from analytics.trajectories import Figure
from ui import address, reading, rows
from ui.page import Page
from ui.views import targets_said
from ui.views.targets_choice import Choice
from ui.views.targets_matrix import labels, said_of


def written(page: Page, choice: Choice, figures: Sequence[Figure]) -> str:
    """Where the figures that the address names stand: their lines, or their document."""
    at = address.one("at")
    indicator, _, holder = at.partition(",")
    mine = [f for f in figures if f.indicator == indicator and holder in (f.plan_id, f.place)]
    own = [f for f in mine if f.plan_id == holder] or target_tables.in_matrix(
        [f for f in mine if not f.plan_id], choice.year, [indicator]
    )
    if not own:
        return ""
    heading = labels(own, choice).get(indicator, "")
    whose = page.plan_label(holder) if own[0].plan_id else own[0].place
    inside = "".join(_stated(page, f) if f.plan_id else _published(page, f) for f in own)
    return rows.opened(f"{heading} · {whose}", at, page, inside)


def _stated(page: Page, f: Figure) -> str:
    """The sentence of a plan's target and the lines around it."""
    said = html.escape(f"{said_of(page, f)} · {targets_said.source(page, f)}")
    sentence = f"<p><strong>{said}</strong></p><p>{html.escape(f.sentence or f.phrase or '')}</p>"
    if f.line is None:
        return sentence
    found = page.rows(target_queries.lines_around, filtered=False, plan=f.plan_id, line=f.line)
    return sentence + reading.lines_html(found, f.line, f.line)


def _published(page: Page, f: Figure) -> str:
    """What is published of a place: kind, value, day, document, address."""
    words = page.words
    said = words(
        "targets.published",
        kind=words.code("figure_kind", f.kind),
        value=targets_said.value(page, f),
        when=targets_said.when(page, f),
        source=targets_said.source(page, f),
        basis=words.code("year_basis", f.year_basis),
        confidence=words.code("figure_confidence", f.confidence),
    )
    return f"<p>{html.escape(said)}<br>{targets_said.anchor(f.source_url)}</p>"
