"""A note of the author to the author that was left in."""

import re
from collections.abc import Iterator, Sequence

from copydesk import Annotated, Article, Block, InlineKind, Kind, Problem, Severity, rule
from copydesk.article.holding import bracketed, holding

_MARKER = re.compile(
    r"(?<![\w-])(?:"
    r"(?:TODO|FIXME|TO-DO|TO DO)(?=\s*[:(\]]|\s+(?!lists?\b|apps?\b|applications?\b|items?\b|comments?\b|files?\b"
    r"|group\b|MVC\b|[^\w\s–—-])|$)"
    r"|@(?:TODO|todo)\b"
    r"|(?:TBD|TBC|TBA)(?![\w-])"
    r"|TK(?:TK)*(?!\s+[A-Z])(?![\w-])"
    r"|XXX(?=\s*:|\s*$)|^XXX(?=\s+[a-z])"
    r"|^(?:To do|To-do|Todo|Note to self|NOTE TO SELF)(?=:)"
    r"|(?<=\s)\?{3}(?=[\s.,)]|$)"
    r")",
    re.MULTILINE,
)
_WORDS = frozenset(["todo", "fixme", "to do", "tbd", "tbc", "tba", "xxx", "note to", *("tk" * n for n in range(1, 20))])
"""One of these, or three question marks, stands in every marker."""

_ASIDE = re.compile(
    r"[(\[](?:check (?:this|that|with|source|fact)[^)\]]{0,60}|fact[- ]?check(?: this)?|needs? (?:a )?(?:citation"
    r"|source|link)"
    r"|(?:source|citation|date|name|number|figure|link|spelling)\s?\?+|verify(?: this)?|confirm(?: this| with "
    r"[^)\]]{1,40})?)[)\]]",
    re.IGNORECASE,
)
_OPENING, _CLOSING = frozenset('“"‘„«»'), frozenset('”"’“«»')
_UNREAD = frozenset({Kind.CODE, Kind.MATH, Kind.HTML})
_ASIDES = tuple("check fact need source citation date name number figure link spelling verify confirm".split())
"""An aside begins with one of these."""


@rule(severity=Severity.WARNING)
def todo_marker(
    article: Article,
    *,
    allowed: Annotated[tuple[str, ...], "markers that are fine here, such as TBA in a programme"] = (),
) -> Iterator[Problem]:
    """The author's own note on what is missing was left in.

    TODO, FIXME, TBD, TBA, TK (printers' mark for “to come”), XXX and ??? are read by their capitals, and asides such as
    “(check this)” by their brackets.

    ```markdown bad
    TODO: add the figures for last year
    ```
    ```markdown bad
    The bridge cost TK dollars and opened in 1931 (source?).
    ```
    ```markdown good
    The bridge cost 11 million dollars and opened in 1931.
    ```

    What is called so is no note: a TODO list, an app, somebody's initials. Nor is code, or an article that shows the
    marker as code.

    ```markdown good
    She keeps a TODO list in a TODO app that TK Morrow wrote. Search for `FIXME` in the source, and mend each FIXME you
    find. What? Is that all???
    ```
    ```markdown good
    The first version of the site had pages that said “TBD”, and visitors liked it all the same.
    ```
    """
    places = ((pattern, block) for pattern, blocks in _suspects(article) for block in blocks)
    found = [
        (block, match)
        for pattern, block in places
        if not block.quoted and block.kind not in _UNREAD
        for match in pattern.finditer(block.masked)
    ]
    shown = _shown_as_code(article) if found else ()
    for block, match in found:
        if match[0] not in allowed and match[0] not in shown and not _is_named(block.text, match):
            yield _problem(block, match)


def _suspects(article: Article) -> Iterator[tuple[re.Pattern[str], Sequence[Block]]]:
    """The patterns, each with the blocks in which it may match."""
    yield _MARKER, article.worded if article.holds("???") else holding(article, _WORDS)
    if any(one.startswith(_ASIDES) for one in bracketed(article)):
        yield _ASIDE, article.worded


def _shown_as_code(article: Article) -> set[str]:
    """The code spans' words: an article that shows a marker as code speaks of it."""
    spans = (
        block.text[one.start : one.end]
        for block in article.blocks
        for one in block.inlines
        if one.kind is InlineKind.CODE
    )
    return {word for span in spans for word in re.findall(r"\w+", span)}


def _is_named(text: str, match: re.Match[str]) -> bool:
    """Whether the marker stands in quotation marks: somebody speaks of it."""
    return text[match.start() - 1 : match.start()] in _OPENING and text[match.end() : match.end() + 1] in _CLOSING


def _problem(block: Block, match: re.Match[str]) -> Problem:
    return Problem(block.span_of(*match.span()), f"“{match[0]}” is a note to oneself; do it, or take it out")
