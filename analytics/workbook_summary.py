"""The summary sheet of a workbook: the figures of the screen's chart, and a native chart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.drawing.fill import PatternFillProperties

from analytics import looks, queries
from analytics.filters import Filters
from analytics.words import Words, has_word
from analytics.workbook_limits import MOST_SERIES
from loaders.warehouse import Warehouse

MOST_BARS = 15
# Patterns tell the plans apart in grey print, as on screen.
PATTERNS = (None, "wdUpDiag", "pct20", "smGrid", "ltHorz", "cross", "ltVert", "wdDnDiag")

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Summary:
    """Categories by plans: ``values[category][plan]``, null where nothing can be counted."""

    heading: str
    plans: tuple[str, ...]
    looks: tuple[int, ...]
    categories: tuple[str, ...]
    values: tuple[tuple[float | None, ...], ...]
    is_share: bool

    @property
    def is_drawn(self) -> bool:
        """Whether the plans are few enough for a chart that can be read."""
        return len(self.plans) <= MOST_SERIES

    @property
    def kind(self) -> str:
        """Kind of the sheet's values."""
        return "share" if self.is_share else "integer"

    def heads(self, text: Words) -> list[tuple[str, str, int, str]]:
        """Columns of the sheet: key, heading, width, kind. Many plans stand below each other."""
        if self.is_drawn:
            plans = [("plan", plan, 16, self.kind) for plan in self.plans]
            return [("category", self.heading, 40, "text"), *plans]
        categories = [("category", name, 20, self.kind) for name in self.categories]
        return [("plan", text("column_plan"), 40, "text"), *categories]

    def rows(self) -> list[list[Any]]:
        """Rows of the sheet: the category, then one value a plan; or the other way round."""
        if self.is_drawn:
            return [[n, *values] for n, values in zip(self.categories, self.values, strict=True)]
        return [[plan, *values] for plan, *values in zip(self.plans, *self.values, strict=True)]


def summary(warehouse: Warehouse, filters: Filters, view: str, text: Words) -> Summary | None:
    """What the screen's chart of a view shows; None for a view without one."""
    if view.startswith("workload"):
        role = "coordinating" if view.endswith("coordinating") else filters.role or "lead"
        by_field = "area" in view
        found = queries.workload(
            warehouse, filters, role, by="functional_area" if by_field else "agency"
        ).to_pylist()
        rows = [row for row in found if not row["is_collective"]]
        names = [_field(row, text) if by_field else str(row["name"]) for row in rows]
        return _pivot(warehouse, filters, text(f"view_{view}"), rows, names, "tasks", text)
    if view in ("deadlines", "deadline_kinds"):
        rows = queries.deadlines_by_kind(warehouse, filters).to_pylist()
        names = [text(f"deadline_{row['deadline_kind']}") for row in rows]
        return _pivot(warehouse, filters, text("view_deadline_kinds"), rows, names, "tasks", text)
    if view in ("tasks", "overview") or view.startswith("clarity"):
        rows = queries.clarity(warehouse, filters).to_pylist()
        names = [text(f"check_{row['check']}") for row in rows]
        return _pivot(warehouse, filters, text("view_clarity"), rows, names, "share", text)
    return None


def _field(row: Row, text: Words) -> str:
    key = f"field_{row['field']}"
    return text(key) if has_word(key) else str(row["name"] or row["field"])


def _pivot(
    warehouse: Warehouse,
    filters: Filters,
    heading: str,
    rows: Sequence[Row],
    names: Sequence[str],
    measure: str,
    text: Words,
) -> Summary | None:
    if not rows:
        return None
    every = warehouse.query("SELECT plan_id FROM plans ORDER BY plan_id").column(0).to_pylist()
    looks = {plan_id: at for at, plan_id in enumerate(every)}
    chosen = queries.plans(warehouse, filters).to_pylist()
    ids = [plan["plan_id"] for plan in chosen]
    categories = list(dict.fromkeys(names))[:MOST_BARS]
    by_place = {(name, row["plan_id"]): row[measure] for name, row in zip(names, rows, strict=True)}
    labels = [plan["locality"] or plan["plan_id"] for plan in chosen]
    often = Counter(labels)
    told = [
        label if often[label] == 1 else f"{label} ({plan_id})"
        for label, plan_id in zip(labels, ids, strict=True)
    ]
    missing = None if measure == "share" else 0
    return Summary(
        heading,
        tuple(told),
        tuple(looks[plan_id] for plan_id in ids),
        tuple(categories),
        tuple(tuple(by_place.get((name, p), missing) for p in ids) for name in categories),
        measure == "share",
    )


def draw(sheet: Any, made: Summary) -> None:
    """Put a native bar chart of the summary beside its figures."""
    chart = BarChart()
    chart.type, chart.grouping, chart.style = "bar", "clustered", 10
    chart.title = made.heading
    rows, plans = len(made.categories) + 1, len(made.plans)
    data = Reference(sheet, min_col=2, max_col=plans + 1, min_row=1, max_row=rows)
    chart.add_data(data, titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=1, min_row=2, max_row=rows))
    for series, look in zip(chart.series, made.looks, strict=True):
        series.graphicalProperties = _look(look)
        series.dLbls = DataLabelList()
        series.dLbls.showVal = True
        for name in ("showSerName", "showCatName", "showLegendKey", "showPercent"):
            setattr(series.dLbls, name, False)
    chart.x_axis.scaling.orientation = "maxMin"  # the first category on top, as on screen
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.y_axis.number_format = "0%" if made.is_share else "0"
    chart.y_axis.scaling.min = 0
    chart.legend.position = "t"
    chart.gapWidth = 60
    chart.width = 24
    chart.height = max(8.0, 1.6 + 0.55 * (rows - 1) * (plans + 1))
    sheet.add_chart(chart, f"A{rows + 2}")


def _look(at: int) -> GraphicalProperties:
    colour = looks.colour(at).removeprefix("#")
    pattern = PATTERNS[looks.shape(at)]
    if pattern is None:
        return GraphicalProperties(solidFill=colour)
    look = GraphicalProperties()
    look.pattFill = PatternFillProperties(prst=pattern)
    look.pattFill.background = _colour(colour)
    look.pattFill.foreground = _colour("FFFFFF")
    return look


def _colour(rgb: str) -> Any:
    from openpyxl.drawing.fill import ColorChoice

    return ColorChoice(srgbClr=rgb)
