"""The buttons that take a view along: the tasks as filtered, the page's own table, the calendar."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from analytics.calendar import calendar_bytes
from analytics.workbook_apart import workbook
from analytics.workbook_limits import PART_ROWS
from analytics.workbook_parts import Part
from loaders import audit
from ui import address, export_parts, folds, picture, sharing
from ui.page import Page

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
VIEW_OF_PAGE = {
    "overview": "overview",
    "workload": "workload",
    "deadlines": "deadlines",
    "targets": "targets",
    "quality": "issues",
}


def recorded(page: Page, view: str, make: Callable[[], bytes]) -> Callable[[], bytes]:
    """The maker of a file, with each making in the audit log under the present visitor's name."""
    who, selection = page.visitor, page.filters.to_query()

    def made() -> bytes:
        audit.noted("export", who, view=view, filters=str(selection))
        return make()

    return made


def button(
    page: Page,
    view: str | None = None,
    *,
    opened: Mapping[str, Callable[[], None]] | None = None,
    dates: bool = False,
) -> None:
    """The row of downloads at the foot of a page; files are made when asked for.

    ``view`` names the table that the page shows now, where the page has several; ``opened`` are
    parts that this page alone offers, by the key of their name: a link opens each below the row.
    """
    words = page.words
    if page.printing:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="export"):
        count = page.count
        if count > PART_ROWS:
            export_parts.popover(page, count, lambda part: _part(page, part))
        else:
            st.download_button(
                words("export.excel"),
                data=recorded(page, "tasks", lambda: _workbook(page, "tasks")),
                file_name=_file(page, "tasks", "xlsx"),
                mime=XLSX,
                on_click="ignore",
                type="primary",
                icon=":material/download:",
                help=words("export.excel_help"),
                key="export_tasks",
            )
        view = view or VIEW_OF_PAGE.get(page.name)
        if view:
            st.download_button(
                words("export.view"),
                data=recorded(page, view, lambda: _workbook(page, view)),
                file_name=_file(page, view, "xlsx"),
                mime=XLSX,
                on_click="ignore",
                help=words("export.view_help"),
                key="export_view",
            )
        if dates:
            _ics(page)
        along(page, words(f"export.file_{view or 'tasks'}"), list(opened or ()))
    below(page, opened)


def along(page: Page, name: str, opened: Sequence[str] = ()) -> None:
    """What every view offers beside its workbook: picture, print view, address and citation.

    ``opened`` are the keys of what else a link of the row opens; :func:`below` draws it.
    """
    where = address.link(page.name, **address.kept(), print="1")
    printed = f"<a class='take' href='{where}'>{html.escape(page.words('export.print'))}</a>"
    ways = [folds.way(page, page.words(key), key) for key in (*opened, sharing.NAME)]
    picture.button(page, name, printed + "".join(ways))


def below(page: Page, opened: Mapping[str, Callable[[], None]] | None = None) -> None:
    """Draw what a link of the row has opened, under the row."""
    for key, draw in (opened or {}).items():
        if folds.is_open(page, key):
            draw()
    if folds.is_open(page, sharing.NAME):
        sharing.show(page)


def _ics(page: Page) -> None:
    """The selection's dates as a calendar file."""
    st.download_button(
        page.words("export.ics"),
        data=recorded(
            page,
            "calendar",
            lambda: calendar_bytes(
                page.warehouse, page.filters, page.words.language, as_of=page.as_of
            ),
        ),
        file_name=_file(page, "calendar", "ics"),
        mime="text/calendar",
        on_click="ignore",
        icon=":material/calendar_month:",
        help=page.words("export.ics_help"),
        key="export_ics",
    )


def _part(page: Page, part: Part) -> None:
    """The button of one part of a large selection."""
    st.download_button(
        page.words("export.parts_one", count=page.number(part.rows, 0)),
        data=recorded(page, "tasks", lambda: _workbook(page, "tasks", part)),
        file_name=_file(page, "tasks", f"{part.number}.xlsx"),
        mime=XLSX,
        on_click="ignore",
        icon=":material/download:",
        key="export_part",
    )


def _workbook(page: Page, view: str, part: Part | None = None) -> bytes:
    return workbook(page.warehouse, page.filters, page.words.language, view, page.as_of, part)


def _file(page: Page, view: str, ending: str) -> str:
    return f"{page.words(f'export.file_{view}')}-{page.as_of.isoformat()}.{ending}"
