"""What pages count of each plan, from the facts that one question gives for all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pyarrow as pa
import pyarrow.compute as pc

from analytics import facts, queries
from loaders.records import DeadlineKind
from ui.page import Page, Row

CHECKS = queries.CHECKS
_COUNTED = ("tasks", *CHECKS, "with_column", "gone", "passed")


def plans(page: Page) -> list[Row]:
    """One row per plan that the page shows, also without a selected task.

    The recorded facts of the plan with its counts (:func:`analytics.facts.figures`), and
    ``targets``, which speaks of the whole plan.
    """
    shown = page.chosen
    # By a mask: a filter by an expression starts a whole engine, a millisecond each time.
    mask = pc.is_in(page.figures.column("plan_id"), pa.array(shown, pa.string()))
    counted = page.figures.filter(mask).to_pylist()
    by_plan = {row["plan_id"]: row for row in counted}
    nothing = dict.fromkeys(_COUNTED, 0)
    stated = Counter(page.ask(queries.targets).column("plan_id").to_pylist())
    return [
        {
            **page.plans[plan_id],
            **nothing,
            **by_plan.get(plan_id, {}),
            "targets": stated[plan_id],
        }
        for plan_id in shown
    ]


def share(row: Row, count: str, whole: str = "tasks") -> float | None:
    """The part that a count is of another; null where there is nothing to count."""
    return row[count] / row[whole] if row[whole] else None


def carried(page: Page, role: str = "lead") -> list[Row]:
    """One row per agency and plan in which it has tasks in a role, as the workload orders them."""
    found = page.ask(facts.carried, role=role)
    named = page.ask(facts.bodies, filtered=False)
    # Of a whole country's plans only those that are shown are taken out of the table.
    mask = pc.is_in(page.figures.column("plan_id"), pc.unique(found.column("plan_id")))
    totals = {row["plan_id"]: row["tasks"] for row in page.figures.filter(mask).to_pylist()}
    return list(facts.workload_rows(found, named, totals))


def by_kind(page: Page, counts: Sequence[Row]) -> list[Row]:
    """One row per plan and kind of deadline, also without a task; shares are of the plan's."""
    tasks, totals = Counter[tuple[str, str]](), Counter[str]()
    for row in counts:
        tasks[row["plan_id"], row["deadline_kind"]] += row["tasks"]
        totals[row["plan_id"]] += row["tasks"]
    return [
        {
            "plan_id": plan_id,
            "deadline_kind": kind.value,
            "tasks": (count := tasks[plan_id, kind.value]),
            "plan_tasks": totals[plan_id],
            "share": count / totals[plan_id] if totals[plan_id] else None,
        }
        for plan_id in page.chosen
        for kind in DeadlineKind
    ]
