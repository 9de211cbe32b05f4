"""A decision at work at once: a version of the database in which only the matches differ."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import duckdb

from analytics.decisions import Decision, save_decision, withdraw_decision
from loaders import audit, lake, lake_changes
from loaders.errors import WarehouseError
from loaders.paths import DATA, DATABASE
from loaders.publishing import Published, own_turn, publish, read_pointer

_KNOWN = "SELECT count(*) FROM matches WHERE task_id = ? AND other_task_id = ?"
_CHANGE = (
    "UPDATE matches SET decision = ? "
    "WHERE (task_id = ? AND other_task_id = ?) OR (task_id = ? AND other_task_id = ?)"
)
_ADD = "INSERT INTO matches (task_id, other_task_id, score, decision) VALUES (?, ?, 0.0, ?)"


def record_decision(
    decision: Decision, *, file: Path = DATA / "matches.toml", directory: Path = DATABASE
) -> Published | lake.Snapshot:
    """Keep a decision in its file, then publish it.

    The file comes first: if publishing fails, the next build carries the decision.
    """
    save_decision(decision, file)
    return _publish(decision.tasks, decision.decision.value, directory)


def undo_decision(
    tasks: tuple[str, str], *, file: Path = DATA / "matches.toml", directory: Path = DATABASE
) -> Published | lake.Snapshot:
    """Forget a decision in its file, then publish the matches without it."""
    withdraw_decision(tasks, file)
    return _publish(tasks, None, directory)


def _publish(
    tasks: tuple[str, str], decision: str | None, directory: Path
) -> Published | lake.Snapshot:
    if catalogue := lake.configured():

        def decide(connection: lake.Connection) -> str:
            _decide(connection, tasks, decision)
            return f"{decision or 'no decision'} on {' and '.join(tasks)}"

        return lake_changes.change(catalogue, decide, audit.shell_user())
    with own_turn(directory, "The decision is kept", key="decision_kept"):
        current = read_pointer(directory).current
        said = f"{current.version} {sorted(tasks)} {decision}"
        version = hashlib.sha256(said.encode()).hexdigest()[:12]
        try:
            made = publish(
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
    audit.noted("publish", audit.doer(), version=made.version, before=current.version, matches=1)
    return made


def _rewrite(
    before: Path, path: Path, version: str, tasks: tuple[str, str], decision: str | None
) -> None:
    shutil.copyfile(before, path)
    with duckdb.connect(str(path)) as connection:
        _decide(connection, tasks, decision)
        connection.execute("UPDATE build SET version = ?", [version])
        connection.execute("CHECKPOINT")


def _decide(
    connection: duckdb.DuckDBPyConnection, tasks: tuple[str, str], decision: str | None
) -> None:
    one, other = tasks
    held = connection.execute(_KNOWN, [one, other]).fetchone()
    if held and held[0]:
        connection.execute(_CHANGE, [decision, one, other, other, one])
    elif decision is not None:
        connection.execute(_ADD, [one, other, decision])
        connection.execute(_ADD, [other, one, decision])
