"""How long something may take: one thread watches over everything that is under way.

A timer for each question would start a thread for each, and the question would wait until it runs.
"""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import inf
from time import monotonic

_log = logging.getLogger(__name__)


class Limits:
    """Stops what is still under way when its time is over."""

    def __init__(self) -> None:
        self._begin()
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._begin)  # no thread lives on in a child

    def _begin(self) -> None:
        self._changed = threading.Condition()
        self._under_way: dict[object, tuple[float, Callable[[], None]]] = {}
        self._wakes = inf
        self._watched = False

    @contextmanager
    def within(self, seconds: float, stop: Callable[[], None]) -> Iterator[None]:
        """Call ``stop``, from another thread, if what follows is not done in time."""
        key, due = object(), monotonic() + seconds
        with self._changed:
            self._under_way[key] = due, stop
            if due < self._wakes:
                self._wake_at(due)
        try:
            yield
        finally:
            with self._changed:
                self._under_way.pop(key, None)

    def _wake_at(self, due: float) -> None:
        self._wakes = due
        if not self._watched:
            self._watched = True
            threading.Thread(target=self._watch, name="limits", daemon=True).start()
        self._changed.notify()

    def _watch(self) -> None:
        with self._changed:
            while True:
                self._wakes = self._stop_overdue()
                self._changed.wait(None if self._wakes == inf else self._wakes - monotonic())

    def _stop_overdue(self) -> float:
        """Stop what is overdue; when the next of the others will be."""
        now = monotonic()
        for key, (due, stop) in list(self._under_way.items()):
            if due <= now:
                # Under the lock: what ends meanwhile is not stopped after its end.
                del self._under_way[key]
                try:
                    stop()
                except Exception:  # noqa: BLE001 - else nothing would ever be stopped again
                    _log.exception("what took too long could not be stopped")
        return min((due for due, _ in self._under_way.values()), default=inf)


LIMITS = Limits()
