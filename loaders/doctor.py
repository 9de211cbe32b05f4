"""Is this installation sound? One finding a check, each with what to mend.

The checks look and never change anything; what they must write to know (whether a folder takes a
file) they remove at once.
"""

from __future__ import annotations

import os
import platform
import re
import shutil
import socket
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterable, Iterator
from importlib import metadata
from pathlib import Path

from loaders import access_settings, agencies, audit, indicator_values, schema, series_breaks
from loaders.access_settings import Mode
from loaders.added_values import ADDED
from loaders.doctor_database import database
from loaders.doctor_findings import Finding, Place, State
from loaders.errors import DashboardError
from loaders.paths import REFERENCE, VOCABULARY
from loaders.reference import vocabulary

OLDEST_PYTHON = (3, 11)
LEAST_FREE = 500 * 10**6
_GIVE = "give it to the user that runs the server (chown, ReadWritePaths, volume)"
_PIN = re.compile(r"^([A-Za-z0-9_.-]+)==(\S+)")


Check = Callable[[Place], Iterator[Finding]]


def examine(place: Place) -> list[Finding]:
    """Every check in order; a check that cannot be made is itself a finding."""
    return [finding for check in CHECKS for finding in _made(check, place)]


def _made(check: Check, place: Place) -> list[Finding]:
    try:
        return list(check(place))
    except OSError as error:
        subject = check.__name__.replace("_", " ")
        text = f"cannot be checked: {error.filename or ''} {error.strerror or error}"
        return [Finding(subject, State.WRONG, " ".join(text.split()), _GIVE)]


def python(_place: Place) -> Iterator[Finding]:
    """The interpreter."""
    said = platform.python_version()
    if sys.version_info < OLDEST_PYTHON:
        wanted = ".".join(map(str, OLDEST_PYTHON))
        yield Finding("python", State.WRONG, said, f"install Python {wanted} or newer")
    else:
        yield Finding("python", State.GOOD, said)


def packages(place: Place) -> Iterator[Finding]:
    """The packages that are pinned, as installed."""
    remedy = f"run: python -m pip install -r {place.requirements.name}"
    try:
        lines = place.requirements.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        yield Finding("packages", State.DOUBT, f"{place.requirements.name}: {error.strerror}")
        return
    pins = [match.groups() for line in lines if (match := _PIN.match(line))]
    sound = True
    for name, wanted in pins:
        try:
            found = metadata.version(name)
        except metadata.PackageNotFoundError:
            sound = False
            yield Finding(f"package {name}", State.WRONG, "is not installed", remedy)
            continue
        if found != wanted:
            sound = False
            text = f"is {found}, tried with {wanted}"
            yield Finding(f"package {name}", State.DOUBT, text, remedy)
    if sound:
        yield Finding("packages", State.GOOD, f"{len(pins)} as pinned")


def folders(place: Place) -> Iterator[Finding]:
    """The folders that must be there and take files, and the space they have."""
    if not (place.data / "plans").is_dir():
        yield Finding(
            "data folder", State.WRONG, f"no folder 'plans' in {place.data}", "set PLANS_DATA"
        )
    wanted = {
        "data folder": place.data,
        "database folder": place.database,
        "audit folder": audit.path().parent,
        "temporary folder": Path(tempfile.gettempdir()),
    }
    for subject, folder in wanted.items():
        yield _takes_files(subject, folder)
    free = shutil.disk_usage(_existing(place.database)).free
    if free < LEAST_FREE:
        remedy = f"free {LEAST_FREE / 1e9:.1f} GB: a build keeps the old versions beside the new"
        yield Finding("disk", State.WRONG, f"{free / 1e6:.0f} MB free", remedy)
    else:
        yield Finding("disk", State.GOOD, f"{free / 1e9:.1f} GB free")


def _existing(folder: Path) -> Path:
    return next(path for path in (folder.resolve(), *folder.resolve().parents) if path.exists())


def _takes_files(subject: str, folder: Path) -> Finding:
    try:
        with tempfile.TemporaryFile(dir=_existing(folder)):
            return Finding(subject, State.GOOD, f"{folder} can be written")
    except OSError as error:
        # Viewing works without it; editing, publishing and recording do not.
        return Finding(subject, State.DOUBT, f"{folder}: {error.strerror}", _GIVE)


def peoples_files(place: Place) -> Iterator[Finding]:
    """What people decided, added and corrected: each file readable, none left half replaced."""
    plans = place.data / "plans"
    files = [place.data / "matches.toml", place.data / "values" / "added.csv"]
    files += sorted(plans.glob("*/corrections.toml"))
    wrong = list(_unreadable(files))
    for left in sorted(plans.glob(".old-*")):
        remedy = "a build puts it back, or forgets it an hour after its successor came"
        wrong.append(Finding(left.name, State.DOUBT, "was left by a killed replacement", remedy))
    there = sum(path.exists() for path in files)
    yield from wrong or [Finding("people's files", State.GOOD, f"{there} readable")]


