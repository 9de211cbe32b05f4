"""Markdown: pipe tables, drawn tables and the text around them, marks of emphasis taken off."""

from __future__ import annotations

import html
import re

from loaders.document import Document
from loaders.outline import is_outline
from loaders.readers.assembly import Assembly, RawCell, RawRow
from loaders.readers.markdown_grids import read_grid, starts_grid
from loaders.readers.web import decode_markup, tables_in

KIND = "markdown"

_RULE = re.compile(r"^\s{0,3}\|?\s*:?-{1,}:?\s*(?:\|\s*:?-{1,}:?\s*)*\|?\s*$")
_PIPE = re.compile(r"(?<!\\)\|")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"</?(?:p|b|i|u|em|strong|span|div|sup|sub|center|font|small)\b[^<>]*>", re.I)
_HEADING = re.compile(r"^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$")
_STRONG = re.compile(r"(?<!\\)(\*\*\*|\*\*|__)(?=\S)(.+?)(?<=[^\s\\])\1")
_EMPHASIS = re.compile(r"(?<![\\\w*])([*_])(?=[^\s*_])(.+?)(?<=[^\s\\*_])\1(?![\w*])")
_STRIKE = re.compile(r"(?<!\\)~~(.+?)(?<!\\)~~")
_LINK = re.compile(r"(?<!\\)!?\[([^\]\[]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+\"[^\"]*\")?\)")
_CODE = re.compile(r"(?<!\\)`([^`]+)`")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|~<>])")
_WHOLLY_BOLD = re.compile(r"^(\*\*\*|\*\*|__)(?!\s)(?:(?!\1).)+\1$")
_MARKUP_TABLE = re.compile(r"^\s{0,3}(?:<div\b[^<>]*>\s*)?<table\b", re.IGNORECASE)
_OPENS = re.compile(r"<table\b", re.IGNORECASE)
_CLOSES = re.compile(r"</table\s*>", re.IGNORECASE)
_COMMENT = re.compile(r"^\s*<!--.*-->\s*$")
_UNDERLINE = re.compile(r"^\s{0,3}(?:={3,}|-{3,})\s*$")
_DRAWN_RULE = re.compile(r"^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$")


def recognises(data: bytes) -> bool:
    """Whether the text has a table in pipes, drawn or in markup, or marked up labelled tasks."""
    lines = decode_markup(data).splitlines()
    tables = any(
        _starts_table(lines, at) or starts_grid(lines, at) or _MARKUP_TABLE.match(lines[at])
        for at in range(len(lines))
    )
    if tables or any("\t" in line.strip() for line in lines):
        return tables
    return any(map(_is_marked, lines)) and is_outline(read(data).lines)


def _is_marked(line: str) -> bool:
    return bool(_HEADING.match(line) or _STRONG.search(line))


def read(data: bytes) -> Document:
    """One Markdown text; each line of the source is one numbered line."""
    assembly = Assembly(KIND)
    lines = decode_markup(data).splitlines()
    at = 0
    while at < len(lines):
        if _starts_table(lines, at):
            at = _read_table(assembly, lines, at)
            continue
        if starts_grid(lines, at):
            at = read_grid(assembly, lines, at, plain)
            continue
        if _MARKUP_TABLE.match(lines[at]):
            at = _read_markup(assembly, lines, at)
            continue
        underlined = at + 1 < len(lines) and _is_underlined(lines[at], lines[at + 1])
        _read_line(assembly, lines[at], heading=underlined)
        at += 1
        if underlined:
            assembly.add_line(lines[at], furniture=True)
            at += 1
    return assembly.document()


def _starts_table(lines: list[str], at: int) -> bool:
    """Whether a heading row and its rule begin here."""
    return (
        at + 1 < len(lines)
        and "|" in lines[at]
        and "|" in lines[at + 1]
        and bool(_RULE.match(lines[at + 1]))
        and len(split_cells(lines[at])) == len(split_cells(lines[at + 1]))
    )


def _read_markup(assembly: Assembly, lines: list[str], at: int) -> int:
    """Place one table written in markup and give the index of the line after it."""
    depth, end = 0, at
    while end < len(lines):
        depth += len(_OPENS.findall(lines[end])) - len(_CLOSES.findall(lines[end]))
        end += 1
        if depth <= 0:
            break
    for rows in tables_in("\n".join(lines[at:end])):
        assembly.add_table(rows)
    return end


def _read_table(assembly: Assembly, lines: list[str], at: int) -> int:
    """Place one table and give the index of the line after it."""
    table = assembly.tables
    assembly.tables += 1
    width = len(split_cells(lines[at]))
    assembly.add_row(RawRow(_row(lines[at], width), header=True), table=table)
    assembly.add_line(lines[at + 1], furniture=True)
    at += 2
    while at < len(lines) and "|" in lines[at]:
        if _RULE.match(lines[at]):
            assembly.add_line(lines[at], furniture=True)
        else:
            heading = _starts_table(lines, at)
            assembly.add_row(RawRow(_row(lines[at], width), header=heading), table=table)
        at += 1
    return at


def _row(line: str, width: int) -> list[RawCell]:
    """The cells of one row, filled up with empty ones to the width of the heading."""
    cells = []
    for source in split_cells(line):
        blocks = [plain(part) for part in _BREAK.split(source)]
        cells.append(
            RawCell([b for b in blocks if b], bold=bool(_WHOLLY_BOLD.match(source.strip())))
        )
    return cells + [RawCell() for _ in range(width - len(cells))]


def split_cells(line: str) -> list[str]:
    r"""Cells of a pipe row; an escaped pipe stays in its cell.

    >>> split_cells(r"| 1 | a \| b | |")
    ['1', 'a \\| b', '']
    """
    inner = line.strip()
    if inner.startswith("|"):
        inner = inner[1:]
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return [cell.strip() for cell in _PIPE.split(inner)]


def _is_underlined(line: str, below: str) -> bool:
    """Whether a line is a heading because the next one underlines it."""
    return bool(_UNDERLINE.match(below) and line.strip() and not _DRAWN_RULE.match(line))


def _read_line(assembly: Assembly, line: str, *, heading: bool = False) -> None:
    """Place one line outside tables; HTML breaks in it separate lines of text."""
    if _DRAWN_RULE.match(line) or _COMMENT.match(line):
        assembly.add_line(line, furniture=True)
        return
    marked = _HEADING.match(line)
    source = marked.group(1) if marked else line.strip().removeprefix("> ")
    bold = bool(marked or heading or _WHOLLY_BOLD.match(source.strip()))
    for part in _BREAK.split(source):
        assembly.add_line(plain(part), bold=bold)


def plain(source: str) -> str:
    r"""Text without the marks of Markdown and of inline HTML.

    >>> plain(r"**b** \* 5 * 3 &amp; *a*")
    'b * 5 * 3 & a'
    """
    text = _TAG.sub("", source)
    text = _CODE.sub(r"\1", _LINK.sub(r"\1", text))
    for _ in range(2):
        text = _STRIKE.sub(r"\1", _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", text)))
    return html.unescape(_ESCAPED.sub(r"\1", text)).strip()
