"""The form for added values: made, filled, read back, refused cell by cell, kept, published."""

from __future__ import annotations

import csv
import io
from datetime import datetime

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics import target_queries, values_reading, values_update, values_words, values_workbook
from analytics.filters import Filters
from loaders import added_values
from loaders.errors import UnreadableDocument, WarehouseError
from loaders.excel_rows import read_rows
from loaders.indicator_values import COLUMNS
from loaders.warehouse import Warehouse, build_database
from tests.analytics import sample

WHEN = datetime(2026, 11, 21, 9, 30)
RIGHT = {
    "kind": "thực hiện",
    "locality": "Khánh Hòa",
    "indicator_code": "Số hợp tác xã",
    "value": 380,
    "comparator": "đúng",
    "year": 2026,
    "as_of_date": "30/06/2026",
    "document": "Báo cáo thử",
    "source_url": "https://example.org/1",
    "year_basis": "trong câu",
    "confidence": "cao",
}


@pytest.fixture(scope="module")
def directory(tmp_path_factory):
    folder = tmp_path_factory.mktemp("values-database")
    build_database(sample.plans(), sample.matches(), folder, added=folder / "none.csv")
    return folder


@pytest.fixture(scope="module")
def offered(directory):
    opened = Warehouse.open(directory)
    yield values_reading.lists(opened)
    opened.close()


def filled(offered, *rows, lang="vi"):
    book = openpyxl.load_workbook(io.BytesIO(values_workbook.template(offered, lang)))
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append([row.get(name) for name in values_words.columns()])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def checked(offered, *rows, lang="vi"):
    return values_reading.check(read_rows(filled(offered, *rows, lang=lang)), offered)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_form_has_guidance_and_lists(offered, lang):
    book = openpyxl.load_workbook(io.BytesIO(values_workbook.template(offered, lang)))
    assert len(book.worksheets) == 3
    form, guide, codes = book.worksheets
    assert [c.value for c in form[1]] == [
        values_words.head(name, lang) for name in values_words.columns()
    ]
    explained = {row[0].value for row in guide.iter_rows(min_row=5)}
    assert {c.value for c in form[1]} <= explained
    listed = {cell.value for row in codes.iter_rows() for cell in row}
    assert {"Việt Nam", "Khánh Hòa", "Huế", "Số hợp tác xã"} <= listed
    assert sum(1 for rule in form.data_validations.dataValidation if rule.type == "list") == 6
    for rule in form.data_validations.dataValidation:
        assert rule.prompt


def test_a_right_row_becomes_a_value_with_codes(offered):
    [value], problems = checked(offered, RIGHT)
    assert problems == []
    assert (value.kind, value.locality, value.level) == ("actual", "Khánh Hòa", "province")
    assert (value.indicator_code, value.unit) == ("cooperatives", "cooperatives")
    assert (value.value, value.year, value.as_of_date) == (380.0, 2026, "2026-06-30")
    assert (value.year_basis, value.confidence) == ("sentence", "high")


def test_the_english_form_gives_the_same_value(offered):
    row = RIGHT | {"kind": "actual", "comparator": "exactly", "year_basis": "the sentence"}
    row |= {"confidence": "high", "as_of_date": "2026-06-30"}
    assert checked(offered, row, lang="en") == checked(offered, RIGHT)


WRONG = [
    ("kind", "kế hoạch", "“kế hoạch” không có trong danh sách"),
    ("kind", None, "để trống"),
    ("locality", "Atlantis", "không có địa phương “Atlantis”"),
    ("indicator_code", "Số tàu cá", "không có chỉ tiêu “Số tàu cá”"),
    ("value", "1.600", "“1.600” không phải là số"),
    ("value", "khoảng 5", "“khoảng 5” không phải là số"),
    ("value", -3, "nhỏ hơn 0"),
    ("value_max", 300, "không lớn hơn Giá trị"),
    ("unit", "người", "không phải đơn vị"),
    ("comparator", "cỡ", "“cỡ” không có trong danh sách"),
    ("comparator", "từ … đến …", "không khớp với cột Đến"),
    ("year", 26, "không phải là năm"),
    ("as_of_date", "hôm qua", "“hôm qua” không phải là ngày"),
    ("source_url", "javascript:alert(1)", "không phải địa chỉ trang web"),
    ("confidence", "chắc", "“chắc” không có trong danh sách"),
    ("document", "x" * 600, "dài quá 500 ký tự"),
]


@pytest.mark.parametrize(("column", "cell", "said"), WRONG)
def test_a_wrong_cell_is_named_by_row_and_column_and_nothing_is_taken(offered, column, cell, said):
    values, problems = checked(offered, RIGHT, RIGHT | {"value": 400, column: cell})
    assert values == []
    head = values_words.head(column, "vi")
    lines = [values_reading.say(problem, "vi") for problem in problems]
    assert any(line.startswith(f"Dòng 3, cột “{head}”: ") and said in line for line in lines), lines
    assert all(values_reading.say(problem, "en").startswith("Row 3") for problem in problems)


