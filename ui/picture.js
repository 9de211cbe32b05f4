// A picture (PNG) of the view: its charts and tables as they stand, on white, with title, filters
// and sources. Run once a browser page; buttons marked data-picture are found when pressed.
// No sign "smaller than" may touch a letter here: Streamlit's sanitiser takes that for markup.
(() => {
  if (window.plansPicture) return;
  window.plansPicture = true;

  const SCALE = 2, PAD = 28, INK = "#1B2430", LINE = "#CBD2DB", LEAST = 940, TALLEST = 7000;
  const CELL = 13, SIDE = 8;
  const FAMILY = '"Source Sans", "Segoe UI", Arial, sans-serif';
  const font = (size, bold) => (bold ? "600 " : "400 ") + size + "px " + FAMILY;
  const pen = document.createElement("canvas").getContext("2d");

  document.addEventListener("click", async (event) => {
    const button = event.target.closest && event.target.closest("[data-picture]");
    if (!button || button.getAttribute("aria-busy") === "true") return;
    const said = button.querySelector("[role=status]");
    button.setAttribute("aria-busy", "true");
    try {
      await take(JSON.parse(button.dataset.picture));
      said.textContent = "";
    } catch (problem) {
      console.error(problem);
      said.textContent = button.dataset.failed;
    } finally {
      button.removeAttribute("aria-busy");
    }
  });

  async function take(about) {
    const parts = [];
    for (const element of visible()) parts.push(await partOf(element));
    const found = parts.filter(Boolean);
    // A heading of words alone would stand over nothing.
    let drawn = found.filter((part, at) => !part.heading || (found[at + 1] && !found[at + 1].heading));
    if (!drawn.length) drawn = [written()].filter(Boolean);
    const width = Math.max(LEAST, ...drawn.map((part) => part.least || 0));
    const blocks = [
      text(about.title, width, 22, true),
      text(about.lines.join("\n"), width, 13, false),
      gap(10),
      ...drawn.map((part) => part.lay(width)),
      gap(8),
      text(about.foot.join("\n"), width, 12, false),
    ];
    const kept = bounded(blocks, about, width);
    const high = kept.reduce((sum, block) => sum + block.height, 0) + 2 * PAD;
    const canvas = document.createElement("canvas");
    canvas.width = (width + 2 * PAD) * SCALE;
    canvas.height = Math.ceil(high) * SCALE;
    const page = canvas.getContext("2d");
    page.scale(SCALE, SCALE);
    page.fillStyle = "#FFFFFF";
    page.fillRect(0, 0, canvas.width, canvas.height);
    let top = PAD;
    for (const block of kept) {
      block.draw(page, PAD, top);
      top += block.height;
    }
    const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
    if (!blob) throw new Error("The browser made no picture.");
    const way = document.createElement("a");
    way.href = URL.createObjectURL(blob);
    way.download = about.file;
    way.click();
    setTimeout(() => URL.revokeObjectURL(way.href), 60000);
  }

  // A browser draws no picture of any height: what does not fit is left out and said so.
  function bounded(blocks, about, width) {
    const whole = blocks.reduce((sum, block) => sum + block.height, 0);
    if (whole > TALLEST) {
      let room = TALLEST;
      const kept = blocks.filter((block, at) => {
        if (at > 2 && at + 2 < blocks.length && block.height > room) return false;
        room -= block.height;
        return true;
      });
      kept.splice(kept.length - 1, 0, text(about.cut, width, 13, true));
      return kept;
    }
    return blocks;
  }

  // What the picture shows: headings, charts, tables and cards in sight, in reading order.
  function visible() {
    const main = document.querySelector("[data-testid=stMainBlockContainer]");
    const wanted = 
      "h3, .js-plotly-plot, table, .cards, .year, .task-text, .source-lines, [data-testid=stDataFrame]";
    return [...main.querySelectorAll(wanted)].filter(
      (one) =>
        one.getClientRects().length &&
        !one.closest("[data-testid=stExpander], [data-nopicture], canvas, .modebar")
    );
  }

  async function partOf(element) {
    if (element.matches("h3")) {
      const said = element.innerText;
      return { heading: true, lay: (width) => text(said, width, 16, true, 14) };
    }
    if (element.matches(".js-plotly-plot")) return chart(element);
    if (element.matches("[data-testid=stDataFrame]")) return table(ofGrid(element));
    if (element.matches(".cards, .year")) return table(ofCards(element));
    if (element.matches(".source-lines")) return table(ofLines(element));
    if (element.matches(".task-text")) return { lay: (width) => text(element.innerText, width, 15) };
    return table(ofTable(element));
  }

  // Charts -----------------------------------------------------------------------------------
  async function chart(plot) {
    const layers = [...plot.querySelectorAll(".main-svg")];
    const box = layers[0].getBoundingClientRect();
    const name = "http://www.w3.org/2000/svg";
    const whole = document.createElementNS(name, "svg");
    whole.setAttribute("xmlns", name);
    whole.setAttribute("width", box.width);
    whole.setAttribute("height", box.height);
    const style = document.createElementNS(name, "style");
    style.textContent = await fontFace();
    whole.append(style, ...layers.map((layer) => layer.cloneNode(true)));
    whole.querySelectorAll(".hoverlayer, .zoomlayer").forEach((one) => one.remove());
    // Words are light on a dark screen; on the white of the picture they are all ink.
    whole.querySelectorAll("text, tspan").forEach((one) => {
      if (one.style.fill || one.matches("text")) one.style.fill = INK;
    });
    const image = new Image();
    const markup = new XMLSerializer().serializeToString(whole);
    image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(markup);
    await image.decode();
    return {
      least: box.width,
      lay: (width) => {
        const grown = Math.min(width / box.width, 1.5);
        const [wide, high] = [box.width * grown, box.height * grown];
        return { height: high + 6, draw: (page, x, y) => page.drawImage(image, x, y, wide, high) };
      },
    };
  }

  // The page's own font as part of the drawing: a picture may load nothing.
  let face;
  function fontFace() {
    face = face || loadedFace().catch(() => "");
    return face;
  }

  async function loadedFace() {
    for (const sheet of document.styleSheets) {
      for (const rule of sheet.cssRules) {
        const is = rule instanceof CSSFontFaceRule && rule.style.fontFamily;
        if (!is || !is.includes("Source Sans") || rule.style.fontStyle === "italic") continue;
        const address = /url\("?([^")]+)"?\)/.exec(rule.style.src || rule.cssText)[1];
        const blob = await (await fetch(new URL(address, sheet.href || document.baseURI))).blob();
        const data = await new Promise((done) => {
          const reader = new FileReader();
          reader.onload = () => done(reader.result);
          reader.readAsDataURL(blob);
        });
        return '@font-face {font-family: "Source Sans"; font-weight: 200 900; src: url(' + data + ")}";
      }
    }
    return "";
  }

  // Tables -----------------------------------------------------------------------------------
  function ofTable(element) {
    return [...element.rows].map((row) => ({
      head: Boolean(row.closest("thead")),
      cells: [...row.cells].map((cell) => {
        const look = getComputedStyle(cell);
        const bar = cell.querySelector(".bar i");
        return {
          said: cell.innerText.trim(),
          bold: cell.matches("th") || Boolean(cell.querySelector("b")),
          right: look.textAlign === "right",
          fill: look.position === "sticky" ? "" : look.backgroundColor,
          mark: parseFloat(look.borderTopWidth) > 2 ? look.borderTopColor : "",
          bar: bar && { share: parseFloat(bar.style.width) / 100, colour: bar.style.backgroundColor },
        };
      }),
    }));
  }

  function ofCards(element) {
    const cells = [...element.children].map((card) => ({ said: card.innerText.trim() }));
    const beside = cells.length > 4 ? 3 : cells.length;
    return cells.flatMap((_, at) => (at % beside ? [] : [{ cells: cells.slice(at, at + beside) }]));
  }

  function ofLines(element) {
    return [...element.children].map((line) => ({
      cells: [...line.children].map((part) => ({ said: part.innerText })),
    }));
  }

  // A view of words alone: its paragraphs and links, one under another.
  function written() {
    const main = document.querySelector("[data-testid=stMainBlockContainer]");
    const apart = ".menu, .st-key-export, [data-testid=stExpander], h1, button, label";
    const said = [...main.querySelectorAll("[data-testid=stMarkdownContainer]")]
      .filter((one) => one.getClientRects().length && !one.closest(apart))
      .map((one) => ({ cells: [{ said: one.innerText.trim() }] }));
    return table(said.filter((row) => row.cells[0].said));
  }

  // A grid is painted, not written: its rows are asked of the component that paints them, and
  // where that is not found, read from the table that it keeps for screen readers.
  function ofGrid(element) {
    const grid = painter(element);
    if (!grid) {
      const spoken = element.querySelector("canvas table");
      return [...spoken.querySelectorAll("[role=row]")].map((row, at) => ({
        head: at === 0,
        cells: [...row.children].map((cell) => ({ said: cell.textContent, bold: at === 0 })),
      }));
    }
    const columns = grid.columns.map((column, at) => ({ at, title: column.title || "" }));
    const told = columns.filter((column) => column.title.trim());
    const rows = [{ head: true, cells: told.map((c) => ({ said: c.title, bold: true })) }];
    for (let row = 0; grid.rows > row; row += 1) {
      rows.push({ cells: told.map((column) => ofCell(grid.getCellContent([column.at, row]))) });
    }
    return rows;
  }

  function painter(element) {
    const start = element.querySelector("canvas");
    const key = start && Object.keys(start).find((name) => name.startsWith("__reactFiber$"));
    let fiber = key && start[key];
    let found = null;
    while (fiber && element.contains(fiber.stateNode instanceof Node ? fiber.stateNode : start)) {
      const props = fiber.memoizedProps;
      // The outermost one counts the columns without the boxes that select a row.
      if (props && typeof props.getCellContent === "function" && props.columns) found = props;
      fiber = fiber.return;
    }
    return found;
  }

  function ofCell(cell) {
    const data = Array.isArray(cell.data) ? cell.data.join("; ") : cell.data;
    const said = cell.displayData === undefined ? data : cell.displayData;
    const given = Array.isArray(said) ? said.join("; ") : said;
    return { said: given === null || given === undefined ? "" : String(given),
      right: cell.kind === "number" };
  }

  function table(rows) {
    if (!rows.length) return null;
    const wanted = wantedWidths(rows);
    const whole = wanted.reduce((sum, one) => sum + one, 0);
    return { least: Math.min(whole, 1240), lay: (width) => laidTable(rows, wanted, width) };
  }

  // What each column would take, long texts less than in proportion to their length.
  function wantedWidths(rows) {
    const count = Math.max(...rows.map((row) => row.cells.length));
    return Array.from({ length: count }, (_, at) => {
      const natural = rows.map((row) => {
        const cell = row.cells[at];
        if (!cell) return 0;
        pen.font = font(CELL, cell.bold);
        return Math.max(...cell.said.split("\n").map((line) => pen.measureText(line).width));
      });
      const most = Math.max(...natural);
      return (most > 220 ? Math.min(220 + (most - 220) / 3, 560) : most) + 2 * SIDE;
    });
  }

  function laidTable(rows, wanted, width) {
    const high = 17;
    const whole = wanted.reduce((sum, one) => sum + one, 0);
    const wide = shared(wanted, whole, width);
    const laid = rows.map((row) => {
      const cells = row.cells.map((cell, at) => {
        const room = wide[at] - 2 * SIDE;
        return { ...cell, lines: wrapped(cell.said, room, font(CELL, cell.bold)) };
      });
      const most = Math.max(...cells.map((cell) => cell.lines.length * high + (cell.bar ? 9 : 0)));
      return { head: row.head, cells, height: most + 10 };
    });
    return {
      height: laid.reduce((sum, row) => sum + row.height, 0) + 12,
      draw: (page, left, top) => {
        let y = top;
        for (const row of laid) {
          let x = left;
          row.cells.forEach((cell, at) => {
            drawCell(page, cell, x, y, wide[at], row);
            x += wide[at];
          });
          page.fillStyle = row.head ? INK : LINE;
          page.fillRect(left, y + row.height - 1, wide.reduce((sum, one) => sum + one, 0), 1);
          y += row.height;
        }
      },
    };

    function drawCell(page, cell, x, y, room, row) {
      if (cell.fill && !row.head) {
        page.fillStyle = cell.fill;
        page.fillRect(x, y, room, row.height - 1);
      }
      if (cell.mark) {
        page.fillStyle = cell.mark;
        page.fillRect(x, y, room - SIDE, 4);
      }
      page.fillStyle = INK;
      page.font = font(CELL, cell.bold);
      page.textAlign = cell.right ? "right" : "left";
      const from = cell.right ? x + room - SIDE : x + SIDE;
      cell.lines.forEach((line, at) => page.fillText(line, from, y + 5 + high * (at + 0.78)));
      if (cell.bar) {
        const under = y + 7 + high * cell.lines.length;
        page.fillStyle = "#E3E7EC";
        page.fillRect(x + SIDE, under, room - 2 * SIDE, 5);
        page.fillStyle = cell.bar.colour;
        page.fillRect(x + SIDE, under, (room - 2 * SIDE) * cell.bar.share, 5);
      }
    }
  }

  // Narrow columns keep what they want; the wide ones share what is left.
  function shared(wanted, whole, width) {
    if (width >= whole) return wanted.map((one) => (one * width) / whole);
    const fair = width / wanted.length;
    const kept = wanted.map((one) => (fair >= one ? one : 0));
    const left = width - kept.reduce((sum, one) => sum + one, 0);
    const rest = whole - kept.reduce((sum, one) => sum + one, 0);
    return wanted.map((one, at) => kept[at] || (one * left) / rest);
  }

  // Text -------------------------------------------------------------------------------------
  function text(said, width, size, bold, above) {
    const lines = wrapped(said, width, font(size, bold));
    const high = size * 1.4;
    const before = above || 0;
    return {
      height: said ? before + lines.length * high + 4 : 0,
      draw: (page, x, y) => {
        page.fillStyle = INK;
        page.font = font(size, bold);
        page.textAlign = "left";
        lines.forEach((line, at) => page.fillText(line, x, y + before + high * (at + 0.8)));
      },
    };
  }

  function gap(height) {
    return { height, draw: () => {} };
  }

  function wrapped(said, room, look) {
    pen.font = look;
    const lines = [];
    for (const part of said.split("\n")) {
      let line = "";
      for (const word of part.split(" ")) {
        const longer = line ? line + " " + word : word;
        if (line && pen.measureText(longer).width > room) {
          lines.push(line);
          line = word;
        } else {
          line = longer;
        }
      }
      lines.push(line);
    }
    return lines;
  }
})();
