"""A paragraph that stands twice."""

from collections.abc import Iterator
from itertools import pairwise

from copydesk import Annotated, Article, Block, Edit, Fix, InlineKind, Kind, Problem, Related, Severity, Span, rule
from copydesk.article.recurring import recurring
from copydesk.language.endings import ends_sentence

_KINDS = frozenset({Kind.PARAGRAPH, Kind.ITEM, Kind.DEFINITION})
_SHOWN = (Kind.CODE, Kind.MATH)
_SHORT = 12  # words: a single sentence of fewer may be a formula of the writer's
_LONG = 12  # words of a paragraph that is no entry of a list


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

    A colon with running text behind it leads to nothing.

    ````markdown bad
    To see which pumps are running at the moment, ask the panel:

    ```
    panel list --site north
    ```

    To see which pumps are running at the moment, ask the panel:

    The builder came in May and stayed for a week, because the second pump did not start.
    ````

    A short refrain is no accident, and neither is a line of verse in a quote or a repeated code listing.

    ```markdown good
    Keep it dry.

    > And the raven said nothing but the one word that it had said before to all of us.

    Store the bags on a shelf. Keep it dry.

    > And the raven said nothing but the one word that it had said before to all of us.

    Keep it dry.
    ```

    The same words may lead to another listing, or link to another page.

    ````markdown good
    To see which pumps are running at the moment, ask the panel:

    ```
    panel list --site north
    ```

    For more on the pumps of this site, read [the manual of the builder](north.md).

    To see which pumps are running at the moment, ask the panel:

    ```
    panel list --site south
    ```

    For more on the pumps of this site, read [the manual of the builder](south.md).
    ````

    A list item in two lists is a note: the steps of two procedures are often the same. A short paragraph of less
    than 12 words is a warning.
    """
    texts = [one for one in article.blocks if one.kind in _KINDS and not one.quoted and one.word_count >= min_words]
    again = recurring(texts)
    below = {id(one): after for one, after in pairwise(article.blocks)} if again else {}
    seen: dict[tuple[str, ...], tuple[Block, bool]] = {}
    for block in again:
        leads = _leads_on(block, below.get(id(block)))
        first, led = seen.setdefault(_key(block), (block, leads))
        if first is not block and not (led and leads) and not block.text.startswith(exceptions or ("\0",)):
            related = (Related(first.text_span, "the same paragraph"),)
            fix = Fix("delete it", (Edit(_with_gap(article, block), ""),), safe=False)
            message = f"paragraph “{_begin(block.text)}” stands twice"
            yield Problem(block.text_span, message, fix, related, _severity(first, block))


def _key(block: Block) -> tuple[str, ...]:
    """What makes two paragraphs one: their words, and where their links lead."""
    return block.key, *(one.target for one in block.inlines if one.kind is InlineKind.LINK)


def _leads_on(block: Block, after: Block | None) -> bool:
    """Whether a paragraph is there for the sake of the listing below it."""
    if after is None or after.kind is Kind.HEADING:
        return False
    return after.kind in _SHOWN or (block.text.rstrip().endswith(":") and not _is_prose(after))


def _is_prose(block: Block) -> bool:
    """Whether a block is running text, which no colon leads to."""
    return block.kind is Kind.PARAGRAPH and not block.quoted and block.word_count >= _LONG and ends_sentence(block.text)


def _severity(first: Block, again: Block) -> Severity | None:
    if first.kind is Kind.ITEM and again.kind is Kind.ITEM and first.group != again.group:
        return Severity.NOTE
    return Severity.WARNING if again.word_count < _SHORT else None


def _with_gap(article: Article, block: Block) -> Span:
    """The block's span with the blank lines before it."""
    before = article.source.text[: block.span.start]
    gap = len(before) - len(before.rstrip("\r\n"))
    return Span(block.span.start - gap, block.span.end)


def _begin(text: str) -> str:
    return text if len(text) <= 60 else text[:59].rstrip() + "…"
