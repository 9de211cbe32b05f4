"""Damaged files: every reader refuses with a reason or reads what is there; nothing else escapes.

In the caller's process only the promised errors may appear; what a parser does beyond them is
caught by the sandbox, which a few of the same files go through.
"""

import random

import pytest

from loaders import sandbox
from loaders.document import Document
from loaders.errors import PlanError
from tests.loaders import plan_factory as factory

PLAN = factory.generate(5, tasks=9)
MAKERS = {
    "docx": factory.to_docx,
    "xlsx": factory.to_xlsx,
    "html": factory.to_html,
    "markdown": factory.to_markdown,
    "tabbed": factory.to_tabbed,
}


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    made = {kind: make(PLAN) for kind, make in MAKERS.items()}
    if factory.SOFFICE:
        made["pdf"] = factory.docx_to_pdf(made["docx"], tmp_path_factory.mktemp("pdf"))
    return made


def read_with_its_own_reader(kind, data):
    from loaders.readers import reader

    name = {"docx": "word", "xlsx": "excel", "html": "web"}.get(kind, kind)
    return reader(name).read(data)


def survives(kind, data):
    try:
        assert isinstance(read_with_its_own_reader(kind, data), Document)
    except PlanError as error:
        assert str(error)


def of(files, kind):
    if kind not in files:
        pytest.skip("soffice is not installed, so there is no PDF to damage")
    return files[kind]


@pytest.mark.parametrize("kind", [*MAKERS, "pdf"])
def test_truncated_anywhere(files, kind):
    data = of(files, kind)
    for part in range(0, 24):
        survives(kind, data[: len(data) * part // 24])


@pytest.mark.parametrize("kind", [*MAKERS, "pdf"])
def test_random_bytes_flipped(files, kind):
    data = of(files, kind)
    rng = random.Random(7)
    for _ in range(25):
        damaged = bytearray(data)
        for _ in range(rng.choice([1, 5, 50])):
            damaged[rng.randrange(len(damaged))] = rng.randrange(256)
        survives(kind, bytes(damaged))


@pytest.mark.parametrize("kind", [*MAKERS, "pdf"])
def test_the_sandbox_gives_records_or_a_reason(files, kind):
    data = of(files, kind)
    rng = random.Random(11)
    middle = bytearray(data)
    for _ in range(40):
        middle[rng.randrange(len(middle))] ^= 0x55
    for damaged in (data[: len(data) // 2], bytes(middle), data[len(data) // 2 :]):
        try:
            assert isinstance(sandbox.read_document_safely(damaged, "x"), Document)
        except PlanError as error:
            assert error.key != "unknown"


@pytest.mark.parametrize("size", [1, 7, 300, 5000])
def test_noise(size):
    noise = random.Random(size).randbytes(size)
    for start in (
        b"",
        b"PK\x03\x04word/document",
        b"%PDF-1.4\n%%EOF",
        b"<html>",
        b"PK\x03\x04xl/workbook",
    ):
        with pytest.raises(PlanError):
            document = sandbox.read_document_safely(start + noise)
            if not any(hasattr(item, "cells") for item in document.items):
                raise PlanError("no rows")
