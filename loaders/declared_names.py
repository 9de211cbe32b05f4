"""Short names that a plan declares for its agencies: "... (abbreviated as ...)" in its body text.

A declared short name counts only where the reference files do not know it, and only where the words
before it name exactly one body that they do know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from loaders.agencies import AgencyBook, Mention
from loaders.agency_words import book
from loaders.document import Line
from loaders.records import Level
from loaders.text import fold, nfc, squeeze

_LONGEST = 14  # words of a name before its bracket


@dataclass(frozen=True, slots=True)
class DeclaredBook:
    """The reference's bodies, and the short names of one plan beside them."""

    known: AgencyBook
    declared: Mapping[str, str]

    def resolve(
        self, text: str | None, level: Level | str | None = None, locality: str | None = None
    ) -> list[Mention]:
        """Bodies named in a cell, as :meth:`loaders.agencies.AgencyBook.resolve` gives them."""
        found = self.known.resolve(text, level, locality)
        meant = [self._meant(mention, level, locality) for mention in found]
        first: dict[str, Mention] = {}
        for mention in meant:
            first.setdefault(mention.agency, mention)
        return list(first.values())

    def _meant(self, mention: Mention, level: Level | str | None, locality: str | None) -> Mention:
        full = None if mention.known else self.declared.get(fold(mention.text))
        if full is None:
            return mention
        return replace(self.known.resolve(full, level, locality)[0], text=mention.text)


def declared_names(lines: Sequence[Line], known: AgencyBook) -> dict[str, str]:
    """Folded short name -> the full name that the text declares it for.

    A short name that is declared for two bodies stands for neither.
    """
    text = squeeze(nfc(" ".join(line.text for line in lines)))
    meant: dict[str, set[str]] = {}
    for short, before in _declarations(text):
        if full := _full_name(before, known):
            meant.setdefault(fold(short), set()).add(full)
    return {short: names.pop() for short, names in meant.items() if len(names) == 1}


def _declarations(text: str) -> Iterator[tuple[str, str]]:
    """Short names in brackets, each with the text before its bracket."""
    for found in _pattern().finditer(text):
        yield found["long"] or found["short"], text[: found.start()]


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(nfc(book()["declared"]["pattern"]))


def _full_name(before: str, known: AgencyBook) -> str | None:
    """The longest end of a text that names exactly one known body."""
    words = re.split(r"[.;:()]", before[-200:])[-1].split()[-_LONGEST:]
    for start, word in enumerate(words):
        if not word[:1].isupper():
            continue
        name = " ".join(words[start:])
        named = known.resolve(name)
        if len(named) == 1 and named[0].known and not named[0].is_collective:
            return name if squeeze(named[0].text) == name else None
    return None
