"""Run this: ``streamlit run dashboard.py``. The menu and the page that was asked for."""

from ui.shell import run

run()
