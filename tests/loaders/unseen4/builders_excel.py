"""Workbooks after the models of 2022 to 2026, with what offices and Excel itself leave in them."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from datetime import date, datetime

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font

from tests.loaders.unseen.builders import saved
from tests.loaders.unseen2.test_legacy_fonts import to_tcvn3


def _rows(sheet, rows) -> None:
    for row in rows:
        sheet.append(row)


def _computed(data: bytes, values: dict[str, str]) -> bytes:
    """Put into the formula cells of the first sheet the results that Excel keeps beside them."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            xml = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                text = xml.decode()
                for cell, value in values.items():
                    kind = "" if re.fullmatch(r"[\d.]+", value) else ' t="str"'
                    text = re.sub(
                        rf'<c r="{cell}"([^>]*?)(?: t="\w+")?><f>(.*?)</f><v ?/?>(?:</v>)?</c>',
                        rf'<c r="{cell}"\1{kind}><f>\2</f><v>{value}</v></c>', text)  # fmt: skip
                xml = text.encode()
            new.writestr(name, xml)
    return out.getvalue()


def nghe_an() -> bytes:
    """Instructions, figures and a list of cooperatives beside the sheet of tasks; dates, notes."""
    book = openpyxl.Workbook()
    guide = book.active
    guide.title = "Hướng dẫn"
    _rows(
        guide,
        [
            ["HƯỚNG DẪN NHẬP LIỆU"],
            ["1. Không xóa dòng tiêu đề"],
            ["2. Ngày nhập theo dạng dd/mm/yyyy"],
        ],
    )
    sheet = book.create_sheet("Nhiệm vụ")
    _rows(sheet, [
        ["ỦY BAN NHÂN DÂN TỈNH NGHỆ AN"],
        ["PHỤ LỤC 2: PHÂN CÔNG NHIỆM VỤ PHÁT TRIỂN KINH TẾ TẬP THỂ NĂM 2026"],
        ["(Kèm theo Kế hoạch số 1025/KH-UBND ngày 15 tháng 12 năm 2025 của UBND tỉnh Nghệ An)"],
        [],
        ["STT", "Mã số", "Tên nhiệm vụ", "Cơ quan\nchủ trì", "Cơ quan\nphối hợp", "Sản phẩm", "Ngày hoàn thành", "Ghi chú"],
        ["I", None, "Nhóm nhiệm vụ xây dựng thể chế"],
        [1, "NV01", "Xây dựng Nghị quyết của HĐND tỉnh về hỗ trợ kinh tế tập thể", "Sở Tài chính", "Sở Tư pháp;\nSở Nông nghiệp và Môi trường", "Nghị quyết", date(2026, 6, 30), None],
        [2, "NV02", "Sửa đổi quy chế hoạt động của Ban Chỉ đạo", None, "Sở Nội vụ", "Quyết định", datetime(2026, 3, 31), None],
        ["II", None, "Nhóm nhiệm vụ hỗ trợ"],
        [3, "NV03", "Hỗ trợ hợp tác xã\nxây dựng kho, xưởng", "Sở Nông nghiệp và Môi trường", "UBND các xã, phường", 15, "Quý III/2026", "Theo NQ 32"],
        [4, "NV04", "Đào tạo thành viên", "Liên minh Hợp tác xã tỉnh", "Trường Đại học Vinh", "1.500 lượt người", 2026, None],
        [5, "NV05", "Cho vay giải quyết việc làm", "Ngân hàng CSXH chi nhánh tỉnh", None, None, "Thường xuyên", None],
        [],
        [None, None, "Ghi chú: NQ 32 là Nghị quyết số 32/2023/NQ-HĐND."],
    ])  # fmt: skip
    for at in (1, 2, 3):
        sheet.merge_cells(start_row=at, end_row=at, start_column=1, end_column=8)
        sheet.cell(at, 1).alignment = Alignment(horizontal="center", wrap_text=True)
    sheet.merge_cells("D7:D8")
    for at in (6, 9):
        sheet.merge_cells(start_row=at, end_row=at, start_column=3, end_column=8)
        sheet.cell(at, 3).font = Font(bold=True)
    for at in (7, 8):
        sheet.cell(at, 7).number_format = "dd/mm/yyyy"
    sheet.column_dimensions["B"].hidden = True
    sheet["F10"].number_format = '0 "kho"'
    sheet["D7"].comment = Comment("Chờ ý kiến Sở Nội vụ", "Văn thư")
    figures = book.create_sheet("Chỉ tiêu")
    _rows(figures, [
        ["CHỈ TIÊU NĂM 2026"],
        ["TT", "Chỉ tiêu", "Đơn vị tính", "Ước thực hiện 2025", "Kế hoạch 2026"],
        [1, "Số hợp tác xã", "HTX", 905, 950],
        [2, "Số hợp tác xã thành lập mới", "HTX", 41, 45],
        [3, "Tỷ lệ hợp tác xã xếp loại tốt, khá", "%", 51.5, 55],
    ])  # fmt: skip
    coops = book.create_sheet("Danh sách HTX")
    _rows(coops, [
        ["DANH SÁCH HỢP TÁC XÃ THAM GIA"],
        ["TT", "Tên HTX", "Địa chỉ", "Người đại diện", "Số điện thoại"],
        [1, "HTX Nông nghiệp Nghi Lâm", "Xã Nghi Lâm", "Nguyễn Văn A", "0912000111"],
        [2, "HTX Chè Thanh Mai", "Xã Kim Bảng", "Trần Thị B", "0912000222"],
    ])  # fmt: skip
    return saved(book)


