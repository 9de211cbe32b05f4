"""``read`` on further plans of places that the project does not hold, against the documents.

Every expectation was written before a reader saw its document.
"""

from pathlib import Path

import pytest

from loaders.plans import read_plan_bytes
from loaders.records import LineRole
from loaders.report import as_json
from tests.loaders import plan_factory
from tests.loaders.unseen.test_unseen_plans import CELLS, tasks_of
from tests.loaders.unseen2 import (
    builders_excel,
    builders_printed,
    builders_word,
    expected_excel,
    expected_printed,
    expected_text,
    expected_web,
    expected_word,
)

SOURCES = Path(__file__).parent / "sources"
BUILDERS = (builders_word, builders_excel, builders_printed)
PLANS = {
    **expected_web.PLANS,
    **expected_word.PLANS,
    **expected_excel.PLANS,
    **expected_text.PLANS,
    **{name: plan for name, plan in expected_printed.PLANS.items() if "nested" not in name},
}
PRINTED = {
    name: {**expected_printed.PLANS, **expected_word.PLANS}[name]
    for name in ("quang_tri_unruled", "quang_tri_coloured", "phu_yen", "son_la", "ho_chi_minh")
}


def document(name: str) -> bytes:
    if "." in name:
        return (SOURCES / name).read_bytes()
    return next(getattr(module, name)() for module in BUILDERS if hasattr(module, name))


def check(found, wanted):
    assert found["plan"] == wanted.plan
    assert [(s["ordinal"], s["title"]) for s in found["sections"]] == wanted.sections
    expected = list(tasks_of(wanted.tasks))
    assert len(found["tasks"]) == len(expected)
    for task, (cells, (lead, beside, deadline)) in zip(found["tasks"], expected, strict=True):
        cells = {k: v.replace("¦", "|") if v else v for k, v in cells.items()}
        if not any(ordinal for ordinal, _ in wanted.sections):
            cells["section"] = task["section"]  # the document prints no ordinal
        assert {key: task[key] for key in CELLS} == cells
        for agencies, names in (("lead_agencies", lead), ("coordinating_agencies", beside)):
            if names != "?":  # "?": what the reference file calls it is not the document's to say
                assert task[agencies] == [n for n in names.split(" + ") if n], task["task"]
        keys = ("deadline_kind", "deadline_precision", "deadline_start", "deadline_end")
        said = [task[key] or "-" for key in keys]
        told = [*deadline, *"---"][:4]
        assert [s if w != "?" else "?" for s, w in zip(said, told, strict=True)] == told, task
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
    unused = [s.text for s in records.source_lines if s.role is LineRole.UNUSED]
    assert not [text for text in unused if text.strip()]


def test_hidden_parts_of_a_workbook_are_named():
    codes = {issue.code for issue in read_plan_bytes(document("ben_tre")).issues}
    assert "hidden_parts" in codes


def test_a_deadline_parted_from_its_product_is_doubtful():
    for task in as_json(read_plan_bytes(document("nghe_an")))["tasks"]:
        assert "split_cell" in task["confidence_reasons"]


def test_figures_of_a_table_name_their_indicators():
    targets = as_json(read_plan_bytes(document("son_la")))["targets"]
    assert [
        (t["indicator"], t["value"], t["comparator"]) for t in targets if t["year"] == 2025
    ] == [
        ("cooperatives", 900, "exact"),
        ("agri_cooperatives", 720, "exact"),
        ("cooperative_unions", 5, "exact"),
        (None, 1500, "exact"),
        ("share_good_or_fair", 60, "at_least"),
    ]


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """The Word documents as LibreOffice prints them, in one run of it."""
    if not plan_factory.SOFFICE:
        pytest.skip("soffice is not installed: Word documents cannot be printed to PDF")
    documents = {name: document(name) for name in (*PRINTED, "quang_tri_nested")}
    return plan_factory.print_all(documents, tmp_path_factory.mktemp("printed"))


@pytest.mark.xdist_group("printed")
@pytest.mark.parametrize("name", PRINTED)
def test_printed(name, printed):
    check(as_json(read_plan_bytes(printed[name])), PRINTED[name])


@pytest.mark.xdist_group("printed")
def test_a_table_inside_a_cell_loses_no_row(printed):
    found = as_json(read_plan_bytes(printed["quang_tri_nested"]))
    wanted = expected_printed.PLANS["quang_tri_nested"]
    expected = [cells for cells, _ in tasks_of(wanted.tasks)]
    assert len(found["tasks"]) == len(expected)
    for task, cells in zip(found["tasks"], expected, strict=True):
        for key in ("number", "lead", "coordinating", "product", "deadline"):
            assert task[key] == cells[key]


# a row that goes on over a page with so many short lines once kept the search busy for minutes
def test_a_long_row_over_two_pages_ends():
    lines = [f"chữ thứ {n} của một ô rất dài" for n in range(120)]
    text = ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời gian", "1", *lines[:60], "\f2", *lines[60:]]
    text += ["Sở Nội vụ", "Năm 2024", "2", "Rà soát hợp tác xã", "Sở Tài chính", "Năm 2025"]
    assert read_plan_bytes("\n".join(text).encode()).tasks
