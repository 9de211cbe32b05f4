"""A plan from a file to the published page in a real browser, and what becomes of bad files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from loaders.paths import DATA, ROOT
from tests.browser.conftest import Server
from tests.loaders.plan_factory import generate, to_docx, to_tabbed
from tests.loaders.test_intake import MALFORMED
from ui.text import t

PLAN = generate(11, tasks=6)
TASKS = sum(hasattr(row, "cells") for row in PLAN.rows)


class OwnServer(Server):
    """The product on a copy of the data, which it may change."""

    def __init__(self, folder: Path) -> None:
        self.data = folder / "data"
        database = folder / "database"
        shutil.copytree(DATA / "plans" / "khanh-hoa-2023", self.data / "plans" / "khanh-hoa-2023")
        places = ("--data", str(self.data), "--database", str(database))
        build = [sys.executable, "-m", "loaders", "build", *places]
        subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
        before = os.environ.get("PLANS_DATA")
        os.environ["PLANS_DATA"] = str(self.data)
        try:
            super().__init__(database)
        finally:
            if before is None:
                del os.environ["PLANS_DATA"]
            else:
                os.environ["PLANS_DATA"] = before

    def files(self) -> list[str]:
        return sorted(str(path.relative_to(self.data)) for path in self.data.rglob("*"))


@pytest.fixture
def own(tmp_path) -> Iterator[OwnServer]:
    running = OwnServer(tmp_path)
    yield running
    running.stop()


def upload(page, content: bytes, name: str) -> None:
    page.set_input_files(
        "input[type=file]",
        {"name": name, "mimeType": "application/octet-stream", "buffer": content},
    )


def fill(page, label: str, text: str) -> None:
    field = page.get_by_label(t(f"intake.{label}"), exact=True)
    field.fill(text)
    field.press("Enter")


def test_a_plan_is_taken_in_and_shown_without_a_restart(own, page):
    before = own.files()
    page.goto(f"{own.url}/intake")
    page.get_by_text(t("intake.browse")).or_(page.locator("input[type=file]")).first.wait_for()
    upload(page, to_docx(PLAN), "../../Kế hoạch (bản cuối).docx")
    page.get_by_text(t("intake.facts")).wait_for(timeout=60_000)
    assert own.files() == before

    fill(page, "locality", "Bắc Kạn")
    fill(page, "year", "2024")
    page.locator("input[value='bac-kan-2024']").wait_for(timeout=30_000)
    assert own.files() == before
    page.get_by_role("button", name=t("intake.keep"), exact=True).click()
    page.get_by_text(t("intake.open_tasks")).wait_for(timeout=120_000)
    assert own.files() == sorted(
        [
            *before,
            "plans/bac-kan-2024",
            "plans/bac-kan-2024/plan.toml",
            "plans/bac-kan-2024/source.docx",
        ]
    )
    page.get_by_text(t("intake.open_tasks")).click()
    page.wait_for_url("**/tasks?*plan=bac-kan-2024*", timeout=30_000)
    page.get_by_text(f"{TASKS} nhiệm vụ").first.wait_for(timeout=30_000)


def test_bad_files_are_told_and_the_server_goes_on(own, page):
    before = own.files()
    page.goto(f"{own.url}/intake")
    page.locator("input[type=file]").wait_for(state="attached", timeout=60_000)
    for kind in ("truncated", "bomb", "picture", "prose"):
        make, key = MALFORMED[kind]
        upload(page, make(), f"{kind}.docx")
        page.get_by_text(t("intake.failed", reason=t(f"errors.{key}"))).wait_for(timeout=60_000)
        assert own.files() == before
    upload(page, to_tabbed(PLAN), "good.docx")  # mislabelled: the content decides
    page.get_by_text(t("intake.facts")).wait_for(timeout=60_000)
    page.get_by_role("button", name=t("intake.discard")).click()
    page.get_by_text(t("intake.facts")).wait_for(state="detached", timeout=30_000)
    assert own.files() == before


def test_a_narrow_screen_shows_every_step(own, page):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{own.url}/intake")
    page.locator("input[type=file]").wait_for(state="attached", timeout=60_000)
    upload(page, to_tabbed(PLAN), "plan.txt")
    page.get_by_text(t("intake.confirm")).wait_for(timeout=60_000)
    wider = page.evaluate(
        "document.querySelector('[data-testid=stMain]').scrollWidth - window.innerWidth"
    )
    assert wider <= 0


def test_a_file_above_the_limit_is_refused_in_words(own, page):
    page.goto(f"{own.url}/intake")
    page.locator("input[type=file]").wait_for(state="attached", timeout=60_000)
    upload(page, b"x" * (21 * 2**20), "large.txt")
    page.locator('[data-testid="stFileChipIconError"]').wait_for(timeout=30_000)
    said = page.locator('[data-testid="stFileUploader"]').evaluate(
        "one => getComputedStyle(one, '::after').content"
    )
    assert said.strip('"') == t("intake.refused")
