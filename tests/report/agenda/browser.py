"""Chromium without a window, driven over a pipe: no driver, no port, no network."""

from __future__ import annotations

import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
    "--disable-dev-shm-usage", "--no-first-run", "--no-default-browser-check",
    "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--disable-extensions", "--hide-scrollbars",
    "--force-color-profile=srgb", "--font-render-hinting=none",
    "--remote-debugging-pipe",
)  # fmt: skip
PATIENCE = 60
NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")


def installed() -> str | None:
    """Return the browser's command, None where there is none."""
    if os.name != "posix":
        return None
    wanted = os.environ.get("TACTLINT_CHROMIUM")
    return wanted or next(filter(None, map(shutil.which, NAMES)), None)


class GoneError(Exception):
    """The browser has ended, or does not answer."""


class Browser:
    """One tab. `events` are all that the browser told so far."""

    def __init__(self, commands: int, answers: int) -> None:
        self._commands = os.fdopen(commands, "wb", buffering=0)
        self._answers = os.fdopen(answers, "rb", buffering=0)
        self._number = 0
        self._rest = b""
        self._session = ""
        self.events: list[dict[str, Any]] = []

    def start(self) -> None:
        """Open the tab and listen to its network and its console."""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Network", "Log", "Runtime", "Accessibility"):
            self.call(f"{domain}.enable")

    def stop(self) -> None:
        """Let go of the browser."""
        self._commands.close()
        self._answers.close()

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        """Send a command and wait for its answer."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        self._commands.write(json.dumps(message).encode() + b"\0")
        while True:
            told = self._told()
            if told.get("id") == self._number:
                assert "error" not in told, told
                result: dict[str, Any] = told["result"]
                return result
            self.events.append(told)

    def _told(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self._answers], [], [], PATIENCE)
            more = self._answers.read(1 << 16) if ready else b""
            if not more:
                raise GoneError
            self._rest += more
        told, _, self._rest = self._rest.partition(b"\0")
        message: dict[str, Any] = json.loads(told)
        return message

    def open(self, page: Path, width: int, *, dark: bool = False) -> None:
        """Load a file on a screen of this width."""
        scheme = "dark" if dark else "light"
        self.screen(width, 900)
        self.call(
            "Emulation.setEmulatedMedia",
            features=[{"name": "prefers-color-scheme", "value": scheme}],
        )
        self.events.clear()
        self.call("Page.navigate", url=page.as_uri())
        while not any(one["method"] == "Page.loadEventFired" for one in self.events):
            self.events.append(self._told())

    def screen(self, width: int, height: int) -> None:
        """Set the size of the screen."""
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=height, deviceScaleFactor=1, mobile=False,
        )  # fmt: skip

    def value(self, expression: str) -> Any:
        """Return what an expression of the debugger's is worth on the page."""
        result = self.call(
            "Runtime.evaluate", expression=expression, returnByValue=True
        )
        assert "exceptionDetails" not in result, result
        return result["result"].get("value")

    def picture(self, width: int, height: int) -> bytes:
        """Return the top of the page as PNG."""
        clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
        told = self.call("Page.captureScreenshot", format="png", clip=clip,
                         captureBeyondViewport=True)  # fmt: skip
        return base64.b64decode(told["data"])

    def printed(self) -> bytes:
        """Return the page as PDF."""
        told = self.call(
            "Page.printToPDF", preferCSSPageSize=True, printBackground=True
        )
        return base64.b64decode(told["data"])


def _ends() -> tuple[int, int]:
    """Return a pipe whose ends are out of the way of descriptors 3 and 4."""
    import fcntl  # not on Windows, where this browser is not driven

    low = os.pipe()
    high = tuple(fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in low)
    for end in low:
        os.close(end)
    return high[0], high[1]


@contextmanager
def browser(command: str) -> Iterator[Browser]:
    """Yield a running browser; its profile and its process end with it."""
    (heard, commands), (answers, spoken) = _ends(), _ends()

    def hand_over() -> None:
        os.dup2(heard, 3)
        os.dup2(spoken, 4)

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        process = subprocess.Popen(
            [command, *FLAGS, f"--user-data-dir={profile}"],
            preexec_fn=hand_over,  # noqa: PLW1509 - no threads here
            pass_fds=(3, 4),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(heard)
        os.close(spoken)
        tab = Browser(commands, answers)
        try:
            tab.start()
            yield tab
        finally:
            tab.stop()
            process.kill()
            process.wait()
