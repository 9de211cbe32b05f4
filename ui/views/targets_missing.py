"""What each plan does not state among the indicators for which the resolution sets numbers."""

from __future__ import annotations

import html
from collections.abc import Sequence

from analytics.measures import measures
from analytics.trajectories import Figure
from ui import rows
from ui.page import Page, Row
from ui.rows import Cell
from ui.tables import Column
from ui.views import targets_said
from ui.views.targets_choice import Choice


def written(page: Page, choice: Choice, figures: Sequence[Figure]) -> str:
    """The section: a sentence a plan, then the table."""
    words = page.words
    heading = rows.heading(words("targets.missing"))
    if not choice.headlines:
        return heading + rows.small(words("targets.no_resolution"))
    codes = [row["indicator"] for row in choice.headlines]
    lines = []
    for plan_id in page.chosen:
        stated = {f.indicator for f in figures if f.plan_id == plan_id}
        lines.append(
            words(
                "targets.missing_one",
                plan=page.plan_label(plan_id),
                stated=page.number(len(stated & set(codes))),
                count=page.number(len(codes)),
            )
        )
    columns = [
        Column("indicator", lambda row: row["label"], 200),
        *(_column(page, plan_id, figures) for plan_id in page.chosen),
    ]
    alt = words("targets.missing")
    return (
        heading
        + rows.listed(lines)
        + rows.folded(
            page, words("common.as_table"), rows.table(page, choice.headlines, columns, alt=alt)
        )
        + _sources(page, choice.headlines)
    )


def _column(page: Page, plan_id: str, figures: Sequence[Figure]) -> Column:
    own = [f for f in figures if f.plan_id == plan_id]
    return Column(f"plan:{page.plan_label(plan_id)}", lambda row: _cell(page, own, row), 180)


def _cell(page: Page, own: Sequence[Figure], row: Row) -> Cell | str:
    """What the plan states for an indicator; else a narrower form that it does state."""
    code = row["indicator"]
    exact = [f for f in own if f.indicator == code]
    narrower = [f for f in own if f.indicator in measures().narrower.get(code, ())]
    if not (exact or narrower):
        return page.words("common.not_stated")
    if exact:
        said = "; ".join(_said(page, f) for f in exact)
    else:
        found = "; ".join(f"{f.label}: {_said(page, f)}" for f in narrower)
        said = page.words("targets.narrower", said=found)
    first = (exact or narrower)[0]
    label = f"{row['label']}: {said}, {targets_said.source(page, first)}"
    return Cell(said, targets_said.proof(page, first.indicator, str(first.plan_id)), label)


def _said(page: Page, f: Figure) -> str:
    value = targets_said.value(page, f)
    return page.words("targets.in_year", value=value, year=f.year) if f.year else value


def _sources(page: Page, headlines: Sequence[Row]) -> str:
    documents = dict.fromkeys(d for row in headlines for d in row["documents"])
    addresses = dict.fromkeys(a for row in headlines for a in row["addresses"])
    said = html.escape("; ".join(documents)) + "".join(
        f"; {targets_said.anchor(a)}" for a in addresses
    )
    return f"<p class='small-print quiet'>{page.words('common.source', text=said)}</p>"
