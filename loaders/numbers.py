"""Vietnamese numbers in running text -> values. Pure functions.

A full stop groups thousands and a comma is the decimal sign: 1.600 is sixteen hundred, 8,9 is
eight point nine. Words of magnitude multiply, also one after another, and a smaller part may
follow ("one billion two hundred million").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from loaders.reference import vocabulary

# Groups of three parted by a narrow space, or by a plain one after a word: "has 1 600 members".
_GROUPED = r"[1-9]\d{0,2}(?:[\u00a0\u202f]\d{3})+|[1-9]\d{0,2}(?: \d{3}){1,2}"
_AFTER_WORD = r"(?=\d+[\u00a0\u202f]|(?<=[^\W\d]\s)|(?<=[-–—]\s))"
_SPACED = rf"{_AFTER_WORD}(?:{_GROUPED})(?![.,]?\d|\s*%|\s\d)"
_DIGITS = r"\d+(?:[.,]\d+)*"
_PERCENT = r"\s*%"
_CODE_TAIL = re.compile(r"/\d|[-/][^\W\d_]*[A-Z\u0110]{2}|-[A-Za-z\u0110\u0111]")


@dataclass(frozen=True, slots=True)
class Number:
    """One number, or range, as it stands in a text.

    Attributes
    ----------
    value, value_max : float
        The number with its magnitude; ``value_max`` is the upper end of a range.
    start, end : int
        Span in the text, percent sign and magnitude words included.
    percent : bool
        Whether a percent sign follows.
    scale : float
        Largest word of magnitude that was used; 1 where there is none.
    scale_text : str
        That word as written, so that a unit of money can be kept as written.
    """

    value: float
    value_max: float | None
    start: int
    end: int
    percent: bool = False
    scale: float = 1.0
    scale_text: str = ""


def parse_number(digits: str) -> float:
    """Value of one written number without words: ``1.600``, ``8,9``, ``05``, ``1.234,5``.

    Raises
    ------
    ValueError
        If the text is not a number in digits, dots and commas.

    >>> parse_number("1.600"), parse_number("8,9"), parse_number("05")
    (1600.0, 8.9, 5.0)
    """
    text = digits.strip()
    if not re.fullmatch(_DIGITS, text):
        raise ValueError(f"not a number in digits: {digits!r}")
    if _is_grouped(text, "."):
        return float(text.replace(".", "").replace(",", "."))
    if text.count(",") > 1 and _is_grouped(text, ","):
        return float(text.replace(",", ""))
    if text.count(".") + text.count(",") == 1:
        return float(text.replace(",", "."))  # also the English point: 8.9
    if "." not in text and "," not in text:
        return float(text)
    raise ValueError(f"dots and commas of {digits!r} do not group thousands")


def _is_grouped(text: str, sign: str) -> bool:
    """Whether ``sign`` groups thousands; a leading zero (0.125) shows a decimal point."""
    other = "," if sign == "." else "."
    grouped = rf"[1-9]\d{{0,2}}(?:{re.escape(sign)}\d{{3}})+(?:{re.escape(other)}\d+)?"
    return re.fullmatch(grouped, text) is not None


def format_number(value: float) -> str:
    """A number as Vietnamese plans write it, with up to six decimals.

    >>> format_number(1600), format_number(8.9)
    ('1.600', '8,9')
    """
    text = f"{value:,.6f}".rstrip("0").rstrip(".")
    return text.translate(str.maketrans(",.", ".,"))


@dataclass(frozen=True, slots=True)
class _Words:
    magnitudes: dict[str, float]
    amount: re.Pattern[str]
    number: re.Pattern[str]


@cache
def _words() -> _Words:
    """Patterns of the vocabulary; longest words first so that none hides a longer one."""
    raw = vocabulary("numbers")
    magnitudes: dict[str, float] = raw["magnitudes"]
    names = "|".join(_spaced(w) for w in sorted(magnitudes, key=len, reverse=True))
    other = "|".join(map(re.escape, raw["no_magnitude"]["before"]))
    words = rf"(?:{names})(?!\w)(?!\s+(?:{other})(?!\w))"
    amount = rf"(?P<digits>(?:{_GROUPED})(?!\d)|{_DIGITS})(?P<scales>(?:\s+{words})*)"
    bare = rf"(?:{_SPACED}|{_DIGITS})(?:\s+{words})*"
    compound = rf"{bare}(?:\s+\d+\s+{words})*"
    signs = "|".join(re.escape(s) for s in raw["ranges"]["signs"])
    between = "|".join(_spaced(w) for w in raw["ranges"]["words"])
    part = "|".join(_spaced(w) for w in raw["percent"]["words"])
    percent = rf"(?:{_PERCENT}|\s+(?:{part})(?!\w))"
    number = (
        rf"(?<![\w.,/])(?<!\d[-–])(?P<low>{compound})(?P<low_percent>{percent})?"
        rf"(?:(?:\s*(?:{signs})\s*|\s+(?:{between})\s+)(?P<high>{compound})(?![\w/]))?"
        rf"(?P<percent>{percent})?(?!\w)"
    )
    flags = re.IGNORECASE
    return _Words(magnitudes, re.compile(amount, flags), re.compile(number, flags))


def _spaced(word: str) -> str:
    return r"\s+".join(map(re.escape, word.split()))


@cache
def currency_pattern() -> re.Pattern[str]:
    """What follows a number that is an amount of money, at the start of the rest."""
    raw = vocabulary("numbers")
    words = "|".join(_spaced(w) for w in raw["currencies"]["words"])
    return re.compile(rf"\s*(?:{words})(?!\w)", re.IGNORECASE)


def find_numbers(text: str) -> list[Number]:
    """Every number of a text, in order; ranges are one number.

    Numbers joined to letters or in codes (document numbers, "5G", dates with strokes) are not
    numbers here.
    """
    matches = _words().number.finditer(text)
    found = (_number(m) for m in matches if not _CODE_TAIL.match(text, m.end()))
    return [number for number in found if number is not None]


def _number(match: re.Match[str]) -> Number | None:
    try:
        low, low_scale, low_word = _amount(match["low"])
        high, scale, word = _amount(match["high"]) if match["high"] else (None, 1.0, "")
    except ValueError:
        return None
    end = match.end()
    if high is None:
        scale, word = low_scale, low_word
    elif low_scale == 1.0 and scale > 1.0 and low < high:
        # The magnitude of "7 - 7,5 million" stands once for both ends.
        low *= scale * (_whole_scale(match["high"]) / scale)
    if high is not None and high <= low:
        return _low_only(match)
    percent = bool(match["percent"] or match["low_percent"])
    return Number(low, high, match.start(), end, percent, scale, word)


def _low_only(match: re.Match[str]) -> Number:
    """The first part alone: what looked like a range runs downwards, so it is none."""
    low, scale, word = _amount(match["low"])
    percent = match["low_percent"]
    end = match.end("low_percent") if percent else match.end("low")
    return Number(low, None, match.start(), end, bool(percent), scale, word)


def _amount(text: str) -> tuple[float, float, str]:
    """Value, largest magnitude and its word, of an amount in several parts."""
    total, largest, word = 0.0, 1.0, ""
    for part in _words().amount.finditer(text):
        value = parse_number(re.sub(r"\s", "", part["digits"]))
        for name in _magnitude_words(part["scales"]):
            factor = _words().magnitudes[name.casefold()]
            value *= factor
            if factor > largest:
                largest, word = factor, name
        total += value
    return round(total, 6), largest, word


def _magnitude_words(text: str) -> list[str]:
    names = sorted(_words().magnitudes, key=len, reverse=True)
    found = re.findall("|".join(_spaced(n) for n in names), text, re.IGNORECASE)
    return [re.sub(r"\s+", " ", name) for name in found]


def _whole_scale(text: str) -> float:
    factor = 1.0
    for name in _magnitude_words(text):
        factor *= _words().magnitudes[name.casefold()]
    return factor
