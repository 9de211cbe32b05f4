"""A plan's own facts from its text."""

from __future__ import annotations

import pytest

from loaders.document import Line
from loaders.metadata import PlanFacts, read_facts


def facts(*texts: str) -> PlanFacts:
    return read_facts([Line(n, text) for n, text in enumerate(texts, start=1)])


def picked(found: PlanFacts, **expected: object) -> dict[str, object]:
    return {name: getattr(found, name) for name in expected}


CASES = {
    "a party committee's own programme": (
        [
            "TỈNH ỦY SƠN LA",
            "*",
            "Số 12-CTr/TU",
            "ĐẢNG CỘNG SẢN VIỆT NAM",
            "Sơn La, ngày 20 tháng 11 năm 2025",
            "CHƯƠNG TRÌNH HÀNH ĐỘNG",
            "thực hiện Kết luận số 70-KL/TW",
            "T/M TỈNH ỦY",
            "BÍ THƯ",
            "H’Yim Kđoh",
        ],
        {
            "locality": "Sơn La",
            "level": "province",
            "issuer": "Tỉnh ủy Sơn La",
            "number": "12-CTr/TU",
            "issued_on": "2025-11-20",
            "title": "thực hiện Kết luận số 70-KL/TW",
            "signatory": "H’Yim Kđoh",
        },
    ),
    "an annex by its plan, and a note that cites": (
        [
            "DANH MỤC NHIỆM VỤ",
            "(Ban hành theo Kế hoạch số 702/KH-UBND, ngày 09/11/2022 của UBND tỉnh Bắc Kạn)",
            "Ghi chú: theo Nghị quyết số 32/2023/NQ-HĐND.",
        ],
        {
            "number": "702/KH-UBND",
            "issued_on": "2022-11-09",
            "resolution": None,
            "title": "DANH MỤC NHIỆM VỤ",
        },
    ),
    "letterhead of a province": (
        [
            "ỦY BAN NHÂN DÂN",
            "TỈNH HÀ GIANG",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Số: 123/KH-UBND",
            "Hà Giang, ngày 5 tháng 3 năm 2023",
            "KẾ HOẠCH",
            "Phát triển du lịch",
            "Thực hiện Nghị quyết số 08-NQ/TW, Ủy ban nhân dân tỉnh Hà Giang ban hành:",
        ],
        {
            "locality": "Hà Giang",
            "province": "Hà Giang",
            "province_today": "Tuyên Quang",
            "level": "province",
            "issuer": "Ủy ban nhân dân tỉnh Hà Giang",
            "number": "123/KH-UBND",
            "issued_on": "2023-03-05",
            "title": "Phát triển du lịch",
            "resolution": "08-NQ/TW",
        },
    ),
    "letterhead in table cells": (
        [
            "ỦY BAN NHÂN DÂN TỈNH BẮC NINH\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Số: 7 /KH-UBND\tBắc Ninh, ngày 15 tháng 8 năm 2025",
            "KẾ HOẠCH",
            "Chuyển đổi số",
        ],
        {
            "locality": "Bắc Ninh",
            "number": "7/KH-UBND",
            "issued_on": "2025-08-15",
            "title": "Chuyển đổi số",
        },
    ),
    "blank number and day": (
        [
            "Số: /KH-UBND",
            "Bắc Giang, ngày tháng 12 năm 2022",
            "KẾ HOẠCH",
            "Thực hiện Chương trình hành động số 38-CTr/TU",
            "theo Quyết định số 922/QĐ-TTg ngày 02/8/2022",
        ],
        {"number": None, "issued_on": "2022-12", "programme": "38-CTr/TU", "locality": "Bắc Giang"},
    ),
    "annex of a district": (
        [
            "PHỤ LỤC",
            "PHÂN CÔNG NHIỆM VỤ",
            "(Kèm theo Kế hoạch số 153/KH-UBND ngày 11/4/2025 của UBND huyện Lục Ngạn, tỉnh Bắc Giang)",
        ],
        {
            "locality": "Huyện Lục Ngạn",
            "province": "Bắc Giang",
            "level": "district",
            "issuer": "Ủy ban nhân dân huyện Lục Ngạn",
            "number": "153/KH-UBND",
            "issued_on": "2025-04-11",
            "title": "PHÂN CÔNG NHIỆM VỤ",
        },
    ),
    "centrally run city": (
        [
            "KẾ HOẠCH",
            "Phát triển hợp tác xã",
            "(Ban hành kèm theo Kế hoạch số 9/KH-UBND ngày 2 tháng 1 năm 2024 của Ủy ban nhân dân thành phố Đà Nẵng)",
        ],
        {
            "locality": "Đà Nẵng",
            "level": "province",
            "issuer": "Ủy ban nhân dân thành phố Đà Nẵng",
            "issued_on": "2024-01-02",
        },
    ),
    "commune of today": (
        ["UBND XÃ TÂN YÊN", "TỈNH BẮC NINH", "KẾ HOẠCH", "Phát triển hợp tác xã năm 2026"],
        {"locality": "Xã Tân Yên", "province": "Bắc Ninh", "level": "commune", "year": 2026},
    ),
    "a decision that makes the plan law, its day with strokes": (
        [
            "ỦY BAN NHÂN DÂN",
            "TỈNH HÀ GIANG",
            "Số: 1234/QĐ-UBND",
            "Hà Giang, ngày 20/7/2023",
            "QUYẾT ĐỊNH",
            "Ban hành Kế hoạch phát triển hợp tác xã",
        ],
        {"number": "1234/QĐ-UBND", "issued_on": "2023-07-20", "locality": "Hà Giang"},
    ),
    "only cited documents": (
        ["Thực hiện Quyết định số 1971/QĐ-BCT ngày 29/9/2022 của Bộ Công Thương", "Nội dung khác"],
        {
            "number": None,
            "issued_on": None,
            "locality": None,
            "level": None,
            "title": None,
            "signatory": None,
        },
    ),
}


