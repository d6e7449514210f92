"""A paragraph that breaks off within a sentence."""

from collections.abc import Iterator
from itertools import pairwise

from copydesk import Annotated, Article, Block, Kind, Problem, Severity, rule
from copydesk.article.zone import Zone
from copydesk.language.endings import dangling_word, ends_sentence
from copydesk.language.words import count_words

_TAIL = 60  # characters that are shown of the end


@rule(severity=Severity.WARNING)
def truncated_paragraph(
    article: Article,
    *,
    min_words: Annotated[int, "a shorter paragraph may end anyhow"] = 12,
    min_share: Annotated[float, "so many of the paragraphs have to end properly, 0 to 1"] = 0.85,
) -> Iterator[Problem]:
    """A paragraph breaks off.

    It ends on a word that no sentence ends on, while the next paragraph begins anew: words were lost between the
    two. A paragraph that merely lacks its full stop is a note, where nearly all others have one.

    ```markdown bad
    The council met twice in March, and both times the public was asked to leave the

    The minutes say nothing about the vote. They are one page long and bear two signatures.
    ```

    ```markdown good
    The council met twice in March, and both times the public was asked to leave the hall.

    The minutes say nothing about the vote. They are one page long and bear two signatures.
    ```

    A paragraph may lead to a list, a quote, a listing, a table or a picture, and that may complete its sentence.

    ```markdown good
    The council met twice in March, and both times the public was asked to leave the hall because of

    - the budget
    - the names in the report

    As every year, the minutes of the two meetings are one page long and say nothing about the

    > votes of those who had to leave early
    ```

    A sentence that goes on in the next paragraph, as verse and torn-up text do, is left alone.

    ```markdown good
    The council met twice in March, and both times the public was asked to leave the

    hall, which took an hour. The minutes say nothing about the vote.
    ```
    """
    shown = [
        (block, zone) for block, zone in zip(article.blocks, article.zones, strict=True) if block.kind is not Kind.BREAK
    ]
    prose = [block for block, _ in shown if _is_prose(block, min_words)]
    ended = sum(ends_sentence(block.text) for block in prose)
    if ended < min_share * len(prose) - 1:
        return
    regular = len(prose) > 3 and ended >= min_share * len(prose)
    for (block, zone), (below, _) in pairwise(shown):
        if not _is_prose(block, min_words) or zone in (Zone.AUTHOR, Zone.SOURCES) or not _begins_anew(below):
            continue
        text = block.masked.rstrip()
        span = block.span_of(max(0, len(text) - _TAIL), len(text))
        if word := dangling_word(text, article.language):
            yield Problem(span, f"the paragraph breaks off after “{word}”")
        elif regular and article.format != "text" and _lacks_end(block, text):
            yield Problem(span, "no full stop at the end of the paragraph", severity=Severity.NOTE)


def _is_prose(block: Block, min_words: int) -> bool:
    return (
        block.kind is Kind.PARAGRAPH and not block.quoted and not block.inside and count_words(block.text) >= min_words
    )


def _begins_anew(below: Block) -> bool:
    return below.kind in (Kind.PARAGRAPH, Kind.HEADING) and not below.quoted and not below.text[:1].islower()


def _lacks_end(block: Block, text: str) -> bool:
    is_marked = any(one.end >= len(text) for one in block.inlines)
    return not ends_sentence(text) and text[-1:].isalpha() and not is_marked