THAI_NGUYEN = [
    ["Uỷ ban nhân dân tỉnh Thái Nguyên"],
    ["Kế hoạch phát triển kinh tế tập thể tỉnh Thái Nguyên năm 2022"],
    ["(Kèm theo Kế hoạch số 18/KH-UBND ngày 14 tháng 01 năm 2022 của Uỷ ban nhân dân tỉnh)"],
    ["TT", "Công việc", "Đơn vị thực hiện chính", "Đơn vị phối hợp", "Thời hạn"],
    ["1", "Tập huấn nghiệp vụ kế toán hợp tác xã", "Liên minh Hợp tác xã tỉnh", "Sở Tài chính", "Quý II"],
    ["2", "Hỗ trợ máy chế biến chè", "Sở Công Thương", "UBND các huyện, thành phố, thị xã", "Quý III"],
    ["3", "Hỗ trợ chứng nhận hữu cơ", "Sở Nông nghiệp và Phát triển nông thôn", "", "Cả năm"],
    ["4", "Tổng hợp, báo cáo", "Sở Kế hoạch và Đầu tư", "", "Trước ngày 15/12"],
]  # fmt: skip


def thai_nguyen() -> bytes:
    """A workbook typed in a TCVN3 font."""
    book = openpyxl.Workbook()
    sheet = book.active
    _rows(sheet, [[to_tcvn3(unicodedata.normalize("NFC", c)) for c in row] for row in THAI_NGUYEN])
    for row in sheet.iter_rows():
        for cell in row:
            cell.font = Font(name=".VnTime")
    for at in (1, 2, 3):
        sheet.merge_cells(start_row=at, end_row=at, start_column=1, end_column=5)
    return saved(book)


EXPORT = [
    ["Mã nhiệm vụ", "Nhóm nhiệm vụ", "Tên nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Ngày bắt đầu", "Hạn hoàn thành", "Trạng thái"],
    ["KTTT-001", "Tuyên truyền", "Xây dựng 12 phóng sự truyền hình", "Báo và Phát thanh, Truyền hình Huế", "Liên minh Hợp tác xã thành phố", date(2026, 1, 5), date(2026, 12, 20), "Chưa bắt đầu"],
    ["KTTT-002", "Tuyên truyền", "In 3.000 tờ gấp về Luật Hợp tác xã", "Sở Tư pháp", None, date(2026, 2, 1), date(2026, 4, 30), "Đang làm"],
    ["KTTT-003", "Hỗ trợ", "Hỗ trợ thuê gian hàng tại hội chợ", "Sở Công Thương", "Sở Du lịch, Sở Ngoại vụ", None, date(2026, 9, 30), "Chưa bắt đầu"],
    ["KTTT-004", "Hỗ trợ", "Hỗ trợ lãi suất vay vốn", "Sở Tài chính", "NHNN Chi nhánh Khu vực 9", date(2026, 1, 1), None, "Chưa bắt đầu"],
]  # fmt: skip


