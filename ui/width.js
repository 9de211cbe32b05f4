// How wide this window is, for the server's first drawing of a chart: it comes with the connection.
// What a chart really had is kept when the page is left, for the next visit.
(() => {
  const name = "plans_width=";
  const keep = (said) => {
    document.cookie = `${name}${said};path=/;SameSite=Strict;max-age=31536000`;
  };
  const held = document.cookie.split("; ").find((one) => one.startsWith(name)) || name;
  if (held.slice(name.length).split(":")[0] !== String(innerWidth)) keep(innerWidth);
  addEventListener("pagehide", () => {
    const chart = document.querySelector("[data-testid=stPlotlyChart]");
    if (chart) keep(`${innerWidth}:${chart.getBoundingClientRect().width}`);
  });
})();
