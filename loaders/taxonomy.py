"""Section title -> pillar: the resolution's own group of solutions, by its words alone."""

from __future__ import annotations

from loaders.reference import vocabulary
from loaders.text import fold


def pillar_of(title: str, resolution: str | None) -> str | None:
    """Group of solutions (I to V for 20-NQ/TW) of a section title.

    ``None`` where the resolution has no groups on file, where no phrase fits, or where two groups
    fit equally well: the place of a section in its plan proves nothing.
    """
    groups = vocabulary("pillars").get(resolution or "", {})
    words = f" {fold(title).replace('-', ' ')} "
    words = " ".join(words.replace(",", " ").split())
    weights = {
        group: sum(w for phrase, w in entry["phrases"].items() if fold(phrase) in words)
        for group, entry in groups.items()
    }
    best = max(weights.values(), default=0)
    named = [group for group, weight in weights.items() if weight == best]
    return named[0] if best >= 2 and len(named) == 1 else None


def knows(resolution: str | None) -> bool:
    """Whether the vocabulary has the groups of this resolution."""
    return (resolution or "") in vocabulary("pillars")
