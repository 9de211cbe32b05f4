"""deploy/nginx.conf as it is, with a server behind it: sub-path, WebSocket, name and secret."""

from __future__ import annotations

import base64
import hashlib
import shutil
import subprocess
import time
import urllib.error
import urllib.request

import pytest

from loaders.paths import ROOT
from tests.browser.conftest import Server, free_port
from ui.text import t

NGINX = shutil.which("nginx") or "/usr/sbin/nginx"
WAIT = 30_000
SECRET = "a secret of nginx and the server"


@pytest.fixture
def behind(browser_database, tmp_path):
    if not shutil.which(NGINX):
        pytest.skip("nginx is not installed: run tests/install_system.sh")
    port = free_port()
    server = Server(
        browser_database,
        "--server.baseUrlPath",
        "plans",
        PLANS_ACCESS="proxy",
        PLANS_PROXY_SECRET=SECRET,
    )
    said = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
    for written, ours in {
        "listen 127.0.0.1:8080;": f"listen 127.0.0.1:{port};",
        "http://127.0.0.1:8501;": f"{server.url};",
        "CHANGE-ME-to-the-value-of-PLANS_PROXY_SECRET": SECRET,
    }.items():
        assert said.count(written) == 1
        said = said.replace(written, ours)
    proof = base64.b64encode(hashlib.sha1(b"word").digest()).decode()
    (tmp_path / "plans.htpasswd").write_text(f"an:{{SHA}}{proof}\n")
    temporary = "".join(
        f"{kind}_temp_path {tmp_path};\n"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (tmp_path / "nginx.conf").write_text(
        f"pid {tmp_path}/pid; error_log {tmp_path}/log; daemon off; user root;\n"
        f"events {{}} http {{ access_log off; {temporary} {said} }}\n"
    )
    given = [NGINX, "-p", str(tmp_path), "-c", str(tmp_path / "nginx.conf")]
    assert subprocess.run([*given, "-t"], capture_output=True).returncode == 0
    proxy = subprocess.Popen(given, stderr=subprocess.DEVNULL)
    time.sleep(0.5)
    yield f"http://127.0.0.1:{port}", server
    proxy.terminate()
    proxy.wait(timeout=20)
    server.stop()


def test_the_example_works_as_written(behind, chromium):
    url, server = behind
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(f"{url}/plans/")
    assert refused.value.code == 401

    context = chromium.new_context(
        http_credentials={"username": "an", "password": "word"},
        extra_http_headers={"X-Forwarded-User": "boss"},  # a forged name must not arrive
    )
    page = context.new_page()
    sockets = []
    page.on("websocket", lambda socket: sockets.append(socket.url))
    answer = page.goto(f"{url}/plans/tasks?plan=khanh-hoa-2023")
    assert "script-src 'self'" in answer.headers["content-security-policy"]
    page.get_by_test_id("stDownloadButton").first.wait_for(timeout=WAIT)
    assert page.get_by_text(t("access.you_are", name="an", role=t("access.viewer"))).is_visible()
    assert sockets
    assert all("/plans/_stcore/stream" in socket for socket in sockets)
    context.close()

    around = chromium.new_context(extra_http_headers={"X-Forwarded-User": "an"})
    page = around.new_page()
    page.goto(f"{server.url}/plans/tasks")
    page.get_by_text(t("access.no_name")).wait_for(timeout=WAIT)
    around.close()
