"""Pages of few blocks in a browser: charts of foreknown width, folds and switches under the keys."""

from __future__ import annotations

import pytest

from tests.browser.test_dashboard import ADDRESS, WAIT, go, query, ready
from ui import widths
from ui.text import t

WINDOWS = (390, 700, 1024, 1440, 1920)
CHARTS = ("workload", "deadlines", "clarity", "targets")
DRAWN = "[data-testid=stPlotlyChart] .main-svg"


@pytest.fixture
def visitor(chromium):
    """A browser at a width, which remembers what its console says; each call is a visit."""
    contexts = []

    def at(width: int):
        context = chromium.new_context(viewport={"width": width, "height": 900}, locale="vi-VN")
        contexts.append(context)
        page = context.new_page()
        page.faults = []
        page.on("pageerror", lambda error: page.faults.append(str(error)))
        page.on("console", lambda said: page.faults.append(said.text) if _is_fault(said) else None)
        return page

    yield at
    for context in contexts:
        context.close()


def _is_fault(said) -> bool:
    # Streamlit's own script asks for its base address at two places, and one is not there.
    return said.type == "error" and "404 (Not Found)" not in said.text


def chart_width(page) -> float:
    page.locator(DRAWN).first.wait_for(timeout=WAIT)
    page.wait_for_timeout(500)  # a chart of another width would be drawn again by now
    drawn, room = page.evaluate(
        f"""() => ["{DRAWN}", "[data-testid=stPlotlyChart]"].map(
          (one) => document.querySelector(one).getBoundingClientRect().width)"""
    )
    assert drawn == pytest.approx(room, abs=0.01)
    return room


def leave(page, server) -> None:
    """Go away, to where nothing runs, and wait for what the page writes when it is left."""
    page.goto(f"{server.url}/_stcore/health")
    page.wait_for_function("() => document.cookie.includes(':')", timeout=WAIT)


def cookie(page) -> str:
    held = {one["name"]: one["value"] for one in page.context.cookies()}
    return held[widths.COOKIE]


@pytest.mark.parametrize("name", CHARTS)
@pytest.mark.parametrize("width", WINDOWS)
def test_a_first_visit_knows_how_wide_its_charts_are(visitor, server, width, name):
    page = visitor(width)
    go(page, server, ADDRESS[name])
    inside = page.evaluate("() => innerWidth")
    assert inside == width
    assert cookie(page) == str(width)  # the policy of the page let the script write it
    assert chart_width(page) == pytest.approx(widths.expected(str(inside)), abs=0.01)
    assert page.faults == []


def test_what_was_measured_is_kept_and_wins_on_the_next_visit(visitor, server):
    page = visitor(1440)
    go(page, server, "/workload")
    # A closed sidebar leaves another width than the window tells.
    page.get_by_test_id("stSidebar").hover()
    page.get_by_test_id("stSidebarCollapseButton").get_by_role("button").click()
    page.wait_for_function(
        f"() => document.querySelector('{DRAWN}').getBoundingClientRect().width > 1200",
        timeout=WAIT,
    )
    measured = chart_width(page)
    assert measured != pytest.approx(widths.expected("1440"), abs=1)
    leave(page, server)
    assert cookie(page).startswith("1440:")
    assert widths.expected(cookie(page)) == pytest.approx(measured, abs=0.01)
    go(page, server, "/workload")
    assert cookie(page).startswith("1440:")  # the same window: what was measured stands
    assert page.faults == []
    leave(page, server)
    page.set_viewport_size({"width": 1024, "height": 900})
    go(page, server, "/workload")
    assert cookie(page) == "1024"  # another window: it says nothing of this one


@pytest.mark.parametrize("said", ["1440:400", "nonsense", "1440:nan", "390"])
def test_a_wrong_width_is_put_right_by_the_browser(visitor, server, said):
    page = visitor(1440)
    page.context.add_cookies([{"name": widths.COOKIE, "value": said, "url": server.url}])
    go(page, server, "/workload")
    right = widths.expected("1440")
    page.wait_for_function(
        f"() => Math.abs(document.querySelector('{DRAWN}').getBoundingClientRect().width - {right})"
        " < 0.01",
        timeout=WAIT,
    )
    assert page.faults == []


def focused(page) -> str:
    return page.evaluate("() => document.activeElement.textContent")


def press(page, link) -> None:
    """Press a link with the keyboard and wait for the answer."""
    words = link.inner_text()
    link.focus()
    assert focused(page) == words
    before = page.url
    page.keyboard.press("Enter")
    page.wait_for_function("before => location.href !== before", arg=before, timeout=WAIT)
    ready(page)


@pytest.mark.parametrize(
    ("path", "words", "asked"),
    [
        ("/workload", "common.as_table", {"open": ["twin_table_workload"]}),
        ("/workload", "export.link", {"open": ["export.link"]}),
        ("/workload", "brief.heading", {"open": ["brief.heading"]}),
        ("/deadlines", "common.as_table", {"open": ["twin_deadlines"]}),
        ("/targets", "targets.files", {"open": ["files"]}),
        ("/tasks", "filters.more", {"more": ["filters"]}),
        ("/tasks", "tasks.columns", {"open": ["columns"]}),
        ("/quality?show=bac-giang-2022&view=rows", "quality.rows_all", {"all": ["tasks"]}),
    ],
)
def test_enter_opens_a_fold_and_closes_it_and_the_focus_stays(visitor, server, path, words, asked):
    page = visitor(1440)
    go(page, server, path)
    before = query(page)
    fold = page.locator("a.fold").filter(has_text=t(words)).first
    assert fold.get_attribute("aria-expanded") == "false"
    press(page, fold)
    page.locator("a.fold[aria-expanded=true]").filter(has_text=t(words)).wait_for(timeout=WAIT)
    assert query(page) == before | asked
    page.wait_for_function(
        "words => document.activeElement.textContent === words", arg=t(words), timeout=WAIT
    )
    press(page, page.locator("a.fold").filter(has_text=t(words)).first)
    page.locator("a.fold[aria-expanded=false]").filter(has_text=t(words)).first.wait_for(
        timeout=WAIT
    )
    assert query(page) == before
    page.wait_for_function(
        "words => document.activeElement.textContent === words", arg=t(words), timeout=WAIT
    )
    assert page.faults == []


