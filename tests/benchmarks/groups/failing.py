"""A group that measures something and then fails."""

from benchmarks.report import Section


def run(quick):
    yield Section("kept" if quick else "full", "command")
    raise RuntimeError("no | server")
