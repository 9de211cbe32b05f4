"""Records -> tables: the SQL schema derives from the dataclasses of :mod:`loaders.records`."""

from __future__ import annotations

import csv
import dataclasses
import types
import typing
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

import pyarrow as pa

from loaders import added_values, records
from loaders.errors import ReferenceFileError, WarehouseError

_SQL = {str: "VARCHAR", int: "BIGINT", float: "DOUBLE", bool: "BOOLEAN", date: "DATE"}
_ARROW = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
    date: pa.date32(),
}
_NUMERIC_REFERENCE_COLUMNS: dict[str, type] = {"value": float, "value_max": float, "year": int}


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its name, its type, whether it may be missing, what it means."""

    name: str
    kind: type
    is_list: bool = False
    required: bool = False
    description: str = ""

    @property
    def sql_type(self) -> str:
        """Type of the column in DuckDB."""
        if issubclass(self.kind, StrEnum):
            return enum_name(self.kind)
        return _SQL[self.kind] + ("[]" if self.is_list else "")

    @property
    def arrow_type(self) -> pa.DataType:
        """Type of the column in the frame it is inserted from; enums travel as text."""
        plain = pa.string() if issubclass(self.kind, StrEnum) else _ARROW[self.kind]
        return pa.list_(plain) if self.is_list else plain


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its name, its columns, what one row is, and what must be unique."""

    name: str
    columns: tuple[Column, ...]
    description: str = ""
    unique: tuple[str, ...] = ()

    @property
    def declared(self) -> str:
        """Names and types of the columns, as in a ``CREATE TABLE`` statement."""
        return ", ".join(
            f'"{c.name}" {c.sql_type}' + (" NOT NULL" if c.required else "") for c in self.columns
        )

    def ddl(self) -> str:
        """``CREATE TABLE`` statement."""
        return f'CREATE TABLE "{self.name}" ({self.declared})'

    def comments(self, kind: str = "TABLE") -> Iterator[str]:
        """``COMMENT ON`` statements, so that the database explains itself."""
        if self.description:
            yield f'COMMENT ON {kind} "{self.name}" IS {_literal(self.description)}'
        for c in self.columns:
            if c.description:
                yield f'COMMENT ON COLUMN "{self.name}"."{c.name}" IS {_literal(c.description)}'

    def frame(self, rows: Sequence[dict[str, Any]]) -> pa.Table:
        """Rows as an Arrow table whose columns have this table's types.

        Raises
        ------
        WarehouseError
            When a value does not have the type that its field declares.
        """
        return pa.table({c.name: self._values(c, rows) for c in self.columns})

    def _values(self, column: Column, rows: Sequence[dict[str, Any]]) -> pa.Array:
        try:
            return pa.array([row.get(column.name) for row in rows], type=column.arrow_type)
        except (pa.ArrowException, UnicodeEncodeError) as error:
            raise WarehouseError(
                f"{self.name}.{column.name}: a value is not {column.sql_type} ({error}). "
                "Give the record a value of the declared type.",
                key="wrong_type",
                table=self.name,
                column=column.name,
            ) from error


def enum_name(kind: type[StrEnum]) -> str:
    """Name of an enum's type in DuckDB."""
    return "enum_" + "".join("_" + c.lower() if c.isupper() else c for c in kind.__name__).strip(
        "_"
    )


def enum_ddl(tables: Iterable[Table]) -> list[str]:
    """``CREATE TYPE`` statements for every enum that a table uses, each once."""
    kinds = {
        c.kind.__name__: c.kind for t in tables for c in t.columns if issubclass(c.kind, StrEnum)
    }
    return [
        f"CREATE TYPE {enum_name(kind)} AS ENUM ({', '.join(_literal(v.value) for v in kind)})"
        for kind in kinds.values()
    ]


def table_of(record: type, name: str, unique: tuple[str, ...] = ()) -> Table:
    """The table that holds one record type: a column a field, in the order of the fields."""
    hints = typing.get_type_hints(record)
    columns = tuple(
        _column(f.name, hints[f.name], f.metadata.get("description", ""))
        for f in dataclasses.fields(record)
    )
    return Table(name, columns, (record.__doc__ or "").strip().split("\n")[0], unique)


