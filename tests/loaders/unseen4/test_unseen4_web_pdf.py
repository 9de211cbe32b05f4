"""``read`` on a fourth round of saved pages, Markdown and printed plans, every field.

Every expectation was written before a reader saw its document; where one was wrong, it was
corrected after reading the document again.
"""

from pathlib import Path

import pytest

from loaders.plans import read_plan_bytes
from loaders.records import LineRole
from loaders.report import as_json
from tests.loaders import plan_factory
from tests.loaders.unseen3.comparing import fields
from tests.loaders.unseen4 import builders_pdf, expected_pdf, expected_web

SOURCES = Path(__file__).parent / "sources"
PLANS = {
    **expected_web.PLANS,
    **expected_pdf.PLANS,
    **expected_web.PLANS_AFTER,
    **expected_pdf.PLANS_AFTER,
    **expected_web.PLANS_LAST,
    **expected_pdf.PLANS_LAST,
}
PLANS["nghe-an-xoay.pdf"] = PLANS["nghe-an-cat-dong.pdf"]  # the same on pages that are turned
for other in ("can-tho-khong-khung.pdf", "can-tho-ke-giua-dong.pdf"):  # the same, ruled otherwise
    PLANS[other] = PLANS["can-tho-soc-mau.pdf"]
MORE = {**expected_web.MORE, **expected_pdf.MORE}
SAVED = [name for name in PLANS if "." in name]
PRINTED = [name for name in PLANS if "." not in name]


def field_at(found, path):
    """The value at a path of keys and places, ``None`` where nothing stands there."""
    for key in path.split():
        if key.isdigit():
            found = found[int(key)] if int(key) < len(found) else {}
        else:
            found = found.get(key) or {}
    return found or None


def differences(name, data):
    found = as_json(read_plan_bytes(data))
    wrong = [
        f"{f.place}: {f.found!r} for {f.wanted!r}"
        for f in fields(found, PLANS[name])
        if not f.right
    ]
    for path, wanted in MORE.get(name, {}).items():
        if (got := field_at(found, path)) != wanted:
            wrong.append(f"{path}: {got!r} for {wanted!r}")
    return wrong


@pytest.mark.parametrize("name", SAVED)
def test_every_field(name):
    assert differences(name, (SOURCES / name).read_bytes()) == []


@pytest.mark.parametrize("name", SAVED)
def test_every_line_has_one_role_and_no_text_is_unused(name):
    records = read_plan_bytes((SOURCES / name).read_bytes())
    numbers = [line.line for line in records.source_lines]
    assert numbers == list(range(1, len(numbers) + 1))
    unused = [s.text for s in records.source_lines if s.role is LineRole.UNUSED]
    assert not [text for text in unused if text.strip()]


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """The Word documents as LibreOffice prints them, in one run of it."""
    if not plan_factory.SOFFICE:
        pytest.skip("soffice is not installed: Word documents cannot be printed to PDF")
    documents = {name: getattr(builders_pdf, name)() for name in PRINTED}
    return plan_factory.print_all(documents, tmp_path_factory.mktemp("printed"))


@pytest.mark.xdist_group("printed")
@pytest.mark.parametrize("name", PRINTED)
def test_printed(name, printed):
    assert differences(name, printed[name]) == []
