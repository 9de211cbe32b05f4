"""``python -m analytics export``: the workbook of the button, from the command line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

from analytics.__main__ import main
from analytics.filters import Filters
from analytics.queries import tasks
from loaders.warehouse import Warehouse
from tests.analytics import sample
from tests.analytics.sample import A, B

ROOT = Path(__file__).resolve().parents[2]


def exported(warehouse: Warehouse, out: Path, *arguments: str) -> list[str]:
    assert main(["export", str(out), "--database", str(warehouse.directory), *arguments]) == 0
    sheet = load_workbook(out)["Dữ liệu"]
    return [row[-1] for row in sheet.iter_rows(min_row=2, values_only=True)]


@pytest.mark.parametrize(
    ("arguments", "query"),
    [
        ([], {}),
        (["--plan", A, "--plan", B], {"plan": [A, B]}),
        (["--agency", sample.FINANCE, "--role", "lead", "--names", "today"], {"agency": sample.FINANCE, "role": "lead", "names": "today"}),
        (["--pillar", "I", "--deadline", "dated", "--deadline", "ongoing"], {"pillar": "I", "deadline": ["dated", "ongoing"]}),
        (["--from", "2025-01-01", "--to", "2025-12-31"], {"from": "2025-01-01", "to": "2025-12-31"}),
        (["--search", "dat dai"], {"q": "dat dai"}),
        (["--area", "land"], {"area": "land"}),
        (["--plan", "nobody"], {"plan": "nobody"}),
    ],
)  # fmt: skip
def test_the_same_rows_as_the_screen(
    warehouse: Warehouse, tmp_path: Path, arguments: list[str], query: dict[str, str]
) -> None:
    found = exported(warehouse, tmp_path / "out.xlsx", *arguments)
    assert found == tasks(warehouse, Filters.from_query(query)).column("task_id").to_pylist()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["--from", "2024-13-01"], "--from"), (["--pillar", "one"], "--pillar")],
)
def test_a_wrong_value_is_said(
    warehouse: Warehouse,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    said: str,
) -> None:
    out = tmp_path / "out.xlsx"
    assert main(["export", str(out), "--database", str(warehouse.directory), *arguments]) == 2
    assert said in capsys.readouterr().err
    assert not out.exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--plan", "nobody"], f"--plan: no task has 'nobody', so it selects nothing. Known: {A}"),
        (["--plan", A[:-1]], f"Did you mean '{A}'?"),
        (["--agency", "so tai chin"], "Did you mean"),
        (["--agency", sample.FINANCE], ""),
    ],
)
def test_a_value_that_no_task_has_is_said_beside_the_empty_workbook(
    warehouse: Warehouse,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    said: str,
) -> None:
    rows = exported(warehouse, tmp_path / "out.xlsx", *arguments)
    warned = capsys.readouterr().err
    assert bool(rows) is (warned == "") is (said == "")
    assert said in warned


def test_a_body_known_under_its_other_name_is_named(
    warehouse: Warehouse, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    merged = warehouse.query(
        "SELECT agency, agency_today FROM task_agencies WHERE agency NOT IN "
        "(SELECT coalesce(agency_today, agency) FROM task_agencies)"
    ).to_pylist()[0]
    exported(warehouse, tmp_path / "o.xlsx", "--agency", merged["agency"], "--names", "today")
    assert f"With --names today it is {merged['agency_today']}" in capsys.readouterr().err


def test_as_a_command_without_a_database(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "analytics", "export", str(tmp_path / "o.xlsx"), "--database", str(tmp_path)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "python -m loaders build" in done.stderr


def test_more_than_a_sheet_holds_is_refused_with_a_way_out(
    warehouse: Warehouse, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, total = tmp_path / "out.xlsx", tasks(warehouse, Filters()).num_rows
    given = ["export", str(out), "--database", str(warehouse.directory)]
    assert main(given, most_rows=total - 1) == 2
    said = capsys.readouterr().err
    assert f"{total} tasks are selected" in said
    assert f"at most {total - 1} rows" in said
    assert "--parts rows" in said
    assert not out.exists()
    assert main(given, most_rows=total) == 0


@pytest.mark.parametrize("by", ["rows", "province", "plan"])
def test_parts_are_files_that_together_hold_every_task(
    warehouse: Warehouse, tmp_path: Path, capsys: pytest.CaptureFixture[str], by: str
) -> None:
    given = ["export", str(tmp_path / "out.xlsx"), "--database", str(warehouse.directory)]
    assert main([*given, "--parts", by, "--rows", "3"], most_rows=1) == 0
    files = sorted(tmp_path.glob("out-*.xlsx"))
    found = [
        [row[-1] for row in load_workbook(file)["Dữ liệu"].iter_rows(min_row=2, values_only=True)]
        for file in files
    ]
    expected = tasks(warehouse, Filters()).column("task_id").to_pylist()
    assert sorted(i for ids in found for i in ids) == sorted(expected)
    assert all(0 < len(ids) <= 3 for ids in found)
    said = capsys.readouterr().out
    assert all(str(file) in said for file in files)
    assert f"{len(expected)} tasks written to {len(files)} files" in said


@pytest.mark.parametrize("rows", ["0", "1048576", "x"])
def test_a_file_of_more_rows_than_excel_holds_cannot_be_asked_for(
    tmp_path: Path, rows: str
) -> None:
    with pytest.raises(SystemExit):
        main(["export", str(tmp_path / "o.xlsx"), "--parts", "rows", "--rows", rows])


def test_a_place_that_cannot_be_written_is_named_in_one_line(
    warehouse: Warehouse, tmp_path: Path
) -> None:
    database = str(warehouse.directory)
    for place, finding in ((tmp_path, "is a folder"), (tmp_path / "none" / "o.xlsx", "no such")):
        done = subprocess.run(
            [sys.executable, "-m", "analytics", "export", str(place), "--database", database],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 2
        assert finding in done.stderr
        assert len(done.stderr.splitlines()) == 1


def test_a_workbook_that_cannot_be_finished_leaves_the_old_one(
    warehouse: Warehouse,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    out = tmp_path / "out.xlsx"
    out.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert main(["export", str(out), "--database", str(warehouse.directory)]) == 2
    assert "No space left on device" in capfd.readouterr().err
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("out.xlsx", b"old")]