def _column(name: str, hint: Any, description: str) -> Column:
    required = True
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        options = [a for a in typing.get_args(hint) if a is not type(None)]
        hint, required = options[0], False
    if typing.get_origin(hint) is list:
        return Column(name, typing.get_args(hint)[0], True, False, description)
    return Column(name, hint, False, required, description)


def _obligations_table() -> Table:
    """One row an agency of a duty, as the contract asks; ``obligation_id`` joins them again."""
    declared = table_of(records.Obligation, "obligations")
    columns = tuple(
        Column("agency", str, description="Canonical name of one body that must report")
        if c.name == "agencies"
        else c
        for c in declared.columns
    )
    first = Column("obligation_id", str, required=True, description="Plan and running number")
    return Table("obligations", (first, *columns), "One agency of one reporting duty.")


RECORD_TABLES: dict[str, Table] = {
    t.name: t
    for t in (
        table_of(records.Plan, "plans", ("plan_id",)),
        table_of(records.Section, "sections"),
        table_of(records.Task, "tasks", ("task_id",)),
        table_of(records.TaskAgency, "task_agencies"),
        table_of(records.Target, "targets", ("target_id",)),
        _obligations_table(),
        table_of(records.Issue, "issues"),
        table_of(records.Correction, "corrections"),
        table_of(records.SourceLine, "source_lines", ("plan_id", "line")),
        table_of(records.Match, "matches"),
    )
}


# Records whose rows are the records themselves.
_AS_THEY_ARE = (
    "sections",
    "tasks",
    "task_agencies",
    "targets",
    "issues",
    "corrections",
    "source_lines",
)


def record_rows(plans: Sequence[records.PlanRecords]) -> dict[str, list[dict[str, Any]]]:
    """Rows of every record table but ``matches``, in the order of the plans."""
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in RECORD_TABLES}
    for plan in plans:
        rows["plans"].append(records.as_row(plan.plan))
        for name in _AS_THEY_ARE:
            rows[name] += [records.as_row(record) for record in getattr(plan, name)]
        rows["obligations"] += _exploded(plan.plan.plan_id, plan.obligations)
    return rows


def _exploded(plan_id: str, duties: Sequence[records.Obligation]) -> Iterator[dict[str, Any]]:
    for number, duty in enumerate(duties, start=1):
        row = records.as_row(duty) | {"obligation_id": f"{plan_id}/duty-{number}"}
        for agency in row.pop("agencies") or [None]:
            yield row | {"agency": agency}


def reference_tables(
    folder: Path, added: Path | None = None
) -> Iterator[tuple[Table, list[dict[str, Any]]]]:
    """Every reference file as a table of its own name, all its columns kept, empty as null.

    The published values also hold those that people added, in ``added``, with who and when.
    """
    for path in sorted(folder.glob("*.csv")):
        if path.stem in RECORD_TABLES:
            raise ReferenceFileError(
                f"{path.name}: a reference file may not be named like the table '{path.stem}'. "
                "Rename the file.",
                key="reference_name",
                file=path.name,
            )
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            columns = tuple(
                Column(name, _NUMERIC_REFERENCE_COLUMNS.get(name, str))
                for name in reader.fieldnames or ()
            )
            rows = [_typed(row, columns, f"{path.name}, line {reader.line_num}") for row in reader]
        if path.stem == added_values.TABLE:
            columns += tuple(Column(name, str) for name in added_values.SAVED_BY)
            more = enumerate(added_values.rows(added), start=2)
            rows += [_typed(row, columns, f"added values, row {at}") for at, row in more]
        yield Table(path.stem, columns, f"Rows of {path.name}."), rows


def _typed(row: dict[str, str], columns: Sequence[Column], place: str) -> dict[str, Any]:
    typed: dict[str, Any] = {}
    for c in columns:
        text = (row.get(c.name) or "").strip()
        try:
            typed[c.name] = c.kind(text) if text else None
        except ValueError:
            raise ReferenceFileError(
                f"{place}: '{text}' in column '{c.name}' is not a number. Write it with digits "
                "and a decimal point, or leave it empty.",
                key="reference_number",
                place=place,
                column=c.name,
            ) from None
    return typed


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
