"""Filters: what an address means, what it selects, and that junk does no harm."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.filters import FILTERS, Filters
from analytics.queries import count_tasks, tasks
from loaders.warehouse import Warehouse
from tests.analytics import sample
from tests.analytics.sample import A, B, C


def ids(warehouse: Warehouse, **query: object) -> set[str]:
    filters = Filters.from_query(query)
    found = tasks(warehouse, filters).column("task_id").to_pylist()
    assert len(found) == len(set(found)) == count_tasks(warehouse, filters)
    return set(found)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, {f"{A}/I.1", f"{A}/I.2", f"{A}/II.1", f"{A}/II.2", f"{B}/I.1", f"{B}/I.2", f"{B}/II.1", f"{C}/I.1", f"{C}/I.2"}),
        ({"plan": C}, {f"{C}/I.1", f"{C}/I.2"}),
        ({"plan": [C, B], "pillar": "I"}, {f"{B}/I.1", f"{B}/I.2", f"{C}/I.1", f"{C}/I.2"}),
        ({"plan": "no-such-plan"}, set()),
        # An agency in any role, then in one role; as written and as it is today.
        ({"agency": sample.PLANNING}, {f"{A}/I.1", f"{A}/II.2", f"{B}/I.1"}),
        ({"agency": sample.PLANNING, "role": "lead"}, {f"{A}/II.2", f"{B}/I.1"}),
        ({"agency": sample.PLANNING, "role": "coordinating"}, {f"{A}/I.1"}),
        ({"agency": sample.PLANNING, "names": "today"}, set()),
        ({"agency": sample.FINANCE, "names": "today", "role": "lead"}, {f"{A}/II.2", f"{B}/I.1"}),
        ({"agency": sample.FARMING_TODAY}, set()),
        ({"agency": sample.FARMING_TODAY, "names": "today"}, {f"{A}/I.1", f"{A}/II.2", f"{B}/I.2"}),
        ({"agency": [sample.UNKNOWN, sample.OFFICE]}, {f"{B}/I.2", f"{B}/II.1", f"{C}/I.1"}),
        # The role must be that of the agency asked for, not of another one.
        ({"agency": sample.FARMING, "role": "coordinating"}, {f"{A}/II.2"}),
        ({"role": "coordinating"}, {f"{A}/I.1", f"{A}/II.1", f"{A}/II.2", f"{B}/I.2"}),
        ({"deadline": ["recurring", "conditional"]}, {f"{A}/II.1", f"{B}/II.1"}),
        ({"deadline": "unstated"}, {f"{C}/I.2"}),
        ({"pillar": "II"}, {f"{A}/II.1", f"{A}/II.2"}),
        ({"area": "land"}, {f"{A}/I.1"}),
        # Periods: 2023; up to 30 June 2026; Q4 2022; from 2025 on; 1 April to 31 December 2025.
        ({"from": "2025-01-01"}, {f"{A}/II.2", f"{B}/I.2", f"{C}/I.1"}),
        ({"from": "2026-07-01"}, {f"{B}/I.2"}),
        ({"to": "2022-12-31"}, {f"{A}/II.2", f"{B}/I.1"}),
        ({"from": "2023-01-01", "to": "2023-01-01"}, {f"{A}/I.1", f"{A}/II.2"}),
        ({"from": "2026-06-30", "to": "2026-06-30"}, {f"{A}/II.2", f"{B}/I.2"}),
        # Search: without diacritics, all groups, letters that mean something to SQL.
        ({"q": "dat dai"}, {f"{A}/I.1"}),
        ({"q": "ĐẤT"}, {f"{A}/I.1", f"{B}/I.2"}),
        ({"q": "dat, hop tac xa"}, {f"{B}/I.2"}),
        ({"q": "htx"}, {f"{A}/I.2", f"{B}/I.1", f"{B}/I.2", f"{C}/I.1"}),
        ({"q": "Hợp tác xã"}, {f"{A}/I.2", f"{B}/I.1", f"{B}/I.2", f"{C}/I.1"}),
        ({"q": "so KH&ĐT"}, {f"{A}/II.2", f"{B}/I.1"}),
        ({"q": "%"}, set()),
        ({"q": "'; DROP TABLE tasks; --"}, set()),
    ],
)  # fmt: skip
def test_a_query_selects(
    warehouse: Warehouse, query: dict[str, object], expected: set[str]
) -> None:
    assert ids(warehouse, **query) == expected


def test_addresses_restore_the_selection() -> None:
    query = {
        "plan": [A, B], "agency": [sample.FINANCE], "role": "lead", "pillar": ["I", "V"], "deadline": ["dated"],
        "area": ["land"], "from": "2022-01-01", "to": "2030-12-31", "q": "đất đai", "names": "today",
    }  # fmt: skip
    assert Filters.from_query(query).to_query() == query
    assert Filters().to_query() == {}
    assert Filters.from_query({"names": "written"}).to_query() == {}


@pytest.mark.parametrize(
    "junk",
    [
        {"role": "boss"}, {"deadline": "overdue"}, {"from": "2024-02-30"}, {"to": "yesterday"}, {"pillar": "<b>"},
        {"names": "tomorrow"}, {"unknown": "x"}, {"plan": ""}, {"q": " \x00 "}, {"agency": "\ud800"}, {"area": []},
    ],
)  # fmt: skip
def test_junk_is_left_out(junk: dict[str, str]) -> None:
    assert Filters.from_query(junk) == Filters()


def test_a_megabyte_is_cut() -> None:
    assert len(Filters.from_query({"q": "a" * 1_000_000}).q or "") <= 300
    assert len(Filters.from_query({"plan": [f"p{n}" for n in range(10_000)]}).plan) <= 200


ANYTHING = st.dictionaries(
    st.sampled_from([f.key for f in FILTERS]),
    st.one_of(st.text(st.characters(exclude_categories=())), st.lists(st.text(), max_size=4)),
)


@settings(max_examples=150, deadline=None)
@given(ANYTHING)
def test_any_address_gives_an_answer_and_comes_back(
    warehouse: Warehouse, query: dict[str, str]
) -> None:
    filters = Filters.from_query(query)
    assert Filters.from_query(filters.to_query()) == filters
    assert 0 <= count_tasks(warehouse, filters) <= 9


def test_each_filter_says_itself() -> None:
    filters = Filters.from_query({"role": "lead", "plan": [A, B], "q": "đất"})
    said = filters.sentences(lambda key, value="": f"{key}({value})" if value else f"<{key}>")
    assert said == [f"filter_plan({A}; {B})", "filter_role(<role_lead>)", "filter_q(đất)"]


def test_filters_narrow_and_values_widen(warehouse: Warehouse) -> None:
    parts = {"plan": [A], "deadline": ["dated"], "pillar": ["I"], "role": "lead"}
    for one, other in itertools.combinations(parts, 2):
        both = {one: parts[one], other: parts[other]}
        assert ids(warehouse, **both) == ids(warehouse, **{one: parts[one]}) & ids(
            warehouse, **{other: parts[other]}
        )
    assert ids(warehouse, plan=[A, C]) == ids(warehouse, plan=A) | ids(warehouse, plan=C)