@pytest.mark.parametrize(("lines", "expected"), CASES.values(), ids=CASES.keys())
def test_facts(lines, expected):
    assert picked(facts(*lines), **expected) == expected


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("NÂNG CAO HIỆU QUẢ KINH TẾ TẬP THỂ NĂM 2025", 2025),
        ("Phát triển hợp tác xã đến năm 2030", None),
        ("Phát triển hợp tác xã giai đoạn 2021-2025, tầm nhìn đến năm 2030", None),
        ("Thực hiện Nghị quyết ngày 16 tháng 6 năm 2022", None),
        ("Phát triển hợp tác xã", None),
    ],
)
def test_year_only_where_the_title_is_for_one_year(title, year):
    assert facts("KẾ HOẠCH", title).year == year


@pytest.mark.parametrize(
    "lines",
    [
        ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Phan Thế Tuấn"],
        ["**TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH**", "(Đã ký)", "Phan Thế Tuấn"],
        ["Nơi nhận: - Như trên;\tTM. ỦY BAN NHÂN DÂN CHỦ TỊCH Phan Thế Tuấn"],
    ],
)
def test_signatory_stands_under_the_office(lines):
    assert (
        facts("KẾ HOẠCH", "Việc", "- Chủ tịch, các PCT UBND tỉnh;", *lines).signatory
        == "Phan Thế Tuấn"
    )


def test_wrapped_title_is_joined_and_the_body_is_not():
    found = facts(
        "KẾ HOẠCH",
        "Thực hiện Nghị quyết về kinh tế",
        "tập thể trong giai đoạn mới",
        "Thực hiện Nghị quyết, Ủy ban nhân dân tỉnh ban hành Kế hoạch.",
    )
    assert found.title == "Thực hiện Nghị quyết về kinh tế tập thể trong giai đoạn mới"


def test_title_behind_the_word_for_plan_on_one_line():
    assert facts("KẾ HOẠCH Triển khai Nghị quyết năm 2026", "Căn cứ Luật;").title == (
        "Triển khai Nghị quyết năm 2026"
    )
    assert facts("KẾ HOẠCH Số: 12/KH-UBND").title is None


def test_a_sentence_in_plain_type_does_not_go_on_with_a_bold_title():
    head = [Line(1, "KẾ HOẠCH", bold=True, centred=True), Line(2, "Năm 2026", None, True, True)]
    assert read_facts([*head, Line(3, "Đạt 4 mô hình.", None, False, True)]).title == "Năm 2026"


def test_a_ministry_issues_for_no_province():
    found = facts("BỘ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG", "Hà Nội, ngày 8 tháng 10 năm 2025", "KẾ HOẠCH")
    assert picked(found, issuer=0, level=0, locality=0, province=0, issued_on=0) == {
        "issuer": "Bộ Nông nghiệp và Môi trường",
        "level": "central",
        "locality": None,
        "province": None,
        "issued_on": "2025-10-08",
    }


def test_a_body_of_a_place_below_a_central_one_issues_for_its_place():
    found = facts("LIÊN MINH HỢP TÁC XÃ VIỆT NAM", "LIÊN MINH HỢP TÁC XÃ TỈNH SƠN LA", "KẾ HOẠCH")
    assert found.level != "central"