def test_the_space_bar_opens_what_calls_itself_a_button(visitor, server):
    page = visitor(1440)
    go(page, server, "/workload")
    fold = page.get_by_role("button", name=t("common.as_table"))
    fold.focus()
    page.keyboard.press("Space")
    page.locator("a.fold[aria-expanded=true]").wait_for(timeout=WAIT)
    assert query(page) == {"open": ["twin_table_workload"]}
    box = page.get_by_role("textbox", name=t("filters.q"))
    box.fill("a")
    box.press("Space")
    assert box.input_value() == "a "
    assert page.faults == []


@pytest.mark.parametrize(
    ("path", "words", "key"),
    [
        ("/workload", "workload.measure.share", "count"),
        ("/workload", "workload.by.functional_area", "by"),
        ("/deadlines", "workload.measure.share", "count"),
        ("/clarity", "clarity.by.pillar", "by"),
        ("/tasks", "tasks.sort.lead", "sort"),
        ("/tasks?agency=Sở Y tế", "names.today", "names"),
        ("/compare", "compare.view.gaps", "view"),
    ],
)
def test_a_pressed_switch_keeps_the_focus_and_says_that_it_is_in_use(
    visitor, server, path, words, key
):
    page = visitor(1440)
    go(page, server, path)
    link = page.locator(".ways a").filter(has_text=t(words)).first
    assert link.get_attribute("aria-current") is None
    press(page, link)
    page.locator(".ways a[aria-current]").filter(has_text=t(words)).first.wait_for(timeout=WAIT)
    assert query(page)[key]
    page.wait_for_function(
        "words => document.activeElement.textContent === words", arg=t(words), timeout=WAIT
    )
    assert page.faults == []


def test_the_dates_in_sight_are_chosen_by_a_link(visitor, server):
    page = visitor(1440)
    go(page, server, "/deadlines?asof=2024-01-01")
    for status in ("passed", "coming"):
        start = t(f"deadlines.{status}", count="").split("(")[0]
        press(page, page.locator(".ways a").filter(has_text=start).first)
        here = page.locator(".ways a[aria-current]").filter(has_text=start)
        here.wait_for(timeout=WAIT)
        count = int(here.inner_text().rpartition("(")[2].rstrip(")"))
        name = here.inner_text()
        table = page.locator(f"table.tasks[aria-label='{name}']")
        if count:
            assert table.locator("tbody tr").count() == count
    assert query(page)["due"] == ["coming"]


def test_another_language_keeps_view_and_selection(visitor, server):
    page = visitor(1440)
    go(page, server, "/workload?plan=khanh-hoa-2023&by=functional_area&open=export.link")
    press(page, page.locator(".ways a[lang=en]"))
    page.get_by_role("heading", name=t("workload.title", "en")).wait_for(timeout=WAIT)
    assert query(page) == {
        "plan": ["khanh-hoa-2023"],
        "by": ["functional_area"],
        "open": ["export.link"],
        "lang": ["en"],
    }


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize(
    "path",
    [
        "/workload?open=twin_table_workload&all=rows",
        "/workload?open=brief.heading&more=filters",
        "/workload?open=export.link&plan=khanh-hoa-2023",
        "/deadlines?open=twin_deadlines&due=passed",
        "/deadlines?open=recurring",
        "/deadlines?open=as_of",
        "/tasks?open=columns",
        "/targets?open=files",
    ],
)
def test_axe_finds_no_fault_in_what_is_opened(visitor, server, path, width):
    from axe_playwright_python.sync_playwright import Axe

    page = visitor(width)
    go(page, server, path)
    page.locator("a.fold[aria-expanded=true]").first.wait_for(timeout=WAIT, state="attached")
    found = Axe().run(page).response["violations"]
    faults = {
        f"{one['id']}: {node['html'][:160]}"
        for one in found
        if one["impact"] in ("moderate", "serious", "critical")
        for node in one["nodes"]
    }
    assert faults == set()
    wide = page.evaluate(
        "() => { const m = document.querySelector('[data-testid=stMain]');"
        " return m.scrollWidth - m.clientWidth; }"
    )
    assert wide <= 1
    assert page.faults == []


@pytest.mark.parametrize("width", [1440, 390])
def test_a_pressed_fold_or_switch_leaves_the_page_where_it_stands(visitor, server, width):
    page = visitor(width)
    go(page, server, "/deadlines")
    page.evaluate("() => { window.sameDocument = true; }")
    fold = page.locator("a.fold").filter(has_text=t("common.as_table")).first
    fold.scroll_into_view_if_needed()
    top = fold.evaluate("one => one.getBoundingClientRect().top")
    press(page, fold)
    page.locator("a.fold[aria-expanded=true]").first.wait_for(timeout=WAIT)
    here = page.locator("a.fold").filter(has_text=t("common.as_table")).first
    assert here.evaluate("one => one.getBoundingClientRect().top") == pytest.approx(top, abs=40)
    assert page.evaluate("() => window.sameDocument === true")  # the session goes on
    page.go_back()
    page.locator("a.fold[aria-expanded=true]").first.wait_for(state="detached", timeout=WAIT)
