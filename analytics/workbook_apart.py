"""A large workbook made in a process of its own: the server keeps its time and its memory.

``python -m analytics.workbook_apart`` reads one order as JSON and writes the file; it is started
by :func:`workbook_apart`, never by hand.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from analytics.filters import Filters
from analytics.queries import count_tasks
from analytics.workbook import save_workbook, workbook_bytes
from analytics.workbook_limits import APART_ROWS
from analytics.workbook_parts import Part
from loaders.errors import DashboardError, WarehouseError
from loaders.paths import ROOT
from loaders.warehouse import Warehouse

LIMIT_SECONDS = 900.0
AT_ONCE = 2  # of all visitors; the others wait for their turn
_turns = threading.BoundedSemaphore(AT_ONCE)


def workbook(
    warehouse: Warehouse,
    filters: Filters,
    lang: str,
    view: str = "tasks",
    as_of: date | None = None,
    part: Part | None = None,
    apart_rows: int = APART_ROWS,
) -> bytes:
    """The workbook of a view, made here when small and apart when large."""
    rows = part.rows if part else count_tasks(warehouse, filters)
    make = workbook_bytes if rows <= apart_rows else workbook_apart
    return make(warehouse, filters, lang, view, as_of, part)


def workbook_apart(
    warehouse: Warehouse,
    filters: Filters,
    lang: str,
    view: str = "tasks",
    as_of: date | None = None,
    part: Part | None = None,
) -> bytes:
    """The workbook of the same version of the data, made by another process.

    Raises
    ------
    WarehouseError
        When it could not be made, with the reason that the other process gave.
    """
    order = {
        "database": str(warehouse.directory.resolve()),
        "version": warehouse.version,
        "filters": filters.to_query(),
        "lang": lang,
        "view": view,
        "as_of": as_of.isoformat() if as_of else None,
        "part": asdict(part) if part else None,
    }
    with _turns, tempfile.TemporaryDirectory(prefix="workbook-") as folder:
        out = Path(folder) / "out.xlsx"
        try:
            ended = subprocess.run(  # noqa: S603 - our own module and a path of our own
                [sys.executable, "-m", "analytics.workbook_apart", str(out)],
                input=json.dumps(order),
                env=os.environ | {"TMPDIR": folder},
                cwd=ROOT,
                capture_output=True,
                text=True,
                timeout=LIMIT_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise _failed(f"it was stopped after {LIMIT_SECONDS:g} seconds") from None
        if ended.returncode:
            raise _failed((ended.stderr.strip() or "it ended without a reason").splitlines()[-1])
        return out.read_bytes()


def _failed(reason: str) -> WarehouseError:
    return WarehouseError(
        f"The workbook could not be made: {reason}. Choose fewer tasks, then try again.",
        key="workbook_failed",
    )


def filled(order: Mapping[str, Any], out: Path) -> None:
    """Carry out an order."""
    warehouse = Warehouse.open(Path(order["database"]), order["version"])
    part = order["part"]
    if part:
        plans = part["plans"]
        part = Part(**{**part, "plans": None if plans is None else tuple(plans)})
    as_of = order["as_of"] and date.fromisoformat(order["as_of"])
    filters = Filters.from_query(order["filters"])
    save_workbook(out, warehouse, filters, order["lang"], order["view"], as_of, part)


def main() -> int:
    """Carry out the order on standard input."""
    try:
        filled(json.load(sys.stdin), Path(sys.argv[1]))
    except (DashboardError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
