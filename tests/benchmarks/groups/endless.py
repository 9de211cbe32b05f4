"""A group that starts a program and never ends."""

import subprocess
import sys
import time

from benchmarks.report import Section


def run(quick):
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    yield Section("begun", "command", notes=[str(child.pid)])
    time.sleep(600)
