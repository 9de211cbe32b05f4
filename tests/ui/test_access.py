"""Who comes in and who may change things, by settings, headers and claims; no browser."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

import ui.shell
from loaders import access_settings as settings
from loaders import audit
from loaders.access_settings import Mode, Role
from loaders.paths import ROOT
from ui.shell import PAGES
from ui.text import t

SECRET = "a secret of the proxy"
PROXY = {"PLANS_ACCESS": "proxy", "PLANS_PROXY_SECRET": SECRET, "PLANS_EDITORS": "an@x.vn, B"}
GOOD = {"x-plans-proxy-secret": [SECRET], "x-forwarded-user": ["An@x.vn"]}


@pytest.fixture
def read(tmp_path):
    def with_file(environment, text=None):
        file = tmp_path / "access.toml"
        if text is not None:
            file.write_text(text, encoding="utf-8")
        return settings.read(environment, file)

    return with_file


def test_open_is_the_default_and_edits_only_on_its_own_machine(read):
    said = read({})
    assert said.mode is Mode.OPEN
    assert settings.open_visitor("127.0.0.1", said).role is Role.EDITOR
    assert settings.open_visitor("0.0.0.0", said) is None
    assert settings.open_visitor(None, said) is None


def test_open_to_others_must_be_chosen_and_is_for_reading(read):
    assert settings.open_visitor("0.0.0.0", read({"PLANS_ACCESS": "open"})).role is Role.VIEWER
    chosen = read({"PLANS_ACCESS": "open", "PLANS_EDITING": "on"})
    assert settings.open_visitor("0.0.0.0", chosen).role is Role.EDITOR
    off = read({"PLANS_EDITING": "off"})
    assert settings.open_visitor("127.0.0.1", off).role is Role.VIEWER


@pytest.mark.parametrize(
    ("host", "near"),
    [("", True), ("localhost:8501", True), ("127.0.0.1", True), ("[::1]:8501", True),
     ("[::1]", True), ("evil.example", False), ("evil.example:8501", False),
     ("127.0.0.1.evil.example:80", False), ("localhost:8501@evil.example", False)],
)  # fmt: skip
def test_open_by_default_is_for_this_machines_own_names(read, host, near):
    found = settings.open_visitor("127.0.0.1", read({}), host)
    assert (found is not None) is near
    chosen = settings.open_visitor("127.0.0.1", read({"PLANS_ACCESS": "open"}), host)
    assert chosen.role is (Role.EDITOR if near else Role.VIEWER)


@pytest.mark.parametrize(
    ("address", "near"),
    [("127.0.0.1", True), ("127.8.9.1", True), ("::1", True), ("[::1]", True), ("localhost", True),
     ("0.0.0.0", False), ("::", False), ("10.0.0.5", False), ("localhost.example", False),
     ("", False), (None, False)],
)  # fmt: skip
def test_what_is_loopback(address, near):
    assert settings.is_loopback(address) is near


@pytest.mark.parametrize("mode", ["closed", "oidc ,proxy", "PROXY!", "\u202eopen"])
def test_an_unknown_mode_lets_nobody_in(read, mode):
    said = read({"PLANS_ACCESS": mode})
    assert said.fault == "fault_mode"
    assert settings.visitor_of_headers(GOOD, said) is None


@pytest.mark.parametrize("secret", ["", "short"])
def test_a_proxy_without_a_real_secret_lets_nobody_in(read, secret):
    assert read(PROXY | {"PLANS_PROXY_SECRET": secret}).fault == "fault_secret"


def test_the_proxy_names_the_visitor(read):
    said = read(PROXY)
    assert settings.visitor_of_headers(GOOD, said) == settings.Visitor("An@x.vn", Role.EDITOR)
    reader = GOOD | {"x-forwarded-user": ["c@x.vn"]}
    assert settings.visitor_of_headers(reader, said).role is Role.VIEWER


@pytest.mark.parametrize(
    "change",
    [
        {"x-plans-proxy-secret": ["wrong"]},
        {"x-plans-proxy-secret": []},
        {"x-plans-proxy-secret": [SECRET, "wrong"]},
        {"x-plans-proxy-secret": ["ằ" * 30]},
        {"x-forwarded-user": []},
        {"x-forwarded-user": [""]},
        {"x-forwarded-user": ["\u200b \u202e"]},
        {"x-forwarded-user": ["an@x.vn", "boss@x.vn"]},
        {"x-forwarded-user": ["a" * 100_000]},
    ],
)
def test_a_header_that_the_proxy_cannot_have_sent_lets_nobody_in(read, change):
    assert settings.visitor_of_headers(GOOD | change, read(PROXY)) is None


def test_another_header_may_carry_the_name(read):
    said = read(PROXY | {"PLANS_PROXY_HEADER": "Remote-User"})
    assert settings.visitor_of_headers(GOOD, said) is None
    assert settings.visitor_of_headers(GOOD | {"remote-user": ["b"]}, said).role is Role.EDITOR


def test_lists_of_the_file(read):
    said = read(PROXY, 'viewers = ["c@x.vn"]\neditors = ["d@x.vn"]\n')
    assert settings.visitor_named("c@x.vn", said).role is Role.VIEWER
    assert settings.visitor_named("D@X.VN", said).role is Role.EDITOR
    assert settings.visitor_named("stranger@x.vn", said) is None
    assert settings.visitor_named("An@x.vn", said).role is Role.EDITOR


@pytest.mark.parametrize("text", ["editors = 'all'", "viewers = [1]", "not toml", "[editors]"])
def test_a_wrong_file_lets_nobody_in(read, text):
    assert read(PROXY, text).fault == "fault_file"


def test_editing_off_holds_for_editors_too(read):
    said = read(PROXY | {"PLANS_EDITING": "off"})
    assert settings.visitor_named("an@x.vn", said).role is Role.VIEWER


@pytest.mark.parametrize(
    ("claims", "name"),
    [
        ({}, None),
        ({"email": "an@x.vn"}, None),
        ({"is_logged_in": "yes", "email": "an@x.vn"}, None),
        ({"is_logged_in": True, "email": "an@x.vn"}, "an@x.vn"),
        ({"is_logged_in": True, "email": "an@x.vn", "email_verified": False}, None),
        ({"is_logged_in": True, "sub": "8-4"}, "8-4"),
        ({"is_logged_in": True}, None),
    ],
)
def test_claims_of_a_login(read, claims, name):
    found = settings.visitor_of_claims(claims, read({"PLANS_ACCESS": "oidc"}))
    assert (found and found.name) == name


def test_login_secrets_come_from_the_environment():
    assert settings.login_secrets({}) == {}
    given = {"PLANS_OIDC_CLIENT_ID": "i", "PLANS_OIDC_METADATA_URL": "https://login.example/x"}
    assert settings.login_secrets(given) == {
        "auth": {"client_id": "i", "server_metadata_url": "https://login.example/x"}
    }


@pytest.mark.parametrize("name", [page.name for page in PAGES])
def test_every_page_refuses_before_it_asks_for_data(name, monkeypatch, tmp_path):
    monkeypatch.setenv("PLANS_ACCESS", "proxy")
    monkeypatch.setenv("PLANS_PROXY_SECRET", SECRET)
    monkeypatch.setattr(ui.shell, "DATABASE", tmp_path / "must-not-be-opened")
    page = AppTest.from_file(str(ROOT / "pages" / f"{name}.py"), default_timeout=60).run()
    assert [e.value for e in page.error] == [t("access.no_name")]
    assert page.title[0].value == t("access.title")
    assert not page.dataframe
    assert not page.selectbox
    assert not page.exception


def test_every_script_of_a_page_opens_through_the_gate():
    for script in (ROOT / "pages").glob("*.py"):
        text = script.read_text(encoding="utf-8")
        assert "open_page(" in text, f"{script.name} must open through ui.shell.open_page"


def test_an_export_is_recorded(database, monkeypatch, tmp_path):
    from analytics.__main__ import main

    monkeypatch.setenv(audit.SETTING, str(tmp_path / "log" / "audit.jsonl"))
    assert main(["export", str(tmp_path / "o.xlsx"), "--database", str(database)]) == 0
    said = [json.loads(line) for line in audit.path().read_text().splitlines()]
    assert [(s["action"], s["outcome"]) for s in said] == [("export", "done")]
    assert said[0]["who"].startswith("shell:")


def test_a_login_without_a_declared_provider_says_what_to_do(monkeypatch):
    monkeypatch.setenv("PLANS_ACCESS", "oidc")
    page = AppTest.from_file(str(ROOT / "pages" / "tasks.py"), default_timeout=60).run()
    assert [e.value for e in page.error] == [t("access.fault_login")]
    assert not page.exception
    assert not page.button
