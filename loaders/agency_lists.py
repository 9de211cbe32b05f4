"""One agency cell -> the bodies it names, by the cheapest reading of all its words.

A cell is a list whose separators also occur inside names, whose later names may leave out the
class word, and whose names carry qualifiers. So every word is explained by one of few pieces (a
name, a shortened name, a heading, noise, an unknown name), each piece has a price, and dynamic
programming finds the reading with the lowest price. Unknown words cost most: names win.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from loaders.agency_names import Names, names
from loaders.agency_tails import tails
from loaders.agency_words import Key, Word, begins_name, book, key_of, words_of
from loaders.reference import AgencyRow

# Prices: only their order matters. A name beats a shortened name beats a name that the reference
# knows only as part of another; anything beats not knowing.
NAME, SHORT, BARE, HEADING, NOISE = 1.0, 1.2, 2.5, 0.3, 0.5
UNKNOWN, UNKNOWN_WORD, NO_SEPARATOR, ELIDED_FAR = 5.0, 4.0, 0.6, 0.4
DASHED = -0.5  # an unknown item of a dashed list: rather an item of its own than the rest of one
_ANY_CLASS = ""
_LONGEST_CLASS = 4  # words
_LONGEST_UNKNOWN = 60  # words; a longer run is prose, and the cell stays one unknown name


@dataclass(frozen=True, slots=True)
class Piece:
    """Words ``start`` to ``end`` read as one thing.

    ``rows`` are the bodies they can name; none for a heading, noise, or an unknown name.
    """

    start: int
    end: int
    price: float
    rows: tuple[AgencyRow, ...] = ()
    unknown: bool = False
    class_word: str | None = None
    heading: bool = False
    place: Key = ()


@dataclass(frozen=True, slots=True)
class _State:
    class_word: str
    open_heading: bool


def read_list(cell: str) -> tuple[list[Word], list[Piece]]:
    """Words of a cell and the pieces that explain them all at the lowest price."""
    words = words_of(cell)
    best: list[dict[_State, tuple[float, Piece | None, _State | None]]] = [
        {} for _ in range(len(words) + 1)
    ]
    best[0][_State(_ANY_CLASS, False)] = (0.0, None, None)
    for at in range(len(words)):
        for state, (price, _, _) in list(best[at].items()):
            for piece in _pieces(words, at, state):
                after = _next(state, piece)
                total = price + piece.price
                known = best[piece.end].get(after)
                if known is None or total < known[0] - 1e-9:
                    best[piece.end][after] = (total, piece, state)
    return words, list(_with_their_owners(words, _traced(best)))


def _with_their_owners(words: list[Word], pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Pieces, those that belong to the body named right behind them made one unknown name of it."""
    waiting: Piece | None = None
    for piece in pieces:
        if waiting is not None and piece.rows and not words[piece.start].gap:
            whole = Piece(waiting.start, piece.end, waiting.price + piece.price, unknown=True)
            waiting = None
            yield whole
            continue
        if waiting is not None:
            yield waiting
        key = tuple(word.key for word in words[piece.start : piece.end])
        waiting = piece if piece.unknown and key in _heads_of_another() else None
        if waiting is None:
            yield piece
    if waiting is not None:
        yield waiting


@cache
def _heads_of_another() -> frozenset[Key]:
    return frozenset(key_of(phrase) for phrase in book()["of_another"]["words"])


def _traced(
    best: list[dict[_State, tuple[float, Piece | None, _State | None]]],
) -> list[Piece]:
    """The cheapest way to the end, front to back."""
    closed = {s: v for s, v in best[-1].items() if not s.open_heading}
    if not closed:
        return []
    state: _State | None = min(closed, key=lambda s: closed[s][0])
    at, pieces = len(best) - 1, []
    while state is not None:
        _, piece, before = best[at][state]
        if piece is None:
            break
        pieces.append(piece)
        at, state = piece.start, before
    return pieces[::-1]


def _next(state: _State, piece: Piece) -> _State:
    if piece.heading:
        return _State(piece.class_word or _ANY_CLASS, True)
    if piece.rows or piece.unknown:
        return _State(piece.class_word or state.class_word, False)
    return state


