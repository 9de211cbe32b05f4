"""Every page with a plan whose every text is hostile, and with hostile addresses: text stays text."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

import loaders.warehouse
import ui.shell
from analytics import calendar, queries, workbook
from analytics.filters import FILTERS, Filters
from loaders.errors import QueryTooLong
from loaders.paths import ROOT
from loaders.warehouse import Warehouse, build_database
from tests.analytics import sample
from tests.hostile import corpus
from ui import programs
from ui.address import FILTER_KEYS, PAGE_KEYS, SHARED_KEYS
from ui.shell import PAGES
from ui.text import t

NAMES = [page.name for page in PAGES]
TAGS = {
    "script",
    "img",
    "svg",
    "iframe",
    "link",
    "form",
    "input",
    "object",
    "embed",
    "base",
    "meta",
}
# A picture, a coloured text, or a link to anywhere but a web address of our own reference files.
LIVE_MARKDOWN = re.compile(
    r"(?<!\\)!\[|(?<!\\)\]\((?!https?://(?!evil))|(?<!\\):red\[|(?<![\\:/])http://evil"
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory: Path = tmp_path_factory.mktemp("hostile-database")
    build_database(corpus.records(), sample.matches(), directory)
    return directory


@pytest.fixture(scope="module")
def warehouse(hostile: Path) -> Iterator[Warehouse]:
    opened = Warehouse.open(hostile)
    yield opened
    opened.close()


@pytest.fixture(autouse=True)
def served(hostile, monkeypatch):
    monkeypatch.setattr(ui.shell, "DATABASE", hostile)


def leads_astray(address: str) -> bool:
    """Whether a link leaves our pages for the hostile place; what it carries there is a value."""
    asked = urlsplit(address)
    return corpus.EVIL in f"{asked.scheme}://{asked.netloc}{asked.path}{asked.fragment}"


class Tags(HTMLParser):
    """What a browser would make of a piece of HTML, our own program left out where it is whole."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        if tag in TAGS:
            self.found.append(tag)
        for name, value in attrs:
            if name.startswith("on") or (name in ("href", "src") and leads_astray(value or "")):
                self.found.append(f"{tag} {name}={value}")
            if (value or "").strip().lower().startswith("javascript:"):
                self.found.append(f"{tag} {name}={value}")

    def handle_data(self, data):
        if (
            self.lasttag == "script"
            and self.found[-1:] == ["script"]
            and data in programs.scripts()
        ):
            self.found.pop()


def opened(name: str, **query) -> AppTest:
    page = AppTest.from_file(str(ROOT / "pages" / f"{name}.py"), default_timeout=120)
    for key, value in query.items():
        page.query_params[key] = value
    return page.run()


