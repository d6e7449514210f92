"""An embedded page or film that has no name."""

import re
from collections.abc import Iterator

from copydesk import Article, InlineKind, Kind, Problem, Related, Severity, Span, rule

_FRAME = re.compile(r"<iframe\b([^<>]{0,2000})>", re.IGNORECASE)
_NAMED = re.compile(
    r"\b(?:title|aria-label|aria-labelledby)\s*=\s*(?:\"\s*[^\"\s]|'\s*[^'\s]|[^\s\"'>])", re.IGNORECASE
)
_UNSEEN = re.compile(
    r"\baria-hidden\s*=\s*[\"']?true|\bdisplay:\s*none|\b(?:width|height)\s*=\s*[\"']?[01](?!\d)", re.I
)
_MOST_PLACES = 20


@rule(severity=Severity.NOTE)
def embed_untitled(article: Article) -> Iterator[Problem]:
    """An embedded frame has no title.

    A screen reader says “frame” and nothing else (WCAG 2.2, success criterion 4.1.2). Put `title="…"` into it. One
    note for the article.

    ```html bad
    <p>The bell was found in 2019.</p>
    <iframe src="https://films.example/embed/bell"></iframe>
    ```
    ```html good
    <p>The bell was found in 2019.</p>
    <iframe src="https://films.example/embed/bell" title="How the bell was raised"></iframe>
    ```

    A frame that nobody sees needs no title, and in code it is an example.

    ```markdown good
    <iframe src="https://count.example/pixel" height="0" width="0"></iframe>

    Write `<iframe src="…">` where the film comes.
    ```
    """
    text = article.source.text
    if "<iframe" not in text and "<IFRAME" not in text:
        return
    code = [block.span for block in article.blocks if block.kind is Kind.CODE]
    code += [one.span for block in article.blocks for one in block.inlines if one.kind is InlineKind.CODE]
    code += [comment.span for comment in article.comments]
    frames = (match for match in _FRAME.finditer(text) if not _NAMED.search(match[1]) and not _UNSEEN.search(match[1]))
    found = [span for span in (Span(*match.span()) for match in frames) if not any(span in one for one in code)]
    if found:
        related = tuple(Related(span, "another one") for span in found[1 : _MOST_PLACES + 1])
        yield Problem(found[0], "an embedded frame has no title; say in it what it shows", related=related)
