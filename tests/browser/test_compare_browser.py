"""The comparison in a real browser: from a gap to its source line; a suggestion is accepted."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from analytics.decisions import read_decisions
from analytics.match_build import match_table
from loaders.paths import DATA
from loaders.plans import load_plan
from loaders.warehouse import build_database
from tests.browser.conftest import PLANS, Server
from ui.text import t

WAIT = 30_000
GAPS = "/compare?view=gaps&a=bac-giang-2022&b=khanh-hoa-2023"


@pytest.fixture(scope="module")
def compared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Path]]:
    """A server whose database has matches, and the data folder that it writes decisions to."""
    folder: Path = tmp_path_factory.mktemp("compared")
    plans = [load_plan(DATA / "plans" / name) for name in PLANS]
    build_database(plans, match_table(plans, {}), folder / "database")
    settings = {"PLANS_DATA": str(folder), "PLANS_EDITING": "on"}
    before = {name: os.environ.get(name) for name in settings}
    os.environ.update(settings)
    running = Server(folder / "database")
    for name, value in before.items():
        os.environ.pop(name) if value is None else os.environ.__setitem__(name, value)
    yield running, folder
    running.stop()


def ready(page):
    page.get_by_test_id("stDownloadButton").first.wait_for(timeout=WAIT)
    page.wait_for_function(
        "() => document.querySelector('[data-test-script-state=notRunning]') !== null", timeout=WAIT
    )


def test_from_a_gap_to_the_task_to_its_source_line(compared, page):
    server, _ = compared
    page.goto(server.url + GAPS)
    ready(page)
    # Bắc Giang's plan alone has a scheme for community tourism (section II, number 25).
    gap = page.get_by_role("link", name="Đề án phát triển du lịch cộng đồng tỉnh Bắc Giang")
    gap.first.click()
    page.locator(".source-lines mark").first.wait_for(timeout=WAIT)
    assert parse_qs(urlsplit(page.url).query)["task"] == ["bac-giang-2022/II.25"]
    lines = " ".join(page.locator(".source-lines mark").all_inner_texts())
    assert "phát triển du lịch cộng đồng" in lines
    # The line shown is the line of the document that says it.
    number = int(page.locator(".source-lines div:has(mark) span").first.inner_text())
    source = (DATA / "plans" / "bac-giang-2022" / "source.txt").read_text(encoding="utf-8")
    assert "du lịch cộng đồng" in source.splitlines()[number - 1]


def test_a_cell_of_the_matrix_opens_its_tasks(compared, page):
    server, _ = compared
    page.goto(f"{server.url}/compare")
    ready(page)
    page.locator("table.matrix a[href*='plan=tp-lang-son-2025'][href*='pillar=IV']").click()
    page.get_by_text(t("noun.tasks", count="2")).first.wait_for(timeout=WAIT)
    asked = parse_qs(urlsplit(page.url).query)
    assert (asked["plan"], asked["pillar"]) == (["tp-lang-son-2025"], ["IV"])


def test_the_page_fits_a_phone(compared, page):
    server, _ = compared
    page.set_viewport_size({"width": 390, "height": 844})
    for view in ("matrix", "same", "gaps", "sides"):
        page.goto(f"{server.url}/compare?view={view}")
        ready(page)
        wide = page.evaluate(
            "() => [...document.querySelectorAll('.cmp, .card, .tag')]"
            ".filter(e => e.getBoundingClientRect().right > 391).length"
        )
        assert wide == 0, view


def test_accepting_a_suggestion_makes_it_a_match_at_once(compared, page):
    server, folder = compared
    page.goto(server.url + GAPS)
    ready(page)
    boxes = page.locator("[data-testid=stVerticalBlock]")
    box = (
        boxes.filter(has_text="gợi ý, cần xác nhận")
        .filter(has_text="Trung tâm Hỗ trợ phát triển Hợp tác xã")
        .last
    )
    box.get_by_role("button").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name=t("compare.accept")).click()
    dialog.get_by_text(t("compare.who_missing")).wait_for(timeout=WAIT)
    dialog.get_by_label(t("compare.who")).fill("Nguyễn Văn An")
    dialog.get_by_label(t("compare.why"), exact=True).fill("Cùng về quỹ")
    dialog.get_by_role("button", name=t("compare.accept")).click()
    dialog.wait_for(state="hidden", timeout=WAIT)
    ready(page)
    (decision,) = read_decisions(folder / "matches.toml")
    assert (decision.who, decision.why, decision.decision) == (
        "Nguyễn Văn An",
        "Cùng về quỹ",
        "accepted",
    )
    assert "bac-giang-2022/II.24" in decision.tasks
    page.get_by_role("link", name="Trung tâm Hỗ trợ phát triển Hợp tác xã").first.wait_for(
        state="hidden", timeout=WAIT
    )
    page.goto(f"{server.url}/compare?view=sides&a=bac-giang-2022&b=khanh-hoa-2023")
    ready(page)
    assert page.get_by_text(t("compare.link.accepted")).first.is_visible()
