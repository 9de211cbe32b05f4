"""Word documents of places that the project does not hold, with all that Word can hide in them."""

from __future__ import annotations

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

STATE = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]


def _tracked(kind: str, text: str):
    name = "delText" if kind == "del" else "t"
    return parse_xml(
        f'<w:{kind} {nsdecls("w")} w:id="9" w:author="x" w:date="2023-01-01T00:00:00Z">'
        f'<w:r><w:{name} xml:space="preserve">{text}</w:{name}></w:r></w:{kind}>'
    )


def _controlled(paragraph) -> None:
    """Put the runs of a paragraph into a content control."""
    box = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtPr/><w:sdtContent/></w:sdt>")
    content = box.find(qn("w:sdtContent"))
    for run in list(paragraph._p.findall(qn("w:r"))):
        content.append(run)
    paragraph._p.append(box)


def can_tho() -> bytes:
    """Tracked changes, content controls, soft hyphens, hard spaces, decomposed letters, a note."""
    document = docx.Document()
    letterhead(document, ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ CẦN THƠ", "Số: 153/KH-UBND"],
               [*STATE, "Cần Thơ, ngày 14 tháng 3 năm 2023"])  # fmt: skip
    centred(document, "KẾ HOẠCH", "Thực hiện Nghị quyết số 20-NQ/TW về kinh tế tập thể",
            "trên địa bàn thành phố Cần Thơ")  # fmt: skip
    document.add_paragraph(unicodedata.normalize(
        "NFD", "Phấn đấu đến năm 2030, thành phố có trên 400 hợp tác xã."))  # fmt: skip
    head = ["STT", "Nhiệm vụ trọng tâm", "Cơ quan chủ trì tham mưu", "Cơ quan phối hợp",
            "Sản phẩm dự kiến", "Thời gian trình"]  # fmt: skip
    rows = [
        head,
        ["I", "Công tác lãnh đạo, chỉ đạo", "", "", "", ""],
        ["1", "Kiện toàn Ban Chỉ đạo", "Sở Nội vụ", "Sở Kế hoạch và\u00a0Đầu\u00a0tư", "Quyết định của UBND thành\u00ad phố", "Tháng 4/2023"],
        ["2", unicodedata.normalize("NFD", "Sơ kết 05 năm thực hiện"), "Sở Kế hoạch và Đầu tư", "Các sở, ban ngành, đoàn thể thành phố; UBND quận, huyện", "Báo cáo", "Năm 2027"],
        ["II", "Hỗ trợ khu vực kinh tế tập thể", "", "", "", ""],
        ["3", "Hỗ trợ ", "Sở Công Thương", "Trung tâm Xúc tiến Đầu tư - Thương mại và Hội chợ triển lãm thành phố", "Hội chợ", "Thường xuyên, hằng năm"],
        ["4", "Ứng dụng công nghệ cao", "Sở Khoa học và Công nghệ", "Sở NN&PTNT", "Mô hình", "Giai đoạn 2026 - 2030"],
    ]  # fmt: skip
    table = grid(document, rows, merges=[(1, 1, 1, 5), (4, 1, 4, 5)], bold=[0, 1, 4])
    task = table.cell(5, 1).paragraphs[0]
    task._p.append(_tracked("del", "kinh phí "))
    task._p.append(_tracked("ins", "hợp tác xã tham gia hội chợ"))
    _controlled(table.cell(6, 2).paragraphs[0])
    repeat_heading(table)
    document.add_paragraph(
        "Hằng năm, trước ngày 30 tháng 11, các sở, ban ngành báo cáo Sở Kế hoạch và Đầu tư."
    )
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "Nơi nhận:\n- TT. Thành ủy;\n- Lưu: VT."
    table.cell(
        0, 1
    ).text = "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nNguyễn Ngọc Hè"
    return saved(document)


