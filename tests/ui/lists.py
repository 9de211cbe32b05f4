"""The lists of tasks of a page under AppTest, read from their own tables."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from lxml import html


def lists_of(page, kind: str = "tasks") -> list[dict[str, list[str]]]:
    """Each list as its columns by heading, in the order of the page; ``linked``: tables of charts."""
    found = []
    for body in (one.proto.body for one in page.get("html")):
        if f"class='facts small {kind}'" not in body:
            continue
        table = html.fragment_fromstring(body, create_parent="div").find(".//table")
        heads = [head.text_content() for head in table.findall(".//thead//th")]
        rows = [
            [cell.text_content() for cell in row.iterchildren()]
            for row in table.findall(".//tbody/tr")
        ]
        found.append({head: [row[at] for row in rows] for at, head in enumerate(heads)})
    return found


def counts_of(page) -> list[int]:
    """How many tasks each list has."""
    return [len(next(iter(one.values()))) for one in lists_of(page)]


@dataclass(frozen=True)
class Link:
    """One link in the page's own HTML: where it leads, and how it is written and called."""

    page: str
    query: dict[str, list[str]]
    said: str
    label: str


def _bodies(page):
    for one in page.get("html"):
        if one.proto.body.strip() and not one.proto.body.startswith("<style"):
            yield html.fragment_fromstring(one.proto.body, create_parent="div")


def links_of(page) -> list[Link]:
    """Every link in a table of the page."""
    found = []
    for body in _bodies(page):
        for link in body.findall(".//table//a"):
            where = urlsplit(link.get("href"))
            label = link.get("aria-label") or ""
            said = link.text_content()
            found.append(Link(where.path, parse_qs(where.query), said, label))
    return found


def tables_of(page) -> list[list[dict[str, str]]]:
    """Each table of :mod:`ui.rows`: its rows by heading."""
    found = []
    for body in _bodies(page):
        for table in body.iter("table"):
            if "rows" not in (table.get("class") or "").split():
                continue
            heads = [head.text_content() for head in table.findall(".//thead//th")]
            rows = [
                [cell.text_content().strip() for cell in row.iterchildren()]
                for row in table.findall(".//tbody/tr")
            ]
            found.append([dict(zip(heads, row, strict=True)) for row in rows])
    return found


def said_in(page) -> str:
    """All words of a page, those of its own HTML too."""
    blocks = [*page.markdown, *page.caption, *page.info, *page.error, *page.text]
    said = [block.value.replace("\\", "") for block in blocks]
    return "\n".join([*said, *(body.text_content() for body in _bodies(page))])
