"""``doctor`` finds what is planted and says what to mend; ``rollback`` serves the version before."""

from __future__ import annotations

import dataclasses
import json
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from loaders import audit, building, doctor, schema
from loaders.__main__ import main
from loaders.doctor import Place, State
from loaders.paths import DATA, ROOT
from loaders.plans import load_plan
from loaders.publishing import read_pointer
from loaders.warehouse import Warehouse, build_database
from tests.analytics import sample

PLAN = "khanh-hoa-2023"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    for name in ("PLANS_ACCESS", "PLANS_EDITORS", "PLANS_PROXY_SECRET"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(audit.SETTING, str(tmp_path / "audit" / "audit.jsonl"))
    shutil.copytree(DATA / "plans" / PLAN, tmp_path / "data" / "plans" / PLAN)
    build_database([load_plan(tmp_path / "data" / "plans" / PLAN)], (), tmp_path / "db")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    return Place(tmp_path / "data", tmp_path / "db", port)


def found(place: Place, state: State = State.WRONG) -> str:
    return "\n".join(str(f) for f in doctor.examine(place) if f.state is state)


def test_a_sound_installation_has_nothing_to_mend(place: Place) -> None:
    assert found(place) == ""
    assert found(place, State.DOUBT) == ""
    assert "documents: 1" in found(place, State.GOOD)


def test_no_database(place: Place) -> None:
    shutil.rmtree(place.database)
    assert "python -m loaders build" in found(place)


def test_a_damaged_database(place: Place) -> None:
    file = place.database / read_pointer(place.database).current.file
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    assert "missing or damaged" in found(place)


def test_a_database_of_an_older_program(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    newer = dataclasses.replace(schema.RECORD_TABLES["plans"], columns=(schema.Column("of_tomorrow", str),))  # fmt: skip
    monkeypatch.setitem(schema.RECORD_TABLES, "plans", newer)
    assert "another version of the program: plans differ" in found(place)


def test_a_document_that_changed_and_one_that_is_new(place: Place) -> None:
    folder = place.data / "plans" / PLAN
    shutil.copytree(folder, place.data / "plans" / "new-plan")
    with next(folder.glob("source.*")).open("ab") as file:
        file.write(b"\nmore")
    said = found(place, State.DOUBT)
    assert f"{PLAN}: has changed" in said
    assert "new-plan: is not in the database" in said
    shutil.rmtree(folder)
    assert f"{PLAN}: is in the database, but" in found(place, State.DOUBT)


def test_a_folder_without_its_document(place: Place) -> None:
    next((place.data / "plans" / PLAN).glob("source.*")).unlink()
    assert "0 files named source" in found(place, State.DOUBT)


def test_packages_that_are_missing_or_others(place: Place, tmp_path: Path) -> None:
    pins = tmp_path / "requirements.txt"
    pins.write_text("no-such-package-at-all==1.0\nduckdb==0.0.1\n# a comment\n")
    trial = Place(place.data, place.database, place.port, pins)
    assert "no-such-package-at-all: is not installed" in found(trial)
    assert "package duckdb" in found(trial, State.DOUBT)


def test_a_taken_port(place: Place) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", place.port))
        taken.listen()
        assert "make run PORT=" in found(place, State.DOUBT)


def test_a_full_disk(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "LEAST_FREE", 10**18)
    assert "MB free" in found(place)


@pytest.mark.parametrize(
    ("environment", "text", "said"),
    [
        ({"PLANS_ACCESS": "nobody"}, "", "PLANS_ACCESS"),
        ({"PLANS_ACCESS": "proxy"}, "", "openssl rand"),
        ({}, "editors = 1", "access.toml"),
        ({"PLANS_ACCESS": "oidc"}, "", "PLANS_OIDC_"),
    ],
)
def test_wrong_access_settings(
    place: Place,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    text: str,
    said: str,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    (place.data / "access.toml").write_text(text)
    config = tmp_path / "config.toml"
    config.write_text('[server]\naddress = "127.0.0.1"\n')
    assert said in found(Place(place.data, place.database, place.port, config=config))


@pytest.mark.parametrize(
    "config", ["[server]\naddress = '0.0.0.0'\n", "[server]\n", "", "broken ["]
)
def test_open_access_on_every_address(place: Place, tmp_path: Path, config: str) -> None:
    file = tmp_path / "config.toml"
    file.write_text(config)
    assert "PLANS_ACCESS=proxy" in found(Place(place.data, place.database, place.port, config=file))


def test_the_command_says_so_with_its_exit_code(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    given = [
        "--data",
        str(place.data),
        "--database",
        str(place.database),
        "--port",
        str(place.port),
    ]
    assert main(["doctor", *given]) == 0
    shutil.rmtree(place.database)
    assert main(["doctor", *given]) == 1
    assert "MEND database" in capsys.readouterr().out


def test_rollback_by_one_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    versions = [build_database(sample.plans()[:n], (), tmp_path).version for n in (1, 2, 3)]
    given = ["--database", str(tmp_path)]

    def served() -> int:
        counted = Warehouse.open(tmp_path).query("SELECT count(*) AS n FROM plans").to_pylist()
        return int(counted[0]["n"])

    assert main(["rollback", *given]) == 0
    assert served() == 2
    assert main(["rollback", versions[0], *given]) == 0
    assert served() == 1
    assert main(["rollback", versions[2], *given]) == 0
    assert served() == 3
    assert main(["rollback", "--list", *given]) == 0
    out = capsys.readouterr().out
    assert all(version in out for version in versions)
    assert main(["rollback", "none-such", *given]) == 2
    assert versions[1] in capsys.readouterr().err
    said = [json.loads(line) for line in audit.path().read_text().splitlines()]
    assert [s["details"]["version"] for s in said if s["action"] == "rollback"][-3:] == [
        versions[1], versions[0], versions[2]
    ]  # fmt: skip


def test_the_address_of_the_environment_is_the_one_that_counts(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STREAMLIT_SERVER_ADDRESS", "0.0.0.0")
    assert "open access while config.toml listens on 0.0.0.0" in found(place)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("matches.toml", b"decision = ["),
        ("values/added.csv", b"\xff\xfe\x00"),
        (f"plans/{PLAN}/corrections.toml", b"[[correction"),
    ],
)
def test_a_file_of_people_that_stops_builds_is_named(
    place: Place, name: str, content: bytes
) -> None:
    file = place.data / name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content)
    assert file.name in found(place)


def test_what_a_killed_replacement_left_is_named(place: Place) -> None:
    (place.data / "plans" / f".old-{PLAN}.0a1b").mkdir()
    assert f".old-{PLAN}.0a1b" in found(place, State.DOUBT)


def without_rights(*command: str) -> subprocess.CompletedProcess[str]:
    """A command that permissions bind: root goes without the right to pass them by."""
    if os.getuid() == 0:
        if not shutil.which("setpriv"):
            pytest.skip("root needs setpriv to be bound by permissions")
        command = ("setpriv", "--bounding-set=-dac_override,-dac_read_search", *command)
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT)


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
@pytest.mark.parametrize(
    ("closed", "told"),
    [
        (f"data/plans/{PLAN}/source.txt", "Mend the permissions"),
        (f"data/plans/{PLAN}/plan.toml", "Mend the permissions"),
        (f"data/plans/{PLAN}", "Mend the permissions"),
        ("data/plans", "Mend the permissions"),
        ("data/matches.toml", "Mend the permissions"),
        ("db", "mend the permissions"),
        ("db/build.lock", "mend the permissions"),
    ],
)
def test_closed_files_and_folders_are_told_without_a_traceback(
    place: Place, tmp_path: Path, closed: str, told: str
) -> None:
    (place.data / "matches.toml").write_text("decision = []\n")
    path = tmp_path / closed
    mode = path.stat().st_mode
    path.chmod(0)
    places = ("--data", str(place.data), "--database", str(place.database))
    try:
        built = without_rights(sys.executable, "-m", "loaders", "build", *places)
        seen = without_rights(sys.executable, "-m", "loaders", "doctor", *places)
    finally:
        path.chmod(mode)
    assert built.returncode in (1, 2), built.stdout
    assert told in built.stderr
    assert "Traceback" not in built.stderr + seen.stderr
    assert "checked" in seen.stdout


def test_a_plan_that_cannot_be_read_does_not_stop_the_others(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    (place.data / "plans" / "other").mkdir()

    def denied(folder: Path) -> object:
        if folder.name == "other":
            raise PermissionError(13, "Permission denied")
        return load_plan(folder)

    monkeypatch.setattr(building, "load_plan", denied)
    assert main(["build", "--data", str(place.data), "--database", str(place.database)]) == 1
    held = Warehouse.open(place.database)
    assert held.query("SELECT plan_id FROM plans").to_pylist() == [{"plan_id": PLAN}]
    held.close()


def test_something_strange_in_the_place_of_a_version_does_not_stop_a_build(place: Place) -> None:
    file = place.database / read_pointer(place.database).current.file
    file.unlink()
    file.mkdir()
    assert main(["build", "--data", str(place.data), "--database", str(place.database)]) == 0
    assert read_pointer(place.database).current.is_whole(place.database)
