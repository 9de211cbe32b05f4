"""The audit log: one JSON line an action, only ever appended, whole under any number of writers.

Logins, uploads, corrections, match decisions, publishes, rollbacks and exports are recorded, with
when, who and what; contents of documents are not. A change of the dashboard leaves two lines:
the publishing of a version, and the action that asked for it. The file is ``PLANS_AUDIT``, else
``audit/audit.jsonl`` in the data folder: it must survive ``make clean`` and belongs to a backup.
"""

from __future__ import annotations

import contextlib
import errno
import getpass
import json
import logging
import os
from collections.abc import Iterator
from contextvars import ContextVar
from datetime import UTC, datetime
from pathlib import Path

from loaders.errors import AuditError
from loaders.paths import DATA

SETTING = "PLANS_AUDIT"
DOER = "PLANS_DOER"  # for whom a process was started: a build that the dashboard asked for
LONGEST_TEXT = 500
_doing: ContextVar[str | None] = ContextVar("doing", default=None)
_log = logging.getLogger(__name__)


def path() -> Path:
    """File of the log."""
    return Path(os.environ.get(SETTING) or DATA / "audit" / "audit.jsonl")


def record(action: str, who: str = "", **details: object) -> None:
    """Append one action.

    Raises
    ------
    AuditError
        When the file cannot be written; the message says what to mend.
    """
    with _opened() as descriptor:
        _append(descriptor, _line(action, who, "done", details))


def noted(action: str, who: str = "", **details: object) -> None:
    """Append one action that must go on even when the log cannot be written: reading, building."""
    try:
        record(action, who, **details)
    except AuditError as error:
        _log.error("not recorded: %s by %s: %s", action, who or "nobody named", error)


@contextlib.contextmanager
def recorded(action: str, who: str = "", **details: object) -> Iterator[None]:
    """Record an action with its outcome: ``done``, or ``failed`` with the kind of error.

    The log is opened before the action begins, so that a change which could not be recorded is
    not made.
    """
    with _opened() as descriptor:
        doing = _doing.set(who)
        try:
            yield
        except BaseException as error:
            failed = details | {"error": type(error).__name__}
            _append(descriptor, _line(action, who, "failed", failed))
            raise
        finally:
            _doing.reset(doing)
        _append(descriptor, _line(action, who, "done", details))


def doer() -> str:
    """Who is behind what happens now: of the action being recorded, else of the command line."""
    named = _doing.get()
    if named is None:
        named = os.environ.get(DOER)
    return shell_user() if named is None else named


def shell_user() -> str:
    """Name of the person at a command line, marked as such."""
    try:
        return f"shell:{getpass.getuser()}"
    except (KeyError, OSError):
        return f"shell:{os.getuid()}" if hasattr(os, "getuid") else "shell"


@contextlib.contextmanager
def _opened() -> Iterator[int]:
    file = path()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o640)
    except OSError as error:
        raise _unwritable(error) from error
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _append(descriptor: int, line: bytes) -> None:
    try:
        # One write a line on an O_APPEND file: lines of several processes never mix.
        whole = os.write(descriptor, line) == len(line)
        os.fsync(descriptor)
    except OSError as error:
        raise _unwritable(error) from error
    if not whole:
        raise _unwritable(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))


def _unwritable(error: OSError) -> AuditError:
    return AuditError(
        f"The audit log cannot be written ({error.strerror}). Free space or mend the permissions "
        f"of its folder, or set {SETTING} to a file that can be written.",
        key="audit_unwritable",
    )


def _line(action: str, who: str, outcome: str, details: dict[str, object]) -> bytes:
    said = {
        "at": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "action": action,
        "who": _short(who),
        "outcome": outcome,
        "details": {key: _plain(value) for key, value in details.items()},
    }
    # ASCII only: a line break, a lone surrogate or a mark of direction in a name stays one line.
    return json.dumps(said, ensure_ascii=True).encode() + b"\n"


def _plain(value: object) -> object:
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value[:50]]
    return _short(str(value))


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_TEXT else text[:LONGEST_TEXT] + "..."
