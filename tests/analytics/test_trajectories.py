from __future__ import annotations

import math
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics import trajectories as t
from analytics.measures import NATION_SHARE, measures, ratios
from analytics.trajectories import Figure

ACTUAL = Figure(
    kind="actual",
    place="Tỉnh A",
    level="province",
    indicator="cooperatives",
    value=100.0,
    value_max=None,
    unit="cooperatives",
    comparator="exact",
    year=2025,
    known_on=date(2025, 12, 31),
    segment=0,
    area=0,
    document="Báo cáo",
)
TARGET = replace(
    ACTUAL, kind="target", value=200.0, year=2030, known_on=None, document="Nghị quyết"
)


def test_the_axis_has_the_end_of_a_year_at_its_number():
    assert t.year_point(date(2025, 12, 31)) == 2025.0
    assert t.year_point(date(2024, 12, 31)) == 2024.0
    assert t.year_point(date(2025, 7, 1)) == pytest.approx(2025 - 183 / 365)
    assert t.year_point(date(2025, 1, 1)) > t.year_point(date(2024, 12, 31))


def test_doubling_in_five_years_needs_14_9_percent_a_year():
    [need] = t.needs([ACTUAL, TARGET])
    assert need.years == 5
    assert need.low == pytest.approx(14.8698, abs=1e-4)
    assert need.low == need.high
    assert (need.form, need.comparator, need.reason) == ("growth", "exact", None)


def test_a_share_needs_points_not_percent():
    actual = replace(ACTUAL, unit="%", value=40.0)
    target = replace(TARGET, unit="%", value=65.0, comparator="more_than")
    [need] = t.needs([actual, target])
    assert (need.low, need.form, need.comparator) == (5.0, "points", "more_than")


def test_a_range_needs_a_range():
    [need] = t.needs([ACTUAL, replace(TARGET, value_max=250.0, comparator="range")])
    assert need.comparator == "range"
    assert need.low < need.high == pytest.approx(100 * (2.5**0.2 - 1))


def test_every_source_of_the_last_actual_has_its_own_line():
    other = replace(ACTUAL, value=120.0, document="Báo cáo khác")
    found = t.needs([ACTUAL, other, TARGET])
    assert sorted(n.last.value for n in found) == [100.0, 120.0]


def test_sources_that_agree_give_one_line():
    again = replace(TARGET, document="Quyết định")
    assert len(t.needs([ACTUAL, TARGET, again])) == 1


def test_no_line_crosses_a_break():
    after = replace(ACTUAL, segment=1)
    before = replace(TARGET, segment=0)
    [need] = t.needs([after, before])
    assert (need.low, need.reason) == (None, "other_basis")


def test_a_target_of_unknown_day_is_not_joined_across_a_series_with_a_break():
    [need] = t.needs([replace(ACTUAL, segment=1), replace(TARGET, segment=None)])
    assert (need.low, need.reason) == (None, "unknown_basis")


def test_a_promise_repeated_on_a_known_day_is_worked_out_once():
    unknown = replace(TARGET, segment=None)
    known = replace(TARGET, segment=1, document="Báo cáo 2025")
    found = t.needs([replace(ACTUAL, segment=1), unknown, known])
    assert [n.reason for n in found] == [None]


@pytest.mark.parametrize(
    ("figures", "reason"),
    [
        ([TARGET], "no_actual"),
        ([ACTUAL, replace(TARGET, year=None)], "no_year"),
        ([ACTUAL, replace(TARGET, year=2025)], "past"),
        ([replace(ACTUAL, value=0.0), TARGET], "no_actual"),
    ],
)
def test_what_cannot_be_worked_out_says_why(figures, reason):
    [need] = t.needs(figures)
    assert (need.low, need.reason) == (None, reason)


def test_a_target_already_met_is_said_to_be():
    [need] = t.needs([ACTUAL, replace(TARGET, value=90.0)])
    assert need.reached
    assert need.low < 0


def test_the_last_actual_is_the_last_day_not_the_last_row():
    early = replace(ACTUAL, year=2024, known_on=date(2024, 12, 31), value=50.0)
    assert t.last_actuals([ACTUAL, early]) == [ACTUAL]


