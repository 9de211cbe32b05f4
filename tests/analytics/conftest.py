from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from loaders.warehouse import Warehouse, build_database
from tests.analytics import sample


@pytest.fixture(scope="session")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Warehouse]:
    directory: Path = tmp_path_factory.mktemp("sample-database")
    build_database(sample.plans(), sample.matches(), directory)
    opened = Warehouse.open(directory)
    yield opened
    opened.close()
