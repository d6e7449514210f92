"""A headless Chromium that tests can drive, by its DevTools protocol over two pipes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
"""The browser; None where there is none."""

_START = """
import os, sys
os.dup2(int(sys.argv[1]), 3)
os.dup2(int(sys.argv[2]), 4)
os.execv(sys.argv[3], sys.argv[3:])
"""  # the browser reads from descriptor 3 and writes to 4
_COMPLAINTS = ("Log.entryAdded", "Runtime.exceptionThrown", "Runtime.consoleAPICalled")


class Browser:
    """A page of a browser with what it complained about and asked the world for."""

    def __init__(self, requests: int, answers: int) -> None:
        self._requests = requests
        self._answers = answers
        self._read = b""
        self._number = 0
        self._session: dict[str, str] = {}
        self._events: list[dict[str, object]] = []

    def begin(self) -> None:
        """Open an empty page."""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = {
            "sessionId": str(self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"])
        }
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def open(self, path: Path, width: int, height: int = 900) -> None:
        """Load a file in a window of so many pixels."""
        self._events.clear()
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        self.call("Page.navigate", url=path.as_uri())
        while not any(one.get("method") == "Page.loadEventFired" for one in self._events):
            self._events.append(self._message())

    def run(self, script: str) -> object:
        """The value of an expression in the page."""
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        result = answer["result"]
        assert isinstance(result, dict)
        return result.get("value")

    @property
    def complaints(self) -> list[object]:
        """Errors, warnings and whatever was written to the console."""
        return [one["params"] for one in self._events if one.get("method") in _COMPLAINTS]

    @property
    def requests(self) -> list[str]:
        """The addresses that were asked for."""
        return [
            str(one["params"]["request"]["url"])  # type: ignore[index]
            for one in self._events
            if one.get("method") == "Network.requestWillBeSent"
        ]

    def call(self, method: str, **params: object) -> Mapping[str, object]:
        """The answer to a command of the protocol."""
        self._number += 1
        command = {"id": self._number, "method": method, "params": params, **self._session}
        os.write(self._requests, json.dumps(command).encode() + b"\0")
        while (message := self._message()).get("id") != self._number:
            self._events.append(message)
        result = message.get("result")
        assert isinstance(result, dict), message
        return result

    def _message(self) -> dict[str, object]:
        while b"\0" not in self._read:
            more = os.read(self._answers, 65536)
            assert more, "the browser has ended"
            self._read += more
        first, _, self._read = self._read.partition(b"\0")
        message: dict[str, object] = json.loads(first)
        return message


@contextmanager
def browser(profile: Path) -> Iterator[Browser]:
    """A browser that keeps what it must in a folder."""
    assert CHROMIUM
    (requests_out, requests_in), (answers_out, answers_in) = os.pipe(), os.pipe()
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--remote-debugging-pipe"]
    process = subprocess.Popen(
        [
            sys.executable,
            "-c",
            _START,
            str(requests_out),
            str(answers_in),
            CHROMIUM,
            *options,
            f"--user-data-dir={profile}",
        ],
        pass_fds=(requests_out, answers_in),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(requests_out)
    os.close(answers_in)
    try:
        made = Browser(requests_in, answers_out)
        made.begin()
        yield made
    finally:
        process.terminate()
        process.wait()
        os.close(requests_in)
        os.close(answers_out)
