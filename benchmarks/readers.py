"""Sessions that keep what a page told them, and what it should have told them."""

from __future__ import annotations

import html
import json
import random
import re
import threading
from functools import cache
from pathlib import Path
from typing import Any

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from analytics.filters import Filters
from analytics.queries import count_tasks
from benchmarks.servers import Server, Session
from loaders.warehouse import Warehouse
from ui import formats
from ui.text import Words

Selection = dict[str, list[str]]
_PARAGRAPH = re.compile(r"<p[^>]*>([^<]*)</p>")


class Reader(Session):
    """A session that keeps the plain paragraphs of the page it was sent."""

    def __init__(self, server: Server) -> None:
        super().__init__(server)
        self.texts: list[str] = []
        self.faults: list[str] = []
        self.selection: Selection = {}

    def run(self, **values: Any) -> float:
        """Rerun the page; its texts and error boxes are kept."""
        self.texts, self.faults = [], []
        return super().run(**values)

    def _note(self, message: ForwardMsg) -> None:
        super()._note(message)
        element = message.delta.new_element
        if element.WhichOneof("type") == "html":
            self.texts.extend(map(html.unescape, _PARAGRAPH.findall(element.html.body)))
        elif element.WhichOneof("type") == "alert" and element.alert.format == element.alert.ERROR:
            self.faults.append(element.alert.body)


class Expected:
    """The count that a page must show for a selection, asked once from the database."""

    def __init__(self, database: Path) -> None:
        self.warehouse = Warehouse.open(database)
        self.plans = [
            row["plan_id"]
            for row in self.warehouse.query("SELECT plan_id FROM plans ORDER BY 1").to_pylist()
        ]
        self.lock = threading.Lock()

    def said(self, selection: Selection) -> str:
        """The count in the words of the page's head."""
        with self.lock:
            return self._said(json.dumps(selection, sort_keys=True))

    @cache  # noqa: B019 - one object lives as long as the trial
    def _said(self, selection: str) -> str:
        counted = count_tasks(self.warehouse, Filters.from_query(json.loads(selection)))
        return formats.counted(counted, Words("vi"), "tasks")

    def some(self, rng: random.Random) -> Selection:
        """A selection that a person might make."""
        return rng.choice(
            [
                {"plan": [rng.choice(self.plans)]},
                {"plan": [rng.choice(self.plans)], "deadline": ["dated"]},
                {"deadline": [rng.choice(["dated", "ongoing", "unstated", "recurring"])]},
                {"pillar": [rng.choice(["I", "II", "III"])], "names": ["today"]},
                {"q": [rng.choice(["dat dai", "hop tac xa", "tuyen truyen", "tin dung"])]},
            ]
        )
