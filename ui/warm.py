"""What a first visit needs, loaded before anyone comes."""

from __future__ import annotations

import gc
import importlib

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