def test_a_value_needs_a_source(offered):
    _, problems = checked(offered, RIGHT | {"document": None, "source_url": None})
    assert [problem.key for problem in problems] == ["source"]


def test_the_same_figure_twice_is_refused(offered):
    values, problems = checked(offered, RIGHT, RIGHT)
    assert values == []
    assert [(p.row, p.key) for p in problems] == [(3, "again")]


def test_a_published_figure_cannot_be_added_again(offered):
    known = {
        "kind": "thực hiện", "locality": "Khánh Hòa", "indicator_code": "cooperatives",
        "value": 371, "comparator": "đúng", "year": 2025, "as_of_date": "2025-09-13",
        "document": "Liên minh HTX tỉnh Khánh Hòa",
        "source_url": "https://www.vietnamplus.vn/khanh-hoa-xay-dung-thuong-hieu-ocop-mo-rong-thi-truong-cho-san-pham-mien-nui-post1061593.vnp",
    }  # fmt: skip
    _, problems = checked(offered, known)
    assert [p.key for p in problems] == ["again"]


def test_an_empty_form_and_a_foreign_sheet_are_said(offered):
    assert [p.key for p in checked(offered)[1]] == ["nothing"]
    values, problems = values_reading.check([["Họ tên", "Tuổi"], ["A", 5.0]], offered)
    assert values == []
    assert {p.key for p in problems} == {"column"}
    assert values_reading.check([], offered)[1]
    many = [RIGHT | {"value": 1000 + at} for at in range(values_reading.MAX_ROWS + 1)]
    assert [p.key for p in checked(offered, *many)[1]] == ["too_many"]


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**9) | st.floats(0, 1e9).map(lambda x: round(x, 3)))
def test_a_number_comes_back_as_typed(offered, number):
    values, problems = checked(offered, RIGHT | {"value": number})
    assert problems == []
    assert values[0].value == number


def test_added_values_show_at_once_with_who_and_when_and_survive_a_build(tmp_path):
    file, folder = tmp_path / "values" / "added.csv", tmp_path / "db"
    build_database(sample.plans(), sample.matches(), folder, added=file)
    before = Warehouse.open(folder)
    offered = values_reading.lists(before)
    values, _ = values_update.read_upload(filled(offered, RIGHT), "../../x.xlsx", offered)
    values_update.add_values(values, " Nguyễn  An ", WHEN, file=file, directory=folder)

    after = before.refresh()
    assert after.version != before.version
    assert target_queries.added_values(before).num_rows == 0
    [row] = target_queries.added_values(after).to_pylist()
    assert (row["value"], row["added_by"], row["added_on"]) == (
        380,
        "Nguyễn An",
        "2026-11-21 09:30",
    )
    assert (row["document"], row["source_url"]) == ("Báo cáo thử", "https://example.org/1")
    shown = target_queries.figures(after, Filters(), ["Khánh Hòa"]).to_pylist()
    assert [f["added_by"] for f in shown if f["value"] == 380] == ["Nguyễn An"]
    # Added a second time it is there already.
    assert values_reading.check(read_rows(filled(offered, RIGHT)), values_reading.lists(after))[1]

    build_database(sample.plans(), sample.matches(), folder, added=file)
    rebuilt = after.refresh()
    assert target_queries.added_values(rebuilt).to_pylist() == [row]
    for opened in (before, after, rebuilt):
        opened.close()


def test_the_file_keeps_earlier_values_and_is_unchanged_when_it_cannot_be_written(tmp_path):
    file = tmp_path / "added.csv"
    row = {"kind": "actual", "locality": "Huế", "value": 5.0, "added_by": "A"}
    added_values.append([row], COLUMNS, file)
    assert added_values.append([row | {"locality": "Lai Châu"}], COLUMNS, file) == 2
    with file.open(encoding="utf-8", newline="") as opened:
        kept = list(csv.DictReader(opened))
    assert [(r["locality"], r["value"], r["added_by"]) for r in kept] == [
        ("Huế", "5", "A"), ("Lai Châu", "5", "A"),
    ]  # fmt: skip
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(WarehouseError):
        added_values.append([row], COLUMNS, tmp_path / "file" / "added.csv")


@pytest.mark.parametrize("data", [b"", b"hello", b"PK\x03\x04 broken", b"\x89PNG\r\n"])
def test_a_file_that_is_no_workbook_is_refused(offered, data):
    with pytest.raises(UnreadableDocument):
        values_update.read_upload(data, "a.xlsx", offered)
