"""The lake's tables as the embedded file has them: a view a table, text cast to enums.

DuckLake has no enums. Through these views sorting and comparing are those of the embedded file,
and a lake that an older release wrote has the columns of this one, empty. What the embedded file
stores as worked out (:mod:`loaders.derived`) is worked out here when it is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from loaders import derived, derived_parts, schema
from loaders.errors import WarehouseError

NAME = "lake"


def views(held: Mapping[str, Sequence[str]]) -> list[str]:
    """Statements that make the views.

    Parameters
    ----------
    held : mapping
        Columns of each table that the lake holds.

    Raises
    ------
    WarehouseError
        When the lake holds no plans yet.
    """
    if "plans" not in held:
        raise WarehouseError(
            "The lake holds no plans yet. Run: python -m loaders build", key="no_database"
        )
    declared = [t for name, t in schema.RECORD_TABLES.items() if name in held]
    statements = schema.enum_ddl(declared)
    for table in declared:
        there = held[table.name]
        columns = ", ".join(
            f'{_column(c, there)} AS "{c.name}"' if c.sql_type != "VARCHAR" or c.name not in there
            else f'"{c.name}"'
            for c in table.columns
        )  # fmt: skip
        statements.append(_view(table.name, _rows(table.name, columns)))
    others = [name for name in held if name not in schema.RECORD_TABLES]
    statements += [_view(name, _rows(name, "*")) for name in others]
    for facts in derived.FACTS:
        statements.append(_view(facts.name, facts.select(facts.records, derived_parts.LAKE)))
    return statements + [_view(one.name, one.select(derived_parts.LAKE)) for one in derived.VIEWS]


def _rows(name: str, columns: str) -> str:
    return "".join(("SELECT ", columns, f' FROM {NAME}."{name}"'))


def _view(name: str, rows: str) -> str:
    return "".join(('CREATE VIEW "', name, '" AS ', rows))


def _column(column: schema.Column, there: Sequence[str]) -> str:
    """The column as the release that reads declares it; null where an older one did not have it."""
    source = f'"{column.name}"' if column.name in there else "NULL"
    return f"{source}::{column.sql_type}"
