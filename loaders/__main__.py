"""The command line: ``python -m loaders COMMAND``. Errors are one line on stderr, exit code 2."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec

from loaders.commands import COMMANDS, MODULES
from loaders.errors import DashboardError
from loaders.terminal import run_as_program


def main(argv: Sequence[str] | None = None) -> int:
    """Run one subcommand and give its exit code."""
    for name in MODULES:
        if find_spec(name) is not None:
            import_module(name)
    parser = argparse.ArgumentParser(prog="python -m loaders", description="Plans -> database.")
    subparsers = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for known in COMMANDS.values():
        known.arguments(subparsers.add_parser(known.name, help=known.help))
    arguments = parser.parse_args(argv)
    try:
        return COMMANDS[arguments.command].run(arguments)
    except DashboardError as error:
        print(" ".join(str(error).split()), file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(run_as_program(main))
