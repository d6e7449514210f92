"""A paragraph that breaks off within a sentence."""

from collections.abc import Iterator
from itertools import pairwise

from copydesk import Annotated, Article, Block, Kind, Problem, Severity, rule
from copydesk.article.zone import Zone
from copydesk.language.endings import dangling_word, ends_sentence

_FEW = 3  # paragraphs that show no habit
_QUOTES = ('"', "“", "„", "«", "‘", "…", "...")
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
    ```markdown good
    The council met twice in March, and both times the public was asked to leave. The minutes say that

    “the vote was secret, as the law permits”, and nothing else.
    ```

    A sentence that goes on in the next paragraph, as verse and torn-up text do, is left alone.

    ```markdown good
    The council met twice in March, and both times the public was asked to leave the

    hall, which took an hour. The minutes say nothing about the vote.
    ```
    """
    shown = [pair for pair in zip(article.blocks, article.zones, strict=True) if pair[0].kind is not Kind.BREAK]
    prose = [block for block, _ in shown if _is_prose(block, min_words)]
    broken = {id(block) for block in prose if not ends_sentence(block.text)}
    ended = len(prose) - len(broken)
    if not broken or ended < min_share * len(prose) - 1:
        return
    regular = len(prose) > _FEW and ended >= min_share * len(prose)
    for (block, zone), (below, _) in pairwise(shown):
        if id(block) in broken and zone not in (Zone.AUTHOR, Zone.SOURCES) and _begins_anew(below):
            yield from _problem(article, block, noted=regular and article.format != "text")


def _problem(article: Article, block: Block, *, noted: bool) -> Iterator[Problem]:
    text = block.masked.rstrip()
    span = block.span_of(max(0, len(text) - _TAIL), len(text))
    if word := dangling_word(text, article.language):
        yield Problem(span, f"the paragraph breaks off after “{word}”")
    elif noted and text[-1:].isalpha() and not any(one.end >= len(text) for one in block.inlines):
        yield Problem(span, "no full stop at the end of the paragraph", severity=Severity.NOTE)


def _is_prose(block: Block, min_words: int) -> bool:
    """Whether it is a paragraph of so many words that is not emphasised or linked as a whole."""
    if block.kind is not Kind.PARAGRAPH or block.quoted or block.inside:
        return False
    if block.text.count(" ") < min_words - 1:
        return False
    return not any(one.start == 0 and one.end >= len(block.text) for one in block.inlines)


def _begins_anew(below: Block) -> bool:
    if below.kind not in (Kind.PARAGRAPH, Kind.HEADING) or below.quoted:
        return False
    return not below.text[:1].islower() and not (below.kind is Kind.PARAGRAPH and below.text.startswith(_QUOTES))
