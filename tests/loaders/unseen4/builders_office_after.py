"""Word and Excel plans written after the readers had met the fourth round: a second, fresh sample."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime

import docx
import openpyxl
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Font

from tests.loaders.unseen.builders import (
    auto_number,
    centred,
    grid,
    landscape,
    letterhead,
    repeat_heading,
    saved,
)
from tests.loaders.unseen2.builders_word import STATE
from tests.loaders.unseen3.builders_word import page_numbers, signed

KHANH_HOA = [
    ["Số TT", "Nội dung nhiệm vụ, giải pháp", "Phân công trách nhiệm", "", "Kinh phí", "Thời gian hoàn thành", "Sản phẩm đầu ra", "Lãnh đạo UBND tỉnh chỉ đạo"],
    ["", "", "Chủ trì", "Phối hợp", "", "", "", ""],
    ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"],
    ["I", "Thông tin, tuyên truyền", "", "", "", "", "", ""],
    ["1", "Tuyên truyền chủ trương, chính sách mới về hợp tác xã", "Ban Tuyên giáo và Dân vận Tỉnh ủy", "Sở VHTT&DL; Báo và Phát thanh, truyền hình Khánh Hòa", "200", "Cả năm 2026", "Tin, bài, phóng sự", "PCT Nguyễn Long Biên"],
    ["2", "Rà soát, đăng tải văn bản trên Cổng Thông tin điện tử", "Văn phòng UBND tỉnh", "Cổng Thông tin điện tử tỉnh", "", "Trong tháng 01/2026", "Chuyên mục", ""],
    ["II", "Cơ chế, chính sách", "", "", "", "", "", ""],
    ["3", "Tham mưu Nghị quyết của HĐND tỉnh về mức hỗ trợ thành lập mới hợp tác xã", "Sở Tài chính", "Sở Tư pháp, Ban Kinh tế - Ngân sách HĐND tỉnh", "", "Trình HĐND tỉnh tại kỳ họp tháng 7/2026", "Nghị quyết", "Chủ tịch UBND tỉnh"],
    ["4", "Tháo gỡ vướng mắc về đất đai cho hợp tác xã nuôi biển", "Sở Nông nghiệp và Môi trường", "Bộ Chỉ huy Quân sự tỉnh, Bộ Chỉ huy Bộ đội Biên phòng tỉnh, UBND các xã, phường ven biển", "1.500", "Xong trước 01/10/2026", "Quyết định giao khu vực biển", "PCT Trịnh Minh Hoàng"],
    ["5", "Khoanh nợ, giãn nợ cho hợp tác xã bị thiệt hại do thiên tai", "Ngân hàng Nhà nước Chi nhánh Khu vực 10", "Agribank Khánh Hòa, Quỹ HTPT HTX tỉnh", "", "Ngay khi phát sinh", "", ""],
    ["III", "Phát triển nguồn nhân lực", "", "", "", "", "", ""],
    ["6", "Đào tạo, bồi dưỡng 300 lượt cán bộ quản lý hợp tác xã", "Liên minh Hợp tác xã tỉnh", "Trường Đại học Nha Trang; các cơ sở giáo dục nghề nghiệp", "450", "Tháng 3, 6, 9 năm 2026", "06 lớp", "PCT Nguyễn Long Biên"],
    ["7", "Bố trí sinh viên tốt nghiệp về làm việc tại hợp tác xã", "Sở Nội vụ", "BHXH tỉnh, Tỉnh đoàn", "960", "2026 - 2027", "32 người", ""],
    ["IV", "Tổ chức thực hiện", "", "", "", "", "", ""],
    ["8", "Kiểm tra liên ngành việc chấp hành Luật Hợp tác xã", "Sở Tài chính", "Thuế tỉnh, Công an tỉnh, Thanh tra tỉnh", "", "02 lần/năm (tháng 5, tháng 10)", "Kết luận kiểm tra", ""],
    ["9", "Thi đua, khen thưởng tập thể, cá nhân tiêu biểu", "Các sở, ban, ngành; UBND các xã, phường, đặc khu", "", "", "Dịp 11/4 hằng năm", "Quyết định khen thưởng", ""],
]  # fmt: skip


def khanh_hoa_moi() -> bytes:
    """Numbers under the headings, funds and leaders in columns of their own, a footnote, one wide cell."""
    document = docx.Document()
    landscape(document)
    page_numbers(document)
    letterhead(document, ["ỦY BAN NHÂN DÂN\nTỈNH KHÁNH HÒA", "Số:       /KH-UBND"],
               [*STATE, "Khánh Hòa, ngày      tháng 01 năm 2026"])  # fmt: skip
    centred(
        document,
        "KẾ HOẠCH",
        "Phát triển kinh tế tập thể, hợp tác xã tỉnh Khánh Hòa năm 2026",
        "_______",
    )
    document.add_paragraph(
        "Căn cứ Nghị quyết số 20-NQ/TW ngày 16/6/2022 của Ban Chấp hành Trung ương Đảng khóa XIII; "
        "Chương trình hành động số 46-CTr/TU ngày 06/12/2022 của Tỉnh ủy Khánh Hòa;"
    )
    document.add_paragraph("1. Mục tiêu")
    document.add_paragraph(
        "Đến cuối năm 2026, toàn tỉnh có 480 hợp tác xã, trong đó có 310 hợp tác xã nông nghiệp; tỷ lệ "
        "hợp tác xã hoạt động hiệu quả đạt 55% trở lên; tổng số thành viên đạt khoảng 120.000 người."
    )
    document.add_paragraph("2. Nhiệm vụ, giải pháp: theo Phụ lục đính kèm.")
    document.add_paragraph("3. Tổ chức thực hiện")
    document.add_paragraph(
        "Sở Tài chính chủ trì, theo dõi, tổng hợp tình hình thực hiện, báo cáo UBND tỉnh trước ngày 20/12 hằng năm."
    )
    signed(
        document, "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "", "Nguyễn Long Biên"
    )
    document.add_page_break()
    centred(document, "PHỤ LỤC", "NHIỆM VỤ PHÁT TRIỂN KINH TẾ TẬP THỂ, HỢP TÁC XÃ NĂM 2026")
    table = grid(document, KHANH_HOA, bold=[0, 1, 3, 6, 10, 13], merges=[
        (0, 2, 0, 3), *[(0, c, 1, c) for c in (0, 1, 4, 5, 6, 7)],
        *[(r, 1, r, 7) for r in (3, 6, 10, 13)], (15, 2, 15, 3)])  # fmt: skip
    repeat_heading(table, 3)
    run = table.cell(4, 1).paragraphs[0].add_run()
    run._r.append(parse_xml(f'<w:footnoteReference {nsdecls("w")} w:id="2"/>'))
    return saved(document)


GIA_LAI_1 = [
    ["STT", "Nhiệm vụ thường xuyên", "Cơ quan chủ trì", "Cơ quan phối hợp"],
    ["1", "Theo dõi, nắm tình hình hoạt động của hợp tác xã", "Liên minh Hợp tác xã tỉnh", "UBND các xã, phường"],
    ["2", "Giải đáp, tư vấn pháp luật miễn phí", "Sở Tư pháp", "Hội Luật gia tỉnh; Đoàn Luật sư tỉnh"],
]  # fmt: skip
GIA_LAI_2 = [
    ["STT", "Thời gian", "Nhiệm vụ cụ thể", "Kết quả đạt được", "Đơn vị thực hiện"],
    ["I", "NĂM 2026", "", "", ""],
    ["1", "Quý I", "Khảo sát 100 hợp tác xã cà phê, hồ tiêu", "Báo cáo khảo sát", "Sở Nông nghiệp và Môi trường chủ trì, phối hợp với Liên minh Hợp tác xã tỉnh, các xã, phường"],
    ["2", "Quý II - III", "Xây dựng mã số vùng trồng", "50 mã số", "Sở Nông nghiệp và Môi trường"],
    ["II", "NĂM 2027", "", "", ""],
    ["3", "Quý I", "Triển khai kiểm toán nội bộ", "Báo cáo kiểm toán", "Chủ trì: Liên minh Hợp tác xã tỉnh; phối hợp: Sở Tài chính, Kho bạc Nhà nước khu vực XV"],
    ["4", "Tháng 12", "Hội nghị tổng kết", "", "Sở Tài chính"],
]  # fmt: skip


def gia_lai_hai_bang() -> bytes:
    """Two annexes with other columns; the years of the deadlines stand in the section rows."""
    document = docx.Document()
    letterhead(
        document,
        ["UBND TỈNH GIA LAI", "Số: 77/KH-UBND"],
        [*STATE, "Gia Lai, ngày 15 tháng 12 năm 2025"],
    )
    centred(
        document,
        "KẾ HOẠCH",
        "Hỗ trợ phát triển hợp tác xã nông nghiệp",
        "trên địa bàn tỉnh giai đoạn 2026 - 2027",
    )
    document.add_paragraph("Ủy ban nhân dân tỉnh ban hành Kế hoạch với các nội dung sau:")
    centred(document, "Bảng 1. Nhiệm vụ thường xuyên")
    grid(document, GIA_LAI_1, bold=[0])
    centred(document, "Bảng 2. Nhiệm vụ cụ thể")
    grid(document, GIA_LAI_2, bold=[0, 1, 4], merges=[(1, 1, 1, 4), (4, 1, 4, 4)])
    document.add_paragraph("Nơi nhận:")
    document.add_paragraph("- Như trên;")
    document.add_paragraph("TM. ỦY BAN NHÂN DÂN")
    document.add_paragraph("KT. CHỦ TỊCH")
    document.add_paragraph("PHÓ CHỦ TỊCH")
    document.add_paragraph("Dương Mah Tiệp")
    return saved(document)


AN_GIANG_HEAD = [
    "",
    "Công việc",
    "Yêu cầu về kết quả, sản phẩm",
    "Thời hạn",
    "Đơn vị chịu trách nhiệm",
    "Đơn vị phối hợp",
]
AN_GIANG_1 = [
    AN_GIANG_HEAD,
    ["A. NHIỆM VỤ TRỌNG TÂM", "", "", "", "", ""],
    ["", "Phát động phong trào “Mỗi xã một hợp tác xã”", "Kế hoạch", "Quý 1-2026", "Hội Nông dân tỉnh", "Ủy ban MTTQ Việt Nam tỉnh và các đoàn thể"],
    ["", "Số hóa hồ sơ thành viên của 50% hợp tác xã", "Cơ sở dữ liệu dùng chung", "Đến tháng 6/2027", "Sở Khoa học và Công nghệ", "VNPT An Giang; Công an tỉnh"],
    ["", "Thành lập 02 liên hiệp hợp tác xã lúa gạo", "Giấy chứng nhận đăng ký", "2026-2028", "Sở Nông nghiệp và Môi trường", "Tập đoàn Lộc Trời; UBND các xã:"],
]  # fmt: skip
AN_GIANG_2 = [
    ["", "", "", "", "", "Tri Tôn, Tịnh Biên, Thoại Sơn"],
    ["", "Đầu tư kết cấu hạ tầng cho vùng sản xuất 1 triệu héc-ta lúa chất lượng cao", "Công trình thủy lợi, giao thông nội đồng", "Theo tiến độ dự án", "Ban Quản lý dự án đầu tư xây dựng công trình nông nghiệp", "Sở Xây dựng"],
    ["B. NHIỆM VỤ KHÁC", "", "", "", "", ""],
    ["", "Phòng, chống rửa tiền, tín dụng đen trong hợp tác xã", "", "Thường xuyên", "Công an tỉnh", "Ngân hàng Nhà nước Khu vực 15"],
    ["", "Tổng kết phong trào", "Báo cáo, tờ trình khen thưởng", "Chậm nhất 15-12-2028", "Hội Nông dân tỉnh", "Sở Nội vụ (Ban Thi đua - Khen thưởng)"],
]  # fmt: skip


def an_giang_dem_tu_dong() -> bytes:
    """Numbers that Word counts under an empty heading, the table cut in mid-row, no heading after."""
    document = docx.Document()
    landscape(document)
    letterhead(document, ["ỦY BAN NHÂN DÂN", "TỈNH AN GIANG", "Số: 233/KH-UBND"],
               [*STATE, "An Giang, ngày 27 tháng 11 năm 2025"])  # fmt: skip
    centred(
        document,
        "KẾ HOẠCH",
        "Thực hiện Kết luận số 81-KL/TW và Nghị quyết số 20-NQ/TW về kinh tế tập thể giai đoạn 2026 - 2028",
    )
    document.add_paragraph(
        "Phấn đấu tăng thêm tối thiểu 30 hợp tác xã mỗi năm; không quá 5% hợp tác xã yếu kém vào năm 2028."
    )
    first = grid(document, AN_GIANG_1, bold=[0, 1], merges=[(1, 0, 1, 5)])
    auto_number(first, [2, 3, 4])
    document.add_page_break()
    second = grid(
        document,
        [[unicodedata.normalize("NFD", c) for c in r] for r in AN_GIANG_2],
        merges=[(2, 0, 2, 5)],
        bold=[2],
    )
    auto_number(second, [1, 3, 4])
    document.add_paragraph(
        "Các đơn vị được giao nhiệm vụ gửi báo cáo 6 tháng trước ngày 20/6, báo cáo năm trước ngày 20/12 về Sở Tài chính."
    )
    signed(document, "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Hồ Văn Mừng")
    return saved(document)


def quang_tri_thang() -> bytes:
    """A sheet that begins in the second column, with a column a month and agencies merged down."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Tien do 2026"
    rows = [
        ["UBND TỈNH QUẢNG TRỊ"],
        ["BẢNG TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ PHÁT TRIỂN HỢP TÁC XÃ NĂM 2026"],
        ["(Kèm theo Kế hoạch số 19/KH-UBND ngày 20/01/2026 của UBND tỉnh Quảng Trị)"],
        [],
        ["TT", "Nội dung công việc", "Cơ quan chủ trì", "Cơ quan phối hợp", "Tháng", *[None] * 11, "Ghi chú"],
        [None, None, None, None, *range(1, 13), None],
        ["A", "Công tác chỉ đạo"],
        [1, "Ban hành kế hoạch công tác của Tổ giúp việc", "Sở Tài chính", "Sở Nội vụ", "x", *[None] * 11, None],
        [2, "Họp Tổ giúp việc định kỳ", None, "Các thành viên Tổ giúp việc", None, None, "x", None, None, "x", None, None, "x", None, None, "x", "Theo quý"],
        ["B", "Công tác hỗ trợ"],
        [3, "Hỗ trợ xây dựng trạm giống thủy sản cộng đồng", "Sở Nông nghiệp và Môi trường", "UBND các xã, phường, đặc khu Cồn Cỏ", None, None, None, "x", "x", "x", "x", None, None, None, None, None, None],
        [4, "Tổng kết năm", "Sở Tài chính", None, *[None] * 11, "x", None],
    ]  # fmt: skip
    for at, row in enumerate(rows, 3):
        for c, value in enumerate(row, 2):
            sheet.cell(at, c, value)
    for at in (3, 4, 5):
        sheet.merge_cells(start_row=at, end_row=at, start_column=2, end_column=18)
        sheet.cell(at, 2).alignment = Alignment(horizontal="center")
    sheet.merge_cells("F7:Q7")
    for letter in "BCDE":
        sheet.merge_cells(f"{letter}7:{letter}8")
    sheet.merge_cells("R7:R8")
    sheet.merge_cells("D10:D11")
    for at in (9, 12):
        sheet.merge_cells(start_row=at, end_row=at, start_column=3, end_column=18)
        sheet.cell(at, 3).font = Font(bold=True)
    return saved(book)


