"""The data dictionary, ``docs/database.md``, written from the declarations of the tables.

``python -m docs.dictionary`` writes it; a test says when it is no longer current.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

from loaders import derived, records
from loaders.paths import DATA, ROOT
from loaders.schema import RECORD_TABLES, Column, Table, reference_tables

TARGET = ROOT / "docs" / "database.md"
_HEAD = """\
# The database

Written by `python -m docs.dictionary` from `loaders/records.py`, `loaders/derived.py` and the
headers of `data/reference/*.csv`; a test fails when it is not current. The same words are in the
database as comments: `SELECT table_name, column_name, comment FROM duckdb_columns()`.

The newest version is the file that `current.json` names in the folder of the database
(`build/plans/`); open it read-only with the DuckDB release of `requirements.txt` or a newer one.
Everything in it is derived from `data/` and can be built again with `python -m loaders build`.
"""
_DERIVED = """\
These tables follow from the others. They are stored once, when a version is published, so that a
question over a million tasks neither joins nor compares texts; in a file `plans`, `tasks` and
`task_agencies` are views of the first three, which have further columns. The numbers (`task_no`,
`plan_no`, `agency_no`) hold within one version only. In a lake all of them are views.
"""


def lines() -> Iterator[str]:
    """The file, line by line: tables of the records, allowed values, tables of the references."""
    yield _HEAD
    for table in RECORD_TABLES.values():
        yield from _described(table)
    yield "## Worked out\n\n" + _DERIVED
    for made in (*derived.FACTS, *derived.VIEWS):
        yield f"### `{made.name}`\n\n{made.description}"
        yield "\n| column | type | meaning |\n| --- | --- | --- |"
        for column in made.columns:
            yield f"| `{column.name}` | {column.sql_type} | {_cell(column.description)} |"
        yield ""
    yield "## Allowed values\n"
    yield "| type | values | meaning |\n| --- | --- | --- |"
    for kind in _enums():
        values = ", ".join(f"`{value}`" for value in kind)
        yield f"| `{kind.__name__}` | {values} | {_cell(kind.__doc__ or '')} |"
    yield "\n## Reference tables\n"
    yield (
        "One table a file of `data/reference/`, under the file's name, all columns kept, empty "
        "cells as null.\nEach row carries its source and how well it is confirmed where the file "
        "has such columns.\n"
    )
    yield "| table | columns |\n| --- | --- |"
    for table, _ in reference_tables(DATA / "reference"):
        names = ", ".join(
            f"`{c.name}`" + ("" if c.kind is str else f" {c.sql_type}") for c in table.columns
        )
        yield f"| `{table.name}` | {names} |"


def _described(table: Table) -> Iterator[str]:
    yield f"## `{table.name}`\n"
    yield f"{table.description.removesuffix('.')}."
    if table.unique:
        yield f"Unique: {', '.join(f'`{name}`' for name in table.unique)}."
    yield "\n| column | type | meaning |\n| --- | --- | --- |"
    for column in table.columns:
        yield f"| `{column.name}` | {_type(column)} | {_cell(column.description)} |"
    yield ""


def _type(column: Column) -> str:
    plain = column.kind.__name__ if issubclass(column.kind, StrEnum) else column.sql_type
    return plain + (", never null" if column.required else "")


def _cell(text: str) -> str:
    return text.strip().split("\n")[0].replace("|", "\\|")


def _enums() -> Iterator[type[StrEnum]]:
    for value in vars(records).values():
        if isinstance(value, type) and issubclass(value, StrEnum) and value is not StrEnum:
            yield value


def text() -> str:
    """The whole file."""
    return "\n".join(lines()) + "\n"


def main(target: Path = TARGET) -> None:
    """Write the file."""
    target.write_text(text(), encoding="utf-8")


if __name__ == "__main__":
    main()
