"""The product as three people use it, in a real browser, at their widths."""

from __future__ import annotations

import zipfile
from urllib.parse import parse_qs, urlsplit

import pytest
from openpyxl import load_workbook

from tests.browser.test_dashboard import WAIT, counted, go, ready
from ui.shell import PAGES
from ui.text import t

PHONE, TABLET, DESK = 390, 1024, 1440


@pytest.fixture
def opened(chromium):
    """A page at a width, kept until the test ends."""
    contexts = []

    def at(width: int, theme: str = "light"):
        context = chromium.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=theme,
            locale="vi-VN",
            accept_downloads=True,
        )
        contexts.append(context)
        page = context.new_page()
        page.add_init_script("delete window.showSaveFilePicker")
        return page

    yield at
    for context in contexts:
        context.close()


def query(page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


@pytest.mark.parametrize("width", [TABLET, PHONE])
def test_a_leader_reads_the_findings_and_follows_one(opened, server, width):
    page = opened(width)
    go(page, server, "/?asof=2026-01-15")
    assert page.get_by_text(t("findings.heading")).is_visible()
    # Counted in the documents: 58, 35 and 23 tasks.
    card = page.locator(".scorecard").first
    for tasks in ("58", "35", "23"):
        assert card.get_by_text(tasks, exact=True).count() == 1
    page.get_by_role("link", name=t("findings.see"), exact=True).first.click()
    page.get_by_role("heading", name=t("tasks.title")).wait_for(timeout=WAIT)
    page.get_by_text(counted(23)).first.wait_for(timeout=WAIT)  # 15 and 8, as the finding says


@pytest.mark.parametrize("width", [TABLET, PHONE])
def test_a_leader_takes_the_brief_along(opened, server, width):
    page = opened(width)
    go(page, server, "/?asof=2026-01-15")
    buttons = page.locator(".st-key-export_brief").get_by_role("button")
    assert buttons.count() == 3
    with page.expect_download(timeout=WAIT) as download:
        buttons.nth(1).click()
    assert download.value.suggested_filename.endswith(".docx")
    with zipfile.ZipFile(download.value.path()) as word:
        text = word.read("word/document.xml").decode()
    assert "1627/KH-UBND" in text
    assert "w:footnoteReference" in text


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_an_analyst_goes_from_a_bar_to_the_lines_and_steps_on(opened, server, width):
    page = opened(width)
    go(page, server, "/workload?plan=khanh-hoa-2023")
    page.locator(".js-plotly-plot .bars .point path").first.wait_for(timeout=WAIT)
    page.locator(".js-plotly-plot .bars .point path").first.click(force=True)
    link = page.get_by_role("link", name=t("workload.all_of_it"))
    link.wait_for(timeout=WAIT)
    link.click()
    page.get_by_role("heading", name=t("tasks.title")).wait_for(timeout=WAIT)
    page.get_by_text(counted(8)).first.wait_for(timeout=WAIT)  # led by the Alliance, counted there
    assert query(page)["agency"] == ["Liên minh Hợp tác xã tỉnh"]
    page.evaluate("window.sameSession = true")
    page.locator("table.tasks tbody a").first.click()
    page.wait_for_url("**task=**", timeout=WAIT)
    page.locator(".source-lines mark").first.wait_for(timeout=WAIT)
    assert page.evaluate("window.sameSession")  # opened by Streamlit, not loaded anew
    first = query(page)["task"]
    assert query(page)["agency"] == ["Liên minh Hợp tác xã tỉnh"]
    page.get_by_role("link", name=t("tasks.after")).click()
    page.wait_for_function(
        f"() => !location.search.includes('{first[0].split('/')[-1]}&')", timeout=WAIT
    )
    page.get_by_text("2/8").wait_for(timeout=WAIT)
    assert query(page)["task"] != first
    assert query(page)["plan"] == ["khanh-hoa-2023"]
    page.go_back()
    page.get_by_text("1/8").wait_for(timeout=WAIT)
    assert query(page)["task"] == first
    page.go_back()
    page.locator("table.tasks").wait_for(timeout=WAIT)
    assert "task" not in query(page)


def test_an_analyst_searches_and_sees_the_words_marked(opened, server):
    page = opened(DESK)
    go(page, server, "/tasks?q=dat dai&cols=task&cols=place&cols=line")
    page.locator("mark").first.wait_for(timeout=WAIT)
    assert page.locator("mark").first.inner_text().casefold() == "đất đai"


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_an_official_puts_a_table_into_a_report(opened, server, width, tmp_path):
    page = opened(width)
    go(page, server, "/workload?plan=khanh-hoa-2023")
    with page.expect_download(timeout=WAIT) as download:
        page.get_by_role("button", name=t("export.view"), exact=True).click()
    file = tmp_path / "table.xlsx"
    download.value.save_as(file)
    book = load_workbook(file)
    assert book.sheetnames[:2] == ["Dữ liệu", "Tóm tắt"]
    assert book["Tóm tắt"]["B2"].value == 8  # the Alliance leads eight tasks there
    # The citation to put under it, ready to copy.
    page.get_by_role("button", name=t("export.link")).click()
    copied = page.locator(".st-key-share code")
    copied.nth(1).wait_for(timeout=WAIT)
    assert "plan=khanh-hoa-2023" in copied.nth(0).inner_text()
    assert "1627/KH-UBND" in copied.nth(1).inner_text()


def test_an_official_prints_without_browser_tricks(opened, server):
    page = opened(DESK)
    go(page, server, "/tasks?plan=tp-lang-son-2025")
    page.get_by_role("link", name=t("export.print"), exact=True).click()
    page.get_by_text(t("export.print_hint")).wait_for(timeout=WAIT)
    page.locator("table.printed tbody tr").nth(22).wait_for(timeout=WAIT)
    assert page.locator("table.printed tbody tr").count() == 23  # every row, not a window of them
    assert not page.get_by_test_id("stSidebar").is_visible()
    assert page.locator("nav.menu").count() == 1
    assert not page.locator("nav.menu").is_visible()
    assert not page.locator(".no-print:visible").count()
    assert page.get_by_text(t("filters.active", said="").strip()).first.is_visible()
    assert page.get_by_text("153/KH-UBND").last.is_visible()


@pytest.mark.parametrize("width", [DESK, TABLET, PHONE])
def test_every_page_is_in_reach_in_words_of_the_language(opened, server, width):
    page = opened(width)
    go(page, server, "/tasks")
    menu = page.locator("nav.menu")
    for entry in PAGES:
        link = menu.get_by_role("link", name=t(f"{entry.name}.menu"))
        assert link.is_visible(), entry.name
        box = link.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
    assert "more" not in menu.inner_text()
    menu.get_by_role("link", name=t("method.menu")).click()
    page.get_by_role("heading", name=t("method.title")).wait_for(timeout=WAIT)
    ready(page)


def test_the_keyboard_reaches_the_menu_and_the_filters(opened, server):
    page = opened(DESK)
    go(page, server, "/tasks")
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.add(
            page.evaluate("document.activeElement.innerText || document.activeElement.ariaLabel")
        )
    assert any(t("deadlines.menu") in (text or "") for text in reached)
    assert any(t("filters.q") in (text or "") for text in reached)


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_the_way_back_from_a_finding_is_the_overview_as_it_was(opened, server, width):
    page = opened(width)
    go(page, server, "/?asof=2026-01-15")
    page.get_by_role("link", name=t("findings.see"), exact=True).first.click()
    page.get_by_text(counted(23)).first.wait_for(timeout=WAIT)
    page.go_back()
    page.get_by_role("heading", name=t("overview.title")).wait_for(timeout=WAIT)
    page.get_by_text(counted(116)).first.wait_for(timeout=WAIT)
    assert "agency" not in query(page)


def test_who_cannot_press_a_bar_opens_its_tasks_from_the_table(opened, server):
    page = opened(DESK)
    go(page, server, "/workload?plan=khanh-hoa-2023")
    page.get_by_text(t("common.as_table")).first.click()
    link = page.locator("table.linked tbody a").first
    link.wait_for(timeout=WAIT)
    assert link.inner_text() == "8"  # the Alliance, counted in the document
    link.focus()
    page.keyboard.press("Enter")
    page.get_by_role("heading", name=t("tasks.title")).wait_for(timeout=WAIT)
    page.get_by_text(counted(8)).first.wait_for(timeout=WAIT)
    assert query(page)["agency"] == ["Liên minh Hợp tác xã tỉnh"]


@pytest.mark.parametrize("path", ["/", "/tasks"])
def test_a_phone_shows_each_figure_and_task_whole(opened, server, path):
    page = opened(PHONE)
    go(page, server, path)
    table = page.locator(".cards-narrow").first
    table.wait_for(timeout=WAIT)
    assert table.evaluate("one => one.scrollWidth - one.clientWidth") <= 1


def test_a_term_explains_itself_by_touch_and_by_key(opened, server):
    page = opened(PHONE)
    go(page, server, "/")
    term = page.locator(".scorecard .term").first
    term.locator("summary").focus()
    page.keyboard.press("Enter")
    assert term.locator("p").inner_text() == t("overview.tasks_help")
    term.locator("summary").click()
    assert not term.locator("p").is_visible()


def test_the_naming_of_agencies_explains_itself_beside_its_ways(opened, server):
    page = opened(DESK)
    go(page, server, "/workload")
    term = page.get_by_test_id("stSidebar").locator(".term")
    assert not term.locator("p").is_visible()
    term.locator("summary").focus()
    page.keyboard.press("Enter")
    assert term.locator("p").inner_text() == t("filters.names_help")
    assert page.get_by_role("list", name=t("filters.names")).get_by_role("link").count() == 2


def test_the_first_step_of_the_keyboard_leads_past_filters_and_menu(opened, server):
    page = opened(DESK)
    go(page, server, "/workload")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.innerText") == t("filters.skip")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert t("workload.view.load") in page.evaluate("document.activeElement.innerText")


def test_the_page_for_new_plans_has_no_filters(opened, server):
    page = opened(DESK)
    go(page, server, "/intake?plan=khanh-hoa-2023")
    assert not page.get_by_role("textbox", name=t("filters.q")).is_visible()
    assert page.get_by_text("English", exact=True).is_visible()
    page.locator("nav.menu").get_by_role("link", name=t("tasks.menu")).click()
    page.get_by_text(counted(35)).first.wait_for(timeout=WAIT)  # the selection has waited
