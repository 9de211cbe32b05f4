"""Plans into the lake: the rows of the plans that changed are replaced, all in one transaction."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from loaders import audit, lake, schema
from loaders.added_values import ADDED
from loaders.contents import all_rows, check_unique
from loaders.errors import WarehouseError
from loaders.lake import Catalogue, Connection, Snapshot
from loaders.lake_changes import change
from loaders.lake_plans import other_plans
from loaders.paths import REFERENCE, ROOT, VOCABULARY
from loaders.records import PlanRecords

# Gives the plans with the issues of their matches, and the matches, of all the plans it is given.
Matched = Callable[[Sequence[PlanRecords]], tuple[list[PlanRecords], pa.Table]]

_LOADS = "CREATE TABLE IF NOT EXISTS loads (plan_id VARCHAR, digest VARCHAR, loaded_at TIMESTAMP)"
_REFERENCE = ""  # the plan_id under which ``loads`` keeps the digest of the reference tables
_BY_TASK = ("task_agencies",)  # tables without a plan_id, before the tasks that lead to it


def publish(
    plans: Sequence[PlanRecords],
    matched: Matched,
    catalogue: Catalogue,
    *,
    reference: Path = REFERENCE,
    added: Path = ADDED,
) -> Snapshot:
    """Put plans into the lake beside those that other offices loaded.

    A plan that is there is replaced, one that did not change is left alone, and the plans of
    others stay. All becomes visible at once, as one snapshot. Where two offices load at the same
    time the second one's matches are compared again, so that pairs between both are there.

    Raises
    ------
    WarehouseError
        When the lake cannot be reached or the records break a rule of the schema.
    """
    own = {plan.plan.plan_id for plan in plans}

    def load(connection: Connection) -> str | None:
        others = other_plans(connection, own)
        told, matches = matched([*plans, *others])
        mine = [plan for plan in told if plan.plan.plan_id in own]
        return _replace(connection, mine, matches, reference, added)

    return change(catalogue, load, audit.shell_user())


def withdraw(plan_id: str, catalogue: Catalogue) -> Snapshot:
    """Take one plan out of the lake; earlier snapshots still show it.

    Raises
    ------
    WarehouseError
        When the lake holds no such plan.
    """

    def take_out(connection: Connection) -> str:
        known = [] if "plans" not in lake.tables(connection) else _known(connection)
        if plan_id not in known:
            raise WarehouseError(
                f"The lake holds no plan '{plan_id}'; it holds: {', '.join(known) or 'none'}.",
                key="no_such_plan",
                plan=plan_id,
            )
        connection.register("changed", pa.table({"plan_id": [plan_id]}))
        _delete_plans(connection)
        connection.execute("DELETE FROM loads WHERE plan_id = ?", [plan_id])
        connection.unregister("changed")
        return f"withdrew {plan_id}"

    return change(catalogue, take_out, audit.shell_user())


def _known(connection: Connection) -> list[str]:
    rows = connection.execute("SELECT plan_id FROM plans ORDER BY 1").fetchall()
    return [plan_id for (plan_id,) in rows]


def _replace(
    connection: Connection,
    plans: Sequence[PlanRecords],
    matches: pa.Table,
    reference: Path,
    added: Path,
) -> str | None:
    contents = all_rows(plans, matches, reference, added)
    check_unique(contents)
    for table, rows in contents:
        if table.name != "matches":
            _check_allowed(table, rows)
    connection.execute(_LOADS)
    held = dict(connection.execute("SELECT plan_id, digest FROM loads").fetchall())
    digests = _digests(plans, matches)
    facts = [(t, rows) for t, rows in contents if t.name not in schema.RECORD_TABLES]
    digests[_REFERENCE] = _digest([[t.ddl(), rows] for t, rows in facts])
    changed = {plan_id: d for plan_id, d in digests.items() if held.get(plan_id) != d}
    if not changed:
        return None
    for table, _ in contents:
        _ensure(connection, table)
    connection.register(
        "changed", pa.table({"plan_id": list(changed), "digest": [*changed.values()]})
    )
    if _REFERENCE in changed:
        for table, rows in facts:
            connection.execute("".join(('DELETE FROM "', table.name, '"')))
            _insert(connection, table, rows)
    _delete_plans(connection)
    fresh = [plan for plan in plans if plan.plan.plan_id in changed]
    for name, rows in schema.record_rows(fresh).items():
        if name != "matches":
            _insert(connection, schema.RECORD_TABLES[name], rows)
    _insert(connection, schema.RECORD_TABLES["matches"], _touching(matches, fresh))
    connection.execute("DELETE FROM loads WHERE plan_id IN (SELECT plan_id FROM changed)")
    connection.execute(
        "INSERT INTO loads SELECT plan_id, digest, now() AT TIME ZONE 'UTC' FROM changed"
    )
    connection.unregister("changed")
    return "loaded " + ", ".join(sorted(changed.keys() - {_REFERENCE}) or ["the reference files"])


def _delete_plans(connection: Connection) -> None:
    tasks = "(SELECT task_id FROM tasks WHERE plan_id IN (SELECT plan_id FROM changed))"
    connection.execute(
        f"DELETE FROM matches WHERE task_id IN {tasks} OR other_task_id IN {tasks}"  # noqa: S608
    )
    for name in _BY_TASK:
        connection.execute(f"DELETE FROM {name} WHERE task_id IN {tasks}")  # noqa: S608
    for name in schema.RECORD_TABLES:
        if name not in (*_BY_TASK, "matches"):
            connection.execute(
                f"DELETE FROM {name} WHERE plan_id IN (SELECT plan_id FROM changed)"  # noqa: S608
            )


def _touching(matches: pa.Table, plans: Sequence[PlanRecords]) -> pa.Table:
    """The matches of the plans' tasks, in both directions."""
    ids = pa.array([task.task_id for plan in plans for task in plan.tasks], pa.string())
    one, other = (
        pc.is_in(matches.column(name).cast(pa.string()), value_set=ids)
        for name in ("task_id", "other_task_id")
    )
    return matches.filter(pc.or_(one, other))


