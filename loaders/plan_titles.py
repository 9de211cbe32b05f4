"""The title of a plan: where it begins and ends, and whether it is for one year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from loaders.document import Line
from loaders.places import find_places
from loaders.records import Level
from loaders.reference import vocabulary
from loaders.text import join_wrapped, nfc

_NEAR = 4  # lines: further apart, other things stand between two parts of a title
HEAD_LINES = 60  # non-blank lines that may hold letterhead and title


@cache
def pattern(section: str, name: str) -> re.Pattern[str]:
    """One compiled pattern of the vocabulary file."""
    return re.compile(nfc(vocabulary("metadata")[section][name]))


def plan_heading(text: str) -> bool:
    """Whether a line is the word for "plan" alone."""
    return bool(pattern("kinds", "plan_heading").fullmatch(text))


def title_of(lines: Sequence[Line]) -> tuple[str | None, set[int]]:
    """Title under the word for "plan", or that of a bare annex above its reference."""
    heading = pattern("kinds", "plan_heading")
    for index, line in enumerate(lines[:HEAD_LINES]):
        found = heading.match(line.text)
        rest = line.text[found.end() :].strip() if found else ""
        if found and not rest:
            taken = list(_title_lines(lines[index + 1 :]))
            taken += _wrapped(line, taken, lines[index + 1 + len(taken) :])
            return _titled(taken, {line.number})
        if found and rest and _is_title_behind(line, found.group(), rest):
            begun = replace(line, text=rest)
            return _titled([begun, *_title_lines([begun, *lines[index + 1 :]], skip=1)], set())
        if found and rest and line.text.isupper():
            return _titled([line, *_title_lines(lines[index:], skip=1)], set())
    for index, line in enumerate(lines[:HEAD_LINES]):
        if pattern("numbers", "enclosed_line").match(line.text):
            return _titled(_above_reference(lines[:index]), set())
    return None, set()


def _is_title_behind(line: Line, word: str, rest: str) -> bool:
    """Whether a line has the title behind the word for "plan": the word alone in capitals."""
    apart = word.isupper() and rest[0].isupper() and not line.text.isupper()
    sentence = not line.bold and line.text.endswith((".", ":", ";"))
    return apart and not sentence and not _is_letterhead(rest)


def _above_reference(lines: Sequence[Line]) -> list[Line]:
    """Lines of an annex's title: those under its heading, or the heading's own words behind it."""
    for at in range(len(lines) - 1, -1, -1):
        if _is_annex(lines[at].text):
            lines = lines[at + 1 :]
            break
        if led := pattern("kinds", "annex_with_title").fullmatch(lines[at].text):
            lines = [replace(lines[at], text=led["title"]), *lines[at + 1 :]]
            break
    begun = next((n for n, line in enumerate(lines) if not _is_letterhead(line.text)), len(lines))
    wrapped = [line for above, line in pairwise(lines[begun:]) if _runs_on(above, line)]
    wrapped += [n for n in lines[begun:] if pattern("titles", "place_within").match(n.text)]
    return [line for line in lines[begun:] if not _is_letterhead(line.text) or line in wrapped]


def _runs_on(above: Line, line: Line) -> bool:
    """Whether a line goes on with a title that the line above leaves open."""
    return bool(pattern("titles", "open").fullmatch(above.text)) and not _is_annex(line.text)


def _titled(lines: Sequence[Line], used: set[int]) -> tuple[str | None, set[int]]:
    text = join_wrapped([line.text for line in lines])
    return text or None, used | {line.number for line in lines}


def _title_lines(lines: Sequence[Line], skip: int = 0) -> Iterator[Line]:
    previous: Line | None = lines[0] if skip and lines else None
    for line in lines[skip:]:
        if pattern("titles", "stop").match(line.text):
            return
        if previous is not None and not _goes_on(previous, line):
            return
        yield line
        previous = line


def _wrapped(heading: Line, taken: Sequence[Line], rest: Sequence[Line]) -> Iterator[Line]:
    """Further title lines of a text that parts its paragraphs by blank lines."""
    if not taken or taken[0].number == heading.number + 1:
        return
    last = taken[-1]
    more: list[Line] = []
    for line, below in zip(rest, [*rest[1:], None], strict=False):
        stops = pattern("titles", "stop").match(line.text) or line.text.endswith((".", ":", ";"))
        if stops or line.number != last.number + 1 or line.page != last.page or len(more) > 2:
            return
        more.append(line)
        last = line
        if below is None or below.number > line.number + 1:
            yield from more
            return


def _goes_on(above: Line, line: Line) -> bool:
    """Whether a line is more of the title: a sentence cut by the wrap, or the same type."""
    same_type = (above.bold and line.bold) or (above.centred and line.centred)
    shouted = above.text.isupper() and line.text.isupper()
    if above.bold and not line.bold and line.text.endswith((".", ":", ";")):
        return False  # a sentence of the body below a title in bold
    near = line.number - above.number <= _NEAR
    wrapped = line.text[0].islower() or _runs_on(above, line) or _names_place(above, line)
    return near and (wrapped or same_type or shouted)


def _names_place(above: Line, line: Line) -> bool:
    """Whether a line is the name of the province that the line above leaves open."""
    named = pattern("titles", "open_place").fullmatch(above.text)
    places = find_places(f"{named['level']} {line.text}") if named else []
    return any(place.at == 0 and place.level is Level.PROVINCE for place in places)


def _is_annex(text: str) -> bool:
    return bool(pattern("kinds", "annex_heading").fullmatch(text))


def _is_letterhead(text: str) -> bool:
    return bool(_is_annex(text) or pattern("titles", "letterhead").match(text))


def one_year(title: str | None) -> int | None:
    """Year of a plan for one year, as its title says; ``None`` for others."""
    if not title or pattern("titles", "not_one_year").search(title):
        return None
    found = pattern("titles", "one_year").search(title)
    return int(found["year"]) if found else None
