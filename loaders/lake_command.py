"""``snapshots``, ``withdraw``, ``compact`` and a lake's ``rollback``: what its keeper needs."""

from __future__ import annotations

import argparse

from loaders import audit, lake, lake_changes, lake_loading
from loaders.commands import command
from loaders.errors import WarehouseError
from loaders.lake import Catalogue


def _none(parser: argparse.ArgumentParser) -> None:
    """No arguments: the lake is the one that the settings name."""


@command("snapshots", "list the states of the lake that PLANS_CATALOG names", _none)
def show_snapshots(arguments: argparse.Namespace) -> int:
    """Print one line a snapshot, oldest first."""
    for snapshot in lake.snapshots(lake.required()):
        print(f"{snapshot.version}  {snapshot.published_at}  {snapshot.note}".rstrip())
    return 0


def _withdraw_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("plan", help="id of the plan to take out of the lake")


@command("withdraw", "take one plan out of the lake", _withdraw_arguments)
def withdraw(arguments: argparse.Namespace) -> int:
    """Take a plan out; earlier snapshots still show it."""
    made = lake_loading.withdraw(arguments.plan, lake.required())
    audit.noted("withdraw", audit.shell_user(), version=made.version, plan=arguments.plan)
    print(f"withdrew {arguments.plan}: {made}")
    return 0


def _compact_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--keep-days", type=int, default=30, help="forget snapshots that are older (default: 30)"
    )


@command("compact", "join the lake's small files and forget old snapshots", _compact_arguments)
def compact(arguments: argparse.Namespace) -> int:
    """Keep the lake fast after many loads; run it each night."""
    print(f"compacted: {lake_changes.compact(lake.required(), arguments.keep_days)}")
    return 0


def roll_back(catalogue: Catalogue, version: str | None, *, only_list: bool) -> int:
    """Make an earlier snapshot's content the newest: the one named, or the one before."""
    if only_list:
        return show_snapshots(argparse.Namespace())
    if version is None:
        known = lake.snapshots(catalogue)
        if len(known) < 3:  # the first is the empty lake
            raise WarehouseError(
                "The lake has no earlier snapshot with plans. See: python -m loaders snapshots",
                key="no_such_version",
                version="",
            )
        version = known[-2].version
    made = lake_changes.restore(catalogue, version, audit.shell_user())
    audit.noted("rollback", audit.shell_user(), version=made.version)
    print(f"now serving the content of snapshot {version} as {made}")
    return 0
