"""Taking a document in: nothing before confirmation, everything or nothing after it."""

from __future__ import annotations

import io
import json
import multiprocessing
import os
import shutil
import tomllib
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders import audit, intake, intake_command, readers, rebuild
from loaders.__main__ import main
from loaders.building import load_all, plan_folders
from loaders.corrections import propose, read_corrections
from loaders.errors import BuildInProgress, IntakeError, PlanError, UnreadableDocument
from loaders.plan_folder import EXTENSIONS, recover
from loaders.plans import load_plan
from loaders.publishing import build_lock
from loaders.records import Level, Plan
from loaders.warehouse import Warehouse, current
from tests.loaders.plan_factory import (
    SOFFICE,
    docx_to_pdf,
    generate,
    to_docx,
    to_html,
    to_markdown,
    to_tabbed,
    to_xlsx,
)

REAL = Path(__file__).resolve().parents[2] / "data" / "plans"
PLAN = generate(7, tasks=6)
TASKS = sum(hasattr(row, "cells") for row in PLAN.rows)
FACTS = {"locality": "Bắc Kạn", "level": Level.PROVINCE, "province": "Bắc Kạn", "year": 2024}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with one plan in it."""
    folder = tmp_path / "data"
    shutil.copytree(REAL / "khanh-hoa-2023", folder / "plans" / "khanh-hoa-2023")
    return folder


def names(data: Path) -> list[str]:
    """Every file and folder below, hidden ones too."""
    return sorted(str(path.relative_to(data)) for path in data.rglob("*"))


def served(database: Path) -> dict[str, int]:
    held = Warehouse.open(database)
    rows = held.query(
        "SELECT plan_id, count(task_id) AS tasks FROM plans LEFT JOIN tasks USING (plan_id) "
        "GROUP BY plan_id"
    ).to_pylist()
    held.close()
    return {row["plan_id"]: row["tasks"] for row in rows}


RENDER: dict[str, Callable[[], bytes]] = {
    "docx": lambda: to_docx(PLAN),
    "xlsx": lambda: to_xlsx(PLAN),
    "html": lambda: to_html(PLAN),
    "md": lambda: to_markdown(PLAN),
    "txt": lambda: to_tabbed(PLAN),
}


@pytest.mark.parametrize("kind", RENDER)
def test_a_document_of_each_kind_is_kept_and_published(
    kind: str, data: Path, tmp_path: Path
) -> None:
    content, before = RENDER[kind](), names(data)
    draft = intake.read_draft(content, "../../../etc/passwd")
    assert names(data) == before
    steps: list[str] = []
    added = intake.add(
        draft,
        "bac-kan-2024",
        FACTS,
        data=data,
        database=tmp_path / "db",
        progress=steps.append,
    )
    folder = data / "plans" / added
    assert sorted(path.name for path in folder.iterdir()) == ["plan.toml", f"source.{kind}"]
    assert (folder / f"source.{kind}").read_bytes() == content
    assert steps == ["saving", "building"]
    assert served(tmp_path / "db") == {"khanh-hoa-2023": 35, "bac-kan-2024": TASKS}
    records = load_plan(folder)
    assert (records.plan.locality, records.plan.year) == ("Bắc Kạn", 2024)
    assert records.plan.province_today == "Thái Nguyên"  # merged on 1 July 2025


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice prints the PDF")
def test_a_pdf_is_kept_as_pdf(data: Path, tmp_path: Path) -> None:
    draft = intake.read_draft(docx_to_pdf(to_docx(PLAN), tmp_path))
    intake.add(draft, "bac-kan-2024", FACTS, data=data, database=tmp_path / "db")
    assert (data / "plans" / "bac-kan-2024" / "source.pdf").is_file()


def test_every_format_has_an_ending() -> None:
    assert {readers.reader(name).KIND for name in readers.READERS} == set(EXTENSIONS)


def test_only_facts_that_the_document_does_not_say_are_written(data: Path, tmp_path: Path) -> None:
    content = (REAL / "bac-giang-2022" / "source.txt").read_bytes()
    draft = intake.read_draft(content)
    facts = {
        "locality": "Bắc Giang",
        "level": Level.PROVINCE,
        "province": "Bắc Giang",
        "year": 2030,
    }
    intake.add(draft, "bac-giang-2022", facts, data=data, database=tmp_path / "db")
    said = tomllib.loads((data / "plans" / "bac-giang-2022" / "plan.toml").read_text("utf-8"))
    assert said["plan"] == {"year": 2030}
    assert said["expected"] == {"sections": 5, "tasks": 58}


@pytest.mark.parametrize("plan_id", ["", "..", "a/b", "../x", "A", "a--b", "-a", "a-", "é", "a" * 61, "a\n", ".x"])  # fmt: skip
def test_a_wrong_id_is_refused(plan_id: str, data: Path, tmp_path: Path) -> None:
    before = names(data)
    with pytest.raises(IntakeError) as told:
        intake.add(_draft(), plan_id, FACTS, data=data, database=tmp_path / "db")
    assert told.value.key == "bad_plan_id"
    assert names(data) == before


@given(st.text(max_size=90), st.none() | st.integers(1900, 2100))
def test_a_suggested_id_is_an_id_or_empty(place: str, year: int | None) -> None:
    found = intake.suggested_id(Plan("plan"), place, year)
    assert found == "" or intake.checked_id(found) == found


def test_ids_are_made_of_place_and_year() -> None:
    plan = load_plan(REAL / "khanh-hoa-2023").plan
    assert intake.suggested_id(plan) == "khanh-hoa-2023"
    assert intake.suggested_id(plan, "Đắk Lắk", 2026) == "dak-lak-2026"


def _draft() -> intake.Draft:
    return intake.read_draft(to_tabbed(PLAN))


def test_an_existing_id_needs_to_be_replaced_in_words(data: Path, tmp_path: Path) -> None:
    before = names(data)
    with pytest.raises(IntakeError) as told:
        intake.add(_draft(), "khanh-hoa-2023", FACTS, data=data, database=tmp_path / "db")
    assert told.value.key == "plan_exists"
    assert names(data) == before

    intake.add(_draft(), "khanh-hoa-2023", {}, replace=True, data=data, database=tmp_path / "db")
    assert names(data) == before
    assert served(tmp_path / "db") == {"khanh-hoa-2023": TASKS}


def test_replacing_keeps_the_corrections_and_tells_those_that_no_longer_hold(
    data: Path, tmp_path: Path
) -> None:
    folder = data / "plans" / "khanh-hoa-2023"
    records = load_plan(folder)
    first = records.tasks[0]
    said = {"reason": "Nhầm", "who": "Lan", "made_on": date(2026, 11, 21)}
    one = propose(records, first, "task", "Quán triệt Nghị quyết", **said)
    intake.correct_kept("khanh-hoa-2023", one, data=data, database=tmp_path / "db")
    assert load_plan(folder).tasks[0].task == "Quán triệt Nghị quyết"

    intake.add(_draft(), "khanh-hoa-2023", {}, replace=True, data=data, database=tmp_path / "db")
    assert len(read_corrections(folder)) == 1
    assert "correction_not_applied" in {issue.code for issue in load_plan(folder).issues}


def test_corrections_made_in_the_preview_are_published(data: Path, tmp_path: Path) -> None:
    draft = _draft()
    task = draft.records.tasks[1]
    said = {"reason": "Theo bản ký", "who": "Lan", "made_on": date(2026, 11, 21)}
    one = propose(draft.records, task, "lead", "Sở Tư pháp", **said)
    intake.add(draft, "bac-kan-2024", FACTS, [one], data=data, database=tmp_path / "db")
    held = Warehouse.open(tmp_path / "db")
    rows = held.query("SELECT * FROM corrections").to_pylist()
    tasks = held.query("SELECT lead_text FROM tasks WHERE corrected").to_pylist()
    held.close()
    assert [(row["plan_id"], row["now"], row["applied"]) for row in rows] == [
        ("bac-kan-2024", "Sở Tư pháp", True)
    ]
    assert tasks == [{"lead_text": "Sở Tư pháp"}]


def test_the_running_process_sees_the_plan_without_a_restart(data: Path, tmp_path: Path) -> None:
    database = tmp_path / "db"
    rebuild.build_all(data, database)
    before = current(database)
    intake.add(_draft(), "bac-kan-2024", FACTS, data=data, database=database)
    plans = current(database).query("SELECT plan_id FROM plans ORDER BY 1").to_pylist()
    assert [row["plan_id"] for row in plans] == ["bac-kan-2024", "khanh-hoa-2023"]
    assert current(database) is not before


def test_the_same_bytes_are_noticed(data: Path) -> None:
    content = (REAL / "khanh-hoa-2023" / "source.txt").read_bytes()
    assert intake.same_document(intake.read_draft(content).sha256, data) == ["khanh-hoa-2023"]
    assert intake.same_document("0" * 64, data) == []


def test_what_cannot_be_published_leaves_no_trace(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rebuild, "build_all", lambda *_: "FAILED bac-kan-2024: it is broken")
    before = names(data)
    with pytest.raises(IntakeError, match="it is broken") as told:
        intake.add(_draft(), "bac-kan-2024", FACTS, data=data, database=tmp_path / "db")
    assert told.value.key == "not_published"
    assert names(data) == before


def test_a_failed_replacement_puts_the_old_plan_back(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rebuild, "build_all", lambda *_: "disk full")
    monkeypatch.setattr(intake, "build_all", lambda *_: "")
    folder = data / "plans" / "khanh-hoa-2023"
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(IntakeError, match="disk full"):
        intake.add(
            _draft(), "khanh-hoa-2023", {}, replace=True, data=data, database=tmp_path / "db"
        )
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert [path.name for path in (data / "plans").iterdir()] == ["khanh-hoa-2023"]


def test_another_build_is_waited_for_and_then_told(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rebuild, "PATIENCE_SECONDS", 0.0)
    database = tmp_path / "db"
    database.mkdir()
    before = names(data)
    with build_lock(database), pytest.raises(BuildInProgress) as told:
        intake.add(_draft(), "bac-kan-2024", FACTS, data=data, database=database)
    assert told.value.key == "build_in_progress"
    assert names(data) == before


def test_what_a_killed_process_left_is_swept_away(data: Path, tmp_path: Path) -> None:
    left, recent = data / "plans" / ".new-left", data / "plans" / ".new-recent"
    left.mkdir()
    recent.mkdir()
    os.utime(left, (0, 0))
    intake.add(_draft(), "bac-kan-2024", FACTS, data=data, database=tmp_path / "db")
    assert not left.exists()
    assert recent.exists()  # another upload may be at it


def test_a_folder_in_the_making_is_no_plan(data: Path) -> None:
    (data / "plans" / ".new-1").mkdir()
    assert [folder.name for folder in plan_folders(data)] == ["khanh-hoa-2023"]
    assert len(list(load_all(plan_folders(data), None))) == 1


def _bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", b"\0" * 200_000_000)
    return stream.getvalue()


MALFORMED: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "empty_document"),
    "bomb": (_bomb, "bomb"),
    "truncated": (lambda: to_docx(PLAN)[:2000], "truncated"),
    "encrypted": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "encrypted",
    ),
    "old Word": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"),
        "legacy_word",
    ),
    "picture": (lambda: b"\x89PNG\r\n\x1a\n" + b"0" * 100, "picture"),
    "binary": (lambda: bytes(range(256)) * 10, "unknown_format"),
    "prose": (lambda: "Kính gửi các sở, ngành.\n".encode() * 20, "unknown_format"),
}


@pytest.mark.parametrize("kind", MALFORMED)
def test_a_malformed_file_is_told_and_leaves_nothing(kind: str, data: Path) -> None:
    make, key = MALFORMED[kind]
    before = names(data)
    with pytest.raises(PlanError) as told:
        intake.read_draft(make(), "plan.docx")
    assert told.value.key == key
    assert names(data) == before


def command(data: Path, tmp_path: Path, *more: str) -> int:
    source = tmp_path / "Kế hoạch (bản cuối).docx"
    source.write_bytes(to_docx(PLAN))
    places = ("--data", str(data), "--database", str(tmp_path / "db"))
    return main(["add", str(source), *places, *more])


def test_the_command_adds(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = ("--id", "bac-kan-2024", "--locality", "Bắc Kạn", "--level", "province", "--yes")
    assert command(data, tmp_path, *said) == 0
    assert f"{TASKS} tasks" in capsys.readouterr().out
    assert served(tmp_path / "db")["bac-kan-2024"] == TASKS
    assert load_plan(data / "plans" / "bac-kan-2024").plan.locality == "Bắc Kạn"


def test_the_command_keeps_nothing_unconfirmed(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = names(data)
    said = ("--id", "bac-kan-2024")
    assert command(data, tmp_path, *said) == 2  # nobody there to ask
    monkeypatch.setattr(intake_command.sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _: "n")
    assert command(data, tmp_path, *said) == 1
    assert names(data) == before
    assert not (tmp_path / "db").exists()


def test_the_command_says_in_one_line_what_it_cannot_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "x.docx").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert main(["add", str(tmp_path / "x.docx"), "--yes", "--id", "x-2024"]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_unreadable_is_an_error_of_plans() -> None:
    assert issubclass(UnreadableDocument, PlanError)


def test_a_plan_that_a_killed_replacement_took_away_comes_back(data: Path, tmp_path: Path) -> None:
    plan = data / "plans" / "khanh-hoa-2023"
    plan.rename(data / "plans" / ".old-khanh-hoa-2023.0a1b2c")  # killed between the two renames
    assert rebuild.build_all(data, tmp_path / "db") == ""
    assert "khanh-hoa-2023" in served(tmp_path / "db")
    assert [path.name for path in (data / "plans").iterdir()] == ["khanh-hoa-2023"]


def test_a_plan_that_came_is_not_overwritten_by_the_one_it_replaced(data: Path) -> None:
    old = data / "plans" / ".old-khanh-hoa-2023.0a1b2c"
    old.mkdir()
    recover(data / "plans")
    assert (data / "plans" / "khanh-hoa-2023" / "source.txt").is_file()
    assert old.exists()  # another process may be about to put it back
    os.utime(old, (0, 0))
    recover(data / "plans")
    assert not old.exists()


def correct_one(number: int, data: Path, database: Path) -> None:
    records = load_plan(data / "plans" / "khanh-hoa-2023")
    said = {"reason": "Nhầm", "who": "Lan", "made_on": date(2026, 11, 21)}
    made = propose(records, records.tasks[number], "task", f"Việc số {number}", **said)
    intake.correct_kept("khanh-hoa-2023", made, data=data, database=database)


def test_two_processes_that_correct_at_once_lose_nothing(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / "audit.jsonl"
    monkeypatch.setenv(audit.SETTING, str(log))
    monkeypatch.setenv(audit.DOER, "lan@x.vn")
    spawn = multiprocessing.get_context("spawn")
    people = [
        spawn.Process(target=correct_one, args=(number, data, tmp_path / "db"))
        for number in range(2)
    ]
    for person in people:
        person.start()
    for person in people:
        person.join(180)
    assert [person.exitcode for person in people] == [0, 0]
    tasks = load_plan(data / "plans" / "khanh-hoa-2023").tasks
    assert [tasks[0].task, tasks[1].task] == ["Việc số 0", "Việc số 1"]
    published = [json.loads(line) for line in log.read_text().splitlines()]
    assert {(one["action"], one["who"]) for one in published} == {("publish", "lan@x.vn")}
    assert published[-1]["details"]["plans"] == 1
    assert published[-1]["details"]["tasks"] == len(tasks)
