"""Results -> Markdown: tables, ratios against their goals, bars made of text."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Protocol

_BAR = 30
# Load average above which something else than the benchmark was at work: the group before leaves
# the load of two processors behind it.
BUSY = 3.0


class Outcome(Protocol):
    """What a group gave (:class:`benchmarks.group.Outcome`)."""

    group: str
    state: str
    seconds: float
    load: float
    at: str
    sections: list[Section]


@dataclass(slots=True)
class Goal:
    """One goal: what was measured, what was aimed at, whether it was met."""

    what: str
    value: float
    aim: float
    at_most: bool = True
    unit: str = "x"

    @property
    def met(self) -> bool:
        """Whether the value keeps the aim."""
        return self.value <= self.aim if self.at_most else self.value >= self.aim

    def row(self) -> list[str]:
        """The goal as a row of the table of goals."""
        sign = "≤" if self.at_most else "≥"
        state = "met" if self.met else "**missed**"
        return [
            self.what,
            f"{figure(self.value)}{self.unit}",
            f"{sign} {figure(self.aim)}{self.unit}",
            state,
        ]


@dataclass(slots=True)
class Section:
    """One group of measurements."""

    title: str
    command: str
    notes: list[str] = field(default_factory=list)
    tables: list[tuple[list[str], list[list[str]]]] = field(default_factory=list)
    bars: list[tuple[str, dict[str, float], str]] = field(default_factory=list)
    goals: list[Goal] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """The section for the results' cache."""
        return asdict(self)

    @classmethod
    def from_json(cls, held: Mapping[str, Any]) -> Section:
        """A section out of the results' cache."""
        given = dict(held)
        given["goals"] = [Goal(**goal) for goal in given["goals"]]
        return cls(**given)


def figure(value: float) -> str:
    """A number with three digits that count.

    >>> figure(0.01234), figure(12.34), figure(1234.5)
    ('0.0123', '12.3', '1,234')
    """
    if value == 0 or not math.isfinite(value):
        return str(value)
    digits = max(0, 2 - math.floor(math.log10(abs(value))))
    return f"{value:,.{min(digits, 6)}f}"


def milliseconds(seconds: float) -> str:
    """A time in milliseconds, in words."""
    return f"{figure(seconds * 1000)} ms"


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = ["| " + " | ".join(heads) + " |", "| " + " | ".join("---" for _ in heads) + " |"]
    return "\n".join([*lines, *("| " + " | ".join(row) + " |" for row in rows)])


def bars(title: str, values: Mapping[str, float], unit: str) -> str:
    """A chart of text: one bar a value, the longest the full width."""
    peak = max(values.values()) or 1.0
    width = max(map(len, values))
    lines = [
        f"{name:<{width}}  {_bar(value / peak)}  {figure(value)} {unit}"
        for name, value in values.items()
    ]
    return "\n".join([f"{title}:", "", "```text", *lines, "```"])


def _bar(share: float) -> str:
    return f"{'█' * max(1, round(_BAR * share)):<{_BAR}}"


def markdown(machine: Mapping[str, str], outcomes: Sequence[Outcome], quick: bool = False) -> str:
    """The whole report."""
    goals = [goal for one in outcomes for section in one.sections for goal in section.goals]
    missed = [goal.row() for goal in goals if not goal.met]
    made = "make bench-quick" if quick else "make bench"
    parts = [
        "# Benchmarks",
        f"Written by `{made}`. Product and peer take turns within one run; every figure is a "
        "median on this machine, and only ratios of one run mean something.",
        table(["what", "here"], [[name, value] for name, value in machine.items()]),
        table(
            ["group", "state", "began", "took", "load at the start"], [_row(o) for o in outcomes]
        ),
        *_busy(outcomes),
        f"## Goals: {len(goals) - len(missed)} of {len(goals)} met",
        table(["measured", "value", "goal", "state"], [goal.row() for goal in goals]),
    ]
    for one in outcomes:
        for section in one.sections:
            parts += [f"## {section.title}", f"`{section.command}`", *section.notes]
            parts += [table(heads, rows) for heads, rows in section.tables]
            parts += [bars(*chart) for chart in section.bars]
    return "\n\n".join(parts) + "\n"


def _row(outcome: Outcome) -> list[str]:
    state = outcome.state if outcome.state == "measured" else f"**{outcome.state}**"
    return [outcome.group, state, outcome.at, f"{outcome.seconds:.0f} s", f"{outcome.load:.1f}"]


def _busy(outcomes: Sequence[Outcome]) -> list[str]:
    """A warning where another program worked when a group began."""
    groups = [one.group for one in outcomes if one.load > BUSY]
    if not groups:
        return []
    return [
        f"When {', '.join(groups)} began, the machine was busy with other work (a load above "
        f"{BUSY:g}): times are long, and ratios near their goal may fall on either side."
    ]
