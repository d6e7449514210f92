"""copydesk called as a user calls it, in this process."""

from __future__ import annotations

import io
import json
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from copydesk.__main__ import run

GOOD = "# Tea\n\nBoil the the water first.\n"
"""An article with one slip, which `doubled-word` finds."""

RULE = '''"""A house rule."""
from copydesk import Article, Problem, Span, rule

@rule()
def house_rule(article: Article):
    """A house rule."""
    {body}
'''
"""A rule file of a project, to be filled with its body."""


class Outcome(NamedTuple):
    """What a call leaves behind."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> dict[str, Any]:
        """The JSON that it printed."""
        data: dict[str, Any] = json.loads(self.out)
        return data

    @property
    def rules(self) -> dict[str, list[str]]:
        """The rules that found something in each article."""
        return {one["path"]: [finding["rule"] for finding in one["findings"]] for one in self.data["articles"]}


def copydesk(*arguments: str, given: bytes = b"") -> Outcome:
    """The outcome of a command line with something on its standard input."""
    out, err = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
        code = run(list(arguments))
    return Outcome(code, out.getvalue(), err.getvalue())


def write(name: str, content: str | bytes, mode: int = 0o644) -> None:
    """Make a file, and the folders that it lies in."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    path.chmod(mode)


def house_rule(body: str, *, name: str = "house_rule.py") -> None:
    """Make a rulebook with one file, and house.toml, which names it."""
    write("house.toml", 'rulebooks = ["house"]\n')
    write(f"house/structure/{name}", body)
