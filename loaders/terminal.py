"""How a command line talks: UTF-8 whatever the console's language, and a quiet end."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable

_READER_WENT_AWAY = 141  # 128 + SIGPIPE, as programs in C end
_INTERRUPTED = 130  # 128 + SIGINT


def run_as_program(main: Callable[[], int]) -> int:
    """Exit code of a command line run on the real standard streams.

    A console of another language would stop at the first Vietnamese letter, and other programs
    read the output as UTF-8; so both streams speak UTF-8. Where the reader of a pipe stops early
    (``| head``), or a person presses Ctrl-C, there is nothing to report.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = main()
        sys.stdout.flush()
    except BrokenPipeError:
        # What is still held back would raise again at exit: it goes nowhere instead.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _READER_WENT_AWAY
    except KeyboardInterrupt:
        return _INTERRUPTED
    return code
