"""A workbook made by another process is the one that would be made here."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pytest
from openpyxl import load_workbook

from analytics import workbook_apart
from analytics.filters import Filters
from analytics.workbook import workbook_bytes
from analytics.workbook_parts import By, parts
from loaders.errors import WarehouseError
from loaders.warehouse import Warehouse
from tests.analytics.sample import A, B

DAY = date(2026, 11, 21)


def cells(data: bytes) -> dict[str, list[tuple[Any, ...]]]:
    return {s.title: [*s.iter_rows(values_only=True)] for s in load_workbook(io.BytesIO(data))}


@pytest.mark.parametrize("view", ["tasks", "workload"])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_it_is_the_same_workbook(warehouse: Warehouse, view: str, lang: str) -> None:
    filters = Filters(plan=(A, B), names="today")
    here = workbook_bytes(warehouse, filters, lang, view, DAY)
    there = workbook_apart.workbook(warehouse, filters, lang, view, DAY, apart_rows=0)
    assert cells(there) == cells(here)


@pytest.mark.parametrize("by", [By.ROWS, By.PROVINCE])
def test_a_part_of_it_too(warehouse: Warehouse, by: By) -> None:
    part = parts(warehouse, Filters(), by, most=3)[1]
    here = workbook_bytes(warehouse, Filters(), "vi", "tasks", DAY, part)
    assert cells(workbook_apart.workbook_apart(warehouse, Filters(), "vi", "tasks", DAY, part)) == (
        cells(here)
    )


def test_a_small_one_needs_no_process(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook_apart.subprocess, "run", None)
    data = workbook_apart.workbook(warehouse, Filters(), "vi", as_of=DAY)
    assert cells(data) == cells(workbook_bytes(warehouse, Filters(), as_of=DAY))


def test_what_goes_wrong_there_is_said_here(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(warehouse, "version", "never-published")
    with pytest.raises(WarehouseError, match="never-published") as raised:
        workbook_apart.workbook_apart(warehouse, Filters(), "vi")
    assert raised.value.key == "workbook_failed"


def test_what_takes_too_long_is_stopped(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook_apart, "LIMIT_SECONDS", 0.01)
    with pytest.raises(WarehouseError, match="stopped after"):
        workbook_apart.workbook_apart(warehouse, Filters(), "vi")
