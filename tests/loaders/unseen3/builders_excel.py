"""Workbooks after the models of provincial offices: formulas, hidden rows, real dates, marks."""

from __future__ import annotations

from datetime import date

import openpyxl
from openpyxl.styles import Font

from tests.loaders.unseen.builders import saved
from tests.loaders.unseen3.builders_word import QUANG_NGAI

HUNG_YEN = [
    ["PHỤ LỤC SỐ 01"],
    ["BẢNG PHÂN CÔNG NHIỆM VỤ THỰC HIỆN NGHỊ QUYẾT SỐ 20-NQ/TW"],
    ["(Kèm theo Kế hoạch số 190/KH-UBND ngày 26 tháng 12 năm 2025 của UBND tỉnh Hưng Yên)"],
    [None],
    ["STT", "Tên nhiệm vụ", "Cơ quan, đơn vị", None, "Thời gian", None, "Sản phẩm", "Cấp trình"],
    [None, None, "Chủ trì", "Phối hợp", "Bắt đầu", "Kết thúc", None, None],
    ["I", "Nhóm nhiệm vụ về chính sách"],
    [1, "Xây dựng chính sách hỗ trợ hợp tác xã ứng dụng công nghệ cao", "Sở Nông nghiệp và Môi trường", "Sở Khoa học và Công nghệ", date(2026, 1, 15), date(2026, 6, 30), "Nghị quyết", "HĐND tỉnh"],
    [2, "Hướng dẫn thủ tục thuê đất", None, "UBND các xã, phường", date(2026, 2, 1), date(2026, 12, 31), "Văn bản hướng dẫn", None],
    [3, "Nhiệm vụ đã rút khỏi kế hoạch", "Sở Y tế", None, date(2026, 2, 1), date(2026, 3, 1), None, None],
    ["II", "Nhóm nhiệm vụ về nguồn lực"],
    ["=A10+1", "Bồi dưỡng cán bộ quản lý hợp tác xã", "Sở Nội vụ", "Liên minh HTX tỉnh;\nTrường Chính trị Nguyễn Văn Linh", 2026, 2030, "10 lớp", None],
    ["=A12+1", "Vay vốn Quỹ hỗ trợ phát triển hợp tác xã", "Liên minh HTX tỉnh", None, None, "Thường xuyên", None, None],
]  # fmt: skip


def hung_yen() -> bytes:
    """Start and end as real dates, a hidden row, counted numbers without kept results, a lead over two rows."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "PL01"
    for row in HUNG_YEN:
        sheet.append(row)
    for at in (1, 2, 3):
        sheet.merge_cells(start_row=at, end_row=at, start_column=1, end_column=8)
    for column in (1, 2, 7, 8):
        sheet.merge_cells(start_row=5, end_row=6, start_column=column, end_column=column)
    sheet.merge_cells("C5:D5")
    sheet.merge_cells("E5:F5")
    sheet.merge_cells("C8:C9")
    for at in (7, 11):
        sheet.merge_cells(start_row=at, end_row=at, start_column=2, end_column=8)
        sheet.cell(at, 2).font = Font(bold=True)
    sheet.row_dimensions[10].hidden = True
    for row in sheet.iter_rows(min_row=8):
        for cell in row:
            if isinstance(cell.value, date):
                cell.number_format = "dd/mm/yyyy"
    other = book.create_sheet("Danh ba")
    for row in (
        ["STT", "Họ tên", "Chức vụ", "Điện thoại"],
        [1, "Nguyễn Văn A", "Chuyên viên", "0912"],
    ):
        other.append(row)
    return saved(book)


def quang_ngai_bang() -> bytes:
    """Quarters as columns with a mark in the quarter of each task."""
    book = openpyxl.Workbook()
    sheet = book.active
    for line in ("ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI", "Số: 15/KH-UBND",
                 "Quảng Ngãi, ngày 09 tháng 01 năm 2026", "KẾ HOẠCH",
                 "Hỗ trợ phát triển hợp tác xã năm 2026"):  # fmt: skip
        sheet.append([line])
    for row in QUANG_NGAI:
        sheet.append([cell or None for cell in row])
    sheet.merge_cells("D6:G6")
    for column in (1, 2, 3, 8):
        sheet.merge_cells(start_row=6, end_row=7, start_column=column, end_column=column)
    return saved(book)


def cao_bang() -> bytes:
    """A sheet a year, each with its own heading row in another order; months as Excel dates."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Năm 2024"
    for row in [
        ["UBND TỈNH CAO BẰNG"],
        ["KẾ HOẠCH PHÁT TRIỂN KINH TẾ TẬP THỂ, HỢP TÁC XÃ TỈNH CAO BẰNG NĂM 2024 - 2025"],
        ["(Ban hành kèm theo Kế hoạch số 3310/KH-UBND ngày 25/12/2023 của UBND tỉnh)"],
        ["TT", "Nội dung thực hiện", "Đơn vị chủ trì", "Đơn vị phối hợp", "Hoàn thành trong tháng"],
        ["1", "Củng cố hợp tác xã miến dong", "Liên minh HTX tỉnh", "UBND huyện Nguyên Bình", date(2024, 6, 1)],
        ["2", "Hội chợ nông sản", "Sở Công Thương", None, date(2024, 11, 1)],
    ]:  # fmt: skip
        sheet.append(row)
    for at in (5, 6):
        sheet.cell(at, 5).number_format = "mm/yyyy"
    other = book.create_sheet("Năm 2025")
    for row in [
        ["STT", "Đơn vị chủ trì", "Nội dung thực hiện", "Đơn vị phối hợp", "Thời hạn", "Ghi chú"],
        ["1", "Sở Tài chính", "Tổng kết 5 năm", "Các sở, ban, ngành", "Quý IV/2025", "Chuyển từ 2024"],
    ]:  # fmt: skip
        other.append(row)
    return saved(book)
