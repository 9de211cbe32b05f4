from __future__ import annotations

from pathlib import Path

import pytest

from analytics.decisions import decide, save_decision
from analytics.match_build import FILE, match_table, with_matches
from analytics.matching import match_plans
from loaders.records import MatchDecision, PlanRecords, as_row
from loaders.warehouse import Warehouse, build_database
from tests.analytics.test_matching import records

TEXT = "Hỗ trợ hợp tác xã vay vốn"


def plans() -> list[PlanRecords]:
    return [
        records("b", TEXT, "Thanh tra đất đai"),
        records("a", TEXT, TEXT + " ưu đãi", "Quốc phòng"),
        records("c"),
        records("d", "Thanh tra đất đai hằng quý"),
    ]


@pytest.mark.parametrize(
    "decisions",
    [
        {},
        {frozenset({"a/I.1", "b/I.1"}): MatchDecision.REJECTED},
        {
            frozenset({"a/I.3", "b/I.2"}): MatchDecision.ACCEPTED,
            frozenset({"a/I.1", "x"}): MatchDecision.ACCEPTED,
        },
        {frozenset({"a/I.1", "a/I.2"}): MatchDecision.ACCEPTED},
    ],
)
def test_the_table_says_what_the_records_say(
    decisions: dict[frozenset[str], MatchDecision],
) -> None:
    def key(row: dict[str, object]) -> tuple[object, ...]:
        return tuple(str(row[name]) for name in ("task_id", "other_task_id"))

    as_columns = sorted(match_table(plans(), decisions).to_pylist(), key=key)
    as_records = sorted((as_row(m) for m in match_plans(plans(), decisions)), key=key)
    assert as_columns == as_records
    assert as_columns


def test_decisions_outlast_a_rebuild_and_wrong_ones_are_named(tmp_path: Path) -> None:
    texts: dict[str, str | None] = {"a/I.1": TEXT, "b/I.1": TEXT}
    save_decision(decide(texts, MatchDecision.REJECTED, "An", "Khác đối tượng"), tmp_path / FILE)
    save_decision(
        decide({"a/I.3": "Lời cũ", "d/I.1": "x"}, MatchDecision.ACCEPTED, "An"), tmp_path / FILE
    )
    for _ in range(2):
        told, table = with_matches(plans(), tmp_path, tmp_path)
        build_database(told, table, tmp_path / "database")
        warehouse = Warehouse.open(tmp_path / "database")
        rows = warehouse.query(
            "SELECT task_id, decision FROM matches WHERE decision IS NOT NULL ORDER BY 1"
        )
        assert rows.to_pylist() == [
            {"task_id": "a/I.1", "decision": "rejected"},
            {"task_id": "b/I.1", "decision": "rejected"},
        ]
        issues = warehouse.query(
            "SELECT DISTINCT plan_id FROM issues WHERE code = 'decision_set_aside' ORDER BY 1"
        )
        assert [row["plan_id"] for row in issues.to_pylist()] == ["a", "d"]
        warehouse.close()


def test_a_database_without_matches_builds(tmp_path: Path) -> None:
    told, table = with_matches([records("a", TEXT)], tmp_path, tmp_path)
    assert table.num_rows == 0
    build_database(told, table, tmp_path / "database")
