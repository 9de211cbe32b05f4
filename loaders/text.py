"""Vietnamese text: normal form, folding for search, joining wrapped lines. Pure functions."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping

_WORD = re.compile(r"[^\W\d_]+")
_LAST_WORD = re.compile(r"[^\W\d_]+\Z")
_SPACES = re.compile(r"\s+")
_CUT_RANGE = re.compile(r"(\d[-–])[ \t]*\n[ \t]*(\d)")
_CUT_CODE = re.compile(r"(/[A-ZĐ]{1,5}-)[ \t]*\n[ \t]*([A-ZĐ]{2,})")
_CUT_YEAR = re.compile(r"(?<=[/-])(20\d?)[ \t]*\n[ \t]*(\d{1,2})(?!\d)")
_SOFT = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_FOLD_D = str.maketrans({"đ": "d", "Đ": "d"})


def nfc(text: str) -> str:
    """Text in Unicode normal form C, invisible joiners removed, all spaces kept."""
    return unicodedata.normalize("NFC", text).translate(_SOFT)


def squeeze(text: str) -> str:
    """Text with runs of white space as one space and none at the ends."""
    return _SPACES.sub(" ", text).strip()


def fold(text: str) -> str:
    """Text for comparison and search: no diacritics, no đ, lower case, single spaces.

    >>> fold("Đất đai,  Hợp tác xã")
    'dat dai, hop tac xa'
    """
    marks_off = "".join(
        c
        for c in unicodedata.normalize("NFD", text.translate(_FOLD_D))
        if not unicodedata.combining(c)
    )
    return squeeze(marks_off.casefold())


def join_wrapped(parts: list[str]) -> str:
    """Lines of one cell joined by single spaces, as the contract for verbatim cells asks.

    A range of numbers or the number of a document that a wrap cuts at its hyphen is put together
    again, and so is a date whose year a narrow column cuts.

    >>> join_wrapped(["Giai đoạn 2022-", "2023", "và sau đó"])
    'Giai đoạn 2022-2023 và sau đó'
    >>> join_wrapped(["số 06/2023/NQ-", "HĐND"])
    'số 06/2023/NQ-HĐND'
    >>> join_wrapped(["30/11/202", "5"])
    '30/11/2025'
    """
    whole = _CUT_RANGE.sub(r"\1\2", "\n".join(parts))
    whole = _CUT_CODE.sub(r"\1\2", whole)
    return squeeze(_CUT_YEAR.sub(_year_again, whole))


def words_of(texts: Iterable[str]) -> Counter[str]:
    """How often each word of some texts stands in them, capitals aside."""
    return Counter(word.casefold() for text in texts for word in _WORD.findall(text))


def join_cut(before: str, rest: str, words: Mapping[str, int]) -> str:
    """Two pieces of one cell that a page's end cut, perhaps in mid-word.

    The pieces are one word where the document prints that word elsewhere, and one of the pieces
    nowhere else; ``words`` counts the document's words.

    >>> join_cut("a, wo", "rd", {"word": 2, "wo": 1, "rd": 1}), join_cut("a", "word", {"word": 2})
    ('a, word', 'a word')
    """
    last, first = _LAST_WORD.search(before), _WORD.match(rest)
    if last and first:
        pieces = last[0].casefold(), first[0].casefold()
        known = words.get("".join(pieces), 0)
        if known and min(words.get(piece, 0) for piece in pieces) <= 1:
            return before + rest
    return join_wrapped([before, rest])


def cuts_year(above: str, below: str) -> bool:
    """Whether a wrap between two lines cuts the year of a date: "30/11/202" over "5"."""
    found = _CUT_YEAR.search(f"{above[-12:]}\n{below[:6]}")
    return found is not None and len(found[1] + found[2]) == 4


def _year_again(found: re.Match[str]) -> str:
    year = found[1] + found[2]
    return year if len(year) == 4 else found[0]
