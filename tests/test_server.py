"""The language server, asked by a client of its own over the real process's pipes."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import IO, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position, PositionEncodingKind

from copydesk.server.actions import whole_edit
from copydesk.server.positions import Positions
from copydesk.source import Source, Span

PATIENCE_S = 30.0
ARTICLE = "# Green tea 🍵\n\nBoil the the water.\n\n## Pour\n\nTODO: how much?\n"


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
        self._put_aside: list[dict[str, Any]] = []
        self._number = 0
        self._listener = Thread(target=self._listen, args=(self._output,), daemon=True)
        self._listener.start()

    def ask(self, method: str, params: object) -> Any:
        """The server's answer to a request."""
        number = self.send(method, params)
        answer = self._next(lambda one: one.get("id") == number and "method" not in one)
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

        found: list[dict[str, Any]] = self._next(is_it)["params"]["diagnostics"]
        return found

    def request(self, method: str) -> dict[str, Any]:
        """The next request of the server by a method; it is answered with success."""
        asked = self._next(lambda one: one.get("method") == method and "id" in one)
        self._write({"jsonrpc": "2.0", "id": asked["id"], "result": {"success": True}})
        return asked

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

    def _write(self, message: object) -> None:
        body = json.dumps(message).encode()
        self._input.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._input.flush()

    def _next(self, is_it: Any) -> dict[str, Any]:
        for at, one in enumerate(self._put_aside):
            if is_it(one):
                return self._put_aside.pop(at)
        end = time.monotonic() + PATIENCE_S
        while True:
            try:
                one = self._said.get(timeout=max(0.01, end - time.monotonic()))
            except Empty:
                raise AssertionError(f"the server does not answer; it said {self._put_aside}") from None
            if is_it(one):
                return one
            self._put_aside.append(one)

    def _listen(self, output: IO[bytes]) -> None:
        while head := output.readline():
            length = int(head.partition(b":")[2]) if head.lower().startswith(b"content-length") else 0
            while head.strip():
                head = output.readline()
                if head.lower().startswith(b"content-length"):
                    length = int(head.partition(b":")[2])
            self._said.put(json.loads(output.read(length)))


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Client]:
    """A client that has been welcomed, in an empty folder."""
    one = Client(tmp_path)
    capabilities = {
        "window": {"showDocument": {"support": True}},
        "workspace": {"didChangeWatchedFiles": {"dynamicRegistration": True}},
    }
    try:
        one.ask("initialize", {"processId": None, "rootUri": tmp_path.as_uri(), "capabilities": capabilities})
        one.tell("initialized", {})
        yield one
    finally:
        one.kill()


def opened(client: Client, path: Path, text: str = ARTICLE, language: str = "markdown") -> list[dict[str, Any]]:
    """The diagnostics of a document that was opened."""
    document = {"uri": path.as_uri(), "languageId": language, "version": 1, "text": text}
    client.tell("textDocument/didOpen", {"textDocument": document})
    return client.diagnostics(path.as_uri(), 1)


def of(found: list[dict[str, Any]], rule: str) -> dict[str, Any]:
    """The diagnostic of a rule."""
    return next(one for one in found if one["code"] == rule)


def test_an_opened_article_is_checked(client: Client, tmp_path: Path) -> None:
    doubled = of(opened(client, tmp_path / "tea.md"), "doubled-word")
    assert doubled["source"] == "copydesk"
    assert doubled["range"] == {"start": {"line": 2, "character": 5}, "end": {"line": 2, "character": 12}}
    assert client.close() == 0


def test_a_change_is_checked_after_a_pause_and_stale_texts_are_not(client: Client, tmp_path: Path) -> None:
    path = tmp_path / "tea.md"
    opened(client, path)
    for version in range(2, 8):
        text = ARTICLE if version < 7 else ARTICLE.replace("the the", "the")
        change = {"textDocument": {"uri": path.as_uri(), "version": version}, "contentChanges": [{"text": text}]}
        client.tell("textDocument/didChange", change)
    found = client.diagnostics(path.as_uri(), 7)
    assert "doubled-word" not in {one["code"] for one in found}
    shown = [one["params"]["version"] for one in client._put_aside if one.get("method", "").endswith("Diagnostics")]
    assert not set(shown) & {2, 3, 4, 5, 6}


