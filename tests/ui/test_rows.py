"""Cells of our own tables are sorted by what they mean, not by how they are written."""

from __future__ import annotations

from datetime import date

from analytics.filters import Filters
from loaders.warehouse import Warehouse
from ui import address, controls, folds, rows, task_list
from ui.page import Page
from ui.tables import Column
from ui.text import Words


def test_days_are_sorted_as_days(real: Warehouse) -> None:
    page = Page("deadlines", Words("vi"), Filters(), real, date(2026, 1, 1))
    first, later = rows.day(page, date(2025, 12, 10)), rows.day(page, date(2026, 1, 5))
    assert (first.text, later.text) == ("10/12/2025", "05/01/2026")
    assert first.sort is not None
    assert later.sort is not None
    assert first.sort < later.sort
    assert rows.day(page, None).sort is None  # stays last whatever the head says


def test_what_documents_say_is_text_in_every_part_of_a_table(real: Warehouse, monkeypatch) -> None:
    monkeypatch.setattr("ui.address.one", lambda key, default="": default)
    page = Page("deadlines", Words("vi"), Filters(), real, date(2026, 1, 1))
    said = "<b x='1' y=\"2\">&"
    cell = rows.Cell(said, address.opener(said), said)
    columns = [Column(f"plan:{said}", lambda _: said, 1), Column("task", lambda _: cell, 1)]
    written = rows.table(page, [1], columns, alt=said) + rows.opened(said, said, page, "")
    written += rows.heading(said) + rows.folded(page, said, "") + rows.small(said)
    written += folds.way(page, said, said) + folds.written(page, said, said, lambda: "")
    written += controls.row_of(said, [controls.Way(address.opener(said), said, True)], said)
    switch = controls.Switch(said, [said], "clarity.by", {said: said})
    written += controls.written(page, switch, note=said)
    assert "<b " not in written
    assert "x='1'" not in written
    assert 'y="2"' not in written


def test_what_is_scrolled_by_keys_has_the_name_of_its_table(real: Warehouse, monkeypatch) -> None:
    monkeypatch.setattr("ui.address.one", lambda key, default="": default)
    page = Page("tasks", Words("vi"), Filters(), real, date(2026, 1, 1))
    columns = [Column("task", lambda _: "x", 1)]
    for written in (
        rows.table(page, [1], columns, alt="<Tên>"),
        task_list.table(page, [], columns, "<Tên>"),
    ):
        assert "tabindex='0' role='region' aria-label='&lt;Tên&gt;'>" in written
        assert written.count("aria-label='&lt;Tên&gt;'") == 2  # the frame and its table
