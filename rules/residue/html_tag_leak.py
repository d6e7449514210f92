"""Tags that readers see as such."""

import re
from collections.abc import Iterator

from copydesk import Article, Kind, Problem, Severity, rule
from copydesk.article import MASK
from copydesk.language.excerpt import excerpt

_NAMES = (
    r"a|abbr|article|aside|b|blockquote|br|button|center|cite|code|dd|del|div|dl|dt|em|embed|figcaption|figure|font"
    r"|footer|form"
    r"|h[1-6]|header|hr|i|iframe|img|input|ins|label|li|link|main|mark|meta|nav|noscript|object|ol|option|p|path"
    r"|picture|pre|script"
    r"|section|select|small|source|span|strike|strong|style|sub|sup|svg|table|tbody|td|textarea|tfoot|th|thead|time"
    r"|title|tr|u|ul|video"
)
_TAG = re.compile(
    rf"</(?:{_NAMES})\s*>"
    rf"|<(?:{_NAMES})(?:\s+[a-zA-Z-]{{1,30}}\s*=\s*(?:\"[^\"<>]{{0,400}}\"|'[^'<>]{{0,400}}'"
    rf"|[^\s\"'<>]{{1,200}})){{0,12}}\s*/?>"
    r"|<!--.{0,200}?-->|<!DOCTYPE [^<>]{0,100}>",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(
    r"(?<![\w<])(?:class|href|src|style|id|target|rel|width|height)=[\"“”][^\"“”<>\n]{1,200}[\"“”] ?/?>"
)
_SUBJECT = frozenset(
    "html html5 xhtml css markup jsx tsx xml tag tags dom javascript react svg template templates element elements"
    " component"
    " components parser markdown selector attribute attributes".split()
)
_WORD = re.compile(r"\w+")
_UNSEEN = frozenset({Kind.CODE, Kind.MATH, Kind.HTML})
_MOST = 20


@rule(severity=Severity.ERROR)
def html_tag_leak(article: Article) -> Iterator[Problem]:
    """A tag such as “</p>” is shown as it is written.

    Readers see markup where a text was escaped once too often, or saved half converted. A tag that a browser reads
    is no leak: in HTML and Markdown only what remains visible counts.

    ```text bad
    The old pier was pulled down in 1962.</p> <p class="lead">Its lamp hangs in the town hall.
    ```
    ```html bad
    <p>The pier&lt;br&gt; was pulled down in 1962, and &lt;em&gt;nobody&lt;/em&gt; wrote about it.</p>
    ```
    ```html good
    <p>The pier<br> was pulled down in 1962, and <em>nobody</em> wrote about it.</p>
    ```

    An article that speaks of HTML, tags or elements may show them, and code is left alone.

    ```text good
    The <em> element stands for stress, the <i> element for another voice.
    ```
    ```markdown good
    Between the two names the printer set `<br>`, and nobody noticed for a year.
    ```
    """
    if "<" not in article.source.text and "&" not in article.source.text and "=" not in article.source.text:
        return
    found: list[Problem] = []
    for block in article.blocks:
        if block.kind in _UNSEEN or not ("<" in block.text or '="' in block.text or "=“" in block.text):
            continue
        for match in _tags(block.text):
            if block.masked[match.start()] != MASK and not block.quoted and len(found) < _MOST:
                said = f"“{excerpt(match[0])}” is shown to readers as it stands; take the tag out"
                found.append(Problem(block.span_of(*match.span()), said))
    if found and not _speaks_of_markup(article):
        yield from sorted(found, key=lambda one: one.span)


def _tags(text: str) -> Iterator[re.Match[str]]:
    """The tags in a text, and the ends of those whose beginning is lost."""
    end = 0
    for match in sorted((*_TAG.finditer(text), *_ATTRIBUTE.finditer(text)), key=lambda one: one.start()):
        if match.start() >= end:
            end = match.end()
            yield match


def _speaks_of_markup(article: Article) -> bool:
    """Whether a word for markup stands in the prose, outside of the tags themselves."""
    for block in article.blocks:
        if block.kind not in _UNSEEN and not _SUBJECT.isdisjoint(block.vocabulary_words):
            rest = (
                _ATTRIBUTE.sub(" ", _TAG.sub(" ", block.masked))
                if "<" in block.text or "=" in block.text
                else block.masked
            )
            if not _SUBJECT.isdisjoint(word.casefold() for word in _WORD.findall(rest)):
                return True
    return False
