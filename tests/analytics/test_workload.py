"""What the workload says of names and successions is what the tables of the record say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest

from analytics import queries
from analytics.filters import Filters
from benchmarks import corpus
from loaders.warehouse import Warehouse

_TOLD = """
SELECT plan_id, role::VARCHAR AS role, agency, coalesce(agency_today, agency) AS today, task_id,
       today_confidence, is_collective
FROM task_agencies JOIN tasks USING (task_id)
"""
_LEAST_SURE_FIRST = ("unverified", "partial", "verified")


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Warehouse]:
    """Tasks enough for bodies that are merged with a co-lead of theirs, and without."""
    opened = Warehouse.open(corpus.tables(2_000, folder=tmp_path_factory.mktemp("drawn")))
    yield opened
    opened.close()


def expected(warehouse: Warehouse, role: str) -> dict[tuple[str, str], dict[str, Any]]:
    """Each plan and body of today with its tasks and all that is written of it, row by row."""
    named: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for row in warehouse.query(_TOLD).to_pylist():
        if row["role"] == role:
            named[row["plan_id"], row["today"]].append(row)
    return {
        body: {
            "tasks": len({row["task_id"] for row in rows}),
            "written": sorted({row["agency"] for row in rows}),
            "today_confidence": next(
                (c for c in _LEAST_SURE_FIRST if any(c == row["today_confidence"] for row in rows)),
                None,
            ),
        }
        for body, rows in named.items()
    }


@pytest.mark.parametrize("role", ["lead", "coordinating"])
@pytest.mark.parametrize("corpus_of", ["warehouse", "drawn"])
def test_names_of_today_say_how_they_are_written_and_how_sure_it_is(
    corpus_of: str, role: str, request: pytest.FixtureRequest
) -> None:
    asked: Warehouse = request.getfixturevalue(corpus_of)
    found = queries.workload(asked, Filters(names="today"), role=role).to_pylist()
    told = expected(asked, role)
    assert {
        (row["plan_id"], row["name"]): {
            name: row[name] for name in ("tasks", "written", "today_confidence")
        }
        for row in found
    } == told
    assert len(found) == len(told)
    assert any(len(row["written"]) > 1 for row in found)


def test_in_the_naming_of_the_documents_a_name_is_its_own(drawn: Warehouse) -> None:
    found = queries.workload(drawn, Filters()).to_pylist()
    assert all(row["written"] == [row["name"]] for row in found)
    assert {row["today_confidence"] for row in found} == {None}
