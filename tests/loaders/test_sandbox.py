"""Files from outside: refused by their content, read within limits."""

import io
import os
import pickle
import zipfile

import openpyxl
import pytest

from loaders import sandbox, sniff
from loaders.document import Document
from loaders.errors import PlanError, UnreadableDocument
from loaders.plans import read_plan_bytes
from loaders.readers import read_document
from tests.loaders import plan_factory as factory

WIDE = {name: name.encode("utf-16-le") for name in ("EncryptedPackage", "WordDocument", "Workbook")}
OLE = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 504


def zipped(**members):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as z:
        for name, content in members.items():
            z.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return stream.getvalue()


def protected():
    data = bytearray(zipped(word__document_xml=b"<x/>"))
    for sign in (b"PK\x03\x04", b"PK\x01\x02"):
        at = data.find(sign)
        data[at + (6 if sign == b"PK\x03\x04" else 8)] |= 1
    return bytes(data)


PLAN = factory.generate(1, tasks=6)
REFUSED = [
    (b"", "empty_document"),
    (b" \r\n\x00", "empty_document"),
    (OLE + WIDE["EncryptedPackage"], "encrypted"),
    (OLE + WIDE["WordDocument"], "legacy_word"),
    (OLE + WIDE["Workbook"], "legacy_excel"),
    (OLE, "unknown_format"),
    (b"{\\rtf1 abc}", "legacy_word"),
    (b"\x89PNG\r\n\x1a\n" + b"x" * 50, "picture"),
    (zipped(a_xml=b"x"), "unknown_format"),
    (zipped(xl__workbook_bin=b"x", **{"xl/workbook.bin": b"x"}), "legacy_excel"),
    (protected(), "encrypted"),
    (zipped(word__document_xml=b"\0" * (60 * 2**20)), "bomb"),
    (factory.to_docx(PLAN)[:-2000], "truncated"),
    (b"%PDF-1.7\n1 0 obj", "truncated"),
]


@pytest.mark.parametrize(
    ("data", "key"), REFUSED, ids=[f"{n}-{k}" for n, (_, k) in enumerate(REFUSED)]
)
def test_refused_before_any_process_starts(data, key, monkeypatch):
    monkeypatch.setattr(sandbox, "_run_worker", lambda *a: pytest.fail("a worker was started"))
    with pytest.raises(UnreadableDocument) as caught:
        sandbox.read_document_safely(data, "../../etc/passwd.docx")
    assert caught.value.key == key


def test_too_large(monkeypatch):
    monkeypatch.setattr(sniff, "MAX_BYTES", 10)
    with pytest.raises(UnreadableDocument) as caught:
        sniff.check(b"x" * 11)
    assert caught.value.key == "too_large"


@pytest.mark.parametrize("name", ["plan.docx", "plan.pdf", "x.txt", "../../x", ""])
def test_same_as_reading_here_whatever_the_name(name):
    data = factory.to_docx(PLAN)
    got = sandbox.read_document_safely(data, name)
    assert isinstance(got, Document) and got == read_document(data, name)


def test_errors_come_back_with_their_key():
    with pytest.raises(PlanError) as caught:
        sandbox.read_document_safely(b"\x01\x02\x03\x04" * 400, "x")
    assert caught.value.key == "unknown_format"


def test_memory_limit_is_held():
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    for n in range(19_000):
        sheet.append([f"{n} {m} văn bản" for m in range(30)])
    stream = io.BytesIO()
    book.save(stream)
    limits = sandbox.Limits(memory=220 * 2**20)
    with pytest.raises(UnreadableDocument) as caught:
        sandbox.read_document_safely(stream.getvalue(), "lớn.xlsx", limits)
    assert caught.value.key in ("bomb", "truncated")


def test_clock_and_processor_limits_stop_the_reading():
    data = factory.to_xlsx(factory.generate(2, tasks=300))
    for limits in (sandbox.Limits(wall=0.01), sandbox.Limits(cpu=0)):
        with pytest.raises(UnreadableDocument) as caught:
            sandbox.read_document_safely(data, "x", limits)
        assert caught.value.key == "too_slow"


def test_result_holds_records_only():
    class Call:
        def __reduce__(self):
            return (os.system, ("true",))

    with pytest.raises(UnreadableDocument):
        sandbox._result(pickle.dumps(("read", Call())))


def test_nothing_is_left_behind(tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    sandbox.read_document_safely(factory.to_docx(PLAN), "../../evil")
    assert list(tmp_path.iterdir()) == []


def test_a_plan_comes_back_as_records():
    data = factory.to_docx(PLAN)
    assert sandbox.read_plan_safely(data, "plan.docx") == read_plan_bytes(data, "plan.docx")


def test_a_document_without_a_task_table_says_so():
    with pytest.raises(PlanError) as caught:
        sandbox.read_plan_safely("<html><p>Không có bảng</p></html>".encode(), "x.html")
    assert caught.value.key == "missing_table"
