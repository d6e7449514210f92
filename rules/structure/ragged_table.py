"""A table row with more or fewer cells than the head."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, Edit, Fix, Problem, Related, Severity, Span, rule
from copydesk.article.templating import holds_code

_PIPE = re.compile(r"\\.|\|", re.DOTALL)
_MOST_PLACES = 20


@rule(severity=Severity.WARNING, fixable=True, needs="tables")
def ragged_table(article: Article) -> Iterator[Problem]:
    """A row of a Markdown table has more or fewer cells than the table's head.

    Cells beyond the head are not shown at all (GitHub Flavored Markdown, 4.10), so what they say is lost; where
    cells are missing, the figures may stand in the wrong columns. The unsafe fix adds the missing cells at the end.

    ```markdown bad
    | Boat | Leaves | Takes |
    | --- | --- | --- |
    | Anna | 12:00 | 40 min |
    | Berta | 18:00 | 35 min | only in summer |
    ```
    ```markdown bad
    | Boat | Leaves | Takes |
    | --- | --- | --- |
    | Anna | 12:00 | 40 min |
    | Berta | 18:00 |
    ```
    ```markdown fixed
    | Boat | Leaves | Takes |
    | --- | --- | --- |
    | Anna | 12:00 | 40 min |
    | Berta | 18:00 | |
    ```
    ```markdown good
    | Boat | Leaves | Takes |
    | --- | --- | --- |
    | Anna | 12:00 | 40 min |
    | Berta | 18:00 | |
    ```

    An escaped pipe is part of its cell, and the pipes at both ends of a row may be left out.

    ```markdown good
    Boat | Leaves
    --- | ---
    Anna | 12:00 \\| 13:00
    Berta | 18:00
    ```
    """
    if article.format != "markdown":
        return
    for table in article.tables:
        head, *rows = table.rows
        lines = [(row[0], line, _cells(article.source[line])) for row in rows if (line := _line(article, row[0]))]
        odd = [one for one in lines if one[2] != len(head) and not holds_code(article, one[1])]
        if odd and not head[0].quoted:
            yield _problem(article, len(head), odd)


def _line(article: Article, cell: Block) -> Span:
    """The row's line, up to its line end."""
    line = article.source.line_span(article.source.line(cell.span.start))
    end = line.start + len(article.source[line].rstrip())
    return Span(line.start, end)


def _cells(line: str) -> int:
    """How many cells a row has: unescaped pipes part them, also within code."""
    pipes = sum(match[0] == "|" for match in _PIPE.finditer(line.strip()))
    bare = line.strip()
    return pipes + 1 - bare.startswith("|") - (bare.endswith("|") and not bare.endswith("\\|") and len(bare) > 1)


def _problem(article: Article, width: int, odd: list[tuple[Block, Span, int]]) -> Problem:
    _, line, cells = odd[0]
    short = [(place, count) for _, place, count in odd if count < width]
    fix = None
    if len(short) == len(odd):
        edits = tuple(
            Edit(Span(place.end, place.end), _rest(article.source[place], width - count)) for place, count in short
        )
        fix = Fix("add the missing cells", edits, safe=False)
    related = tuple(Related(place, f"{count} cells") for _, place, count in odd[1 : _MOST_PLACES + 1])
    lost = "; the last are not shown" if cells > width else ""
    noun = "cell" if cells == 1 else "cells"
    return Problem(line, f"a row of {cells} {noun} under a head of {width}{lost}", fix, related)


def _rest(line: str, missing: int) -> str:
    closed = line.endswith("|") and not line.endswith("\\|")
    return " |" * missing if closed else " |" * missing + (" |" if line.lstrip().startswith("|") else " ")
