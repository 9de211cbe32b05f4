"""What stands on a page under AppTest, read from its own HTML: head, links, lists of tasks."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qs, parse_qsl, urlsplit

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
    return _links(page, ".//table//a")


def _links(page, path: str) -> list[Link]:
    found = []
    for body in _bodies(page):
        for link in body.findall(path):
            where = urlsplit(link.get("href"))
            label = link.get("aria-label") or ""
            said = link.text_content()
            found.append(Link(where.path, parse_qs(where.query), said, label))
    return found


def ways_of(page) -> list[str]:
    """Words of every link of a switch, in the order of the page."""
    return [link.said for link in _links(page, ".//ul[@class='ways']//a")]


def pressed(page, words: str) -> dict[str, list[str]]:
    """What the address says after the one link of these words on its own page is pressed.

    A link that begins with ``?`` says only what changes; ``ui/links.js`` keeps the rest.
    """
    (link,) = (
        link for body in _bodies(page) for link in body.iter("a") if link.text_content() == words
    )
    where = urlsplit(link.get("href"))
    asked = {} if where.path else {key: list(value) for key, value in _asked(page).items()}
    changes = parse_qsl(where.query, keep_blank_values=True)
    for key, _ in changes:
        asked.pop(key, None)
    for key, value in changes:
        if value:
            asked.setdefault(key, []).append(value)
    return asked


def _asked(page) -> dict[str, list[str]]:
    held = page.query_params
    return {key: one if isinstance(one := held[key], list) else [one] for key in held}


def folds_of(page) -> dict[str, bool]:
    """Every part that a link opens, by its words, and whether it is open."""
    return {
        link.text_content(): link.get("aria-expanded") == "true"
        for body in _bodies(page)
        for link in body.iter("a")
        if "fold" in (link.get("class") or "").split()
    }


def title_of(page) -> str:
    """The one title of a page, which its own HTML has."""
    (title,) = (head for body in _bodies(page) for head in body.iter("h1"))
    return title.text_content()


def head_of(page) -> str:
    """What stands under the title: the question, what is counted, what is selected."""
    (body,) = (body for body in _bodies(page) if body.find(".//h1") is not None)
    return "\n".join(said.text_content() for said in body.iter("p"))


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
    kinds = ("markdown", "caption", "info", "warning", "error", "subheader", "text")
    blocks = [block for kind in kinds for block in getattr(page, kind)]
    said = [block.value.replace("\\", "") for block in blocks]
    return "\n".join([*said, *(body.text_content() for body in _bodies(page))])
