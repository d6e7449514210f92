"""A bold line that stands where a heading belongs."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from copydesk import Annotated, Article, Block, Edit, Fix, InlineKind, Kind, Problem, Severity, Span, rule
from copydesk.article.echo import heading_key
from copydesk.article.zone import Zone
from copydesk.language.excerpt import excerpt

_SENTENCE_END = re.compile(r"[.!?…:,;][\"'”’)]*$")
_MIN_PROSE_WORDS = 12
_MAX_NAME_WORDS = 3
_LABELS = re.compile(
    r"(?:note|warning|caution|tip|important|example|update|disclaimer|edit|attention|hinweis|nota)s?", re.I
)
_CREDIT = re.compile(r"(?:by|written by|photo|image|source|via)\b|https?:|@|©|\d{1,2}:\d\d", re.IGNORECASE)


@rule(severity=Severity.WARNING, fixable=True)
def emphasis_as_heading(
    article: Article, *, max_words: Annotated[int, "a longer bold line is a sentence"] = 12
) -> Iterator[Problem]:
    """A bold line stands where a heading belongs.

    It looks like a heading, but outlines, screen readers and tables of contents do not know it. The fix makes it
    a heading one level below the last one.

    ```markdown bad
    ## Around the lake

    The path is flat and takes three hours.

    **Where to swim**

    The north shore has two small beaches that are in the sun until late in the evening.
    ```
    ```markdown fixed
    ## Around the lake

    The path is flat and takes three hours.

    ### Where to swim

    The north shore has two small beaches that are in the sun until late in the evening.
    ```

    A bold sentence is emphasis, and so is a label.

    ```markdown good
    ## Around the lake

    **Never swim alone in April.**

    The water has four degrees then, and nobody is there to see you in the early morning.

    **Note**

    The north shore has two small beaches that are in the sun until late in the evening.
    ```

    The name of a speaker comes back, and a question is an interviewer's.

    ```markdown good
    **Anna Berg**

    I came here in the spring of that year and stayed for the boats and for the light.

    **Olaf Lund**

    I never left at all, although I meant to each autumn when the ferry stopped for the winter.

    **Anna Berg**

    He says that every year, and each spring he has painted his boat in another colour.

    **What would make you leave**?

    Nothing that I can think of on a day like this one, with the wind gone round to the west.
    ```

    Bold lines in lists, quotes and tables are left alone, and so is a line with no prose below.
    """
    zones = article.zones
    lines = {at for at, block in enumerate(article.blocks) if block.inlines and _is_bold_line(block, max_words)}
    if not lines:
        return
    often = Counter(heading_key(article.blocks[at].text) for at in lines)
    is_talk = any(times > 1 for times in often.values())
    level = 1
    for at, block in enumerate(article.blocks):
        level = block.level if block.kind is Kind.HEADING else level
        if (
            at not in lines
            or (is_talk and _is_speaker(block, often))
            or zones[at] in (Zone.FAQ, Zone.AUTHOR, Zone.SOURCES)
        ):
            continue
        if _has_prose_below(article.blocks, at) and not _is_title_like(article, at):
            message = f"“{excerpt(block.text)}” is bold where a heading belongs; make it one"
            yield Problem(block.text_span, message, _fix(article, block, min(level + 1, 6)))


def _is_bold_line(block: Block, max_words: int) -> bool:
    text = block.text.strip()
    if block.kind is not Kind.PARAGRAPH or block.inside or block.quoted or not text or "\n" in text:
        return False
    if not any(
        one.kind is InlineKind.STRONG and block.text[one.start : one.end].strip() == text for one in block.inlines
    ):
        return False
    if len(text) > 200 or len(text.split()) > max_words or _SENTENCE_END.search(text) or _CREDIT.search(text):
        return False
    is_linked = any(one.kind in (InlineKind.LINK, InlineKind.CODE) for one in block.inlines)
    return not is_linked and not _LABELS.fullmatch(text) and text[0].isalnum()


def _is_speaker(block: Block, often: Mapping[str, int]) -> bool:
    """Whether the line comes back, or is as short as others that do: the names in a conversation."""
    return often[heading_key(block.text)] > 1 or len(block.text.split()) <= _MAX_NAME_WORDS


def _has_prose_below(blocks: Sequence[Block], at: int) -> bool:
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    return bool(below and below.kind is Kind.PARAGRAPH and len(below.text.split()) >= _MIN_PROSE_WORDS)


def _is_title_like(article: Article, at: int) -> bool:
    """Whether it is a teaser: it opens the article or stands right under the title."""
    return at == 0 or (at == 1 and article.blocks[0].kind is Kind.HEADING)


def _fix(article: Article, block: Block, level: int) -> Fix | None:
    source = article.source[block.span]
    if article.format != "markdown" or not source.startswith(("**", "__")) or "\n" in source:
        return None
    start, end = block.span.start, block.span.end
    words = source.strip()
    if not words.endswith(words[:2]) or words.count(words[:2]) != 2:
        return None
    edit = Edit(Span(start, end), f"{'#' * level} {words[2:-2].strip()}")
    return Fix(f"make it a heading of level {level}", (edit,), safe=False)
