"""The page for comparing under AppTest, over the three real plans with their matches."""

from __future__ import annotations

import io

import pytest
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

import ui.compare_decide
import ui.shell
import ui.views.compare_same
from analytics import workbook
from analytics.compare_groups import groups
from analytics.compare_queries import gaps, matrix
from analytics.decisions import decide, save_decision
from analytics.filters import Filters
from analytics.match_build import match_table
from loaders.paths import DATA, ROOT
from loaders.plans import load_plan
from loaders.records import MatchDecision
from loaders.warehouse import Warehouse, build_database
from tests.ui.lists import said_in, title_of
from ui.text import t

PLANS = ("bac-giang-2022", "khanh-hoa-2023", "tp-lang-son-2025")
BG, KH, LS = PLANS
VIEWS = ("matrix", "same", "gaps", "sides")


@pytest.fixture(scope="module")
def compared(tmp_path_factory):
    directory = tmp_path_factory.mktemp("compare-database")
    plans = [load_plan(DATA / "plans" / name) for name in PLANS]
    build_database(plans, match_table(plans, {}), directory)
    return directory


@pytest.fixture(autouse=True)
def served(compared, monkeypatch, tmp_path):
    monkeypatch.setattr(ui.shell, "DATABASE", compared)
    monkeypatch.setattr(ui.compare_decide, "DATABASE", compared)
    monkeypatch.setattr(ui.compare_decide, "DECISIONS", tmp_path / "matches.toml")
    monkeypatch.delenv("PLANS_EDITING", raising=False)
    monkeypatch.delenv("PLANS_ACCESS", raising=False)
    return tmp_path / "matches.toml"


@pytest.fixture(scope="module")
def warehouse(compared):
    opened = Warehouse.open(compared)
    yield opened
    opened.close()


def opened(**query) -> AppTest:
    page = AppTest.from_file(str(ROOT / "pages" / "compare.py"), default_timeout=60)
    for key, value in query.items():
        page.query_params[key] = value
    page.run()
    assert not page.exception
    return page


def html_of(page: AppTest) -> str:
    return "\n".join(block.proto.body for block in page.get("html"))


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize(
    "query", [{}, {"lang": "en"}, {"names": "today"}, {"plan": [KH, LS]}], ids=str
)
def test_each_view_opens(view, query):
    page = opened(view=view, **query)
    assert not page.error
    assert title_of(page) == t("compare.title", query.get("lang", "vi"))


@pytest.mark.parametrize("view", VIEWS)
def test_an_empty_selection_is_said_not_thrown(view):
    page = opened(view=view, q="zzzz khong co gi")
    assert not page.error
    assert not page.get("download_button") or view == "gaps"


@pytest.mark.parametrize("view", VIEWS)
def test_one_plan_alone_is_said_not_thrown(view):
    assert not opened(view=view, plan=[KH]).error


def test_a_junk_address_falls_back():
    page = opened(view="<b>", by="x", a="nobody", b="'; DROP", show="?", part="-9", count="1")
    assert not page.error


@pytest.mark.parametrize("by", ["pillar", "policy_area"])
def test_the_matrix_on_screen_is_the_matrix_in_sql_and_in_excel(warehouse, by):
    shown = html_of(opened(by=by))
    table = matrix(warehouse, Filters(), by)
    rows = table.to_pylist()
    for row in rows:
        if row["tasks"] and row[by]:
            key = "pillar" if by == "pillar" else "area"
            assert f"plan={row['plan_id']}&amp;{key}={row[by]}" in shown
    assert shown.count("class='empty'") == sum(not row["tasks"] for row in rows)
    book = load_workbook(io.BytesIO(workbook.table_workbook(warehouse, table, Filters())))
    assert book.worksheets[0].max_row == len(rows) + 1


def test_the_city_s_missing_pillar_is_marked_empty():
    # The city's plan has four sections: the fifth group of solutions is not in it.
    page = opened()
    assert html_of(page).count("class='empty'") == 1
    assert t("pillar.V") in said_in(page)


