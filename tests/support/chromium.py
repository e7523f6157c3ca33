"""A real Chromium without a window, spoken to through a pipe in its DevTools protocol."""

from __future__ import annotations

import base64
import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome")
# Chromium reads its commands from the third descriptor and answers on the fourth.
# A process of its own gives the pipes these numbers, whatever numbers they have here, and becomes Chromium.
_STARTER = """
import fcntl, os, sys
ends = [fcntl.fcntl(int(end), fcntl.F_DUPFD, 10) for end in sys.argv[1:3]]
os.dup2(ends[0], 3)
os.dup2(ends[1], 4)
os.execv(sys.argv[3], sys.argv[3:])
"""
_ARGUMENTS = (
    "--headless=new",
    "--no-sandbox",  # a container's root has no sandbox to start
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)


def find_chromium() -> str | None:
    """Return the program's path, or None where there is none."""
    return next(filter(None, map(shutil.which, _NAMES)), None)


@dataclass
class Browser:
    """One page of a running Chromium.

    Attributes:
        said: every event that came, (method, what it tells).
    """

    commands: IO[bytes]
    answers: IO[bytes]
    said: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    session: str = ""
    _number: int = 0

    def call(self, method: str, **values: object) -> dict[str, Any]:
        """Give a command and return its result.

        Raises:
            RuntimeError: when Chromium refuses it or has ended.
        """
        self._number += 1
        message: dict[str, object] = {"id": self._number, "method": method, "params": values}
        if self.session:
            message["sessionId"] = self.session
        self.commands.write(json.dumps(message).encode() + b"\0")
        self.commands.flush()
        while True:
            answer = self._read()
            if answer.get("id") == self._number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                result: dict[str, Any] = answer["result"]
                return result
            self.said.append((answer.get("method", ""), answer.get("params", {})))

    def open(self, page: Path, *, width: int = 1280, height: int = 900, scheme: str = "light") -> None:
        """Open a file at a window's size in CSS pixels, in a light or dark scheme, and wait until it is loaded."""
        self.said.clear()
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        self.call("Page.navigate", url=page.as_uri())
        while not any(method == "Page.loadEventFired" for method, _ in self.said):
            answer = self._read()
            self.said.append((answer.get("method", ""), answer.get("params", {})))

    def run(self, script: str) -> Any:  # noqa: ANN401 - a script may return anything
        """Run a script in the page and return its value; a promise is waited for.

        Raises:
            RuntimeError: when the script fails.
        """
        result = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in result:
            raise RuntimeError(str(result["exceptionDetails"]))
        return result["result"].get("value")

    def print_pdf(self) -> bytes:
        """Return the page as Chromium prints it."""
        return base64.b64decode(self.call("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"])

    def take_picture(self, *, whole: bool = False) -> bytes:
        """Return what is seen, or the whole page, as PNG."""
        return base64.b64decode(self.call("Page.captureScreenshot", captureBeyondViewport=whole)["data"])

    def _read(self) -> dict[str, Any]:
        parts = []
        while (char := self.answers.read(1)) != b"\0":
            if not char:
                raise RuntimeError("Chromium ended before it answered.")
            parts.append(char)
        answer: dict[str, Any] = json.loads(b"".join(parts))
        return answer


@contextlib.contextmanager
def running_chromium() -> Iterator[Browser]:
    """Start Chromium with a profile of its own and end it afterwards."""
    program = find_chromium()
    if program is None:
        raise RuntimeError("Chromium is missing.")
    # It reads what we write, and writes what we read.
    its_in, our_out = os.pipe()
    our_in, its_out = os.pipe()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        process = subprocess.Popen(
            [
                *(sys.executable, "-c", _STARTER, str(its_in), str(its_out)),
                *(program, *_ARGUMENTS, f"--user-data-dir={profile}", "about:blank"),
            ],
            pass_fds=(its_in, its_out),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(its_in)
        os.close(its_out)
        try:
            with os.fdopen(our_out, "wb") as commands, os.fdopen(our_in, "rb") as answers:
                yield _attach(Browser(commands, answers))
        finally:
            process.terminate()
            process.wait(timeout=20)


def _attach(browser: Browser) -> Browser:
    """Return the browser, speaking to a page of its own."""
    target = browser.call("Target.createTarget", url="about:blank")["targetId"]
    session: str = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
    browser.session = session
    for domain in ("Page", "Runtime", "Network", "Log"):
        browser.call(f"{domain}.enable")
    return browser
