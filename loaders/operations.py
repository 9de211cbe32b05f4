"""``doctor`` and ``rollback``: what the person who runs the server needs."""

from __future__ import annotations

import argparse
from pathlib import Path

from loaders import audit, doctor, lake, lake_command
from loaders.commands import command
from loaders.doctor_findings import Place, State
from loaders.paths import DATA, DATABASE
from loaders.publishing import read_pointer, rollback

PORT = 8501


def _doctor_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, default=DATA, help="folder with plans/")
    parser.add_argument("--database", type=Path, default=DATABASE, help="folder of the database")
    parser.add_argument("--port", type=int, default=PORT, help="port to serve on (default: 8501)")


@command("doctor", "check this installation and say what to mend", _doctor_arguments)
def examine(arguments: argparse.Namespace) -> int:
    """Print one line a check; exit 1 when something must be mended."""
    findings = doctor.examine(Place(arguments.data, arguments.database, arguments.port))
    for finding in findings:
        print(finding)
    wrong = sum(finding.state is State.WRONG for finding in findings)
    doubts = sum(finding.state is State.DOUBT for finding in findings)
    print(f"{wrong} to mend, {doubts} to look at, {len(findings)} checked")
    return int(wrong > 0)


def _rollback_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("version", nargs="?", help="version to serve (default: the one before)")
    parser.add_argument("--list", action="store_true", help="only say which versions are kept")
    parser.add_argument("--database", type=Path, default=DATABASE, help="folder of the database")


@command("rollback", "serve an earlier version of the database again", _rollback_arguments)
def roll_back(arguments: argparse.Namespace) -> int:
    """Point at an earlier version; servers that run find it at their next request."""
    if catalogue := lake.configured():
        return lake_command.roll_back(catalogue, arguments.version, only_list=arguments.list)
    if arguments.list:
        pointer = read_pointer(arguments.database)
        for entry in pointer.versions:
            mark = "serving" if entry.version == pointer.current.version else ""
            print(f"{entry.version}  {entry.published_at}  {mark}".rstrip())
        return 0
    before = read_pointer(arguments.database).current
    served = rollback(arguments.database, arguments.version)
    audit.noted("rollback", audit.shell_user(), version=served.version, before=before.version)
    print(f"now serving {served} of {served.published_at}")
    return 0
