"""The summary sheet equals the screen's chart and the rows beside it, also through LibreOffice."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
import zipfile

import pytest
from openpyxl import load_workbook

from analytics import queries
from analytics.filters import Filters
from analytics.workbook import workbook_bytes
from loaders.paths import DATA
from loaders.plans import load_plan
from loaders.warehouse import Warehouse, build_database

PLANS = ("bac-giang-2022", "khanh-hoa-2023", "tp-lang-son-2025")


@pytest.fixture(scope="module")
def real(tmp_path_factory) -> Warehouse:
    directory = tmp_path_factory.mktemp("summary-database")
    build_database([load_plan(DATA / "plans" / name) for name in PLANS], (), directory)
    return Warehouse.open(directory)


def sheet_of(data: bytes, name: str) -> list[tuple]:
    return [*load_workbook(io.BytesIO(data))[name].iter_rows(values_only=True)]


def test_the_clarity_of_the_chart_stands_in_the_summary(real):
    head, *body = sheet_of(workbook_bytes(real, Filters()), "Tóm tắt")
    assert head[1:] == ("Bắc Giang", "Khánh Hòa", "Thành phố Lạng Sơn")
    shares = {
        (r["check"], r["plan_id"]): r["share"] for r in queries.clarity(real, Filters()).to_pylist()
    }
    for check, row in zip(queries.CHECKS, body, strict=True):
        assert row[1:] == tuple(pytest.approx(shares[check, p]) for p in PLANS)
    assert body[3][1] is None  # Bắc Giang's table has no product column: nothing is drawn


def test_the_summary_of_the_workload_counts_what_the_rows_count(real):
    data = workbook_bytes(real, Filters(), view="workload")
    _, *body = sheet_of(data, "Tóm tắt")
    rows = {
        (r["name"], r["plan_id"]): r["tasks"] for r in queries.workload(real, Filters()).to_pylist()
    }
    assert body[0][0] == "Liên minh Hợp tác xã tỉnh"
    assert body[0][1:] == (15, 8, 0)
    for name, *values in body:
        assert values == [rows.get((name, p), 0) for p in PLANS]


@pytest.mark.parametrize("view", ["tasks", "workload", "workload_area", "deadlines", "clarity"])
def test_the_chart_is_a_native_one_of_those_cells(real, view):
    with zipfile.ZipFile(io.BytesIO(workbook_bytes(real, Filters(), view=view))) as parts:
        charts = [name for name in parts.namelist() if name.startswith("xl/charts/chart")]
        drawn = parts.read(charts[0]).decode()
    assert len(charts) == 1
    assert drawn.count("<ser>") == len(PLANS)
    assert "'Tóm tắt'!$B$2" in drawn


def test_an_empty_selection_has_no_wrong_chart(real):
    data = workbook_bytes(real, Filters(q="khong co gi ca zzz"))
    assert sheet_of(data, "Dữ liệu")[1:] == []
    for row in sheet_of(data, "Tóm tắt")[1:]:
        assert set(row[1:]) == {None}


def test_notes_say_how_good_the_data_is(real):
    notes = [row[0] for row in sheet_of(workbook_bytes(real, Filters()), "Ghi chú")]
    assert sum("Chất lượng dữ liệu" in (note or "") for note in notes) == len(PLANS)


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_reads_the_same_rows(real, tmp_path):
    filters = Filters(deadline=("dated",))
    file = tmp_path / "tasks.xlsx"
    file.write_bytes(workbook_bytes(real, filters))
    # Every sheet as CSV: field 44, text quote 34, UTF-8, all sheets.
    options = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1"
    subprocess.run(
        [
            "soffice", f"-env:UserInstallation=file://{tmp_path}/office", "--headless",
            "--convert-to", options, "--outdir", str(tmp_path), str(file),
        ],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    read = {
        f.stem.split("-", 1)[1]: [*csv.reader(f.open(encoding="utf-8"))]
        for f in tmp_path.glob("*.csv")
    }
    ours = load_workbook(file)
    assert set(read) == set(ours.sheetnames)
    tasks = queries.tasks(real, filters).to_pylist()
    rows = read["Dữ liệu"]
    at = rows[0].index("Nhiệm vụ")
    assert [row[at] for row in rows[1:]] == [task["task"] for task in tasks]
    end = rows[0].index("Đến ngày")
    assert [row[end] for row in rows[1:]] == [t["deadline_end"].strftime("%d/%m/%Y") for t in tasks]
