"""Plans typed with the old TCVN3 and VNI fonts read as those in Unicode do."""

import io
import unicodedata

import docx
import openpyxl
import pytest

from loaders.plans import read_plan_bytes
from loaders.readers.legacy import from_tcvn3, from_vni, repair_of
from loaders.reference import vocabulary
from loaders.report import as_json
from tests.loaders import plan_factory
from tests.loaders.unseen.expected import PLANS
from tests.loaders.unseen.test_unseen_plans import SOURCES, check

TEXTS = ("nam-dinh-du-lich.txt", "hue-mot-cot.txt", "binh-thuan-chay-dong.txt")


def plan(name: str) -> str:
    text = unicodedata.normalize("NFC", (SOURCES / name).read_text(encoding="utf-8"))
    return text.translate(str.maketrans("–“”", '-""'))


def to_tcvn3(text: str) -> str:
    """As it was typed: capitals with marks are small letters in a font of capitals."""
    raw = vocabulary("legacy")["tcvn3"]
    stored = dict(zip(raw["meant"], raw["stored"], strict=True))
    return "".join(stored.get(c) or stored.get(c.lower(), c) for c in text)


def to_vni(text: str) -> str:
    raw = vocabulary("legacy")["vni"]
    single = dict(zip(raw["meant"], raw["stored"], strict=True))
    signs = {mark: sign for sign, mark in raw["signs"].items()}
    horned = {"o": "ô", "u": "ö", "O": "Ô", "U": "Ö"}
    out = []
    for letter in text:
        base, *marks = unicodedata.normalize("NFD", letter)
        if letter in single or not marks:
            out.append(single.get(letter, base))
            continue
        if "\u031b" in marks:
            marks.remove("\u031b")
            base = horned[base]
        sign = signs["".join(sorted(marks, key=lambda m: m not in "\u0302\u0306"))]
        out.append(base + (sign.upper() if letter.isupper() else sign))
    return "".join(out)


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("typed", [to_tcvn3, to_vni])
@pytest.mark.parametrize("encoding", ["utf-8", "latin-1"])
def test_text(name, typed, encoding):
    check(as_json(read_plan_bytes(typed(plan(name)).encode(encoding))), PLANS[name])


ROWS = [["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời gian"],
        ["1", "Phát triển hợp tác xã và các tổ hợp tác", "Sở Nông nghiệp và Phát triển nông thôn", "Năm 2008"],
        ["2", "Thực hiện chính sách của các sở", "Sở Tài chính", "Quý I năm 2009"]]  # fmt: skip


def word(typed) -> bytes:
    document = docx.Document()
    for text in ("ủy ban nhân dân tỉnh Bắc Kạn", "Số: 7/KH-UBND", "Kế hoạch của tỉnh năm 2008"):
        document.add_paragraph(typed(text))
    table = document.add_table(rows=3, cols=4)
    table.style = "Table Grid"
    for r, row in enumerate(ROWS):
        for c, text in enumerate(row):
            table.cell(r, c).text = typed(text)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def cells(data: bytes) -> list[list[str]]:
    tasks = as_json(read_plan_bytes(data))["tasks"]
    return [[task[key] for key in ("number", "task", "lead", "deadline")] for task in tasks]


@pytest.mark.parametrize("typed", [to_tcvn3, to_vni])
def test_word(typed):
    assert cells(word(typed)) == ROWS[1:]


@pytest.mark.xdist_group("printed")
def test_printed(tmp_path):
    if not plan_factory.SOFFICE:
        pytest.skip("soffice is not installed: Word documents cannot be printed to PDF")
    documents = {typed.__name__: word(typed) for typed in (to_tcvn3, to_vni)}
    for printed in plan_factory.print_all(documents, tmp_path).values():
        assert cells(printed) == ROWS[1:]


@pytest.mark.parametrize("typed", [to_tcvn3, to_vni])
def test_workbook(typed):
    book = openpyxl.Workbook()
    titles = ("ủy ban nhân dân tỉnh Bắc Kạn", "Số: 7/KH-UBND", "Kế hoạch của tỉnh năm 2008")
    rows = [*([title] for title in titles), *ROWS]
    for row in rows:
        book.active.append([typed(text) for text in row])
    stream = io.BytesIO()
    book.save(stream)
    assert cells(stream.getvalue()) == ROWS[1:]


def test_tables_of_letters_are_undone_exactly():
    letters = "ủy ban nhân dân các huyện, đơn vị: hợp tác xã được hỗ trợ kỹ thuật, ưu đãi, nỗ lực"
    assert from_tcvn3(to_tcvn3(letters)) == letters
    assert from_vni(to_vni(letters)) == letters


@pytest.mark.parametrize(
    "text",
    ["Ủy ban nhân dân các huyện của tỉnh; kế hoạch và nhiệm vụ của các sở " * 9,
     "Der Plan für Größe und Übung; señor, façade, naïve " * 50, "plain text " * 50],
)  # fmt: skip
def test_other_text_is_left_alone(text):
    assert repair_of(text) is None
