"""Synthetic corpora with the real plans' statistics, as a database or as documents.

``python -m benchmarks.corpus --tasks 1000000`` writes a published database of that many tasks;
``--documents`` writes a data folder of plan documents instead (at most 10,000 tasks).
The same seed and size give the same rows.
"""

from __future__ import annotations

import argparse
import math
from dataclasses import fields
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from benchmarks import pools
from loaders import schema
from loaders.paths import REFERENCE, ROOT
from loaders.publishing import build_lock, publish
from loaders.records import Plan
from loaders.reference import province_rows

FOLDER = ROOT / "build" / "bench"
SEED = 20
MOST_IN_DOCUMENTS = 10_000
RESOLUTIONS = 100

_PLANS = """
CREATE TEMP TABLE drawn_plans AS
SELECT 'plan-' || lpad(i::VARCHAR, 7, '0') AS plan_id, i, x.template, x.size,
       w.name AS locality, w.name AS province, w.successor AS province_today,
       'Ủy ban nhân dân ' || w.full_name AS issuer,
       (100 + i % 4900)::VARCHAR || '/KH-UBND' AS number,
       (2022 + i % 5)::VARCHAR || '-0' || (1 + i % 9)::VARCHAR || '-15' AS issued_on,
       (1 + i % $resolutions)::VARCHAR || '-NQ/TW' AS resolution,
       x.* EXCLUDE (template, size, plan_id, locality, province, province_today, issuer, number,
                    issued_on, resolution)
FROM range($plans) r(i)
JOIN templates x ON x.template = hash(concat_ws('-', $seed, 'template', i)) % $templates
JOIN provinces_in w ON w.id = hash(concat_ws('-', $seed, 'province', i)) % $provinces
"""

# One row a task: which thirds, cells and deadline it takes. All else follows by joins.
_DRAWN = """
CREATE TEMP TABLE drawn AS
SELECT * FROM (
    SELECT p.plan_id, p.i, p.template, g.* EXCLUDE (template),
           p.plan_id || '/' || g.suffix AS task_id,
           hash(concat_ws('-', $seed, 'head', i, position)) % $heads AS head,
           hash(concat_ws('-', $seed, 'middle', i, position)) % $middles AS middle,
           hash(concat_ws('-', $seed, 'tail', i, position)) % $tails AS tail,
           hash(concat_ws('-', $seed, 'lead', i, position)) % $cells AS lead_pick,
           hash(concat_ws('-', $seed, 'coordinating', i, position)) % $cells AS coordinating_pick,
           hash(concat_ws('-', $seed, 'product', i, position)) % $products AS product,
           hash(concat_ws('-', $seed, 'deadline', i, position)) % $deadlines AS deadline
    FROM drawn_plans p JOIN places g USING (template)
    ORDER BY i, position LIMIT $tasks
)
"""

_TASKS = """
INSERT INTO tasks BY NAME
SELECT d.task_id, d.plan_id, d.section, d.subsection, d.number, d.position,
       concat_ws(' ', h.text, m.text, t.text) AS task,
       l.text AS lead_text, c.text AS coordinating_text,
       CASE WHEN has_product THEN o.text END AS product_text, e.text AS deadline_text,
       e.deadline_kind, e.deadline_precision, e.deadline_start, e.deadline_end,
       e.deadline_quarters, e.recurrence, e.recurrence_month, e.recurrence_day,
       h.policy_areas, h.policy_areas[1] AS policy_area, h.policy_reason,
       CASE WHEN s.plain = s.expanded THEN s.plain ELSE s.plain || ' | ' || s.expanded END
           AS search_text,
       1.0 AS confidence, []::VARCHAR[] AS confidence_reasons, []::VARCHAR[] AS doubtful_cells,
       false AS corrected, 1 + d.position // 8 AS page,
       10 + d.position AS first_line, 10 + d.position AS last_line
FROM drawn d
JOIN heads h ON h.id = d.head
JOIN middles m ON m.id = d.middle
JOIN tails t ON t.id = d.tail
JOIN cells l ON l.template = d.template AND l.role = 'lead' AND l.pick = d.lead_pick
JOIN cells c ON c.template = d.template AND c.role = 'coordinating'
            AND c.pick = d.coordinating_pick
JOIN products o ON o.id = d.product
JOIN deadlines e ON e.id = d.deadline
JOIN templates x ON x.template = d.template,
LATERAL (SELECT list_contains(x.columns, 'product') AS has_product) f,
LATERAL (SELECT
    concat_ws(' | ', d.number, concat_ws(' ', h.plain, m.plain, t.plain), l.plain, c.plain,
              CASE WHEN has_product THEN o.plain END, e.plain, d.title_plain) AS plain,
    concat_ws(' | ', d.number, concat_ws(' ', h.expanded, m.expanded, t.expanded), l.expanded,
              c.expanded,
              CASE WHEN has_product THEN o.expanded END, e.expanded, d.title_expanded)
        AS expanded) s
ORDER BY d.i, d.position
"""

_AGENCIES = """
INSERT INTO task_agencies BY NAME
SELECT d.task_id, n.* EXCLUDE (task_id, cell, pick, template)
FROM drawn d JOIN named n ON n.template = d.template
 AND n.pick = CASE n.role WHEN 'lead' THEN d.lead_pick ELSE d.coordinating_pick END
ORDER BY d.i, d.position, n.role, n.position
"""

