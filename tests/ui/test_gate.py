"""Plain requests for data ask for the same visitor as the pages do."""

from __future__ import annotations

import asyncio
import json

import pytest
import streamlit as st
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value

from loaders import access_settings
from loaders.access_settings import Role, Visitor
from ui import access, gate

SECRET = "a secret of the proxy"
COOKIE_SECRET = "0123456789abcdef0123456789abcdef"
NAMED = [(b"x-plans-proxy-secret", SECRET.encode()), (b"x-forwarded-user", b"b@x.vn")]
FILE = "/media/0123abcd.xlsx"


def asked(path, headers=(), method="GET", kind="http"):
    """Status of one request through the gate; null when it came to the server behind it."""
    sent = []

    async def server(scope, receive, send):
        headers = [(b"cache-control", b"public, max-age=60"), (b"x-from", b"server")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})

    async def send(message):
        sent.append(message)

    scope = {"type": kind, "path": path, "method": method, "headers": list(headers)}
    asyncio.run(gate.Gate(server)(scope, None, send))
    return sent[0]["status"], dict(sent[0]["headers"])


@pytest.fixture
def proxy(monkeypatch):
    monkeypatch.setenv("PLANS_ACCESS", "proxy")
    monkeypatch.setenv("PLANS_PROXY_SECRET", SECRET)
    monkeypatch.setenv("PLANS_EDITORS", "an@x.vn")


@pytest.fixture
def login(monkeypatch):
    monkeypatch.setenv("PLANS_ACCESS", "oidc")
    monkeypatch.setenv("PLANS_EDITORS", "an@x.vn")
    monkeypatch.setattr(access, "get_cookie_secret", lambda: COOKIE_SECRET)


def cookie(said, secret=COOKIE_SECRET, name="_streamlit_user"):
    value = create_signed_value(secret, "_streamlit_user", json.dumps(said)).decode()
    return [(b"cookie", f'theme=dark; {name}="{value}"; _xsrf=1'.encode())]


@pytest.mark.parametrize(
    ("path", "base", "guarded"),
    [
        (FILE, "", True),
        ("/plans" + FILE, "plans", True),
        ("//media/x", "", True),
        ("/_stcore/upload_file/session/file", "", True),
        ("/_stcore/metrics", "", True),
        ("/_stcore/agent/interact", "", True),
        ("/plans/_stcore/script-health-check", "/plans/", True),
        ("/_stcore/health", "", False),
        ("/plans/_stcore/health", "plans", False),
        ("/_stcore/host-config", "", False),
        ("/", "", False),
        ("/tasks", "", False),
        ("/static/js/index.js", "", False),
        ("/media/static/js/index.js", "media", False),
        ("/media/media/x", "media", True),
        ("/oauth2callback", "", False),
    ],
)
def test_what_is_guarded(path, base, guarded):
    assert gate.is_guarded(path, base) is guarded


@pytest.mark.usefixtures("proxy")
def test_a_download_asks_for_the_proxys_word():
    assert asked(FILE)[0] == 403
    assert asked(FILE, NAMED[1:])[0] == 403  # a name that anybody can send
    assert asked(FILE, [*NAMED, NAMED[1]])[0] == 403  # twice: one of them was not the proxy's
    status, headers = asked(FILE, NAMED)
    assert status == 200
    assert headers[b"cache-control"] == b"private, no-store"
    assert asked("/_stcore/health")[0] == 200


@pytest.mark.usefixtures("proxy")
def test_only_an_editor_sends_files():
    path = "/_stcore/upload_file/session/file"
    editor = [NAMED[0], (b"x-forwarded-user", b"an@x.vn")]
    for method in ("PUT", "DELETE", "POST"):
        assert asked(path, method=method)[0] == 403
        assert asked(path, NAMED, method)[0] == 403
        assert asked(path, editor, method)[0] == 200


def test_who_is_not_on_the_list_gets_no_download(proxy, monkeypatch, tmp_path):
    listed = tmp_path / "access.toml"
    listed.write_text('viewers = ["c@x.vn"]\n')
    monkeypatch.setattr(access, "read", lambda: access_settings.read(file=listed))
    assert asked(FILE, NAMED)[0] == 403
    listed.write_text('viewers = ["B@x.vn"]\n')
    assert asked(FILE, NAMED)[0] == 200


@pytest.mark.usefixtures("login")
def test_a_download_asks_for_the_signed_login():
    good = {"is_logged_in": True, "email": "b@x.vn"}
    assert asked(FILE)[0] == 403
    assert asked(FILE, cookie(good))[0] == 200
    assert asked(FILE, cookie(good, secret="another server's secret, 32 chars"))[0] == 403
    assert asked(FILE, cookie(good, name="_streamlit_user_tokens"))[0] == 403
    assert asked(FILE, cookie(good | {"email_verified": False}))[0] == 403
    assert asked(FILE, cookie(good | {"is_logged_in": False}))[0] == 403
    assert asked(FILE, cookie(["is_logged_in"]))[0] == 403
    assert asked("/_stcore/upload_file/s/f", cookie(good), "PUT")[0] == 403
    editor = cookie(good | {"email": "an@x.vn"})
    assert asked("/_stcore/upload_file/s/f", editor, "PUT")[0] == 200


@pytest.mark.parametrize("value", ["", "x", "\xff", '"', "1.2.3", "a" * 100_000])
@pytest.mark.usefixtures("login")
def test_a_broken_cookie_is_nobody(value):
    assert asked(FILE, [(b"cookie", b"_streamlit_user=" + value.encode("latin-1"))])[0] == 403


def test_wrong_settings_let_no_download_through(monkeypatch):
    monkeypatch.setenv("PLANS_ACCESS", "closed")
    assert asked(FILE, NAMED)[0] == 403


def test_open_access_answers_to_its_own_names_only(monkeypatch):
    monkeypatch.delenv("PLANS_ACCESS", raising=False)
    for host in (b"localhost:8501", b"127.0.0.1:8501", b"[::1]:8501", b"localhost"):
        assert asked(FILE, [(b"host", host)])[0] == 200
    # Another site's name that was pointed at this machine (DNS rebinding).
    assert asked(FILE, [(b"host", b"evil.example:8501")])[0] == 403
    assert asked("/_stcore/upload_file/s/f", [(b"host", b"evil.example")], "PUT")[0] == 403
    monkeypatch.setenv("PLANS_ACCESS", "open")
    assert asked(FILE, [(b"host", b"plans.example")])[0] == 200
    assert asked("/_stcore/upload_file/s/f", [(b"host", b"plans.example")], "PUT")[0] == 403


def test_the_socket_is_left_to_the_pages():
    assert not gate.is_guarded("/static/x")
    assert asked("/_stcore/stream", kind="websocket")[0] == 200
    assert gate.may_pass("GET", Visitor("", Role.VIEWER))
    assert not gate.may_pass("GET", None)
    assert st.get_option("server.enableXsrfProtection") is True
