"""Vietnamese numbers: what each way of writing means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.numbers import find_numbers, format_number, parse_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.600", 1600),
        ("8,9", 8.9),
        ("05", 5),
        ("0", 0),
        ("140.000", 140000),
        ("1.234.567,5", 1234567.5),
        ("8.9", 8.9),
        ("0.125", 0.125),
        ("1,600,000", 1600000),
        ("2030", 2030),
    ],
)
def test_parse_number(text: str, value: float) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize("text", ["", "x", "1.2.3", "1,2,3", "12.34,5.6", "-5", "1 000"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"number|group"):
        parse_number(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("khoảng 1.600 hợp tác xã", [(1600, None, "1.600")]),
        ("28 nghìn thành viên", [(28000, None, "28 nghìn")]),
        ("28 ngàn", [(28000, None, "28 ngàn")]),
        ("1,7 triệu lượt", [(1.7e6, None, "1,7 triệu")]),
        ("50 tỷ đồng", [(50e9, None, "50 tỷ")]),
        ("50 Tỉ đồng", [(50e9, None, "50 Tỉ")]),
        ("31 nghìn tỷ đồng", [(31e12, None, "31 nghìn tỷ")]),
        ("1 tỷ 200 triệu đồng", [(1.2e9, None, "1 tỷ 200 triệu")]),
        ("từ 3-5 sản phẩm", [(3, 5, "3-5")]),
        ("3 đến 5", [(3, 5, "3 đến 5")]),
        ("60–70%", [(60, 70, "60–70%")]),
        ("60% - 70%", [(60, 70, "60% - 70%")]),
        ("7 - 7,5 triệu", [(7e6, 7.5e6, "7 - 7,5 triệu")]),
        ("10 đến 11 tỉ USD", [(10e9, 11e9, "10 đến 11 tỉ")]),
        ("11,5%-12%/năm", [(11.5, 12, "11,5%-12%")]),
        ("70-60", [(70, None, "70")]),
        ("3 (ba)", [(3, None, "3")]),
        ("140.000, 2 triệu.", [(140000, None, "140.000"), (2e6, None, "2 triệu")]),
        ("đến năm 2030", [(2030, None, "2030")]),
        ("tăng 5 tỷ lệ", [(5, None, "5")]),
        ("có 1 600 hợp tác xã", [(1600, None, "1 600")]),
        ("có 1\u00a0600\u00a0000 người", [(1.6e6, None, "1\u00a0600\u00a0000")]),
        ("từ 1 600 đến 1 800 tổ", [(1600, 1800, "1 600 đến 1 800")]),
        ("giai đoạn 1 100% số xã", [(1, None, "1"), (100, None, "100%")]),
        ("năm 2025 600 tổ", [(2025, None, "2025"), (600, None, "600")]),
        ("450 500 600", [(450, None, "450"), (500, None, "500"), (600, None, "600")]),
    ],
)
def test_find_numbers(text: str, found: list[tuple[float, float | None, str]]) -> None:
    read = [(n.value, n.value_max, text[n.start : n.end]) for n in find_numbers(text)]
    assert read == found


@pytest.mark.parametrize("text", ["5G", "A1", "20-NQ/TW", "340/QĐ-TTg", "1627/KH-UBND", "m2", "x5"])
def test_codes_are_no_numbers(text: str) -> None:
    assert find_numbers(text) == []


def test_scale_is_kept_as_written() -> None:
    (number,) = find_numbers("1 tỷ 200 triệu đồng")
    assert (number.scale, number.scale_text) == (1e9, "tỷ")


@given(st.integers(0, 10**12))
def test_whole_numbers_come_back(value: int) -> None:
    assert parse_number(format_number(value)) == value


@given(st.integers(0, 10**9), st.integers(1, 99))
def test_decimals_come_back(whole: int, hundredths: int) -> None:
    value = whole + hundredths / 100
    assert parse_number(format_number(value)) == pytest.approx(value)


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.sampled_from(["-", " - ", "–", " đến "]))
def test_ranges_come_back(low: int, more: int, sign: str) -> None:
    text = f"{format_number(low)}{sign}{format_number(low + more)}"
    (number,) = find_numbers(text)
    assert (number.value, number.value_max) == (low, low + more)


@given(st.integers(1, 999), st.sampled_from([("nghìn", 1e3), ("triệu", 1e6), ("tỷ", 1e9)]))
def test_magnitudes_multiply(value: int, magnitude: tuple[str, float]) -> None:
    word, factor = magnitude
    (number,) = find_numbers(f"{value} {word} đồng")
    assert number.value == value * factor


@given(st.text(max_size=200))
def test_spans_lie_in_the_text_and_in_order(text: str) -> None:
    end = 0
    for number in find_numbers(text):
        assert end <= number.start < number.end <= len(text)
        assert number.value_max is None or number.value_max > number.value
        end = number.end
