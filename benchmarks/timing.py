"""Medians of operations that take turns, so that a busy moment of the machine hits all alike."""

from __future__ import annotations

import gc
import statistics
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Timed:
    """Seconds that one operation took, round by round."""

    seconds: list[float] = field(default_factory=list)

    @property
    def median(self) -> float:
        """Median of the rounds."""
        return statistics.median(self.seconds)


def alternate(
    operations: Mapping[str, Callable[[], Any]], rounds: int, *, warm: int = 1
) -> dict[str, Timed]:
    """Run every operation once a round, in turn; the first ``warm`` rounds do not count.

    An operation that gives a float has timed itself; else its wall-clock time counts.
    """
    found = {name: Timed() for name in operations}
    for number in range(warm + rounds):
        for name, operation in operations.items():
            gc.collect()
            began = time.perf_counter()
            given = operation()
            took = given if isinstance(given, float) else time.perf_counter() - began
            if number >= warm:
                found[name].seconds.append(took)
    return found


def peak_memory() -> float:
    """Most memory that this process ever held, in MB; its parent's does not count."""
    if sys.platform == "linux":
        status = Path("/proc/self/status").read_text()
        return int(status.partition("VmHWM:")[2].split()[0]) / 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
