from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics import workbook
from analytics.compare_groups import Group, groups, groups_table
from analytics.compare_queries import gaps, matrix, pairs, side_by_side, wordings
from analytics.filters import Filters
from analytics.text_diff import differences
from loaders.records import (
    DeadlineKind,
    Level,
    Match,
    MatchBand,
    MatchDecision,
    Plan,
    PlanRecords,
    Role,
    Section,
    Task,
    TaskAgency,
)
from loaders.text import nfc, squeeze
from loaders.warehouse import Warehouse, build_database

P, Q, R = "p-2022", "q-2023", "r-2025"
FINANCE, PLANNING, BANK = "Sở Tài chính", "Sở Kế hoạch và Đầu tư", "Ngân hàng Nhà nước"
YEAR_END = {"deadline_kind": DeadlineKind.DATED, "deadline_end": date(2023, 12, 31)}


def task(plan: str, place: str, position: int, text: str, *areas: str, **cells: Any) -> Task:
    section, number = place.split(".")
    return Task(
        f"{plan}/{place}", plan, section, None, number, position, text,
        policy_areas=list(areas), policy_area=areas[0] if areas else None,
        search_text=text.casefold(), first_line=position, last_line=position, **cells,
    )  # fmt: skip


def lead(
    task_id: str, agency: str, field: str | None, today: str | None = None, collective: bool = False
) -> TaskAgency:
    return TaskAgency(
        task_id,
        Role.LEAD,
        agency,
        today or agency,
        agency_text=agency,
        functional_area=field,
        is_collective=collective,
    )


def plan_p() -> PlanRecords:
    tasks = (
        task(P, "I.1", 1, "Tuyên truyền nghị quyết", "propaganda", **YEAR_END),
        task(
            P, "II.1", 2, "Cho vay vốn và quản lý quỹ", "credit", "finance", product_text="Báo cáo"
        ),
        task(P, "II.2", 3, "Giao đất", "land"),
        task(P, "III.1", 4, "Việc khác"),
    )
    return PlanRecords(
        Plan(P, "P", "P", "P", Level.PROVINCE, columns=["task", "lead", "product"]),
        (
            Section(P, "I", "Một", "I", 1),
            Section(P, "II", "Hai", "II", 2),
            Section(P, "III", "Ba", None, 3),
        ),
        tasks,
        (
            lead(f"{P}/I.1", "Các sở", None, collective=True),
            lead(f"{P}/II.1", PLANNING, "planning_finance", FINANCE),
            lead(f"{P}/II.2", BANK, "banking_credit"),
        ),
    )


def plan_q() -> PlanRecords:
    tasks = (
        task(
            Q,
            "I.1",
            1,
            "Tuyên truyền nghị quyết sâu rộng",
            "propaganda",
            deadline_kind=DeadlineKind.ONGOING,
        ),
        task(Q, "II.1", 2, "Cho vay vốn", "credit"),
        task(Q, "II.2", 3, "Quản lý quỹ", "credit"),
    )
    return PlanRecords(
        Plan(Q, "Q", "Q", "Q", Level.PROVINCE, columns=["task", "lead"]),
        (Section(Q, "I", "Một", "I", 1), Section(Q, "II", "Hai", "II", 2)),
        tasks,
        (
            lead(f"{Q}/I.1", FINANCE, "planning_finance"),
            lead(f"{Q}/II.1", FINANCE, "planning_finance"),
            lead(f"{Q}/II.2", BANK, "banking_credit"),
        ),
    )


def plan_r() -> PlanRecords:
    return PlanRecords(
        Plan(R, "R", "R", "R", Level.DISTRICT, columns=["task", "lead", "product"]),
        (Section(R, "I", "Một", "II", 1),),
        (task(R, "I.1", 1, "Cho vay vốn", "credit"), task(R, "I.2", 2, "Giao đất ở", "land")),
        (
            lead(f"{R}/I.1", "Phòng Tài chính", "planning_finance"),
            lead(f"{R}/I.2", "Phòng Kinh tế", "planning_finance"),
        ),
    )


def both(
    one: str,
    other: str,
    score: float,
    band: MatchBand | None,
    decision: MatchDecision | None = None,
) -> list[Match]:
    return [Match(one, other, score, band, decision), Match(other, one, score, band, decision)]


