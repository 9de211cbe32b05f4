"""Versions of the database: one file each, a pointer to the newest, a lock, and the way back.

A reader never sees a half-written file: a version is built under a temporary name, flushed to
disk and renamed, and only then does the pointer, itself replaced in one step, name it.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from loaders.errors import BuildInProgress, WarehouseError
from loaders.files import acquired

POINTER = "current.json"
LOCK = "build.lock"
KEPT_VERSIONS = 5
PATIENCE_SECONDS = 10.0
REMEDY = "Run: python -m loaders build"


@dataclass(frozen=True, slots=True)
class Published:
    """One version: its name, its file, what proves the file whole, and when it was published."""

    version: str
    file: str
    size: int
    sha256: str
    published_at: str

    def __str__(self) -> str:
        return f"version {self.version} ({self.size / 1e6:.1f} MB)"

    def is_whole(self, directory: Path) -> bool:
        """Whether the file is there, with the size and the bytes that were published."""
        path = directory / self.file
        try:
            return path.stat().st_size == self.size and digest(path) == self.sha256
        except OSError:
            return False


@dataclass(frozen=True, slots=True)
class Pointer:
    """What ``current.json`` says: the version to serve and all kept versions, newest first."""

    current: Published
    versions: tuple[Published, ...]

    def version(self, name: str) -> Published:
        """The kept version of that name.

        Raises
        ------
        WarehouseError
            When it is not kept; the message lists those that are.
        """
        for version in self.versions:
            if version.version == name:
                return version
        raise WarehouseError(
            f"No version {name} is kept; kept are: {', '.join(v.version for v in self.versions)}.",
            key="no_such_version",
            version=name,
        )


def digest(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def read_pointer(directory: Path) -> Pointer:
    """The pointer of a database folder.

    Raises
    ------
    WarehouseError
        When there is none or it cannot be understood; the message says what to run.
    """
    path = directory / POINTER
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        versions = tuple(Published(**entry) for entry in said["versions"])
        current = next(v for v in versions if v.version == said["version"])
    except FileNotFoundError:
        raise _no_database(directory) from None
    except OSError as error:
        raise WarehouseError(
            f"{POINTER} cannot be opened ({error.strerror}). Check the folder's permissions.",
            key="database_unreadable",
        ) from None
    except (ValueError, KeyError, TypeError, StopIteration):
        raise WarehouseError(
            f"{POINTER} does not name a version of the database. {REMEDY}", key="pointer_damaged"
        ) from None
    return Pointer(current, versions)


def _no_database(directory: Path) -> WarehouseError:
    return WarehouseError(
        f"No database in the folder '{directory.name}'. {REMEDY}", key="no_database"
    )


def unwritable(directory: Path, error: OSError) -> WarehouseError:
    """What to say of a folder that does not take a new version."""
    return WarehouseError(
        f"The database cannot be written to the folder '{directory.name}' "
        f"({error.strerror or error}). Free space or mend the permissions, then build again; "
        "the version served so far is unchanged.",
        key="database_unwritable",
    )


@contextlib.contextmanager
def build_lock(directory: Path, patience: float = 0.0) -> Iterator[None]:
    """Hold the folder for one build; the lock ends with the process, even a killed one.

    Parameters
    ----------
    patience : float
        Seconds to wait while another holds it: a small change waits, a build says so at once.

    Raises
    ------
    BuildInProgress
        When another process builds into the same folder.
    """
    try:
        file = (directory / LOCK).open("a+b")
    except FileNotFoundError:
        raise _no_database(directory) from None
    except OSError as error:
        raise unwritable(directory, error) from error
    with file:
        if not acquired(file.fileno(), patience):
            raise BuildInProgress(
                f"Another build is writing to the folder '{directory.name}'. "
                "Wait until it ends, then run the build again.",
                key="build_in_progress",
            )
        yield


@contextlib.contextmanager
def own_turn(directory: Path, kept: str, key: str) -> Iterator[None]:
    """Hold the folder for a small change that is kept elsewhere already; others are waited for.

    Raises
    ------
    BuildInProgress
        When a build goes on for longer; ``kept`` and ``key`` say what will come with it.
    """
    try:
        with build_lock(directory, PATIENCE_SECONDS):
            yield
    except BuildInProgress as error:
        raise BuildInProgress(
            f"{kept}; the build that is running will publish it.", key=key
        ) from error


def publish(
    directory: Path, version: str, write: Callable[[Path], None], keep: int = KEPT_VERSIONS
) -> Published:
    """Have a version written, flushed, named and pointed at; the caller holds the build lock.

    A version that is already there and whole is only pointed at. One that is there but damaged
    is written again beside it under a new name, because a process that has the damaged file open
    would go on reading it under the old name.

    Parameters
    ----------
    directory : Path
        Folder of the database.
    version : str
        Name of the version; the same content has the same name.
    write : callable
        Writes a closed database file to the path it is given.
    keep : int
        How many versions stay for a rollback.
    """
    remove_leftovers(directory)
    try:
        known = read_pointer(directory).versions
    except WarehouseError:
        known = ()
    same = next((v for v in known if v.version == version), None)
    if same is not None and same.is_whole(directory):
        entry = _stamped(same)
    else:
        entry = _written(directory, version, write)
    versions = (entry, *(v for v in known if v.version != version))[: max(1, keep)]
    _point(directory, entry, versions)
    _prune(directory, {v.file for v in versions})
    return entry


def rollback(directory: Path, version: str | None = None) -> Published:
    """Serve an earlier version again: the one before the current, or the one named.

    Raises
    ------
    WarehouseError
        When there is no such version or its file is damaged.
    """
    with build_lock(directory):
        pointer = read_pointer(directory)
        names = [v.version for v in pointer.versions]
        if version is None:
            older = pointer.versions[names.index(pointer.current.version) + 1 :]
        else:
            older = tuple(v for v in pointer.versions if v.version == version)
        whole = next((v for v in older if v.is_whole(directory)), None)
        if whole is None:
            raise WarehouseError(
                f"No whole version {version or 'before ' + pointer.current.version} is kept; "
                f"kept are: {', '.join(names)}. Choose one of them, or build again.",
                key="no_such_version",
                version=version or "",
            )
        _point(directory, whole, pointer.versions)
        return whole


def remove_leftovers(directory: Path) -> None:
    """Remove what a killed build left: half-written files and stray write-ahead logs."""
    for pattern in ("building-*", "plans-*.wal", f"{POINTER}.*.tmp"):
        for path in directory.glob(pattern):
            path.unlink(missing_ok=True)


def _stamped(entry: Published) -> Published:
    return Published(**(asdict(entry) | {"published_at": _now()}))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _written(directory: Path, version: str, write: Callable[[Path], None]) -> Published:
    temporary = directory / f"building-{os.getpid()}.duckdb"
    write(temporary)
    temporary.with_name(temporary.name + ".wal").unlink(missing_ok=True)
    _flush(temporary)
    file, repair = f"plans-{version}.duckdb", 1
    while (directory / file).exists():
        repair += 1
        file = f"plans-{version}-r{repair}.duckdb"
    entry = Published(version, file, temporary.stat().st_size, digest(temporary), _now())
    temporary.replace(directory / file)
    return entry


def _point(directory: Path, entry: Published, versions: tuple[Published, ...]) -> None:
    temporary = directory / f"{POINTER}.{os.getpid()}.tmp"
    said = {"version": entry.version, "file": entry.file, "versions": [asdict(v) for v in versions]}
    temporary.write_text(json.dumps(said, indent=1) + "\n", encoding="utf-8")
    _flush(temporary)
    temporary.replace(directory / POINTER)
    if os.name == "posix":
        _flush(directory)


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _prune(directory: Path, kept: set[str]) -> None:
    for path in directory.glob("plans-*.duckdb"):
        if path.name not in kept:
            # A reader on Windows may hold an old file open: the next build removes it. What is
            # no file, or not ours, stays: the new version is published already.
            with contextlib.suppress(OSError):
                path.unlink()
