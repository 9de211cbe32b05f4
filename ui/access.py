"""Whether this visitor may change anything. One question, asked by every control that writes."""

from __future__ import annotations

import os

SETTING = "PLANS_EDITING"
_YES = ("on", "yes", "true", "1")


def may_edit() -> bool:
    """Whether decisions may be made here.

    ``PLANS_EDITING=on`` or ``off`` says so. Without it, editing is allowed while access is open
    (``PLANS_ACCESS`` unset or ``open``: the server then listens on its own machine only), and
    not where the dashboard is published.
    """
    said = os.environ.get(SETTING, "").strip().lower()
    if said:
        return said in _YES
    return os.environ.get("PLANS_ACCESS", "open").strip().lower() in ("", "open")
