"""The Excel workbook beside pandas.to_excel and XlsxWriter, each in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from benchmarks import corpus
from benchmarks.report import Goal, Section, figure
from benchmarks.timing import peak_memory
from loaders.paths import ROOT

COMMAND = "python -m benchmarks --only workbook"
FULL, QUICK = (10_000, 100_000), (2_000,)
FLAT = 1.6  # memory of ten times as many rows


def run(quick: bool) -> Iterator[Section]:
    """Measure 10,000 and 100,000 rows and a part of a million tasks (2,000 rows when quick)."""
    for rows in QUICK if quick else FULL:
        yield _at(rows, 1 if quick or rows > 50_000 else 3)
    if not quick:
        yield _scaling(*FULL)
        yield _part(1_000_000)


def _at(rows: int, rounds: int) -> Section:
    _corpus(rows)
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in WAYS}
    for _ in range(rounds):
        for name in WAYS:
            found[name].append(_alone(name, rows))
    times = {name: sorted(t for t, _ in held)[len(held) // 2] for name, held in found.items()}
    memory = {name: max(m for _, m in held) for name, held in found.items()}
    section = Section(
        f"Workbook of {rows:,} rows",
        COMMAND,
        notes=[
            "25 columns with wrapped text, borders, number formats, row heights, frozen and "
            "repeated header, autofilter and print set-up, from the question to the finished file; "
            "the product's has the summary, a chart, sources and notes besides. Each way in a "
            "process of its own, in turns. *pandas with formatting* formats every cell the way its "
            "documentation shows (to_excel, then openpyxl); *plain* has none.",
            f"Rounds measured: {rounds}.",
        ],
    )
    own = times["product"]
    section.tables.append(
        (
            ["way", "time", "of the product", "peak memory"],
            [
                [
                    name,
                    f"{figure(times[name])} s",
                    f"{figure(times[name] / own)}x",
                    f"{memory[name]:.0f} MB",
                ]
                for name in WAYS
            ],
        )
    )
    what = f"time of pandas with formatting, {rows:,} rows"
    section.goals.append(Goal(what, own / times["pandas with formatting"], 1.0))
    section.bars.append((f"Seconds for {rows:,} rows", times, "s"))
    return section


def _corpus(rows: int) -> None:
    """Make a corpus in another process, where it is missing."""
    command = [sys.executable, "-m", "benchmarks.corpus", "--tasks", str(rows)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)


def _scaling(small: int, large: int) -> Section:
    """The memory of the product's workbook, small and large."""
    for rows in (small, large):
        _corpus(rows)
    found = {rows: _alone("product", rows) for rows in (small, large)}
    section = Section("Memory of a workbook, small and large", COMMAND)
    section.tables.append(
        (
            ["rows", "time", "rows/s", "peak memory"],
            [
                [f"{rows:,}", f"{figure(took)} s", figure(rows / took), f"{memory:.0f} MB"]
                for rows, (took, memory) in found.items()
            ],
        )
    )
    what = f"memory of {large:,} rows, of {small:,}"
    section.goals.append(Goal(what, found[large][1] / found[small][1], FLAT))
    return section


def _part(tasks: int) -> Section:
    """What the page offers for a selection that no sheet should hold."""
    from analytics.workbook_limits import MOST_ROWS, PART_ROWS

    _corpus(tasks)
    took, memory = _alone("part", tasks)
    section = Section(
        f"A part of {tasks:,} tasks",
        COMMAND,
        notes=[
            f"A sheet of Excel holds {MOST_ROWS:,} rows of data; from {PART_ROWS:,} on the product "
            f"offers parts. The last of {-(-tasks // PART_ROWS)} parts, in a process of its own, "
            "as the page makes it: the server's memory and time stay free."
        ],
    )
    section.tables.append(
        (
            ["rows", "time", "peak memory"],
            [[f"{PART_ROWS:,}", f"{figure(took)} s", f"{memory:.0f} MB"]],
        )
    )
    section.goals.append(Goal(f"memory of a part of {tasks:,} tasks, MB", memory, 1000.0, unit=""))
    return section


