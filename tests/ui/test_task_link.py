"""A link from a comparison opens the task as the comparison is read, without its filters."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from urllib.parse import parse_qs

import pytest

from analytics.filters import Filters
from loaders.warehouse import Warehouse
from ui import address
from ui.compare_parts import task_link
from ui.page import Page
from ui.text import Words

READING: address.Values = {"lang": ("en",), "names": ("today",), "asof": ("2025-01-01",)}


@pytest.mark.parametrize("stated", [{}, {"names": ("today",)}, READING], ids=str)
def test_a_link_to_a_task_keeps_how_it_is_read_and_no_filter(
    stated: address.Values, monkeypatch: pytest.MonkeyPatch, real: Warehouse
) -> None:
    said = {**stated, "plan": ("khanh-hoa-2023",), "view": ("sides",), "part": ("2",)}
    monkeypatch.setattr(address, "values", lambda: said)
    page = Page("compare", Words("vi"), Filters(), real, date(2026, 1, 1))
    found = re.search(r"href=\"tasks\?([^\"]*)\"", task_link(page, "bac-giang-2022/I.1", "I.1"))
    assert found
    kept = {key: list(value) for key, value in stated.items()}
    assert parse_qs(unescape(found[1])) == {"task": ["bac-giang-2022/I.1"], **kept}
