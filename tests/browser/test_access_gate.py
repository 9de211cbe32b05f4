"""A fresh server's first request to any address is gated: by a proxy's header, and by a login."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

from benchmarks.load import REMEMBERED
from benchmarks.servers import Session
from loaders.paths import ROOT
from tests.browser.conftest import Server, free_port
from ui.shell import PAGES
from ui.text import t

WAIT = 30_000
SECRET = "the proxy's own secret"
ADDRESS = {page.name: "/" if page.name == "overview" else f"/{page.name}" for page in PAGES}
GATE = {"PLANS_ACCESS": "proxy", "PLANS_PROXY_SECRET": SECRET, "PLANS_EDITORS": "an@x.vn"}
OF_THE_PLANS = ("Khánh Hòa", "Bắc Giang", "Lạng Sơn", "khanh-hoa-2023", "Sở Tài chính")


def audited(file) -> list[tuple[str, str]]:
    if not file.exists():
        return []
    said = [json.loads(line) for line in file.read_text().splitlines()]
    return [(one["action"], one["who"]) for one in said]


def shows_no_data(page) -> None:
    text = page.inner_text("body")
    assert not [name for name in OF_THE_PLANS if name in text]
    assert page.get_by_test_id("stDownloadButton").count() == 0
    assert "Traceback" not in text


@pytest.mark.parametrize("name", ADDRESS)
def test_first_request_without_the_proxy_is_refused(name, page, browser_database, tmp_path):
    """A server of its own for each page, since only its first request may find an open door."""
    received = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda f: received.append(f)))
    log = tmp_path / "audit.jsonl"
    server = Server(browser_database, PLANS_AUDIT=str(log), **GATE)
    try:
        page.goto(f"{server.url}{ADDRESS[name]}?plan=khanh-hoa-2023")
        page.get_by_text(t("access.no_name")).wait_for(timeout=WAIT)
        shows_no_data(page)
        sent = b"".join(f if isinstance(f, bytes) else f.encode() for f in received)
        assert sent
        assert not [name for name in OF_THE_PLANS[:3] if name.encode() in sent]
    finally:
        server.stop()
    assert audited(log) == []


def test_who_comes_through_the_proxy_is_let_in_by_role(chromium, browser_database, tmp_path):
    log = tmp_path / "audit.jsonl"
    server = Server(browser_database, PLANS_AUDIT=str(log), **GATE)

    def visit(**headers: str):
        context = chromium.new_context(extra_http_headers=headers, locale="vi-VN")
        opened = context.new_page()
        opened.goto(server.url + "/workload")
        return opened

    try:
        forged = visit(**{"X-Forwarded-User": "an@x.vn"})
        forged.get_by_text(t("access.no_name")).wait_for(timeout=WAIT)
        shows_no_data(forged)
        for name, role in (("an@x.vn", "editor"), ("b@x.vn", "viewer")):
            inside = visit(**{"X-Forwarded-User": name, "X-Plans-Proxy-Secret": SECRET})
            inside.get_by_test_id("stDownloadButton").first.wait_for(timeout=WAIT)
            shown = t("access.you_are", name=name, role=t(f"access.{role}"))
            assert inside.get_by_text(shown).is_visible()
            inside.context.close()
    finally:
        server.stop()
    assert audited(log) == [("login", "an@x.vn"), ("login", "b@x.vn")]


def downloaded(page) -> str:
    """Address of the workbook that the page's button makes."""
    page.add_init_script("delete window.showSaveFilePicker")
    page.reload()
    with page.expect_download(timeout=WAIT) as download:
        page.get_by_role("button", name=t("export.excel")).click(timeout=WAIT)
    assert "/media/" in download.value.url
    return download.value.url


def status(url: str, **headers: str) -> int:
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=headers)) as answer:
            return answer.status
    except urllib.error.HTTPError as refused:
        return refused.code


def fetched(page, url: str) -> int:
    """Status that the page itself is answered with, its cookies sent along."""
    return page.evaluate("url => fetch(url).then(answer => answer.status)", url)


