"""Plans as LibreOffice prints them: without rules, coloured headings, rotated pages, other orders."""

from __future__ import annotations

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Pt

from tests.loaders.unseen.builders import centred, grid, landscape, letterhead, saved
from tests.loaders.unseen2.builders_word import STATE


def _plain(table, widths: list[float], *, style: str = "Normal Table") -> None:
    table.style = style
    table.autofit = False
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=False):
            cell.width = Cm(width)
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.space_after = Pt(4)
                for run in paragraph.runs:
                    run.font.size = Pt(11)


def _shaded(row) -> None:
    for cell in row.cells:
        cell._tc.get_or_add_tcPr().append(
            parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="1F4E79"/>')
        )


HEAD = ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Sản phẩm", "Thời gian hoàn thành"]
QUANG_TRI = [
    ["I", "Nâng cao nhận thức, đồng thuận trong xã hội", "", "", "", ""],
    ["1", "Tổ chức phổ biến, quán triệt Nghị quyết số 20-NQ/TW đến cán bộ, đảng viên và thành viên hợp tác xã", "Ban Tuyên giáo Tỉnh ủy", "Liên minh Hợp tác xã tỉnh; Sở Thông tin và Truyền thông", "Hội nghị, tài liệu tuyên truyền", "Quý I/2023"],
    ["2", "Xây dựng chuyên trang, chuyên mục về kinh tế tập thể", "Đài Phát thanh và Truyền hình tỉnh", "Báo Quảng Trị", "Chuyên mục", "Thường xuyên"],
    ["3", "Biểu dương các mô hình hợp tác xã kiểu mới hoạt động hiệu quả", "Liên minh Hợp tác xã tỉnh", "", "Quyết định khen thưởng", "Hằng năm"],
    ["II", "Hoàn thiện chính sách hỗ trợ", "", "", "", ""],
    ["4", "Tham mưu chính sách hỗ trợ đầu tư kết cấu hạ tầng, chế biến sản phẩm cho hợp tác xã", "Sở Kế hoạch và Đầu tư", "Sở Tài chính, Sở Nông nghiệp và Phát triển nông thôn", "Nghị quyết của HĐND tỉnh", "Trước 31/12/2024"],
    ["5", "Rà soát quỹ đất, giao đất, cho thuê đất đối với hợp tác xã có nhu cầu", "Sở Tài nguyên và Môi trường", "UBND các huyện, thị xã, thành phố", "Báo cáo rà soát", "2023 - 2025"],
    ["6", "Thực hiện chương trình tín dụng ưu đãi", "Ngân hàng Nhà nước chi nhánh tỉnh", "Các tổ chức tín dụng", "", "Theo hướng dẫn của Ngân hàng Nhà nước Việt Nam"],
    ["III", "Củng cố, phát triển tổ chức kinh tế tập thể", "", "", "", ""],
    ["7", "Giải thể bắt buộc các hợp tác xã ngừng hoạt động", "UBND các huyện, thị xã, thành phố", "Sở Kế hoạch và Đầu tư; Cục Thuế tỉnh", "Quyết định giải thể", "Đến năm 2025"],
    ["8", "Xây dựng mô hình hợp tác xã gắn với chuỗi giá trị sản phẩm chủ lực của tỉnh", "Sở Nông nghiệp và Phát triển nông thôn", "Sở Công Thương, Sở Khoa học và Công nghệ", "Ít nhất 10 mô hình", "Giai đoạn 2024 - 2026"],
]  # fmt: skip
WIDTHS = [1.3, 8.0, 4.3, 4.6, 3.8, 3.2]


