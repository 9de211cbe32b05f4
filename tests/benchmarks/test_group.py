"""A group is measured apart: what fails or never ends is said, and leaves nothing running."""

from __future__ import annotations

import os
import time

import pytest

from benchmarks import __main__ as command
from benchmarks.group import MEASURED, Outcome, measured
from benchmarks.report import Goal, Section, markdown

PACKAGE = "tests.benchmarks.groups"


def gone(pid: int) -> bool:
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


def test_sections_come_back_each_once(tmp_path):
    outcome = measured("growing", False, 60, tmp_path, PACKAGE)
    assert outcome.state == MEASURED
    assert [section.title for section in outcome.sections] == ["grown", "another"]
    assert outcome.sections[0].goals == [Goal("what", 1, 2)]
    assert Outcome.read(tmp_path / "growing.json") == outcome


@pytest.mark.parametrize(("quick", "title"), [(True, "kept"), (False, "full")])
def test_what_was_measured_before_a_failure_is_kept(tmp_path, quick, title):
    outcome = measured("failing", quick, 60, tmp_path, PACKAGE)
    assert outcome.state == "failed: RuntimeError: no / server"
    assert [section.title for section in outcome.sections] == [title]


def test_a_failure_does_not_leave_an_earlier_success_standing(tmp_path):
    Outcome("failing", sections=[Section("old", "command")]).save(tmp_path / "failing.json")
    outcome = measured("failing", True, 60, tmp_path, PACKAGE)
    assert [section.title for section in outcome.sections] == ["kept"]


def test_a_group_without_a_module_is_said(tmp_path):
    assert measured("nothing", True, 60, tmp_path, PACKAGE).state.startswith("failed: ")


def test_an_endless_group_is_stopped_with_all_that_it_started(tmp_path):
    outcome = measured("endless", True, 8, tmp_path, PACKAGE)
    assert outcome.state == "stopped after its limit of 8 s"
    (section,) = outcome.sections
    assert gone(int(section.notes[0]))


def test_the_other_groups_go_on_and_the_report_says_what_failed(tmp_path, monkeypatch):
    monkeypatch.setattr(command, "FOLDER", tmp_path)
    monkeypatch.setattr(command, "GROUPS", {"failing": (60, 60), "growing": (60, 60)})
    monkeypatch.setattr(command, "measured", lambda *given: measured(*given, package=PACKAGE))
    monkeypatch.setattr(command, "build_plans", lambda: None)
    monkeypatch.setattr("sys.argv", ["benchmarks", "--quick"])
    command.main()
    said = (tmp_path / "quick" / "results.md").read_text(encoding="utf-8")
    assert "| failing | **failed: RuntimeError: no / server** |" in said
    assert "| growing | measured |" in said
    assert "## kept" in said
    assert "## grown" in said
    assert "make bench-quick" in said


def test_a_busy_machine_is_said():
    calm, busy = Outcome("a", load=1.0), Outcome("b", load=6.0)
    assert "busy" not in markdown({}, [calm])
    assert "When b began, the machine was busy" in markdown({}, [calm, busy])


def test_every_group_has_its_module_and_a_larger_limit_in_full():
    for group, (full, quick) in command.GROUPS.items():
        assert (command.RESULTS.parent / f"{group}.py").exists()
        assert full >= quick
