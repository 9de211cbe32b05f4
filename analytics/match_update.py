"""A decision at work at once: a version of the database in which only the matches differ."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import duckdb

from analytics.decisions import Decision, save_decision, withdraw_decision
from loaders.errors import WarehouseError
from loaders.paths import DATA, DATABASE
from loaders.publishing import Published, build_lock, publish, read_pointer

_KNOWN = "SELECT count(*) FROM matches WHERE task_id = ? AND other_task_id = ?"
_CHANGE = (
    "UPDATE matches SET decision = ?::enum_match_decision "
    "WHERE (task_id = ? AND other_task_id = ?) OR (task_id = ? AND other_task_id = ?)"
)
_ADD = (
    "INSERT INTO matches (task_id, other_task_id, score, decision) "
    "VALUES (?, ?, 0.0, ?::enum_match_decision)"
)


def record_decision(
    decision: Decision, *, file: Path = DATA / "matches.toml", directory: Path = DATABASE
) -> Published:
    """Keep a decision in its file, then publish it.

    The file comes first: if publishing fails, the next build carries the decision.
    """
    save_decision(decision, file)
    return _publish(decision.tasks, decision.decision.value, directory)


def undo_decision(
    tasks: tuple[str, str], *, file: Path = DATA / "matches.toml", directory: Path = DATABASE
) -> Published:
    """Forget a decision in its file, then publish the matches without it."""
    withdraw_decision(tasks, file)
    return _publish(tasks, None, directory)


def _publish(tasks: tuple[str, str], decision: str | None, directory: Path) -> Published:
    with build_lock(directory):
        current = read_pointer(directory).current
        said = f"{current.version} {sorted(tasks)} {decision}"
        version = hashlib.sha256(said.encode()).hexdigest()[:12]
        try:
            return publish(
                directory,
                version,
                lambda path: _rewrite(directory / current.file, path, version, tasks, decision),
            )
        except (OSError, duckdb.Error) as error:
            raise WarehouseError(
                "The decision is kept and will hold from the next build on, but a new version of "
                f"the database could not be written now: {str(error).splitlines()[0]}",
                key="decision_kept",
            ) from error


def _rewrite(
    before: Path, path: Path, version: str, tasks: tuple[str, str], decision: str | None
) -> None:
    shutil.copyfile(before, path)
    one, other = tasks
    with duckdb.connect(str(path)) as connection:
        held = connection.execute(_KNOWN, [one, other]).fetchone()
        if held and held[0]:
            connection.execute(_CHANGE, [decision, one, other, other, one])
        elif decision is not None:
            connection.execute(_ADD, [one, other, decision])
            connection.execute(_ADD, [other, one, decision])
        connection.execute("UPDATE build SET version = ?", [version])
        connection.execute("CHECKPOINT")
