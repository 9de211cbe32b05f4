"""The tables of /targets as workbooks, each with its sources: folded away until asked for."""

from __future__ import annotations

import pyarrow as pa
import streamlit as st

from analytics import workbook
from ui import folds
from ui.export import XLSX, recorded
from ui.page import Page

Files = dict[str, pa.Table]  # by the name under which the words stand


def show(page: Page, files: Files) -> None:
    """One place for all of them: four buttons in four places would be drawn at every key."""
    if page.printing or not files:
        return

    def buttons() -> None:
        with st.container(horizontal=True):
            for name, table in files.items():
                _button(page, table, name)

    folds.folded(page, page.words("targets.files"), "files", buttons)


def _button(page: Page, table: pa.Table, name: str) -> None:
    def made() -> bytes:
        chosen = page.filters.only("plan")
        return workbook.table_workbook(
            page.warehouse, table, chosen, page.words.language, page.as_of
        )

    st.download_button(
        page.words(f"targets.excel_{name}"),
        data=recorded(page, f"targets_{name}", made),
        file_name=f"{page.words(f'targets.file_{name}')}-{page.as_of.isoformat()}.xlsx",
        mime=XLSX,
        on_click="ignore",
        icon=":material/download:",
        key=f"targets_excel_{name}",
    )
