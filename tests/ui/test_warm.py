"""What the first visitor of a version needs is there before the visit."""

from __future__ import annotations

import queue
from datetime import date
from pathlib import Path

import pytest

from analytics import facts, queries
from analytics.filters import Filters
from loaders.errors import WarehouseError
from loaders.warehouse import Warehouse, build_database, current, newest
from tests.analytics import sample
from ui import warm


def published(directory: Path, plans: int) -> str:
    return build_database(sample.plans()[:plans], (), directory).version


@pytest.fixture
def prepared(monkeypatch: pytest.MonkeyPatch) -> queue.Queue[str | None]:
    """The versions that are prepared, in turn."""
    told: queue.Queue[str | None] = queue.Queue()
    monkeypatch.setattr(warm, "PAUSE", 0.01)
    monkeypatch.setattr(warm, "prepare", lambda directory: told.put(newest(directory)))
    return told


def test_each_version_is_prepared_once_as_soon_as_it_is_published(
    tmp_path: Path, prepared: queue.Queue[str | None]
) -> None:
    with warm.watching(tmp_path):
        first = published(tmp_path, 1)
        assert prepared.get(timeout=20) == first
        second = published(tmp_path, 2)
        assert prepared.get(timeout=20) == second
        with pytest.raises(queue.Empty):
            prepared.get(timeout=0.3)


def test_a_version_that_cannot_be_opened_is_told_of_once_and_the_next_is_prepared(
    tmp_path: Path,
    prepared: queue.Queue[str | None],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fails(directory: Path) -> None:
        prepared.put(newest(directory))
        raise WarehouseError("damaged", key="database_damaged")

    monkeypatch.setattr(warm, "prepare", fails)
    with warm.watching(tmp_path):
        first = published(tmp_path, 1)
        assert prepared.get(timeout=20) == first
        second = published(tmp_path, 2)
        assert prepared.get(timeout=20) == second
        with pytest.raises(queue.Empty):
            prepared.get(timeout=0.3)
    assert [first in caplog.text, second in caplog.text] == [True, True]


def test_what_every_page_asks_is_not_asked_of_the_database_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    published(tmp_path, 4)
    warm.prepare(tmp_path)
    served = current(tmp_path)
    monkeypatch.setattr(Warehouse, "query", None)
    narrow = Filters(deadline=("dated",))
    for filters in (Filters(), narrow, Filters(names="today"), narrow.change(names="today")):
        assert facts.figures(served, filters, date(2025, 6, 1)).num_rows
        assert facts.deadlines(served, filters).num_rows
        assert facts.carried(served, filters).num_rows
        assert queries.facets(served, filters).num_rows
        assert queries.tasks(served, filters, limit=50).num_rows


def test_without_a_database_there_is_no_newest_version(tmp_path: Path) -> None:
    assert newest(tmp_path) is None
    assert newest(tmp_path / "nowhere") is None
    version = published(tmp_path, 1)
    assert newest(tmp_path) == version
    (tmp_path / "current.json").write_text("nothing that names a version")
    assert newest(tmp_path) is None


@pytest.mark.parametrize("address", ["ducklake:postgres:host=db", "no lake at all"])
def test_a_lake_is_not_watched(
    tmp_path: Path, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    published(tmp_path, 1)
    monkeypatch.setenv("PLANS_CATALOG", address)
    assert newest(tmp_path) is None
