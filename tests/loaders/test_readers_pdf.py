"""PDF files as lines and rows: wraps, columns, furniture, merges over pages, what is refused."""

import io
import itertools

import docx
import pytest
from docx.shared import Cm, Pt

from loaders.document import Line, Row
from loaders.errors import UnreadableDocument
from loaders.readers import pdf
from loaders.readers.pdf_dots import askew_rules, dotted_rules
from loaders.readers.pdf_grid import build, holds_many_rows
from loaders.readers.pdf_half_ruled import find_half_ruled
from loaders.readers.pdf_marks import part_marks, read_on_edge
from loaders.readers.pdf_open_cells import closing_rules
from loaders.readers.pdf_text import Printed, join, printed_lines
from tests.loaders import plan_factory as factory

needs_soffice = pytest.mark.skipif(not factory.SOFFICE, reason="soffice is not installed")


def lines(*texts, spaced=False):
    return [
        Printed(text, 0, 10, n * 12, n * 12 + 10, False, spaced) for n, text in enumerate(texts)
    ]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["2022-", "2023"], "2022-2023"),
        (["2022", "-2023"], "2022-2023"),
        (["Phòng Tài chính -", "Kế hoạch"], "Phòng Tài chính - Kế hoạch"),
        (["số 71-", "CTr/TU"], "số 71-CTr/TU"),
        (["Kế hoạch/", "Quyết định"], "Kế hoạch/Quyết định"),
        (["kinh tế", "- xã hội"], "kinh tế - xã hội"),
        (["số 922/QĐ", "– TTg"], "số 922/QĐ – TTg"),
        (["Hàng", "năm"], "Hàng năm"),
    ],
)
def test_wrapped_lines(texts, expected):
    assert join(lines(*texts)) == expected


def test_a_space_that_the_file_wrote_after_a_hyphen_counts_except_in_a_range():
    assert join(lines("số 71-", "CTr/TU", spaced=True)) == "số 71- CTr/TU"
    assert join(lines("2022-", "2023", spaced=True)) == "2022-2023"


def test_narrow_numbers_wrap_digit_by_digit():
    assert join(lines("1", "0"), narrow=True) == "10"
    assert join(lines("Quý", "II"), narrow=True) == "Quý II"


def char(text, x, top=0.0, size=10.0):
    return {
        "text": text,
        "x0": x,
        "x1": x + 5,
        "top": top,
        "bottom": top + size,
        "size": size,
        "fontname": "F",
    }


def test_letters_to_lines():
    chars = [
        char("b", 40),
        char("a", 0),
        char("a", 0.3),
        char("c", 46, top=2.0),
        char("d", 0, top=14),
    ]
    assert [line.text for line in printed_lines(chars)] == ["a bc", "d"]
    assert [line.text for line in printed_lines(chars, columns=True)] == ["a", "bc", "d"]


def saved(document):
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def sample():
    """A letterhead in two columns, page numbers, and a merged cell that a page break cuts."""
    d = docx.Document()
    d.styles["Normal"].font.name = "Liberation Serif"
    d.styles["Normal"].font.size = Pt(13)
    head = d.add_table(rows=1, cols=2)
    head.cell(0, 0).text = "ỦY BAN NHÂN DÂN\nTỈNH A\nSố: 12/KH-UBND"
    head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI\nĐộc lập - Tự do\nA, ngày 24 tháng 02 năm 2023"
    d.add_paragraph("KẾ HOẠCH")
    headings = ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian"]
    table = d.add_table(rows=1, cols=4)
    table.style = "Table Grid"
    for cell, text in zip(table.rows[0].cells, headings, strict=True):
        cell.text = text
    for n in range(1, 31):
        row = table.add_row().cells
        row[0].text, row[1].text, row[3].text = (
            str(n),
            f"Công việc thứ {n} " + "dài thêm " * 6,
            "Quý II",
        )
    table.cell(1, 2).merge(table.cell(30, 2)).text = "Sở Tài chính"
    for row in table.rows:
        for cell, width in zip(row.cells, (1.5, 7, 4, 3), strict=True):
            cell.width = Cm(width)
    footer = d.sections[0].footer.paragraphs[0]
    run = footer.add_run()
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        element = docx.oxml.OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(docx.oxml.ns.qn("w:fldCharType"), kind)
        else:
            element.text = text
        run._r.append(element)
    return saved(d)


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    return factory.docx_to_pdf(sample(), tmp_path_factory.mktemp("sample"))


