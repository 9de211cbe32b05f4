"""A plan's own facts, from the places where its text says them; documents it cites are not it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from loaders.document import Line
from loaders.places import (
    Place,
    central_body,
    find_places,
    of_province,
    party_place,
    place_of,
    successor_name,
)
from loaders.plan_titles import HEAD_LINES, one_year, pattern, title_of
from loaders.records import Level
from loaders.text import squeeze

_CUT_DATE = re.compile(r",[^,]*\d[^\d,]*$")  # a place and a day without its year
_LETTERHEAD = 4  # lines in which a central body may be named
_EMPHASIS = re.compile(r"\*{1,3}|(?<!_)__(?!_)")


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """Facts of one plan as its text states them; ``lines`` are the line numbers that say so."""

    locality: str | None = None
    province: str | None = None
    province_today: str | None = None
    level: Level | None = None
    issuer: str | None = None
    number: str | None = None
    issued_on: str | None = None
    title: str | None = None
    programme: str | None = None
    resolution: str | None = None
    signatory: str | None = None
    year: int | None = None
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Text:
    """Body lines joined by single spaces, with the line of each character."""

    text: str
    starts: tuple[tuple[int, int], ...]

    def line_at(self, place: int) -> int:
        return next((number for start, number in reversed(self.starts) if start <= place), 0)

    def lines_of(self, match: re.Match[str]) -> set[int]:
        first, last = self.line_at(match.start()), self.line_at(max(match.end() - 1, 0))
        return {number for _, number in self.starts if first <= number <= last}


def read_facts(lines: Sequence[Line]) -> PlanFacts:
    """Read the facts of a plan from its body lines (those outside the task table)."""
    spoken = [
        Line(n.number, _plain(n.text), n.page, n.bold, n.centred) for n in _columns_apart(lines)
    ]
    spoken = [line for line in spoken if line.text]
    body = _joined(spoken)
    used: set[int] = set()
    enclosed = pattern("numbers", "enclosed").search(body.text)
    if enclosed:
        used |= body.lines_of(enclosed)
    rows = {line.number for line in lines if "\t" in line.text.strip()}
    title, title_lines = title_of([line for line in spoken if line.number not in rows])
    used |= title_lines
    number = _number(spoken, enclosed, used)
    issued_on = _issued_on(spoken, enclosed, used)
    central = central_body([line.text for line in spoken[:_LETTERHEAD]])
    used |= {line.number for line in spoken[: central[1]]} if central else set()
    place = None if central else _issuing_place(spoken, body, enclosed, used)
    province = of_province(place, body.text) if place else None
    signatory = _signatory(spoken, used)
    said = [n for n in spoken if not pattern("titles", "note").match(n.text)]
    about = [title or "", _joined(said[:HEAD_LINES]).text, _joined(said).text]
    return PlanFacts(
        locality=place.locality if place else None,
        province=province,
        province_today=successor_name(province),
        level=Level.CENTRAL if central else place.level if place else None,
        issuer=central[0] if central else place.issuer if place else None,
        number=number,
        issued_on=issued_on,
        title=title,
        programme=_cited("programme", about),
        resolution=_cited("resolution", about),
        signatory=signatory,
        year=one_year(title),
        lines=tuple(sorted(used)),
    )


def _columns_apart(lines: Sequence[Line]) -> Iterator[Line]:
    """Lines of two columns one column after the other, the others as they are."""
    for two, run in groupby(lines, key=lambda line: line.beside is not None):
        if not two:
            yield from run
            continue
        block = list(run)
        yield from (replace(n, text=n.text.removesuffix(n.beside or "")) for n in block)
        yield from (replace(n, text=n.beside or "") for n in block)


def _plain(text: str) -> str:
    return squeeze(_EMPHASIS.sub("", text.replace("\t", " ")))


def _joined(lines: Sequence[Line]) -> _Text:
    starts, at = [], 0
    for line in lines:
        starts.append((at, line.number))
        at += len(line.text) + 1
    return _Text(" ".join(line.text for line in lines), tuple(starts))


def _number(lines: Sequence[Line], enclosed: re.Match[str] | None, used: set[int]) -> str | None:
    for line in lines[:HEAD_LINES]:
        if found := pattern("numbers", "party").search(line.text):
            used.add(line.number)
            return _tight(found["number"])
        if found := pattern("numbers", "letterhead").search(line.text):
            used.add(line.number)
            if found["number"]:
                return _tight(f"{found['number']}/{found['kind']}")
    if enclosed and enclosed["party"]:
        return _tight(enclosed["party"])
    if enclosed and enclosed["number"]:
        return _tight(f"{enclosed['number']}/{enclosed['kind']}")
    return None


def _tight(number: str) -> str:
    return number.replace(" ", "").replace("–", "-")


def _issued_on(lines: Sequence[Line], enclosed: re.Match[str] | None, used: set[int]) -> str | None:
    """Date of the place-and-date line, else of the annex's reference to the plan."""
    stated: list[str] = []
    for place, (line, below) in enumerate(zip(lines, [*lines[1:], None], strict=False)):
        whole = f"{line.text} {below.text}" if below and _CUT_DATE.search(line.text) else line.text
        found = pattern("dates", "long").search(whole)
        if not found and place < HEAD_LINES:
            found = pattern("dates", "short").search(whole)
        before = whole[: found.start()] if found else ""
        if found and pattern("dates", "place_before").search(before):
            used.add(line.number)
            if below and found.end() > len(line.text):
                used.add(below.number)
            stated.append(_iso(found))
    if enclosed:
        dates = [pattern("dates", name).search(enclosed["rest"]) for name in ("long", "short")]
        stated += [_iso(found) for found in dates if found]
    return max(stated, key=len, default=None)


