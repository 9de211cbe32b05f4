"""Bodies that are no more, fields of work, the year round, names that nobody knows."""

from __future__ import annotations

import json
from datetime import date

import pytest
from lxml import html
from streamlit.testing.v1 import AppTest

import ui.shell
from analytics import queries
from analytics.filters import Filters
from loaders.paths import ROOT
from loaders.warehouse import build_database
from tests.analytics import sample
from tests.ui.lists import counts_of, folds_of, head_of, lists_of, said_in, tables_of, ways_of
from ui.text import t
from ui.views.yearly import entries

MARK = "␟"


@pytest.fixture(autouse=True)
def served(database, monkeypatch):
    monkeypatch.setattr(ui.shell, "DATABASE", database)


def opened(page, **query) -> AppTest:
    view = AppTest.from_file(str(ROOT / "pages" / f"{page}.py"), default_timeout=60)
    for key, value in query.items():
        view.query_params[key] = value
    view.run()
    assert not view.exception
    return view


def html_of(view: AppTest) -> str:
    return "".join(part.proto.body for part in view.get("html"))


# --- who answers today ----------------------------------------------------------------------


@pytest.mark.parametrize("names", ["written", "today"])
def test_the_table_has_every_body_that_is_no_more(real, names):
    view = opened("workload", view="today", names=names)
    rows = queries.abolished_bodies(real, Filters()).to_pylist()
    table = view.dataframe[0].value
    assert list(table["Tên trong văn bản"]) == [r["agency"] for r in rows]
    assert list(table["Số nhiệm vụ"]) == [r["tasks"] for r in rows]
    assert set(table["Mức tin cậy"]) <= {
        t("confidence.verified"),
        t("confidence.partial"),
        t("confidence.unverified"),
    }
    assert all(table["Địa chỉ nguồn"])


def test_a_body_opens_its_tasks_and_its_sources(real):
    rows = queries.abolished_bodies(real, Filters()).to_pylist()
    at = next(
        i
        for i, r in enumerate(rows)
        if r["plan_id"] == "khanh-hoa-2023" and r["agency"] == "Cục Thuế tỉnh"
    )
    view = opened("workload", view="today")
    view.session_state["today_bodies"] = {"selection": {"rows": [at], "columns": []}}
    view.run()
    assert not view.exception
    assert counts_of(view) == [rows[at]["tasks"]] == [1]
    assert "<a href='https://" in html_of(view)


def test_tasks_without_a_sure_owner_are_listed(real):
    table = opened("workload", view="today").dataframe[1].value
    assert len(table) == queries.uncertain_owners(real, Filters()).num_rows > 0
    assert t("confidence.verified") not in set(table["Mức tin cậy"])


def test_it_does_not_run_when_it_is_not_shown(monkeypatch):
    def never(*_):
        raise AssertionError("asked though not shown")

    monkeypatch.setattr(queries, "abolished_bodies", never)
    opened("workload")


def test_nothing_selected_is_said():
    view = opened("workload", view="today", q="zzzzqqqq")
    assert t("common.nothing") in [info.value for info in view.info]


def test_a_selection_without_lost_bodies_is_said():
    view = opened(
        "workload",
        view="today",
        agency="Thanh tra tỉnh",
        role="lead",
        plan="bac-giang-2022",
        field="inspection",
        q="thanh tra",
    )
    assert not view.exception


# --- fields of work -------------------------------------------------------------------------


@pytest.mark.parametrize("names", ["written", "today"])
def test_bars_by_field_are_the_counts_of_sql(real, names):
    view = opened("workload", by="functional_area", names=names)
    drawn = {}
    for chart in view.get("plotly_chart"):
        for trace in json.loads(chart.proto.spec)["data"]:
            pairs = zip(trace["customdata"], trace["x"], strict=True)
            drawn |= {identity: value for identity, value in pairs if value is not None}
    rows = queries.workload(real, Filters(names=names), "lead", "functional_area").to_pylist()
    assert drawn == {MARK.join((r["plan_id"], r["field"])): r["tasks"] for r in rows}


