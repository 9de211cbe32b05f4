"""Run this for the whole product: ``streamlit run asgi.py``; ``dashboard.py`` alone works too.

``streamlit run`` recognises the application only by a literal ``st.App(...)`` in this file.
"""

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from ui.access import login_secrets
from ui.gate import Gate
from ui.server import CompressedStatic, PageLanguage, SecurityHeaders, warm_start
from ui.together import Together

app = st.App(
    Path(__file__).resolve().parent / "dashboard.py",
    secrets=login_secrets(),
    lifespan=warm_start,
    middleware=[
        Middleware(SecurityHeaders),
        Middleware(Gate),
        Middleware(CompressedStatic),
        Middleware(PageLanguage),
        Middleware(Together),
    ],
)
