"""One logical plan, rendered into every format a plan may arrive in."""

from __future__ import annotations

import html
import io
import random
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import docx
import openpyxl
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from openpyxl.styles import Alignment, Border, Font, Side

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")


@dataclass
class Section:
    ordinal: str
    title: str


@dataclass
class Subsection:
    title: str


@dataclass
class TaskRow:
    """One task; ``cells`` by column heading; ``merged`` names headings carried from above."""

    cells: dict[str, str]
    merged: set[str] = field(default_factory=set)


@dataclass
class LogicalPlan:
    before: list[str]
    headings: list[str]
    rows: list[Section | Subsection | TaskRow]
    after: list[str] = field(default_factory=list)

    def grid(self) -> list[list[str]]:
        """Every row as its cells, merged ones with their text."""
        return [self._cells(row) for row in self.rows]

    def _cells(self, row) -> list[str]:
        width = len(self.headings)
        if isinstance(row, Section):
            return [row.ordinal, row.title] + [""] * (width - 2)
        if isinstance(row, Subsection):
            return ["", row.title] + [""] * (width - 2)
        return [row.cells.get(h, "") for h in self.headings]


def _is_heading(row) -> bool:
    return not isinstance(row, TaskRow)


def _runs(plan: LogicalPlan, heading: str):
    """First and last index of each run of rows that share a vertically merged cell."""
    start = None
    for at, row in enumerate([*plan.rows, None]):
        carried = isinstance(row, TaskRow) and heading in row.merged
        if not carried:
            if start is not None and at - 1 > start:
                yield start, at - 1
            start = at


def to_docx(plan: LogicalPlan, *, landscape=True, break_every=0, size=12, repeat=True) -> bytes:
    """Word: header repeated over pages, sections merged, and new tables at hard page breaks."""
    document = docx.Document()
    document.styles["Normal"].font.name = "Liberation Serif"
    document.styles["Normal"].font.size = Pt(size)
    section = document.sections[0]
    if landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = Cm(2)
    for text in plan.before:
        paragraph = document.add_paragraph(text)
        if text.isupper():
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            for run in paragraph.runs:
                run.bold = True
    pieces = [plan.rows]
    if break_every:
        pieces = [plan.rows[a : a + break_every] for a in range(0, len(plan.rows), break_every)]
    for number, rows in enumerate(pieces):
        if number:
            document.add_page_break()
        _docx_table(document, LogicalPlan([], plan.headings, rows), section, repeat)
    for text in plan.after:
        document.add_paragraph(text)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _widths(headings: list[str], total: float) -> list[float]:
    weights = [0.5 if len(h) <= 3 else 3.0 if at == 1 else 1.6 for at, h in enumerate(headings)]
    return [total * w / sum(weights) for w in weights]


def _docx_table(document, plan: LogicalPlan, section, repeat: bool) -> None:
    total = section.page_width - section.left_margin - section.right_margin
    table = document.add_table(rows=0, cols=len(plan.headings))
    table.style = "Table Grid"
    table.autofit = False
    widths = _widths(plan.headings, total)
    for values in [plan.headings, *plan.grid()]:
        row = table.add_row()
        for cell, value, width in zip(row.cells, values, widths, strict=True):
            cell.text = value
            cell.width = int(width)
    for cell in table.rows[0].cells:
        for run in cell.paragraphs[0].runs:
            run.bold = True
    if repeat:
        properties = table.rows[0]._tr.get_or_add_trPr()
        mark = OxmlElement("w:tblHeader")
        mark.set(qn("w:val"), "true")
        properties.append(mark)
    last = len(plan.headings) - 1
    for at, row in enumerate(plan.rows, start=1):
        if _is_heading(row):
            merged = table.cell(at, 1).merge(table.cell(at, last))
            merged.text = row.title
            for run in merged.paragraphs[0].runs:
                run.bold = True
    for column, heading in enumerate(plan.headings):
        for start, end in _runs(plan, heading):
            text = plan.rows[start].cells[heading]
            table.cell(start + 1, column).merge(table.cell(end + 1, column)).text = text