def _alone(name: str, rows: int) -> tuple[float, float]:
    ended = subprocess.run(
        [sys.executable, "-m", "benchmarks.workbook", name, str(rows)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    took, memory = json.loads(ended.stdout.strip().splitlines()[-1])
    return took, memory


def _rows(rows: int) -> tuple[list[str], list[tuple[Any, ...]]]:
    """The same rows for all: the cells of the product's task sheet."""
    from analytics.filters import Filters
    from analytics.words import words
    from analytics.workbook_rows import task_rows
    from analytics.workbook_sheets import TASK_COLUMNS
    from loaders.warehouse import Warehouse

    held = Warehouse.open(corpus.folder_of(rows))
    return [key for key, _ in TASK_COLUMNS], [*task_rows(held, Filters(), words("vi"))]


def _product(rows: int, folder: Path) -> None:
    from analytics.filters import Filters
    from analytics.workbook import save_workbook
    from loaders.warehouse import Warehouse

    save_workbook(folder / "own.xlsx", Warehouse.open(corpus.folder_of(rows)), Filters())


def _last_part(rows: int, folder: Path) -> None:
    from analytics.filters import Filters
    from analytics.workbook import save_workbook
    from analytics.workbook_parts import parts
    from loaders.warehouse import Warehouse

    warehouse = Warehouse.open(corpus.folder_of(rows))
    part = parts(warehouse, Filters())[-1]
    save_workbook(folder / "own.xlsx", warehouse, Filters(), part=part)


def _pandas(rows: int, folder: Path, formatted: bool = True) -> None:
    import pandas as pd
    from openpyxl.styles import Alignment, Border, Font, Side

    heads, cells = _rows(rows)
    frame = pd.DataFrame(cells, columns=heads)
    with pd.ExcelWriter(folder / "peer.xlsx", engine="openpyxl") as writer:
        frame.to_excel(writer, index=False, freeze_panes=(1, 0))
        if not formatted:
            return
        sheet = writer.sheets["Sheet1"]
        side = Side(style="thin", color="FFBFBFBF")
        looks = Border(left=side, right=side, top=side, bottom=side)
        wrap, font = Alignment(wrap_text=True, vertical="top"), Font(name="Arial", size=10)
        for row in sheet.iter_rows():
            for cell in row:
                cell.alignment, cell.border, cell.font = wrap, looks, font
        sheet.auto_filter.ref = sheet.dimensions
        sheet.print_title_rows = "1:1"
        sheet.page_setup.orientation = "landscape"


def _plain_pandas(rows: int, folder: Path) -> None:
    _pandas(rows, folder, formatted=False)


def _xlsxwriter(rows: int, folder: Path) -> None:
    import xlsxwriter

    heads, cells = _rows(rows)
    given = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "default_date_format": "dd/mm/yyyy",
    }
    with xlsxwriter.Workbook(folder / "peer.xlsx", given) as book:
        sheet = book.add_worksheet()
        look = {
            "text_wrap": True,
            "valign": "top",
            "border": 1,
            "font_name": "Arial",
            "font_size": 10,
        }
        text, day = book.add_format(look), book.add_format({**look, "num_format": "dd/mm/yyyy"})
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        sheet.set_landscape()
        for at, row in enumerate([heads, *cells]):
            for column, value in enumerate(row):
                sheet.write(at, column, value, day if hasattr(value, "isoformat") else text)
        sheet.autofilter(0, 0, len(cells), len(heads) - 1)


WAYS: dict[str, Callable[[int, Path], None]] = {
    "product": _product,
    "pandas with formatting": _pandas,
    "pandas plain": _plain_pandas,
    "XlsxWriter constant_memory, formatted": _xlsxwriter,
}


def main() -> None:
    """Write one workbook in this process; print its seconds and the peak memory in MB."""
    name, rows = sys.argv[1], int(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        {**WAYS, "part": _last_part}[name](rows, Path(folder))
        took = time.perf_counter() - began
    print(json.dumps([took, peak_memory()]))


if __name__ == "__main__":
    main()
