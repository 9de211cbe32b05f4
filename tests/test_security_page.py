"""docs/security.md names a test for each threat, and the test is there."""

from __future__ import annotations

import re

from loaders.paths import ROOT


def test_every_test_that_the_threat_model_names_exists():
    text = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line.startswith("| ")][1:]
    for row in rows:
        named = re.findall(r"`(tests/[\w/]+\.py)`", row)
        assert named or set(row) <= set("| -"), row
        assert not [path for path in named if not (ROOT / path).is_file()], row
