"""The same task across plans: groups of linked tasks with what differs between them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import pyarrow as pa

from analytics.asking import ask
from analytics.compare_queries import PILLARS, SURE, pairs
from analytics.filters import Filters
from loaders.warehouse import Warehouse

Row = dict[str, Any]
FLAGS = ("different_lead", "different_deadline", "no_product")

_MEMBERS = """
leads AS (
    SELECT a.task_id,
           list(DISTINCT coalesce(a.agency_today, a.agency)) AS lead_today,
           list(DISTINCT a.functional_area) FILTER (NOT a.is_collective
               AND a.functional_area IS NOT NULL) AS lead_fields
    FROM task_agencies a WHERE a.role = 'lead' GROUP BY a.task_id
),
bodies AS (
    SELECT n.task_id,
           list(n.agency ORDER BY n.position) FILTER (n.role = 'lead') AS lead_agencies,
           list(n.agency ORDER BY n.position) FILTER (n.role = 'coordinating')
               AS coordinating_agencies
    FROM named n GROUP BY n.task_id
)
SELECT t.task_id, t.plan_id, t.locality, t.level::VARCHAR AS level, t.pillar, t.section, t.number,
       t.position, t.task, t.lead_text, t.coordinating_text, t.product_text, t.deadline_text,
       t.deadline_kind::VARCHAR AS deadline_kind, t.deadline_start, t.deadline_end,
       t.recurrence::VARCHAR AS recurrence, t.recurrence_month, t.recurrence_day,
       t.has_product_column, t.policy_area,
       coalesce(l.lead_today, []) AS lead_today, coalesce(l.lead_fields, []) AS lead_fields,
       coalesce(b.lead_agencies, []) AS lead_agencies,
       coalesce(b.coordinating_agencies, []) AS coordinating_agencies
