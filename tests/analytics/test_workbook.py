"""The workbook, read back: the rows of the screen, safe, and ready to print."""

from __future__ import annotations

import dataclasses
import io
import tomllib
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from analytics.filters import FILTERS, Filters
from analytics.queries import CHECKS, count_tasks, workload
from analytics.workbook import LONGEST_CELL, table_workbook, workbook_bytes
from analytics.workbook_sheets import VIEWS
from loaders.paths import VOCABULARY
from loaders.records import DeadlineKind, Role
from loaders.warehouse import Warehouse, build_database
from tests.analytics import sample
from tests.analytics.sample import A, B, C


def read(data: bytes) -> Any:
    return load_workbook(io.BytesIO(data))


def records(sheet: Any) -> list[dict[str, Any]]:
    head, *body = sheet.iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in body]


@pytest.mark.parametrize("naming", ["written", "today"])
@pytest.mark.parametrize(
    "query",
    [{}, {"plan": A}, {"deadline": "dated"}, {"q": "hop tac xa"}, {"role": "coordinating"}, {"plan": "none"},
     {"agency": sample.FINANCE, "role": "lead"}, {"from": "2025-01-01", "to": "2025-12-31"}],
)  # fmt: skip
def test_screen_workbook_and_sql_count_the_same(
    warehouse: Warehouse, query: dict[str, str], naming: str
) -> None:
    filters = Filters.from_query(query | {"names": naming})
    where, params = filters.where()
    sql = warehouse.query(
        f"SELECT count(DISTINCT t.task_id) AS n FROM task_facts t WHERE {where}", params
    ).to_pylist()[0]["n"]
    sheet = read(workbook_bytes(warehouse, filters))["Dữ liệu"]
    assert sheet.max_row - 1 == count_tasks(warehouse, filters) == sql


def test_workload_workbook_counts_the_same(warehouse: Warehouse) -> None:
    for naming in ("written", "today"):
        filters = Filters(names=naming)
        table = workload(warehouse, filters)
        found = records(read(workbook_bytes(warehouse, filters, view="workload"))["Dữ liệu"])
        assert [r["Số nhiệm vụ"] for r in found] == table.column("tasks").to_pylist()


def test_sheets_and_print_layout(warehouse: Warehouse) -> None:
    book = read(workbook_bytes(warehouse, Filters()))
    assert book.sheetnames == ["Dữ liệu", "Tóm tắt", "Bộ lọc", "Nguồn", "Ghi chú"]
    for sheet in book:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref.startswith("A1:")
        assert sheet.print_title_rows == "$1:$1"
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert "&P" in sheet.oddFooter.center.text
        assert all(c.alignment.wrap_text for row in sheet for c in row)
    data = book["Dữ liệu"]
    assert data.column_dimensions["G"].width > 40
    assert all(data.row_dimensions[n].height >= 15 for n in range(1, data.max_row + 1))
    assert data.row_dimensions[2].height > data.row_dimensions[10].height  # long agency cells
    assert sum(data.column_dimensions[c].width for c in "ABCDEFGHIJKLMNOP") < 260
    assert read(workbook_bytes(warehouse, Filters(), "en")).sheetnames == [
        "Data",
        "Summary",
        "Filters",
        "Sources",
        "Notes",
    ]


def test_values_are_real_dates_and_numbers(warehouse: Warehouse) -> None:
    rows = {
        r["Mã nhiệm vụ"]: r for r in records(read(workbook_bytes(warehouse, Filters()))["Dữ liệu"])
    }
    first = rows[f"{A}/I.1"]
    assert first["Từ ngày"] == datetime(2023, 1, 1)
    assert first["Đến ngày"] == datetime(2023, 12, 31)
    assert (first["STT"], first["Từ dòng"], first["Đến dòng"]) == (1, 13, 14)
    assert first["Cơ quan chủ trì"] == f"{sample.FARMING}; {sample.NATURE}"
    assert first["Thời hạn (nguyên văn)"] == "Năm 2023"
    assert first["Lĩnh vực chính sách"] == "Đất đai"
    assert (first["Có đầu mối chủ trì"], first["Đúng một đầu mối"], first["Có sản phẩm"]) == (
        "có",
        "không",
        "có",
    )
    assert rows[f"{B}/I.1"]["Có sản phẩm"] == "không áp dụng"
    assert rows[f"{C}/I.2"]["Cơ quan chủ trì"] is None
    today = records(read(workbook_bytes(warehouse, Filters(names="today")))["Dữ liệu"])
    assert today[0]["Cơ quan chủ trì"] == sample.FARMING_TODAY


