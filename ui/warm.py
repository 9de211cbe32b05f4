"""What a first visit needs, loaded before anyone comes: modules, and what is held of a version."""

from __future__ import annotations

import gc
import importlib
import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from analytics import facts, queries
from analytics.filters import Filters, Names
from loaders import warehouse
from loaders.errors import DashboardError
from loaders.paths import DATABASE

MODULES = (
    "pandas",
    "pyarrow.pandas_compat",
    "streamlit.elements.arrow",
    "streamlit.elements.plotly_chart",
    "ui.shell",
    "ui.charts",
    "analytics.queries",
    "analytics.workbook",
)
PAUSE = 2.0  # seconds between two looks at which version is the newest
_log = logging.getLogger(__name__)


def imports() -> None:
    """Import the modules that every page uses, so that no visitor waits for them."""
    for name in MODULES:
        importlib.import_module(name)
    # What is imported stays: the collector need not look through it again, 0.1 s each time.
    gc.collect()
    gc.freeze()


@contextmanager
def watching(directory: Path = DATABASE) -> Iterator[None]:
    """Prepare the served version and each that is published later, beside what is done here."""
    stop = threading.Event()
    # A daemon: what it prepares when the server ends is of no use to anyone.
    threading.Thread(target=_watch, args=(directory, stop), name="warm", daemon=True).start()
    try:
        yield
    finally:
        stop.set()


def _watch(directory: Path, stop: threading.Event) -> None:
    seen: str | None = None
    while not stop.is_set():
        if (newest := warehouse.newest(directory)) not in (None, seen):
            seen = newest
            try:
                prepare(directory)
            except DashboardError as error:  # who comes meets it again and is told on the page
                _log.warning("version %s could not be prepared: %s", newest, error)
        stop.wait(PAUSE)


def prepare(directory: Path = DATABASE) -> None:
    """Open the newest version and ask what every page asks, so that what is held of it is made.

    Raises
    ------
    DashboardError
        When it cannot be opened or does not answer.
    """
    served, everything = warehouse.current(directory), Filters()
    facts.figures(served, everything, date.today())
    queries.facets(served, everything)
    for naming in Names:
        facts.carried(served, everything.change(names=naming.value))
    queries.tasks(served, everything, limit=1)
    facts.bodies(served)
