"""Published values that people added: one versioned file beside the plans, written as a whole."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from loaders.errors import ReferenceFileError, WarehouseError
from loaders.files import changing, put
from loaders.paths import DATA

ADDED = DATA / "values" / "added.csv"
TABLE = "indicator_values"
SAVED_BY = ("added_by", "added_on")


def rows(path: Path | None = None) -> list[dict[str, str]]:
    """One row per added value, in the order they were added; none where there is no file.

    Raises
    ------
    ReferenceFileError
        When the file is no CSV in UTF-8.
    """
    path = path or ADDED
    if not path.is_file():
        return []
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return [{k: v or "" for k, v in row.items() if k} for row in csv.DictReader(file)]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ReferenceFileError(
            f"{path.name}: cannot be read ({error}). Restore it from its last version.",
            key="reference_file",
            finding=path.name,
            remedy="restore it from its last version",
        ) from error


def append(
    new: Iterable[Mapping[str, object]], columns: Sequence[str], path: Path | None = None
) -> int:
    """Add rows at the end of the file, all of them or none; how many there are now.

    Raises
    ------
    WarehouseError
        When the file cannot be written; it is then as it was.
    """
    path = path or ADDED
    names = (*columns, *SAVED_BY)
    with changing(path):
        kept = [*rows(path), *({name: _text(row.get(name)) for name in names} for row in new)]
        text = io.StringIO(newline="")
        writer = csv.DictWriter(text, names, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(kept)
        try:
            put(path, text.getvalue().encode("utf-8"))
        except OSError as error:
            raise WarehouseError(
                f"The values could not be saved ({error.strerror or error}). Free space or mend "
                "the permissions of the data folder, then upload again; nothing was changed.",
                key="values_unwritable",
            ) from error
    return len(kept)


def _text(cell: object) -> str:
    if cell is None:
        return ""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
