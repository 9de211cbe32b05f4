"""Letters of a PDF page that were typed in an old font (TCVN3, VNI) -> those that it shows."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.readers.legacy import Repair, from_vni, repair_of, vni_spans
from loaders.readers.pdf_text import Char

_PAGES = 5  # pages on which an old font shows, or there is none


class OldFonts:
    """Which old font a document is typed in, told from its first page with enough words."""

    def __init__(self) -> None:
        self.repair: Repair | None = None
        self.tried = 0

    def readable(self, chars: Sequence[Char]) -> list[Char]:
        """The letters of one page in readable form, in their order and places."""
        if self.repair is None and self.tried >= _PAGES:
            return list(chars)
        self.tried += 1
        whole = "".join((char["text"] or " ")[0] for char in chars)
        self.repair = self.repair or repair_of(whole)
        if self.repair is None:
            return list(chars)
        if self.repair is from_vni:
            return _joined(chars, whole)
        letters = self.repair(whole)  # a letter for a letter
        return [
            {**char, "text": letter} if len(char["text"]) == 1 else char
            for char, letter in zip(chars, letters, strict=True)
        ]


def _joined(chars: Sequence[Char], whole: str) -> list[Char]:
    """Letters with the signs that stand behind them made one."""
    found: list[Char] = []
    at = 0
    for start, end, letter in vni_spans(whole):
        found += chars[at:start]
        found.append({**chars[start], "text": letter, "x1": chars[end - 1]["x1"]})
        at = end
    return found + list(chars[at:])
