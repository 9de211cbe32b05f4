"""Where things are: the data folder, the reference files, the database."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("PLANS_DATA", ROOT / "data"))
REFERENCE = ROOT / "data" / "reference"
VOCABULARY = ROOT / "data" / "vocabulary"
DATABASE = Path(os.environ.get("PLANS_DATABASE", ROOT / "build" / "plans"))
