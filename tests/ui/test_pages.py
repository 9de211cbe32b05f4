"""Each page under AppTest: with the real plans, with filters, empty, with junk in the address."""

from __future__ import annotations

import json
import logging

import pytest
from streamlit.testing.v1 import AppTest

import ui.shell
from analytics import queries
from analytics.filters import Filters
from loaders.paths import ROOT
from tests.ui.lists import counts_of, head_of, lists_of, pressed, said_in, title_of
from ui.shell import PAGES
from ui.text import t

NAMES = [page.name for page in PAGES]
WITH_SELECTION = ["overview", "workload", "deadlines", "tasks"]
JUNK = {
    "plan": ["<script>alert(1)</script>", "khanh-hoa-2023"],
    "agency": "'; DROP TABLE tasks; --",
    "role": "boss",
    "pillar": "XLIIII",
    "deadline": "\ud800",
    "from": "not a date",
    "to": "9999-99-99",
    "q": "%_*{}[]()\\$:red[x]",
    "names": "both",
    "lang": "fr",
    "asof": "31/12/2026",
    "part": "-7",
    "sort": "; DELETE",
    "by": "x",
    "count": "x",
    "show": "x",
    "unknown": "x" * 5000,
}


@pytest.fixture(autouse=True)
def served(database, monkeypatch, caplog):
    """Pages answer from the test's database, and no deprecated call of Streamlit is made."""
    monkeypatch.setattr(ui.shell, "DATABASE", database)
    caplog.set_level(logging.WARNING)
    yield
    assert not [r.getMessage() for r in caplog.records if "deprecat" in r.getMessage().lower()]


def opened(name: str, **query) -> AppTest:
    page = AppTest.from_file(str(ROOT / "pages" / f"{name}.py"), default_timeout=60)
    for key, value in query.items():
        page.query_params[key.rstrip("_")] = value
    return page.run()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("query", [{}, {"names": "today"}, {"lang": "en"}], ids=str)
def test_page_opens(name, query):
    page = opened(name, **query)
    assert not page.exception
    assert not page.error
    language = query.get("lang", "vi")
    assert title_of(page) == t(f"{name}.title", language)
    assert t(f"{name}.question", language) in head_of(page)


@pytest.mark.parametrize("name", NAMES)
def test_page_shows_no_traceback_for_an_empty_selection(name):
    page = opened(name, q="zzzz khong co gi")
    assert not page.exception
    assert not page.error
    if name in WITH_SELECTION:
        assert t("common.nothing") in said_in(page)


@pytest.mark.parametrize("name", WITH_SELECTION)
def test_an_empty_selection_can_be_cleared(name):
    page = opened(name, q="zzzz khong co gi")
    page.button(key="clear_empty").click().run()
    assert not page.exception
    assert t("common.nothing") not in said_in(page)


@pytest.mark.parametrize("name", NAMES)
def test_page_survives_junk_in_the_address(name):
    page = opened(name, **{k: v for k, v in JUNK.items() if k != "deadline"})
    assert not page.exception
    assert not page.error


@pytest.mark.parametrize("name", WITH_SELECTION)
def test_head_counts_the_tasks_that_sql_counts(name, real):
    page = opened(name, plan="khanh-hoa-2023", deadline="dated")
    expected = queries.count_tasks(real, Filters(plan=("khanh-hoa-2023",), deadline=("dated",)))
    assert expected == 10  # counted in the document
    assert t("noun.tasks", count=str(expected)) in head_of(page)


def test_tasks_are_found_without_diacritics(real):
    found = queries.tasks(real, Filters(q="dat dai")).to_pylist()
    shown = lists_of(opened("tasks", q="dat dai"))[0]
    assert shown[t("columns.task")] == [row["task"] for row in found]
    assert found


def test_every_task_is_on_some_page_of_the_table(real):
    total = queries.count_tasks(real, Filters())
    seen = []
    for part in range(1, 4):
        seen += lists_of(opened("tasks", part=str(part)))[0][t("columns.task")]
    assert len(seen) == total == 116


