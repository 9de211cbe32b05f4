"""What one element of a web page is: hidden, bold, centred, or furniture of the site."""

from __future__ import annotations

import re

from lxml import html

_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_CENTRED_STYLE = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)
_NOTE = re.compile(r"[^#]*#_?(?:ftn|edn|fn|footnote|sdfootnote|cite_note)", re.IGNORECASE)
_NOTE_MARK = re.compile(r"\s*[\[(]?(?:\d{1,3}|[a-z]|[ivx]{1,4}|\*{1,3})[\])]?\s*")
SKIPPED = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "head",
        "svg",
        "math",
        "select",
        "option",
        "iframe",
        "object",
        "canvas",
    ]
)
INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "img",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)
_BOLD = frozenset(["b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"])
_SITE_PARTS = frozenset(["nav", "aside", "menu", "button"])
_SITE_EDGES = frozenset(["header", "footer"])
_SITE_ROLES = frozenset(
    ["navigation", "search", "menu", "menubar", "banner", "contentinfo", "complementary"]
)


def belongs_to_the_site(element: html.HtmlElement, tag: str) -> bool:
    """Whether an element is the site's furniture and not part of the document it shows."""
    if tag in _SITE_PARTS or (element.get("role") or "").lower() in _SITE_ROLES:
        return True
    return tag in _SITE_EDGES and not any(
        tag_of(above) in ("article", "main", "section") for above in element.iterancestors()
    )


def tag_of(element: html.HtmlElement) -> str:
    """Name of an element in small letters; empty for what is no element."""
    return element.tag.lower() if isinstance(element.tag, str) else ""


def is_hidden(element: html.HtmlElement) -> bool:
    """Whether a browser leaves an element out, or the office that saved the page deleted it."""
    if tag_of(element) == "del":
        return True
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))


def is_note_mark(element: html.HtmlElement, tag: str) -> bool:
    """Whether an element is the mark that leads to a footnote, no word of the text itself."""
    if tag != "a" or not _NOTE.match(element.get("href") or ""):
        return False
    return bool(_NOTE_MARK.fullmatch("".join(element.itertext())))


def is_bold(element: html.HtmlElement, tag: str) -> bool:
    """Whether an element itself makes its text bold."""
    return tag in _BOLD or bool(_BOLD_STYLE.search(element.get("style") or ""))


def is_centred(element: html.HtmlElement, tag: str) -> bool:
    """Whether an element itself centres its text; a table so aligned stands in the middle only."""
    return (
        tag == "center"
        or (tag != "table" and (element.get("align") or "").lower() == "center")
        or bool(_CENTRED_STYLE.search(element.get("style") or ""))
    )


def span_of(text: str | None, most: int) -> int:
    """A span as a whole number of at least 1."""
    digits = re.match(r"\s*(\d{1,6})", text or "")
    return max(1, min(most, int(digits.group(1)))) if digits else 1
