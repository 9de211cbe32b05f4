"""Office documents of places that the project does not hold, built as their offices build them."""

from __future__ import annotations

import io
from datetime import date, datetime

import docx
import openpyxl
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm
from openpyxl.styles import Alignment, Font


def saved(document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def letterhead(document, left: list[str], right: list[str]) -> None:
    """The two columns above a plan: issuer and number, words of state and date."""
    table = document.add_table(rows=1, cols=2)
    for cell, lines in zip(table.rows[0].cells, (left, right), strict=True):
        cell.text = lines[0]
        for text in lines[1:]:
            cell.add_paragraph(text)
        for paragraph in cell.paragraphs:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def centred(document, *lines: str) -> None:
    for text in lines:
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run(text).bold = True


def grid(document, rows: list[list[str]], merges=(), bold=()):
    """A table of texts; ``merges`` are (row, column, last row, last column), ``bold`` rows."""
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    table.style = "Table Grid"
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            if text:
                table.cell(r, c).text = text
    for r, c, r2, c2 in merges:
        text = table.cell(r, c).text
        table.cell(r, c).merge(table.cell(r2, c2)).text = text
    for r in bold:
        for cell in table.rows[r].cells:
            for paragraph in cell.paragraphs:
                for run in paragraph.runs:
                    run.bold = True
    return table


def auto_number(table, rows: list[int]) -> None:
    """Let Word number the first cells of these rows: they hold no text of their own."""
    for r in rows:
        paragraph = table.cell(r, 0).paragraphs[0]
        paragraph.style = "List Number"


def repeat_heading(table, rows: int = 1) -> None:
    for r in range(rows):
        mark = OxmlElement("w:tblHeader")
        mark.set(qn("w:val"), "true")
        table.rows[r]._tr.get_or_add_trPr().append(mark)


def landscape(document) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)


def thu_duc() -> bytes:
    """A city within a city: numbers counted by Word, one deadline merged over three rows."""
    document = docx.Document()
    letterhead(
        document,
        ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ THỦ ĐỨC", "Số: 312/KH-UBND"],
        [
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "Thủ Đức, ngày 8 tháng 01 năm 2025",
        ],
    )
    centred(document, "KẾ HOẠCH", "Chuyển đổi số thành phố Thủ Đức năm 2025")
    document.add_paragraph(
        "Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị; Kế hoạch số 77/KH-UBND "
        "ngày 03/3/2024 của Ủy ban nhân dân Thành phố Hồ Chí Minh, UBND thành phố xây dựng kế hoạch:"
    )
    rows = [
        ["STT", "Nội dung công việc", "Kết quả, sản phẩm", "Đơn vị thực hiện chính", "Thời hạn"],
        ["I. PHÁT TRIỂN HẠ TẦNG SỐ", "", "", "", ""],
        ["", "Nâng cấp đường truyền tại 34 phường", "Biên bản nghiệm thu", "Phòng Văn hóa và Thông tin", "Quý II/2025"],
        ["", "Lắp đặt camera giám sát giao thông", "", "Công an thành phố", ""],
        ["", "Phủ wifi công cộng tại công viên", "Điểm phát wifi", "Phòng Quản lý đô thị", ""],
        ["II. PHÁT TRIỂN DỮ LIỆU", "", "", "", ""],
        ["", "Số hóa hồ sơ hộ tịch", "Cơ sở dữ liệu", "Phòng Tư pháp", "Trước 15/11"],
        ["", "Cập nhật dữ liệu đất đai", "Cơ sở dữ liệu", "", "Thường xuyên"],
    ]  # fmt: skip
    table = grid(
        document,
        rows,
        merges=[(1, 0, 1, 4), (5, 0, 5, 4), (2, 4, 4, 4), (6, 3, 7, 3)],
        bold=[0, 1, 5],
    )
    auto_number(table, [2, 3, 4, 6, 7])
    document.add_paragraph("TM. ỦY BAN NHÂN DÂN")
    document.add_paragraph("CHỦ TỊCH")
    document.add_paragraph("Hoàng Tùng")
    return saved(document)


