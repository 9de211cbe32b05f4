"""Headings of task tables -> roles."""

from __future__ import annotations

import pytest

from loaders.columns import nearest_wording, role_of, says_total, split_header, wordings
from loaders.document import ColumnRole as R


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("TT", R.NUMBER),
        ("ST/T", R.NUMBER),
        ("SỐ TT", R.NUMBER),
        ("nhiệm vụ", R.TASK),
        ("Nội dung, nhiệm vụ", R.TASK),
        ("NỘI DUNG CÔNG VIỆC", R.TASK),
        ("Đơn vị chủ trì", R.LEAD),
        ("Đơn vị thực hiện chính", R.LEAD),
        ("Cơ quan chủ trì tham mưu, thực hiện", R.LEAD),
        ("Đơn vị chủ chì", R.LEAD),  # a letter lost or mistyped
        ("Đơn vị\nphối hợp", R.COORDINATING),
        ("Cơ quan chủ trì, phối hợp", R.AGENCIES),
        ("Sản phẩm, kết quả đầu ra", R.PRODUCT),
        ("Thời gian hoàn thành (dự kiến)", R.DEADLINE),
        ("Tiến độ", R.DEADLINE),
        ("Ghi chú", R.NOTE),
        ("Theo dõi", R.OTHER),
        ("Bộ phận tham mưu", R.LEAD),
        ("Cơ quan soạn thảo", R.LEAD),
        ("Nội dung tham mưu", R.TASK),
        ("Chỉ tiêu, sản phẩm chủ yếu", R.PRODUCT),
        ("Chỉ tiêu", R.OTHER),
        ("Mã nhiệm vụ", R.NUMBER),
        ("Cơ quan theo dõi, đôn đốc", R.OTHER),
        ("Việc cần làm ngay", R.TASK),
        ("Cơ quan đầu mối", R.LEAD),
        ("Các đơn vị cùng thực hiện", R.COORDINATING),
        ("Người gánh vác", None),
        (
            "Rà soát, sắp xếp lại các hợp tác xã hoạt động không hiệu quả; xử lý dứt điểm các hợp tác xã",
            None,
        ),
    ],
)
def test_role_of(heading, role):
    assert role_of(heading) is role


@pytest.mark.parametrize(
    "text", ["Tổng cộng", "Cộng", "TỔNG SỐ", "Cộng (I+II)", "Cộng: 02 nhiệm vụ"]
)
def test_the_word_before_sums(text):
    assert says_total(text)


@pytest.mark.parametrize("text", ["Tổng kết", "Cộng đồng cùng làm", "Tổng hợp, báo cáo", ""])
def test_a_task_is_no_sum(text):
    assert not says_total(text)


def test_every_wording_means_its_own_role():
    assert {key: role_of(wording) for key, (_, wording) in wordings().items()} == {
        key: role for key, (role, _) in wordings().items()
    }


def test_a_whole_header_line_is_cut_into_headings():
    line = "STT Nhiệm vụ Cơ quan chủ trì Cơ quan phối hợp Sản phẩm hoàn thành Thời gian thực hiện"
    assert split_header(line) == (
        (R.NUMBER, "STT"),
        (R.TASK, "Nhiệm vụ"),
        (R.LEAD, "Cơ quan chủ trì"),
        (R.COORDINATING, "Cơ quan phối hợp"),
        (R.PRODUCT, "Sản phẩm hoàn thành"),
        (R.DEADLINE, "Thời gian thực hiện"),
    )


def test_two_columns_that_are_also_one_known_heading_stay_two():
    line = "STT Nhiệm vụ Đơn vị chủ trì Đơn vị phối hợp Thời hạn"
    assert [role for role, _ in split_header(line)] == [
        R.NUMBER,
        R.TASK,
        R.LEAD,
        R.COORDINATING,
        R.DEADLINE,
    ]


def test_words_without_a_wording_are_one_other_heading():
    assert split_header("TT Bên gánh vác Thời hạn") == (
        (R.NUMBER, "TT"),
        (R.OTHER, "Bên gánh vác"),
        (R.DEADLINE, "Thời hạn"),
    )


def test_nearest_wording_is_a_known_one():
    assert nearest_wording("Đơn vị chủ chốt") == "Đơn vị chủ trì"
