"""What a synthetic corpus is drawn from: the real plans' texts, cells, deadlines and sections.

Every pool is a list of rows; drawing them at random keeps the real lengths, list shapes,
deadline mix and spellings. Values beside a text (canonical names, dates) are those that the
loaders read from it.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import Any

from loaders.deadlines import parse_deadline
from loaders.paths import DATA
from loaders.plans import load_plan
from loaders.records import PlanRecords, Role, TaskAgency, as_row
from loaders.reference import agency_rows
from loaders.search_text import expand
from loaders.text import fold

Row = dict[str, Any]
CELLS = 3000  # agency cells a role and template
YEARS = range(2022, 2027)
_YEAR = re.compile(r"20[23]\d")


@cache
def real_plans() -> tuple[PlanRecords, ...]:
    """The real plans: what the corpus looks like."""
    return tuple(load_plan(folder) for folder in sorted((DATA / "plans").iterdir()))


def text_rows(texts: Sequence[str | None]) -> list[Row]:
    """One row a text with its folded and its expanded form, as search wants them."""
    return [
        {
            "id": at,
            "text": text,
            "plain": fold(text) if text else None,
            "expanded": expand(text) if text else None,
        }
        for at, text in enumerate(texts)
    ]


def thirds() -> tuple[list[Row], list[Row], list[Row]]:
    """First, middle and last thirds of the real tasks, cut between words.

    Any goes with any other, so the corpus has over a million wordings of the real lengths, each
    with the policy areas of the task that its first third is from.
    """
    parts: tuple[list[str], ...] = ([], [], [])
    areas = []
    for plan in real_plans():
        for task in plan.tasks:
            words = (task.task or "").split(" ")
            cuts = (0, len(words) // 3, 2 * len(words) // 3, len(words))
            for part, start, end in zip(parts, cuts, cuts[1:], strict=False):
                part.append(" ".join(words[start:end]))
            areas.append((task.policy_areas, task.policy_reason))
    first, middle, last = map(text_rows, parts)
    for row, (found, reason) in zip(first, areas, strict=True):
        row |= {"policy_areas": found, "policy_reason": reason}
    return first, middle, last


def templates() -> tuple[list[Row], list[Row], list[Row]]:
    """Plans, sections and task places of the real plans, one template a plan."""
    plans, sections, places = [], [], []
    for number, plan in enumerate(real_plans()):
        plans.append(as_row(plan.plan) | {"template": number, "size": len(plan.tasks)})
        titles = {section.ordinal: section.title for section in plan.sections}
        sections += [as_row(section) | {"template": number} for section in plan.sections]
        for at, task in enumerate(plan.tasks, start=1):
            title = titles.get(task.section or "")
            places.append(
                {
                    "template": number,
                    "position": at,
                    "section": task.section,
                    "subsection": task.subsection,
                    "number": task.number,
                    "suffix": task.task_id.partition("/")[2],
                    "title_plain": fold(title) if title else None,
                    "title_expanded": expand(title) if title else None,
                }
            )
    return plans, sections, places


def deadlines(seed: int) -> list[Row]:
    """Deadline cells in the real mix, their years moved, each with the values read from it."""
    rng = random.Random(seed)
    rows = []
    for plan in real_plans():
        issued = (plan.plan.issued_on or "2022")[:4]
        for task in plan.tasks:
            for _ in YEARS:
                moved = rng.choice(YEARS) - int(issued)
                rows.append(_deadline(task.deadline_text, int(issued), moved))
    for at, row in enumerate(rows):
        row["id"] = at
    return rows


def _deadline(text: str | None, issued: int, moved: int) -> Row:
    shifted = _YEAR.sub(lambda found: str(int(found.group()) + moved), text) if text else None
    read = parse_deadline(shifted, issued + moved, f"{issued + moved}-03-15")
    row = as_row(read) | text_rows([shifted])[0]
    row.pop("understood", None)
    return row


def products() -> list[Row]:
    """Product cells of the plans that have the column, empty ones included."""
    found = [
        (number, task.product_text)
        for number, plan in enumerate(real_plans())
        if "product" in plan.plan.columns
        for task in plan.tasks
    ]
    return text_rows([text for _, text in found])


def cells(seed: int) -> tuple[list[Row], list[Row]]:
    """Agency cells with the shapes of the real lists, and the agencies that each names.

    Half of the bodies of a cell are exchanged for others that fill the same role in the same
    plan; each is written in one of its spellings: as in the plans or as an alias.
    """
    rng = random.Random(seed)
    spellings = _spellings()
    texts: list[str | None] = []
    keys: list[Row] = []
    named: list[Row] = []
    for number, plan in enumerate(real_plans()):
        for role in Role:
            lists = _lists(plan, role)
            bodies = [agency for one in lists for agency in one]
            for at in range(CELLS):
                chosen = [
                    a if rng.random() < 0.5 else rng.choice(bodies) for a in rng.choice(lists)
                ]
                chosen = list({agency.agency: agency for agency in chosen}.values())
                written = [rng.choice(spellings[agency.agency]) for agency in chosen]
                cell = len(texts)
                texts.append(rng.choice(("; ", ", ")).join(written) or None)
                keys.append({"template": number, "role": role.value, "pick": at})
                named += [
                    as_row(agency)
                    | {"cell": cell, "position": place, "agency_text": text, "pick": at}
                    for place, (agency, text) in enumerate(zip(chosen, written, strict=True), 1)
                ]
    return [t | k for t, k in zip(text_rows(texts), keys, strict=True)], named


def _lists(plan: PlanRecords, role: Role) -> list[list[TaskAgency]]:
    by_task: dict[str, list[TaskAgency]] = {task.task_id: [] for task in plan.tasks}
    for agency in plan.task_agencies:
        if agency.role is role:
            by_task[agency.task_id].append(agency)
    return list(by_task.values())


def _spellings() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for plan in real_plans():
        for agency in plan.task_agencies:
            found[agency.agency].append(agency.agency_text or agency.agency)
    for row in agency_rows():
        if row.name in found:
            found[row.name] += row.aliases
    return found
