"""Reference files of figures: their rows by column, and days written by day, month or year."""

from __future__ import annotations

import csv
from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from loaders.errors import ReferenceFileError


def csv_rows(path: Path, columns: Sequence[str]) -> list[dict[str, str]]:
    """Rows of a reference file by column name.

    Raises
    ------
    ReferenceFileError
        The file cannot be read, or one of the columns is missing.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            missing = [name for name in columns if name not in (reader.fieldnames or ())]
            rows = list(reader)
    except OSError as error:
        raise ReferenceFileError(
            f"{path.name}: cannot be read ({error}). Restore it.", key="reference_file",
            file=path.name,
        ) from error  # fmt: skip
    if missing:
        raise ReferenceFileError(
            f"{path.name}: columns {missing} are missing. Restore the heading row.",
            key="reference_file",
            file=path.name,
        )
    return rows


def last_day(text: str) -> date | None:
    """Last day of an ISO day, month or year; None where the text is none of them."""
    parts = text.split("-")
    try:
        numbers = [int(part) for part in parts]
        if len(parts) == 3:
            return date(*numbers)
        if len(parts) == 2:
            year, month = numbers
            return date(year, month, monthrange(year, month)[1])
        return date(numbers[0], 12, 31) if len(text) == 4 else None
    except (ValueError, TypeError):
        return None
