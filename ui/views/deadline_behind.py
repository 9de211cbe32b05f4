"""The tasks behind a bar of the deadlines page."""

from __future__ import annotations

from analytics.filters import BY_KEY
from ui import behind
from ui.page import Page

MARK = "␟"  # parts the plan and the kind or the period in the id of a bar
_WITHIN_A_QUARTER = ("day", "month", "quarter")
_SLOTS = ("1", "2", "3", "4", "5")  # quarters, and the whole year where none is stated


def of_bar(page: Page, bar: str) -> None:
    """Tasks behind a bar of either chart: a period has a year and a quarter, a kind its name."""
    parts = bar.split(MARK)
    if len(parts) == 3 and parts[0] in page.chosen and _is_period(*parts[1:]):
        of_period(page, bar)
    elif len(parts) == 2 and parts[0] in page.chosen and parts[1] in BY_KEY["deadline"].choices:
        of_kind(page, bar)


def _is_period(year: str, quarter: str) -> bool:
    """Whether an address, which anybody may write, names a year and a part of it."""
    return year.isascii() and year.isdigit() and quarter in _SLOTS


def of_kind(page: Page, clicked: str) -> None:
    """Tasks of one plan with one kind of deadline, and the way to them."""
    plan_id, kind = clicked.split(MARK)
    found = behind.tasks_behind(page, plan=(plan_id,), deadline=(kind,))
    place = page.plan_label(plan_id)
    heading = page.words("clarity.behind", place=place, check=page.words.code("deadline", kind))
    behind.listed(page, heading, found)
    page.link(
        "tasks",
        page.words("workload.all_of_it"),
        icon=":material/checklist:",
        plan=plan_id,
        deadline=kind,
    )


def of_period(page: Page, clicked: str) -> None:
    """Tasks of one plan that end in one quarter, or in one year without a stated quarter."""
    plan_id, year, quarter = clicked.split(MARK)
    dated = behind.tasks_behind(page, plan=(plan_id,), deadline=("dated",))
    found = [
        row
        for row in dated
        if row["deadline_end"].year == int(year) and str(_slot_of(row)) == quarter
    ]
    period = f"{page.words(f'quarter.{quarter}')} {year}"
    heading = page.words("clarity.behind", place=page.plan_label(plan_id), check=period)
    behind.listed(page, heading, found)


def _slot_of(row: dict[str, object]) -> int:
    """Quarter in which a deadline ends; 5 where the document states nothing so exact."""
    if row["deadline_precision"] not in _WITHIN_A_QUARTER:
        return 5
    month: int = row["deadline_end"].month  # type: ignore[attr-defined] # a date, by the query
    return (month + 2) // 3
