"""Numbers, dates and labels as people write them."""

from __future__ import annotations

from datetime import date

import pytest

from ui import formats
from ui.charts import PALETTE, plan_style
from ui.page import escape
from ui.text import Words

VI, EN = Words("vi"), Words("en")


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        (1600, "1.600", "1,600"),
        (8.9, "8,9", "8.9"),
        (1234567.25, "1.234.567,25", "1,234,567.25"),
        (0, "0", "0"),
        (None, "–", "–"),
    ],
)
def test_numbers(value, vi, en):
    assert formats.number(value, VI) == vi
    assert formats.number(value, EN) == en


def test_shares_and_dates():
    assert formats.percent(0.089, VI, 1) == "8,9%"
    assert formats.percent(None, VI) == "–"
    assert formats.day(date(2026, 6, 30), VI) == "30/06/2026"
    assert formats.partial_date("2022-12", VI) == "12/2022"
    assert formats.partial_date(None, VI) == "không nêu"


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ((1600, None, "cooperatives", "about"), "khoảng 1.600 hợp tác xã"),
        ((65, None, "%", "more_than"), "trên 65%"),
        ((3, 5, "products", "range"), "từ 3 đến 5 sản phẩm"),
        ((50, None, "billion VND", "exact"), "50 tỷ đồng"),
        ((None, None, None, None), "không nêu"),
        ((7, None, "du khách", "at_least"), "ít nhất 7 du khách"),
    ],
)
def test_targets_keep_their_comparator(target, said):
    assert formats.target(*target, VI) == said


def test_labels_wrap_without_losing_words():
    name = "Sở Nông nghiệp và Phát triển nông thôn"
    assert " ".join(formats.wrapped(name, 12)) == name
    assert all(len(line) <= 16 for line in formats.wrapped(name, 12))


def test_plans_differ_by_colour_and_pattern_together():
    looks = {
        (plan_style(n)["color"], plan_style(n)["pattern"]["shape"]) for n in range(len(PALETTE) * 4)
    }
    assert len(looks) == len(PALETTE) * 4


def test_plan_text_cannot_become_markup():
    assert escape("5 * 3 [a](b) :red[x] $y$") == r"5 \* 3 \[a\]\(b\) \:red\[x\] \$y\$"
