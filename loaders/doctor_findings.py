"""What a check of the installation looks at and what it gives."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from loaders.paths import ROOT


class State(StrEnum):
    """How a check came out."""

    GOOD = "ok"
    DOUBT = "warn"
    WRONG = "MEND"


@dataclass(frozen=True, slots=True)
class Finding:
    """One check: what it looked at, how it came out, what was found and what to do about it."""

    subject: str
    state: State
    text: str
    remedy: str = ""

    def __str__(self) -> str:
        remedy = f" -> {self.remedy}" if self.remedy else ""
        return f"{self.state:<4} {self.subject}: {self.text}{remedy}"


@dataclass(frozen=True, slots=True)
class Place:
    """The installation that is looked at: its folders and the port it is to serve."""

    data: Path
    database: Path
    port: int
    requirements: Path = ROOT / "requirements.txt"
    config: Path = ROOT / ".streamlit" / "config.toml"