def test_a_bar_of_a_field_opens_its_tasks(real):
    view = opened("workload", by="functional_area")
    clicked = MARK.join(("tp-lang-son-2025", "planning_finance"))
    view.session_state["workload_bars"] = {"selection": {"points": [{"customdata": clicked}]}}
    view.run()
    assert not view.exception
    behind = Filters(plan=("tp-lang-son-2025",), field=("planning_finance",), role="lead")
    assert counts_of(view) == [queries.count_tasks(real, behind)] == [8]


def test_a_field_in_the_address_selects_and_is_said_in_words(real):
    view = opened("tasks", field="collective-local_government", role="lead")
    expected = queries.count_tasks(
        real, Filters(field=("collective-local_government",), role="lead")
    )
    assert t("noun.tasks", count=expected) in head_of(view)
    name = t("functional_area.local_government")
    assert t("field.collective", name=name).split(":")[0] in said_in(view)


# --- the year round -------------------------------------------------------------------------


def test_duties_stand_in_their_month():
    found = entries(
        [
            {"month": 12, "day": 15, "plan_id": "b", "text": "y", "agencies": ["x"]},
            {"month": None, "day": None, "plan_id": "b", "text": "z", "agencies": []},
            {"month": 11, "day": None, "plan_id": "a", "text": None, "agencies": None},
        ],
        [{"recurrence_month": 12, "recurrence_day": 1, "plan_id": "a", "task": "t"}],
    )
    assert [(e.month, e.day, e.text) for e in found] == [
        (11, None, ""),
        (12, 1, "t"),
        (12, 15, "y"),
    ]


def test_the_calendar_has_twelve_months_and_every_stated_duty(real):
    body = html_of(opened("deadlines", asof="2026-01-01"))
    assert body.count("<section") == 12
    stated = [
        r for r in queries.obligations(real, Filters(), date(2026, 1, 1)).to_pylist() if r["month"]
    ]
    assert body.count("<b>") == len(stated)
    assert "· Sở Kế hoạch và Đầu tư ·" in body
    assert "· Sở Tài chính ·" in html_of(opened("deadlines", names="today"))


def test_passed_counts_from_the_day_in_the_address(real):
    for day in ("2023-01-01", "2031-01-01"):
        view = opened("deadlines", asof=day)
        rows = queries.deadlines_next(real, Filters(), date.fromisoformat(day)).to_pylist()
        passed = sum(r["status"] == "passed" for r in rows)
        assert t("deadlines.passed", count=passed) in ways_of(view)


# --- names that the reference does not know -------------------------------------------------


def test_unknown_names_come_with_the_line_to_add(tmp_path, monkeypatch):
    build_database(sample.plans(), (), tmp_path)
    monkeypatch.setattr(ui.shell, "DATABASE", tmp_path)
    tables = tables_of(opened("quality"))
    (row,) = next(table for table in tables if "Dòng gợi ý để thêm" in table[0])
    assert row["Cơ quan"].startswith(sample.UNKNOWN)
    header = (
        (ROOT / "data" / "reference" / "agencies.csv")
        .read_text(encoding="utf-8-sig")
        .splitlines()[0]
    )
    line = row["Dòng gợi ý để thêm"]
    assert line.startswith(f"{sample.UNKNOWN},")
    assert line.count(",") == header.count(",")


def test_all_names_known_is_said():
    assert t("quality.no_unknown") in said_in(opened("quality"))


# --- the bars of the deadlines --------------------------------------------------------------


