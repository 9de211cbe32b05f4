"""A lake needs DuckLake's extension, which is on PyPI for DuckDB 1.5.5 alone: ``make test-lake``."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from loaders import lake
from loaders.lake import Catalogue
from tests.lake.postgres import Postgres

_HERE = Path(__file__).parent
_NEEDED = "the extension duckdb-extension-ducklake is not installed here: run make test-lake"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if find_spec("duckdb_extension_ducklake") is None:
        for item in items:
            if item.path.is_relative_to(_HERE):
                item.add_marker(pytest.mark.skip(reason=_NEEDED))


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    server = Postgres()
    yield server
    server.stop()


@pytest.fixture
def catalogue(postgres: Postgres, monkeypatch: pytest.MonkeyPatch) -> Catalogue:
    """A new lake, which the settings name."""
    for name, value in postgres.lake().items():
        monkeypatch.setenv(name, value)
    return lake.required()
