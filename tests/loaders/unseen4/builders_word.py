"""Word plans after the models of 2023 to 2026, with what offices and Word itself leave in them."""

from __future__ import annotations

import copy
import unicodedata

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
from tests.loaders.unseen3.builders_word import page_numbers, signed

DONG_THAP_HEAD = ["TT", "Nội dung công việc", "Thời gian hoàn thành", "Sản phẩm dự kiến", "Cơ quan, đơn vị chủ trì", "Cơ quan, đơn vị phối hợp"]  # fmt: skip
DONG_THAP_1 = [
    DONG_THAP_HEAD,
    ["I", "THÔNG TIN, TUYÊN TRUYỀN, NÂNG CAO NHẬN THỨC", "", "", "", ""],
    ["1", "Phổ biến, quán triệt các chủ trương của Đảng, chính sách của Nhà nước về kinh tế tập thể đến cán bộ, đảng viên", "Quý IV năm 2025", "Hội nghị trực tiếp, trực tuyến", "Ban Tuyên giáo và Dân vận Tỉnh uỷ", "Các sở, ban, ngành Tỉnh; UBND các xã, phường"],
    ["2", "Xây dựng chuyên trang “Hợp tác xã kiểu mới”", "Thường xuyên hằng tháng", "Chuyên trang, phóng sự", "Báo và Phát thanh, Truyền hình Đồng Tháp", "Liên minh Hợp tác xã Tỉnh"],
    ["3", "Tổ chức các lớp bồi dưỡng cho giám đốc, kế toán, kiểm soát viên hợp", "Hằng năm", "10 lớp/năm", "Liên minh Hợp", "Sở Nội vụ, Trường Chính trị Tỉnh, UBND các xã, phư"],
]  # fmt: skip
DONG_THAP_2 = [
    DONG_THAP_HEAD,
    ["", "tác xã; mời chuyên gia hướng dẫn tại chỗ", "", "", "tác xã Tỉnh", "ờng"],
    ["II", "HOÀN THIỆN CƠ CHẾ, CHÍNH SÁCH", "", "", "", ""],
    ["4", "Tham mưu sửa đổi Nghị quyết số 21/2021/NQ-HĐND về chính sách hỗ trợ hợp tác xã", "Trình kỳ họp cuối năm 2026", "Nghị quyết của HĐND Tỉnh", "Sở Tài chính", "Sở Tư pháp, Sở Nông nghiệp và Môi trường, các đơn vị có liên quan"],
    ["5", "Rà soát quỹ đất công, lập phương án cho hợp tác xã thuê", "Trước ngày 30 tháng 6 năm 2026", "Phương án", "Sở Nông nghiệp và Môi trường", "UBND các xã, phường"],
    ["6", "Mở rộng cho vay không có tài sản bảo đảm", "2026 - 2030", "Dư nợ tăng 10%/năm", "NHNN Chi nhánh Khu vực 13", "Các tổ chức tín dụng; Quỹ Hỗ trợ phát triển hợp tác xã"],
    ["7", "Khai thác, sử dụng Hệ thống thông tin quốc gia về hợp tác xã trong đăng ký, quản lý thuế", "Từ năm 2026", "Dữ liệu", "Thuế tỉnh Đồng Tháp", "Sở Tài chính; Bảo hiểm xã hội Tỉnh"],
]  # fmt: skip
DONG_THAP_3 = [
    DONG_THAP_HEAD,
    ["III", "TỔ CHỨC THỰC HIỆN", "", "", "", ""],
    ["8", "Bảo đảm an ninh trật tự trong thu hồi công nợ của hợp tác xã", "Theo tình hình thực tế", "", "Công an Tỉnh", "Toà án nhân dân Tỉnh, Bộ Chỉ huy Quân sự Tỉnh"],
    ["9", "Sơ kết 03 năm thực hiện Kế hoạch", "Tháng 10/2028", "Báo cáo sơ kết", "Sở Tài chính", "Các cơ quan, đơn vị liên quan"],
]  # fmt: skip


