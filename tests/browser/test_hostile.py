"""A real browser on a plan whose every text is hostile: no script, no dialog, no foreign request."""

from __future__ import annotations

import pytest

from loaders.warehouse import build_database
from tests.analytics import sample
from tests.browser.conftest import Server
from tests.hostile import corpus
from ui.shell import PAGES
from ui.text import t

WAIT = 30_000
SIZE = {"width": 1440, "height": 900}


@pytest.fixture(scope="module")
def hostile_server(tmp_path_factory):
    directory = tmp_path_factory.mktemp("hostile-browser")
    build_database(corpus.records(), sample.matches(), directory)
    running = Server(directory)
    yield running
    running.stop()


@pytest.fixture
def watched(page):
    """A page that remembers dialogs, errors and frames."""
    page.dialogs, page.faults = [], []

    def dismissed(dialog):
        page.dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", dismissed)
    page.on("pageerror", lambda error: page.faults.append(str(error)))
    page.on(
        "console",
        # Streamlit's own script asks for its base address at two places, and one is not there.
        lambda said: (
            page.faults.append(said.text)
            if said.type == "error" and "404 (Not Found)" not in said.text
            else None
        ),
    )
    return page


def unharmed(page, server) -> None:
    page.locator("h1").first.wait_for(timeout=WAIT)
    page.wait_for_function(
        "() => document.querySelector('[data-test-script-state=notRunning]') !== null",
        timeout=WAIT,
    )
    page.wait_for_timeout(500)  # charts draw after the script has ended
    assert page.dialogs == []
    assert page.evaluate("() => window.pwned") is None
    assert [u for u in page.asked if not u.startswith((server.url, "data:", "blob:"))] == []
    live = "a[href^='http'][href*='evil.example'], a[href^='javascript'], img[src*='evil'], iframe[src*='evil'], form"
    found = page.locator(live).evaluate_all("nodes => nodes.map(n => n.outerHTML.slice(0, 200))")
    assert found == []
    assert page.faults == []
    assert "Traceback" not in page.inner_text("body")


@pytest.mark.parametrize("name", [p.name for p in PAGES])
def test_page_of_a_hostile_plan(name, watched, hostile_server):
    watched.goto(hostile_server.url + ("/" if name == "overview" else f"/{name}"))
    unharmed(watched, hostile_server)


def test_hostile_address(watched, hostile_server):
    from urllib.parse import urlencode

    keys = ("plan", "agency", "role", "q", "from", "names", "lang", "task", "part", "view")
    query = urlencode(dict(zip(keys, corpus.TEXTS, strict=False)))
    watched.goto(f"{hostile_server.url}/tasks?{query}&%ED%A0%80=%FF%FE&x[]=1&__proto__=1")
    unharmed(watched, hostile_server)


def test_hostile_words_typed_into_the_search_box(watched, hostile_server):
    watched.goto(hostile_server.url + "/tasks")
    unharmed(watched, hostile_server)
    for text in corpus.TEXTS[:4]:
        box = watched.get_by_role("textbox", name=t("filters.q"))
        box.fill(text)
        box.press("Enter")
        watched.wait_for_timeout(700)
        unharmed(watched, hostile_server)
