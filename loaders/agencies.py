"""Agency cell -> the bodies it names, by the names of ``data/reference/agencies.csv``.

What the file does not know stays as written and brings a suggestion; nothing is ever matched by
likeness alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from loaders.agency_lists import Piece, read_list
from loaders.agency_names import Names, names, suggestion
from loaders.agency_words import Word, book, key_of, normal
from loaders.records import Level
from loaders.reference import AgencyRow
from loaders.text import fold, squeeze

_EDGES = " \t\n,;:.+-–—/•|…&"


@dataclass(frozen=True, slots=True)
class Mention:
    """One body named in one cell.

    ``agency`` is its canonical name, or the words as written where no file knows them; ``text``
    is the exact words of the cell, only the part that names it where a list is shortened.
    """

    agency: str
    text: str
    known: bool = True
    is_collective: bool = False
    functional_area: str | None = None
    suggestion: str | None = None
    level: str | None = None


@dataclass(frozen=True)
class AgencyBook:
    """All known bodies; the answer to "who is named here?"."""

    known: Names

    def resolve(
        self, text: str | None, level: Level | str | None = None, locality: str | None = None
    ) -> list[Mention]:
        """Bodies named in a cell, each once, in the order of the cell.

        Parameters
        ----------
        text : str or None
            The cell, verbatim.
        level : Level or str or None
            Level of the plan: in a city's plan "the inspectorate of the city" is the city's.
        locality : str or None
            Place of the plan: in a centrally run city's plan its committee is the provincial one.

        Returns
        -------
        list of Mention
            At least one for a cell with any letter in it; unknown names as written.
        """
        cell = normal(text or "")
        words, pieces = read_list(cell)
        if any(p.unknown for p in pieces) and (rows := self.known.whole.get(key_of(cell))):
            pieces = [Piece(0, len(words), 0.0, rows)]  # a known spelling with a colon inside
        mentions = [
            self._mention(cell, words, piece, level, locality)
            for piece in pieces
            if piece.rows or piece.unknown
        ]
        if words and not mentions:
            mentions = [_unknown(cell)]
        first: dict[str, Mention] = {}
        for mention in mentions:
            first.setdefault(mention.agency, mention)
        return list(first.values())

    def _mention(
        self,
        cell: str,
        words: list[Word],
        piece: Piece,
        level: Level | str | None,
        locality: str | None,
    ) -> Mention:
        words_of_piece = words[piece.start : piece.end]
        written = cell[words_of_piece[0].start : words_of_piece[-1].end]
        if written.count("(") > written.count(")"):
            written += ")"
        row = None if piece.unknown else self._chosen(piece, level, locality)
        row = row or self._of_a_city(written, locality)
        if level == Level.DISTRICT and (row is None or row.level == Level.PROVINCE):
            row = self._of_a_district_city(written, locality, row)
        if row is None:
            return _unknown(written)
        return Mention(
            agency=row.name,
            text=squeeze(written),
            is_collective=row.is_collective,
            functional_area=row.functional_area,
            level=row.level,
        )

    def _of_a_city(self, written: str, locality: str | None) -> AgencyRow | None:
        """A centrally run city's body by the name that it has in a province."""
        if key_of(locality or "") not in self.known.cities:
            return None
        key = " ".join(key_of(written))
        for city_word, province_word in book()["places"]["city_words"].items():
            key = key.replace(city_word, province_word)
        rows = self.known.whole.get(tuple(key.split()), ())
        return next((row for row in rows if row.level == Level.PROVINCE), None)

    def _of_a_district_city(
        self, written: str, locality: str | None, row: AgencyRow | None
    ) -> AgencyRow | None:
        """In a city below a province, a body "of the city" is the city's, never the province's.

        What no file knows of the city stays unknown.
        """
        key = key_of(written)
        city = key_of(book()["places"]["central_city"])
        own = any(tuple(words.split()) == key[-len(words.split()) :] for words in _city_words())
        if not own or key_of(locality or "") in self.known.cities:
            return row
        named = self.known.whole.get((*key, *key_of(book()["places"]["below"])), ())
        if key[-len(city) :] != city:
            named = ()
        return next((found for found in named if found.level == Level.DISTRICT), None)

    def _chosen(self, piece: Piece, level: Level | str | None, locality: str | None) -> AgencyRow:
        """The one body meant where a spelling names several.

        "The city's committee" is a district body, but in a centrally run city the provincial one;
        a name without its class word is a district department only in a district's plan, and a
        division that districts and communes have is the commune's in a commune's.
        """
        rows = piece.rows
        if (piece.place or key_of(locality or "")) in self.known.cities:
            return next((r for r in rows if r.level == Level.PROVINCE), self.known.above(rows[0]))
        if level in (Level.DISTRICT, Level.COMMUNE):
            return next((r for r in rows if r.level == level), rows[0])
        return rows[0]


