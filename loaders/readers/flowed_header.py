"""Where flowed tables begin and pages turn: column headings, page numbers, form feeds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.columns import heading_key, split_header, wordings
from loaders.document import ColumnRole, Line
from loaders.readers.flowed_lines import printed
from loaders.readers.flowed_vocabulary import load_vocabulary
from loaders.text import fold, squeeze

_LONGEST = 16  # lines of text that a heading may take
_AGENCIES = {ColumnRole.LEAD, ColumnRole.COORDINATING, ColumnRole.AGENCIES}
_OPENING = (ColumnRole.NUMBER, ColumnRole.TASK)
_COUNTED = re.compile(r"(?:\(?\w{1,2}\)?(?:\s*=[\d+\s]+)?\s+){2,}\(?\w{1,2}\)?")


@dataclass(frozen=True, slots=True)
class Header:
    """One printed heading of the table: its columns and the lines that it stands on."""

    columns: tuple[tuple[ColumnRole, str], ...]
    lines: tuple[int, ...]

    @property
    def roles(self) -> tuple[ColumnRole, ...]:
        """The roles of the columns in order."""
        return tuple(role for role, _ in self.columns)


def find_headers(lines: Sequence[Line]) -> list[Header]:
    """Every heading of a task table, repeated ones too, in order."""
    texts = [(line.number, printed(line)) for line in lines]
    texts = [(number, text) for number, text in texts if text]
    headers: list[Header] = []
    at = 0
    while at < len(texts):
        header = _repeated(texts, at, headers) or _header_at(texts, at)
        if header:
            headers.append(header)
            at += len(header.lines)
        else:
            at += 1
    return headers


def _repeated(
    texts: Sequence[tuple[int, str]], at: int, headers: Sequence[Header]
) -> Header | None:
    for known in dict.fromkeys(h.columns for h in headers):
        wanted = fold(" ".join(title for _, title in known))
        built = ""
        for end in range(at, min(at + _LONGEST, len(texts))):
            built = fold(f"{built} {texts[end][1]}")
            if built == wanted:
                return _with_counts(texts, at, end + 1, known)
            if not wanted.startswith(built):
                break
    return None


def _header_at(texts: Sequence[tuple[int, str]], at: int) -> Header | None:
    if not _may_open(" ".join(text for _, text in texts[at : at + 2])):
        return None
    best: Header | None = None
    covered_best = 0
    for end in range(at + 1, min(at + _LONGEST, len(texts)) + 1):
        if end > at + 1 and starts_row(texts[end - 1][1]):
            break
        joined = squeeze(" ".join(text for _, text in texts[at:end]))
        columns = split_header(joined)
        known = [role for role, _ in columns if role is not ColumnRole.OTHER]
        roles = set(known)
        covered = sum(len(title) + 1 for role, title in columns if role in roles)
        if covered < 0.4 * len(joined) and len(joined) > 80:
            break
        good = (
            ColumnRole.TASK in roles
            and roles & _AGENCIES
            and len(roles) >= 3
            and len(roles) == len(known)
            and columns[0][0] in _OPENING
        )
        if good and covered >= 0.6 * len(joined) and covered > covered_best:
            best, covered_best = _with_counts(texts, at, end, columns), covered
    return best


def _with_counts(
    texts: Sequence[tuple[int, str]],
    start: int,
    end: int,
    columns: tuple[tuple[ColumnRole, str], ...],
) -> Header:
    """Include a line that only counts the columns, such as (1) (2) (3)."""
    counts = end < len(texts) and _COUNTED.fullmatch(texts[end][1])
    return Header(columns, tuple(number for number, _ in texts[start : end + bool(counts)]))


def _may_open(text: str) -> bool:
    words = text.split()
    return any(
        wordings().get(heading_key(" ".join(words[:n])), (None,))[0] in _OPENING
        for n in range(1, min(6, len(words)) + 1)
    )


def starts_row(text: str) -> bool:
    """Whether a line is a row's number, alone or with capitalised text behind it."""
    for pattern in load_vocabulary().numbers.values():
        found = pattern.match(text)
        if found and (rest := text[found.end() :]) is not None:
            if not rest:
                return True
            if rest[0] == " " and rest.strip()[:1].isupper():
                return True
    return False


def page_numbers(lines: Sequence[Line], headers: Sequence[Header]) -> set[int]:
    """Lines that hold only a page number: they stand beside a page's turn."""
    pattern = load_vocabulary().page_number
    starts = {h.lines[0] for h in headers[1:]}
    found = set()
    filled = [line for line in lines if printed(line)]
    for before, line, after in zip([None, *filled], filled, [*filled[1:], None], strict=False):
        if not pattern.fullmatch(printed(line)):
            continue
        turns_after = after is not None and (after.number in starts or _turned(lines, line, after))
        turned_before = (
            "\f" in line.text or (before is not None and _turned(lines, before, line))
        ) and (after is not None and after.number in starts)
        if turns_after or turned_before:
            found.add(line.number)
    return found


def _turned(lines: Sequence[Line], before: Line, after: Line) -> bool:
    between = lines[before.number : after.number - 1]
    return (
        before.text.endswith("\f")
        or after.text.lstrip(" ").startswith("\f")
        or any("\f" in line.text for line in between)
    )
