"""A Markdown reference link without its definition."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, InlineKind, Problem, Severity, rule
from copydesk.article import MASK

_FULL = re.compile(r"\[([^\[\]\n]{1,120})\]\[([^\[\]\n]{0,80})\]")
_INDEX = re.compile(r"[\d:,\s+*/-]*|[a-z]\w?|\.{3}")


@rule(severity=Severity.ERROR)
def undefined_reference(article: Article) -> Iterator[Problem]:
    """A reference link or footnote mark has no definition.

    Without its definition, readers see the brackets. In a quote, which may show a sample, a link is a warning.

    ```markdown bad
    The law is in the [official gazette][gazette].
    ```
    ```markdown bad
    The law was passed at night.[^vote]
    ```
    ```markdown good
    The law is in the [official gazette][gazette]. It was passed at night.[^vote]

    [gazette]: https://gazette.example/2026/14
    [^vote]: By 61 votes to 58.
    ```

    Task boxes, editors' marks, indexes and code are no references.

    ```markdown good
    - [ ] Ask for the minutes
    - [x] Read “he go [sic] home”

    The cell is `a[i][j]`, in words: a[0][1], a[i][j].
    ```
    """
    if article.format != "markdown":
        return
    known = {one.label.casefold() for one in article.footnotes}
    linked = article.holds("][")
    for block in article.worded if linked or "[^" in article.source.text else ():
        if linked and "][" in block.text:
            yield from _links(article, block)
        yield from _footnotes(block, known)


def _links(article: Article, block: Block) -> Iterator[Problem]:
    for match in _FULL.finditer(block.masked):
        text, label = match[1], match[2] or match[1]
        if MASK in label or _INDEX.fullmatch(label) or label.startswith("^"):
            continue
        before = block.text[match.start() - 1 : match.start()]
        if " ".join(label.split()).casefold() not in article.definitions and not before.isalnum():
            span = block.span_of(*match.span())
            message = f"“[{label}]” of link “{text[:50]}” is not defined; add “[{label}]: address”"
            yield Problem(span, message, severity=Severity.WARNING if block.quoted else None)


def _footnotes(block: Block, known: set[str]) -> Iterator[Problem]:
    for one in block.inlines:
        if one.kind is InlineKind.FOOTNOTE and one.target.casefold() not in known:
            yield Problem(one.span, f"footnote “{one.target}” is not defined; add “[^{one.target}]: text”")
