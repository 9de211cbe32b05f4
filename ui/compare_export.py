"""The downloads of a view of /compare: its own rows as a workbook, and what every view offers."""

from __future__ import annotations

import pyarrow as pa
import streamlit as st

from analytics import workbook
from analytics.filters import Filters
from ui import export
from ui.export import XLSX, recorded
from ui.page import Page

# Columns that only order or draw the view.
_INNER = ("position", "in_area", "has_product_column")


def button(page: Page, view: str, table: pa.Table, filters: Filters | None = None) -> None:
    """The workbook of ``table``, made when asked for; the print view, the picture, the address."""
    if page.printing:
        return
    selection = filters or page.filters
    table = table.drop_columns([name for name in _INNER if name in table.column_names])
    name = page.words(f"compare.file.{view}")
    with st.container(horizontal=True, vertical_alignment="center", key="export"):
        st.download_button(
            page.words("export.excel"),
            data=recorded(
                page,
                view,
                lambda: workbook.table_workbook(
                    page.warehouse, table, selection, page.words.language, page.as_of
                ),
            ),
            file_name=f"{name}-{page.as_of.isoformat()}.xlsx",
            mime=XLSX,
            on_click="ignore",
            type="primary",
            icon=":material/download:",
            help=page.words("compare.excel_help"),
            key=f"export_{view}",
        )
        export.along(page, name)
    export.below(page)