def lao_cai_giau() -> bytes:
    """Rich text, links, dates typed in many ways, a sheet of notes before and a pivot behind."""
    book = openpyxl.Workbook()
    cover = book.active
    cover.title = "Bìa"
    for row in [
        ["ỦY BAN NHÂN DÂN TỈNH LÀO CAI"],
        ["KẾ HOẠCH"],
        ["Phát triển kinh tế tập thể tỉnh Lào Cai năm 2026"],
        ["(Ban hành kèm theo Quyết định số 3105/QĐ-UBND ngày 29 tháng 12 năm 2025 của UBND tỉnh Lào Cai)"],
    ]:  # fmt: skip
        cover.append(row)
    sheet = book.create_sheet("Danh mục nhiệm vụ")
    bold = InlineFont(b=True)
    for row in [
        ["Stt", "Nhiệm vụ/đề án", "Sản phẩm", "Hạn hoàn thành", "Chủ trì", "Phối hợp", "Kinh phí (trđ)", "Ghi chú"],
        ["I", "ĐỀ ÁN, CHÍNH SÁCH", None, None, None, None, None, None],
        [1, CellRichText(TextBlock(bold, "Đề án"), " phát triển HTX quế, chè, dược liệu"), "QĐ phê duyệt", datetime(2026, 9, 30, 0, 0), "Sở NN&MT", "Sở TC, Sở KH&CN", 500, None],
        [2, "Quy định quản lý Quỹ hỗ trợ phát triển HTX", "Quyết định", "T6/2026", "Liên minh HTX tỉnh", "Sở TC", None, "=HYPERLINK(\"http://laocai.gov.vn\",\"Văn bản\")"],
        ["II", "HOẠT ĐỘNG HỖ TRỢ", None, None, None, None, None, None],
        [3, "Hội chợ sản phẩm HTX vùng Tây Bắc", "01 hội chợ", "Quý 4", "Sở CT", "Sở DT&TG, UBND xã, phường", 1200.5, None],
        [4, "Tập huấn thương mại điện tử qua biên giới", "04 lớp", "15-10-2026", "Sở CT", "Chi cục Hải quan khu vực VII", 80, "Lồng ghép"],
        [5, "Hỗ trợ HTX của thanh niên, phụ nữ khởi nghiệp", "10 dự án", "Hàng năm", "Tỉnh đoàn; Hội LHPN tỉnh", "NHCSXH tỉnh", None, None],
        [None, "Tổng cộng", None, None, None, None, 1780.5, None],
    ]:  # fmt: skip
        sheet.append(row)
    sheet["D3"].number_format = "dd/mm/yyyy"
    total = book.create_sheet("Tổng hợp")
    for row in [["Đơn vị", "Số nhiệm vụ"], ["Sở Công Thương", 2], ["Liên minh HTX tỉnh", 1]]:
        total.append(row)
    return saved(book)