def to_xlsx(plan: LogicalPlan, *, other_sheet=True) -> bytes:
    """Excel: title rows above the header, merged sections, real numbers in the number column."""
    book = openpyxl.Workbook()
    sheet = book.active
    if other_sheet:
        sheet.title = "Ghi chú chung"
        sheet["A1"] = "Lưu hành nội bộ"
        sheet = book.create_sheet("Phân công")
    width = len(plan.headings)
    for text in plan.before:
        sheet.append([text])
        sheet.merge_cells(
            start_row=sheet.max_row, end_row=sheet.max_row, start_column=1, end_column=width
        )
    first = len(plan.before) + 1
    thin = Side(style="thin")
    for at, values in enumerate([plan.headings, *plan.grid()], start=first):
        for column, value in enumerate(values, start=1):
            cell = sheet.cell(at, column, value or None)
            cell.border = Border(left=thin, right=thin, top=thin, bottom=thin)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if column == 1 and value.isdigit() and str(int(value)) == value:
                cell.value = int(value)
            elif value:
                cell.data_type = "s"
    for at, row in enumerate(plan.rows, start=first + 1):
        if _is_heading(row):
            sheet.cell(at, 2).font = Font(bold=True)
            sheet.merge_cells(start_row=at, end_row=at, start_column=2, end_column=width)
    for column, heading in enumerate(plan.headings, start=1):
        for start, end in _runs(plan, heading):
            sheet.merge_cells(
                start_row=first + 1 + start,
                end_row=first + 1 + end,
                start_column=column,
                end_column=column,
            )
    below = first + len(plan.rows) + 2
    for at, text in enumerate(plan.after, start=below):
        sheet.cell(at, 1, text)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def to_html(plan: LogicalPlan, *, break_every=0) -> bytes:
    """A saved page: navigation and a letterhead around, rowspan and colspan in the table."""
    e = html.escape
    out = [
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Kế hoạch</title></head><body>',
        '<nav><a href="/">Trang chủ</a> <a href="/vb">Văn bản</a></nav><div class="content">',
    ]
    out += [f"<p>{e(text)}</p>" for text in plan.before]
    width = len(plan.headings)
    head = "<tr>" + "".join(f"<th>{e(h)}</th>" for h in plan.headings) + "</tr>"
    spans = {(start, h): end - start + 1 for h in plan.headings for start, end in _runs(plan, h)}
    out.append(f'<table border="1"><thead>{head}</thead><tbody>')
    for at, row in enumerate(plan.rows):
        if break_every and at and at % break_every == 0:
            out.append(head)
        if _is_heading(row):
            ordinal = e(getattr(row, "ordinal", ""))
            out.append(
                f'<tr><td>{ordinal}</td><td colspan="{width - 1}"><b>{e(row.title)}</b></td></tr>'
            )
            continue
        cells = []
        for heading in plan.headings:
            if heading in row.merged:
                continue
            span = spans.get((at, heading), 1)
            mark = f' rowspan="{span}"' if span > 1 else ""
            cells.append(f"<td{mark}>{e(row.cells.get(heading, ''))}</td>")
        out.append("<tr>" + "".join(cells) + "</tr>")
    out.append("</tbody></table>")
    out += [f"<p>{e(text)}</p>" for text in plan.after]
    out.append("</div></body></html>")
    return "\n".join(out).encode()


def to_markdown(plan: LogicalPlan, *, break_every=0) -> bytes:
    """Markdown: a pipe table, sections in bold."""

    def cell(text: str) -> str:
        for sign in "\\|*_`[]<>":
            text = text.replace(sign, "\\" + sign)
        return text

    def line(values) -> str:
        return "| " + " | ".join(values) + " |"

    head = [line(map(cell, plan.headings)), line(["---"] * len(plan.headings))]
    out = [text for body in plan.before for text in (cell(body), "")] + head
    for at, (row, values) in enumerate(zip(plan.rows, plan.grid(), strict=True)):
        if break_every and at and at % break_every == 0:
            out += head
        shown = [cell(v) for v in values]
        if _is_heading(row):
            shown = [f"**{v}**" if v else "" for v in shown]
        out.append(line(shown))
    out += [""] + [text for body in plan.after for text in (cell(body), "")]
    return "\n".join(out).encode()


def to_tabbed(plan: LogicalPlan, *, break_every=0, encoding="utf-8", newline="\n") -> bytes:
    """Text with tabs between cells, the header repeated as after a page."""
    out = [text for body in plan.before for text in (body, "")]
    out.append("\t".join(plan.headings))
    for at, values in enumerate(plan.grid()):
        if break_every and at and at % break_every == 0:
            out += ["", "\t".join(plan.headings)]
        out.append("\t".join(values))
    out += [""] + [text for body in plan.after for text in (body, "")]
    return newline.join(out).encode(encoding)


def docx_to_pdf(data: bytes, folder: Path) -> bytes:
    """The Word document as LibreOffice prints it."""
    return print_all({"plan": data}, folder)["plan"]


