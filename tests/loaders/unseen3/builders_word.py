"""Word plans after the models of provincial and communal offices, with what Word hides in them."""

from __future__ import annotations

import docx
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from tests.loaders.unseen.builders import (
    centred,
    grid,
    landscape,
    letterhead,
    repeat_heading,
    saved,
)
from tests.loaders.unseen2.builders_word import STATE, _tracked


def signed(document, *right: str) -> None:
    """The receivers and the signature, side by side in a table without rules."""
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "Nơi nhận:\n- Bộ Tài chính;\n- TT Tỉnh ủy, HĐND tỉnh;\n- Lưu: VT, KT."
    table.cell(0, 1).text = "\n".join(right)


def page_numbers(document) -> None:
    """A page number in the middle of the running head, as the decree on documents asks."""
    paragraph = document.sections[0].header.paragraphs[0]
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        run = paragraph.add_run()
        if kind:
            run._r.append(parse_xml(f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>'))
        else:
            run._r.append(parse_xml(f"<w:instrText {nsdecls('w')}>{text}</w:instrText>"))


BAC_NINH = [
    ["TT", "Nội dung nhiệm vụ", "Cơ quan thực hiện", "Sản phẩm", "Cấp trình", "Thời hạn hoàn thành"],
    ["I", "Nâng cao nhận thức về kinh tế tập thể", "", "", "", ""],
    ["1", "Tổ chức hội nghị quán triệt Kế hoạch hành động tới các xã, phường", "Chủ trì: Sở Tài chính\nPhối hợp: Liên minh Hợp tác xã tỉnh; UBND các xã, phường", "Hội nghị", "UBND tỉnh", "Tháng 10/2025"],
    ["2", "Duy trì chuyên mục “Kinh tế hợp tác”", "Chủ trì: Báo và Phát thanh, Truyền hình tỉnh\nPhối hợp: Sở Văn hóa, Thể thao và Du lịch", "Chuyên mục", "", "Thường xuyên"],
    ["II", "Hoàn thiện cơ chế, chính sách", "", "", "", ""],
    ["1", "Nghị quyết quy định mức hỗ trợ hợp tác xã trên địa bàn tỉnh", "Chủ trì: Sở Tài chính\nPhối hợp: Sở Tư pháp, Sở Nông nghiệp và Môi trường", "Nghị quyết của HĐND tỉnh", "HĐND tỉnh", "Quý II/2026"],
    ["2", "Đề án chuyển đổi số hợp tác xã", "Chủ trì: Sở Khoa học và Công nghệ\nPhối hợp: Các sở, ban, ngành", "Quyết định phê duyệt", "Chủ tịch UBND tỉnh", ""],
    ["3", "Bố trí quỹ đất cho hợp tác xã thuê", "Chủ trì: Sở Nông nghiệp và Môi trường", "Báo cáo rà soát", "UBND tỉnh", "Trước 15/11 hằng năm"],
    ["III", "Tổ chức thực hiện", "", "", "", ""],
    ["1", "Kiểm tra, giám sát việc thực hiện", "Chủ trì: Thanh tra tỉnh", "Kết luận", "", "Năm 2027 và các năm tiếp theo"],
]  # fmt: skip


def bac_ninh() -> bytes:
    """Lead and coordinating agencies in one column, a deadline over two rows, an own level column."""
    document = docx.Document()
    landscape(document)
    page_numbers(document)
    letterhead(document, ["ỦY BAN NHÂN DÂN", "TỈNH BẮC NINH", "Số: 215/KH-UBND"],
               [*STATE, "Bắc Ninh, ngày 22 tháng 9 năm 2025"])  # fmt: skip
    centred(document, "KẾ HOẠCH", "Triển khai Nghị quyết số 20-NQ/TW về kinh tế tập thể",
            "trên địa bàn tỉnh Bắc Ninh giai đoạn 2025 - 2030")  # fmt: skip
    document.add_paragraph("I. MỤC TIÊU")
    document.add_paragraph(
        "Đến năm 2030, toàn tỉnh có khoảng 2.300 hợp tác xã, 25 liên hiệp hợp tác xã; "
        "ít nhất 60% hợp tác xã nông nghiệp xếp loại khá, tốt."
    )
    document.add_paragraph("II. NHIỆM VỤ CỤ THỂ")
    document.add_paragraph("Chi tiết tại bảng sau:")
    table = grid(document, BAC_NINH, bold=[0, 1, 4, 8],
                 merges=[(r, 1, r, 5) for r in (1, 4, 8)] + [(5, 5, 6, 5)])  # fmt: skip
    repeat_heading(table)
    document.add_paragraph("III. TỔ CHỨC THỰC HIỆN")
    document.add_paragraph(
        "Các sở, ban, ngành và UBND các xã, phường báo cáo kết quả về Sở Tài chính trước ngày 05/12 hằng năm."
    )
    signed(document, "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Đào Quang Khải")
    return saved(document)


VINH_LONG = [
    ["STT", "Nhiệm vụ", "Phân công thực hiện", "", "Thời gian thực hiện", "", "Sản phẩm, kết quả", "Ghi chú"],
    ["", "", "Chủ trì", "Phối hợp", "Bắt đầu", "Hoàn thành", "", ""],
    ["A. PHÁT TRIỂN HỢP TÁC XÃ NÔNG NGHIỆP", "", "", "", "", "", "", ""],
    ["1", "Củng cố hợp tác xã yếu kém", "", "", "", "", "", ""],
    ["1.1", "Phân loại hợp tác xã theo từng xã", "Sở NN&MT", "UBND các xã, phường", "Quý I/2026", "Quý II/2026", "Danh mục", ""],
    ["1.2", "Giải thể hợp tác xã ngừng hoạt động", "Sở Tài chính", "Thuế tỉnh", "2026", "2027", "Quyết định", "Theo Luật HTX"],
    ["2", "Xây dựng mô hình hợp tác xã kiểu mới", "", "", "", "", "", ""],
    ["2.1", "Hỗ trợ máy móc, thiết bị", "Sở Công Thương", "Liên minh HTX tỉnh", "2026", "2030", "20 mô hình", ""],
    ["B. TÍN DỤNG, ĐẤT ĐAI", "", "", "", "", "", "", ""],
    ["1", "Cho vay từ Quỹ hỗ trợ phát triển hợp tác xã", "Liên minh HTX tỉnh", "NHNN chi nhánh Khu vực 14", "Tháng 01/2026", "Tháng 12/2026", "Dư nợ 30 tỷ đồng", ""],
]  # fmt: skip


def vinh_long() -> bytes:
    """Start and end in two columns under one heading, sections letter by letter, nested numbers."""
    document = docx.Document()
    landscape(document)
    centred(
        document, "PHỤ LỤC", "DANH MỤC NHIỆM VỤ PHÁT TRIỂN KINH TẾ TẬP THỂ GIAI ĐOẠN 2026 - 2030"
    )
    centred(
        document,
        "(Kèm theo Kế hoạch số 402/KH-UBND ngày 18/11/2025 của Ủy ban nhân dân tỉnh Vĩnh Long)",
    )
    table = grid(document, VINH_LONG, bold=[0, 1, 2, 3, 6, 8], merges=[
        (0, 2, 0, 3), (0, 4, 0, 5), *[(0, c, 1, c) for c in (0, 1, 6, 7)],
        (2, 0, 2, 7), (8, 0, 8, 7), (3, 1, 3, 7), (6, 1, 6, 7)])  # fmt: skip
    repeat_heading(table, 2)
    return saved(document)


LAM_DONG = [
    ["TT", "Nhiệm vụ, giải pháp", "Đơn vị chủ trì", "Đơn vị phối hợp", "Hình thức văn bản", "Thời gian"],
    ["", "Tuyên truyền, phổ biến", "", "", "", ""],
    ["", "Tuyên truyền Luật Hợp tác xã năm 2023", "Sở VHTTDL", "BPTTH, LMHTX", "Kế hoạch", "Hằng năm"],
    ["", "Biểu dương hợp tác xã tiêu biểu", "LMHTX", "SNV", "Quyết định của Chủ tịch UBND tỉnh", "Tháng 4 hằng năm"],
    ["", "Hỗ trợ nguồn lực", "", "", "", ""],
    ["", "Sắp xếp lại Quỹ hỗ trợ phát triển hợp tác xã", "LMHTX", "STC", "Đề án", "2025 - 2026"],
    ["", "Hỗ trợ vùng nguyên liệu cà phê đạt chuẩn", "SNNMT", "SCT, UBND các xã, phường, đặc khu Phú Quý", "Dự án", "Đến hết năm 2028"],
]  # fmt: skip
LAM_DONG_TARGETS = [
    ["TT", "Chỉ tiêu", "Đơn vị tính", "Thực hiện 2024", "Kế hoạch từng năm", "", "", "", ""],
    ["", "", "", "", "2026", "2027", "2028", "2029", "2030"],
    ["1", "Tổng số hợp tác xã", "HTX", "1.012", "1.050", "1.080", "1.120", "1.160", "1.200"],
    ["", "- Số hợp tác xã thành lập mới", "HTX", "45", "40", "40", "45", "45", "50"],
    ["2", "Tỷ lệ hợp tác xã nông nghiệp khá, tốt", "%", "52,3", "55", "57", "≥ 60", "62", "65"],
]  # fmt: skip


def _boxed(document, text: str) -> None:
    """A text box as Word draws it: the same words once for new and once for old programs."""
    words = f"<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent>"
    document.add_paragraph().add_run()._r.append(parse_xml(
        f'<mc:AlternateContent {nsdecls("w")} '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        'xmlns:v="urn:schemas-microsoft-com:vml">'
        f'<mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>{words}</wps:txbx></wps:wsp>'
        "</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{words}</v:textbox></v:shape></w:pict>"
        "</mc:Fallback></mc:AlternateContent>"))  # fmt: skip


def _in_control(table) -> None:
    """Put a whole table into a content control, as a form's protected part does."""
    box = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtPr/><w:sdtContent/></w:sdt>")
    table._tbl.addprevious(box)
    box.find(qn("w:sdtContent")).append(table._tbl)


def _counted(document, table, levels: dict[int, int]) -> None:
    """Word counts these rows: "I.", "II." at level 0 and "1.1.", "1.2." at level 1."""
    numbering = document.part.numbering_part.element
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="88"><w:multiLevelType w:val="multilevel"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2."/></w:lvl>'
        "</w:abstractNum>")  # fmt: skip
    numbering.find(qn("w:num")).addprevious(abstract)
    numbering.append(parse_xml(
        f'<w:num {nsdecls("w")} w:numId="88"><w:abstractNumId w:val="88"/></w:num>'))  # fmt: skip
    for row, level in levels.items():
        listed = OxmlElement("w:numPr")
        for name, value in (("w:ilvl", level), ("w:numId", 88)):
            element = OxmlElement(name)
            element.set(qn("w:val"), str(value))
            listed.append(element)
        table.cell(row, 0).paragraphs[0]._p.get_or_add_pPr().append(listed)


def lam_dong() -> bytes:
    """Short names declared in the text, a text box, a table in a content control, figures a year."""
    document = docx.Document()
    letterhead(document, ["ỦY BAN NHÂN DÂN", "TỈNH LÂM ĐỒNG", "Số: 7731/KH-UBND"],
               [*STATE, "Lâm Đồng, ngày 03 tháng 10 năm 2025"])  # fmt: skip
    _boxed(document, "HỎA TỐC")
    centred(document, "KẾ HOẠCH", "Phát triển kinh tế tập thể tỉnh Lâm Đồng giai đoạn 2026 - 2030")
    document.add_paragraph(
        "Giao các cơ quan: Liên minh Hợp tác xã tỉnh (sau đây viết tắt là LMHTX), Sở Nông nghiệp và "
        "Môi trường (sau đây viết tắt là SNNMT), Sở Tài chính (STC), Sở Công Thương (SCT), Sở Nội vụ "
        "(SNV), Báo và Phát thanh, Truyền hình tỉnh (BPTTH) thực hiện các nhiệm vụ tại Phụ lục I."
    )
    signed(document, "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Hồ Văn Mười")
    document.add_page_break()
    centred(document, "PHỤ LỤC I", "NHIỆM VỤ, GIẢI PHÁP")
    table = grid(document, LAM_DONG, bold=[0, 1, 4], merges=[(1, 1, 1, 5), (4, 1, 4, 5)])
    _counted(document, table, {1: 0, 2: 1, 3: 1, 4: 0, 5: 1, 6: 1})
    _in_control(table)
    document.add_page_break()
    centred(document, "PHỤ LỤC II", "CHỈ TIÊU CHỦ YẾU GIAI ĐOẠN 2026 - 2030")
    grid(document, LAM_DONG_TARGETS, bold=[0, 1],
         merges=[(0, 4, 0, 8), *[(0, c, 1, c) for c in range(4)]])  # fmt: skip
    return saved(document)


TAN_HOI = [
    ["STT", "Nội dung", "Bộ phận chủ trì", "Phối hợp", "Kết quả", "Thời gian"],
    ["1", "Công tác chỉ đạo, điều hành", "", "", "", ""],
    ["", "Kiện toàn Tổ công tác phát triển hợp tác xã", "Phòng Kinh tế", "Văn phòng HĐND và UBND", "Quyết định", "Quý IV/2025"],
    ["", "Rà soát nhu cầu vay vốn của thành viên", "", "Hội Nông dân xã", "Danh sách", "Trước ngày 30/11/2025"],
    ["2", "Hỗ trợ hợp tác xã", "", "", "", ""],
    ["", "Tập huấn kế toán hợp tác xã", "Phòng Kinh tế", "Liên minh Hợp tác xã tỉnh", "02 lớp", "Tháng 3, tháng 9 hằng năm"],
    ["", "Truyền thông trên hệ thống loa thôn", "Phòng Văn hóa - Xã hội", "Các thôn", "Tin, bài", "Thường xuyên"],
    ["", "Tiếp nhận hồ sơ đăng ký hợp tác xã", "Trung tâm Phục vụ hành chính công xã", "", "", "Theo tiến độ"],
]  # fmt: skip


def tan_hoi(*, tracked: bool = True) -> bytes:
    """A commune after July 2025: rows without numbers, a lead over two rows, changes tracked."""
    document = docx.Document()
    letterhead(document, ["UBND XÃ TÂN HỘI", "Số: 12/KH-UBND"],
               [*STATE, "Tân Hội, ngày 06 tháng 10 năm 2025"])  # fmt: skip
    centred(document, "KẾ HOẠCH",
            "Phát triển kinh tế tập thể, hợp tác xã trên địa bàn xã Tân Hội, tỉnh An Giang đến năm 2030")  # fmt: skip
    document.add_paragraph(
        "Phấn đấu đến năm 2030, trên địa bàn xã thành lập mới ít nhất 03 hợp tác xã."
    )
    table = grid(document, TAN_HOI, bold=[0, 1, 4],
                 merges=[(1, 1, 1, 5), (4, 1, 4, 5), (2, 2, 3, 2)])  # fmt: skip
    moved = table.cell(6, 1).paragraphs[0]
    if tracked:  # LibreOffice prints deleted words too
        table.cell(5, 4).paragraphs[0]._p.append(_tracked("del", ", 80 học viên"))
        moved._p.append(_tracked("ins", " và mạng xã hội"))
        table.cell(7, 3).paragraphs[0]._p.append(_tracked("del", "Phòng Kinh tế"))
    else:
        moved.add_run(" và mạng xã hội")
    document.add_paragraph(
        "Hằng quý, trước ngày 20 của tháng cuối quý, các thôn báo cáo kết quả về Phòng Kinh tế."
    )
    signed(document, "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Trần Văn Lành")
    return saved(document)


QUANG_NGAI = [
    ["TT", "Nội dung công việc", "Đơn vị chủ trì", "Tiến độ thực hiện năm 2026", "", "", "", "Ghi chú"],
    ["", "", "", "Quý I", "Quý II", "Quý III", "Quý IV", ""],
    ["1", "Khảo sát thực trạng hợp tác xã", "Liên minh Hợp tác xã tỉnh", "x", "", "", "", ""],
    ["2", "Tập huấn cán bộ quản lý hợp tác xã", "Sở Nông nghiệp và Môi trường", "", "x", "x", "", "06 lớp"],
    ["3", "Tổng kết, đánh giá", "Sở Tài chính", "", "", "", "x", ""],
]  # fmt: skip


def quang_ngai() -> bytes:
    """Quarters as columns with a mark in the quarter of each task."""
    document = docx.Document()
    centred(document, "ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI")
    document.add_paragraph("Số: 15/KH-UBND")
    document.add_paragraph("Quảng Ngãi, ngày 09 tháng 01 năm 2026")
    centred(document, "KẾ HOẠCH", "Hỗ trợ phát triển hợp tác xã năm 2026")
    grid(document, QUANG_NGAI, bold=[0, 1],
         merges=[(0, 3, 0, 6), *[(0, c, 1, c) for c in (0, 1, 2, 7)]])  # fmt: skip
    return saved(document)


def thanh_hoa() -> bytes:
    """A transposed table: one column a task, the fields down the side."""
    document = docx.Document()
    centred(document, "ỦY BAN NHÂN DÂN TỈNH THANH HÓA")
    document.add_paragraph("Số: 88/KH-UBND")
    document.add_paragraph("Thanh Hóa, ngày 04 tháng 3 năm 2024")
    centred(document, "KẾ HOẠCH", "Nhiệm vụ trọng tâm phát triển hợp tác xã năm 2024")
    grid(document, [
        ["STT", "1", "2", "3"],
        ["Nhiệm vụ", "Xây dựng Nghị quyết hỗ trợ hợp tác xã", "Tổ chức Diễn đàn hợp tác xã", "Kiểm tra việc thi hành Luật Hợp tác xã"],
        ["Cơ quan chủ trì", "Sở Kế hoạch và Đầu tư", "Liên minh Hợp tác xã tỉnh", "Sở Tư pháp"],
        ["Cơ quan phối hợp", "Sở Tài chính", "Sở Công Thương; Báo Thanh Hóa", ""],
        ["Thời gian hoàn thành", "Tháng 7/2024", "Quý III/2024", "Trước 30/11/2024"],
    ])  # fmt: skip
    return saved(document)
