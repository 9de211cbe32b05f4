"""The quality page: its figures are those of the documents, and a correction goes all the way."""

from __future__ import annotations

import html
import io
import shutil
from datetime import date

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

import ui.shell
from analytics.filters import Filters
from analytics.workbook import workbook_bytes
from loaders.corrections import propose, read_corrections, write_corrections
from loaders.paths import DATA, ROOT
from loaders.plans import load_plan
from loaders.records import LineRole
from loaders.warehouse import build_database, current
from tests.ui.lists import links_of, lists_of, said_in, tables_of
from ui import tables
from ui.text import t
from ui.views import quality_rows

NAMES = ("bac-giang-2022", "khanh-hoa-2023", "tp-lang-son-2025")


@pytest.fixture(autouse=True)
def served(database, monkeypatch):
    monkeypatch.setattr(ui.shell, "DATABASE", database)


@pytest.fixture(scope="module")
def records():
    return {name: load_plan(DATA / "plans" / name) for name in NAMES}


def opened(name="quality", **query) -> AppTest:
    page = AppTest.from_file(str(ROOT / "pages" / f"{name}.py"), default_timeout=120)
    for key, value in query.items():
        page.query_params[key] = value
    return page.run()


def table(page: AppTest, *headings: str) -> list[dict[str, str]]:
    """The rows of the table that has these headings."""
    names = {t(f"columns.{one}") for one in headings}
    return next(one for one in tables_of(page) if one and names <= set(one[0]))


def number(said: str) -> int:
    """A number as the page writes it."""
    return int(said.replace(".", ""))


def test_every_plan_is_accounted_for(records):
    page = opened()
    assert not page.exception
    shown = table(page, "line_count", "used", "unused", "joined", "doubtful")
    assert len(shown) == len(NAMES)
    for text, name in zip(shown, NAMES, strict=True):
        counted = ("line_count", "used", "unused", "tasks", "joined")
        row = {t(f"columns.{one}"): number(text[t(f"columns.{one}")]) for one in counted}
        lines = records[name].source_lines
        written = [one for one in lines if one.text.strip() or one.role is not LineRole.BLANK]
        unused = [one for one in lines if one.role is LineRole.UNUSED]
        joined = [x for x in records[name].issues if x.code == "joined_rows"]
        assert row[t("columns.line_count")] == len(written)
        assert row[t("columns.unused")] == len(unused)
        assert row[t("columns.used")] + row[t("columns.unused")] == row[t("columns.line_count")]
        assert row[t("columns.tasks")] == len(records[name].tasks)
        assert row[t("columns.joined")] == len(joined)


@pytest.mark.parametrize("name", NAMES)
def test_every_open_point_is_shown_with_its_line_and_remedy(name, records):
    page = opened(show=name)
    assert not page.exception
    issues = records[name].issues
    if not issues:
        assert t("quality.no_issues") in said_in(page)
        return
    shown = table(page, "severity", "finding", "remedy")
    assert len(shown) == len(issues)
    lines = [number(row[t("columns.line")]) for row in shown if row[t("columns.line")]]
    assert sorted(lines) == sorted(x.line for x in issues if x.line)
    assert not {row[t("columns.remedy")] for row in shown} & {"", t("common.dash")}


@pytest.mark.parametrize("name", NAMES)
def test_the_line_of_an_open_point_opens_the_line_itself(name, records):
    texts = {one.line: one.text.strip() for one in records[name].source_lines}
    links = [link for link in links_of(opened(show=name)) if not link.page]
    lines = [link for link in links if link.query.get("at")]
    assert {int(link.query["at"][0]) for link in lines} == {
        one.line for one in records[name].issues if one.line
    }
    for link in lines[:2]:
        shown = next(
            body for one in opened(show=name, **link.query).get("html")
            if "class='opened'" in (body := one.proto.body)
        )  # fmt: skip
        assert f"<mark>{html.escape(texts[int(link.query['at'][0])])}" in shown.replace(
            "<mark> ", "<mark>"
        )


def test_what_the_address_opens_is_checked():
    for at in ("999999", "0", "-1", "x", "9" * 40, "khanh-hoa-2023/1"):
        page = opened(at=at, show="khanh-hoa-2023")
        assert not page.exception
        assert not [one for one in page.get("html") if "class='opened'" in one.proto.body]


