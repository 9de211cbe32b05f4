"""Random plans printed as flowed text, with the rows that a reader must find again.

``random_rows`` makes rows, ``tabbed_rows`` takes those of a real plan, ``render`` prints them the way
a PDF extractor gives a table: cell by cell, each wrapped to its column's width.
"""

from __future__ import annotations

import random
import textwrap
from dataclasses import dataclass, field
from pathlib import Path

HEADINGS = {
    "number": ["STT", "TT", "SỐ TT"],
    "task": ["Nhiệm vụ", "Nội dung công việc", "Nội dung, nhiệm vụ"],
    "lead": ["Cơ quan chủ trì", "Đơn vị chủ trì"],
    "coordinating": ["Cơ quan phối hợp", "Đơn vị phối hợp"],
    "product": ["Sản phẩm hoàn thành", "Kết quả, sản phẩm", "Sản phẩm"],
    "deadline": ["Thời gian thực hiện", "Thời hạn hoàn thành", "Thời gian"],
    "note": ["Ghi chú"],
}
ORDERS = [
    ["task", "lead", "coordinating", "product", "deadline"],
    ["task", "lead", "coordinating", "product", "deadline"],
    ["task", "lead", "coordinating", "deadline", "product"],
    ["task", "lead", "coordinating", "deadline"],
    ["task", "product", "lead", "coordinating", "deadline"],
    ["task", "lead", "deadline", "product"],
    ["task", "lead", "coordinating", "deadline", "note"],
]
VERBS = [
    "Tổ chức triển khai",
    "Xây dựng và ban hành",
    "Tham mưu UBND tỉnh xây dựng",
    "Hướng dẫn các địa phương thực hiện",
    "Rà soát, bổ sung",
    "Đẩy mạnh công tác tuyên truyền về",
    "Phối hợp kiểm tra, giám sát",
    "Hỗ trợ các hợp tác xã tiếp cận",
    "Nghiên cứu đề xuất",
    "Tăng cường quản lý nhà nước đối với",
    "Phát triển",
    "Nâng cấp",
    "Khảo sát, đánh giá thực trạng",
    "Số hóa dữ liệu về",
    "Bố trí kinh phí cho",
    "Đào tạo, bồi dưỡng cán bộ về",
]
OBJECTS = [
    "các sản phẩm du lịch cộng đồng gắn với làng nghề truyền thống",
    "nền tảng dữ liệu dùng chung của tỉnh",
    "hạ tầng viễn thông, mạng 5G tại các khu công nghiệp",
    "chính sách tín dụng ưu đãi cho hợp tác xã nông nghiệp",
    "quy hoạch sử dụng đất giai đoạn 2021-2030",
    "chương trình mỗi xã một sản phẩm (OCOP)",
    "dịch vụ công trực tuyến toàn trình",
    "công tác đào tạo nghề cho lao động nông thôn",
    "mô hình liên kết sản xuất, tiêu thụ nông sản theo chuỗi giá trị",
    "tiêu chuẩn nghề du lịch theo Nghị quyết số 82/NQ-CP",
    "các tuyến giao thông kết nối vùng",
    "Luật Hợp tác xã năm 2023 và các văn bản hướng dẫn thi hành",
    "việc ứng dụng khoa học, công nghệ vào sản xuất",
    "thị trường xuất khẩu nông, lâm, thủy sản",
]
ENDS = [
    "",
    "",
    " trên địa bàn tỉnh",
    ", bảo đảm hiệu quả, đúng quy định",
    " phù hợp với điều kiện của từng địa phương",
    "; định kỳ tổng hợp kết quả thực hiện",
    " nhằm nâng cao thu nhập cho người dân và thu hút khách du lịch trong nước, quốc tế",
    ". Xử lý dứt điểm các tồn tại, vướng mắc",
    " đến năm 2030",
    "; phối hợp với Sở Tài chính, UBND các huyện bố trí nguồn vốn theo kế hoạch",
]
BODIES = [
    "Sở Du lịch",
    "Sở Kế hoạch và Đầu tư",
    "Sở Văn hóa, Thể thao và Du lịch",
    "Sở Thông tin và Truyền thông",
    "Sở Lao động - Thương binh và Xã hội",
    "Công an tỉnh",
    "Ban Quản lý Khu kinh tế Nghi Sơn",
    "Sở Nông nghiệp và Phát triển nông thôn",
    "Văn phòng UBND tỉnh",
    "Ngân hàng Nhà nước chi nhánh Khu vực 9",
    "Liên minh Hợp tác xã tỉnh",
    "UBND các huyện, thị xã, thành phố",
    "Hội Liên hiệp Phụ nữ tỉnh Thanh Hóa",
    "Trung tâm Xúc tiến Đầu tư và Thương mại",
    "Sở Tài nguyên và Môi trường",
    "Bảo hiểm xã hội tỉnh",
    "Cục Thuế tỉnh",
    "Đài Phát thanh và Truyền hình tỉnh",
    "Sở Y tế",
    "Phòng Kinh tế và Hạ tầng",
    "UBND cấp xã",
    "Hiệp hội Du lịch tỉnh",
]
OTHERS = [
    "Các sở, ban, ngành; UBND các huyện, thị xã, thành phố",
    "Các sở, ngành, đơn vị có liên quan",
    "Các cơ quan, đơn vị liên quan",
    "Các sở, ngành và UBND các huyện, thành phố có liên quan",
]
PRODUCTS = [
    "Kế hoạch của UBND tỉnh",
    "Quyết định của Chủ tịch UBND tỉnh",
    "Báo cáo kết quả thực hiện hằng năm",
    "Nghị quyết của HĐND tỉnh",
    "Văn bản hướng dẫn",
    "Đề án được phê duyệt",
    "Cơ sở dữ liệu được cập nhật",
    "Hội nghị xúc tiến đầu tư",
    "Các lớp tập huấn",
    "Bản đồ số du lịch",
    "Tờ trình của UBND tỉnh trình HĐND tỉnh",
]
DEADLINES = [
    "Thường xuyên",
    "Hằng năm",
    "Hàng năm",
    "Định kỳ",
    "Quý II/2025",
    "Quý IV năm 2026",
    "Năm 2025",
    "2025-2030",
    "Trước ngày 30/6/2026",
    "Tháng 12/2025",
    "Giai đoạn 2026-2030",
    "Quý I và III hằng năm",
    "Đến năm 2028",
    "Năm 2025 và các năm tiếp theo",
    "Sau khi Trung ương ban hành hướng dẫn",
]
NOTES = ["Theo Quyết định số 922/QĐ-TTg", "Lồng ghép", "Kinh phí theo phân kỳ"]
TITLES = [
    "Đẩy mạnh công tác tuyên truyền, nâng cao nhận thức",
    "Hoàn thiện cơ chế, chính sách và môi trường đầu tư kinh doanh",
    "Phát triển nguồn nhân lực và hạ tầng số trên địa bàn tỉnh trong giai đoạn mới",
    "TĂNG CƯỜNG SỰ LÃNH ĐẠO CỦA ĐẢNG",
    "Nâng cao hiệu lực, hiệu quả quản lý nhà nước",
]
SUBTITLES = [
    "Hỗ trợ tiếp cận đất đai",
    "Về đào tạo, bồi dưỡng",
    "Một số nhiệm vụ khác",
    "Phát triển sản phẩm mới",
]
ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII"]
EMPTY_RATE = {"coordinating": 0.06, "product": 0.12, "deadline": 0.03, "note": 0.75}


