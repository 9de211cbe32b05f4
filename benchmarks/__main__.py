"""``python -m benchmarks [--quick] [--only GROUP]...``: measure and write ``results.md``."""

from __future__ import annotations

import argparse
import importlib
import json
import os
import platform
import time
from datetime import date
from importlib.metadata import version
from pathlib import Path

import psutil

from benchmarks.corpus import FOLDER
from benchmarks.report import Section, markdown

GROUPS = ("pages", "browser", "questions", "loading", "workbook", "matching", "load")
PACKAGES = ("streamlit", "duckdb", "pandas", "plotly", "pyarrow", "openpyxl")
RESULTS = Path(__file__).resolve().parent / "results.md"


def main() -> None:
    """Run the groups that were asked for; the others keep what they last measured."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="smaller sizes, within two minutes")
    parser.add_argument("--only", action="append", choices=GROUPS, help="measure this group alone")
    given = parser.parse_args()
    held = FOLDER / ("quick" if given.quick else "full")
    held.mkdir(parents=True, exist_ok=True)
    for group in given.only or GROUPS:
        began = time.perf_counter()
        print(f"{group} ...", flush=True)
        sections = _measured(group, given.quick)
        if sections:
            (held / f"{group}.json").write_text(json.dumps([s.as_json() for s in sections]))
        print(f"{group}: {time.perf_counter() - began:.0f} s", flush=True)
    report = markdown(_machine(), _sections(held))
    target = held / "results.md" if given.quick else RESULTS
    target.write_text(report, encoding="utf-8")
    print(f"written: {target}")


def _measured(group: str, quick: bool) -> list[Section]:
    try:
        module = importlib.import_module(f"benchmarks.{group}")
    except ModuleNotFoundError as error:
        print(f"{group} is not measured: {error}")
        return []
    found = module.run(quick)
    if isinstance(found, dict):  # the load test reports plain figures
        rows = [[str(name), str(value)] for name, value in found.items()]
        table = (["measured", "value"], rows)
        return [Section("Many people at once", "python -m benchmarks --only load", tables=[table])]
    return list(found)


def _sections(held: Path) -> list[Section]:
    files = [held / f"{group}.json" for group in GROUPS]
    return [
        Section.from_json(section)
        for file in files
        if file.exists()
        for section in json.loads(file.read_text())
    ]


def _machine() -> dict[str, str]:
    busy = ", ".join(f"{value:.1f}" for value in os.getloadavg()) if os.name == "posix" else ""
    return {
        "date": date.today().isoformat(),
        "system": platform.platform(),
        "processors": str(os.cpu_count()),
        "memory": f"{psutil.virtual_memory().total / 2**30:.0f} GB",
        "load average at the end": busy,
        "Python": platform.python_version(),
        **{name: version(name) for name in PACKAGES},
    }


if __name__ == "__main__":
    main()
