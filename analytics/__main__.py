"""The command line of the questions: ``python -m analytics export OUT.xlsx [filters]``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from analytics.filters import FILTERS, Filters
from analytics.known_values import unknown_values
from analytics.queries import count_tasks
from loaders import audit
from loaders.errors import DashboardError
from loaders.paths import DATABASE
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


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; 0 when done, 2 with one line on standard error when it cannot be."""
    given = _parser().parse_args(arguments)
    try:
        filters = Filters.from_query(_query(given))
        _refuse_junk(given)
        return _export(given.out, given.database, filters, given.lang)
    except (DashboardError, OSError, _WrongValueError) as error:
        sys.stderr.write(f"{error}\n")
        return 2


class _WrongValueError(Exception):
    """A value on the command line that a filter does not know."""


def _export(out: Path, database: Path, filters: Filters, lang: str) -> int:
    from analytics.workbook import workbook_bytes  # openpyxl is slow to import: only when needed

    warehouse = Warehouse.open(database)
    for warning in unknown_values(warehouse, filters):
        sys.stderr.write(f"{warning}\n")
    out.write_bytes(workbook_bytes(warehouse, filters, lang))
    audit.noted("export", audit.shell_user(), view="tasks", filters=str(filters.to_query()))
    sys.stdout.write(f"{count_tasks(warehouse, filters)} tasks written to {out}\n")
    return 0


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
    sys.exit(main())
