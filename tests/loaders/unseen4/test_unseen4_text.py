"""``read`` on a fourth round of plain text in every layout, every field against the document."""

import unicodedata
from pathlib import Path

import pytest

from loaders.errors import PlanError
from loaders.plans import read_plan_bytes
from loaders.records import LineRole
from loaders.report import as_json
from tests.loaders.unseen4.expected_text import PLANS
from tests.loaders.unseen4.text_comparing import fields

SOURCES = Path(__file__).parent / "sources"
# columns taken out one after the other: no reader can know which cells were one row
SCATTERED = ("thanh-hoa-khoi.txt",)
AS_PLANS = {
    **PLANS,
    "thanh-hoa-dan-cot.txt": PLANS["thanh-hoa-tho.txt"],
    "tuyen-quang-tho.txt": PLANS["tuyen-quang-dan-cot.txt"],
    "thi-xa-sa-pa-dan-cot.txt": PLANS["thi-xa-sa-pa-tho.txt"],
    "thi-xa-sa-pa-o-dong.txt": PLANS["thi-xa-sa-pa-tho.txt"],
}
# fields of text taken out of printed pages that stay wrong, all of them in doubt
IN_DOUBT = {"quang-ninh-dan-cot.txt": 2, "thi-xa-sa-pa-dan-cot.txt": 3}


def compared(name):
    records = read_plan_bytes((SOURCES / name).read_bytes())
    lines = {line.line: unicodedata.normalize("NFC", line.text) for line in records.source_lines}
    return list(fields(as_json(records), AS_PLANS[name], lines))


@pytest.mark.parametrize("name", AS_PLANS)
def test_every_field(name):
    wrong = [field for field in compared(name) if not field.right]
    assert [field for field in wrong if not (name in IN_DOUBT and field.doubts)] == []
    assert len(wrong) <= IN_DOUBT.get(name, 0)


@pytest.mark.parametrize("name", AS_PLANS)
def test_every_line_has_one_role_and_no_text_is_unused(name):
    records = read_plan_bytes((SOURCES / name).read_bytes())
    numbers = [line.line for line in records.source_lines]
    assert numbers == list(range(1, len(numbers) + 1))
    unused = [s.text for s in records.source_lines if s.role is LineRole.UNUSED]
    assert not [text for text in unused if text.strip()]


@pytest.mark.parametrize("name", SCATTERED)
def test_what_cannot_be_read_is_refused_with_a_remedy(name):
    with pytest.raises(PlanError, match=r"[Gg]ive the"):
        read_plan_bytes((SOURCES / name).read_bytes())


def test_numbered_paragraphs_behind_a_tabbed_table_are_no_rows():
    lines = ["UBND TỈNH AN GIANG", "KẾ HOẠCH", "Phát triển hợp tác xã năm 2026"]
    lines += ["STT\tNhiệm vụ\tChủ trì\tPhối hợp\tThời gian", "I\tTuyên truyền\t\t\t"]
    lines += ["1\tHội nghị\tSở Tài chính\t\tQuý I", "II\tHỗ trợ\t\t\t"]
    lines += ["2\tTập huấn\tSở Nội vụ\tSở Y tế\tQuý II", "III.\tTỔ CHỨC THỰC HIỆN"]
    lines += ["1.\tCác sở báo cáo UBND tỉnh trước ngày 15/12 hằng năm."]
    found = as_json(read_plan_bytes("\n".join(lines).encode()))
    assert [section["title"] for section in found["sections"]] == ["Tuyên truyền", "Hỗ trợ"]
    assert [task["task"] for task in found["tasks"]] == ["Hội nghị", "Tập huấn"]
    assert [(d["month"], d["day"]) for d in found["obligations"]] == [(12, 15)]


def test_flowed_numbers_are_as_printed_and_titles_over_nested_numbers_head_them():
    lines = ["UBND TỈNH AN GIANG", "KẾ HOẠCH", "Phát triển hợp tác xã năm 2026", ""]
    lines += [
        "TT Nhiệm vụ Đơn vị chủ trì Đơn vị phối hợp Thời gian",
        "1. Tuyên truyền về hợp tác xã",
    ]
    lines += ["1.1. Tổ chức hội nghị", "Sở Tài chính", "Sở Nội vụ", "Quý I", "2. Hỗ trợ hợp tác xã"]
    lines += ["2.1. Xây dựng mô hình", "Sở Công Thương", "Sở Y tế", "Quý II - Quý", "III"]
    lines += ["2.2. Tổ chức tập huấn", "Sở Nội vụ", "Sở Tài chính", "Tháng 9"]
    found = as_json(read_plan_bytes("\n".join(lines).encode()))
    assert [(s["ordinal"], s["title"]) for s in found["sections"]] == [
        ("1", "Tuyên truyền về hợp tác xã"),
        ("2", "Hỗ trợ hợp tác xã"),
    ]
    said = [(t["section"], t["number"], t["lead"], t["deadline"]) for t in found["tasks"]]
    assert said == [
        ("1", "1.1.", "Sở Tài chính", "Quý I"),
        ("2", "2.1.", "Sở Công Thương", "Quý II - Quý III"),
        ("2", "2.2.", "Sở Nội vụ", "Tháng 9"),
    ]
