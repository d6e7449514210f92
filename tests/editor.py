"""A client of the language server that speaks as an editor does, over the real process's pipes."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import IO, Any

PATIENCE_S = 30.0


class Client:
    """A client that speaks the protocol as an editor does: JSON with a head, over pipes."""

    def __init__(self, folder: Path) -> None:
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        command = [sys.executable, "-m", "copydesk", "serve", "--stdio"]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder, env=environment
        )
        assert self._process.stdin
        assert self._process.stdout
        self._input: IO[bytes] = self._process.stdin
        self._output: IO[bytes] = self._process.stdout
        self._said: Queue[dict[str, Any]] = Queue()
        self.put_aside: list[dict[str, Any]] = []
        self._number = 0
        self._listener = Thread(target=self._listen, args=(self._output,), daemon=True)
        self._listener.start()

    def ask(self, method: str, params: object) -> Any:
        """The server's answer to a request."""
        number = self.send(method, params)
        answer = self.next(lambda one: one.get("id") == number and "method" not in one)
        assert "error" not in answer, answer
        return answer["result"]

    def send(self, method: str, params: object) -> int:
        """Send a request without waiting for the answer; its number."""
        self._number += 1
        self._write({"jsonrpc": "2.0", "id": self._number, "method": method, "params": params})
        return self._number

    def tell(self, method: str, params: object) -> None:
        """Send a notification."""
        self._write({"jsonrpc": "2.0", "method": method, "params": params})

    def diagnostics(self, uri: str, version: int) -> list[dict[str, Any]]:
        """What is published for a version of a document."""

        def is_it(one: Mapping[str, Any]) -> bool:
            params = one.get("params") or {}
            wanted = (uri, version) == (params.get("uri"), params.get("version"))
            return one.get("method") == "textDocument/publishDiagnostics" and wanted

        found: list[dict[str, Any]] = self.next(is_it)["params"]["diagnostics"]
        return found

    def request(self, method: str) -> dict[str, Any]:
        """The next request of the server by a method; it is answered with success."""
        asked = self.next(lambda one: one.get("method") == method and "id" in one)
        self._write({"jsonrpc": "2.0", "id": asked["id"], "result": {"success": True}})
        return asked

    def next(self, is_it: Callable[[Mapping[str, Any]], bool]) -> dict[str, Any]:
        """The next message that is what is waited for; the others are put aside."""
        for at, one in enumerate(self.put_aside):
            if is_it(one):
                return self.put_aside.pop(at)
        end = time.monotonic() + PATIENCE_S
        while True:
            try:
                one = self._said.get(timeout=max(0.01, end - time.monotonic()))
            except Empty:
                raise AssertionError(f"the server does not answer; it said {self.put_aside}") from None
            if is_it(one):
                return one
            self.put_aside.append(one)

    def close(self) -> int:
        """Say goodbye; the server's exit code."""
        self.ask("shutdown", None)
        self.tell("exit", None)
        return self._process.wait(PATIENCE_S)

    def kill(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        self._process.wait()
        self._listener.join()
        self._input.close()
        self._output.close()

    def welcomed(self, folder: Path) -> None:
        """Begin as an editor does that has a folder open."""
        capabilities = {
            "window": {"showDocument": {"support": True}},
            "workspace": {"didChangeWatchedFiles": {"dynamicRegistration": True}},
        }
        self.ask("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": capabilities})
        self.tell("initialized", {})

    def open(self, path: Path, text: str, language: str = "markdown") -> list[dict[str, Any]]:
        """The diagnostics of a document that is opened."""
        document = {"uri": path.as_uri(), "languageId": language, "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        return self.diagnostics(path.as_uri(), 1)

    def change(self, path: Path, version: int, text: str) -> None:
        """Tell of another version of a document."""
        document = {"uri": path.as_uri(), "version": version}
        self.tell("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]})

    def _write(self, message: object) -> None:
        body = json.dumps(message).encode()
        self._input.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._input.flush()

    def _listen(self, output: IO[bytes]) -> None:
        while head := output.readline():
            length = int(head.partition(b":")[2]) if head.lower().startswith(b"content-length") else 0
            while head.strip():
                head = output.readline()
                if head.lower().startswith(b"content-length"):
                    length = int(head.partition(b":")[2])
            self._said.put(json.loads(output.read(length)))
