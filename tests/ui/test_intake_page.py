"""Taking a plan in on screen, from the file to the published plan, on a copy of the data."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import ui.shell
from loaders.corrections import read_corrections
from loaders.paths import DATA, ROOT
from loaders.plans import load_plan
from loaders.warehouse import build_database, current
from tests.loaders.plan_factory import generate, to_docx
from tests.loaders.test_intake import MALFORMED
from tests.ui.lists import head_of
from ui.text import t
from ui.views import intake, intake_facts

PLAN = generate(7, tasks=6)
TASKS = sum(hasattr(row, "cells") for row in PLAN.rows)
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.fixture
def data(tmp_path, monkeypatch) -> Path:
    """A copy of one plan and its database, which the page changes instead of the real ones."""
    folder, database = tmp_path / "data", tmp_path / "database"
    shutil.copytree(DATA / "plans" / "khanh-hoa-2023", folder / "plans" / "khanh-hoa-2023")
    build_database([load_plan(folder / "plans" / "khanh-hoa-2023")], (), database)
    monkeypatch.setattr(ui.shell, "DATABASE", database)
    monkeypatch.setattr(intake, "DATA", folder)
    monkeypatch.setattr(intake_facts, "DATA", folder)
    monkeypatch.setenv("PLANS_EDITING", "on")
    return folder


def opened(**query) -> AppTest:
    page = AppTest.from_file(str(ROOT / "pages" / "intake.py"), default_timeout=120)
    for key, value in query.items():
        page.query_params[key] = value
    return page.run()


def uploaded(content: bytes, name: str = "Kế hoạch.docx", **query) -> AppTest:
    page = opened(**query)
    page.file_uploader[0].upload(name, content, DOCX)
    return page.run()


def files(data: Path) -> dict[str, bytes]:
    return {str(p.relative_to(data)): p.read_bytes() for p in data.rglob("*") if p.is_file()}


def plans(data: Path) -> list[str]:
    return sorted(path.name for path in (data / "plans").iterdir())


def field(page: AppTest, label: str):
    fields = [*page.text_input, *page.selectbox, *page.number_input]
    return next(one for one in fields if one.label == t(f"intake.{label}"))


def button(page: AppTest, label: str):
    return next(one for one in page.button if one.label == t(label))


def fill(page: AppTest) -> AppTest:
    field(page, "locality").input("Bắc Kạn")
    page.run()
    field(page, "province").set_value("Bắc Kạn")
    field(page, "year").set_value(2024)
    return page.run()


def test_a_word_file_is_taken_in_from_end_to_end(data):
    before = files(data)
    page = uploaded(to_docx(PLAN))
    assert not page.exception
    assert f"**{TASKS}**" in " ".join(one.value for one in page.markdown)
    assert files(data) == before  # read, and nothing kept

    fill(page)
    assert field(page, "id").value == "bac-kan-2024"
    assert files(data) == before
    button(page, "intake.keep").click()
    page.run()

    assert not page.exception
    assert not page.error
    assert plans(data) == ["bac-kan-2024", "khanh-hoa-2023"]
    assert [one.value for one in page.success]
    kept = load_plan(data / "plans" / "bac-kan-2024")
    assert (kept.plan.locality, kept.plan.province, kept.plan.year) == ("Bắc Kạn", "Bắc Kạn", 2024)
    served = current(ui.shell.DATABASE).query(
        "SELECT count(*) AS n FROM tasks WHERE plan_id = 'bac-kan-2024'"
    )
    assert served.to_pylist() == [{"n": TASKS}]

    # The other pages of the same process show it without a restart.
    tasks = AppTest.from_file(str(ROOT / "pages" / "tasks.py"), default_timeout=60)
    tasks.query_params["plan"] = "bac-kan-2024"
    tasks.run()
    assert not tasks.exception
    assert f"{TASKS} nhiệm vụ" in head_of(tasks)


def test_an_abandoned_upload_leaves_no_trace(data):
    before = files(data)
    page = fill(uploaded(to_docx(PLAN)))
    button(page, "intake.discard").click()
    page.run()
    assert not page.exception
    assert not page.dataframe
    assert files(data) == before
    assert plans(data) == ["khanh-hoa-2023"]


@pytest.mark.parametrize("kind", MALFORMED)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_malformed_file_is_one_sentence_with_a_remedy(kind, lang, data):
    make, key = MALFORMED[kind]
    before = files(data)
    page = uploaded(make(), lang=lang)
    assert not page.exception
    (error,) = page.error
    expected = t("intake.failed", lang, reason=t(f"errors.{key}", lang))
    assert error.value.replace("\\", "") == expected
    assert not page.dataframe
    assert files(data) == before


def test_a_name_from_outside_never_reaches_the_file_system(data):
    page = fill(uploaded(to_docx(PLAN), "../../../tmp/evil.docx"))
    button(page, "intake.keep").click()
    page.run()
    kept = sorted(path.name for path in (data / "plans" / "bac-kan-2024").iterdir())
    assert kept == ["plan.toml", "source.docx"]


def test_a_correction_in_the_preview_is_kept_with_its_reason(data):
    page = fill(uploaded(to_docx(PLAN)))
    choose = next(one for one in page.selectbox if one.label == t("correct.cell"))
    choose.set_value("deadline")
    page.run()
    page.text_area[0].input("Trước 30/6/2024")
    next(one for one in page.text_input if one.label == t("correct.reason")).input("Theo bản ký")
    next(one for one in page.text_input if one.label == t("correct.who")).input("Lan")
    button(page, "correct.keep").click()
    page.run()
    assert not page.exception
    assert not (data / "plans" / "bac-kan-2024").exists()
    button(page, "intake.keep").click()
    page.run()
    (kept,) = read_corrections(data / "plans" / "bac-kan-2024")
    assert (kept.cell, kept.now, kept.reason, kept.who) == (
        "deadline",
        "Trước 30/6/2024",
        "Theo bản ký",
        "Lan",
    )
    assert [one.applied for one in load_plan(data / "plans" / "bac-kan-2024").corrections] == [True]


def test_a_correction_needs_a_reason_and_a_name(data):
    page = uploaded(to_docx(PLAN))
    page.text_area[0].input("Khác")
    button(page, "correct.keep").click()
    page.run()
    assert t("correct.missing") in [one.value for one in page.error]


def test_a_taken_id_must_be_replaced_on_purpose(data):
    page = fill(uploaded(to_docx(PLAN)))
    field(page, "id").input("khanh-hoa-2023")
    page.run()
    assert button(page, "intake.keep").disabled
    page.checkbox[0].check()
    page.run()
    assert not button(page, "intake.keep").disabled


@pytest.mark.parametrize("plan_id", ["../x", "Khánh Hòa", "a b", "-", "x/../y"])
def test_a_wrong_id_is_told(plan_id, data):
    page = fill(uploaded(to_docx(PLAN)))
    field(page, "id").input(plan_id)
    page.run()
    assert button(page, "intake.keep").disabled
    assert any("khanh-hoa-2023" in one.value.replace("\\", "") for one in page.error)


def test_the_same_file_is_noticed(data):
    page = uploaded((data / "plans" / "khanh-hoa-2023" / "source.txt").read_bytes(), "x.txt")
    said = " ".join(one.value.replace("\\", "") for one in page.warning)
    assert t("intake.same", plans="khanh-hoa-2023") in said


def test_where_editing_is_off_there_is_no_uploader(data, monkeypatch):
    monkeypatch.setenv("PLANS_EDITING", "off")
    page = opened()
    assert not page.exception
    assert not page.file_uploader
    assert "PLANS_EDITING" in page.info[-1].value.replace("\\", "")
