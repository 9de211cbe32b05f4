"""Every field of an office document beside its expectation, deadlines and targets in full.

The expectations are written as in ``unseen.expected`` with two additions: behind the four words of
a deadline ``r=yearly m=12 d=15 q=2,4`` for what else it states, and targets and duties as text:
``at_least 420 cooperatives 2030``, ``yearly 12 5 Sở Tài chính + Sở Nội vụ``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.loaders.unseen.expected import Expected
from tests.loaders.unseen.test_unseen_plans import tasks_of
from tests.loaders.unseen3.comparing import Field, _task_fields

EXTRAS = {
    "r": "recurrence",
    "m": "recurrence_month",
    "d": "recurrence_day",
    "q": "deadline_quarters",
}


def _spoken(value: Any) -> str:
    return ",".join(map(str, value)) if isinstance(value, list) else str(value or "")


def _extra_fields(at: int, task: dict, words: list[str]) -> Iterator[Field]:
    told = dict(word.split("=") for word in words)
    doubts = tuple(task["confidence_reasons"])
    for short, key in EXTRAS.items():
        wanted = told.get(short, "")
        if wanted != "?":
            yield Field(f"task {at} {key}", _spoken(task[key]), wanted, doubts)


def _target(target: dict) -> str:
    value = f"{target['value']:g}" if target["value"] < 1e6 else f"{target['value']:.0f}"
    if target["value_max"] is not None:
        value += f"..{target['value_max']:g}"
    return " ".join(map(str, (target["comparator"], value, target["unit"], target["year"])))


def _duty(duty: dict) -> str:
    agencies = " + ".join(duty["agencies"])
    return f"{duty['recurrence']} {duty['month'] or '-'} {duty['day'] or '-'} {agencies}".strip()


def _place(at: int, task: dict, lines: dict[int, str]) -> Iterator[Field]:
    """The first line of the task's source holds the beginning of the task."""
    first = lines.get(task["source"]["first_line"], "")
    begin = (task["task"] or "").split(" ")[0]
    yield Field(f"task {at} place", begin in first, True, tuple(task["confidence_reasons"]))


def _sections(found: list[dict], wanted: Any) -> Iterator[Field]:
    """Sections in order; ``?`` for an ordinal that the document does not print."""
    if wanted == "?":
        return
    ordinals = [w if w == "?" else f["ordinal"] for f, (w, _) in zip(found, wanted, strict=False)]
    said = [(o, f["title"]) for o, f in zip(ordinals, found, strict=False)]
    said += [(f["ordinal"], f["title"]) for f in found[len(said) :]]
    yield Field("sections", said, wanted, ())


def _listed(name: str, found: list[str], wanted: list[str]) -> Iterator[Field]:
    """Targets or duties one by one; a word ``?`` fits every word."""
    yield Field(f"{name} count", found if len(found) != len(wanted) else wanted, wanted, ())
    for at, (said, meant) in enumerate(zip(found, wanted, strict=False), 1):
        words = meant.split(" ")
        known = said.split(" ")
        if len(known) > len(words) > 3:  # a unit of several words
            known = [*known[:2], " ".join(known[2:-1]), known[-1]]
        if words[-1] == "?":  # bodies that the reference file does not name
            known = [*said.split(" ")[: len(words) - 1], "?"]
        if len(known) == len(words):
            known = [w if w == "?" else k for k, w in zip(known, words, strict=True)]
        yield Field(f"{name} {at}", " ".join(known), meant, ())


def fields(found: dict, wanted: Expected, lines: dict[int, str]) -> Iterator[Field]:
    """All fields of ``read --json`` that the document fixes."""
    said = tuple(issue["code"] for issue in found["issues"])
    for key, value in wanted.plan.items():
        if value != "?":
            yield Field(f"plan {key}", found["plan"][key], value, ())
    yield from _sections(found["sections"], wanted.sections)
    expected = list(tasks_of(wanted.tasks))
    yield Field("tasks", len(found["tasks"]), len(expected), said)
    for at, (task, (cells, meant)) in enumerate(zip(found["tasks"], expected, strict=False), 1):
        lead, beside = (names.replace("¦", "/") for names in meant[:2])
        deadline = meant[2]
        words = [word for word in deadline if "=" not in word]
        yield from _task_fields(at, task, cells, (lead, beside, words))
        yield from _extra_fields(at, task, [word for word in deadline if "=" in word])
        yield from _place(at, task, lines)
    subsections = [t["subsection"] for t in found["tasks"] if t["subsection"]]
    yield Field("subsections", subsections, wanted.subsections, ())
    yield from _listed("target", [_target(t) for t in found["targets"]], wanted.targets)
    yield from _listed("duty", [_duty(d) for d in found["obligations"]], wanted.duties)
