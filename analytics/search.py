"""What a search box means: groups of words, without diacritics, abbreviations written out."""

from __future__ import annotations

import re

from loaders.search_text import expand
from loaders.wording import syllables

_BETWEEN_GROUPS = re.compile(r"[,;+\"“”]+")


def word_groups(query: str) -> list[str]:
    """Groups of words that must all occur in a task, in the form of ``tasks.search_text``.

    Commas, semicolons, plus signs and quotation marks part groups; within a group the words
    must follow one another. An abbreviation finds its long form and the other way round.

    >>> word_groups("Dat dai, VON")
    ['dat dai', 'von']
    """
    groups = [expand(part) for part in _BETWEEN_GROUPS.split(query)]
    return [group for group in dict.fromkeys(groups) if group]


def hits(text: str, query: str) -> list[tuple[int, int]]:
    """Places of a text (first character, one past the last) that answer a search, in order.

    The text is compared syllable by syllable, as the search does: without diacritics, with
    abbreviations written out. Places do not overlap.

    >>> hits("ho tro HTX vay von", "hop tac xa")
    [(7, 10)]
    """
    found = syllables(text)
    folded = [one.text for one in found]
    places: list[tuple[int, int]] = []
    for group in word_groups(query):
        wanted = [one.text for one in syllables(group)]
        for at in range(len(folded) - len(wanted) + 1) if wanted else ():
            # The search finds parts of words too, so the last word may go on.
            whole = folded[at : at + len(wanted)]
            if whole[:-1] == wanted[:-1] and whole[-1].startswith(wanted[-1]):
                places.append((found[at].start, found[at + len(wanted) - 1].end))
    return _apart(sorted(places))


def _apart(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    apart: list[tuple[int, int]] = []
    for first, last in places:
        if apart and first < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(last, apart[-1][1]))
        else:
            apart.append((first, last))
    return apart
