"""Who this visitor is and what they may do: asked by every page and every control that writes.

The answer is worked out anew at every run from the connection itself (its headers, its signed
login cookie), never from what the browser's script could send.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager

import streamlit as st
from streamlit import runtime
from streamlit.auth_util import get_cookie_with_chunks
from streamlit.errors import StreamlitSecretNotFoundError
from streamlit.web.server.server_util import get_cookie_secret
from streamlit.web.server.starlette.starlette_app_utils import decode_signed_value
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME

from loaders import audit
from loaders.access_settings import (
    Mode,
    Role,
    Settings,
    Visitor,
    login_secrets,
    open_visitor,
    read,
    visitor_of_claims,
    visitor_of_headers,
)
from ui.text import Words

__all__ = [
    "editing",
    "login_secrets",
    "may_edit",
    "require",
    "visitor",
    "visitor_of_request",
    "who",
]

_SEEN = "_visitor_logged"


def visitor() -> Visitor | None:
    """The visitor of this run; null for one who may not come in."""
    return _judged(_headers(), st.user.to_dict)


def visitor_of_request(headers: dict[str, list[str]]) -> Visitor | None:
    """The visitor of a plain request, by the same rules as a page's; null for nobody.

    Parameters
    ----------
    headers : dict
        Values of every header by its name in small letters.
    """
    return _judged(headers, lambda: _signed_claims(headers))


def _judged(
    headers: dict[str, list[str]], claims: Callable[[], Mapping[str, object]]
) -> Visitor | None:
    settings = read()
    if settings.fault:
        return None
    if settings.mode is Mode.PROXY:
        return visitor_of_headers(headers, settings)
    if settings.mode is Mode.OIDC:
        return visitor_of_claims(claims(), settings)
    # Without a running server (a test of one page) nobody listens anywhere.
    address = st.get_option("server.address") if runtime.exists() else "localhost"
    return open_visitor(address, settings, *headers.get("host", ())[:1])


def _signed_claims(headers: dict[str, list[str]]) -> Mapping[str, object]:
    """What the login's cookie says, if this server signed it: what ``st.user`` says in a page."""
    cookies = {key: value for held in headers.get("cookie", ()) for key, value in _pairs(held)}
    secret = get_cookie_secret()

    def signed(name: str) -> bytes | None:
        return decode_signed_value(secret, name, cookies.get(name, ""))

    found = get_cookie_with_chunks(signed, USER_COOKIE_NAME)
    said = json.loads(found) if found else {}
    return said if isinstance(said, dict) else {}


def _pairs(cookies: str) -> Iterator[tuple[str, str]]:
    for pair in cookies.split(";"):
        name, _, value = pair.strip().partition("=")
        yield name, value.strip('"')


def _headers() -> dict[str, list[str]]:
    held = st.context.headers
    return {name.lower(): held.get_all(name) for name in held}


def may_edit() -> bool:
    """Whether this visitor may change anything: corrections, decisions, uploads, values."""
    found = visitor()
    return found is not None and found.role is Role.EDITOR


def who() -> str:
    """Name of this visitor for the audit log; empty under open access."""
    found = visitor()
    return found.name if found else ""


def editing(action: str, **details: object) -> AbstractContextManager[None]:
    """A change being made: recorded with its outcome, and not begun where that cannot be."""
    return audit.recorded(action, who(), **details)


def require(words: Words) -> bool:
    """Let this visitor in, or say politely what is missing. Every page asks before any content."""
    found = visitor()
    if found is None:
        _refuse(read(), words)
        return False
    if found.name:
        _remember(found)
        _name_in_menu(found, words)
    return True


def _refuse(settings: Settings, words: Words) -> None:
    st.title(words("access.title"), anchor=False)
    if settings.fault:
        st.error(words(f"access.{settings.fault}"))
    elif settings.mode is Mode.OPEN:
        st.error(words("access.exposed"))
    elif settings.mode is Mode.PROXY:
        st.error(words("access.no_name"))
    elif st.user.get("is_logged_in"):
        st.error(words("access.not_listed"))
        st.button(words("access.log_out"), on_click=st.logout, key="log_out")
    elif not _login_is_declared():
        st.error(words("access.fault_login"))
    else:
        st.info(words("access.log_in_first"))
        st.button(words("access.log_in"), on_click=st.login, key="log_in", type="primary")


def _login_is_declared() -> bool:
    try:
        return bool(st.secrets.get("auth"))
    except StreamlitSecretNotFoundError:
        return False


def _remember(found: Visitor) -> None:
    if st.session_state.get(_SEEN) == found.name:
        return
    st.session_state[_SEEN] = found.name
    audit.noted("login", found.name, role=found.role.value)


def _name_in_menu(found: Visitor, words: Words) -> None:
    with st.sidebar:
        st.text(words("access.you_are", name=found.name, role=words(f"access.{found.role.value}")))
        if read().mode is Mode.OIDC:
            st.button(words("access.log_out"), on_click=st.logout, key="log_out")
