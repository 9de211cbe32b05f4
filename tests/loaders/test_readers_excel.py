"""Excel workbooks as lines and rows."""

import io
from datetime import date, datetime

import openpyxl
import pytest
from openpyxl.styles import Font

from loaders.document import Line, Row
from loaders.errors import UnreadableDocument
from loaders.readers import excel
from loaders.readers.excel_values import printed

HEADER = ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian thực hiện"]


def saved(book):
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def rows(document):
    return [i for i in document.items if isinstance(i, Row)]


def grid(document):
    return [[c.text for c in row.cells] for row in rows(document)]


def texts(document):
    return [i.text for i in document.items if isinstance(i, Line)]


def test_titles_table_and_text_below():
    book = openpyxl.Workbook()
    book.active.title = "Bìa"
    book.active["A1"] = "Hướng dẫn"
    sheet = book.create_sheet("Kế hoạch")
    sheet["A1"], sheet["C1"] = "ỦY BAN NHÂN DÂN\nTỈNH A", "CỘNG HÒA"
    sheet.append([])
    sheet.append(["KẾ HOẠCH"])
    sheet.merge_cells("A3:D3")
    sheet.append(HEADER)
    sheet.append(["I", "Nâng cao"])
    sheet.merge_cells("B5:D5")
    sheet["B5"].font = Font(bold=True)
    sheet.append([1.0, "Một\nviệc", "Sở Y tế", datetime(2025, 6, 30)])
    sheet.append([2, "Hai việc", None, "Quý II"])
    sheet.merge_cells("C6:C7")
    sheet.append([])
    sheet.append(["Nơi nhận: như trên"])
    got = excel.read(saved(book))
    assert texts(got) == [
        "ỦY BAN NHÂN DÂN",
        "TỈNH A",
        "CỘNG HÒA",
        "KẾ HOẠCH",
        "Nơi nhận: như trên",
        "Hướng dẫn",
    ]
    assert grid(got) == [
        HEADER,
        ["I", "Nâng cao"],
        ["1", "Một việc", "Sở Y tế", "2025-06-30"],
        ["2", "Hai việc", "Sở Y tế", "Quý II"],
    ]
    section, first, second = rows(got)[1:]
    assert [(c.span, c.bold) for c in section.cells] == [(1, False), (3, True)]
    assert second.cells[2].merged_above and not first.cells[2].merged_above
    assert all(line.page is None for line in got.lines)


@pytest.mark.parametrize(
    ("value", "number_format", "expected"),
    [
        (1.0, "General", "1"),
        (1.1, "General", "1.1"),
        (1.1, "0.00", "1.10"),
        (2025, "0", "2025"),
        (0.65, "0%", "65%"),
        (0.125, "0.0%", "12.5%"),
        (datetime(2025, 6, 30), "dd/mm/yyyy", "30/06/2025"),
        (datetime(2025, 6, 30), "yyyy-mm-dd", "2025-06-30"),
        (date(2025, 6, 1), "mm/yyyy", "06/2025"),
        (datetime(2025, 1, 1), "yyyy", "2025"),
        (True, "General", "TRUE"),
        ("=A1", "General", "=A1"),
    ],
)
def test_values_as_a_person_sees_them(value, number_format, expected):
    assert printed(value, number_format) == expected


def test_sheet_that_continues_the_table_has_no_header():
    book = openpyxl.Workbook()
    for row in (HEADER, [1, "a", "Sở Y tế", "Quý I"]):
        book.active.append(row)
    second = book.create_sheet("Tiếp")
    second.append(["II", "Phần hai", None, None])
    second.append([1, "b", "Sở Nội vụ", "Quý II"])
    assert [r[:2] for r in grid(excel.read(saved(book)))] == [
        ["TT", "Nhiệm vụ"], ["1", "a"], ["II", "Phần hai"], ["1", "b"],
    ]  # fmt: skip


def test_far_away_cells_and_giant_merges_do_not_blow_up():
    book = openpyxl.Workbook()
    for row in (HEADER, [1, "a", "Sở Y tế", "Quý I"]):
        book.active.append(row)
    data = saved(book)
    import zipfile

    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name.endswith("sheet1.xml"):
                content = content.replace(
                    b"</sheetData>",
                    b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
                    b'<mergeCells count="1"><mergeCell ref="A3:XFD1048576"/></mergeCells>',
                )
            new.writestr(name, content)
    assert grid(excel.read(stream.getvalue()))[:2] == [HEADER, ["1", "a", "Sở Y tế", "Quý I"]]


def test_too_many_rows_are_refused():
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    for n in range(20_001):
        sheet.append([n])
    with pytest.raises(UnreadableDocument) as caught:
        excel.read(saved(book))
    assert caught.value.key == "too_large"


def test_formula_without_a_stored_value_is_a_finding():
    book = openpyxl.Workbook()
    for row in (HEADER, ["=1+0", "a", "Sở Y tế", "Quý I"]):
        book.active.append(row)
    assert [f.code for f in excel.read(saved(book)).findings] == ["formula_without_value"]


def test_a_cover_sheet_stays_before_a_table_without_a_title():
    book = openpyxl.Workbook()
    book.active["A1"] = "KẾ HOẠCH số 12/KH-UBND"
    sheet = book.create_sheet()
    for row in (HEADER, [1, "a", "Sở Y tế", "Quý I"]):
        sheet.append(row)
    items = excel.read(saved(book)).items
    assert isinstance(items[0], Line) and len(items) == 3
