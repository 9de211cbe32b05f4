"""The buttons that take a view along: the tasks as filtered, the page's own table, the calendar."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from analytics import calendar
from analytics.workbook_apart import workbook
from analytics.workbook_limits import PART_ROWS
from analytics.workbook_parts import Part
from loaders import audit
from ui import address, export_parts, picture, sharing
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
    page: Page, view: str | None = None, *, beside: Callable[[], None] | None = None
) -> None:
    """The row of downloads at the foot of a page; files are made when asked for.

    ``view`` names the table that the page shows now, where the page has several; ``beside`` draws
    what this page alone offers.
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
        if beside:
            beside()
        along(page, words(f"export.file_{view or 'tasks'}"))


def along(page: Page, name: str) -> None:
    """What every view offers beside its workbook: picture, print view, address and citation."""
    picture.button(page, name)
    page.link(
        page.name,
        page.words("export.print"),
        icon=":material/print:",
        **address.kept(),
        print="1",
    )
    sharing.popover(page)


def ics(page: Page) -> None:
    """The selection's dates as a calendar file."""
    st.download_button(
        page.words("export.ics"),
        data=recorded(
            page,
            "calendar",
            lambda: calendar.calendar_bytes(
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
