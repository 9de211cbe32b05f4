"""Answers are asked once, told apart by every part of their key, and nobody can spoil them."""

from __future__ import annotations

import threading
import time

import pyarrow as pa
import pytest

from ui.answers import BESIDE, Answers, frozen


def test_a_question_is_asked_once_and_every_key_has_its_own_answer():
    asked: list[str] = []
    held = Answers()

    def answer(name: str) -> str:
        return held.get(name, lambda: asked.append(name) or f"answer {name}")

    assert [answer(n) for n in ("a", "b", "a")] == ["answer a", "answer b", "answer a"]
    assert asked == ["a", "b"]


def test_what_was_not_used_for_longest_leaves_first():
    held = Answers(most=2)
    for key in ("a", "b", "a", "c"):
        held.get(key, lambda: 1)
    assert held.get("a", lambda: 2) == 1
    assert held.get("b", lambda: 2) == 2


def _table(numbers: int) -> pa.Table:
    return pa.table({"a": pa.array(range(numbers), pa.int64())})  # eight bytes each


def test_large_answers_make_room_for_one_another():
    held = Answers(most_bytes=2_000, most_bytes_each=1_000)
    tables = {key: _table(100) for key in ("a", "b", "c")}
    for key in ("a", "b", "a", "c"):
        held.get(key, lambda key=key: tables[key])
    assert held.get("a", lambda: None) is tables["a"]
    assert held.get("c", lambda: None) is tables["c"]
    assert held.get("b", lambda: "asked again") == "asked again"


def test_an_answer_too_large_is_given_but_not_kept_and_drives_out_no_other():
    held, large = Answers(most_bytes=2_000, most_bytes_each=1_000), _table(126)
    small = held.get("small", lambda: _table(125))
    assert held.get("large", lambda: large) is large
    assert held.get("large", lambda: "asked again") == "asked again"
    assert held.get("small", lambda: None) is small


def test_room_is_free_again_when_everything_is_forgotten():
    held = Answers(most_bytes=1_000, most_bytes_each=1_000)
    for _ in range(3):
        held.get("a", lambda: _table(60))
        held.clear()
    first = held.get("b", lambda: _table(60))
    held.get("c", lambda: _table(60))
    assert held.get("b", lambda: None) is first


def test_no_answer_is_kept_where_asking_failed():
    held = Answers()
    with pytest.raises(ZeroDivisionError):
        held.get("a", lambda: 1 / 0)
    assert held.get("a", lambda: 3) == 3


def test_a_page_that_changes_its_answer_changes_its_own_copy():
    held = Answers()
    held.get("a", lambda: {"rows": [1]})["rows"].append(2)
    assert held.get("a", lambda: {}) == {"rows": [1]}
    table = pa.table({"a": [1]})
    assert held.get("t", lambda: table) is held.get("t", lambda: None)


def test_arguments_make_a_key_whatever_their_order():
    assert frozen({"a": ["x"], "b": 1}) == frozen({"b": 1, "a": ("x",)})
    assert frozen({"a": ["x"]}) != frozen({"a": ["y"]})
    hash(frozen({"a": ["x"], "b": None}))


def test_what_was_begun_is_waited_for_and_not_asked_again():
    held, asked, go = Answers(), [], threading.Event()

    def slow() -> int:
        asked.append("slow")
        assert go.wait(5)
        return 1

    held.begin("a", slow)
    held.begin("a", slow)
    threading.Timer(0.05, go.set).start()
    assert held.get("a", lambda: 2) == 1
    assert held.get("a", lambda: 3) == 1
    assert asked == ["slow"]


def test_who_waits_for_a_question_that_fails_is_told_and_the_next_asks_again():
    held, go = Answers(), threading.Event()

    def fails() -> int:
        assert go.wait(5)
        return 1 // 0

    held.begin("a", fails)
    threading.Timer(0.05, go.set).start()
    with pytest.raises(ZeroDivisionError):
        held.get("a", lambda: 2)
    assert held.get("a", lambda: 3) == 3


def test_two_threads_with_one_question_ask_it_once():
    held, asked, both = Answers(), [], threading.Barrier(2)

    def answer() -> int:
        asked.append(1)
        time.sleep(0.05)
        return 7

    def read(into: list[int]) -> None:
        both.wait(5)
        into.append(held.get("a", answer))

    found: list[int] = []
    threads = [threading.Thread(target=read, args=(found,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert found == [7, 7]
    assert asked == [1]


def test_what_waits_for_a_thread_is_asked_by_who_needs_it():
    """Else the threads beside would wait for a question that waits for one of them, for ever."""
    held, go, found = Answers(), threading.Event(), list[int]()
    for _ in range(2):
        BESIDE.submit(go.wait, 5)
    beside = [BESIDE.submit(lambda: found.append(held.get("a", lambda: 2))) for _ in range(2)]
    held.begin("a", lambda: 1)
    go.set()
    for one in beside:
        one.result(5)
    assert found == [1, 1]
    assert held.get("a", lambda: 3) == 1