def test_workload_figure_holds_the_counts_of_sql(real):
    page = opened("workload")
    figure = json.loads(page.get("plotly_chart")[0].proto.spec)
    drawn = {
        (trace["name"], identity.split("␟")[1]): value
        for trace in figure["data"]
        for identity, value in zip(trace["customdata"], trace["x"], strict=True)
        if value is not None
    }
    rows = queries.workload(real, Filters()).to_pylist()
    khanh_hoa = {r["name"]: r["tasks"] for r in rows if r["plan_id"] == "khanh-hoa-2023"}
    for (plan, agency), value in drawn.items():
        if plan == "Tỉnh Khánh Hòa 2023":
            assert khanh_hoa[agency] == value
    assert drawn[("Tỉnh Khánh Hòa 2023", "Liên minh Hợp tác xã tỉnh")] == 8


def test_a_click_on_a_bar_shows_its_tasks():
    page = opened("workload")
    clicked = "khanh-hoa-2023␟Liên minh Hợp tác xã tỉnh"
    point = {"customdata": clicked}
    page.session_state["workload_bars"] = {"selection": {"points": [point]}}
    page.run()
    assert not page.exception
    assert counts_of(page) == [8]


def test_a_task_opens_with_its_cells_and_its_lines(real):
    task = queries.tasks(
        real, Filters(plan=("bac-giang-2022",), q="tich tu, tap trung dat dai")
    ).to_pylist()[0]
    page = opened("tasks", task=task["task_id"])
    assert not page.exception
    html = "".join(part.proto.body for part in page.get("html"))
    assert task["task"] in html
    assert "<mark>" in html
    assert task["lead_text"] in html


def test_an_unknown_task_is_said_in_words():
    page = opened("tasks", task="khong-co/I.1")
    assert not page.exception
    assert page.warning


def test_deadlines_count_from_the_day_in_the_address():
    page = opened("deadlines", asof="2025-01-01")
    assert not page.exception
    assert "01/01/2025" in said_in(page)


def test_a_missing_database_is_said_with_its_remedy(tmp_path, monkeypatch):
    monkeypatch.setattr(ui.shell, "DATABASE", tmp_path)
    page = opened("workload")
    assert not page.exception
    assert "python -m loaders build" in page.error[0].value


def test_filters_change_the_address_and_switching_names_keeps_the_body():
    page = opened("tasks", agency="Sở Kế hoạch và Đầu tư")
    assert not page.exception
    asked = pressed(page, t("names.today"))
    assert asked["names"] == ["today"]
    assert "Sở Tài chính" in asked["agency"]
    page = opened("tasks", **asked)
    assert not page.exception
    assert not page.warning  # each name that the link gives is one of this naming
    assert "Sở Kế hoạch và Đầu tư" in pressed(page, t("names.written"))["agency"]


def test_values_that_the_data_does_not_have_are_named_and_left_out():
    page = opened("tasks", plan="khong-co", agency="zz", lang="vi")
    said = [w.value for w in page.warning]
    assert any("khong" in one for one in said), said
    assert any("zz" in one for one in said), said
    assert t("noun.tasks", count="116") in head_of(page)


def test_paper_has_the_whole_list_and_says_what_is_left_out(real, monkeypatch):
    total = queries.count_tasks(real, Filters())
    page = opened("tasks", print="1", part="2")
    assert counts_of_printed(page) == [total]
    assert not page.warning
    monkeypatch.setattr("ui.tables.PRINTED_ROWS", total - 7)
    page = opened("tasks", print="1")
    assert counts_of_printed(page) == [total - 7]
    assert page.warning[0].value == t("common.not_printed", "vi", count="7", most=str(total - 7))


def counts_of_printed(page: AppTest) -> list[int]:
    return [len(next(iter(one.values()))) for one in lists_of(page, "printed")]
