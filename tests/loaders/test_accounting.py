"""Every line of a document is used exactly once, as one thing, or is listed as unused."""

from __future__ import annotations

import pytest

from loaders.document import Line, Row
from loaders.paths import ROOT
from loaders.plans import load_plan
from loaders.readers import read_document
from loaders.records import LineRole
from loaders.tables import read_table
from loaders.text import fold, nfc

PLANS = ("khanh-hoa-2023", "bac-giang-2022", "tp-lang-son-2025")
SOURCE = "source.txt"


def bytes_of(plan_id: str) -> bytes:
    return (ROOT / "data" / "plans" / plan_id / SOURCE).read_bytes()


@pytest.mark.parametrize("plan_id", PLANS)
def test_every_line_has_one_role(plan_id):
    lines = load_plan(ROOT / "data" / "plans" / plan_id).source_lines
    written = nfc(bytes_of(plan_id).decode("utf-8")).split("\n")
    assert [line.line for line in lines] == list(range(1, len(lines) + 1))
    assert [line.text for line in lines] == written[: len(lines)]
    assert not "".join(written[len(lines) :]).strip()
    blank = {line.line for line in lines if line.role is LineRole.BLANK}
    assert not [n for n in blank if written[n - 1].strip()]


@pytest.mark.parametrize("plan_id", PLANS)
def test_rows_and_lines_never_share_a_line(plan_id):
    items = read_document(bytes_of(plan_id)).items
    used = [n for item in items for n in ([item.number] if isinstance(item, Line) else item.lines)]
    assert len(used) == len(set(used))


@pytest.mark.parametrize("plan_id", PLANS)
def test_every_word_of_a_row_is_in_a_task_a_heading_or_a_header(plan_id):
    document = read_document(bytes_of(plan_id))
    table = read_table(document)
    words: dict[str, int] = {}
    for row in (item for item in document.items if isinstance(item, Row)):
        if table.line_roles.get(row.lines[0]) is LineRole.TASK:
            for cell in row.cells:
                for word in fold(cell.text).split():
                    words[word] = words.get(word, 0) + 1
    for task in table.rows:
        for text in task.cells.values():
            for word in fold(text).split():
                words[word] = words.get(word, 0) - 1
    assert {word: count for word, count in words.items() if count} == {}
