"""Links carry the selection; many that differ in one value are the same as each by itself."""

from __future__ import annotations

from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from ui import address

SELECTIONS: list[address.Values] = [
    {},
    {"plan": ("khanh-hoa-2023",), "q": ('a & "b" <c>',), "agency": ("Sở Y tế", "Sở Công Thương")},
    {"task": ("another/I.1",), "part": ("3",), "lang": ("en",)},
]


@pytest.fixture(params=SELECTIONS)
def selection(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> address.Values:
    values: address.Values = request.param
    monkeypatch.setattr(address, "values", lambda: values)
    return values


@pytest.mark.usefixtures("selection")
@pytest.mark.parametrize("task", ["khanh-hoa-2023/II.4", "a/b&c='d' <e>", "tỉnh/1"])
@pytest.mark.parametrize("page", ["tasks", "overview"])
def test_links_that_share_all_but_one_value_are_those_of_each(page: str, task: str) -> None:
    assert address.each(page, "task")(task) == address.link(page, task=task)


def test_a_link_carries_the_selection_and_what_changes(selection: address.Values) -> None:
    parts = urlsplit(unescape(address.link("tasks", task="x/1")))
    shared = {key: list(value) for key, value in selection.items() if key in address.SHARED_KEYS}
    assert parts.path == "tasks"
    assert parse_qs(parts.query) == {**shared, "task": ["x/1"]}
