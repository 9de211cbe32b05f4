"""Taking a plan document in: read it apart, let a person confirm, keep it, build and publish.

Nothing is written before :func:`add` is called, and what it writes is complete or not there: the
folder is made under a hidden name and renamed at the end, and goes again if publishing fails.
Names from outside never become paths: the id is checked, the document is ``source.<ext>``.
"""

from __future__ import annotations

import hashlib
import re
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from loaders import sandbox
from loaders.corrections import FILE as CORRECTIONS
from loaders.corrections import added, read_corrections, write_corrections
from loaders.errors import IntakeError, PlanError
from loaders.files import changing, unwritable
from loaders.manifest import read_manifest
from loaders.paths import DATA, DATABASE
from loaders.plan_folder import PlanFolder
from loaders.rebuild import PATIENCE_SECONDS, build_all, rebuild
from loaders.records import Correction, Plan, PlanRecords
from loaders.text import fold

# Facts that a person confirms; everything else comes from the document alone.
CONFIRMED = ("locality", "level", "province", "year")
LONGEST_ID = 60
READINGS_AT_ONCE = 2  # each may use the memory that the sandbox allows
_reading = threading.BoundedSemaphore(READINGS_AT_ONCE)
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Draft:
    """One document as read in a process of its own; nothing of it is saved yet."""

    data: bytes
    records: PlanRecords

    @property
    def sha256(self) -> str:
        """SHA-256 of the document's bytes."""
        return hashlib.sha256(self.data).hexdigest()


def read_draft(data: bytes, name: str = "") -> Draft:
    """Read a document from outside; ``name`` is for messages only.

    Of many uploads at once, :data:`READINGS_AT_ONCE` are read and the others wait.

    Raises
    ------
    PlanError
        With the key of the sentence that says what was found and what to do.
    """
    with _reading:
        return Draft(data, sandbox.read_plan_safely(data, name))


def suggested_id(plan: Plan, locality: str | None = None, year: int | None = None) -> str:
    """Id made of the place and the year, from the document where a person did not say them."""
    said = year or plan.year or (plan.issued_on or "")[:4] or None
    parts = [locality or plan.locality or "", str(said or "")]
    slug = "-".join(re.findall(r"[a-z0-9]+", fold(" ".join(parts))))
    return slug[:LONGEST_ID].strip("-")


def checked_id(text: str) -> str:
    """The id, if it is one: lower-case letters, digits and single hyphens.

    Raises
    ------
    IntakeError
        Otherwise.
    """
    if len(text) <= LONGEST_ID and _ID.fullmatch(text):
        return text
    raise IntakeError(
        f"'{text[:LONGEST_ID]}' cannot be a plan's id: use lower-case letters without marks, "
        f"digits and single hyphens, at most {LONGEST_ID} characters, e.g. khanh-hoa-2023.",
        key="bad_plan_id",
        longest=LONGEST_ID,
    )


def same_document(sha256: str, data: Path = DATA) -> list[str]:
    """Ids of the plans that keep a document of exactly these bytes."""
    return [plan for plan, known in _kept_documents(data) if known == sha256]


def _kept_documents(data: Path) -> Iterator[tuple[str, str]]:
    plans = data / "plans"
    folders = sorted(plans.iterdir()) if plans.is_dir() else []
    for folder in folders:
        for path in sorted(folder.glob("source.*")) if not folder.name.startswith(".") else ():
            with path.open("rb") as file:
                yield folder.name, hashlib.file_digest(file, "sha256").hexdigest()


def exists(plan_id: str, data: Path = DATA) -> bool:
    """Whether a plan of this id is kept."""
    return (data / "plans" / checked_id(plan_id)).exists()


def add(
    draft: Draft,
    plan_id: str,
    facts: Mapping[str, Any],
    corrections: Sequence[Correction] = (),
    *,
    replace: bool = False,
    data: Path = DATA,
    database: Path = DATABASE,
    progress: Progress = lambda step: None,
) -> str:
    """Keep a confirmed document, build and publish; the id of the plan comes back.

    Parameters
    ----------
    facts : mapping
        What the person confirmed, by the names of :data:`CONFIRMED`.
    replace : bool
        Whether a plan of this id may give way. Its own facts and corrections are kept.
    progress : callable
        Told each step as it begins: ``saving``, ``building``.

    Raises
    ------
    IntakeError
        The id is wrong or taken, or the plan could not be published. Nothing is kept then, and
        what was there before is there again.
    BuildInProgress
        Another build did not end in time; nothing is kept.
    """
    progress("saving")
    kept = PlanFolder(data / "plans", checked_id(plan_id))
    kept.write(draft.data, draft.records, facts, corrections, replace=replace)
    try:
        progress("building")
        rebuild(plan_id, draft.sha256, data, database)
    except BaseException:
        kept.undo()
        if kept.replaced:  # the version published meanwhile may lack the plan that came back
            build_all(data, database)
        raise
    kept.finish()
    return plan_id


def correct_kept(
    plan_id: str, correction: Correction, *, data: Path = DATA, database: Path = DATABASE
) -> None:
    """Add one correction to a plan that is kept, then build and publish.

    Raises
    ------
    PlanError
        When it cannot be kept or published; the corrections are then as they were.
    """
    folder = data / "plans" / checked_id(plan_id)
    if not folder.is_dir():
        raise PlanError(f"There is no plan '{plan_id}'.", key="no_such_plan", plan=plan_id)
    # Held until it is published: one that fails must not take another's correction back with it.
    with changing(folder / CORRECTIONS, PATIENCE_SECONDS):
        before = read_corrections(folder)
        try:
            write_corrections(folder, added(before, correction))
        except OSError as error:
            raise unwritable(folder / CORRECTIONS, error) from error
        try:
            sha256 = hashlib.sha256(read_manifest(folder).source.read_bytes()).hexdigest()
            rebuild(plan_id, sha256, data, database)
        except BaseException:
            write_corrections(folder, before)
            raise
