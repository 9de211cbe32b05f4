"""The ASGI layer around Streamlit: compressed files, security headers, page language, warm start.

Streamlit serves its static files uncompressed and its page as English; behind a slow line the
first paint takes seconds, and a screen reader reads Vietnamese with an English voice. This layer
mends both and adds the headers that a government intranet expects.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import mimetypes
import re
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import anyio.to_thread
import streamlit as st
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui import preload, programs, widths
from ui.text import LANGUAGES, t

STATIC = Path(st.__file__).resolve().parent / "static"
_COMPRESSIBLE = {".js", ".css", ".html", ".json", ".svg", ".map", ".txt", ".ttf"}
_INLINE_SCRIPT = re.compile(rb"<script>(.*?)</script>", re.S)
_YEAR = b"public, immutable, max-age=31536000"

Headers = list[tuple[bytes, bytes]]


def content_security_policy(index_html: bytes) -> str:
    """The policy as one header value: own origin only, and inline scripts by hash: those of
    Streamlit's page and those of ours, for links, for pictures and for the width of charts.

    Styles must allow inline ones, because Streamlit's style library writes them at run time;
    WebAssembly is allowed for its Arrow decoder; workers and images may be made from blobs.
    """
    ours = (one.encode() for one in (*programs.scripts(), widths.script()))
    hashes = " ".join(
        f"'sha256-{base64.b64encode(hashlib.sha256(script).digest()).decode()}'"
        for script in (*_INLINE_SCRIPT.findall(index_html), *ours)
    )
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' 'wasm-unsafe-eval' {hashes}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "frame-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'self'",
        )
    )


def security_headers(index_html: bytes) -> Headers:
    """Headers set on every response, as raw pairs."""
    values = {
        "content-security-policy": content_security_policy(index_html),
        "x-content-type-options": "nosniff",
        "x-frame-options": "SAMEORIGIN",
        "referrer-policy": "same-origin",
        "permissions-policy": "camera=(), microphone=(), geolocation=()",
        "cross-origin-opener-policy": "same-origin",
    }
    return [(name.encode(), value.encode()) for name, value in values.items()]


class SecurityHeaders:
    """Adds the security headers to every HTTP response."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.headers = security_headers((STATIC / "index.html").read_bytes())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), *self.headers]
            await send(message)

        await self.app(scope, receive, send_with_headers)


class CompressedStatic:
    """Answers requests for Streamlit's own static files with bytes compressed once.

    Only names found in the folder at start are served, so no path of a request reaches the file
    system. Clients that do not accept gzip, and range requests, go on to Streamlit.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.files = {
            f"/{path.relative_to(STATIC).as_posix()}": path
            for path in (STATIC / "static").rglob("*")
            if path.is_file() and path.suffix in _COMPRESSIBLE
        }
        self.bodies: dict[str, bytes] = {}
        self.lock = threading.Lock()

    def body_of(self, name: str) -> bytes:
        """Compressed bytes of one file, made at its first request and then kept."""
        with self.lock:
            if name not in self.bodies:
                self.bodies[name] = gzip.compress(self.files[name].read_bytes(), 9)
            return self.bodies[name]

    def name_of(self, path: str) -> str | None:
        """The known file that a request path ends with, whatever base address stands before it."""
        at = path.find("/static/")
        name = path[at:] if at >= 0 else ""
        return name if name in self.files else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        name = self.name_of(scope["path"]) if scope["type"] == "http" else None
        wanted = dict(scope.get("headers", ()))
        if (
            name is None
            or scope["method"] not in {"GET", "HEAD"}
            or b"gzip" not in wanted.get(b"accept-encoding", b"")
            or b"range" in wanted
        ):
            await self.app(scope, receive, send)
            return
        body = await anyio.to_thread.run_sync(self.body_of, name)
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        headers = [
            (b"content-type", kind.encode()),
            (b"content-encoding", b"gzip"),
            (b"content-length", str(len(body)).encode()),
            (b"vary", b"Accept-Encoding"),
            (b"cache-control", _YEAR),
        ]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send(
            {"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body}
        )


class PageLanguage:
    """Rewrites the language and the title of the HTML page that Streamlit serves.

    The language is that of the address (``lang=``), Vietnamese when it names none we have.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    @staticmethod
    def rewritten(body: bytes, query: bytes, path: str = "/") -> bytes:
        """The page with its language attribute, its title and hints of what it will need."""
        asked = parse_qs(query.decode("latin-1")).get("lang", [""])[0]
        language = asked if asked in LANGUAGES else LANGUAGES[0]
        title = t("product.title", language).encode()
        body = body.replace(b'<html lang="en">', b'<html lang="' + language.encode() + b'">', 1)
        more = preload.links(path.rpartition("/")[2])
        more += f"<script>{widths.script()}</script>".encode()
        body = body.replace(b"</head>", more + b"</head>", 1)
        return re.sub(rb"<title>.*?</title>", b"<title>" + title + b"</title>", body, count=1)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        start: Message | None = None
        parts: list[bytes] = []
        scope = _asking_for_plain_pages(scope)

        async def send_page(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start":
                kind = dict(message.get("headers", ())).get(b"content-type", b"")
                if not kind.startswith(b"text/html"):
                    await send(message)
                else:
                    start = message
                return
            if start is None:
                await send(message)
                return
            parts.append(message.get("body", b""))
            if message.get("more_body"):
                return
            asked = (scope.get("query_string", b""), scope["path"])
            body = self.rewritten(b"".join(parts), *asked)
            changed = {b"content-length", b"etag", b"last-modified"}
            headers = [pair for pair in start["headers"] if pair[0].lower() not in changed]
            headers.append((b"content-length", str(len(body)).encode()))
            await send({**start, "headers": headers})
            is_head = scope["method"] == "HEAD"
            await send({"type": "http.response.body", "body": b"" if is_head else body})

        await self.app(scope, receive, send_page)


def _asking_for_plain_pages(scope: Scope) -> Scope:
    """The request as Streamlit should see it: a page that it compressed could not be rewritten."""
    headers = scope.get("headers", ())
    if b"text/html" not in dict(headers).get(b"accept", b""):
        return scope
    return {**scope, "headers": [pair for pair in headers if pair[0] != b"accept-encoding"]}


@asynccontextmanager
async def warm_start(_app: Any) -> AsyncIterator[dict[str, bool]]:
    """Import what every page needs before the first visitor comes, instead of during the visit.

    What is held of a version of the data is made likewise, now and after each publish.
    """
    await anyio.to_thread.run_sync(_warm_imports)
    from ui import warm

    with warm.watching():
        yield {"warm": True}


def _warm_imports() -> None:
    from ui import warm

    warm.imports()
