"""The command line of the questions: ``python -m analytics export OUT.xlsx [filters]``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from analytics.filters import FILTERS, Filters
from analytics.known_values import unknown_values
from analytics.queries import count_tasks
from analytics.words import words
from analytics.workbook_limits import MOST_ROWS, PART_ROWS
from analytics.workbook_parts import By, parts
from loaders import audit
from loaders.errors import DashboardError
from loaders.paths import DATABASE
from loaders.terminal import run_as_program
from loaders.warehouse import Warehouse

_FLAGS = {"q": "search"}  # the one filter whose flag says more than its address key
_HELP = {
    "plan": "id of a plan; may be repeated",
    "agency": "name of an agency, in the naming of --names; may be repeated",
    "role": "role in which the agency is named",
    "pillar": "pillar of the resolution, I to V; may be repeated",
    "deadline": "kind of deadline; may be repeated",
    "area": "policy area; may be repeated",
    "field": "field of work of an agency named in the task; may be repeated",
    "check": "outcome of a check of the task's clarity; may be repeated",
    "from": "ISO date: tasks whose stated period touches it or lies after",
    "to": "ISO date: tasks whose stated period touches it or lies before",
    "q": "words to search for, with or without diacritics",
    "names": "agencies as the documents write them, or as they are today",
}


def main(arguments: Sequence[str] | None = None, most_rows: int = MOST_ROWS) -> int:
    """Run a command; 0 when done, 2 with one line on standard error when it cannot be.

    ``most_rows`` is what a sheet holds: Excel's limit.
    """
    given = _parser().parse_args(arguments, argparse.Namespace(most_rows=most_rows))
    try:
        filters = Filters.from_query(_query(given))
        _refuse_junk(given)
        _refuse_place(given.out)
        return _export(given, filters)
    except BrokenPipeError:
        raise  # the reader of the output went away: no fault of the file
    except OSError as error:
        reason = error.strerror or error
        sys.stderr.write(f"{given.out}: {reason}. Check the path, the rights and the free space.\n")
        return 2
    except (DashboardError, _WrongValueError) as error:
        sys.stderr.write(f"{error}\n")
        return 2


class _WrongValueError(Exception):
    """A value on the command line that a filter does not know."""


def _export(given: argparse.Namespace, filters: Filters) -> int:
    from analytics.workbook import save_workbook  # openpyxl is slow to import: only when needed

    warehouse = Warehouse.open(given.database)
    for warning in unknown_values(warehouse, filters):
        sys.stderr.write(f"{warning}\n")
    if given.parts:
        return _export_parts(warehouse, given, filters)
    count = count_tasks(warehouse, filters)
    _refuse_too_many(count, given.most_rows)
    save_workbook(given.out, warehouse, filters, given.lang)
    _noted(filters)
    sys.stdout.write(f"{count} tasks written to {given.out}\n")
    if count > PART_ROWS:
        sys.stderr.write(
            f"Excel opens a sheet of {count:,} rows slowly: --parts rows or --parts province "
            "writes several smaller files instead.\n"
        )
    return 0


def _export_parts(warehouse: Warehouse, given: argparse.Namespace, filters: Filters) -> int:
    """One file a part, numbered: OUT-1.xlsx, OUT-2.xlsx and so on."""
    from analytics.workbook import part_name, save_workbook

    text = words(given.lang)
    cut = parts(warehouse, filters, By(given.parts), given.rows)
    for part in cut:
        out = given.out.with_stem(f"{given.out.stem}-{part.number:0{len(str(part.of))}d}")
        save_workbook(out, warehouse, filters, given.lang, part=part)
        sys.stdout.write(f"{part_name(part, text)}: {part.rows} tasks written to {out}\n")
    _noted(filters)
    sys.stdout.write(f"{sum(part.rows for part in cut)} tasks written to {len(cut)} files\n")
    return 0


def _refuse_place(out: Path) -> None:
    """Say where a file cannot be before the work is done."""
    if out.is_dir():
        raise _WrongValueError(f"{out} is a folder. Name the file to write, such as tasks.xlsx.")
    if not out.parent.is_dir():
        raise _WrongValueError(f"{out.parent}: no such folder. Make it, or name another.")


def _refuse_too_many(count: int, most: int) -> None:
    if count > most:
        raise _WrongValueError(
            f"{count:,} tasks are selected, and a sheet of Excel holds at most {most:,} rows of "
            "data: nothing was written. Narrow the filters, or write several files with "
            f"--parts rows (--rows {PART_ROWS} each), --parts province or --parts plan."
        )


def _noted(filters: Filters) -> None:
    audit.noted("export", audit.shell_user(), view="tasks", filters=str(filters.to_query()))


def _rows_of_a_file(given: str) -> int:
    rows = int(given)
    if not 0 < rows <= MOST_ROWS:
        raise argparse.ArgumentTypeError(f"1 to {MOST_ROWS} rows, Excel's limit of a sheet")
    return rows


def _query(given: argparse.Namespace) -> dict[str, list[str]]:
    values = {f.key: getattr(given, f"filter_{f.key}") for f in FILTERS}
    return {k: v if isinstance(v, list) else [v] for k, v in values.items() if v}


def _refuse_junk(given: argparse.Namespace) -> None:
    """Say so where an address would silently leave a value out: a typist wants to know."""
    for f in FILTERS:
        values = getattr(given, f"filter_{f.key}") or []
        for value in values if isinstance(values, list) else [values]:
            if f.clean(value) is None:
                raise _WrongValueError(
                    f"--{_FLAGS.get(f.key, f.key)}: '{value}' cannot be used. "
                    f"Expected: {_HELP[f.key]}."
                )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m analytics", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    export = commands.add_parser("export", help="write the selected tasks to an Excel workbook")
    export.add_argument("out", type=Path, metavar="OUT.xlsx")
    export.add_argument("--database", type=Path, default=DATABASE, help="folder of the database")
    export.add_argument("--lang", choices=("vi", "en"), default="vi")
    export.add_argument(
        "--parts",
        choices=[by.value for by in By],
        help="write several files: by rows, one or more a province, or one or more a plan",
    )
    export.add_argument(
        "--rows",
        type=_rows_of_a_file,
        default=PART_ROWS,
        help=f"most tasks of a file with --parts (default {PART_ROWS})",
    )
    for f in FILTERS:
        export.add_argument(
            f"--{_FLAGS.get(f.key, f.key)}",
            dest=f"filter_{f.key}",
            action="append" if f.multiple else "store",
            choices=f.choices or None,
            metavar=None if f.choices else f.key.upper(),
            help=_HELP[f.key],
        )
    return parser


if __name__ == "__main__":
    sys.exit(run_as_program(main))