def ca_mau() -> bytes:
    """Three tables under headings of their own, the last continued without its heading row."""
    document = docx.Document()
    centred(document, "ỦY BAN NHÂN DÂN TỈNH CÀ MAU")
    document.add_paragraph("Số: 99/KH-UBND")
    document.add_paragraph("Cà Mau, ngày 19 tháng 5 năm 2023")
    centred(document, "KẾ HOẠCH", "Phát triển kinh tế tập thể tỉnh Cà Mau giai đoạn 2023 - 2025")
    document.add_paragraph("Phấn đấu đến năm 2025 thành lập mới 60 hợp tác xã.")
    head = ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian hoàn thành"]
    document.add_paragraph("1. Nâng cao nhận thức về kinh tế tập thể")
    grid(document, [
        head,
        ["1", "Tuyên truyền Luật Hợp tác xã", "Liên minh Hợp tác xã tỉnh", "Báo Cà Mau", "Hằng năm"],
        ["2", "Biên soạn tài liệu hỏi đáp", "Sở Tư pháp", "", "Quý III/2023"],
    ])  # fmt: skip
    document.add_paragraph("2. Hỗ trợ về đất đai, tín dụng")
    grid(document, [
        head,
        ["1", "Cho thuê đất đối với hợp tác xã", "Sở Tài nguyên và Môi trường", "UBND các huyện, thành phố", "2023 - 2025"],
        ["2", "Cho vay vốn ưu đãi", "Quỹ hỗ trợ phát triển hợp tác xã tỉnh", "Ngân hàng Nhà nước chi nhánh tỉnh", "Thường xuyên"],
    ])  # fmt: skip
    document.add_paragraph("3. Đào tạo, bồi dưỡng")
    grid(document, [
        head,
        ["1", "Bồi dưỡng giám đốc hợp tác xã", "Sở Nông nghiệp và Phát triển nông thôn", "Trường Chính trị tỉnh", "Tháng 10 hằng năm"],
    ])  # fmt: skip
    document.add_page_break()
    grid(document, [
        ["2", "Đưa cán bộ trẻ về làm việc tại hợp tác xã", "Sở Nội vụ", "Sở Tài chính", "2024-2025"],
    ])  # fmt: skip
    document.add_paragraph(
        "Định kỳ hằng năm, trước ngày 20/11, các sở, ngành báo cáo Sở Kế hoạch và Đầu tư."
    )
    return saved(document)


def da_nang() -> bytes:
    """A workbook: a cover sheet, titles above a two-row heading, real dates and merged cells."""
    book = openpyxl.Workbook()
    cover = book.active
    cover.title = "Bìa"
    cover["A1"] = "TÀI LIỆU HỌP"
    cover["A2"] = "Người lập: Phòng Tổng hợp"
    sheet = book.create_sheet("Phụ lục")
    sheet["A1"] = "PHỤ LỤC II"
    sheet["A2"] = "NHIỆM VỤ PHÁT TRIỂN KINH TẾ HỢP TÁC NĂM 2024"
    sheet["A3"] = "(Kèm theo Kế hoạch số 55/KH-UBND ngày 12/3/2024 của UBND thành phố Đà Nẵng)"
    for r in (1, 2, 3):
        sheet.merge_cells(start_row=r, end_row=r, start_column=1, end_column=7)
    heading = [
        "TT",
        "Nội dung",
        "Đơn vị thực hiện",
        None,
        "Thời hạn hoàn thành",
        "Sản phẩm",
        "Ghi chú",
    ]
    sheet.append([])
    sheet.append(heading)
    sheet.append([None, None, "Chủ trì", "Phối hợp"])
    for c in (1, 2, 5, 6, 7):
        sheet.merge_cells(start_row=5, end_row=6, start_column=c, end_column=c)
    sheet.merge_cells("C5:D5")
    rows = [
        ["A", "Công tác chỉ đạo"],
        [1, "Ban hành kế hoạch phát triển hợp tác xã", "Sở Kế hoạch và Đầu tư", "Liên minh Hợp tác xã thành phố", date(2024, 3, 31), "Kế hoạch"],
        [2, "Củng cố Ban Chỉ đạo", "Sở Nội vụ", None, "Quý II", "Quyết định"],
        ["B", "Hỗ trợ hợp tác xã"],
        [3, "Hỗ trợ máy móc, thiết bị\ncho 12 hợp tác xã", "Sở Công Thương", "UBND các quận, huyện", datetime(2024, 12, 15), None, "Vốn sự nghiệp"],
        [4, "Tham gia hội chợ", None, "Sở Du lịch", "Cả năm", "Gian hàng"],
    ]  # fmt: skip
    for row in rows:
        sheet.append(row)
    for r in (7, 10):
        sheet.merge_cells(start_row=r, end_row=r, start_column=2, end_column=7)
        sheet.cell(r, 2).font = Font(bold=True)
    sheet.merge_cells("C11:C12")
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell.value, (date, datetime)):
                cell.number_format = "dd/mm/yyyy"
            cell.alignment = Alignment(wrap_text=True)
    return saved(book)


