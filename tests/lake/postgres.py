"""A PostgreSQL server of the tests' own: its folder, its socket, nothing shared with another."""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

_numbers = itertools.count(1)


def binaries() -> Path | None:
    """Folder of initdb, pg_ctl and createdb: Debian's newest, else the PATH's."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    on_path = shutil.which("initdb")
    folders = [Path(on_path).parent if on_path else Path(), *folders]
    needed = ("initdb", "pg_ctl", "createdb")
    return next((f for f in reversed(folders) if all((f / n).exists() for n in needed)), None)


class Postgres:
    """A running server; PostgreSQL refuses to run as root, then the user ``postgres`` runs it."""

    def __init__(self, *, durable: bool = False) -> None:
        folder = binaries()
        assert folder, "PostgreSQL is missing: run tests/install_system.sh"
        self.bin = folder
        self.root = Path(tempfile.mkdtemp(prefix="plans-lake-", dir="/tmp"))
        self.socket = self.root / "pg"
        self.socket.mkdir()
        self._as: list[str] = []
        if os.geteuid() == 0:
            self.root.chmod(0o755)
            shutil.chown(self.socket, "postgres")
            self._as = ["runuser", "-u", "postgres", "--"]
        self.run(
            "initdb", "-D", str(self.socket / "db"), "-U", "plans", "-A", "trust",
            "-E", "UTF8", "--locale=C", "-N",
        )  # fmt: skip
        settings = f"-c listen_addresses='' -c unix_socket_directories={self.socket}"
        settings += "" if durable else " -c fsync=off"
        self.run(
            "pg_ctl", "-D", str(self.socket / "db"), "-l", str(self.socket / "log"),
            "-w", "-o", settings, "start",
        )  # fmt: skip

    def run(self, program: str, *arguments: str) -> None:
        """Run one of PostgreSQL's programs."""
        done = subprocess.run(
            [*self._as, str(self.bin / program), *arguments],
            cwd=self.root,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,  # the server inherits it: a pipe would never end
            check=False,
        )
        assert done.returncode == 0, f"{program} failed"

    def lake(self) -> dict[str, str]:
        """The settings of a new, empty lake."""
        name = f"lake{next(_numbers)}"
        self.run("createdb", "-h", str(self.socket), "-U", "plans", name)
        return {
            "PLANS_CATALOG": f"ducklake:postgres:host={self.socket} user=plans dbname={name}",
            "PLANS_LAKE_DATA": str(self.root / name),
        }

    def stop(self) -> None:
        """End the server and remove its folder."""
        self.run("pg_ctl", "-D", str(self.socket / "db"), "-m", "immediate", "stop")
        shutil.rmtree(self.root)
