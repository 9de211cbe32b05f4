"""What a flowed document teaches about itself, found by cutting it and cutting it again."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from loaders.document import ColumnRole
from loaders.readers.flowed_costs import Model, wrap_cost
from loaders.readers.flowed_lines import Piece, remeasured
from loaders.readers.flowed_rows import Found, Token, find_rows, row_texts

_PASSES = 3


def read_rows(
    roles: Sequence[ColumnRole], tokens: Sequence[Token], table_width: float
) -> list[Found]:
    """Cut a table into rows and cells, each pass with what the pass before has taught."""
    model = Model(table_width=table_width, indents_tell=_indents_tell(tokens))
    own: dict[int, list[str]] = {}
    rows = find_rows(roles, tokens, model, own)
    for _ in range(_PASSES):
        learn(model, roles, rows)
        own = {r.start.piece.line: row_texts(r) for r in rows if r.start and r.start.piece}
        again = find_rows(roles, tokens, model, own)
        settled = [r.cut.borders for r in rows if r.cut] == [r.cut.borders for r in again if r.cut]
        rows = again
        if settled:
            break
    return rows


def misfit(rows: Sequence[Found], *, proportional: bool) -> float:
    """How badly the line ends of the rows fit any column widths, by letters or as printed."""
    tables = [row.cells() for row in rows if row.cut]
    columns = zip(*tables, strict=True)
    measured = (
        [[remeasured(p, proportional) for p in cell] for cell in cells if cell] for cells in columns
    )
    return sum(fit_width(cells)[1] for cells in measured if any(len(c) > 1 for c in cells))


def learn(model: Model, roles: Sequence[ColumnRole], rows: Sequence[Found]) -> None:
    """Estimate widths, emptiness, repeated cells and the meaning of blanks."""
    tables = [row.cells() for row in rows if row.cut]
    for column in range(len(roles)):
        cells = [cells[column] for cells in tables]
        filled = [cell for cell in cells if cell]
        model.said[column] = Counter(
            text for row in rows if row.cut for text in [row_texts(row)[column]] if text
        )
        if roles[column] is not ColumnRole.TASK and tables:
            prior = Model().emptiness(column, roles[column], empty=True)
            share = (len(cells) - len(filled) + 4 * math.exp(-prior)) / (len(cells) + 4)
            model.empty[column] = min(0.97, max(0.004, share))
        if any(len(cell) > 1 for cell in filled):
            model.widths[column] = fit_width(filled)[0]
        elif filled:
            model.widths[column] = max(p.width for cell in filled for p in cell)
    model.gaps = _gaps(tables)


def fit_width(cells: Sequence[Sequence[Piece]]) -> tuple[float, float]:
    """The column width under which the cells' line ends are least surprising."""
    shapes = list({tuple((p.text, p.width) for p in cell): cell for cell in cells}.values())
    options = sorted({p.width for cell in shapes for p in cell})
    if len(options) > 60:
        options = options[len(options) // 2 :]
        options = options[:: max(1, len(options) // 60)] + options[-1:]
    cost, width = min((sum(wrap_cost(cell, w) for cell in shapes), w) for w in options)
    return width, cost


def _gaps(tables: Sequence[Sequence[Sequence[Piece]]]) -> dict[str, dict[tuple[int, int], float]]:
    counts: dict[str, Counter[tuple[int, int]]] = {
        "inside": Counter(),
        "border": Counter(),
        "skip": Counter(),
    }
    for cells in tables:
        skipped = False
        for n, cell in enumerate(cells):
            if cell and n and any(cells[:n]):
                counts["skip" if skipped else "border"][cell[0].gap] += 1
            counts["inside"].update(p.gap for p in cell[1:])
            skipped = not cell
    keys = {key for counter in counts.values() for key in counter}
    everywhere = counts["inside"] + counts["border"] + counts["skip"]
    total = sum(everywhere.values())
    learned = {}
    for kind, counter in counts.items():
        size = sum(counter.values())
        learned[kind] = {
            key: -math.log(
                (counter[key] + 3 * (everywhere[key] + 0.3) / (total + 1)) / (size + 3.5)
            )
            for key in keys
        }
    return learned


def _indents_tell(tokens: Sequence[Token]) -> bool:
    pieces = [t.piece for t in tokens if t.piece]
    return 0 < sum(p.indented for p in pieces) <= 0.2 * len(pieces)
