"""Every field of a plan beside its expectation: what is right, wrong, and wrong with a doubt."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from tests.loaders.unseen.expected import Expected
from tests.loaders.unseen.test_unseen_plans import tasks_of

DEADLINE = ("deadline_kind", "deadline_precision", "deadline_start", "deadline_end")


class Field(NamedTuple):
    """One compared field: where, what was read, what the document says, and its doubts."""

    place: str
    found: Any
    wanted: Any
    doubts: tuple[str, ...]

    @property
    def right(self) -> bool:
        return self.found == self.wanted


def _task_fields(at: int, task: dict, cells: dict, meant: tuple) -> Iterator[Field]:
    doubts = tuple(task["confidence_reasons"])
    for key, wanted in cells.items():
        if wanted != "?":
            wanted = wanted.replace("¦", "|") if wanted else wanted
            yield Field(f"task {at} {key}", task[key], wanted, doubts)
    lead, beside, deadline = meant
    for key, names in (("lead_agencies", lead), ("coordinating_agencies", beside)):
        if names != "?":
            wanted_names = [n for n in names.split(" + ") if n]
            yield Field(f"task {at} {key}", task[key], wanted_names, doubts)
    for key, told in zip(DEADLINE, [*deadline, *"---"], strict=False):
        if told != "?":
            yield Field(f"task {at} {key}", task[key] or "-", told, doubts)


def fields(found: dict, wanted: Expected) -> Iterator[Field]:
    """All fields of ``read --json`` that the document fixes."""
    said = tuple(issue["code"] for issue in found["issues"])
    for key, value in wanted.plan.items():
        yield Field(f"plan {key}", found["plan"][key], value, ())
    sections = [(s["ordinal"], s["title"]) for s in found["sections"]]
    yield Field("sections", sections, wanted.sections, ())
    expected = list(tasks_of(wanted.tasks))
    yield Field("tasks", len(found["tasks"]), len(expected), said)
    for at, (task, (cells, meant)) in enumerate(zip(found["tasks"], expected, strict=False), 1):
        yield from _task_fields(at, task, cells, meant)
    subsections = [t["subsection"] for t in found["tasks"] if t["subsection"]]
    yield Field("subsections", subsections, wanted.subsections, ())
    targets = [(t["value"], t["year"]) for t in found["targets"]]
    yield Field("targets", targets, wanted.targets, ())
    duties = [(d["recurrence"], d["month"], d["day"]) for d in found["obligations"]]
    yield Field("duties", duties, wanted.duties, ())
