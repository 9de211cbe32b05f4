"""Many people at once: sessions over the network that browse, filter and check what they are told.

The group of ``make bench`` is a minute of fifty sessions beside one alone.
``python -m benchmarks.load`` runs fifty sessions for five minutes and then opens and closes five
hundred; ``--quick`` does a small version of both. Every answer is compared with SQL, so a session
that sees another's filters, or half a page, is an error and not a fast answer.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from analytics.match_build import with_matches
from benchmarks.readers import Expected, Reader, Selection
from benchmarks.report import Goal, Section, milliseconds
from benchmarks.servers import PRODUCT, Server
from loaders.building import plan_folders
from loaders.paths import DATA
from loaders.plans import load_plan
from loaders.warehouse import build_database

PAGES = ("", "workload", "deadlines", "targets", "tasks", "quality")
THINKING = (3.0, 9.0)  # seconds between two actions of one person
MOST_MEMORY = 1_200_000_000
MOST_GROWTH = 0.10  # of the memory after warming up
MOST_LEFT = 20_000  # bytes of a closed session; 2,000 of them left none in November 2026
REMEMBERED = 128  # sessions that Streamlit keeps for a browser that comes back


@dataclass(frozen=True, slots=True)
class Size:
    """How many sessions for how long, and how many are opened and closed."""

    sessions: int
    seconds: float
    soaked: int
    thinking: tuple[float, float] = THINKING
    actions: int = 0  # after which a session is closed and another opened; 0: never


FULL = Size(50, 300, 500)
BENCH = Size(50, 60, 20, (3.0, 5.0))
QUICK = Size(10, 8, 5, (0.5, 1.5))
ALONE = (0.05, 0.15)
WARMING = 4.0  # seconds of two sessions before anything counts
MOST_TIMES = 3.0


@dataclass(slots=True)
class Seen:
    """What the sessions met: seconds of each rerun, wrong counts, errors, memory by time."""

    seconds: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    memory: list[int] = field(default_factory=list)


def run(quick: bool) -> list[Section]:
    """One session, then fifty at once (ten when quick); the long trial is this module's command."""
    return [_section(_built(QUICK if quick else BENCH))]


def _built(size: Size) -> dict[str, Any]:
    """A trial on a database of its own, of the real plans."""
    with tempfile.TemporaryDirectory() as folder:
        plans = [load_plan(path) for path in plan_folders(DATA)]
        build_database(*with_matches(plans, DATA, Path(folder)), Path(folder))
        return trial(size, Path(folder))


def trial(size: Size, database: Path) -> dict[str, Any]:
    """One load and one soak.

    Returns
    -------
    dict
        ``good`` (every rule held), ``faults`` (what did not), ``reruns``, ``median`` and ``p95``
        in seconds, ``memory_peak``, ``memory_growth`` (share of the memory after warming up),
        ``soak_growth`` (bytes a session, once Streamlit remembers no more of them).
    """
    expected = Expected(database)
    with Server(PRODUCT, PLANS_DATABASE=str(database.resolve())) as server:
        browse(server, expected, Size(2, WARMING, 0, (0.0, 0.1)))
        # As many actions a session as one of the many has: opening one costs more than going on.
        actions = max(2, round(size.seconds / statistics.mean(size.thinking)) - 1)
        one = Size(1, max(WARMING, size.seconds / 3), 0, ALONE, actions)
        alone = browse(server, expected, one)
        seen = browse(server, expected, size)
        after = Seen(wrong=seen.wrong, errors=seen.errors)
        held = soak(server, expected, size.soaked, after)
    return _judged(size, seen, held) | _alone(alone)


def _alone(seen: Seen) -> dict[str, Any]:
    ordered = sorted(seen.seconds) or [float("inf")]
    return {
        "alone_reruns": len(seen.seconds),
        "alone_median": statistics.median(ordered),
        "alone_p95": _p95(ordered),
    }


def _p95(ordered: list[float]) -> float:
    return ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]


def browse(server: Server, expected: Expected, size: Size) -> Seen:
    """All sessions at once, each going its own way until the time is over."""
    seen, until = Seen(), time.monotonic() + size.seconds
    people = [
        threading.Thread(target=_person, args=(server, expected, size, until, seen, number))
        for number in range(size.sessions)
    ]
    for person in people:
        person.start()
    while any(person.is_alive() for person in people):
        seen.memory.append(server.memory())
        time.sleep(min(2.0, size.seconds / 20))
    return seen


def _person(
    server: Server, expected: Expected, size: Size, until: float, seen: Seen, number: int
) -> None:
    rng = random.Random(number)
    try:
        time.sleep(rng.uniform(0, size.thinking[1]))
        session, done = Reader(server), 0
        while time.monotonic() < until:
            if size.actions and done and done % size.actions == 0:
                session.close()
                session = Reader(server)
            _step(session, expected, rng, seen)
            done += 1
            time.sleep(rng.uniform(*size.thinking))
        session.close()
    except (OSError, RuntimeError, ValueError) as error:
        seen.errors.append(f"session {number}: {type(error).__name__}: {error}")


