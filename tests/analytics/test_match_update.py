from __future__ import annotations

from pathlib import Path

import pytest

from analytics.decisions import decide, read_decisions
from analytics.match_build import match_table
from analytics.match_update import record_decision, undo_decision
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


def test_during_a_build_the_decision_is_kept_for_the_next(directory: Path, tmp_path: Path) -> None:
    file = tmp_path / "matches.toml"
    with build_lock(directory), pytest.raises(BuildInProgress):
        record_decision(decide(TEXTS, MatchDecision.ACCEPTED, "An"), file=file, directory=directory)
    assert len(read_decisions(file)) == 1
    assert decided(directory) == {}
