"""What a search finds and which words of a text it marks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from analytics import queries
from analytics.filters import Filters
from analytics.search import hits
from loaders.paths import DATA
from loaders.plans import load_plan
from loaders.text import nfc
from loaders.warehouse import Warehouse, build_database


def marked(text: str, query: str) -> list[str]:
    return [nfc(text)[first:last] for first, last in hits(text, query)]


def test_words_are_marked_without_diacritics_and_through_abbreviations():
    assert marked("Tích tụ, tập trung đất đai", "dat dai") == ["đất đai"]
    assert marked("Hỗ trợ HTX vay vốn; hợp tác xã khác", "htx") == ["HTX", "hợp tác xã"]
    assert marked("Hỗ trợ HTX vay vốn", "hợp tác xã, vốn") == ["HTX", "vốn"]
    assert marked("Hỗ trợ", "đất đai") == []


@given(st.text(max_size=60), st.text(max_size=12))
def test_places_lie_in_the_text_in_order_and_apart(text, query):
    end = 0
    for first, last in hits(text, query):
        assert end <= first < last <= len(nfc(text))
        end = last


def test_a_search_by_a_new_name_finds_the_tasks_of_the_old_body(tmp_path):
    build_database([load_plan(DATA / "plans" / "bac-giang-2022")], (), tmp_path)
    real = Warehouse.open(tmp_path)
    led = Filters(agency=("Sở Nông nghiệp và Phát triển nông thôn",), role="lead")
    old = {task["task_id"] for task in queries.tasks(real, led).to_pylist()}
    found = queries.tasks(real, Filters(q="Sở Nông nghiệp và Môi trường")).to_pylist()
    assert old
    assert old & {task["task_id"] for task in found}
    # One word alone is no name: it finds what the documents write, and nothing more.
    assert queries.count_tasks(real, Filters(q="so")) >= len(found)
