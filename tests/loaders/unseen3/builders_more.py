"""Further plans with what people do to tables: dragged borders, group columns, letters as numbers."""

from __future__ import annotations

import docx
import openpyxl
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from tests.loaders.unseen.builders import centred, grid, letterhead, saved
from tests.loaders.unseen2.builders_word import STATE

DAK_NONG = [
    ["STT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian hoàn thành", "Kết quả"],
    ["I", "CÔNG TÁC TUYÊN TRUYỀN", "", "", "", ""],
    ["1", "Tổ chức hội nghị tuyên truyền Luật Hợp tác xã", "Liên minh Hợp tác xã tỉnh", "Sở Tư pháp", "Quý III/2023", "Hội nghị"],
    ["a)", "Hội nghị cấp tỉnh", "Liên minh Hợp tác xã tỉnh", "-nt-", "Tháng 8/2023", "01 hội nghị"],
    ["b)", "Hội nghị tại các huyện", "UBND các huyện, thành phố", "Liên minh Hợp tác xã tỉnh", "Tháng 9/2023", "08 hội nghị"],
    ["2", "Phát hành tờ gấp", "Sở Thông tin và Truyền thông", "", "Năm 2023", "Tờ gấp"],
    ["II", "CÔNG TÁC HỖ TRỢ", "", "", "", ""],
    ["1", "Hỗ trợ ứng dụng công nghệ", "Sở Khoa học và Công nghệ", "Các sở, ngành liên quan", "2023 - 2025", "05 mô hình"],
]  # fmt: skip


def dak_nong() -> bytes:
    """Parts of a task under letters, sections in unmerged bold rows, borders dragged in the body."""
    document = docx.Document()
    letterhead(document, ["ỦY BAN NHÂN DÂN", "TỈNH ĐẮK NÔNG", "Số: 299/KH-UBND"],
               [*STATE, "Đắk Nông, ngày 26 tháng 6 năm 2023"])  # fmt: skip
    centred(document, "KẾ HOẠCH", "Thực hiện Nghị quyết số 20-NQ/TW trên địa bàn tỉnh Đắk Nông")
    table = grid(document, DAK_NONG, bold=[0, 1, 6])
    _drag(table, rows=range(2, 6))
    return saved(document)


def _drag(table, rows) -> None:
    """Widen the second cell of some rows a little: Word then parts its grid and spans the cells."""
    columns = table._tbl.tblGrid.findall(qn("w:gridCol"))
    half = OxmlElement("w:gridCol")
    half.set(qn("w:w"), "200")
    columns[2].addprevious(half)
    for n, row in enumerate(table._tbl.tr_lst):
        wide = row.tc_lst[1 if n in rows else 2]
        span = OxmlElement("w:gridSpan")
        span.set(qn("w:val"), "2")
        wide.get_or_add_tcPr().append(span)


SOC_TRANG = [
    ["Nhóm nhiệm vụ", "Nhiệm vụ cụ thể", "Chủ trì", "Phối hợp", "Thời hạn"],
    ["1. Tuyên truyền", "Mở chuyên mục về hợp tác xã", "Báo Sóc Trăng", "Liên minh HTX tỉnh", "Hàng tháng"],
    ["", "Tổ chức hội thi", "Liên minh HTX tỉnh", "Hội Nông dân tỉnh", "Quý II/2024"],
    ["2. Tín dụng", "Cho vay vốn lưu động", "Quỹ hỗ trợ phát triển HTX tỉnh", "", "Thường xuyên"],
    ["", "Bảo lãnh tín dụng", "Sở Tài chính", "NHNN chi nhánh tỉnh", "2024-2026"],
]  # fmt: skip


