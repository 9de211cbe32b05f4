"""Workbooks of places that the project does not hold: hidden parts, real dates, odd numbers."""

from __future__ import annotations

from datetime import date

import openpyxl
from openpyxl.styles import Font

from tests.loaders.unseen.builders import saved


def ben_tre() -> bytes:
    """A hidden draft sheet, a hidden row and column, real dates, years as numbers, merged leads."""
    book = openpyxl.Workbook()
    draft = book.active
    draft.title = "Nháp"
    for row in (
        ["STT", "Nhiệm vụ", "Chủ trì", "Thời gian"],
        [1, "Việc nháp chưa duyệt", "Sở Nội vụ", 2023],
    ):
        draft.append(row)
    draft.sheet_state = "hidden"
    sheet = book.create_sheet("PL1")
    rows = [
        ["ỦY BAN NHÂN DÂN TỈNH BẾN TRE"],
        ["PHỤ LỤC 1"],
        ["DANH MỤC NHIỆM VỤ PHÁT TRIỂN KINH TẾ TẬP THỂ NĂM 2024"],
        ["(Ban hành kèm theo Kế hoạch số 812/KH-UBND ngày 19/02/2024 của Ủy ban nhân dân tỉnh Bến Tre)"],
        [],
        ["TT", "Nội dung công việc", "Mã nội bộ", "Cơ quan", None, "Kết quả đầu ra", "Thời hạn", "Ghi chú"],
        [None, None, None, "Chủ trì", "Phối hợp"],
        ["I", "Công tác tuyên truyền"],
        [1.1, "Hội thi tìm hiểu Luật Hợp tác xã", "X1", "Liên minh HTX tỉnh", "Sở Tư pháp", "Hội thi", date(2024, 4, 11), None],
        [1.2, "Tờ rơi, áp phích", "X2", None, "Báo Đồng Khởi", "5.000 tờ", "Quý II - Quý III", None],
        [1.3, "Việc đã hủy", "X3", "Sở Y tế", None, None, 2024, None],
        ["II", "Phát triển liên kết"],
        [2.1, "Xây dựng vùng nguyên liệu dừa hữu cơ", "X4", "Sở NN và PTNT", "UBND huyện Mỏ Cày Nam, UBND huyện Giồng Trôm", "3.000 ha", 2024, "Vốn MTQG"],
        [2.2, "Xúc tiến xuất khẩu", "X5", "Sở Công Thương", "Hiệp hội Dừa Bến Tre", None, "Tháng 6, tháng 12", None],
    ]  # fmt: skip
    for row in rows:
        sheet.append(row)
    for at in (1, 2, 3, 4):
        sheet.merge_cells(start_row=at, end_row=at, start_column=1, end_column=8)
    for column in (1, 2, 3, 6, 7, 8):
        sheet.merge_cells(start_row=6, end_row=7, start_column=column, end_column=column)
    sheet.merge_cells("D6:E6")
    sheet.merge_cells("D9:D10")
    for at in (8, 12):
        sheet.merge_cells(start_row=at, end_row=at, start_column=2, end_column=8)
        sheet.cell(at, 1).font = sheet.cell(at, 2).font = Font(bold=True)
    sheet["G9"].number_format = "dd/mm/yyyy"
    sheet.row_dimensions[11].hidden = True
    sheet.column_dimensions["C"].hidden = True
    return saved(book)


def kien_giang() -> bytes:
    """Tasks on one sheet, figures with a column a year on the next, a note sheet at the end."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Nhiem vu"
    for row in [
        [None, "UBND TỈNH KIÊN GIANG"],
        [None, "KẾ HOẠCH"],
        [None, "Thực hiện nhiệm vụ phát triển hợp tác xã giai đoạn 2023-2025"],
        [None, "(Kèm theo Kế hoạch số 201/KH-UBND ngày 14 tháng 7 năm 2023)"],
        [],
        [None, "STT", "NHIỆM VỤ", "CHỦ TRÌ", "PHỐI HỢP", "NĂM THỰC HIỆN"],
        [None, 1, "Củng cố 50 hợp tác xã yếu kém", "Sở Nông nghiệp & PTNT", "UBND các huyện, thành phố", "2023-2025"],
        [None, 2, "Thí điểm mô hình hợp tác xã lúa - tôm", "Sở Nông nghiệp & PTNT", "Trung tâm Khuyến nông", 2024],
        [None, 3, "Sơ kết, đánh giá", "Liên minh HTX", None, date(2025, 12, 31)],
    ]:  # fmt: skip
        sheet.append(row)
    sheet["F9"].number_format = "mm-dd-yy"
    for at in (2, 3, 4):
        sheet.merge_cells(start_row=at, end_row=at, start_column=2, end_column=6)
    figures = book.create_sheet("Chi tieu")
    for row in [
        ["PHỤ LỤC CHỈ TIÊU"],
        ["STT", "Chỉ tiêu", "ĐVT", 2023, 2024, 2025],
        [1, "Số HTX thành lập mới", "HTX", 30, 35, 40],
        [2, "Thu nhập bình quân lao động HTX", "triệu đồng/năm", 55, 60.5, 66],
        [3, "Tỷ lệ cán bộ quản lý HTX qua đào tạo", "%", None, 0.55, 0.6],
    ]:  # fmt: skip
        figures.append(row)
    for cell in ("E5", "F5"):
        figures[cell].number_format = "0%"
    return saved(book)
