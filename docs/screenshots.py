"""Pictures of every page: ``make screenshots``, or ``python -m docs.screenshots --all --out DIR``.

The committed set under ``docs/screenshots/`` is small; ``--all`` takes every page at three widths,
in both themes and both languages, with three plans and with one.
"""

from __future__ import annotations

import argparse
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PIL import Image

from loaders.paths import ROOT
from ui.shell import PAGES
from ui.text import LANGUAGES

FOLDER = Path(__file__).resolve().parent / "screenshots"
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
WIDTHS = {1440: 900, 1024: 768, 390: 844}
TALLEST = 3200
AS_OF = "2026-01-15"  # a fixed day, so that pictures change only when the product does
WAIT = 40_000


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: a page at a width, in a theme and a language, and what its address adds."""

    page: str
    width: int = 1440
    theme: str = "light"
    language: str = LANGUAGES[0]
    query: str = ""
    name: str = ""

    @property
    def file(self) -> str:
        """File name, from what the picture shows."""
        parts = [self.name or self.page, str(self.width), self.theme, self.language]
        return "-".join(parts) + ".png"

    @property
    def address(self) -> str:
        """Path and query."""
        path = "" if self.page == "overview" else self.page
        language = "" if self.language == LANGUAGES[0] else f"&lang={self.language}"
        return f"/{path}?asof={AS_OF}{language}{self.query}"


ONE = "&plan=khanh-hoa-2023"
TASK = "&task=khanh-hoa-2023/I.1"


def committed() -> Iterator[Shot]:
    """Every page once in Vietnamese, and enough others to see both themes and narrow screens."""
    for page in PAGES:
        yield Shot(page.name)
    yield Shot("tasks", query=TASK, name="task")
    yield Shot("overview", query=ONE, name="overview-one-plan")
    for name, theme in (("overview", "dark"), ("workload", "dark"), ("targets", "dark")):
        yield Shot(name, theme=theme)
    for name in ("overview", "workload", "deadlines", "targets", "compare", "tasks", "quality"):
        yield Shot(name, width=1024)
        yield Shot(name, width=390)
    for name in ("targets", "compare", "tasks", "quality", "intake", "method"):
        yield Shot(name, width=390, theme="dark", language="en")
    for name in ("targets", "compare", "workload"):
        yield Shot(name, query=ONE, name=f"{name}-one-plan")
    yield Shot("tasks", width=390, query=TASK, name="task")
    yield Shot("overview", language="en")
    yield Shot("targets", language="en")
    yield Shot("method", language="en")
    yield Shot("overview", width=390, theme="dark", language="en")
    yield Shot("overview", query=f"{ONE}&print=1", name="overview-print")


def every() -> Iterator[Shot]:
    """Every page, width, theme and language; then with one plan."""
    for page, width, theme, language in product(PAGES, WIDTHS, ("light", "dark"), LANGUAGES):
        yield Shot(page.name, width, theme, language)
    for page, width in product(PAGES, WIDTHS):
        yield Shot(page.name, width, query=ONE, name=f"{page.name}-one-plan")
    yield from (Shot("tasks", width, query=TASK, name="task") for width in WIDTHS)


def _built(directory: str) -> AbstractContextManager[str]:
    command = [sys.executable, "-m", "loaders", "build", "--database", directory]
    subprocess.run(command, cwd=ROOT, check=True)  # noqa: S603 - our own command
    return served(directory)


@contextmanager
def served(database: str) -> Iterator[str]:
    """The product on a free port, with a database."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    url = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "streamlit", "run", "asgi.py", "--server.port", str(port)]
    settings = os.environ | {"PLANS_DATABASE": database}
    process = subprocess.Popen(command, cwd=ROOT, env=settings, stdout=subprocess.DEVNULL)  # noqa: S603 - our own command
    try:
        _await(url)
        yield url
    finally:
        process.terminate()
        process.wait(timeout=20)


def _await(url: str) -> None:
    for _ in range(300):
        try:
            with urllib.request.urlopen(f"{url}/_stcore/health", timeout=2):  # noqa: S310 - our own server
                return
        except OSError:
            time.sleep(0.2)
    raise SystemExit("The server did not answer within a minute.")


def take(browser: Any, url: str, shot: Shot, folder: Path) -> Path:
    """Take one picture of a whole page and keep it small."""
    context = browser.new_context(
        viewport={"width": shot.width, "height": WIDTHS[shot.width]},
        color_scheme=shot.theme,
        locale="vi-VN" if shot.language == "vi" else "en-GB",
    )
    page = context.new_page()
    page.goto(url + shot.address)
    ready(page)
    tall = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
    page.set_viewport_size({"width": shot.width, "height": min(max(tall, 400), TALLEST)})
    page.wait_for_timeout(1200)  # charts and grids draw themselves anew at the new size
    file = folder / shot.file
    page.screenshot(path=file)
    context.close()
    with Image.open(file) as picture:
        picture.convert("RGB").quantize(200, dither=Image.Dither.NONE).save(file, optimize=True)
    return file


def ready(page: Any) -> None:
    """Wait until the page has run and its charts and grids are there."""
    page.locator("h1").first.wait_for(timeout=WAIT)
    page.wait_for_function(
        "() => document.querySelector('[data-test-script-state=notRunning]') !== null"
        " && !document.querySelector('[data-stale=true], [data-testid=stSkeleton]')",
        timeout=WAIT,
    )
    page.wait_for_timeout(600)


def main() -> None:
    """Take the pictures that the command asks for."""
    from playwright.sync_api import sync_playwright

    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--all", action="store_true", help="every width, theme and language")
    asked.add_argument("--out", type=Path, default=FOLDER, help="folder of the pictures")
    asked.add_argument("--only", default="", help="pictures whose file name holds this text")
    given = asked.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    shots = [s for s in (every() if given.all else committed()) if given.only in s.file]
    # Built for the pictures: a database that stands here may be of an earlier program.
    with TemporaryDirectory() as fresh, sync_playwright() as playwright, _built(fresh) as url:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        for shot in shots:
            print(take(browser, url, shot, given.out).name, flush=True)
        browser.close()


if __name__ == "__main__":
    main()
