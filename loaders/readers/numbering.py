"""Numbers that Word prints by itself: automatic lists, counted as Word counts them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from loaders.readers.ooxml import attribute, child, children, is_on, local, number

_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_DASHES = frozenset("-–—+*")


@dataclass(slots=True)
class Level:
    """How one level of a list is numbered."""

    start: int = 1
    kind: str = "decimal"
    text: str = ""
    legal: bool = False
    style: str | None = None


@dataclass(slots=True)
class _List:
    """One list: its levels and where each stands."""

    levels: dict[int, Level] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Counts the automatic numbers of a document, paragraph by paragraph in reading order."""

    def __init__(self, root: etree._Element | None) -> None:
        self._lists: dict[str, _List] = {}
        self._of: dict[str, str] = {}
        self._starts: dict[str, dict[int, int]] = {}
        links: dict[str, str] = {}
        homes: dict[str, str] = {}
        for abstract in children(root, "abstractNum"):
            key = attribute(abstract, "abstractNumId") or ""
            levels = {number(attribute(e, "ilvl")): _level(e) for e in children(abstract, "lvl")}
            self._lists[key] = _List(levels)
            if (link := attribute(child(abstract, "numStyleLink"), "val")) is not None:
                links[key] = link
            if (home := attribute(child(abstract, "styleLink"), "val")) is not None:
                homes[home] = key
        for num in children(root, "num"):
            key = attribute(num, "numId") or ""
            abstract_key = attribute(child(num, "abstractNumId"), "val") or ""
            self._of[key] = homes.get(links.get(abstract_key, ""), abstract_key)
            self._starts[key] = {
                number(attribute(o, "ilvl")): number(attribute(child(o, "startOverride"), "val"), 1)
                for o in children(num, "lvlOverride")
                if child(o, "startOverride") is not None
            }

    def next(self, num_id: str, level: int) -> str:
        """The number that Word prints before the next paragraph of this list and level."""
        found = self._lists.get(self._of.get(num_id, ""))
        if found is None or level not in found.levels:
            return ""
        counts = found.counts
        starts = self._starts.get(num_id, {})
        if level in starts:
            counts[level] = starts.pop(level)
        else:
            counts[level] = counts.get(level, found.levels[level].start - 1) + 1
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        return self._printed(found, level)

    def level_of_style(self, num_id: str, style: str) -> int:
        """The level of a list that a paragraph style stands for."""
        found = self._lists.get(self._of.get(num_id, ""))
        levels = found.levels if found else {}
        return next((at for at, level in levels.items() if level.style == style), 0)

    @staticmethod
    def _printed(found: _List, level: int) -> str:
        own = found.levels[level]
        if own.kind == "none":
            return ""
        if own.kind == "bullet":
            return own.text if own.text in _DASHES else "•"

        def one(match: re.Match[str]) -> str:
            at = int(match.group(1)) - 1
            of = found.levels.get(at, Level())
            count = found.counts.get(at, of.start)
            return written(count, "decimal" if own.legal else of.kind)

        return _PLACE.sub(one, own.text)


def _level(element: etree._Element) -> Level:
    values = {local(e): attribute(e, "val") for e in element}
    return Level(
        start=number(values.get("start"), 1),
        kind=values.get("numFmt") or "decimal",
        text=values.get("lvlText") or "",
        legal=bool(is_on(child(element, "isLgl"))),
        style=values.get("pStyle"),
    )


def written(count: int, kind: str) -> str:
    """A count as a list prints it.

    >>> [written(4, k) for k in ("decimal", "decimalZero", "upperRoman", "lowerLetter")]
    ['4', '04', 'IV', 'd']
    """
    if kind == "decimalZero":
        return f"{count:02d}"
    if kind in ("upperRoman", "lowerRoman") and 0 < count < 4000:
        letters, rest = "", count
        for value, sign in _ROMAN:
            times, rest = divmod(rest, value)
            letters += sign * times
        return letters.upper() if kind == "upperRoman" else letters
    if kind in ("upperLetter", "lowerLetter") and count > 0:
        letter = chr(ord("a") + (count - 1) % 26) * min(9, 1 + (count - 1) // 26)
        return letter.upper() if kind == "upperLetter" else letter
    return str(count)