def test_a_change_of_a_part_lands_at_its_place_behind_an_emoji(client: Client, tmp_path: Path) -> None:
    path = tmp_path / "tea.md"
    opened(client, path, "🍵🍵 the cup\n")
    where = {"start": {"line": 0, "character": 5}, "end": {"line": 0, "character": 5}}
    change = {
        "textDocument": {"uri": path.as_uri(), "version": 2},
        "contentChanges": [{"range": where, "text": "the "}],
    }
    client.tell("textDocument/didChange", change)
    found = of(client.diagnostics(path.as_uri(), 2), "doubled-word")["range"]
    assert (found["start"]["character"], found["end"]["character"]) == (5, 12)


def test_a_contradiction_has_its_other_place(client: Client, tmp_path: Path) -> None:
    text = "# Bus\n\n## Fares\n\nOne.\n\n## Stops\n\nTwo.\n\n## Fares\n\nThree.\n"
    found = of(opened(client, tmp_path / "bus.md", text), "duplicate-heading")
    related = found["relatedInformation"]
    assert [one["location"]["range"]["start"]["line"] for one in related] == [2]


def test_hovering_shows_the_rules_page(client: Client, tmp_path: Path) -> None:
    path = tmp_path / "tea.md"
    opened(client, path)
    at = {"textDocument": {"uri": path.as_uri()}, "position": {"line": 2, "character": 7}}
    assert "doubled-word" in client.ask("textDocument/hover", at)["contents"]["value"]
    assert client.ask("textDocument/hover", {**at, "position": {"line": 0, "character": 3}}) is None


def offered(client: Client, path: Path, diagnostic: object, **more: object) -> list[dict[str, Any]]:
    """The actions that are offered at a diagnostic."""
    anywhere = {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}}
    context = {"diagnostics": [diagnostic] if diagnostic else [], **more}
    params = {"textDocument": {"uri": path.as_uri()}, "range": anywhere, "context": context}
    found: list[dict[str, Any]] = client.ask("textDocument/codeAction", params)
    return found


def edited(text: str, action: Mapping[str, Any]) -> str:
    """The text after an action's edits."""
    places = Positions(Source("", text))
    (edits,) = action["edit"]["changes"].values()
    for edit in sorted(edits, key=lambda one: str(one["range"]["start"]), reverse=True):
        start, end = (places.offset(Position(**edit["range"][side])) for side in ("start", "end"))
        text = text[:start] + edit["newText"] + text[end:]
    return text


def test_a_finding_can_be_mended_allowed_and_explained(client: Client, tmp_path: Path) -> None:
    path = tmp_path / "tea.md"
    doubled = of(opened(client, path), "doubled-word")
    mend, here, file, about = offered(client, path, doubled)
    assert edited(ARTICLE, mend) == ARTICLE.replace("the the", "the")
    assert mend["isPreferred"]
    comment = "<!-- copydesk: allow doubled-word -->\nBoil"
    assert edited(ARTICLE, here) == ARTICLE.replace("Boil", comment)
    assert edited(ARTICLE, file).startswith("<!-- copydesk: allow-file doubled-word -->\n# Green")
    client.send("workspace/executeCommand", about["command"])
    shown = client.request("window/showDocument")["params"]["uri"]
    assert shown.endswith("doubled-word.md")


@pytest.mark.parametrize("at", [1, 2], ids=["here", "in the file"])
def test_an_allowance_takes_its_finding_away(client: Client, tmp_path: Path, at: int) -> None:
    path = tmp_path / "tea.md"
    text = "---\ntitle: Tea\n---\n\n" + ARTICLE
    doubled = of(opened(client, path, text), "doubled-word")
    after = edited(text, offered(client, path, doubled)[at])
    change = {"textDocument": {"uri": path.as_uri(), "version": 2}, "contentChanges": [{"text": after}]}
    client.tell("textDocument/didChange", change)
    found = {one["code"] for one in client.diagnostics(path.as_uri(), 2)}
    assert not found & {"doubled-word", "unused-allowance"}