def test_formula_like_text_stays_text(warehouse: Warehouse) -> None:
    data = workbook_bytes(warehouse, Filters(plan=(A,)))
    cells = {c.value: c for row in read(data)["Dữ liệu"] for c in row}
    assert cells[sample.FORMULA].data_type == "s"
    assert cells[sample.FORMULA].quotePrefix
    assert cells["+84 123"].data_type == cells["-1+1"].data_type == "s"
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        sheets = [parts.read(n) for n in parts.namelist() if n.startswith("xl/worksheets/sheet")]
    assert not any(b"<f>" in sheet or b"<f " in sheet for sheet in sheets)


def test_hostile_and_endless_text(tmp_path: Path) -> None:
    plan = sample.plan_a()
    bad = dataclasses.replace(
        plan.tasks[0],
        task="=1+1\x00\x08\x0b\ufffe việc",
        product_text="x" * 40_000,
        note_text="=cmd|' /C calc'!A0",
    )
    build_database([dataclasses.replace(plan, tasks=(bad, *plan.tasks[1:]))], (), tmp_path)
    book = read(workbook_bytes(Warehouse.open(tmp_path), Filters()))
    row = records(book["Dữ liệu"])[0]
    assert row["Nhiệm vụ"] == "=1+1 việc"
    assert row["Ghi chú"] == "=cmd|' /C calc'!A0"
    assert len(row["Sản phẩm"]) == LONGEST_CELL
    assert row["Sản phẩm"].endswith("[…đã cắt]")
    assert any("32.767" in str(c.value) for r in book["Ghi chú"] for c in r)


def test_filters_sources_and_date_are_said(warehouse: Warehouse) -> None:
    filters = Filters.from_query({"plan": [A, B], "role": "lead", "q": "=1+1", "names": "today"})
    book = read(workbook_bytes(warehouse, filters, as_of=date(2026, 11, 21)))
    said = [c.value for (c,) in book["Bộ lọc"]]
    assert f"Kế hoạch: {A}; {B}" in said
    assert "Vai trò: chủ trì" in said
    assert "Tìm kiếm: =1+1" in said
    assert "Tên cơ quan: theo tên hiện nay" in said
    assert "Ngày xuất: 21/11/2026" in said
    assert f"Phiên bản dữ liệu: {warehouse.version}" in said
    sources = records(book["Nguồn"])
    assert [(s["Mã kế hoạch"], s["Số văn bản"]) for s in sources] == [(A, "1/KH-UBND"), (B, None)]
    assert [s["Ngày ban hành"] for s in sources] == [datetime(2023, 2, 24), "2022-12"]


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("view", sorted(VIEWS))
def test_every_view_has_a_workbook_in_words(warehouse: Warehouse, view: str, lang: str) -> None:
    table = VIEWS[view](warehouse, Filters(), date(2025, 6, 1))
    sheet = read(table_workbook(warehouse, table, Filters(), lang)).worksheets[0]
    assert sheet.max_row - 1 == table.num_rows
    headings = [c.value for c in sheet[1]]
    assert not set(headings) & set(table.column_names), "a column without a heading in words"


def test_every_word_has_both_languages() -> None:
    entries = tomllib.loads((VOCABULARY / "workbook.toml").read_text(encoding="utf-8"))
    for key, entry in entries.items():
        assert set(entry) == {"vi", "en"}, key
        assert all(entry.values()), key
    needed = [f.sentence for f in FILTERS] + [f"{f.key}_{v}" for f in FILTERS for v in f.choices]
    needed += (
        [f"deadline_{k}" for k in DeadlineKind]
        + [f"role_{r}" for r in Role]
        + [f"check_{c}" for c in CHECKS]
    )
    needed += [f"view_{v}" for v in ("tasks", *VIEWS)]
    assert [key for key in needed if key not in entries] == []
