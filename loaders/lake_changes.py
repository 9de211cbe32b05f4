"""Changes of the lake: each one transaction, one snapshot, and never mixed with another.

Each change rewrites the one row of ``build``. DuckLake refuses the second of two changes that
touch the same row, so the one that commits later is done again on top of the first.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial

import duckdb

from loaders import lake
from loaders.lake import Catalogue, Connection, Snapshot

Work = Callable[[Connection], str | None]

_FENCE = "CREATE TABLE IF NOT EXISTS build (version VARCHAR, built_at TIMESTAMP, duckdb VARCHAR)"
_log = logging.getLogger(__name__)


def change(catalogue: Catalogue, work: Work, who: str) -> Snapshot:
    """Do ``work`` in one transaction, again from the start whenever another change was faster.

    Parameters
    ----------
    work : callable
        Changes tables by the connection it is given and says what it did, for the list of
        snapshots; none when there is nothing to do, and then no snapshot is made. It may run
        several times, each time on the newest state.
    who : str
        Who makes the change.

    Raises
    ------
    WarehouseError
        When the lake cannot be reached, refuses the change, or is never free.
    """
    with lake.connect_writer(catalogue) as connection:
        lake.repeatedly(catalogue, lambda: _once(connection, work, who))
        return lake.snapshot_of(connection)


def restore(catalogue: Catalogue, version: str, who: str) -> Snapshot:
    """Make the content of an earlier snapshot the newest; the snapshots between stay readable."""

    def back(connection: Connection) -> str:
        lake.snapshot_of(connection, version)
        before = f"AT (VERSION => {int(version)})"
        then = _tables_then(connection, int(version))
        for table in lake.tables(connection):
            # Read before anything is deleted: a transaction's own deletions hide rows of the past.
            if table in then:
                past = "".join(('SELECT * FROM "', table, '" ', before))
                connection.execute(f"CREATE OR REPLACE TEMP TABLE past AS {past}")
            connection.execute("".join(('DELETE FROM "', table, '"')))
            if table in then:
                connection.execute(f'INSERT INTO "{table}" BY NAME FROM past')
        return f"back to snapshot {version}"

    return change(catalogue, back, who)


def compact(catalogue: Catalogue, keep_days: int) -> Snapshot:
    """Join the small files of many loads, and forget snapshots older than some days.

    Readers go on undisturbed: files that a kept snapshot needs stay, and those that none needs
    are removed only after as many days.
    """
    age = f"now() - INTERVAL {int(keep_days)} DAYS"
    steps = (
        "ducklake_rewrite_data_files('lake')",
        "ducklake_merge_adjacent_files('lake')",
        f"ducklake_expire_snapshots('lake', older_than => {age})",
        f"ducklake_cleanup_old_files('lake', older_than => {age})",
    )
    with lake.connect_writer(catalogue) as connection:
        for step in steps:
            lake.repeatedly(catalogue, partial(_call, connection, step))
        return lake.snapshot_of(connection)


def _call(connection: Connection, step: str) -> None:
    connection.execute(f"CALL {step}")


def _tables_then(connection: Connection, version: int) -> set[str]:
    rows = connection.execute(
        "SELECT table_name FROM __ducklake_metadata_lake.ducklake_table "
        "WHERE begin_snapshot <= ? AND (end_snapshot IS NULL OR end_snapshot > ?)",
        [version, version],
    ).fetchall()
    return {name for (name,) in rows}


def _once(connection: Connection, work: Work, who: str) -> None:
    connection.execute("BEGIN")
    try:
        connection.execute(_FENCE)
        said = work(connection)
        if said is None:
            connection.execute("ROLLBACK")
            return
        version = said if len(said) <= 80 else said[:79] + "…"
        connection.execute("DELETE FROM build")
        connection.execute(
            "INSERT INTO build VALUES (?, now() AT TIME ZONE 'UTC', ?)",
            [version, duckdb.__version__],
        )
        connection.execute("CALL lake.set_commit_message(?, ?)", [who, said])
        connection.execute("COMMIT")
    except BaseException:
        try:
            connection.execute("ROLLBACK")
        except duckdb.TransactionException:
            _log.debug("a failed commit had already ended its transaction")
        raise
