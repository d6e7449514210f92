"""The open documents: each is checked a moment after it has changed, and what is stale is never shown."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from copydesk.desk import Desk
from copydesk.errors import ArticleError, CopydeskError
from copydesk.kept import save
from copydesk.loaders import format_of
from copydesk.report import ArticleReport, FileProblem
from copydesk.request import Request
from copydesk.rule import Rule, made
from copydesk.source import Source

DEBOUNCE_S = 0.25
"""How long a writer has to pause before the text is checked again."""

_FORMATS = {"markdown": "markdown", "mdx": "markdown", "html": "html", "plaintext": "text", "text": "text"}

_FIRST = """\
# Tea in three steps

Boil 200 ml of water, as it was done in 1890. Leaves cost $4 in 2024, or 2% more than before.

- Warm the cup
- Pour, then [wait](https://example.org/wait)

| Step | Minutes |
| --- | --- |
| Wait | 3 |

## FAQ

### How long does it take?

It takes 3 minutes.
"""
"""An article with some of everything, whose check loads what the first real one would have to wait for."""

Show = Callable[[str, "Checked"], Awaitable[None]]


@dataclass(frozen=True)
class Text:
    """A version of a document, as the editor has it."""

    uri: str
    path: str  # "" where it lies in no file
    version: int
    text: str
    language: str  # the editor's name for the kind of file


@dataclass(frozen=True)
class Checked:
    """A version of a document with its record; without one, only what kept it from being checked."""

    text: Text
    source: Source
    report: ArticleReport | None
    problems: tuple[FileProblem, ...] = ()


class Documents:
    """Checks of open documents, one at a time, in a thread of their own."""

    def __init__(self, show: Show, *, config: str | None = None, debounce_s: float = DEBOUNCE_S) -> None:
        self._show = show
        self._config = config
        self._debounce_s = debounce_s
        self._desk = self._new_desk()
        self._thread = ThreadPoolExecutor(1, "copydesk")
        self._texts: dict[str, Text] = {}
        self._running: dict[str, asyncio.Task[Checked | None]] = {}

    def warm(self, folder: str) -> None:
        """Load the rules that hold in a folder, and what reads an article, before the first one is opened."""
        self._thread.submit(_warmed, self._desk, os.path.join(folder, "untitled.md"))

    def open(self, text: Text) -> None:
        """Check a document at once."""
        self._begin(text, 0)

    def change(self, text: Text) -> None:
        """Check a document when its writer pauses."""
        self._begin(text, self._debounce_s)

    def close(self, uri: str) -> None:
        """Forget a document."""
        self._texts.pop(uri, None)
        if task := self._running.pop(uri, None):
            task.cancel()

    async def checked(self, uri: str) -> Checked | None:
        """The newest version of a document with its record, as soon as it is there; None if it is not open."""
        while task := self._running.get(uri):
            try:
                return await asyncio.shield(task)
            except asyncio.CancelledError:
                if not task.cancelled():
                    raise
        return None

    def rules(self, path: str) -> dict[str, Rule]:
        """The rules by name that a file's configuration knows."""
        return dict(self._desk.rules(path or os.path.join(os.getcwd(), "untitled")))

    def reload(self) -> None:
        """Read configurations and rules anew and check everything again."""
        self._desk = self._new_desk()
        for text in list(self._texts.values()):
            self._begin(text, 0)

    def stop(self) -> None:
        """End the thread once its check is done."""
        for uri in list(self._texts):
            self.close(uri)
        self._thread.shutdown(wait=False, cancel_futures=True)

    def again(self, text: Text) -> Checked:
        """The record of a text, now; for fixes, which check what they have made."""
        return _checked(self._desk, text)

    def _new_desk(self) -> Desk:
        return Desk(Request((), config=self._config))

    def _begin(self, text: Text, delay_s: float) -> None:
        if before := self._running.get(text.uri):
            before.cancel()
        self._texts[text.uri] = text
        self._running[text.uri] = asyncio.ensure_future(self._check(text, delay_s))

    async def _check(self, text: Text, delay_s: float) -> Checked:
        await asyncio.sleep(delay_s)
        loop = asyncio.get_running_loop()
        checked = await loop.run_in_executor(self._thread, _checked, self._desk, text)
        await self._show(text.uri, checked)
        return checked


def _warmed(desk: Desk, path: str) -> None:
    checked = _checked(desk, Text("", path, 0, _FIRST, "markdown"))
    if checked.report:
        for one in desk.running(path):
            made(one.check)
    save()  # since editors tend to kill their servers


def _checked(desk: Desk, text: Text) -> Checked:
    source = Source(text.path, text.text)
    try:
        config = desk.config(text.path or os.path.join(os.getcwd(), "untitled"))
        report, problems = desk.inspected(source, _format(text), config)
    except CopydeskError as error:
        return Checked(text, source, None, (FileProblem(text.path, str(error)),))
    # A bug in one document must not take the others' diagnostics with it.
    except Exception as error:
        return Checked(text, source, None, (FileProblem(text.path, f"a bug of copydesk ({error!r}); report it"),))
    return Checked(text, report.source, report, (*problems, *desk.problems))


def _format(text: Text) -> str:
    """The format that the file's suffix tells, else the editor.

    Raises:
        ArticleError: neither knows one.
    """
    try:
        return format_of(text.path)
    except ArticleError:
        if text.language in _FORMATS:
            return _FORMATS[text.language]
        raise
