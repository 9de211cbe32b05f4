"""Files sent on purpose: a reason in one sentence or plain records, and nothing of this machine."""

from __future__ import annotations

import io
import os
import unicodedata
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders import sandbox
from loaders.errors import PlanError
from loaders.paths import ROOT
from loaders.records import PlanRecords
from tests.hostile import corpus

LIMITS = sandbox.Limits(memory=1024 * 2**20, cpu=20, wall=30)
HEAD = "TT\tNhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian hoàn thành"


def lying_zip() -> bytes:
    """A Word file whose directory says 100 bytes where 300 MB come out."""
    data = bytearray(corpus.zipped(word__document_xml=b"\0" * 300_000_000))
    for sign, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = data.find(sign) + at
        data[place : place + 4] = (100).to_bytes(4, "little")
    return bytes(data)


def wide_sheet() -> bytes:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in range(5):
        sheet.append([f"ô {row} {column}" for column in range(10_000)])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def sheet_xml(body: bytes) -> bytes:
    return corpus.zipped(
        xl__workbook_xml=b'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>',
        xl__sharedStrings_xml=body,
    )


def with_a_way_out() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as container:
        container.writestr("../../../../tmp/plans-escaped.txt", "out")
        container.writestr("word/document.xml", corpus.WORD % b"x")
    return stream.getvalue()


FILES = {
    "a lying zip": lying_zip,
    "a zip in a zip": lambda: corpus.zipped(word__document_xml=corpus.zipped(a=b"\0" * 10**6)),
    "a member outside": with_a_way_out,
    "laughs in Word": lambda: corpus.zipped(word__document_xml=corpus.LAUGHS + corpus.WORD % b"&j;"),
    "laughs in Excel": lambda: sheet_xml(corpus.LAUGHS + b"<sst><si><t>&j;</t></si></sst>"),
    "laughs in a page": lambda: corpus.LAUGHS + b"<html><body><table><tr><td>&j;</td></tr></table></body></html>",
    "a file of the server in Word": lambda: corpus.zipped(word__document_xml=corpus.OUTSIDE + corpus.WORD % b"&a;&b;"),
    "a file of the server in a page": lambda: corpus.OUTSIDE + b"<html><table><tr><td>&a;&b;</td></tr></table></html>",
    "ten thousand columns in Excel": wide_sheet,
    "ten thousand columns in a page": lambda: b"<html><table>" + b"".join(b"<tr>" + b"<td>x</td>" * 10_000 + b"</tr>" for _ in range(5)) + b"</table></html>",
    "ten thousand columns by tabs": lambda: "\n".join([HEAD, *["\t".join(["x"] * 10_000)] * 5]).encode(),
    "ten thousand columns in Markdown": lambda: "\n".join(["|" + "x|" * 10_000, "|" + "-|" * 10_000, "|" + "y|" * 10_000]).encode(),
    "tables in tables": lambda: b"<html>" + b"<table><tr><td>" * 20_000 + b"x",
    "one line of a megabyte": lambda: (HEAD + "\n1\t" + "x" * 10**6 + "\ty\tz\tt").encode(),
    "a megabyte of one syllable": lambda: (HEAD + "\n1\tx\t" + "Sở " * 300_000).encode(),
    "a megabyte of commas": lambda: (HEAD + "\n1\tx\t" + "Sở Tài chính, " * 60_000 + "\tb\tc").encode(),
    "a megabyte of digits": lambda: (HEAD + "\n1\t" + "1." * 500_000 + "\tSở Tài chính\tx\t" + "12/" * 1000).encode(),
    "a megabyte of brackets": lambda: (HEAD + "\n" + "([{<" * 250_000).encode(),
    "a megabyte of tabs": lambda: (HEAD + "\n" + "\t" * 10**6).encode(),
    "marks of direction": lambda: ("\u202e\u2066\u200f" + HEAD + "\n1\t\u202etxt.exe\tSở Tài chính\u200b\tx\tNăm 2025").encode(),
    "half a pair of surrogates": lambda: (HEAD + "\n1\tviệc \ud800\tSở Tài chính\tx\tNăm 2025").encode("utf-8", "surrogatepass"),
    "half a pair in UTF-16": lambda: b"\xff\xfe" + (HEAD + "\n1\tviệc \udc00\tx\ty\tz").encode("utf-16-le", "surrogatepass"),
    "zeros between": lambda: (HEAD + "\n1\tvi\0ệc\tSở\0 Tài chính\tx\tNăm 2025").encode(),
    **{f"PDF: {name}": (lambda data=data: data) for name, data in corpus.LOOPS.items()},
}  # fmt: skip


def read(data: bytes, name: str = "../../etc/passwd") -> PlanRecords | PlanError:
    try:
        found = sandbox.read_plan_safely(data, name, LIMITS)
    except PlanError as error:
        assert error.key != "unknown"
        says_nothing_of_this_machine(str(error))
        return error
    assert isinstance(found, PlanRecords)
    for issue in found.issues:
        says_nothing_of_this_machine(issue.message)
    return found


def says_nothing_of_this_machine(text: str) -> None:
    assert "Traceback" not in text
    assert 'File "' not in text
    for path in (ROOT, Path.home(), Path(os.__file__).parent):
        assert str(path) not in text
    assert len(text) < 5000


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_is_refused_or_read(name: str) -> None:
    found = read(FILES[name]())
    everything = repr(found)
    assert "root:" not in everything  # nothing of /etc/passwd came in
    assert not Path("/tmp/plans-escaped.txt").exists()


@pytest.mark.parametrize("text", corpus.TEXTS, ids=lambda t: repr(t[:20]))
def test_hostile_cells_stay_text(text: str) -> None:
    line = " ".join(text.split())
    rows = [
        HEAD,
        f"1\t{line}\tSở Tài chính\tSở Nội vụ\tNăm 2025",
        "2\tViệc hai\tSở Nội vụ\t\tNăm 2025",
    ]
    found = read("\n".join(rows).encode(), "plan.txt")
    assert isinstance(found, PlanRecords), found
    first = found.tasks[0]
    letters = set(unicodedata.normalize("NFC", line)) | set(line)
    assert set(first.task or "") <= letters  # nothing expanded, nothing added
    assert first.task is not None or "<" in line  # stray tags of saved pages are not text
    assert [a.agency for a in found.task_agencies if a.task_id == first.task_id] == [
        "Sở Tài chính",
        "Sở Nội vụ",
    ]


ANY = st.text(st.characters(), max_size=60)


@settings(max_examples=60, deadline=None)
@given(cells=st.lists(ANY, min_size=4, max_size=6), places=st.integers(0, 3))
def test_any_cells_of_text_are_read_or_refused(cells: list[str], places: int) -> None:
    """In this process: what the readers themselves do with any letters at all."""
    from loaders.plans import read_plan_bytes

    row = "\t".join(cells)
    data = "\n".join([HEAD, "1\tViệc\tSở Tài chính\t\tNăm 2025", row, "\n" * places + row])
    try:
        found = read_plan_bytes(data.encode("utf-8", "surrogatepass"), "x.txt")
    except PlanError as error:
        says_nothing_of_this_machine(str(error))
    else:
        assert found.source_lines
