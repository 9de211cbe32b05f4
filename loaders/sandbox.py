"""Reading a file from outside in a process of its own, with limits on memory, time and output.

The caller's process never parses the file: it looks at magic bytes and zip sizes, hands the bytes
over, and takes back plain records. Whatever happens inside becomes one :class:`UnreadableDocument`.
"""

from __future__ import annotations

import io
import json
import os
import pickle
import signal
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from typing import IO, Any, cast

from loaders import errors, sniff
from loaders.document import Document
from loaders.errors import PlanError, UnreadableDocument
from loaders.paths import ROOT
from loaders.records import PlanRecords

_KEPT = ("PATH", "HOME", "LANG", "SYSTEMROOT", "PLANS_DATA", "PLANS_DATABASE")
_MODULES = frozenset({"loaders.records", "loaders.document", "datetime"})
_TOO_SLOW = frozenset({getattr(signal, "SIGXCPU", 24), getattr(signal, "SIGKILL", 9)})


@dataclass(frozen=True, slots=True)
class Limits:
    """What one reading may use.

    Attributes
    ----------
    memory : int
        Address space, in bytes.
    cpu : int
        Processor time, in seconds.
    wall : float
        Time on the clock, in seconds.
    output : int
        Size of the result, in bytes.
    """

    memory: int = 1536 * 2**20
    cpu: int = 60
    wall: float = 90.0
    output: int = 64 * 2**20


DEFAULT = Limits()


def read_document_safely(data: bytes, name: str = "", limits: Limits = DEFAULT) -> Document:
    """Read a file from outside as a document.

    Parameters
    ----------
    data : bytes
        The whole file.
    name : str
        Its name as received; for messages only, it never reaches the file system.
    limits : Limits
        What the reading may use.

    Raises
    ------
    UnreadableDocument, UnsupportedLayout
        With the key of the sentence that tells a person what was found and what to do.
    """
    return cast("Document", run("document", data, name, limits))


def read_plan_safely(data: bytes, name: str = "", limits: Limits = DEFAULT) -> PlanRecords:
    """Read a file from outside as a plan: everything it says, with its open points.

    Parameters and errors as for :func:`read_document_safely`.
    """
    return cast("PlanRecords", run("plan", data, name, limits))


def read_rows_safely(
    data: bytes, name: str = "", limits: Limits = DEFAULT
) -> list[list[str | float | None]]:
    """Read the first sheet of a workbook from outside as plain cells.

    Parameters and errors as for :func:`read_document_safely`.
    """
    return cast("list[list[str | float | None]]", run("rows", data, name, limits))


def run(task: str, data: bytes, name: str, limits: Limits) -> object:
    """Do one task of :mod:`loaders.sandbox_worker` in a process of its own."""
    sniff.check(data, name)
    order = {"task": task, "name": name[-200:], "limits": asdict(limits)}
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as taken:
        given.write(json.dumps(order).encode() + b"\n" + data)
        given.seek(0)
        status = _run_worker(given, taken, limits.wall)
        taken.seek(0)
        answer = taken.read(limits.output + 1)
    if status != 0:
        raise _stopped(status)
    return _result(answer)


def _run_worker(given: IO[bytes], taken: IO[bytes], wall: float) -> int:
    """Exit status of the worker; the clock's limit counts as killed."""
    environment = {key: os.environ[key] for key in _KEPT if key in os.environ}
    environment |= {
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
        "OPENBLAS_NUM_THREADS": "1",
    }
    worker = subprocess.Popen(
        [sys.executable, "-P", "-m", "loaders.sandbox_worker"],
        stdin=given,
        stdout=taken,
        stderr=subprocess.DEVNULL,
        env=environment,
        cwd=ROOT,
        start_new_session=True,
    )
    try:
        return worker.wait(timeout=wall)
    except subprocess.TimeoutExpired:
        return -int(getattr(signal, "SIGKILL", 9))
    finally:
        if worker.poll() is None:
            worker.kill()
            worker.wait()


class _PlainRecords(pickle.Unpickler):
    """Unpickles our own records and dates and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        if module in _MODULES and "." not in name and not name.startswith("_"):
            found = super().find_class(module, name)
            if isinstance(found, type):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no record")


def _result(answer: bytes) -> object:
    """What the worker found, or the error that it met, raised here."""
    try:
        outcome, value = _PlainRecords(io.BytesIO(answer)).load()
    except (pickle.UnpicklingError, EOFError, ValueError, TypeError, AttributeError) as error:
        raise _broken() from error
    if outcome == "read":
        return cast("object", value)
    kind = getattr(errors, str(value["kind"]), UnreadableDocument)
    if not (isinstance(kind, type) and issubclass(kind, PlanError)):
        kind = UnreadableDocument
    raise kind(str(value["message"]), key=str(value["key"]), **dict(value["values"]))


def _stopped(status: int) -> UnreadableDocument:
    """The error for a worker that did not end by itself."""
    if -status in _TOO_SLOW:
        return UnreadableDocument(
            "Reading took longer than allowed: keep the pages of the plan only, or give the "
            "Word file.",
            key="too_slow",
        )
    return _broken()


def _broken() -> UnreadableDocument:
    return UnreadableDocument(
        "The file is damaged: open it in its program, save it again and retry.", key="truncated"
    )
