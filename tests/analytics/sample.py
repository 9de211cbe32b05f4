"""Hand-made records of four small plans, so that questions are tested without any document.

``tinh-a-2023`` has a product column, ``tinh-b-2022`` has none, ``tp-c-2025`` is a city's plan,
``tinh-d-2024`` states nothing at all. Every expectation in these tests is counted by hand here.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from loaders.records import (
    Comparator,
    DeadlineKind,
    DeadlinePrecision,
    Issue,
    Level,
    LineRole,
    Match,
    MatchBand,
    Obligation,
    Plan,
    PlanRecords,
    Recurrence,
    Role,
    Section,
    Severity,
    SourceLine,
    Target,
    Task,
    TaskAgency,
)
from loaders.search_text import search_text

A, B, C, D = "tinh-a-2023", "tinh-b-2022", "tp-c-2025", "tinh-d-2024"
FINANCE, PLANNING = "Sở Tài chính", "Sở Kế hoạch và Đầu tư"
FARMING, NATURE = "Sở Nông nghiệp và Phát triển nông thôn", "Sở Tài nguyên và Môi trường"
FARMING_TODAY = "Sở Nông nghiệp và Môi trường"
LABOUR, HOME = "Sở Lao động - Thương binh và Xã hội", "Sở Nội vụ"
ALL, OFFICE = "Các sở, ban, ngành", "Phòng Kinh tế"
UNKNOWN = "Tổ công tác 99"
FORMULA = '=HYPERLINK("http://example.org","bấm")'

_TODAY: dict[str, tuple[str, str | None]] = {
    PLANNING: (FINANCE, "verified"),
    FARMING: (FARMING_TODAY, "verified"),
    NATURE: (FARMING_TODAY, "verified"),
    LABOUR: (HOME, "partial"),
    OFFICE: ("Phòng Kinh tế, Hạ tầng và Đô thị", "unverified"),
}
_AREA = {
    FINANCE: "planning_finance",
    PLANNING: "planning_finance",
    FARMING: "agriculture_environment",
    NATURE: "agriculture_environment",
    LABOUR: "labour_home_affairs",
    OFFICE: "planning_finance",
}


def named(task_id: str, role: Role, *agencies: str) -> list[TaskAgency]:
    return [
        TaskAgency(
            task_id,
            role,
            agency,
            _TODAY.get(agency, (agency, None))[0],
            None,
            _TODAY.get(agency, (agency, None))[1],
            agency,
            position,
            known=agency != UNKNOWN,
            is_collective=agency == ALL,
            functional_area=_AREA.get(agency),
        )
        for position, agency in enumerate(agencies, 1)
    ]


def task(plan: str, section: str, number: str, position: int, text: str, **cells: Any) -> Task:
    line = 10 + 3 * position
    texts = [str(v) for k, v in cells.items() if k.endswith("_text")]
    return Task(
        f"{plan}/{section}.{number}",
        plan,
        section,
        None,
        number,
        position,
        text,
        search_text=search_text([text, *texts]),
        first_line=line,
        last_line=line + 1,
        **cells,
    )


def dated(start: str | None, end: str, precision: DeadlinePrecision, text: str) -> dict[str, Any]:
    return {
        "deadline_kind": DeadlineKind.DATED,
        "deadline_precision": precision,
        "deadline_start": date.fromisoformat(start) if start else None,
        "deadline_end": date.fromisoformat(end),
        "deadline_text": text,
    }


def lines(plan: str, tasks: list[Task], extra: int) -> tuple[SourceLine, ...]:
    used = {n for t in tasks for n in (t.first_line, t.last_line)}
    last = max([n for n in used if n], default=0) + extra
    return tuple(
        SourceLine(
            plan,
            n,
            f"dòng {n}",
            LineRole.TASK if n in used else LineRole.BODY if n % 2 else LineRole.UNUSED,
            1,
        )
        for n in range(1, last + 1)
    )


def plan_a() -> PlanRecords:
    tasks = [
        task(A, "I", "1", 1, "Rà soát chính sách đất đai", lead_text=f"{FARMING}, {NATURE}", product_text="Báo cáo", policy_areas=["land"], policy_area="land", **dated("2023-01-01", "2023-12-31", DeadlinePrecision.YEAR, "Năm 2023")),
        task(A, "I", "2", 2, "Tuyên truyền về hợp tác xã", lead_text=ALL, deadline_kind=DeadlineKind.ONGOING, deadline_text="Thường xuyên"),
        task(A, "II", "1", 3, "Đào tạo nghề", lead_text=LABOUR, product_text="Lớp học", deadline_kind=DeadlineKind.RECURRING, recurrence=Recurrence.YEARLY, recurrence_month=12, recurrence_day=15, deadline_text="Trước ngày 15 tháng 12 hằng năm"),
        task(A, "II", "2", 4, FORMULA, lead_text=PLANNING, product_text="+84 123", note_text="-1+1", **dated(None, "2026-06-30", DeadlinePrecision.DAY, "Trước 30/6/2026")),
    ]  # fmt: skip
    agencies = [
        *named(tasks[0].task_id, Role.LEAD, FARMING, NATURE),
        *named(tasks[0].task_id, Role.COORDINATING, FINANCE, PLANNING),
        *named(tasks[1].task_id, Role.LEAD, ALL),
        *named(tasks[2].task_id, Role.LEAD, LABOUR),
        *named(tasks[2].task_id, Role.COORDINATING, ALL),
        *named(tasks[3].task_id, Role.LEAD, PLANNING),
        *named(tasks[3].task_id, Role.COORDINATING, FARMING),
    ]
    columns = ["number", "task", "lead", "coordinating", "product", "deadline", "note"]
    return PlanRecords(
        Plan(A, "A", "A", "A", Level.PROVINCE, "UBND tỉnh A", "1/KH-UBND", "2023-02-24", "Kế hoạch A", columns=columns, source_file="source.txt"),
        (Section(A, "I", "Nhận thức", "I", 1), Section(A, "II", "Chính sách", "II", 2)),
        tuple(tasks),
        tuple(agencies),
        (),
        (Obligation(A, [FINANCE, PLANNING], "Báo cáo trước 15/12", Recurrence.YEARLY, 12, 15, 2),),
        (Issue(A, Severity.WARNING, "doubtful_number", "tinh-a-2023, line 13: ...", 13),),
        lines(A, tasks, 4),
    )  # fmt: skip


def plan_b() -> PlanRecords:
    tasks = [
        task(B, "I", "1", 1, "Thành lập hợp tác xã", lead_text=f"{FINANCE}, {PLANNING}", **dated("2022-10-01", "2022-12-31", DeadlinePrecision.QUARTER, "Quý IV/2022")),
        task(B, "I", "2", 2, "Giao đất cho hợp tác xã", lead_text=NATURE, deadline_kind=DeadlineKind.ONGOING, deadline_start=date(2025, 1, 1), deadline_text="2025 và các năm tiếp theo"),
        task(B, "II", "1", 3, "Sửa đổi quy chế", lead_text=UNKNOWN, deadline_kind=DeadlineKind.CONDITIONAL, deadline_text="Sau khi Chính phủ ban hành"),
    ]  # fmt: skip
    agencies = [
        *named(tasks[0].task_id, Role.LEAD, FINANCE, PLANNING),
        *named(tasks[1].task_id, Role.LEAD, NATURE),
        *named(tasks[1].task_id, Role.COORDINATING, UNKNOWN),
        *named(tasks[2].task_id, Role.LEAD, UNKNOWN),
    ]
    targets = (
        Target(f"{B}/target-1", B, 1000, "cooperatives", None, "cooperatives", Comparator.AT_LEAST, 2025, None, "ít nhất 1.000 HTX", "Đến năm 2025 có ít nhất 1.000 HTX.", 4),
        Target(f"{B}/target-2", B, 8.9, "share_of_grdp", None, "%", Comparator.ABOUT, 2030, None, "khoảng 8,9%", "Đóng góp khoảng 8,9% GRDP.", 5),
    )  # fmt: skip
    return PlanRecords(
        Plan(B, "B", "B", "A", Level.PROVINCE, "UBND tỉnh B", None, "2022-12", "Kế hoạch B", columns=["number", "task", "lead", "coordinating", "deadline", "note"], source_file="source.txt"),
        (Section(B, "I", "Nhận thức chung", "I", 1), Section(B, "II", "Khác", None, 2)),
        tuple(tasks),
        tuple(agencies),
        targets,
        (),
        (),
        lines(B, tasks, 2),
    )  # fmt: skip


def plan_c() -> PlanRecords:
    tasks = [
        task(C, "I", "1", 1, "Kiểm tra HTX trên địa bàn", lead_text=OFFICE, product_text="Kế hoạch", **dated("2025-04-01", "2025-12-31", DeadlinePrecision.QUARTER, "Quý II và IV")),
        task(C, "I", "2", 2, "Việc không có gì"),
    ]  # fmt: skip
    tasks[1] = Task(
        **{f: getattr(tasks[1], f) for f in Task.__dataclass_fields__}
        | {"last_line": None, "first_line": 16}
    )
    return PlanRecords(
        Plan(C, "C", "C", "C", Level.DISTRICT, "UBND thành phố C", "2/KH-UBND", "2025-01-10", "Kế hoạch C", year=2025, columns=["number", "task", "lead", "product", "deadline"], source_file="source.txt"),
        (Section(C, "I", "Nhận thức", "I", 1),),
        tuple(tasks),
        tuple(named(tasks[0].task_id, Role.LEAD, OFFICE)),
        (),
        (Obligation(C, [], "Định kỳ báo cáo", Recurrence.PERIODIC, None, None, 3),),
        (),
        lines(C, tasks, 1),
    )  # fmt: skip


def plan_d() -> PlanRecords:
    return PlanRecords(
        Plan(D, "D", "D", "D", Level.PROVINCE, "UBND tỉnh D", source_file="source.txt")
    )


def plans() -> list[PlanRecords]:
    return [plan_a(), plan_b(), plan_c(), plan_d()]


def matches() -> list[Match]:
    return [
        Match(f"{A}/I.1", f"{B}/I.2", 0.4, MatchBand.MATCHED, None),
        Match(f"{B}/I.2", f"{A}/I.1", 0.4, MatchBand.MATCHED, None),
    ]
