"""Word plans that LibreOffice prints: rows over pages, an annex lying on its side, hidden rules."""

from __future__ import annotations

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Pt

from tests.loaders.unseen.builders import centred, grid, letterhead, repeat_heading, saved
from tests.loaders.unseen2.builders_word import STATE

HEAD = [
    "STT",
    "Tên nhiệm vụ",
    "Cơ quan chủ trì",
    "Cơ quan phối hợp",
    "Thời gian trình",
    "Cấp trình",
    "Ghi chú",
]
QUANG_NINH = [
    ["I", "CÁC ĐỀ ÁN, NGHỊ QUYẾT TRÌNH HỘI ĐỒNG NHÂN DÂN TỈNH", "", "", "", "", ""],
    ["1", "Nghị quyết về một số chính sách khuyến khích phát triển kinh tế tập thể, hợp tác xã; hỗ trợ hợp tác xã ở miền núi, biên giới, hải đảo giai đoạn 2026 - 2030", "Sở Tài chính", "Sở Tư pháp; Sở Nông nghiệp và Môi trường; Liên minh Hợp tác xã tỉnh", "Tháng 12/2025", "HĐND tỉnh", "Thay thế Nghị quyết số 194/2019/NQ-HĐND"],
    ["2", "Nghị quyết về mức vốn điều lệ của Quỹ hỗ trợ phát triển hợp tác xã tỉnh", "Liên minh Hợp tác xã tỉnh", "Sở Tài chính", "Kỳ họp cuối năm 2026", "HĐND tỉnh", ""],
    ["II", "CÁC CHƯƠNG TRÌNH, KẾ HOẠCH CỦA ỦY BAN NHÂN DÂN TỈNH", "", "", "", "", ""],
    ["3", "Đề án phát triển hợp tác xã thủy sản nuôi biển bền vững tại Vân Đồn, Cô Tô, Quảng Yên", "Sở Nông nghiệp và Môi trường", "UBND các xã, phường, đặc khu; Bộ Chỉ huy Quân sự tỉnh", "Quý I/2026", "UBND tỉnh", ""],
    ["4", "Kế hoạch chuyển đổi số trong khu vực kinh tế tập thể; đưa sản phẩm OCOP của hợp tác xã lên các sàn thương mại điện tử; ứng dụng trí tuệ nhân tạo, dữ liệu lớn trong dự báo mùa vụ, quản lý vùng nuôi, vùng trồng; kết nối với cơ sở dữ liệu quốc gia về đăng ký hợp tác xã", "Sở Khoa học và Công nghệ", "Sở Công Thương; Công an tỉnh; Bưu điện tỉnh", "Trước 31/3/2026", "UBND tỉnh", ""],
    ["5", "Kế hoạch đào tạo nguồn nhân lực quản lý hợp tác xã", "Liên minh Hợp tác xã tỉnh", "Trường Đại học Hạ Long; Sở Nội vụ", "Hằng năm", "UBND tỉnh", "Lồng ghép"],
    ["6", "Phương án xử lý dứt điểm hợp tác xã ngừng hoạt động", "UBND các xã, phường, đặc khu", "Thuế tỉnh Quảng Ninh; Sở Tài chính", "Quý II và III/2026", "UBND tỉnh", ""],
    ["7", "Chương trình xúc tiến thương mại cho hợp tác xã; tổ chức Tuần hàng nông sản, hội chợ OCOP Quảng Ninh; hỗ trợ hợp tác xã tham gia các hội chợ trong nước và quốc tế; xây dựng điểm bán hàng tại các khu du lịch, cảng tàu khách, trạm dừng nghỉ trên cao tốc Hạ Long - Vân Đồn - Móng Cái", "Sở Công Thương", "Sở Văn hóa, Thể thao và Du lịch; Hiệp hội Doanh nghiệp tỉnh", "2 lần/năm", "", "Tháng 4 và tháng 10"],
    ["III", "CÁC NHIỆM VỤ THƯỜNG XUYÊN", "", "", "", "", ""],
    ["8", "Thông tin, tuyên truyền, phổ biến pháp luật về hợp tác xã", "Báo và Phát thanh, Truyền hình Quảng Ninh", "Tỉnh đoàn; Hội Liên hiệp Phụ nữ tỉnh; Hội Nông dân tỉnh", "Thường xuyên", "", ""],
    ["9", "Cho vay hộ thành viên hợp tác xã; bảo lãnh tín dụng; cơ cấu lại thời hạn trả nợ cho các hợp tác xã bị thiệt hại do bão số 3 (Yagi)", "Ngân hàng Nhà nước chi nhánh Khu vực 3", "Các tổ chức tín dụng", "Từ năm 2025 đến khi khắc phục xong", "", ""],
    ["10", "Thống kê, cập nhật cơ sở dữ liệu hợp tác xã", "Thống kê tỉnh Quảng Ninh", "Sở Tài chính", "Quý I hằng năm", "", ""],
]  # fmt: skip


