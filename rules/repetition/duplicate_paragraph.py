"""A paragraph that stands twice."""

from collections.abc import Iterator

from copydesk import Annotated, Article, Block, Edit, Fix, Kind, Problem, Related, Severity, Span, rule
from copydesk.language.words import count_words, normalised

_KINDS = (Kind.PARAGRAPH, Kind.ITEM, Kind.DEFINITION)


@rule(severity=Severity.ERROR, fixable=True)
def duplicate_paragraph(
    article: Article,
    *,
    min_words: Annotated[int, "shorter paragraphs may stand twice"] = 8,
    exceptions: Annotated[tuple[str, ...], "words that a paragraph may begin with and stand twice"] = (),
) -> Iterator[Problem]:
    """A paragraph stands twice.

    A paragraph that was pasted again, word for word, is an accident of editing. Both places are shown. The
    fix deletes the later one.

    ```markdown bad
    The harbour was dredged in spring so that larger ferries could land at the old pier.

    Fares went up by a tenth at the same time.

    The harbour was dredged in spring so that larger ferries could land at the old pier.
    ```
    ```markdown fixed
    The harbour was dredged in spring so that larger ferries could land at the old pier.

    Fares went up by a tenth at the same time.
    ```

    A short refrain is no accident, and neither is a line of verse in a quote or a repeated code listing.

    ```markdown good
    Keep it dry.

    > And the raven said nothing but the one word that it had said before to all of us.

    Store the bags on a shelf. Keep it dry.

    > And the raven said nothing but the one word that it had said before to all of us.

    Keep it dry.
    ```
    """
    seen: dict[str, Block] = {}
    for block in article.blocks:
        if block.kind not in _KINDS or block.quoted or count_words(block.text) < min_words:
            continue
        first = seen.setdefault(normalised(block.text), block)
        if first is not block and not block.text.startswith(exceptions or ("\0",)):
            related = (Related(first.text_span, "the same paragraph"),)
            fix = Fix("delete it", (Edit(_with_gap(article, block), ""),), safe=False)
            yield Problem(block.text_span, f"paragraph “{_begin(block.text)}” stands twice", fix, related)


def _with_gap(article: Article, block: Block) -> Span:
    """The block's span with the blank lines before it."""
    before = article.source.text[: block.span.start]
    gap = len(before) - len(before.rstrip("\r\n"))
    return Span(block.span.start - gap, block.span.end)


def _begin(text: str) -> str:
    return text if len(text) <= 60 else text[:59].rstrip() + "…"
