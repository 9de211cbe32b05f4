"""Plans without a table whose tasks have labelled lines; sentences alone are still refused."""

from __future__ import annotations

import io

import docx
import pytest

from loaders.errors import PlanError
from loaders.outline import labelled
from loaders.plans import read_plan_bytes
from loaders.report import as_json

LETTERS = """
UBND TỈNH LONG AN
Số: 88/KH-UBND
Long An, ngày 10 tháng 4 năm 2024
KẾ HOẠCH
Phát triển kinh tế tập thể năm 2024
I. MỤC ĐÍCH
1. Nâng cao nhận thức.
2. Phân công rõ trách nhiệm.
II. NHIỆM VỤ
A. TUYÊN TRUYỀN
1. Về công tác thông tin
a) Tổ chức hội nghị quán triệt Luật Hợp tác xã (Cơ quan chủ trì: Liên minh Hợp tác xã tỉnh; \
cơ quan phối hợp: Sở Kế hoạch và Đầu tư, Sở Tư pháp; thời gian: Quý II/2024).
b) Biên soạn sổ tay. Đơn vị chủ trì: Sở Tư pháp. Đơn vị phối hợp: Báo Long An. \
Thời gian hoàn thành: Tháng 9/2024. Sản phẩm: Sổ tay.
2. Về thi đua
a) Khen thưởng điển hình tiên tiến
Chủ trì: Sở Nội vụ
Phối hợp: Liên minh Hợp tác xã tỉnh,
Hội Nông dân tỉnh
Thời gian thực hiện: Hàng năm
B. HỖ TRỢ
1. Về đất đai
a) Rà soát quỹ đất, gồm:
- Đất công ích;
- Đất chưa sử dụng.
Chủ trì: Sở Tài nguyên và Môi trường
Thời gian thực hiện: Trước 30/6/2024
III. TỔ CHỨC THỰC HIỆN
Các đơn vị báo cáo về Sở Kế hoạch và Đầu tư trước ngày 15/12 hằng năm.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn Út
""".strip()
BULLETS = """
UBND TỈNH BẾN TRE
KẾ HOẠCH
Phát triển hợp tác xã năm 2024
I. Nhiệm vụ tuyên truyền
- Tổ chức hội nghị về hợp tác xã.
+ Đơn vị chủ trì: Liên minh Hợp tác xã tỉnh.
+ Thời gian: Quý II.
- Biên soạn tài liệu.
+ Đơn vị chủ trì: Sở Tư pháp.
+ Thời gian: Quý III.
II. Nhiệm vụ hỗ trợ
- Cho vay vốn.
+ Đơn vị chủ trì: Quỹ hỗ trợ phát triển hợp tác xã tỉnh.
+ Kinh phí: 2 tỷ đồng.
+ Thời gian: Cả năm.
""".strip()
CELLS = ("section", "subsection", "number", "task", "lead", "coordinating", "product", "deadline")


def cells(found):
    return [tuple(task[name] for name in CELLS) for task in found["tasks"]]


LONG_AN = [
    ("A", "Về công tác thông tin", "a)", "Tổ chức hội nghị quán triệt Luật Hợp tác xã",
     "Liên minh Hợp tác xã tỉnh", "Sở Kế hoạch và Đầu tư, Sở Tư pháp", None, "Quý II/2024"),
    ("A", "Về công tác thông tin", "b)", "Biên soạn sổ tay.", "Sở Tư pháp", "Báo Long An",
     "Sổ tay", "Tháng 9/2024"),
    ("A", "Về thi đua", "a)", "Khen thưởng điển hình tiên tiến", "Sở Nội vụ",
     "Liên minh Hợp tác xã tỉnh, Hội Nông dân tỉnh", None, "Hàng năm"),
    ("B", "Về đất đai", "a)", "Rà soát quỹ đất, gồm: - Đất công ích; - Đất chưa sử dụng.",
     "Sở Tài nguyên và Môi trường", None, None, "Trước 30/6/2024"),
]  # fmt: skip


def word(text: str) -> bytes:
    document = docx.Document()
    for line in text.split("\n"):
        document.add_paragraph(line)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("make", [str.encode, word], ids=["text", "word"])
def test_tasks_by_letters_under_two_levels_of_headings(make):
    found = as_json(read_plan_bytes(make(LETTERS)))
    assert cells(found) == LONG_AN
    titles = [(s["ordinal"], s["title"]) for s in found["sections"]]
    assert titles == [("A", "TUYÊN TRUYỀN"), ("B", "HỖ TRỢ")]
    assert [(d["month"], d["day"]) for d in found["obligations"]] == [(12, 15)]
    assert found["plan"]["signatory"] == "Nguyễn Văn Út"


def test_places_are_the_lines_of_the_task_and_its_labels():
    found = as_json(read_plan_bytes(LETTERS.encode()))
    places = [(t["source"]["first_line"], t["source"]["last_line"]) for t in found["tasks"]]
    assert places == [(12, 12), (13, 13), (15, 19), (22, 26)]


def test_tasks_by_bullets_have_no_number():
    found = as_json(read_plan_bytes(BULLETS.encode()))
    assert [(s["ordinal"], s["title"]) for s in found["sections"]] == [
        ("I", "Nhiệm vụ tuyên truyền"),
        ("II", "Nhiệm vụ hỗ trợ"),
    ]
    assert [(t["section"], t["number"], t["task"]) for t in found["tasks"]] == [
        ("I", None, "Tổ chức hội nghị về hợp tác xã."),
        ("I", None, "Biên soạn tài liệu."),
        ("II", None, "Cho vay vốn."),
    ]
    assert [t["deadline"] for t in found["tasks"]] == ["Quý II", "Quý III", "Cả năm"]


def test_sentences_that_name_who_leads_are_no_labels():
    text = "Giao Sở Tài chính chủ trì, phối hợp với Sở Tư pháp: xây dựng Nghị quyết."
    assert labelled(text) == (text, [])
    plan = f"UBND TỈNH GIA LAI\nKẾ HOẠCH\nPhát triển hợp tác xã\n1. {text}\n2. {text}\n"
    with pytest.raises(PlanError):
        read_plan_bytes(plan.encode())


def test_one_label_alone_makes_no_outline():
    plan = "UBND TỈNH GIA LAI\nKẾ HOẠCH\nHội nghị\n1. Khai mạc\nChủ trì: Sở Nội vụ\n2. Bế mạc\n"
    with pytest.raises(PlanError):
        read_plan_bytes(plan.encode())
