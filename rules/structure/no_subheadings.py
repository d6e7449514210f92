"""A long article without subheadings."""

from collections.abc import Iterator

from copydesk import Annotated, Article, InlineKind, Kind, Problem, Severity, rule
from copydesk.language.words import count_words

_PROSE = (Kind.PARAGRAPH, Kind.ITEM, Kind.DEFINITION)
_GRAVE = 3  # times the limit: an article that nobody can skim


@rule(severity=Severity.WARNING)
def no_subheadings(
    article: Article,
    *,
    max_words: Annotated[int, "so many words of prose may stand without a subheading"] = 500,
) -> Iterator[Problem]:
    """A long article has no subheadings.

    Most readers on the web skim (Nielsen Norman Group, 1997 and 2020); subheadings are what they skim. Yoast asks for
    one from 300 words on; a sixth of edited articles have none up to 500, which is the limit here. Since essays and
    letters are written in one piece on purpose, this is a note; an article of three times that length without any
    subheading is a warning, unless bold words open as many paragraphs as would need one: an interview with bold
    questions can be skimmed.

    ```markdown bad max_words=30
    # The winter we had no road

    The snow began on a Thursday and did not stop until the bridge was under it. For eleven weeks everything that
    came to us came over the ice, on two sledges and one patient horse.
    ```

    ```markdown good max_words=30
    # The winter we had no road

    The snow began on a Thursday and did not stop until the bridge was under it.

    ## How we ate

    For eleven weeks everything that came to us came over the ice, on two sledges and one patient horse.
    ```

    Quotes, code and tables do not count, and a short article needs no subheadings.

    ```markdown good
    # The winter we had no road

    The snow began on a Thursday and did not stop until the bridge was under it.
    ```
    """
    title = article.title.heading if article.title else None
    if any(heading is not title for heading in article.headings) or not article.blocks:
        return
    words = sum(count_words(block.text) for block in article.blocks if block.kind in _PROSE and not block.quoted)
    if words > max_words:
        first = title or next((block for block in article.blocks if block.kind in _PROSE), article.blocks[0])
        grave = words > max_words * _GRAVE and article.format != "text" and words > max_words * _signposts(article)
        severity = Severity.WARNING if grave else Severity.NOTE
        message = f"{words} words without a subheading; the limit is {max_words}"
        yield Problem(first.text_span, message, severity=severity)


def _signposts(article: Article) -> int:
    """How many paragraphs open with bold words."""
    return sum(
        any(one.kind is InlineKind.STRONG and one.start == 0 for one in block.inlines)
        for block in article.blocks
        if block.kind is Kind.PARAGRAPH
    )
