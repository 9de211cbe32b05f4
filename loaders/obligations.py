"""Body text of a plan -> reports that come back on a date, and who must make them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from loaders.document import Line
from loaders.records import Recurrence
from loaders.reference import vocabulary
from loaders.sentences import Paragraph, Plain, Sentence, paragraphs, plain, sentences
from loaders.target_context import heading_level

_FREQUENCIES = (
    Recurrence.HALF_YEARLY,
    Recurrence.QUARTERLY,
    Recurrence.MONTHLY,
    Recurrence.YEARLY,
)
_WITHIN_A_YEAR = (Recurrence.QUARTERLY, Recurrence.MONTHLY)
_BULLET = re.compile(r"^\s*(?:[-–—+•●▪◦*·]\s|\(?[a-zđ\d]{1,2}\))")


class Named(Protocol):
    """One agency found in a text; its canonical name."""

    @property
    def agency(self) -> str:
        """Canonical name."""
        ...


class Book(Protocol):
    """Whoever resolves the agencies of a text, as :class:`loaders.agencies.AgencyBook` does."""

    def resolve(self, text: str) -> Sequence[Named]:
        """Agencies of a text, in order."""
        ...


@dataclass(frozen=True, slots=True)
class FoundObligation:
    """One reporting date of one sentence; fields as in :class:`loaders.records.Obligation`."""

    agencies: tuple[str, ...]
    text: str
    recurrence: Recurrence
    month: int | None
    day: int | None
    line: int


@dataclass(frozen=True, slots=True)
class _Date:
    start: int
    end: int
    day: int | None
    month: int | None
    bare: bool = False


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """Patterns of the vocabulary as ``section.name``."""
    return {
        f"{section}.{name}": re.compile(pattern, re.IGNORECASE)
        for section, entries in vocabulary("obligations").items()
        for name, pattern in entries.items()
    }


def find_obligations(lines: Sequence[Line], book: Book) -> list[FoundObligation]:
    """Reporting duties with a recurring date, one for each date.

    Those who must report are the subject of the sentence; where it has none, that of the
    sentence before it in the paragraph, or of the line above a list.

    Parameters
    ----------
    lines : sequence of Line
        Body lines of one document.
    book : Book
        Resolves the names of agencies.
    """
    found: list[FoundObligation] = []
    inherited = ""
    for paragraph in paragraphs(lines):
        opens = _opens(paragraph)
        subject = "" if opens else inherited
        for sentence in sentences(paragraph):
            subject = subject_of(sentence.text) or subject
            found.extend(_duties(sentence, subject, book))
        if opens:
            inherited = subject if _is_lead(paragraph) else ""
    return found


def _opens(paragraph: Paragraph) -> bool:
    """Whether a paragraph begins something new instead of being an item of a list."""
    if heading_level(paragraph) is not None and not _BULLET.match(paragraph.text):
        return True
    return _is_lead(paragraph)


def _is_lead(paragraph: Paragraph) -> bool:
    """Whether a line names those whose duties the lines below it state."""
    text = plain(paragraph.text).text.strip()
    return text.endswith(":") or (len(text.split()) <= 15 and not text.endswith((".", ";", ",")))


def subject_of(sentence: str) -> str:
    """Words of a sentence that name who acts; empty where it begins with its verb."""
    text = plain(sentence)
    for begin, end in _clauses(text.text):
        if subject := _subject_in(text, begin, end):
            return subject
    return ""


def _subject_in(text: Plain, begin: int, end: int) -> str:
    """Name at the beginning of a clause, after words that only introduce it."""
    patterns = _patterns()
    label = patterns["report.label"].match(text.text[begin:end])
    verb = patterns["report.word"].search(text.text, begin + label.end() if label else begin, end)
    stop = verb.start() if verb else end
    heads = re.compile(rf"(?<!\w)(?:{patterns['subject.heads'].pattern})", re.IGNORECASE)
    for head in heads.finditer(text.text, begin, stop):
        if patterns["subject.intro"].match(text.text[begin : head.start()]):
            close = patterns["subject.end"].search(text.text, head.end(), end)
            return text.written(head.start(), close.start() if close else end)
    return ""


def _duties(sentence: Sentence, subject: str, book: Book) -> Iterator[FoundObligation]:
    exact = plain(sentence.text)
    text = exact.text
    for begin, end in _clauses(text):
        clause = text[begin:end]
        subject = _subject_in(exact, begin, end) or subject
        if not _patterns()["report.word"].search(clause):
            continue
        dates = _dates(clause)
        for date, recurrence in zip(dates, _recurrences(clause, text, dates), strict=True):
            if recurrence is None or (date.bare and recurrence not in _WITHIN_A_YEAR):
                continue
            yield FoundObligation(
                _agencies(subject, book), sentence.text, recurrence, date.month, date.day,
                sentence.line,
            )  # fmt: skip


def _clauses(text: str) -> list[tuple[int, int]]:
    """Spans between semicolons; one that only goes on with dates belongs to the one before."""
    cuts = [m.start() for m in re.finditer(r";(?!\s*(?:\w+\s+){0,2}\d)", text)]
    return list(zip([0, *(cut + 1 for cut in cuts)], [*cuts, len(text)], strict=True))


def _dates(clause: str) -> list[_Date]:
    """Deadlines without a year, each with the further dates of its enumeration."""
    patterns = _patterns()
    found: list[_Date] = []
    for opening in patterns["dates.opening"].finditer(clause):
        place = opening.end()
        if found and place <= found[-1].end:
            continue
        while date := _date_at(clause, place):
            found.append(date)
            more = patterns["dates.more"].match(clause[date.end :])
            if more is None:
                break
            place = date.end + more.end()
    return found


def _date_at(clause: str, place: int) -> _Date | None:
    patterns = _patterns()
    for name in ("dates.day_month", "dates.day_only", "dates.day_bare", "dates.month_only"):
        if match := patterns[name].match(clause, place):
            named = {part: int(digits) for part, digits in match.groupdict().items()}
            if 1 <= named.get("day", 1) <= 31 and 1 <= named.get("month", 1) <= 12:
                bare = name == "dates.day_bare"
                return _Date(*match.span(), named.get("day"), named.get("month"), bare)
    return None


def _recurrences(clause: str, sentence: str, dates: Sequence[_Date]) -> list[Recurrence | None]:
    """How often each date comes back.

    As many statements as dates, all before the first date, go with them in order; else each date
    takes the last statement before it, else the first after it, else the only one of the sentence.
    """
    cues = _cues(clause)
    if len(cues) == len(dates) and dates and cues[-1][0] < dates[0].start:
        return [kind for _, kind in cues]
    elsewhere = _cues(sentence)
    default = elsewhere[0][1] if len({kind for _, kind in elsewhere}) == 1 else None
    return [_nearest(cues, date) or default for date in dates]


def _cues(text: str) -> list[tuple[int, Recurrence]]:
    """Statements of how often, by place."""
    return sorted(
        (match.start(), frequency)
        for frequency in _FREQUENCIES
        for match in _patterns()[f"recurrence.{frequency.value}"].finditer(text)
    )


def _nearest(cues: Sequence[tuple[int, Recurrence]], date: _Date) -> Recurrence | None:
    after = [kind for place, kind in cues if 0 <= place - date.end <= 25]
    before = [kind for place, kind in cues if place < date.start]
    if before:
        return before[-1]
    return after[0] if after else next((kind for _, kind in cues), None)


def _agencies(subject: str, book: Book) -> tuple[str, ...]:
    """Canonical names of those whom the subject names, each once."""
    patterns = _patterns()
    bodies = patterns["subject.persons"].sub("", subject.strip(" ,;-"))
    bodies = patterns["subject.persons_inside"].sub("", bodies)
    if not bodies:
        return ()
    return tuple(dict.fromkeys(mention.agency for mention in book.resolve(bodies)))
