"""``read`` on plans of places that the project does not hold, every field against the document."""

import unicodedata
from pathlib import Path

import pytest

from loaders.errors import PlanError
from loaders.plans import read_plan_bytes
from loaders.records import LineRole
from loaders.report import as_json
from tests.loaders import plan_factory
from tests.loaders.unseen import builders
from tests.loaders.unseen.expected import PLANS

SOURCES = Path(__file__).parent / "sources"
CELLS = ("section", "number", "task", "lead", "coordinating", "product", "deadline", "note")


def document(name):
    path = SOURCES / name
    return path.read_bytes() if path.suffix else getattr(builders, name)()


def tasks_of(text):
    """Cells and meaning of every task of an expectation."""
    lines = [line for line in text.strip().split("\n") if line]
    for row, meaning in zip(lines[::2], lines[1::2], strict=True):
        cells = [cell.strip() or None for cell in row.split("|")]
        assert len(cells) == len(CELLS), row
        lead, beside, deadline = (part.strip() for part in meaning[1:].split(" /"))
        yield dict(zip(CELLS, cells, strict=True)), (lead, beside, deadline.split())


def check(found, wanted):
    assert found["plan"] == wanted.plan
    assert [(s["ordinal"], s["title"]) for s in found["sections"]] == wanted.sections
    expected = list(tasks_of(wanted.tasks))
    assert [{k: t[k] for k in CELLS} for t in found["tasks"]] == [cells for cells, _ in expected]
    assert [t["subsection"] for t in found["tasks"] if t["subsection"]] == wanted.subsections
    for task, (_, (lead, beside, deadline)) in zip(found["tasks"], expected, strict=True):
        for agencies, names in (("lead_agencies", lead), ("coordinating_agencies", beside)):
            if names != "?":  # "?": what the reference file calls it is not the document's to say
                assert task[agencies] == [n for n in names.split(" + ") if n], task["task"]
            assert bool(task[agencies]) is bool(names)
        keys = ("deadline_kind", "deadline_precision", "deadline_start", "deadline_end")
        said = [task[key] or "-" for key in keys]
        assert [s if w != "?" else "?" for s, w in zip(said, (*deadline, *"---"), strict=False)][
            : len(deadline)
        ] == deadline, task["task"]
    assert [(t["value"], t["year"]) for t in found["targets"]] == wanted.targets
    assert [(d["recurrence"], d["month"], d["day"]) for d in found["obligations"]] == wanted.duties


@pytest.mark.parametrize("name", PLANS)
def test_every_field(name):
    check(as_json(read_plan_bytes(document(name))), PLANS[name])


@pytest.mark.parametrize("name", PLANS)
def test_every_line_has_one_role_and_no_text_is_unused(name):
    records = read_plan_bytes(document(name))
    numbers = [line.line for line in records.source_lines]
    assert numbers == list(range(1, len(numbers) + 1))
    assert not [
        s.text for s in records.source_lines if s.role is LineRole.UNUSED and s.text.strip()
    ]


ENCODINGS = {
    "utf-8 with mark": lambda t: t.encode("utf-8-sig"),
    "utf-16": lambda t: t.encode("utf-16"),
    "utf-16 without mark": lambda t: t.encode("utf-16-le"),
    "crlf": lambda t: t.replace("\n", "\r\n").encode(),
    "old mac ends": lambda t: t.replace("\n", "\r").encode(),
    "decomposed": lambda t: unicodedata.normalize("NFD", t).encode(),
    "cp1258": lambda t: to_cp1258(t),
    "no last line end": lambda t: t.rstrip("\n").encode(),
}


def to_cp1258(text):
    """Bytes as Windows programs for Vietnamese write them: tone marks behind their letters."""
    out = []
    for letter in text.replace("–", "-"):
        try:
            out.append(letter.encode("cp1258"))
        except UnicodeEncodeError:
            base = unicodedata.normalize("NFD", letter)
            tone = next(c for c in base if c in "\u0300\u0301\u0303\u0309\u0323")
            rest = unicodedata.normalize("NFC", base.replace(tone, ""))
            out.append(rest.encode("cp1258") + tone.encode("cp1258"))
    return b"".join(out)


TEXTS = [name for name in PLANS if name.endswith(".txt")]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("name", TEXTS)
def test_text_in_any_encoding(name, encoding):
    text = (SOURCES / name).read_text(encoding="utf-8")
    check(as_json(read_plan_bytes(ENCODINGS[encoding](text))), PLANS[name])


def test_reading_twice_says_the_same():
    data = document("binh-thuan-chay-dong.txt")
    assert as_json(read_plan_bytes(data)) == as_json(read_plan_bytes(data))


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """The Word documents as LibreOffice prints them, in one run of it."""
    if not plan_factory.SOFFICE:
        pytest.skip("soffice is not installed: Word documents cannot be printed to PDF")
    documents = {name: document(name) for name in PRINTED}
    return plan_factory.print_all(documents, tmp_path_factory.mktemp("printed"))


PRINTED = ("thu_duc", "ca_mau", "hai_phong")


@pytest.mark.xdist_group("printed")
@pytest.mark.parametrize("name", PRINTED)
def test_printed(name, printed):
    check(as_json(read_plan_bytes(printed[name])), PLANS[name])


SCATTERED = {
    "cells beside each other": """TT Nhiệm vụ Kết quả Đơn vị chủ trì Thời hạn
I. PHÁT TRIỂN HẠ TẦNG SỐ
1. Nâng cấp   Biên bản     Phòng Văn    Quý II/2025
   đường      nghiệm thu   hóa và Thông
   truyền                  tin
2. Lắp đặt                 Công an
   camera                  thành phố
""",
    "column after column": """TT
Nhiệm vụ
Đơn vị chủ trì
Thời hạn
1
2
3
Rà soát các hợp tác xã
Hỗ trợ vay vốn
Tổ chức hội nghị
Sở Nội vụ
Sở Tài chính
Sở Công Thương
Năm 2024
Năm 2025
Hằng năm
""",
}


@pytest.mark.parametrize("name", SCATTERED)
def test_text_whose_cells_are_apart_is_refused_with_a_remedy(name):
    with pytest.raises(PlanError, match=r"[Gg]ive the (PDF|Word|document)"):
        read_plan_bytes(SCATTERED[name].encode())