def son_la() -> bytes:
    """Three annexes: tasks, figures with a column a year, and a list of documents."""
    document = docx.Document()
    landscape(document)
    letterhead(document, ["ỦY BAN NHÂN DÂN TỈNH SƠN LA", "Số: 88/KH-UBND"],
               [*STATE, "Sơn La, ngày 20 tháng 3 năm 2023"])  # fmt: skip
    centred(document, "KẾ HOẠCH", "Phát triển kinh tế tập thể tỉnh Sơn La đến năm 2030")
    document.add_paragraph(
        "Căn cứ Nghị quyết số 20-NQ/TW ngày 16/6/2022; Chương trình hành động số 25-CTr/TU ngày 28/10/2022 của Tỉnh ủy Sơn La, UBND tỉnh ban hành Kế hoạch."
    )
    centred(document, "PHỤ LỤC I", "CÁC NHIỆM VỤ CỤ THỂ")
    grid(document, [
        ["TT", "Nội dung nhiệm vụ", "Cơ quan thực hiện", "", "Thời gian thực hiện", "Dự kiến sản phẩm"],
        ["", "", "Chủ trì", "Phối hợp", "", ""],
        ["1", "Rà soát, phân loại hợp tác xã", "UBND các huyện, thành phố", "Liên minh HTX tỉnh, Cục Thuế tỉnh", "Quý III/2023", "Báo cáo phân loại"],
        ["2", "Vận động thành lập mới hợp tác xã", "Liên minh HTX tỉnh", "Ủy ban MTTQ Việt Nam tỉnh và các tổ chức chính trị - xã hội tỉnh", "Hằng năm", "25 hợp tác xã/năm"],
        ["3", "Xử lý dứt điểm hợp tác xã đã ngừng hoạt động", "Sở Kế hoạch và Đầu tư", "nt", "Trước ngày 31 tháng 12 năm 2024", "Danh sách hợp tác xã giải thể"],
    ], merges=[(0, 2, 0, 3), (0, 0, 1, 0), (0, 1, 1, 1), (0, 4, 1, 4), (0, 5, 1, 5)], bold=[0, 1])  # fmt: skip
    document.add_page_break()
    centred(document, "PHỤ LỤC II", "CHỈ TIÊU PHÁT TRIỂN KINH TẾ TẬP THỂ ĐẾN NĂM 2030")
    grid(document, [
        ["STT", "Chỉ tiêu", "Đơn vị tính", "Thực hiện năm 2022", "Mục tiêu", "", "Ghi chú"],
        ["", "", "", "", "Năm 2025", "Năm 2030", ""],
        ["1", "Tổng số hợp tác xã", "HTX", "782", "900", "1.200", ""],
        ["", "Trong đó: Hợp tác xã nông nghiệp", "HTX", "640", "720", "950", ""],
        ["2", "Tổng số liên hiệp hợp tác xã", "LHHTX", "3", "5", "10", ""],
        ["3", "Doanh thu bình quân một hợp tác xã", "Triệu đồng/năm", "1.250", "1.500", "2.500", ""],
        ["4", "Tỷ lệ hợp tác xã xếp loại khá, tốt", "%", "52,5", "≥ 60", "70 - 75", ""],
    ], merges=[(0, 4, 0, 5), *[(0, c, 1, c) for c in (0, 1, 2, 3, 6)]], bold=[0, 1])  # fmt: skip
    centred(document, "PHỤ LỤC III", "DANH MỤC VĂN BẢN CĂN CỨ")
    grid(document, [
        ["STT", "Số, ký hiệu", "Trích yếu", "Ngày ban hành"],
        ["1", "20-NQ/TW", "Về tiếp tục đổi mới, phát triển và nâng cao hiệu quả kinh tế tập thể", "16/6/2022"],
        ["2", "09/NQ-CP", "Chương trình hành động của Chính phủ", "02/02/2023"],
    ], bold=[0])  # fmt: skip
    return saved(document)