def strings(value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, one in value.items():
            if key not in ("customdata", "ids"):  # carried along, never drawn
                yield from strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from strings(one)


def elements(block) -> Iterator:
    for child in getattr(block, "children", {}).values():
        yield child
        yield from elements(child)


def nothing_live(page: AppTest) -> None:
    assert not page.exception
    assert not page.error, [e.value for e in page.error]
    seen = 0
    for element in elements(page._tree):
        proto = getattr(element, "proto", None)
        if proto is None:
            continue
        kind = proto.DESCRIPTOR.name
        if kind == "Markdown":
            seen += 1
            if proto.allow_html:
                assert not Tags(proto.body).found, proto.body[:300]
            assert not LIVE_MARKDOWN.search(proto.body), LIVE_MARKDOWN.search(proto.body)
        elif kind == "Html":
            seen += "<h1>" in proto.body
            assert not Tags(proto.body).found, proto.body[:300]
            if "<style>" in proto.body:
                assert corpus.EVIL not in proto.body
        elif kind == "PlotlyChart":
            for text in strings(json.loads(proto.spec)):
                assert not re.search(r"<(a|img|script|svg|iframe)\b", text), text[:200]
        label = getattr(proto, "label", "")
        if isinstance(label, str):
            assert not LIVE_MARKDOWN.search(label), f"{kind}: {label[:200]}"
    assert seen


@pytest.mark.parametrize("query", [{}, {"names": "today"}, {"lang": "en"}], ids=str)
@pytest.mark.parametrize("name", NAMES)
def test_page_of_a_hostile_plan(name, query):
    nothing_live(opened(name, **query))


@pytest.mark.parametrize("view", ["matrix", "same", "gaps", "sides", "today", "load"])
def test_views_of_a_hostile_plan(view):
    nothing_live(opened("compare", view=view))
    nothing_live(opened("workload", view=view))


@pytest.mark.parametrize("task", [f"{sample.A}/I.1", f"{sample.B}/II.1"])
def test_one_hostile_task_beside_its_source(task):
    nothing_live(opened("tasks", task=task))


@pytest.mark.parametrize("name", NAMES)
def test_hostile_values_of_every_key_of_an_address(name):
    keys = [*SHARED_KEYS, *PAGE_KEYS]
    for shift in range(0, len(corpus.TEXTS), 4):
        texts = corpus.TEXTS[shift:] + corpus.TEXTS[:shift]
        address = {key: text for key, text in zip(keys, texts * 2, strict=False) if key != "lang"}
        page = opened(name, **address)
        assert not page.exception
        nothing_live(page)


@pytest.mark.parametrize("name", ["tasks", "overview"])
def test_a_megabyte_in_every_key(name):
    page = opened(name, **dict.fromkeys(FILTER_KEYS, "Sở " * 300_000))
    nothing_live(page)


ANY_TEXT = st.one_of(
    st.text(st.characters(), max_size=40), st.sampled_from(corpus.TEXTS), st.just("\ud800\u202e")
)


@settings(max_examples=80, deadline=None)
@given(st.dictionaries(st.sampled_from([f.key for f in FILTERS]), st.lists(ANY_TEXT, max_size=3)))
def test_any_values_of_filters_give_an_answer(query):
    with_data = Warehouse.open(ui.shell.DATABASE)
    try:
        selection = Filters.from_query(query)
        counted = queries.count_tasks(with_data, selection)
        assert 0 <= counted <= queries.count_tasks(with_data, Filters())
        assert len(queries.tasks(with_data, selection)) == counted
    finally:
        with_data.close()


@pytest.mark.parametrize(
    "view", ["tasks", "overview", "workload", "deadlines", "targets", "issues"]
)
def test_no_formula_of_a_hostile_plan_is_live(warehouse, view):
    data = workbook.workbook_bytes(warehouse, Filters(), "vi", view)
    book = openpyxl.load_workbook(io.BytesIO(data))
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f", (sheet.title, cell.coordinate, cell.value)
                assert cell.hyperlink is None or corpus.EVIL not in str(cell.hyperlink.target)


def test_no_line_of_a_hostile_plan_becomes_a_part_of_the_calendar(warehouse):
    from icalendar import Calendar

    data = calendar.calendar_bytes(warehouse, Filters(), "vi")
    parsed = Calendar.from_ical(data)
    assert {part.name for part in parsed.walk()} <= {"VCALENDAR", "VEVENT", "VTIMEZONE"}


def test_a_runaway_query_ends_in_a_sentence(monkeypatch, hostile):
    """The page itself, with a limit so short that its own query runs into it."""

    def endless(self, sql, params=None, **given):
        if "duckdb_" in sql:
            return real(self, sql, params, **given)
        return real(
            self,
            "SELECT count(*) FROM range(10000000) a, range(1000000) b",
            None,
            limit_seconds=0.2,
        )

    real = loaders.warehouse.Warehouse.query
    monkeypatch.setattr(loaders.warehouse.Warehouse, "query", endless)
    page = opened("tasks", q="mot cau hoi khong ai hoi")
    assert not page.exception
    assert [e.value for e in page.error] == [t("errors.query_too_long")]
    monkeypatch.undo()
    monkeypatch.setattr(ui.shell, "DATABASE", hostile)
    assert not opened("tasks").error
    with pytest.raises(QueryTooLong):
        Warehouse.open(hostile).query(
            "SELECT count(*) FROM range(10000000) a, range(1000000) b", limit_seconds=0.1
        )
