"""Room for the words of an axis, estimated before a browser draws them."""

from __future__ import annotations

import pytest

from ui import chart_room

# Widths in pixels that a browser gave for tick labels in the interface's font.
MEASURED = [
    ("Ngân hàng Nhà nước chi nhánh", 146),
    ("Sở Lao động - Thương binh và", 139),
    ("Các cơ quan thông tấn, báo", 128),
    ("Hội Nông dân tỉnh", 85),
    ("thị xã, thành phố", 79),
]


@pytest.mark.parametrize(("line", "pixels"), MEASURED)
def test_room_is_enough_and_little_more(line, pixels):
    room = chart_room.beside([[line]]) - chart_room.beside([])
    assert pixels - 1 <= room <= pixels * 1.06


def test_the_widest_line_of_all_labels_counts():
    assert chart_room.beside([["a"], ["b", "long line"]]) == chart_room.beside([["long line"]])
