"""Texts and files that somebody might send on purpose; nothing here may do anything."""

from __future__ import annotations

import dataclasses
import io
import itertools
import zipfile
from enum import Enum
from typing import Any

from loaders.records import PlanRecords
from tests.analytics import sample

EVIL = "evil.example"
TEXTS = (
    '<script>window.pwned=1;alert(1)</script>',
    '<img src="http://evil.example/p.png" onerror="window.pwned=1;alert(2)">',
    '"><svg/onload=alert(3)>',
    '=HYPERLINK("http://evil.example/","x")',
    '@SUM(1+1)*cmd|\' /C calc\'!A0',
    '+cmd|" /C notepad"!A1',
    '![x](http://evil.example/p.png) [a](javascript:alert(4))',
    '[a](http://evil.example) <http://evil.example> http://evil.example www.evil.example',
    ':red[x] :material/home: $\\frac{1}{2}$ `x` ~~y~~ # z',
    "'; DROP TABLE tasks; --",
    '../../../../etc/passwd',
    'C:\\Windows\\System32\\config',
    '{0} {name} {value.__class__} %s %(x)d ${y}',
    '\u202egnp.exe\u202c \u200f\u200b\u2066x\u2069',
    '<a href="javascript:alert(5)">b</a><iframe src="http://evil.example"></iframe>',
    '<style>@import "http://evil.example/c.css"</style><link rel=stylesheet href=//evil.example/a>',
    '&lt;script&gt;alert(6)&lt;/script&gt; \\u003cscript\\u003e',
    '</div></td></table><h1>x</h1><form action="http://evil.example"><input></form>',
    '{{7*7}} <%= 7*7 %> #{7*7}',
    'BEGIN:VALARM\nACTION:AUDIO\nEND:VALARM',
    'x' * 20_000,
    'e\u0301\u0323' * 500,
    '%3Cscript%3E%00%0d%0aSet-Cookie:x=1',
)  # fmt: skip


def records() -> list[PlanRecords]:
    """Plans of the hand-made sample with a hostile text in place of every text a document gives."""
    turn = itertools.cycle(TEXTS)
    return [_hostile(plan, turn) for plan in sample.plans()]


# What the product itself makes: ids, hashes, codes, dates as text. No document can write them.
OWN = {
    "plan_id", "task_id", "target_id", "other_task_id", "source_file", "source_sha256",
    "issued_on", "functional_area", "agency_today_confidence", "confidence", "code", "columns",
    "policy_area", "policy_areas", "indicator", "unit", "pillar",
}  # fmt: skip


def _hostile(value: Any, turn: Any, name: str = "") -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        changed = {
            f.name: _hostile(getattr(value, f.name), turn, f.name)
            for f in dataclasses.fields(value)
            if f.init
        }
        return dataclasses.replace(value, **changed)
    if name in OWN or isinstance(value, Enum):
        return value
    if isinstance(value, tuple | list):
        return type(value)(_hostile(one, turn, name) for one in value)
    return next(turn) if isinstance(value, str) else value


def zipped(compression: int = zipfile.ZIP_DEFLATED, **members: bytes) -> bytes:
    """A zip whose member names are given with ``__`` for a slash."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as container:
        for name, content in members.items():
            container.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return stream.getvalue()


LAUGHS = b"".join(
    [b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">']
    + [
        b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10)
        for n in range(9)
    ]
    + [b"]>"]
)  # fmt: skip
OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b SYSTEM "http://127.0.0.1:9/x">]>'
WORD = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>'


def pdf(*objects: bytes, trailer: bytes = b"<< /Root 1 0 R /Size 20 >>") -> bytes:
    """A PDF of numbered objects, with a right table of their places."""
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    at = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (trailer.replace(b"@", b"%d" % at), at)


def stream(content: bytes, more: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), more, content)


CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
LOOPS = {
    "pages that hold themselves": pdf(CATALOG, b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"),
    "pages in a circle": pdf(
        CATALOG,
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>",
    ),
    "a parent that is its own child": pdf(
        CATALOG,
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 3 0 R >>",
        b"<< /Type /Page /Parent 2 0 R >>",
    ),
    "a table of places that comes before itself": pdf(
        CATALOG,
        b"<< /Type /Pages /Kids [] /Count 0 >>",
        trailer=b"<< /Root 1 0 R /Size 3 /Prev @ >>",
    ),
    "a form that draws itself": pdf(
        CATALOG,
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>",
        stream(b"/F Do"),
        stream(b"/F Do /F Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >>"),
    ),
    "a reference to itself": pdf(CATALOG, b"2 0 R"),
    "a million pages that are not there": pdf(CATALOG, b"<< /Type /Pages /Kids [] /Count 99999999 >>"),
}  # fmt: skip
