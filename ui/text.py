"""Every word the dashboard shows: two files with equal keys, looked up by dotted name."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent / "text"
LANGUAGES = ("vi", "en")


@cache
def words(language: str) -> dict[str, str]:
    """Sentences of one language by dotted key."""
    content = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    return dict(_flat(content))


def _flat(tree: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for name, value in tree.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", str(value)


def t(key: str, language: str = LANGUAGES[0], /, **values: object) -> str:
    """The sentence of one key with its blanks filled.

    Raises
    ------
    KeyError
        When no such key is declared: the text files and the code must agree.

    Examples
    --------
    >>> t("unit.percent", "en", value="12")
    '12%'
    """
    return words(language)[key].format_map(values) if values else words(language)[key]


def known(key: str, language: str = LANGUAGES[0]) -> str | None:
    """The sentence of a key made from data (a code, a pillar), or null where none is declared."""
    return words(language).get(key)


class Words:
    """The sentences of one language: ``words(key, blank=value)``."""

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else LANGUAGES[0]

    def __call__(self, key: str, /, **values: object) -> str:
        """Give the sentence of a key."""
        return t(key, self.language, **values)

    def code(self, group: str, code: str | None) -> str:
        """The word for a code of the data (``deadline_kind``, ``dated``); unknown codes as is."""
        if code is None:
            return self("common.not_stated")
        return known(f"{group}.{code}", self.language) or code
