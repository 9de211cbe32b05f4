"""Streamlit servers to compare: the product, an empty page and the peer, and sessions on them."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import psutil
import websocket
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from loaders.paths import ROOT

HERE = Path(__file__).resolve().parent
EMPTY = HERE / "empty_page.py"
PEER = HERE / "peer_page.py"
PRODUCT = ROOT / "asgi.py"
STOCK = {"server.headless": "true", "browser.gatherUsageStats": "false"}


class Server:
    """One Streamlit server on a port of its own.

    Parameters
    ----------
    script : Path
        What ``streamlit run`` is given.
    folder : Path
        Working folder: the project's flags hold in its root, Streamlit's defaults elsewhere.
    """

    def __init__(self, script: Path, folder: Path = ROOT, **environment: str) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = int(probe.getsockname()[1])
        flags = [f"--{name}={value}" for name, value in STOCK.items()]
        flags.append(f"--server.port={self.port}")
        self.began = time.perf_counter()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", str(script), *flags],
            cwd=folder,
            env=os.environ | {"PYTHONPATH": str(ROOT)} | environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._wait()
        self.up_after = time.perf_counter() - self.began

    def _wait(self) -> None:
        while time.perf_counter() - self.began < 120:
            try:
                with socket.create_connection(("127.0.0.1", self.port), timeout=2):
                    return
            except OSError:
                if self.process.poll() is not None:
                    raise RuntimeError("the server ended at its start") from None
                time.sleep(0.05)
        raise RuntimeError("the server did not answer")

    @property
    def url(self) -> str:
        """Address of the server."""
        return f"http://127.0.0.1:{self.port}"

    def memory(self) -> int:
        """Resident bytes of the server."""
        return int(psutil.Process(self.process.pid).memory_info().rss)

    def cpu(self) -> float:
        """Seconds of processor time that the server has used: other programs do not disturb it."""
        if sys.platform == "linux":
            # The kernel's clock of another process, to the nanosecond, threads that ended included.
            return time.clock_gettime((~self.process.pid << 3) | 2)
        return float(sum(psutil.Process(self.process.pid).cpu_times()[:2]))

    def __enter__(self) -> Self:
        """Hand out the running server."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop the server."""
        self.process.terminate()
        self.process.wait(timeout=30)


class Session:
    """One browser's side of a session, without the browser.

    ``widgets`` holds the ids of the widgets of the last run by the key that the script gave them.
    """

    def __init__(self, server: Server, page: str = "", query: str = "") -> None:
        self.socket = websocket.create_connection(
            f"ws://127.0.0.1:{server.port}/_stcore/stream",
            subprotocols=["streamlit"],
            origin=server.url,
            timeout=120,
        )
        self.page = page
        self.query = query
        self.states: dict[str, Any] = {}
        self.widgets: dict[str, str] = {}
        self.received = 0

    def run(self, **values: Any) -> float:
        """Rerun the page with some widgets changed (by key); seconds until the run has ended."""
        message = BackMsg()
        client = message.rerun_script
        client.query_string = self.query
        client.page_name = self.page
        for name, value in values.items():
            self.states[self.widgets[name]] = value
        for identity, value in self.states.items():
            state = client.widget_states.widgets.add()
            state.id = identity
            _set(state, value)
        began = time.perf_counter()
        self.socket.send_binary(message.SerializeToString())
        self._until_finished()
        return time.perf_counter() - began

    def _until_finished(self) -> None:
        self.received = 0
        while True:
            data = self.socket.recv()
            self.received += len(data)
            message = ForwardMsg()
            message.ParseFromString(bytes(data))
            kind = message.WhichOneof("type")
            if kind == "delta":
                self._note(message)
            elif kind == "page_info_changed":
                self.query = message.page_info_changed.query_string
            elif kind == "script_finished" and message.script_finished in (0, 2):
                return
            elif kind == "script_finished":
                raise RuntimeError("the page could not be run")

    def _note(self, message: ForwardMsg) -> None:
        element = message.delta.new_element
        kind = element.WhichOneof("type")
        if kind == "exception":
            raise RuntimeError(element.exception.message)
        held = getattr(element, kind) if kind else None
        identity = getattr(held, "id", "")
        if isinstance(identity, str) and identity.startswith("$$ID-"):
            self.widgets[identity.split("-", 2)[2]] = identity

    def close(self) -> None:
        """End the session."""
        self.socket.close()


def _set(state: Any, value: Any) -> None:
    if isinstance(value, list):
        state.string_array_value.data.extend(value)
    elif isinstance(value, bool):
        state.bool_value = value
    else:
        state.string_value = str(value)


def environment(database: Path) -> Mapping[str, str]:
    """What makes a server answer from a database."""
    return {"PLANS_DATABASE": str(database.resolve())}