def _pieces(words: list[Word], at: int, state: _State) -> Iterator[Piece]:
    """Everything that the words from ``at`` on can be, given the class of the list so far."""
    known = names()
    missing = NO_SEPARATOR if at and not words[at].gap and not words[at - 1].colon else 0.0
    for end in _ends(words, at, known.longest):
        key = tuple(word.key for word in words[at:end])
        if not state.open_heading:
            yield from _whole(words, at, end, key, missing, known)
            yield from _heading(words, at, end, key, known)
            if state.class_word and (words[at].gap or key not in known.levels):
                far = 0.0 if not at or words[at].gap else ELIDED_FAR
                yield from _short(words, at, end, key, state, far, known)
            if key in known.noise:
                yield Piece(at, end, NOISE * (end - at))
        else:
            yield from _short(words, at, end, key, state, 0.0, known)
    if not state.open_heading:
        if _is_mark(words, at):
            yield Piece(at, at + 1, NOISE)
        yield from _unknown(words, at)


def _is_mark(words: list[Word], at: int) -> bool:
    """Whether a word only counts the list: "1. A; 2. B", "a) A; b) B"."""
    if at and not words[at].gap:
        return False
    letter = len(words[at].key) == 1 and not words[at].proper
    return words[at].key.isdigit() or (letter and at + 1 < len(words) and bool(words[at + 1].gap))


def _ends(words: list[Word], at: int, longest: int) -> Iterator[int]:
    """Ends of runs that no hard separator cuts."""
    for end in range(at + 1, min(len(words), at + longest) + 1):
        yield end
        if end < len(words) and words[end].gap == ";":
            return


def _whole(
    words: list[Word], at: int, end: int, key: Key, missing: float, known: Names
) -> Iterator[Piece]:
    rows = known.whole.get(key)
    if not rows:
        return
    class_word = known.class_of(key)
    # a spelling that is only the tail of another name wants its class word
    own = any(key == key_of(row.name) for row in rows)
    bare = not own and any(key in shorts for shorts in known.short.values())
    if bare:
        rows += tuple(row for shorts in known.short.values() for row in shorts.get(key, ()))
    for stop, price, place in tails(words, end, rows, known):
        yield Piece(
            at,
            stop,
            (BARE if bare else NAME) + missing + price,
            rows,
            class_word=class_word,
            place=place,
        )


def _short(
    words: list[Word], at: int, end: int, key: Key, state: _State, far: float, known: Names
) -> Iterator[Piece]:
    rows = known.short[state.class_word].get(key)
    if rows:
        for stop, price, place in tails(words, end, rows, known):
            yield Piece(
                at,
                stop,
                SHORT + far + price,
                rows,
                class_word=state.class_word,
                place=place,
            )


def _heading(words: list[Word], at: int, end: int, key: Key, known: Names) -> Iterator[Piece]:
    found = known.headings.get(key)
    if found and end < len(words) and (words[end - 1].colon or not (found[1] or words[end].gap)):
        yield Piece(at, end, HEADING, class_word=found[0], heading=True)


def _is_syllable(word: Word) -> bool:
    """Whether a word that may begin a name is a syllable of the word before it."""
    return not word.proper and not word.gap and word.key in book()["classes"]


def _unknown(words: list[Word], at: int) -> Iterator[Piece]:
    """A name that no file knows: up to a separator, never over the first word of another name."""
    if at and not words[at].gap:  # what goes on without a sign is no name by itself
        return
    class_word = names().class_of(tuple(word.key for word in words[at : at + _LONGEST_CLASS]))
    # a list whose items begin with dashes, and nothing else parts them
    dashed = words[0].gap == "-" and all(word.gap != ";" for word in words)
    base = DASHED if dashed and at and words[at].gap == "-" else UNKNOWN
    for end in range(at + 1, min(len(words), at + _LONGEST_UNKNOWN) + 1):
        following = words[end] if end < len(words) else None
        inside = (words[end - 1].key,) in names().open_qualifiers  # "the branch of department A"
        if (
            following is None
            or following.gap in (",", ";")
            or (dashed and following.gap == "-" and following.proper)
            or (not inside and begins_name(words, end) and not _is_syllable(following))
        ):
            price = base + UNKNOWN_WORD * (end - at)
            yield Piece(at, end, price, unknown=True, class_word=class_word)
        if following is None or following.gap == ";":
            return
        if following.gap == "," and (following.proper or begins_name(words, end)):
            return
