from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analytics import decisions
from analytics.decisions import (
    decide,
    in_force,
    read_decisions,
    save_decision,
    set_aside,
    withdraw_decision,
)
from loaders.errors import ReferenceFileError
from loaders.records import MatchDecision, Plan, PlanRecords, Task

TEXTS: dict[str, str | None] = {"a/I.1": "Hỗ trợ vay vốn", "b/II.1": 'Cho vay  vốn "ưu đãi"'}
PAIR = frozenset(TEXTS)
WHEN = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)


def a_decision(
    decision: MatchDecision = MatchDecision.ACCEPTED, why: str = "Cùng một việc"
) -> decisions.Decision:
    return decide(TEXTS, decision, "Nguyễn Văn An", why, WHEN)


def test_a_decision_is_kept_with_who_when_and_why(tmp_path: Path) -> None:
    path = tmp_path / "matches.toml"
    save_decision(a_decision(), path)
    (kept,) = read_decisions(path)
    assert kept == a_decision()
    assert (kept.who, kept.why, kept.when) == (
        "Nguyễn Văn An",
        "Cùng một việc",
        "2026-11-21T08:30:00+00:00",
    )
    assert kept.quotes == ("Hỗ trợ vay vốn", 'Cho vay vốn "ưu đãi"')
    assert not list(tmp_path.glob(".*")), "the temporary file stays"


def test_the_last_decision_about_a_pair_counts(tmp_path: Path) -> None:
    path = tmp_path / "matches.toml"
    save_decision(a_decision(), path)
    save_decision(a_decision(MatchDecision.REJECTED), path)
    assert [d.decision for d in read_decisions(path)] == [MatchDecision.REJECTED]
    withdraw_decision(sorted(PAIR, reverse=True), path)
    assert read_decisions(path) == []


def test_no_file_is_no_decision(tmp_path: Path) -> None:
    assert read_decisions(tmp_path / "matches.toml") == []


def test_a_decision_holds_while_both_texts_stand() -> None:
    said = [a_decision()]
    assert in_force(said, TEXTS) == {PAIR: MatchDecision.ACCEPTED}
    assert in_force(said, {**TEXTS, "a/I.1": "Hỗ trợ  vay vốn"}) == {PAIR: MatchDecision.ACCEPTED}
    assert in_force(said, {**TEXTS, "a/I.1": "Thanh tra"}) == {}
    assert in_force(said, {"a/I.1": "Hỗ trợ vay vốn"}) == {}


def plan(plan_id: str, task_id: str, text: str | None) -> PlanRecords:
    return PlanRecords(
        Plan(plan_id), tasks=(Task(task_id, plan_id, "I", None, "1", 1, text, first_line=7),)
    )


def test_a_decision_about_other_words_becomes_an_issue() -> None:
    changed = [plan("a", "a/I.1", "Thanh tra"), plan("b", "b/II.1", TEXTS["b/II.1"])]
    (issue,) = set_aside([a_decision()], changed)
    assert (issue.plan_id, issue.line, issue.code) == ("a", 7, "decision_set_aside")
    assert "Hỗ trợ vay vốn" in issue.message
    assert "Thanh tra" in issue.message


def test_a_decision_about_a_plan_that_is_away_waits() -> None:
    assert set_aside([a_decision()], [plan("b", "b/II.1", TEXTS["b/II.1"])]) == []
    gone = [plan("a", "a/I.2", "Việc khác"), plan("b", "b/II.1", TEXTS["b/II.1"])]
    assert [i.plan_id for i in set_aside([a_decision()], gone)] == ["a"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[[decision]\n", "matches.toml"),
        ('[[decision]]\ntasks = ["a"]\n', "'tasks'"),
        ('[[decision]]\ntasks = ["a", "b"]\nquotes = ["x", ""]\n', "'quotes'"),
        ('[[decision]]\ntasks = ["a", "b"]\nquotes = ["x", "y"]\nwhen = "2026"\n', "'who'"),
        (
            '[[decision]]\ntasks = ["a", "b"]\nquotes = ["x", "y"]\nwho = "z"\nwhen = "2026"\ndecision = "maybe"\n',
            "accepted, rejected",
        ),
    ],
)
def test_a_wrong_file_is_named_with_its_entry(tmp_path: Path, text: str, named: str) -> None:
    path = tmp_path / "matches.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ReferenceFileError, match=named):
        read_decisions(path)


def test_a_wrong_file_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "matches.toml"
    path.write_text("broken = [", encoding="utf-8")
    with pytest.raises(ReferenceFileError):
        save_decision(a_decision(), path)
    assert path.read_text(encoding="utf-8") == "broken = ["


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=300))
def test_any_words_come_back(tmp_path: Path, who: str, why: str, text: str) -> None:
    path = tmp_path / "matches.toml"
    path.unlink(missing_ok=True)
    said = decide({"a": text + "x", "b": "y"}, MatchDecision.ACCEPTED, who + "w", why, WHEN)
    save_decision(said, path)
    assert read_decisions(path) == [said]
    assert in_force([said], {"a": text + "x", "b": "y"}) == {
        frozenset("ab"): MatchDecision.ACCEPTED
    }
