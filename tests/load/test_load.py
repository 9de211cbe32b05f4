"""A small load on a real server: every count right, no error, nothing left behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import load
from loaders.paths import DATA
from loaders.plans import load_plan
from loaders.warehouse import build_database

PLANS = ("bac-giang-2022", "khanh-hoa-2023", "tp-lang-son-2025")


@pytest.mark.xdist_group("browser")  # beside no other server on two cores
def test_five_sessions_get_the_counts_of_sql(tmp_path: Path) -> None:
    build_database([load_plan(DATA / "plans" / name) for name in PLANS], (), tmp_path)
    found = load.trial(load.Size(5, 10, 5, (0.3, 1.0)), tmp_path)
    assert found["faults"] == []
    assert found["errors"] == found["wrong"] == 0
    assert found["reruns"] > 20


def test_a_wrong_count_and_an_error_box_are_faults() -> None:
    seen = load.Seen()
    session = load.Reader.__new__(load.Reader)
    session.page, session.faults, session.texts = "tasks", ["an error box"], ["115 nhiệm vụ · 3"]
    load._judge(session, "116 nhiệm vụ", {}, seen)
    assert len(seen.wrong) == len(seen.errors) == 1
    seen.memory.append(1)
    assert not load._judged(load.QUICK, seen, [1])["good"]


def test_growth_is_told_from_warming_up() -> None:
    warming = [100, 180, 195] + [200] * 6
    assert load._growth(warming) < 0.05
    assert load._growth([200 + 40 * n for n in range(9)]) > 0.2
    steady = [1000 * min(n, load.REMEMBERED) for n in range(500)]
    assert load._bytes_a_session(steady) == 0
    assert load._bytes_a_session([1000 * n for n in range(500)]) == pytest.approx(1000, rel=0.02)
    swings = [30_000_000 * (n % 7 == 3) for n in range(500)]
    assert load._bytes_a_session(swings) == 0
    leaks = [30_000 * n + swing for n, swing in enumerate(swings)]
    assert load._bytes_a_session(leaks) > load.MOST_LEFT
