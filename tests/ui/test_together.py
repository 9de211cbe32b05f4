"""What a run writes reaches the browser together, in its order, and nothing waits for long."""

from __future__ import annotations

import asyncio

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from ui.together import PATIENCE, Together


def _said(**state: bool) -> dict[str, object]:
    message = ForwardMsg()
    message.session_status_changed.SetInParent()
    for name, value in state.items():
        setattr(message.session_status_changed, name, value)
    return {"type": "websocket.send", "bytes": message.SerializeToString()}


def _delta(text: str) -> dict[str, object]:
    message = ForwardMsg()
    message.delta.new_element.text.body = text
    return {"type": "websocket.send", "bytes": message.SerializeToString()}


RUNNING, ENDED = _said(script_is_running=True), _said()
SHORT, LONG = _delta("a"), _delta("b" * 500)


def _sent(app, *, kind: str = "websocket") -> list[list[object]]:
    """What left the server so far, each time that the application says so."""
    out: list[object] = []
    seen: list[list[object]] = []

    async def send(message):
        out.append(message)

    async def run():
        await Together(lambda scope, receive, held: app(held, lambda: seen.append(list(out))))(
            {"type": kind}, None, send
        )

    asyncio.run(run())
    return [*seen, out]


def test_a_run_is_sent_when_it_has_ended():
    async def app(send, look):
        for message in (RUNNING, SHORT, LONG):
            await send(message)
        look()
        await send(ENDED)
        look()

    before, after, _ = _sent(app)
    assert before == []
    assert after == [RUNNING, SHORT, LONG, ENDED]


def test_a_long_run_is_sent_in_parts():
    async def app(send, look):
        await send(LONG)
        await asyncio.sleep(3 * PATIENCE)
        look()
        await send(SHORT)
        look()
        await send(ENDED)

    first, held, whole = _sent(app)
    assert first == held == [LONG]
    assert whole == [LONG, SHORT, ENDED]


@pytest.mark.parametrize("kind", ["websocket.close", "websocket.accept"])
def test_what_waits_goes_before_anything_else(kind):
    async def app(send, look):
        await send(SHORT)
        await send({"type": kind})
        look()

    sent, _ = _sent(app)
    assert sent == [SHORT, {"type": kind}]


def test_parts_of_a_page_do_not_wait():
    async def app(send, look):
        await send({"type": "http.response.body", "body": b"x"})
        look()

    assert _sent(app, kind="http")[0] == [{"type": "http.response.body", "body": b"x"}]


def test_messages_of_text_pass():
    async def app(send, look):
        await send({"type": "websocket.send", "text": "hello"})
        await send(ENDED)
        look()

    assert _sent(app)[0] == [{"type": "websocket.send", "text": "hello"}, ENDED]
