"""What stands under the picture of a view: the documents that the view shows, no others."""

from __future__ import annotations

import json

import pytest
from lxml import html
from streamlit.testing.v1 import AppTest

import ui.shell
from loaders.paths import ROOT
from ui.text import t


@pytest.fixture(autouse=True)
def served(database, monkeypatch):
    monkeypatch.setattr(ui.shell, "DATABASE", database)


def about(page: str, **query) -> dict:
    """What the button of a page's picture is given."""
    view = AppTest.from_file(str(ROOT / "pages" / f"{page}.py"), default_timeout=60)
    for key, value in query.items():
        view.query_params[key] = value
    view.run()
    assert not view.exception
    body = next(b for one in view.get("html") if "class='takes'" in (b := one.proto.body))
    return json.loads(
        html.fragment_fromstring(body, create_parent="div").find(".//button").get("data-picture")
    )


def test_the_picture_of_a_view_cites_every_plan_on_show():
    cited = about("workload")["foot"][0]
    assert "Bắc Giang" in cited
    assert "Khánh Hòa" in cited
    assert "Lạng Sơn" in cited


def test_the_picture_of_one_task_cites_its_own_document_and_lines(real):
    row = real.query(
        "SELECT task_id, first_line, last_line FROM tasks "
        "WHERE plan_id = 'khanh-hoa-2023' ORDER BY position LIMIT 1"
    ).to_pylist()[0]
    for filters in ({}, {"plan": "bac-giang-2022"}, {"q": "khongcotunaynhuvay"}):
        said = about("tasks", task=row["task_id"], **filters)
        cited = " ".join([*said["lines"], *said["foot"]])
        assert "tỉnh Khánh Hòa, 1627/KH-UBND" in cited
        assert f"dòng {row['first_line']}" in cited
        assert str(row["last_line"]) in cited
        assert "Bắc Giang" not in cited
        assert "Lạng Sơn" not in cited
        assert t("export.unfiltered") not in cited


def test_a_task_that_is_not_there_has_no_citation_of_its_own():
    view = AppTest.from_file(str(ROOT / "pages" / "tasks.py"), default_timeout=60)
    view.query_params["task"] = "khong-co/I.1"
    assert not view.run().exception
