"""The audit log keeps every line whole, whoever writes at once, and says when it cannot."""

from __future__ import annotations

import json
import multiprocessing
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders import audit
from loaders.errors import AuditError, PlanError


@pytest.fixture(autouse=True)
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "deep" / "audit.jsonl"
    monkeypatch.setenv(audit.SETTING, str(file))
    return file


def lines(file: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in file.read_text(encoding="ascii").split("\n")[:-1]]


def write_many(writer: int) -> None:
    for number in range(100):
        audit.record("export", f"writer {writer}", number=number, text="đ" * 400)


def test_lines_of_several_processes_never_mix(log: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(4) as pool:
        pool.map(write_many, range(4))
    said = lines(log)
    assert len(said) == 400
    assert Counter(s["who"] for s in said) == {f"writer {n}": 100 for n in range(4)}
    for writer in range(4):
        own = [s["details"]["number"] for s in said if s["who"] == f"writer {writer}"]
        assert own == list(range(100))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(who=st.text(st.characters()), value=st.text(st.characters()))
def test_any_text_is_one_line(log: Path, who: str, value: str) -> None:
    before = len(lines(log)) if log.exists() else 0
    audit.record("login", who, value=value)
    said = lines(log)
    assert len(said) == before + 1
    assert said[-1]["who"] == who[: audit.LONGEST_TEXT] + "..." * (len(who) > audit.LONGEST_TEXT)


@pytest.mark.parametrize(
    "who", ["\ud800", 'a"}\n{"action":"forged"', "x" * 1_000_000, "\u202e\x00"]
)
def test_hostile_names_cannot_forge_or_fill(log: Path, who: str) -> None:
    audit.record("login", who)
    (said,) = lines(log)
    assert said["action"] == "login"
    assert log.stat().st_size < 5000


def test_a_change_is_recorded_with_its_outcome(log: Path) -> None:
    with audit.recorded("correction", "an", plan="p"):
        pass
    with pytest.raises(PlanError), audit.recorded("upload", "an", name="../../etc/passwd"):
        raise PlanError("no")
    first, second = lines(log)
    assert (first["outcome"], second["outcome"]) == ("done", "failed")
    assert second["details"] == {"name": "../../etc/passwd", "error": "PlanError"}


def test_a_change_that_cannot_be_recorded_is_not_begun(tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv(audit.SETTING, str(tmp_path / "file" / "audit.jsonl"))
    begun = []
    with pytest.raises(AuditError, match="PLANS_AUDIT"), audit.recorded("upload"):
        begun.append(1)
    assert not begun
    audit.noted("export")  # reading goes on


def test_a_full_disk_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit.os, "write", lambda _descriptor, line: len(line) // 2)
    with pytest.raises(AuditError, match="space"):
        audit.record("login", "an")


def test_the_log_is_not_for_everybody(log: Path) -> None:
    audit.record("login", "an")
    assert log.stat().st_mode & 0o007 == 0
