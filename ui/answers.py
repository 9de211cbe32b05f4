"""Answers kept for all sessions, so that a question asked before is not asked again.

Streamlit's own cache inspects and hashes every argument and copies every answer; with fifteen
questions a page that is most of a rerun. Here a key is compared as it is, and tables, which
nobody can change, are shared.
"""

from __future__ import annotations

import copy
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from typing import Any

import pyarrow as pa

MOST = 600


class Answers:
    """The answers last asked for, at most ``most``; the one unused longest leaves first."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._held: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable, ask: Callable[[], Any]) -> Any:
        """The answer of a key, asked now where it is not held."""
        with self._lock:
            if found := key in self._held:
                self._held.move_to_end(key)
                answer = self._held[key]
        if not found:
            answer = ask()  # outside the lock: other sessions go on meanwhile
            with self._lock:
                self._held[key] = answer
                while len(self._held) > self._most:
                    self._held.popitem(last=False)
        return _own(answer)

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._held.clear()


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