def _unreadable(files: Iterable[Path]) -> Iterator[Finding]:
    for path in files:
        try:
            text = path.read_text(encoding="utf-8-sig")
            if path.suffix == ".toml":
                tomllib.loads(text)
        except FileNotFoundError:
            continue
        except (OSError, ValueError) as error:
            said = getattr(error, "strerror", None) or str(error)
            remedy = "mend it, or restore it from a backup: builds stop at it"
            yield Finding(path.name, State.WRONG, f"{path.parent.name}: {said}", remedy)


def reference_files(_place: Place) -> Iterator[Finding]:
    """The files that the rules and the names come from."""
    wrong = 0
    trials: dict[str, Callable[[], object]] = {
        f"data/vocabulary/{path.name}": lambda stem=path.stem: vocabulary(stem)  # type: ignore[misc]  # mypy cannot type a default of a lambda
        for path in sorted(VOCABULARY.glob("*.toml"))
    }
    trials["data/reference/*.csv"] = lambda: schema.reference_tables(REFERENCE, ADDED)
    trials["data/reference/indicator_values.csv"] = indicator_values.load_indicator_values
    trials["data/reference/series_breaks.csv"] = series_breaks.load_series_breaks
    trials["data/reference/agencies.csv"] = agencies.load_agencies
    for subject, trial in trials.items():
        try:
            trial()
        except (DashboardError, OSError, ValueError) as error:
            wrong += 1
            remedy = "restore the file from the release or from a backup"
            yield Finding(subject, State.WRONG, " ".join(str(error).split()), remedy)
    if not wrong:
        yield Finding("reference files", State.GOOD, f"{len(trials)} readings")


def port(place: Place) -> Iterator[Finding]:
    """Whether the port is free, or already serving."""
    with socket.socket() as probe:
        probe.settimeout(2)
        taken = probe.connect_ex(("127.0.0.1", place.port)) == 0
    if taken:
        remedy = "it may be this dashboard; else choose another: make run PORT=8502"
        yield Finding("port", State.DOUBT, f"something answers on {place.port}", remedy)
    else:
        yield Finding("port", State.GOOD, f"{place.port} is free")


_FAULTS = {
    "fault_mode": ("PLANS_ACCESS has an unknown value", "set it to open, proxy or oidc"),
    "fault_secret": (
        f"PLANS_PROXY_SECRET is shorter than {access_settings.SHORTEST_SECRET} characters",
        "give server and proxy one secret: openssl rand -hex 32",
    ),
    "fault_file": ("access.toml cannot be read", "write editors = [...] and viewers = [...]"),
}


def settings(place: Place) -> Iterator[Finding]:
    """The access settings, and whether they fit the address the server listens on."""
    said = access_settings.read(file=place.data / "access.toml")
    if said.fault:
        text, remedy = _FAULTS[said.fault]
        yield Finding("access", State.WRONG, f"{text}; nobody is let in", remedy)
        return
    yield Finding("access", State.GOOD, f"{said.mode}, {len(said.editors)} named editors")
    address = _listens_on(place.config)
    if said.mode is Mode.OPEN and not access_settings.is_loopback(address):
        text = f"open access while config.toml listens on {address or 'every address'}"
        remedy = 'set PLANS_ACCESS=proxy or oidc, or address = "127.0.0.1"'
        state = State.DOUBT if said.stated else State.WRONG
        yield Finding("address", state, text, remedy)
    else:
        yield Finding("address", State.GOOD, address or "every address")
    if said.mode is Mode.OIDC and not (
        access_settings.login_secrets() or (place.config.parent / "secrets.toml").is_file()
    ):
        yield Finding(
            "login",
            State.WRONG,
            "no login server is declared",
            "write [auth] in .streamlit/secrets.toml or set the PLANS_OIDC_ variables",
        )


def _listens_on(config: Path) -> str | None:
    if told := os.environ.get("STREAMLIT_SERVER_ADDRESS"):
        return told  # stronger than the file: the container sets it
    try:
        server = tomllib.loads(config.read_text(encoding="utf-8")).get("server", {})
    except (OSError, tomllib.TOMLDecodeError):
        return None
    address = server.get("address")
    return str(address) if address is not None else None


CHECKS: tuple[Check, ...] = (
    python,
    packages,
    folders,
    database,
    peoples_files,
    reference_files,
    port,
    settings,
)
