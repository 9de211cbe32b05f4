"""What only a real browser shows: deep links, Back, own origin only, axe, downloads."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from openpyxl import load_workbook

from analytics import queries
from analytics.filters import Filters
from loaders.warehouse import Warehouse
from ui.shell import PAGES
from ui.text import t

WAIT = 30_000
# Faults of the frame that Streamlit draws around every page, found on an empty page too.
STREAMLITS: frozenset[str] = frozenset()
ADDRESS = {page.name: "/" if page.name == "overview" else f"/{page.name}" for page in PAGES}


def go(page, server, path: str):
    page.goto(server.url + path)
    ready(page)


def ready(page):
    # What a page ends with: its downloads, or on the intake page the box for a file.
    ends = page.get_by_test_id("stDownloadButton").or_(page.get_by_test_id("stFileUploader"))
    ends.first.wait_for(timeout=WAIT)
    page.wait_for_function(
        "() => document.querySelector('[data-test-script-state=notRunning]') !== null",
        timeout=WAIT,
    )


def query(page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def counted(number: int) -> str:
    return t("noun.tasks", count=str(number))


def test_first_request_of_a_fresh_server_may_be_a_deep_link(fresh_server, page):
    go(page, fresh_server, "/workload?plan=khanh-hoa-2023&deadline=dated")
    assert page.get_by_role("heading", name=t("workload.title")).is_visible()
    assert page.get_by_text(counted(10)).first.is_visible()  # counted in the document
    assert query(page)["plan"] == ["khanh-hoa-2023"]
    assert page.get_by_role("link", name=t("deadlines.menu")).first.is_visible()


def test_filters_survive_the_menu_reload_and_back(server, page):
    go(page, server, "/workload?plan=khanh-hoa-2023&deadline=dated")
    page.get_by_role("link", name=t("deadlines.menu")).first.click()
    page.get_by_role("heading", name=t("deadlines.title"), exact=True).wait_for(timeout=WAIT)
    ready(page)
    page.get_by_text(counted(10)).first.wait_for(timeout=WAIT)
    assert query(page)["deadline"] == ["dated"]
    page.reload()
    ready(page)
    assert page.get_by_text(counted(10)).first.is_visible()
    page.go_back()
    page.get_by_role("heading", name=t("workload.title")).wait_for(timeout=WAIT)
    page.get_by_text(counted(10)).first.wait_for(timeout=WAIT)


def test_back_undoes_a_search(server, page):
    go(page, server, "/tasks")
    box = page.get_by_role("textbox", name=t("filters.q"))
    box.fill("dat dai")
    box.press("Enter")
    page.wait_for_url("**q=dat*", timeout=WAIT)
    page.get_by_text(counted(116)).first.wait_for(state="hidden", timeout=WAIT)
    page.go_back()
    page.get_by_text(counted(116)).first.wait_for(timeout=WAIT)


@pytest.mark.parametrize(("system", "chosen"), [("light", "Dark"), ("dark", "Light")])
def test_a_theme_chosen_by_hand_is_followed(chromium, server, system, chosen):
    here = {}
    for scheme in ("light", "dark"):
        for hand in (None, chosen):
            context = chromium.new_context(color_scheme=scheme)
            page = context.new_page()
            if hand:  # as Streamlit's own menu keeps it
                key = f"stActiveTheme-{ADDRESS['workload']}-v2"
                page.add_init_script(f"localStorage.setItem('{key}', '\"{hand}\"')")
            go(page, server, ADDRESS["workload"])
            here[scheme, hand] = page.locator(".menu a[aria-current]").evaluate(
                "at => getComputedStyle(at).backgroundColor"
            )
            context.close()
    assert here["light", None] != here["dark", None]
    assert here[system, chosen] == here[chosen.lower(), None]


@pytest.mark.parametrize("name", ADDRESS)
def test_no_request_leaves_the_own_origin(server, page, name):
    go(page, server, ADDRESS[name])
    outside = [u for u in page.asked if not u.startswith((server.url, "data:", "blob:"))]
    assert outside == []
    assert page.locator("html").get_attribute("lang") == "vi"


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", ADDRESS)
def test_axe_finds_no_fault_of_ours(chromium, server, name, theme):
    from axe_playwright_python.sync_playwright import Axe

    context = chromium.new_context(
        viewport={"width": 1440, "height": 900}, color_scheme=theme, locale="vi-VN"
    )
    page = context.new_page()
    go(page, server, ADDRESS[name])
    found = Axe().run(page).response["violations"]
    context.close()
    faults = {
        f"{one['id']}: {node['html'][:160]}"
        for one in found
        if one["impact"] in ("moderate", "serious", "critical") and one["id"] not in STREAMLITS
        for node in one["nodes"]
    }
    assert faults == set()


def test_a_click_on_the_button_downloads_the_rows_of_the_screen(
    server, page, browser_database, tmp_path
):
    go(
        page,
        server,
        "/tasks?plan=bac-giang-2022&agency=Sở Nông nghiệp và Phát triển nông thôn&role=lead",
    )
    with page.expect_download(timeout=WAIT) as download:
        page.get_by_role("button", name=t("export.excel")).click()
    file = tmp_path / "rows.xlsx"
    download.value.save_as(file)
    book = load_workbook(file, read_only=True)
    assert book.sheetnames == ["Dữ liệu", "Tóm tắt", "Bộ lọc", "Nguồn", "Ghi chú"]
    rows = [*book["Dữ liệu"].iter_rows(values_only=True)]
    selection = Filters(
        plan=("bac-giang-2022",), agency=("Sở Nông nghiệp và Phát triển nông thôn",), role="lead"
    )
    expected = queries.tasks(Warehouse.open(browser_database), selection).to_pylist()
    at = rows[0].index("Nhiệm vụ")
    assert [row[at] for row in rows[1:]] == [task["task"] for task in expected]
    assert page.get_by_text(counted(len(expected))).first.is_visible()


@pytest.mark.parametrize("width", [390, 1024])
@pytest.mark.parametrize("name", ADDRESS)
def test_pages_do_not_scroll_sideways(chromium, server, name, width):
    context = chromium.new_context(viewport={"width": width, "height": 844})
    page = context.new_page()
    go(page, server, ADDRESS[name])
    wide = page.evaluate(
        "() => { const m = document.querySelector('[data-testid=stMain]');"
        " return m.scrollWidth - m.clientWidth; }"
    )
    context.close()
    assert wide <= 1