def dong_thap() -> bytes:
    """One list of tasks as three tables of one page each, a row cut in mid-word between two."""
    document = docx.Document()
    landscape(document)
    page_numbers(document)
    letterhead(document, ["ỦY BAN NHÂN DÂN\nTỈNH ĐỒNG THÁP", "Số: 286/KH-UBND"],
               [*STATE, "Đồng Tháp, ngày 17 tháng 10 năm 2025"])  # fmt: skip
    centred(document, "KẾ HOẠCH", "Triển khai thực hiện Chương trình hành động của Tỉnh ủy về "
            "phát triển kinh tế tập thể", "trên địa bàn tỉnh Đồng Tháp giai đoạn 2025 - 2030")  # fmt: skip
    document.add_paragraph(
        "Thực hiện Chương trình hành động số 49-CTr/TU ngày 05 tháng 12 năm 2022 của Ban Chấp hành "
        "Đảng bộ Tỉnh thực hiện Nghị quyết số 20-NQ/TW ngày 16 tháng 6 năm 2022 của Ban Chấp hành "
        "Trung ương Đảng khóa XIII, Ủy ban nhân dân Tỉnh ban hành Kế hoạch như sau:"
    )
    document.add_paragraph("I. MỤC TIÊU")
    document.add_paragraph("1. Mục tiêu đến năm 2030")
    document.add_paragraph(
        "- Toàn tỉnh có ít nhất 420 hợp tác xã, 08 liên hiệp hợp tác xã và 1.150 tổ hợp tác; thu hút "
        "trên 95.000 thành viên tham gia."
    )
    document.add_paragraph("- Từ 65% trở lên hợp tác xã được đánh giá đạt loại tốt, khá.")
    document.add_paragraph("II. NHIỆM VỤ VÀ GIẢI PHÁP")
    for at, rows in enumerate((DONG_THAP_1, DONG_THAP_2, DONG_THAP_3)):
        sections = [r for r, row in enumerate(rows) if r and not any(row[2:])]
        sections = [r for r in sections if rows[r][0]]
        if at:
            document.add_page_break()
        grid(document, rows, bold=[0, *sections], merges=[(r, 1, r, 5) for r in sections])
    document.add_paragraph("III. TỔ CHỨC THỰC HIỆN")
    document.add_paragraph(
        "1. Các sở, ban, ngành Tỉnh, UBND các xã, phường định kỳ 6 tháng (trước ngày 10 tháng 6) và "
        "hằng năm (trước ngày 10 tháng 12) báo cáo kết quả thực hiện về Sở Tài chính để tổng hợp."
    )
    document.add_paragraph("2. Giao Sở Tài chính theo dõi, đôn đốc việc thực hiện Kế hoạch này./.")
    signed(document, "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Huỳnh Minh Tuấn")
    return saved(document)


TUYEN_QUANG = [
    ["STT", "Nhiệm vụ, giải pháp", "Sản phẩm/kết quả", "Thời gian thực hiện", "Đơn vị chủ trì", "Đơn vị phối hợp", "Ghi chú"],
    ["1", "Xây dựng và triển khai Đề án phát triển hợp tác xã chè Shan tuyết", "Đề án được phê duyệt", "Quý I/2026", "Sở Nông nghiệp và Môi trường", "Sở Khoa học và Công nghệ", ""],
    ["2", "Hỗ trợ hợp tác xã tham gia sàn thương mại điện tử", "200 sản phẩm", "Từ tháng 01/2026 đến tháng 12/2027", "Sở Công Thương", "", "Vốn xúc tiến thương mại"],
    ["3", "Hỗ trợ kinh phí theo các định mức", "", "Hằng năm", "Sở Tài chính", "Kho bạc Nhà nước Khu vực VIII", ""],
    ["4", "Thành lập liên hiệp hợp tác xã cam sành", "01 liên hiệp", "Năm 2027", "Liên minh Hợp tác xã tỉnh", "UBND xã Hàm Yên", ""],
    ["5", "Kiểm toán nội bộ hợp tác xã", "Báo cáo", "Đến 31/12/2026", "Liên minh Hợp tác xã tỉnh", "", ""],
    ["6", "Đẩy mạnh tín dụng chính sách", "", "Thường xuyên, liên tục", "Ngân hàng Chính sách xã hội chi nhánh tỉnh", "Hội Nông dân tỉnh, Hội Liên hiệp Phụ nữ tỉnh", ""],
]  # fmt: skip


def _wrapped(element) -> None:
    """Put a row, cell or paragraph into a content control of its own."""
    box = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtPr/><w:sdtContent/></w:sdt>")
    element.addprevious(box)
    box.find(qn("w:sdtContent")).append(element)


def _row_change(row, kind: str) -> None:
    mark = OxmlElement(f"w:{kind}")
    mark.set(qn("w:id"), "77")
    mark.set(qn("w:author"), "VP")
    row._tr.get_or_add_trPr().append(mark)


