"""Saved web pages as lines and rows."""

import pytest

from loaders.document import Line, Row
from loaders.readers import web

PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Cổng</title><style>p{}</style></head>
<body><nav><ul><li><a href="/">Trang chủ</a></li></ul></nav>
<table class="letterhead"><tr><td>ỦY BAN NHÂN DÂN<br>TỈNH A<p>Số: 12/KH-UBND</p></td>
<td>CỘNG HÒA XÃ HỘI<br>A, ngày 24 tháng 02 năm 2023</td></tr></table>
<p align="center"><b>KẾ&nbsp;HOẠCH</b></p>
<p>Thực hiện <i>Nghị quyết</i>
   số 20-NQ/TW &amp; khác</p>
<table><thead><tr><th>TT</th><th>Nhiệm vụ</th><th>Cơ quan chủ trì</th><th>Thời gian</th></tr></thead>
<tr><td>I</td><td colspan="3"><b>Nâng cao nhận thức</b></td></tr>
<tr><td>1</td><td>Một việc<br>dài</td><td rowspan="2">Sở Tài chính</td><td>Quý II</td></tr>
<tr><td>2</td><td><p>Hai</p><p>việc</p></td><td>Quý IV</td></tr></table>
<p>Nơi nhận:<br>- Như trên</p><script>var x = "hại"</script></body></html>"""


def rows(document):
    return [item for item in document.items if isinstance(item, Row)]


def texts(document):
    return [item.text for item in document.items if isinstance(item, Line)]


def test_rows_spans_and_merges():
    header, section, first, second = rows(web.read(PAGE.encode()))
    assert header.header and [c.text for c in header.cells][:2] == ["TT", "Nhiệm vụ"]
    assert [(c.text, c.span, c.bold) for c in section.cells] == [
        ("I", 1, False),
        ("Nâng cao nhận thức", 3, True),
    ]
    assert [c.text for c in first.cells] == ["1", "Một việc dài", "Sở Tài chính", "Quý II"]
    assert [c.text for c in second.cells] == ["2", "Hai việc", "Sở Tài chính", "Quý IV"]
    assert [c.merged_above for c in second.cells] == [False, False, True, False]


def test_layout_table_navigation_and_scripts():
    document = web.read(PAGE.encode())
    assert texts(document) == [
        "ỦY BAN NHÂN DÂN",
        "TỈNH A",
        "Số: 12/KH-UBND",
        "CỘNG HÒA XÃ HỘI",
        "A, ngày 24 tháng 02 năm 2023",
        "KẾ HOẠCH",
        "Thực hiện Nghị quyết số 20-NQ/TW & khác",
        "Nơi nhận:",
        "- Như trên",
    ]
    furniture = {document.lines[n - 1].text for n in document.furniture}
    assert "Trang chủ" in furniture
    assert not any("hại" in line.text for line in document.lines)
    title = next(i for i in document.items if isinstance(i, Line) and i.text == "KẾ HOẠCH")
    assert title.bold and title.centred


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_encodings_give_the_same(encoding):
    data = PAGE.replace("utf-8", "x-unknown").encode(encoding)
    assert web.recognises(data)
    assert [r.cells[0].text for r in rows(web.read(data))] == ["TT", "I", "1", "2"]


def test_table_inside_a_page_frame():
    frame = f"<table><tr><td>Menu</td><td>{PAGE.split('<body>')[1].split('<script>')[0]}</td></tr></table>"
    document = web.read(f"<html><body>{frame}</body></html>".encode())
    assert [r.cells[0].text for r in rows(document)] == ["TT", "I", "1", "2"]
    assert {r.table for r in rows(document)} == {0}


def test_a_small_table_inside_a_cell_stays_in_its_cell():
    inner = "<table><tr><td>a</td><td>b</td></tr></table>"
    body = "".join(
        f"<tr><td>{n}</td><td>Việc {inner if n == 2 else ''}</td><td>Sở</td></tr>"
        for n in (1, 2, 3)
    )
    document = web.read(f"<html><table>{body}</table></html>".encode())
    assert [r.cells[1].text for r in rows(document)] == ["Việc", "Việc a b", "Việc"]


def test_every_row_points_at_its_line():
    document = web.read(PAGE.encode())
    assert [line.number for line in document.lines] == list(range(1, len(document.lines) + 1))
    for row in rows(document):
        printed = document.lines[row.lines[0] - 1].text
        assert all(c.text in printed for c in row.cells if not c.merged_above)


def test_huge_spans_are_bounded():
    page = '<html><table><tr><td colspan="999999" rowspan="999999">x</td><td>y</td><td>z</td></tr></table>'
    assert web.read(page.encode()).lines


def test_a_table_in_the_middle_of_the_page_does_not_centre_its_text():
    page = b"<html><table align=center><tr><td><p>a</p><table><tr><td>1<td>2<td>3</table></table>"
    assert [line.centred for line in web.read(page).lines][:1] == [False]
