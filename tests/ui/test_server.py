"""The ASGI layer: compressed static files, headers, language. Asked over ASGI, no browser."""

from __future__ import annotations

import gzip

import anyio
import pytest

from ui import server


async def _page(scope, receive, send):
    kind = b"text/html; charset=utf-8" if scope["path"] == "/" else b"text/plain"
    body = b'<html lang="en"><title>Streamlit</title></html>'
    headers = [(b"content-type", kind), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body[:10], "more_body": True})
    await send({"type": "http.response.body", "body": body[10:]})


def ask(app, path="/", query=b"", method="GET", headers=()):
    sent = []

    async def send(message):
        sent.append(message)

    async def receive():
        return {"type": "http.request"}

    scope = {
        "type": "http", "method": method, "path": path, "query_string": query,
        "headers": list(headers),
    }  # fmt: skip
    anyio.run(app, scope, receive, send)
    start = next(m for m in sent if m["type"] == "http.response.start")
    body = b"".join(m.get("body", b"") for m in sent if m["type"] == "http.response.body")
    return start["status"], dict(start["headers"]), body


GZIP = [(b"accept-encoding", b"gzip, br")]


def test_page_language_is_vietnamese_unless_the_address_says_english():
    app = server.PageLanguage(_page)
    _, headers, body = ask(app)
    assert b'lang="vi"' in body
    assert b"<title>Streamlit</title>" not in body
    assert int(headers[b"content-length"]) == len(body)
    assert b'lang="en"' in ask(app, query=b"lang=en")[2]


@pytest.mark.parametrize("query", [b"lang=fr", b"lang=%22%3E%3Cscript%3E", b"lang=", b"\xff=1"])
def test_page_language_ignores_what_it_does_not_know(query):
    body = ask(server.PageLanguage(_page), query=query)[2]
    assert b'lang="vi"' in body
    assert b"<script>" not in body


def test_other_content_passes_untouched():
    _, _, body = ask(server.PageLanguage(_page), path="/x")
    assert b'lang="en"' in body


def test_every_static_file_is_served_compressed_and_whole():
    app = server.CompressedStatic(_page)
    name, path = max(app.files.items(), key=lambda item: item[1].stat().st_size)
    status, headers, body = ask(app, path=f"/nested/base{name}", headers=GZIP)
    assert (status, headers[b"content-encoding"]) == (200, b"gzip")
    assert gzip.decompress(body) == path.read_bytes()
    assert len(body) < 0.5 * path.stat().st_size
    assert ask(app, path=name, method="HEAD", headers=GZIP)[2] == b""


@pytest.mark.parametrize("path", ["/static/../index.html", "/static/js/none.js", "/static/", "/"])
def test_unknown_names_go_on_to_streamlit(path):
    _, headers, _ = ask(server.CompressedStatic(_page), path=path, headers=GZIP)
    assert b"content-encoding" not in headers


def test_clients_without_gzip_and_ranges_go_on_to_streamlit():
    app = server.CompressedStatic(_page)
    name = next(iter(app.files))
    assert b"content-encoding" not in ask(app, path=name)[1]
    assert (
        b"content-encoding" not in ask(app, path=name, headers=[*GZIP, (b"range", b"bytes=0-9")])[1]
    )


def test_security_headers_are_on_every_answer():
    _, headers, _ = ask(server.SecurityHeaders(_page), path="/x")
    policy = headers[b"content-security-policy"].decode()
    scripts = next(p for p in policy.split("; ") if p.startswith("script-src"))
    assert "unsafe-inline" not in scripts
    assert "'sha256-" in scripts
    assert "frame-ancestors 'self'" in policy
    assert headers[b"x-content-type-options"] == b"nosniff"


def test_pages_are_asked_for_uncompressed_and_files_are_not():
    seen = {}

    async def remember(scope, receive, send):
        seen[scope["path"]] = dict(scope["headers"])
        await _page(scope, receive, send)

    app = server.PageLanguage(remember)
    ask(app, headers=[*GZIP, (b"accept", b"text/html,*/*;q=0.8")])
    ask(app, path="/media/x", headers=[*GZIP, (b"accept", b"*/*")])
    assert b"accept-encoding" not in seen["/"]
    assert seen["/media/x"][b"accept-encoding"] == b"gzip, br"
