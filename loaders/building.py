"""``read``, ``build`` and ``check``: documents in, records out, unchanged documents skipped."""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import json
import logging
import os
import pickle
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tqdm import tqdm

from analytics.match_build import with_matches
from loaders import audit, lake, lake_loading, plan_folder, report
from loaders.added_values import ADDED
from loaders.commands import command
from loaders.errors import PlanError
from loaders.lake import Snapshot
from loaders.manifest import read_manifest
from loaders.paths import DATA, DATABASE, REFERENCE, ROOT, VOCABULARY
from loaders.plans import load_plan, read_plan
from loaders.publishing import Published, build_lock, unwritable
from loaders.records import PlanRecords
from loaders.warehouse import build_database

POOL_FROM = 4  # fewer changed plans than this are read faster in one process
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one plan's folder: its records, or what stopped it."""

    plan_id: str
    records: PlanRecords | None = None
    error: str | None = None
    cached: bool = False


def plan_folders(data: Path) -> list[Path]:
    """Folders that hold a plan, by name."""
    plans = data / "plans"
    if not plans.is_dir():
        raise PlanError(
            f"{plans}: no folder of plans. Give the data folder with --data.", key="no_plans"
        )
    try:
        return sorted(
            path for path in plans.iterdir() if path.is_dir() and not path.name.startswith(".")
        )
    except OSError as error:
        raise PlanError(
            f"{plans}: cannot be read ({error.strerror}). Mend the permissions of the folder.",
            key="no_plans",
        ) from error


def load_all(folders: Sequence[Path], cache_folder: Path | None) -> Iterator[Outcome]:
    """Load every plan, as each is done; those that did not change come from the cache."""
    changed: list[Path] = []
    for folder in folders:
        kept = _kept(folder, cache_folder)
        if kept is not None:
            yield Outcome(folder.name, kept, cached=True)
        else:
            changed.append(folder)
    workers = min(os.cpu_count() or 1, len(changed))
    if len(changed) < POOL_FROM or workers < 2:
        outcomes: Iterator[Outcome] = map(_load, changed)
        yield from _keeping(outcomes, changed, cache_folder)
        return
    with ProcessPoolExecutor(workers) as pool:
        yield from _keeping(pool.map(_load, changed, chunksize=1), changed, cache_folder)


def _load(folder: Path) -> Outcome:
    try:
        return Outcome(folder.name, load_plan(folder))
    except PlanError as error:
        return Outcome(folder.name, error=error.placed(folder.name))
    except OSError as error:  # one folder with wrong permissions must not stop the others
        reason = error.strerror or str(error)
        said = f"{folder.name}: cannot be read ({reason}). Mend the permissions of its files."
        return Outcome(folder.name, error=said)


def _keeping(
    outcomes: Iterator[Outcome], folders: Sequence[Path], cache_folder: Path | None
) -> Iterator[Outcome]:
    for folder, outcome in zip(folders, outcomes, strict=True):
        if outcome.records is not None and cache_folder is not None:
            _keep(folder, cache_folder, outcome.records)
        yield outcome


@cache
def _code_digest() -> str:
    """Hash of the loaders' code, vocabulary and reference files: any change reads all again."""
    total = hashlib.sha256()
    files = [
        *(ROOT / "loaders").rglob("*.py"),
        *VOCABULARY.glob("*.toml"),
        *REFERENCE.glob("*.csv"),
    ]
    for path in sorted(files):
        total.update(path.name.encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def _cache_path(folder: Path, cache_folder: Path) -> Path | None:
    try:
        content = read_manifest(folder).digest()
    except (PlanError, OSError):
        return None
    name = hashlib.sha256(f"{_code_digest()}{folder.name}{content}".encode()).hexdigest()
    return cache_folder / f"{name[:32]}.pickle"


def _kept(folder: Path, cache_folder: Path | None) -> PlanRecords | None:
    path = _cache_path(folder, cache_folder) if cache_folder else None
    if path is None:
        return None
    try:
        kept = pickle.loads(path.read_bytes())  # noqa: S301 - our own file under build/
    except FileNotFoundError:
        return None
    except (pickle.UnpicklingError, EOFError, AttributeError, OSError):
        _log.info("cached records of %s are damaged and are made again", folder.name)
        return None
    return kept if isinstance(kept, PlanRecords) else None


def _keep(folder: Path, cache_folder: Path, records: PlanRecords) -> None:
    path = _cache_path(folder, cache_folder)
    if path is None:
        return
    try:
        cache_folder.mkdir(parents=True, exist_ok=True)
        temporary = path.with_suffix(f".{os.getpid()}.tmp")
        temporary.write_bytes(pickle.dumps(records))
        temporary.replace(path)
    except OSError as error:
        _log.warning("records of %s could not be cached: %s", folder.name, error)


def _read_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="a plan document of any supported format")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


