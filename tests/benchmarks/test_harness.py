"""Turns alternate, medians are medians, goals know whether they are met."""

from __future__ import annotations

import pytest

from benchmarks.group import Outcome
from benchmarks.report import Goal, Section, bars, figure, markdown
from benchmarks.timing import Timed, alternate


def test_operations_take_turns_and_the_first_round_does_not_count():
    called = []
    found = alternate({"a": lambda: called.append("a"), "b": lambda: called.append("b")}, 3)
    assert called == ["a", "b"] * 4
    assert [len(timed.seconds) for timed in found.values()] == [3, 3]


def test_an_operation_may_time_itself():
    assert alternate({"a": lambda: 0.25}, 5)["a"].median == 0.25


def test_a_median_is_the_middle_of_the_rounds():
    assert Timed([5.0, 1.0, 3.0, 2.0, 4.0]).median == 3.0


@pytest.mark.parametrize(
    ("value", "at_most", "met"), [(5, True, True), (7, True, False), (7, False, True)]
)
def test_a_goal_knows_whether_it_is_met(value, at_most, met):
    assert Goal("x", value, 6, at_most).met is met


def test_figures_keep_three_digits_that_count():
    assert [figure(v) for v in (0.01234, 1.0, 12.34, 1234.5)] == ["0.0123", "1.00", "12.3", "1,234"]


def test_a_section_survives_its_cache_and_its_missed_goals_are_shown():
    section = Section("Title", "command", notes=["note"], goals=[Goal("what", 9, 6)])
    section.tables.append((["a"], [["1"]]))
    again = Section.from_json(section.as_json())
    assert again == section
    text = markdown({"cpu": "2"}, [Outcome("group", sections=[again])])
    assert "0 of 1 met" in text
    assert "**missed**" in text


def test_bars_are_as_long_as_their_values():
    lines = bars("t", {"one": 1.0, "two": 2.0}, "s").splitlines()
    assert [line.count("█") for line in lines if "█" in line] == [15, 30]
