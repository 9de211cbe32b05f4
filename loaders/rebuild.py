"""Build and publish in a process of its own, so that a server never parses a document itself."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from loaders import audit
from loaders.errors import BuildInProgress, IntakeError, WarehouseError
from loaders.paths import ROOT
from loaders.warehouse import Warehouse

PATIENCE_SECONDS = 60.0
BUILD_SECONDS = 1800.0
_STEP_SECONDS = 1.0
_FAILED = "FAILED "


def rebuild(plan_id: str, sha256: str, data: Path, database: Path) -> None:
    """Build all plans, publish, and make sure that one of them is in it with this document.

    Waits while another build holds the database.

    Raises
    ------
    BuildInProgress
        The other build did not end in time.
    IntakeError
        The plan is not in the published version.
    """
    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        said = build_all(data, database)
        if _serves(plan_id, sha256, database, said):
            return
        if "Another build" not in said:
            break
        if time.monotonic() > until:
            raise BuildInProgress(
                "Another build is still running. Wait until it ends, then try again.",
                key="build_in_progress",
            )
        time.sleep(_STEP_SECONDS)
    reason = _reason(plan_id, said)
    raise IntakeError(
        f"{plan_id} could not be published, and nothing was kept: {reason}",
        key="not_published",
        plan=plan_id,
        reason=reason,
    )


def build_all(data: Path, database: Path) -> str:
    """Errors that a build of everything reported; empty when it ended well."""
    command = [sys.executable, "-m", "loaders", "build"]
    command += ["--data", str(data.resolve()), "--database", str(database.resolve())]
    told = {
        audit.DOER: audit.doer(),
        "PLANS_DATA": str(data.resolve()),
        "PLANS_DATABASE": str(database.resolve()),
    }
    try:
        done = subprocess.run(  # noqa: S603 - our own module, paths as single arguments
            command,
            cwd=ROOT,
            env={**os.environ, **told},
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=BUILD_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return f"the build took longer than {BUILD_SECONDS:.0f} seconds"
    return done.stderr if done.returncode else ""


def _serves(plan_id: str, sha256: str, database: Path, said: str) -> bool:
    """Whether the published version holds this document, and the build did not fail on it."""
    if f"{_FAILED}{plan_id}:" in said or "Another build" in said:
        return False
    if said and _FAILED not in said:
        return False
    try:
        held = Warehouse.open(database)
    except WarehouseError:
        return False
    try:
        found = held.query("SELECT source_sha256 FROM plans WHERE plan_id = $id", {"id": plan_id})
        return sha256 in found.column("source_sha256").to_pylist()
    finally:
        held.close()


def _reason(plan_id: str, said: str) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    own = [line.removeprefix(_FAILED) for line in lines if line.startswith(_FAILED + plan_id)]
    return (own or lines or ["the build gave no reason"])[-1][:500]
