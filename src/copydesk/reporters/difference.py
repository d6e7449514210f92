"""Differences: what a change does to a text, as the unified diff that patch and git read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from copydesk.reporters.styled import Line, Piece

_STYLES = {"+": "green", "-": "red", "@": "cyan"}
_NO_END = "\\ No newline at end of file\n"


def difference(path: str, before: str, after: str, context: int = 3) -> Iterator[str]:
    """The lines of a patch, each with its end; none where nothing changes. Only a line feed ends a line."""
    from difflib import unified_diff

    lines = unified_diff(_lines(before), _lines(after), path, path, n=context)
    for line in lines:
        yield line if line.endswith("\n") else f"{line}\n{_NO_END}"


def styled(lines: Iterable[str]) -> Iterator[Line]:
    """The lines of a patch in colours."""
    for line in lines:
        head = line.startswith(("--- ", "+++ "))
        yield (Piece(line.rstrip("\r\n"), "bold" if head else _STYLES.get(line[:1], "")),)


def _lines(text: str) -> list[str]:
    lines = text.split("\n")
    return [*(f"{one}\n" for one in lines[:-1]), *filter(None, lines[-1:])]