def test_gaps_on_screen_are_the_gaps_in_sql(warehouse):
    page = opened(view="gaps", a=KH, b=BG)
    rows = gaps(warehouse, Filters(), KH, BG).to_pylist()
    links = [link.proto for link in page.get("page_link") if "task" in link.proto.query_string]
    assert len(links) == len(rows)
    for row in rows:
        assert any(row["task_id"].replace("/", "%2F") in link.query_string for link in links)


def test_gaps_name_tasks_that_only_one_plan_has():
    # Read in the documents: Bắc Giang alone has the OCOP plan's and the tourism tasks.
    shown = "\n".join(link.proto.label for link in opened(view="gaps", a=BG, b=KH).get("page_link"))
    assert "du lịch cộng đồng" in shown
    # Word for word in both plans, so no gap.
    assert "Tổ chức tuyên truyền, tập huấn các chính sách pháp luật về tài chính" not in shown


def test_suggested_pairs_are_told_apart_in_words_and_signs():
    for view in ("same", "gaps", "sides"):
        shown = html_of(opened(view=view))
        assert f"? {t('compare.link.suggested')}" in shown
    assert f"= {t('compare.link.matched')}" in shown


def test_flags_stand_at_the_groups(warehouse):
    found = groups(warehouse, Filters())
    assert {flag for group in found for flag in group.flags} == {
        "different_lead", "different_deadline", "no_product",
    }  # fmt: skip
    page = opened(view="same", show="different_lead")
    assert html_of(page).count(f">{t('compare.flag.different_lead')}<") >= 1


def test_the_information_system_has_another_lead_in_the_other_province(warehouse):
    # Khánh Hòa lays it on the districts, Bắc Giang on the department of planning.
    group = next(
        g for g in groups(warehouse, Filters())
        if {f"{KH}/II.2", f"{BG}/II.1"} <= {m.row["task_id"] for m in g.members}
    )  # fmt: skip
    assert "different_lead" in group.flags


def test_buttons_to_decide_are_there_only_where_editing_is_allowed(monkeypatch):
    def buttons():
        return [b for b in opened(view="gaps").button if (b.key or "").startswith("decide_")]

    assert buttons()
    monkeypatch.setenv("PLANS_EDITING", "off")
    assert not buttons()
    monkeypatch.delenv("PLANS_EDITING")
    monkeypatch.setenv("PLANS_ACCESS", "proxy")
    assert not buttons()


def test_decisions_on_record_are_shown_with_who_and_why(served):
    texts = {f"{KH}/II.1": "Theo dõi", f"{BG}/II.2": "Xây dựng"}
    save_decision(decide(texts, MatchDecision.REJECTED, "Nguyễn Văn An", "Khác việc"), served)
    shown = said_in(opened(view="same"))
    assert "Nguyễn Văn An" in shown
    assert "Khác việc" in shown
    assert t("compare.link.rejected") in shown


def test_paper_has_the_record_of_decisions(served, monkeypatch):
    monkeypatch.setenv("PLANS_EDITING", "on")
    texts = {f"{KH}/II.1": "Theo dõi", f"{BG}/II.2": "Xây dựng"}
    save_decision(decide(texts, MatchDecision.REJECTED, "Nguyễn Văn An", "Khác việc"), served)
    page = opened(view="same", print="1")
    label = t("compare.decisions", "vi", count="1")
    assert label in [one.value for one in page.subheader]  # paper has nothing that is folded
    assert label not in [one.label for one in page.expander]
    assert all(said in said_in(page) for said in ("Theo dõi", "Xây dựng", "Nguyễn Văn An"))


def test_paper_has_every_group_and_says_what_is_left_out(warehouse, monkeypatch):
    found = groups(warehouse, Filters())
    page = opened(view="same", print="1", part="2")
    assert html_of(page).count("class='cards'") == len(found) > ui.views.compare_same.PER_PART
    assert not page.warning
    most = len(found[0].members) + len(found[1].members)
    monkeypatch.setattr("ui.tables.PRINTED_ROWS", most)
    page = opened(view="same", print="1")
    assert html_of(page).count("class='cards'") == 2
    left = sum(len(group.members) for group in found[2:])
    assert page.warning[0].value == t("common.not_printed", "vi", count=str(left), most=str(most))
