"""The process that reads one file from outside. Started by :mod:`loaders.sandbox` only.

Takes an order and the file from standard input, leaves a pickle of plain records on standard
output. The limits are set before anything that parses is imported.
"""

from __future__ import annotations

import json
import pickle
import sys
from typing import Any

from loaders.errors import PlanError


def main() -> int:
    """Do one order; the exit status is 0 whenever an answer was written."""
    order = json.loads(sys.stdin.buffer.readline())
    _limit(order["limits"])
    data = sys.stdin.buffer.read()
    output = sys.stdout.buffer
    sys.stdout = sys.stderr  # what a library prints must not reach the answer
    answer = pickle.dumps(_answer(order["task"], data, order["name"]))
    output.write(answer)
    output.flush()
    return 0


def _answer(task: str, data: bytes, name: str) -> tuple[str, Any]:
    """The outcome and its value: records, or the error that a person can act on."""
    try:
        return "read", _read(task, data, name)
    except PlanError as error:
        kind, message, key = type(error).__name__, str(error), error.key
        values = {k: v if isinstance(v, int | float) else str(v) for k, v in error.values.items()}
    except (MemoryError, RecursionError):
        kind, key, values = "UnreadableDocument", "bomb", {}
        message = "Reading took more memory than allowed: keep the pages of the plan only."
    return "failed", {"kind": kind, "message": message, "key": key, "values": values}


def _read(task: str, data: bytes, name: str) -> object:
    if task == "document":
        from loaders.readers import read_document

        return read_document(data, name)
    if task == "rows":
        from loaders.excel_rows import read_rows

        return read_rows(data)
    from loaders.plans import read_plan_bytes

    return read_plan_bytes(data, name)


def _limit(limits: dict[str, Any]) -> None:
    """Bound this process; where the system has no such limits the clock still holds."""
    try:
        import resource
    except ImportError:
        return
    cpu = int(limits["cpu"])
    resource.setrlimit(resource.RLIMIT_AS, (int(limits["memory"]), int(limits["memory"])))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(limits["output"]), int(limits["output"])))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    sys.exit(main())