def print_all(documents: dict[str, bytes], folder: Path) -> dict[str, bytes]:
    """Word documents as LibreOffice prints them, all in one run of it."""
    sources = []
    for number, data in enumerate(documents.values()):
        source = folder / f"{number}.docx"
        source.write_bytes(data)
        sources.append(str(source))
    subprocess.run(
        [
            *(SOFFICE, f"-env:UserInstallation=file://{folder}/profile", "--headless"),
            *("--convert-to", "pdf", "--outdir", str(folder), *sources),
        ],
        check=True,
        capture_output=True,
        timeout=400,
    )
    return {name: (folder / f"{number}.pdf").read_bytes() for number, name in enumerate(documents)}


HEADINGS = {
    "number": ["TT", "STT", "Số TT"],
    "task": ["Nhiệm vụ", "Nội dung công việc", "Nội dung nhiệm vụ"],
    "lead": ["Cơ quan chủ trì", "Đơn vị thực hiện chính", "Đơn vị chủ trì"],
    "coordinating": ["Cơ quan phối hợp", "Đơn vị phối hợp"],
    "product": ["Sản phẩm hoàn thành", "Kết quả, sản phẩm"],
    "deadline": ["Thời gian hoàn thành", "Thời hạn", "Thời gian thực hiện"],
    "note": ["Ghi chú"],
}
VERBS = ["Xây dựng", "Rà soát", "Tổng hợp", "Tổ chức", "Hướng dẫn", "Kiểm tra"]
THINGS = ["kế hoạch phát triển kinh tế tập thể", "các hợp tác xã ngừng hoạt động", "báo cáo kết quả thực hiện hằng năm",
          "tập huấn nghiệp vụ cho cán bộ quản lý giai đoạn 2022-2023", "chính sách hỗ trợ đất đai, tín dụng và thuế"]  # fmt: skip
LEADS = ["Sở Kế hoạch và Đầu tư", "Sở Nội vụ", "Liên minh Hợp tác xã tỉnh", "Phòng Tài chính - Kế hoạch",
         "UBND các huyện, thị xã, thành phố", "Sở Lao động - Thương binh và Xã hội"]  # fmt: skip
TIMES = ["Thường xuyên", "Hằng năm", "Quý II", "2022-2023", "Trước 30/6/2026", "Năm 2025", ""]
PRODUCTS = ["Báo cáo", "Kế hoạch của UBND tỉnh", "Quyết định", ""]


def generate(seed: int, *, tasks: int = 18) -> LogicalPlan:
    """A plan that nobody has seen: its own headings, order of columns, sections and merges."""
    rng = random.Random(seed)
    roles = ["number", "task", "lead", "coordinating", "deadline"]
    roles += [r for r in ("product", "note") if rng.random() < 0.6]
    tail = roles[2:]
    rng.shuffle(tail)
    name = {role: rng.choice(HEADINGS[role]) for role in roles}
    running = rng.random() < 0.5
    rows: list = []
    count = number = 0
    for section in range(rng.randint(2, 4)):
        title = f"{rng.choice(VERBS)} {rng.choice(THINGS)}"
        rows.append(Section(["I", "II", "III", "IV"][section], title[0].upper() + title[1:]))
        number = number if running else 0
        for at in range(max(2, tasks // 3)):
            number, count = number + 1, count + 1
            long = " ".join(rng.choice(THINGS) for _ in range(rng.choice([1, 1, 2, 6])))
            values = {"number": str(number), "task": f"{rng.choice(VERBS)} {long} ({count})", "lead": rng.choice(LEADS),
                      "coordinating": rng.choice([*LEADS, ""]), "deadline": rng.choice(TIMES),
                      "product": rng.choice(PRODUCTS), "note": ""}  # fmt: skip
            row = TaskRow({name[r]: values[r] for r in roles})
            if at and rng.random() < 0.25:
                for role in ("lead", "deadline"):
                    row.cells[name[role]] = rows[-1].cells[name[role]]
                    if row.cells[name[role]]:
                        row.merged.add(name[role])
            rows.append(row)
    before = [
        "KẾ HOẠCH",
        "Triển khai thực hiện Nghị quyết số 20-NQ/TW ngày 16/6/2022 về tiếp tục đổi mới, phát triển và nâng cao "
        "hiệu quả kinh tế tập thể trong giai đoạn mới trên địa bàn tỉnh",
        "Đến năm 2030 có khoảng 1.600 hợp tác xã với tổng số khoảng 51.000 thành viên.",
    ]
    return LogicalPlan(
        before,
        [name[r] for r in roles[:2] + tail],
        rows,
        ["Giao Sở Kế hoạch và Đầu tư theo dõi, đôn đốc."],
    )
