// A head of one of our tables sorts its rows, in Vietnamese order; numbers by their size, and what
// is not stated stays last. Run once a browser page.
(() => {
  if (window.plansSort) return;
  window.plansSort = true;
  const order = new Intl.Collator("vi", { numeric: true });

  document.addEventListener("click", (event) => {
    const button = event.target.closest && event.target.closest("table.rows thead button");
    if (!button) return;
    const head = button.closest("th");
    const falls = head.getAttribute("aria-sort") === "ascending";
    for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", falls ? "descending" : "ascending");
    const body = head.closest("table").tBodies[0];
    const keyed = [...body.rows].map((row) => ({ row, key: keyOf(row.cells[head.cellIndex]) }));
    keyed.sort((one, other) => compared(one.key, other.key, falls ? -1 : 1));
    body.append(...keyed.map((one) => one.row));
  });

  function keyOf(cell) {
    return cell.dataset.sort === undefined ? cell.innerText.trim() : Number(cell.dataset.sort);
  }

  function compared(one, other, way) {
    const numbers = (typeof one === "number") - (typeof other === "number");
    if (numbers) return -numbers;
    if (typeof one === "number") return way * (one - other);
    if (!one || !other) return Boolean(other) - Boolean(one);
    return way * order.compare(one, other);
  }
})();
