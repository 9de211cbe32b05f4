"""Added values at work at once: kept in their file, then a version of the database with them."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

import duckdb

from analytics.values_reading import Lists, check
from loaders import added_values, audit, lake, lake_changes
from loaders.added_values import TABLE
from loaders.errors import WarehouseError
from loaders.indicator_values import COLUMNS, IndicatorValue, ValueProblem
from loaders.paths import DATABASE
from loaders.publishing import Published, own_turn, publish, read_pointer
from loaders.sandbox import read_rows_safely

_NAMES = (*COLUMNS, *added_values.SAVED_BY)
_MARKS = ", ".join("?" for _ in _NAMES)
_INSERT = " ".join(("INSERT INTO", TABLE, f"({', '.join(_NAMES)})", f"VALUES ({_MARKS})"))


def read_upload(
    data: bytes, name: str, offered: Lists
) -> tuple[list[IndicatorValue], list[ValueProblem]]:
    """Values of an uploaded form, and every fault; read in a process of its own with limits.

    Raises
    ------
    UnreadableDocument
        When the file is no workbook, is damaged or too large.
    """
    return check(read_rows_safely(data, name), offered)


def add_values(
    values: Sequence[IndicatorValue],
    who: str,
    when: datetime,
    *,
    file: Path | None = None,
    directory: Path = DATABASE,
) -> Published | lake.Snapshot:
    """Keep checked values with who added them and when, then publish them.

    The file comes first: if publishing fails, the next build carries the values.

    Raises
    ------
    WarehouseError
        When the file cannot be written (nothing is changed then), or the version cannot (the
        values are kept then).
    """
    saved = {"added_by": " ".join(who.split()), "added_on": when.strftime("%Y-%m-%d %H:%M")}
    rows = [asdict(value) | {"comparator": value.comparator.value} | saved for value in values]
    added_values.append(rows, COLUMNS, file)
    cells = [[row[name] for name in _NAMES] for row in rows]
    if catalogue := lake.configured():

        def add(connection: lake.Connection) -> str:
            connection.executemany(_INSERT, cells)
            return f"added {len(cells)} values"

        return lake_changes.change(catalogue, add, saved["added_by"])
    with own_turn(directory, "The values are kept", key="values_kept"):
        current = read_pointer(directory).current
        said = repr((current.version, rows))
        version = hashlib.sha256(said.encode()).hexdigest()[:12]
        try:
            made = publish(
                directory,
                version,
                lambda path: _rewrite(directory / current.file, path, version, cells),
            )
        except (OSError, duckdb.Error) as error:
            raise WarehouseError(
                "The values are kept and will show from the next build on, but a new version of "
                f"the database could not be written now: {str(error).splitlines()[0]}",
                key="values_kept",
            ) from error
    audit.noted(
        "publish", audit.doer(), version=made.version, before=current.version, values=len(cells)
    )
    return made


def _rewrite(before: Path, path: Path, version: str, cells: list[list[object]]) -> None:
    shutil.copyfile(before, path)
    with duckdb.connect(str(path)) as connection:
        connection.executemany(_INSERT, cells)
        connection.execute("UPDATE build SET version = ?", [version])
        connection.execute("CHECKPOINT")