def commune() -> bytes:
    """A workbook of a commune: no sections, numbers as real numbers, a code column."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["ỦY BAN NHÂN DÂN XÃ HẢI HƯNG"])
    sheet.append(["Số: 31/KH-UBND"])
    sheet.append(["Hải Hưng, ngày 15 tháng 9 năm 2025"])
    sheet.append(["KẾ HOẠCH"])
    sheet.append(["Phát triển kinh tế tập thể xã Hải Hưng, tỉnh Ninh Bình đến năm 2030"])
    sheet.append([])
    sheet.append(
        ["Số TT", "Lĩnh vực", "Công việc", "Người thực hiện", "Hạn", "Kinh phí (triệu đồng)"]
    )
    sheet.append(
        [1, "Tuyên truyền", "Phổ biến Luật Hợp tác xã", "Phòng Văn hóa - Xã hội", 2026, 20]
    )
    sheet.append(
        [2, "Đất đai", "Bố trí đất làm sân phơi", "Phòng Kinh tế", "Trước 30/6/2026", 150.5]
    )
    sheet.append(
        [3, "Vốn", "Hướng dẫn vay vốn", "Hội Nông dân xã; Hội Phụ nữ xã", "Thường xuyên", None]
    )
    return saved(book)


def hai_phong() -> bytes:
    """A Word document to print: two heading rows repeated on every page, long cells cut by pages."""
    document = docx.Document()
    landscape(document)
    letterhead(
        document,
        ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ HẢI PHÒNG", "Số: 101/KH-UBND"],
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Hải Phòng, ngày 27 tháng 4 năm 2023"],
    )  # fmt: skip
    centred(
        document,
        "KẾ HOẠCH",
        "Thực hiện Chương trình hành động số 35-CTr/TU về phát triển kinh tế tập thể",
    )
    rows = [
        ["STT", "Nội dung nhiệm vụ", "Phân công", "", "Thời gian", "Kết quả"],
        ["", "", "Cơ quan chủ trì", "Cơ quan phối hợp", "", ""],
        ["I", "Nâng cao nhận thức", "", "", "", ""],
        *HAI_PHONG_ROWS[:3],
        ["II", "Hoàn thiện chính sách", "", "", "", ""],
        *HAI_PHONG_ROWS[3:],
    ]
    table = grid(
        document,
        rows,
        merges=[
            *[(0, c, 1, c) for c in (0, 1, 4, 5)],
            (0, 2, 0, 3),
            (2, 1, 2, 5),
            (6, 1, 6, 5),
        ],
        bold=[0, 1, 2, 6],
    )
    repeat_heading(table, 2)
    document.add_paragraph("TM. ỦY BAN NHÂN DÂN THÀNH PHỐ")
    document.add_paragraph("CHỦ TỊCH")
    document.add_paragraph("Nguyễn Văn Tùng")
    return saved(document)


LONG = (
    "Tổ chức phổ biến, quán triệt sâu rộng nội dung Chương trình hành động đến cán bộ, đảng viên, "
    "hội viên các tổ chức chính trị - xã hội và thành viên hợp tác xã; chú trọng mô hình điển hình "
    "tiên tiến, cách làm hay tại các quận, huyện ven biển, hải đảo; gắn với phong trào thi đua xây "
    "dựng nông thôn mới kiểu mẫu, đô thị văn minh; kịp thời khen thưởng tập thể, cá nhân có thành "
    "tích; phê phán nhận thức chưa đúng về bản chất của hợp tác xã kiểu mới trong cơ chế thị trường"
)
HAI_PHONG_ROWS = [
    ["1", f"{LONG} ({n})", lead, beside, when, what]
    if n == 1
    else [str(n), f"{LONG} ({n})", lead, beside, when, what]
    for n, (lead, beside, when, what) in enumerate(
        [
            ("Ban Tuyên giáo Thành ủy", "Các sở, ban, ngành, Ủy ban nhân dân các quận, huyện", "Năm 2023", "Hội nghị"),
            ("Liên minh Hợp tác xã thành phố", "Đài Phát thanh và Truyền hình Hải Phòng", "Thường xuyên", "Phóng sự, tin bài"),
            ("Sở Văn hóa và Thể thao", "Sở Du lịch", "Hằng năm", ""),
            ("Sở Kế hoạch và Đầu tư", "Sở Tài chính; Sở Tư pháp; Cục Thuế thành phố", "Quý IV/2023", "Nghị quyết của Hội đồng nhân dân thành phố"),
            ("Sở Nông nghiệp và Phát triển nông thôn", "", "2023-2025", "Đề án"),
            ("Sở Tài nguyên và Môi trường", "Ủy ban nhân dân các quận, huyện", "Trước 30/6/2024", "Báo cáo"),
        ],
        start=1,
    )
]  # fmt: skip


def gia_lai() -> bytes:
    """Arabic sub-headings with nested numbers under roman sections, lists inside cells."""
    document = docx.Document()
    centred(document, "ỦY BAN NHÂN DÂN TỈNH GIA LAI")
    document.add_paragraph("Số: 1024 /KH-UBND")
    document.add_paragraph("Gia Lai, ngày 09 tháng 05 năm 2023")
    centred(
        document,
        "KẾ HOẠCH",
        "Thực hiện Nghị quyết số 20-NQ/TW ngày 16/6/2022",
        "của Ban Chấp hành Trung ương Đảng (khóa XIII)",
    )
    rows = [
        [
            "Số\nTT",
            "Nội dung công việc",
            "Cơ quan\nchủ trì",
            "Cơ quan\nphối hợp",
            "Thời gian\nhoàn thành",
            "Sản phẩm",
        ],
        ["I", "VỀ NHẬN THỨC", "", "", "", ""],
        ["1", "Công tác tuyên truyền", "", "", "", ""],
        [
            "1.1",
            "Biên soạn tài liệu:\n- Tài liệu cho cán bộ;\n- Tài liệu cho nông dân",
            "- Sở Tư pháp\n- Liên minh HTX tỉnh",
            "Các sở: Nông nghiệp và Phát triển nông thôn, Công Thương",
            "30/9/2023",
            "Tài liệu",
        ],
        ["1.2", "Mở chuyên trang", "Báo Gia Lai", "", "Thường xuyên", ""],
        ["2", "Công tác thi đua", "", "", "", ""],
        [
            "2.1",
            "Phát động phong trào",
            "Sở Nội vụ",
            "UBND các huyện, thị xã, thành phố",
            "Hằng năm",
            "Kế hoạch",
        ],
        ["II", "VỀ CHÍNH SÁCH", "", "", "", ""],
        ["1", "Chính sách đất đai", "", "", "", ""],
        ["1.1", "Rà soát quỹ đất", "Sở TN&MT", "", "Quý I/2024", "Báo cáo"],
    ]
    grid(
        document,
        rows,
        merges=[(1, 1, 1, 5), (2, 1, 2, 5), (5, 1, 5, 5), (7, 1, 7, 5), (8, 1, 8, 5)],
        bold=[0, 1, 2, 5, 7, 8],
    )
    return saved(document)


def tay_ninh() -> bytes:
    """A workbook with an overview sheet first and the task table on two sheets."""
    book = openpyxl.Workbook()
    s = book.active
    s.title = "TH"
    s.append(["BẢNG TỔNG HỢP"])
    s.append(["Chỉ tiêu", "2023", "2024", "2025"])
    s.append(["HTX", 100, 110, 120])
    s = book.create_sheet("PL1")
    s.append(["Phụ lục 1. Nhiệm vụ năm 2025"])
    s.append(["(Kèm theo Kế hoạch số 9/KH-UBND ngày 5/1/2025 của UBND tỉnh Tây Ninh)"])
    s.append(["STT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời gian"])
    s.append(["I", "Nông nghiệp"])
    s.append([1, "Cấp mã vùng trồng", "Sở Nông nghiệp và Phát triển nông thôn", "Tháng 6"])
    s.append([2, "Liên kết tiêu thụ", "Sở Công Thương", "Quý III"])
    s = book.create_sheet("PL2")
    s.append(["STT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời gian"])
    s.append(["II", "Đất đai"])
    s.append([3, "Đo đạc", "Sở Tài nguyên và Môi trường", datetime(2025, 8, 31)])
    s.cell(3, 4).number_format = "dd/mm/yyyy"
    return saved(book)


def ha_dong() -> bytes:
    """No numbers at all; the lead and coordinating columns under one heading."""
    document = docx.Document()
    centred(document, "UBND QUẬN HÀ ĐÔNG")
    document.add_paragraph("Hà Đông, ngày 12 tháng 12 năm 2022")
    centred(document, "KẾ HOẠCH", "Chuyển đổi số quận Hà Đông, thành phố Hà Nội năm 2023")
    rows = [
        ["Nhiệm vụ", "Thực hiện", "", "Thời gian hoàn thành"],
        ["", "Đơn vị chủ trì", "Đơn vị phối hợp", ""],
        ["Hạ tầng", "", "", ""],
        ["Nâng cấp mạng LAN", "Văn phòng HĐND và UBND", "Phòng Văn hóa và Thông tin", "Quý 2"],
        ["Mua máy tính", "Phòng Tài chính - Kế hoạch", "", "Trước 31/3/2023"],
        ["Đào tạo", "", "", ""],
        ["Tập huấn chữ ký số", "Phòng Nội vụ", "Các phòng, ban", "6 tháng đầu năm"],
    ]
    grid(
        document,
        rows,
        merges=[(0, 0, 1, 0), (0, 1, 0, 2), (0, 3, 1, 3), (2, 0, 2, 3), (5, 0, 5, 3)],
        bold=[0, 1, 2, 5],
    )
    return saved(document)