@cache
def load_agencies() -> AgencyBook:
    """The book of the reference files, read once."""
    return AgencyBook(names())


def split_roles(text: str | None) -> tuple[str | None, str | None]:
    """One merged cell as its lead part and its coordinating part, verbatim.

    A cell without a word for coordination is all lead; one that begins with such a word is all
    coordinating.
    """
    cell = squeeze(normal(text or ""))
    if not cell:
        return None, None
    lead_word, coordinating_word = _role_words()
    if marked := _marked(cell):
        return marked
    found = coordinating_word.search(_folded_in_place(cell))
    if found and not _trimmed(cell[: found.start()]):  # "together: A, B; leads: C"
        turned = re.search(rf"(?:{lead_word.pattern})\s*:", _folded_in_place(cell[found.end() :]))
        at = found.end() + turned.start() if turned else len(cell)
        return _trimmed(_without(cell[at:], lead_word)), _trimmed(cell[found.end() : at])
    lead = cell[: found.start()] if found else cell
    rest = cell[found.end() :] if found else ""
    if found and not _trimmed(rest) and ":" not in rest:  # the role stands after its bodies
        last = next(reversed(list(lead_word.finditer(_folded_in_place(lead)))), None)
        lead, rest = lead[: last.start() if last else 0], lead[last.end() if last else 0 :]
    return _trimmed(_without(lead, lead_word)), _trimmed(rest)


def part_at_slash(text: str, heading: str | None) -> tuple[str, str] | None:
    """Lead and coordinating part of a cell "A / B, C" in a column "lead / coordinating".

    ``None`` where the heading does not part the roles so, or the cell has not one such stroke.
    """
    roles = [_folded_in_place(part) for part in (heading or "").split("/")]
    lead, coordinating = _role_words()
    if len(roles) != 2 or not (lead.search(roles[0]) and coordinating.search(roles[1])):
        return None
    parts = [_trimmed(part) for part in re.split(r"\s/\s", normal(text))]
    if len(parts) != 2 or parts[0] is None or parts[1] is None:
        return None
    return parts[0], parts[1]


def _marked(cell: str) -> tuple[str | None, str | None] | None:
    """The two parts of a cell that marks each body: "A (lead), B, C (coordinating)"."""
    parts: dict[bool, list[str]] = {True: [], False: []}
    at = 0
    for match in re.finditer(r"\(([^()]*)\)", cell):
        inner = _folded_in_place(match.group(1)).strip()
        roles = [bool(word.fullmatch(inner)) for word in _role_words()]
        if any(roles):
            parts[roles[0]].append(cell[at : match.start()])
            at = match.end()
    if not at:
        return None
    parts[False].append(cell[at:])
    lead, rest = (
        ", ".join(kept for part in parts[role] if (kept := _trimmed(part))) or None
        for role in (True, False)
    )
    return lead, rest


def _without(text: str, word: re.Pattern[str]) -> str:
    """Text without the words that a pattern finds in its folded form."""
    out, at = "", 0
    for match in word.finditer(_folded_in_place(text)):
        out, at = out + text[at : match.start()], match.end()
    return out + text[at:]


def _trimmed(text: str) -> str | None:
    return squeeze(text).strip(_EDGES) or None


def _folded_in_place(text: str) -> str:
    """Folded text in which every letter keeps its place."""
    return "".join((fold(c) or c)[:1] if not c.isspace() else " " for c in text)


@cache
def _role_words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    roles = book()["roles"]
    lead, coordinating = (
        re.compile(rf"\b(?:{roles[role]})\b") for role in ("lead", "coordinating")
    )
    return lead, coordinating


@cache
def _city_words() -> tuple[str, ...]:
    """Words that end the name of a city's body."""
    return tuple(book()["places"]["city_words"])


def _unknown(written: str) -> Mention:
    text = squeeze(written).strip(_EDGES) or squeeze(written)
    return Mention(agency=text, text=text, known=False, suggestion=suggestion(text))