@needs_soffice
def test_letterhead_page_numbers_and_merge_over_pages(printed):
    document = pdf.read(printed)
    texts = [i.text for i in document.items if isinstance(i, Line)]
    assert texts == [
        "ỦY BAN NHÂN DÂN",
        "TỈNH A",
        "Số: 12/KH-UBND",
        "CỘNG HÒA XÃ HỘI",
        "Độc lập - Tự do",
        "A, ngày 24 tháng 02 năm 2023",
        "KẾ HOẠCH",
    ]
    rows = [i for i in document.items if isinstance(i, Row)]
    pages = max(row.page for row in rows)
    assert pages > 1 and {row.table for row in rows} == {0}
    assert [document.lines[n - 1].text for n in document.furniture] == [
        str(n + 1) for n in range(pages)
    ]
    tasks = [row for row in rows[1:] if row.cells[0].text]
    assert [row.cells[0].text for row in tasks] == [str(n) for n in range(1, 31)]
    assert {row.cells[2].text for row in tasks} == {"Sở Tài chính"}
    assert [row.cells[2].merged_above for row in tasks] == [False] + [True] * 29


@needs_soffice
def test_truncated_pdf_is_refused_before_it_is_read(printed):
    from loaders.readers import read_document

    with pytest.raises(UnreadableDocument) as caught:
        read_document(printed[: len(printed) * 3 // 4], "x.pdf")
    assert caught.value.key == "truncated"


def plain_pdf(content=b"", resources=b"", encrypt=b"", extra=()):
    """The smallest PDF with one page."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<<%s>>>>"
        % resources,
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        *extra,
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        encrypt,
        start,
    )


IMAGE = (
    b"<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>"
    b"stream\n0\nendstream"
)


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (
            plain_pdf(b"q 300 0 0 300 0 0 cm /I Do Q", b"/XObject<</I 5 0 R>>", extra=(IMAGE,)),
            "scanned_pdf",
        ),
        (plain_pdf(), "empty_document"),
        (
            plain_pdf(
                encrypt=b"/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<"
                + b"11" * 32
                + b">/U<"
                + b"22" * 32
                + b">>>"
            ),
            "encrypted",
        ),
        (b"%PDF-1.4\nrubbish\n%%EOF", "truncated"),
    ],
    ids=["scanned", "empty", "encrypted", "rubbish"],
)
def test_refused(data, key):
    with pytest.raises(UnreadableDocument) as caught:
        pdf.read(data)
    assert caught.value.key == key


def turned(text, x, y, matrix):
    upright = matrix[1] == 0
    return {**char(text, x, y), "matrix": (*matrix, 0, 0), "upright": upright or matrix[0] != 0}


def test_letters_on_a_rising_line_are_a_watermark_and_no_part_of_the_text():
    page = [char("A", 0), turned("X", 2, 2, (0.7, 0.7, -0.7, 0.7)), char("B", 5)]
    upright, marks = part_marks(page)
    assert [c["text"] for c in upright] == ["A", "B"]
    assert marks.texts() == ["X"]


def test_large_letters_printed_over_others_are_a_watermark_and_a_large_title_is_not():
    body = [char("a", 5.0 * n, top=40) for n in range(20)]
    over = {**char("W", 0, top=30, size=40), "x1": 40}
    title = {**char("T", 0, top=0, size=21), "x1": 20}
    upright, marks = part_marks([title, *body, over])
    assert marks.texts() == ["W"]
    assert next(c["text"] for c in upright) == "T"


def test_a_heading_on_edge_is_read_turned_back():
    boxes = [(0, 0, 20, 60), (20, 0, 60, 60), (60, 0, 100, 60)]
    up = [turned(text, 5, 40 - 5 * n, (0, 1, -1, 0)) for n, text in enumerate("Ghi")]
    for n, one in enumerate(up):
        one.update(x0=5, x1=15, top=40 - 5 * n, bottom=45 - 5 * n)
    grid, _ = build(boxes, [char("b", 30)], None)
    marks = part_marks(up)[1]
    read_on_edge(grid, marks)
    assert [[line.text for line in cell.lines] for cell in grid.rows[0]] == [["Ghi"], ["b"], []]
    assert marks.texts() == []


def rule(y, *xs):
    return [{"orientation": "h", "x0": a, "x1": b, "top": y} for a, b in itertools.pairwise(xs)]


def test_pieces_of_rules_between_rows_part_the_columns_and_a_longer_piece_merges_cells():
    edges = [e for y in (0, 20, 40, 60) for e in rule(y, 0, 30, 100, 200)]
    words = [char("a", 2, 25), char("b", 40, 25), char("c", 110, 25)]
    words += [char(text, 20 + 5 * n, 45) for n, text in enumerate("abcdef")]
    (table,) = find_half_ruled(edges, [], words, 210, None)
    assert table.xs == (0, 30, 100, 200)
    assert [(b[0], b[2]) for b in table.boxes if b[1] == 20] == [(0, 30), (30, 100), (100, 200)]
    assert (0, 100) in [(b[0], b[2]) for b in table.boxes if b[1] == 40]


def upright(x, top, bottom):
    return {"orientation": "v", "x0": x, "x1": x, "top": top, "bottom": bottom}


def rect(x0, top, x1, bottom):
    sides = {"x0": x0, "x1": x1, "top": top, "bottom": bottom}
    return {**sides, "width": x1 - x0, "height": bottom - top, "fill": True, "stroke": False}


def test_every_other_row_coloured_parts_rows_and_every_row_coloured_is_a_ruled_table():
    def table(rows):
        rects = [rect(a, y, b, y + 20) for y in rows for a, b in ((0, 30), (30, 100), (100, 200))]
        edges = [e for y in rows for z in (y, y + 20) for e in rule(z, 0, 30, 100, 200)]
        edges += [upright(x, y, y + 20) for y in rows for x in (0, 30, 30, 100, 100, 200)]
        words = [char("a", x, y + 5) for y in range(0, 80, 20) for x in (2, 40, 110)]
        return find_half_ruled(edges, rects, words, 210, None)

    (found,) = table((0, 40))
    assert len(found.boxes) == 12  # the last row, white, stands below the last rule
    assert table((0, 20, 40, 60)) == []


def test_dots_in_a_row_are_a_rule_and_dots_of_letters_are_none():
    dots = [rect(1.5 * n, 10, 1.5 * n + 0.75, 10.75) for n in range(20)]
    dots += [rect(0, 10 + 1.5 * n, 0.75, 10.75 + 1.5 * n) for n in range(10)]
    far = [rect(50 * n, 300, 50 * n + 1, 301) for n in range(5)]
    found = [(r["orientation"], r["x0"], r["x1"], r["top"], r["bottom"])
             for r in dotted_rules([*dots, *far])]  # fmt: skip
    assert found == [("h", 0, 29.25, 10, 10), ("v", 0, 0, 10, 24.25)]


def test_cells_that_a_page_end_leaves_open_are_closed_where_their_sides_end_together():
    sides = [upright(x, 0, 50) for x in (0, 30, 100)]
    edges = [*rule(0, 0, 30, 100), *rule(20, 0, 30, 100), *sides]
    for edge in edges:
        edge.setdefault("bottom", edge["top"])
        edge.update(width=edge["x1"] - edge["x0"], height=edge["bottom"] - edge["top"])
    closed = [(e["x0"], e["x1"], e["top"]) for e in closing_rules(edges)]
    assert closed == [(0, 30, 50), (30, 100, 50)]
    diagonal = {**edges[0], "orientation": None}
    assert closing_rules([diagonal, *sides]) == []  # no level rule meets them: no cells


def numbered(*texts, step):
    chars = [char(text, 2, step * n) for n, text in enumerate(texts)]
    return build([(0, 0, 20, 200), (20, 0, 60, 200)], chars, None)[0]


def test_a_cell_with_the_numbers_of_several_rows_shows_that_no_rules_part_them():
    assert holds_many_rows(numbered("1", "2", "3", step=30))
    assert not holds_many_rows(numbered("1", "0", step=11))  # one number wrapped digit by digit
    assert not holds_many_rows(numbered("1", "a b", step=30))


def test_level_rules_of_a_turned_page_pass_for_upright_and_are_level_again():
    edge = {"orientation": "v", "x0": 0, "x1": 90, "top": 10.0, "bottom": 10.00000001}
    side = upright(5, 0, 60)
    found = askew_rules([edge, side])
    assert [(r["orientation"], r["x0"], r["x1"], r["top"], r["bottom"]) for r in found] == [
        ("h", 0, 90, 10.0, 10.0)
    ]


def test_letters_on_edge_that_pass_for_upright_are_no_text():
    page = [{**char("x", 0), "matrix": (0.0, 1.0, -1.0, 0.0, 0, 0), "upright": True}]
    assert part_marks(page)[0] == []


def test_a_table_without_a_frame_has_its_outer_cells():
    edges = [*rule(20, 0, 100), *rule(40, 0, 100), upright(30, 0, 60), upright(70, 0, 60)]
    for edge in edges:
        edge.setdefault("bottom", edge["top"])
        edge.update(width=edge["x1"] - edge["x0"], height=edge["bottom"] - edge["top"])
    closed = {(e["x0"], e["top"], e["x1"], e["bottom"]) for e in closing_rules(edges)}
    assert {(0, 0, 100, 0), (0, 60, 100, 60), (0, 0, 0, 60), (100, 0, 100, 60)} <= closed


def test_two_tables_one_below_the_other_are_not_joined():
    edges = [e for y in (0, 20, 60, 80) for e in rule(y, 0, 50, 100)]
    edges += [upright(x, y, y + 20) for x in (0, 50, 100) for y in (0, 60)]
    for edge in edges:
        edge.setdefault("bottom", edge["top"])
        edge.update(width=edge["x1"] - edge["x0"], height=edge["bottom"] - edge["top"])
    assert closing_rules(edges) == []
