"""The two settings: read in one place, with a remedy for each mistake."""

from __future__ import annotations

import pytest

from loaders import lake
from loaders.errors import WarehouseError


def test_without_the_setting_the_embedded_file_serves() -> None:
    assert lake.configured({}) is None
    assert lake.configured({"PLANS_CATALOG": "  "}) is None


def test_both_settings_name_a_lake() -> None:
    settings = {"PLANS_CATALOG": "ducklake:postgres:dbname=plans", "PLANS_LAKE_DATA": "/srv/plans"}
    found = lake.configured(settings)
    assert found is not None
    assert (found.address, found.data) == ("ducklake:postgres:dbname=plans", "/srv/plans")
    assert lake.configured({**settings, "PLANS_LAKE_DATA": "s3://plans/data"}).data == "s3://plans/data"  # fmt: skip


@pytest.mark.parametrize("address", ["postgres:dbname=plans", "plans.duckdb", "ducklake:"])
def test_an_address_that_is_no_lake_is_refused(address: str) -> None:
    with pytest.raises(WarehouseError, match="does not begin with 'ducklake:'") as refused:
        lake.configured({"PLANS_CATALOG": address, "PLANS_LAKE_DATA": "/srv"})
    assert address not in str(refused.value).replace("'ducklake:'", "").replace(
        "ducklake:postgres:", ""
    )


def test_the_parquet_folder_must_be_named() -> None:
    with pytest.raises(WarehouseError, match="PLANS_LAKE_DATA is not"):
        lake.configured({"PLANS_CATALOG": "ducklake:postgres:dbname=plans"})


def test_the_lake_s_commands_say_that_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PLANS_CATALOG", raising=False)
    with pytest.raises(WarehouseError, match="PLANS_CATALOG is not set"):
        lake.required()