FROM selected t LEFT JOIN leads l USING (task_id) LEFT JOIN bodies b USING (task_id)
WHERE list_contains($wanted, t.task_id)
"""


@dataclass(frozen=True, slots=True)
class Member:
    """One task of a group: its cells, and how it belongs.

    ``link`` is ``accepted``, ``matched`` or ``suggested``; ``linked_to`` the task of the group
    that it is nearest to, with the ``score`` of the two. The first member of a group, to which
    the others are compared, has neither.
    """

    row: Row
    link: str | None
    linked_to: str | None
    score: float | None


@dataclass(frozen=True, slots=True)
class Group:
    """The same task in several plans.

    Attributes
    ----------
    members : tuple of Member
        In the order of plans; the first is the one that the others are compared to.
    flags : tuple of str
        Of :data:`FLAGS`, what differs among the sure members (all, where none is sure).
    """

    members: tuple[Member, ...]
    flags: tuple[str, ...]

    @property
    def is_sure(self) -> bool:
        """Whether any two of its tasks are surely the same."""
        return any(member.link in SURE for member in self.members)


def groups(warehouse: Warehouse, filters: Filters) -> list[Group]:
    """Groups of linked tasks of the chosen plans that hold a selected task.

    Tasks linked surely, also over others, are one group. A suggested counterpart is shown beside
    the group that it is nearest to, never joins two groups. Groups with sure members come first,
    in the order of pillars.
    """
    links = [
        row for row in pairs(warehouse, filters.only("plan", "names")).to_pylist() if row["link"]
    ]
    gathered = _gather(links)
    ids = sorted({task_id for held in gathered for task_id in held})
    everywhere = filters.only("plan", "names")
    rows = {
        row["task_id"]: row for row in ask(warehouse, everywhere, _MEMBERS, wanted=ids).to_pylist()
    }
    selected = _selected(warehouse, filters)
    best = _best_links(links)
    found = [
        _group([rows[task_id] for task_id in held], best) for held in gathered if held & selected
    ]
    return sorted(found, key=_order)


def _selected(warehouse: Warehouse, filters: Filters) -> set[str]:
    question = "answer AS (SELECT task_id FROM selected) SELECT task_id FROM answer"
    return set(ask(warehouse, filters, question).column("task_id").to_pylist())


def _gather(links: Sequence[Row]) -> list[set[str]]:
    """Task ids of each group: sure links joined over others, then the suggested beside them.

    A suggestion is shown beside a surely linked task, or makes a pair of its own to which others
    may come by either of the two; suggestions of suggestions would chain unlike tasks together.
    """
    home: dict[str, set[str]] = {}
    for link in links:
        if link["link"] in SURE:
            _join(home, link["task_id"], link["other_task_id"])
    anchors = set(home)
    for link in sorted(links, key=lambda r: -r["score"]):
        one, other = link["task_id"], link["other_task_id"]
        if link["link"] in SURE or (one in home and other in home):
            continue
        if one not in home and other not in home:
            anchors |= {one, other}
        if one in anchors or other in anchors:
            _join(home, one, other)
    return list({id(held): held for held in home.values()}.values())


def _join(home: dict[str, set[str]], one: str, other: str) -> None:
    joined = home.get(one, {one}) | home.get(other, {other})
    for task_id in joined:
        home[task_id] = joined


def _best_links(links: Iterable[Row]) -> dict[frozenset[str], tuple[str, float]]:
    return {frozenset((r["task_id"], r["other_task_id"])): (r["link"], r["score"]) for r in links}


_RANK = {"accepted": 0, "matched": 1, "suggested": 2}


def _group(rows: Sequence[Row], links: Mapping[frozenset[str], tuple[str, float]]) -> Group:
    ids = {row["task_id"] for row in rows}
    surely = {
        task_id
        for pair in map(frozenset, combinations(sorted(ids), 2))
        if (held := links.get(pair)) and held[0] in SURE
        for task_id in pair
    }
    ordered = sorted(
        rows, key=lambda r: (r["task_id"] not in surely, r["plan_id"], r["position"], r["task_id"])
    )
    first = ordered[0]
    members = [Member(first, None, None, None)]
    for row in ordered[1:]:
        members.append(_member(row, [m.row["task_id"] for m in members], ids, links))
    compared = [row for row in ordered if row["task_id"] in surely] or ordered
    return Group(tuple(members), tuple(flags(compared)))


def _member(
    row: Row,
    before: Sequence[str],
    ids: set[str],
    links: Mapping[frozenset[str], tuple[str, float]],
) -> Member:
    near = [
        (_RANK[held[0]], other not in before, -held[1], other, held)
        for other in sorted(ids)
        if (held := links.get(frozenset((row["task_id"], other))))
    ]
    _, _, _, other, (link, score) = min(near)
    return Member(row, link, other, score)


def flags(rows: Sequence[Row]) -> list[str]:
    """What differs among tasks that are the same: of :data:`FLAGS`, in that order."""
    couples = [(a, b) for a, b in combinations(rows, 2) if a["plan_id"] != b["plan_id"]]
    checks = {
        "different_lead": any(_leads_differ(a, b) for a, b in couples),
        "different_deadline": any(_deadline(a) != _deadline(b) for a, b in couples),
        "no_product": any(r["has_product_column"] and not r["product_text"] for r in rows),
    }
    return [name for name in FLAGS if checks[name]]


def _leads_differ(one: Row, other: Row) -> bool:
    """Whether no lead is the same body today, or of the same field where the levels differ.

    A task that names no lead, or only bodies whose field is not known, cannot be told apart.
    """
    key = "lead_today" if one["level"] == other["level"] else "lead_fields"
    return bool(one[key] and other[key] and not set(one[key]) & set(other[key]))


def _deadline(row: Row) -> tuple[Any, ...]:
    return (
        row["deadline_kind"],
        row["deadline_end"],
        row["recurrence"],
        row["recurrence_month"],
        row["recurrence_day"],
    )


def _order(group: Group) -> tuple[Any, ...]:
    first = group.members[0].row
    pillar = first["pillar"]
    return (
        not group.is_sure,
        pillar is None,
        PILLARS.index(pillar) if pillar in PILLARS else len(PILLARS),
        pillar or "",
        first["plan_id"],
        first["position"],
    )


def groups_table(found: Sequence[Group]) -> pa.Table:
    """One row per task of a group, for the workbook: ``group`` numbers the groups from 1."""
    rows = [
        {
            "group": number,
            "locality": member.row["locality"],
            "section": member.row["section"],
            "number": member.row["number"],
            "link": member.link or "first",
            "task": member.row["task"],
            "lead_text": member.row["lead_text"],
            "coordinating_text": member.row["coordinating_text"],
            "product_text": member.row["product_text"],
            "deadline_text": member.row["deadline_text"],
            **{name: name in group.flags for name in FLAGS},
            "score": member.score,
            "task_id": member.row["task_id"],
        }
        for number, group in enumerate(found, 1)
        for member in group.members
    ]
    return pa.Table.from_pylist(rows, schema=_SCHEMA)


_SCHEMA = pa.schema(
    [
        ("group", pa.int64()),
        *((name, pa.string()) for name in ("locality", "section", "number", "link", "task")),
        *(
            (f"{name}_text", pa.string())
            for name in ("lead", "coordinating", "product", "deadline")
        ),
        *((name, pa.bool_()) for name in FLAGS),
        ("score", pa.float64()),
        ("task_id", pa.string()),
    ]
)
