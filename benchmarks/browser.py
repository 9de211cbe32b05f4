"""What a person waits for: key press to repaint, first load, a server's start, idle sessions."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from benchmarks import repaint
from benchmarks.report import Goal, Section, figure
from benchmarks.servers import EMPTY, PEER, PRODUCT, Server, Session, environment
from benchmarks.timing import alternate
from loaders.paths import DATABASE

COMMAND = "python -m benchmarks --only browser"
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
TEN_MEGABITS = 10_000_000 / 8
IDLE = 20


def run(quick: bool) -> list[Section]:
    """Measure in a real browser where there is one; starts and memory in any case."""
    sections = [_start(quick), _memory(quick)]
    if Path(CHROMIUM).exists():
        from playwright.sync_api import sync_playwright

        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=CHROMIUM,
                args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
            )
            sections += [repaint.section(browser, quick), _first_load(browser, quick)]
            browser.close()
    return sections


def _start(quick: bool) -> Section:
    """From the start of the server to the end of its first page's first run."""

    def start(script: Path, page: str) -> Callable[[], float]:
        def once() -> float:
            with Server(script, **environment(DATABASE)) as server:
                Session(server, page).run()
                return time.perf_counter() - server.began

        return once

    ways = {"product, /workload": start(PRODUCT, "workload"), "empty page": start(EMPTY, "")}
    found = alternate(ways, 1 if quick else 4, warm=0 if quick else 1)
    section = Section("From the server's start to the first usable page", COMMAND)
    base = found["empty page"].median
    section.tables.append(
        (
            ["server", "time", "of the empty page"],
            [
                [name, f"{figure(timed.median)} s", f"{figure(timed.median / base)}x"]
                for name, timed in found.items()
            ],
        )
    )
    return section


def _memory(quick: bool) -> Section:
    sessions = IDLE if quick else 4 * IDLE
    with Server(PRODUCT, **environment(DATABASE)) as server:
        held = [Session(server, "workload") for _ in range(3)]
        for session in held:
            session.run()
        time.sleep(1)
        before = server.memory()
        for _ in range(sessions):
            held.append(Session(server, "workload"))
            held[-1].run()
        time.sleep(1)
        grown = (server.memory() - before) / sessions / 2**20
    section = Section(
        "Memory of idle sessions",
        COMMAND,
        notes=[
            f"{sessions} sessions opened on /workload and left: {figure(grown)} MB each; the "
            f"server holds {before / 2**20:.0f} MB with three."
        ],
    )
    section.goals.append(Goal("memory of an idle session", grown, 0.5, unit=" MB"))
    return section


def _first_load(browser: Any, quick: bool) -> Section:
    """Bytes and first paint of a fresh browser at 10 Mbit/s, beside stock Streamlit."""
    bytes_of: dict[str, list[float]] = {}
    with ExitStack() as stack:
        elsewhere = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        given = environment(DATABASE)
        product = stack.enter_context(Server(PRODUCT, **given))
        stock = stack.enter_context(Server(PEER, elsewhere, **given))

        def load(name: str, url: str) -> Callable[[], float]:
            def once() -> float:
                took, received = _visit(browser, url)
                bytes_of.setdefault(name, []).append(received)
                return took

            return once

        ways = {
            "product, /workload": load("product, /workload", f"{product.url}/workload"),
            "stock Streamlit, same page": load("stock Streamlit, same page", stock.url),
        }
        found = alternate(ways, 1 if quick else 4, warm=0 if quick else 1)
    section = Section(
        "First load at 10 Mbit/s",
        COMMAND,
        notes=["A fresh browser profile, 20 ms of latency, until the first chart is painted."],
    )
    size = {name: statistics.median(held) for name, held in bytes_of.items()}
    section.tables.append(
        (
            ["page", "bytes", "first chart painted"],
            [
                [name, f"{size[name] / 1e6:.2f} MB", f"{figure(found[name].median)} s"]
                for name in ways
            ],
        )
    )
    own, peer = ways
    section.goals.append(Goal("first-load bytes of stock Streamlit", size[own] / size[peer], 0.35))
    ratio = found[own].median / found[peer].median
    section.goals.append(Goal("first paint of stock Streamlit at 10 Mbit/s", ratio, 0.5))
    return section


def _visit(browser: Any, url: str) -> tuple[float, float]:
    context = browser.new_context()
    page = context.new_page()
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": 20,
            "downloadThroughput": TEN_MEGABITS,
            "uploadThroughput": TEN_MEGABITS,
        },
    )
    received = [0.0]

    def note(event: dict[str, Any]) -> None:
        received[0] += event["encodedDataLength"]

    wire.on("Network.loadingFinished", note)
    began = time.perf_counter()
    page.goto(url)
    page.wait_for_selector(".js-plotly-plot .bars path", state="attached", timeout=60_000)
    took = time.perf_counter() - began
    context.close()
    return took, received[0]
