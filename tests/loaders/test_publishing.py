"""Publishing: nothing is lost or half seen, whatever happens to a build or a file."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import pytest

from loaders import publishing
from loaders.errors import BuildInProgress, WarehouseError
from loaders.publishing import build_lock, read_pointer, rollback
from loaders.warehouse import Warehouse, build_database, current
from tests.analytics import sample

ROOT = Path(__file__).resolve().parents[2]
SOME = {"reference": ROOT / "tests" / "no-such-folder"}  # small and quick: no reference tables


def build(directory: Path, plans: int = 4, keep: int = 5) -> publishing.Published:
    return build_database(sample.plans()[:plans], (), directory, keep=keep, **SOME)


def count(warehouse: Warehouse) -> int:
    found = warehouse.query("SELECT count(*) AS n FROM plans").to_pylist()
    return int(found[0]["n"])


def database_file(directory: Path) -> Path:
    return directory / read_pointer(directory).current.file


def test_the_same_content_is_published_once(tmp_path: Path) -> None:
    assert build(tmp_path).file == build(tmp_path).file
    assert len(list(tmp_path.glob("plans-*"))) == 1


def test_only_the_last_versions_stay(tmp_path: Path) -> None:
    versions = [build(tmp_path, n, keep=2).version for n in (1, 2, 3)]
    assert [v.version for v in read_pointer(tmp_path).versions] == versions[:0:-1]
    assert len(list(tmp_path.glob("plans-*.duckdb"))) == 2


def test_rollback_and_forward_again(tmp_path: Path) -> None:
    first, second = build(tmp_path, 1), build(tmp_path, 2)
    served = current(tmp_path)
    assert rollback(tmp_path).version == first.version
    assert count(current(tmp_path)) == 1
    assert count(served) == 2
    assert rollback(tmp_path, second.version).version == second.version
    assert count(current(tmp_path)) == 2


def test_rollback_says_what_there_is(tmp_path: Path) -> None:
    only = build(tmp_path, 1)
    with pytest.raises(WarehouseError, match=only.version):
        rollback(tmp_path)
    with pytest.raises(WarehouseError, match="nonsense"):
        rollback(tmp_path, "nonsense")


def test_two_builds_at_once_the_second_says_so(tmp_path: Path) -> None:
    build(tmp_path, 1)
    with build_lock(tmp_path), pytest.raises(BuildInProgress, match="Another build"):
        build(tmp_path, 2)
    assert build(tmp_path, 2)


def test_no_database_yet(tmp_path: Path) -> None:
    with pytest.raises(WarehouseError, match="python -m loaders build"):
        Warehouse.open(tmp_path)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"version": "x", "versions": []}', "\ud800"])
def test_a_damaged_pointer_is_said_and_repaired(tmp_path: Path, content: str) -> None:
    build(tmp_path, 1)
    (tmp_path / "current.json").write_bytes(content.encode("utf-8", "surrogatepass"))
    with pytest.raises(WarehouseError, match="python -m loaders build"):
        Warehouse.open(tmp_path)
    build(tmp_path, 1)
    assert count(Warehouse.open(tmp_path)) == 1


def damage_nothing(path: Path) -> None:
    path.unlink()


def truncate(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def empty(path: Path) -> None:
    os.truncate(path, 0)


def flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0x10
    path.write_bytes(data)


@pytest.mark.parametrize("damage", [damage_nothing, truncate, empty, flip])
def test_a_damaged_file_is_said_and_a_rebuild_repairs_it(tmp_path: Path, damage: object) -> None:
    build(tmp_path, 3)
    damage(database_file(tmp_path))
    with pytest.raises(WarehouseError, match="python -m loaders build"):
        Warehouse.open(tmp_path)
    build(tmp_path, 3)
    assert count(Warehouse.open(tmp_path)) == 3


def test_a_rebuild_repairs_under_a_process_that_has_the_damaged_file_open(tmp_path: Path) -> None:
    build(tmp_path, 3)
    served = current(tmp_path)
    flip(database_file(tmp_path))
    build(tmp_path, 3)
    assert current(tmp_path) is not served
    assert count(current(tmp_path)) == 3


def test_a_broken_newer_version_leaves_the_present_one_serving(tmp_path: Path) -> None:
    build(tmp_path, 1)
    served = current(tmp_path)
    build(tmp_path, 2)
    truncate(database_file(tmp_path))
    assert current(tmp_path) is served
    assert count(served) == 1


def test_leftovers_of_a_killed_build_go(tmp_path: Path) -> None:
    for name in ("building-1.duckdb", "building-1.duckdb.wal", "plans-x.duckdb.wal"):
        (tmp_path / name).write_text("half")
    build(tmp_path, 1)
    assert sorted(p.suffix for p in tmp_path.iterdir()) == [".duckdb", ".json", ".lock"]


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(WarehouseError, match="cannot be written"):
        build(tmp_path / "file" / "database", 1)


def test_a_full_disk_leaves_the_old_version_serving(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(tmp_path, 1)

    def full(path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(publishing, "_flush", full)
    with pytest.raises(WarehouseError, match="No space left"):
        build(tmp_path, 2)
    monkeypatch.undo()
    assert count(Warehouse.open(tmp_path)) == 1


READER = """
import sys, pathlib
from loaders.warehouse import current
said, directory = 0, pathlib.Path(sys.argv[1])
print("ready", flush=True)
while not (directory / "stop").exists():
    w = current(directory)
    n = w.query("SELECT count(*) AS n FROM plans").to_pylist()[0]["n"]
    tasks = w.query("SELECT count(DISTINCT plan_id) AS n FROM sections").to_pylist()[0]["n"]
    version = w.query("SELECT version FROM build").to_pylist()[0]["version"]
    assert (n, tasks, version) in ((1, 1, w.version), (3, 3, w.version)), (n, tasks, version, w.version)
    said += 1
