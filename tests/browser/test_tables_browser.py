"""Our own tables in a browser: sorted by their heads, opened in place, whole on a phone."""

from __future__ import annotations

import pytest

from tests.browser.test_dashboard import WAIT, go, query, ready
from ui.text import t

PHONE = {"width": 390, "height": 844}
VIEWS = (
    "/clarity",
    "/clarity?by=agency",
    "/targets",
    "/targets?show=all&view=index",
    "/targets?at=cooperatives,bac-giang-2022",
    "/quality?show=bac-giang-2022&at=246",
    "/quality?view=rows",
    "/quality?view=lines",
    "/quality?view=corrections",
)


@pytest.mark.parametrize("path", VIEWS)
def test_nothing_lies_beside_a_phones_screen(server, page, path):
    page.set_viewport_size(PHONE)
    go(page, server, path)
    beside = page.evaluate(
        """() => {
        const main = document.querySelector("[data-testid=stMainBlockContainer]");
        const wide = [...main.querySelectorAll("table, .scroll, .opened, details, section, ul, p")]
          .filter((one) => one.getClientRects().length)
          .filter((one) => one.getBoundingClientRect().right > innerWidth + 1
            || one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== "inline");
        return wide.map((one) => one.className || one.tagName);
        }"""
    )
    assert beside == []
    assert page.locator("[data-testid=stDataFrame]").count() == 0


def test_a_head_sorts_numbers_by_size_and_names_in_vietnamese_order(server, page):
    go(page, server, "/clarity?by=agency&show=dated")
    table = page.locator("table.rows")
    tasks = table.get_by_role("button", name=t("columns.tasks"))
    tasks.focus()
    page.keyboard.press("Enter")
    column = "rows => rows.map(row => Number(row.cells[2].innerText.replace('.', '')))"
    rows = table.locator("tbody tr")
    found = rows.evaluate_all(column)
    assert found == sorted(found)
    assert len(found) > 10
    page.keyboard.press("Enter")
    assert rows.evaluate_all(column) == sorted(found, reverse=True)
    assert table.locator("th[aria-sort=descending]").count() == 1
    table.get_by_role("button", name=t("columns.lead")).click()
    names = rows.evaluate_all("rows => rows.map(row => row.cells[0].innerText.trim())")
    collated = page.evaluate("names => [...names].sort(new Intl.Collator('vi').compare)", names)
    assert names == collated


def test_a_line_opens_in_place_and_closes_again(server, page):
    go(page, server, "/quality?show=bac-giang-2022")
    page.evaluate("() => { window.sameDocument = true; }")
    link = page.get_by_role("link", name=t("quality.open_line", line="246"))
    link.focus()
    page.keyboard.press("Enter")
    opened = page.locator(".opened")
    opened.wait_for(timeout=WAIT)
    page.wait_for_function(
        "() => document.querySelector('.opened').getBoundingClientRect().top < innerHeight",
        timeout=WAIT,
    )
    assert query(page)["at"] == ["246"]
    assert page.evaluate("() => window.sameDocument === true")  # the session goes on
    has_focus = "() => document.activeElement.matches('.opened')"
    page.wait_for_function(has_focus, timeout=WAIT)  # who reads by keys goes on in it
    assert opened.locator("mark").text_content().strip().startswith("12")  # number 11 is missing
    ready(page)
    link.focus()
    page.keyboard.press("Enter")  # again: the way to what is open already
    page.wait_for_function(has_focus, timeout=WAIT)
    assert opened.evaluate("one => one.getBoundingClientRect().top < innerHeight")
    opened.get_by_role("link", name=t("common.close")).click()
    opened.wait_for(state="detached", timeout=WAIT)
    assert "at" not in query(page)
    assert page.evaluate("() => document.activeElement.innerText") == "246"


def test_a_target_opens_its_sentence_with_the_keyboard(server, page):
    go(page, server, "/targets?year=2030&lang=vi&plan=bac-giang-2022")
    page.locator("table.rows a", has_text="khoảng 51.000").first.focus()
    page.keyboard.press("Enter")
    opened = page.locator(".opened")
    opened.wait_for(timeout=WAIT)
    assert "51.000 thành viên" in opened.locator("mark").first.inner_text()
    ready(page)
    assert query(page)["at"] == ["cooperative_members,bac-giang-2022"]
    assert query(page)["plan"] == ["bac-giang-2022"]  # the link says what changes, no more
    assert opened.evaluate("one => one.getBoundingClientRect().top < innerHeight")


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize(
    "path",
    [
        "/targets?at=cooperatives,bac-giang-2022&show=all",
        "/quality?show=bac-giang-2022&at=246",
        "/clarity?by=agency",
    ],
)
def test_axe_finds_no_fault_where_something_is_opened(server, page, path, width):
    from axe_playwright_python.sync_playwright import Axe

    page.set_viewport_size({"width": width, "height": 900})
    go(page, server, path)
    page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true; })")
    found = Axe().run(page, context="[data-testid=stMainBlockContainer]").response["violations"]
    faults = {
        f"{one['id']}: {node['html'][:160]}"
        for one in found
        if one["impact"] in ("moderate", "serious", "critical")
        for node in one["nodes"]
    }
    assert faults == set()
