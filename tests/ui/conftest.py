from __future__ import annotations

from pathlib import Path

import pytest

from loaders.paths import DATA
from loaders.plans import load_plan
from loaders.warehouse import Warehouse, build_database

PLANS = ("bac-giang-2022", "khanh-hoa-2023", "tp-lang-son-2025")


@pytest.fixture(scope="session")
def database(tmp_path_factory) -> Path:
    """A database of the three real plans, built by the product's own loaders."""
    directory = tmp_path_factory.mktemp("ui-database")
    build_database([load_plan(DATA / "plans" / name) for name in PLANS], (), directory)
    return directory


@pytest.fixture(scope="session")
def real(database) -> Warehouse:
    return Warehouse.open(database)
