"""Every field of a plain text beside its expectation, recurrences and the place of tasks too."""

from __future__ import annotations

from collections.abc import Iterator

from tests.loaders.unseen.expected import Expected
from tests.loaders.unseen.test_unseen_plans import tasks_of
from tests.loaders.unseen3 import comparing
from tests.loaders.unseen3.comparing import Field

RECURRENCE = ("recurrence", "recurrence_month", "recurrence_day")


def _recurrences(found: dict, wanted: Expected) -> Iterator[Field]:
    for at, (task, (_, meant)) in enumerate(
        zip(found["tasks"], tasks_of(wanted.tasks), strict=False), 1
    ):
        doubts = tuple(task["confidence_reasons"])
        told = [*meant[2][4:], *"---"]
        for key, word in zip(RECURRENCE, told, strict=False):
            if word != "?":
                yield Field(f"task {at} {key}", str(task[key] or "-"), word, doubts)


def _places(found: dict, lines: dict[int, str]) -> Iterator[Field]:
    """The lines of a task hold the words that it begins and ends with, on its first ones first."""
    for at, task in enumerate(found["tasks"], 1):
        place = task["source"]
        own = [lines[n] for n in range(place["first_line"], place["last_line"] + 1)]
        said = "".join("".join(own).split())  # a wrap may cut a word at its hyphen
        words = (task["task"] or "").split()
        holds = bool(words) and words[0] in said and words[-1][-4:] in said
        yield Field(f"task {at} place", holds, True, tuple(task["confidence_reasons"]))


def fields(found: dict, wanted: Expected, lines: dict[int, str]) -> Iterator[Field]:
    """All fields of ``read --json`` that the document fixes."""
    for field in comparing.fields(found, wanted):
        if field.wanted == "?":
            continue
        if isinstance(field.wanted, list):
            slashed = [w.replace("¦", "/") if isinstance(w, str) else w for w in field.wanted]
            yield field._replace(wanted=slashed)
        else:
            yield field
    yield from _recurrences(found, wanted)
    yield from _places(found, lines)