def _digests(plans: Sequence[PlanRecords], matches: pa.Table) -> dict[str, str]:
    """By plan: what its rows, the decisions on its matches and the product's rules come to."""
    decided = matches.filter(pc.is_valid(matches.column("decision"))).to_pylist()
    rules = _rules()
    return {
        plan.plan.plan_id: _digest(
            [
                rules,
                schema.record_rows([plan]),
                [m for m in decided if m["task_id"].startswith(f"{plan.plan.plan_id}/")],
            ]
        )
        for plan in plans
    }


@cache
def _rules() -> str:
    """Digest of the code and the vocabulary: after an upgrade every plan is loaded again."""
    files = [
        *(ROOT / "loaders").rglob("*.py"),
        *(ROOT / "analytics").rglob("*.py"),
        *VOCABULARY.glob("*.toml"),
    ]
    total = hashlib.sha256()
    for path in sorted(files):
        total.update(path.name.encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def _digest(content: Any) -> str:
    return hashlib.sha256(json.dumps(content, default=str).encode()).hexdigest()


def _check_allowed(table: schema.Table, rows: list[dict[str, Any]]) -> None:
    """Refuse what the embedded file's enums refuse; the lake itself takes any text."""
    for column in table.columns:
        if not issubclass(column.kind, StrEnum):
            continue
        allowed = {None, *(value.value for value in column.kind)}
        for row in rows:
            if row.get(column.name) not in allowed:
                raise WarehouseError(
                    f"{table.name}.{column.name}: '{row.get(column.name)}' is none of "
                    f"{', '.join(sorted(filter(None, allowed)))}. Give the record one of these.",
                    key="wrong_type",
                    table=table.name,
                    column=column.name,
                )


def _ensure(connection: Connection, table: schema.Table) -> None:
    """Create the table, or add the columns that an older release did not have."""
    if table.name not in lake.tables(connection):
        columns = ", ".join(f'"{c.name}" {lake_type(c)}' for c in table.columns)
        connection.execute(f'CREATE TABLE "{table.name}" ({columns})')
        for statement in table.comments():
            connection.execute(statement)
        return
    empty = connection.execute(f'SELECT * FROM "{table.name}" LIMIT 0')  # noqa: S608 - our table
    there = {column[0] for column in empty.description or ()}
    for column in table.columns:
        if column.name not in there:
            connection.execute(
                f'ALTER TABLE "{table.name}" ADD COLUMN "{column.name}" {lake_type(column)}'
            )


def lake_type(column: schema.Column) -> str:
    """Type of a column in the lake, which has no enums."""
    return "VARCHAR" if issubclass(column.kind, StrEnum) else column.sql_type


def _insert(
    connection: Connection, table: schema.Table, rows: list[dict[str, Any]] | pa.Table
) -> None:
    if not len(rows):
        return
    connection.register("frame", rows if isinstance(rows, pa.Table) else table.frame(rows))
    connection.execute(f'INSERT INTO "{table.name}" BY NAME SELECT * FROM frame')  # noqa: S608
    connection.unregister("frame")