def hue_xuat() -> bytes:
    """An export of a task system: a heading in the first row, one line a task, no title at all."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Export"
    _rows(sheet, EXPORT)
    for row in sheet.iter_rows(min_row=2, min_col=6, max_col=7):
        for cell in row:
            cell.number_format = "yyyy-mm-dd"
    sheet.auto_filter.ref = "A1:H5"
    return saved(book)


def phu_tho() -> bytes:
    """Marks under the quarters of two years, counted numbers, sums, a row that a filter hides."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "KH 2026-2027"
    _rows(sheet, [
        ["UBND TỈNH PHÚ THỌ", None, None, None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["Số: 4410/KH-UBND", None, None, None, None, "Độc lập - Tự do - Hạnh phúc"],
        [None, None, None, None, None, "Phú Thọ, ngày 22 tháng 10 năm 2025"],
        ["KẾ HOẠCH TRIỂN KHAI CÁC NHIỆM VỤ PHÁT TRIỂN KINH TẾ TẬP THỂ NĂM 2026 - 2027"],
        [],
        ["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Tiến độ thực hiện", None, None, None, None, None, "Kinh phí (triệu đồng)"],
        [None, None, None, "Năm 2026", None, None, None, "Năm 2027"],
        [None, None, None, "Quý I", "Quý II", "Quý III", "Quý IV", "6 tháng đầu năm", "6 tháng cuối năm"],
        ["=ROW()-8", "Rà soát, phân loại hợp tác xã", "Sở Tài chính", "x", "x", None, None, None, None, 120],
        ["=A9+1", "Chuyển đổi, giải thể hợp tác xã yếu kém", "Sở Nông nghiệp và Môi trường", None, None, "x", "x", "x", None, 300],
        ["=A10+1", "Xây dựng phần mềm quản lý", "Sở Khoa học và Công nghệ", None, None, None, None, None, "x", 950],
        ["=A11+1", '="Tổng kết "&"Kế hoạch"', "Liên minh HTX tỉnh", None, None, None, "x", None, None, 50],
        [None, "Tổng cộng", None, None, None, None, None, None, None, "=SUM(J9:J12)"],
        [],
        [None, "NGƯỜI LẬP BIỂU", None, None, None, None, "TM. ỦY BAN NHÂN DÂN"],
        [None, None, None, None, None, None, "CHỦ TỊCH"],
        [None, None, None, None, None, None, "Trần Duy Đông"],
    ])  # fmt: skip
    sheet.merge_cells("A4:J4")
    for merged in ("A6:A8", "B6:B8", "C6:C8", "J6:J8", "D6:I6", "D7:G7", "H7:I7"):
        sheet.merge_cells(merged)
    sheet.row_dimensions[11].hidden = True
    return _computed(saved(book), {
        "A9": "1", "A10": "2", "A11": "3", "A12": "4", "B12": "Tổng kết Kế hoạch", "J13": "1420"})  # fmt: skip


def my_loc() -> bytes:
    """A commune's list with numbers as figures, a percentage, months as dates, merged sections."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "PL"
    _rows(sheet, [
        ["PHỤ LỤC"],
        ["NHIỆM VỤ PHÁT TRIỂN KINH TẾ TẬP THỂ"],
        ["GIAI ĐOẠN 2025 - 2030 TRÊN ĐỊA BÀN XÃ MỸ LỘC"],
        ["(Kèm theo Kế hoạch số 31/KH-UBND ngày 09/10/2025 của Ủy ban nhân dân xã Mỹ Lộc, tỉnh Ninh Bình)"],
        ["TT", "Hoạt động", "Chỉ tiêu/sản phẩm", "Người/đơn vị chịu trách nhiệm chính", "Đơn vị phối hợp", "Hoàn thành"],
        [1, "CÔNG TÁC QUẢN LÝ"],
        [1.1, "Đăng ký, cập nhật dữ liệu hợp tác xã", 1, "Phòng Kinh tế", "Công an xã", "Hàng quý"],
        [1.2, "Phân công cán bộ theo dõi hợp tác xã", "01 công chức", "Văn phòng HĐND và UBND", None, date(2025, 11, 1)],
        [2, "HỖ TRỢ SẢN XUẤT"],
        [2.1, "Hỗ trợ dồn điền đổi thửa, tích tụ ruộng đất", 0.35, "Phòng Kinh tế", "Các HTX nông nghiệp", 2028],
        [2.2, "Phục hồi nghề dệt, trồng dâu nuôi tằm", "01 tổ hợp tác", "Hội Liên hiệp Phụ nữ xã", "Phòng Văn hóa - Xã hội", "Quý II, Quý III năm 2026"],
        [2.3, "Tiêu thụ nông sản qua bưu điện", None, "Bưu điện xã Mỹ Lộc", None, "Từ tháng 01/2026"],
        [None, None, None, "Mỹ Lộc, ngày 09 tháng 10 năm 2025"],
        [None, "NGƯỜI LẬP", None, "CHỦ TỊCH"],
        [None, "Trần Thị Hoa", None, "Nguyễn Văn Bình"],
    ])  # fmt: skip
    for at in (1, 2, 3, 4):
        sheet.merge_cells(start_row=at, end_row=at, start_column=1, end_column=6)
    for at in (6, 9):
        sheet.merge_cells(start_row=at, end_row=at, start_column=2, end_column=6)
    sheet["C10"].number_format = "0%"
    sheet["F8"].number_format = "mm/yyyy"
    return saved(book)


def bac_kan() -> bytes:
    """Lists with dashes inside cells, a printed heading in mid-sheet, a second sheet in another order."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Nhiệm vụ thường xuyên"
    head = [
        "TT",
        "Tên nội dung công việc",
        "Đơn vị chủ trì thực hiện",
        "Đơn vị phối hợp thực hiện",
        "Thời gian triển khai",
    ]
    _rows(sheet, [
        ["UBND TỈNH BẮC KẠN"],
        [],
        ["BIỂU 01"],
        ["CÁC NHIỆM VỤ THỰC HIỆN CHƯƠNG TRÌNH HÀNH ĐỘNG SỐ 22-CTr/TU CỦA TỈNH ỦY"],
        ["(Ban hành theo Kế hoạch số 702/KH-UBND, ngày 09/11/2022 của UBND tỉnh Bắc Kạn)"],
        [],
        head,
        ["I. Công tác lãnh đạo, chỉ đạo"],
        [1, "Kiện toàn Ban Chỉ đạo cấp tỉnh, cấp huyện", "- Sở Kế hoạch và Đầu tư\n- UBND các huyện, thành phố", "- Sở Nội vụ\n- Liên minh HTX tỉnh", "Năm 2022, 2023"],
        [2, "Sinh hoạt chuyên đề về kinh tế tập thể", "Huyện ủy, Thành ủy Bắc Kạn", "Ban Tuyên giáo Tỉnh ủy", "Định kỳ 6 tháng"],
        head,
        ["II. Công tác hỗ trợ"],
        [3, "Hỗ trợ HTX miến dong, nghệ, tinh bột Curcumin\nxây dựng thương hiệu", "Sở Khoa học và Công nghệ", "Sở NN&PTNT,\nSở Công Thương,\ncác huyện: Na Rì, Ba Bể", "- Giai đoạn 1: 2022 - 2023\n- Giai đoạn 2: 2024 - 2025"],
        [4, "Vốn vay Quỹ Hỗ trợ phát triển HTX", "Quỹ Hỗ trợ phát triển HTX tỉnh", "Kho bạc Nhà nước tỉnh", "Quý I hằng năm"],
    ])  # fmt: skip
    for at in (8, 12):
        sheet.merge_cells(start_row=at, end_row=at, start_column=1, end_column=5)
        sheet.cell(at, 1).font = Font(bold=True)
    other = book.create_sheet("Đề án, dự án")
    _rows(other, [
        ["BIỂU 02"],
        ["CÁC ĐỀ ÁN, DỰ ÁN TRÌNH UBND TỈNH"],
        ["TT", "Thời gian trình", "Tên đề án", "Cơ quan soạn thảo", "Hình thức văn bản", "Ghi chú"],
        [1, datetime(2023, 6, 1), "Đề án phát triển HTX trong đồng bào dân tộc thiểu số", "Ban Dân tộc tỉnh", "Quyết định", None],
        [2, "Tháng 12/2022", "Đề án số hóa dữ liệu HTX", "Sở TT&TT", "Quyết định", "Chuyển tiếp"],
    ])  # fmt: skip
    other["B4"].number_format = "mm/yyyy"
    return saved(book)
