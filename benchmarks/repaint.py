"""From a key press to the last frame that it changed, measured inside the page.

The clock starts at the browser's own time stamp of the key and stops when the frame after the last
visible change, or the last message of the answer where that shows nothing, has been drawn. Nothing
else is counted: neither the driver's round trips, nor the quiet time by which the last change is
known to have been the last. Changes that show nothing are left out alike on all pages: attributes
for screen readers and tests, and the hidden text twin of a canvas, which its grid writes a fifth of
a second after it has drawn.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

from benchmarks.report import Goal, Section, figure, milliseconds
from benchmarks.servers import EMPTY, PRODUCT, Server, environment
from benchmarks.timing import alternate
from loaders.paths import DATABASE

COMMAND = "python -m benchmarks --only browser"
WORDS = ("dat", "von", "thue", "htx")
PAGES = ("workload", "", "deadlines", "clarity", "targets", "compare", "tasks", "quality")
QUIET = 600  # milliseconds without a visible change
_EMPTY = "empty page"

_WATCH = """(() => {
  const seen = window.repaint = {pressed: 0, changed: 0, painted: 0, waiting: false};
  const changed = () => {
    seen.changed = performance.now();
    if (seen.waiting) return;
    seen.waiting = true;
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = () => { seen.painted = performance.now(); seen.waiting = false; };
      after.port2.postMessage(0);
    });
  };
  addEventListener('keydown', event => {
    if (event.key === 'Enter') { seen.pressed = event.timeStamp; seen.painted = 0; changed(); }
  }, true);
  const shows = one => {
    if (one.type === 'attributes' && /^(aria|data)-/.test(one.attributeName)) return false;
    const at = one.target.nodeType === 1 ? one.target : one.target.parentElement;
    return !(at && at.closest('canvas'));
  };
  new MutationObserver(list => { if (list.some(shows)) changed(); }).observe(document, {
    subtree: true, childList: true, attributes: true, characterData: true});
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (...given) {
    if (!this.watched) { this.watched = true; this.addEventListener('message', changed); }
    return send.apply(this, given);
  };
  for (const name of ['fillText', 'drawImage', 'fillRect']) {
    const draw = CanvasRenderingContext2D.prototype[name];
    CanvasRenderingContext2D.prototype[name] = function (...given) {
      changed();
      return draw.apply(this, given);
    };
  }
})()"""
_RUNS = "document.querySelector('[data-testid=stApp]').dataset.testScriptState !== 'notRunning'"
_RESTS = f"""() => !({_RUNS}) && !window.repaint.waiting && window.repaint.painted
  && performance.now() - window.repaint.changed > {QUIET}"""


def section(browser: Any, quick: bool) -> Section:
    """Enter in the search box of each page in turn with the text box of an empty page."""
    pages = PAGES[:1] if quick else PAGES
    with ExitStack() as stack:
        product = stack.enter_context(Server(PRODUCT, **environment(DATABASE)))
        empty = stack.enter_context(Server(EMPTY))
        ways = {_EMPTY: typing(browser, empty.url)}
        ways |= {f"/{page}": typing(browser, f"{product.url}/{page}") for page in pages}
        found = alternate(ways, 3 if quick else 24, warm=len(WORDS))
    base = found[_EMPTY].median
    told = Section(
        "Key press to repaint in the browser",
        COMMAND,
        notes=[
            "Enter in the search box until the frame after the last visible change is painted, by "
            "the browser's own clock, words asked before. Until the third round the driver's own "
            "time, some 40 ms, counted on both sides and hid a part of the ratio."
        ],
    )
    told.tables.append(
        (
            ["page", "time", "of the empty page"],
            [
                [name, milliseconds(timed.median), f"{figure(timed.median / base)}x"]
                for name, timed in found.items()
            ],
        )
    )
    ratio = found["/workload"].median / base
    told.goals.append(Goal("key press to repaint, /workload", ratio, 5.0))
    return told


def typing(browser: Any, url: str) -> Callable[[], float]:
    """Open a page; what comes back presses Enter behind a new word and gives the seconds."""
    page = browser.new_page()
    page.add_init_script(_WATCH)
    page.goto(url)
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
    page.wait_for_function(f"() => performance.now() - window.repaint.changed > {2 * QUIET}")
    box = page.locator('[data-testid="stTextInput"] input').first
    words = iter(word for _ in range(100) for word in WORDS)

    def press() -> float:
        page.bring_to_front()
        box.fill(next(words))
        page.wait_for_timeout(100)
        box.press("Enter")
        page.wait_for_function(_RESTS)
        return float(page.evaluate("() => repaint.painted - repaint.pressed")) / 1000

    return press
