"""The registry of subcommands: a command module calls :func:`command` on one function."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass

Run = Callable[[argparse.Namespace], int]
Arguments = Callable[[argparse.ArgumentParser], None]

# Modules whose import registers subcommands, in the order of the help text.
MODULES = (
    "loaders.building",
    "loaders.intake_command",
    "loaders.operations",
    "loaders.lake_command",
)


@dataclass(frozen=True, slots=True)
class Command:
    """One subcommand: its name, help line, arguments and function (exit code as its result)."""

    name: str
    help: str
    arguments: Arguments
    run: Run


COMMANDS: dict[str, Command] = {}


def command(name: str, help_line: str, arguments: Arguments) -> Callable[[Run], Run]:
    """Register a function as a subcommand."""

    def register(run: Run) -> Run:
        COMMANDS[name] = Command(name, help_line, arguments, run)
        return run

    return register
