// Links inside our own tables go on in the same session: the address changes and Streamlit shows
// the page, as its own links do. Without this script they are plain links that load anew.
(() => {
  if (window.plansLinks) return;
  window.plansLinks = true;
  document.addEventListener("click", (event) => {
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    const inside = "[data-testid=stHtml] a[href]:not([target=_blank], [href^='#'])";
    const link = event.target.closest && event.target.closest(inside);
    if (!plain || event.defaultPrevented || !link) return;
    if (link.origin !== location.origin) return;
    event.preventDefault();
    history.pushState({}, "", link.href);
    dispatchEvent(new PopStateEvent("popstate", { state: {} }));
    const main = document.querySelector("[data-testid=stMain]");
    if (main) main.scrollTo(0, 0);
  });
})();
