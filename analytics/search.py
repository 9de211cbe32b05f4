"""What a search box means: groups of words, without diacritics, abbreviations written out."""

from __future__ import annotations

import re

from loaders.search_text import expand

_BETWEEN_GROUPS = re.compile(r"[,;+\"“”]+")


def word_groups(query: str) -> list[str]:
    """Groups of words that must all occur in a task, in the form of ``tasks.search_text``.

    Commas, semicolons, plus signs and quotation marks part groups; within a group the words
    must follow one another. An abbreviation finds its long form and the other way round.

    >>> word_groups("Đất đai, vốn")
    ['dat dai', 'von']
    """
    groups = [expand(part) for part in _BETWEEN_GROUPS.split(query)]
    return [group for group in dict.fromkeys(groups) if group]
