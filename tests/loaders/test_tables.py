"""Task tables: headings in any order, cut rows, section rows, numbers, and random tables."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.document import Cell, ColumnRole, Document, Line, Row
from loaders.errors import MissingColumn
from loaders.readers import read_document, tabbed
from loaders.records import LineRole
from loaders.tables import read_table
from loaders.text import join_cut, words_of

R = ColumnRole
HEAD = "TT\tNhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\tSản phẩm\tThời gian"


def table_of(*lines: str):
    return read_table(tabbed.read("\n".join(lines).encode()))


def numbers(table) -> list[str | None]:
    return [row.text(R.NUMBER) for row in table.rows]


def codes(table) -> list[str]:
    return [finding.code for finding in table.findings]


def rows_of(*cells: list[Cell], table: int = 0) -> Document:
    rows = tuple(Row(tuple(c), (n,), table=table) for n, c in enumerate(cells, start=1))
    lines = tuple(Line(r.lines[0], " | ".join(c.text for c in r.cells)) for r in rows)
    return Document("docx", lines, rows)


def row(*texts: str, **marks: bool) -> list[Cell]:
    return [Cell(text, **marks) for text in texts]


def test_columns_in_another_order_with_a_column_we_do_not_use():
    table = table_of(
        "Thời hạn\tKết quả, sản phẩm\tNội dung công việc\tSTT\tTheo dõi\tĐơn vị thực hiện chính",
        "Quý I\tBáo cáo\tRà soát\t1\tx\tSở Nội vụ",
    )
    only = table.rows[0]
    assert (only.text(R.TASK), only.text(R.LEAD), only.text(R.DEADLINE)) == (
        "Rà soát",
        "Sở Nội vụ",
        "Quý I",
    )
    assert only.text(R.NOTE) is None and codes(table) == []


def test_row_cut_inside_two_cells_goes_on_after_the_repeated_header():
    table = table_of(
        HEAD,
        "I\tCông tác\t\t\t\t",
        "1\tKhuyến công theo Quyết định số 1881/QĐ-TTg ngày\tSở Công thương\tCác doanh nghiệp, Hợp\t\tHàng năm",
        "",
        HEAD,
        "\t20/11/2020 của Thủ tướng\t\ttác xã\t\t",
        "2\tViệc khác\tSở Y tế\t\t\tNăm 2025",
    )
    first = table.rows[0]
    assert (
        first.text(R.TASK)
        == "Khuyến công theo Quyết định số 1881/QĐ-TTg ngày 20/11/2020 của Thủ tướng"
    )
    assert first.text(R.COORDINATING) == "Các doanh nghiệp, Hợp tác xã"
    assert (first.lines, first.joined) == ([3, 6], 1)
    assert numbers(table) == ["1", "2"]


def test_cut_inside_the_lead_cell_only():
    table = table_of(
        HEAD,
        "1\tThanh tra\tThanh tra tỉnh, UBND các huyện, thành\tSở\t\tHàng năm",
        "",
        HEAD,
        "\t\tphố\tUBND\t\t",
    )
    assert table.rows[0].text(R.LEAD) == "Thanh tra tỉnh, UBND các huyện, thành phố"


def test_unnumbered_sub_heading_is_no_task_and_no_rest():
    table = table_of(
        HEAD,
        "I\tCông tác\t\t\t\t",
        "\tVề đất đai\t\t\t\t",
        "1\tMột\tSở A\t\t\tNăm 2025",
        "\tVề tín dụng\t\t\t\t",
        "2\tHai\tSở B\t\t\tNăm 2025",
    )
    assert [(r.text(R.NUMBER), r.subsection) for r in table.rows] == [
        ("1", "Về đất đai"),
        ("2", "Về tín dụng"),
    ]


@pytest.mark.parametrize(
    ("rows", "sections"),
    [
        (["A\tMột\t\t\t\t", "1\ta\tb\t\t\tc", "B\tHai\t\t\t\t", "1\ta\tb\t\t\tc"], ["A", "B"]),
        (
            ["1.\tMột\t\t\t\t", "1.1\ta\tb\t\t\tc", "2.\tHai\t\t\t\t", "2.1\ta\tb\t\t\tc"],
            ["1", "2"],
        ),
        (
            [
                "1\tMột\t\t\t\t",
                "1\ta\tb\t\t\tc",
                "2\td\tb\t\t\tc",
                "2\tHai\t\t\t\t",
                "1\ta\tb\t\t\tc",
            ],
            ["1", "2"],
        ),
        (
            ["I. Một\t\t\t\t\t", "1\ta\tb\t\t\tc", "II. Hai\t\t\t\t\t", "2\ta\tb\t\t\tc"],
            ["I", "II"],
        ),
        (
            ["I\tMột\t\t\t\t", "I.1\ta\tb\t\t\tc", "II\tHai\t\t\t\t", "II.1\ta\tb\t\t\tc"],
            ["I", "II"],
        ),
        (["\tMột\t\t\t\t", "1\ta\tb\t\t\tc", "\tHai\t\t\t\t", "2\ta\tb\t\t\tc"], [None, None]),
    ],
    ids=["letters", "arabic-nested", "arabic-restarting", "one-cell", "roman-nested", "unprinted"],
)
def test_kinds_of_section_rows(rows, sections):
    table = table_of(HEAD, *rows)
    assert [(s.ordinal, s.title) for s in table.sections] == list(
        zip(sections, ["Một", "Hai"], strict=True)
    )
    assert [row.section for row in table.rows][-1] == 1
    assert codes(table) == []


def test_without_sections_a_task_belongs_to_none():
    assert [r.section for r in table_of(HEAD, "1\ta\tb\t\t\tc", "2\td\tb\t\t\tc").rows] == [
        None,
        None,
    ]


def test_task_of_which_only_the_wording_is_stated_stays_a_task():
    table = table_of(
        HEAD, "I\tMột\t\t\t\t", "1\ta\tb\t\t\tc", "2\tchỉ có nội dung\t\t\t\t", "3\ta\tb\t\t\tc"
    )
    assert numbers(table) == ["1", "2", "3"]


def test_section_at_the_page_foot_and_its_title_cut():
    table = table_of(
        HEAD,
        "1\ta\tb\t\t\tc",
        "II\tNâng cao hiệu lực quản\t\t\t\t",
        "",
        HEAD,
        "\tlý nhà nước\t\t\t\t",
        "1\ta\tb\t\t\tc",
    )
    assert (table.sections[0].title, table.sections[0].lines) == (
        "Nâng cao hiệu lực quản lý nhà nước",
        [3, 6],
    )


@pytest.mark.parametrize(
    ("printed", "code", "expected"),
    [
        (["1", "2", "4", "5"], "number_gap", "3"),
        (["1", "2", "33"], "number_unexpected", "3"),
        (["1", "2", "2", "4"], "number_unexpected", "3"),
        (["1", "2", "9", "10"], "number_gap", "3-8"),
    ],
)
def test_numbers_that_do_not_follow(printed, code, expected):
    table = table_of(HEAD, *(f"{n}\tViệc {i}\tSở\t\t\tNăm 2025" for i, n in enumerate(printed)))
    assert numbers(table) == printed
    assert codes(table) == [code] and expected in table.findings[0].message


def test_numbers_run_through_or_restart():
    body = ["I\tMột\t\t\t\t", "1\ta\tb\t\t\tc", "2\ta\tb\t\t\tc", "II\tHai\t\t\t\t"]
    assert codes(table_of(HEAD, *body, "3\ta\tb\t\t\tc")) == []
    assert codes(table_of(HEAD, *body, "1\ta\tb\t\t\tc")) == []


def test_two_heading_rows_by_their_spans():
    document = rows_of(
        [Cell("STT"), Cell("Nội dung"), Cell("Cơ quan thực hiện", span=2), Cell("Thời hạn")],
        [
            Cell("STT", merged_above=True),
            Cell("Nội dung", merged_above=True),
            Cell("Chủ trì"),
            Cell("Phối hợp"),
            Cell("Thời hạn", merged_above=True),
        ],
        row("(1)", "(2)", "(3)", "(4)", "(5)"),
        row("1", "Rà soát", "Sở A", "Sở B", "2025"),
    )
    table = read_table(document)
    assert [table.rows[0].text(r) for r in (R.LEAD, R.COORDINATING, R.DEADLINE)] == [
        "Sở A",
        "Sở B",
        "2025",
    ]
    assert [table.line_roles[n] for n in (1, 2, 3)] == [LineRole.HEADER] * 3


def test_two_heading_rows_in_tabbed_text():
    table = table_of(
        "STT\tNhiệm vụ\tCơ quan thực hiện\t\tThời gian",
        "\t\tChủ trì\tPhối hợp\t",
        "1\tRà soát\tSở A\tSở B\t2025",
    )
    assert [table.rows[0].text(r) for r in (R.LEAD, R.COORDINATING)] == ["Sở A", "Sở B"]


def test_vertically_merged_cells_count_for_each_row():
    document = rows_of(
        row("TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"),
        row("1", "Một", "Sở A", "2025"),
        [Cell("2"), Cell("Hai"), Cell("Sở A", merged_above=True), Cell("2025", merged_above=True)],
    )
    assert [r.text(R.LEAD) for r in read_table(document).rows] == ["Sở A", "Sở A"]


def test_merged_bold_rows_are_sections():
    document = rows_of(
        row("TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"),
        [Cell("I. Tuyên truyền", span=4, bold=True)],
        row("1", "Một", "Sở A", "2025"),
    )
    table = read_table(document)
    assert [(s.ordinal, s.title) for s in table.sections] == [("I", "Tuyên truyền")]


def test_a_section_title_stands_in_the_column_beside_its_ordinal_whatever_that_column_is():
    table = read_table(
        rows_of(
            row("TT", "Đơn vị chủ trì", "Nhiệm vụ", "Thời hạn"),
            row("I", "Nhóm nhiệm vụ thường xuyên", "", ""),
            row("1", "Sở Tài chính", "Lập dự toán", "Quý I"),
            row("2", "Sở Nội vụ", "", "Quý II"),
        )
    )
    assert [(s.ordinal, s.title) for s in table.sections] == [("I", "Nhóm nhiệm vụ thường xuyên")]
    assert numbers(table) == ["1", "2"]


def test_other_tables_are_body_text_and_a_table_may_continue_without_headings():
    letterhead = Row((Cell("ỦY BAN NHÂN DÂN"), Cell("CỘNG HÒA")), (1,), table=0)
    head = Row(tuple(row("TT", "Nhiệm vụ", "Chủ trì", "Thời hạn")), (2,), table=1)
    one = Row(tuple(row("1", "Một", "Sở A", "2025")), (3,), table=1)
    two = Row(tuple(row("2", "Hai", "Sở B", "2026")), (4,), table=2)
    signed = Row((Cell("Nơi nhận"), Cell("CHỦ TỊCH")), (5,), table=3)
    rows = (letterhead, head, one, two, signed)
    table = read_table(Document("docx", tuple(Line(r.lines[0], "x") for r in rows), rows))
    assert [r.text(R.TASK) for r in table.rows] == ["Một", "Hai"]
    assert {1, 5}.isdisjoint(table.line_roles)


def test_unknown_heading_is_told_with_the_nearest_wording():
    table = table_of("TT\tNhiệm vụ\tĐơn vị gánh vác\tThời hạn", "1\ta\tb\t2025")
    assert codes(table) == ["unknown_heading"]
    assert (
        "Đơn vị gánh vác" in table.findings[0].message
        and "columns.toml" in table.findings[0].message
    )


def test_without_a_task_column_the_error_names_place_finding_and_remedy():
    with pytest.raises(MissingColumn, match=r"line 1: .*columns\.toml.*'Đơn vị chủ trì'"):
        table_of("TT\tViệc chi tiết gì đó\tĐơn vị chủ trì\tThời hạn", "1\ta\tb\tc", "2\ta\tb\tc")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1258"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_encodings_and_line_ends(encoding, ending):
    text = ending.join(["Ke hoach", "", HEAD, "1\tViec\tSo A\t\t\t2025", ""])
    if encoding == "cp1258":  # it writes tone marks apart, which NFC puts together again
        import unicodedata

        text = "".join(
            c if c in "ăâđêôơưĂÂĐÊÔƠƯ" else unicodedata.normalize("NFD", c) for c in text
        )
        text = text.replace("o\u031b", "ơ").replace("u\u031b", "ư")
        for base in "aeou":
            text = text.replace(
                base + "\u0302", {"a": "â", "e": "ê", "o": "ô"}.get(base, base + "\u0302")
            )
    document = read_document(
        text.encode(encoding, errors="strict" if encoding != "cp1258" else "ignore")
    )
    assert read_table(document).rows[0].text(R.LEAD) == "So A"


def test_row_over_several_lines_and_stray_tags():
    table = table_of(
        HEAD, "1\t<p>Một việc", "dài</p>\tSở A\t\t\tNăm 2025", "2\tHai\tSở B\t\t\tNăm 2025"
    )
    assert [(r.text(R.TASK), r.lines) for r in table.rows] == [
        ("Một việc dài", [2, 3]),
        ("Hai", [4]),
    ]


WORDS = st.sampled_from(
    ["rà soát", "hợp tác xã", "kế hoạch", "đất đai", "hỗ trợ", "Sở", "tỉnh", "nông nghiệp"]
)
PHRASE = st.lists(WORDS, min_size=3, max_size=9).map(lambda ws: "Việc " + " ".join(ws))
LEADS = st.sampled_from(["Sở Nội vụ", "Sở Tài chính", "UBND các huyện, thành phố"])
DATES = st.sampled_from(["Năm 2025", "Thường xuyên", "Quý II/2025"])
HEADINGS = {
    R.NUMBER: ["TT", "STT", "SỐ TT"],
    R.TASK: ["Nhiệm vụ", "Nội dung công việc", "Nội dung, nhiệm vụ"],
    R.LEAD: ["Đơn vị chủ trì", "Cơ quan chủ trì", "Đơn vị thực hiện chính"],
    R.PRODUCT: ["Sản phẩm", "Kết quả, sản phẩm"],
    R.DEADLINE: ["Thời hạn", "Thời gian hoàn thành", "Tiến độ"],
}


@st.composite
def printed_tables(draw):
    """A logical table and the text that prints it: pages, repeated headers, cut rows."""
    order = draw(st.permutations(list(HEADINGS)))
    header = "\t".join(draw(st.sampled_from(HEADINGS[role])) for role in order)
    tasks, lines = [], [header]
    for section in range(draw(st.integers(1, 3))):
        lines.append(
            "\t".join(
                {R.NUMBER: ["I", "II", "III"][section], R.TASK: "Nhóm việc"}.get(r, "")
                for r in order
            )
        )
        for number in range(1, draw(st.integers(1, 4)) + 1):
            cells = {
                R.NUMBER: str(number),
                R.TASK: draw(PHRASE),
                R.LEAD: draw(LEADS),
                R.PRODUCT: draw(st.sampled_from(["", "Báo cáo"])),
                R.DEADLINE: draw(DATES),
            }
            tasks.append((section, cells))
            breaks = draw(st.sampled_from(["none", "none", "before", "within"]))
            if breaks == "before":
                lines += ["", header]
            if breaks == "within":
                head, rest = dict(cells), dict.fromkeys(cells, "")
                for role in draw(st.sampled_from([(R.TASK,), (R.LEAD,), (R.TASK, R.LEAD)])):
                    words = cells[role].split()
                    cut = draw(st.integers(1, len(words) - 1))
                    head[role], rest[role] = " ".join(words[:cut]), " ".join(words[cut:])
                lines += [
                    "\t".join(head[r] for r in order),
                    "",
                    header,
                    "\t".join(rest[r] for r in order),
                ]
            else:
                lines.append("\t".join(cells[r] for r in order))
    return tasks, "\n".join(lines)


@settings(max_examples=150, deadline=None)
@given(printed_tables())
def test_random_tables_come_back(printed):
    tasks, text = printed
    table = read_table(read_document(text.encode()))
    found = [(r.section, {role: r.cells.get(role, "") for role in HEADINGS}) for r in table.rows]
    assert found == tasks
    assert set(table.line_roles) >= {n for n, line in enumerate(text.split("\n"), 1) if line}


def test_the_rest_of_a_cut_row_is_not_a_second_row_of_headings():
    header = "TT\tNhiệm vụ\tĐơn vị chủ trì\tThời hạn"
    lines = [header, "1\tRà soát các\tSở Nội vụ\tNăm 2025", "", header, "\tSở và nhiệm vụ\t\t"]
    table = read_table(read_document("\n".join(lines).encode()))
    assert [row.text(R.TASK) for row in table.rows] == ["Rà soát các Sở và nhiệm vụ"]


def test_a_cell_cut_in_mid_word_is_whole_where_the_document_prints_the_word():
    words = words_of(["UBND các xã, phường", "UBND các xã, phư", "ờng", "hợp", "tác"])
    assert join_cut("UBND các xã, phư", "ờng", words) == "UBND các xã, phường"
    assert join_cut("Liên minh hợp", "tác xã", words) == "Liên minh hợp tác xã"


def test_without_numbers_a_cut_name_tells_the_rest_of_a_row():
    head = Row(tuple(row("Nhiệm vụ", "Chủ trì", "Thời hạn")), (1,), table=0)
    cut = Row(tuple(row("Tham mưu ban hành", "các cơ quan liên", "2025")), (2,), table=0)
    rest = Row(tuple(row("Nghị quyết hỗ trợ", "quan", "")), (3,), table=1)
    new = Row(tuple(row("Nghị quyết khác", "các sở, ngành", "")), (4,), table=1)
    rows = (head, cut, rest, new)
    table = read_table(Document("docx", tuple(Line(r.lines[0], "x") for r in rows), rows))
    assert [(t.text(R.TASK), t.text(R.LEAD)) for t in table.rows] == [
        ("Tham mưu ban hành Nghị quyết hỗ trợ", "các cơ quan liên quan"),
        ("Nghị quyết khác", "các sở, ngành"),
    ]


def test_another_list_as_wide_as_the_tasks_is_none_of_them():
    head = Row(tuple(row("TT", "Nhiệm vụ", "Chủ trì", "Thời hạn")), (1,), table=0)
    task = Row(tuple(row("1", "Rà soát", "Sở Tài chính", "2025")), (2,), table=0)
    other = Row(tuple(row("TT", "Tên hợp tác xã", "Địa chỉ", "Ngành nghề")), (3,), table=1)
    member = Row(tuple(row("1", "HTX Phú Lộc", "Xã Phú Lộc", "Lúa")), (4,), table=1)
    rows = (head, task, other, member)
    table = read_table(Document("docx", tuple(Line(r.lines[0], "x") for r in rows), rows))
    assert [t.text(R.TASK) for t in table.rows] == ["Rà soát"]


def test_a_row_of_sums_is_no_task_wherever_its_word_stands():
    table = table_of(
        "TT\tKinh phí\tNhiệm vụ\tChủ trì\tThời hạn",
        "1\t120\tRà soát\tSở Tài chính\t2025",
        "\t120\tTổng cộng\t\t",
    )
    assert [t.text(R.TASK) for t in table.rows] == ["Rà soát"]


def placed(*tables: list[list[str]]) -> Document:
    """Tables of texts one after the other, a line a row."""
    rows: list[Row] = []
    for at, table in enumerate(tables):
        for texts in table:
            rows.append(Row(tuple(row(*texts)), (len(rows) + 1,), table=at))
    return Document("docx", tuple(Line(r.lines[0], "x") for r in rows), tuple(rows))


HEADING = ["TT", "Tên công việc/nhiệm vụ", "Chủ trì", "Thời hạn"]


def test_the_rest_of_a_cut_row_is_no_second_heading_though_it_has_a_headings_words():
    first = [HEADING, ["1", "Kiểm tra, giám sát", "Sở Tài chính", "2025"]]
    second = [
        HEADING,
        ["", "việc thực hiện chính sách", "", ""],
        ["2", "Tổng kết", "Sở Y tế", "2026"],
    ]
    table = read_table(placed(first, second))
    assert [t.text(R.TASK) for t in table.rows] == [
        "Kiểm tra, giám sát việc thực hiện chính sách",
        "Tổng kết",
    ]


def test_two_heading_rows_are_repeated_together():
    above = ["TT", "Nhiệm vụ", "Chủ trì", "Tiến độ 2026", ""]
    below = ["", "", "", "Quý I", "Quý II"]
    first = [above, below, ["1", "Tuyên truyền Luật", "Sở Tư pháp", "x", ""]]
    second = [
        above,
        below,
        ["", "2023 và văn bản khác", "", "", ""],
        ["2", "Một", "Sở Y tế", "", "x"],
    ]
    table = read_table(placed(first, second))
    assert [t.text(R.TASK) for t in table.rows] == ["Tuyên truyền Luật 2023 và văn bản khác", "Một"]
    assert [t.text(R.DEADLINE) for t in table.rows] == ["Quý I năm 2026", "Quý II năm 2026"]


def test_a_table_of_headings_alone_does_not_make_the_next_heading_a_task():
    table = read_table(placed([HEADING], [HEADING, ["1", "Một", "Sở Tài chính", "2025"]]))
    assert [t.text(R.TASK) for t in table.rows] == ["Một"]


def test_headings_none_of_which_is_known_word_for_word():
    heading = ["Nội dung hỗ trợ", "Đơn vị chịu trách nhiệm trước tỉnh", "Cơ quan phối hợp khác"]
    table = read_table(placed([heading, ["Một việc", "Sở Tài chính", "Sở Y tế"]]))
    assert [t.text(R.LEAD) for t in table.rows] == ["Sở Tài chính"]
