"""What a server writes leaves at once, instead of waiting for the browser to confirm the last.

Streamlit binds its socket without naming a protocol; asyncio then takes the connections for none
of TCP's and leaves out what it sets on those. The kernel holds every message behind the first of a
run until that one is confirmed: some forty thousandths of a second on one machine, a round trip on
a slow line.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path

_OPEN = Path("/proc/self/fd")  # where Linux names what a process has open; elsewhere nothing is


def send_at_once(peer: tuple[str, int] | None) -> bool:
    """Let the connection with a peer send without delay; whether there is such a connection.

    Parameters
    ----------
    peer : tuple of str and int, or None
        Address and port of the other side, as ASGI gives them.
    """
    for one in _connections() if peer else ():
        with one:
            if _peer(one) == peer:
                one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                return True
    return False


def _connections() -> Iterator[socket.socket]:
    """Every network socket of this process, as a second handle that may be closed."""
    for one in _OPEN.iterdir() if _OPEN.is_dir() else ():
        try:
            if str(one.readlink()).startswith("socket:"):
                yield socket.socket(fileno=os.dup(int(one.name)))
        except OSError:
            continue  # closed by another thread since it was listed


def _peer(one: socket.socket) -> tuple[str, int] | None:
    if one.family not in (socket.AF_INET, socket.AF_INET6) or one.type != socket.SOCK_STREAM:
        return None
    try:
        address, port, *_ = one.getpeername()
    except OSError:
        return None  # it listens, or the other side has gone
    return str(address), int(port)
