"""Three to five sentences about the selection, each with its numbers and the view that shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape

from ui.figures import share
from ui.page import Page, Row


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence, names escaped for HTML, and the link to the page that shows it."""

    text: str
    page: str
    changes: dict[str, str] = field(default_factory=dict)


def findings(page: Page, rows: list[Row], leaders: list[Row]) -> list[Finding]:
    """Every finding that the selection supports, in a fixed order; none is a judgement.

    ``rows`` are the counts of the plans, ``leaders`` the named bodies that lead
    (:mod:`ui.figures`).
    """
    plans = [row for row in rows if row["tasks"]]
    if not plans:
        return []
    return [
        *_most(page, leaders),
        *_dated(page, plans),
        *_collective(page, plans),
        *_gone(page, plans),
        *_targets(page, plans),
    ]


def _most(page: Page, leaders: list[Row]) -> Iterator[Finding]:
    if not leaders:
        return
    top = leaders[0]
    parts = "; ".join(
        page.words(
            "findings.part",
            plan=escape(page.plan_label(one["plan_id"])),
            tasks=page.number(one["tasks"]),
            total=page.number(one["plan_tasks"]),
        )
        for one in leaders
        if one["name"] == top["name"]
    )
    text = page.words(
        "findings.most",
        agency=escape(top["name"]),
        tasks=page.number(top["all_tasks"]),
        parts=parts,
    )
    yield Finding(text, "tasks", {"agency": top["name"], "role": "lead"})


def _dated(page: Page, plans: list[Row]) -> Iterator[Finding]:
    ordered = sorted(plans, key=lambda row: share(row, "dated") or 0)
    low, high = ordered[0], ordered[-1]
    if low is high:
        text = page.words("findings.dated_one", **_dated_values(page, "", low))
    else:
        values = _dated_values(page, "high_", high) | _dated_values(page, "low_", low)
        text = page.words("findings.dated", **values)
    yield Finding(text, "deadlines")


def _dated_values(page: Page, prefix: str, row: Row) -> dict[str, str]:
    return {
        f"{prefix}plan": escape(page.plan_label(row["plan_id"])),
        f"{prefix}dated": page.number(row["dated"]),
        f"{prefix}total": page.number(row["tasks"]),
        f"{prefix}share": escape(page.percent(share(row, "dated"))),
    }


def _collective(page: Page, plans: list[Row]) -> Iterator[Finding]:
    total = sum(row["tasks"] for row in plans)
    unnamed = total - sum(row["named_lead"] for row in plans)
    if unnamed:
        text = page.words(
            "findings.collective",
            tasks=page.number(unnamed),
            total=page.number(total),
            share=escape(page.percent(unnamed / total)),
        )
        yield Finding(text, "workload")


def _gone(page: Page, plans: list[Row]) -> Iterator[Finding]:
    total, gone = sum(row["tasks"] for row in plans), sum(row["gone"] for row in plans)
    if gone:
        text = page.words(
            "findings.gone",
            tasks=page.number(gone),
            total=page.number(total),
            share=escape(page.percent(gone / total)),
        )
        yield Finding(text, "workload", {"view": "today"})


def _targets(page: Page, plans: list[Row]) -> Iterator[Finding]:
    silent = [row for row in plans if not row["targets"]]
    if silent:
        text = page.words(
            "findings.no_targets",
            count=page.number(len(silent)),
            total=page.number(len(plans)),
            plans=escape("; ".join(page.plan_label(row["plan_id"]) for row in silent)),
        )
        yield Finding(text, "targets")
