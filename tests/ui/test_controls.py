"""A switch changes what it is about, and a list begins again at its first part."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from urllib.parse import parse_qs

import pytest

from analytics.filters import Filters
from loaders.warehouse import Warehouse
from ui import address, controls
from ui.page import Page
from ui.text import Words
from ui.views.tasks import SORTS


def test_another_order_of_a_list_begins_at_its_first_part(
    monkeypatch: pytest.MonkeyPatch, real: Warehouse
) -> None:
    drawn: list[str] = []
    said: address.Values = {"sort": ("lead",), "part": ("5",), "plan": ("khanh-hoa-2023",)}
    monkeypatch.setattr(address, "values", lambda: said)
    monkeypatch.setattr("ui.controls.st.html", drawn.append)
    page = Page("tasks", Words("vi"), Filters(), real, date(2026, 1, 1))
    assert controls.choice(page, "sort", SORTS, "tasks.sort") == "lead"

    # A link says what changes: what is empty leaves the address, all else stays.
    changes = [
        parse_qs(unescape(where), keep_blank_values=True)
        for where in re.findall(r"href='\?([^']*)'", "".join(drawn))
    ]
    assert [one["sort"] for one in changes] == [[""], *([sort] for sort in SORTS[1:])]
    assert all(one["part"] == [""] and "plan" not in one for one in changes)
