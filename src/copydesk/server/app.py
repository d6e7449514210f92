"""The server: the protocol's requests, each answered from the documents."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Awaitable, Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from copydesk import __version__
from copydesk.fix import fixed
from copydesk.server.actions import FIX_ALL, OPEN_PAGE, actions, whole_edit
from copydesk.server.diagnostics import NAME, diagnostics, problem_diagnostics
from copydesk.server.documents import Checked, Documents, Text
from copydesk.server.pages import hover, page_file
from copydesk.server.positions import Positions
from copydesk.server.symbols import lens, symbols

if TYPE_CHECKING:
    from pygls.workspace import TextDocument

    from copydesk.finding import Finding

_WATCHED = ("**/copydesk.toml", "**/pyproject.toml", "**/rules/**/*.py", "**/rules/**/*.yaml")


def serve(config: str | None = None) -> None:
    """Answer an editor over standard input and output until it says goodbye."""
    gc.enable()  # which a start leaves off; a server makes garbage for hours
    # pygls closes the streams that it is given.
    streams = os.fdopen(os.dup(sys.stdin.fileno()), "rb"), os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    make_server(config).start_io(*streams)


def make_server(config: str | None = None) -> LanguageServer:
    """The server with all that it can do."""
    server = LanguageServer(NAME, __version__)
    desk = _Desk(server, config)
    features: dict[str, Callable[[Any], Awaitable[object]]] = {
        lsp.INITIALIZE: desk.initialize,
        lsp.INITIALIZED: desk.initialized,
        lsp.TEXT_DOCUMENT_DID_OPEN: desk.did_open,
        lsp.TEXT_DOCUMENT_DID_CHANGE: desk.did_change,
        lsp.TEXT_DOCUMENT_DID_SAVE: desk.did_save,
        lsp.TEXT_DOCUMENT_DID_CLOSE: desk.did_close,
        lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES: desk.did_change_files,
        lsp.WORKSPACE_DID_CHANGE_CONFIGURATION: desk.did_change_files,
        lsp.TEXT_DOCUMENT_HOVER: desk.hover,
        lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL: desk.symbols,
        lsp.TEXT_DOCUMENT_CODE_LENS: desk.lenses,
        lsp.SHUTDOWN: desk.shutdown,
    }
    for name, answer in features.items():
        server.feature(name)(_function(answer))
    kinds = lsp.CodeActionOptions([lsp.CodeActionKind.QuickFix, FIX_ALL])
    server.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, kinds)(_function(desk.actions))

    @server.command(OPEN_PAGE)
    async def open_page(name: str) -> None:
        await desk.open_page(name)

    return server


def _function(answer: Callable[[Any], Awaitable[object]]) -> Callable[[Any], Awaitable[object]]:
    """The method as a function, which pygls hangs its notes on."""

    async def answered(params: Any) -> object:
        return await answer(params)

    return answered


class _Desk:
    """The answers, given from the documents as they were last checked."""

    def __init__(self, server: LanguageServer, config: str | None) -> None:
        self._server = server
        self._documents = Documents(self._show, config=config)

    async def initialize(self, params: lsp.InitializeParams) -> None:
        """Get ready while the editor does."""
        folders = [_path(one.uri) for one in params.workspace_folders or ()]
        self._documents.warm((folders or [_path(params.root_uri or "")])[0])

    async def initialized(self, _: lsp.InitializedParams) -> None:
        """Ask the editor to tell of changes in configurations and rules."""
        workspace = self._server.client_capabilities.workspace
        watched = workspace.did_change_watched_files if workspace else None
        if not (watched and watched.dynamic_registration):
            return
        watchers = [lsp.FileSystemWatcher(pattern) for pattern in _WATCHED]
        options = lsp.DidChangeWatchedFilesRegistrationOptions(watchers)
        wanted = lsp.Registration("copydesk-files", lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
        await self._server.client_register_capability_async(lsp.RegistrationParams([wanted]))

    async def did_open(self, params: lsp.DidOpenTextDocumentParams) -> None:
        self._documents.open(self._text(params.text_document.uri))

    async def did_change(self, params: lsp.DidChangeTextDocumentParams) -> None:
        self._documents.change(self._text(params.text_document.uri))

    async def did_save(self, params: lsp.DidSaveTextDocumentParams) -> None:
        if params.text_document.uri.endswith(".toml"):
            self._documents.reload()

    async def did_close(self, params: lsp.DidCloseTextDocumentParams) -> None:
        self._documents.close(params.text_document.uri)
        self._publish(params.text_document.uri, [], None)

    async def did_change_files(self, _: object) -> None:
        self._documents.reload()

    async def shutdown(self, _: None) -> None:
        self._documents.stop()

    async def hover(self, params: lsp.HoverParams) -> lsp.Hover | None:
        """The pages of the rules whose findings stand at a place."""
        checked = await self._documents.checked(params.text_document.uri)
        if checked is None or checked.report is None:
            return None
        places = self._places(checked)
        at = places.offset(params.position)
        found = [one for one in checked.report.findings if one.span.start <= at <= one.span.end]
        known = self._documents.rules(checked.text.path)
        names = dict.fromkeys(one.rule for one in found if one.rule in known)
        shortest = min((one.span for one in found), key=len, default=None)
        return hover([known[name] for name in names], places.range(shortest)) if names and shortest else None

    async def symbols(self, params: lsp.DocumentSymbolParams) -> list[lsp.DocumentSymbol]:
        checked = await self._documents.checked(params.text_document.uri)
        return symbols(checked.report, self._places(checked)) if checked and checked.report else []

    async def lenses(self, params: lsp.CodeLensParams) -> list[lsp.CodeLens]:
        checked = await self._documents.checked(params.text_document.uri)
        return [lens(checked.report, self._places(checked))] if checked and checked.report else []

    async def actions(self, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        """What can be done about the diagnostics at a place, or about all in the document at once."""
        checked = await self._documents.checked(params.text_document.uri)
        if checked is None or checked.report is None:
            return []
        places, only = self._places(checked), params.context.only or []
        found: list[lsp.CodeAction] = []
        if not only or lsp.CodeActionKind.QuickFix in only:
            for given, finding in _meant(checked, params.context.diagnostics):
                found += actions(checked.report, finding, given, checked.text.uri, places)
        if any(FIX_ALL.startswith(str(getattr(kind, "value", kind))) for kind in only):
            found += self._fix_all(checked, places)
        return found

    async def open_page(self, name: str) -> None:
        """Open a rule's page in the editor."""
        rule = self._documents.rules("").get(name)
        if rule:
            uri = page_file(rule).as_uri()
            await self._server.window_show_document_async(lsp.ShowDocumentParams(uri, take_focus=True))

    def _fix_all(self, checked: Checked, places: Positions) -> Iterator[lsp.CodeAction]:
        text = checked.text

        def findings(of: str) -> tuple[Finding, ...]:
            again = self._documents.again(Text(text.uri, text.path, text.version, of, text.language))
            return again.report.findings if again.report else ()

        after = fixed(text.text, findings)
        if after != text.text:
            edit = whole_edit(text.text, after, text.uri, places)
            yield lsp.CodeAction("Mend all that is safe to mend", FIX_ALL, edit=edit)

    async def _show(self, uri: str, checked: Checked) -> None:
        places = self._places(checked)
        found = problem_diagnostics(checked.problems, places)
        found += diagnostics(checked.report, uri, places) if checked.report else []
        self._publish(uri, found, checked.text.version)
        workspace = self._server.client_capabilities.workspace
        if workspace and workspace.code_lens and workspace.code_lens.refresh_support:
            await self._server.workspace_code_lens_refresh_async(None)

    def _publish(self, uri: str, found: list[lsp.Diagnostic], version: int | None) -> None:
        self._server.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, found, version))

    def _text(self, uri: str) -> Text:
        document: TextDocument = self._server.workspace.get_text_document(uri)
        return Text(uri, _path(uri), document.version or 0, document.source, document.language_id or "")

    def _places(self, checked: Checked) -> Positions:
        return Positions(checked.source, lsp.PositionEncodingKind(self._server.workspace.position_encoding))


def _meant(checked: Checked, given: Sequence[lsp.Diagnostic]) -> Iterator[tuple[lsp.Diagnostic, Finding]]:
    """The findings that an editor's diagnostics show, with these."""
    if checked.report is None:
        return
    by_mark = dict(zip(checked.report.fingerprints, checked.report.findings, strict=True))
    for one in given:
        if one.source == NAME and isinstance(one.data, str) and one.data in by_mark:
            yield one, by_mark[one.data]


def _path(uri: str) -> str:
    """The path of a document; "" for one that lies in no file."""
    path = to_fs_path(uri)
    return str(Path(path)) if path else ""
