"""Numbers, dates and targets as people of the page's language write them. Pure functions."""

from __future__ import annotations

from datetime import date

from ui.text import Words

_COMMA_FOR_POINT = str.maketrans(",.", ".,")


def number(value: float | None, words: Words, decimals: int | None = None) -> str:
    """A number with the language's separators: 1.600 and 8,9 in Vietnamese; a dash for none.

    ``decimals`` fixes the digits after the separator; otherwise as many as the value has, up to
    two.
    """
    if value is None:
        return words("common.dash")
    rounded = round(float(value), 2 if decimals is None else decimals)
    text = f"{rounded:,.{_digits(rounded) if decimals is None else decimals}f}"
    if words.language == "en":
        return text
    return text.translate(_COMMA_FOR_POINT)


def _digits(value: float) -> int:
    text = f"{value:.2f}".rstrip("0")
    return len(text) - text.index(".") - 1


def percent(share: float | None, words: Words, decimals: int = 0) -> str:
    """A share between 0 and 1 as a percentage."""
    if share is None:
        return words("common.dash")
    return words("unit.percent", value=number(share * 100, words, decimals))


def day(value: date | None, words: Words) -> str:
    """A date as day/month/year."""
    return value.strftime("%d/%m/%Y") if value else words("common.dash")


def partial_date(value: str | None, words: Words) -> str:
    """An ISO date of any precision: 24/02/2023, 12/2022 or 2022."""
    return "/".join(reversed(value.split("-"))) if value else words("common.not_stated")


def counted(value: int, words: Words, noun: str) -> str:
    """A count with its noun, whose key is ``noun.<noun>``."""
    return words(f"noun.{noun}", count=number(value, words, 0))


def target(
    value: float | None,
    value_max: float | None,
    unit: str | None,
    comparator: str | None,
    words: Words,
) -> str:
    """A target with its comparator and unit in words."""
    if value is None:
        return words("common.not_stated")
    text = number(value, words)
    if value_max is not None and value_max != value:
        text = words("comparator_form.range", low=text, high=number(value_max, words))
    elif comparator and comparator not in ("exact", "range"):
        text = words(f"comparator_form.{comparator}", value=text)
    if unit is None:
        return text
    if unit.startswith("%"):
        return text + words.code("unit_code", unit)
    return f"{text} {words.code('unit_code', unit)}"


def field(value: str | None, words: Words) -> str:
    """A field of work as the filter names it; collectives and unknown names are told apart."""
    if value == "unknown":
        return words("field.unknown")
    collective, _, code = (value or "").rpartition("-")
    name = words.code("functional_area", code or "other")
    return words("field.collective", name=name) if collective else name


def wrapped(text: str, width: int = 28) -> list[str]:
    """A label cut into lines at spaces, none much longer than ``width``."""
    lines: list[str] = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines
