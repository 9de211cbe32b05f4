"""How a figure, its source and a needed growth are said: shared by every part of /targets."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence

from analytics.measures import Ratio
from analytics.trajectories import Figure, Need
from ui import address, formats, rows
from ui.page import Page
from ui.rows import Cell
from ui.tables import Column

_TALL = 12  # figures from which a table is scrolled under its heads
_LONGEST = 90  # letters of an address that are written out
_NEARLY = "nearly"  # what the published figures mean by up_to; see indicator_notes.md


def value(page: Page, f: Figure, *, unit: bool = True) -> str:
    """A figure with its comparator, number and unit."""
    comparator = _NEARLY if f.comparator == "up_to" and not f.plan_id else f.comparator
    return formats.target(f.value, f.value_max, f.unit if unit else None, comparator, page.words)


def number(page: Page, f: Figure) -> str:
    """A figure for a label of a chart: the unit stands on the axis, a percent sign stays."""
    return value(page, f, unit=f.unit == "%")


def when(page: Page, f: Figure) -> str:
    """The day or year a figure is for."""
    if not f.is_target and f.as_of_date:
        return formats.partial_date(f.as_of_date, page.words)
    return str(f.year) if f.year else page.words("common.not_stated")


def source(page: Page, f: Figure) -> str:
    """Where a figure is from: the line of a plan, or the document."""
    if f.plan_id:
        return page.words("targets.sentence", plan=page.plan_label(f.plan_id), line=str(f.line))
    said = f.document or page.words("targets.no_document")
    if f.added_by:
        day = formats.partial_date((f.added_on or "")[:10] or None, page.words)
        said += page.words("targets.added", who=f.added_by, day=day)
    return said


def growth(page: Page, need: Need) -> str:
    """What a year must bring: '+5,1%/năm', with the comparator of the target."""
    if need.low is None or need.high is None:
        return page.words(f"targets.reason.{need.reason}")
    unit = page.words(f"targets.form.{need.form}")
    low, high = (_signed(page, end) for end in (need.low, need.high))
    text = (
        page.words("comparator_form.range", low=low, high=high)
        if need.comparator == "range"
        else low
    )
    if need.comparator not in ("exact", "range"):
        text = page.words(f"comparator_form.{need.comparator}", value=low)
    return text + unit


def _signed(page: Page, amount: float) -> str:
    text = page.number(abs(amount), 1)
    return f"{'+' if amount >= 0 else '−'}{text}"


def ratio(page: Page, row: Ratio) -> str:
    """A ratio with its comparator; shares as percentages."""
    scale, unit = (100.0, "%") if row.form == "share" else (1.0, None)
    low, high = (round(end * scale, 1) for end in (row.low, row.high))
    return formats.target(low, high if low != high else None, unit, row.comparator, page.words)


def figure_columns(page: Page) -> list[Column]:
    """Columns of a table of figures with their sources."""
    words = page.words
    heads = {key: f"plan:{words(f'targets.column.{key}')}" for key in _HEADS}
    return [
        Column(heads["place"], lambda f: f.place, 130, pinned=True),
        Column(heads["kind"], lambda f: words.code("figure_kind", f.kind), 140),
        Column(heads["when"], lambda f: Cell(when(page, f), sort=f.at), 90),
        Column(heads["value"], lambda f: proved(page, f), 170),
        Column(heads["source"], lambda f: source(page, f), 280),
        Column(heads["address"], lambda f: Cell("", more=anchor(f.source_url)), 280),
        Column(heads["basis"], lambda f: words.code("year_basis", f.year_basis), 120),
        Column(heads["confidence"], lambda f: words.code("figure_confidence", f.confidence), 90),
    ]


_HEADS = ("place", "kind", "when", "value", "source", "address", "basis", "confidence")


def proof(page: Page, indicator: str, holder: str) -> str:
    """Address that opens where the figures of a place or plan for an indicator stand."""
    return address.opener(f"{indicator},{holder}")


def proved(page: Page, f: Figure) -> Cell:
    """A figure as a link to where it stands: the lines of its plan, or its document."""
    said = value(page, f)
    label = f"{f.place}: {said}, {source(page, f)}"
    if f.plan_id:
        return Cell(said, proof(page, f.indicator, f.plan_id), label, f.value)
    where = html.escape(f.source_url or "") if _is_web(f.source_url or "") else ""
    return Cell(said, where, label, f.value)


def sources(page: Page, figures: Iterable[Figure]) -> str:
    """The documents under a chart or table with their addresses, folded away."""
    documents: dict[str, dict[str, None]] = {}
    for f in figures:
        documents.setdefault(source(page, f), {})[f.source_url or ""] = None
    if not documents:
        return ""
    shown = page.words("targets.sources", count=page.number(len(documents)))
    lines = (
        f"<li>{html.escape(name)}{''.join(f'<br>{anchor(url)}' for url in urls if url)}</li>"
        for name, urls in documents.items()
    )
    return rows.folded(page, shown, f"<ul class='said'>{''.join(lines)}</ul>")


def table(page: Page, figures: Sequence[Figure], alt: str) -> str:
    """The table twin of a chart, folded away."""
    found = rows.table(page, figures, figure_columns(page), alt=alt, tall=len(figures) > _TALL)
    return rows.folded(page, page.words("common.as_table"), found)


def _is_web(url: str) -> bool:
    return url.startswith(("http://", "https://")) and not set(url) & set(" <>")


def anchor(url: str | None) -> str:
    """A published address as a link; anything that is no web address as plain text."""
    url = url or ""
    if not _is_web(url):
        return html.escape(url)
    shown = html.escape(url if len(url) < _LONGEST else url[: _LONGEST - 3] + "...")
    return f"<a href='{html.escape(url)}' target='_blank' rel='noreferrer'>{shown}</a>"


def names(figures: Sequence[Figure]) -> list[str]:
    """Places of figures, each once, in their order."""
    return list(dict.fromkeys(f.place for f in figures))
