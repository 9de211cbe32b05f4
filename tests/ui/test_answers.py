"""Answers are asked once, told apart by every part of their key, and nobody can spoil them."""

from __future__ import annotations

import pyarrow as pa
import pytest

from ui.answers import Answers, frozen


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
