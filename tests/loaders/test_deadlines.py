"""Deadline wordings: what each states, judged by reading the words, not the code's answer."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import asdict
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.deadlines import Deadline, parse_deadline

D, R, O, C, U = "dated", "recurring", "ongoing", "conditional", "unstated"  # noqa: E741 - one letter each keeps the tables of cases readable


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def stated(deadline: Deadline) -> tuple[object, ...]:
    return (
        deadline.deadline_kind.value,
        deadline.deadline_precision and deadline.deadline_precision.value,
        deadline.deadline_start,
        deadline.deadline_end,
    )


# text, precision, start, end
DATED = [
    ("Tháng 12 (năm 2024)", "month", "2024-12-01", "2024-12-31"),
    ("Quý II, III (năm 2024)", "quarter", "2024-04-01", "2024-09-30"),
    ("Quí III/2025", "quarter", "2025-07-01", "2025-09-30"),
    ("Các năm 2023, 2024, 2025", "years", "2023-01-01", "2025-12-31"),
    ("2023÷2025", "years", "2023-01-01", "2025-12-31"),
    ("Hạn cuối: 30/6/2026", "day", None, "2026-06-30"),
    ("Đợt 1: tháng 6/2024; đợt 2: tháng 10/2024", "month", "2024-06-01", "2024-10-31"),
    ("Trình UBND tỉnh trong tháng 5/2024", "month", "2024-05-01", "2024-05-31"),
    ("Kỳ họp giữa năm 2024 (tháng 7/2024)", "month", "2024-07-01", "2024-07-31"),
    ("Năm 2026 (quý III/2026)", "quarter", "2026-07-01", "2026-09-30"),
    ("- Giai đoạn 1: 2022 - 2023 - Giai đoạn 2: 2024 - 2025", "years", "2022-01-01", "2025-12-31"),
    ("Trình HĐND tỉnh tại kỳ họp tháng 7/2026", "month", "2026-07-01", "2026-07-31"),
    ("30/6/2026", "day", "2026-06-30", "2026-06-30"),
    ("30/06/2026", "day", "2026-06-30", "2026-06-30"),
    ("30.6.2025", "day", "2025-06-30", "2025-06-30"),
    ("30-6-2025", "day", "2025-06-30", "2025-06-30"),
    ("30 / 6 / 2025", "day", "2025-06-30", "2025-06-30"),
    ("2025-06-30", "day", "2025-06-30", "2025-06-30"),
    ("2025-06-30 00:00:00", "day", "2025-06-30", "2025-06-30"),
    ("Ngày 30/6/2025", "day", "2025-06-30", "2025-06-30"),
    ("ngày 15 tháng 12 năm 2025", "day", "2025-12-15", "2025-12-15"),
    ("15 tháng 12 năm 2025", "day", "2025-12-15", "2025-12-15"),
    ("29/02/2024", "day", "2024-02-29", "2024-02-29"),
    ("Trước 30/6/2026", "day", None, "2026-06-30"),
    ("Trước ngày 30/6/2024", "day", None, "2024-06-30"),
    ("trước ngày 30 tháng 6 năm 2024", "day", None, "2024-06-30"),
    ("Hoàn thành trước 30/6/2026", "day", None, "2026-06-30"),
    ("Xong trước ngày 31/12/2025", "day", None, "2025-12-31"),
    ("Chậm nhất là ngày 30/11/2025", "day", None, "2025-11-30"),
    ("Chậm nhất đến 30/11/2025", "day", None, "2025-11-30"),
    ("Đến 31/12/2025", "day", None, "2025-12-31"),
    ("Từ 01/7/2025 đến 31/12/2025", "day", "2025-07-01", "2025-12-31"),
    ("từ ngày 01/7/2025 đến hết ngày 31/12/2025", "day", "2025-07-01", "2025-12-31"),
    ("15/5-30/6/2025", "day", "2025-05-15", "2025-06-30"),
    ("15-20/6/2025", "day", "2025-06-15", "2025-06-20"),
    ("Tháng 6/2025", "month", "2025-06-01", "2025-06-30"),
    ("tháng 12 năm 2025", "month", "2025-12-01", "2025-12-31"),
    ("Tháng 02/2024", "month", "2024-02-01", "2024-02-29"),
    ("6/2025", "month", "2025-06-01", "2025-06-30"),
    ("12-2025", "month", "2025-12-01", "2025-12-31"),
    ("T6/2025", "month", "2025-06-01", "2025-06-30"),
    ("2025-06", "month", "2025-06-01", "2025-06-30"),
    ("Tháng 4-6/2025", "month", "2025-04-01", "2025-06-30"),
    ("Tháng 4 - tháng 6/2025", "month", "2025-04-01", "2025-06-30"),
    ("Từ tháng 6 đến tháng 9 năm 2025", "month", "2025-06-01", "2025-09-30"),
    ("Từ tháng 4-6/2025", "month", "2025-04-01", "2025-06-30"),
    ("Tháng 6, tháng 12 năm 2025", "month", "2025-06-01", "2025-12-31"),
    ("Trong tháng 6, 7/2025", "month", "2025-06-01", "2025-07-31"),
    ("Tháng 11/2025 - tháng 02/2026", "month", "2025-11-01", "2026-02-28"),
    ("Đến tháng 6/2025", "month", None, "2025-06-30"),
    ("Trước tháng 6/2025", "month", None, "2025-05-31"),
    ("Cuối tháng 6/2025", "month", "2025-06-01", "2025-06-30"),
    ("Kỳ họp tháng 7/2025", "month", "2025-07-01", "2025-07-31"),
    ("Quý III/2025", "quarter", "2025-07-01", "2025-09-30"),
    ("Quý III năm 2025", "quarter", "2025-07-01", "2025-09-30"),
    ("QUÝ III - 2025", "quarter", "2025-07-01", "2025-09-30"),
    ("Quý 3/2025", "quarter", "2025-07-01", "2025-09-30"),
    ("Quý 03 năm 2025", "quarter", "2025-07-01", "2025-09-30"),
    ("Q3/2025", "quarter", "2025-07-01", "2025-09-30"),
    ("Trong quý I năm 2025", "quarter", "2025-01-01", "2025-03-31"),
    ("Hoàn thành trong Quý III/2025", "quarter", "2025-07-01", "2025-09-30"),
    ("Quý I, II năm 2026", "quarter", "2026-01-01", "2026-06-30"),
    ("Quý IV/2025 - Quý I/2026", "quarter", "2025-10-01", "2026-03-31"),
    ("Quý II/2025 và Quý IV/2026", "quarter", "2025-04-01", "2026-12-31"),
    ("Từ Quý I đến Quý III năm 2025", "quarter", "2025-01-01", "2025-09-30"),
    ("Đến quý III/2026", "quarter", None, "2026-09-30"),
    ("Trước quý III/2026", "quarter", None, "2026-06-30"),
    ("Năm 2025, quý II", "quarter", "2025-04-01", "2025-06-30"),
    ("6 tháng đầu năm 2025", "half_year", "2025-01-01", "2025-06-30"),
    ("06 tháng cuối năm 2025", "half_year", "2025-07-01", "2025-12-31"),
    ("Sáu tháng đầu năm 2025", "half_year", "2025-01-01", "2025-06-30"),
    ("Nửa cuối năm 2025", "half_year", "2025-07-01", "2025-12-31"),
    ("Trong 6 tháng đầu năm 2025", "half_year", "2025-01-01", "2025-06-30"),
    ("2023", "year", "2023-01-01", "2023-12-31"),
    ("Năm 2023", "year", "2023-01-01", "2023-12-31"),
    ("Trong năm 2025", "year", "2025-01-01", "2025-12-31"),
    ("Cả năm 2025", "year", "2025-01-01", "2025-12-31"),
    ("Năm  2025.", "year", "2025-01-01", "2025-12-31"),
    ("Năm\n2022", "year", "2022-01-01", "2022-12-31"),
    ("Cuối năm 2025", "year", "2025-01-01", "2025-12-31"),
    ("Đầu năm 2026", "year", "2026-01-01", "2026-12-31"),
    ("Giữa năm 2025", "year", "2025-01-01", "2025-12-31"),
    ("Đến năm 2028", "year", None, "2028-12-31"),
    ("đến hết năm 2030", "year", None, "2030-12-31"),
    ("Hết năm 2025", "year", None, "2025-12-31"),
    ("Đến cuối năm 2025", "year", None, "2025-12-31"),
    ("Từ nay đến năm 2030", "year", None, "2030-12-31"),
    ("Trước năm 2030", "year", None, "2029-12-31"),
    ("Đến năm 2030, tầm nhìn đến năm 2045", "year", None, "2030-12-31"),
    ("2023-2025", "years", "2023-01-01", "2025-12-31"),
    ("2022 -2030", "years", "2022-01-01", "2030-12-31"),
    ("2022–2025", "years", "2022-01-01", "2025-12-31"),
    ("Năm 2022-2023", "years", "2022-01-01", "2023-12-31"),
    ("Năm 2022- 2023", "years", "2022-01-01", "2023-12-31"),
    ("Năm 2025, năm 2026", "years", "2025-01-01", "2026-12-31"),
    ("2023, 2024 và 2025", "years", "2023-01-01", "2025-12-31"),
    ("Giai đoạn 2021 – 2025", "years", "2021-01-01", "2025-12-31"),
    ("từ năm 2023 đến năm 2025", "years", "2023-01-01", "2025-12-31"),
    ("Từ 2025 đến 2030", "years", "2025-01-01", "2030-12-31"),
    ("Nhiệm kỳ 2020-2025", "years", "2020-01-01", "2025-12-31"),
    # an end beside ongoing or conditional work: the end is what can be held against a calendar
    ("Năm 2025; thường xuyên", "year", "2025-01-01", "2025-12-31"),
    ("Năm 2025, sau khi có hướng dẫn của Trung ương", "year", "2025-01-01", "2025-12-31"),
    ("Thường xuyên, đến năm 2030", "year", None, "2030-12-31"),
]


@pytest.mark.parametrize(("text", "precision", "start", "end"), DATED)
def test_dated(text: str, precision: str, start: str | None, end: str) -> None:
    found = parse_deadline(text)
    assert stated(found) == (D, precision, day(start), day(end))
    assert found.understood
    assert (found.recurrence, found.recurrence_month, found.recurrence_day) == (None, None, None)


# text, year of the plan, precision, start, end
WITH_YEAR = [
    ("Quý II và IV", "quarter", "2025-04-01", "2025-12-31"),
    ("Quý IV", "quarter", "2025-10-01", "2025-12-31"),
    ("Tháng 12", "month", "2025-12-01", "2025-12-31"),
    ("Tháng 4 - 6", "month", "2025-04-01", "2025-06-30"),
    ("Trước 30/6", "day", None, "2025-06-30"),
    ("Trước ngày 30 tháng 6", "day", None, "2025-06-30"),
    ("6 tháng cuối năm", "half_year", "2025-07-01", "2025-12-31"),
    ("Trong năm", "year", "2025-01-01", "2025-12-31"),
    ("Cuối năm", "year", "2025-01-01", "2025-12-31"),
    ("Quý I/2026", "quarter", "2026-01-01", "2026-03-31"),
    ("Quý IV và năm 2026", "years", "2025-10-01", "2026-12-31"),
]


@pytest.mark.parametrize(("text", "precision", "start", "end"), WITH_YEAR)
def test_the_plans_year_completes_a_wording_without_one(
    text: str, precision: str, start: str | None, end: str
) -> None:
    assert stated(parse_deadline(text, year=2025)) == (D, precision, day(start), day(end))


@pytest.mark.parametrize(
    "text", ["Quý II và IV", "Tháng 12", "Trước 30/6", "6 tháng cuối năm", "Trong năm", "Cuối năm"]
)
def test_no_year_is_invented(text: str) -> None:
    found = parse_deadline(text)
    assert stated(found) == (U, None, None, None)
    assert not found.understood


# text, recurrence, month, day, quarters
RECURRING = [
    ("Mỗi năm 01 lần", "yearly", None, None, []),
    ("Mỗi năm một lần", "yearly", None, None, []),
    ("Hàng quí", "quarterly", None, None, []),
    ("Quý/lần", "quarterly", None, None, []),
    ("6 tháng, năm", "half_yearly", None, None, []),
    ("6 tháng, 1 năm", "half_yearly", None, None, []),
    ("Hàng năm", "yearly", None, None, []),
    ("Hằng năm", "yearly", None, None, []),
    ("HẰNG NĂM", "yearly", None, None, []),
    ("Thực hiện hằng năm", "yearly", None, None, []),
    ("Mỗi năm", "yearly", None, None, []),
    ("01 lần/năm", "yearly", None, None, []),
    ("Hằng năm hoặc khi có yêu cầu", "yearly", None, None, []),
    ("Hàng năm theo kế hoạch", "yearly", None, None, []),
    ("Trước ngày 15 tháng 12 hằng năm", "yearly", 12, 15, []),
    ("Trước 15/12 hàng năm", "yearly", 12, 15, []),
    ("Hàng năm (trước ngày 15/11)", "yearly", 11, 15, []),
    ("Định kỳ hằng năm (trước ngày 20/12)", "yearly", 12, 20, []),
    ("Trước 29/2 hằng năm", "yearly", 2, 29, []),
    ("Tháng 4 hằng năm", "yearly", 4, None, []),
    ("Quý IV hằng năm", "yearly", None, None, [4]),
    ("Quý II, IV hàng năm", "yearly", None, None, [2, 4]),
    ("6 tháng cuối năm hằng năm", "yearly", None, None, []),
    ("Trước ngày 15/6 và 15/12 hằng năm", "yearly", None, None, []),
    ("Định kỳ hằng năm", "yearly", None, None, []),
    ("Thường xuyên hàng năm", "yearly", None, None, []),
    ("Thường xuyên, hằng năm", "yearly", None, None, []),
    ("Mỗi năm 02 lớp", "yearly", None, None, []),
    ("Hằng năm 2 đợt", "half_yearly", None, None, []),
    ("Hằng quý", "quarterly", None, None, []),
    ("Mỗi quý", "quarterly", None, None, []),
    ("Hàng tháng", "monthly", None, None, []),
    ("Trước ngày 25 hàng tháng", "monthly", None, 25, []),
    ("6 tháng, hằng năm", "half_yearly", None, None, []),
    ("Định kỳ 6 tháng", "half_yearly", None, None, []),
    ("Định kỳ 6 tháng, năm", "half_yearly", None, None, []),
    ("6 tháng/lần", "half_yearly", None, None, []),
    ("02 lần/năm", "half_yearly", None, None, []),
    ("Định kỳ quý", "quarterly", None, None, []),
    ("Định kỳ hằng quý, 6 tháng, năm", "quarterly", None, None, []),
    ("Trước ngày 20 tháng cuối quý", "quarterly", None, 20, []),
    ("02 đợt/năm", "half_yearly", None, None, []),
    ("04 lần/năm", "quarterly", None, None, []),
    ("03 đợt/năm", "periodic", None, None, []),
    ("Định kỳ", "periodic", None, None, []),
    ("Định kỳ.", "periodic", None, None, []),
]


@pytest.mark.parametrize("year", [None, 2025])
@pytest.mark.parametrize(("text", "recurrence", "month", "on", "quarters"), RECURRING)
def test_recurring(
    text: str,
    recurrence: str,
    month: int | None,
    on: int | None,
    quarters: list[int],
    year: int | None,
) -> None:
    found = parse_deadline(text, year=year)
    assert stated(found) == (R, None, None, None)
    assert (found.recurrence, found.recurrence_month, found.recurrence_day) == (
        recurrence,
        month,
        on,
    )
    assert found.deadline_quarters == quarters
    assert found.understood


ONGOING = [
    ("Thường xuyên", None),
    ("thường xuyên.", None),
    ("Thường xuyên, liên tục", None),
    ("Thường\nxuyên", None),
    ("Thường xuyên trong năm", None),
    ("Thường xuyên theo quy định", None),
    ("2025 và các năm tiếp theo", "2025-01-01"),
    ("Năm 2025 và những năm tiếp theo", "2025-01-01"),
    ("2025-2026 và các năm tiếp theo", "2025-01-01"),
    ("Từ năm 2025", "2025-01-01"),
    ("Từ năm 2025 trở đi", "2025-01-01"),
    ("Bắt đầu từ quý II/2025", "2025-04-01"),
    ("Từ tháng 6/2025 trở đi", "2025-06-01"),
    ("Thường xuyên từ năm 2023", "2023-01-01"),
]


@pytest.mark.parametrize(("text", "start"), ONGOING)
def test_ongoing(text: str, start: str | None) -> None:
    found = parse_deadline(text)
    assert stated(found) == (O, None, day(start), None)
    assert found.understood


CONDITIONAL = [
    "Theo tiến độ",
    "Theo quy định",
    "Theo quy chế",
    "Theo yêu cầu của UBND tỉnh",
    "Theo kế hoạch",
    "Theo Kế hoạch năm 2025 của UBND tỉnh",
    "Sau khi Chính phủ ban hành Nghị định hướng dẫn",
    "Sau khi có Văn bản của cấp có thẩm quyền",
    "Sau khi Luật Hợp tác xã năm 2023 có hiệu lực",
    "Ngay sau khi Kế hoạch được ban hành",
    "Khi có hướng dẫn của Bộ Tài chính",
    "Khi phát sinh",
    "Trong 30 ngày",
    "Trong vòng 15 ngày sau khi có hướng dẫn",
    "Sau 30 ngày kể từ khi có hướng dẫn",
    "100 ngày kể từ ngày ban hành",
]


@pytest.mark.parametrize("text", CONDITIONAL)
def test_conditional(text: str) -> None:
    found = parse_deadline(text)
    assert stated(found) == (C, None, None, None)
    assert found.understood


@pytest.mark.parametrize(
    ("text", "issued_on", "expected"),
    [
        ("100 ngày kể từ ngày ban hành", "2025-04-11", (D, "day", day("2025-04-11"), day("2025-07-20"))),
        ("Trong 30 ngày kể từ ngày ký ban hành Kế hoạch", "2025-04-11", (D, "day", day("2025-04-11"), day("2025-05-11"))),
        ("Trong vòng 02 tuần kể từ ngày Kế hoạch này được ban hành", "2025-04-11", (D, "day", day("2025-04-11"), day("2025-04-25"))),
        ("3 tháng kể từ ngày ban hành Kế hoạch", "2024-11-30", (D, "day", day("2024-11-30"), day("2025-02-28"))),
        ("100 ngày kể từ ngày ban hành", "2025-04", (C, None, None, None)),
        ("30 ngày làm việc kể từ ngày ban hành", "2025-04-11", (C, None, None, None)),
        ("3 tháng kể từ ngày Chính phủ ban hành Nghị định", "2025-04-11", (C, None, None, None)),
    ],
)  # fmt: skip
def test_durations_count_from_the_plans_own_day(
    text: str, issued_on: str, expected: tuple[object, ...]
) -> None:
    assert stated(parse_deadline(text, issued_on=issued_on)) == expected


@pytest.mark.parametrize(
    ("text", "quarters"),
    [
        ("Quý II và IV năm 2025", [2, 4]),
        ("Quý II - IV/2025", [2, 3, 4]),
        ("Quý II/2025 - Quý IV/2025", [2, 3, 4]),
        ("Từ Quý I đến Quý III năm 2025", [1, 2, 3]),
        ("Quý II/2025 và Quý IV/2026", [2, 4]),
        ("Quý IV/2025 - Quý I/2026", [4, 1]),
        ("Tháng 6/2025", []),
    ],
)
def test_quarters_named(text: str, quarters: list[int]) -> None:
    assert parse_deadline(text).deadline_quarters == quarters


def test_an_end_and_a_rhythm_are_both_kept() -> None:
    found = parse_deadline("Hằng năm, giai đoạn 2023-2025")
    assert stated(found) == (D, "years", day("2023-01-01"), day("2025-12-31"))
    assert found.recurrence == "yearly"
    later = parse_deadline("Quý I hằng năm, bắt đầu từ năm 2026")
    assert stated(later) == (R, None, day("2026-01-01"), None)
    assert later.deadline_quarters == [1]


@pytest.mark.parametrize("text", [None, "", "  ", "-", "...", "…"])
def test_an_empty_cell_is_unstated_and_understood(text: str | None) -> None:
    assert parse_deadline(text, year=2025) == Deadline()


@pytest.mark.parametrize(
    "text",
    [
        "31/2/2025",
        "Trước 30/2 hằng năm",
        "29/02/2025",
        "Tháng 13/2025",
        "Quý V/2025",
        "Quý 5/2025",
        "2025-2023",
        "31/12/2025-01/01/2025",
        "Quý IV - II/2025",
        "30/6/25",
        "٣٠/٦/٢٠٢٥",
        "Sở Tài chính",
        "Báo cáo",
        "Sau 30/6/2025",
        "ngày 15",
        "ngày 15 hằng năm",
    ],
)
def test_what_is_not_understood_is_said_so(text: str) -> None:
    found = parse_deadline(text, year=2025)
    assert stated(found) == (U, None, None, None)
    assert not found.understood


WORDINGS = [row[0] for row in (*DATED, *WITH_YEAR, *RECURRING, *ONGOING)] + CONDITIONAL


def test_the_tables_hold_at_least_120_wordings() -> None:
    assert len(set(WORDINGS)) >= 120


@pytest.mark.parametrize("text", WORDINGS)
def test_unicode_form_case_and_spaces_do_not_matter(text: str) -> None:
    plain = parse_deadline(text, year=2025)
    assert parse_deadline(unicodedata.normalize("NFD", text), year=2025) == plain
    assert parse_deadline(f"  {text.replace(' ', '  ')} ", year=2025) == plain
    assert parse_deadline(text.lower(), year=2025) == plain


PIECES = st.sampled_from(
    [
        *WORDINGS,
        "Quý",
        "I",
        "IV",
        "31/12",
        "1/2025",
        "tháng",
        "2024",
        "năm",
        "từ",
        "đến",
        "trước",
        "-",
    ]
)
JOINERS = st.sampled_from([" ", ", ", "; ", " và ", "-", " - ", " đến ", "\n", "/"])


@given(st.lists(st.tuples(PIECES, JOINERS), min_size=1, max_size=4), st.sampled_from([None, 2025]))
def test_a_span_never_ends_before_it_starts(parts: list[tuple[str, str]], year: int | None) -> None:
    found = parse_deadline("".join(a + b for a, b in parts), year=year, issued_on="2025-04-11")
    if found.deadline_start and found.deadline_end:
        assert found.deadline_end >= found.deadline_start
    assert (found.deadline_kind == D) == (found.deadline_end is not None)
    assert (found.deadline_precision is not None) == (found.deadline_kind == D)
    assert found.understood or found.deadline_kind == U


@given(st.text(max_size=60))
def test_any_text_gets_an_answer(text: str) -> None:
    parse_deadline(text, year=2025, issued_on=text)


@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)))
def test_any_day_comes_back(when: date) -> None:
    for text in (
        f"{when:%d/%m/%Y}",
        when.isoformat(),
        f"ngày {when.day} tháng {when.month} năm {when.year}",
    ):
        found = parse_deadline(text)
        assert (found.deadline_start, found.deadline_end) == (when, when)


GOLDEN = Path(__file__).resolve().parent.parent / "golden"
FIELDS = [
    "deadline_kind", "deadline_precision", "deadline_start", "deadline_end",
    "deadline_quarters", "recurrence", "recurrence_month", "recurrence_day",
]  # fmt: skip


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.json")), ids=lambda path: path.stem)
def test_deadlines_of_the_three_plans(path: Path) -> None:
    plan = json.loads(path.read_text(encoding="utf-8"))
    year = 2025 if plan["plan"]["title"].endswith("NĂM 2025") else None
    for task in plan["tasks"]:
        found = asdict(parse_deadline(task["deadline"], year, plan["plan"]["issued_on"]))
        plain = {k: v.isoformat() if isinstance(v, date) else v for k, v in found.items()}
        assert {f: plain[f] for f in FIELDS} == {f: task[f] for f in FIELDS}, task["deadline"]
        assert found["understood"]