@dataclass
class Flow:
    """How the rows are printed."""

    order: list[str]
    widths: dict[str, int]
    blanks: str = "all"  # all, none, borders, mixed
    page_lines: int = 0  # lines of text a page; 0: no pages
    page_mark: str = "number"  # number, feed, both
    inline_number: bool = False
    spaced_empty: bool = False
    crlf: bool = False
    headings: dict[str, str] = field(default_factory=dict)


def random_rows(rng: random.Random, order: list[str], count: int) -> list[dict[str, str]]:
    """Sections, sub-headings and tasks of an invented plan."""
    rows: list[dict[str, str]] = []
    number = 0
    restart = rng.random() < 0.6
    usual = rng.choice(OTHERS)
    for n in range(count):
        if n == 0 or rng.random() < 0.12:
            ordinal = ROMAN[min(6, sum(r["kind"] == "section" for r in rows))]
            rows.append({"kind": "section", "number": ordinal, "task": rng.choice(TITLES)})
            number = 0 if restart else number
        elif rng.random() < 0.05:
            rows.append({"kind": "sub", "number": "", "task": rng.choice(SUBTITLES)})
        number += 1
        task = f"{rng.choice(VERBS)} {rng.choice(OBJECTS)}"
        while rng.random() < 0.25:
            task += f"; {rng.choice(VERBS).lower()} {rng.choice(OBJECTS)}"
        task += rng.choice(ENDS) + rng.choice(["", "", " ", "."]).strip()
        coordinating = (
            usual if rng.random() < 0.5 else "; ".join(rng.sample(BODIES, rng.choice([1, 1, 2, 3])))
        )
        cells = {
            "task": task,
            "lead": rng.choice(BODIES)
            if rng.random() < 0.85
            else rng.choice(["; ", ", "]).join(rng.sample(BODIES, 2)),
            "coordinating": coordinating,
            "product": rng.choice(PRODUCTS),
            "deadline": rng.choice(DEADLINES),
            "note": rng.choice(NOTES),
        }
        row = {"kind": "task", "number": str(number)}
        for name in order:
            row[name] = "" if rng.random() < EMPTY_RATE.get(name, 0) else cells[name]
        rows.append(row)
    return rows


