"""The flowed text reader: the real plan, invented plans, and texts that it must refuse."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from loaders.document import Document, Line, Row
from loaders.errors import UnsupportedLayout
from loaders.readers import flowed
from loaders.text import nfc
from tests.loaders.flowed_factory import (
    HEADINGS,
    Flow,
    random_flow,
    random_rows,
    render,
    tabbed_rows,
)

PLANS = Path(__file__).parents[2] / "data" / "plans"
REAL = PLANS / "tp-lang-son-2025" / "source.txt"
USUAL = "Các phòng, ban, đơn vị liên quan, UBND các phường, xã"
FINANCE, FARMING = "Phòng Tài chính - Kế hoạch", "Phòng Nông nghiệp và Môi trường"
CULTURE, CHAIR = "Phòng Văn hóa, Khoa học và Thông tin", "Kế hoạch của Chủ tịch UBND TP"
COUNCIL = "Nghị quyết của HĐND tỉnh và Quyết định của UBND TP"
EITHER = "Kế hoạch/Quyết định của Chủ tịch UBND TP"

# Read from the document by a person: number, how the task begins and ends, and the other cells.
LANG_SON = [
    ("1", "Tổ chức triển khai", "71- CTr/TU.", "Các phòng, ban, đơn vị", "", "", "Định kỳ"),
    (
        "2",
        "Khen thưởng",
        "hiệu quả.",
        "Phòng Nội vụ",
        USUAL,
        "Quyết định của Chủ tịch UBND TP",
        "Quý II và IV",
    ),
    ("3", "Phối hợp với", "hợp tác xã", CULTURE, USUAL, "Văn bản hướng dẫn", "Thường xuyên"),
    ("1", "Tham mưu", "hằng năm.", FINANCE, USUAL, CHAIR, "Quý IV"),
    ("2", "Tham mưu", "năm 2026", FINANCE, USUAL, CHAIR, "Quý IV"),
    (
        "3",
        "Khai thác",
        "để thực hiện công tác quản lý nhà nước và cấp giấy chứng nhận cho các hợp tác xã trên địa bàn thành phố.",
        FINANCE,
        USUAL,
        "",
        "Thường xuyên",
    ),
    (
        "4",
        "Lồng ghép",
        "liên kết.",
        "Các phòng, ban, đơn vị",
        "Các phòng, ban, đơn vị liên quan",
        CHAIR,
        "Thường xuyên",
    ),
    (
        "6",
        "Tổ chức",
        "nông nghiệp.",
        FARMING,
        "Phòng Tài chính-KH, Trung tâm DVNN, và các đơn vị có liên quan, UBND các phường, xã",
        EITHER,
        "Định kỳ",
    ),
    ("7", "Chủ trì", "kinh tế tập thể.", "Phòng Giáo dục và Đào tạo", USUAL, EITHER, "Định kỳ"),
    ("8", "Tham mưu", "thuê.", FARMING, USUAL, COUNCIL, "Định kỳ"),
    ("9", "Tham mưu", "phát triển.", FARMING, USUAL, COUNCIL, "Định kỳ"),
    (
        "10",
        "Hỗ trợ",
        "kinh tế khác.",
        "Ngân hàng nhà nước chi nhánh khu vực 5",
        "Phòng Tài chính – Kế hoạch, Phòng Nông nghiệp và Môi trường, và các đơn vị liên quan",
        "Báo cáo kết quả thực hiện 6 tháng, năm 2025 và xây dựng Kế hoạch năm 2026",
        "Định kỳ",
    ),
    (
        "11",
        "Hướng dẫn",
        "chất lượng.",
        CULTURE,
        USUAL,
        "Sản phẩm hàng hóa được hỗ trợ",
        "Thường xuyên",
    ),
    ("12", "Hướng dẫn", "kinh doanh.", CULTURE, USUAL, "Quyết định của UBND TP", "Thường xuyên"),
    ("13", "Hướng dẫn", "kinh doanh mới.", CULTURE, USUAL, "Dự án/ Ý tưởng", "Thường xuyên"),
    ("14", "Cân đối", "hợp tác xã.", FINANCE, USUAL, "Quyết định của UBND TP", "Thường xuyên"),
    ("15", "Hỗ trợ", "theo quy định.", "Đội Thuế liên huyện Khu vực V", USUAL, "", "Thường xuyên"),
    (
        "1",
        "Hướng dẫn",
        "pháp luật.",
        FINANCE,
        "Phòng Phòng Nông nghiệp và Môi trường; các phòng, ban, đơn vị liên quan, UBND các phường, xã",
        "",
        "Định kỳ",
    ),
    (
        "2",
        "Khuyến khích",
        "đủ điều kiện.",
        FINANCE,
        f"Phòng Phòng Nông nghiệp và Môi trường, {USUAL}",
        "",
        "Thường xuyên",
    ),
    ("3", "Xây dựng", "sản phẩm.", FARMING, USUAL, CHAIR, "Định kỳ"),
    ("4", "Khuyến khích", "hiệu quả.", FARMING, USUAL, CHAIR, "Thường xuyên"),
    ("1", "Hỗ trợ", "của tỉnh", FINANCE, USUAL, "Quyết định của Chủ tịch UBND TP", "Thường xuyên"),
    ("2", "Hội nghị", "hợp tác xã.", FINANCE, "Các phòng, ban, đơn vị liên quan", CHAIR, "Quý I"),
]


def rows_of(document: Document) -> list[tuple[dict[str, str], bool]]:
    """Each row after the headings: its cells by role, and whether any is in doubt."""
    return [
        (
            {role.value: cell.text for role, cell in zip(row.roles or (), row.cells, strict=True)},
            any(cell.doubts for cell in row.cells),
        )
        for row in document.items
        if isinstance(row, Row) and not row.header
    ]


def wanted(row: dict[str, str], order: list[str]) -> dict[str, str]:
    if row["kind"] == "sub":
        return {"task": row["task"]}
    names = ["number", *(order if row["kind"] == "task" else ["task"])]
    return {name: nfc(" ".join(row.get(name, "").split())) for name in names}


def score(rows: list[dict[str, str]], flow: Flow, document: Document) -> tuple[int, int]:
    """How many rows are wrong, and how many of those carry no doubt."""
    found = rows_of(document)
    missing = []
    for row in rows:
        expected = wanted(row, flow.order)
        hit = next((pair for pair in found if pair[0] == expected), None)
        if hit:
            found.remove(hit)
        else:
            missing.append(expected)
    silent = [
        row
        for row in missing
        if not any(doubt for cells, doubt in found if cells.get("number") == row.get("number"))
    ]
    return len(missing), len(silent)


def accounted(document: Document) -> None:
    """Every line is blank, furniture, a body line or part of exactly one row."""
    used: list[int] = list(document.furniture)
    for item in document.items:
        used += [item.number] if isinstance(item, Line) else item.lines
    filled = [line.number for line in document.lines if line.text.strip()]
    assert sorted(n for n in used if document.lines[n - 1].text.strip()) == filled


@pytest.fixture(scope="module")
def lang_son() -> Document:
    return flowed.read(REAL.read_bytes())


def test_every_task_of_the_real_plan_cell_for_cell(lang_son: Document) -> None:
    tasks = [cells for cells, _ in rows_of(lang_son) if "lead" in cells]
    assert len(tasks) == len(LANG_SON)
    for cells, (number, begins, ends, *rest) in zip(tasks, LANG_SON, strict=True):
        assert cells["number"] == number
        assert cells["task"].startswith(begins)
        assert cells["task"].endswith(ends)
        assert [cells[r] for r in ("lead", "coordinating", "product", "deadline")] == rest


def test_sections_and_subheadings_of_the_real_plan(lang_son: Document) -> None:
    rows = [cells for cells, _ in rows_of(lang_son) if "lead" not in cells]
    assert [r["number"] for r in rows if "number" in r] == ["I", "II", "III", "IV"]
    assert [r["task"] for r in rows if "number" not in r] == [
        "Phát triển nguồn nhân lực",
        "Hỗ trợ tiếp cận đất đai",
        "Hỗ trợ tăng khả năng tiếp cận vốn tín dụng",
        "Hỗ trợ ứng dụng khoa học, đổi mới công nghệ, đẩy nhanh quá trình chuyển đổi số",
        "Một số chính sách hỗ trợ khác",
    ]
    assert rows[0]["task"].endswith("nền kinh tế thị trường định hướng xã hội chủ nghĩa")


def test_every_line_of_the_real_plan_is_used_once(lang_son: Document) -> None:
    accounted(lang_son)
    assert lang_son.furniture == (148, 286, 445, 603)


def test_the_real_plan_is_recognised_and_tabbed_plans_are_not() -> None:
    assert flowed.recognises(REAL.read_bytes())
    for plan in ("khanh-hoa-2023", "bac-giang-2022"):
        assert not flowed.recognises((PLANS / plan / "source.txt").read_bytes())


def test_invented_plans_come_back_and_what_does_not_is_in_doubt() -> None:
    total = wrong = silent = 0
    for seed in range(500, 530):
        rng = random.Random(seed)
        flow = random_flow(rng)
        rows = random_rows(rng, flow.order, rng.randint(8, 25))
        document = flowed.read(render(rows, flow, rng))
        accounted(document)
        missed, unseen = score(rows, flow, document)
        total, wrong, silent = total + len(rows), wrong + missed, silent + unseen
    print(f"{total - wrong} of {total} rows exact, {silent} wrong without a doubt")
    assert wrong <= 0.03 * total
    assert silent <= 0.003 * total


@pytest.mark.parametrize(
    ("plan", "order"),
    [
        ("khanh-hoa-2023", ["task", "lead", "coordinating", "product", "deadline"]),
        ("bac-giang-2022", ["task", "lead", "coordinating", "deadline", "note"]),
    ],
)
@pytest.mark.parametrize(
    ("scale", "blanks", "lines"), [(0.8, "all", 60), (1, "none", 0), (1.35, "mixed", 45)]
)
def test_real_tasks_printed_as_flowed_text_come_back(
    plan: str, order: list[str], scale: float, blanks: str, lines: int
) -> None:
    rows = tabbed_rows(PLANS / plan / "source.txt", order)
    usual = {"task": 46, "lead": 20, "coordinating": 24, "product": 22, "deadline": 12, "note": 16}
    flow = Flow(
        order,
        {name: int(width * scale) for name, width in usual.items()},
        blanks=blanks,
        page_lines=lines,
        headings={name: wordings[0] for name, wordings in HEADINGS.items()},
    )
    wrong, silent = score(rows, flow, flowed.read(render(rows, flow, random.Random(1))))
    assert wrong <= 0.03 * len(rows)
    assert silent == 0


def test_columns_that_come_as_blocks_are_refused() -> None:
    rng = random.Random(3)
    order = ["task", "lead", "coordinating", "product", "deadline"]
    rows = [r for r in random_rows(rng, order, 12) if r["kind"] == "task"]
    heading = "STT Nhiệm vụ Cơ quan chủ trì Cơ quan phối hợp Sản phẩm Thời gian"
    blocks = [row[name] for name in ["number", *order] for row in rows]
    with pytest.raises(UnsupportedLayout, match="give the PDF or Word file itself"):
        flowed.read("\n\n".join([heading, *blocks]).encode())


def test_columns_side_by_side_are_refused() -> None:
    rng = random.Random(4)
    order = ["task", "lead", "coordinating", "product", "deadline"]
    rows = [r for r in random_rows(rng, order, 12) if r["kind"] == "task"]
    lines = ["STT  Nhiệm vụ  Cơ quan chủ trì  Cơ quan phối hợp  Sản phẩm  Thời gian"]
    for row in rows:
        words = [row[name].split() for name in order]
        for at in range(0, max(len(w) for w in words), 3):
            pieces = [" ".join(w[at : at + 3]).ljust(24) for w in words]
            lines.append((row["number"] if at == 0 else "").ljust(5) + "".join(pieces))
    with pytest.raises(UnsupportedLayout):
        flowed.read("\n".join(lines).encode())


def test_a_heading_without_rows_is_refused() -> None:
    with pytest.raises(UnsupportedLayout):
        flowed.read("STT Nhiệm vụ Cơ quan chủ trì Thời gian\n\nKhông có gì\n".encode())


def test_cells_that_share_lines_are_parted() -> None:
    heading = "STT Nhiệm vụ Cơ quan chủ trì Cơ quan phối hợp Sản phẩm Thời gian"
    rows = [
        f"{n}\nXây dựng kế hoạch phát triển du lịch {n}\nSở Du lịch Các sở, ban, ngành\nBáo cáo 2025-2026"
        for n in range(1, 9)
    ]
    document = flowed.read("\n".join([heading, *rows]).encode())
    rows_read = [i for i in document.items if isinstance(i, Row) and not i.header]
    read = [[cell.text for cell in row.cells] for row in rows_read]
    wanted = ["Sở Du lịch", "Các sở, ban, ngành", "Báo cáo", "2025-2026"]
    assert [cells[2:] for cells in read] == [wanted] * 8


def test_text_after_the_table_stays_text() -> None:
    rng = random.Random(8)
    flow = random_flow(rng)
    rows = random_rows(rng, flow.order, 10)
    closing = [
        "Nơi nhận:",
        "- Thường trực Tỉnh ủy;",
        "- Các sở, ban, ngành.",
        "TM. ỦY BAN NHÂN DÂN",
    ]
    data = render(rows, flow, rng) + "\n".join(["", "", *closing]).encode()
    document = flowed.read(data)
    assert [i.text for i in document.items[-4:] if isinstance(i, Line)] == closing
    accounted(document)
