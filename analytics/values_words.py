"""Words of the form for added values, from ``data/vocabulary/values.toml``."""

from __future__ import annotations

from loaders.reference import vocabulary


def columns() -> list[str]:
    """Columns of the form, in their order."""
    return list(vocabulary("values")["column"])


def words() -> dict[str, dict[str, dict[str, str]]]:
    """Words in both languages by group and code."""
    groups: dict[str, dict[str, dict[str, str]]] = vocabulary("values")["word"]
    return groups


def word(group: str, code: str, lang: str) -> str:
    """The word for a code, or the code where there is none."""
    return words()[group].get(code, {}).get(lang, code)


def head(name: str, lang: str) -> str:
    """Heading of a column."""
    return say("column", name, lang, "head")


def say(group: str, key: str, lang: str, part: str | None = None) -> str:
    """The text of an entry."""
    entry = vocabulary("values")[group][key]
    return str((entry[part] if part else entry)["en" if lang == "en" else "vi"])
