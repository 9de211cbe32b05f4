"""Plans read back from the lake, so that a new one can be compared with them."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from loaders import lake, schema
from loaders.lake import Connection
from loaders.records import Plan, PlanRecords, Section, Task, TaskAgency

_COMPARED: dict[str, type] = {"sections": Section, "tasks": Task, "task_agencies": TaskAgency}


def other_plans(connection: Connection, own: set[str]) -> list[PlanRecords]:
    """The lake's other plans, as far as plans are compared: no targets, lines or issues."""
    if "tasks" not in lake.tables(connection):
        return []
    rows = {
        name: connection.sql("".join(("SELECT * FROM ", name))).to_arrow_table().to_pylist()
        for name in ("plans", *_COMPARED)
    }
    home = {row["task_id"]: row["plan_id"] for row in rows["tasks"]}
    parts: dict[str, dict[str, list[Any]]] = {}
    for name, kind in _COMPARED.items():
        for row in rows[name]:
            plan_id = row.get("plan_id") or home[row["task_id"]]
            if plan_id not in own:
                part = parts.setdefault(plan_id, {})
                part.setdefault(name, []).append(_as_record(name, kind, row))
    return [
        PlanRecords(
            _as_record("plans", Plan, row),
            **{name: tuple(found) for name, found in parts.get(row["plan_id"], {}).items()},
        )
        for row in rows["plans"]
        if row["plan_id"] not in own
    ]


def _as_record(name: str, kind: type, row: dict[str, Any]) -> Any:
    """The record that a row was made from; fields that an older release lacked are missing."""
    values = {}
    for column in schema.RECORD_TABLES[name].columns:
        value = row.get(column.name)
        if value is not None and issubclass(column.kind, StrEnum):
            value = column.kind(value)
        values[column.name] = [] if value is None and column.is_list else value
    return kind(**values)
