// Links inside our own tables go on in the same session: the address changes and Streamlit shows
// the page, as its own links do. Without this script they are plain links that load anew.
(() => {
  if (window.plansLinks) return;
  window.plansLinks = true;
  let pressed = null; // what opened the part in sight: closing it gives the focus back

  // A link that says only what changes ("?at=246") keeps the rest of the address: filled in as soon
  // as it is touched, so that a copied or a second window's address is whole too.
  function fill(event) {
    const link = event.target.closest && event.target.closest("[data-testid=stHtml] a");
    if (!link) return;
    const changes = link.dataset.changes || link.getAttribute("href") || "";
    if (changes[0] !== "?") return;
    link.dataset.changes = changes;
    const query = new URLSearchParams(location.search);
    for (const [key, value] of new URLSearchParams(changes)) {
      query.delete(key);
      if (value) query.append(key, value);
    }
    link.href = location.pathname + "?" + query;
  }
  for (const kind of ["pointerdown", "contextmenu", "focusin", "click"]) {
    document.addEventListener(kind, fill, true);
  }

  document.addEventListener("click", (event) => {
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    const inside = "[data-testid=stHtml] a[href]:not([target=_blank], [href^='#'])";
    const link = event.target.closest && event.target.closest(inside);
    if (!plain || event.defaultPrevented || !link) return;
    if (link.origin !== location.origin) return;
    event.preventDefault();
    // A link of a table that opens something on its own page leaves the page where it stands.
    const stays = link.closest("table.rows, .opened, .stays") && link.pathname === location.pathname;
    if (stays && isHere(link) && again()) return;
    if (stays) bring();
    if (stays) hold(link);
    if (link.matches(".opened .close") && pressed && pressed.isConnected) pressed.focus();
    else if (stays) pressed = link;
    history.pushState({}, "", link.href);
    dispatchEvent(new PopStateEvent("popstate", { state: {} }));
    const main = document.querySelector("[data-testid=stMain]");
    if (main && !stays) main.scrollTo(0, 0);
  });

  // What calls itself a button is pressed by the space bar too; else the page would scroll.
  document.addEventListener("keydown", (event) => {
    if (event.key !== " " || !event.target.matches("[data-testid=stHtml] a[role=button]")) return;
    event.preventDefault();
    if (!event.repeat) event.target.click();
  });

  // A pressed bar lists its tasks below the charts, often out of sight: the new list comes in view.
  document.addEventListener("click", (event) => {
    if (event.target.closest && event.target.closest(".js-plotly-plot")) bring();
  }, true);

  // In sight, and under the keys: a reader goes on where the new text is. The link that was pressed
  // would keep them at its row.
  function show(one) {
    one.tabIndex = one.matches(".scroll") ? 0 : -1;
    one.focus({ preventScroll: true });
    one.scrollIntoView({ block: "start" });
  }

  const lists = () => [...document.querySelectorAll("[data-list]:not([data-list=''])")];

  // Whether a link opens what the address says already, whatever the order of its keys.
  function isHere(link) {
    const [there, here] = [link.search, location.search].map((text) => new URLSearchParams(text));
    there.sort();
    here.sort();
    return there.has("at") && String(there) === String(here);
  }

  // What is open already is written no second time: it is shown again.
  function again() {
    const opened = lists().pop();
    if (opened) show(opened);
    return Boolean(opened);
  }

  // A block that is written anew loses the pressed link, and a reader of the keyboard their place:
  // the link of the same words there gets the focus.
  function hold(link) {
    const watch = new MutationObserver(() => {
      if (link.isConnected) return;
      const links = [...document.querySelectorAll("a.stays, .stays a")];
      const same = links.find((one) => one.textContent === link.textContent);
      if (!same) return;
      watch.disconnect();
      if (document.activeElement === document.body) same.focus({ preventScroll: true });
    });
    watch.observe(document.body, { childList: true, subtree: true });
    setTimeout(() => watch.disconnect(), 6000);
  }

  // What the server writes next for a press comes in sight.
  function bring() {
    const before = new Set(lists().map((one) => one.dataset.list));
    const watch = new MutationObserver(() => {
      const fresh = lists().find((one) => !before.has(one.dataset.list));
      if (!fresh) return;
      watch.disconnect();
      setTimeout(() => show(fresh), 150);
    });
    const main = document.querySelector("[data-testid=stMain]");
    watch.observe(main, { childList: true, subtree: true });
    setTimeout(() => watch.disconnect(), 6000);
  }
})();