def nghe_an() -> bytes:
    """Agencies in one column, product and deadline in one; no numbers; a table inside a cell."""
    document = docx.Document()
    centred(document, "ỦY BAN NHÂN DÂN TỈNH NGHỆ AN")
    document.add_paragraph("Số: 461/KH-UBND")
    document.add_paragraph("Nghệ An, ngày 29 tháng 6 năm 2023")
    centred(
        document,
        "KẾ HOẠCH",
        "Triển khai thực hiện Chương trình hành động số 49-CTr/TU của Ban Chấp hành Đảng bộ tỉnh Nghệ An",
    )
    table = grid(document, [
        ["Nội dung, công việc", "Cơ quan chủ trì/phối hợp", "Sản phẩm và thời gian hoàn thành"],
        ["1. Nâng cao nhận thức", "", ""],
        ["a) Tổ chức hội nghị trực tuyến", "- Chủ trì: Sở Kế hoạch và Đầu tư\n- Phối hợp: Văn phòng UBND tỉnh; UBND các huyện, thành phố, thị xã", "Hội nghị; tháng 7/2023"],
        ["b) Tuyên truyền trên Cổng thông tin điện tử", "- Chủ trì: Sở Thông tin và Truyền thông\n- Phối hợp: Báo Nghệ An, Đài PTTH tỉnh", "Tin, bài; thường xuyên"],
        ["2. Hoàn thiện chính sách", "", ""],
        ["a) Ban hành chính sách hỗ trợ", "Sở Nông nghiệp và Phát triển nông thôn", "Nghị quyết của HĐND tỉnh; kỳ họp cuối năm 2024"],
    ], merges=[(1, 0, 1, 2), (4, 0, 4, 2)], bold=[0, 1, 4])  # fmt: skip
    inner = table.cell(5, 0).add_table(rows=1, cols=2)
    inner.cell(0, 0).text = "Mức 1: 50 triệu đồng"
    inner.cell(0, 1).text = "Mức 2: 80 triệu đồng"
    return saved(document)


def ho_chi_minh() -> bytes:
    """After the reorganisation: new bodies, merged leads, ditto marks, sections without ordinals."""
    document = docx.Document()
    letterhead(document, ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ HỒ CHÍ MINH", "Số:        /KH-UBND"],
               [*STATE, "Thành phố Hồ Chí Minh, ngày 12 tháng 9 năm 2025"])  # fmt: skip
    centred(
        document,
        "KẾ HOẠCH",
        "Phát triển kinh tế tập thể Thành phố Hồ Chí Minh giai đoạn 2026 - 2030",
    )
    rows = [
        ["TT", "Các nhiệm vụ, giải pháp", "Cơ quan, đơn vị chủ trì", "Cơ quan, đơn vị phối hợp", "Lộ trình thực hiện", "Sản phẩm, kết quả"],
        ["1", "2", "3", "4", "5", "6"],
        ["", "Nhóm nhiệm vụ về thể chế", "", "", "", ""],
        ["1", "Rà soát chính sách của ba địa phương trước sắp xếp", "Sở Tài chính", "Sở Nông nghiệp và Môi trường, Sở Công Thương", "Quý IV/2025", "Báo cáo"],
        ["2", "Trình HĐND Thành phố chính sách mới", "", "Sở Tư pháp", "Kỳ họp giữa năm 2026", "Nghị quyết"],
        ["", "Nhóm nhiệm vụ về nguồn lực", "", "", "", ""],
        ["3", "Đào tạo nghề cho thành viên hợp tác xã", "Sở Nội vụ", "Liên minh Hợp tác xã Thành phố", "Năm 2026 và những năm tiếp theo", "1.000 lượt người"],
        ["4", "Cho vay ưu đãi", "Ngân hàng Nhà nước chi nhánh Khu vực 2", "Ngân hàng Chính sách xã hội chi nhánh Thành phố", "Giai đoạn 2026 - 2030", "Dư nợ tăng 10%/năm"],
        ["5", "Bố trí mặt bằng", "UBND các phường, xã và đặc khu Côn Đảo", "Sở Xây dựng", "Đến năm 2030", "Mặt bằng"],
    ]  # fmt: skip
    table = grid(document, rows, merges=[(3, 2, 4, 2), (2, 0, 2, 5), (5, 0, 5, 5)], bold=[0, 2, 5])
    table.cell(2, 0).text = "Nhóm nhiệm vụ về thể chế"
    table.cell(5, 0).text = "Nhóm nhiệm vụ về nguồn lực"
    for at in (2, 5):
        for run in table.cell(at, 0).paragraphs[0].runs:
            run.bold = True
    document.add_paragraph("TM. ỦY BAN NHÂN DÂN")
    document.add_paragraph("KT. CHỦ TỊCH")
    document.add_paragraph("PHÓ CHỦ TỊCH")
    document.add_paragraph("Nguyễn Văn Dũng")
    return saved(document)


