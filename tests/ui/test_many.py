"""Hundreds of plans: pages show the first that fit and say so; the filter finds any of them."""

from __future__ import annotations

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

import ui.shell
from analytics import facts, queries
from analytics.filters import Filters
from benchmarks import corpus
from loaders.paths import ROOT
from loaders.warehouse import Warehouse
from tests.ui.lists import head_of, said_in
from ui import many
from ui.text import t


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    return corpus.tables(14_000, folder=tmp_path_factory.mktemp("many"))


@pytest.fixture
def served(large, monkeypatch):
    monkeypatch.setattr(ui.shell, "DATABASE", large)
    return Warehouse.open(large)


def opened(name, **query):
    page = AppTest.from_file(str(ROOT / "pages" / f"{name}.py"), default_timeout=60)
    for key, value in query.items():
        page.query_params[key] = value
    return page.run()


def test_a_page_says_how_many_of_the_plans_it_shows(served):
    page = opened("workload")
    assert not page.exception
    total = queries.plans(served, Filters()).num_rows
    assert total > many.MOST_OFFERED
    said = [info.value for info in page.info if str(many.MOST_BESIDE) in info.value]
    assert any(str(total) in text for text in said)


def test_the_plans_shown_are_those_that_fit_the_selection(served):
    wanted = Filters(agency=("Phòng Nội vụ",))
    counted = facts.figures(served, wanted, date(2026, 1, 1)).column("plan_id").to_pylist()
    shown = counted[: many.MOST_BESIDE]
    found = queries.tasks(served, wanted, limit=2000).column("plan_id").to_pylist()
    assert shown == sorted(set(found))[: many.MOST_BESIDE]


def test_the_list_of_tasks_counts_all_plans(served):
    page = opened("tasks")
    assert not page.exception
    assert t("tasks.range", first="1", last="50", total="14.000") in said_in(page)
    assert t("noun.tasks", count="14.000") in head_of(page)


def test_a_plan_beyond_the_offer_is_found_by_its_place(served):
    plans = queries.plans(served, Filters()).to_pylist()
    last = plans[-1]
    page = opened("tasks")
    assert last["plan_id"] not in page.multiselect(key="filter_plan").options
    page.text_input(key="find_plan").set_value(last["locality"]).run()
    offered = page.multiselect(key="filter_plan").options
    assert offered
    assert all(last["locality"] in option for option in offered)
