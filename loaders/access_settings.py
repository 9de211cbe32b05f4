"""Who may come in and who may change things: the settings, read in one place, without Streamlit.

====================== =========================================================================
``PLANS_ACCESS``       ``open`` (default), ``proxy`` or ``oidc``
``PLANS_EDITING``      ``off``: nobody edits here; ``on``: also where open access leaves the machine
``PLANS_EDITORS``      names that may edit, with commas between; beside ``access.toml``
``PLANS_PROXY_HEADER`` header in which the proxy names the visitor (``X-Forwarded-User``)
``PLANS_PROXY_SECRET`` what the proxy must send in ``X-Plans-Proxy-Secret``
``PLANS_OIDC_...``     ``CLIENT_ID``, ``CLIENT_SECRET``, ``METADATA_URL``, ``REDIRECT_URI``,
                       ``COOKIE_SECRET``: instead of ``.streamlit/secrets.toml``
====================== =========================================================================

``access.toml`` in the data folder holds ``editors = [...]`` and, to let in only some of those who
can log in, ``viewers = [...]``.
"""

from __future__ import annotations

import hmac
import ipaddress
import os
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from loaders.paths import DATA

PROXY_PROOF = "X-Plans-Proxy-Secret"
FILE = DATA / "access.toml"
SHORTEST_SECRET = 16
LONGEST_NAME = 200
_ON = ("on", "yes", "true", "1")
_OIDC = ("client_id", "client_secret", "server_metadata_url", "redirect_uri", "cookie_secret")


class Mode(StrEnum):
    """How visitors are told apart."""

    OPEN = "open"
    PROXY = "proxy"
    OIDC = "oidc"


class Role(StrEnum):
    """What a visitor may do."""

    VIEWER = "viewer"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Visitor:
    """One person who may see the pages: a name for the audit log, and a role."""

    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class Settings:
    """The access settings of one server.

    Attributes
    ----------
    mode : Mode
        How visitors are told apart.
    stated : bool
        Whether somebody chose the mode, or it is the default.
    editing : bool or None
        What ``PLANS_EDITING`` says; null when it says nothing.
    viewers : frozenset of str or None
        Names that may see the pages; null lets in everyone who can log in.
    fault : str
        Key (under ``access``) of the sentence about wrong settings; they let nobody in.
    """

    mode: Mode = Mode.OPEN
    stated: bool = False
    editing: bool | None = None
    editors: frozenset[str] = frozenset()
    viewers: frozenset[str] | None = None
    proxy_header: str = "X-Forwarded-User"
    proxy_secret: str = ""
    fault: str = ""


def read(environment: Mapping[str, str] | None = None, file: Path = FILE) -> Settings:
    """The settings as the environment and ``access.toml`` state them now."""
    given = os.environ if environment is None else environment
    asked = given.get("PLANS_ACCESS", "").strip().lower()
    editing = given.get("PLANS_EDITING", "").strip().lower()
    secret = given.get("PLANS_PROXY_SECRET", "")
    said, fault = _file(file)
    if asked not in ("", *Mode):
        return Settings(Mode.PROXY, True, False, fault="fault_mode")
    mode = Mode(asked or Mode.OPEN)
    if mode is Mode.PROXY and len(secret) < SHORTEST_SECRET:
        fault = "fault_secret"
    listed = said.get("editors", frozenset()) | _names(given.get("PLANS_EDITORS", "").split(","))
    return Settings(
        mode,
        bool(asked),
        editing in _ON if editing else None,
        listed,
        said.get("viewers"),
        given.get("PLANS_PROXY_HEADER", "").strip() or "X-Forwarded-User",
        secret,
        fault,
    )


def _file(file: Path) -> tuple[dict[str, frozenset[str]], str]:
    try:
        said = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}, ""
    except (OSError, ValueError):
        return {}, "fault_file"
    lists = {key: said[key] for key in ("editors", "viewers") if key in said}
    good = all(
        isinstance(names, list) and all(isinstance(name, str) for name in names)
        for names in lists.values()
    )
    return ({k: _names(v) for k, v in lists.items()}, "") if good else ({}, "fault_file")


def _names(names: Sequence[str]) -> frozenset[str]:
    return frozenset(name.strip().casefold() for name in names if name.strip())


def visitor_named(name: str, settings: Settings) -> Visitor | None:
    """The visitor of a name that the proxy or the login vouches for; null when not let in."""
    clean = "".join(c for c in name if unicodedata.category(c)[0] != "C").strip()
    known = clean.casefold()
    if not clean or len(clean) > LONGEST_NAME:
        return None
    is_editor = known in settings.editors
    if settings.viewers is not None and known not in settings.viewers and not is_editor:
        return None
    may_edit = is_editor and settings.editing is not False
    return Visitor(clean, Role.EDITOR if may_edit else Role.VIEWER)


def visitor_of_headers(headers: Mapping[str, Sequence[str]], settings: Settings) -> Visitor | None:
    """The visitor whom a trusted proxy names: its secret and one name, each exactly once.

    Parameters
    ----------
    headers : mapping
        Values of every header by its name in small letters.
    """
    secrets = headers.get(PROXY_PROOF.lower(), ())
    names = headers.get(settings.proxy_header.lower(), ())
    if len(secrets) != 1 or len(names) != 1 or not settings.proxy_secret:
        return None
    if not hmac.compare_digest(secrets[0].encode(), settings.proxy_secret.encode()):
        return None
    return visitor_named(names[0], settings)


def visitor_of_claims(claims: Mapping[str, object], settings: Settings) -> Visitor | None:
    """The visitor whom a login proved: by e-mail, unless the provider says it is unverified."""
    if claims.get("is_logged_in") is not True or claims.get("email_verified") is False:
        return None
    name = claims.get("email") or claims.get("preferred_username") or claims.get("sub")
    return visitor_named(str(name or ""), settings)


def open_visitor(address: str | None, settings: Settings, host: str = "") -> Visitor | None:
    """The nameless visitor of open access.

    A server that others can reach must have been opened on purpose (``PLANS_ACCESS=open``), and
    even then lets nobody edit unless ``PLANS_EDITING=on`` says that too.

    Parameters
    ----------
    address : str or None
        What the server listens on; null is every address.
    host : str
        Name that the visitor's browser called the server by. One that is not this machine's own
        came through a proxy, or through another site's name that was pointed here.
    """
    near = is_loopback(address) and (not host or is_loopback(_without_port(host)))
    if not near and not settings.stated:
        return None
    may_edit = near if settings.editing is None else settings.editing
    return Visitor("", Role.EDITOR if may_edit else Role.VIEWER)


def _without_port(host: str) -> str:
    name, colon, port = host.rpartition(":")
    return name if colon and port.isdigit() and not name.endswith(":") else host


def is_loopback(address: str | None) -> bool:
    """Whether a listening address can be reached from its own machine only."""
    if address is None:
        return False
    try:
        return ipaddress.ip_address(address.strip("[]")).is_loopback
    except ValueError:
        return address.strip().lower() == "localhost"


def login_secrets(environment: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Streamlit's ``[auth]`` secrets from the environment; nothing when it states none."""
    given = os.environ if environment is None else environment
    names = {key: "PLANS_OIDC_" + key.upper().replace("SERVER_", "") for key in _OIDC}
    found = {key: given[name] for key, name in names.items() if given.get(name)}
    return {"auth": found} if found else {}
