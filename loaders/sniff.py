"""What a file is, from its content alone, and whether it may be opened at all.

Nothing is unpacked here: magic bytes, the directory of a zip and the declared sizes are enough to
turn away what would hurt or what no reader can read.
"""

from __future__ import annotations

import io
import zipfile

from loaders.errors import UnreadableDocument

MAX_BYTES = 50 * 2**20
MAX_XML_BYTES = 120 * 2**20  # of all XML in an Office file, unpacked
MAX_UNPACKED_BYTES = 600 * 2**20
MAX_MEMBERS = 5_000
MAX_RATIO = 200  # unpacked to packed size of one large member

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
_LARGE = 10 * 2**20


def check(data: bytes, name: str = "") -> None:
    """Turn away what cannot or must not be read.

    Parameters
    ----------
    data : bytes
        The whole file.
    name : str
        Its name, for the message only; the content alone decides.

    Raises
    ------
    UnreadableDocument
        With ``key`` one of empty_document, too_large, bomb, truncated, encrypted, legacy_word,
        legacy_excel, picture, unknown_format.
    """
    what = name or "The file"
    if not data.strip(b"\x00 \t\r\n\x0c"):
        raise _refused(f"{what} is empty: give the file that holds the plan.", "empty_document")
    if len(data) > MAX_BYTES:
        limit = MAX_BYTES // 2**20
        raise _refused(
            f"{what} is larger than {limit} MB: keep the pages of the plan only.",
            "too_large",
            limit=limit,
        )
    if data.startswith(_OLE):
        raise _old_office(data, what)
    if data.startswith(b"{\\rtf"):
        raise _refused(f"{what} is rich text: save it as .docx.", "legacy_word")
    if data.startswith(_PICTURES):
        raise _refused(f"{what} is a picture: give the Word file or a text PDF.", "picture")
    if data.startswith(_ZIP):
        _check_zip(data, what)
    elif b"%PDF-" in data[:1024] and b"%%EOF" not in data[-4096:]:
        raise _refused(f"{what} was cut short: give the whole PDF.", "truncated")


def _old_office(data: bytes, what: str) -> UnreadableDocument:
    """The error for the container of old or encrypted Office files."""
    if _wide("EncryptedPackage") in data:
        return _refused(f"{what} is protected by a password: save it without one.", "encrypted")
    if _wide("WordDocument") in data:
        return _refused(f"{what} is an old Word file: save it as .docx.", "legacy_word")
    if _wide("Workbook") in data or _wide("Book") in data:
        return _refused(f"{what} is an old Excel file: save it as .xlsx.", "legacy_excel")
    return _refused(f"{what} is damaged or of an unknown kind: save it as .docx.", "unknown_format")


def _check_zip(data: bytes, what: str) -> None:
    """Judge a zip by its directory: sizes as declared, which the reader then enforces."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as container:
            members = container.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
        raise _refused(
            f"{what} is damaged or was cut short: open it in its program and save it again.",
            "truncated",
        ) from error
    if is_bomb(members):
        raise _refused(f"{what} would unpack to far more than a plan holds.", "bomb")
    if any(member.flag_bits & 0x1 for member in members):
        raise _refused(f"{what} is protected by a password: save it without one.", "encrypted")
    names = {member.filename for member in members}
    if "xl/workbook.bin" in names:
        raise _refused(f"{what} is a binary Excel file: save it as .xlsx.", "legacy_excel")
    if not any(name.startswith(("word/document", "xl/workbook")) for name in names):
        raise _refused(
            f"{what} is neither Word nor Excel: save it as .docx, .xlsx or PDF.", "unknown_format"
        )


def is_bomb(members: list[zipfile.ZipInfo]) -> bool:
    """Whether a zip declares more than any plan holds."""
    xml = sum(m.file_size for m in members if m.filename.lower().endswith((".xml", ".rels")))
    return (
        len(members) > MAX_MEMBERS
        or xml > MAX_XML_BYTES
        or sum(m.file_size for m in members) > MAX_UNPACKED_BYTES
        or any(m.file_size > _LARGE and m.file_size > MAX_RATIO * m.compress_size for m in members)
    )


def _wide(text: str) -> bytes:
    return text.encode("utf-16-le")


def _refused(message: str, key: str, **values: object) -> UnreadableDocument:
    return UnreadableDocument(message, key=key, **values)
