"""What a link opens and closes: told to a reader of the screen, kept in the address, on paper."""

from __future__ import annotations

from datetime import date
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html
from streamlit.testing.v1 import AppTest

import ui.shell
from analytics.filters import Filters
from loaders.paths import ROOT
from loaders.warehouse import Warehouse
from tests.ui.lists import folds_of, lists_of, pressed, title_of, ways_of
from ui import address, folds
from ui.page import Page
from ui.shell import PAGES
from ui.text import Words, t

# Every page, and the views of a page that have folds of their own.
VIEWS: list[tuple[str, dict[str, str]]] = [
    *((page.name, {}) for page in PAGES),
    ("workload", {"view": "today"}),
    ("workload", {"by": "functional_area"}),
    ("clarity", {"by": "agency"}),
    ("quality", {"show": "bac-giang-2022"}),
    ("quality", {"show": "bac-giang-2022", "view": "rows"}),
    ("compare", {"view": "same"}),
    ("compare", {"view": "gaps"}),
    ("compare", {"view": "sides"}),
    ("tasks", {"task": "khanh-hoa-2023/I.1"}),
    ("targets", {"show": "all", "at": "cooperatives,bac-giang-2022"}),
]


@pytest.fixture(autouse=True)
def served(database, monkeypatch):
    monkeypatch.setattr(ui.shell, "DATABASE", database)


def opened(name: str, **query) -> AppTest:
    page = AppTest.from_file(str(ROOT / "pages" / f"{name}.py"), default_timeout=60)
    for key, value in query.items():
        page.query_params[key] = value
    page.run()
    assert not page.exception, (name, query)
    assert not page.error, (name, query)
    return page


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, real: Warehouse):
    def page(**values: str) -> Page:
        said = {key: (value,) for key, value in values.items()}
        monkeypatch.setattr(address, "values", lambda: said)
        return Page("workload", Words("vi"), Filters(), real, date(2026, 1, 1))

    return page


def link(written: str):
    (found,) = html.fragment_fromstring(written, create_parent="div").iter("a")
    return found


def changes(written: str) -> dict[str, list[str]]:
    where = urlsplit(unescape(link(written).get("href")))
    assert not where.path
    return parse_qs(where.query, keep_blank_values=True)


def test_a_link_says_whether_its_part_is_open_and_leads_to_the_other_state(asked):
    closed = folds.way(asked(plan="khanh-hoa-2023"), "A <b>", "files")
    assert link(closed).get("aria-expanded") == "false"
    assert link(closed).text_content() == "A <b>"
    assert changes(closed)["open"] == ["files"]
    assert "plan" not in changes(closed)
    stands = folds.way(asked(open="files"), "A", "files")
    assert link(stands).get("aria-expanded") == "true"
    assert changes(stands)["open"] == [""]
    other = folds.way(asked(open="files"), "A", "twin")
    assert link(other).get("aria-expanded") == "false"
    assert changes(other)["open"] == ["twin"]


def test_what_a_number_has_opened_stays_open(asked):
    assert changes(folds.way(asked(at="cooperatives,x"), "A", "files"))["at"] == ["cooperatives,x"]


def test_text_is_made_when_it_is_opened_and_on_paper_always(asked):
    made = []

    def inside() -> str:
        made.append(1)
        return "<p>inside</p>"

    assert "inside" not in folds.written(asked(), "A", "files", inside)
    assert not made
    assert folds.written(asked(open="files"), "A", "files", inside).endswith("<p>inside</p>")
    on_paper = folds.written(asked(print="1"), "A <b>", "files", inside)
    assert on_paper == "<h3 class='part'>A &lt;b&gt;</h3><p>inside</p>"


@pytest.mark.parametrize(("name", "query"), VIEWS, ids=str)
def test_every_fold_of_a_page_opens_by_its_link_and_closes_again(name, query):
    page = opened(name, **query)
    for words, stands in folds_of(page).items():
        assert not stands, words
        asked = pressed(page, words)
        assert query.items() <= {key: one[-1] for key, one in asked.items()}.items()
        after = opened(name, **asked)
        assert folds_of(after)[words], words
        assert not folds_of(opened(name, **pressed(after, words)))[words], words


@pytest.mark.parametrize(("name", "query"), VIEWS, ids=str)
def test_every_way_of_a_switch_leads_to_a_view_that_opens(name, query):
    page = opened(name, **query)
    ways = ways_of(page)
    assert t("languages.en") in ways
    for words in ways:
        if ways.count(words) == 1:
            assert ways_of(opened(name, **pressed(page, words)))


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize(("name", "query"), VIEWS, ids=str)
def test_every_page_stands_on_paper(name, query, lang):
    for selection in ({}, {"q": "zzzz khong co gi"}):
        page = opened(name, print="1", lang=lang, **selection, **query)
        assert title_of(page) == t(f"{name}.title", lang)
        assert all(folds_of(page).values())


def test_the_rarer_filters_are_drawn_when_their_link_is_pressed():
    def boxes(page: AppTest) -> set[str]:
        return {one.key for one in (*page.multiselect, *page.selectbox, *page.date_input)}

    page = opened("tasks")
    assert "filter_pillar" not in boxes(page)
    page = opened("tasks", **pressed(page, t("filters.more")))
    assert {"filter_pillar", "filter_role", "filter_from"} <= boxes(page)
    assert "filter_pillar" in boxes(opened("tasks", pillar="I"))  # set: seen without its link


def test_clearing_leaves_the_naming_and_the_view_alone():
    page = opened("workload", plan="khanh-hoa-2023", names="today", by="functional_area", lang="en")
    bodies = [one.proto.body for one in page.get("html")]
    clears = [
        urlsplit(found.get("href"))
        for body in bodies
        if body.strip() and not body.startswith("<style")
        for found in html.fragment_fromstring(body, create_parent="div").iter("a")
        if found.text_content() == t("filters.clear", "en")
    ]
    assert len(clears) == 2  # in the sidebar and under the title
    for where in clears:
        assert where.path == "workload"
        asked = {"names": ["today"], "by": ["functional_area"], "lang": ["en"]}
        assert parse_qs(where.query) == asked


def test_parts_of_the_workload_page_are_made_when_they_are_opened():
    closed = opened("workload")
    assert not lists_of(closed, "linked")
    assert not closed.get("code")
    assert "brief_agency" not in {one.key for one in closed.selectbox}
    twin = opened("workload", **pressed(closed, t("common.as_table")))
    assert lists_of(twin, "linked")
    brief = opened("workload", **pressed(closed, t("brief.heading")))
    assert "brief_agency" in {one.key for one in brief.selectbox}
    shared = opened("workload", plan="khanh-hoa-2023", **pressed(closed, t("export.link")))
    where, cited = (one.proto.code_text for one in shared.get("code"))
    assert parse_qs(urlsplit(where).query) == {"plan": ["khanh-hoa-2023"]}  # without this part
    assert "1627/KH-UBND" in cited
