"""Flowed lines on which an extractor put several cells: where they may be parted. Pure.

Programs that follow the pen write cells of one height on one line ("Sở Tư pháp 27 hội nghị
Quý IV/2023"). Such a line is offered in parts; the cutting of the row decides which are cells,
and parts of one cell are one line again (:func:`merged`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from loaders.readers.flowed_costs import ends_open
from loaders.readers.flowed_lines import Piece, piece_of
from loaders.readers.flowed_vocabulary import fold, load_vocabulary

_LONGEST_NAME = 12  # words of an agency's name
_COUNTED = re.compile(r"\d[\d.,]*%?\s+[^\W\d_]")  # a product in figures: 27 hội nghị
_NO_END = (";", ".")  # a list goes on behind it, or it belongs to a shortened word


def parted(piece: Piece, proportional: bool) -> list[Piece]:
    """The line in the parts that may be cells of their own, the later ones marked as glued."""
    words = piece.text.split(" ")
    cuts = [n for n in range(1, len(words)) if _may_begin(words, n)]
    if not cuts:
        return [piece]
    found = []
    for begin, end in zip([0, *cuts], [*cuts, len(words)], strict=True):
        part = piece_of(piece.line, " ".join(words[begin:end]), (0, 0), False, proportional)
        glued = bool(begin)
        gap = (-1, 0) if glued else piece.gap
        found.append(replace(part, gap=gap, indented=piece.indented and not glued, glued=glued))
    return found


def merged(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of one cell as its lines: what was parted on one line stands together again."""
    found: list[Piece] = []
    for piece in pieces:
        if piece.glued and found and found[-1].line == piece.line:
            before = found[-1]
            found[-1] = replace(
                before,
                text=f"{before.text} {piece.text}",
                width=before.width + 0.7 + piece.width,
            )
        else:
            found.append(piece)
    return found


def _may_begin(words: Sequence[str], n: int) -> bool:
    """Whether a cell may begin at a word: it opens like one, and what stands before can end."""
    before, behind = " ".join(words[:n]), " ".join(words[n:])
    if not (behind[0].isupper() or behind[0].isdigit()):
        return False
    vocabulary = load_vocabulary()
    if ends_open(before) or before.endswith(_NO_END) or vocabulary.time_begun.fullmatch(before):
        return False
    if _within_name(words, n):
        return False
    named = _ends_in_name(words, n)
    if behind[0].isdigit():
        dated = vocabulary.deadline_start.match(behind)
        counts = _COUNTED.match(behind) is not None
        led = behind[0] == "0" or named or _holds_agency(words[:n])
        return bool(dated) or (counts and led and not vocabulary.before_object.fullmatch(before))
    if vocabulary.deadline_start.match(behind) or vocabulary.agency_start.match(behind):
        return True
    if vocabulary.product_start.match(behind):
        return not vocabulary.before_object.fullmatch(before)
    return named and not vocabulary.before_place.fullmatch(before)


def _holds_agency(words: Sequence[str]) -> bool:
    """Whether one of the words, in capitals as names are, opens an agency's name."""
    opens = load_vocabulary().agency_start
    return any(
        word[0].isupper() and opens.match(" ".join(words[n:])) for n, word in enumerate(words)
    )


def _within_name(words: Sequence[str], n: int) -> bool:
    """Whether the place lies inside the name of a known agency."""
    names = load_vocabulary().agency_names
    return any(
        fold(" ".join(words[a:b])) in names
        for a in range(max(0, n - _LONGEST_NAME), n)
        for b in range(n + 1, min(a + _LONGEST_NAME, len(words)) + 1)
    )


def _ends_in_name(words: Sequence[str], n: int) -> bool:
    """Whether a known agency's name, or a whole deadline, ends before the place."""
    vocabulary = load_vocabulary()
    endings = [" ".join(words[a:n]) for a in range(max(0, n - _LONGEST_NAME), n)]
    return any(
        fold(text) in vocabulary.agency_names or vocabulary.deadline_whole.fullmatch(text)
        for text in endings
    )
