"""What a filter change costs the server: product, empty page and peer in turn."""

from __future__ import annotations

import itertools
import random
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

from benchmarks import corpus
from benchmarks.report import Goal, Section, figure, milliseconds
from benchmarks.servers import EMPTY, PEER, PRODUCT, Server, Session, environment
from benchmarks.timing import alternate
from loaders.paths import DATABASE

PAGES = ("overview", "workload", "deadlines", "targets", "compare", "tasks", "quality")
KINDS = ("dated", "recurring", "ongoing", "conditional", "unstated")
PILLARS = ("I", "II", "III", "IV", "V")
CACHED, UNCACHED, PEER_TIMES = 6.0, 10.0, 8.0
APART = 30  # more than the rounds of one page


def run(quick: bool) -> list[Section]:
    """Measure at the real plans' size and at larger ones."""
    sizes = [0, 2_000] if quick else [0, 10_000, 1_000_000]
    return [_at(size, quick) for size in sizes]


def database(tasks: int) -> Path:
    """Database of so many synthetic tasks; of the real plans for none."""
    return corpus.tables(tasks) if tasks else DATABASE


class _Page:
    """A page that changes its filter at every call, to a new selection or between two known.

    The product draws the filters of its second row when they are opened or used: the session of
    new selections begins with one of them in its address. ``at`` keeps the new selections of one
    page apart from those of the others, which share the answers of their server.
    """

    def __init__(self, server: Server, page: str, prefix: str | None, at: int = 0) -> None:
        self.server = server
        self.sessions = {
            "cached": Session(server, page),
            "uncached": Session(server, page, "pillar=I"),
        }
        self.prefix = prefix
        self.fresh = _selections(at)
        self.known: Iterator[dict[str, list[str]]] = itertools.cycle(
            [{"deadline": ["dated"]}, {"deadline": ["recurring"]}]
        )
        self.words = itertools.count()
        self.cpu: dict[str, list[float]] = {"cached": [], "uncached": []}
        for session in self.sessions.values():
            session.run()

    def change(self, sort: str) -> float:
        """One filter change; wall-clock seconds come back, processor seconds are kept."""
        session = self.sessions[sort]
        before = self.server.cpu()
        if self.prefix is None:
            took = session.run(word=str(next(self.words)))
        else:
            values = next(self.known if sort == "cached" else self.fresh)
            took = session.run(**{f"{self.prefix}{key}": value for key, value in values.items()})
        self.cpu[sort].append(self.server.cpu() - before)
        return took


def _selections(at: int) -> Iterator[dict[str, list[str]]]:
    """Selections that all hold the dated tasks, each another, from a place of their own on."""
    rng = random.Random(7)
    kinds = [list(c) for n in range(3, 6) for c in itertools.combinations(KINDS, n) if "dated" in c]
    pillars = [list(c) for n in range(2, 6) for c in itertools.combinations(PILLARS, n)]
    pairs = [{"deadline": k, "pillar": p} for k in kinds for p in pillars]
    rng.shuffle(pairs)
    begin = at * APART % len(pairs)
    return itertools.cycle(pairs[begin:] + pairs[:begin])


def _at(tasks: int, quick: bool) -> Section:
    folder = database(tasks)
    rounds = 5 if quick else 15
    label = f"{tasks:,} tasks" if tasks else "the three real plans (116 tasks)"
    with ExitStack() as stack:
        elsewhere = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        given = environment(folder)
        product = stack.enter_context(Server(PRODUCT, **given))
        empty = stack.enter_context(Server(EMPTY))
        peer = None if tasks > 100_000 else stack.enter_context(Server(PEER, elsewhere, **given))
        pages = {"empty page": _Page(empty, "", None)}
        pages |= {f"/{name}": _Page(product, name, "filter_", at) for at, name in enumerate(PAGES)}
        if peer:
            pages["peer of /workload"] = _Page(peer, "", "")
        wall = {sort: _turns(pages, sort, rounds) for sort in ("cached", "uncached")}
    return _section(label, tasks, pages, wall)


def _turns(pages: dict[str, _Page], sort: str, rounds: int) -> dict[str, float]:
    def changes(page: _Page) -> Callable[[], float]:
        return lambda: page.change(sort)

    warm = 2 if sort == "cached" else 1
    found = alternate({name: changes(page) for name, page in pages.items()}, rounds, warm=warm)
    for page in pages.values():
        page.cpu[sort] = page.cpu[sort][warm:]
    return {name: timed.median for name, timed in found.items()}


def _median(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]


def _section(
    label: str, tasks: int, pages: dict[str, _Page], wall: dict[str, dict[str, float]]
) -> Section:
    section = Section(
        f"A filter change, {label}",
        "python -m benchmarks --only pages",
        notes=[
            "Server time from the message of a changed filter to the end of its run, over a real "
            "websocket; every server stays up and they take turns. *Processor* is the server's own "
            "processor time for the change, which other programs disturb less; "
            "the goals are about the server time. Uncached: a selection that nobody asked before."
        ],
    )
    cpu = {sort: {name: _median(page.cpu[sort]) for name, page in pages.items()} for sort in wall}
    rows = []
    for name in pages:
        row = [name]
        for sort in ("cached", "uncached"):
            row += [
                milliseconds(wall[sort][name]),
                figure(wall[sort][name] / wall[sort]["empty page"]) + "x",
                milliseconds(cpu[sort][name]),
                figure(cpu[sort][name] / cpu[sort]["empty page"]) + "x",
            ]
        rows.append(row)
    heads = ["page"]
    for sort in ("cached", "uncached"):
        heads += [sort, "of the empty page", "processor", "of the empty page"]
    section.tables.append((heads, rows))
    for sort, aim in (("cached", CACHED), ("uncached", UNCACHED)):
        for name in ("/workload", "/overview"):
            ratio = wall[sort][name] / wall[sort]["empty page"]
            section.goals.append(Goal(f"filter change {sort}, {name}, {label}", ratio, aim))
        if "peer of /workload" in pages:
            ratio = wall[sort]["peer of /workload"] / wall[sort]["/workload"]
            what = f"the peer page's time, {sort}, /workload, {label}"
            section.goals.append(Goal(what, ratio, PEER_TIMES, at_most=False))
    shown = {name: value * 1000 for name, value in wall["cached"].items()}
    section.bars.append((f"Server time of a cached filter change, {label}", shown, "ms"))
    return section
