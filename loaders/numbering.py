"""Printed numbers of sections and tasks: what kind they are and whether one follows another."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

_ROMAN = re.compile(r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})", re.IGNORECASE)
_DIGITS = re.compile(r"\d{1,4}(?:\.\d{1,3})*")
_MIXED = re.compile(r"([IVXLC]+|[A-Z])\.\d{1,3}(?:\.\d{1,3})*")
_LED_TITLE = re.compile(
    r"(?P<ordinal>[IVXLC]+|[A-Z\u0110]|\d{1,2})\s*(?:[.)/:\-–]\s*|\s+[\-–]\s*)(?P<title>\S.*)",
    re.DOTALL,
)
_ROMAN_TITLE = re.compile(r"(?P<ordinal>[IVX]+)\s+(?P<title>\S.*)", re.DOTALL)
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
NEAR = 3  # a jump of at most so many is a gap; a greater one a mistyped number


class NumberKind(StrEnum):
    """What a printed number looks like."""

    NONE = "none"
    ROMAN = "roman"
    LETTER = "letter"
    ARABIC = "arabic"
    NESTED = "nested"
    OTHER = "other"


def bare(number: str) -> str:
    """A printed number without the full stop, bracket or dash after it."""
    return number.strip().strip("*").strip().rstrip(".)/:-–").strip().lstrip("(").strip()


def kind_of(number: str) -> NumberKind:
    """Kind of a number cell's text."""
    text = bare(number)
    if not text:
        return NumberKind.NONE
    if _ROMAN.fullmatch(text) and (text.isupper() or len(text) > 1):
        return NumberKind.ROMAN
    if len(text) == 1 and text.isalpha():
        return NumberKind.LETTER if text.isupper() else NumberKind.OTHER
    if _DIGITS.fullmatch(text):
        return NumberKind.NESTED if "." in text else NumberKind.ARABIC
    return NumberKind.NESTED if _MIXED.fullmatch(text) else NumberKind.OTHER


def follows(first: str, second: str) -> bool:
    """Whether the second printed number is the next after the first, both of one kind.

    >>> follows("I", "II"), follows("A.", "C"), follows("9", "10")
    (True, False, True)
    """
    kinds = {kind_of(first), kind_of(second)}
    one, other = bare(first), bare(second)
    if kinds == {NumberKind.ARABIC}:
        return int(other) == int(one) + 1
    if kinds == {NumberKind.ROMAN}:
        return (one.upper(), other.upper()) in itertools.pairwise(_ROMANS)
    return kinds == {NumberKind.LETTER} and ord(other) == ord(one) + 1


def split_title(text: str) -> tuple[str, str] | None:
    """Ordinal and title of a heading in one string ("II. ..."), or ``None``."""
    found = _LED_TITLE.fullmatch(text.strip()) or _ROMAN_TITLE.fullmatch(text.strip())
    if found is None:
        return None
    return found["ordinal"], found["title"].strip()


@dataclass(frozen=True, slots=True)
class NumberDoubt:
    """One number that does not follow: its place in the sequence, a code, what was expected."""

    index: int
    code: str
    expected: str


def doubts_of(numbers: Sequence[str | None], starts: Sequence[bool]) -> list[NumberDoubt]:
    """Numbers that skip, repeat or jump.

    Parameters
    ----------
    numbers : sequence of str or None
        Numbers as printed, in order.
    starts : sequence of bool
        Whether a section begins at each; there the count may restart at 1 or run on.
    """
    doubts: list[NumberDoubt] = []
    expected: dict[str, int] = {}
    for index, number in enumerate(numbers):
        parts = _parts(number)
        if parts is None:
            continue
        prefix, value = parts
        if starts[index] and value <= NEAR and value != expected.get(prefix):
            expected[prefix] = 1
        due = expected.get(prefix, value if starts[index] and index == 0 else 1)
        if value == due:
            expected[prefix] = value + 1
            continue
        following = _parts(numbers[index + 1]) if index + 1 < len(numbers) else None
        confirmed = following == (prefix, value + 1)
        if value > due and (value - due <= NEAR or confirmed):
            missing = str(due) if value == due + 1 else f"{due}-{value - 1}"
            doubts.append(NumberDoubt(index, "number_gap", prefix + missing))
            expected[prefix] = value + 1
        else:
            doubts.append(NumberDoubt(index, "number_unexpected", prefix + str(due)))
            expected[prefix] = value + 1 if confirmed else due + 1
    return doubts


def _parts(number: str | None) -> tuple[str, int] | None:
    text = bare(number or "")
    if kind_of(text) not in (NumberKind.ARABIC, NumberKind.NESTED):
        return None
    prefix, _, last = text.rpartition(".")
    return (prefix + "." if prefix else "", int(last)) if last.isdigit() else None