def test_a_download_asks_who_it_is_for_and_ends_with_its_session(
    chromium, browser_database, tmp_path
):
    """Streamlit keeps some ended sessions for browsers that come back, then their files go too."""
    server = Server(browser_database, PLANS_AUDIT=str(tmp_path / "audit.jsonl"), **GATE)
    proof = {"X-Plans-Proxy-Secret": SECRET}
    try:
        context = chromium.new_context(extra_http_headers=proof | {"X-Forwarded-User": "b@x.vn"})
        opened = context.new_page()
        opened.goto(server.url + "/tasks?plan=khanh-hoa-2023")
        file = downloaded(opened)
        assert status(file, **proof, **{"X-Forwarded-User": "b@x.vn"}) == 200
        assert status(file) == 403
        assert status(file, **{"X-Forwarded-User": "b@x.vn"}) == 403
        assert status(file, **proof) == 403
        wrong = {"X-Plans-Proxy-Secret": "guessed, guessed", "X-Forwarded-User": "b@x.vn"}
        assert status(file, **wrong) == 403
        assert status(server.url + "/_stcore/health") == 200
        assert status(server.url + "/_stcore/metrics") == 403
        context.close()
        for _ in range(REMEMBERED + 5):
            Session(server).close()
        for _ in range(2):  # the first run marks what nobody holds any more, the second drops it
            other = Session(server)
            other.run()
            other.close()
        assert status(file, **proof, **{"X-Forwarded-User": "b@x.vn"}) == 404
    finally:
        server.stop()


def test_open_access_beyond_this_machine_must_be_chosen(page, browser_database):
    server = Server(browser_database, "--server.address", "0.0.0.0")
    try:
        page.goto(server.url + "/tasks")
        page.get_by_text(t("access.exposed")).wait_for(timeout=WAIT)
        shows_no_data(page)
    finally:
        server.stop()


class Provider:
    def __init__(self, person: dict[str, object]) -> None:
        self.port = free_port()
        self.process = subprocess.Popen(
            [sys.executable, str(ROOT / "tests/browser/oidc_provider.py"), str(self.port)],
            env=os.environ | {"PERSON": json.dumps(person)},
        )
        self.metadata = f"http://127.0.0.1:{self.port}/.well-known/openid-configuration"
        for _ in range(150):
            try:
                with urllib.request.urlopen(self.metadata, timeout=2):
                    return
            except OSError:
                time.sleep(0.2)
        pytest.fail("the login provider did not start")

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=20)


def with_login(database, provider: Provider, log) -> Server:
    port = free_port()
    return Server(
        database,
        port=port,
        PLANS_AUDIT=str(log),
        PLANS_ACCESS="oidc",
        PLANS_EDITORS="an@x.vn",
        PLANS_OIDC_CLIENT_ID="plans",
        PLANS_OIDC_CLIENT_SECRET="known to both",
        PLANS_OIDC_METADATA_URL=provider.metadata,
        PLANS_OIDC_REDIRECT_URI=f"http://127.0.0.1:{port}/oauth2callback",
        PLANS_OIDC_COOKIE_SECRET="0123456789abcdef0123456789abcdef",
    )


@pytest.mark.parametrize("name", ADDRESS)
def test_first_request_without_a_login_is_refused(name, page, browser_database, tmp_path):
    provider = Provider({"sub": "1", "email": "an@x.vn"})
    server = with_login(browser_database, provider, tmp_path / "audit.jsonl")
    try:
        page.goto(f"{server.url}{ADDRESS[name]}")
        page.get_by_text(t("access.log_in_first")).wait_for(timeout=WAIT)
        shows_no_data(page)
    finally:
        server.stop()
        provider.stop()


@pytest.mark.parametrize(
    ("person", "let_in"),
    [
        ({"sub": "1", "email": "an@x.vn", "email_verified": True}, True),
        ({"sub": "2", "email": "an@x.vn", "email_verified": False}, False),
    ],
)
def test_login_and_out_again(person, let_in, page, browser_database, tmp_path):
    log = tmp_path / "audit.jsonl"
    provider = Provider(person)
    server = with_login(browser_database, provider, log)
    try:
        page.goto(f"{server.url}/tasks")
        page.get_by_role("button", name=t("access.log_in")).click(timeout=WAIT)
        if not let_in:
            page.get_by_text(t("access.not_listed")).wait_for(timeout=WAIT)
            shows_no_data(page)
            assert audited(log) == []
            return
        page.get_by_test_id("stDownloadButton").first.wait_for(timeout=WAIT)
        page.goto(f"{server.url}/tasks")
        file = downloaded(page)
        assert set(audited(log)) == {("login", "an@x.vn"), ("export", "an@x.vn")}
        assert fetched(page, file) == 200
        assert status(file) == 403  # without the login's cookie
        page.get_by_role("button", name=t("access.log_out")).click()
        page.get_by_text(t("access.log_in_first")).wait_for(timeout=WAIT)
        shows_no_data(page)
        assert fetched(page, file) == 403
    finally:
        server.stop()
        provider.stop()
