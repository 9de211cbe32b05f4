"""A plan's folder in the making: whole under its name, or not there at all."""

from __future__ import annotations

import os
import secrets
import shutil
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import tomli_w

from loaders.corrections import added, read_corrections, write_corrections
from loaders.errors import IntakeError
from loaders.files import put
from loaders.manifest import FILE, read_manifest
from loaders.records import Correction, Level, PlanRecords

# Kind of document, as told from its content -> the ending it is kept with.
EXTENSIONS = {
    "docx": "docx",
    "pdf": "pdf",
    "xlsx": "xlsx",
    "html": "html",
    "markdown": "md",
    "tabbed": "txt",
    "flowed": "txt",
    "outline": "txt",
    "layout": "txt",
}
ABANDONED_SECONDS = 3600
_OLD = ".old-"
_HEAD = "# Facts that a person confirmed at intake where the document does not say them itself.\n\n"


class PlanFolder:
    """Written under a hidden name beside its place, renamed into it, undone when that fails."""

    def __init__(self, plans: Path, plan_id: str) -> None:
        token = secrets.token_hex(6)
        self.plan_id = plan_id
        self.place = plans / plan_id
        self.new = plans / f".new-{token}"
        self.old = plans / f"{_OLD}{plan_id}.{token}"
        self.replaced = False

    def write(
        self,
        data: bytes,
        records: PlanRecords,
        facts: Mapping[str, Any],
        corrections: Sequence[Correction],
        *,
        replace: bool,
    ) -> None:
        """Write the folder, then give it its name.

        Raises
        ------
        IntakeError
            The name is taken, or the data folder cannot be written; nothing is kept then.
        """
        if self.place.exists() and not replace:
            raise _taken(self.plan_id)
        try:
            recover(self.place.parent)
            self.new.mkdir(parents=True)
            self._fill(data, records, facts, corrections)
            if replace and self.place.exists():
                os.utime(self.place)  # what is old enough is swept away
                self.place.rename(self.old)
                self.replaced = True
            self.new.rename(self.place)
        except OSError as error:
            self._restore()
            if self.place.exists() and not replace:
                raise _taken(self.plan_id) from error
            raise IntakeError(
                f"The plan cannot be saved ({error.strerror or error}). Free space or mend the "
                "permissions of the data folder; nothing was kept.",
                key="data_unwritable",
            ) from error
        except BaseException:
            self._restore()
            raise

    def _fill(
        self,
        data: bytes,
        records: PlanRecords,
        facts: Mapping[str, Any],
        corrections: Sequence[Correction],
    ) -> None:
        before: dict[str, Any] = {}
        together: tuple[Correction, ...] = ()
        if self.place.exists():
            before = dict(read_manifest(self.place).facts)
            together = read_corrections(self.place)
        for correction in corrections:
            together = added(together, correction)
        extension = EXTENSIONS[records.plan.source_format or ""]
        put(self.new / f"source.{extension}", data)
        put(self.new / FILE, _manifest(records, before | dict(facts)).encode("utf-8"))
        write_corrections(self.new, together)

    def undo(self) -> None:
        """Take the new folder away and put back what was there before."""
        shutil.rmtree(self.place, ignore_errors=True)
        self._restore()

    def _restore(self) -> None:
        shutil.rmtree(self.new, ignore_errors=True)
        if self.old.exists() and not self.place.exists():
            self.old.rename(self.place)

    def finish(self) -> None:
        """Forget the folder that gave way."""
        shutil.rmtree(self.old, ignore_errors=True)


def recover(plans: Path) -> None:
    """Mend what a killed process left: a plan taken away for another that never came returns.

    Raises
    ------
    OSError
        When the folder cannot be written.
    """
    for old in plans.glob(f"{_OLD}*.*"):
        place = plans / old.name.removeprefix(_OLD).rpartition(".")[0]
        if not place.exists():
            old.rename(place)
    for left in (*plans.glob(".new-*"), *plans.glob(f"{_OLD}*")):
        if time.time() - left.stat().st_mtime > ABANDONED_SECONDS:
            shutil.rmtree(left, ignore_errors=True)


def _manifest(records: PlanRecords, facts: Mapping[str, Any]) -> str:
    """``plan.toml``: confirmed facts that the document does not state, and what was shown."""
    own = {name: getattr(records.plan, name, None) for name in facts}
    stated = {k: v for k, v in facts.items() if v not in (None, "") and v != own[k]}
    plan = {k: v.value if isinstance(v, Level) else v for k, v in stated.items()}
    expected = {"sections": len(records.sections), "tasks": len(records.tasks)}
    return _HEAD + tomli_w.dumps(
        {"plan": plan, "expected": expected} if plan else {"expected": expected}
    )


def _taken(plan_id: str) -> IntakeError:
    return IntakeError(
        f"There is a plan '{plan_id}' already: choose another id, or say that it replaces it.",
        key="plan_exists",
        plan=plan_id,
    )
