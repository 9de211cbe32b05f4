"""Recurring reporting duties: who reports, how often, on which day; and what is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.agencies import load_agencies
from loaders.document import Line
from loaders.obligations import find_obligations, subject_of
from loaders.paths import ROOT
from loaders.text import nfc

SECTORS = "Các sở, ban, ngành"
DISTRICTS = "Ủy ban nhân dân các huyện, thị xã, thành phố"


@dataclass(frozen=True)
class Named:
    agency: str


class Echo:
    """Gives back the words that it is asked about."""

    def resolve(self, text: str) -> Sequence[Named]:
        return [Named(text)]


def lines_of(text: str) -> list[Line]:
    return [Line(number, nfc(line)) for number, line in enumerate(text.split("\n"), 1)]


def body(plan: str) -> list[Line]:
    text = Path(ROOT / "data" / "plans" / plan / "source.txt").read_text(encoding="utf-8")
    return [line for line in lines_of(text) if "\t" not in line.text]


def read(text: str) -> list[tuple[str, str, int | None, int | None]]:
    return [
        (" + ".join(o.agencies), o.recurrence.value, o.month, o.day)
        for o in find_obligations(lines_of(text), Echo())
    ]


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        (
            "bac-giang-2022",
            [
                ((SECTORS, DISTRICTS), "yearly", 11, 15, 145),
                (("Sở Kế hoạch và Đầu tư",), "yearly", 12, 20, 151),
            ],
        ),
        ("khanh-hoa-2023", [((SECTORS, DISTRICTS), "yearly", 12, 15, 197)]),
        ("tp-lang-son-2025", []),
    ],
)
def test_real_plans(plan: str, expected: list[tuple[object, ...]]) -> None:
    found = find_obligations(body(plan), load_agencies())
    assert [(o.agencies, o.recurrence.value, o.month, o.day, o.line) for o in found] == expected


DUTIES = {
    "day and month with a stroke": (
        "Sở Tài chính báo cáo UBND tỉnh trước ngày 15/12 hằng năm.",
        [("Sở Tài chính", "yearly", 12, 15)],
    ),
    "day and month in words": (
        "Sở Tài chính báo cáo UBND tỉnh trước ngày 05 tháng 6 hàng năm.",
        [("Sở Tài chính", "yearly", 6, 5)],
    ),
    "recurrence first, in brackets": (
        "Sở Công Thương định kỳ hằng năm (trước ngày 20/11) báo cáo kết quả về UBND tỉnh.",
        [("Sở Công Thương", "yearly", 11, 20)],
    ),
    "time before the subject": (
        "Định kỳ hằng năm, trước ngày 30/11, các sở, ban, ngành báo cáo về Sở Tài chính.",
        [("các sở, ban, ngành", "yearly", 11, 30)],
    ),
    "two days of one sentence": (
        "Các sở báo cáo kết quả về UBND tỉnh trước ngày 15/6 và 15/12 hằng năm.",
        [("Các sở", "yearly", 6, 15), ("Các sở", "yearly", 12, 15)],
    ),
    "half a year and a year, each with its day": (
        "Sở Nội vụ định kỳ 6 tháng (trước ngày 10/6), hằng năm (trước ngày 10/12) báo cáo UBND "
        "tỉnh.",
        [("Sở Nội vụ", "half_yearly", 6, 10), ("Sở Nội vụ", "yearly", 12, 10)],
    ),
    "half a year and a year, days together": (
        "Sở Nội vụ định kỳ 6 tháng, hằng năm báo cáo UBND tỉnh trước ngày 10/6 và 10/12.",
        [("Sở Nội vụ", "half_yearly", 6, 10), ("Sở Nội vụ", "yearly", 12, 10)],
    ),
    "quarterly, four days": (
        "Sở Y tế báo cáo hằng quý trước ngày 20/3, 20/6, 20/9, 20/12.",
        [("Sở Y tế", "quarterly", month, 20) for month in (3, 6, 9, 12)],
    ),
    "monthly": (
        "Ban Quản lý dự án báo cáo tiến độ trước ngày 25 hằng tháng.",
        [("Ban Quản lý dự án", "monthly", None, 25)],
    ),
    "monthly, the day in brackets": (
        "UBND các huyện báo cáo định kỳ hằng tháng (trước ngày 20) về Sở Tài chính.",
        [("UBND các huyện", "monthly", None, 20)],
    ),
    "a month every year": (
        "Sở Y tế báo cáo UBND tỉnh trong tháng 12 hằng năm.",
        [("Sở Y tế", "yearly", 12, None)],
    ),
    "cooperatives themselves": (
        "Các hợp tác xã báo cáo tình hình hoạt động trước ngày 31/01 hằng năm.",
        [("Các hợp tác xã", "yearly", 1, 31)],
    ),
    "day of the last month of the quarter": (
        "Sở Xây dựng định kỳ hằng quý báo cáo trước ngày 15 của tháng cuối quý.",
        [("Sở Xây dựng", "quarterly", None, 15)],
    ),
    "at the latest": (
        "UBND các huyện báo cáo chậm nhất ngày 01/12 hằng năm.",
        [("UBND các huyện", "yearly", 12, 1)],
    ),
    "charged": (
        "Giao Sở Tư pháp theo dõi; hằng năm tổng hợp, báo cáo UBND tỉnh trước ngày 10/12.",
        [("Sở Tư pháp", "yearly", 12, 10)],
    ),
    "subject of the clause": (
        "Sở Y tế thực hiện Kế hoạch; Sở Tài chính báo cáo UBND tỉnh trước ngày 5/12 hằng năm.",
        [("Sở Tài chính", "yearly", 12, 5)],
    ),
    "subject of the sentence before": (
        "4. Liên minh Hợp tác xã tỉnh theo dõi việc thực hiện. Hằng năm báo cáo UBND tỉnh trước "
        "ngày 15/12.",
        [("Liên minh Hợp tác xã tỉnh", "yearly", 12, 15)],
    ),
    "subject above the list": (
        "2. Giám đốc các sở, Chủ tịch UBND các huyện có trách nhiệm:\n- Xây dựng kế hoạch.\n"
        "- Định kỳ báo cáo kết quả trước ngày 15/11 hằng năm.",
        [("các sở, UBND các huyện", "yearly", 11, 15)],
    ),
    "subject in the heading": (
        "3. Sở Nông nghiệp và Môi trường\n- Chủ trì thực hiện.\n"
        "- Báo cáo UBND tỉnh trước ngày 20/12 hằng năm.",
        [("Sở Nông nghiệp và Môi trường", "yearly", 12, 20)],
    ),
    "no subject at all": (
        "Kết quả được báo cáo trước ngày 20/12 hằng năm.",
        [("", "yearly", 12, 20)],
    ),
    "the list of another body is over": (
        "1. Sở Y tế có trách nhiệm:\n- Báo cáo trước ngày 1/12 hằng năm.\n"
        "2. Báo cáo UBND tỉnh trước ngày 5/12 hằng năm.",
        [("Sở Y tế", "yearly", 12, 1), ("", "yearly", 12, 5)],
    ),
    "each clause its own subject": (
        "Trước ngày 15/11 hằng năm, các sở gửi báo cáo về Sở Tài chính; Sở Tài chính tổng hợp, "
        "báo cáo UBND tỉnh trước ngày 30/11 hằng năm.",
        [("các sở", "yearly", 11, 15), ("Sở Tài chính", "yearly", 11, 30)],
    ),
    "label before it": (
        "Chế độ báo cáo: Định kỳ hằng năm (trước ngày 10/12), các cơ quan, đơn vị gửi báo cáo về "
        "Sở Tài chính.",
        [("các cơ quan, đơn vị", "yearly", 12, 10)],
    ),
    "quarter, half a year and year": (
        "Phòng Tài chính - Kế hoạch tổng hợp, báo cáo UBND thành phố định kỳ hằng quý (trước ngày "
        "25 tháng cuối quý), 6 tháng (trước ngày 15/6), năm (trước ngày 10/12).",
        [
            ("Phòng Tài chính - Kế hoạch", "quarterly", None, 25),
            ("Phòng Tài chính - Kế hoạch", "half_yearly", 6, 15),
            ("Phòng Tài chính - Kế hoạch", "yearly", 12, 10),
        ],
    ),
    "a bare item without a body": (
        "- Báo cáo quý: trước ngày 15 tháng cuối quý.",
        [("", "quarterly", None, 15)],
    ),
    "emphasis": (
        "Các sở báo cáo **trước ngày 15 tháng 12 hằng năm**.",
        [("Các sở", "yearly", 12, 15)],
    ),
    "recipient is not the subject": (
        "Trên cơ sở Kế hoạch này; thủ trưởng các sở định kỳ hằng năm gửi báo cáo về Sở Tài chính "
        "trước ngày 15/12 để tổng hợp, báo cáo UBND tỉnh.",
        [("các sở", "yearly", 12, 15)],
    ),
}


@pytest.mark.parametrize(("text", "expected"), DUTIES.values(), ids=DUTIES)
def test_duties(text: str, expected: list[tuple[str, str, int | None, int | None]]) -> None:
    assert read(text) == expected


NO_DUTIES = {
    "one-off with a year": "Sở Tài chính báo cáo UBND tỉnh trước ngày 15/12/2025.",
    "one-off in words": "Sở Tài chính báo cáo trước ngày 15 tháng 12 năm 2025.",
    "one-off without recurrence": "Các sở gửi báo cáo trước ngày 30/6.",
    "yearly without a day": "Hằng năm các sở báo cáo kết quả về UBND tỉnh.",
    "yearly work that is no report": "Sở Tài chính bố trí kinh phí trước ngày 15/12 hằng năm.",
    "plan to be made": "Các sở xây dựng kế hoạch hoàn thành trước ngày 30/6/2023.",
    "report on what comes up": "Các sở kịp thời báo cáo UBND tỉnh xem xét, quyết định.",
    "a day without a month, every year": "Hằng năm các sở báo cáo (trước ngày 20).",
    "no day nought": "Các sở báo cáo trước ngày 0/12 hằng năm.",
    "no such month": "Các sở báo cáo trong tháng 13 hằng năm.",
    "no such day": "Các sở báo cáo trước ngày 45/13 hằng năm.",
    "date of a decision": "Căn cứ Quyết định ngày 15/12/2022, hằng năm các sở báo cáo.",
    "report and date in different clauses": (
        "Các sở báo cáo khi có yêu cầu; bố trí kinh phí trước ngày 15/12 hằng năm."
    ),
    "recipients": "Nơi nhận:\n- Bộ Kế hoạch và Đầu tư (báo cáo);",
}


@pytest.mark.parametrize("text", NO_DUTIES.values(), ids=NO_DUTIES)
def test_what_is_no_duty(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("text", [text for text, _ in DUTIES.values()], ids=DUTIES)
def test_the_sentence_stands_on_its_line(text: str) -> None:
    lines = {line.number: line.text for line in lines_of(text)}
    for duty in find_obligations(lines_of(text), Echo()):
        assert duty.text in lines[duty.line]


@given(st.integers(1, 28), st.integers(1, 12))
def test_any_day_is_read_back(day: int, month: int) -> None:
    text = f"Các sở báo cáo UBND tỉnh trước ngày {day:02d}/{month:02d} hằng năm."
    assert read(text) == [("Các sở", "yearly", month, day)]


@given(st.text(max_size=300))
def test_any_text_is_read_without_error(text: str) -> None:
    find_obligations(lines_of(text), Echo())
    subject_of(text)
