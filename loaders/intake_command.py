"""``add``: one document from outside into the data folder and the published database."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from loaders import audit, report
from loaders.commands import command
from loaders.errors import IntakeError
from loaders.intake import (
    CONFIRMED,
    Draft,
    add,
    checked_id,
    read_draft,
    same_document,
    suggested_id,
)
from loaders.paths import DATA, DATABASE
from loaders.plans import file_bytes
from loaders.records import Level

_STEPS = {"saving": "saving ...", "building": "building and publishing ..."}


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="a plan document of any supported format")
    parser.add_argument("--id", help="id of the plan: a-z, 0-9 and hyphens; default place and year")
    parser.add_argument("--locality", help="place the plan is for, if the document is unclear")
    parser.add_argument("--province", help="province the place belonged to when it was issued")
    parser.add_argument("--level", choices=[level.value for level in Level])
    parser.add_argument("--year", type=int, help="the year, where the plan is for one year")
    parser.add_argument("--replace", action="store_true", help="a plan of this id may give way")
    parser.add_argument("--yes", action="store_true", help="do not ask")
    parser.add_argument("--data", type=Path, default=DATA, help="folder with plans/")
    parser.add_argument("--database", type=Path, default=DATABASE, help="folder of the database")


@command("add", "take one document in: read, confirm, save, build, publish", _arguments)
def run(arguments: argparse.Namespace) -> int:
    """Show what was read, ask, keep and publish; exit 1 when the person says no."""
    draft = read_draft(file_bytes(arguments.file), arguments.file.name)
    said = {name: getattr(arguments, name) for name in CONFIRMED}
    facts = {name: value for name, value in said.items() if value is not None}
    if "level" in facts:
        facts["level"] = Level(facts["level"])
    found = suggested_id(draft.records.plan, facts.get("locality"), facts.get("year"))
    plan_id = checked_id(arguments.id or found)
    _show(draft, plan_id, facts, arguments.data)
    if not (arguments.yes or _confirmed(plan_id)):
        print("nothing was kept", file=sys.stderr)
        return 1
    with audit.recorded("intake", audit.shell_user(), plan=plan_id, sha256=draft.sha256):
        add(
            draft,
            plan_id,
            facts,
            replace=arguments.replace,
            data=arguments.data,
            database=arguments.database,
            progress=lambda step: print(_STEPS[step], file=sys.stderr),
        )
    print(f"{plan_id} was added and published")
    return 0


def _show(draft: Draft, plan_id: str, facts: Mapping[str, Any], data: Path) -> None:
    print("\n".join(report.summary(draft.records)))
    doubtful = [task for task in draft.records.tasks if task.confidence < 1]
    for task in doubtful:
        reasons = ", ".join(task.confidence_reasons)
        print(f"  line {task.first_line}, task {task.number or '-'}: {task.confidence} ({reasons})")
    for name, value in facts.items():
        print(f"  {name} as you say: {value}")
    for other in same_document(draft.sha256, data):
        print(f"  the same file is kept already as '{other}'")
    print(f"  to be kept as '{plan_id}'")


def _confirmed(plan_id: str) -> bool:
    if not sys.stdin.isatty():
        raise IntakeError(
            "Nobody can confirm here: look at what was read above, then give --yes.",
            key="not_confirmed",
        )
    return input(f"Keep as '{plan_id}' and publish? [y/N] ").strip().lower() in ("y", "yes")
