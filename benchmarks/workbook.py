"""The Excel workbook beside pandas.to_excel and XlsxWriter, each in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks import corpus
from benchmarks.report import Goal, Section, figure
from benchmarks.timing import peak_memory
from loaders.paths import ROOT

COMMAND = "python -m benchmarks --only workbook"


def run(quick: bool) -> list[Section]:
    """Measure 10,000 and 100,000 rows (2,000 when quick)."""
    return [
        _at(rows, 1 if quick or rows > 50_000 else 3)
        for rows in ((2_000,) if quick else (10_000, 100_000))
    ]


def _at(rows: int, rounds: int) -> Section:
    corpus.tables(rows)
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
            "24 columns with wrapped text, borders, number formats, frozen and repeated header, "
            "autofilter and print set-up, from the question to the finished bytes; each way in a "
            "process of its own, in turns. *pandas with formatting* formats every cell the way its "
            "documentation shows (to_excel, then openpyxl); *plain* has none."
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


def _product(rows: int, _: Path) -> None:
    from analytics.filters import Filters
    from analytics.workbook import workbook_bytes
    from loaders.warehouse import Warehouse

    workbook_bytes(Warehouse.open(corpus.folder_of(rows)), Filters())


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
        WAYS[name](rows, Path(folder))
        took = time.perf_counter() - began
    print(json.dumps([took, peak_memory()]))


if __name__ == "__main__":
    main()