@command("read", "read one document and print what it holds", _read_arguments)
def read(arguments: argparse.Namespace) -> int:
    """Print what one document holds."""
    try:
        records = read_plan(arguments.file)
    except PlanError as error:
        print(error.placed(arguments.file.name), file=sys.stderr)
        return 2
    if arguments.json:
        print(json.dumps(report.as_json(records), ensure_ascii=False, indent=1))
    else:
        print("\n".join(report.summary(records)))
    return 0


def _data_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--data", type=Path, default=DATA, help="folder with plans/ (default: data)"
    )


def _build_arguments(parser: argparse.ArgumentParser) -> None:
    _data_arguments(parser)
    parser.add_argument("--database", type=Path, default=DATABASE, help="folder of the database")


def _outcomes(data: Path, cache_folder: Path | None) -> list[Outcome]:
    folders = plan_folders(data)
    progress = tqdm(
        load_all(folders, cache_folder), total=len(folders), unit="plan", file=sys.stderr
    )
    return sorted(progress, key=lambda outcome: outcome.plan_id)


@command("build", "build the database from all plans and publish it", _build_arguments)
def build(arguments: argparse.Namespace) -> int:
    """Build and publish; plans that fail are named, the others are published."""
    with contextlib.suppress(OSError):  # a data folder that is only read needs no mending
        plan_folder.recover(arguments.data / "plans")
    outcomes = _outcomes(arguments.data, arguments.database / "records")
    plans = [outcome.records for outcome in outcomes if outcome.records is not None]
    _print_outcomes(outcomes)
    if not plans:
        print("no plan could be read: nothing was published", file=sys.stderr)
        return 1
    published = _publish(plans, arguments.data, arguments.database)
    tasks = sum(len(plan.tasks) for plan in plans)
    audit.noted("publish", audit.doer(), version=published.version, plans=len(plans), tasks=tasks)
    print(f"published {len(plans)} plans: {published}")
    return int(any(outcome.error for outcome in outcomes))


def _publish(plans: Sequence[PlanRecords], data: Path, database: Path) -> Published | Snapshot:
    """Publish to the lake that the settings name, else to the folder of the database."""
    catalogue = lake.configured()
    if catalogue is None:
        return _publish_file(plans, data, database)
    database.mkdir(parents=True, exist_ok=True)
    return lake_loading.publish(plans, lambda every: with_matches(every, data, database), catalogue)


def _publish_file(plans: Sequence[PlanRecords], data: Path, database: Path) -> Published:
    """Publish with what people decided and added up to the moment of publishing.

    Those who decide meanwhile wait for the lock; whom the build kept waiting too long has only
    written to the file, so a file that changed since it was read is read again.
    """
    try:
        database.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(database, error) from error
    with build_lock(database):
        while True:
            said = _said_by_people(data)
            told, matches = with_matches(plans, data, database)
            published = build_database(told, matches, database, locked=True)
            if said == _said_by_people(data):
                return published


def _said_by_people(data: Path) -> list[bytes | None]:
    return [_bytes_of(path) for path in (data / "matches.toml", ADDED)]


def _bytes_of(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:  # not there, or not to be read: who reads it next says so
        return None


@command("check", "read all plans without publishing and print every issue", _data_arguments)
def check(arguments: argparse.Namespace) -> int:
    """Print every issue of every plan."""
    outcomes = _outcomes(arguments.data, None)
    _print_outcomes(outcomes)
    for outcome in outcomes:
        for issue in outcome.records.issues if outcome.records else ():
            print(f"{issue.severity.value} {issue.code}: {outcome.plan_id}, {issue.message}")
    return int(any(outcome.error for outcome in outcomes))


def _print_outcomes(outcomes: Sequence[Outcome]) -> None:
    for outcome in outcomes:
        if outcome.records is not None:
            print(report.one_line(outcome.records) + (" (unchanged)" if outcome.cached else ""))
        else:
            print(f"FAILED {outcome.error}", file=sys.stderr)
