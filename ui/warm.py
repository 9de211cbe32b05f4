"""What a first visit needs, loaded before anyone comes."""

from __future__ import annotations

import gc
import importlib
import logging
import threading

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


def imports() -> None:
    """Import the modules that every page uses, so that no visitor waits for them."""
    for name in MODULES:
        importlib.import_module(name)
    # What is imported stays: the collector need not look through it again, 0.1 s each time.
    gc.collect()
    gc.freeze()
    threading.Thread(target=facts, name="facts", daemon=True).start()


def facts() -> None:
    """Work out the facts of the served version, which a million tasks take seconds for."""
    from analytics.facts import prepare
    from loaders import warehouse
    from loaders.errors import DashboardError
    from loaders.paths import DATABASE

    try:
        prepare(warehouse.current(DATABASE))
    except DashboardError as error:  # the page says it with its remedy
        logging.getLogger(__name__).warning("nothing was prepared: %s", error)