def tabbed_rows(path: Path, order: list[str]) -> list[dict[str, str]]:
    """The whole rows of a real plan whose cells are parted by tabs; cut rows are left out."""
    rows: list[dict[str, str]] = []
    for line in (
        path.read_text(encoding="utf-8").replace("<p>", " ").replace("</p>", " ").split("\n")
    ):
        cells = [" ".join(c.split()) for c in line.split("\t")]
        if len(cells) != len(order) + 1 or not cells[0] or cells[0].endswith("TT"):
            continue
        kind = "task" if cells[0].isdigit() else "section"
        if kind == "section" or (cells[2] and cells[1]):
            rows.append(
                {"kind": kind, "number": cells[0], **dict(zip(order, cells[1:], strict=True))}
            )
    return rows


def random_flow(rng: random.Random) -> Flow:
    """Random columns, widths and ways of printing."""
    order = rng.choice(ORDERS)
    widths = {
        "task": rng.randint(34, 62),
        "lead": rng.randint(15, 26),
        "coordinating": rng.randint(17, 32),
    }
    widths |= {
        "product": rng.randint(16, 26),
        "deadline": rng.randint(9, 16),
        "note": rng.randint(12, 20),
    }
    return Flow(
        order,
        widths,
        blanks=rng.choice(["all", "none", "borders", "mixed"]),
        page_lines=rng.choice([0, 45, 60, 80]),
        page_mark=rng.choice(["number", "feed", "both"]),
        inline_number=rng.random() < 0.2,
        spaced_empty=rng.random() < 0.4,
        crlf=rng.random() < 0.2,
        headings={name: rng.choice(HEADINGS[name]) for name in HEADINGS},
    )


def render(rows: list[dict[str, str]], flow: Flow, rng: random.Random) -> bytes:
    """The rows as flowed text."""
    out = ["KẾ HOẠCH", "", "Triển khai thực hiện Nghị quyết năm 2025", "", *_header(flow)]
    used, page = 0, 1
    for row in rows:
        cells = _wrapped(row, flow)
        height = max(len(c) for c in cells)
        room = flow.page_lines - used if flow.page_lines else height
        if height > room:
            cut = room if row["kind"] == "task" and 2 <= room <= height - 1 else 0
            out += _row([c[:cut] for c in cells], row, flow, rng) if cut else []
            page += 1
            out += [*_turn(flow, page), *_header(flow)]
            rest = [c[cut:] for c in cells]
            out += _row(rest, {**row, "number": ""} if cut else row, flow, rng)
            used = height - cut
        else:
            out += _row(cells, row, flow, rng)
            used += height
    end = "\r\n" if flow.crlf else "\n"
    return end.join(out).encode()


def _wrapped(row: dict[str, str], flow: Flow) -> list[list[str]]:
    if row["kind"] != "task":
        return [_wrap(row["task"], 110)]
    return [_wrap(row[name], flow.widths[name]) for name in flow.order]


def _wrap(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)


def _header(flow: Flow) -> list[str]:
    titles = [flow.headings[name] for name in ["number", *flow.order]]
    return [" ".join(titles[:-1]), titles[-1], ""]


def _turn(flow: Flow, page: int) -> list[str]:
    if flow.page_mark == "number":
        return ["", "", str(page), ""]
    return ["\f"] if flow.page_mark == "feed" else ["\f" + str(page), ""]


def _row(cells: list[list[str]], row: dict[str, str], flow: Flow, rng: random.Random) -> list[str]:
    out: list[str] = []
    if row["number"]:
        inline = (flow.inline_number or row["kind"] == "section") and cells[0]
        out = [f"{row['number']} {cells[0][0]}"] if inline else [row["number"]]
        cells = [cells[0][1:], *cells[1:]] if inline else cells
        if not inline or cells[0]:
            out += [""] if flow.blanks == "all" else []
    elif row["kind"] == "sub":
        cells = [[" " + cells[0][0], *cells[0][1:]]]
    for n, cell in enumerate(cells):
        for m, line in enumerate(cell):
            if out and (m or n) and out[-1].strip():
                inside = m > 0 or (n == 0 and bool(out))
                out += [""] if _blank(flow, inside, rng) else []
            out.append(line)
        if not cell and flow.spaced_empty and row["kind"] == "task":
            out += ["  "]
    return [*out, ""]


def _blank(flow: Flow, inside: bool, rng: random.Random) -> bool:
    if flow.blanks == "all":
        return True
    if flow.blanks == "none":
        return False
    return not inside if flow.blanks == "borders" else inside or rng.random() < 0.8
