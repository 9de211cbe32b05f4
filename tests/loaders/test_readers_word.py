"""Word documents as lines and rows."""

import io

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from loaders.document import Line, Row
from loaders.readers import word
from loaders.readers.numbering import written

W = nsdecls("w")
HEADER = ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian thực hiện"]


def saved(document):
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def rows(document):
    return [i for i in document.items if isinstance(i, Row)]


def texts(document):
    return [i.text for i in document.items if isinstance(i, Line)]


def grid(document):
    return [[c.text for c in row.cells] for row in rows(document)]


def add_table(document, *content):
    table = document.add_table(rows=0, cols=len(content[0]))
    for values in content:
        for cell, value in zip(table.add_row().cells, values, strict=True):
            cell.text = value
    return table


def test_paragraphs_and_tables_in_order():
    d = docx.Document()
    title = d.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = title.add_run("KẾ HOẠCH")
    run.bold = True
    run.add_break(WD_BREAK.LINE)
    title.add_run("Thực hiện").bold = True
    add_table(d, HEADER, ["1", "Một việc\ndài", "Sở Y tế", "Quý II"])
    d.add_paragraph("Nơi nhận")
    add_table(d, HEADER, ["2", "Hai việc", "Sở Nội vụ", ""])
    got = word.read(saved(d))
    assert texts(got) == ["KẾ HOẠCH", "Thực hiện", "Nơi nhận"]
    assert grid(got) == [
        HEADER,
        ["1", "Một việc dài", "Sở Y tế", "Quý II"],
        HEADER,
        ["2", "Hai việc", "Sở Nội vụ", ""],
    ]
    assert [r.table for r in rows(got)] == [0, 0, 1, 1]
    assert got.items[0].bold and got.items[0].centred
    kinds = [type(i) for i in got.items]
    assert kinds == [Line, Line, Row, Row, Line, Row, Row]


def test_merged_cells():
    d = docx.Document()
    t = add_table(
        d, HEADER, ["I", "Nâng cao", "", ""], ["1", "a", "Sở Y tế", ""], ["2", "b", "", "Quý I"]
    )
    t.cell(1, 1).merge(t.cell(1, 3))
    t.cell(2, 2).merge(t.cell(3, 2))
    t.cell(1, 1).paragraphs[0].runs[0].bold = True
    got = rows(word.read(saved(d)))
    assert [(c.text, c.span, c.bold) for c in got[1].cells] == [
        ("I", 1, False),
        ("Nâng cao", 3, True),
    ]
    assert got[3].cells[2].text == "Sở Y tế" and got[3].cells[2].merged_above
    assert not got[2].cells[2].merged_above


def test_a_second_merge_in_the_same_column_does_not_take_the_first_text():
    d = docx.Document()
    t = add_table(
        d, HEADER, *[[str(n), f"v{n}", s, ""] for n, s in enumerate(["A", "", "B", "", "C"], 1)]
    )
    t.cell(1, 2).merge(t.cell(2, 2))
    t.cell(3, 2).merge(t.cell(4, 2))
    assert [r.cells[2].text for r in rows(word.read(saved(d)))][1:] == ["A", "A", "B", "B", "C"]


def test_letterhead_is_text_and_frames_are_opened():
    d = docx.Document()
    t = d.add_table(rows=1, cols=2)
    t.cell(0, 0).text = "ỦY BAN NHÂN DÂN\nTỈNH A"
    t.cell(0, 1).text = "CỘNG HÒA XÃ HỘI"
    frame = d.add_table(rows=1, cols=1).cell(0, 0)
    frame.text = "PHỤ LỤC"
    inner = frame.add_table(rows=2, cols=4)
    for n, value in enumerate(HEADER):
        inner.cell(0, n).text = value
        inner.cell(1, n).text = str(n)
    got = word.read(saved(d))
    assert texts(got) == ["ỦY BAN NHÂN DÂN", "TỈNH A", "CỘNG HÒA XÃ HỘI", "PHỤ LỤC"]
    assert grid(got) == [HEADER, ["0", "1", "2", "3"]]


def numbered(d, fmt="decimal", text="%1"):
    numbering = d.part.numbering_part.element
    numbering.insert(
        0,
        parse_xml(
            f'<w:abstractNum {W} w:abstractNumId="77"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
            f'<w:numFmt w:val="{fmt}"/><w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
        ),
    )
    numbering.append(parse_xml(f'<w:num {W} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))


def number(paragraph, num_id=77):
    paragraph._p.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {W}><w:ilvl w:val="0"/><w:numId w:val="{num_id}"/></w:numPr>')
    )


@pytest.mark.parametrize(
    ("fmt", "text", "expected"),
    [
        ("decimal", "%1", ["1", "2"]),
        ("upperRoman", "%1.", ["I.", "II."]),
        ("decimal", "1.%1", ["1.1", "1.2"]),
    ],
)
def test_automatic_numbers_fill_the_number_column(fmt, text, expected):
    d = docx.Document()
    numbered(d, fmt, text)
    t = add_table(d, HEADER, ["", "a", "Sở Y tế", ""], ["", "b", "Sở Y tế", ""])
    for n in (1, 2):
        number(t.cell(n, 0).paragraphs[0])
    assert [r.cells[0].text for r in rows(word.read(saved(d)))][1:] == expected


def test_tracked_changes_hidden_text_and_fields():
    d = docx.Document()
    p = d.add_paragraph("Giữ ")
    p._p.append(parse_xml(f"<w:del {W}><w:r><w:delText>bỏ</w:delText></w:r></w:del>"))
    p._p.append(parse_xml(f"<w:ins {W}><w:r><w:t>thêm</w:t></w:r></w:ins>"))
    p._p.append(parse_xml(f"<w:r {W}><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>"))
    p._p.append(parse_xml(f"<w:r {W}><w:instrText>PAGE</w:instrText></w:r>"))
    p._p.append(parse_xml(f"<w:r {W}><w:t>2022</w:t><w:noBreakHyphen/><w:t>2023</w:t></w:r>"))
    assert texts(word.read(saved(d))) == ["Giữ thêm2022-2023"]


def test_content_controls_text_boxes_and_running_heads():
    d = docx.Document()
    d.sections[0].header.paragraphs[0].text = "Đầu trang"
    d.add_paragraph("Trước")
    body = d.element.body
    body.insert(
        1,
        parse_xml(
            f"<w:sdt {W}><w:sdtContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        ),
    )
    body.insert(
        2,
        parse_xml(
            f'<w:p {W}><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>'
            "<w:txbxContent><w:p><w:r><w:t>Hộp chữ</w:t></w:r></w:p></w:txbxContent>"
            "</v:textbox></v:shape></w:pict></w:r></w:p>"
        ),
    )
    got = word.read(saved(d))
    assert texts(got) == ["Trước", "Trong khung", "Hộp chữ"]
    assert "Đầu trang" in {got.lines[n - 1].text for n in got.furniture}


def test_written_numbers():
    assert [written(n, "upperRoman") for n in (1, 4, 9, 14, 40)] == ["I", "IV", "IX", "XIV", "XL"]
    assert [written(n, "lowerLetter") for n in (1, 26, 27)] == ["a", "z", "aa"]
