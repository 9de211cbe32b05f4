"""Parts of a selection that is too large for one workbook: by rows, by province, by plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from analytics.asking import ask
from analytics.filters import Filters
from analytics.workbook_limits import PART_ROWS
from loaders.warehouse import Warehouse


class By(StrEnum):
    """How a selection is divided."""

    ROWS = "rows"
    PROVINCE = "province"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the selected tasks, in the order of plans and places.

    Attributes
    ----------
    number, of : int
        Place of the part among all parts, counted from 1.
    name : str
        Province or plan that it is about; empty for a part by rows.
    plans : tuple of str or None
        The plans whose tasks it takes; None for any.
    skipped, rows : int
        Tasks of those plans that come before it, and that it holds.
    total : int
        Tasks of the whole selection.
    """

    number: int
    of: int
    name: str
    plans: tuple[str, ...] | None
    skipped: int
    rows: int
    total: int


_BY_PLAN = """
answer AS (SELECT plan_id, count(*) AS tasks FROM selected GROUP BY plan_id)
SELECT a.plan_id, a.tasks, coalesce(p.province_today, p.province, p.locality, p.plan_id) AS province
FROM answer a JOIN plans p USING (plan_id) ORDER BY a.plan_id
"""


def parts(
    warehouse: Warehouse, filters: Filters, by: By = By.ROWS, most: int = PART_ROWS
) -> list[Part]:
    """The selection in parts of at most so many tasks: together every task, each once."""
    counted = ask(warehouse, filters, _BY_PLAN).to_pylist()
    groups: dict[str, list[tuple[str, int]]] = {}
    for row in counted:
        name = "" if by is By.ROWS else row["province" if by is By.PROVINCE else "plan_id"]
        groups.setdefault(name, []).append((row["plan_id"], row["tasks"]))
    cut = [
        (name, tuple(plan for plan, _ in plans) if name else None, skipped, rows)
        for name, plans in groups.items()
        for skipped, rows in _slices(sum(tasks for _, tasks in plans), most)
    ]
    total = sum(row["tasks"] for row in counted)
    return [Part(number, len(cut), *each, total) for number, each in enumerate(cut, 1)]


def _slices(total: int, most: int) -> Iterator[tuple[int, int]]:
    for skipped in range(0, total, most):
        yield skipped, min(most, total - skipped)
