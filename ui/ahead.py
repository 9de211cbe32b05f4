"""What a page will ask, answered by the database while the page's head and filters are drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from analytics import facts
from ui import many
from ui.answers import BESIDE
from ui.page import Page

# Questions over the selection with their arguments.
Questions = Iterable[tuple[Callable[..., Any], dict[str, Any]]]


def begin(page: Page, questions: Questions) -> None:
    """Have the questions answered; where too many plans fit, of the first of them alone."""
    asked = list(questions)
    if many.fits(page):
        page.begin(facts.figures, as_of=page.as_of)
        _begin(page, asked)
        return

    # Which plans come first is itself a question: the others follow when it is answered.
    BESIDE.submit(lambda: _begin(many.beside(page), asked))


def _begin(page: Page, asked: Questions) -> None:
    for question, rest in asked:
        page.begin(question, **rest)
