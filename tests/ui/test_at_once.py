"""The connection of one peer sends without delay; every other socket is left as it is."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from ui import at_once
from ui.at_once import send_at_once

pytestmark = pytest.mark.skipif(
    not at_once._OPEN.is_dir(), reason="this system does not name what a process has open"
)


def no_delay(one: socket.socket) -> bool:
    return bool(one.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))


@pytest.fixture(params=["127.0.0.1", "::1"])
def accepted(request: pytest.FixtureRequest) -> Iterator[list[socket.socket]]:
    """The server's side of two connections, as a server that waits for more has them."""
    host = request.param
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with ExitStack() as stack:
        try:
            listens = stack.enter_context(socket.create_server((host, 0), family=family))
        except OSError:
            pytest.skip(f"this machine has no {host}")
        found = []
        for _ in range(2):
            asks = stack.enter_context(socket.socket(family, socket.SOCK_STREAM))
            asks.connect(listens.getsockname())
            found.append(stack.enter_context(listens.accept()[0]))
        yield found


def test_the_connection_with_a_peer_sends_without_delay(accepted: list[socket.socket]) -> None:
    one, other = accepted
    assert not no_delay(one)
    address, port, *_ = one.getpeername()
    assert send_at_once((address, port))
    assert no_delay(one)
    assert not no_delay(other)


def test_what_was_looked_at_stays_open_and_nothing_more(accepted: list[socket.socket]) -> None:
    one, _ = accepted
    address, port, *_ = one.getpeername()
    inside, outside = socket.socketpair()  # of no network
    with inside, outside:
        before = len(list(at_once._OPEN.iterdir()))
        assert send_at_once((address, port))
        assert len(list(at_once._OPEN.iterdir())) == before
        outside.sendall(b"still")
        assert inside.recv(5) == b"still"
    one.sendall(b"here")  # the second handle was closed, the connection was not


@pytest.mark.parametrize("peer", [None, ("192.0.2.1", 9), ("no address", 0)])
def test_a_peer_that_is_not_there_changes_nothing(
    accepted: list[socket.socket], peer: tuple[str, int] | None
) -> None:
    assert not send_at_once(peer)
    assert not any(map(no_delay, accepted))


def test_a_system_that_does_not_tell_is_left_alone(
    accepted: list[socket.socket], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(at_once, "_OPEN", tmp_path / "nowhere")
    address, port, *_ = accepted[0].getpeername()
    assert not send_at_once((address, port))
    assert not no_delay(accepted[0])
