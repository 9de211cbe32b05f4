"""One thread stops what takes too long, and nothing else."""

from __future__ import annotations

import threading

import pytest

from loaders.limits import Limits


def test_what_takes_too_long_is_stopped_while_what_began_before_goes_on() -> None:
    limits = Limits()
    stopped, patient = threading.Event(), threading.Event()
    with limits.within(60, patient.set), limits.within(0.05, stopped.set):
        assert stopped.wait(10)
        assert not patient.is_set()


def test_what_is_done_in_time_is_never_stopped() -> None:
    limits = Limits()
    done, later = threading.Event(), threading.Event()
    with limits.within(0.05, done.set):
        pass
    with limits.within(0.1, later.set):
        assert later.wait(10)
    assert not done.is_set()


def test_each_is_stopped_once_also_by_the_same_thread() -> None:
    limits = Limits()
    calls: list[int] = []
    for number in range(3):
        heard = threading.Event()

        def stop(number: int = number, heard: threading.Event = heard) -> None:
            calls.append(number)
            heard.set()

        with limits.within(0.01, stop):
            assert heard.wait(10)
    assert calls == [0, 1, 2]


def test_a_failure_inside_ends_the_watch() -> None:
    limits = Limits()
    stopped, later = threading.Event(), threading.Event()
    with pytest.raises(ValueError, match="nothing"), limits.within(0.05, stopped.set):
        int("nothing")
    with limits.within(0.1, later.set):
        assert later.wait(10)
    assert not stopped.is_set()


def test_what_cannot_be_stopped_does_not_keep_others_from_being_stopped() -> None:
    limits = Limits()
    tried, later = threading.Event(), threading.Event()

    def fails() -> None:
        tried.set()
        raise ConnectionError

    with limits.within(0.01, fails):
        assert tried.wait(10)
    with limits.within(0.01, later.set):
        assert later.wait(2)