def da_nang_xuat() -> bytes:
    """A database's export: no titles, snake heads in words, texts for dates, a lead in each line."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Sheet1"
    for row in [
        ["STT", "Lĩnh vực", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Ngày giao", "Thời hạn hoàn thành", "Kết quả thực hiện"],
        ["1", "Chuyển đổi số", "Triển khai hợp đồng điện tử cho HTX", "Sở Khoa học và Công nghệ", "Liên minh HTX thành phố", "02/01/2026", "30/06/2026", "Đang thực hiện"],
        ["2", "Chuyển đổi số", "Cấp chữ ký số cho giám đốc HTX", "Sở Khoa học và Công nghệ", "", "02/01/2026", "31/03/2026", "Hoàn thành"],
        ["3", "Thương mại", "Mở điểm bán hàng OCOP của HTX tại sân bay", "Sở Công Thương", "Cảng Hàng không quốc tế Đà Nẵng", "15/01/2026", "31/12/2026", ""],
        ["4", "Thương mại", "Kết nối cung cầu với siêu thị", "Sở Công Thương", "Sở Nông nghiệp và Môi trường", "15/01/2026", "Thường xuyên", ""],
    ]:  # fmt: skip
        sheet.append(row)
    sheet.cell(2, 7).value = date(2026, 6, 30)
    sheet.cell(2, 7).number_format = "dd/mm/yyyy"
    return saved(book)


def hai_phong_ba_nhom() -> bytes:
    """Nested numbers under bold rows, a city under the state, duties twice a year."""
    d = docx.Document()
    letterhead(
        d,
        ["ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG", "Số: 318 /KH-UBND"],
        [*STATE, "Hải Phòng, ngày 03 tháng 11 năm 2025"],
    )
    centred(
        d,
        "KẾ HOẠCH",
        "Triển khai thực hiện Nghị quyết số 20-NQ/TW và Chương trình hành động số 18-CTr/TU của Thành ủy",
        "về phát triển kinh tế tập thể giai đoạn 2026 - 2030",
    )
    d.add_paragraph("I. MỤC ĐÍCH, YÊU CẦU")
    d.add_paragraph(
        "Cụ thể hóa các nhiệm vụ của Nghị quyết; phân công rõ người, rõ việc, rõ thời gian."
    )
    d.add_paragraph("II. CHỈ TIÊU")
    d.add_paragraph(
        "- Đến năm 2030: có tối thiểu 1.050 hợp tác xã và khoảng 12 liên hiệp hợp tác xã; trên 70% hợp tác xã đạt loại khá, tốt."
    )
    d.add_paragraph("III. NỘI DUNG")
    rows = [
        ["STT", "NHIỆM VỤ", "CHỦ TRÌ", "PHỐI HỢP", "THỜI GIAN THỰC HIỆN", "KẾT QUẢ"],
        ["1", "Tuyên truyền", "", "", "", ""],
        [
            "1.1",
            "Phóng sự, chuyên mục về kinh tế tập thể",
            "Báo và Phát thanh, Truyền hình Hải Phòng",
            "Liên minh HTX thành phố",
            "Hàng tháng",
            "48 phóng sự",
        ],
        [
            "1.2",
            "Thi tìm hiểu Luật Hợp tác xã trực tuyến",
            "Sở Tư pháp",
            "Thành đoàn, Sở GD&ĐT",
            "Quý III hằng năm",
            "",
        ],
        ["2", "Đất đai, hạ tầng", "", "", "", ""],
        [
            "2.1",
            "Lập danh mục quỹ đất công cho hợp tác xã thuê, công khai trên mạng",
            "Sở Nông nghiệp và Môi trường",
            "UBND các xã, phường, đặc khu",
            "Trước ngày 31 tháng 3 năm 2026",
            "Danh mục",
        ],
        [
            "2.2",
            "Đầu tư 05 mô hình hạ tầng vùng nuôi biển",
            "Sở Nông nghiệp và Môi trường; UBND đặc khu Cát Hải",
            "Sở Xây dựng, Bộ Chỉ huy quân sự thành phố",
            "2026-2029",
            "05 mô hình",
        ],
        ["3", "Tín dụng", "", "", "", ""],
        [
            "3.1",
            "Cho vay lưu vụ, cho vay theo chuỗi",
            "Ngân hàng Nhà nước Chi nhánh Khu vực 6",
            "Các tổ chức tín dụng; Ngân hàng Chính sách xã hội thành phố",
            "Thường xuyên",
            "",
        ],
        [
            "3.2",
            "Cấp bổ sung vốn cho Quỹ",
            "Sở Tài chính",
            "Quỹ Hỗ trợ phát triển hợp tác xã",
            "Năm 2026, năm 2027",
            "Quyết định",
        ],
    ]
    grid(d, rows, bold=[0, 1, 4, 7], merges=[(r, 1, r, 5) for r in (1, 4, 7)])
    d.add_paragraph("IV. TỔ CHỨC THỰC HIỆN")
    d.add_paragraph(
        "Các sở, ngành, UBND các xã, phường, đặc khu báo cáo kết quả 6 tháng (trước ngày 15/6) và hằng năm (trước ngày 15/12) gửi Sở Tài chính."
    )
    signed(d, "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Anh Quân")
    return saved(d)


def tay_ninh_thang() -> bytes:
    """The lead before the task and merged over rows, months as dates, the annex and title in one."""
    w = openpyxl.Workbook()
    s = w.active
    s.title = "PL01"
    for r in [["Phụ lục 01: NHIỆM VỤ TRỌNG TÂM PHÁT TRIỂN HỢP TÁC XÃ NĂM 2026 - 2027"],["(Kèm theo Kế hoạch số 92/KH-UBND ngày 06/3/2026 của Ủy ban nhân dân tỉnh Tây Ninh)"],[],
     ["TT","Đơn vị chủ trì thực hiện","Nội dung công việc","Sản phẩm đầu ra","Tháng hoàn thành","Đơn vị phối hợp","Ghi chú"],
     ["I","LĨNH VỰC NÔNG NGHIỆP"],
     [1,"Sở NN&MT","Rà soát HTX đủ điều kiện vào vùng nguyên liệu","Danh sách",date(2026,5,1),"UBND các xã, phường",None],
     [2,None,"Hỗ trợ cấp mã số vùng trồng mãng cầu, thanh long","30 mã số",date(2026,10,1),"Trung tâm Khuyến nông tỉnh",None],
     ["II","LĨNH VỰC KHÁC"],
     [3,"Công an tỉnh","Hướng dẫn phòng cháy cho chợ HTX quản lý","Tài liệu",date(2026,7,1),"Sở Công Thương; BCHQS tỉnh","Hai đợt"],
     [4,"Liên minh HTX tỉnh","Xếp hạng tín nhiệm hợp tác xã","Bảng xếp hạng",date(2027,12,1),"NHNN Khu vực 13, Thuế tỉnh",None]]:  # fmt: skip
        s.append(r)
    for at in (1, 2):
        s.merge_cells(start_row=at, end_row=at, start_column=1, end_column=7)
    for at in (6, 7, 9, 10):
        s.cell(at, 5).number_format = "mm/yyyy"
    s.merge_cells("B6:B7")
    return saved(w)
