"""Words of what leaves the dashboard as a file, Vietnamese or English."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Callable

from loaders.errors import ReferenceFileError
from loaders.paths import VOCABULARY

FILE = "workbook.toml"
FILES = (FILE, "brief.toml")
Words = Callable[..., str]


@functools.cache
def _entries() -> dict[str, dict[str, str]]:
    entries: dict[str, dict[str, str]] = {}
    for name in FILES:
        entries |= tomllib.loads((VOCABULARY / name).read_text(encoding="utf-8"))
    return entries


def has_word(key: str) -> bool:
    """Whether there is a word for a key."""
    return key in _entries()


def words(lang: str = "vi") -> Words:
    """The words of a language: ``text(key, **values)``; any other language is Vietnamese."""

    def text(key: str, **values: object) -> str:
        entry = _entries().get(key)
        if entry is None:
            raise ReferenceFileError(
                f"{FILE}: no word '{key}'. Add the line: {key} = {{ vi = '...', en = '...' }}",
                key="missing_word",
                word=key,
            )
        said = entry["en" if lang == "en" else "vi"]
        return said.format(**values) if values else said

    return text
