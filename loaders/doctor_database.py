"""Is the database whole, of this program, and of the documents that are here?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from loaders import schema
from loaders.doctor_findings import Finding, Place, State
from loaders.errors import DashboardError, ManifestError
from loaders.manifest import read_manifest
from loaders.publishing import REMEDY, digest, read_pointer
from loaders.warehouse import Warehouse


def database(place: Place) -> Iterator[Finding]:
    """The published versions: whole by their hash, and the current one answering."""
    try:
        pointer = read_pointer(place.database)
    except DashboardError as error:
        yield Finding("database", State.WRONG, str(error))
        return
    for entry in pointer.versions:
        if entry.is_whole(place.database):
            continue
        is_served = entry.file == pointer.current.file
        remedy = REMEDY if is_served else "do not roll back to it; a build replaces it in time"
        state = State.WRONG if is_served else State.DOUBT
        yield Finding("database", state, f"{entry.file} is missing or damaged", remedy)
        if is_served:
            return
    try:
        opened = Warehouse.open(place.database)
        counted = opened.query("SELECT count(*) AS n FROM plans").to_pylist()[0]["n"]
        built_from = opened.query("SELECT plan_id, source_sha256 FROM plans").to_pylist()
        strange = _strange_tables(opened)
        opened.close()
    except DashboardError as error:
        yield Finding("database", State.WRONG, str(error))
        return
    if strange:
        text = f"was built by another version of the program: {', '.join(strange)} differ"
        yield Finding("database", State.WRONG, text, REMEDY)
        return
    kept = len(pointer.versions)
    text = f"{pointer.current} of {counted} plans, {kept} kept for a rollback"
    yield Finding("database", State.GOOD, text)
    yield from _documents(place, {row["plan_id"]: row["source_sha256"] for row in built_from})


def _strange_tables(opened: Warehouse) -> list[str]:
    """Tables that lack a column which this program asks for."""
    found = opened.query("SELECT table_name, column_name FROM duckdb_columns()").to_pylist()
    held = {(row["table_name"], row["column_name"]) for row in found}
    return [
        name
        for name, table in schema.RECORD_TABLES.items()
        if not held >= {(name, column.name) for column in table.columns}
    ]


def _documents(place: Place, built_from: dict[str, str]) -> Iterator[Finding]:
    here = {path.name: path for path in _plan_folders(place.data)}
    sound = True
    for plan_id in sorted(here.keys() | built_from.keys()):
        text = _difference(here.get(plan_id), built_from.get(plan_id))
        if text:
            sound = False
            yield Finding(f"document of {plan_id}", State.DOUBT, text, REMEDY)
    if sound and here:
        yield Finding("documents", State.GOOD, f"{len(here)}, each as the database has it")


def _plan_folders(data: Path) -> list[Path]:
    plans = data / "plans"
    found = plans.iterdir() if plans.is_dir() else ()
    return [path for path in found if path.is_dir() and not path.name.startswith(".")]


def _difference(folder: Path | None, built_from: str | None) -> str:
    if folder is None:
        return "is in the database, but its folder is gone"
    try:
        found = digest(read_manifest(folder).source)
    except (ManifestError, OSError) as error:
        return str(error)
    if built_from is None:
        return "is not in the database"
    return "" if found == built_from else "has changed since the database was built"
