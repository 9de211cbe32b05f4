"""HTML of our own making that Streamlit takes as it is."""

from __future__ import annotations


class Markup(str):
    """HTML as it shall stand in the page.

    ``st.html`` looks whether a plain string is the path of a file and takes the indents of its
    lines away: for a style sheet or a script that is longer than all the rest of its sending.
    """

    __slots__ = ()

    def _repr_html_(self) -> str:
        return self
