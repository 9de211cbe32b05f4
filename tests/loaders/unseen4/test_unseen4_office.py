"""``read`` on a fourth round of Word and Excel plans, every field against the document.

Every expectation was written before a reader saw its document.
"""

import pytest

from loaders.plans import read_plan_bytes
from loaders.records import LineRole
from loaders.report import as_json
from tests.loaders.unseen4 import (
    builders_excel,
    builders_office_after,
    builders_word,
    expected_excel,
    expected_office_after,
    expected_word,
)
from tests.loaders.unseen4.office_comparing import fields

AFTER = expected_office_after.PLANS  # made after the readers had met the others
PLANS = {**expected_word.PLANS, **expected_excel.PLANS, **AFTER}
BUILDERS = {
    **{name: getattr(builders_word, name) for name in expected_word.PLANS},
    **{name: getattr(builders_excel, name) for name in expected_excel.PLANS},
    **{name: getattr(builders_office_after, name) for name in AFTER},
}


@pytest.fixture(scope="module", params=PLANS)
def plan(request):
    return request.param, read_plan_bytes(BUILDERS[request.param]())


def test_every_field(plan):
    name, records = plan
    lines = {line.line: line.text for line in records.source_lines}
    assert [f for f in fields(as_json(records), PLANS[name], lines) if not f.right] == []


def test_every_line_has_one_role_and_no_text_is_unused(plan):
    _, records = plan
    numbers = [line.line for line in records.source_lines]
    assert numbers == list(range(1, len(numbers) + 1))
    unused = [s.text for s in records.source_lines if s.role is LineRole.UNUSED]
    assert not [text for text in unused if text.strip()]
