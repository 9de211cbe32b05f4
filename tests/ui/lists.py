"""The lists of tasks of a page under AppTest, read from their own tables."""

from __future__ import annotations

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
