"""Entities that readers see as such."""

import re
from collections.abc import Iterator

from copydesk import Article, Block, Edit, Fix, InlineKind, Kind, Problem, Severity, rule

_ENTITY = re.compile(
    r"&(?:amp;)*(?:amp|nbsp|lt|gt|quot|apos|[lr]squo|[lr]dquo|[lr]aquo|sbquo|bdquo|ndash|mdash|hellip|middot|bull"
    r"|copy|reg|trade|deg|euro|pound"
    r"|cent|yen|sect|para|times|divide|plusmn|frac(?:12|14|34)|sup[123]|ordm|ordf|laquo|iexcl|iquest|shy|zwj|zwnj"
    r"|ensp|emsp|thinsp"
    r"|[AEIOUYaeiouy](?:acute|grave|circ|uml|tilde)|[Nn]tilde|[Aa]tilde|[Oo]tilde|[Cc]cedil|[Oo]slash|[Aa]ring"
    r"|szlig|[Aa][Ee]lig"
    r"|#\d{2,7}|#[xX][0-9a-fA-F]{2,6});"
)
_UNSEEN = frozenset({Kind.CODE, Kind.MATH, Kind.HTML})
_SUBJECT = frozenset("entity entities unescape unescaped escaping".split())
_QUOTES = "\"'“”‘’«»„`"
_SPACES = {"\u00a0": " ", "\u00ad": "", "\u2009": " ", "\u2002": " ", "\u2003": " "}


@rule(severity=Severity.ERROR, fixable=True)
def html_entity_leak(article: Article) -> Iterator[Problem]:
    """An entity such as “&amp;” is shown as it is written.

    Text that was escaped twice, or HTML that was saved as text, shows its entities to readers. In Markdown and HTML
    an entity that a browser resolves is fine; what counts is what remains visible.

    ```text bad
    Salt &amp; pepper come last, and the soup isn&#39;t stirred again.
    ```
    ```text fixed
    Salt & pepper come last, and the soup isn't stirred again.
    ```
    ```markdown bad
    Salt &amp;amp; pepper come last.
    ```
    ```markdown fixed
    Salt &amp; pepper come last.
    ```
    ```markdown good
    Salt &amp; pepper come last.
    ```

    Code is left alone, and so is an entity in quotation marks or in a text that speaks of entities.

    ```markdown good
    Write `&amp;nbsp;` between a number and its unit.

    The cook had signed with “&amp;amp;”, which amused the printers.
    ```
    ```text good
    The entity &lt; stands for an angle bracket.
    ```
    """
    if "&" not in article.source.text or not _SUBJECT.isdisjoint(article.vocabulary_words):
        return
    for block in article.blocks:
        if block.kind not in _UNSEEN and "&" in block.text:
            yield from _leaks(article, block)


def _leaks(article: Article, block: Block) -> Iterator[Problem]:
    code = [one for one in block.inlines if one.kind in (InlineKind.CODE, InlineKind.MATH)]
    for match in _ENTITY.finditer(block.text):
        start, end = match.span()
        if any(one.start <= start < one.end for one in code) or _is_quoted(block.text, start, end):
            continue
        span = block.span_of(start, end)
        fixed = _resolved(article.source[span])
        fix = Fix(f"write “{fixed}”", (Edit(span, fixed),)) if fixed != article.source[span] else None
        yield Problem(span, f"“{match[0]}” is shown to readers as it stands; write the character", fix)


def _is_quoted(text: str, start: int, end: int) -> bool:
    return start > 0 and text[start - 1] in _QUOTES and text[end : end + 1] in tuple(_QUOTES)


def _resolved(written: str) -> str:
    from html import unescape

    plain = unescape(written)
    return _SPACES.get(plain, plain)
