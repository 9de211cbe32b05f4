"""A catalogue shared by many servers: DuckLake, its catalogue in PostgreSQL, its rows in Parquet.

``PLANS_CATALOG=ducklake:postgres:host=... dbname=...`` and ``PLANS_LAKE_DATA=<folder>`` choose it;
without them the embedded file serves. Changes are made by :mod:`loaders.lake_changes`.
"""

from __future__ import annotations

import logging
import os
import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import duckdb

from loaders.errors import WarehouseError
from loaders.lake_views import NAME, views

Connection = duckdb.DuckDBPyConnection

CATALOG_SETTING, DATA_SETTING = "PLANS_CATALOG", "PLANS_LAKE_DATA"
KIND, POSTGRES = "ducklake:", "ducklake:postgres:"
ATTEMPTS = 40
_FIRST_PAUSE, _LONGEST_PAUSE = 0.05, 2.0
# What DuckLake and PostgreSQL say when another process was faster.
_RACES = ("conflict", "could not serialize", "deadlock", "duplicate key", "already exists")
_NEWEST = "SELECT max(snapshot_id) FROM __ducklake_metadata_lake.ducklake_snapshot"
_OFFLINE = {"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"}
_READER = {**_OFFLINE, "python_enable_replacements": "false", "memory_limit": "512MB"}
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """One lake: the address of its catalogue (kept out of messages) and its Parquet folder."""

    address: str
    data: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One state of the lake: its number, when it was made and what made it."""

    version: str
    published_at: str = ""
    note: str = ""

    def __str__(self) -> str:
        return f"snapshot {self.version} of the lake"


def configured(environ: Mapping[str, str] | None = None) -> Catalogue | None:
    """The lake that the settings name, or none: the embedded file.

    Raises
    ------
    WarehouseError
        When a setting is missing or is not understood.
    """
    environ = os.environ if environ is None else environ
    address = environ.get(CATALOG_SETTING, "").strip()
    data = environ.get(DATA_SETTING, "").strip()
    if not address:
        return None
    if not address.startswith(KIND) or address == KIND:
        raise WarehouseError(
            f"{CATALOG_SETTING} does not begin with '{KIND}'. Write for example "
            f"{POSTGRES}host=db.example dbname=plans user=plans, or remove the setting to use "
            "the embedded file.",
            key="lake_setting",
        )
    if not data:
        raise WarehouseError(
            f"{CATALOG_SETTING} is set but {DATA_SETTING} is not. Give the folder of the Parquet "
            "files, the same shared storage on every server.",
            key="lake_setting",
        )
    return Catalogue(address, data if "://" in data else str(Path(data).resolve()))


def required() -> Catalogue:
    """The lake that the settings name, where one must be set.

    Raises
    ------
    WarehouseError
        When the settings name none.
    """
    catalogue = configured()
    if catalogue is None:
        raise WarehouseError(
            f"{CATALOG_SETTING} is not set: this is for a lake. See docs/lake.md.",
            key="lake_setting",
        )
    return catalogue


def connect_writer(catalogue: Catalogue) -> Connection:
    """A connection that may change the lake; the lake is created where there is none."""
    connection = duckdb.connect(":memory:", config=dict(_OFFLINE))
    _load_extensions(connection, catalogue)
    # Rows inlined into the catalogue would be one more form of every table, read more slowly.
    options = f"DATA_PATH {_quoted(catalogue.data)}, DATA_INLINING_ROW_LIMIT 0"
    repeatedly(catalogue, lambda: _attach(connection, catalogue, options))
    connection.execute(f"USE {NAME}")
    connection.execute("SET ducklake_max_retry_count = 100")
    return connection


def open_snapshot(catalogue: Catalogue, version: str | None = None) -> tuple[Connection, Snapshot]:
    """A hardened connection to the newest snapshot, or the one of that number, and which it is.

    The lake is attached read-only, and after that nothing outside its Parquet folder can be
    opened and no setting changed. Its tables are seen through :mod:`loaders.lake_views`.

    Raises
    ------
    WarehouseError
        When the lake cannot be reached, holds no plans yet, or does not keep that snapshot.
    """
    connection = duckdb.connect(":memory:", config=dict(_READER))
    try:
        _load_extensions(connection, catalogue)
        _attach(connection, catalogue, "READ_ONLY")
        found = snapshot_of(connection, version)
        connection.execute(f"DETACH {NAME}")
        _attach(connection, catalogue, f"READ_ONLY, SNAPSHOT_VERSION {int(found.version)}")
        for statement in views({name: _columns(connection, name) for name in tables(connection)}):
            connection.execute(statement)
        connection.execute(f"SET allowed_directories = [{_quoted(catalogue.data)}]")
        connection.execute("SET enable_external_access = false")
        connection.execute("SET lock_configuration = true")
    except duckdb.Error as error:
        raise _unreachable(catalogue, error) from None
    return connection, found


def newest_version(connection: Connection) -> str:
    """Number of the newest snapshot, by a connection to any of them."""
    with connection.cursor() as cursor:
        found = cursor.execute(_NEWEST).fetchone()
    return str(found[0]) if found else "0"


def snapshots(catalogue: Catalogue) -> list[Snapshot]:
    """Every snapshot that is kept, oldest first."""
    try:
        with duckdb.connect(":memory:", config=dict(_OFFLINE)) as connection:
            _load_extensions(connection, catalogue)
            _attach(connection, catalogue, "READ_ONLY")
            return _snapshots(connection)
    except duckdb.Error as error:
        raise _unreachable(catalogue, error) from None


def snapshot_of(connection: Connection, version: str | None = None) -> Snapshot:
    """The newest snapshot, or the one of that number.

    Raises
    ------
    WarehouseError
        When there is no such snapshot; the message says which are kept.
    """
    known = _snapshots(connection)
    found = known[-1] if version is None else next((s for s in known if s.version == version), None)
    if found is None:
        raise WarehouseError(
            f"No snapshot {version} is kept; kept are {known[0].version} to {known[-1].version}. "
            "See: python -m loaders snapshots",
            key="no_such_version",
            version=version or "",
        )
    return found


def _snapshots(connection: Connection) -> list[Snapshot]:
    rows = connection.execute(
        "SELECT snapshot_id, strftime(snapshot_time AT TIME ZONE 'UTC', '%Y-%m-%dT%H:%M:%SZ'), "
        "commit_message FROM ducklake_snapshots(?) ORDER BY 1",
        [NAME],
    ).fetchall()
    return [Snapshot(str(number), when, note or "") for number, when, note in rows]


def tables(connection: Connection) -> list[str]:
    """Names of the lake's tables."""
    rows = connection.execute(
        "SELECT table_name FROM duckdb_tables() WHERE database_name = ? ORDER BY 1", [NAME]
    ).fetchall()
    return [name for (name,) in rows]


