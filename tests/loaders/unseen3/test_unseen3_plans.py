"""``read`` on a third, adversarial round of plans, every field against the document.

Every expectation was written before a reader saw its document.
"""

from functools import partial
from pathlib import Path

import docx
import pytest

from loaders.errors import PlanError
from loaders.plans import read_plan_bytes
from loaders.records import LineRole
from loaders.report import as_json
from tests.loaders import plan_factory
from tests.loaders.unseen.builders import grid, saved
from tests.loaders.unseen3 import (
    builders_excel,
    builders_more,
    builders_word,
    expected_excel,
    expected_more,
    expected_text,
    expected_word,
)
from tests.loaders.unseen3.comparing import fields

SOURCES = Path(__file__).parent / "sources"
REFUSED = {"gia-lai-giao-viec.txt"}
PLANS = {
    name: plan
    for name, plan in {
        **expected_word.PLANS,
        **expected_excel.PLANS,
        **expected_text.PLANS,
        **expected_more.PLANS,
    }.items()
    if name not in REFUSED
}
BUILDERS = {
    **{name: getattr(builders_word, name) for name in expected_word.PLANS},
    **{name: getattr(builders_excel, name) for name in expected_excel.PLANS},
    **{name: getattr(builders_more, name) for name in expected_more.PLANS if "." not in name},
}
PRINTED = {
    "bac_ninh": builders_word.bac_ninh,
    "vinh_long": builders_word.vinh_long,
    "quang_ngai": builders_word.quang_ngai,
    "tan_hoi": partial(builders_word.tan_hoi, tracked=False),
    "thanh_hoa": builders_word.thanh_hoa,
    "dak_nong": builders_more.dak_nong,
    "soc_trang": builders_more.soc_trang,
    "binh_dinh": builders_more.binh_dinh,
}
# what pdftotext makes of the printed plans: its own words, so not every cell can be known
EXTRACTED = {
    "bac-ninh-dan-cot.txt": "bac_ninh",
    "vinh-long-dan-cot.txt": "vinh_long",
    "tan-hoi-dan-cot.txt": "tan_hoi",
    "dak-nong-dan-cot.txt": "dak_nong",
    "soc-trang-dan-cot.txt": "soc_trang",
    "binh-dinh-dan-cot.txt": "binh_dinh",
}
SCATTERED = ("bac-ninh-tho.txt", "tan-hoi-tho.txt", "vinh-long-tho.txt")


def document(name: str) -> bytes:
    return (SOURCES / name).read_bytes() if "." in name else BUILDERS[name]()


def differences(found, wanted):
    return [f for f in fields(found, wanted) if not f.right]


@pytest.mark.parametrize("name", PLANS)
def test_every_field(name):
    assert differences(as_json(read_plan_bytes(document(name))), PLANS[name]) == []


@pytest.mark.parametrize("name", PLANS)
def test_every_line_has_one_role_and_no_text_is_unused(name):
    records = read_plan_bytes(document(name))
    numbers = [line.line for line in records.source_lines]
    assert numbers == list(range(1, len(numbers) + 1))
    unused = [s.text for s in records.source_lines if s.role is LineRole.UNUSED]
    assert not [text for text in unused if text.strip()]


@pytest.mark.parametrize("name", sorted(REFUSED) + list(SCATTERED))
def test_what_cannot_be_read_is_refused_with_a_place_or_a_remedy(name):
    with pytest.raises(PlanError, match=r"[Gg]ive the|Add "):
        read_plan_bytes(document(name))


@pytest.mark.parametrize("name", EXTRACTED)
def test_extracted_text_is_right_or_in_doubt(name):
    found = as_json(read_plan_bytes(document(name)))
    wrong = differences(found, PLANS[EXTRACTED[name]])
    assert [field for field in wrong if not field.doubts] == []
    assert len(wrong) <= 8  # borders that a full cell hides, cells merged over rows


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """The Word documents as LibreOffice prints them, in one run of it."""
    if not plan_factory.SOFFICE:
        pytest.skip("soffice is not installed: Word documents cannot be printed to PDF")
    documents = {name: build() for name, build in PRINTED.items()}
    return plan_factory.print_all(documents, tmp_path_factory.mktemp("printed"))


@pytest.mark.xdist_group("printed")
@pytest.mark.parametrize("name", PRINTED)
def test_printed(name, printed):
    assert differences(as_json(read_plan_bytes(printed[name])), PLANS[name]) == []


def test_rows_of_figures_without_columns_are_named_not_read():
    lines = ["UBND TỈNH LÂM ĐỒNG", "PHỤ LỤC", "STT\tNhiệm vụ\tĐơn vị chủ trì\tThời gian"]
    lines += ["1\tRà soát\tSở Tài chính\tNăm 2026", "", "CHỈ TIÊU ĐẾN NĂM 2030"]
    lines += ["Số HTX   1.012  1.050  1.200", "Tỷ lệ khá   52  55  65"]
    found = as_json(read_plan_bytes("\n".join(lines).encode()))
    assert found["targets"] == []
    assert "figures_unread" in {issue["code"] for issue in found["issues"]}


def test_three_heading_rows_and_a_row_of_totals():
    document = docx.Document()
    grid(document, [
        ["TT", "Nhiệm vụ", "Chủ trì", "Tiến độ", "", "", ""],
        ["", "", "", "Năm 2026", "", "Năm 2027", ""],
        ["", "", "", "6 tháng đầu năm", "6 tháng cuối năm", "6 tháng đầu năm", "6 tháng cuối năm"],
        ["1", "Rà soát hợp tác xã", "Sở Tài chính", "x", "", "", ""],
        ["2", "Xây dựng đề án", "Sở Nội vụ", "", "x", "x", ""],
        ["", "Cộng: 02 nhiệm vụ", "", "", "", "", ""],
    ], merges=[(0, 3, 0, 6), (1, 3, 1, 4), (1, 5, 1, 6), *[(0, c, 2, c) for c in range(3)]])  # fmt: skip
    found = as_json(read_plan_bytes(saved(document)))
    assert found["sections"] == []
    spans = [(t["task"], t["deadline_start"], t["deadline_end"]) for t in found["tasks"]]
    assert spans == [
        ("Rà soát hợp tác xã", "2026-01-01", "2026-06-30"),
        ("Xây dựng đề án", "2026-07-01", "2027-06-30"),
    ]
