"""``plan.toml``: the little that a plan's document does not say itself."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from loaders.errors import ManifestError
from loaders.metadata import PlanFacts
from loaders.places import successor_name
from loaders.records import Level

FILE = "plan.toml"
FACTS = {f.name for f in fields(PlanFacts)} - {"lines"}
COUNTS = ("tasks", "sections", "targets", "obligations")


@dataclass(frozen=True, slots=True)
class Manifest:
    """One plan's folder: the document in it, facts a person states, and counts to expect."""

    plan_id: str
    folder: Path
    source: Path
    facts: dict[str, Any] = field(default_factory=dict)
    expected: dict[str, int] = field(default_factory=dict)

    def complete(self, facts: PlanFacts) -> PlanFacts:
        """Facts of the document with those of the manifest, which a person confirmed, on top."""
        stated = dict(self.facts)
        if "province" in stated:
            stated.setdefault("province_today", successor_name(stated["province"]))
        return replace(facts, **stated)

    def digest(self) -> str:
        """Hash of every file in the folder, so that an unchanged plan is known."""
        total = hashlib.sha256()
        for path in sorted(self.folder.iterdir()):
            if path.is_file():
                total.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
        return total.hexdigest()


def read_manifest(folder: Path) -> Manifest:
    """Manifest of a plan's folder; a folder with one ``source.*`` file needs no ``plan.toml``.

    Raises
    ------
    ManifestError
        The file is wrong, names what we do not know, or no document is there.
    """
    data: dict[str, Any] = {}
    path = folder / FILE
    if path.exists():
        try:
            data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise _wrong(folder, f"{FILE}: {error}", "correct it as TOML in UTF-8") from error
    facts = dict(data.get("plan", {}))
    expected = dict(data.get("expected", {}))
    for name in facts.keys() - FACTS:
        raise _wrong(folder, f"{FILE}: unknown fact '{name}'", f"use one of {sorted(FACTS)}")
    for name in expected.keys() - set(COUNTS):
        raise _wrong(folder, f"{FILE}: unknown count '{name}'", f"use one of {list(COUNTS)}")
    if "level" in facts:
        try:
            facts["level"] = Level(facts["level"])
        except ValueError as error:
            raise _wrong(
                folder, f"{FILE}: level '{facts['level']}'", f"use one of {[*map(str, Level)]}"
            ) from error
    return Manifest(folder.name, folder, _source(folder, data.get("source")), facts, expected)


def _source(folder: Path, named: str | None) -> Path:
    if named is not None:
        if Path(named).name != named or not (folder / named).is_file():
            raise _wrong(folder, f"{FILE}: source '{named}' is not here", "name a file beside it")
        return folder / named
    found = sorted(path for path in folder.glob("source.*") if path.is_file())
    if len(found) != 1:
        raise _wrong(
            folder,
            f"{len(found)} files named source.* where one is needed",
            f"keep the document as source.<ext>, or name it in {FILE}",
        )
    return found[0]


def _wrong(folder: Path, finding: str, remedy: str) -> ManifestError:
    return ManifestError(
        f"{folder.name}: {finding}: {remedy}.", key="manifest", plan=folder.name, finding=finding
    )
