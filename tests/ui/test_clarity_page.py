"""The page of the four checks: its bars are SQL's counts and open their tasks."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

import ui.shell
from analytics import queries
from analytics.checks import CHECKS, FAILING
from analytics.filters import Filters
from loaders.paths import ROOT
from tests.ui.lists import counts_of, links_of, said_in, tables_of
from ui.text import t

MARK = "␟"


@pytest.fixture(autouse=True)
def served(database, monkeypatch):
    monkeypatch.setattr(ui.shell, "DATABASE", database)


def opened(page="clarity", **query) -> AppTest:
    view = AppTest.from_file(str(ROOT / "pages" / f"{page}.py"), default_timeout=60)
    for key, value in query.items():
        view.query_params[key] = value
    view.run()
    assert not view.exception
    return view


def drawn(view: AppTest) -> dict[str, float]:
    figure = json.loads(view.get("plotly_chart")[0].proto.spec)
    return {
        identity: value
        for trace in figure["data"]
        for identity, value in zip(trace["customdata"], trace["x"], strict=True)
        if identity and value is not None
    }


@pytest.mark.parametrize("names", ["written", "today"])
@pytest.mark.parametrize("by", ["plan", "pillar"])
def test_bars_are_the_shares_of_sql(real, by, names):
    rows = queries.clarity(real, Filters(names=names), by).to_pylist()
    wanted = {
        MARK.join((r["plan_id"], r["check"], r["name"])): r["share"]
        for r in rows
        if r["applicable"] and (by == "plan" or r["check"] == CHECKS[0])
    }
    assert drawn(opened(by=by, names=names)) == wanted


@pytest.mark.parametrize("check", CHECKS)
def test_a_bar_opens_the_tasks_that_meet_the_check_and_those_that_do_not(real, check):
    view = opened()
    clicked = MARK.join(("khanh-hoa-2023", check, "khanh-hoa-2023"))
    view.session_state["clarity_plan"] = {"selection": {"points": [{"customdata": clicked}]}}
    view.run()
    assert not view.exception
    plan = Filters(plan=("khanh-hoa-2023",))
    counts = [
        queries.count_tasks(real, plan.change(check=(outcome,)))
        for outcome in (check, FAILING[check])
    ]
    assert counts_of(view) == [count for count in counts if count]
    assert sum(counts) == 35


def test_a_bar_of_an_agency_stays_inside_the_selection(real):
    """With one lead chosen, a co-lead's bar counts only the tasks that both lead."""
    view = opened(by="agency", plan="bac-giang-2022", agency="Sở Kế hoạch và Đầu tư", role="lead")
    rows = queries.clarity(
        real,
        Filters(plan=("bac-giang-2022",), agency=("Sở Kế hoạch và Đầu tư",), role="lead"),
        "agency",
    ).to_pylist()
    other = next(
        r for r in rows if r["name"] != "Sở Kế hoạch và Đầu tư" and r["check"] == CHECKS[0]
    )
    clicked = MARK.join((other["plan_id"], other["check"], other["name"]))
    view.session_state["clarity_agency"] = {"selection": {"points": [{"customdata": clicked}]}}
    view.run()
    assert counts_of(view)[0] == other["met"]


def test_not_applicable_is_said_where_the_table_has_no_product_column():
    view = opened()
    (table,) = tables_of(view)
    rows = {row["Kế hoạch"]: row for row in table}
    assert rows["Tỉnh Bắc Giang 2022"]["Nêu sản phẩm"] == "không áp dụng"
    assert "không áp dụng" not in rows["Tỉnh Khánh Hòa 2023"].values()
    assert t("clarity.said_no_column") in said_in(view)


def test_the_sentence_of_a_plan_counts_from_the_data(real):
    rows = queries.clarity(real, Filters()).to_pylist()
    met = {r["check"]: r["met"] for r in rows if r["plan_id"] == "khanh-hoa-2023"}
    said = said_in(opened())
    assert f"{met['dated']} trên 35 nhiệm vụ có thời hạn cụ thể" in said
    assert f"{met['product']} trên 35 nêu sản phẩm" in said


@pytest.mark.parametrize("by", ["plan", "pillar", "agency", "field"])
def test_each_number_of_the_table_links_to_the_tasks_that_it_counts(real, by):
    view = opened(by=by, plan="bac-giang-2022")
    links = [link for link in links_of(view) if link.page == "tasks"]
    assert len(links) > 3
    for link in links:
        wanted = Filters.from_query(link.query)
        counted = int(link.said.split("(")[-1].split("/")[0].rpartition(": ")[2].replace(".", ""))
        assert queries.count_tasks(real, wanted) == counted, (link.said, link.label)
        assert "nhiệm vụ" in link.label  # what a screen reader says is more than the number


def test_numbers_are_no_links_where_no_address_selects_what_they_count():
    view = opened(by="agency", plan="bac-giang-2022", agency="Sở Kế hoạch và Đầu tư", role="lead")
    assert not [link for link in links_of(view) if link.page == "tasks"]
    assert t("clarity.narrowed") in said_in(view)


@pytest.mark.parametrize("by", ["plan", "pillar", "agency", "field"])
@pytest.mark.parametrize("query", [{}, {"lang": "en"}, {"names": "today"}, {"show": "product"}])
def test_opens_in_every_grouping(by, query):
    assert tables_of(opened(by=by, **query))


@pytest.mark.parametrize("page", ["clarity", "workload", "deadlines"])
def test_an_empty_selection_is_said(page):
    view = opened(page, q="zzzzqqqq")
    assert t("common.nothing") in [info.value for info in view.info]


def test_a_link_with_a_check_restores_the_selection(real):
    view = opened("tasks", check="no_dated", plan="khanh-hoa-2023")
    expected = queries.count_tasks(real, Filters(plan=("khanh-hoa-2023",), check=("no_dated",)))
    assert t("noun.tasks", count=expected) in said_in(view)
    assert t("check.no_dated") in said_in(view)
