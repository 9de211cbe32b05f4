"""Scores found before, by the content of the two plans, so that only new pairs are compared."""

from __future__ import annotations

import contextlib
import logging
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from analytics.matching import FOUND, Found

FILE = "matches.sqlite"
_log = logging.getLogger(__name__)
_TABLE = (
    "CREATE TABLE IF NOT EXISTS pairs (one TEXT, other TEXT, found BLOB, PRIMARY KEY (one, other))"
)


class MatchCache:
    """Remembered scores of pairs of plans, named by their fingerprints.

    Pairs that were not asked for by the time of :meth:`prune` are dropped: their plans changed
    or went away. The file can be deleted at any time.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._used: set[tuple[str, str]] = set()
        self.compared = 0

    def known(self, one: str, other: str) -> Found | None:
        """Scores of a pair of plans compared before, or None."""
        row = self._connection.execute(
            "SELECT found FROM pairs WHERE one = ? AND other = ?", (one, other)
        ).fetchone()
        if row is None:
            return None
        self._used.add((one, other))
        return np.frombuffer(row[0], dtype=FOUND)

    def remember(self, one: str, other: str, found: Found) -> None:
        """Keep the scores of a pair of plans compared just now."""
        self.compared += 1
        self._used.add((one, other))
        self._connection.execute(
            "INSERT OR REPLACE INTO pairs VALUES (?, ?, ?)",
            (one, other, found.tobytes()),
        )

    def prune(self) -> None:
        """Drop the pairs that nobody asked for."""
        held = self._connection.execute("SELECT one, other FROM pairs").fetchall()
        self._connection.executemany(
            "DELETE FROM pairs WHERE one = ? AND other = ?",
            [pair for pair in held if tuple(pair) not in self._used],
        )


@contextlib.contextmanager
def match_cache(directory: Path) -> Iterator[MatchCache]:
    """Scores remembered in a folder; a damaged file is made anew.

    Without a folder that can be written nothing is remembered and everything is compared.
    """
    connection = _opened(directory)
    try:
        with connection:
            cache = MatchCache(connection)
            yield cache
            cache.prune()
    finally:
        connection.close()


def _opened(directory: Path) -> sqlite3.Connection:
    try:
        directory.mkdir(parents=True, exist_ok=True)
        return _connect(directory / FILE)
    except sqlite3.DatabaseError as error:
        _log.warning("%s: %s; it is made anew", FILE, error)
    except OSError as error:
        _log.warning("%s: %s; scores are not remembered", FILE, error)
        return _connect(Path(":memory:"))
    try:
        (directory / FILE).unlink(missing_ok=True)
        return _connect(directory / FILE)
    except (OSError, sqlite3.DatabaseError) as error:
        _log.warning("%s: %s; scores are not remembered", FILE, error)
        return _connect(Path(":memory:"))


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=30)
    connection.execute(_TABLE)
    return connection
