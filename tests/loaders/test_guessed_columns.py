"""Columns of unknown headings, read by their cells with a doubt, or left alone."""

from __future__ import annotations

import docx
import pytest

from loaders.errors import MissingColumn
from loaders.plans import read_plan_bytes
from loaders.report import as_json
from tests.loaders.unseen.builders import grid, saved

ROWS = [
    ["1", "Xây dựng đề án chuyển đổi số hợp tác xã", "Sở Tài chính", "Quý I/2026", "Đề án"],
    ["2", "Rà soát quỹ đất cho hợp tác xã thuê", "Sở Nội vụ; Sở Tư pháp", "Trước 30/6/2026", "Báo cáo"],
    ["3", "Tổ chức hội nghị tổng kết hằng năm", "Liên minh HTX tỉnh", "Thường xuyên", "Hội nghị"],
]  # fmt: skip


def read(heading: list[str], rows: list[list[str]] = ROWS) -> dict:
    document = docx.Document()
    grid(document, [heading, *rows])
    return as_json(read_plan_bytes(saved(document)))


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        (["TT", "Nhiệm vụ", "Người gánh vác", "Thời hạn", "Sản phẩm"], "lead"),
        (["TT", "Nhiệm vụ", "Chủ trì", "Bao lâu thì xong", "Sản phẩm"], "deadline"),
        (["TT", "Điều phải lo liệu", "Chủ trì", "Thời hạn", "Sản phẩm"], "task"),
    ],
)
def test_cells_say_what_their_column_is(heading, key):
    found = read(heading)
    column = {"task": 1, "lead": 2, "deadline": 3}[key]
    assert [task[key] for task in found["tasks"]] == [row[column] for row in ROWS]
    assert all("guessed_column" in task["confidence_reasons"] for task in found["tasks"])
    (issue,) = [i for i in found["issues"] if i["code"] == "unknown_heading"]
    assert heading[column] in issue["message"]
    assert "were read as" in issue["message"]


def test_a_second_column_of_bodies_is_nobodys_lead():
    rows = [[*row[:4], "Sở Y tế"] for row in ROWS]
    found = read(["TT", "Nhiệm vụ", "Chủ trì", "Thời hạn", "Ai được lợi"], rows)
    assert {task["coordinating"] for task in found["tasks"]} == {None}


def test_cells_unlike_bodies_stay_unread():
    rows = [[*row[:2], word, *row[3:]] for row, word in zip(ROWS, ("a", "b", "c"), strict=True)]
    found = read(["TT", "Nhiệm vụ", "Người gánh vác", "Thời hạn", "Sản phẩm"], rows)
    assert {task["lead"] for task in found["tasks"]} == {None}


def test_a_list_of_members_is_no_list_of_tasks():
    rows = [["1", "Nguyễn Văn A", "Phó Giám đốc", "Sở Tài chính"]] * 3
    with pytest.raises(MissingColumn):
        read(["TT", "Họ và tên", "Chức vụ", "Đơn vị"], rows)


def test_leads_and_times_under_two_unknown_headings():
    found = read(["TT", "Nhiệm vụ", "Người gánh vác", "Bao lâu thì xong", "Ghi chú"])
    assert [(task["lead"], task["deadline"]) for task in found["tasks"]] == [
        (row[2], row[3]) for row in ROWS
    ]


def test_a_column_that_nobody_reads_is_a_doubt_on_each_of_its_tasks():
    rows = [[*row[:2], word, *row[3:]] for row, word in zip(ROWS, ("a", "b", "c"), strict=True)]
    found = read(["TT", "Nhiệm vụ", "Người gánh vác", "Thời hạn", "Sản phẩm"], rows)
    assert all("unread_column" in task["confidence_reasons"] for task in found["tasks"])
    whole = [[*row[:3], "Sở Y tế", *row[3:], "a"] for row in ROWS]
    heading = ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn", "Sản phẩm", "Dư luận"]
    found = read(heading, whole)
    assert all("unread_column" not in task["confidence_reasons"] for task in found["tasks"])