@pytest.mark.parametrize("name", NAMES)
def test_tasks_with_doubts_are_listed_with_reasons_in_words(name, records):
    page = opened(show=name, view="rows")
    assert not page.exception
    doubtful = [one for one in records[name].tasks if one.confidence < 1]
    if not doubtful:
        assert t("quality.no_rows") in said_in(page)
        return
    shown = table(page, "sureness", "reasons", "task")
    assert len(shown) == len(doubtful)
    for row in shown:
        assert "_" not in row[t("columns.reasons")]  # a code would show


@pytest.mark.parametrize("name", NAMES)
def test_unused_lines_are_shown_as_they_are(name, records):
    page = opened(show=name, view="lines")
    assert not page.exception
    unused = [one.text for one in records[name].source_lines if one.role is LineRole.UNUSED]
    if not unused:
        assert t("quality.no_unused") in said_in(page)
        return
    assert [row[t("columns.text")] for row in table(page, "line", "text")] == [
        one.strip() for one in unused
    ]


@pytest.mark.parametrize("view", ["points", "rows", "lines", "corrections"])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_view_shows_in_both_languages(view, lang):
    page = opened(view=view, lang=lang)
    assert not page.exception
    assert not page.error


@pytest.fixture
def own(tmp_path, monkeypatch):
    """A copy of the data with one correction, which the page may change."""
    data, database = tmp_path / "data", tmp_path / "database"
    shutil.copytree(DATA / "plans" / "khanh-hoa-2023", data / "plans" / "khanh-hoa-2023")
    folder = data / "plans" / "khanh-hoa-2023"
    read = load_plan(folder)
    said = {"reason": "Theo bản ký", "who": "Lan", "made_on": date(2026, 11, 21)}
    write_corrections(folder, [propose(read, read.tasks[0], "deadline", "Quý I", **said)])
    build_database([load_plan(folder)], (), database)
    monkeypatch.setattr(ui.shell, "DATABASE", database)
    monkeypatch.setattr(quality_rows, "DATA", data)
    monkeypatch.setenv("PLANS_EDITING", "on")
    return folder


def test_a_correction_is_shown_with_both_texts(own):
    shown = table(opened(view="corrections"), "was", "now", "reason")
    (row,) = shown
    before = load_plan(own).corrections[0].was
    assert row[t("columns.was")] == before
    assert row[t("columns.now")] == "Quý I"
    assert row[t("columns.reason")] == "Theo bản ký"


def test_the_task_says_that_it_was_corrected(own):
    page = opened("tasks", task=load_plan(own).tasks[0].task_id)
    assert not page.exception
    said = " ".join(one.value.replace("\\", "") for one in page.info)
    assert "Quý I" in said
    assert "Theo bản ký" in said


def picked(own) -> AppTest:
    """The page with a task of its list opened, as its link would."""
    return opened(view="rows", at=load_plan(own).tasks[0].task_id)


def test_a_cell_is_corrected_in_place_and_published(own):
    page = picked(own)
    assert not page.exception
    choose = next(one for one in page.selectbox if one.label == t("correct.cell"))
    choose.set_value("product")
    page.run()
    page.text_area[0].input("Báo cáo kết quả")
    next(one for one in page.text_input if one.label == t("correct.reason")).input("Bản ký")
    next(one for one in page.text_input if one.label == t("correct.who")).input("Lan")
    next(one for one in page.button if one.label == t("correct.keep_publish")).click()
    page.run()
    assert not page.exception
    assert not page.error
    assert [one.now for one in read_corrections(own)] == ["Quý I", "Báo cáo kết quả"]
    found = current(ui.shell.DATABASE).query(
        "SELECT count(*) AS n FROM tasks WHERE product_text = 'Báo cáo kết quả' AND corrected"
    )
    assert found.to_pylist() == [{"n": 1}]


def test_where_editing_is_off_nothing_can_be_corrected(own, monkeypatch):
    monkeypatch.setenv("PLANS_EDITING", "off")
    page = picked(own)
    assert not page.exception
    assert not page.text_area


def test_a_corrected_task_is_marked_in_the_list_and_told_in_the_workbook(own):
    places = lists_of(opened("tasks"))[0][t("columns.place")]
    marked = [place for place in places if tables.CORRECTED in place]
    assert len(marked) == 1

    book = openpyxl.load_workbook(io.BytesIO(workbook_bytes(current(ui.shell.DATABASE), Filters())))
    cells = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row]
    before = load_plan(own).corrections[0].was
    assert [x for x in cells if x == f"{before} → Quý I (Theo bản ký)"]
