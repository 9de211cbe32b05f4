"""A group whose one section grows."""

from benchmarks.report import Goal, Section


def run(quick):
    section = Section("grown", "command")
    yield section
    section.goals.append(Goal("what", 1, 2))
    yield section
    yield Section("another", "command")
