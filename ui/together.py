"""What a run of a page writes goes to the browser together.

Streamlit sends what a script has written every few milliseconds, and the browser draws the page
anew for each part: three times for a filter change that takes a hundredth of a second. Held until
the run has ended, or for :data:`PATIENCE` where it takes longer, it is drawn once.
"""

from __future__ import annotations

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from ui.at_once import send_at_once

PATIENCE = 0.03  # seconds: nobody sees the delay of what takes longer
_STATE = "session_status_changed"  # the last word of a run, behind the end of its script
_SHORT = 64  # bytes: that word is shorter than anything drawn


class Together:
    """Hold what goes out on a websocket until the run that writes it has ended."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on; only messages of an open websocket wait for one another."""
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return
        send_at_once(scope.get("client"))
        held = _Held(send)
        try:
            await self.app(scope, receive, held.take)
        finally:
            held.stop()


class _Held:
    """The messages of one connection that wait, in their order."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._waiting: list[Message] = []
        self._timer: asyncio.Task[None] | None = None
        self._sending = asyncio.Lock()

    async def take(self, message: Message) -> None:
        """Keep a message for the others of its run; whatever else comes sends them first."""
        if message["type"] != "websocket.send":
            await self._pass_on(message)
            return
        self._waiting.append(message)
        if _ends_a_run(message.get("bytes") or b""):
            await self._pass_on()
        elif self._timer is None:
            self._timer = asyncio.create_task(self._after_a_while())

    def stop(self) -> None:
        """Forget what waits: the connection is closed."""
        if self._timer is not None:
            self._timer.cancel()

    async def _after_a_while(self) -> None:
        await asyncio.sleep(PATIENCE)
        self._timer = None
        await self._pass_on()

    async def _pass_on(self, *more: Message) -> None:
        self.stop()
        self._timer = None
        async with self._sending:
            waiting, self._waiting = [*self._waiting, *more], []
            for message in waiting:
                await self._send(message)


def _ends_a_run(data: bytes) -> bool:
    if len(data) > _SHORT:
        return False
    said = ForwardMsg.FromString(data)
    return said.WhichOneof("type") == _STATE and not said.session_status_changed.script_is_running
