from __future__ import annotations

import json
import multiprocessing
from pathlib import Path
from typing import Any

import pytest

from analytics.decisions import decide, read_decisions, save_decision
from analytics.match_build import match_table, with_matches
from analytics.match_update import record_decision, undo_decision
from loaders import audit, building, publishing
from loaders.errors import BuildInProgress
from loaders.publishing import build_lock, read_pointer
from loaders.records import MatchDecision
from loaders.warehouse import Warehouse, build_database
from tests.analytics.test_matching import records

TEXTS: dict[str, str | None] = {"a/I.1": "Hỗ trợ vay vốn", "b/I.1": "Hỗ trợ vay vốn"}
UNLIKE: dict[str, str | None] = {"a/I.2": "Thanh tra", "b/I.1": "Hỗ trợ vay vốn"}


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    plans = [records("a", "Hỗ trợ vay vốn", "Thanh tra"), records("b", "Hỗ trợ vay vốn")]
    build_database(plans, match_table(plans, {}), tmp_path / "database")
    return tmp_path / "database"


def decided(directory: Path) -> dict[tuple[str, str], str]:
    warehouse = Warehouse.open(directory)
    rows = warehouse.query(
        "SELECT task_id, other_task_id, decision FROM matches WHERE decision IS NOT NULL"
    )
    warehouse.close()
    return {(r["task_id"], r["other_task_id"]): r["decision"] for r in rows.to_pylist()}


def test_a_decision_is_in_the_file_and_in_a_new_version_at_once(
    directory: Path, tmp_path: Path
) -> None:
    file = tmp_path / "matches.toml"
    reader = Warehouse.open(directory)
    before = read_pointer(directory).current.version
    record_decision(
        decide(TEXTS, MatchDecision.REJECTED, "An", "Khác"), file=file, directory=directory
    )
    assert [d.decision for d in read_decisions(file)] == [MatchDecision.REJECTED]
    assert decided(directory) == {("a/I.1", "b/I.1"): "rejected", ("b/I.1", "a/I.1"): "rejected"}
    assert read_pointer(directory).current.version != before
    assert reader.query(
        "SELECT count(*) AS n FROM matches WHERE decision IS NOT NULL"
    ).to_pylist() == [{"n": 0}]
    newest = reader.refresh()
    assert newest.query("SELECT version FROM build").to_pylist() == [{"version": newest.version}]
    undo_decision(("a/I.1", "b/I.1"), file=file, directory=directory)
    assert read_decisions(file) == []
    assert decided(directory) == {}


def test_a_pair_that_no_score_found_can_be_accepted(directory: Path, tmp_path: Path) -> None:
    record_decision(
        decide(UNLIKE, MatchDecision.ACCEPTED, "An"), file=tmp_path / "m.toml", directory=directory
    )
    assert decided(directory) == {("a/I.2", "b/I.1"): "accepted", ("b/I.1", "a/I.2"): "accepted"}


def test_during_a_build_the_decision_is_kept_for_the_next(
    directory: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publishing, "PATIENCE_SECONDS", 0.0)
    file = tmp_path / "matches.toml"
    with build_lock(directory), pytest.raises(BuildInProgress) as told:
        record_decision(decide(TEXTS, MatchDecision.ACCEPTED, "An"), file=file, directory=directory)
    assert told.value.key == "decision_kept"
    assert len(read_decisions(file)) == 1
    assert decided(directory) == {}


MANY = 6


def decide_many(first: int, file: Path, directory: Path) -> None:
    """One server's editor: decides about every second pair, one after another."""
    for number in range(first, 2 * MANY, 2):
        texts = {f"a/I.{number}": f"Việc {number}", f"b/I.{number}": f"Việc {number}"}
        record_decision(
            decide(texts, MatchDecision.ACCEPTED, f"person {first}"), file=file, directory=directory
        )


def test_two_processes_that_decide_at_once_lose_nothing(directory: Path, tmp_path: Path) -> None:
    file = tmp_path / "matches.toml"
    spawn = multiprocessing.get_context("spawn")
    people = [spawn.Process(target=decide_many, args=(n, file, directory)) for n in range(2)]
    for person in people:
        person.start()
    for person in people:
        person.join(120)
    assert [person.exitcode for person in people] == [0, 0]
    pairs = {(f"a/I.{n}", f"b/I.{n}") for n in range(2 * MANY)}
    assert {d.tasks for d in read_decisions(file)} == pairs
    assert {pair for pair in decided(directory) if pair[0] < pair[1]} == pairs


def test_a_published_decision_is_in_the_audit_log_with_who(
    directory: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / "audit.jsonl"
    monkeypatch.setenv(audit.SETTING, str(log))
    before = read_pointer(directory).current.version
    with audit.recorded("match_decision", "an@x.vn"):
        made = record_decision(
            decide(TEXTS, MatchDecision.ACCEPTED, "An"),
            file=tmp_path / "matches.toml",
            directory=directory,
        )
    said = [json.loads(line) for line in log.read_text().splitlines()]
    assert [(one["action"], one["who"]) for one in said] == [
        ("publish", "an@x.vn"),
        ("match_decision", "an@x.vn"),
    ]
    assert said[0]["details"] == {"version": made.version, "before": before, "matches": 1}


def test_a_decision_made_while_a_build_runs_is_in_what_it_publishes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plans = [records("a", "Hỗ trợ vay vốn"), records("b", "Hỗ trợ vay vốn")]
    read = []

    def slow(*given: Any) -> Any:
        found = with_matches(*given)
        if not read:  # the first reading is over when somebody decides
            save_decision(decide(TEXTS, MatchDecision.REJECTED, "An"), tmp_path / "matches.toml")
        read.append(found)
        return found

    monkeypatch.setattr(building, "with_matches", slow)
    building._publish_file(plans, tmp_path, tmp_path / "database")
    assert len(read) == 2
    assert set(decided(tmp_path / "database").values()) == {"rejected"}
