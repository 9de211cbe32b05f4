"""No test writes to the audit log of the installation it runs in."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session", autouse=True)
def _own_audit_log(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    held = os.environ.get("PLANS_AUDIT")
    os.environ["PLANS_AUDIT"] = str(tmp_path_factory.mktemp("audit") / "audit.jsonl")
    yield
    if held is None:
        del os.environ["PLANS_AUDIT"]
    else:
        os.environ["PLANS_AUDIT"] = held
