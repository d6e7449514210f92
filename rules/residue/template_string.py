"""A line that the template of a web page prints around its article."""

from collections.abc import Iterator

from copydesk import Article, Block, Edit, Fix, Kind, Problem, Severity, Source, Span, rule
from copydesk.article.standing import standing
from copydesk.language.excerpt import excerpt
from copydesk.language.page_strings import MAX_LENGTH, is_template_string

_KINDS = frozenset({Kind.PARAGRAPH, Kind.CAPTION})
_MAX_WORDS = 14


@rule(severity=Severity.WARNING, fixable=True)
def template_string(article: Article) -> Iterator[Problem]:
    """A label, a button or a notice of the page stands in the article.

    “Jump to recipe”, “Weiterlesen”, “Lire la suite”, “Lo más leído”: a page prints them around its text, in the
    language of its template, and they stay behind when the text is copied. Known are some 1,900 strings in English,
    Spanish, Portuguese, German, French, Italian, Dutch, Polish, Russian, Japanese, Chinese and twenty other languages.
    Only a line of its own counts, and the fix deletes it.

    ```text bad
    The mill ground rye until the river moved its bed to the other side of the valley.

    Already a subscriber? Log in

    Its stones were sold to a neighbour.
    ```
    ```text fixed
    The mill ground rye until the river moved its bed to the other side of the valley.

    Its stones were sold to a neighbour.
    ```
    ```html bad
    <p>The mill ground rye until the river moved.</p><p>Lire aussi</p>
    ```

    A sentence may hold such words, a heading or a step may say them, and a quote is somebody else's.

    ```markdown good
    ## Copy code

    Press “Copy code”, then go back.

    1. Log in
    2. Show more

    > Weiterlesen
    ```
    """
    for block in standing(article, _MAX_WORDS, _KINDS):
        if len(block.text) <= MAX_LENGTH and not block.inside and is_template_string(block.text):
            said = f"“{excerpt(block.text)}” belongs to the page, not to the article; delete the line"
            yield Problem(block.text_span, said, _fix(article, block))


def _fix(article: Article, block: Block) -> Fix | None:
    """Delete the line with a blank one after it, where nothing else stands on it."""
    if article.format == "html":
        return None
    lines = _lines(article.source, block.span)
    return Fix("delete the line", (Edit(lines, ""),), safe=False)


def _lines(source: Source, span: Span) -> Span:
    text = source.text
    start = text.rfind("\n", 0, span.start) + 1
    if text[start : span.start].strip() or text[span.end : _line_end(text, span.end)].strip():
        return span
    end = _line_end(text, span.end)
    return Span(start, _line_end(text, end) if not text[end : _line_end(text, end)].strip() else end)


def _line_end(text: str, at: int) -> int:
    """The offset after the line end at or after an offset."""
    found = text.find("\n", at)
    return len(text) if found < 0 else found + 1