def _step(session: Reader, expected: Expected, rng: random.Random, seen: Seen) -> None:
    """One action: a page by its address, or a filter of the present page."""
    selection = expected.some(rng)
    widget = "filter_deadline"
    if widget in session.widgets and rng.random() < 0.4:
        # What the filter bar does: the address of the page stays, one filter of it changes.
        selection = dict(session.selection) | {"deadline": [rng.choice(["dated", "ongoing"])]}
        took = session.run(filter_deadline=selection["deadline"])
    else:
        session.page, session.states = rng.choice(PAGES), {}
        session.query = urlencode(selection | {"asof": ["2026-01-01"]}, doseq=True)
        took = session.run()
    session.selection = selection
    _judge(session, expected.said(selection), selection, seen)
    seen.seconds.append(took)


def _judge(session: Reader, said: str, selection: Selection, seen: Seen) -> None:
    seen.errors.extend(session.faults)
    if not any(text.startswith(f"{said} ·") for text in session.texts):
        head = next((text for text in session.texts if " · " in text), "no head at all")
        seen.wrong.append(f"/{session.page} {selection}: expected '{said}', shown '{head[:80]}'")


def soak(server: Server, expected: Expected, sessions: int, seen: Seen) -> list[int]:
    """Open, ask once and close, one session after another; memory after each."""
    rng, held = random.Random(0), list[int]()
    for _ in range(sessions):
        try:
            session = Reader(server)
            _step(session, expected, rng, seen)
            session.close()
        except (OSError, RuntimeError, ValueError) as error:
            seen.errors.append(f"soak: {type(error).__name__}: {error}")
        held.append(server.memory())
    return held


def _judged(size: Size, seen: Seen, held: list[int]) -> dict[str, Any]:
    ordered = sorted(seen.seconds) or [float("inf")]
    growth = _growth(seen.memory)
    soaked = _bytes_a_session(held)
    faults = [*seen.errors[:5], *seen.wrong[:5]]
    if max([*seen.memory, *held]) > MOST_MEMORY:
        faults.append(f"memory reached {max([*seen.memory, *held]) / 1e6:.0f} MB")
    if size is FULL and growth > MOST_GROWTH:
        faults.append(f"memory grew by {growth:.0%} while the same sessions went on")
    if size is FULL and soaked > MOST_LEFT:
        faults.append(f"each closed session left {soaked / 1e3:.0f} kB")
    return {
        "good": not faults,
        "faults": faults,
        "sessions": size.sessions,
        "time": size.seconds,
        "reruns": len(seen.seconds),
        "errors": len(seen.errors),
        "wrong": len(seen.wrong),
        "median": statistics.median(ordered),
        "p95": _p95(ordered),
        "thinking": list(size.thinking),
        "memory_peak": max([*seen.memory, *held]),
        "memory_growth": growth,
        "soaked": len(held),
        "soak_growth": soaked,
    }


def _growth(memory: list[int]) -> float:
    third = max(1, len(memory) // 3)
    middle, last = memory[third : 2 * third] or memory, memory[-third:]
    return statistics.median(last) / statistics.median(middle) - 1


def _bytes_a_session(held: list[int]) -> float:
    """Growth a session over the second half of what Streamlit no longer remembers.

    Of the floor: memory swings by 30 MB with the collector and the allocator, whatever stays.
    """
    late = held[2 * REMEMBERED :] or held
    half = max(1, len(late) // 2)
    return (min(late[half:] or late) - min(late[:half])) / half


def _section(found: dict[str, Any]) -> Section:
    said = Section(
        f"Many people at once: {found['sessions']} sessions for {found['time']:g} s",
        "python -m benchmarks --only load",
        notes=[
            f"Each session waits {found['thinking'][0]:g} to {found['thinking'][1]:g} s, then "
            "opens another page or changes a filter; every count on it is compared with SQL. "
            "Alone: one session at a time with the same actions, as many of them, on the same "
            "server just before. "
            f"Afterwards {found['soaked']} sessions open, ask once and close. The trial of five "
            "minutes and 500 closed sessions is `python -m benchmarks.load`."
        ],
    )
    said.tables.append(
        (
            ["sessions", "reruns", "errors", "wrong counts", "median", "p95", "server's memory"],
            [
                ["1", str(found["alone_reruns"]), "", "", milliseconds(found["alone_median"]),
                 milliseconds(found["alone_p95"]), ""],
                [str(found["sessions"]), str(found["reruns"]), str(found["errors"]),
                 str(found["wrong"]), milliseconds(found["median"]), milliseconds(found["p95"]),
                 f"{found['memory_peak'] / 1e6:.0f} MB"],
            ],
        )
    )  # fmt: skip
    said.notes += [f"Fault: {fault}" for fault in found["faults"]]
    what = f"p95 at {found['sessions']} sessions, of one alone"
    said.goals += [
        Goal(what, found["p95"] / found["alone_p95"], MOST_TIMES),
        Goal("errors under load", found["errors"], 0, unit=""),
        Goal("wrong counts under load", found["wrong"], 0, unit=""),
        Goal(
            "server's memory under load, MB", found["memory_peak"] / 1e6, MOST_MEMORY / 1e6, unit=""
        ),
    ]
    return said


def main() -> int:
    """Print what came out; exit 1 when a rule did not hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    found = _built(QUICK if parser.parse_args().quick else FULL)
    print(json.dumps(found, indent=1))
    return int(not found["good"])


if __name__ == "__main__":
    sys.exit(main())
