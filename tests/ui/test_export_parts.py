"""A selection too large for one file: the page says so and offers every part of it."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

import ui.export
import ui.shell
from analytics.filters import Filters
from analytics.queries import count_tasks
from loaders.paths import ROOT


@pytest.fixture(autouse=True)
def served(database, monkeypatch):
    monkeypatch.setattr(ui.shell, "DATABASE", database)


def opened(lang: str = "vi", **state) -> AppTest:
    page = AppTest.from_file(str(ROOT / "pages" / "tasks.py"), default_timeout=60)
    page.query_params["lang"] = lang
    for key, value in state.items():
        page.session_state[key] = value
    return page.run()


def labels(page: AppTest) -> list[str]:
    return [button.proto.label for button in page.get("download_button")]


def test_a_selection_of_one_file_has_one_button():
    page = opened()
    assert "Tải Excel" in labels(page)


@pytest.mark.parametrize(("lang", "by_word"), [("vi", "Phần 1/"), ("en", "Part 1 of ")])
def test_a_larger_one_is_offered_in_parts(real, monkeypatch, lang, by_word):
    monkeypatch.setattr(ui.export, "PART_ROWS", 50)
    total = count_tasks(real, Filters())
    page = opened(lang, export_parts=True)
    assert not page.exception
    said = " ".join(m.value for m in page.markdown)
    assert f"**{total} " in said
    assert "1.048.575" in said or "1,048,575" in said
    assert "32.767" in said or "32,767" in said
    choice = page.selectbox(key="export_part_rows")
    assert choice.options[0].startswith(by_word)


def test_by_province_every_province_is_offered(real, monkeypatch):
    monkeypatch.setattr(ui.export, "PART_ROWS", 50)
    page = opened(export_parts=True, export_parts_by="province")
    assert not page.exception
    choice = page.selectbox(key="export_part_province")
    known = {
        row["name"]
        for row in real.query(
            "SELECT coalesce(province_today, province, locality) AS name FROM plans"
        ).to_pylist()
    }
    assert len(choice.options) == len(known)
    assert all(any(name in option for option in choice.options) for name in known)
    assert not page.exception
    assert any("Tải phần này" in label for label in labels(page))
