"""The rows of an answer as an Arrow table, by the shorter way where they are few.

DuckDB hands out the rows of an executed statement as Arrow by a second statement over them, which
for a small answer takes as long as fetching its rows one by one five times over. A relation hands
them out as they are found, without that copy, but is planned twice: worth it where a question is
known to have many rows.
"""

from __future__ import annotations

from importlib.metadata import version
from typing import Any, Protocol

import pyarrow as pa

FEW = 512
# Before, what a fetch left of a chunk was lost to the table that followed.
_KEEPS_THE_REST = int(version("duckdb").partition(".")[0]) >= 2
# Types of columns whose values Python and Arrow take for the same; enums come as text.
_TYPES = {
    "VARCHAR": pa.string(),
    "BIGINT": pa.int64(),
    "INTEGER": pa.int32(),
    "BOOLEAN": pa.bool_(),
    "DOUBLE": pa.float64(),
    "DATE": pa.date32(),
}


class Relation(Protocol):
    """A relation of DuckDB: a statement that answers when it is read."""

    def to_arrow_table(self) -> pa.Table:
        """All its rows."""


class Executed(Relation, Protocol):
    """A cursor of DuckDB that has executed a statement with rows."""

    @property
    def description(self) -> Any:
        """Name and type of each column."""

    def fetchmany(self, size: int, /) -> list[Any]:
        """Some of the rows that are left."""


def table(executed: Executed) -> pa.Table:
    """The rows of an executed statement; enums come as text."""
    columns = executed.description
    types = [_type(str(kind)) for _, kind, *_ in columns]
    if None in types or not _KEEPS_THE_REST:
        return _as_text(executed.to_arrow_table())
    schema = pa.schema([(column[0], kind) for column, kind in zip(columns, types, strict=True)])
    rows = executed.fetchmany(FEW)
    few = pa.Table.from_arrays(_arrays(rows, schema), schema=schema)
    if len(rows) < FEW:
        return few
    return pa.concat_tables([few, _as_text(executed.to_arrow_table()).cast(schema)])


def long_table(relation: Relation) -> pa.Table:
    """The rows of a question that has many; enums come as text."""
    return _as_text(relation.to_arrow_table())


def _arrays(rows: list[tuple[Any, ...]], schema: pa.Schema) -> list[pa.Array]:
    values = zip(*rows, strict=True) if rows else ([] for _ in schema)
    return [pa.array(column, kind) for column, kind in zip(values, schema.types, strict=True)]


def _type(kind: str) -> pa.DataType | None:
    return pa.string() if kind.startswith("ENUM") else _TYPES.get(kind)


def _as_text(found: pa.Table) -> pa.Table:
    for position, field in enumerate(found.schema):
        if pa.types.is_dictionary(field.type):
            text = found.column(position).cast(pa.string())
            found = found.set_column(position, field.name, text)
    return found
