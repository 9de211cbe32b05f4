"""``python -m benchmarks [--quick] [--only GROUP]...``: measure and write ``results.md``.

The report is written anew after each group, so that a run that is stopped has lost nothing. The
full run takes about half an hour on two idle processors, the quick one two minutes.
"""

from __future__ import annotations

import argparse
import os
import platform
import signal
import subprocess
import sys
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import psutil

from benchmarks.corpus import FOLDER
from benchmarks.group import MEASURED, Outcome, measured
from benchmarks.report import markdown
from loaders.paths import ROOT

# Group -> seconds after which it is stopped: in full, quick.
GROUPS = {
    "scale": (1800, 60),  # first: it makes the corpora that the others ask
    "pages": (900, 60),
    "browser": (420, 60),
    "questions": (600, 45),
    "loading": (600, 60),
    "workbook": (900, 45),
    "matching": (900, 45),
    "load": (240, 45),
}
PACKAGES = (
    "streamlit", "duckdb", "pandas", "plotly", "pyarrow", "openpyxl", "pdfplumber", "XlsxWriter",
    "datasette",
)  # fmt: skip
RESULTS = Path(__file__).resolve().parent / "results.md"


def main() -> None:
    """Run the groups that were asked for; the others keep what they last measured."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="smaller sizes, within two minutes")
    parser.add_argument("--only", action="append", choices=GROUPS, help="measure this group alone")
    parser.add_argument("--report", type=Path, help="file to write (default: results.md beside)")
    given = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # the group at work ends with us
    held = FOLDER / ("quick" if given.quick else "full")
    held.mkdir(parents=True, exist_ok=True)
    target = given.report or (held / "results.md" if given.quick else RESULTS)
    build_plans()
    for group in given.only or GROUPS:
        print(f"{group} ...", flush=True)
        outcome = measured(group, given.quick, GROUPS[group][given.quick], held)
        print(f"{group}: {outcome.state}, {outcome.seconds:.0f} s", flush=True)
        if outcome.state != MEASURED:
            print(f"  see {held / f'{group}.log'}", flush=True)
        target.write_text(markdown(_machine(), _outcomes(held), given.quick), encoding="utf-8")
    print(f"written: {target}")


def build_plans() -> None:
    """The real plans' database as today's code makes it: an older one gives pages of errors."""
    subprocess.run([sys.executable, "-m", "loaders", "build"], cwd=ROOT, check=True)


def _outcomes(held: Path) -> list[Outcome]:
    files = [held / f"{group}.json" for group in GROUPS]
    return [Outcome.read(file) for file in files if file.exists()]


def _machine() -> dict[str, str]:
    return {
        "date": date.today().isoformat(),
        "system": platform.platform(),
        "processor": f"{os.cpu_count()} x {_processor()}",
        "memory": f"{psutil.virtual_memory().total / 2**30:.0f} GB",
        "Python": platform.python_version(),
        **{name: _version(name) for name in PACKAGES},
    }


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    said = info.read_text(encoding="utf-8") if info.exists() else ""
    names = (line.partition(":")[2] for line in said.splitlines() if line.startswith("model name"))
    return next(names, platform.processor() or platform.machine()).strip()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


if __name__ == "__main__":
    main()