def lao_cai() -> bytes:
    """Numbers counted by Word on two levels, tasks with bullets, a page cut, a running head."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Kế hoạch phát triển HTX tỉnh Lào Cai"
    document.sections[0].footer.paragraphs[0].text = "Trang 1"
    centred(document, "ỦY BAN NHÂN DÂN TỈNH LÀO CAI")
    document.add_paragraph("Số: 27/KH-UBND")
    document.add_paragraph("Lào Cai, ngày 31 tháng 01 năm 2024")
    centred(document, "KẾ HOẠCH", "Phát triển kinh tế tập thể, hợp tác xã năm 2024")
    table = grid(document, [
        ["TT", "Đầu việc", "Thời hạn", "Người/đơn vị thực hiện", "Đơn vị phối hợp", "Ghi chú"],
        ["", "Tuyên truyền, vận động", "", "", "", ""],
        ["", "Phát hành bản tin:\n- Bản giấy: 4 số;\n- Bản điện tử: 12 số", "Hàng quý", "Liên minh HTX tỉnh", "", ""],
        ["", "Giao lưu hợp tác xã trẻ", "Trước 26/3", "Tỉnh đoàn", "Hội LHTN Việt Nam tỉnh", "Kinh phí XHH"],
        ["", "Hỗ trợ, tư vấn", "", "", "", ""],
        ["", "Tư vấn thành lập mới 30 HTX", "Cả năm", "Liên minh HTX tỉnh", "Phòng TC-KH các huyện, thị xã, thành phố", ""],
        ["", "Hỗ trợ chuyển đổi số", "Quý II - IV", "Sở TT&TT", "VNPT Lào Cai, Viettel Lào Cai", ""],
    ], merges=[(1, 1, 1, 5), (4, 1, 4, 5)], bold=[0, 1, 4])  # fmt: skip
    _number_levels(document, table, {1: 0, 2: 1, 3: 1, 4: 0, 5: 1, 6: 1})
    return saved(document)


def _number_levels(document, table, levels: dict[int, int]) -> None:
    """Let Word count the rows: I, II at level 0 and 1, 2 (restarting) at level 1."""
    numbering = document.part.numbering_part.element
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77"><w:multiLevelType w:val="multilevel"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2"/></w:lvl>'
        "</w:abstractNum>"
    )
    first = numbering.find(qn("w:num"))
    first.addprevious(abstract)
    numbering.append(parse_xml(
        f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))  # fmt: skip
    for row, level in levels.items():
        properties = table.cell(row, 0).paragraphs[0]._p.get_or_add_pPr()
        listed = OxmlElement("w:numPr")
        for name, value in (("w:ilvl", level), ("w:numId", 77)):
            element = OxmlElement(name)
            element.set(qn("w:val"), str(value))
            listed.append(element)
        properties.append(listed)