def test_bases_are_one_a_place_and_stretch_and_prefer_the_surer_source():
    unsure = replace(ACTUAL, value=90.0, confidence="low")
    sure = replace(ACTUAL, value=95.0, confidence="high")
    after = replace(ACTUAL, segment=1, value=300.0, known_on=date(2026, 3, 1), year=2026)
    found = t.bases([unsure, sure, after, TARGET])
    assert {key: f.value for key, f in found.items()} == {("Tỉnh A", 0): 95.0, ("Tỉnh A", 1): 300.0}
    assert t.bases([unsure, sure, after], year=2026) == {("Tỉnh A", 1): after}
    assert t.indexed(sure, sure) == (100.0, 100.0)
    assert t.indexed(TARGET, ACTUAL) == (200.0, 200.0)


@given(
    first=st.floats(1, 1e7), yearly=st.floats(-30, 60), years=st.floats(0.2, 30)
)  # the growth found is the growth put in
def test_yearly_growth_undoes_compounding(first, yearly, years):
    last = first * (1 + yearly / 100) ** years
    assert t.yearly_growth(first, last, years) == pytest.approx(yearly, abs=1e-6)


@given(st.floats(-20, 50), st.integers(2000, 2030), st.integers(0, 25))
def test_a_growth_path_starts_at_100_and_multiplies(yearly, start, length):
    path = t.growth_path(yearly, start, start + length)
    assert path[0] == (start, 100.0)
    assert len(path) == length + 1
    for (_, before), (_, after) in pairwise(path):
        assert math.isclose(after, before * (1 + yearly / 100), abs_tol=1e-4)


def figure(indicator, value, **more):
    return replace(TARGET, indicator=indicator, value=value, **more)


def ratio_of(found, code):
    return [(r.place, r.low, r.high, r.comparator) for r in found if r.measure == code]


def test_ratios_divide_figures_of_one_document():
    rows = [
        figure("cooperatives", 1600.0, comparator="about"),
        figure("cooperative_members", 51000.0, comparator="about"),
        figure("agri_cooperatives", 1000.0, comparator="about"),
    ]
    found = ratios(rows, 2030)
    assert ratio_of(found, "members_per_cooperative") == [("Tỉnh A", 31.875, 31.875, "about")]
    assert ratio_of(found, "agricultural_share") == [("Tỉnh A", 0.625, 0.625, "about")]
    assert ratios(rows, 2025) == []


def test_the_pair_of_one_document_wins_over_a_mixed_pair():
    rows = [
        figure("cooperatives", 100.0),
        figure("cooperative_members", 5000.0),
        figure("cooperative_members", 9000.0, document="Khác"),
    ]
    assert [low for _, low, _, _ in ratio_of(ratios(rows, 2030), "members_per_cooperative")] == [50]


def test_figures_of_different_borders_are_never_divided():
    rows = [
        figure("cooperatives", 100.0, document="A", area=0),
        figure("cooperative_members", 5000.0, document="B", area=1),
    ]
    assert not ratio_of(ratios(rows, 2030), "members_per_cooperative")


def test_the_share_of_the_nation_has_a_row_for_each_target_of_the_nation():
    nation = {"place": "Việt Nam", "level": "national"}
    rows = [
        figure("cooperatives", 1600.0, comparator="at_least"),
        figure("cooperatives", 45000.0, comparator="about", **nation),
        figure("cooperatives", 35000.0, document="Cũ", **nation),
        replace(ACTUAL, value=35041.0, year=2030, **nation),
    ]
    shares = ratio_of(ratios(rows, 2030), NATION_SHARE)
    assert [(round(low, 4), comparator) for _, low, _, comparator in shares] == [
        (0.0356, "about"),
        (0.0457, "at_least"),
    ]


def test_a_range_stays_a_range_in_a_ratio():
    rows = [
        figure("union_member_cooperatives", 30.0, value_max=40.0, comparator="range"),
        figure("cooperative_unions", 5.0),
    ]
    assert ratio_of(ratios(rows, 2030), "cooperatives_per_union") == [("Tỉnh A", 6.0, 8.0, "range")]


def test_declared_measures_use_known_indicators():
    from loaders.targets import indicator_units

    said = measures()
    used = {*said.order, *said.growth, *said.of_nation, *said.narrower}
    used |= {code for codes in said.narrower.values() for code in codes}
    used |= {code for one in said.ratios for code in (one.numerator, one.denominator)}
    assert used <= set(indicator_units())
    assert {one.form for one in said.ratios} <= {"ratio", "share"}