def _quang_tri(kind: str) -> bytes:
    document = docx.Document()
    landscape(document)
    letterhead(document, ["ỦY BAN NHÂN DÂN", "TỈNH QUẢNG TRỊ", "Số: 71/KH-UBND"],
               [*STATE, "Quảng Trị, ngày 05 tháng 5 năm 2023"])  # fmt: skip
    centred(
        document,
        "KẾ HOẠCH",
        "Thực hiện Chương trình hành động số 61-CTr/TU về phát triển kinh tế tập thể",
    )
    document.add_paragraph("Ủy ban nhân dân tỉnh ban hành kế hoạch với những nội dung sau:")
    merges = [(r, 1, r, 5) for r in (1, 5, 9)]
    table = grid(document, [HEAD, *QUANG_TRI], merges=merges, bold=[0, 1, 5, 9])
    _plain(table, WIDTHS, style="Table Grid" if kind == "ruled" else "Normal Table")
    if kind == "coloured":
        _shaded(table.rows[0])
    if kind == "ruled":
        inner = table.cell(7, 1).add_table(rows=2, cols=2)
        inner.autofit = False
        inner.style = "Table Grid"
        for at, text in enumerate(("Loại đất", "Diện tích", "Đất trụ sở", "20 ha")):
            inner.cell(at // 2, at % 2).text = text
            inner.cell(at // 2, at % 2).width = Cm(1.8)
    document.add_paragraph(
        "Định kỳ trước ngày 15/12 hằng năm, các sở, ngành báo cáo Ủy ban nhân dân tỉnh."
    )
    document.add_paragraph("TM. ỦY BAN NHÂN DÂN")
    document.add_paragraph("CHỦ TỊCH")
    document.add_paragraph("Võ Văn Hưng")
    return saved(document)


def quang_tri_unruled() -> bytes:
    """A table without any rule."""
    return _quang_tri("unruled")


def quang_tri_coloured() -> bytes:
    """A table without rules whose heading stands on a colour."""
    return _quang_tri("coloured")


def quang_tri_nested() -> bytes:
    """A ruled table with a table inside one cell."""
    return _quang_tri("ruled")


def phu_yen() -> bytes:
    """Portrait, five narrow columns without a product, long cells over pages, page numbers."""
    document = docx.Document()
    section = document.sections[0]
    section.left_margin = section.right_margin = Cm(2)
    footer = section.footer.paragraphs[0]
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        run = footer.add_run()
        if kind:
            run._r.append(parse_xml(f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>'))
        else:
            run._r.append(parse_xml(f"<w:instrText {nsdecls('w')}>{text}</w:instrText>"))
    centred(document, "PHỤ LỤC", "PHÂN CÔNG NHIỆM VỤ PHÁT TRIỂN KINH TẾ TẬP THỂ")
    centred(document, "(Kèm theo Kế hoạch số 63/KH-UBND ngày 28/4/2023 của UBND tỉnh Phú Yên)")
    rows = [
        ["Stt", "Thời hạn hoàn thành", "Đơn vị chủ trì", "Nội dung công việc", "Đơn vị phối hợp"],
        *PHU_YEN,
    ]
    table = grid(document, rows)
    _plain(table, [1.2, 2.6, 3.4, 6.4, 3.4], style="Table Grid")
    return saved(document)


_LONG = (
    "Hỗ trợ các hợp tác xã tham gia chuỗi liên kết sản xuất, chế biến và tiêu thụ nông sản; xây dựng "
    "vùng nguyên liệu tập trung đạt tiêu chuẩn VietGAP; cấp mã số vùng trồng; truy xuất nguồn gốc; "
    "hướng dẫn đăng ký sản phẩm OCOP; tổ chức đưa hàng lên sàn thương mại điện tử và kết nối với các "
    "siêu thị trong và ngoài tỉnh"
)
PHU_YEN = [
    [str(n), when, lead, f"{_LONG} (đợt {n})", beside]
    for n, (when, lead, beside) in enumerate(
        [
            ("Quý III/2023", "Sở Nông nghiệp và Phát triển nông thôn", "Sở Công Thương, UBND các huyện, thị xã, thành phố"),
            ("Trước ngày 20/12/2023", "Liên minh Hợp tác xã tỉnh", ""),
            ("Năm 2024", "Sở Công Thương", "Sở Khoa học và Công nghệ"),
            ("Hằng năm", "UBND các huyện, thị xã, thành phố", "Hội Nông dân tỉnh"),
            ("2023-2025", "Sở Khoa học và Công nghệ", "Liên minh Hợp tác xã tỉnh"),
            ("Thường xuyên", "Sở Thông tin và Truyền thông", "Bưu điện tỉnh"),
            ("Đến hết năm 2025", "Sở Tài chính", "Sở Kế hoạch và Đầu tư"),
            ("Tháng 9/2024", "Hội Nông dân tỉnh", "Sở Nông nghiệp và Phát triển nông thôn"),
            ("Khi có yêu cầu", "Sở Kế hoạch và Đầu tư", "Sở Tài chính"),
        ],
        start=1,
    )
]  # fmt: skip
