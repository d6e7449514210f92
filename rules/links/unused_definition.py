"""A Markdown link definition that nothing refers to, or that stands twice."""

import re
from collections.abc import Iterator

from copydesk import Article, Edit, Fix, Kind, Problem, Related, Severity, Span, rule
from copydesk.article.templating import is_template
from copydesk.language.excerpt import excerpt

_BRACKETED = re.compile(r"\[((?:[^\[\]\\]|\\.){1,200})\]")
_DEFINED = re.compile(r"^ {0,3}\[((?:[^\[\]\\]|\\.){1,200})\]:", re.MULTILINE)
_COMMENT = re.compile(r"\[[^\]]*\]:\s*+(?:#|<>)?\s*+(?:[(\"'].*|$)", re.DOTALL)


@rule(severity=Severity.NOTE, fixable=True, needs="definitions")
def unused_definition(article: Article) -> Iterator[Problem]:
    """A link definition is never used, or is written twice.

    Readers do not see it. It is what is left of a link that was cut, and with two of one name the second is ignored.
    The unsafe fix deletes an unused one.

    ```markdown bad
    The tables are free.

    [tables]: https://harbour.example/tables
    ```
    ```markdown fixed
    The tables are free.

    ```
    ```markdown bad
    The [tables] are free.

    [tables]: https://harbour.example/tables
    [Tables]: https://harbour.example/tables-of-old
    ```
    ```markdown good
    The [tide tables][tables] are free.

    [tables]: https://harbour.example/tables
    ```

    A definition that serves as a comment is left alone, and so is one that template code may use.

    ```markdown good
    The tables are free.

    [//]: # (ask the harbour office whether they still are)
    ```
    """
    if not article.definitions or is_template(article):
        return
    used = _used(article)
    for label, span in article.definitions.items():
        if label not in used and not _COMMENT.match(article.source[span].strip()):
            fix = Fix("delete it", (Edit(_line(article, span), ""),), safe=False)
            yield Problem(span, f"nothing refers to “[{excerpt(label)}]”; delete it", fix)
    yield from _again(article)


def _key(label: str) -> str:
    return " ".join(label.split()).casefold()


def _used(article: Article) -> set[str]:
    """The labels in brackets anywhere but at the start of a definition."""
    starts = {span.start for span in article.definitions.values()}
    text = article.source.text
    return {_key(one[1]) for one in _BRACKETED.finditer(text) if not _defines(text, one, starts)}


def _defines(text: str, bracketed: re.Match[str], starts: set[int]) -> bool:
    if not text.startswith(":", bracketed.end()):
        return False
    at = bracketed.start()
    return any(at - back in starts for back in range(4)) or bool(_DEFINED.match(text, text.rfind("\n", 0, at) + 1))


def _line(article: Article, span: Span) -> Span:
    """The definition with its line end."""
    text, end = article.source.text, span.end
    if text.startswith("\r\n", end):
        return Span(span.start, end + 2)
    return Span(span.start, end + 1) if text[end : end + 1] in ("\n", "\r") else span


def _again(article: Article) -> Iterator[Problem]:
    text = article.source.text
    code = [block.span for block in article.blocks if block.kind is Kind.CODE]
    for match in _DEFINED.finditer(text):
        first = article.definitions.get(_key(match[1]))
        place = Span(*match.span())
        if first is None or first.overlaps(place) or match[1].startswith("^") or any(place in one for one in code):
            continue
        if place.start > first.end:
            related = (Related(first, "the first one, which counts"),)
            yield Problem(place, f"“[{excerpt(match[1])}]” is defined already; this one is ignored", related=related)