_OTHERS = (
    """
INSERT INTO sections BY NAME
SELECT p.plan_id, s.* EXCLUDE (plan_id, template)
FROM drawn_plans p JOIN sections_in s USING (template)
""",
    """
INSERT INTO targets BY NAME
SELECT p.plan_id,
       p.plan_id || '/target-' || row_number() OVER (PARTITION BY p.plan_id) AS target_id,
       g.* EXCLUDE (plan_id, target_id, template)
FROM drawn_plans p JOIN targets_in g USING (template)
""",
    """
INSERT INTO source_lines BY NAME
SELECT plan_id, first_line AS line, page, 'task' AS role,
       concat_ws(chr(9), number, task, lead_text, coordinating_text, product_text,
                 deadline_text) AS text
FROM tasks
""",
)


def folder_of(tasks: int, seed: int = SEED) -> Path:
    """Where the database of a size lies."""
    return FOLDER / f"tables-{tasks}-{seed}"


def tables(tasks: int, seed: int = SEED, folder: Path | None = None) -> Path:
    """A published database of so many tasks; one that is already there is taken as it is."""
    folder = folder or folder_of(tasks, seed)
    if (folder / "current.json").exists():
        return folder
    folder.mkdir(parents=True, exist_ok=True)
    with build_lock(folder):
        publish(folder, f"corpus-{tasks}-{seed}", lambda path: _write(path, tasks, seed))
    return folder


def _write(path: Path, tasks: int, seed: int) -> None:
    with duckdb.connect(str(path)) as connection:
        reference = list(schema.reference_tables(REFERENCE))
        known = [*schema.RECORD_TABLES.values(), *(table for table, _ in reference)]
        for statement in schema.enum_ddl(known):
            connection.execute(statement)
        for table in known:
            connection.execute(table.ddl())
        for table, rows in reference:
            _insert(connection, f'"{table.name}"', table.frame(rows))
        sizes = _register(connection, seed)
        plans = math.ceil(tasks / sizes.pop("mean"))
        _draw(connection, plans, tasks, seed, sizes)
        connection.execute(
            "CREATE TABLE build AS SELECT $1 AS version, TIMESTAMP '2026-01-01' AS built_at,"
            " version() AS duckdb",
            [f"corpus-{tasks}-{seed}"],
        )
        connection.execute("CHECKPOINT")


def _insert(connection: duckdb.DuckDBPyConnection, name: str, frame: pa.Table) -> None:
    if frame.num_rows:
        connection.register("frame", frame)
        connection.execute(f"INSERT INTO {name} SELECT * FROM frame")
        connection.unregister("frame")


def _register(connection: duckdb.DuckDBPyConnection, seed: int) -> dict[str, Any]:
    """Hand the pools to DuckDB; how large each is comes back."""
    heads, middles, tails = pools.thirds()
    plans, sections, places = pools.templates()
    texts, named = pools.cells(seed)
    by_cell = {at: row["template"] for at, row in enumerate(texts)}
    for row in named:
        row["template"] = by_cell[row["cell"]]
    targets = [
        pools.as_row(target) | {"template": number}
        for number, plan in enumerate(pools.real_plans())
        for target in plan.targets
    ]
    provinces = [
        {"id": at, "name": row.name, "successor": row.successor, "full_name": row.full_name}
        for at, row in enumerate(province_rows())
    ]
    products, deadlines = pools.products(), pools.deadlines(seed)
    for name, rows in (
        ("heads", heads),
        ("middles", middles),
        ("tails", tails),
        ("templates", plans),
        ("sections_in", sections),
        ("places", places),
        ("cells", texts),
        ("named", named),
        ("products", products),
        ("deadlines", deadlines),
        ("targets_in", targets),
        ("provinces_in", provinces),
    ):
        connection.register("pool", pa.Table.from_pylist(rows))
        connection.execute(f"CREATE TEMP TABLE {name} AS SELECT * FROM pool")
        connection.unregister("pool")
    return {
        "mean": sum(plan["size"] for plan in plans) / len(plans),
        "templates": len(plans),
        "provinces": len(provinces),
        "heads": len(heads),
        "middles": len(middles),
        "tails": len(tails),
        "cells": pools.CELLS,
        "products": len(products),
        "deadlines": len(deadlines),
    }


def _draw(
    connection: duckdb.DuckDBPyConnection,
    plans: int,
    tasks: int,
    seed: int,
    sizes: dict[str, Any],
) -> None:
    given = {**sizes, "seed": seed, "tasks": tasks, "resolutions": RESOLUTIONS}
    # Templates have different sizes: some plans more than the mean needs, then cut to fit.
    given["plans"] = plans + 8 + plans // 8
    for statement in (_PLANS, _DRAWN):
        used = {name: value for name, value in given.items() if f"${name}" in statement}
        connection.execute(statement, used)
    connection.execute("DELETE FROM drawn_plans WHERE i > (SELECT max(i) FROM drawn)")
    columns = ", ".join(f.name for f in fields(Plan))
    connection.execute(f"INSERT INTO plans BY NAME SELECT {columns} FROM drawn_plans ORDER BY i")
    for statement in (_TASKS, _AGENCIES, *_OTHERS):
        connection.execute(statement)


def main() -> None:
    """Write a corpus and say where it is."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.corpus", description=__doc__)
    parser.add_argument("--tasks", type=int, required=True, help="100 to 10,000,000")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--documents", action="store_true", help="write documents, not a database")
    parser.add_argument("--to", type=Path, help="folder to write to (default: under build/bench)")
    given = parser.parse_args()
    if given.documents:
        from benchmarks.documents import write_documents

        if given.tasks > MOST_IN_DOCUMENTS:
            parser.error(f"documents are written for at most {MOST_IN_DOCUMENTS} tasks")
        folder = given.to or FOLDER / f"documents-{given.tasks}-{given.seed}"
        print(f"{write_documents(given.tasks, folder, given.seed)} documents in {folder}")
        return
    print(tables(given.tasks, given.seed, given.to))


if __name__ == "__main__":
    main()
