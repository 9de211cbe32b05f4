"""What is counted from the index is what SQL counts, for every selection."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from typing import Any

import pyarrow as pa
import pytest

from analytics import facet_queries, facts, queries, task_index, task_lists, task_queries
from analytics.filters import FILTERS, Filters
from benchmarks import corpus
from loaders.paths import ROOT
from loaders.plans import load_plan
from loaders.warehouse import Warehouse, build_database

CASES = 40
WORDS = ("dat dai", "hợp tác xã", "Sở Tài chính", "không có chữ này", "to chuc")


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Warehouse]:
    directory = tmp_path_factory.mktemp("real")
    folders = sorted((ROOT / "data" / "plans").iterdir())
    build_database([load_plan(folder) for folder in folders if folder.is_dir()], (), directory)
    opened = Warehouse.open(directory)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Warehouse]:
    opened = Warehouse.open(corpus.tables(700, folder=tmp_path_factory.mktemp("drawn")))
    yield opened
    opened.close()


@pytest.fixture(params=["warehouse", "real", "drawn"])
def asked(request: pytest.FixtureRequest) -> Warehouse:
    found: Warehouse = request.getfixturevalue(request.param)
    return found


def selections(warehouse: Warehouse) -> Iterator[Filters]:
    """Every filter alone and some at random together, with values that tasks have."""
    draw = random.Random(20)
    facets = queries.facets(warehouse, Filters()).to_pylist()
    values: dict[str, list[str]] = {"q": list(WORDS), "from": ["2024-01-01"], "to": ["2025-06-30"]}
    for row in facets:
        values.setdefault(row["facet"], []).append(row["value"])
    values["agency"] += [
        row["value"]
        for row in queries.facets(warehouse, Filters(names="today")).to_pylist()
        if row["facet"] == "agency"
    ]
    for f in FILTERS:
        values.setdefault(f.key, list(f.choices))
    values["field"] = ["unknown", "collective-other", "finance"]

    def drawn_values(keys: list[str]) -> Filters:
        chosen = {k: draw.sample(values[k], min(2, len(values[k]))) for k in keys if values[k]}
        return Filters.from_query(chosen)

    yield Filters()
    yield Filters(plan=("no-such-plan",))
    yield Filters(plan=("no-such-plan", values["plan"][0]), deadline=("dated",))
    yield from (drawn_values([f.key]) for f in FILTERS)
    for _ in range(CASES):
        yield drawn_values(draw.sample([f.key for f in FILTERS], draw.randint(2, 4)))


def in_sql(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (facet_queries, facts, task_lists, task_queries):
        monkeypatch.setattr(module, "index_of", lambda _: None)


def same(one: pa.Table, other: pa.Table) -> bool:
    return bool(one.schema.equals(other.schema)) and one.to_pylist() == other.to_pylist()


def test_there_is_an_index_of_a_small_corpus(asked: Warehouse) -> None:
    index = task_index.index_of(asked)
    assert index is not None
    assert index.tasks == queries.count_tasks(asked, Filters())
    assert index is task_index.index_of(asked)


def test_facets(asked: Warehouse, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = list(selections(asked))
    counted = [queries.facets(asked, filters) for filters in chosen]
    numbers = [queries.count_tasks(asked, filters) for filters in chosen]
    in_sql(monkeypatch)
    assert numbers == [queries.count_tasks(asked, filters) for filters in chosen]
    assert any(table.num_rows for table in counted)
    for filters, found in zip(chosen, counted, strict=True):
        assert same(found, queries.facets(asked, filters)), filters


@pytest.mark.parametrize("as_of", [date(2022, 1, 1), date(2025, 12, 31)])
def test_figures_and_deadlines(
    asked: Warehouse, as_of: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = list(selections(asked))
    counted = [facts.figures(asked, filters, as_of) for filters in chosen]
    deadlines = [facts.deadlines(asked, filters) for filters in chosen]
    in_sql(monkeypatch)
    assert any(sum(table.column("passed").to_pylist()) for table in counted) == (as_of.year > 2022)
    for filters, found, by_kind in zip(chosen, counted, deadlines, strict=True):
        assert same(found, facts.figures(asked, filters, as_of)), filters
        assert same(by_kind, facts.deadlines(asked, filters)), filters


@pytest.mark.parametrize("role", ["lead", "coordinating"])
def test_who_carries_how_much(asked: Warehouse, role: str, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = list(selections(asked))
    counted = [facts.carried(asked, filters, role) for filters in chosen]
    in_sql(monkeypatch)
    assert any(any(table.column("is_collective").to_pylist()) for table in counted)
    by = [("plan_id", "ascending"), ("body", "ascending")]
    for filters, found in zip(chosen, counted, strict=True):
        there = facts.carried(asked, filters, role)
        assert same(found.sort_by(by), there.sort_by(by)), filters


@pytest.mark.parametrize("held", ["rows too", "codes alone"])
def test_pages_of_tasks(asked: Warehouse, held: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if held == "codes alone":
        monkeypatch.setattr(task_index, "MOST_ROWS", 0)
        monkeypatch.setattr(task_index, "_indices", type(task_index._indices)())
    draw = random.Random(21)
    pages: list[tuple[Filters, dict[str, Any]]] = [
        (
            filters,
            {
                "sort": draw.choice([*task_lists.SORTS, "nonsense"]),
                "descending": draw.random() < 0.5,
                "offset": draw.choice([0, 0, 3, 100, 10_000]),
                "limit": draw.choice([None, 0, 1, 7, 50, 400]),
            },
        )
        for filters in selections(asked)
    ]
    found = [queries.tasks(asked, filters, **page) for filters, page in pages]
    in_sql(monkeypatch)
    for (filters, page), rows in zip(pages, found, strict=True):
        assert same(rows, queries.tasks(asked, filters, **page)), (filters, page)


@pytest.mark.parametrize("naming", ["written", "today"])
@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("sort", list(task_lists.SORTS))
def test_orders(
    asked: Warehouse, sort: str, descending: bool, naming: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: dict[str, Any] = {"sort": sort, "descending": descending}
    found = queries.tasks(asked, Filters(names=naming), **given)
    in_sql(monkeypatch)
    assert same(found, queries.tasks(asked, Filters(names=naming), **given))


def test_a_large_corpus_has_none(warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(task_index, "MOST_TASKS", 1)
    monkeypatch.setattr(task_index, "_indices", type(task_index._indices)())
    assert task_index.index_of(warehouse) is None
    assert queries.facets(warehouse, Filters()).num_rows


def test_versions_that_sessions_hold_on_to_do_not_add_up(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(task_index, "_indices", type(task_index._indices)())
    versions = [Warehouse.open(warehouse.directory) for _ in range(task_index._MOST_HELD + 2)]
    try:
        assert all(task_index.index_of(version) for version in versions)
        assert list(task_index._indices) == versions[-task_index._MOST_HELD :]
    finally:
        for version in versions:
            version.close()