MATCHED, SUGGESTED = MatchBand.MATCHED, MatchBand.SUGGESTED
MATCHES = [
    *both(f"{P}/I.1", f"{Q}/I.1", 0.9, MATCHED),
    *both(f"{P}/II.1", f"{Q}/II.1", 0.7, MATCHED),
    *both(f"{P}/II.1", f"{Q}/II.2", 0.4, SUGGESTED, MatchDecision.ACCEPTED),
    *both(f"{Q}/II.1", f"{R}/I.1", 1.0, MATCHED),
    *both(f"{P}/II.1", f"{R}/I.1", 0.5, SUGGESTED),
    *both(f"{P}/II.2", f"{R}/I.2", 0.5, SUGGESTED),
    *both(f"{P}/II.2", f"{Q}/II.2", 0.8, MATCHED, MatchDecision.REJECTED),
]


@pytest.fixture(scope="module")
def compared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Warehouse]:
    directory: Path = tmp_path_factory.mktemp("compared")
    build_database([plan_p(), plan_q(), plan_r()], MATCHES, directory)
    opened = Warehouse.open(directory)
    yield opened
    opened.close()


# The matrix.


def test_matrix_counts_each_pillar_and_plan_also_the_empty(compared: Warehouse) -> None:
    rows = {
        (r["plan_id"], r["pillar"]): (r["tasks"], r["plan_tasks"])
        for r in matrix(compared, Filters()).to_pylist()
    }
    assert rows == {
        (P, "I"): (1, 4), (P, "II"): (2, 4), (P, None): (1, 4),
        (Q, "I"): (1, 3), (Q, "II"): (2, 3), (Q, None): (0, 3),
        (R, "I"): (0, 2), (R, "II"): (2, 2), (R, None): (0, 2),
    }  # fmt: skip


def test_matrix_by_area_counts_a_task_in_each_and_says_what_fits_none(compared: Warehouse) -> None:
    found = matrix(compared, Filters(), "policy_area").to_pylist()
    rows = {(r["plan_id"], r["policy_area"]): r["tasks"] for r in found}
    assert {area: n for (plan, area), n in rows.items() if plan == P} == {
        "propaganda": 1, "credit": 1, "finance": 1, "land": 1, None: 1,
    }  # fmt: skip
    assert found[0]["policy_area"] == "credit"
    assert found[-1]["policy_area"] is None
    assert (
        next(r for r in found if (r["plan_id"], r["policy_area"]) == (P, "credit"))["share"] == 0.25
    )


def test_matrix_follows_the_filters(compared: Warehouse) -> None:
    rows = matrix(compared, Filters(plan=(P, R), pillar=("II",))).to_pylist()
    assert {(r["plan_id"], r["pillar"], r["tasks"]) for r in rows} == {(P, "II", 2), (R, "II", 2)}
    assert matrix(compared, Filters(q="khong co gi")).num_rows == 0


# Gaps.


def test_gaps_are_tasks_without_a_sure_counterpart(compared: Warehouse) -> None:
    rows = gaps(compared, Filters(), P, Q).to_pylist()
    assert [(r["task_id"], r["link"]) for r in rows] == [
        (f"{P}/II.2", "none"),
        (f"{P}/III.1", "none"),
    ]
    rows = gaps(compared, Filters(), P, R).to_pylist()
    assert {r["task_id"]: (r["link"], r["other_task_id"]) for r in rows} == {
        f"{P}/I.1": ("none", None),
        f"{P}/II.1": ("suggested", f"{R}/I.1"),
        f"{P}/II.2": ("suggested", f"{R}/I.2"),
        f"{P}/III.1": ("none", None),
    }


def test_every_task_is_a_gap_or_has_a_counterpart(compared: Warehouse) -> None:
    for one, other, count in ((P, Q, 4), (Q, P, 3), (R, P, 2)):
        missing = {r["task_id"] for r in gaps(compared, Filters(), one, other).to_pylist()}
        linked = {
            r["task_id"]
            for r in side_by_side(compared, Filters(), one, other).to_pylist()
            if r["task_id"] and r["link"] in ("accepted", "matched")
        }
        assert not missing & linked
        assert len(missing | linked) == count


# Side by side.


def test_two_plans_stand_side_by_side_by_pillar(compared: Warehouse) -> None:
    rows = side_by_side(compared, Filters(), P, Q).to_pylist()
    assert [(r["pillar"], r["task_id"], r["other_task_id"], r["link"]) for r in rows] == [
        ("I", f"{P}/I.1", f"{Q}/I.1", "matched"),
        ("II", f"{P}/II.1", f"{Q}/II.1", "matched"),
        ("II", f"{P}/II.1", f"{Q}/II.2", "accepted"),
        ("II", f"{P}/II.2", None, None),
        (None, f"{P}/III.1", None, None),
    ]


