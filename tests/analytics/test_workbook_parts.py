"""Selections beyond what one sheet or one file holds: said, divided, and no row is lost."""

from __future__ import annotations

import dataclasses
import io
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from openpyxl import load_workbook

from analytics import workbook_summary
from analytics.filters import Filters
from analytics.queries import count_tasks, tasks
from analytics.words import words
from analytics.workbook import LONGEST_CELL, table_workbook, workbook_bytes
from analytics.workbook_parts import By, parts
from analytics.workbook_rows import task_keys, task_rows
from loaders.warehouse import Warehouse, build_database
from tests.analytics import sample
from tests.analytics.sample import A


def read(data: bytes) -> Any:
    return load_workbook(io.BytesIO(data))


def ids_of(sheet: Any) -> list[str]:
    return [row[-1] for row in sheet.iter_rows(min_row=2, values_only=True)]


def every_id(warehouse: Warehouse, filters: Filters) -> list[str]:
    return tasks(warehouse, filters).column("task_id").to_pylist()


def test_rows_beyond_one_sheet_go_on_in_the_next(warehouse: Warehouse) -> None:
    book = read(workbook_bytes(warehouse, Filters(), most_rows=4))
    sheets = [sheet for sheet in book if sheet.title.startswith("Dữ liệu")]
    total = count_tasks(warehouse, Filters())
    assert [sheet.max_row - 1 for sheet in sheets] == [4] * (total // 4) + [total % 4] * (
        total % 4 > 0
    )
    assert len(sheets) > 1
    assert [i for sheet in sheets for i in ids_of(sheet)] == every_id(warehouse, Filters())
    for sheet in sheets:
        assert sheet.auto_filter.ref == f"A1:Y{sheet.max_row}"
        assert sheet.print_title_rows == "$1:$1"
    notes = [row[0].value for row in book["Ghi chú"]]
    assert any("nhiều nhất 4 dòng" in note and f"{len(sheets)} trang" in note for note in notes)


@pytest.mark.parametrize("by", list(By))
@pytest.mark.parametrize("query", [{}, {"deadline": "dated"}, {"plan": A}, {"q": "khong co zzz"}])
def test_parts_hold_every_task_once(warehouse: Warehouse, by: By, query: dict[str, str]) -> None:
    filters = Filters.from_query(query)
    cut = parts(warehouse, filters, by, most=2)
    assert [part.number for part in cut] == list(range(1, len(cut) + 1))
    assert all(0 < part.rows <= 2 and part.of == len(cut) for part in cut)
    found = [i for part in cut for i in task_keys(warehouse, filters, part).to_pylist()]
    assert sorted(found) == sorted(every_id(warehouse, filters))
    if by is By.ROWS:
        assert found == every_id(warehouse, filters)


def test_a_part_of_a_province_has_its_tasks_alone(warehouse: Warehouse) -> None:
    known = {
        row["task_id"]: row["province_today"] or row["province"] or row["locality"]
        for row in warehouse.query(
            "SELECT task_id, province_today, province, locality FROM tasks JOIN plans USING (plan_id)"
        ).to_pylist()
    }
    for part in parts(warehouse, Filters(), By.PROVINCE):
        assert {known[i] for i in task_keys(warehouse, Filters(), part).to_pylist()} == {part.name}


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_part_says_what_it_is(warehouse: Warehouse, lang: str) -> None:
    cut = parts(warehouse, Filters(), By.PLAN, most=2)
    part = next(part for part in cut if part.skipped)
    book = read(workbook_bytes(warehouse, Filters(), lang, part=part))
    assert ids_of(book.worksheets[0]) == task_keys(warehouse, Filters(), part).to_pylist()
    line = book.worksheets[2]["A2"].value
    total = count_tasks(warehouse, Filters())
    for said in (part.name, str(part.number), str(part.of), str(part.rows), str(total)):
        assert said in line
    assert any(words(lang)("note_part") == row[0].value for row in book.worksheets[-1])


def test_rows_do_not_depend_on_how_many_are_fetched_at_once(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rows() -> list[tuple[Any, ...]]:
        return [
            row
            for naming in ("written", "today")
            for row in task_rows(warehouse, Filters(names=naming), words("vi"))
        ]

    whole = rows()
    monkeypatch.setattr("analytics.workbook_rows.BATCH", 2)
    assert rows() == whole


def test_signs_outside_the_first_plane_count_twice(tmp_path: Path) -> None:
    plan = sample.plan_a()
    odd = "\N{GRINNING FACE}" * 20_000
    bad = dataclasses.replace(plan.tasks[0], product_text=odd, note_text=" a\r\nb ]]> <b>&amp; ")
    build_database([dataclasses.replace(plan, tasks=(bad, *plan.tasks[1:]))], (), tmp_path)
    book = read(workbook_bytes(Warehouse.open(tmp_path), Filters()))
    head, first, *_ = book["Dữ liệu"].iter_rows(values_only=True)
    row = dict(zip(head, first, strict=True))
    assert len(row["Sản phẩm"].encode("utf-16-le")) // 2 <= LONGEST_CELL
    assert row["Sản phẩm"].endswith("[…đã cắt]")
    assert row["Ghi chú"] == " a\r\nb ]]> <b>&amp; "
    assert any(str(c.value).startswith("1 ô") for r in book["Ghi chú"] for c in r)


def test_values_that_excel_has_no_number_for(warehouse: Warehouse) -> None:
    table = pa.table(
        {
            "deadline_end": pa.array([date(1899, 5, 1), date(1900, 1, 1), date(2025, 6, 30), None]),
            "share": pa.array([float("nan"), 0.25, float("inf"), None]),
            "added_on": pa.array([datetime(2025, 1, 2, 3, 4), None, None, None]),
            "tasks": pa.array([1, 2, 3, None]),
        }
    )
    sheet = read(table_workbook(warehouse, table, Filters())).worksheets[0]
    rows = [*sheet.iter_rows(min_row=2, values_only=True)]
    assert rows[0][0] == "1899-05-01"
    assert [row[0] for row in rows[1:]] == [datetime(1900, 1, 1), datetime(2025, 6, 30), None]
    assert [row[1] for row in rows] == [None, 0.25, None, None]
    assert rows[0][2] == datetime(2025, 1, 2, 3, 4)
    assert [row[3] for row in rows] == [1, 2, 3, None]


def test_more_plans_than_a_chart_can_show_stand_below_each_other(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside = read(workbook_bytes(warehouse, Filters()))["Tóm tắt"]
    monkeypatch.setattr(workbook_summary, "MOST_SERIES", 1)
    book = read(workbook_bytes(warehouse, Filters()))
    below = book["Tóm tắt"]
    turned = [*zip(*beside.iter_rows(values_only=True), strict=True)]
    assert [row[1:] for row in below.iter_rows(values_only=True)] == [row[1:] for row in turned]
    assert not below._charts
    assert beside._charts
    assert any("không có biểu đồ" in str(c.value) for r in book["Ghi chú"] for c in r)
