"""Hints in the HTML name files that exist, once, and the chart library only where charts are."""

from __future__ import annotations

import re

import pytest

from ui import preload
from ui.server import STATIC, PageLanguage

INDEX = (STATIC / "index.html").read_bytes()


def named(page: str) -> list[str]:
    return hinted(preload.links(page))


def hinted(head: bytes) -> list[str]:
    return re.findall(r'<link rel="modulepreload"[^>]* href="\./([^"]+)"', head.decode())


@pytest.mark.parametrize("page", ["", "workload", "method"])
def test_every_hint_is_a_file_that_the_page_does_not_name_itself(page):
    files = named(page)
    assert files
    assert len(files) == len(set(files))
    assert all((STATIC / file).is_file() and file.encode() not in INDEX for file in files)


@pytest.mark.parametrize(
    ("page", "charts"), [("workload", True), ("targets", True), ("tasks", False)]
)
def test_the_chart_library_is_named_where_charts_are(page, charts):
    assert any("PlotlyChart" in file for file in named(page)) == charts


def test_hints_stand_in_the_head_and_follow_the_address():
    body = PageLanguage.rewritten(INDEX, b"lang=en", "/base/deadlines")
    head = body.partition(b"</head>")[0]
    assert [one for one in hinted(head) if "PlotlyChart" in one]
    body = PageLanguage.rewritten(INDEX, b"", "/")
    assert hinted(body.partition(b"</head>")[0])
    assert not [one for one in hinted(body) if "PlotlyChart" in one]


def test_a_release_without_a_list_of_files_gets_no_hints(monkeypatch, tmp_path):
    monkeypatch.setattr(preload, "STATIC", tmp_path)
    preload._listed.cache_clear()
    preload._links.cache_clear()
    try:
        assert preload.links("workload") == b""
    finally:
        preload._listed.cache_clear()
        preload._links.cache_clear()