def _page_number(paragraph) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        run = paragraph.add_run()
        if kind:
            run._r.append(parse_xml(f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>'))
        else:
            run._r.append(parse_xml(f"<w:instrText {nsdecls('w')}>{text}</w:instrText>"))


def _small(table, widths: list[float], size: float) -> None:
    table.autofit = False
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=False):
            cell.width = Cm(width)
            for paragraph in cell.paragraphs:
                for run in paragraph.runs:
                    run.font.size = Pt(size)


def quang_ninh() -> bytes:
    """A plan whose annex lies on its side, its page number in the header, rows cut by pages."""
    document = docx.Document()
    _page_number(document.sections[0].header.paragraphs[0])
    letterhead(document, ["ỦY BAN NHÂN DÂN", "TỈNH QUẢNG NINH", "Số: 301/KH-UBND"],
               [*STATE, "Quảng Ninh, ngày 05 tháng 11 năm 2025"])  # fmt: skip
    centred(document, "KẾ HOẠCH", "Triển khai Chương trình hành động số 11-CTr/TU của Tỉnh ủy",
            "về phát triển kinh tế tập thể, hợp tác xã")  # fmt: skip
    for text in (
        "I. MỤC TIÊU",
        "Đến năm 2030, toàn tỉnh phát triển mới ít nhất 250 hợp tác xã; thu hút trên 5.000 thành viên.",
        "II. TỔ CHỨC THỰC HIỆN",
        "1. Các sở, ban, ngành, địa phương xây dựng kế hoạch thực hiện; định kỳ hằng quý (trước ngày 25 tháng cuối quý) báo cáo Sở Tài chính.",
        "2. Giao Liên minh Hợp tác xã tỉnh theo dõi, đôn đốc; tổng hợp, báo cáo UBND tỉnh trước ngày 20/12 hằng năm.",
    ):  # fmt: skip
        document.add_paragraph(text)
    letterhead(document, ["Nơi nhận:", "- TT Tỉnh ủy, TT HĐND tỉnh;", "- Các sở, ban, ngành;", "- Lưu: VT."],
               ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "Nghiêm Xuân Cường"])  # fmt: skip
    side = document.add_section(WD_SECTION.NEW_PAGE)
    side.orientation = WD_ORIENT.LANDSCAPE
    side.page_width, side.page_height = Cm(29.7), Cm(21)
    side.left_margin = side.right_margin = Cm(2)
    centred(document, "PHỤ LỤC", "DANH MỤC NHIỆM VỤ TRIỂN KHAI CHƯƠNG TRÌNH HÀNH ĐỘNG")
    centred(document, "(Kèm theo Kế hoạch số 301/KH-UBND ngày 05/11/2025 của Ủy ban nhân dân tỉnh Quảng Ninh)")  # fmt: skip
    table = grid(document, [HEAD, *QUANG_NINH], merges=[(r, 1, r, 6) for r in (1, 4, 10)],
                 bold=[0, 1, 4, 10])  # fmt: skip
    _small(table, [1.2, 7.5, 4.0, 5.0, 2.8, 2.2, 3.0], 12)
    repeat_heading(table)
    return saved(document)


BAC_KAN = [
    ["Nhiệm vụ", "Phòng, ban thực hiện", "", "Thời gian", "Ghi chú"],
    ["", "Chủ trì", "Phối hợp", "", ""],
    ["1. Tuyên truyền trên hệ thống truyền thanh", "Trung tâm Văn hóa, Thông tin và Thể thao", "UBND các xã, thị trấn", "Hằng tháng", ""],
    ["2. Rà soát hợp tác xã miến dong, dược liệu", "Phòng Nông nghiệp và PTNT", "Phòng TC-KH", "Tháng 3, 9/2024", ""],
    ["3. Hỗ trợ máy móc theo Nghị quyết số 08/2019/NQ-HĐND", "Phòng Tài chính - Kế hoạch", "Phòng Nông nghiệp và PTNT; Ngân hàng CSXH huyện", "Quý II, III/2024", "Sau khi tỉnh giao vốn"],
    ["4. Đào tạo nghề", "Trung tâm GDNN-GDTX huyện", "Phòng LĐ-TB&XH", "Cả năm 2024", ""],
    ["5. Quản lý thuế, hóa đơn", "Chi cục Thuế khu vực", "", "Thường xuyên", ""],
    ["6. Xử lý vi phạm", "Công an huyện", "Ban CHQS huyện", "Khi phát sinh", ""],
    ["7. Báo cáo năm", "Phòng TC-KH", "Các phòng, ban, đơn vị; UBND các xã, thị trấn", "Trước 05/12/2024", ""],
]  # fmt: skip


def na_ri() -> bytes:
    """A district: no column of numbers, heading of two rows, rules only above and below."""
    document = docx.Document()
    _page_number(document.sections[0].footer.paragraphs[0])
    letterhead(document, ["ỦY BAN NHÂN DÂN", "HUYỆN NA RÌ", "Số: 14/KH-UBND"],
               [*STATE, "Na Rì, ngày 18 tháng 01 năm 2024"])  # fmt: skip
    centred(document, "KẾ HOẠCH", "Phát triển kinh tế tập thể trên địa bàn huyện Na Rì, tỉnh Bắc Kạn năm 2024")  # fmt: skip
    document.add_paragraph("Phấn đấu thành lập mới 05 hợp tác xã; 100% hợp tác xã được xếp loại.")
    table = grid(
        document,
        BAC_KAN,
        merges=[(0, 0, 1, 0), (0, 1, 0, 2), (0, 3, 1, 3), (0, 4, 1, 4)],
        bold=[0, 1],
    )
    _small(table, [5.4, 3.6, 3.6, 2.4, 2.2], 10)
    table.style = "Normal Table"
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="6"/>' for side in ("top", "bottom", "insideH")
    )
    table._tbl.tblPr.append(parse_xml(f"<w:tblBorders {nsdecls('w')}>{borders}</w:tblBorders>"))
    for name in ("CHỦ TỊCH", "(đã ký)", "Nông Văn Nguyên"):
        document.add_paragraph(name)
    return saved(document)
