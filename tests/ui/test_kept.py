"""What is kept of a view is made once for every selection of tasks: its links say what changes."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date
from functools import partial

import pytest

from analytics.filters import Filters
from loaders.warehouse import Warehouse
from ui import address, answers, rows
from ui.page import Page
from ui.text import Words


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, real: Warehouse) -> Callable[..., Page]:
    answers.HELD.clear()

    def page(**values: str) -> Page:
        said = {key: (value,) for key, value in values.items()}
        monkeypatch.setattr(address, "values", lambda: said)
        selection = Filters.from_query(said)
        return Page("targets", Words("vi"), selection, real, date(2026, 1, 1))

    return page


def test_what_is_kept_is_the_same_text_for_every_selection(asked: Callable[..., Page]) -> None:
    made: list[Page] = []
    where = address.opener("cooperatives,a b")
    assert where == "?at=cooperatives%2Ca+b"

    def shown(page: Page) -> str:
        def make() -> str:
            made.append(page)
            return rows.Cell("1.600", where).said

        return rows.kept(page, "one", make)

    selections = [
        {"deadline": "dated"},
        {"pillar": "I", "q": "đất"},
        {},
        {"at": "cooperatives,a b"},
    ]
    assert len({shown(asked(**values)) for values in selections}) == 1
    assert len(made) == 1
    shown(asked(year="2025"))
    shown(dataclasses.replace(asked(), words=Words("en")))
    shown(asked(plan="khanh-hoa-2023"))
    assert len(made) == 4


def test_what_leads_elsewhere_with_the_selection_is_written_each_time(
    asked: Callable[..., Page],
) -> None:
    for values in ({"deadline": "dated"}, {"pillar": "I"}):
        page = asked(**values)
        where = address.link("tasks")
        assert where in rows.kept(page, "two", partial("<a href='{}'>x</a>".format, where))
