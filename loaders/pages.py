"""Page of each line, from the page numbers that a text prints between its lines."""

from __future__ import annotations

from dataclasses import replace

from loaders.document import Document, Line, Row


def with_printed_pages(document: Document) -> Document:
    """The document with pages filled in where its reader found printed page numbers only.

    Numbers must rise by one. Official documents print them at the head of the page from page 2
    on; where the first is 1 and text stands before it, they stand at the foot.
    """
    if any(line.page is not None for line in document.lines):
        return document
    furniture = set(document.furniture)
    printed = [
        (n.number, int(n.text.strip(" -"))) for n in document.lines if _is_number(n, furniture)
    ]
    values = [value for _, value in printed]
    if not values or values != list(range(values[0], values[0] + len(values))):
        return document
    first_text = next((n.number for n in document.lines if n.text.strip()), 0)
    at_foot = values[0] == 1 and first_text < printed[0][0]

    def page(line: int) -> int:
        if at_foot:
            return next((value for at, value in printed if line <= at), values[-1] + 1)
        return next((value for at, value in reversed(printed) if line >= at), values[0] - 1)

    def paged(item: Line | Row) -> Line | Row:
        if isinstance(item, Line):
            return replace(item, page=page(item.number))
        return replace(item, page=page(item.lines[0])) if item.lines else item

    return replace(
        document,
        lines=tuple(replace(line, page=page(line.number)) for line in document.lines),
        items=tuple(paged(item) for item in document.items),
    )


def _is_number(line: Line, furniture: set[int]) -> bool:
    return line.number in furniture and line.text.strip(" -").isdigit()
