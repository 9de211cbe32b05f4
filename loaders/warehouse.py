"""The database: records in, hardened read-only queries out. Here the embedded file is opened.

Where ``PLANS_CATALOG`` names a lake (:mod:`loaders.lake`), the same :class:`Warehouse` answers
from one of its snapshots instead.

Writing: :func:`build_database` makes one immutable file a version and publishes it.
Reading: :func:`current` gives the newest version; :meth:`Warehouse.query` is the only way to ask.
"""

from __future__ import annotations

import contextlib
import logging
import threading
import warnings
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from loaders import derived, derived_parts, fetching, lake, schema
from loaders.added_values import ADDED
from loaders.contents import Rows, all_rows, check_unique, version_of
from loaders.errors import QueryTooLong, WarehouseError
from loaders.limits import LIMITS
from loaders.paths import DATABASE, REFERENCE
from loaders.publishing import (
    KEPT_VERSIONS,
    REMEDY,
    Published,
    build_lock,
    publish,
    read_pointer,
    rollback,
    unwritable,
)
from loaders.records import Match, PlanRecords

__all__ = ["Warehouse", "build", "build_database", "current", "newest", "rollback"]

# Every open in one process must use the same settings (a second set raises in DuckDB).
READER_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "python_enable_replacements": "false",
    "lock_configuration": "true",
    "memory_limit": "512MB",
}
QUERY_LIMIT_SECONDS = 20.0
# The copy that DuckDB warns of costs less than the second planning that a relation brings, but
# where an answer is known to be long (``many``). Tests ignore the warning in pyproject.toml.
warnings.filterwarnings("ignore", "Arrow output on a DB-API result", UserWarning)
_WITH_FACTS = frozenset(facts.records for facts in derived.FACTS)
_log = logging.getLogger(__name__)
_open: dict[Path, Warehouse] = {}
_open_lock = threading.Lock()


def build_database(
    plans: Sequence[PlanRecords],
    matches: Iterable[Match] | pa.Table = (),
    directory: Path = DATABASE,
    *,
    reference: Path = REFERENCE,
    added: Path = ADDED,
    keep: int = KEPT_VERSIONS,
    locked: bool = False,
) -> Published:
    """Write the records as a new version of the database and publish it.

    ``matches`` may be a table with the columns of ``matches``: a large corpus has millions.
    ``added`` is the file of published values that people added; ``locked`` says that the caller
    holds the build lock. The same records and reference files give the same version. Readers go on
    undisturbed and find the new version at their next :func:`current`.

    Raises
    ------
    BuildInProgress
        When another build holds the folder.
    WarehouseError
        When the folder cannot be written or the records break a rule of the schema.
    """
    tables = all_rows(plans, matches, reference, added)
    check_unique(tables)
    version = version_of(tables)
    try:
        directory.mkdir(parents=True, exist_ok=True)
        with contextlib.nullcontext() if locked else build_lock(directory):
            return publish(directory, version, lambda path: _write(path, tables, version), keep)
    except OSError as error:
        raise unwritable(directory, error) from error
    except duckdb.Error as error:
        raise WarehouseError(
            f"The database could not be written: {_first_line(error)}. Check free space and the "
            "records named, then build again; the version served so far is unchanged.",
            key="database_unwritable",
        ) from error


build = build_database


def _write(path: Path, tables: Rows, version: str) -> None:
    with duckdb.connect(str(path)) as connection:
        for statement in schema.enum_ddl(table for table, _ in tables):
            connection.execute(statement)
        for table, rows in tables:
            frame = rows if isinstance(rows, pa.Table) else table.frame(rows)
            connection.register(f"frame_{table.name}", frame)
            if table.name in _WITH_FACTS:
                continue
            connection.execute(table.ddl())
            if len(rows):
                connection.table(f"frame_{table.name}").insert_into(f'"{table.name}"')
            for statement in table.comments():
                connection.execute(statement)
        derive(connection)
        for table, _ in tables:
            connection.unregister(f"frame_{table.name}")
        connection.execute(
            "CREATE TABLE build (version VARCHAR, built_at TIMESTAMP, duckdb VARCHAR)"
        )
        now = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
        connection.execute("INSERT INTO build VALUES (?, ?, ?)", [version, now, duckdb.__version__])
        connection.execute("CHECKPOINT")


def derive(connection: duckdb.DuckDBPyConnection) -> None:
    """Store what is worked out; the records' rows are there as ``frame_<table>``."""
    if not connection.execute("FROM duckdb_tables() WHERE table_name = 'agencies'").fetchall():
        # Without reference files (a trial of publishing) no body is known to be gone.
        connection.execute("CREATE TEMP TABLE agencies (name_vi TEXT, exists_now TEXT)")
    for facts in derived.FACTS:
        table = schema.RECORD_TABLES[facts.records]
        connection.execute(facts.ddl(table.declared))
        rows = facts.select(f"frame_{table.name}", derived_parts.FILE)
        connection.execute(f"INSERT INTO {facts.name} BY NAME {rows}")
        names = ", ".join(f'"{column.name}"' for column in table.columns)
        connection.execute(f'CREATE VIEW "{table.name}" AS SELECT {names} FROM {facts.name}')  # noqa: S608 - our names
        for statement in (*facts.comments(), *table.comments("VIEW")):
            connection.execute(statement)
    for statement in derived.tables():
        connection.execute(statement)


