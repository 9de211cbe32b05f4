"""One group of measurements in a process of its own, with a time limit, and what came of it.

A group that fails or takes too long is reported as such and leaves nothing running: everything
that it started is in its process group, which is ended with it.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from benchmarks.report import Section
from loaders.paths import ROOT

MEASURED = "measured"
_LONGEST_REASON = 300


@dataclass(slots=True)
class Outcome:
    """What came of one group.

    Attributes
    ----------
    state : str
        ``measured``, or what went wrong; sections measured before that are kept.
    seconds : float
        Wall-clock time of the group.
    load : float
        Load average of the machine when it began.
    at : str
        When it began.
    """

    group: str
    state: str = MEASURED
    seconds: float = 0.0
    load: float = 0.0
    at: str = ""
    sections: list[Section] = field(default_factory=list)

    def save(self, path: Path) -> None:
        """Keep the outcome, whole or not at all."""
        fresh = path.with_suffix(".new")
        fresh.write_text(json.dumps(asdict(self)), encoding="utf-8")
        fresh.replace(path)

    @classmethod
    def read(cls, path: Path) -> Self:
        """An outcome kept before."""
        held: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        held["sections"] = [Section.from_json(section) for section in held["sections"]]
        return cls(**held)


def measured(
    group: str, quick: bool, limit: float, folder: Path, package: str = "benchmarks"
) -> Outcome:
    """Measure a group in a process of its own, ended with all that it started after ``limit``."""
    file = folder / f"{group}.json"
    file.unlink(missing_ok=True)
    outcome = Outcome(group, load=os.getloadavg()[0], at=f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC")
    began = time.perf_counter()
    with (folder / f"{group}.log").open("w+", encoding="utf-8") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.group", f"{package}.{group}", str(file)]
            + ["--quick"] * quick,
            cwd=ROOT,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            code = process.wait(timeout=limit)
            if code:
                log.seek(0)
                outcome.state = f"failed: {_reason(log.read(), code)}"
        except subprocess.TimeoutExpired:
            outcome.state = f"stopped after its limit of {limit:g} s"
        finally:
            _end(process)
    outcome.seconds = time.perf_counter() - began
    if file.exists():
        outcome.sections = Outcome.read(file).sections
    outcome.save(file)
    return outcome


def _reason(said: str, code: int) -> str:
    last = (said.strip() or f"exit {code}").splitlines()[-1]
    return last[:_LONGEST_REASON].replace("|", "/")


def _end(process: subprocess.Popen[bytes]) -> None:
    """End what is left of a group: first asked to, then made to."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, sign)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=10)
        if not _running(process.pid):
            return


def _running(leader: int) -> bool:
    """Whether a process group still has members, a little while granted them to leave."""
    for _ in range(50):
        try:
            os.killpg(leader, 0)
        except (ProcessLookupError, PermissionError):
            return False
        time.sleep(0.1)
    return True


def kept(group: str, sections: Iterable[Section], file: Path) -> None:
    """Keep each section as soon as it is measured; one that grows may come several times."""
    outcome = Outcome(group)
    for section in sections:
        if not any(section is held for held in outcome.sections):
            outcome.sections.append(section)
        outcome.save(file)


def main() -> None:
    """Measure one group in this process."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.group", description=__doc__)
    parser.add_argument("module")
    parser.add_argument("file", type=Path)
    parser.add_argument("--quick", action="store_true")
    given = parser.parse_args()
    module = importlib.import_module(given.module)
    kept(given.module.rpartition(".")[2], module.run(given.quick), given.file)


if __name__ == "__main__":
    main()
