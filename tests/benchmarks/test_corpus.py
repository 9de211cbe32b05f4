"""The corpus has the size, the keys and the mix that it promises; the same seed, the same rows."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from benchmarks import corpus, pools
from loaders.warehouse import Warehouse

SIZE = 3000


@pytest.fixture(scope="module")
def held(tmp_path_factory):
    return Warehouse.open(corpus.tables(SIZE, folder=tmp_path_factory.mktemp("corpus")))


def one(warehouse, sql):
    return warehouse.query(sql).to_pylist()[0]


def test_it_has_as_many_tasks_as_asked_each_with_its_own_id(held):
    found = one(held, "SELECT count(*) AS n, count(DISTINCT task_id) AS ids FROM tasks")
    assert found == {"n": SIZE, "ids": SIZE}


def test_every_row_belongs_to_a_row(held):
    for child, column, parent in (
        ("tasks", "plan_id", "plans"),
        ("task_agencies", "task_id", "tasks"),
        ("sections", "plan_id", "plans"),
        ("targets", "plan_id", "plans"),
    ):
        lost = f"SELECT count(*) AS n FROM {child} c ANTI JOIN {parent} p USING ({column})"
        assert one(held, lost)["n"] == 0


def test_lengths_and_deadlines_are_like_the_real_plans(held):
    real = [task for plan in pools.real_plans() for task in plan.tasks]
    mean = sum(len(task.task) for task in real) / len(real)
    assert one(held, "SELECT avg(length(task)) AS n FROM tasks")["n"] == pytest.approx(mean, 0.15)
    share = Counter(task.deadline_kind.value for task in real)["dated"] / len(real)
    found = one(held, "SELECT avg((deadline_kind = 'dated')::INT) AS n FROM tasks")["n"]
    assert found == pytest.approx(share, abs=0.05)


def test_one_body_is_spelled_in_several_ways(held):
    sql = "SELECT max(n) AS n FROM (SELECT count(DISTINCT agency_text) AS n FROM task_agencies GROUP BY agency)"
    assert one(held, sql)["n"] > 3


def test_search_text_is_folded(held):
    assert one(held, "SELECT count(*) AS n FROM tasks WHERE contains(search_text, 'đ')")["n"] == 0


def test_the_same_seed_gives_the_same_rows(held, tmp_path):
    def digest(warehouse):
        return one(warehouse, "SELECT bit_xor(hash(t)) AS n FROM tasks t")["n"]

    again = Warehouse.open(corpus.tables(SIZE, folder=tmp_path / "again"))
    other = Warehouse.open(corpus.tables(SIZE, 21, folder=tmp_path / "other"))
    assert digest(held) == digest(again)
    assert digest(held) != digest(other)


def test_slices_change_no_row_and_the_size_is_exact(held, tmp_path, monkeypatch):
    monkeypatch.setattr(corpus, "SLICE", 7)
    sliced = Warehouse.open(corpus.tables(SIZE, folder=tmp_path / "sliced"))
    for table in ("plans", "sections", "tasks", "task_agencies", "targets", "source_lines"):
        sql = f"SELECT count(*) AS rows, bit_xor(hash(t)) AS hash FROM {table} t"
        assert one(sliced, sql) == one(held, sql), table


def test_what_building_took_lies_beside_it(tmp_path):
    folder = corpus.tables(100, folder=tmp_path / "small")
    took = json.loads((folder / "built.json").read_text(encoding="utf-8"))
    assert took["seconds"] > 0
    assert took["memory"] > 0


def test_a_database_of_another_generator_is_not_taken(tmp_path, monkeypatch):
    monkeypatch.setattr(corpus, "FOLDER", tmp_path)
    monkeypatch.setattr(corpus, "stamp", lambda: "before")
    old = corpus.tables(100)
    assert corpus.tables(100) == old
    monkeypatch.setattr(corpus, "stamp", lambda: "after")
    new = corpus.tables(100)
    assert new != old
    assert not old.exists()
    assert one(Warehouse.open(new), "SELECT count(*) AS n FROM tasks")["n"] == 100