print(said)
"""


def test_readers_in_threads_and_processes_during_twenty_publishes(tmp_path: Path) -> None:
    build(tmp_path, 1, keep=2)
    stop, wrong, answers = threading.Event(), [], []

    def read() -> None:
        while not stop.is_set():
            try:
                warehouse = current(tmp_path)
                found = warehouse.query(
                    "SELECT version, (SELECT count(*) FROM plans) AS n FROM build"
                ).to_pylist()
                if found not in ([{"version": warehouse.version, "n": n}] for n in (1, 3)):
                    wrong.append(found)
                answers.append(1)
            except Exception as error:  # noqa: BLE001  every failure of a reader is a finding here
                wrong.append(error)

    processes = [
        subprocess.Popen([sys.executable, "-c", READER, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]  # fmt: skip
    for process in processes:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
    threads = [threading.Thread(target=read) for _ in range(8)]
    for thread in threads:
        thread.start()
    for number in range(20):
        build(tmp_path, (3, 1)[number % 2], keep=2)
    stop.set()
    (tmp_path / "stop").write_text("")
    for thread in threads:
        thread.join()
    for process in processes:
        out, errors = process.communicate(timeout=60)
        assert process.returncode == 0, errors
        assert int(out.split()[-1]) > 0
    assert wrong == []
    assert len(answers) > 20


BUILDER = """
import sys, pathlib
from loaders.warehouse import build_database
from tests.analytics import sample
print("ready", flush=True)
for n in range(1000):
    build_database(sample.plans()[: 1 + n % 3], (), pathlib.Path(sys.argv[1]), keep=2)
"""


def test_a_build_killed_at_any_moment_leaves_whole_data(tmp_path: Path) -> None:
    build(tmp_path, 4, keep=2)
    for trial in range(20):
        process = subprocess.Popen(
            [sys.executable, "-c", BUILDER, str(tmp_path)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        time.sleep(0.013 * trial)
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        assert count(Warehouse.open(tmp_path)) in (1, 2, 3, 4)
    assert build(tmp_path, 4, keep=2)
    assert count(Warehouse.open(tmp_path)) == 4
    assert not list(tmp_path.glob("building-*"))


def test_the_pointer_is_plain_json(tmp_path: Path) -> None:
    published = build(tmp_path, 1)
    said = json.loads((tmp_path / "current.json").read_text(encoding="utf-8"))
    assert said["version"] == published.version
    assert said["file"] == f"plans-{published.version}.duckdb"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="another user needs a Unix system")
def test_a_read_only_folder_is_said_and_goes_on_serving() -> None:
    """In a child that is not root, because nothing is read-only to root."""
    folder = Path(tempfile.mkdtemp())
    try:
        build(folder, 1)
        for path in folder.iterdir():
            path.chmod(0o444)
        folder.chmod(0o555)
        child = os.fork()
        if child == 0:
            os._exit(_as_another_user(folder))
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert count(Warehouse.open(folder)) == 1
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


def _as_another_user(folder: Path) -> int:
    if os.geteuid() == 0:
        os.setuid(65534)
    try:
        build(folder, 2)
    except WarehouseError as error:
        told = "cannot be written" in str(error) and "permissions" in str(error)
        return 0 if told and error.key == "database_unwritable" else 1
    return 2