class Warehouse:
    """One version of the database, open for reading by any number of threads.

    Attributes
    ----------
    directory : Path
        Folder of the database.
    version : str
        Name of the version that this object answers from; it never changes.
    """

    def __init__(
        self,
        directory: Path,
        served: Published | lake.Snapshot,
        connection: duckdb.DuckDBPyConnection,
    ) -> None:
        self.directory = directory
        self.version = served.version
        self._served = served
        self._connection = connection

    @classmethod
    def open(cls, directory: Path = DATABASE, version: str | None = None) -> Warehouse:
        """Open the newest version, or an earlier one by its name.

        Raises
        ------
        WarehouseError
            When there is no database or its file is missing, truncated or damaged.
        """
        if catalogue := lake.configured():
            connection, snapshot = lake.open_snapshot(catalogue, version)
            return cls(directory, snapshot, connection)
        pointer = read_pointer(directory)
        for _ in range(2):  # a build may remove the file between the pointer and the open
            if (directory / pointer.current.file).exists():
                break
            pointer = read_pointer(directory)
        served = pointer.current if version is None else pointer.version(version)
        return cls(directory, served, _connect(directory, served))

    def query(
        self,
        sql: str,
        params: Mapping[str, Any] | Sequence[Any] | None = None,
        *,
        limit_seconds: float = QUERY_LIMIT_SECONDS,
        many: bool = False,
    ) -> pa.Table:
        """Answer one question on a cursor of its own; enums come as text.

        ``many`` says that the answer is expected to have thousands of rows: the same answer, by
        the way that is shorter for those (:mod:`loaders.fetching`).

        Raises
        ------
        QueryTooLong
            When the answer takes longer than ``limit_seconds``.
        WarehouseError
            When DuckDB cannot answer, with its reason.
        """
        cursor = self._connection.cursor()
        given = dict(params) if isinstance(params, Mapping) else params and list(params)
        try:
            with LIMITS.within(limit_seconds, cursor.interrupt):
                if many:
                    return fetching.long_table(cursor.sql(sql, params=given))
                # A relation would plan each question twice; planning is most of a small answer.
                return fetching.table(cursor.execute(sql, given))
        except duckdb.InterruptException:
            raise QueryTooLong(
                f"The query was stopped after {limit_seconds:g} seconds. Narrow the filters.",
                key="query_too_long",
                seconds=limit_seconds,
            ) from None
        except duckdb.Error as error:
            raise WarehouseError(
                f"The database could not answer: {_first_line(error)}. If this stays, rebuild. "
                f"{REMEDY}",
                key="query_failed",
            ) from error
        finally:
            cursor.close()

    @property
    def numbered(self) -> bool:
        """Whether rows have numbers of their own (:mod:`loaders.derived`): in a lake ids are."""
        return isinstance(self._served, Published)

    def refresh(self) -> Warehouse:
        """The newest version: this object while nothing was published, else a new one.

        A newer version that cannot be opened is logged, and the present one goes on serving.
        """
        try:
            if self._is_newest():
                return self
            return Warehouse.open(self.directory)
        except WarehouseError as error:
            _log.warning("staying on version %s: %s", self.version, error)
            return self

    def _is_newest(self) -> bool:
        if isinstance(self._served, Published):
            return read_pointer(self.directory).current.file == self._served.file
        try:
            return lake.newest_version(self._connection) == self.version
        except duckdb.Error:
            return False  # the catalogue may have restarted: a new connection tells

    def close(self) -> None:
        """Close the file; later queries fail."""
        self._connection.close()


def current(directory: Path = DATABASE) -> Warehouse:
    """The newest version of a folder's database, opened once and shared by the whole process."""
    directory = directory.resolve()
    with _open_lock:
        held = _open.get(directory)
        newest = held.refresh() if held else Warehouse.open(directory)
        _open[directory] = newest
        return newest


def newest(directory: Path = DATABASE) -> str | None:
    """Name of the version that a folder's pointer names, for who watches it; nothing is opened.

    None where there is no database yet, and for a lake, which would have to be asked.
    """
    try:
        return None if lake.configured() else read_pointer(directory).current.version
    except WarehouseError:
        return None


def _connect(directory: Path, published: Published) -> duckdb.DuckDBPyConnection:
    path = directory / published.file
    if not path.exists():
        raise WarehouseError(
            f"The database file {published.file} is missing. {REMEDY}", key="database_missing"
        )
    if not published.is_whole(directory):
        raise WarehouseError(
            f"The database file {published.file} is damaged: its {path.stat().st_size} bytes are "
            f"not the {published.size} that were published. {REMEDY}",
            key="database_damaged",
        )
    try:
        return duckdb.connect(str(path), read_only=True, config=READER_CONFIG)
    except duckdb.Error as error:
        raise WarehouseError(
            f"The database file {published.file} cannot be opened: {_first_line(error)}. {REMEDY}",
            key="database_unreadable",
        ) from error


def _first_line(error: BaseException) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]
