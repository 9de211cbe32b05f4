"""Figures of places as marks: solid for actuals, open for targets, dotted for the way."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import count

from analytics import looks as shared
from analytics.trajectories import Figure, Need
from ui.charts import Figure as Drawing
from ui.page import Page
from ui.views import targets_said

Heights = Callable[[Figure], tuple[float, float] | None]
_ALONG = (0.5, 0.35, 0.65)
_APART = 1.5  # years between two labels of one place that do not cover one another


def look(page: Page, figures: Sequence[Figure]) -> dict[str, int]:
    """Colour and symbol of each place: plans keep theirs, other places take the next free one."""
    own = {f.place: page.look(f.plan_id) for f in figures if f.plan_id}
    for plan_id in page.chosen:
        own.setdefault(page.plans[plan_id]["locality"] or plan_id, page.look(plan_id))
    others = [p for p in targets_said.names(figures) if p not in own]
    return own | dict(zip(others, _free(own.values(), len(page.plans)), strict=False))


def _free(taken: Iterable[int], first: int) -> Iterator[int]:
    """Positions from ``first`` on, those whose colour no plan on show has before all others."""
    used = {shared.colour(index) for index in taken}
    palette = range(first, first + len(shared.PALETTE))
    unused = [at for at in palette if shared.colour(at) not in used]
    yield from unused
    yield from count(first + len(shared.PALETTE))


def colour(place: str, is_nation: bool, looks: Mapping[str, int]) -> str:
    """Colour of a place."""
    return shared.NATION if is_nation else shared.colour(looks[place])


def traces(
    page: Page,
    figures: Sequence[Figure],
    needs: Sequence[Need],
    looks: Mapping[str, int],
    heights: Heights,
) -> list[Drawing]:
    """Marks of every place: each comparable stretch of its actuals on its own, then its targets."""
    found: list[Drawing] = []
    for place in targets_said.names(figures):
        own = [f for f in figures if f.place == place]
        actuals = [f for f in own if not f.is_target]
        for segment in dict.fromkeys(f.segment for f in actuals):
            found += _actuals(page, [f for f in actuals if f.segment == segment], looks, heights)
        found += _targets(page, [f for f in own if f.is_target], looks, heights)
        found += _ways(page, [n for n in needs if n.place == place], looks, heights)
    return found


def _actuals(
    page: Page, figures: Sequence[Figure], looks: Mapping[str, int], heights: Heights
) -> list[Drawing]:
    drawn = [(f, at) for f in figures if (at := heights(f)) and f.at is not None]
    drawn.sort(key=lambda one: one[0].at or 0.0)
    if not drawn:
        return []
    first = drawn[0][0]
    after = bool(first.segment)
    name = page.words("targets.actual_after" if after else "targets.actual", place=first.place)
    last = len(drawn) - 1
    apart = (drawn[last][0].at or 0.0) - (drawn[0][0].at or 0.0) > _APART
    shown = {last, 0} if apart else {last}
    labels = [
        html.escape(targets_said.number(page, f)) if at in shown and ends == f.ends else ""
        for at, (f, ends) in enumerate(drawn)
    ]
    return [
        _marks(first, looks, after=after)
        | {
            "mode": "lines+markers+text" if _one_a_year(drawn) else "markers+text",
            "name": html.escape(name),
            "x": [f.at for f, _ in drawn],
            "y": [low for _, (low, _) in drawn],
            "text": labels,
            "textposition": "bottom center" if first.is_nation else "top center",
            "line": {"width": 1.5, "color": colour(first.place, first.is_nation, looks)},
            "customdata": [_hover(page, f) for f, _ in drawn],
        }
    ]


def _one_a_year(drawn: Sequence[tuple[Figure, tuple[float, float]]]) -> bool:
    """Whether a line may join the points: no year has two values between which to choose."""
    points = {(f.at, low) for f, (low, _) in drawn}
    return len(points) == len({at for at, _ in points})


def _targets(
    page: Page, figures: Sequence[Figure], looks: Mapping[str, int], heights: Heights
) -> list[Drawing]:
    drawn = [(f, at) for f in figures if (at := heights(f)) and f.at is not None]
    if not drawn:
        return []
    first = drawn[0][0]
    seen: dict[tuple[object, ...], tuple[Figure, tuple[float, float]]] = {}
    for f, ends in drawn:
        seen.setdefault((f.at, f.stated), (f, ends))
    kept = list(seen.values())
    return [
        _marks(first, looks, after=False, is_open=True)
        | {
            "mode": "markers+text",
            "name": html.escape(page.words("targets.target_of", place=first.place)),
            "x": [f.at for f, _ in kept],
            "y": [low for _, (low, _) in kept],
            "text": _target_labels(page, kept),
            "textposition": "top center",
            "error_y": {
                "type": "data",
                "symmetric": False,
                "array": [high - low for _, (low, high) in kept],
                "arrayminus": [0] * len(kept),
                "visible": any(high > low for _, (low, high) in kept),
            },
            "customdata": [_hover(page, f) for f, _ in kept],
        }
    ]


def _target_labels(page: Page, drawn: Sequence[tuple[Figure, tuple[float, float]]]) -> list[str]:
    """Targets as stated, those at one point together; on an index with their place."""
    said: dict[tuple[float | None, float], list[str]] = {}
    for f, ends in drawn:
        text = targets_said.number(page, f)
        said.setdefault((f.at, ends[0]), []).append(
            text if ends == f.ends else f"{f.place}: {text}"
        )
    return [html.escape("; ".join(said.pop((f.at, ends[0]), []))) for f, ends in drawn]


def _ways(
    page: Page, needs: Sequence[Need], looks: Mapping[str, int], heights: Heights
) -> list[Drawing]:
    """The straight line from the last actual to each target, with what each year must bring."""
    found: list[Drawing] = []
    for at, need in enumerate(needs):
        if need.last is None or need.low is None:
            continue
        start, end = heights(need.last), heights(need.target)
        if start is None or end is None or need.last.at is None or need.target.at is None:
            continue
        along = _ALONG[at % len(_ALONG)]  # labels of several ways stand at different places
        x = [need.last.at, _between(need.last.at, need.target.at, along), need.target.at]
        y = [start[0], _between(start[0], end[0], along), end[0]]
        said = html.escape(targets_said.growth(page, need))
        label = "" if need.reached else said
        ink = colour(need.place, need.target.is_nation, looks)
        found.append(
            {
                "type": "scatter",
                "mode": "lines+text",
                "x": x,
                "y": y,
                "text": ["", label, ""],
                "textposition": "top left",
                "line": {"dash": "dot", "width": 2, "color": ink},
                "showlegend": False,
                "customdata": [html.escape(f"{need.place}: {said}")] * 3,
                "hovertemplate": "%{customdata}<extra></extra>",
                "cliponaxis": False,
            }
        )
    return found


def _between(first: float, last: float, share: float) -> float:
    return first + (last - first) * share


def _marks(
    first: Figure, looks: Mapping[str, int], *, after: bool, is_open: bool = False
) -> Drawing:
    at = 0 if first.is_nation else shared.shape(looks.get(first.place, 0))
    symbol = shared.SYMBOLS[at]
    ink = colour(first.place, first.is_nation, looks)
    return {
        "type": "scatter",
        "cliponaxis": False,
        "hovertemplate": "%{customdata}<extra></extra>",
        "textfont": {"size": 12},
        "marker": {
            "symbol": f"{symbol}-open" if is_open else f"{symbol}-dot" if after else symbol,
            "size": 13 if is_open else 9,
            "color": ink,
            "line": {"width": 2.5 if is_open else 1 if after else 0, "color": ink},
        },
    }


def _hover(page: Page, f: Figure) -> str:
    lines = (
        f"{f.place}, {targets_said.when(page, f)}",
        targets_said.value(page, f),
        targets_said.source(page, f)[:90],
    )
    return "<br>".join(map(html.escape, lines))
