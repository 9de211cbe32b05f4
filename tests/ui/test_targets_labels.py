from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.views.targets_labels import _box, spread

YEARS, VALUES = (2018.0, 2031.0), (0.0, 100.0)


def marks(points, symbol="circle"):
    return {
        "x": [x for x, _ in points],
        "y": [y for _, y in points],
        "text": [f"khoảng {y:.0f}" for _, y in points],
        "textposition": "top center",
        "marker": {"symbol": symbol},
    }


def test_a_lone_label_stays_above_its_mark():
    trace = marks([(2025, 50)])
    spread([trace], YEARS, VALUES)
    assert trace["textposition"] == ["top center"]
    assert trace["text"] == ["khoảng 50"]


def test_targets_keep_their_labels_before_actuals():
    actual, target = marks([(2030, 50)] * 8), marks([(2030, 50)], "circle-open")
    spread([actual, target], YEARS, VALUES)
    assert target["text"] == ["khoảng 50"]
    assert "" in actual["text"]


@given(st.lists(st.tuples(st.floats(2018, 2030), st.floats(0, 100)), max_size=25))
def test_no_two_labels_cover_one_another(points):
    trace = marks(points)
    spread([trace], YEARS, VALUES)
    across, up = 600 / (YEARS[1] - YEARS[0]), 230 / (VALUES[1] - VALUES[0])
    boxes = [
        _box(text, ((x - YEARS[0]) * across, (y - VALUES[0]) * up), place)
        for x, y, text, place in zip(
            trace["x"], trace["y"], trace["text"], trace.get("textposition", []), strict=False
        )
        if text
    ]
    assert not any(a.meets(b) for at, a in enumerate(boxes) for b in boxes[:at])