def test_all_that_is_safe_is_mended_at_once(client: Client, tmp_path: Path) -> None:
    path = tmp_path / "tea.md"
    opened(client, path, "# Tea\n\nBoil the the water and and wait.\n")
    (action,) = offered(client, path, None, only=["source.fixAll"])
    text = "# Tea\n\nBoil the the water and and wait.\n"
    assert edited(text, action) == "# Tea\n\nBoil the water and wait.\n"


def test_plain_text_has_its_headings_as_symbols(client: Client, tmp_path: Path) -> None:
    path = tmp_path / "tea.txt"
    text = "How to brew tea\n\n1. Boil the water\n\nFill the kettle with fresh water and switch it on at once.\n"
    opened(client, path, text, "plaintext")
    found = client.ask("textDocument/documentSymbol", {"textDocument": {"uri": path.as_uri()}})
    assert [one["name"] for one in found]


def test_markdown_has_its_headings_below_one_another(client: Client, tmp_path: Path) -> None:
    path = tmp_path / "tea.md"
    opened(client, path)
    (title,) = client.ask("textDocument/documentSymbol", {"textDocument": {"uri": path.as_uri()}})
    assert [one["name"] for one in title["children"]] == ["Pour"]
    (shown,) = client.ask("textDocument/codeLens", {"textDocument": {"uri": path.as_uri()}})
    assert shown["command"]["title"].startswith("score ")


def test_a_changed_configuration_holds_at_once(client: Client, tmp_path: Path) -> None:
    path = tmp_path / "tea.md"
    opened(client, path)
    (tmp_path / "copydesk.toml").write_text('ignore = ["doubled-word"]\n')
    event = {"uri": (tmp_path / "copydesk.toml").as_uri(), "type": 1}
    client.tell("workspace/didChangeWatchedFiles", {"changes": [event]})
    assert "doubled-word" not in {one["code"] for one in client.diagnostics(path.as_uri(), 1)}
    (tmp_path / "copydesk.toml").write_text('ingore = ["doubled-word"]\n')
    client.tell("workspace/didChangeWatchedFiles", {"changes": [event]})
    (only,) = client.diagnostics(path.as_uri(), 1)
    assert "did you mean “ignore”" in only["message"]


def test_a_document_without_a_file_is_read_as_its_language_tells(client: Client) -> None:
    document = {"uri": "untitled:Untitled-1", "languageId": "markdown", "version": 1, "text": ARTICLE}
    client.tell("textDocument/didOpen", {"textDocument": document})
    assert of(client.diagnostics("untitled:Untitled-1", 1), "doubled-word")


def test_a_closed_document_shows_nothing(client: Client, tmp_path: Path) -> None:
    path = tmp_path / "tea.md"
    opened(client, path)
    client.tell("textDocument/didClose", {"textDocument": {"uri": path.as_uri()}})

    def is_empty(one: Mapping[str, Any]) -> bool:
        return one.get("method", "").endswith("publishDiagnostics") and not one["params"]["diagnostics"]

    assert client._next(is_empty)["params"]["uri"] == path.as_uri()


TEXT = st.text(alphabet="aé漢🍵\n\r e\u0301", max_size=40)


@given(TEXT, st.sampled_from(list(PositionEncodingKind)), st.data())
def test_an_offset_is_found_again_by_its_position(
    text: str, encoding: PositionEncodingKind, data: st.DataObject
) -> None:
    places = Positions(Source("", text), encoding)
    offset = data.draw(st.integers(0, len(text)))
    inside_a_line_end = text[offset - 1 : offset + 1] == "\r\n"
    assert places.offset(places.position(offset)) == offset - inside_a_line_end


@given(TEXT)
def test_units_are_those_of_the_encoding(text: str) -> None:
    line = text.replace("\n", "").replace("\r", "")
    ends = [Positions(Source("", line), one).position(len(line)).character for one in PositionEncodingKind]
    assert ends == [len(line.encode()), len(line.encode("utf-16-le")) // 2, len(line)]


@given(TEXT, TEXT)
def test_the_edit_between_two_texts_makes_one_the_other(old: str, new: str) -> None:
    places = Positions(Source("", old))
    changes = whole_edit(old, new, "file:///a.md", places).changes or {}
    ((edit,),) = changes.values()
    start, end = places.offset(edit.range.start), places.offset(edit.range.end)
    assert old[: Span(start, end).start] + edit.new_text + old[end:] == new
