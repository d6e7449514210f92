"""Markdown that readers see as such."""

import re
from collections.abc import Iterator

from copydesk import Annotated, Article, Block, Kind, Problem, Related, Severity, rule
from copydesk.article import MASK
from copydesk.language.excerpt import excerpt

_STRONG = re.compile(r"(?<![\w*/\\])\*\*(?=[^\s*])[^*\n]{2,200}?[^\s*/]\*\*(?![\w*/])")
_LOOSE_STRONG = re.compile(r"(?<![\w*/\\])\*\* ?(?=[^\W\d_]{3})[^*\n]{3,200}? ?\*\*(?![\w*/])")
_UNDERSCORED = re.compile(r"(?<![\w_])__(?=[^\W\d_])[^_\n]{2,120}? [^_\n]{1,120}?[^\s_]__(?![\w_])")
_LINK = re.compile(r"!?\[[^\[\]\n]{1,200}\] ?\((?:https?://|mailto:|/|#|\.\.?/|www\.)[^()\s]{0,400}\)")
_HEADING = re.compile(r"#{2,6} (?=[^\W\d_])")
_REFERENCE = re.compile(r"\[[^\[\]\n]{1,60}\]: https?://\S+")
_EVERYWHERE = (_LINK,)
_RENDERED = (_STRONG, _UNDERSCORED, _LINK, _REFERENCE)
_WRITTEN = (_LOOSE_STRONG, _LINK)
_SIGNS = ("**", "](", "] (", "__", "##", "]:")
"""One of these stands in every leak."""

# With this attribute kramdown and others read the Markdown within HTML too.
_PARSED_HTML = re.compile(r"<[a-z][^<>]*\smarkdown=[\"']?(?:1|block|span)\b")
_SUBJECT = frozenset({"markdown"})
_EACH = 3
_SHOWN = 20


@rule(severity=Severity.WARNING)
def markdown_leak(
    article: Article,
    *,
    each: Annotated[int, "from more than so many on, one finding speaks for all"] = _EACH,
) -> Iterator[Problem]:
    """Markdown such as “**bold**” is shown as it is written.

    Text that a chatbot or an editor wrote in Markdown was pasted where nothing renders it. In a Markdown file only
    what its own rules leave unparsed counts: spaces inside of the asterisks, or between a link's two brackets.

    ```text bad
    The **first** frost came early, see [the diary](https://example.org/diary).
    ```
    ```html bad
    <p>The **first** frost came early.</p><p>## The second frost</p>
    ```
    ```markdown bad
    The ** first frost ** came early, see [the diary] (https://example.org/diary).
    ```
    ```markdown good
    The **first** frost came early, see [the diary](https://example.org/diary).
    ```

    Powers, patterns for files and footnote marks are left alone, and so are code and a text about Markdown.

    ```text good
    It took 2**10 tries to match **/*.md, and prices** went up on the way.

    ** Without tax
    ```
    ```markdown good
    <p markdown="1">The first frost came early, see [the diary](https://example.org/diary).</p>
    ```
    ```text good
    In Markdown you write **bold** words between asterisks.
    ```
    """
    signs = [sign for sign in _SIGNS if article.holds(sign)]
    if not signs:
        return
    source = article.source.text
    if not _SUBJECT.isdisjoint(article.vocabulary_words) or ("markdown=" in source and _PARSED_HTML.search(source)):
        return
    told = [block for block in article.worded if any(sign in block.text for sign in signs)]
    found = [one for block in told for one in _leaks(article, block)]
    if len(found) <= each:
        yield from found
        return
    first, *others = found
    said = f"{first.message}; {len(found)} places"
    yield Problem(first.span, said, related=tuple(Related(one.span, "here too") for one in others[:_SHOWN]))


def _leaks(article: Article, block: Block) -> Iterator[Problem]:
    text = block.text
    rendered = article.format != "markdown"
    if rendered and block.kind is Kind.PARAGRAPH and (match := _HEADING.match(text)):
        yield _problem(block, *match.span())
    for pattern in _RENDERED if rendered else _WRITTEN:
        for match in pattern.finditer(text):
            if block.masked[match.start()] != MASK:
                yield _problem(block, *match.span())


def _problem(block: Block, start: int, end: int) -> Problem:
    said = f"“{excerpt(block.text[start:end])}” is Markdown that nothing renders; take the marks out"
    return Problem(block.span_of(start, end), said)