@pytest.mark.parametrize(("axis", "side"), [("x", "x"), ("x2", "y")], ids=["kinds", "periods"])
def test_every_bar_of_the_deadlines_opens_as_many_tasks(axis, side):
    figure = json.loads(opened("deadlines").get("plotly_chart")[0].proto.spec)
    bars = {
        identity: value
        for trace in figure["data"]
        if trace["xaxis"] == axis
        for identity, value in zip(trace["customdata"], trace[side], strict=True)
        if value
    }
    assert bars
    for identity, value in list(bars.items())[:: max(1, len(bars) // 6)]:
        view = opened("deadlines")
        before = len(counts_of(view))
        point = {"customdata": identity}
        view.session_state["deadline_bars"] = {"selection": {"points": [point]}}
        view.run()
        assert not view.exception
        assert len(counts_of(view)) == before + 1
        assert value in counts_of(view)
        # Its row in the table opens the same list by its address.
        linked = opened("deadlines", at=identity)
        assert counts_of(linked) == counts_of(view)


# --- names of today on every page -----------------------------------------------------------


@pytest.mark.parametrize(
    ("page", "query"),
    [
        ("overview", {}),
        ("workload", {}),
        ("workload", {"show": "coordinating"}),
        ("clarity", {"by": "agency"}),
        ("tasks", {}),
        ("deadlines", {"asof": "2022-01-01"}),
    ],
)
def test_bodies_that_are_no_more_are_not_named_as_of_today(real, page, query):
    """Their names may only stand where the written name is shown as such."""
    gone = {r["agency"] for r in queries.abolished_bodies(real, Filters()).to_pylist()}
    view = opened(page, names="today", plan="khanh-hoa-2023", **query)
    heads = ("Cơ quan", "Cơ quan chủ trì", "Cơ quan phối hợp")
    tables = [grid.value for grid in view.dataframe]
    tables += lists_of(view) + lists_of(view, "linked")
    shown = {
        name
        for table in tables
        for head in heads
        if head in table
        for cell in table[head]
        for name in str(cell).split("; ")
    }
    assert not shown & gone
    for chart in view.get("plotly_chart"):
        for trace in json.loads(chart.proto.spec)["data"]:
            ids = {str(identity).split(MARK)[-1] for identity in trace.get("customdata", ())}
            assert not ids & gone


def test_the_comparison_names_bodies_of_today():
    written = html_of(opened("compare", view="sides", a="khanh-hoa-2023", b="bac-giang-2022"))
    today = html_of(
        opened("compare", view="sides", a="khanh-hoa-2023", b="bac-giang-2022", names="today")
    )
    assert "Sở Kế hoạch và Đầu tư" in written
    assert today.count("Sở Kế hoạch và Đầu tư") < written.count("Sở Kế hoạch và Đầu tư")
    assert today.count("Sở Nông nghiệp và Môi trường") > 0


def test_the_line_of_a_yearly_duty_opens_with_its_neighbours(real):
    duty = queries.obligations(real, Filters(), date(2026, 1, 1)).to_pylist()[0]
    at = MARK.join((duty["plan_id"], "line", str(duty["line"])))
    closed, view = opened("deadlines"), opened("deadlines", at=at)
    words = duty["text"].split("**")[0].strip()[:40]
    assert said_in(view).count(words) > said_in(closed).count(words) >= 1
    faulty = ["no-plan␟line␟5", "␟␟"]
    ends = ("line␟²", f"line␟{'9' * 40}", "x␟1", "²␟1", "2025␟9", "2025␟")
    faulty += [f"{duty['plan_id']}␟{end}" for end in ends]
    for at in faulty:
        page = opened("deadlines", at=at)
        assert not page.exception
        assert not page.error


def test_what_is_folded_away_stands_on_paper(real):
    """The print view hides whatever Streamlit folds: there each part has a heading."""
    page = opened("deadlines", print="1", asof="2023-06-01")
    assert not page.exception
    assert not page.main.expander
    assert not page.main.tabs
    assert all(folds_of(page).values())
    heads = [one.text_content() for one in html.fromstring(html_of(page)).iter("h3", "h4")]
    heads += [one.value for one in page.subheader]
    tasks = queries.deadlines_next(real, Filters(), date(2023, 6, 1)).column("status").to_pylist()
    for status in ("due", "coming", "passed"):
        assert t(f"deadlines.{status}", count=str(tasks.count(status))) in heads
    assert any(head.startswith(t("deadlines.recurring_count", count="").strip()) for head in heads)
    assert t("deadlines.recurring") in html_of(page)
    assert said_in(page).count(t("deadlines.by_period_help")) == 1
