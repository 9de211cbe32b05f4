"""Plans without a table: numbered tasks, under each the words "lead:", "deadline:" and their cells.

``with_outline`` turns such tasks into the rows that a table would have. A sentence that merely
says who does what is no such task: nothing is read out of running text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from loaders.columns import is_plain_heading, role_of, wordings
from loaders.document import Cell, ColumnRole, Document, Line, Row
from loaders.numbering import NumberKind, bare, kind_of
from loaders.task_parts import task_parts
from loaders.text import join_wrapped

_LEAST = 2  # tasks with a lead: fewer are an accident of wording
_LEADS = frozenset([ColumnRole.LEAD, ColumnRole.AGENCIES])
_LABELLED = _LEADS | {
    ColumnRole.COORDINATING,
    ColumnRole.DEADLINE,
    ColumnRole.PRODUCT,
    ColumnRole.NOTE,
    ColumnRole.OTHER,
}
_PARTING = re.compile(r"[;.,(]\s*|(?:^|\s)[-–+•*]\s+")
_BULLET = re.compile(r"\s*[-–+•*]\s+(?=\S)")
_NUMBER = re.compile(
    r"\s*(?P<number>\(?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[A-ZĐ]|[a-zđ])(?:[.)/]|\s*[-–]))\s*(?=\S)"
)
_NESTED = re.compile(r"\s*(?P<number>\d{1,2}(?:\.\d{1,2})+)\s+(?=\S)")
_HEADS = (NumberKind.ROMAN, NumberKind.LETTER, NumberKind.ARABIC, NumberKind.NESTED)
_EDGES = " \t.;,"


@dataclass(slots=True)
class _Task:
    """One task: the lines that say what it is, and its cells, each with the lines that say it."""

    said: list[Line]
    heads: list[Line] = field(default_factory=list)
    cells: dict[ColumnRole, tuple[list[str], list[int]]] = field(default_factory=dict)


def with_outline(document: Document) -> Document:
    """The document with its labelled tasks as rows, if it has no task table and they are tasks."""
    if any(part.layout.names_agents for part in task_parts(_rows(document))):
        return document
    tasks = _tasks([item for item in document.items if isinstance(item, Line)])
    if sum(bool(_LEADS & task.cells.keys()) for task in tasks) < _LEAST:
        return document
    rows = {row.lines[0]: row for row in _all_rows(tasks)}
    taken = {number for row in rows.values() for number in row.lines}
    table = 1 + max((row.table for row in _rows(document)), default=-1)
    items: list[Line | Row] = []
    for item in document.items:
        number = item.number if isinstance(item, Line) else 0
        if number in rows:
            if not any(isinstance(i, Row) and i.table == table for i in items):
                items.append(_heading(tasks, table))
            items.append(replace(rows[number], table=table, page=item.page))
        elif number not in taken:
            items.append(item)
    return replace(document, items=tuple(items))


def is_outline(lines: Sequence[Line]) -> bool:
    """Whether text has labelled tasks."""
    tasks = _tasks(lines)
    return sum(bool(_LEADS & task.cells.keys()) for task in tasks) >= _LEAST


def _rows(document: Document) -> list[Row]:
    return [item for item in document.items if isinstance(item, Row)]


def _tasks(lines: Sequence[Line]) -> list[_Task]:
    """Every run of lines with labels, and what is said before it."""
    filled = [line for line in lines if line.text.strip()]
    blocks: list[tuple[list[Line], _Task]] = []
    pending: list[Line] = []
    open_cell: tuple[list[str], list[int]] = ([], [])
    above = ""
    for line in filled:
        before, labels = labelled(line.text)
        if not labels:
            if blocks and not pending and _goes_on(above, line.text):
                open_cell[0].append(line.text.strip())
                open_cell[1].append(line.number)
                above = line.text.rstrip()
            else:
                pending.append(line)
            continue
        if before:
            pending.append(replace(line, text=before))
        if pending or not blocks:
            blocks.append((pending, _Task([])))
            pending = []
        for role, value in labels:
            open_cell = blocks[-1][1].cells.setdefault(role, ([], []))
            open_cell[0].append(value)
            open_cell[1].append(line.number)
        above = line.text.rstrip()
    return list(_with_words(blocks))


def labelled(text: str) -> tuple[str, list[tuple[ColumnRole, str]]]:
    """What stands before the first label of a line, and the role and words of each.

    >>> labelled("2026")
    ('2026', [])
    """
    found: list[tuple[int, int, ColumnRole]] = []
    begin = 0
    for colon in re.finditer(":", text):
        head = text[begin : colon.start()]
        for start in [0, *(m.end() for m in _PARTING.finditer(head))]:
            label = head[start:].strip(" -–+•*(")
            role = role_of(label) if is_plain_heading(label) else None
            if role in _LABELLED:
                found.append((begin + start, colon.end(), role))
                begin = colon.end()
                break
    if not found:
        return text.strip(), []
    ends = [start for start, _, _ in found[1:]] + [len(text)]
    values = [
        (role, text[after:end].strip()) for (_, after, role), end in zip(found, ends, strict=True)
    ]
    return text[: found[0][0]].strip(" (-–+•*"), values


def _value(text: str) -> str:
    value = text.strip(_EDGES + "-–+•*(")
    if value.count(")") > value.count("("):
        value = value.rstrip(")").strip(_EDGES)
    return value


def _goes_on(above: str, text: str) -> bool:
    """Whether a line goes on with the cell above."""
    if _NUMBER.match(text) or _BULLET.match(text):
        return False
    return text.strip()[:1].islower() or above.endswith((",", ";", "-", "–", "&"))


def _with_words(blocks: Sequence[tuple[list[Line], _Task]]) -> Iterator[_Task]:
    """Each block's task: the words from its number, or its bullet, and the headings above."""
    marked = _bullet if _are_bullets([said for said, _ in blocks]) else _number
    for said, task in blocks:
        starts = [n for n, line in enumerate(said) if marked(line.text)]
        at = starts[-1] if starts else max(0, len(said) - 1)
        task.said = list(said[at:])
        above = at
        while above and _is_head(said[above - 1].text):
            above -= 1
        task.heads = list(said[above:at])
        if task.said:
            yield task