def _iso(found: re.Match[str]) -> str:
    parts = [found["year"]]
    if found["month"]:
        parts.append(found["month"].zfill(2))
        if found["day"]:
            parts.append(found["day"].zfill(2))
    return "-".join(parts)


def _issuing_place(
    lines: Sequence[Line], body: _Text, enclosed: re.Match[str] | None, used: set[int]
) -> Place | None:
    """Place of the issuing committee: annex reference, letterhead, the body's own words."""
    if enclosed and (named := find_places(enclosed["rest"], needs_body=True)):
        return named[0]
    bare = [replace(n, text=_without_motto(n.text)) for n in lines[:8]]
    for line in bare[:4]:
        if party := party_place(line.text):
            used.add(line.number)
            return party
    top = _joined([line for line in bare if line.text])
    for place in find_places(top.text, needs_body=True):
        used.add(top.line_at(place.at))
        return place
    if named := find_places(body.text, needs_body=True):
        return Counter(named).most_common(1)[0][0]
    for line in lines[:HEAD_LINES]:
        found = pattern("dates", "long").search(line.text)
        before = line.text[: found.start()] if found else ""
        if found and (written := pattern("dates", "place_before").search(before)):
            return place_of(written["place"])
    return None


def _without_motto(text: str) -> str:
    """A line of the letterhead without the words of state that stand beside the issuer."""
    return squeeze(pattern("titles", "motto").sub(" ", text)).strip("| ")


def _cited(name: str, texts: Sequence[str]) -> str | None:
    for text in texts:
        if found := pattern("numbers", name).search(text):
            return _tight(found["number"])
    return None


def _is_no_name(text: str) -> bool:
    """Whether a line between office and name is another office, a page number or a recipient."""
    beside = pattern("signing", "recipient").fullmatch(text)
    return text.isupper() or text.isdigit() or beside is not None


def _signatory(lines: Sequence[Line], used: set[int]) -> str | None:
    """Name under the last office line that has one."""
    named: str | None = None
    for index, line in enumerate(lines):
        office = list(pattern("signing", "office").finditer(line.text))
        if not office:
            continue
        rest = line.text[office[-1].end() :].strip(" |*")
        followers = [
            (line.number, rest),
            *((n.number, n.text) for n in lines[index + 1 : index + 6]),
        ]
        for number, text in followers:
            name = squeeze(pattern("signing", "signed").sub(" ", text)).strip(" |*")
            if not name or pattern("signing", "office").search(name):
                continue
            if found := pattern("signing", "person").fullmatch(name):
                used |= {line.number, number}
                named = found["name"]
            elif not text or _is_no_name(name):
                continue
            break
    return named
