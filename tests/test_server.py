"""The language server, asked by a client of its own over the real process's pipes."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position, PositionEncodingKind

from copydesk.server.actions import whole_edit
from copydesk.server.positions import Positions
from copydesk.source import Source, Span
from tests.editor import Client

ARTICLE = "# Green tea 🍵\n\nBoil the the water.\n\n## Pour\n\nTODO: how much?\n"


@pytest.fixture
def client(tmp_path: Path) -> Iterator[Client]:
    """A client that has been welcomed, in an empty folder."""
    one = Client(tmp_path)
    try:
        one.welcomed(tmp_path)
        yield one
    finally:
        one.kill()


def opened(client: Client, path: Path, text: str = ARTICLE, language: str = "markdown") -> list[dict[str, Any]]:
    """The diagnostics of a document that was opened."""
    return client.open(path, text, language)


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
        client.change(path, version, text)
    found = client.diagnostics(path.as_uri(), 7)
    assert "doubled-word" not in {one["code"] for one in found}
    shown = [one["params"]["version"] for one in client.put_aside if one.get("method", "").endswith("Diagnostics")]
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
    client.change(path, 2, after)
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

    assert client.next(is_empty)["params"]["uri"] == path.as_uri()


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