def _are_bullets(blocks: Sequence[Sequence[Line]]) -> bool:
    """Whether tasks open with a bullet: some have no number, and none only a number."""
    numbered = [[bool(_number(line.text)) for line in said] for said in blocks]
    bullets = [[bool(_bullet(line.text)) for line in said] for said in blocks]
    behind = [
        any(own[len(nums) - nums[::-1].index(True) :]) if any(nums) else any(own)
        for nums, own in zip(numbered, bullets, strict=True)
    ]
    return all(behind) and not all(any(nums) for nums in numbered)


def _number(text: str) -> str:
    found = _NUMBER.match(text) or _NESTED.match(text)
    return found["number"].strip() if found else ""


def _bullet(text: str) -> str:
    found = _BULLET.match(text)
    return found.group() if found else ""


def _is_head(text: str) -> bool:
    return kind_of(_number(text)) in _HEADS and not text.rstrip().endswith((".", ";"))


def _all_rows(tasks: Sequence[_Task]) -> Iterator[Row]:
    """Headings and tasks as rows; a heading over all of them heads no group."""
    kinds = Counter(_depth(head) for task in tasks for head in task.heads)
    heads_all = {
        head.number for head in tasks[0].heads[:1] if kinds[_depth(head)] == 1 and len(kinds) > 1
    }
    for task in tasks:
        for head in task.heads:
            if head.number not in heads_all:
                yield _head_row(head)
        yield _task_row(task)


def _depth(head: Line) -> tuple[NumberKind, int]:
    number = bare(_number(head.text))
    return kind_of(number), number.count(".")


def _head_row(line: Line) -> Row:
    number = _number(line.text)
    title = line.text.strip()[len(number) :].strip()
    at = (line.number,)
    cells = (Cell(bare(number), at, bold=True), Cell(title, at, span=2, bold=True))
    return Row(cells, at, line.page, 0, (ColumnRole.NUMBER, ColumnRole.TASK))


def _task_row(task: _Task) -> Row:
    first = task.said[0]
    number = "" if _bullet(first.text) else _number(first.text)
    bullet = _bullet(first.text)
    words = [first.text.strip()[len(number or bullet.strip()) :].strip()]
    words += [line.text.strip() for line in task.said[1:]]
    at = tuple(dict.fromkeys(line.number for line in task.said))
    cells = [
        *([Cell(number.rstrip("."), at[:1])] if number else []),
        Cell(join_wrapped(words), at),
        *(Cell(_value(join_wrapped(text)), tuple(lines)) for text, lines in task.cells.values()),
    ]
    roles = (*([ColumnRole.NUMBER] if number else []), ColumnRole.TASK, *task.cells)
    lines = tuple(sorted({n for cell in cells for n in cell.lines}))
    return Row(tuple(cells), lines, first.page, 0, roles)


def _heading(tasks: Sequence[_Task], table: int) -> Row:
    named = dict.fromkeys(role for task in tasks for role in task.cells)
    counted = [ColumnRole.NUMBER] if any(_number(task.said[0].text) for task in tasks) else []
    roles = (*counted, ColumnRole.TASK, *named)
    usual = dict(reversed(wordings().values()))
    return Row(tuple(Cell(usual[role]) for role in roles), (), None, table, roles, header=True)
