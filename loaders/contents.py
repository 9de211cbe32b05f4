"""What goes into a database: every table with its rows, checked, and the name of the whole."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa

from loaders import derived, schema
from loaders.added_values import ADDED
from loaders.errors import WarehouseError
from loaders.paths import REFERENCE
from loaders.records import Match, PlanRecords, as_row

Rows = list[tuple[schema.Table, list[dict[str, Any]] | pa.Table]]


def all_rows(
    plans: Sequence[PlanRecords],
    matches: Iterable[Match] | pa.Table,
    reference: Path = REFERENCE,
    added: Path = ADDED,
) -> Rows:
    """Every table with its rows: the records', the matches' and the reference files'."""
    rows: dict[str, list[dict[str, Any]] | pa.Table] = dict(schema.record_rows(plans))
    is_table = isinstance(matches, pa.Table)
    rows["matches"] = matches if is_table else [as_row(match) for match in matches]
    tables = [(schema.RECORD_TABLES[name], found) for name, found in rows.items()]
    return [*tables, *schema.reference_tables(reference, added)]


def check_unique(tables: Rows) -> None:
    """Refuse rows whose identifying columns occur twice.

    Raises
    ------
    WarehouseError
        When two rows of a table have the same identity.
    """
    for table, rows in tables:
        seen: set[tuple[Any, ...]] = set()
        for row in rows if table.unique else ():
            name = tuple(row[column] for column in table.unique)
            if name in seen:
                raise WarehouseError(
                    f"{table.name}: {'/'.join(map(str, name))} occurs twice. Each "
                    f"{'+'.join(table.unique)} must be unique; give one of the two another.",
                    key="duplicate_key",
                    table=table.name,
                )
            seen.add(name)


def version_of(tables: Rows) -> str:
    """Name of the content: twelve hexadecimal digits, the same for the same rows and columns."""
    content = hashlib.sha256(derived.declaration().encode())
    for table, rows in tables:
        content.update(table.ddl().encode())
        if isinstance(rows, pa.Table):
            for column in rows.unify_dictionaries().combine_chunks().columns:
                for buffer in column.chunk(0).buffers() if column.num_chunks else ():
                    content.update(buffer if buffer is not None else b"-")
            continue
        for row in rows:
            content.update(json.dumps(row, default=str, ensure_ascii=True).encode())
    return content.hexdigest()[:12]
