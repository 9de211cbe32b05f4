"""A fresh server on a free port with its own database, and a browser without the internet."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from loaders.paths import DATA, ROOT
from loaders.plans import load_plan
from loaders.warehouse import build_database

PLANS = ("bac-giang-2022", "khanh-hoa-2023", "tp-lang-son-2025")
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")


def pytest_collection_modifyitems(items):
    # One worker runs all browser tests, so that they share one server and one browser.
    for item in items:
        if Path(item.fspath).parent == Path(__file__).parent:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="session")
def browser_database(tmp_path_factory) -> Path:
    directory = tmp_path_factory.mktemp("browser-database")
    build_database([load_plan(DATA / "plans" / name) for name in PLANS], (), directory)
    return directory


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """The product on a port of its own, with settings of its own."""

    def __init__(
        self, database: Path, *options: str, port: int | None = None, **settings: str
    ) -> None:
        port = self.port = port or free_port()
        self.url = f"http://127.0.0.1:{port}"
        self.process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "streamlit",
                "run",
                "asgi.py",
                "--server.port",
                str(port),
                *options,
            ],
            cwd=ROOT,
            env=os.environ | {"PLANS_DATABASE": str(database)} | settings,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            try:
                with urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=2):
                    return
            except urllib.error.HTTPError:
                return  # it answers, under another base address
            except OSError:
                assert self.process.poll() is None, "the server ended at its start"
                time.sleep(0.2)
        self.stop()
        pytest.fail("the server did not answer within a minute")

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=20)


@pytest.fixture(scope="session")
def server(browser_database) -> Iterator[Server]:
    running = Server(browser_database)
    yield running
    running.stop()


@pytest.fixture
def fresh_server(browser_database) -> Iterator[Server]:
    """A server that nobody has asked anything yet."""
    running = Server(browser_database)
    yield running
    running.stop()


# A module's own browser: while Playwright runs, its event loop holds the thread, and tests of
# other folders that follow in the same worker could not run theirs.
@pytest.fixture(scope="module")
def chromium():
    from playwright.sync_api import sync_playwright

    if not Path(CHROMIUM).exists():
        pytest.skip(f"no browser at {CHROMIUM}: run tests/install_system.sh, or set CHROMIUM")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield browser
        browser.close()


@pytest.fixture
def page(chromium):
    """A page that remembers every request it made."""
    context = chromium.new_context(
        viewport={"width": 1440, "height": 900}, locale="vi-VN", accept_downloads=True
    )
    opened = context.new_page()
    opened.add_init_script("delete window.showSaveFilePicker")
    opened.asked = []
    opened.on("request", lambda request: opened.asked.append(request.url))
    yield opened
    context.close()
