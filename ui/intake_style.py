"""Words for the uploader: Streamlit draws its own in English and lets nobody change them."""

from __future__ import annotations

import json

import streamlit as st

from ui.page import Page

_RULES = """<style>
[data-testid="stFileUploaderDropzoneInstructions"] span,
[data-testid="stFileUploaderDropzoneInstructions"] small {font-size: 0;}
[data-testid="stFileUploaderDropzoneInstructions"] svg {font-size: 1.5rem;}
[data-testid="stFileUploaderDropzoneInstructions"]::after {content: %(drop)s; font-size: .95rem;}
[data-testid="stFileUploaderDropzone"] > span button p,
[data-testid="stFileUploaderDropzone"] > button p {font-size: 0;}
[data-testid="stFileUploaderDropzone"] > span button p::after,
[data-testid="stFileUploaderDropzone"] > button p::after {content: %(browse)s; font-size: .95rem;}
[data-testid="stFileUploader"]:has([data-testid="stFileChipIconError"])::after {
  content: %(refused)s; display: block; margin-top: .5rem; font-weight: 600;}
</style>"""


def show(page: Page, limit: int) -> None:
    """Put our words in the place of the uploader's own; ``limit`` is in MB."""
    said = {
        "drop": page.words("intake.drop", limit=limit),
        "browse": page.words("intake.browse"),
        "refused": page.words("intake.refused"),
    }
    st.html(_RULES % {name: json.dumps(text, ensure_ascii=False) for name, text in said.items()})