def repeatedly(catalogue: Catalogue, attempt: Callable[[], None]) -> None:
    """Try until no other process is faster, with growing pauses.

    Raises
    ------
    WarehouseError
        When the attempt fails for another reason, or too often.
    """
    pause = _FIRST_PAUSE
    for left in range(ATTEMPTS, 0, -1):
        try:
            return attempt()
        except duckdb.Error as error:
            if left == 1 or not any(race in str(error).lower() for race in _RACES):
                raise _unreachable(catalogue, error) from None
            _log.info("another change was faster, %d attempts left", left - 1)
        time.sleep(pause * random.uniform(0.5, 1.5))  # noqa: S311 - spreads the attempts in time
        pause = min(pause * 1.5, _LONGEST_PAUSE)
    return None


def _columns(connection: Connection, table: str) -> list[str]:
    empty = connection.execute("".join(("SELECT * FROM ", NAME, '."', table, '" LIMIT 0')))
    return [column[0] for column in empty.description or ()]


def _attach(connection: Connection, catalogue: Catalogue, options: str) -> None:
    connection.execute(f"ATTACH {_quoted(catalogue.address)} AS {NAME} ({options})")


def _load_extensions(connection: Connection, catalogue: Catalogue) -> None:
    needed = ["ducklake"]
    if catalogue.address.startswith(POSTGRES):
        needed.append("postgres_scanner")
    for name in needed:
        try:
            connection.execute(f"LOAD {_extension(name)}")
        except duckdb.Error as error:
            raise WarehouseError(
                f"DuckDB {duckdb.__version__} has no extension '{name}' here "
                f"({str(error).splitlines()[0]}). Install what requirements-lake.txt names.",
                key="lake_extension",
            ) from None


def _extension(name: str) -> str:
    """The extension's file in its package from PyPI, else its name, for one installed by hand."""
    package = find_spec(f"duckdb_extension_{name}")
    for folder in (package.submodule_search_locations or ()) if package else ():
        for file in Path(folder).glob(f"extensions/v{duckdb.__version__}/*.duckdb_extension"):
            return _quoted(str(file))
    return name


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _unreachable(catalogue: Catalogue, error: duckdb.Error) -> WarehouseError:
    """The reason without the catalogue's address, which may hold a password."""
    said = (str(error).strip() or type(error).__name__).replace(catalogue.address, "the catalogue")
    said = said.replace(catalogue.address.removeprefix(KIND), "the catalogue")
    said = said.replace(catalogue.address.removeprefix(POSTGRES), "the catalogue")
    return WarehouseError(
        f"The lake could not be used: {' '.join(said.split())[:400]}. Check {CATALOG_SETTING}, "
        f"{DATA_SETTING} and that PostgreSQL runs.",
        key="lake_failed",
    )