def soc_trang() -> bytes:
    """Groups of tasks in a column of their own, merged over the rows of each group."""
    document = docx.Document()
    centred(document, "UBND TỈNH SÓC TRĂNG")
    document.add_paragraph("Số: 77/KH-UBND")
    document.add_paragraph("Sóc Trăng, ngày 01 tháng 4 năm 2024")
    centred(document, "KẾ HOẠCH", "Hỗ trợ phát triển hợp tác xã giai đoạn 2024 - 2026")
    grid(document, SOC_TRANG, merges=[(1, 0, 2, 0), (3, 0, 4, 0)], bold=[0])
    return saved(document)


def binh_dinh() -> bytes:
    """A decision that issues a plan: articles and signature first, the annex with the table after."""
    document = docx.Document()
    letterhead(document, ["ỦY BAN NHÂN DÂN", "TỈNH BÌNH ĐỊNH", "Số: 1520/QĐ-UBND"],
               [*STATE, "Bình Định, ngày 10 tháng 5 năm 2023"])  # fmt: skip
    centred(document, "QUYẾT ĐỊNH",
            "Ban hành Kế hoạch phát triển kinh tế tập thể tỉnh Bình Định giai đoạn 2023 - 2025")  # fmt: skip
    document.add_paragraph("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH")
    document.add_paragraph("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;")
    document.add_paragraph("QUYẾT ĐỊNH:")
    document.add_paragraph(
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch phát triển kinh tế tập thể."
    )
    document.add_paragraph(
        "Điều 2. Các sở, ban, ngành báo cáo Sở Kế hoạch và Đầu tư trước ngày 20/11 hằng năm."
    )
    document.add_paragraph("KT. CHỦ TỊCH")
    document.add_paragraph("PHÓ CHỦ TỊCH")
    document.add_paragraph("Nguyễn Tuấn Thanh")
    document.add_page_break()
    centred(document, "KẾ HOẠCH", "Phát triển kinh tế tập thể tỉnh Bình Định giai đoạn 2023 - 2025")
    centred(
        document,
        "(Ban hành kèm theo Quyết định số 1520/QĐ-UBND ngày 10/5/2023 của UBND tỉnh Bình Định)",
    )
    grid(document, [
        ["TT", "Nhiệm vụ", "Cơ quan tham mưu, chủ trì", "Cơ quan, địa phương phối hợp", "Thời gian trình UBND tỉnh", "Sản phẩm dự kiến hoàn thành"],
        ["1", "Củng cố Ban Chỉ đạo", "Sở Nội vụ", "Sở Kế hoạch và Đầu tư", "15/6/2023", "Quyết định"],
        ["2", "Xây dựng Đề án chuỗi giá trị tôm", "Sở Nông nghiệp và PTNT", "UBND các huyện ven biển", "Quý IV năm 2023", "Đề án"],
    ], bold=[0])  # fmt: skip
    return saved(document)


def thai_binh() -> bytes:
    """Numbers of two levels as real numbers, a hidden column, texts put together by formulas."""
    book = openpyxl.Workbook()
    sheet = book.active
    for row in [
        ["UBND TỈNH THÁI BÌNH"],
        ["Phụ lục: Nhiệm vụ phát triển hợp tác xã tỉnh Thái Bình năm 2024"],
        ["(Kèm theo Kế hoạch số 18/KH-UBND ngày 22/01/2024)"],
        ["STT", "Mã", "Đơn vị chủ trì", "Nhiệm vụ", "Hoàn thành trước ngày", "Đơn vị phối hợp"],
        [1, "A", None, "Công tác quản lý", None, None],
        [1.1, "A1", "Sở Kế hoạch và Đầu tư", "Đăng ký lại hợp tác xã", "30/6/2024", "Sở Tư pháp"],
        [1.2, "A2", "Cục Thuế tỉnh", "Rà soát mã số thuế", "31.12.2024", None],
        [2, "B", None, "Công tác hỗ trợ", None, None],
        [2.1, "B1", "Sở Công Thương", "Đưa sản phẩm lên sàn", "Quý 3", "Bưu điện tỉnh"],
    ]:  # fmt: skip
        sheet.append(row)
    sheet.column_dimensions["B"].hidden = True
    return saved(book)