def test_what_only_the_other_plan_has_stands_in_its_pillar(compared: Warehouse) -> None:
    rows = side_by_side(compared, Filters(), R, P).to_pylist()
    assert [(r["pillar"], r["task_id"], r["other_task_id"]) for r in rows] == [
        ("I", None, f"{P}/I.1"),
        ("II", f"{R}/I.1", f"{P}/II.1"),
        ("II", f"{R}/I.2", f"{P}/II.2"),
        (None, None, f"{P}/III.1"),
    ]


# Groups.


def ids(group: Group) -> list[tuple[str, str | None]]:
    return [(m.row["task_id"], m.link) for m in group.members]


def test_groups_join_sure_links_and_show_suggested_ones_beside(compared: Warehouse) -> None:
    found = groups(compared, Filters())
    assert [ids(g) for g in found] == [
        [(f"{P}/I.1", None), (f"{Q}/I.1", "matched")],
        [
            (f"{P}/II.1", None),
            (f"{Q}/II.1", "matched"),
            (f"{Q}/II.2", "accepted"),
            (f"{R}/I.1", "matched"),
        ],
        [(f"{P}/II.2", None), (f"{R}/I.2", "suggested")],
    ]
    assert [g.is_sure for g in found] == [True, True, False]
    assert found[1].members[3].linked_to == f"{Q}/II.1"


def test_groups_stay_within_the_chosen_plans_and_hold_a_selected_task(compared: Warehouse) -> None:
    found = groups(compared, Filters(plan=(P, R)))
    assert [ids(g) for g in found] == [
        [(f"{P}/II.1", None), (f"{R}/I.1", "suggested")],
        [(f"{P}/II.2", None), (f"{R}/I.2", "suggested")],
    ]
    assert [ids(g)[0][0] for g in groups(compared, Filters(area=("land",)))] == [f"{P}/II.2"]
    assert groups(compared, Filters(plan=(P,))) == []


def test_flags_say_what_differs(compared: Warehouse) -> None:
    first, second, third = groups(compared, Filters())
    # "Các sở" against one department; a date against ongoing work; a product column left empty.
    assert first.flags == ("different_lead", "different_deadline", "no_product")
    # One body today (a merger); the bank leads the other half; R's product cell is empty.
    assert second.flags == ("different_lead", "no_product")
    # A province's bank and a city's office: compared by field of work.
    assert third.flags == ("different_lead", "no_product")


def test_merged_bodies_and_equal_fields_are_the_same_lead(compared: Warehouse) -> None:
    (group,) = groups(compared, Filters(plan=(P, R), area=("finance",)))
    assert [m.row["lead_text"] for m in group.members] == [None, None]
    assert group.flags == ("no_product",)


def test_groups_go_into_a_workbook(compared: Warehouse) -> None:
    table = groups_table(groups(compared, Filters()))
    assert table.num_rows == 8
    assert table.column("group").to_pylist() == [1, 1, 2, 2, 2, 2, 3, 3]
    assert workbook.table_workbook(compared, table, Filters()).startswith(b"PK")


def test_pairs_hold_every_scored_or_decided_pair_once(compared: Warehouse) -> None:
    rows = pairs(compared, Filters()).to_pylist()
    assert len(rows) == len(MATCHES) // 2
    assert [r["link"] for r in rows if r["decision"] == "rejected"] == [None]
    assert wordings(compared, f"{P}/II.2", "nothing") == {f"{P}/II.2": "Giao đất"}


# Differences of two wordings.


def test_differences_mark_only_words_that_the_other_lacks() -> None:
    one, other = differences("Hỗ trợ HTX, vay vốn.", "Hỗ trợ HTX vay vốn ưu đãi")
    assert [s for s in one if s.differs] == []
    assert [s.text.strip() for s in other if s.differs] == ["ưu đãi"]
    same, _ = differences("Văn hoá", "VĂN HÓA")
    assert [s.differs for s in same] == [False]


@given(st.text(max_size=60), st.text(max_size=60))
def test_differences_lose_no_text(one: str, other: str) -> None:
    for text, segments in zip((one, other), differences(one, other), strict=True):
        assert "".join(s.text for s in segments) == squeeze(nfc(text))
        assert all(a.differs != b.differs for a, b in itertools.pairwise(segments))
