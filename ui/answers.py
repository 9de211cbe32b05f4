"""Answers kept for all sessions, so that a question asked before is not asked again.

Streamlit's own cache inspects and hashes every argument and copies every answer; with fifteen
questions a page that is most of a rerun. Here a key is compared as it is, and tables, which
nobody can change, are shared.
"""

from __future__ import annotations

import contextlib
import copy
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import pyarrow as pa

MOST = 600
# A list of all tasks of many plans is far larger than all else: kept, it would fill the memory.
MOST_BYTES = 200_000_000
MOST_BYTES_EACH = 20_000_000
SMALL = 2_000  # what an answer counts whose size is not known: a number, a text, a few rows
MOST_BEGUN = 32  # asked ahead at once; beyond that a page asks for itself

# The database answers without holding Python's lock: what a page will ask is answered while the
# page is drawn.
BESIDE = ThreadPoolExecutor(2, thread_name_prefix="ahead")


class _Asked:
    """A question under way: asked once, by whoever comes to it first, awaited by all others."""

    def __init__(self, ask: Callable[[], Any]) -> None:
        self.ask = ask
        self.answer: Future[Any] = Future()
        self._free = threading.Lock()

    def take(self) -> bool:
        """Whether the caller is the one who has to ask."""
        return self._free.acquire(blocking=False)


class Answers:
    """The answers last asked for; the one unused longest leaves first.

    Parameters
    ----------
    most : int
        How many are held at most.
    most_bytes : int
        How large all that are held may be together.
    most_bytes_each : int
        What is larger by itself is handed to who asked, and not held.
    """

    def __init__(
        self,
        most: int = MOST,
        most_bytes: int = MOST_BYTES,
        most_bytes_each: int = MOST_BYTES_EACH,
    ) -> None:
        self._most = most
        self._most_bytes = most_bytes
        self._most_bytes_each = most_bytes_each
        self._bytes = 0
        self._held: OrderedDict[Hashable, Any] = OrderedDict()
        self._begun: dict[Hashable, _Asked] = {}
        self._lock = threading.Lock()

    def begin(self, key: Hashable, ask: Callable[[], Any]) -> None:
        """Ask beside the present thread, unless the answer is held or under way."""
        with self._lock:
            if key in self._held or key in self._begun or len(self._begun) >= MOST_BEGUN:
                return
            begun = self._begun[key] = _Asked(ask)

        def answer() -> None:
            if begun.take():
                with contextlib.suppress(Exception):  # whoever waits for the answer is told
                    self._answer(key, begun)

        BESIDE.submit(answer)

    def get(self, key: Hashable, ask: Callable[[], Any], *, shared: bool = False) -> Any:
        """The answer of a key, asked now where it is not held and nobody is asking.

        What was begun and still waits for a thread is asked here: those threads may themselves be
        waiting for it. ``shared`` says that nobody can change the answer, so that no copy is made.
        """
        begun: _Asked | None = None
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
                answer = self._held[key]
            elif (begun := self._begun.get(key)) is None:
                begun = self._begun[key] = _Asked(ask)
        if begun is not None:
            answer = self._answer(key, begun) if begun.take() else begun.answer.result()
        return answer if shared else _own(answer)

    def _answer(self, key: Hashable, begun: _Asked) -> Any:
        """Ask (outside the lock: other sessions go on meanwhile), keep, and tell who waits."""
        try:
            answer = begun.ask()
        except BaseException as error:
            with self._lock:
                self._begun.pop(key, None)
            begun.answer.set_exception(error)
            raise
        with self._lock:
            self._begun.pop(key, None)
            self._hold(key, answer)
        begun.answer.set_result(answer)
        return answer

    def _hold(self, key: Hashable, answer: Any) -> None:
        """Hold an answer, and let go of others until all are few and small enough."""
        if _size(answer) > self._most_bytes_each:
            return
        self._bytes += _size(answer) - (_size(self._held[key]) if key in self._held else 0)
        self._held[key] = answer
        while len(self._held) > self._most or self._bytes > self._most_bytes:
            _, left = self._held.popitem(last=False)
            self._bytes -= _size(left)

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._held.clear()
            self._bytes = 0


def _size(answer: Any) -> int:
    """Bytes of an answer: a table knows them, anything else counts as small."""
    return int(answer.nbytes) if isinstance(answer, pa.Table) else SMALL


def _own(answer: Any) -> Any:
    """An answer that its reader may change: what nobody can change is shared."""
    if isinstance(answer, pa.Table | str | int | float | None):
        return answer
    if isinstance(answer, list) and all(isinstance(value, str) for value in answer):
        return list(answer)
    return copy.deepcopy(answer)


HELD = Answers()


def frozen(given: Mapping[str, Any]) -> Hashable:
    """Arguments of a question as part of a key."""
    return tuple(
        (name, tuple(value) if isinstance(value, list) else value)
        for name, value in sorted(given.items())
    )
