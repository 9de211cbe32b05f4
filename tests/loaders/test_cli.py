"""``python -m loaders``: output, exit codes, one-line errors, unchanged plans skipped."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys

import pytest

from loaders.__main__ import main
from loaders.paths import ROOT

TASK_KEYS = {
    "section",
    "subsection",
    "number",
    "task",
    "lead",
    "coordinating",
    "product",
    "deadline",
    "note",
    "lead_agencies",
    "coordinating_agencies",
    "deadline_kind",
    "deadline_precision",
    "deadline_start",
    "deadline_end",
    "deadline_quarters",
    "recurrence",
    "recurrence_month",
    "recurrence_day",
    "source",
}
SMALL = "TT\tNhiệm vụ\tĐơn vị chủ trì\tThời gian\n1\tMột việc\tSở Nội vụ\tNăm 2025\n"


def in_a_console_of_another_language(*arguments, **given):
    """Standard output and error of ``python -m`` where the console knows ASCII only."""
    foreign = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    return subprocess.run(
        [sys.executable, "-m", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, **foreign},
        capture_output=True,
        check=False,
        timeout=120,
        **given,
    )


def test_output_is_utf8_whatever_the_console(tmp_path):
    plan = tmp_path / "plan.txt"
    plan.write_text(f"KẾ HOẠCH\nPhát triển hợp tác xã\n\n{SMALL}", encoding="utf-8")
    printed = in_a_console_of_another_language("loaders", "read", plan, "--json")
    assert (printed.returncode, printed.stderr) == (0, b"")
    assert json.loads(printed.stdout.decode("utf-8"))["tasks"][0]["lead"] == "Sở Nội vụ"
    words = in_a_console_of_another_language("loaders", "read", plan)
    assert words.returncode == 0
    assert "hợp tác xã" in words.stdout.decode("utf-8")


def test_a_reader_that_went_away_is_no_fault(tmp_path):
    plan = tmp_path / "plan.txt"
    rows = "".join(f"{n}\tMột việc\tSở Nội vụ\tNăm 2025\n" for n in range(1, 400))
    plan.write_text(SMALL.splitlines()[0] + "\n" + rows, encoding="utf-8")
    reader, writer = os.pipe()
    os.close(reader)
    try:
        ended = subprocess.run(
            [sys.executable, "-m", "loaders", "read", str(plan), "--json"],
            cwd=ROOT,
            stdout=writer,
            stderr=subprocess.PIPE,
            check=False,
            timeout=120,
        )
    finally:
        os.close(writer)
    assert ended.stderr == b""


@pytest.fixture
def data(tmp_path):
    """A data folder with the real Khánh Hòa plan and a small one."""
    plans = tmp_path / "data" / "plans"
    shutil.copytree(ROOT / "data" / "plans" / "khanh-hoa-2023", plans / "khanh-hoa-2023")
    (plans / "nho-2025").mkdir()
    (plans / "nho-2025" / "source.txt").write_text(SMALL, encoding="utf-8")
    return tmp_path / "data"


def test_read_json_has_the_contracts_keys(capsys):
    assert main(["read", str(ROOT / "data/plans/khanh-hoa-2023/source.txt"), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found.keys() == {"plan", "sections", "tasks", "targets", "obligations", "issues"}
    assert found["tasks"][0].keys() >= TASK_KEYS
    assert found["tasks"][0]["source"].keys() == {"page", "first_line", "last_line"}


def test_read_prints_for_people(capsys):
    assert main(["read", str(ROOT / "data/plans/khanh-hoa-2023/source.txt")]) == 0
    assert "35 tasks" in capsys.readouterr().out


@pytest.mark.parametrize("content", [None, b"", b"\x7fELF\x00\x01\x02\x03" * 100, b"Chao\n" * 20])
def test_what_cannot_be_read_is_one_line_and_exit_2(tmp_path, capsys, content):
    path = tmp_path / "x.txt"
    if content is not None:
        path.write_bytes(content)
    assert main(["read", str(path)]) == 2
    captured = capsys.readouterr()
    assert captured.out == "" and captured.err.count("\n") == 1 and captured.err.strip()


def test_build_publishes_and_skips_what_did_not_change(data, tmp_path, capsys):
    arguments = ["build", "--data", str(data), "--database", str(tmp_path / "db")]
    assert main(arguments) == 0
    assert "unchanged" not in capsys.readouterr().out
    (data / "plans" / "nho-2025" / "source.txt").write_text(
        SMALL + "2\tHai việc\tSở Y tế\tNăm 2026\n", encoding="utf-8"
    )
    assert main(arguments) == 0
    out = capsys.readouterr().out
    assert [line.endswith("(unchanged)") for line in out.splitlines()[:2]] == [True, False]
    assert "2 tasks" in out


def test_a_failed_plan_stops_only_itself(data, tmp_path, capsys):
    (data / "plans" / "hong-2025").mkdir()
    (data / "plans" / "hong-2025" / "source.txt").write_bytes(b"\x7fELF\x00\x01" * 99)
    assert main(["build", "--data", str(data), "--database", str(tmp_path / "db")]) == 1
    captured = capsys.readouterr()
    assert "published 2 plans" in captured.out
    assert "FAILED hong-2025" in captured.err


def test_check_prints_every_issue_and_publishes_nothing(data, tmp_path, capsys):
    (data / "plans" / "nho-2025" / "source.txt").write_text(
        SMALL + "4\tBốn\tSở Y tế\tNăm 2026\n", encoding="utf-8"
    )
    assert main(["check", "--data", str(data)]) == 0
    assert "number_gap: nho-2025, line 3" in capsys.readouterr().out
    assert not (tmp_path / "db").exists()


def test_no_folder_of_plans_is_exit_2(tmp_path, capsys):
    assert main(["build", "--data", str(tmp_path), "--database", str(tmp_path / "db")]) == 2
    assert "--data" in capsys.readouterr().err


def test_an_error_names_document_place_finding_and_remedy(tmp_path, capsys):
    path = tmp_path / "la.txt"
    path.write_text("TT\tViệc gì\tĐơn vị gánh\tThời gian\n1\tx\tSở Nội vụ\tNăm 2025\n", "utf-8")
    assert main(["read", str(path)]) == 2
    said = capsys.readouterr().err
    assert said.startswith(
        "la.txt, line 1: column 'Việc gì' is not in data/vocabulary/columns.toml. Did you mean '"
    )
    assert "lacks a task column" in said and said.count("\n") == 1
