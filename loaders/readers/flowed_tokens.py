"""Lines of a flowed table as tokens: what number each may begin with, in parts where need be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from loaders.readers.flowed_joined import parted
from loaders.readers.flowed_lines import Piece, piece_of
from loaders.readers.flowed_rows import Token, number_of


def token_of(piece: Piece, at_turn: bool, proportional: bool) -> Token:
    """A line with the row number that it may begin with."""
    found = number_of(piece.text)
    if not found:
        return Token(piece)
    kind, value, number, text = found
    rest = piece_of(piece.line, text, (0, 0), False, proportional) if text else None
    return Token(piece, kind, value, number, rest, at_turn)


def in_parts(token: Token, proportional: bool) -> Iterator[Token]:
    """A line as the parts that may be cells of their own."""
    piece = token.rest or token.piece
    if piece is None or (token.kind and token.rest is None):
        yield token
        return
    first, *others = parted(piece, proportional)
    if token.rest and token.piece:
        led = piece_of(
            piece.line, f"{token.number} {first.text}", token.piece.gap, False, proportional
        )
        yield replace(token, piece=led, rest=first, several=bool(others))
    else:
        yield replace(token, piece=first)
    yield from (Token(part) for part in others)
