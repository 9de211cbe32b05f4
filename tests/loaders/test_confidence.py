"""What was doubtful lowers a row's confidence by its reasons, the same in every format."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders import report
from loaders.confidence import REASONS
from loaders.plans import read_plan_bytes
from loaders.records import Task
from tests.loaders.plan_factory import (
    LogicalPlan,
    Section,
    TaskRow,
    to_docx,
    to_html,
    to_markdown,
    to_tabbed,
    to_xlsx,
)
from ui.text import LANGUAGES, known

HEADINGS = ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn"]
CELLS = [
    ("1", "Tổ chức hội nghị quán triệt", "Sở Nội vụ", "Sở Tài chính", "Năm 2025"),
    ("2", "Biên soạn tài liệu tuyên truyền", "Sở Chuyện Lạ", "Sở Tài chính", "Năm 2025"),
    ("3", "Xây dựng chuyên mục trên báo", "Sở Nội vụ", "Ban Chuyện Khác", "Năm 2025"),
    ("4", "Rà soát hợp tác xã ngừng hoạt động", "Sở Nội vụ", "", "Lúc nào cũng kịp"),
    ("9", "Hướng dẫn đăng ký hợp tác xã", "Sở Nội vụ", "", "Năm 2025"),
]
# What a person doubts in each row, and the cell to look at: read off the cells above.
EXPECTED = [
    ([], []),
    (["unknown_lead_agency"], ["lead"]),
    (["unknown_coordinating_agency"], ["coordinating"]),
    (["deadline_not_understood"], ["deadline"]),
]
PLAN = LogicalPlan(
    ["KẾ HOẠCH", "Phát triển kinh tế tập thể trên địa bàn tỉnh Khánh Hòa năm 2025"],
    HEADINGS,
    [
        Section("I", "Công tác tuyên truyền"),
        *(TaskRow(dict(zip(HEADINGS, c, strict=True))) for c in CELLS),
    ],
)
FORMATS: dict[str, Callable[[LogicalPlan], bytes]] = {
    "docx": to_docx,
    "xlsx": to_xlsx,
    "html": to_html,
    "markdown": to_markdown,
    "tabbed": to_tabbed,
}


@pytest.mark.parametrize("kind", FORMATS)
def test_every_format_gives_the_same_doubts(kind: str) -> None:
    tasks = read_plan_bytes(FORMATS[kind](PLAN)).tasks
    found = [(task.confidence_reasons, task.doubtful_cells) for task in tasks]
    assert found[:4] == EXPECTED


@pytest.mark.parametrize("kind", FORMATS)
def test_confidence_is_one_without_reasons_and_lower_with_them(kind: str) -> None:
    for task in read_plan_bytes(FORMATS[kind](PLAN)).tasks:
        assert (task.confidence == 1) == (not task.confidence_reasons)
        assert 0 <= task.confidence <= 1


def test_a_missing_number_is_doubted_only_where_there_is_a_column_for_it() -> None:
    unnumbered = LogicalPlan(
        PLAN.before,
        HEADINGS[1:],
        [TaskRow(dict(zip(HEADINGS[1:], cells[1:], strict=True))) for cells in CELLS],
    )
    for task in read_plan_bytes(to_html(unnumbered)).tasks:
        assert "missing_number" not in task.confidence_reasons


def test_a_joined_row_says_so_and_costs_little() -> None:
    cut = to_tabbed(PLAN).decode()
    first, second = "Tổ chức hội nghị quán triệt", "tại các xã, phường"
    rest = "\t".join(["", second, "", "", ""])
    line = next(one for one in cut.splitlines() if first in one)
    cut = cut.replace(line, "\n".join([line, "", "\t".join(HEADINGS), rest]))
    task: Task = read_plan_bytes(cut.encode()).tasks[0]
    assert task.task == f"{first} {second}"
    assert task.confidence_reasons == ["joined_rows"]
    assert 0.9 < task.confidence < 1


def test_the_command_line_gives_confidence_and_reasons() -> None:
    rows = report.as_json(read_plan_bytes(to_docx(PLAN)))["tasks"]
    assert rows[1]["confidence_reasons"] == ["unknown_lead_agency"]
    assert rows[1]["confidence"] < rows[0]["confidence"] == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reason", [*REASONS, "border_guessed", "unlike_column"])
def test_every_reason_has_words(reason: str, language: str) -> None:
    assert known(f"reason.{reason}", language)
