"""Rows on screen: columns with words for heads, wrapped text, and the list of tasks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
import streamlit as st

from analytics import page_queries
from ui import address, folds, formats, written
from ui.page import Page, Row

PAGE_ROWS = 50
PRINTED_ROWS = 1000  # on paper nothing is turned: a list stands whole, up to some forty sheets
ROW_HEIGHT = 112
CORRECTED = "\N{LOWER RIGHT PENCIL}"


@dataclass(frozen=True, slots=True)
class Column:
    """One column on screen: the key of its heading under ``columns``, and what a cell shows."""

    key: str
    cell: Callable[[Any], Any]
    width: str | int = "medium"
    pinned: bool = False


def show(
    page: Page,
    rows: Sequence[Any],
    columns: Sequence[Column],
    *,
    key: str,
    alt: str,
    height: int | None = None,
    row_height: int | None = None,
    selectable: bool = False,
) -> list[int]:
    """Draw rows; the positions that a person has selected come back."""
    heads = [heading(page, column) for column in columns]
    if page.printing:
        written.whole(heads, [[c.cell(row) for c in columns] for row in rows], alt)
        return []
    cells = {head: [c.cell(row) for row in rows] for head, c in zip(heads, columns, strict=True)}
    settings: Mapping[str, Any] = {
        head: st.column_config.Column(width=c.width, pinned=c.pinned)  # type: ignore[arg-type] # "small".. or pixels
        for head, c in zip(heads, columns, strict=True)
    }
    options: dict[str, Any] = {
        "hide_index": True,
        "column_config": settings,
        "alt": alt,
        "key": key,
    }
    if height:
        options["height"] = height
    if row_height:
        options["row_height"] = row_height
    table = pa.table({head: pa.array(values) for head, values in cells.items()})
    if not selectable:
        st.dataframe(table, **options)
        return []
    event = st.dataframe(table, on_select="rerun", selection_mode="single-row", **options)
    return [at for at in event["selection"]["rows"] if at < len(rows)]


def heading(page: Page, column: Column) -> str:
    """Name of a column: a word of ``columns``, or after ``plan:`` its own."""
    kind, _, own = column.key.partition(":")
    return own if kind == "plan" and own else page.words(f"columns.{column.key}")


Changes = Mapping[str, str | list[str] | None]
MOST_LINKED = 200  # rows of a table twin that still read as one page


def twin(
    page: Page,
    rows: Sequence[Row],
    columns: Sequence[Column],
    *,
    key: str,
    alt: str,
    opens: Callable[[Row], Changes | None] | None = None,
    below: str = "",
) -> None:
    """The table twin of a chart, folded away; ``below`` stands under its link.

    ``opens`` gives what a row changes in the address of /tasks: its count is then a link to the
    tasks that the bar counts, for those who cannot press a bar.
    """

    def draw() -> None:
        if opens is None or len(rows) > MOST_LINKED:
            show(page, rows, columns, key=key, alt=alt)
            return
        links = [_count_link(page, row, columns, opens(row)) for row in rows]
        cells = [[_number_text(page, c.cell(row)) for c in columns] for row in rows]
        heads = [heading(page, column) for column in columns]
        counts = [column.key for column in columns].index("tasks")
        written.linked(heads, cells, counts, links, page.words("common.linked_rows"), alt)

    folds.folded(page, page.words("common.as_table"), f"twin_{key}", draw, below)


def not_printed(page: Page, left: int) -> None:
    """Say how much of a list paper leaves out, and how to have it; nothing where it is whole."""
    if left > 0:
        counts = {"count": page.number(left), "most": page.number(PRINTED_ROWS)}
        st.warning(page.words("common.not_printed", **counts))


def _count_link(
    page: Page, row: Row, columns: Sequence[Column], changes: Changes | None
) -> tuple[str, str] | None:
    """Address of the tasks that a row counts, and what the link there is called."""
    if changes is None or not row["tasks"]:
        return None
    named = ", ".join(str(column.cell(row)) for column in columns[:2])
    label = page.words("common.open_tasks", count=page.number(row["tasks"]), of=named)
    return address.link("tasks", **changes), label


def _number_text(page: Page, cell: Any) -> Any:
    return page.number(cell) if isinstance(cell, int | float) else cell


TASK_DEFAULT = ("place", "plan", "task", "lead", "coordinating", "deadline", "product")
VERBATIM = ("task", "lead_text", "coordinating_text", "product_text", "deadline_text", "note_text")


def shown(text: str | None) -> str:
    """Text of a document without emphasis marks; the data keeps them."""
    return (text or "").replace("**", "")


def task_columns(page: Page) -> dict[str, Column]:
    """Every column of a list of tasks by its key, widths that fit a screen of 1440 pixels."""
    words = page.words
    missing = words("common.not_stated")
    columns = (
        Column("place", _marked_number, 56, pinned=True),
        Column("plan", lambda r: page.plan_label(r["plan_id"]), 104),
        Column("pillar", lambda r: words.code("pillar", r["pillar"]), 150),
        Column("section", lambda r: shown(r["section_title"]) or missing, 180),
        Column("task", lambda r: shown(r["task"]), 322),
        Column("lead", lambda r: agencies_of(page, r, "lead"), 160),
        Column("coordinating", lambda r: agencies_of(page, r, "coordinating"), 170),
        Column("deadline", lambda r: shown(r["deadline_text"]) or missing, 100),
        Column("deadline_kind", lambda r: words.code("deadline", r["deadline_kind"]), 110),
        Column("end", lambda r: formats.day(r["deadline_end"], words), 96),
        Column("product", lambda r: product_of(page, r), 118),
        Column("note", lambda r: shown(r["note_text"]) or missing, 150),
        Column("area", lambda r: areas_of(page, r), 160),
        Column("line", lambda r: lines_of(r), 80),
    )
    return {column.key: column for column in columns}


def areas_of(page: Page, row: Row) -> str:
    """The policy areas of a task in words."""
    return "; ".join(page.words.code("policy_area", one) for one in row["policy_areas"] or [])


def lines_of(row: Row) -> str:
    """The lines of the document on which a task stands."""
    if not row["first_line"]:
        return ""
    return f"{row['first_line']}–{row['last_line'] or row['first_line']}"


def _marked_number(row: Row) -> str:
    """Section and number of a task, with a pencil where a recorded correction changed a cell."""
    return f"{task_number(row)} {CORRECTED}" if row.get("corrected") else task_number(row)


def agencies_of(page: Page, row: Row, role: str) -> str:
    """The agencies of a task: its cell as written, or the bodies of today."""
    if page.filters.names == "today":
        return "; ".join(row[f"{role}_agencies"]) or page.words("common.not_stated")
    return shown(row[f"{role}_text"]) or page.words("common.not_stated")


def lead_of(page: Page, task_id: str, written: str | None) -> str:
    """The lead of a task where a row has only its cell: as written, or the bodies of today."""
    missing = page.words("common.not_stated")
    if page.filters.names != "today":
        return written or missing
    # Shared, since a page asks for each of its rows: an answer of its own is a copy of all leads.
    named = page.filters.only("names")
    everybody: dict[str, list[str]] = page.shared(
        ("leads", named), lambda: page_queries.lead_names(page.warehouse, named)
    )
    return "; ".join(everybody.get(task_id, ())) or missing


def product_of(page: Page, row: Row) -> str:
    """The product of a task, or why there is none."""
    if row["product_text"]:
        return shown(row["product_text"])
    return page.words("common.not_stated" if row["has_product_column"] else "common.no_column")


def task_number(row: Row) -> str:
    """Section and number of a task as printed."""
    return ".".join(str(part) for part in (row["section"], row["number"]) if part)


def day_cell(page: Page, key: str) -> Callable[[Row], str]:
    """A cell that shows a date of the row."""
    return lambda row: formats.day(row[key], page.words)