def _broken(cell, *runs) -> None:
    """Runs of text between which stand the elements that Word uses for breaks and hyphens."""
    paragraph = cell.paragraphs[0]
    paragraph.clear()
    for part in runs:
        run = paragraph.add_run()
        if part.startswith("w:"):
            run._r.append(OxmlElement(part))
        else:
            run.text = part


def _field(paragraph, instruction: str, shown: str) -> None:
    for kind, text in (("begin", None), (None, instruction), ("separate", None)):
        run = paragraph.add_run()
        if kind:
            run._r.append(parse_xml(f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>'))
        else:
            run._r.append(parse_xml(f"<w:instrText {nsdecls('w')}>{text}</w:instrText>"))
    paragraph.add_run(shown)
    paragraph.add_run()._r.append(parse_xml(f'<w:fldChar {nsdecls("w")} w:fldCharType="end"/>'))


def tuyen_quang() -> bytes:
    """Rows, cells and words inside content controls, deleted and added rows, fields, soft hyphens."""
    document = docx.Document()
    letterhead(document, ["ỦY BAN NHÂN DÂN", "TỈNH TUYÊN QUANG", "Số: 351/KH-UBND"],
               [*STATE, "Tuyên Quang, ngày 31 tháng 12 năm 2025"])  # fmt: skip
    centred(document, "KẾ HOẠCH")
    paragraph = document.add_paragraph()
    paragraph.alignment = 1
    paragraph.add_run("Phát triển kinh tế tập thể, hợp tác xã tỉnh Tuyên Quang").bold = True
    paragraph.add_run().add_break()
    paragraph.add_run("năm 2026").bold = True
    document.add_paragraph("Căn cứ Luật Hợp tác xã số 17/2023/QH15 ngày 20 tháng 6 năm 2023;")
    last = document.add_paragraph("Chi tiết nhiệm vụ tại ")
    _field(last, " REF bang1 ", "bảng dưới đây")
    last.add_run(".")
    rows = [*TUYEN_QUANG[:5],
            ["5", "Khảo sát nhu cầu vay vốn", "Báo cáo", "Quý II/2026", "Sở Nội vụ", "", ""],
            *TUYEN_QUANG[5:]]  # fmt: skip
    table = grid(document, rows, bold=[0])
    cells = list(table.rows)
    _broken(
        cells[1].cells[1],
        "Xây dựng và triển khai Đề án phát triển hợp tác ",
        "w:softHyphen",
        "xã",
        "w:br",
        "chè Shan ",
        "w:softHyphen",
        "tuyết",
    )
    _broken(cells[2].cells[3], "Từ tháng 01/2026", "w:br", "đến tháng 12/2027")
    _field(cells[2].cells[2].paragraphs[0], " =SUM(ABOVE) ", "")
    inner = cells[3].cells[1].add_table(rows=2, cols=2)
    for at, words in enumerate(("Nội dung", "Định mức", "Thuê kế toán", "04 triệu đồng/tháng")):
        inner.cell(at // 2, at % 2).text = words
    deleted, added = cells[5], cells[6]
    _row_change(deleted, "del")
    for cell in deleted.cells:
        for run in cell.paragraphs[0].runs:
            words = run.text
            run._r.getparent().replace(run._r, _tracked("del", words)) if words else None
    _row_change(added, "ins")
    cells[4].cells[5].paragraphs[0]._p.append(_tracked("ins", ", UBND xã Bắc Quang"))
    cells[4].cells[3].paragraphs[0]._p.append(_tracked("del", " hoặc năm 2028"))
    _wrapped(cells[4]._tr)
    _wrapped(cells[7].cells[4]._tc)
    _wrapped(cells[7].cells[1].paragraphs[0].runs[0]._r)
    signed(
        document,
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH THƯỜNG TRỰC",
        "Nguyễn Mạnh Tuấn",
    )
    return saved(document)


EA_KAO = [
    ("1. Công tác tuyên truyền, vận động", [
        ["Nội dung thực hiện", "Bộ phận tham mưu", "Phối hợp", "Thời hạn"],
        ["Tuyên truyền trên hệ thống truyền thanh cơ sở", "Phòng Văn hóa - Xã hội", "Các thôn, buôn", "Hằng tuần"],
        ["Đối thoại với giám đốc hợp tác xã", "UBND phường", "Mặt trận Tổ quốc Việt Nam phường", "01 lần/năm"],
    ]),
    ("2. Củng cố, thành lập mới hợp tác xã", [
        ["Nội dung thực hiện", "Bộ phận tham mưu", "Phối hợp", "Thời hạn"],
        ["Vận động thành lập 02 hợp tác xã cà phê đặc sản", "Phòng Kinh tế", "Hội Nông dân phường", "Hoàn thành trước 30/9/2026"],
        ["Hướng dẫn tổ hợp tác đăng ký hoạt động", "Trung tâm Phục vụ hành chính công", "", "Khi có nhu cầu"],
        ["Đăng ký nhãn hiệu cà phê Ea Kao", "Phòng Kinh tế", "Sở Khoa học và Công nghệ", "Năm 2026 - 2027"],
    ]),
    ("3. Chế độ báo cáo", [
        ["Nội dung thực hiện", "Bộ phận tham mưu", "Phối hợp", "Thời hạn"],
        ["Báo cáo UBND tỉnh kết quả thực hiện", "Phòng Kinh tế", "Văn phòng HĐND và UBND phường", "Trước ngày 05/12 hằng năm"],
    ]),
]  # fmt: skip


def ea_kao() -> bytes:
    """A commune: a table of its own under each section's line, no numbers, no products."""
    document = docx.Document()
    letterhead(document, ["ỦY BAN NHÂN DÂN", "PHƯỜNG EA KAO", "Số: 24/KH-UBND"],
               [*STATE, "Ea Kao, ngày 12 tháng 01 năm 2026"])  # fmt: skip
    centred(document, "KẾ HOẠCH", "Phát triển kinh tế tập thể trên địa bàn phường Ea Kao năm 2026")
    document.add_paragraph(
        "Thực hiện Kế hoạch số 015/KH-UBND ngày 06/01/2026 của UBND tỉnh Đắk Lắk về phát triển kinh tế "
        "tập thể năm 2026, UBND phường Ea Kao ban hành kế hoạch như sau:"
    )
    document.add_paragraph("I. MỤC TIÊU")
    document.add_paragraph(
        "Năm 2026, thành lập mới 02 hợp tác xã; thu nhập bình quân của lao động đạt 60 triệu đồng/người/năm."
    )
    document.add_paragraph("II. NHIỆM VỤ CỤ THỂ")
    for title, rows in EA_KAO:
        document.add_paragraph(title)
        grid(document, rows, bold=[0])
    document.add_paragraph("Trên đây là Kế hoạch của UBND phường./.")
    signed(document, "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "H’Yim Kđoh")
    return saved(document)


SON_LA = [
    ["TT", "Tên văn bản, đề án, nhiệm vụ", "Cơ quan chủ trì tham mưu", "Cơ quan phối hợp", "Cấp ban hành", "Thời gian trình"],
    ["A", "LĨNH VỰC XÂY DỰNG ĐẢNG", "", "", "", ""],
    ["1", "Chỉ thị về tăng cường lãnh đạo phát triển tổ chức đảng trong hợp tác xã", "Ban Tổ chức Tỉnh ủy", "Đảng ủy UBND tỉnh", "Ban Thường vụ Tỉnh ủy", "Tháng 6/2026"],
    ["2", "Kiểm tra, giám sát việc thực hiện Nghị quyết số 20-NQ/TW", "Ủy ban Kiểm tra Tỉnh ủy", "Văn phòng Tỉnh ủy; các đảng ủy xã, phường", "Ban Chấp hành Đảng bộ tỉnh", "Hằng năm"],
    ["B", "LĨNH VỰC KINH TẾ", "", "", "", ""],
    ["3", "Đề án phát triển hợp tác xã trồng cây ăn quả trên đất dốc", "Đảng ủy UBND tỉnh", "Liên minh Hợp tác xã tỉnh", "Ban Thường vụ Tỉnh ủy", "Quý III, quý IV/2026"],
    ["4", "Phát động phong trào thi đua trong khu vực kinh tế tập thể", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "Tỉnh đoàn, Hội Cựu chiến binh tỉnh, Liên đoàn Lao động tỉnh", "", "Quý I năm 2026"],
    ["5", "Tổng kết 05 năm thực hiện Nghị quyết", "Văn phòng Tỉnh ủy", "Các ban đảng, Đảng ủy Công an tỉnh", "Tỉnh ủy", "Trước tháng 6 năm 2027"],
]  # fmt: skip


def son_la() -> bytes:
    """A programme of a provincial party committee: its own numbers, headings and signature."""
    document = docx.Document()
    letterhead(document, ["TỈNH ỦY SƠN LA", "*", "Số 12-CTr/TU"],
               ["ĐẢNG CỘNG SẢN VIỆT NAM", "Sơn La, ngày 20 tháng 11 năm 2025"])  # fmt: skip
    centred(document, "CHƯƠNG TRÌNH HÀNH ĐỘNG", "thực hiện Kết luận số 70-KL/TW ngày 31/01/2024 của Bộ Chính trị "
            "và tiếp tục thực hiện Nghị quyết số 20-NQ/TW về kinh tế tập thể", "-----")  # fmt: skip
    document.add_paragraph("I- MỤC TIÊU")
    document.add_paragraph(
        "Đến năm 2030, toàn tỉnh có trên 1.100 hợp tác xã; phấn đấu 70% hợp tác xã nông nghiệp hoạt động hiệu quả."
    )
    document.add_paragraph("II- NHIỆM VỤ TRỌNG TÂM")
    table = grid(document, SON_LA, bold=[0, 1, 4], merges=[(1, 1, 1, 5), (4, 1, 4, 5)])
    repeat_heading(table)
    document.add_paragraph("III- TỔ CHỨC THỰC HIỆN")
    document.add_paragraph(
        "Định kỳ hằng năm, trước ngày 30/11, các đảng ủy trực thuộc báo cáo Ban Thường vụ Tỉnh ủy "
        "(qua Văn phòng Tỉnh ủy)."
    )
    signed(document, "T/M TỈNH ỦY", "BÍ THƯ", "Hoàng Văn Nghiệm")
    return saved(document)


QUANG_NINH_TARGETS = [
    ["TT", "Chỉ tiêu", "ĐVT", "Năm 2026", "Năm 2027", "Năm 2030"],
    ["1", "Số hợp tác xã", "HTX", "980", "1.020", "1.200"],
    ["2", "Tỷ lệ hợp tác xã hoạt động hiệu quả", "%", "62", "65,5", "75"],
]  # fmt: skip
QUANG_NINH = [
    ["TT", "Danh mục nhiệm vụ", "Đơn vị đầu mối", "Các đơn vị phối hợp", "Dự kiến kinh phí (triệu đồng)", "", "Kết quả đầu ra", "Hoàn thành"],
    ["", "", "", "", "Ngân sách tỉnh", "Nguồn khác", "", ""],
    ["1", "Nhóm nhiệm vụ về thể chế", "", "", "", "", "", ""],
    ["1.1", "Ban hành quy chế phối hợp quản lý hợp tác xã sau đăng ký", "Sở Tài chính", "Thuế tỉnh Quảng Ninh; UBND các xã, phường, đặc khu", "", "", "Quyết định", "Quý I/2026"],
    ["1.2", "Xây dựng bộ tiêu chí hợp tác xã kiểu mẫu", "Liên minh HTX tỉnh", "Trường Đại học Hạ Long", "350", "", "Bộ tiêu chí", "Tháng 5/2026"],
    ["2", "Nhóm nhiệm vụ về nguồn lực", "", "", "", "", "", ""],
    ["2.1", "Hỗ trợ hợp tác xã thuỷ sản Vân Đồn, Cô Tô chuyển đổi vật liệu nổi", "Sở Nông nghiệp và Môi trường", "UBND đặc khu Vân Đồn, UBND đặc khu Cô Tô", "12.500", "4.200", "100% lồng bè chuyển đổi", "31/12/2026"],
    ["2.2", "Bổ sung vốn điều lệ Quỹ Hỗ trợ phát triển HTX", "Sở Tài chính", "Liên minh HTX tỉnh", "20.000", "", "Vốn điều lệ 60 tỷ đồng", "2026 - 2028"],
    ["", "Tổng cộng", "", "", "32.850", "4.200", "", ""],
]  # fmt: skip
QUANG_NINH_PROJECTS = [
    ["TT", "Tên dự án", "Địa điểm", "Tổng mức đầu tư (tỷ đồng)", "Chủ đầu tư"],
    ["1", "Kho lạnh hợp tác xã Vân Đồn", "Đặc khu Vân Đồn", "18,5", "HTX Thủy sản Trung Nam"],
    ["2", "Xưởng sơ chế na dai", "Phường Đông Triều", "6", "HTX na dai Đông Triều"],
]  # fmt: skip
QUANG_NINH_COOPS = [
    ["STT", "Tên hợp tác xã", "Địa chỉ", "Ngành nghề", "Số thành viên"],
    ["1", "HTX Nông nghiệp hữu cơ Hoa Phong", "Phường Đông Triều", "Trồng trọt", "45"],
    ["2", "HTX Chăn nuôi Tiên Yên", "Xã Tiên Yên", "Chăn nuôi", "21"],
]  # fmt: skip


def quang_ninh() -> bytes:
    """Four annexes behind a plan, only the second of which is a list of tasks; funds in two columns."""
    document = docx.Document()
    letterhead(document, ["ỦY BAN NHÂN DÂN", "TỈNH QUẢNG NINH", "Số: 301/KH-UBND"],
               [*STATE, "Quảng Ninh, ngày 05 tháng 12 năm 2025"])  # fmt: skip
    centred(document, "KẾ HOẠCH", "Thực hiện Nghị quyết số 20-NQ/TW và Luật Hợp tác xã năm 2023",
            "trên địa bàn tỉnh Quảng Ninh giai đoạn 2026-2030")  # fmt: skip
    document.add_paragraph(
        "Chỉ tiêu, nhiệm vụ, dự án và danh sách tại các Phụ lục 01, 02, 03, 04 kèm theo."
    )
    document.add_paragraph(
        "Sở Tài chính tổng hợp, báo cáo UBND tỉnh trước ngày 20 tháng 12 hằng năm."
    )
    signed(document, "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Bùi Văn Khắng")
    for number, title, rows in (
        ("01", "CHỈ TIÊU PHÁT TRIỂN KINH TẾ TẬP THỂ", QUANG_NINH_TARGETS),
        ("02", "DANH MỤC NHIỆM VỤ TRIỂN KHAI KẾ HOẠCH", QUANG_NINH),
        ("03", "DANH MỤC DỰ ÁN ĐỀ NGHỊ HỖ TRỢ", QUANG_NINH_PROJECTS),
        ("04", "DANH SÁCH HỢP TÁC XÃ LỰA CHỌN THÍ ĐIỂM", QUANG_NINH_COOPS),
    ):
        document.add_page_break()
        centred(document, f"Phụ lục {number}", title,
                "(Kèm theo Kế hoạch số 301/KH-UBND ngày 05 tháng 12 năm 2025 của UBND tỉnh)")  # fmt: skip
        if number == "02":
            table = grid(document, rows, bold=[0, 1, 2, 5], merges=[
                (0, 4, 0, 5), *[(0, c, 1, c) for c in (0, 1, 2, 3, 6, 7)]])  # fmt: skip
            repeat_heading(table, 2)
        else:
            grid(document, rows, bold=[0])
    return saved(document)


HA_TINH_HEAD = ["Nhóm nhiệm vụ", "Số TT", "Nhiệm vụ cụ thể", "Phân công thực hiện", "Tiến độ"]
HA_TINH = [
    ["Tuyên truyền, nâng cao nhận thức", "1", "Phát hành sổ tay hỏi đáp Luật Hợp tác xã", "Liên minh HTX tỉnh chủ trì, phối hợp với Sở Tư pháp", "Quý II/2024"],
    ["", "2", "Tổ chức hội thi “Giám đốc hợp tác xã giỏi”", "Liên minh HTX tỉnh chủ trì; Hội Nông dân tỉnh, Tỉnh đoàn phối hợp", "Tháng 9 - tháng 10/2024"],
    ["", "3", "Biên soạn chuyên mục trên báo", "Báo Hà Tĩnh", "Hằng tháng, bắt đầu từ tháng 3/2024"],
    ["", "4", "Tham quan, học tập kinh nghiệm ngoài tỉnh", "Sở Kế hoạch và Đầu tư chủ trì, phối hợp với các địa phương", "6 tháng cuối năm 2024"],
    ["Cơ chế, chính sách", "5", "Trình HĐND tỉnh Nghị quyết về hỗ trợ lãi suất", "Sở Tài chính chủ trì, phối hợp Sở Kế hoạch và Đầu tư, Ngân hàng Nhà nước chi nhánh tỉnh", "Kỳ họp giữa năm 2024 (tháng 7/2024)"],
    ["", "6", "Giải quyết nợ đọng của hợp tác xã kiểu cũ", "Sở Tài chính", "Chậm nhất ngày 31 tháng 10 năm 2024"],
    ["", "7", "Tham mưu tổ chức lại Quỹ Hỗ trợ phát triển HTX", "Liên minh HTX tỉnh", "Sau khi Chính phủ ban hành Nghị định"],
    ["Hỗ trợ trực tiếp", "8", "Hỗ trợ thành lập mới hợp tác xã", "UBND các huyện, thành phố, thị xã", "2024, 2025"],
    ["", "9", "Hỗ trợ đào tạo nghề cho thành viên", "Sở Lao động - Thương binh và Xã hội", "Từ 2024 đến 2025"],
    ["", "10", "Xúc tiến thương mại, hội chợ", "Sở Công Thương", "Tháng 4, 8, 12/2024"],
    ["", "11", "Hỗ trợ hợp tác xã muối Hộ Độ", "Sở NN&PTNT chủ trì, phối hợp UBND huyện Lộc Hà", "Trong năm 2025"],
    ["", "12", "Xây dựng chuỗi cung ứng bưởi Phúc Trạch, cam Vũ Quang", "Sở NN&PTNT chủ trì, phối hợp với UBND các huyện: Hương Khê, Vũ Quang", "Từ nay đến hết năm 2025"],
    ["Kiểm tra, báo cáo", "13", "Kiểm tra tình hình thực hiện", "Ban Chỉ đạo phát triển kinh tế tập thể tỉnh", "Quý IV hằng năm"],
    ["", "14", "Báo cáo quý", "Các sở, ngành, UBND cấp huyện", "Trước ngày 20 tháng cuối quý"],
    ["", "15", "Cập nhật dữ liệu hợp tác xã", "Cục Thống kê tỉnh, Cục Thuế tỉnh", "Ngày 25 hằng tháng"],
    ["", "16", "Tổng kết Kế hoạch", "Sở Kế hoạch và Đầu tư", "Trước 15/11/2025"],
]  # fmt: skip


def ha_tinh() -> bytes:
    """Sections in a first column merged downwards, over two pages; agencies in one column."""
    document = docx.Document()
    letterhead(document, ["UỶ BAN NHÂN DÂN\nTỈNH HÀ TĨNH", "Số: 55/KH-UBND"],
               [*STATE, "Hà Tĩnh, ngày 27 tháng 02 năm 2024"])  # fmt: skip
    centred(
        document,
        "KẾ HOẠCH",
        "Phát triển hợp tác xã, tổ hợp tác trên địa bàn tỉnh năm 2024 và năm 2025",
    )
    document.add_paragraph(
        "Mục tiêu năm 2024: thành lập mới từ 40 đến 50 hợp tác xã; doanh thu bình quân đạt khoảng 2,5 tỷ đồng/hợp tác xã."
    )
    first = [HA_TINH_HEAD, *HA_TINH[:9]]
    second = [HA_TINH_HEAD, *HA_TINH[9:]]
    grid(document, first, bold=[0], merges=[(1, 0, 4, 0), (5, 0, 7, 0), (8, 0, 9, 0)])
    document.add_page_break()
    grid(document, second, bold=[0], merges=[(1, 0, 3, 0), (4, 0, 7, 0)])
    signed(document, "TM. UỶ BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Hồng Lĩnh")
    return saved(document)


LONG_AN = [
    ["Số\nTT", "Nội dung", "Cơ quan thực hiện", "", "Thời gian", "Ghi chú"],
    ["", "", "Chính", "Phối hợp", "", ""],
    ["I.", "Về công tác đất đai, tín dụng", "", "", "", ""],
    ["1.", "Giao đất, cho thuê đất đối với hợp tác xã nông nghiệp", "Sở TN&MT", "Sở NN&PTNT, UBND các huyện, TX, TP", "2023-2025", ""],
    ["2.", "Cho vay vốn tín dụng ưu đãi", "NHNN Chi nhánh tỉnh", "Ngân hàng CSXH tỉnh", "Hàng năm", ""],
    ["22.", "Xử lý rủi ro các khoản vay của Quỹ", "LM HTX tỉnh", "", "Quý 3/2023", ""],
    ["II.", "Về hạ tầng, thị trường", "", "", "", ""],
    ["3.", "Đầu tư điện, đường, trạm bơm phục vụ hợp tác xã", "Sở NN&PTNT", "Sở KH&ĐT, Sở GTVT, Công ty Điện lực Long An", "Giai đoạn 2023-2025", "Lồng ghép CTMTQG xây dựng NTM"],
    ["4.", "Kết nối tiêu thụ thanh long, chanh", "Sở Công thương", "Hiệp hội Thanh long Long An; các doanh nghiệp", "Thường xuyên", ""],
    ["", "Hỗ trợ chứng nhận VietGAP, GlobalGAP", "Sở NN&PTNT", "Sở KH&CN", "Đến cuối năm 2024", ""],
    ["6.", "Kiểm tra an toàn thực phẩm tại hợp tác xã", "Sở Y tế", "Sở NN&PTNT, Cục QLTT tỉnh", "02 đợt/năm", ""],
]  # fmt: skip


def long_an() -> bytes:
    """Letters typed apart, a two-row heading, a doubled and a missing number, an old province."""
    document = docx.Document()
    landscape(document)
    letterhead(document, ["ỦY BAN NHÂN DÂN", "TỈNH LONG AN", "Số: 1052/KH-UBND"],
               [*STATE, "Long An, ngày 18 tháng 4 năm 2023"])  # fmt: skip
    centred(document, "KẾ HOẠCH", "Về việc thực hiện Chương trình hành động số 33-CTr/TU ngày 27/10/2022 của Tỉnh ủy "
            "thực hiện Nghị quyết số 20-NQ/TW", "-------------")  # fmt: skip
    rows = [
        [unicodedata.normalize("NFD", c) for c in row] if r % 2 else row
        for r, row in enumerate(LONG_AN)
    ]
    table = grid(document, rows, bold=[0, 1, 2, 6], merges=[
        (0, 2, 0, 3), *[(0, c, 1, c) for c in (0, 1, 4, 5)], (2, 1, 2, 5), (6, 1, 6, 5)])  # fmt: skip
    repeat_heading(table, 2)
    document.add_paragraph(
        "Đề nghị các sở, ngành, UBND các huyện, thị xã, thành phố báo cáo về Sở Kế hoạch và Đầu tư định kỳ "
        "hàng quý (trước ngày 15 tháng cuối quý)."
    )
    signed(document, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Phạm Tấn Hòa")
    return saved(document)


CAN_THO = [
    ["A", "PHÁT TRIỂN SỐ LƯỢNG", "", "", "", "", ""],
    ["I", "Hợp tác xã nông nghiệp", "", "", "", "", ""],
    ["1", "Vận động thành lập hợp tác xã lúa chất lượng cao", "Chi cục Phát triển nông thôn", "UBND các xã, phường", "25 HTX", "2026", "2030"],
    ["2", "Củng cố hợp tác xã trung bình, yếu", "Liên minh HTX thành phố", "Sở Nông nghiệp và Môi trường", "100% HTX yếu được củng cố", "01/2026", "12/2026"],
    ["II", "Hợp tác xã phi nông nghiệp", "", "", "", "", ""],
    ["1", "Thí điểm hợp tác xã vận tải thủy du lịch chợ nổi", "Sở Xây dựng", "Sở Văn hóa, Thể thao và Du lịch; Công an thành phố", "01 mô hình", "Quý I/2026", "Quý IV/2026"],
    ["B", "NÂNG CAO CHẤT LƯỢNG", "", "", "", "", ""],
    ["1", "Đưa cán bộ trẻ về làm việc có thời hạn", "Sở Nội vụ", "Sở Tài chính, Đại học Cần Thơ", "60 người", "2026", ""],
    ["2", "Hỗ trợ chuyển đổi số, truy xuất nguồn gốc", "Sở KH&CN", "VNPT Cần Thơ, Viettel Cần Thơ", "", "", "30/11/2027"],
]  # fmt: skip


def can_tho() -> bytes:
    """Three levels of numbers, start and end in two columns, the heading row again in mid-table."""
    document = docx.Document()
    landscape(document)
    centred(
        document,
        "Phụ lục",
        "BẢNG PHÂN CÔNG NHIỆM VỤ PHÁT TRIỂN KINH TẾ TẬP THỂ THÀNH PHỐ CẦN THƠ GIAI ĐOẠN 2026-2030",
    )
    centred(
        document,
        "(Ban hành kèm theo Quyết định số 1204/QĐ-UBND ngày 30/12/2025 của Chủ tịch Ủy ban nhân dân thành phố Cần Thơ)",
    )
    rows = [
        [
            "STT",
            "Nội dung nhiệm vụ",
            "Đơn vị chủ trì",
            "Đơn vị phối hợp",
            "Chỉ tiêu, sản phẩm",
            "Bắt đầu",
            "Kết thúc",
        ],
        *CAN_THO,
    ]
    table = grid(document, rows, bold=[0, 1, 2, 5, 7], merges=[(r, 1, r, 6) for r in (1, 2, 5, 7)])
    repeated = copy.deepcopy(table.rows[0]._tr)  # the heading row once more after the page break
    table.rows[5]._tr.addprevious(repeated)
    return saved(document)
