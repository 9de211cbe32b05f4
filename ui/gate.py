"""The HTTP side of access: what pages load beside their socket asks for the same visitor as they.

A page asks ``ui.access`` at every run. Its downloads (``/media``) and uploads are plain requests
that Streamlit answers to whoever knows their names; here they are answered to who may see the
pages, and uploads are taken from who may edit. The page itself, its static files, the login and
the health address stay open: they hold nothing of the plans.
"""

from __future__ import annotations

import streamlit as st
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from loaders.access_settings import Role, Visitor
from ui import access

_OPEN = (["_stcore", "health"], ["_stcore", "host-config"])
_READING = ("GET", "HEAD")


def is_guarded(path: str, base: str = "") -> bool:
    """Whether a path may lead to data, below the base address of the server."""
    parts = [part for part in path.split("/") if part]
    before = [part for part in base.split("/") if part]
    if before and parts[: len(before)] == before:
        parts = parts[len(before) :]
    if parts[-2:] in _OPEN:
        return False
    return "media" in parts[:-1] or "_stcore" in parts


def may_pass(method: str, visitor: Visitor | None) -> bool:
    """Whether this visitor may read (any) or send and delete files (an editor)."""
    if visitor is None:
        return False
    return method in _READING or visitor.role is Role.EDITOR


class Gate:
    """Refuses requests for data from whom the pages would refuse, without saying what is there."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        base = st.get_option("server.baseUrlPath") or ""
        if scope["type"] != "http" or not is_guarded(scope["path"], base):
            await self.app(scope, receive, send)
        elif may_pass(scope["method"], access.visitor_of_request(_headers(scope))):
            await self.app(scope, receive, _kept_private(send))
        else:
            await _refuse(send)


def _headers(scope: Scope) -> dict[str, list[str]]:
    held: dict[str, list[str]] = {}
    for name, value in scope["headers"]:
        held.setdefault(name.decode("latin-1").lower(), []).append(value.decode("latin-1"))
    return held


def _kept_private(send: Send) -> Send:
    """The answer, which no cache between server and visitor may hand to another."""

    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            held = [p for p in message.get("headers", ()) if p[0].lower() != b"cache-control"]
            message["headers"] = [*held, (b"cache-control", b"private, no-store")]
        await send(message)

    return sent


async def _refuse(send: Send) -> None:
    headers = [(b"content-type", b"text/plain"), (b"cache-control", b"no-store")]
    await send({"type": "http.response.start", "status": 403, "headers": headers})
    await send({"type": "http.response.body", "body": b"403"})
