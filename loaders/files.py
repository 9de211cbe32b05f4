"""Small files of the data folder: replaced in one step, changed by one process at a time.

Locks hold against other processes and threads, and end with the process. The lock of a file that
is read, changed and replaced lies beside it (``.lock``): the file itself becomes another
one with every change, and a lock on the old one would hold nobody off.
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from loaders.errors import WarehouseError

PATIENCE_SECONDS = 30.0
_STEP_SECONDS = 0.02


def acquired(descriptor: int, patience: float = 0.0) -> bool:
    """Whether the lock of an open file was had within so many seconds."""
    until = time.monotonic() + patience
    while not _try_lock(descriptor):
        if time.monotonic() >= until:
            return False
        time.sleep(_STEP_SECONDS)
    return True


def unwritable(path: Path, error: OSError) -> WarehouseError:
    """What to say of a file of the data folder that could not be changed."""
    return WarehouseError(
        f"{path.name} cannot be changed ({error.strerror or error}). Free space or mend the "
        "permissions of its folder; nothing was changed.",
        key="file_unwritable",
        file=path.name,
    )


def put(path: Path, content: bytes) -> None:
    """Write a file as a whole: after a crash or a full disk it is the old one or the new one.

    Raises
    ------
    OSError
        When it cannot be written; the old file is then as it was.
    """
    with replacing(path) as temporary, temporary.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A temporary place beside a file; what was written there becomes the file at the end.

    Where the writing fails, the file stays as it was and nothing else is left.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        yield temporary
        temporary.replace(path)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


@contextlib.contextmanager
def changing(path: Path, patience: float = PATIENCE_SECONDS) -> Iterator[None]:
    """Hold a file that is to be read, changed and replaced; others wait for their turn.

    Raises
    ------
    WarehouseError
        When the lock cannot be made, or another holds it longer than ``patience`` seconds.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path.with_name(f"{path.name}.lock"), os.O_RDWR | os.O_CREAT, 0o640)
    except OSError as error:
        raise unwritable(path, error) from error
    try:
        if not acquired(descriptor, patience):
            raise WarehouseError(
                f"{path.name} is being changed by another for {patience:.0f} seconds now. "
                "Try again; nothing was changed.",
                key="file_busy",
                file=path.name,
            )
        yield
    finally:
        os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
