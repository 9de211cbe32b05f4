"""Plans of a corpus as documents, in every format that needs no other program to write."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import duckdb

from benchmarks import corpus
from loaders.paths import ROOT

# The test suite's writers of plans serve here too: one way to render a plan in each format.
sys.path.insert(0, str(ROOT / "tests" / "loaders"))
import plan_factory as factory

HEADINGS = {
    "number": "TT",
    "task": "Nhiệm vụ",
    "lead_text": "Cơ quan chủ trì",
    "coordinating_text": "Cơ quan phối hợp",
    "product_text": "Sản phẩm hoàn thành",
    "deadline_text": "Thời gian hoàn thành",
}
WRITERS: dict[str, Callable[[Any], bytes]] = {
    "txt": factory.to_tabbed,
    "html": factory.to_html,
    "md": factory.to_markdown,
    "docx": factory.to_docx,
    "xlsx": factory.to_xlsx,
}


def plans(tasks: int, seed: int = corpus.SEED) -> Iterator[tuple[str, Any]]:
    """Id and logical plan, one a plan of the corpus."""
    file = next(corpus.tables(tasks, seed).glob("*.duckdb"))
    with duckdb.connect(str(file), read_only=True) as connection:
        columns = ", ".join(f"t.{name}" for name in HEADINGS)
        held = connection.sql("SELECT * FROM plans ORDER BY plan_id").to_arrow_table()
        rows = connection.sql(
            f"SELECT t.plan_id, h.ordinal, h.title, {columns} FROM tasks t LEFT JOIN sections h "
            "ON h.plan_id = t.plan_id AND h.ordinal = t.section ORDER BY t.plan_id, t.position"
        ).to_arrow_table()
    by_plan: dict[str, list[dict[str, Any]]] = {}
    for row in rows.to_pylist():
        by_plan.setdefault(row["plan_id"], []).append(row)
    for plan in held.to_pylist():
        yield plan["plan_id"], _logical(plan, by_plan.get(plan["plan_id"], []))


def _logical(plan: dict[str, Any], tasks: list[dict[str, Any]]) -> Any:
    body: list[Any] = []
    section = None
    for task in tasks:
        if task["ordinal"] != section:
            section = task["ordinal"]
            body.append(factory.Section(section, task["title"]))
        body.append(factory.TaskRow({head: task[key] or "" for key, head in HEADINGS.items()}))
    before = [
        f"{plan['issuer']}".upper(),
        f"Số: {plan['number']}",
        "KẾ HOẠCH",
        f"Thực hiện Nghị quyết số {plan['resolution']} trên địa bàn tỉnh {plan['locality']} "
        f"năm {plan['issued_on'][:4]}",
    ]
    return factory.LogicalPlan(before, list(HEADINGS.values()), body, [])


def write_documents(tasks: int, folder: Path, seed: int = corpus.SEED) -> int:
    """Write a data folder, the formats in turn; how many documents came of it."""
    count = 0
    for count, (plan_id, plan) in enumerate(plans(tasks, seed), start=1):
        ending = list(WRITERS)[count % len(WRITERS)]
        place = folder / "plans" / plan_id
        place.mkdir(parents=True, exist_ok=True)
        (place / f"source.{ending}").write_bytes(WRITERS[ending](plan))
    return count
