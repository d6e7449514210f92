"""White space in a Markdown file that means nothing."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator

from copydesk import Article, Edit, Fix, Kind, Problem, Related, Severity, Span, rule

_TRAILING = re.compile(r"(?<=\S)[ \t]+(?=\r?\n|\Z)|(?<=\n)[ \t]+(?=\r?\n)")
_BREAK = "  "  # two spaces at the end of a line break it
_BLANK = re.compile(r"(?<=\n)(?:[ \t]*\r?\n){2,}")
_AFTER_MARK = re.compile(r"(?m)^(#{1,6}[ ])[ ]+(?=\S)")
_SHOWN = 20


@rule(severity=Severity.NOTE, default=False, fixable=True)
def md_whitespace(article: Article) -> Iterator[Problem]:
    """White space is left over at ends of lines and between them, or missing at the end of the file.

    It makes changes look larger than they are, and some programs read it differently. One finding for each kind in a
    file: spaces at the end of a line (two are a line break and stay), two blank lines or more in a row, no line end at
    the end of the file, more than one space after a heading's “#”, and a heading without a blank line around it.

    ```markdown bad
    ##  The lock
    It has two gates.


    Both are new.
    ```
    ```markdown fixed
    ## The lock

    It has two gates.

    Both are new.
    ```

    Line breaks, code and front matter are left alone.

    ````markdown good
    # The lock

    It has two gates,
    both new.

    ```
    gate = 1


    gate = 2
    ```
    ````
    """
    if article.format != "markdown":
        return
    closed = _closed(article)
    kinds: tuple[tuple[str, str, Callable[[Article], Iterator[Edit]]], ...] = (
        ("spaces stand at the end of the line", "delete them", lambda one: _replaced(one, _TRAILING, "")),
        ("several blank lines stand in a row", "leave one", lambda one: _replaced(one, _BLANK, "\n")),
        ("more than one space stands after “#”", "leave one", lambda one: _replaced(one, _AFTER_MARK, r"\1")),
        ("no blank line stands beside the heading", "add it", _beside_headings),
        ("the file does not end with a line end", "add it", _at_the_end),
    )
    for said, title, find in kinds:
        edits = [edit for edit in find(article) if not _is_in(edit.span, closed)]
        if edits:
            yield _problem(article, edits, said, title)


def _problem(article: Article, edits: list[Edit], said: str, title: str) -> Problem:
    related = tuple(Related(edit.span, "here too") for edit in edits[1 : _SHOWN + 1])
    more = f", in {len(edits)} places" if len(edits) > 1 else ""
    return Problem(edits[0].span, said + more, Fix(title, tuple(edits)), related)


def _closed(article: Article) -> list[Span]:
    """The parts of the source that white space belongs to, in order: code, mathematics, HTML, front matter."""
    spans = [block.span for block in article.blocks if block.kind in (Kind.CODE, Kind.MATH, Kind.HTML)]
    spans += [*article.masked, *(comment.span for comment in article.comments)]
    return sorted([*spans, article.front_matter.span] if article.front_matter else spans)


def _is_in(span: Span, closed: list[Span]) -> bool:
    before = bisect_left(closed, Span(max(span.end, span.start + 1), 0))
    return before > 0 and span.start < closed[before - 1].end


def _replaced(article: Article, pattern: re.Pattern[str], text: str) -> Iterator[Edit]:
    for match in pattern.finditer(article.source.text):
        new = match.expand(text) if "\\" in text else text
        if match[0] != _BREAK or article.source.text[match.start() - 1] == "\n":
            yield Edit(Span(*match.span()), new.replace("\n", "\r\n") if "\r\n" in match[0] else new)


def _beside_headings(article: Article) -> Iterator[Edit]:
    source = article.source
    for heading in article.headings:
        if heading.quoted or heading.depth or not source.text.startswith("#", heading.span.start):
            continue
        line = source.line(heading.span.start)
        if line > 1 and source[source.line_span(line - 1)].strip():
            yield _blank_line(article, line)
        if line < len(source.line_starts) and source[source.line_span(line + 1)].strip():
            yield _blank_line(article, line + 1)


def _blank_line(article: Article, before: int) -> Edit:
    """The edit that puts a blank line before a line."""
    at = article.source.line_starts[before - 1]
    return Edit(Span(at, at), "\r\n" if article.source.text[max(0, at - 2) : at] == "\r\n" else "\n")


def _at_the_end(article: Article) -> Iterator[Edit]:
    text = article.source.text
    if text and not text.endswith(("\n", "\r")) and text.strip():
        yield Edit(Span(len(text), len(text)), "\n")
