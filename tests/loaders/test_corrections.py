"""Corrections of cells: applied while their guard holds, told when it does not, kept by rebuilds."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.building import load_all
from loaders.corrections import (
    FILE,
    added,
    as_toml,
    cells_of,
    propose,
    read_corrections,
    write_corrections,
)
from loaders.errors import ManifestError
from loaders.plans import load_plan
from loaders.records import Correction, Role, Severity, Task
from tests.loaders.plan_factory import LogicalPlan, Section, TaskRow, to_tabbed

HEADINGS = ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn"]
DAY = date(2026, 11, 21)


def plan(deadline: str = "Chưa rõ lúc nào") -> LogicalPlan:
    def row(*cells: str) -> TaskRow:
        return TaskRow(dict(zip(HEADINGS, cells, strict=True)))

    return LogicalPlan(
        ["KẾ HOẠCH", "Phát triển kinh tế tập thể tỉnh Khánh Hòa năm 2024"],
        HEADINGS,
        [
            Section("I", "Công tác tuyên truyền"),
            row("1", "Tổ chức hội nghị", "Sở Nội vụ", "Sở Tài chính", "Thường xuyên"),
            row("2", "Xây dựng chuyên mục", "Sở Nội vụ", "", "Hằng năm"),
            Section("II", "Đất đai"),
            row("1", "Rà soát quỹ đất", "Sở Kế hoạch", "", deadline),
            row("2", "Giao đất, cho thuê đất", "Sở Nội vụ", "", "Quý II"),
        ],
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "plans" / "khanh-hoa-2024"
    place.mkdir(parents=True)
    (place / "source.txt").write_bytes(to_tabbed(plan()))
    return place


def task(folder: Path, section: str, number: str) -> Task:
    tasks = load_plan(folder).tasks
    return next(one for one in tasks if (one.section, one.number) == (section, number))


def keep(folder: Path, section: str, number: str, cell: str, now: str) -> Correction:
    records = load_plan(folder)
    meant = task(folder, section, number)
    said = {"reason": "Theo bản ký", "who": "Lan", "made_on": DAY}
    correction = propose(records, meant, cell, now, **said)
    write_corrections(folder, added(read_corrections(folder), correction))
    return correction


def test_a_correction_changes_its_cell_and_what_follows_from_it(folder: Path) -> None:
    before = task(folder, "II", "1")
    assert "deadline_not_understood" in before.confidence_reasons
    assert "deadline" in before.doubtful_cells
    keep(folder, "II", "1", "deadline", "Trước 30/6/2024")

    after = task(folder, "II", "1")
    assert after.deadline_text == "Trước 30/6/2024"
    assert after.deadline_end == date(2024, 6, 30)
    assert after.corrected
    assert "deadline_not_understood" not in after.confidence_reasons
    assert [one.corrected for one in load_plan(folder).tasks].count(True) == 1


def test_a_corrected_agency_is_read_anew(folder: Path) -> None:
    keep(folder, "II", "1", "lead", "Sở Kế hoạch và Đầu tư")
    records = load_plan(folder)
    meant = task(folder, "II", "1").task_id
    leads = [a.agency for a in records.task_agencies if a.task_id == meant and a.role is Role.LEAD]
    assert leads == ["Sở Kế hoạch và Đầu tư"]


def test_both_texts_are_told(folder: Path) -> None:
    keep(folder, "II", "1", "deadline", "Trước 30/6/2024")
    records = load_plan(folder)
    (note,) = [issue for issue in records.issues if issue.code == "corrected"]
    assert note.severity is Severity.INFO
    assert (note.subject, note.suggestion) == ("Chưa rõ lúc nào", "Trước 30/6/2024")
    assert "Theo bản ký" in note.message
    (kept,) = records.corrections
    assert kept.applied
    assert (kept.task_id, kept.who, kept.made_on) == (note.task_id, "Lan", DAY)


def test_an_empty_cell_can_be_filled_and_a_filled_one_emptied(folder: Path) -> None:
    keep(folder, "I", "2", "coordinating", "Sở Tài chính")
    keep(folder, "I", "1", "coordinating", "")
    assert task(folder, "I", "2").coordinating_text == "Sở Tài chính"
    assert task(folder, "I", "1").coordinating_text is None


def test_when_the_text_changes_the_correction_is_left_out_and_told(folder: Path) -> None:
    keep(folder, "II", "1", "deadline", "Trước 30/6/2024")
    (folder / "source.txt").write_bytes(to_tabbed(plan("Quý III")))

    assert task(folder, "II", "1").deadline_text == "Quý III"
    records = load_plan(folder)
    assert not any(one.corrected for one in records.tasks)
    (point,) = [i for i in records.issues if i.code == "correction_not_applied"]
    assert point.severity is Severity.WARNING
    assert point.task_id == task(folder, "II", "1").task_id
    assert [one.applied for one in records.corrections] == [False]


def test_when_the_row_is_gone_the_correction_is_told(folder: Path) -> None:
    keep(folder, "II", "2", "deadline", "Quý IV")
    shorter = plan()
    shorter.rows.pop()
    (folder / "source.txt").write_bytes(to_tabbed(shorter))
    points = [i.code for i in load_plan(folder).issues]
    assert "correction_not_applied" in points


def test_a_row_is_found_when_lines_moved(folder: Path) -> None:
    keep(folder, "II", "1", "deadline", "Trước 30/6/2024")
    moved = plan()
    moved.before.insert(1, "Thực hiện chỉ đạo của cấp trên.")
    (folder / "source.txt").write_bytes(to_tabbed(moved))
    assert task(folder, "II", "1").deadline_text == "Trước 30/6/2024"


def test_rows_of_one_number_are_told_apart_by_their_line(folder: Path) -> None:
    twice = plan()
    twice.rows.append(twice.rows[-1].__class__(dict(twice.rows[-1].cells)))
    (folder / "source.txt").write_bytes(to_tabbed(twice))
    records = load_plan(folder)
    *_, first, second = records.tasks
    assert (first.number, second.number) == ("2", "2")
    said = {"reason": "Nhầm", "who": None, "made_on": None}
    write_corrections(folder, [propose(records, second, "deadline", "Quý IV", **said)])
    *_, first, second = load_plan(folder).tasks
    assert (first.deadline_text, second.deadline_text) == ("Quý II", "Quý IV")


def test_a_second_correction_replaces_the_first_and_undoing_removes_it(folder: Path) -> None:
    keep(folder, "II", "1", "deadline", "Quý III")
    keep(folder, "II", "1", "deadline", "Quý IV")
    (kept,) = read_corrections(folder)
    assert (kept.was, kept.now) == ("Chưa rõ lúc nào", "Quý IV")
    keep(folder, "II", "1", "deadline", "Chưa rõ lúc nào")
    assert read_corrections(folder) == ()
    assert not (folder / FILE).exists()


def test_a_corrected_number_still_finds_its_row(folder: Path) -> None:
    keep(folder, "II", "2", "number", "7")
    keep(folder, "II", "7", "deadline", "Quý IV")
    meant = task(folder, "II", "7")
    assert meant.deadline_text == "Quý IV"
    assert meant.corrected


def test_rebuilds_keep_and_notice_corrections(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"

    def deadline() -> tuple[str | None, bool]:
        (outcome,) = load_all([folder], cache)
        assert outcome.records is not None
        return outcome.records.tasks[2].deadline_text, outcome.cached

    assert deadline() == ("Chưa rõ lúc nào", False)
    assert deadline() == ("Chưa rõ lúc nào", True)
    keep(folder, "II", "1", "deadline", "Quý III")
    assert deadline() == ("Quý III", False)
    shutil.rmtree(cache)
    assert deadline() == ("Quý III", False)


def test_only_columns_of_the_table_can_be_corrected(folder: Path) -> None:
    expected = ["number", "task", "lead", "coordinating", "deadline"]
    assert cells_of(load_plan(folder)) == expected


@pytest.mark.parametrize(
    ("content", "finding"),
    [
        ("[[correction]]\ncell = 'deadline'", "'was'"),
        ("[[correction]]\ncell='x'\nwas=''\nnow=''\nreason='r'", "unknown cell"),
        ("[[correction]]\ncell='task'\nwas=''\nnow=''\nreason=' '", "no reason"),
        ("[[correction]]\ncell='task'\nwas=''\nnow=''\nreason='r'\nline=3", "unknown field"),
        ("[[correction]]\ncell='task'\nwas=''\nnow=''\nreason='r'\nwhen='soon'", "wrong type"),
        ("[correction]\ncell='task'", "[[correction]]"),
        ("not toml", "TOML"),
    ],
)
def test_a_wrong_file_is_told_with_its_place(folder: Path, content: str, finding: str) -> None:
    (folder / FILE).write_text(content, encoding="utf-8")
    with pytest.raises(ManifestError, match=r"khanh-hoa-2024/corrections\.toml") as told:
        load_plan(folder)
    assert finding in str(told.value)


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@given(was=texts, now=texts, reason=texts.filter(str.strip), number=st.none() | texts)
def test_what_is_written_is_read_again(
    tmp_path_factory: pytest.TempPathFactory, was: str, now: str, reason: str, number: str | None
) -> None:
    place = tmp_path_factory.mktemp("plan")
    one = Correction(place.name, "task", was, now, reason, None, DAY, "I", number, 12)
    (place / FILE).write_text(as_toml([one]), encoding="utf-8")
    assert read_corrections(place) == (one,)
